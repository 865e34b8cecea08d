"""Papers a cell prints: what the mission proved about a batch, as a PDF in French, Arabic or English.

The same proofs give the same bytes, and a paper holds no name.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fieldapp.domain.errors import Refused
from fieldapp.storage import carried, outbox
from resources.wording import listed
from sync import receipts
from sync.journey import State
from sync.sheets import files, periods
from sync.sheets.typeset import HEAD
from sync.sitepack import SitePack

from . import exports, installation
from .desk import Desk
from .printing_paper import Paper

_STEPS = {"held": 2, "pooled": 3, "durable": 4}  # after the first, sealing, which needs no proof
_ASIDE = ("aside", "revoked", "refused", "fork")
_STANDS_ASIDE = frozenset({State.QUARANTINED, State.REVOKED, State.FORK})


def receipt(desk: Desk, seq: int, out: Path, language: str | None = None) -> Path:
    """Write what the mission signed about the batch in row ``seq`` to ``out``: its four steps as far as they are proved, how it left, whom
    to call, and the signed receipts themselves so that all of it can be checked.

    Raises Refused ``receipt_missing`` without a proof, ``receipt_not_written`` when the disk refuses.
    """
    pack = installation.pack(desk)
    with desk.store.read() as connection:
        row = next((one for one in outbox.rows(connection) if one.seq == seq), None)
        read = [receipts.read(body, *pack.receipt_publics) for body in outbox.receipt_bodies(connection, seq)]
        carried_on = carried.days(connection).get(seq)
    signed = {one.level: one for one in read}
    if row is None or not signed.keys() & _STEPS.keys():
        raise Refused("receipt_missing")
    aside = next((one for one in read if one.level in _ASIDE and row.state in _STANDS_ASIDE), None)
    if aside is not None:  # what was said before that no longer holds
        signed = {level: one for level, one in signed.items() if level not in ("pooled", "durable")}
    paper = Paper(language or desk.language)
    about = next(one for one in read if one.level in _STEPS)
    _about(paper, row, about, carried_on, pack)
    paper.write("receipt_steps", font=HEAD, size=12)
    paper.write("receipt_sealed", day=_day(row.sealed_on))
    last = max((_STEPS[level] for level in signed if level in _STEPS), default=1)
    for level, step in _STEPS.items():
        if level in signed:
            paper.write(f"receipt_{level}", day=_day(signed[level].date))
        elif step > last and aside is None:
            paper.write(f"receipt_{level}_not")
    if aside is not None:
        paper.write("receipt_aside", day=_day(aside.date))
        signed[aside.level] = aside
    paper.space(10)
    paper.write("receipt_hash", size=9)
    paper.code(row.hash)
    paper.space(10)
    paper.write("receipt_check", size=9)
    for level in (*_STEPS, *_ASIDE):
        if level in signed:
            paper.code(signed[level].data.decode())
            paper.space(5)
    try:
        with exports.writing(desk, out, "receipt"):
            files.replace(out, paper.finish())
    except OSError:
        raise Refused("receipt_not_written", file=out.name) from None
    return out


def _about(paper: Paper, row: outbox.OutboxRow, about: receipts.Receipt, carried_on: date | None, pack: SitePack) -> None:
    """Which batch, from whom, to whom, by which way, and whom to call."""
    paper.write("receipt_title", font=HEAD, size=17)
    if row.period:
        paper.write("receipt_batch", size=12, number=about.seq, period=periods.words(row.period, paper.language))
    else:
        paper.write("receipt_batch_cover", size=12, number=about.seq)
    paper.space(6)
    places = listed((pack.site_name(code, paper.language) for code in pack.site_codes), paper.language)
    paper.write("receipt_from", installation=about.installation, sites=places)
    paper.write("receipt_to", mission=about.mission)
    if row.way == "usb" and carried_on is not None:
        paper.write("receipt_way_usb", day=_day(carried_on.isoformat()))
    elif row.way == "network":
        paper.write("receipt_way_network")
    if pack.contact:
        paper.write("receipt_call", contact=pack.contact)
    paper.write("receipt_holds" if row.period else "receipt_holds_cover")
    paper.space(10)


def _day(text: str) -> str:
    return date.fromisoformat(text[:10]).strftime("%d/%m/%Y")
