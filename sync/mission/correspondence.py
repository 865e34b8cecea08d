"""Between the machine that faces the network and the one that opens: sealed batches go in, proofs and mail come back, all as signed items.

``hand`` gives what a facing machine has that was never answered: each batch, after the receipt it was taken with. ``take_in`` keeps them
on the opening machine through the receiver's own function, on the day that receipt names, so that both hold one and the same receipt.
``back`` gives all that was said since: rulings (``rulings``), later receipts, packs, replies and the update on offer. ``bring_home``
writes them down on the facing machine.

Each step may be done twice. The newest proof a facing machine holds goes in first, so that the opening one knows what it lacks: a parcel
that is lost on its way is made again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import sqlalchemy as sa

from sync import packs, parcel, receipts, replies, sitepack
from sync.errors import SyncRefused, Unreadable
from sync.receipts import Receipt
from sync.transport import usb

from . import enrolling, releasing, rulings
from . import home as homes
from .home import Mission
from .receiver import NotKept, Receiver
from .rulings import Ruling
from .tables import about, batch, body, insert, mail, receipt, standing

_INSIDE = ("pooled", "aside", "durable")  # only the machine that opens says these
_OPEN = ("taken", "fork", "revoked")
_STATES = {"pooled": "pooled", "fork": "fork", "revoked": "revoked", "held": "taken"}
_TOGETHER = 500
_PARCEL = 48 << 20
_RULED = "ruled_on"
_T = TypeVar("_T")
_SITE_PACK = b'{"pack":'


@dataclass
class Handed:
    """What came from a facing machine: how many batches are new here or refused, all their names, and the newest proof it holds."""

    new: int = 0
    refused: int = 0
    hashes: list[str] = field(default_factory=list)
    newest: Receipt | None = None


def hand(connection: sa.Connection, *, everything: bool = False) -> Iterator[bytes]:
    """The newest proof held here, then each batch that waits for one, after its receipt; ``everything``: all batches still kept."""
    if not everything:
        proof = sa.select(receipt.c.body).where(receipt.c.level.in_(_INSIDE), receipt.c.seq > 0).order_by(receipt.c.id.desc()).limit(1)
        yield from map(bytes, connection.scalars(proof))
    kept = batch.join(body, (batch.c.hash == body.c.hash) & (batch.c.month == body.c.month))
    which = sa.true() if everything else batch.c.state.in_(_OPEN)
    waiting = sa.select(batch.c.hash, body.c.sealed).select_from(kept).where(which).order_by(batch.c.id)
    for row in connection.execute(waiting.execution_options(yield_per=_TOGETHER)):
        first = sa.select(receipt.c.body).where(receipt.c.hash == row.hash).order_by(receipt.c.id).limit(1)
        yield from map(bytes, connection.scalars(first))
        yield bytes(row.sealed)


@contextmanager
def source(folder: Path, mission: Mission, *, everything: bool = False) -> Iterator[Iterator[bytes]]:
    """What a folder hands in: a facing machine's home, whose database is only read, or parcels that ``hand`` gave.

    Raises SyncRefused ``mission_from_other``, ``mission_from_unreadable``, ``mission_from_elsewhere``.
    """
    if (folder / homes.PUBLIC).exists() and homes.load(folder).name != mission.name:
        raise SyncRefused("mission_from_other")
    if not (folder / homes.DATABASE).exists():
        if (folder / homes.PUBLIC).exists():
            raise SyncRefused("mission_from_elsewhere")
        yield (item for _, items in usb.parcels(folder) for item in items)
        return
    engine = _reading(folder / homes.DATABASE)
    try:
        with engine.connect() as connection:
            yield _readable(hand(connection, everything=everything))
    finally:
        engine.dispose()


def take_in(mission: Mission, engine: sa.Engine, items: Iterable[bytes], day: date) -> Handed:
    """Keep what was handed in. What no receipt of this mission vouches for arrived on ``day``. Raises SyncRefused ``mission_disk``."""
    handed, private = Handed(), mission.receipt_private()
    vouched: Receipt | None = None
    for item in items:
        kind = parcel.kind(item)
        if kind == "receipt":
            vouched = _receipt(item, mission)
            if vouched is not None and vouched.level in _INSIDE:
                handed.newest = vouched
        elif kind == "batch":
            hash = hashlib.sha256(item).hexdigest()
            arrived = date.fromisoformat(vouched.date) if vouched is not None and vouched.hash == hash else day
            handed.hashes.append(hash)
            with engine.connect().execution_options(reads=True) as connection:
                known = connection.scalar(sa.select(batch.c.hash).where(batch.c.hash == hash)) is not None
            if not known:
                level = _keep(Receiver(mission, engine, private, lambda arrived=arrived: arrived), item)  # type: ignore[misc]  # bound now
                handed.refused += level == "refused"
                handed.new += level != "refused"
    return handed


def back(connection: sa.Connection, mission: Mission, handed: Handed, day: date) -> Iterator[bytes]:
    """All a facing machine lacks: rulings, what was said of its batches since the newest proof it holds, packs and replies."""
    private = mission.receipt_private()
    for one in _rulings(connection, mission, day):
        yield rulings.write(private, one)
    for some in _in_turn(sorted(_since(connection, handed))):
        yield from map(bytes, connection.scalars(sa.select(receipt.c.body).where(receipt.c.id.in_(some)).order_by(receipt.c.id)))
    last = sa.case((mail.c.kind == releasing.KIND, 1), else_=0)  # what is large, after the pack that names it
    yield from map(bytes, connection.scalars(sa.select(mail.c.body).order_by(last, mail.c.id)))


def save(folder: Path, items: Iterable[bytes]) -> list[Path]:
    """Write items into as many parcels as they need."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    room: list[bytes] = []
    size = 0
    for item in items:
        if room and (len(room) == parcel.MAX_ITEMS or size + len(item) > _PARCEL):
            written.append(usb.save(folder, room))
            room, size = [], 0
        room.append(item)
        size += len(item)
    return [*written, usb.save(folder, room)] if room else written


