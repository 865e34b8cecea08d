"""Drafts: what was typed comes back as it was typed, to its user only, even after a crash."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import drafts, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage.slots import FAST_FOR_TESTS

PASSPHRASE, OTHER = "une phrase de passe", "encore une autre phrase"
ANSWERS = {
    "note": "Elle dort mal. تنام بصعوبة",
    "date": date(2026, 3, 1),
    "amount_mad": Decimal("120.50"),
    "themes": ["deuil"],
    "interpreter": True,
}


def test_a_draft_comes_back_and_is_forgotten_on_request(desk: Desk) -> None:
    uid = drafts.save(desk, "session", ANSWERS).value
    found = drafts.load(desk, uid)
    assert found is not None and found.answers == ANSWERS and found.row.form == "session"
    assert "dort" not in repr(found)
    assert drafts.save(desk, "session", {"note": "plus"}, uid=uid).value == uid
    assert [row.uid for row in drafts.list(desk)] == [uid]
    assert drafts.discard(desk, uid).changed == {"drafts"}
    assert drafts.load(desk, uid) is None and drafts.list(desk) == ()


def test_a_draft_survives_a_crash(home: Path) -> None:
    desk = open_desk(home, PASSPHRASE)
    uid = drafts.save(desk, "session", ANSWERS).value
    desk.store.close()
    desk = open_desk(home, PASSPHRASE)
    found = drafts.load(desk, uid)
    assert found is not None and found.answers == ANSWERS
    close_desk(desk)


def test_nobody_else_sees_or_overwrites_a_draft(desk: Desk, home: Path) -> None:
    users.add(desk, "re", frozenset({"reception"}), OTHER, FAST_FOR_TESTS)
    uid = drafts.save(desk, "session", ANSWERS).value
    close_desk(desk)
    theirs = open_desk(home, OTHER, "re")
    assert drafts.list(theirs) == () and drafts.load(theirs, uid) is None
    drafts.discard(theirs, uid)
    drafts.save(theirs, "session", {"note": "autre"}, uid=uid)
    close_desk(theirs)
    mine = open_desk(home, PASSPHRASE)
    found = drafts.load(mine, uid)
    assert found is not None and found.answers == ANSWERS
    close_desk(mine)


def test_a_draft_without_end_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        drafts.save(desk, "session", {"note": "x" * 1_000_001})
    assert refusal.value.key == "draft_too_long"


VALUES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.dates()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.lists(st.text())
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=st.dictionaries(st.text(), VALUES, max_size=5))
def test_any_answers_come_back(desk: Desk, answers: dict[str, object]) -> None:
    found = drafts.load(desk, drafts.save(desk, "session", answers, uid="one").value)
    assert found is not None and found.answers == answers
