"""A question, and a whole form, added by an edit of data alone: asked, checked, kept, read back, told in the story and corrected."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import resources
from fieldapp.actions import circumstances, entries, people, services, steps
from fieldapp.actions.desk import Desk
from fieldapp.domain import programme
from fieldapp.domain.errors import Invalid
from fieldapp.storage import casebook
from fieldapp.storage import steps as stored

FIELDS = """
[[{form}.fields]]
key = "bus_lines"
kind = "integer"
section = "{section}"
fr = "Lignes de bus"
ar = "خطوط الحافلة"
en = "Bus lines"
least = 1
most = 9
required = true

[[{form}.fields]]
key = "shoe_note"
kind = "text"
section = "{section}"
fr = "Chaussures"
ar = "الحذاء"
en = "Shoes"
sensitive = true
"""
WHOLE = """
[bus_trip]
fr = "Trajet en bus"
ar = "رحلة بالحافلة"
en = "Bus trip"
group = "follow_up"
sections.all = { fr = "Trajet", ar = "الرحلة", en = "Trip" }
rules = [
  { when = { far = ["yes"], "person.minor" = ["yes"] }, field = "far", problem = "contact_attempts_needed", needs = "bus_trip" },
]
fields = [
  { key = "date", kind = "date", section = "all", fr = "Date", ar = "التاريخ", en = "Date", default = "today", required = true },
  { key = "far", kind = "yes_no", section = "all", fr = "Loin", ar = "بعيد", en = "Far", required = true },
  { key = "ticket", kind = "money", section = "all", fr = "Billet", ar = "التذكرة", en = "Ticket", shown_if = { far = ["yes"] } },
  { key = "due_on", kind = "date", when = "any", section = "all", fr = "Prochain", ar = "المقبل", en = "Next" },
  { key = "with", kind = "text", section = "all", fr = "Avec qui", ar = "مع من", en = "With whom" },
  { key = "fear", kind = "text", section = "all", fr = "Craintes", ar = "المخاوف", en = "Fears", seal = "protection" },
]
"""


def last_section(text: str, form: str) -> str:
    """A section the form has already."""
    return next(iter(programme.load().forms[form].sections))


@pytest.fixture
def with_data(desk: Desk, tmp_path: Path) -> Callable[[str], None]:
    """Adds forms or questions to a copy of the programme the desk then works with."""

    def add(text: str) -> None:
        folder = tmp_path / "programme"
        shutil.copytree(resources.path("programme"), folder)
        (folder / "forms" / "99-more.toml").write_text(text, encoding="utf-8")
        desk.programme = programme.load(folder)

    return add


@pytest.fixture
def with_fields(desk: Desk, tmp_path: Path) -> Callable[[str], None]:
    """Adds two questions to a form of the programme."""

    def add(form: str) -> None:
        folder = tmp_path / "programme"
        shutil.copytree(resources.path("programme"), folder)
        for path in (folder / "forms").glob("*.toml"):
            text = path.read_text(encoding="utf-8")
            if f"\n[{form}]\n" in text:
                _insert(path, text, form)
        desk.programme = programme.load(folder)
        assert desk.programme.forms[form].field("bus_lines").most == 9

    return add


def _insert(path: Path, text: str, form: str) -> None:
    """Write the questions at the end of a form, in the way its file writes fields."""
    section = last_section(text, form)
    start = text.index(f"\n[{form}]\n")
    following = [text.find(f"\n[{other}]\n", start + 1) for other in programme.load().forms]
    end = min((place for place in following if place > start), default=len(text))
    block = text[start:end]
    if "\nfields = [" in block:
        line = FIELDS.format(form=form, section=section).strip().split("\n\n")
        tables = ["{ " + ", ".join(row for row in one.splitlines()[1:]) + " }," for one in line]
        closing = block.rindex("\n]")
        block = block[:closing] + "\n" + "\n".join(tables) + block[closing:]
    else:
        block += FIELDS.format(form=form, section=section)
    path.write_text(text[:start] + block + text[end:], encoding="utf-8")


def test_a_question_of_a_step(desk: Desk, person_id: int, with_fields: Callable[[str], None]) -> None:
    with_fields("review")
    answers = _valid(desk, "review")
    with pytest.raises(Invalid) as missing:
        steps.record(desk, person_id, "review", {key: value for key, value in answers.items() if key != "bus_lines"})
    assert missing.value.problems == {"bus_lines": "answer_missing"}
    with pytest.raises(Invalid) as beyond:
        steps.record(desk, person_id, "review", answers | {"bus_lines": 12})
    assert set(beyond.value.problems) == {"bus_lines"}
    step = steps.record(desk, person_id, "review", answers).value
    assert steps.answers(desk, step)["bus_lines"] == 3 and steps.answers(desk, step)["shoe_note"] == "trop petites"
    told = next(item for item in people.story(desk, person_id) if item.kind == "step")
    assert told.details["answers"]["bus_lines"] == 3 and "shoe_note" not in told.details["answers"]  # type: ignore[index]
    new = steps.correct(desk, step, answers | {"bus_lines": 4}, "mal compté").value
    assert steps.answers(desk, new)["bus_lines"] == 4
    assert [row.id for row in steps.of_person(desk, person_id, "review")] == [new]


def test_a_question_of_an_entry(desk: Desk, person_id: int, with_fields: Callable[[str], None]) -> None:
    with_fields("assistance")
    answers = {"date": date(2026, 3, 1), "site": "OUJ", "project": "MMSD", "service": "aid.food_basket", "quantity": 1}
    more = {"bus_lines": 2, "shoe_note": "pieds nus", "household": 4}
    with pytest.raises(Invalid) as missing:
        services.record(desk, person_id, answers)
    assert missing.value.problems == {"bus_lines": "answer_missing"}
    entry = services.record(desk, person_id, answers | more).value
    read = entries.answers(desk, entry)
    assert (read["bus_lines"], read["shoe_note"], read["household"]) == (2, "pieds nus", 4)
    told = next(item for item in people.story(desk, person_id) if item.id == entry)
    assert told.details["answers"]["bus_lines"] == 2 and told.details["household"] == 4  # type: ignore[index]
    new = entries.correct(desk, entry, answers | more | {"bus_lines": 5}, "compté deux fois").value
    assert entries.answers(desk, new)["bus_lines"] == 5 and entries.answers(desk, new)["shoe_note"] == "pieds nus"


def test_a_question_of_the_registration(desk: Desk, answers: Any, with_fields: Callable[[str], None]) -> None:
    with_fields("registration")
    with pytest.raises(Invalid) as missing:
        people.register(desk, answers.person(), answers.consent())
    assert missing.value.problems == {"bus_lines": "answer_missing"}
    person = people.register(desk, answers.person(bus_lines=2, shoe_note="bottes"), answers.consent()).value
    facts = dict(people.page(desk, person).facts)
    assert (facts["bus_lines"], facts["shoe_note"]) == (2, "bottes")
    with desk.store.read() as connection:
        row = casebook.person(connection, person)
    assert "bottes" not in row["answers"] and b"bottes" not in row["answers_sealed"]


def test_a_whole_form(desk: Desk, person_id: int, answers: Any, with_data: Callable[[str], None]) -> None:
    with_data(WHOLE)
    given = {"date": date(2026, 3, 2), "far": True, "ticket": 12, "due_on": date(2026, 3, 20), "with": "sa sœur", "fear": "la gare"}
    step = steps.record(desk, person_id, "bus_trip", given).value
    assert steps.answers(desk, step) == given
    with desk.store.read() as connection:
        row = stored.get(connection, step)
    assert (row["date"], row["due_on"], row["form"]) == ("2026-03-02", "2026-03-20", "bus_trip")
    assert "ticket" in row["answers"] and "sœur" not in row["answers"] and "gare" not in row["answers"]
    (told,) = [item for item in people.story(desk, person_id) if item.kind == "step"]
    assert told.code == "bus_trip"
    assert [(one.form, one.due_on) for one in steps.due(desk, date(2026, 3, 31))] == [("bus_trip", date(2026, 3, 20))]
    child = people.register(desk, answers.person(birth_date=date(2009, 6, 1)), answers.consent()).value
    with pytest.raises(Invalid) as refused:
        steps.record(desk, child, "bus_trip", {"date": date(2026, 3, 2), "far": True})
    assert refused.value.problems == {"far": "contact_attempts_needed"}
    steps.record(desk, child, "bus_trip", {"date": date(2026, 3, 2), "far": False})
    steps.record(desk, child, "bus_trip", {"date": date(2026, 3, 2), "far": True})


def _valid(desk: Desk, form: str) -> dict[str, object]:
    """An answer to everything the form requires."""
    found: dict[str, object] = {"bus_lines": 3, "shoe_note": "trop petites", "date": date(2026, 3, 2)}
    for asked in desk.programme.forms[form].fields:
        if asked.required and asked.key not in found and not asked.shown_if:
            match asked.kind:
                case "choice":
                    found[asked.key] = desk.programme.choices(asked)[0]
                case "choices":
                    found[asked.key] = [desk.programme.choices(asked)[0]]
                case "yes_no":
                    found[asked.key] = True
                case "date":
                    found[asked.key] = date(2026, 3, 3)
                case _:
                    found[asked.key] = "oui"
    return found


def test_circumstances_need_no_key(desk: Desk, person_id: int) -> None:
    with desk.store.read() as connection:
        found = circumstances.of(desk, connection, person_id, desk.today())
    assert found["person.minor"] is False and found["person.age_band"] == "18" and found["person.sex"] == "F"
    assert found["person.agreed"] == ["file", "statistics"] and found["person.silent"] is False and found["person.closed"] is False


@pytest.mark.parametrize(("form", "around", "recorded"), [("session", False, False), ("voluntary_return", True, True)])
def test_a_form_reads_of_a_person_only_what_its_rules_ask(desk: Desk, person_id: int, form: str, around: bool, recorded: bool) -> None:
    goal = {"goal": "trouver une école", "date": date(2026, 3, 1), "state": "to_do", "due_on": date(2026, 3, 3)}
    steps.record(desk, person_id, "goal", goal)
    with desk.store.read() as connection:
        found, forms = circumstances.asked(desk, connection, desk.programme.forms[form], person_id)
    assert (bool(found), forms) == (around, ["goal"] if recorded else [])