def bring_home(mission: Mission, engine: sa.Engine, items: Sequence[bytes], day: date) -> int:
    """Write down what the machine that opens says, on the one that faces the network. Returns how much of it was new.

    What is not signed by this mission, or speaks of what is not here, is passed over.
    """
    new = 0
    proofs: dict[str, list[Receipt]] = {}
    with engine.begin() as connection:
        # The pack says which update may lie here: it comes first.
        for item in sorted(items, key=lambda item: parcel.kind(item) != "pack"):
            kind = parcel.kind(item)
            if item.startswith(rulings.BEGINNING):
                new += _rule(connection, mission, item)
            elif kind == "receipt":
                found = _receipt(item, mission)
                if found is not None and found.seq and found.level != "refused":
                    proofs.setdefault(found.hash, []).append(found)
            elif kind == releasing.KIND:
                new += releasing.lay_out(connection, mission, item)
            elif kind in ("pack", "reply") or item.startswith(_SITE_PACK):
                new += _lay_out(connection, mission, item, kind)
        new += sum(_prove(connection, told) for told in proofs.values())
    return new


def _reading(path: Path) -> sa.Engine:
    """An engine that only reads; also on a medium where nothing can be written, and so nothing changes."""
    for how in ("mode=ro", "mode=ro&immutable=1"):
        engine = sa.create_engine(f"sqlite:///file:{quote(str(path.resolve()))}?{how}&uri=true", hide_parameters=True)
        try:
            with engine.connect() as connection:
                connection.execute(sa.select(batch.c.id).limit(1)).first()
            return engine
        except sa.exc.DatabaseError:
            engine.dispose()
    raise SyncRefused("mission_from_unreadable")


def _readable(items: Iterator[bytes]) -> Iterator[bytes]:
    try:
        yield from items
    except sa.exc.DatabaseError:
        raise SyncRefused("mission_from_unreadable") from None


def _receipt(item: bytes, mission: Mission) -> Receipt | None:
    try:
        found = receipts.read(item, *mission.receipt_publics)
        date.fromisoformat(found.date)
    except (Unreadable, ValueError):
        return None
    return found if found.mission == mission.name else None


def _keep(receiver: Receiver, item: bytes) -> str:
    try:
        return receiver.take(item)[0]
    except NotKept:
        raise SyncRefused("mission_disk") from None


