"""The receiver on the web: few paths, everything bounded, and nothing told to strangers.

``PUT /v1/batch/{hash}`` and ``PUT /v1/letter/{hash}`` answer with a signed receipt (see ``sync.receipts``): 200 ``held``, 403 ``revoked``,
409 ``fork``, 422 ``refused``. ``POST /v1/mail`` takes an ask (``sync.asks``) and answers with what is there for who asks, sealed to it.
``GET /v1/pack/{sha256}`` gives a site pack to whoever knows its hash. ``GET /v1/update/{sha256}/{part}`` gives 131,072 bytes of the update
that the newest mission pack offers, the parts numbered from 0; what has such a name never changes and may be kept on the way. ``GET
/v1/hello`` names the mission. Without a receipt: 400 the bytes are not the ones named, or no ask of this mission; 404 no such path or
method; 413 too long; 429 too many tries; 503 not kept; 507 no room. The last three may be tried again, after ``Retry-After`` seconds. No
error has a word more.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from sync import asks, batch, canonical, letters
from sync.errors import Unreadable

from .limits import Bodies, Buckets, Disk, Limited, Limits, NoRoom, place
from .receiver import NotKept, Receiver
from .strangers import Strangers
from .telemetry import Telemetry

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
_IMMUTABLE = {"cache-control": "public, max-age=31536000, immutable"}
_SECURE = {"strict-transport-security": "max-age=31536000"}
_STATUS = {"held": 200, "revoked": 403, "fork": 409, "refused": 422}
_PATHS = {
    "PUT": re.compile(r"/v1/(batch|letter)/([0-9a-f]{64})"),
    "POST": re.compile(r"/v1/(mail)()"),
    "GET": re.compile(r"/v1/(hello(?=$)|pack(?=/[^/]*$)|update(?=/[^/]*/))/?([0-9a-f]{64})?(?:/(0|[1-9]\d{0,2}))?", re.ASCII),
}
PIECE = 65_536
_JSON, _BYTES = "application/json", "application/octet-stream"


class _Stop(Exception):
    """The request is answered with a bare status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass
class _Call:
    """One request under way: what it asks for, how much of it was read, and since when it is whole."""

    event: str
    name: str
    part: int = 0
    size: int = 0
    whole: float = field(default_factory=monotonic)


@dataclass
class Application:
    """The web application of a receiver. ``behind_proxy``: whoever connects names the sender's address last in ``X-Forwarded-For``.

    ``secure``: the mission is reached by TLS, and never otherwise.
    """

    receiver: Receiver
    limits: Limits = field(default_factory=Limits)
    telemetry: Telemetry = field(default_factory=Telemetry)
    behind_proxy: bool = False
    secure: bool = False

    def __post_init__(self) -> None:
        self._addresses, self._keys = Buckets(*self.limits.address), Buckets(*self.limits.key)
        self._bodies = Bodies(self.limits.memory)
        self._disk = Disk(self.receiver.mission.folder, self.limits.disk)
        self._strangers = Strangers(self.receiver.mission, self.receiver.engine, self.limits)
        self._headers = HEADERS | (_SECURE if self.secure else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        call = _call(request)
        try:
            response = await self._answer(request, call)
        except ClientDisconnect:
            return
        except Limited as limited:
            response = _bare(429, limited.wait)
        except NoRoom:
            response = _bare(507, 600)
        except NotKept:
            response = _bare(503, 5)
        except _Stop as stop:
            response = _bare(stop.status)
        except Exception as error:
            self.telemetry.fault(error)
            response = _bare(500)
        finally:
            self._bodies.free(call.size)
        response.headers.update({**self._headers, **response.headers})
        self.telemetry.answered(call.event, response.status_code, call.size, monotonic() - call.whole)
        await response(scope, receive, lambda message: _in_pieces(send, message))

    async def _answer(self, request: Request, call: _Call) -> Response:
        self._addresses.take(self._address(request))
        if call.event == "batch":
            return await self._take(request, call, self.receiver.take, batch.MAX_SIZE)
        if call.event == "letter":
            return await self._take(request, call, self.receiver.take_letter, letters.LIMIT)
        if call.event == "mail":
            data = await self._body(request, call, asks.LIMIT)
            try:
                return Response(await run_in_threadpool(self.receiver.answer, data, self._ask), media_type=_BYTES)
            except Unreadable:
                raise _Stop(400) from None
        if call.event == "pack":
            pack = await run_in_threadpool(self.receiver.site_pack, call.name)
            if pack is None:
                raise _Stop(404)
            return Response(pack, media_type=_BYTES)
        if call.event == "update":
            part = await run_in_threadpool(self.receiver.update_part, call.name, call.part)
            if part is None:
                raise _Stop(404)
            return Response(part, media_type=_BYTES, headers=_IMMUTABLE)
        if call.event == "hello":
            return Response(canonical.encode({"v": 1, "mission": self.receiver.mission.name}), media_type=_JSON)
        raise _Stop(404)

    async def _take(self, request: Request, call: _Call, take: Callable[..., tuple[str, bytes]], limit: int) -> Response:
        self._disk.check()
        data = await self._body(request, call, limit)
        if hashlib.sha256(data).hexdigest() != call.name:
            raise _Stop(400)
        level, receipt = await run_in_threadpool(take, data, self._admit)
        self.telemetry.signed(level)
        return Response(receipt, _STATUS[level], media_type=_JSON)

    async def _body(self, request: Request, call: _Call, limit: int) -> bytes:
        """All of the body, at most ``limit`` bytes; one that is announced as longer is not read at all."""
        announced = request.headers.get("content-length", "0")
        if not announced.isascii() or not announced.isdigit() or int(announced[:10]) > limit:
            raise _Stop(413)
        data = bytearray()
        async for chunk in request.stream():
            if len(data) + len(chunk) > limit:
                raise _Stop(413)
            self._bodies.hold(len(chunk))
            call.size += len(chunk)
            data += chunk
        call.whole = monotonic()
        return bytes(data)

    def _admit(self, installation: str, size: int) -> None:
        self._keys.take(installation)
        self._strangers.admit(installation, size)

    def _ask(self, installation: str, _: int) -> None:
        self._keys.take(installation)

    def _address(self, request: Request) -> str:
        found = request.client.host if request.client else ""
        if self.behind_proxy:
            found = request.headers.get("x-forwarded-for", found).rpartition(",")[2].strip()
        return place(found)


async def _in_pieces(send: Send, message: Message) -> None:
    """Send no more of a large answer than the line takes, so that it is known how far it has come."""
    body = message.get("body", b"")
    for start in range(0, len(body) - PIECE, PIECE):
        await send({**message, "body": body[start : start + PIECE], "more_body": True})
    await send(message if len(body) <= PIECE else {**message, "body": body[(len(body) - 1) // PIECE * PIECE :]})


def _call(request: Request) -> _Call:
    pattern = _PATHS.get(request.method)
    match = pattern.fullmatch(request.url.path) if pattern else None
    if match is None or request.url.query:
        return _Call("other", "")
    named = match.groups(default="")
    return _Call(named[0], named[1], int(named[2] or 0) if len(named) > 2 else 0)


def _bare(status: int, wait: int = 0) -> Response:
    """A status and nothing else. What is left of a body nobody wants is not waited for."""
    headers = {"connection": "close"} | ({"retry-after": str(wait)} if wait else {})
    return Response(status_code=status, headers=headers)
