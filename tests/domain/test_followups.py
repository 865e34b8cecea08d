"""Follow-ups are data: exactly one way to count, nothing that leads nowhere, and a form filled a little early counts."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain import followups, programme
from fieldapp.domain.folder import Folder

LABEL = 'fr = "x"\nar = "x"\nen = "x"\n'
GOOD = f'[one]\n{LABEL}after = ["work.job"]\nform = "review"\ndays = 91\n'


def load(tmp_path: Path, text: str) -> dict[str, followups.Followup]:
    (tmp_path / "followups.toml").write_text(text, encoding="utf-8")
    shipped = programme.load()
    return followups.load(Folder(tmp_path), shipped.services, shipped.forms)


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("days = 91", ""),
        GOOD.replace("days = 91", "days = 91\nat_session = 4"),
        GOOD.replace("days = 91", "days = -1"),
        GOOD.replace("work.job", "work.nothing"),
        GOOD.replace('"review"', '"nothing"'),
        GOOD.replace("days", "dayz"),
        GOOD.replace('["work.job"]', "[]"),
        GOOD.replace("days = 91", 'days = 91\nuntil = "noon"'),
        GOOD.replace('fr = "x"', ""),
    ],
)
def test_a_slip_of_the_pen_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"followups\.toml"):
        load(tmp_path, text)


def test_a_rule_is_read(tmp_path: Path) -> None:
    rule = load(tmp_path, GOOD)["one"]
    assert (rule.form, rule.days, rule.until_closure, rule.lapse_days) == ("review", 91, False, followups.LAPSE)
    assert followups.services_after(rule, programme.load().services) == {"work.job"}
    assert load(tmp_path.parent, "") == {}


@given(st.integers(1, 400), st.integers(0, 400), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_filling_the_form_from_a_quarter_before_the_day_on_is_doing_it(days: int, gone: int, begin: date) -> None:
    rule = followups.Followup("x", {}, ("work.job",), "review", days=days)
    due = rule.due_after(begin)
    assert due == begin + timedelta(days)
    assert not rule.is_done(due, None)
    assert rule.is_done(due, begin + timedelta(gone)) == (gone >= days - days // 4)
