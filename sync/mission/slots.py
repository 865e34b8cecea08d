"""What rides in a batch beside figures: how the laptop fares, the key for answers to it, its address, answers to the mission's questions.

All of it was sealed and signed by the installation, so it is believed of that installation and of no other. What an older batch says never
replaces what a newer one said, in whatever order they arrive.
"""

from __future__ import annotations

import json

import sqlalchemy as sa

from sync import addresses, facts, questions
from sync import batch as batches
from sync import health as healths
from sync.addresses import Address
from sync.errors import Unreadable

from .tables import batch, correspondent, insert, opened, question

Carried = Address | tuple[questions.Answer, ...] | None


def read(name: str, content: batches.Content) -> Carried:
    """What a slot of this installation carries for the mission to keep. Raises Unreadable when it is not what its kind says."""
    if content.kind == "card":
        address = addresses.decode(content.payload)
        if address.installation != name:
            raise Unreadable("file_malformed")
        return address
    if content.kind == "answers":
        return tuple(questions.decode(content.payload))
    return None


def sites(content: batches.Content, closing: facts.Closing | None) -> frozenset[str]:
    """Every site a batch speaks for: those its laptop says it serves, and those its figures are of."""
    said = set() if content.health is None else set(content.health.sites)
    return frozenset(said | ({one.site for one in closing.figures} if closing else set()))


def meet(connection: sa.Connection, name: str, seq: int, content: batches.Content, sites: frozenset[str], day: str) -> None:
    """Remember how an installation fares and the key under which it is answered, unless a later batch said so already."""
    later = sa.select(opened.c.hash).select_from(opened.join(batch, batch.c.hash == opened.c.hash))
    if connection.execute(later.where(batch.c.installation == name, batch.c.seq > seq).limit(1)).first() is not None:
        return
    values: dict[str, object] = {"sites": " ".join(sorted(sites))} if sites else {}
    if content.reply:
        values["reply_key"] = content.reply
    if content.health is not None:
        values |= {"health": json.dumps(healths.encode(content.health), sort_keys=True), "health_on": day}
    _write(connection, name, values)


def keep(connection: sa.Connection, name: str, carried: Carried, day: str) -> None:
    """Keep what a slot carries; ``day`` is the one it arrived on. An answer to what was never asked is passed over."""
    if isinstance(carried, Address):
        _write(connection, name, {"transfer_public": carried.transfer_public})
    for one in carried if isinstance(carried, tuple) else ():
        asked = question.c.installation == name, question.c.number == one.number
        values = {"answer": one.answer, "answer_period": one.period, "answered_on": day}
        connection.execute(sa.update(question).where(*asked).values(**values))


def _write(connection: sa.Connection, name: str, values: dict[str, object]) -> None:
    if values:
        statement = insert(connection, correspondent).values(installation=name, **values)
        connection.execute(statement.on_conflict_do_update(index_elements=["installation"], set_=values))
