"""Delivery over HTTP with the standard library: one short exchange a connection, strict limits, no redirect followed, no cookie, no guess.

``PUT /v1/batch/{hash}`` offers a batch, ``PUT /v1/letter/{hash}`` a letter, ``POST /v1/mail`` asks the one question (see ``sync.asks``).
Whoever answers, the answer is only bytes here; the caller verifies it. Proxies come from the system (environment, Windows, macOS) or are
typed in as a URL, with a password if they ask for one; proxies that need a script (PAC) or NTLM are not supported.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sync.errors import Unreachable

Progress = Callable[[float], None]
Cancel = Callable[[], bool]
# Bytes go out in pieces, so that progress shows, a limit of speed holds and a cancelled exchange ends at once.
_PIECE = 1024
_READ = 16_384
_LOOK = 0.05


@dataclass(frozen=True)
class Limits:
    """Seconds without progress, and in all, before an exchange is given up; what is larger than 64 KiB, there or back, is given longer.

    Slow lines at 20 % loss were measured at up to 81 s for a batch. ``kbit`` caps what is sent, in kbit/s; 0 is no cap.
    """

    idle: float = 60.0
    total: float = 180.0
    kbit: int = 0

    def seconds(self, size: int) -> float:
        """How long an exchange of ``size`` bytes may take in all: those to send and those that came."""
        return self.total * max(1.0, size / 65_536) + (size / (self.kbit * 125) if self.kbit else 0.0)


@dataclass(frozen=True)
class Answer:
    """What came back, unverified. ``body`` is cut off where the caller's limit lies, and then proves nothing."""

    status: int
    body: bytes


