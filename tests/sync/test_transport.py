"""The line to the mission: a pinned certificate is the mission's whatever the clock says, any other is not; limits hold; no redirect."""

from __future__ import annotations

import hashlib
import ssl
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
from sync.transport.http import Limits, Line

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

            do_GET = do_PUT

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


@pytest.fixture(scope="module")
def expired(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A self-signed certificate that ran out long ago, with the hashes of itself and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mission.example.org")])
    past = datetime(2009, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
    certificate = builder.not_valid_before(past).not_valid_after(past + timedelta(days=1)).sign(key, hashes.SHA256())
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return path, hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest(), hashlib.sha256(public).hexdigest()


def test_a_pinned_certificate_is_enough_however_wrong_the_clock(serve: Any, expired: tuple[Path, str, str]) -> None:
    path, by_certificate, by_key = expired
    port, seen = serve(certificate=path)
    for pin in (by_certificate, by_key):
        assert Line(f"https://127.0.0.1:{port}", pin=pin, limits=QUICK).offer("ab" * 32, b"bytes", 100).body == b"ok"
    assert [one[3] for one in seen] == [b"bytes", b"bytes"]


@pytest.mark.parametrize("pin", ["ab" * 32, ""])
def test_another_certificate_gets_not_a_byte(serve: Any, expired: tuple[Path, str, str], pin: str) -> None:
    port, seen = serve(certificate=expired[0])
    with pytest.raises(Unreachable) as caught:
        Line(f"https://127.0.0.1:{port}", pin=pin, limits=QUICK).offer("ab" * 32, b"bytes", 100)
    assert caught.value.key == "mission_certificate" and seen == []


def test_something_that_does_not_speak_tls_is_no_mission(serve: Any) -> None:
    port, _ = serve()
    with pytest.raises(Unreachable) as caught:
        Line(f"https://127.0.0.1:{port}", pin="ab" * 32, limits=QUICK).offer("ab" * 32, b"bytes", 100)
    assert caught.value.key == "network_intercepts"


def test_redirects_are_not_followed_and_answers_are_cut_at_the_limit(serve: Any) -> None:
    elsewhere, seen = serve()
    port, _ = serve(status=302, Location=f"http://127.0.0.1:{elsewhere}/")
    assert Line(f"http://127.0.0.1:{port}", limits=QUICK).offer("ab" * 32, b"x", 100).status == 302
    assert seen == []
    port, _ = serve(body=b"x" * 5000)
    assert len(Line(f"http://127.0.0.1:{port}", limits=QUICK).offer("ab" * 32, b"x", 100).body) == 101


def test_a_proxy_is_asked_for_the_missions_address(serve: Any) -> None:
    port, seen = serve()
    line = Line("http://mission.example.org/base", proxy=f"user:p%40ss@127.0.0.1:{port}", limits=QUICK)
    assert line.receipts("a" * 20, 3, 100).status == 200
    ((method, path, headers, _),) = seen
    assert (method, path) == ("GET", f"http://mission.example.org/base/v1/receipts/{'a' * 20}?from=3")
    assert headers["Proxy-Authorization"] == "Basic dXNlcjpwQHNz"


def test_the_systems_proxy_is_used_but_never_for_this_machine(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy, through = serve()
    port, direct = serve()
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    Line("http://mission.example.org", limits=QUICK).receipts("a" * 20, 1, 100)
    Line(f"http://127.0.0.1:{port}", limits=QUICK).receipts("a" * 20, 1, 100)
    assert (len(through), len(direct)) == (1, 1)


def test_nobody_there() -> None:
    with pytest.raises(Unreachable) as caught:
        Line("http://127.0.0.1:9", limits=QUICK).offer("ab" * 32, b"x", 100)
    assert caught.value.key == "mission_away"
