"""Every page in every language, at both sizes: words whole, mirrored in Arabic, everything named, no bar across, forms drawn from data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fieldapp.actions import people, sessions
from fieldapp.domain.programme import load
from fieldapp.ui.application import MainWindow
from fieldapp.ui.forms.ages import Age, read
from fieldapp.ui.forms.fields import Surroundings, make
from fieldapp.ui.forms.form import FormView
from fieldapp.ui.kit import Button
from fieldapp.ui.kit.choices import Chip

TODAY = date(2026, 3, 4)
PLACES = (
    ("today", {}),
    ("calendar", {"person": 1}),
    ("people", {}),
    ("person", {"person": 1}),
    ("registration", {}),
    ("import", {}),
    ("month", {}),
    ("month", {"month": "2026-02"}),
    ("sending", {}),
)
SIZES = ((1366, 768), (1024, 540))


def furnish(window: MainWindow) -> None:
    """One person with a session in February."""
    consent = {"file": True, "statistics": True, "referral": False, "manner": "oral", "language": "fr", "given_by": "self"}
    answers = {
        "given_name": "Mohammed Abdelkader",
        "family_name": "Benabdallah",
        "sex": "M",
        "age_at_opening": 31,
        "nationality": "MA",
        "population_group": "marocain",
        "site": "OUJ",
        "opened_on": date(2026, 2, 2),
        "project": "MMSD",
        "contact_safely": "par sa sœur",
    }
    person = people.register(window.desk, answers, {**consent, "given_on": date(2026, 2, 2)}).value
    entry = {"date": date(2026, 2, 9), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "note": "bien"}
    sessions.record(window.desk, person, entry)


def pages(window: MainWindow):
    """Each page of ours, shown in turn."""
    for place, where in PLACES:
        window.screen.open(place, **where)
        QApplication.processEvents()
        yield place, window.screen.page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_words_are_whole_named_and_no_bar_stands_across(room: Callable[..., MainWindow], language: str, size: tuple[int, int]) -> None:
    window = room(language=language, size=size)
    furnish(window)
    for place, page in pages(window):
        if place == "person":
            page.forms.open("session")
            QApplication.processEvents()
        assert page.scroll.horizontalScrollBar().maximum() == 0, place
        for button in page.findChildren(Button) + page.findChildren(Chip):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width() - 2, (place, button.text())
        for label in page.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap():
                room_for = QFontMetrics(label.font()).horizontalAdvance(label.text())
                assert label.width() >= room_for - 2, (place, label.text(), label.width(), room_for)
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                text = getattr(widget, "text", lambda: "")
                assert widget.accessibleName() or text(), (place, widget)


def test_arabic_is_mirrored(room: Callable[..., MainWindow]) -> None:
    """What comes first in French stands at the left, in Arabic at the right."""
    orders = {}
    for language in ("fr", "ar"):
        window = room(language=language)
        if language == "fr":
            furnish(window)
        window.screen.open("person", person=1)
        QApplication.processEvents()
        page = window.screen.page
        left = [part.mapTo(window, part.rect().topLeft()).x() for part in (page.facts, page.story, page.to_do)]
        orders[language] = sorted(range(3), key=lambda place, left=left: left[place])
        window.close()
    assert orders["fr"] == [0, 1, 2]
    assert orders["ar"] == [2, 1, 0]


def test_every_form_of_the_programme_can_be_drawn() -> None:
    programme = load()
    around = Surroundings(programme, lambda: TODAY, ("OUJ",))
    for form in programme.forms.values():
        view = FormView(form, around)
        asked = {field.key for field in form.fields if field.kind != "site"}
        assert set(view.rows) == asked
        assert all(row.field.accessibleName() for row in view.rows.values())


def test_a_form_gives_back_what_it_was_given() -> None:
    programme = load()
    around = Surroundings(programme, lambda: TODAY, ("OUJ", "BER"))
    view = FormView(programme.forms["service"], around)
    given = {"date": date(2026, 3, 1), "site": "BER", "project": "MMSD", "service": "aid.cash", "quantity": 2, "note": "x"}
    view.set_answers(given)
    assert given.items() <= view.answers().items()
    kept = view.keep()
    other = FormView(programme.forms["service"], around)
    other.restore(kept)
    assert other.answers() == view.answers()


def test_what_cannot_be_read_is_kept_as_it_was_typed() -> None:
    programme = load()
    view = FormView(programme.forms["service"], Surroundings(programme, lambda: TODAY, ("OUJ",)))
    view.rows["quantity"].field.setText("deux")
    assert view.unreadable() == {"quantity": "field_no_number"}
    other = FormView(programme.forms["service"], Surroundings(programme, lambda: TODAY, ("OUJ",)))
    other.restore(view.keep())
    assert other.rows["quantity"].field.text() == "deux"


def test_one_widget_for_each_kind_of_field() -> None:
    programme = load()
    around = Surroundings(programme, lambda: TODAY, ("OUJ",))
    kinds = {field.kind: field for form in programme.forms.values() for field in form.fields}
    for field in kinds.values():
        widget = make(field, around)
        assert all(hasattr(widget, name) for name in ("value", "set_value", "changed")), field.kind
        assert not widget.value() or field.default


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("27", Age(years=27)),
        ("1999", Age(years=27, estimated=True)),
        ("4/3/1999", Age(birth_date=date(1999, 3, 4))),
        ("٢٧", Age(years=27)),
        ("150", None),
        ("1850", None),
        ("demain", None),
        ("4/3/2030", None),
    ],
)
def test_an_age_is_read_as_it_is_meant(typed: str, meant: Age | None) -> None:
    assert read(typed, TODAY) == meant
