"""Who reads which note: by right, by a reason for the day, by a grant for a time; and who looked stands in the audit trail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions import access, entries, erasure, looks, people, sessions, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import NotAllowed, Refused, StoreDamaged
from fieldapp.storage import access as stored
from fieldapp.storage import journal
from fieldapp.storage import tables as t
from fieldapp.storage.slots import FAST_FOR_TESTS

PHRASE = "cactus abricot fenêtre lundi"
TEAM = {
    "psy": {"psychologist"},
    "ab": {"counsellor"},
    "cd": {"counsellor"},
    "acc": {"reception"},
    "acc2": {"reception"},
    "coo": {"coordinator"},
}


class Clock:
    """The instant the trail and the grants see."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that the test turns, either way."""
    made = Clock()
    monkeypatch.setattr(journal, "now", made)
    return made


@pytest.fixture
def sit(home: Path, calendar: Callable[[], date], clock: Clock) -> Iterator[Callable[[str], Desk]]:
    """Lets one of the team sit down; whoever sat there before gets up."""
    first = open_desk(home, "une phrase de passe", "sb", today=calendar)
    for name, roles in TEAM.items():
        users.add(first, name, frozenset(roles), PHRASE, FAST_FOR_TESTS)
    sitting = [first]

    def down(name: str) -> Desk:
        close_desk(sitting.pop())
        sitting.append(open_desk(home, "une phrase de passe" if name == "sb" else PHRASE, name, today=calendar))
        return sitting[0]

    yield down
    close_desk(sitting.pop())


@pytest.fixture
def case(sit: Callable[[str], Desk], answers: Any) -> tuple[int, int]:
    """A case that AB follows, with one note of AB: the person's number and the entry's."""
    desk = sit("ab")
    person = people.register(desk, answers.person(status="refugie"), answers.consent()).value
    return person, sessions.record(desk, person, answers.session(note="secret de AB", themes=["sommeil"])).value


def trail(desk: Desk, *actions: str) -> list[tuple[str, str, str]]:
    """What these actions left in the trail: actor, action, object."""
    with desk.store.read() as connection:
        return [(line.actor, line.action, line.object) for line in journal.forwards(connection) if line.action in actions]


def shown_status(desk: Desk, person: int) -> object:
    return dict(people.page(desk, person).facts).get("status")


def shown_topics(desk: Desk, person: int) -> object:
    return next(item for item in people.story(desk, person) if item.kind == "session").details["themes"]


@pytest.mark.parametrize("user", ["ab", "psy"])
def test_author_referent_and_psychologist_read_by_right(sit: Callable[[str], Desk], case: tuple[int, int], user: str) -> None:
    desk = sit(user)
    assert access.may_read(desk, case[0]) == "yes"
    assert entries.read_note(desk, case[1]) == "secret de AB"
    assert shown_status(desk, case[0]) == "refugie" and shown_topics(desk, case[0]) == ["sommeil"]
    assert trail(desk, "note.read") == [(user, "note.read", f"entry {case[1]}")]


def test_a_colleague_gives_a_reason_which_holds_for_the_case_and_the_day(
    sit: Callable[[str], Desk], case: tuple[int, int], calendar: Any, answers: Any
) -> None:
    other = people.register(sit("ab"), answers.person(family_name="Bah"), answers.consent()).value
    desk = sit("cd")
    assert access.may_read(desk, case[0]) == "reason"
    assert shown_status(desk, case[0]) is None and shown_topics(desk, case[0]) == []
    assert "note" not in entries.answers(desk, case[1])
    with pytest.raises(NotAllowed, match="Choose a reason"):
        entries.read_note(desk, case[1])
    assert trail(desk, "note.read") == []

    access.give_reason(desk, case[0], "remplacement")
    assert entries.read_note(desk, case[1]) == "secret de AB"
    assert shown_status(desk, case[0]) == "refugie" and shown_topics(desk, case[0]) == ["sommeil"]
    assert access.may_read(desk, other) == "reason"
    assert trail(desk, "note.read", "access.reason") == [
        ("cd", "access.reason", f"person {case[0]}"),
        ("cd", "note.read", f"entry {case[1]} access 1"),
    ]
    read = next(look for look in looks.looked(desk, case[0]) if look.what == "note.read")
    assert (read.user, read.reason, read.day) == ("cd", "remplacement", date(2026, 2, 3))

    calendar.day += timedelta(days=1)
    assert access.may_read(desk, case[0]) == "reason"


