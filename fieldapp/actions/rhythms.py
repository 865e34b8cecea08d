"""How often each table should leave, proposed from a site's own records: a help for whoever writes ``published.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fieldapp.actions import installation, release
from fieldapp.actions.desk import Desk, require
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import records
from fieldapp.storage.records import Records
from sync.disclosure import tables
from sync.disclosure.policy import Policy
from sync.disclosure.proposal import Compared, Limits, propose
from sync.disclosure.truth import SiteTruth
from sync.sitepack import SiteEntry


@dataclass(frozen=True)
class Rhythms:
    """What was compared for one site, over the months from ``first`` to ``last``, and what a table may cost."""

    site: str
    larger: bool
    first: Month
    last: Month
    limits: Limits
    tables: tuple[Compared, ...]


def compare(desk: Desk, site: str | None = None) -> list[Rhythms]:
    """Compare the rhythms of every declared table for one site of the installation, or for all, over the months that have ended.

    What was reported before Fieldapp counts too: it tells how many people come. Raises NotAllowed without the coordinator's role; Refused
    for a site that is not of this installation, or when no month with anything in it has ended.
    """
    require(desk, "coordinator")
    pack = installation.pack(desk)
    chosen = [entry for entry in pack.sites if site in (None, entry.code)]
    if not chosen:
        raise Refused("sheet_site", site=site or "?")
    with desk.store.read() as connection:
        found = _as_new(records.load(connection))
    days = [*(entry.date for entry in found.entries), *(activity.date for activity in found.activities)]
    if not days or Month.of(min(days)).last >= desk.today():
        raise Refused("rhythms_nothing")
    ended = [month for month in Month.of(min(days)).until(Month.of(max(days))) if month.last < desk.today()]
    totals = [release.running(desk.programme, found, month) for month in ended]
    policy, limits, declared = Policy(base=pack.policy.base), Limits(), tables.load()
    compared = {entry: propose(_series(entry, ended, totals), declared, policy, limits) for entry in chosen}
    return [Rhythms(entry.code, entry.larger, ended[0], ended[-1], limits, tuple(found)) for entry, found in compared.items()]


def _as_new(found: Records) -> Records:
    return Records(
        tuple(replace(person, reported_before=False) for person in found.persons),
        tuple(replace(entry, reported_before=False) for entry in found.entries),
        tuple(replace(activity, reported_before=False) for activity in found.activities),
    )


def _series(site: SiteEntry, ended: list[Month], totals: list[dict[str, release.Totals]]) -> list[SiteTruth]:
    """What each month added at a site; nothing of it is protected here, for only proportions leave this module."""
    before: Mapping[str, int] = {}
    series = []
    for month, by_site in zip(ended, totals, strict=True):
        now = by_site.get(site.code, {})
        added = {name: now.get(name, 0) - before.get(name, 0) for name in {*now, *before}}
        series.append(SiteTruth(site.code, str(month), site.larger, frozenset(), {name: n for name, n in added.items() if n}))
        before = now
    return series
