"""What is to be done again some time after a service or a step: reviews, visits, whether somebody still has their job.

The rules are data (``resources/programme/followups.toml``)::

    [job_3]
    fr = "Emploi à 3 mois"            # ar and en too
    after = ["work.job"]              # services (or a family, psy.*), forms of steps, or "opening"
    form = "job_follow_up"            # what is filled then
    days = 91                         # so many days after; or at_session = 4; or every_days = 91
    until = "closure"                 # left out: also after the file is closed
    lapse_days = 183                  # so long it is asked for once it is due

A follow-up is done once its form was filled: for ``days`` from a quarter of them before the day on, for ``at_session`` from that session
on; ``every_days`` counts from the last time it was filled, or from the first thing it comes after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from .definitions import Form, Label, Pattern, Service, matches
from .folder import Folder
from .reading import entries
from .strict import Table

OPENING = "opening"
LAPSE = 183
WAYS = ("days", "at_session", "every_days")


@dataclass(frozen=True)
class Followup:
    """One rule; exactly one of ``days``, ``at_session`` and ``every_days`` is not 0. ``after`` names services, forms and ``opening``."""

    key: str
    label: Label
    after: tuple[Pattern, ...]
    form: str
    days: int = 0
    at_session: int = 0
    every_days: int = 0
    until_closure: bool = False
    lapse_days: int = LAPSE

    def due_after(self, day: date) -> date:
        """The day it is due, from the day it counts from."""
        return day + timedelta(self.days or self.every_days)

    def is_done(self, due_on: date, last: date | None) -> bool:
        """Whether filling its form last on this day was doing it."""
        return last is not None and last >= due_on - timedelta(self.days // 4)


def services_after(rule: Followup, services: Mapping[str, Service]) -> frozenset[str]:
    """The codes of the services a rule comes after."""
    return frozenset(code for code in services if any(matches(pattern, code) for pattern in rule.after))


def load(folder: Folder, services: Mapping[str, Service], forms: Mapping[str, Form]) -> dict[str, Followup]:
    """The rules in ``folder``, by key; none when there is no such file. Raises ValueError for anything not understood."""
    if not folder.has("followups.toml"):
        return {}
    return {key: _rule(key, entry, services, forms) for key, entry in entries(folder, "followups.toml")}


def _rule(key: str, entry: Table, services: Mapping[str, Service], forms: Mapping[str, Form]) -> Followup:
    after = entry.texts("after")
    for name in after:
        if name not in (OPENING, *forms) and not any(matches(name, code) for code in services):
            raise entry.wrong(f"after names {name!r}, which is no service and no form")
    rule: Followup = entry.done(
        Followup(
            key=key,
            label=entry.label(),
            after=after,
            form=entry.one_of("form", forms),
            days=entry.take("days", int, 0),
            at_session=entry.take("at_session", int, 0),
            every_days=entry.take("every_days", int, 0),
            until_closure=entry.one_of("until", ("closure",), "") == "closure",
            lapse_days=entry.take("lapse_days", int, LAPSE),
        )
    )
    if sum(getattr(rule, way) > 0 for way in WAYS) != 1 or min(getattr(rule, way) for way in WAYS) < 0 or not after:
        raise entry.wrong(f"exactly one of {', '.join(WAYS)} is needed, and what it comes after")
    return rule
