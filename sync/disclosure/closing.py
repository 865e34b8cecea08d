"""Protect one closing of one site, and verify a whole ledger: the two things the rest of the program asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sync.errors import SyncRefused, Unsafe
from sync.facts import Cell, Figure

from . import advice, algebra, audit, brute, cube, ledger, money, rows, served, suppression, tables
from .ledger import Ledger
from .policy import Policy
from .truth import SiteTruth, unkey
from .truth import key as name_of

_DRAWS, _FIRMLY = 12, 6


@dataclass(frozen=True)
class Protected:
    """What may leave (``figures``), what must be kept for the next closing (``state``, secret), and the certificate of the audit.

    ``recorded``: the projects whose records may leave with them.
    """

    figures: tuple[Figure, ...]
    state: bytes
    certificate: dict[str, str | int]
    recorded: frozenset[str] = frozenset()


def protect(
    truth: SiteTruth,
    state: bytes | None,
    policy: Policy,
    key: bytes,
    declared: tables.Tables | None = None,
    least: Mapping[str, int] | None = None,
    tick: Callable[[], None] = lambda: None,
) -> Protected:
    """Round the figures of a closing and prove them safe beside everything released before.

    ``state`` is what the closing before returned (None for the first), ``key`` the installation's rounding key, ``least`` what the records
    that wish to leave prove (``buckets.least``). The same input gives the same output. A draw of a project that does not pass the audit is
    thrown away for another one, a few times, which prints what was given away as the next higher multiple, at last even where a margin is
    carried further than usual for it. Raises Unsafe when none passes, SyncRefused when the input makes no sense.

    ``tick`` is called before each draw and each audit of a project; what it raises ends the work.
    """
    tries = _Tries()
    while True:
        before = dict(tries.attempts)
        try:
            return _protect(truth, state, policy, key, declared or tables.load(), least or {}, tries, tick)
        except Unsafe:
            if tries.attempts == before or max(tries.attempts.values()) >= _DRAWS:
                raise


@dataclass
class _Tries:
    """What earlier draws of this closing taught: each project is drawn, and audited, until it passes, whatever the others do."""

    attempts: dict[str, int] = field(default_factory=dict)  # project → draws thrown away
    lift: set[str] = field(default_factory=set)  # the cells they gave away
    passed: dict[str, int] = field(default_factory=dict)  # project → which of its headlines passed with this draw


def _protect(
    truth: SiteTruth,
    state: bytes | None,
    policy: Policy,
    key: bytes,
    declared: tables.Tables,
    least: Mapping[str, int],
    tries: _Tries,
    tick: Callable[[], None],
) -> Protected:
    """One draw and its audit. What it gives away is added to ``tries``."""
    earlier = ledger.decode(state) if state is not None else Ledger(truth.site, policy.base, policy.mode)
    if earlier.site != truth.site or earlier.base != policy.base or earlier.mode != policy.mode:
        raise SyncRefused("disclosure_state")
    if len(earlier) and truth.month != _after(earlier.entries[-1].month):
        last = earlier.entries[-1].month
        raise SyncRefused("disclosure_order", last=last, expected=_after(last), month=truth.month)
    hiding = policy.mode == suppression.MODE
    tick()
    closing = cube.begin(earlier, truth, declared, replace(policy, offset=0) if hiding else policy, key, tries.attempts)
    if hiding:
        suppression.count(closing, policy)
    else:
        cube.draw(closing, policy, tries.lift, {project for project, thrown in tries.attempts.items() if thrown >= _FIRMLY})
    served.draw(closing, policy)
    money.draw(closing, policy)
    for project in sorted(closing.active):
        tick()
        if hiding:
            suppression.hide(closing, project, policy)
        else:
            _release(closing, project, policy, tries)
    wrong = (suppression if hiding else algebra).wrong(closing.ledger, policy)
    if wrong:
        raise Unsafe("disclosure_unsafe", site=truth.site, month=truth.month, table=wrong)
    figures = tuple(sorted(Figure(truth.site, s.period, unkey(s.cell), s.value, s.mark) for s in closing.entry.shown))
    recorded = frozenset() if hiding else rows.allowed(closing.ledger, least, policy)
    return Protected(figures, ledger.encode(closing.ledger), _certificate(policy), recorded)


def _certificate(policy: Policy) -> dict[str, str | int]:
    if policy.mode == suppression.MODE:
        return {"method": policy.mode, "threshold": policy.threshold, "audit": "passed", "version": 1}
    rules = {"base": policy.base, "max_carry": policy.max_carry, "offset": policy.offset, "headline_step": policy.headline_step}
    return {"method": policy.mode, **rules, "audit": "passed", "version": 1}


def _release(closing: cube.Cube, project: str, policy: Policy, tries: _Tries) -> None:
    """Audit one project, with the most telling headline that passes: exact, rounded, none; at last without the refusals of the year."""
    shown = list(closing.entry.shown)
    wishes = [shown]
    if project in closing.running:
        wishes.insert(0, shown + cube.headline(closing, project, exact=False))
    if project in closing.running and cube.new_since_exact(closing, project) >= policy.headline_step:
        wishes.insert(0, shown + cube.headline(closing, project, exact=True))
    refusals = name_of(Cell("refusals", "persons", project))
    if any(figure.cell == refusals for figure in shown):
        wishes += [[figure for figure in wish if figure.cell != refusals] for wish in wishes]
    exposed: list[audit.Exposed] = []
    for place, wish in enumerate(wishes):
        if tries.passed.get(project, place) != place:
            continue
        closing.entry.shown = wish
        exposed = [] if project in tries.passed else audit.exposed(closing.ledger, project, policy)
        if not exposed:
            tries.passed[project] = place
            return
    tries.lift.update(name_of(found.cell) for found in exposed)
    tries.attempts[project] = tries.attempts.get(project, 0) + 1
    raise advice.refusal(closing, exposed[0].cell)


def _after(month: str) -> str:
    year, number = map(int, month.split("-"))
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def verify(state: bytes, policy: Policy | None = None, thorough: bool = False) -> dict[str, str | int | bool]:
    """Repeat the audit of everything a ledger released, trusting no earlier proof; for ``fieldapp verify``.

    ``thorough`` repeats it by brute force besides, a linear program or two for every figure ever released (minutes instead of seconds).
    Returns ``ok``, ``closings``, ``figures`` and, when not ok, a ``detail``. Raises SyncRefused when the ledger cannot be read.
    """
    whole = ledger.decode(state)
    rules = policy or Policy(base=whole.base, mode=whole.mode)
    figures = sum(len(entry.shown) for entry in whole.entries)
    hiding = whole.mode == suppression.MODE
    detail = (suppression if hiding else algebra).wrong(whole, rules)
    audits = [suppression.exposed] if hiding else [audit.exposed, *([brute.exposed] if thorough else [])]
    for project in whole.projects():
        for exposed in audits:
            found = [] if detail else exposed(whole, project, rules)
            if found:
                detail = f"{found[0].cell.table} {whole.entries[found[0].closing].month}"
    return {"ok": not detail, "closings": len(whole), "figures": figures, "detail": detail}