def test_ones_own_note_in_a_colleagues_case_is_open(sit: Callable[[str], Desk], case: tuple[int, int], answers: Any) -> None:
    desk = sit("cd")
    own = sessions.record(desk, case[0], answers.session(note="de CD")).value
    assert entries.read_note(desk, own) == "de CD"
    with pytest.raises(NotAllowed):
        entries.read_note(desk, case[1])


def test_correcting_without_reading_keeps_the_note(sit: Callable[[str], Desk], case: tuple[int, int], answers: Any) -> None:
    """The window sends an empty note with a correction: from somebody who did not see the note it takes nothing away."""
    desk = sit("cd")
    new = entries.correct(desk, case[1], answers.session(minutes=30, note=""), "durée").value
    with pytest.raises(NotAllowed):
        entries.read_note(desk, new)
    assert entries.read_note(sit("ab"), new) == "secret de AB"


def test_a_reason_is_one_of_the_list_and_of_a_clinical_user(sit: Callable[[str], Desk], case: tuple[int, int]) -> None:
    with pytest.raises(Refused, match="reasons offered"):
        access.give_reason(sit("cd"), case[0], "curiosité")
    with pytest.raises(NotAllowed):
        access.give_reason(sit("acc"), case[0], "urgence")


def test_a_page_is_opened_once_a_user_case_and_day(sit: Callable[[str], Desk], case: tuple[int, int], clock: Clock, calendar: Any) -> None:
    for user, times in (("acc", 3), ("coo", 2)):
        for _ in range(times):
            looks.opened(sit(user), case[0])
    desk = sit("acc")
    assert trail(desk, "person.opened") == [(user, "person.opened", f"person {case[0]}") for user in ("acc", "coo")]
    clock.turn(days=1)
    calendar.day += timedelta(days=1)
    looks.opened(desk, case[0])
    looks.opened(sit("acc"), case[0])
    assert len(trail(sit("acc"), "person.opened")) == 3
    assert looks.looked(sit("coo"), case[0])[0].what == "person.opened"


@pytest.fixture
def granted(sit: Callable[[str], Desk], case: tuple[int, int]) -> int:
    """ACC asked, AB granted an hour; the request's number."""
    asked = access.ask(sit("acc"), case[0], "  transfert à l’hôpital, AB absente ").value
    desk = sit("ab")
    (request,) = access.requests(desk)
    assert (request.user, request.reason, request.state) == ("acc", "transfert à l’hôpital, AB absente", "asked")
    access.grant(desk, asked, "hour")
    return asked


def test_a_grant_opens_that_case_only(sit: Callable[[str], Desk], case: tuple[int, int], granted: int, answers: Any) -> None:
    desk = sit("psy")
    other = people.register(desk, answers.person(family_name="Bah"), answers.consent()).value
    hidden = sessions.record(desk, other, answers.session(note="autre")).value
    desk = sit("acc")
    assert entries.read_note(desk, case[1]) == "secret de AB"
    assert shown_status(desk, case[0]) == "refugie" and shown_topics(desk, case[0]) == ["sommeil"]
    with pytest.raises(NotAllowed):
        entries.read_note(desk, hidden)
    with pytest.raises(NotAllowed):
        entries.read_note(sit("acc2"), case[1])
    desk = sit("coo")
    assert trail(desk, "access.asked", "access.granted", "note.read") == [
        ("acc", "access.asked", f"request {granted}"),
        ("ab", "access.granted", f"request {granted}"),
        ("acc", "note.read", f"entry {case[1]} request {granted}"),
    ]


