"""A person's card: given at registration, the same at every site, and whoever brings one is followed elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import cards, people
from fieldapp.actions.desk import Desk
from fieldapp.domain import cards as codes
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.storage import tables as t


def row(desk: Desk, person: int) -> Any:
    with desk.store.read() as connection:
        return connection.execute(sa.select(t.person).where(t.person.c.id == person)).mappings().one()


def test_whoever_is_registered_gets_a_card_and_is_found_by_it(desk: Desk, answers: Any) -> None:
    made = [people.register(desk, answers.person(), answers.consent()).value for _ in range(3)]
    held = [cards.of(desk, person) for person in made]
    assert len(set(held)) == 3
    for person, code in zip(made, held, strict=True):
        assert code is not None and row(desk, person)["elsewhere"] == ""
        assert cards.by_code(desk, codes.shown(code).lower()) == person
        assert [found.id for found in people.ids(desk, text=codes.shown(code))] == [person]


def test_a_card_from_elsewhere_is_kept_and_its_bearer_is_followed_here(desk: Desk, answers: Any) -> None:
    code = codes.make()
    brought = people.register(desk, answers.person(elsewhere=True, card=codes.shown(code).lower()), answers.consent()).value
    assert (row(desk, brought)["card"], row(desk, brought)["elsewhere"]) == (code, "card")
    said = people.register(desk, answers.person(elsewhere=True), answers.consent()).value
    assert row(desk, said)["elsewhere"] == "said" and row(desk, said)["card"] not in (None, code)


def test_a_wrong_card_and_one_held_here_are_told_beside_the_field(desk: Desk, person_id: int, answers: Any) -> None:
    held = cards.of(desk, person_id)
    for typed, problem in (("7K2M-9QXA-0", "card_wrong"), ("bonjour", "card_wrong"), (held, "card_known_here")):
        with pytest.raises(Invalid) as invalid:
            people.register(desk, answers.person(elsewhere=True, card=typed), answers.consent())
        assert invalid.value.problems == {"card": problem}
    assert people.counts(desk)["all"] == 1


def test_an_old_file_gets_a_card_when_asked_and_it_can_be_taken_back(desk: Desk, rows: Any) -> None:
    person = rows.person()
    assert cards.of(desk, person) is None
    given = cards.give(desk, person)
    assert cards.give(desk, person).value == given.value and not cards.give(desk, person).changed
    assert cards.by_code(desk, given.value) == person
    assert given.undo is not None
    given.undo()
    assert cards.of(desk, person) is None and cards.by_code(desk, given.value) is None
    with pytest.raises(Refused):
        cards.give(desk, 999)


def test_an_administrator_gives_no_card(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of("administrator")
    for act in (lambda: cards.give(desk, 1), lambda: cards.by_code(desk, codes.make()), lambda: cards.of(desk, 1)):
        with pytest.raises(NotAllowed):
            act()
