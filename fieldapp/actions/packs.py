"""Mission packs on the laptop: keys, address and pins, programme and directory, notices, and whether this installation still counts.

The newest pack is kept whole, and what it replaces is read from it each time (``installation.pack``); a pack with a lower number than the
one here is no news. Programme files lie over those that ship when the desk opens; if they do not make a programme, the shipped one goes on
and the pack says so. Whoever works at the desk when a pack comes has its programme from the next opening on.
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain import programme
from fieldapp.storage import mail as kept
from fieldapp.storage import outbox
from sync import packs, replies
from sync.packs import Notice

from . import installation
from .desk import Desk, Done


@dataclass(frozen=True)
class Said:
    """What the mission says now: ``number`` of its newest pack (0 for none) and the day it came; notices not put away, the newest first;
    ``revoked`` the last number of this installation that counts, None while all do; ``unread`` why its programme is not used, or empty;
    ``cell`` what it counted of this cell, None before it said so, and the mission's date of that."""

    number: int
    issued: str
    notices: tuple[Notice, ...]
    revoked: int | None
    unread: str
    cell: replies.Cell | None
    cell_date: str


def apply(desk: Desk, data: bytes) -> bool:
    """Take a pack in, if it is newer than the one here. Raises Unreadable for one that is not this mission's."""
    pack = packs.read(data, installation.roots(desk)[0])
    with desk.store.write() as transaction:
        held = installation.mission_pack(desk)
        if pack.mission != installation.pack(desk).mission or (held is not None and pack.number <= held.number):
            return False
        known, last = installation.pack(desk).receipt_publics, (outbox.tip(transaction.connection) or (0, ""))[0]
        if not pack.release_publics:
            installation.keep_signers(transaction, installation.release_publics(desk))
        installation.retire(transaction, known, pack.receipt_publics[0], last)
        transaction.set_meta(installation.MISSION_PACK, data)
        transaction.audit("mission.pack", f"pack {pack.number}")
    return True


def said(desk: Desk) -> Said:
    """What the mission says now. Any role may read it: nothing of it is about a person."""
    pack, own = installation.mission_pack(desk), installation.name(desk)
    with desk.store.read() as connection:
        away, found = kept.dismissed(connection), kept.body(connection, kept.CELL)
    cell, cell_date = None, ""
    if found is not None:
        reply = replies.read(found[0], desk.store.meta("reply_key") or b"", *installation.roots(desk))
        cell, cell_date = replies.cell(reply.body), reply.date
    if pack is None:
        return Said(0, "", (), None, "", cell, cell_date)
    return Said(
        number=pack.number,
        issued=pack.issued,
        notices=tuple(notice for notice in pack.notices if notice.id not in away),
        revoked=dict(pack.revoked).get(own),
        unread=programme.problem(pack.programme),
        cell=cell,
        cell_date=cell_date,
    )


def dismiss(desk: Desk, notice: int) -> Done[None]:
    """Put a notice away for everybody at this desk."""
    with desk.store.write() as transaction:
        kept.dismiss(transaction, notice)
        transaction.audit("notice.dismissed", f"notice {notice}")
    return Done(None, frozenset({"mission"}))