def test_a_grant_ends_by_time_and_its_key_is_deleted(sit: Callable[[str], Desk], case: tuple[int, int], granted: int, clock: Clock) -> None:
    clock.turn(minutes=59)
    assert access.standing(sit("acc"), case[0]).reading == "yes"
    clock.turn(minutes=2)
    desk = sit("acc")
    with pytest.raises(NotAllowed):
        entries.read_note(desk, case[1])
    assert access.standing(desk, case[0]).reading == "ask"
    assert _row(desk, granted)["key_sealed"] is None and trail(desk, "access.ended") == [("acc", "access.ended", f"request {granted}")]
    assert _told(desk) == {
        ("acc", "told_access_granted"),
        ("acc", "told_access_ended"),
        ("ab", "told_access_ended"),
    }


def test_whoever_opens_the_program_next_ends_what_is_over(
    sit: Callable[[str], Desk], case: tuple[int, int], granted: int, clock: Clock
) -> None:
    sit("acc")
    clock.turn(hours=2)
    assert _row(sit("coo"), granted)["key_sealed"] is None


def test_a_clock_turned_back_ends_a_grant(sit: Callable[[str], Desk], case: tuple[int, int], granted: int, clock: Clock) -> None:
    clock.turn(minutes=30)
    desk = sit("acc")
    assert entries.read_note(desk, case[1]) == "secret de AB"
    clock.turn(minutes=-20)
    with pytest.raises(NotAllowed):
        entries.read_note(desk, case[1])
    access.settle(desk)
    clock.turn(minutes=25)
    with pytest.raises(NotAllowed):
        entries.read_note(desk, case[1])


@pytest.mark.parametrize("user", ["acc", "psy"])
def test_a_grant_ends_by_hand(sit: Callable[[str], Desk], case: tuple[int, int], granted: int, user: str) -> None:
    access.end(sit(user), granted)
    with pytest.raises(NotAllowed):
        entries.read_note(sit("acc"), case[1])


def test_somebody_else_cannot_end_it(sit: Callable[[str], Desk], granted: int) -> None:
    with pytest.raises(NotAllowed):
        access.end(sit("acc2"), granted)


def test_the_row_put_back_after_its_end_opens_nothing(
    sit: Callable[[str], Desk], case: tuple[int, int], granted: int, clock: Clock
) -> None:
    """Somebody with the database key copies the row while it runs, and writes it again when it was ended by hand."""
    desk = sit("acc")
    copied = _row(desk, granted)
    access.end(desk, granted)
    _write(desk, granted, copied)
    with pytest.raises(NotAllowed):
        entries.read_note(desk, case[1])


def test_the_row_put_back_after_a_rekey_opens_nothing(sit: Callable[[str], Desk], case: tuple[int, int], granted: int) -> None:
    copied = _row(sit("sb"), granted)
    desk = sit("sb")
    users.remove(desk, "acc2")
    assert _row(desk, granted)["key_sealed"] is None
    _write(desk, granted, copied)
    with pytest.raises(NotAllowed):
        entries.read_note(sit("acc"), case[1])


@pytest.mark.parametrize("column, value", [("until", "2027-01-01T00:00:00+00:00"), ("user", "acc2"), ("person_id", 2)])
def test_an_edited_row_opens_nothing(
    sit: Callable[[str], Desk], case: tuple[int, int], granted: int, answers: Any, column: str, value: object
) -> None:
    """A longer time, another user, another case: the sealed key is bound to all three."""
    desk = sit("psy")
    other = people.register(desk, answers.person(family_name="Bah"), answers.consent()).value
    entry = sessions.record(desk, other, answers.session(note="autre")).value
    desk = sit("acc2" if column == "user" else "acc")
    _write(desk, granted, {column: value})
    with pytest.raises((NotAllowed, StoreDamaged)):
        entries.read_note(desk, entry if column == "person_id" else case[1])


