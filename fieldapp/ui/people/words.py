"""A person in words: the columns of a list, discreet or not, ages and age bands, and why a search found them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from fieldapp.actions.people_rows import Age, Found, PersonRow
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

_BANDS = ((4, "0–4"), (11, "5–11"), (17, "12–17"), (24, "18–24"), (34, "25–34"), (44, "35–44"), (59, "45–59"))


@dataclass(frozen=True)
class Line:
    """One person as a list shows them."""

    name: str
    why: str
    code: str
    age: str
    place: str
    contact: str
    next: str

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        return wording.joined([self.name, self.why, self.code, self.age, self.place, self.contact, self.next])


def age_band(age: Age) -> str:
    """The band of a discreet list: ``25–34``."""
    if age.years is None:
        return "–"
    return wording.isolate(next((band for top, band in _BANDS if age.years <= top), "60+"))


def age_short(age: Age) -> str:
    """``27``, or ``≈ 27`` when it is estimated."""
    return "–" if age.years is None else f"{'≈' + wording.NO_BREAK if age.estimated else ''}{age.years}"


def age_words(age: Age) -> str:
    """``27 ans``, or ``environ 27 ans``."""
    if age.years is None:
        return translate("People", "age not recorded")
    if age.estimated:
        return translate("People", "about %n year(s) old", None, age.years)
    return translate("People", "%n year(s) old", None, age.years)


def near_day(day: date | None, today: date) -> str:
    """A day of a list: « 4 mars », with figures only when it lies in another year."""
    if day is None:
        return "–"
    return wording.day(day, "brief" if day.year == today.year else "digits")


def reasons(why: Iterable[tuple[str, Mapping[str, str]]]) -> str:
    """Why a search found somebody, in small words."""
    told = [sentence(key, wording.language(), **values) for key, values in why]
    return told[0] if len(told) == 1 else wording.joined([one.removesuffix(".") for one in told])


def line_of(programme: Programme, row: PersonRow, found: Found, today: date, *, discreet: bool) -> Line:
    """A person as a line: a discreet one shows initials, the last four of the code and an age band."""
    why = reasons(found.why)
    if not why and row.closed_on is not None:
        why = translate("People", "Closed on %1").replace("%1", near_day(row.closed_on, today))
    site = programme.sites.get(row.site)
    return Line(
        name=wording.isolate(row.initials if discreet else row.name or row.initials),
        why=why,
        code=row.code[-4:] if discreet else row.code,
        age=age_band(row.age) if discreet else age_short(row.age),
        place=label(site.place) if site else row.site,
        contact=near_day(row.last_contact, today),
        next=wording.listed([near_day(row.next_at.date(), today), wording.clock(row.next_at)]) if row.next_at else "",
    )
