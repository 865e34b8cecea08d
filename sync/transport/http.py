"""Delivery over HTTP with the standard library: one short exchange a connection, strict limits, no redirect followed, no cookie, no guess.

``PUT /v1/batch/{hash}`` offers a batch, ``GET /v1/receipts/{installation}?from=SEQ`` asks for later receipts, ``GET
/v1/head/{installation}`` for what the mission holds. Whoever answers, the answer is only bytes here; the caller verifies it. Proxies come
from the system (environment, Windows, macOS) or are typed in as a URL;
proxies that need a script (PAC) or NTLM are not supported.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import ssl
import threading
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sync.errors import Unreachable


@dataclass(frozen=True)
class Limits:
    """Seconds without progress, and in all, before an exchange is given up. Slow lines at 20 % loss were measured at up to 81 s."""

    idle: float = 60.0
    total: float = 180.0


@dataclass(frozen=True)
class Answer:
    """What came back, unverified. ``body`` is cut off where the caller's limit lies, and then is no receipt."""

    status: int
    body: bytes


class Line:
    """A way to one mission. Raises Unreachable whenever no whole answer comes back."""

    def __init__(self, url: str, *, pin: str = "", proxy: str | None = None, limits: Limits | None = None) -> None:
        self._mission = urlsplit(url)
        self._pin = pin
        self._proxy = _proxy_for(self._mission, proxy)
        self._limits = limits or Limits()

    def offer(self, hash: str, data: bytes, limit: int) -> Answer:
        """Offer one batch."""
        return self._exchange("PUT", f"/v1/batch/{hash}", data, limit)

    def receipts(self, installation: str, first: int, limit: int) -> Answer:
        """Ask for the receipts beyond ``held`` of batches from number ``first`` on."""
        return self._exchange("GET", f"/v1/receipts/{installation}?from={first}", None, limit)

    def head(self, installation: str, limit: int) -> Answer:
        """Ask what the mission holds of an installation."""
        return self._exchange("GET", f"/v1/head/{installation}", None, limit)

    def _exchange(self, method: str, path: str, body: bytes | None, limit: int) -> Answer:
        """One exchange, in a thread of its own so that it can be given up however lively the other end keeps it. Nothing is lost then."""
        outcome: list[Answer | Unreachable] = []

        def run() -> None:
            try:
                outcome.append(self._talk(method, path, body, limit))
            except Unreachable as away:
                outcome.append(away)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(self._limits.total)
        result = outcome[0] if outcome else Unreachable("mission_away")
        if isinstance(result, Unreachable):
            raise result
        return result

    def _talk(self, method: str, path: str, body: bytes | None, limit: int) -> Answer:
        connection, target, headers = self._connection(self._mission.path.rstrip("/") + path)
        try:
            connection.connect()
            self._check_pin(connection)
            connection.request(method, target, body, {**headers, "Content-Type": "application/octet-stream", "Connection": "close"})
            with connection.getresponse() as response:
                body_read = response.read(limit + 1)
                if response.length and len(body_read) <= limit:
                    raise Unreachable("mission_away")
                return Answer(response.status, body_read)
        except ConnectionError:
            raise Unreachable("mission_away") from None
        except ssl.SSLCertVerificationError:
            raise Unreachable("mission_certificate") from None
        except (ssl.SSLError, http.client.BadStatusLine):
            raise Unreachable("network_intercepts") from None
        except (OSError, http.client.HTTPException, ValueError):
            raise Unreachable("mission_away") from None
        finally:
            connection.close()

    def _connection(self, path: str) -> tuple[http.client.HTTPConnection, str, dict[str, str]]:
        mission, proxy = self._mission, self._proxy
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

    def _context(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        if self._pin:
            # The pin of the signed site pack replaces the chain of authorities, and with it the clock, which is often wrong in a clinic.
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context

    def _check_pin(self, connection: http.client.HTTPConnection) -> None:
        if not self._pin or not isinstance(connection.sock, ssl.SSLSocket):
            return
        certificate = connection.sock.getpeercert(binary_form=True) or b""
        public = x509.load_der_x509_certificate(certificate).public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        found = [hashlib.sha256(data).hexdigest() for data in (certificate, public)]
        if not any(hmac.compare_digest(self._pin, one) for one in found):
            raise ssl.SSLCertVerificationError("not the pinned certificate")


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
