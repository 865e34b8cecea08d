"""Paper forms: printed blank with a serial number instead of a name, then typed once, or void.

Serials of a site follow each other from a number drawn at the first printing, so that two laptops of one site do not print the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from fieldapp.domain import serials
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.programme import Form
from fieldapp.storage import papers as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction
from resources.wording import LANGUAGES

from . import papers_forms
from .desk import Desk, Done, require
from .roles import CASE_WORKERS, READERS
from .sites import served

CHANGED = frozenset({"papers", "today", "months"})
MOST_COPIES = 200


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper form. ``became`` is the kind and number of what was typed from it; ``void`` the code of why it never will be."""

    serial: str
    form: str
    version: str
    language: str
    site: str
    printed_on: date
    printed_by: str
    typed_on: date | None
    typed_by: str
    became: str
    void: str

    @property
    def state(self) -> str:
        """untyped, typed or void."""
        return "typed" if self.typed_on else "void" if self.void else "untyped"


def printable(desk: Desk) -> tuple[Form, ...]:
    """The forms that exist on paper, in the order of the programme."""
    return papers_forms.printable(desk.programme)


def print_blank(desk: Desk, form: str, language: str, copies: int, path: Path, site: str | None = None) -> Done[list[str]]:
    """Write so many blank copies of a form to a PDF, each with a serial of its own; the value are the serials, in the order of the pages.

    ``site`` is the place they are for, by default the first served here. Raises Refused ``paper_copies``, ``paper_form``,
    ``paper_not_written``.
    """
    require(desk, *CASE_WORKERS)
    asked = next((one for one in printable(desk) if one.key == form), None)
    place = site or served(desk)[0]
    if asked is None or language not in LANGUAGES or place not in served(desk):
        raise Refused("paper_form")
    if not 1 <= copies <= MOST_COPIES:
        raise Refused("paper_copies", most=MOST_COPIES)
    common = {
        "form": form,
        "version": asked.version,
        "language": language,
        "site": place,
        "printed_on": desk.today().isoformat(),
        "printed_by": desk.user,
    }
    from . import printing_forms

    # First the serials, then the page: a page without a serial that is known could never be typed.
    with desk.store.write() as tx:
        numbers = stored.next_numbers(tx.connection, place, copies, secrets.randbelow(serials.MOST // 1000) * 1000)
        made = [serials.make(place, number) for number in numbers]
        stored.add(tx.connection, [common | {"serial": serial} for serial in made])
        tx.audit("paper.printed", f"papers {copies}")
    try:
        printing_forms.write(desk, asked, made, language, path)
    except BaseException:
        with desk.store.write() as tx:
            stored.remove(tx.connection, made)
            tx.audit("paper.not_printed", f"papers {copies}")
        raise
    return Done(made, CHANGED)


def get(desk: Desk, serial: str) -> PaperRow:
    """The paper of a serial as it was typed or scanned. Raises Refused ``paper_serial_wrong``, ``paper_unknown``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        return _row(stored.paper(connection, _read(serial)))


def to_type(desk: Desk, serial: str) -> PaperRow:
    """The same of a paper that is going to be typed. Raises also Refused ``paper_typed`` with who did it and when, ``paper_is_void``."""
    row = get(desk, serial)
    _refuse_done(row)
    return row


def rows(desk: Desk, *, state: str = "", site: str | None = None) -> tuple[PaperRow, ...]:
    """All papers in the order they were printed, or those of one ``state``: untyped, typed or void."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        found = tuple(_row(row) for row in stored.papers(connection, site))
    return tuple(row for row in found if state in ("", row.state))


def untyped(desk: Desk, site: str | None = None) -> tuple[PaperRow, ...]:
    """Papers that were printed and neither typed nor made void, the oldest first: what is looked for before a month is closed."""
    return rows(desk, state="untyped", site=site)


def typed(tx: Transaction, serial: str, became: str, day: date) -> None:
    """Say inside the caller's transaction what a paper became (kind and number).

    Raises Refused ``paper_serial_wrong``, ``paper_unknown``, ``paper_typed``, ``paper_is_void``.
    """
    known = _read(serial)
    row = _row(stored.paper(tx.connection, known))
    _refuse_done(row)
    stored.set_typed(tx.connection, known, on=day.isoformat(), by=tx.user, became=became)
    tx.audit("paper.typed", became)


def not_typed(tx: Transaction, serial: str) -> None:
    """Take back inside the caller's transaction that a paper was typed."""
    stored.set_untyped(tx.connection, _read(serial))
    tx.audit("paper.not_typed", "paper")


def void(desk: Desk, serial: str | Sequence[str], reason: str) -> Done[int]:
    """Say why papers will never be typed (code list paper_void); the value is how many it were. Raises Invalid without a reason."""
    require(desk, *CASE_WORKERS)
    if reason not in desk.programme.codes["paper_void"]:
        raise Invalid({"reason": "answer_missing"})
    known = [_read(one) for one in ([serial] if isinstance(serial, str) else serial)]
    with desk.store.write() as tx:
        open_ones = [one for one in known if _row(stored.paper(tx.connection, one)).state == "untyped"]
        if not open_ones:
            raise Refused("paper_done_with")
        count = stored.set_void(tx.connection, open_ones, reason)
        tx.audit("paper.void", f"papers {count}")
    return Done(count, CHANGED, undo=partial(_unvoid, desk, open_ones))


def _unvoid(desk: Desk, known: Sequence[str]) -> Done[None]:
    with desk.store.write() as tx:
        stored.set_void(tx.connection, known, "")
        tx.audit("paper.not_void", f"papers {len(known)}")
    return Done(None, CHANGED)


def _read(serial: str) -> str:
    known = serials.read(serial)
    if known is None:
        raise Refused("paper_serial_wrong")
    return known


def _refuse_done(row: PaperRow) -> None:
    if row.typed_on is not None:
        raise Refused("paper_typed", who=row.typed_by, day=row.typed_on.strftime("%d/%m/%Y"))
    if row.void:
        raise Refused("paper_is_void")


def _row(row: Columns) -> PaperRow:
    return PaperRow(
        **{key: row[key] for key in ("serial", "form", "version", "language", "site", "printed_by", "became")},
        printed_on=date.fromisoformat(row["printed_on"]),
        typed_on=date.fromisoformat(row["typed_on"]) if row["typed_on"] else None,
        typed_by=row["typed_by"] or "",
        void=row["void_reason"],
    )
