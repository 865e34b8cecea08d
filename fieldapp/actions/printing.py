"""Papers a cell prints: what the mission proved about a batch, as a PDF in French, Arabic or English.

The same proofs give the same bytes, and a paper holds no name.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fieldapp.domain.errors import Refused
from fieldapp.storage import outbox
from sync import receipts
from sync.sheets import files
from sync.sheets.typeset import HEAD

from . import exports, installation
from .desk import Desk
from .printing_paper import Paper


def receipt(desk: Desk, seq: int, out: Path, language: str | None = None) -> Path:
    """Write what the mission signed about the batch ``seq`` to ``out``, with the signed receipts themselves so that it can be checked.

    Raises Refused ``receipt_missing`` without a proof, ``receipt_not_written`` when the disk refuses.
    """
    pack = installation.pack(desk)
    with desk.store.read() as connection:
        row = next((one for one in outbox.rows(connection) if one.seq == seq), None)
        signed = [receipts.read(body, pack.receipt_public) for body in outbox.receipt_bodies(connection, seq)]
    signed = [one for one in signed if one.level in ("held", "pooled", "durable")]
    if row is None or not signed:
        raise Refused("receipt_missing")
    paper = Paper(language or desk.language)
    paper.write("receipt_title", font=HEAD, size=17)
    paper.write("receipt_batch", size=12, number=row.seq, period=row.period or "–")
    paper.write("receipt_who", installation=installation.name(desk), sites=", ".join(pack.site_codes), mission=pack.mission)
    paper.write("receipt_sealed", day=_day(row.sealed_on))
    paper.code(row.hash)
    for one in signed:
        paper.space(10)
        paper.write(f"receipt_{one.level}", day=_day(one.date))
        paper.code(one.data.decode())
    paper.space(14)
    paper.write("receipt_check", size=9)
    try:
        with exports.writing(desk, out, "receipt"):
            files.replace(out, paper.finish())
    except OSError:
        raise Refused("receipt_not_written", file=out.name) from None
    return out


def _day(text: str) -> str:
    return date.fromisoformat(text[:10]).strftime("%d/%m/%Y")
