"""What a demonstration finds on its desk today: appointments, the waiting room, a group, a distribution, activities, papers to type."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from fieldapp.actions import activities, appointments, gatherings, groups, organisations, papers, visits
from fieldapp.actions.desk import Desk

from .demo_people import INCUBATOR, MADE_UP, Clock, Somebody

# Appointments: so many days from today, at this hour.
_BOOKED = (
    (0, "08:30"), (0, "09:15"), (0, "10:00"), (0, "11:00"), (0, "14:00"), (1, "09:15"), (1, "11:00"), (2, "10:00"), (7, "09:15"),
)  # fmt: skip
_KINDS = ("entretien", "psy", "social", "bilan")
_LANGUAGES = ("fr", "ary", "ff")


def employers(desk: Desk) -> list[int]:
    """Write the made-up firms into the directory; their numbers."""
    return [organisations.save(desk, dict(one)).value for one in MADE_UP["organisations"]]


def this_month(desk: Desk, clock: Clock, people: Sequence[Somebody], weekdays: Sequence[date]) -> None:
    """What was done for many at once over the last weeks: a distribution, a group that met, and activities where nobody is named."""
    last = clock.day
    lately = [day for day in weekdays if last - timedelta(28) <= day <= last] or [last]
    cell = [who for who in people if who.site == "OUJ" and who.opened <= lately[0]]
    youth = [who for who in people if who.site == INCUBATOR and who.opened <= lately[0]]
    _distribution(desk, clock, cell[:14], lately[len(lately) // 2])
    _group(desk, clock, youth[:8], lately[:: max(1, len(lately) // 3)])
    for service, site, day, other in (
        ("awareness.session", "OUJ", lately[0], {"theme": "sante", "f_18_59": 24, "m_18_59": 19, "f_12_17": 8, "sexe_inconnu": 9}),
        (
            "governance.meeting",
            INCUBATOR,
            lately[-1],
            {"meeting_kind": "comite", "regional_f": 3, "regional_m": 4, "civil_f": 2, "civil_m": 2},
        ),
        ("firm.place_offered", INCUBATOR, lately[-1], {"places": 4, "contract": "stage"}),
        ("study.report", INCUBATOR, lately[0], {"title": "Emploi des femmes migrantes dans le Nord", "study_state": "validee"}),
    ):
        clock.day = day
        activities.record(desk, {"date": day, "site": site, "project": "MMSD", "service": service, **other})
    clock.day = last


def today(desk: Desk, people: Sequence[Somebody], papers_at: Path) -> None:
    """Appointments of today and of the days after, three who wait, and blank papers that were handed out."""
    day = desk.today()
    adults = [who for who in people if who.age >= 18]
    for number, (who, (later, at)) in enumerate(zip(adults, _BOOKED, strict=False)):
        when = {"day": day + timedelta(later), "at": at, "minutes": 45, "kind": _KINDS[number % len(_KINDS)]}
        appointments.book(desk, who.id, {**when, "user": desk.user, "site": who.site})
    for number, (at, urgent) in enumerate((("08:35", []), ("08:50", ["blessure"]), ("09:05", []))):
        asked = {"day": day, "came_at": at, "site": "OUJ", "channel": "pair", "language": _LANGUAGES[number], "urgent": urgent}
        visits.arrive(desk, asked, adults[0].id if adults and number == 0 else None)
    papers.print_blank(desk, "reception", "fr", 3, papers_at)


def _distribution(desk: Desk, clock: Clock, people: Sequence[Somebody], day: date) -> None:
    clock.day = day
    event = gatherings.open(desk, {"date": day, "site": "OUJ", "project": "MMSD", "service": "aid.food_basket"}).value
    for number, who in enumerate(people):
        gatherings.add(desk, event, who.id, 1, household=1 + number % 5)


def _group(desk: Desk, clock: Clock, people: Sequence[Somebody], days: Sequence[date]) -> None:
    clock.day = days[0]
    asked = {"name": "Incubateur, promotion en cours", "service": "work.incubator", "places": 12, "starts_on": days[0]}
    group = groups.make(desk, {**asked, "site": INCUBATOR, "project": "MMSD"}).value
    for who in people:
        groups.join(desk, group, who.id, days[0])
    for number, day in enumerate(days):
        present = [who.id for place, who in enumerate(people) if (place + number) % 4]
        if present:
            clock.day = day
            groups.session(desk, group, {"date": day, "minutes": 120}, present)