def test_a_grant_made_up_in_the_store_opens_nothing(sit: Callable[[str], Desk], case: tuple[int, int], granted: int) -> None:
    """A row and its sealed key copied under another number: the trail knows of no such granting."""
    desk = sit("acc")
    access.end(desk, granted)
    copied = _row(desk, granted) | {"id": 77, "state": "granted", "key_sealed": b"x" * 80}
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(t.access_request.insert().values(copied))
    with pytest.raises(NotAllowed):
        entries.read_note(desk, case[1])


def test_a_grant_kept_in_an_old_copy_ends_with_the_cases_keys(sit: Callable[[str], Desk], case: tuple[int, int], granted: int) -> None:
    """ACC keeps the row of an old copy, and has the passphrase still: once the case's keys left the keyring, it opens nothing anywhere."""
    desk = sit("acc")
    copied = _row(desk, granted)["key_sealed"]
    assert desk.store.keyring.unbind(_uid(desk, case[0]), copied)
    uid, public = _uid(desk, case[0]), desk.store.vault.user_public("acc")
    erasure.erase(sit("ab"), case[0], "elle le demande")
    desk = sit("acc")
    assert desk.store.vault.user_public("acc") == public
    with pytest.raises(Refused, match="erased"):
        desk.store.keyring.unbind(uid, copied)
    with pytest.raises(StoreDamaged):
        desk.store.vault.open_for_me(copied, b"")


def test_a_refusal_is_told(sit: Callable[[str], Desk], case: tuple[int, int]) -> None:
    asked = access.ask(sit("coo"), case[0], "contrôle").value
    desk = sit("cd")
    access.refuse(desk, asked)
    with pytest.raises(Refused, match="answered already"):
        access.grant(desk, asked, "day")
    assert access.requests(desk) == [] and ("coo", "told_access_refused") in _told(desk)
    assert access.may_read(sit("coo"), case[0]) == "ask"


def test_asking_needs_a_reason_and_a_need(sit: Callable[[str], Desk], case: tuple[int, int]) -> None:
    desk = sit("acc")
    with pytest.raises(Refused, match="in a few words"):
        access.ask(desk, case[0], "   ")
    access.ask(desk, case[0], "urgence")
    with pytest.raises(Refused, match="waiting for an answer"):
        access.ask(desk, case[0], "urgence")
    with pytest.raises(Refused, match="nothing to ask"):
        access.ask(sit("cd"), case[0], "urgence")


def test_only_who_reads_notes_answers(sit: Callable[[str], Desk], case: tuple[int, int]) -> None:
    asked = access.ask(sit("acc"), case[0], "urgence").value
    desk = sit("coo")
    assert access.requests(desk) == []
    for answer in (lambda: access.grant(desk, asked, "hour"), lambda: access.refuse(desk, asked)):
        with pytest.raises(NotAllowed):
            answer()
    with pytest.raises(Refused, match="an hour, a day"):
        access.grant(sit("ab"), asked, "year")


def _uid(desk: Desk, person_id: int) -> str:
    with desk.store.read() as connection:
        return stored.case(connection, person_id).uid


def _row(desk: Desk, number: int) -> dict[str, Any]:
    with desk.store.read() as connection:
        return dict(connection.execute(t.access_request.select().where(t.access_request.c.id == number)).mappings().one())


def _write(desk: Desk, number: int, values: dict[str, Any]) -> None:
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(t.access_request.update().where(t.access_request.c.id == number).values(values))


def _told(desk: Desk) -> set[tuple[str, str]]:
    with desk.store.read() as connection:
        return {(row.user, row.key) for row in connection.execute(t.notification.select()) if row.key.startswith("told_access")}
