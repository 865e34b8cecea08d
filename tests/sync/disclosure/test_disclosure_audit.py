"""The audit against an attacker's own linear program, and against faults planted in the protection."""

from __future__ import annotations

import random
import zlib
from dataclasses import replace

import pytest

from sync.disclosure import audit, closing, ledger, tables
from sync.disclosure.closing import protect, verify
from sync.disclosure.policy import Policy
from sync.disclosure.truth import SiteTruth
from sync.errors import SyncRefused, Unsafe
from tests.campaigns import attack
from tests.campaigns.attack import OFFER, PROJECT, SAME, Series, caseload, learned, months, series

KEY = b"a rounding key of 32 bytes".ljust(32)


def unaudited(monkeypatch: pytest.MonkeyPatch, site: str, larger: bool, mean: float, count: int, policy: Policy, seed: int = 3) -> Series:
    """A series that was released without an audit."""
    with monkeypatch.context() as patch:
        patch.setattr(closing.audit, "exposed", lambda *_: [])
        return series(site, larger, mean, count, seed, policy)


@pytest.mark.parametrize(("site", "larger", "mean"), [("OUJ", True, 15.7), ("BER", False, 7.8)])
def test_an_attacker_with_everything_released_learns_no_small_figure(site: str, larger: bool, mean: float) -> None:
    run = series(site, larger, mean, 9, seed=11)
    seen = learned(run, Policy(), reach=Policy().base - 1)
    assert seen["exposed"] == 0 and int(str(seen["checked"])) > 80


@pytest.mark.parametrize("policy", [Policy(offset=0), Policy(headline_step=1), Policy(offset=1, headline_step=3)])
@pytest.mark.parametrize(("site", "larger", "mean"), [("OUJ", True, 15.7), ("TIN", False, 2.0), ("TIN", True, 3.0)])
def test_whatever_the_attacker_finds_the_audit_finds(
    monkeypatch: pytest.MonkeyPatch, policy: Policy, site: str, larger: bool, mean: float
) -> None:
    run = unaudited(monkeypatch, site, larger, mean, 5, policy)
    brute = learned(run, policy, reach=policy.base - 1)
    if brute["exposed"]:
        assert audit.exposed(ledger.decode(run.state), PROJECT, policy)
        assert not verify(run.state, policy)["ok"]


def test_a_carry_that_starts_at_zero_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = random.Random(1)
    truth = SiteTruth("OUJ", "2023-12", True, OFFER, caseload(draw, "2023-12", 3.0), SAME)
    monkeypatch.setattr(closing, "_DRAWS", 1)
    assert protect(truth, None, Policy(), KEY).figures
    with pytest.raises(Unsafe) as refusal:
        protect(truth, None, Policy(offset=0), KEY)
    assert refusal.value.values["table"] in {table.id for table in tables.load()}
    assert "OUJ" in refusal.value.sentence("fr") and KEY.hex() not in repr(refusal.value.values)


def test_headlines_too_close_are_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "_DRAWS", 1)
    policy = Policy(headline_step=1)
    state, exact = None, 0
    draw = random.Random(4)
    for month in months("2020-09", 8):
        try:
            done = protect(SiteTruth("TIN", month, True, OFFER, caseload(draw, month, 3.0), SAME), state, policy, KEY)
        except Unsafe:
            break
        state = done.state
        exact += any(f.mark == "" for f in done.figures)
    assert exact < 8


def test_verify_passes_what_was_released_and_sees_what_was_altered() -> None:
    run = series("OUJ", True, 15.7, 6, seed=2)
    assert verify(run.state)["ok"]
    altered = ledger.decode(run.state)
    shown = altered.entries[2].shown
    shown[0] = replace(shown[0], value=shown[0].value + 3)
    assert not verify(ledger.encode(altered))["ok"]
    altered = ledger.decode(run.state)
    name = next(n for n in altered.entries[3].drawn if n.startswith("persons_new|persons|MMSD|F"))
    altered.entries[3].drawn[name] += 5
    assert not verify(ledger.encode(altered))["ok"]


def test_state_is_canonical_and_bounded() -> None:
    run = series("BER", False, 7.8, 4, seed=2)
    assert ledger.encode(ledger.decode(run.state)) == run.state
    for damaged in (run.state[:-7], run.state + b"x", b"", b"\x00" * 40, bytes(5_000_000)):
        with pytest.raises(SyncRefused):
            ledger.decode(damaged)


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    with pytest.raises(SyncRefused):
        ledger.decode(zlib.compress(b" " * 80_000_000, 9))


def test_the_campaign_reports_nothing_exposed() -> None:
    report = attack.campaign(1, sites=2, count=8)
    assert report["exposed"] == 0 and report["held_back"] == 0
    assert int(str(report["checked"])) > 100 and float(str(report["max_running_error"])) <= 8
