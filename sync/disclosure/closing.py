"""Protect one closing of one site, and verify a whole ledger: the two things the rest of the program asks for."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from sync.errors import SyncRefused, Unsafe
from sync.facts import Figure

from . import algebra, audit, cube, ledger, money, served, tables
from .ledger import Ledger
from .policy import Policy
from .truth import SiteTruth, unkey

_DRAWS = 6


@dataclass(frozen=True)
class Protected:
    """What may leave (``figures``), what must be kept for the next closing (``state``, secret), and the certificate of the audit."""

    figures: tuple[Figure, ...]
    state: bytes
    certificate: dict[str, str | int]


def protect(truth: SiteTruth, state: bytes | None, policy: Policy, key: bytes, declared: tables.Tables | None = None) -> Protected:
    """Round the figures of a closing and prove them safe beside everything released before.

    ``state`` is what the closing before returned (None for the first), ``key`` the installation's rounding key. The same input gives
    the same output. A draw that does not pass the audit is thrown away for another one, a few times. Raises Unsafe when none passes,
    SyncRefused when the input makes no sense.
    """
    for attempt in range(_DRAWS):
        secret = key if attempt == 0 else hmac.digest(key, f"draw {attempt}".encode(), hashlib.sha256)
        try:
            return _protect(truth, state, policy, secret, declared or tables.load())
        except Unsafe as refusal:
            unsafe = refusal
    raise unsafe


def _protect(truth: SiteTruth, state: bytes | None, policy: Policy, key: bytes, declared: tables.Tables) -> Protected:
    earlier = ledger.decode(state) if state is not None else Ledger(truth.site, policy.base)
    if earlier.site != truth.site or earlier.base != policy.base:
        raise SyncRefused("disclosure_state")
    if len(earlier) and truth.month != _after(earlier.entries[-1].month):
        last = earlier.entries[-1].month
        raise SyncRefused("disclosure_order", last=last, expected=_after(last), month=truth.month)
    closing = cube.begin(earlier, truth, declared, policy, key)
    cube.draw(closing, policy, key)
    served.draw(closing, policy, key)
    money.draw(closing, policy, key)
    for project in sorted(closing.active):
        _release(closing, project, policy)
    wrong = algebra.wrong(closing.ledger, policy)
    if wrong:
        raise Unsafe("disclosure_unsafe", site=truth.site, month=truth.month, table=wrong)
    figures = tuple(sorted(Figure(truth.site, s.period, unkey(s.cell), s.value, s.mark) for s in closing.entry.shown))
    certificate: dict[str, str | int] = {
        "method": "rounding",
        "base": policy.base,
        "max_carry": policy.max_carry,
        "audit": "passed",
        "version": 1,
    }
    return Protected(figures, ledger.encode(closing.ledger), certificate)


def _release(closing: cube.Cube, project: str, policy: Policy) -> None:
    """Audit one project, with the most telling headline that passes: exact, rounded, none."""
    shown = list(closing.entry.shown)
    wishes: list[list[ledger.Shown]] = [[]]
    if project in closing.running:
        wishes.insert(0, cube.headline(closing, project, exact=False))
    if project in closing.running and cube.new_since_exact(closing, project) >= policy.headline_step:
        wishes.insert(0, cube.headline(closing, project, exact=True))
    exposed: list[audit.Exposed] = []
    for wish in wishes:
        closing.entry.shown = shown + wish
        exposed = audit.exposed(closing.ledger, project, policy)
        if not exposed:
            return
    raise Unsafe("disclosure_unsafe", site=closing.ledger.site, month=closing.entry.month, table=exposed[0].cell.table)


def _after(month: str) -> str:
    year, number = map(int, month.split("-"))
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def verify(state: bytes, policy: Policy | None = None) -> dict[str, str | int | bool]:
    """Repeat the audit of everything a ledger released, trusting no earlier proof; for ``fieldapp verify``.

    Returns ``ok``, ``closings``, ``figures`` and, when not ok, a ``detail``. Raises SyncRefused when the ledger cannot be read.
    """
    whole = ledger.decode(state)
    rules = policy or Policy(base=whole.base)
    figures = sum(len(entry.shown) for entry in whole.entries)
    detail = algebra.wrong(whole, rules)
    for project in whole.projects():
        found = audit.exposed(whole, project, rules)
        if found and not detail:
            detail = f"{found[0].cell.table} {whole.entries[found[0].closing].month}"
    return {"ok": not detail, "closings": len(whole), "figures": figures, "detail": detail}
