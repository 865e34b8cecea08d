"""The attendance sheet of a list or a group: codes to tick in the order they are typed back, and no name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fieldapp.domain.errors import Refused
from resources.wording import sentence
from sync.sheets import files
from sync.sheets.typeset import HEAD

from . import controller, exports, gatherings, groups
from .desk import Desk, require
from .printing_answers import SIDE, Cells, Sheet
from .roles import CASE_WORKERS

ROW, BLANK = 21.0, 12


@dataclass(frozen=True)
class _Head:
    """What stands above the codes: what is given, where and under which project, and the day when it is known."""

    service: str
    place: str
    project: str
    day: date | None


def sheet(desk: Desk, path: Path, *, gathering_id: int | None = None, group_id: int | None = None, language: str | None = None) -> Path:
    """Write the sheet of a list (who stands in it) or of a group (who belongs to it) to a PDF, and note the file.

    Lines stay blank at its end for those who come as well. Raises Refused ``sheet_not_saved``, ``gathering_unknown``, ``group_unknown``.
    """
    require(desk, *CASE_WORKERS)
    spoken = language or desk.language
    if gathering_id is not None:
        event = gatherings.get(desk, gathering_id)
        head = _Head(event.service, event.site, event.project, event.date)
        codes = [line.code for line in gatherings.lines(desk, gathering_id)]
    else:
        group = groups.get(desk, group_id or 0)
        head = _Head(group.service, group.site, group.project, None)
        codes = [one.card or one.code for one in groups.members(desk, group.id) if one.left_on is None]
    data = _draw(desk, head, codes, spoken)
    try:
        with exports.writing(desk, path, "person"):
            files.replace(path, data)
    except OSError:
        raise Refused("sheet_not_saved", file=path.name) from None
    return path


def _draw(desk: Desk, head: _Head, codes: Sequence[str], language: str) -> bytes:
    page = Sheet(language)
    page.footer(controller.of(desk))
    programme = desk.programme
    y = page.top - 16
    page.words(0, y, sentence("paper_attendance", language), 16, HEAD)
    y -= 20
    page.words(0, y, programme.services[head.service].label[language], 11.5, HEAD)
    place, project = programme.sites[head.place].place[language], programme.projects[head.project].label[language]
    y -= 15
    page.words(0, y, f"{place} · {project}", 9.5)
    y -= 12
    if head.day is not None:
        page.words(0, y - 6, head.day.strftime("%d/%m/%Y"), 11, HEAD, ltr=True)
    else:
        words = [(2, sentence("paper_day", language)), (2, sentence("paper_month", language)), (4, sentence("paper_year", language))]
        Cells(words, between="/", under=True).draw(page, 0, y, 200)
        y -= 24
    y -= 20
    page.words(0, y, sentence("paper_order", language), 8.5, grey=True)
    y = _columns(page, y - 18, language)
    for number, code in enumerate([*codes, *([""] * BLANK)], 1):
        if y < page.margin + 30:
            page.next_page()
            y = _columns(page, page.top - 16, language)
        page.words(0, y, str(number), 9, grey=True, ltr=True)
        page.rect(30, y - 2, SIDE + 2, SIDE + 2, strong=True)
        page.words(90, y, code, 12, HEAD, ltr=True)
        page.stroke(0, y - 6, page.room)
        y -= ROW
    return page.finish()


def _columns(page: Sheet, y: float, language: str) -> float:
    for at, key in ((30, "paper_present"), (90, "paper_code"), (330, "paper_quantity")):
        page.words(at, y, sentence(key, language), 8.5, grey=True)
    page.stroke(0, y - 6, page.room, strong=True)
    return y - ROW
