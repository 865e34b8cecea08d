"""The copy of their file that a person takes home: only the parts they chose, after asking whether somebody else could read it (rule R8).

It is written only where the user chooses, noted, and stands in the audit trail. Controller and authorisation are at each foot (rule R16).
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from fieldapp.domain.errors import Invalid, Refused
from sync.sheets import files
from sync.sheets.typeset import HEAD

from . import access_parts, consent_texts, controller, exports
from .desk import Desk, require
from .printing_paper import Paper
from .retention import Proof
from .roles import CASE_WORKERS

_GAP = 10


def write(desk: Desk, person_id: int, parts: Collection[str], out: Path, *, asked: bool, language: str | None = None) -> Path:
    """Write the chosen parts as PDF to ``out``. ``asked`` says that the person was asked whether somebody else could read the paper.

    Raises Invalid ``parts`` when none is chosen or one is not offered, ``asked``; NotAllowed, Refused ``access_not_written``.
    """
    require(desk, *CASE_WORKERS)
    spoken = language or desk.language
    offered = {part.key: part for part in access_parts.of(desk, person_id, spoken)}
    if not parts or not set(parts) <= set(offered):
        raise Invalid({"parts": "access_choose_parts"})
    if not asked:
        raise Invalid({"asked": "access_ask_first"})
    paper = Paper(spoken)
    paper.footer(controller.of(desk), consent_texts.version())
    paper.write("access_title", font=HEAD, size=17)
    paper.write("access_made", size=9.5, day=desk.today().strftime("%d/%m/%Y"))
    for key, part in offered.items():
        if key not in parts:
            continue
        paper.space(_GAP)
        paper.paragraph(part.title, font=HEAD, size=12, after=3)
        for label, value in part.lines:
            paper.paragraph(label, size=8.5, grey=True)
            for line in value.splitlines() or [value]:
                paper.paragraph(line, after=3)
    paper.space(_GAP)
    paper.write("access_rights", size=9)
    _write(desk, out, "person", paper.finish())
    with desk.store.write() as tx:
        tx.audit("person.printed", f"person {person_id}")
    return out


def proof(desk: Desk, proof: Proof, out: Path, language: str | None = None) -> Path:
    """Write the proof that files whose time was over were erased: how many of which class, the line of the trail. It names nobody."""
    spoken = language or desk.language
    kinds = desk.programme.forms["retention"]
    paper = Paper(spoken)
    paper.footer(controller.of(desk))
    paper.write("proof_title", font=HEAD, size=17)
    paper.write("proof_done", day=proof.day.strftime("%d/%m/%Y"), user=proof.user, count=proof.erased)
    for kind, count in sorted(proof.by_kind.items()):
        paper.paragraph(f"{kinds.field(kind).label[spoken]} · {count}")
    paper.space(_GAP)
    paper.write("proof_trail", seq=proof.seq)
    paper.code(proof.head)
    paper.space(_GAP)
    paper.write("proof_copies", size=9)
    _write(desk, out, "paper", paper.finish())
    return out


def _write(desk: Desk, out: Path, kind: str, data: bytes) -> None:
    try:
        with exports.writing(desk, out, kind):
            files.replace(out, data)
    except OSError:
        raise Refused("access_not_written", file=out.name) from None
