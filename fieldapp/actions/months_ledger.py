"""Checking the ledger of closings against itself: what was counted, what protection carries on, and what left must tell one story.

Two chains hold it. Each page's state must go on from the state of the page before, closing by closing. And the audit trail, itself a chain
with signed checkpoints whose head every batch carries, holds a digest of all that each closing left (``storage.ledger.digest``); closings
made before it did are held by the first chain only.
"""

from __future__ import annotations

from itertools import pairwise

from fieldapp.actions import release
from fieldapp.storage import checks, ledger, returned
from fieldapp.storage.database import Store
from sync.disclosure import closing as disclosure
from sync.disclosure import ledger as protected
from sync.disclosure.ledger import Ledger
from sync.disclosure.truth import unkey
from sync.errors import SyncRefused
from sync.facts import ROUNDED, Figure


def verify_ledger(store: Store, thorough: bool = False) -> str:
    """The key of a sentence saying what is wrong, blank when nothing is.

    Months follow one another and each left its pages; what the ledger says was counted is what its states hold; every figure that left is
    one of them, a rounded one a multiple of the base; nothing was changed since the closing; and the audit of all of them passes once more,
    trusting no earlier proof; by brute force too where it shall be ``thorough``.
    """
    if checks.whole_ledger(store):
        return "ledger_broken"
    with store.read() as connection:
        closings = ledger.closings(connection)
        months, held = [closing.month for closing in closings], ledger.digests(connection)
        if any(held.get(one.id) not in ("", ledger.digest(connection, one.id)) for one in closings):
            return "ledger_unequal"
        left: dict[tuple[str, str], set[Figure]] = {}
        try:
            for month, text in ledger.released(connection, months[0], months[-1]) if months else []:
                figure = release.figure(text)
                left.setdefault((figure.site, str(month)), set()).add(figure)
            sites, restarts = ledger.sites(connection), returned.restarts(connection)
            if not {site for site, _ in left} <= set(sites):
                return "ledger_broken"
            for chapter in (part for site in sites for part in ledger.chapters(ledger.pages(connection, site), restarts)):
                states = [protected.decode(page.state) for page in chapter]
                if (
                    not _chained(states)
                    or not _same(states[-1], chapter, left)
                    or not disclosure.verify(chapter[-1].state, thorough=thorough)["ok"]
                ):
                    return "ledger_unequal"
        except (SyncRefused, ValueError, TypeError):
            return "ledger_broken"
    return ""


def _chained(states: list[Ledger]) -> bool:
    """Whether each ledger of a site is the one before and one closing more."""
    frames = {(state.site, state.base, state.mode) for state in states}
    return len(frames) == 1 and all(
        len(after) == len(before) + 1 and after.entries[:-1] == before.entries for before, after in pairwise(states)
    )


def _same(state: Ledger, pages: list[ledger.Page], left: dict[tuple[str, str], set[Figure]]) -> bool:
    """Whether state, pages and released figures of a site agree, closing by closing, since its ledger last started."""
    if [entry.month for entry in state.entries] != [str(page.month) for page in pages]:
        return False
    counted: dict[str, int] = {}
    for entry, page in zip(state.entries, pages, strict=True):
        for key, number in entry.added.items():
            counted[key] = counted.get(key, 0) + number
        kept = release.true_totals(page.counted)
        figures = {Figure(state.site, shown.period, unkey(shown.cell), shown.value, shown.mark) for shown in entry.shown}
        rounded = [figure for figure in figures if figure.mark == ROUNDED]
        if figures != left.get((state.site, entry.month), set()) or any((figure.value or 0) % state.base for figure in rounded):
            return False
        if {key: number for key, number in counted.items() if number} != kept:
            return False
    return True
