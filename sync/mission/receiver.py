"""The receiver: takes sealed batches, keeps them durably, and only then signs a receipt. It can open nothing.

``PUT /v1/batch/{hash}`` answers with a signed receipt (see ``sync.receipts``): 200 ``held``, 403 ``revoked``, 409 ``fork``, 422
``refused``; without a receipt: 400 the bytes are not the ones named (altered on the way), 413 too long, 503 not kept, try again. The same
bytes get the same receipt, byte for byte. ``GET /v1/receipts/{installation}?from=SEQ`` answers with a parcel of
up to 200 later receipts, in order of their numbers; ``GET /v1/head/{installation}`` with its signed head (see ``sync.heads``).
``GET /v1/hello`` names the mission. Receivers keep no state of their own, so several may serve one database.
"""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sync import batch as batches
from sync import keys, parcel, receipts
from sync.errors import Unreadable

from . import proofs, standing
from .home import Mission
from .tables import batch, body, ensure_partition, insert, installation

_STATUS = {"held": 200, "revoked": 403, "fork": 409, "refused": 422}
_PAGE = 200
_STATES = {"held": "taken", "fork": "fork", "revoked": "revoked"}


class NotKept(Exception):
    """The database could not keep a batch (disk full, busy, away): nothing was signed, the sender tries again."""


@dataclass(eq=False)
class _Arrival:
    """A batch that was just taken from the network; ``outcome`` is there once it lies on the disk."""

    envelope: batches.Envelope
    data: bytes = field(repr=False)
    begun: bool = False
    outcome: tuple[str, bytes] | None = None


@dataclass
class Receiver:
    """What takes batches for a mission. ``today`` is the mission's calendar."""

    mission: Mission
    engine: sa.Engine
    receipt_private: bytes = field(repr=False)
    today: Callable[[], date] = date.today
    _month: str = ""
    _arrived: deque[_Arrival] = field(default_factory=deque, repr=False)
    _writing: Lock = field(default_factory=Lock, repr=False)

    def take(self, data: bytes) -> tuple[str, bytes]:
        """Keep one batch. Returns the level and bytes of its receipt, once both lie on the disk. The caller has checked the hash.

        Batches that arrive while the disk is busy are kept together, by whichever thread writes next: one wait for the disk serves all.
        Raises NotKept.
        """
        try:
            envelope = batches.read(data)
        except Unreadable:
            return "refused", self._sign("refused", hashlib.sha256(data).hexdigest(), "", 0)
        if envelope.key != keys.key_id(self.mission.sealing_public):
            return "refused", self._sign("refused", envelope.hash, "", 0)
        own = _Arrival(envelope, data)
        self._arrived.append(own)
        with self._writing:
            if not own.begun:
                self._keep_arrived()
        if own.outcome is None:
            raise NotKept
        return own.outcome

    def _keep_arrived(self) -> None:
        together = []
        while self._arrived:
            together.append(self._arrived.popleft())
            together[-1].begun = True
        together.sort(key=lambda one: one.envelope.installation)  # two receivers lock rows in the same order
        with suppress(sa.exc.DBAPIError):
            self._begin_month()
            with self.engine.begin() as connection:
                outcomes = [self._keep(connection, one) for one in together]
            for one, outcome in zip(together, outcomes, strict=True):
                one.outcome = outcome

    def _begin_month(self) -> None:
        month = self.today().isoformat()[:7]
        if month != self._month:
            with self.engine.begin() as connection:
                ensure_partition(connection, month)
            self._month = month

    def _keep(self, connection: sa.Connection, one: _Arrival) -> tuple[str, bytes]:
        envelope, day = one.envelope, self.today().isoformat()
        _meet(connection, envelope, day)
        known = proofs.answer(connection, envelope.hash)
        if known is not None:
            return known
        rival = sa.select(batch.c.id).where(batch.c.installation == envelope.installation, batch.c.seq == envelope.seq)
        level = "held" if connection.execute(rival.limit(1)).first() is None else "fork"
        last = standing.revoked_after(connection, envelope.installation)
        if level == "held" and last is not None and envelope.seq > last:
            level = "revoked"
        row = {
            "hash": envelope.hash,
            "installation": envelope.installation,
            "seq": envelope.seq,
            "previous": envelope.previous,
            "received_on": day,
            "state": _STATES[level],
            "month": day[:7],
            "size": len(one.data),
        }
        connection.execute(sa.insert(batch).values(row))
        connection.execute(sa.insert(body).values(month=day[:7], hash=envelope.hash, sealed=one.data))
        what = {"hash": envelope.hash, "installation": envelope.installation, "seq": envelope.seq}
        return level, proofs.sign(connection, self.mission, self.receipt_private, level=level, **what, day=self.today())

    def later_receipts(self, name: str, first: int) -> bytes:
        """One page of receipts beyond ``held`` (pooled, revoked) for batches from number ``first`` on, as a parcel."""
        with self.engine.connect().execution_options(reads=True) as connection:
            return parcel.write(proofs.later(connection, name, first, _PAGE))

    def head(self, name: str) -> bytes:
        """The signed head of an installation."""
        with self.engine.connect().execution_options(reads=True) as connection:
            return standing.head(connection, self.mission, self.receipt_private, name, self.today())

    def _sign(self, level: str, hash: str, name: str, seq: int) -> bytes:
        day = self.today().isoformat()
        return receipts.write(self.receipt_private, level=level, hash=hash, installation=name, seq=seq, date=day, mission=self.mission.name)


def application(receiver: Receiver) -> Starlette:
    """The web application of a receiver."""

    async def put(request: Request) -> Response:
        data = await _body(request)
        if data is None:
            return Response("too long", 413)
        if hashlib.sha256(data).hexdigest() != request.path_params["hash"]:
            return Response("altered on the way", 400)
        try:
            level, receipt = await run_in_threadpool(receiver.take, data)
        except NotKept:
            return Response("try again later", 503)
        return Response(receipt, _STATUS[level], media_type="application/json")

    async def later(request: Request) -> Response:
        first = request.query_params.get("from", "1")
        name = request.path_params["installation"]
        if not re.fullmatch(r"[0-9]{1,9}", first) or not re.fullmatch(r"[0-9a-f]{20}", name):
            return Response("not an installation and a number", 400)
        page = await run_in_threadpool(receiver.later_receipts, name, int(first))
        return Response(page, media_type="application/json")

    async def head(request: Request) -> Response:
        name = request.path_params["installation"]
        if not re.fullmatch(r"[0-9a-f]{20}", name):
            return Response("not an installation", 400)
        return Response(await run_in_threadpool(receiver.head, name), media_type="application/json")

    async def hello(_: Request) -> Response:
        return JSONResponse({"v": 1, "mission": receiver.mission.name})

    return Starlette(
        routes=[
            Route("/v1/batch/{hash}", put, methods=["PUT"]),
            Route("/v1/receipts/{installation}", later, methods=["GET"]),
            Route("/v1/head/{installation}", head, methods=["GET"]),
            Route("/v1/hello", hello, methods=["GET"]),
        ],
    )


async def _body(request: Request) -> bytes | None:
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > batches.MAX_SIZE:
            return None
    return bytes(data)


def _meet(connection: sa.Connection, envelope: batches.Envelope, day: str) -> None:
    """Know the installation and when it was last heard of; its row is locked, so that two batches of one number are seen in turn."""
    statement = insert(connection, installation).values(id=envelope.installation, public=envelope.public, last_contact=day)
    changed = {"public": envelope.public, "last_contact": day}
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=changed))
