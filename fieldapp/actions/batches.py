"""Sealing into the outbox, each batch after the one before it, also after the store was put back from a copy.

Every batch tells the mission, sealed, how the laptop fares, and the key under which it may answer this installation alone.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace

from fieldapp.actions import health, installation
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import computers, journal, outbox, returned
from fieldapp.storage.database import Transaction
from fieldapp.storage.ledger import Connection
from sync import batch, facts, keys, packs, sitepack
from sync.journey import State

_REPLY_KEY = "reply_key"


def queue_closing(desk: Desk, transaction: Transaction, closing: facts.Closing, closing_id: int) -> None:
    """Seal a closing into the outbox, inside the caller's transaction.

    Raises ValueError when it is not this installation's own; Refused as ``check`` does, and
    ``sealing_suite_outdated`` when the mission asks for a way of sealing that this program does not know.
    """
    pack, key = installation.pack(desk), installation.key(desk)
    if closing.installation != keys.installation_id(keys.signing_public(key)):
        raise ValueError("a closing of another installation")
    check(transaction.connection)
    seal(desk, transaction, closing, closing_id, pack, key)


def check(connection: Connection) -> None:
    """Raise Refused when nothing may be sealed: ``sealing_elsewhere`` while nobody said why the home is on another computer (see
    ``machines``), ``sealing_waits_for_head`` while a restored store waits for its head, ``sealing_forked`` while nobody said why another
    computer sends under this key (see ``reenrolling``)."""
    if computers.elsewhere(connection) is not None:
        raise Refused("sealing_elsewhere")
    waits = returned.awaiting(connection)
    if waits is not None:
        raise Refused("sealing_waits_for_head", installation=waits.installation)
    if outbox.in_states(connection, [State.FORK]):
        raise Refused("sealing_forked")


def seal(
    desk: Desk, transaction: Transaction, closing: facts.Closing, closing_id: int, pack: sitepack.SitePack, installation_key: bytes
) -> None:
    """Seal a closing after the last batch of this installation. What the mission needs to add it up rightly goes with its certificate."""
    told = replace(closing, certificate={**closing.certificate, **_told(transaction.connection, Month.parse(closing.period))})
    _keep(desk, transaction, facts.encode(told), closing_id, pack, installation_key)


def queue_slot(desk: Desk, transaction: Transaction, kind: str = "cover", payload: bytes = b"") -> int:
    """Seal a slot that closes nothing: cover, or what it carries instead. The row it stands in. Raises as ``queue_closing`` does."""
    check(transaction.connection)
    return _keep(desk, transaction, None, None, installation.pack(desk), installation.key(desk), kind, payload)


def _keep(
    desk: Desk,
    transaction: Transaction,
    closing: bytes | None,
    closing_id: int | None,
    pack: sitepack.SitePack,
    installation_key: bytes,
    kind: str = "closing",
    payload: bytes = b"",
) -> int:
    connection = transaction.connection
    mission = installation.mission_pack(desk)
    if mission is not None and mission.suite > packs.SUITE:
        raise Refused("sealing_suite_outdated")
    row, seq, previous = tip(connection)
    head = journal.head(connection)
    sealed = batch.seal(
        closing,
        seq=seq + 1,
        previous=previous,
        pack=pack,
        installation_key=installation_key,
        audit_head=head.hash,
        audit_seq=head.seq,
        kind=kind,
        payload=payload,
        reply=_reply_key(transaction),
        health=health.of(desk, connection),
    )
    for one in sealed:
        row = max(row + 1, one.seq)
        outbox.add(
            transaction,
            closing_id,
            kind,
            seq=row,
            previous=one.previous,
            hash=one.hash,
            data=one.data,
            state=State.SEALED,
            day=desk.today().isoformat(),
        )
        transaction.audit("seal", f"batch {row}")
    return row


def _reply_key(transaction: Transaction) -> bytes:
    """The key under which the mission seals what only this installation reads; made with the first batch."""
    key = transaction.meta(_REPLY_KEY)
    if key is None:
        key = secrets.token_bytes(batch.REPLY_SIZE)
        transaction.set_meta(_REPLY_KEY, key)
    return key


def tip(connection: Connection) -> tuple[int, int, str]:
    """The last row of the outbox, and the number and hash that the next batch follows."""
    row, hash = outbox.tip(connection) or (0, batch.FIRST_PREVIOUS)
    base = [returned.Base(0, 0, batch.FIRST_PREVIOUS), *returned.bases(connection)][-1]
    if row <= base.row:
        return row, base.seq, base.hash
    return row, base.seq + row - max(base.row, base.seq), hash


def _told(connection: Connection, month: Month) -> Mapping[str, str]:
    """Whom this installation stands in for, and since when its ledger runs if that is not from the first."""
    told = {}
    if replaced := returned.replaces(connection):
        told["replaces"] = replaced
    if restarts := [restart for restart in returned.restarts(connection) if restart < month]:
        told["since"] = str(max(restarts).next)
    return told
