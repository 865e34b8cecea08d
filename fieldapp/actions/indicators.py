"""The programme's indicators, exact, for inside a cell: everybody is counted, those who refused statistics included."""

from __future__ import annotations

from datetime import date

from fieldapp.actions.desk import Desk, require
from fieldapp.domain import indicators
from fieldapp.domain.errors import Refused
from fieldapp.domain.indicators import Values
from fieldapp.storage import records


def values(desk: Desk, start: date | None = None, end: date | None = None, project: str | None = None, site: str | None = None) -> Values:
    """All indicators over events dated from ``start`` to ``end``, both included; without dates all events up to today.

    Raises NotAllowed without a role that reads figures; Refused for an unknown project or site, or a range turned round.
    """
    require(desk, "coordinator", "counsellor", "psychologist", "protection")
    if project is not None and project not in desk.programme.projects:
        raise Refused("sheet_project", project=project)
    if site is not None and site not in desk.programme.sites:
        raise Refused("sheet_site", site=site)
    last = end or desk.today()
    if start is not None and last < start:
        raise Refused("sheet_range", first=start, last=last)
    with desk.store.read() as connection:
        found = records.load(connection, last)
    return indicators.evaluate(
        desk.programme, found.persons, found.entries, found.activities, start=start, end=last, project=project, site=site
    )
