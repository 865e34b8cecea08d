"""The line to the mission: a pinned certificate is the mission's whatever the clock says, any other is not; limits hold; no redirect."""

from __future__ import annotations

import hashlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from cryptography.x509.oid import NameOID

from sync.errors import Unreachable
from sync.transport.http import Answer, Limits, Line

QUICK = Limits(idle=5.0, total=5.0)
Seen = list[tuple[str, str, dict[str, str], bytes]]


@pytest.fixture
def serve() -> Iterator[Callable[..., tuple[int, Seen]]]:
    """Start a server that answers everything alike; returns its port and what it was asked."""
    running = []

    def start(body: bytes = b"ok", status: int = 200, certificate: Path | None = None, **headers: str) -> tuple[int, Seen]:
        seen: Seen = []

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                pass

            def do_PUT(self) -> None:
                data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                seen.append((self.command, self.path, dict(self.headers), data))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_PUT

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: object) -> None:
                pass

        server = Server(("127.0.0.1", 0), Handler)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        running.append((server, thread))
        return server.server_port, seen

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join(10)
        server.server_close()


def put(line: Line, data: bytes = b"bytes", limit: int = 100, **how: Any) -> Answer:
    return line.exchange("PUT", "/v1/batch/" + "ab" * 32, data, limit, **how)


