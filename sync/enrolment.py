"""The line that leads a new laptop to its site pack, as a square code or typed: ``fieldapp:https://host/v1/pack/<SHA-256 in hex>``.

The mission prints it on one page (``sync.sheets.enrolment``) and serves the pack under its hash, for it holds no secret. Whoever follows
the line need not trust the network, nor any certificate, nor a clock: only bytes with that hash are taken.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import ssl
from urllib.parse import urlsplit

from . import sitepack
from .errors import SyncRefused, Unreachable, Unreadable
from .transport.http import Limits, Line

SCHEME = "fieldapp:"
PATH = "/v1/pack/"
_GROUP = 8
_LONGEST = 400
_LINE = re.compile(r"(https?://[\x21-\x7e]{1,200}?)/v1/pack/([0-9a-f]{64})", re.IGNORECASE)


class _Anybody(Line):
    """A way to whoever answers: what they hand over is checked by its hash."""

    def _context(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context


def line(url: str, pack: bytes) -> str:
    """The line that leads to ``pack`` at the receiver ``url``."""
    return f"{SCHEME}{url.rstrip('/')}{PATH}{hashlib.sha256(pack).hexdigest()}"


def is_line(text: str) -> bool:
    """Whether somebody means a line rather than a file."""
    return text.strip().lower().startswith((SCHEME, "http://", "https://"))


def grouped(text: str) -> list[str]:
    """A line in parts that are easy to compare and to type: the address, then its hash eight signs at a time."""
    url, hash = read(text)
    return [SCHEME, f"{url}{PATH}", *(hash[start : start + _GROUP] for start in range(0, len(hash), _GROUP))]


def read(text: str) -> tuple[str, str]:
    """Where a line leads, and the hash of what lies there; blanks in it do not matter. Raises Unreadable ``enrolment_line``."""
    typed = re.sub(r"\s+", "", text[: 2 * _LONGEST])
    if typed.lower().startswith(SCHEME):
        typed = typed[len(SCHEME) :]
    found = _LINE.fullmatch(typed)
    try:
        parts = urlsplit(found[1]) if found else None
        good = parts is not None and parts.hostname and not (parts.query or parts.fragment or parts.username) and parts.port != 0
    except ValueError:
        good = None
    if not found or not good:
        raise Unreadable("enrolment_line")
    return found[1], found[2].lower()


def fetch(text: str, *, proxy: str | None = None, limits: Limits | None = None) -> bytes:
    """The site pack a line leads to. Raises Unreadable for no line, Unreachable as every exchange does, SyncRefused ``enrolment_unknown``
    when the mission does not have it, ``enrolment_altered`` when something else came back."""
    url, hash = read(text)
    answer = _Anybody(url, proxy=proxy, limits=limits).exchange("GET", PATH + hash, b"", sitepack.LIMIT)
    if hmac.compare_digest(hashlib.sha256(answer.body).hexdigest(), hash):
        return answer.body
    if answer.status == 404:
        raise SyncRefused("enrolment_unknown")
    if answer.status == 429 or answer.status >= 500:
        raise Unreachable("mission_busy")
    raise SyncRefused("enrolment_altered")