class Line:
    """A way to one mission. ``pins`` are SHA-256 in hex of its certificate or of its public key, any of them is enough."""

    def __init__(self, url: str, *, pins: tuple[str, ...] = (), proxy: str | None = None, limits: Limits | None = None) -> None:
        self._mission = urlsplit(url)
        self._pins = pins
        self._proxy = _proxy_for(self._mission, proxy)
        self._limits = limits or Limits()

    def exchange(
        self, method: str, path: str, data: bytes, limit: int, progress: Progress | None = None, cancel: Cancel | None = None
    ) -> Answer:
        """One exchange; at most ``limit`` bytes of the answer are read, and one more. ``progress`` is told the part of ``data`` sent.

        It runs in a thread of its own, so that it is given up in time, or as soon as ``cancel`` says so, however lively the other end
        keeps it. Raises Unreachable whenever no whole answer came back; ``sending_stopped`` when it was cancelled. Nothing is lost then.
        """
        talk = _Talk(self, method, path, data, limit, progress)
        thread = threading.Thread(target=talk.run, daemon=True)
        thread.start()
        begun, seconds = time.monotonic(), self._limits.seconds
        while thread.is_alive() and (left := begun + seconds(len(data) + talk.came) - time.monotonic()) > 0:
            if cancel is not None and cancel():
                talk.stop()
                raise Unreachable("sending_stopped")
            thread.join(min(left, _LOOK) if cancel is not None else left)
        outcome = talk.outcome
        if outcome is None:
            talk.stop()
            raise Unreachable("mission_away")
        if isinstance(outcome, Unreachable):
            raise outcome
        return outcome

    def open(self, path: str) -> tuple[http.client.HTTPConnection, str, dict[str, str]]:
        """A connection not made yet, the target to ask it for, and the headers its proxy wants."""
        mission, proxy = self._mission, self._proxy
        path = mission.path.rstrip("/") + path
        secure = mission.scheme == "https"
        host, port = mission.hostname or "", mission.port or (443 if secure else 80)
        idle = self._limits.idle
        if proxy is None:
            if secure:
                return http.client.HTTPSConnection(host, port, timeout=idle, context=self._context()), path, {}
            return http.client.HTTPConnection(host, port, timeout=idle), path, {}
        headers = _proxy_headers(proxy)
        proxy_host, proxy_port = proxy.hostname or "", proxy.port or 8080
        if secure:
            tunnel = http.client.HTTPSConnection(proxy_host, proxy_port, timeout=idle, context=self._context())
            tunnel.set_tunnel(host, port, headers)
            return tunnel, path, {}
        plain = http.client.HTTPConnection(proxy_host, proxy_port, timeout=idle)
        return plain, f"http://{mission.netloc}{path}", headers

    def check_pin(self, connection: http.client.HTTPConnection) -> None:
        """Raise SSLCertVerificationError unless the other end is one that was pinned, if any was."""
        if not self._pins or not isinstance(connection.sock, ssl.SSLSocket):
            return
        certificate = connection.sock.getpeercert(binary_form=True) or b""
        public = x509.load_der_x509_certificate(certificate).public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        found = [hashlib.sha256(data).hexdigest() for data in (certificate, public)]
        if not any(hmac.compare_digest(pin, one) for pin in self._pins for one in found):
            raise ssl.SSLCertVerificationError("not the pinned certificate")

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """The body in small pieces, no faster than the cap allows."""
        rate, began = self._limits.kbit * 125, time.monotonic()
        for start in range(0, len(data), _PIECE):
            if rate and (early := began + start / rate - time.monotonic()) > 0:
                time.sleep(early)
            yield data[start : start + _PIECE]

    def _context(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        if self._pins:
            # The pins the mission signed replace the chain of authorities, and with it the clock, which is often wrong in a clinic.
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context


class _Talk:
    """One exchange under way, that another thread may stop."""

    def __init__(self, line: Line, method: str, path: str, data: bytes, limit: int, progress: Progress | None) -> None:
        self.outcome: Answer | Unreachable | None = None
        self.came = 0
        self._line, self._method, self._path, self._data, self._limit = line, method, path, data, limit
        self._progress = progress
        self._stopped = False
        self._connection: http.client.HTTPConnection | None = None

    def run(self) -> None:
        try:
            self.outcome = self._talk()
        except Unreachable as away:
            self.outcome = away

    def stop(self) -> None:
        """End it now: nothing more is sent or read."""
        self._stopped = True
        sock = self._connection.sock if self._connection is not None else None
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _talk(self) -> Answer:
        connection, target, headers = self._line.open(self._path)
        self._connection = connection
        try:
            connection.connect()
            self._line.check_pin(connection)
            self._send(connection, target, headers)
            with connection.getresponse() as response:
                body = bytearray()
                while len(body) <= self._limit and (piece := response.read(min(_READ, self._limit + 1 - len(body)))):
                    body += piece
                    self.came = len(body)
                if response.length and len(body) <= self._limit:
                    raise Unreachable("mission_away")
                return Answer(response.status, bytes(body))
        except ConnectionError:
            raise Unreachable("mission_away") from None
        except ssl.SSLCertVerificationError:
            raise Unreachable("mission_certificate") from None
        except (ssl.SSLError, http.client.BadStatusLine):
            raise Unreachable("network_intercepts") from None
        except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:  # the last when ``stop`` took the socket away
            refused = isinstance(error, OSError) and str(error).startswith("Tunnel connection failed: 407")
            raise Unreachable("proxy_password" if refused else "mission_away") from None
        finally:
            connection.close()

    def _send(self, connection: http.client.HTTPConnection, target: str, headers: dict[str, str]) -> None:
        fixed = {"Content-Type": "application/octet-stream", "Content-Length": str(len(self._data)), "Connection": "close"}
        connection.putrequest(self._method, target)
        for name, value in {**headers, **fixed}.items():
            connection.putheader(name, value)
        connection.endheaders()
        sent = 0
        with suppress(BrokenPipeError):  # who refuses without reading to the end may have answered already
            for piece in self._line.pieces(self._data):
                if self._stopped:
                    raise Unreachable("sending_stopped")
                connection.send(piece)
                sent += len(piece)
                if self._progress is not None:
                    self._progress(sent / len(self._data))


def _proxy_for(mission: SplitResult, typed: str | None) -> SplitResult | None:
    """The proxy that was typed in, or else the system's; none for this machine or hosts the system exempts. It must speak plain http."""
    if typed is None:
        host = mission.hostname or ""
        here = host in ("localhost", "127.0.0.1", "::1")
        typed = None if here or proxy_bypass(host) else getproxies().get(mission.scheme)
    if not typed:
        return None
    proxy = urlsplit(typed if "://" in typed else f"http://{typed}")
    return proxy if proxy.scheme == "http" and proxy.hostname else None


def _proxy_headers(proxy: SplitResult) -> dict[str, str]:
    if not proxy.username:
        return {}
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}