@pytest.fixture(scope="module", params=[2009, 2045])
def outdated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A self-signed certificate that holds in one year only, long ago or long from now, with the hashes of itself and of its key: to a
    laptop whose clock is right it looks as the mission's does to one whose clock is wrong."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mission.example.org")])
    then = datetime(request.param, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
    certificate = builder.not_valid_before(then).not_valid_after(then + timedelta(days=300)).sign(key, hashes.SHA256())
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return path, hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest(), hashlib.sha256(public).hexdigest()


def test_a_pinned_certificate_is_enough_however_wrong_the_clock(serve: Any, outdated: tuple[Path, str, str]) -> None:
    path, by_certificate, by_key = outdated
    port, seen = serve(certificate=path)
    for pins in ((by_certificate,), (by_key,), ("ab" * 32, by_key)):
        assert put(Line(f"https://127.0.0.1:{port}", pins=pins, limits=QUICK)).body == b"ok"
    assert [one[3] for one in seen] == [b"bytes"] * 3


@pytest.mark.parametrize("pins", [("ab" * 32,), ("ab" * 32, "cd" * 32), ()])
def test_another_certificate_gets_not_a_byte(serve: Any, outdated: tuple[Path, str, str], pins: tuple[str, ...]) -> None:
    port, seen = serve(certificate=outdated[0])
    with pytest.raises(Unreachable) as caught:
        put(Line(f"https://127.0.0.1:{port}", pins=pins, limits=QUICK))
    assert caught.value.key == "mission_certificate" and seen == []


def test_something_that_does_not_speak_tls_is_no_mission(serve: Any) -> None:
    port, _ = serve()
    with pytest.raises(Unreachable) as caught:
        put(Line(f"https://127.0.0.1:{port}", pins=("ab" * 32,), limits=QUICK))
    assert caught.value.key == "network_intercepts"


def test_redirects_are_not_followed_and_answers_are_cut_at_the_limit(serve: Any) -> None:
    elsewhere, seen = serve()
    port, _ = serve(status=302, Location=f"http://127.0.0.1:{elsewhere}/")
    assert put(Line(f"http://127.0.0.1:{port}", limits=QUICK)).status == 302
    assert seen == []
    port, _ = serve(body=b"x" * 5000)
    assert len(put(Line(f"http://127.0.0.1:{port}", limits=QUICK)).body) == 101


def test_a_proxy_is_asked_for_the_missions_address(serve: Any) -> None:
    port, seen = serve()
    line = Line("http://mission.example.org/base", proxy=f"user:p%40ss@127.0.0.1:{port}", limits=QUICK)
    assert line.exchange("POST", "/v1/mail", b"ask", 100).status == 200
    ((method, path, headers, data),) = seen
    assert (method, path, data) == ("POST", "http://mission.example.org/base/v1/mail", b"ask")
    assert headers["Proxy-Authorization"] == "Basic dXNlcjpwQHNz"


def test_the_systems_proxy_is_used_but_never_for_this_machine(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy, through = serve()
    port, direct = serve()
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    put(Line("http://mission.example.org", limits=QUICK))
    put(Line(f"http://127.0.0.1:{port}", limits=QUICK))
    assert (len(through), len(direct)) == (1, 1)


def test_nobody_there() -> None:
    with pytest.raises(Unreachable) as caught:
        put(Line("http://127.0.0.1:9", limits=QUICK))
    assert caught.value.key == "mission_away"


@pytest.fixture
def raw() -> Iterator[Callable[[Callable[[socket.socket], None]], int]]:
    """Start a server that does to each connection what it is told; returns its port."""
    listening: list[socket.socket] = []

    def start(handle: Callable[[socket.socket], None]) -> int:
        server = socket.create_server(("127.0.0.1", 0))
        listening.append(server)

        def loop() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                threading.Thread(target=handle, args=(connection,), daemon=True).start()

        threading.Thread(target=loop, daemon=True).start()
        return int(server.getsockname()[1])

    yield start
    for server in listening:
        server.shutdown(socket.SHUT_RDWR)
        server.close()


def _head(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data and (more := connection.recv(4096)):
        data += more
    return data


def tunnel(password: bytes = b"") -> Callable[[socket.socket], None]:
    """What a simple proxy does with CONNECT; with a password it asks for it first."""

    def handle(client: socket.socket) -> None:
        with client:
            asked = _head(client)
            if password and b"Proxy-Authorization: Basic " + password not in asked:
                client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")
                return
            host, _, port = asked.split()[1].decode().partition(":")
            with socket.create_connection((host, int(port))) as there:
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = threading.Thread(target=_pour, args=(there, client), daemon=True)
                back.start()
                _pour(client, there)
                back.join(5)

    return handle


def _pour(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return


def test_a_pinned_mission_is_reached_through_a_proxy_and_the_proxys_password(serve: Any, raw: Any, outdated: tuple[Path, str, str]) -> None:
    port, seen = serve(certificate=outdated[0])
    pins = (outdated[2],)
    assert put(Line(f"https://127.0.0.1:{port}", pins=pins, proxy=f"127.0.0.1:{raw(tunnel())}", limits=QUICK)).body == b"ok"
    locked = raw(tunnel(b"dXNlcjpwQHNz"))
    assert put(Line(f"https://127.0.0.1:{port}", pins=pins, proxy=f"http://user:p%40ss@127.0.0.1:{locked}", limits=QUICK)).body == b"ok"
    with pytest.raises(Unreachable) as caught:
        put(Line(f"https://127.0.0.1:{port}", pins=pins, proxy=f"127.0.0.1:{locked}", limits=QUICK))
    assert caught.value.key == "proxy_password" and len(seen) == 2
    for language in ("fr", "ar", "en"):
        assert caught.value.sentence(language)


def answering(*pieces: bytes, pause: float = 0.0) -> Callable[[socket.socket], None]:
    def handle(client: socket.socket) -> None:
        with client:
            _head(client)
            try:
                for piece in pieces:
                    client.sendall(piece)
                    time.sleep(pause)
            except OSError:
                return

    return handle


def test_chunks_are_put_together_and_whatever_else_comes_is_bytes_that_prove_nothing(raw: Any) -> None:
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nsi\r\n4\r\ngned\r\n0\r\n\r\n"
    assert put(Line(f"http://127.0.0.1:{raw(answering(chunked))}", limits=QUICK)).body == b"signed"
    zipped = b"\x1f\x8b\x08\x00"
    gzip = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n" + zipped
    assert put(Line(f"http://127.0.0.1:{raw(answering(gzip))}", limits=QUICK)).body == zipped
    endless = b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 200_000
    assert len(put(Line(f"http://127.0.0.1:{raw(answering(endless))}", limits=QUICK)).body) == 101


@pytest.mark.parametrize(
    "pieces",
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", ),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nshort", ),
        (b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 200 + b"\r\n", ),
        (b"HTTP/1.1 100 Continue\r\n\r\n",) * 40,
        (b"",),
    ],
)  # fmt: skip
def test_an_answer_that_was_cut_is_no_answer(raw: Any, pieces: tuple[bytes, ...]) -> None:
    with pytest.raises(Unreachable):
        put(Line(f"http://127.0.0.1:{raw(answering(*pieces))}", limits=QUICK))


def test_a_mission_that_drips_is_given_up_in_all(raw: Any) -> None:
    drip = answering(b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n", *(b"x" for _ in range(90)), pause=0.05)
    began = time.monotonic()
    with pytest.raises(Unreachable) as caught:
        put(Line(f"http://127.0.0.1:{raw(drip)}", limits=Limits(idle=5.0, total=0.3)))
    assert caught.value.key == "mission_away" and time.monotonic() - began < 2


def test_cancelling_closes_the_connection_in_the_middle_of_an_exchange(raw: Any) -> None:
    closed, reading = threading.Event(), threading.Event()

    def handle(client: socket.socket) -> None:
        with client:
            _head(client)
            reading.set()
            while client.recv(65536):
                pass
            closed.set()

    port = raw(handle)
    began = time.monotonic()
    with pytest.raises(Unreachable) as caught:
        put(Line(f"http://127.0.0.1:{port}", limits=QUICK), cancel=reading.is_set)
    assert caught.value.key == "sending_stopped" and time.monotonic() - began < 2
    assert closed.wait(2), "the other end sees the connection close"


def test_a_cap_holds_and_progress_is_told_by_bytes(serve: Any) -> None:
    port, seen = serve()
    parts: list[float] = []
    began = time.monotonic()
    put(Line(f"http://127.0.0.1:{port}", limits=Limits(5.0, 5.0, kbit=64)), bytes(5 * 1024), progress=parts.append)
    assert 0.45 < time.monotonic() - began < 3, "five kilobytes at 64 kbit/s take more than half a second"
    assert parts == [0.2, 0.4, 0.6, 0.8, 1.0] and len(seen[0][3]) == 5 * 1024
    assert Limits(total=10.0).seconds(4096) == 10.0 and Limits(total=10.0).seconds(1 << 20) == 160.0