def _in_turn(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    return (items[start : start + _TOGETHER] for start in range(0, len(items), _TOGETHER))


def _since(connection: sa.Connection, handed: Handed) -> set[int]:
    """The rows of the receipt log a facing machine may lack: of the batches it handed in all, of others what came after its newest proof,
    but for the custody it gave itself.
    """
    earlier = receipt.alias()
    later = sa.select(earlier.c.id).where(earlier.c.hash == receipt.c.hash, earlier.c.id < receipt.c.id).exists()
    mark = 0
    if handed.newest is not None:
        here = receipt.c.hash == handed.newest.hash, receipt.c.body == handed.newest.data
        mark = connection.scalar(sa.select(sa.func.min(receipt.c.id)).where(*here)) or 0
    ids = sa.select(receipt.c.id).where(receipt.c.seq > 0)
    found = set(connection.scalars(ids.where(receipt.c.id > mark, sa.or_(later, receipt.c.level != "held"))))
    for some in _in_turn(handed.hashes):
        found |= set(connection.scalars(ids.where(receipt.c.hash.in_(some))))
    return found


def _rulings(connection: sa.Connection, mission: Mission, day: date) -> list[Ruling]:
    lying: dict[str, list[int]] = {}
    for row in connection.execute(sa.select(mail.c.installation, mail.c.number).where(mail.c.kind == "reply").order_by(mail.c.number)):
        lying.setdefault(row.installation, []).append(row.number)
    stand = {row.installation: (row.revoked_after, row.replaces) for row in connection.execute(sa.select(standing))}
    return [
        Ruling(name, mission.name, day.isoformat(), *stand.get(name, (None, None)), tuple(lying.get(name, ())[-rulings.MAX_REPLIES :]))
        for name in sorted({*lying, *stand})
    ]


def _rule(connection: sa.Connection, mission: Mission, item: bytes) -> bool:
    try:
        ruling = rulings.read(item, *mission.receipt_publics)
    except Unreadable:
        return False
    ruled = connection.scalar(sa.select(about.c.value).where(about.c.key == _RULED)) or ""
    if ruling.mission != mission.name or ruling.date < ruled:  # an old stick found again
        return False
    _set(connection, about, "key", _RULED, value=ruling.date)
    gone = mail.c.installation == ruling.installation, mail.c.kind == "reply", mail.c.number.not_in(ruling.replies)
    connection.execute(sa.delete(mail).where(*gone))
    was = connection.execute(sa.select(standing).where(standing.c.installation == ruling.installation)).first()
    if (was.revoked_after, was.replaces) == (ruling.after, ruling.replaces) if was else ruling.after is None and ruling.replaces is None:
        return False
    revoked_on = None if ruling.after is None else ruling.date
    _set(
        connection,
        standing,
        "installation",
        ruling.installation,
        revoked_after=ruling.after,
        revoked_on=revoked_on,
        replaces=ruling.replaces,
    )
    return True


def _prove(connection: sa.Connection, told: Sequence[Receipt]) -> int:
    """Write down what was said of one batch, in the order it was said, from where the log here leaves off.

    The same words may be said twice, when a revocation is taken back on its day; so it is the order that tells what is new.
    """
    here = batch.c.hash == told[0].hash, batch.c.installation == told[0].installation
    if connection.scalar(sa.select(batch.c.id).where(*here)) is None:
        return 0
    logged = [
        bytes(data) for data in connection.scalars(sa.select(receipt.c.body).where(receipt.c.hash == told[0].hash).order_by(receipt.c.id))
    ]
    said = [one.data for one in told]
    if any(logged[start : start + len(said)] == said for start in range(len(logged))):
        return 0
    known = next(count for count in range(min(len(said), len(logged)), -1, -1) if logged[len(logged) - count :] == said[:count])
    for one in told[known:]:
        row = {"hash": one.hash, "installation": one.installation, "seq": one.seq, "level": one.level, "body": one.data}
        connection.execute(sa.insert(receipt).values(**row, signed_on=one.date))
        changed = {"durable": True} if one.level == "durable" else {"state": _STATES.get(one.level, one.reason)}
        connection.execute(sa.update(batch).where(*here).values(**changed))
    return len(told) - known


def _lay_out(connection: sa.Connection, mission: Mission, item: bytes, kind: str) -> bool:
    roots = [root.public for root in mission.roots]
    try:
        if kind == "pack":
            name, number = "", packs.read(item, mission.root_public).number
        elif kind == "reply":
            name, number = replies.vouched(item, *roots)
        else:
            known = enrolling.issued(connection, hashlib.sha256(item).hexdigest()) is not None
            if known or sitepack.read(item).root_public not in roots:
                return False
            enrolling.issue(connection, item)
            return True
    except Unreadable:
        return False
    lying = sa.select(mail.c.id).where(mail.c.installation == name, mail.c.kind == kind)
    if connection.scalar(lying.where(mail.c.number >= number if kind == "pack" else mail.c.number == number).limit(1)) is not None:
        return False
    if kind == "pack":
        connection.execute(sa.delete(mail).where(mail.c.kind == kind))
    connection.execute(sa.insert(mail).values(installation=name, number=number, kind=kind, body=item))
    return True


def _set(connection: sa.Connection, table: sa.Table, key: str, name: str, **values: object) -> None:
    statement = insert(connection, table).values({key: name, **values})
    connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=values))
