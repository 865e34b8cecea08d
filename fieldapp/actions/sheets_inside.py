"""Further lines of the sheet that stays in the cell: sessions with an interpreter, by modality and by activity of the IASC 4Ws, households
and their members, appointments missed, people still at work when they were asked.

They stand in table ``services`` with an ``item``. Members of households are no persons of a figure; they have the measure ``heads``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fieldapp.domain.figures import Range
from fieldapp.domain.programme import Programme
from fieldapp.storage import inside
from fieldapp.storage.ledger import Connection
from sync.sheets import Row

MODALITY, MHPSS = "modality.", "mhpss."


def lines(
    programme: Programme, connection: Connection, months: Range, period: str, project: str | None, sites: tuple[str, ...]
) -> Iterator[Row]:
    """The lines of these months, each once by project and once for all projects of the site."""
    first, last = months.first, months.last
    found: Counter[tuple[str, str, str, str]] = Counter()
    for given in inside.given(connection, first.first, last.last):
        for name in (given.project, ""):
            for measure, item, number in _of(programme, given):
                found[given.site, name, measure, item] += number
    for site, number in inside.missed(connection, first.first, last.last).items():
        found[site, "", "services", "missed"] += number
    for (site, name), number in inside.working(connection, first.first, last.last).items():
        found[site, name, "services", "still_working"] += number
        found[site, "", "services", "still_working"] += number
    for (site, name, measure, item), number in sorted(found.items()):
        if number and site in sites and project in (None, name):
            yield Row("services", measure, period, site, name, item=item, value=number)


def labels(programme: Programme, language: str) -> dict[str, str]:
    """The words of the items that are codes of the programme."""
    words = {f"{MODALITY}{code}": label[language] for code, label in programme.codes["modality"].items()}
    return words | {f"{MHPSS}{one.mhpss}": f"4Ws {one.mhpss}" for one in programme.services.values() if one.mhpss}


def _of(programme: Programme, given: inside.Given) -> Iterator[tuple[str, str, int]]:
    """What entries alike add: measure, item and number."""
    service = programme.services.get(given.service)
    if given.interpreter:
        yield "services", "interpreter", given.number
    if given.modality:
        yield "services", f"{MODALITY}{given.modality}", given.number
    if service is not None and service.mhpss:
        yield "services", f"{MHPSS}{service.mhpss}", given.number
    if given.households:
        yield "services", "households", given.households
        yield "heads", "household_members", given.members
