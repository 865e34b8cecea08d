"""The mailroom: what waits here for an installation that asks, sealed so that only this one ask can be answered with it.

In the order of what matters most: the head, receipts beyond custody, the newest mission pack, replies, letters. Who was never heard of
is told only that nothing is held of it, in an answer that looks like any other: a restored laptop waits for that. A letter stays until its
recipient says that it keeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import sqlalchemy as sa

from sync import asks
from sync.asks import Ask
from sync.errors import Unreadable

from . import proofs, standing
from .home import Mission
from .strangers import known
from .tables import installation, letter, mail

ROOM = 65_536
"""Bytes after which replies and letters wait for the next answer; one larger letter still goes."""
_WHOLE = asks.ANSWER_LIMIT - 8192
_RECEIPTS = 2000


def answer(engine: sa.Engine, mission: Mission, receipt_private: bytes, data: bytes, day: date, admit: Callable[[str, int], None]) -> bytes:
    """The sealed answer to an ask. Raises Unreadable when the bytes are no ask to this mission."""
    ask = asks.read(data)
    if ask.mission != mission.name:
        raise Unreadable("file_malformed")
    admit(ask.installation, len(data))
    with engine.connect().execution_options(reads=True) as connection:
        met = sa.select(installation.c.last_contact).where(installation.c.id == ask.installation, installation.c.public.is_not(None))
        contact = connection.execute(met).first()
        items = _proofs(connection, mission, receipt_private, ask, day)
        if contact is None:
            return asks.seal_answer(ask, items)
        size, begun, more = sum(map(len, items)), len(items), False
        for item in _mail(connection, mission, ask):
            if size + len(item) > _WHOLE or (len(items) > begun and size + len(item) > ROOM):
                more = True
                break
            items.append(item)
            size += len(item) + 4
    if ask.letters or contact.last_contact != day.isoformat():
        _note(engine, ask, day)
    return asks.seal_answer(ask, items, more=more)


def waiting(connection: sa.Connection, mission: Mission, receipt_private: bytes, name: str, day: date) -> list[bytes]:
    """All that waits for an installation, for the way back on a stick; its head names no ask, so it proves no loss. A stick does not say
    what is proved already: of many receipts the newest go."""
    items = [standing.head(connection, mission, receipt_private, name, day), *proofs.later(connection, name, 1)[-_RECEIPTS:]]
    items += _packs(connection, mission, name, 0)
    if standing.revoked_after(connection, name) is None:
        items += [*_replies(connection, name, 0), *_letters(connection, name, ())]
    return items


def _proofs(connection: sa.Connection, mission: Mission, receipt_private: bytes, ask: Ask, day: date) -> list[bytes]:
    """Head and receipts of the asker, or of one it stands in for; as many as one answer holds."""
    wanted = ask.head_of or ask.installation
    if wanted not in standing.earlier(connection, ask.installation):
        return []
    head = standing.head(connection, mission, receipt_private, wanted, day, first=ask.first, asked=ask.hash)
    items, size = [], 0
    for item in (head, *proofs.later(connection, wanted, ask.first)[:_RECEIPTS]):
        size += len(item) + 4
        if size > _WHOLE:
            break
        items.append(item)
    return items


def _mail(connection: sa.Connection, mission: Mission, ask: Ask) -> Iterator[bytes]:
    yield from _packs(connection, mission, ask.installation, ask.pack)
    if standing.revoked_after(connection, ask.installation) is None:
        yield from _replies(connection, ask.installation, ask.reply)
        yield from _letters(connection, ask.installation, ask.letters)


def _packs(connection: sa.Connection, mission: Mission, name: str, newest: int) -> Iterator[bytes]:
    """The newest mission pack, only for those the mission knows: it says where others are."""
    query = sa.select(mail.c.body).where(mail.c.installation == "", mail.c.kind == "pack", mail.c.number > newest)
    found = connection.scalar(query.order_by(mail.c.number.desc()).limit(1))
    if found is not None and known(connection, mission, name):
        yield bytes(found)


def _replies(connection: sa.Connection, name: str, newest: int) -> Iterator[bytes]:
    query = sa.select(mail.c.body).where(mail.c.installation == name, mail.c.kind == "reply", mail.c.number > newest)
    yield from map(bytes, connection.scalars(query.order_by(mail.c.number)))


def _letters(connection: sa.Connection, name: str, kept: Sequence[str]) -> Iterator[bytes]:
    query = sa.select(letter.c.hash).where(letter.c.recipient == name, letter.c.body.is_not(None), letter.c.hash.not_in(kept))
    for hash in connection.scalars(query.order_by(letter.c.received_on, letter.c.hash)).all():
        body = connection.scalar(sa.select(letter.c.body).where(letter.c.hash == hash))
        if body is not None:
            yield bytes(body)


def _note(engine: sa.Engine, ask: Ask, day: date) -> None:
    """Remember the day, and let go of the letters it keeps."""
    with engine.begin() as connection:
        heard = sa.update(installation).where(installation.c.id == ask.installation)
        connection.execute(heard.values(last_contact=day.isoformat()))
        delivered = sa.update(letter).where(
            letter.c.recipient == ask.installation, letter.c.hash.in_(ask.letters), letter.c.body.is_not(None)
        )
        connection.execute(delivered.values(body=None, taken_on=day.isoformat()))
