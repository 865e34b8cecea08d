"""The way between laptops and receivers in ``real_programs``: TLS with the pinned key, and everything that goes wrong on the way.

It drops, cuts, flips and re-encodes what a laptop sends, and what it gets back; answers as a captive portal does, sends elsewhere, stumbles
after the batch is kept, plays an old answer back, forges one, and delivers a batch five times at once to several receivers.
"""

from __future__ import annotations

import datetime
import hashlib
import http.client
import random
import ssl
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

TROUBLES = ("drop", "cut", "flip", "reencode", "portal", "elsewhere", "after", "half", "flip_back", "replay", "forged", "five")
CERTIFICATE, KEY = "line.pem", "line.key"


class EvilLine:
    """A server in front of receivers. ``ports``: where they listen now; ``trouble``: how much of what passes meets with some."""

    def __init__(self, folder: Path, draw: random.Random) -> None:
        self.ports: Sequence[int] = ()
        self.trouble = 0.5
        self.broken: list[str] = []
        self.met: dict[str, int] = {}
        self.pin = certificate(folder)
        self._draw, self._lock, self._heard = draw, Lock(), [b"{}"]
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / CERTIFICATE, folder / KEY)
        self._server = _server(self)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self.url = f"https://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Listen no more."""
        self._server.shutdown()
        self._server.server_close()

    def answer(self, method: str, path: str, data: bytes) -> tuple[int, bytes, int | None] | None:
        """Status, body and promised length of what a laptop gets back; None when the line goes dead."""
        trouble = self._any_trouble()
        sent = {"cut": data[:-9], "flip": self._flipped(data), "reencode": data.hex().encode()}.get(trouble, data)
        if trouble == "drop":
            return None
        if trouble == "portal":
            return 200, b"<html>Welcome</html>", None
        if trouble == "elsewhere":
            return 302, b"", None
        came = self._five(method, path, data) if trouble == "five" and method == "PUT" else self._forward(method, path, sent)
        if came is None:
            return 502, b"", None
        status, body = came
        with self._lock:
            old = self._draw.choice(self._heard)
            self._heard.append(body)
        if trouble == "after":
            return 500, b"error", None
        if trouble == "half":
            return status, body[: len(body) // 2], len(body)
        return status, {"flip_back": self._flipped(body), "replay": old, "forged": b'{"receipt":{}}'}.get(trouble, body), None

    def _any_trouble(self) -> str:
        with self._lock:
            trouble = self._draw.choice(TROUBLES) if self._draw.random() < self.trouble else ""
            self.met[trouble] = self.met.get(trouble, 0) + 1
        return trouble

    def _five(self, method: str, path: str, data: bytes) -> tuple[int, bytes] | None:
        with ThreadPoolExecutor(5) as together:
            came = list(together.map(lambda _: self._forward(method, path, data), range(5)))
        kept = {one for one in came if one is not None and one[0] in (200, 403, 409)}
        if len(kept) > 1:
            self.broken.append("five at once got different answers")
        return next(iter(kept), came[0])

    def _forward(self, method: str, path: str, data: bytes) -> tuple[int, bytes] | None:
        with self._lock:
            port = self._draw.choice(self.ports or (0,))
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        try:
            connection.request(method, path, data)
            response = connection.getresponse()
            return response.status, response.read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def _flipped(self, data: bytes) -> bytes:
        if not data:
            return data
        at = self._draw.randrange(len(data))
        return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def certificate(folder: Path) -> str:
    """A self-signed certificate and its key in ``folder``; returns its pin."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mission.example.org")])
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / KEY).write_bytes(secret)
    (folder / CERTIFICATE).write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return hashlib.sha256(made.public_bytes(serialization.Encoding.DER)).hexdigest()


def _server(line: EvilLine) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        timeout = 20

        def log_message(self, *_: object) -> None:
            pass

        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            data = self.rfile.read(length)
            came = line.answer(self.command, self.path, data) if len(data) == length else None
            self.close_connection = True
            if came is None:
                return
            status, body, promised = came
            self.send_response(status)
            self.send_header("Content-Length", str(len(body) if promised is None else promised))
            if status == 302:
                self.send_header("Location", "https://portal.example.org/")
            self.end_headers()
            self.wfile.write(body)

        do_PUT = do_POST = do_GET = _serve

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """A laptop that was killed in the middle is no news."""

    return Server(("127.0.0.1", 0), Handler)
