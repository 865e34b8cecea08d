"""A person is sent from Oujda to Tangier: with their agreement, sealed, counted once, and told about at both ends."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.actions import (
    cards,
    consents,
    people,
    registration,
    steps,
    transfer,
    transfer_contents,
    transfer_gathering,
    transfer_post,
    transfer_taking,
    users,
)
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.storage import casebook, mailtables, room, transfers
from fieldapp.storage import tables as t
from fieldapp.storage.slots import FAST_FOR_TESTS
from sync import keys, letters
from sync.errors import Unreadable
from tests.conftest import PASSPHRASE, TODAY, Calendar
from tests.filled import filled
from tests.two_sites import AGREES, NOTE, Laptop, Mission, laptop


@pytest.fixture(scope="module")
def mission() -> Mission:
    return Mission()


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory, mission: Mission) -> Iterator[tuple[Laptop, Laptop]]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(room, "BALLAST_BYTES", 65_536)
        folder = tmp_path_factory.mktemp("pair")
        made = [laptop(folder / site, mission, site, Calendar(TODAY)) for site in ("OUJ", "TNG")]
        yield made[0], made[1]
        for one in made:
            close_desk(one.desk)


@pytest.fixture
def oujda(pair: tuple[Laptop, Laptop], mission: Mission) -> Laptop:
    """Nothing is under way here or there."""
    for one in pair:
        one.calendar.day = TODAY
        for waiting in transfer_taking.inbox(one.desk):
            transfer_taking.refuse(one.desk, waiting.id, "complet")
        for told in transfer.sent(one.desk):
            if told.state not in transfers.OVER:
                transfer.withdraw(one.desk, told.id)
        for name, _ in one.letters():
            one.handed(name)
    mission.tell(*(one.desk for one in pair))
    return pair[0]


@pytest.fixture
def tangier(pair: tuple[Laptop, Laptop]) -> Laptop:
    return pair[1]


def send(oujda: Laptop, tangier: Laptop, person: int, **more: object) -> int:
    number = transfer.prepare(oujda.desk, person, "TNG", {**AGREES, **more}).value
    assert oujda.hand_over(tangier) == 1
    return number


def registered(laptop: Laptop, person: int) -> dict[str, object]:
    """The answers of the registration form that who sits there may read."""
    with laptop.desk.store.read() as connection:
        return registration.answers(laptop.desk, casebook.person(connection, person))


def accepted(tangier: Laptop) -> int:
    (waiting,) = transfer_taking.inbox(tangier.desk)
    return transfer_taking.accept(tangier.desk, waiting.id).value


def test_accepted_the_person_is_followed_there_and_the_file_here_may_be_closed(oujda: Laptop, tangier: Laptop) -> None:
    person = oujda.register()
    number = send(oujda, tangier, person)
    (waiting,) = transfer_taking.inbox(tangier.desk)
    assert (waiting.site, waiting.why, waiting.known, waiting.here) == ("OUJ", "demenagement", True, None)
    assert waiting.name == "Kanari-Aminata Kanari-Diallo" and not waiting.with_notes
    there = transfer_taking.accept(tangier.desk, waiting.id).value
    page = people.page(tangier.desk, there)
    assert (page.name, page.site) == ("Kanari-Aminata Kanari-Diallo", "TNG")
    assert dict(page.facts)["status"] == "refugie"
    assert cards.of(tangier.desk, there) == cards.of(oujda.desk, person)
    assert consents.allows(tangier.desk, there, "statistics")
    assert transfer.sent(oujda.desk)[0].state == "handed"
    with pytest.raises(Refused, match="not accepted"):
        transfer.close(oujda.desk, number)
    assert tangier.hand_over(oujda) == 1
    told = transfer.sent(oujda.desk)[0]
    assert told.state == "accepted" and told.to_close
    assert people.page(oujda.desk, person).closed_on is None, "closing is the counsellor's to choose"
    transfer.close(oujda.desk, number)
    assert people.page(oujda.desk, person).closure_reason == "transfert"
    assert not transfer.sent(oujda.desk)[0].to_close


def test_what_happened_elsewhere_stands_in_the_story_and_is_read_only(oujda: Laptop, tangier: Laptop) -> None:
    send(oujda, tangier, oujda.register())
    there = accepted(tangier)
    (item,) = [one for one in people.story(tangier.desk, there) if one.kind == "received"]
    assert (item.date, item.details["answers"]) == (date(2026, 2, 1), {"from_site": "OUJ", "what": "psy.individual", "quantity": 1})
    assert steps.answers(tangier.desk, item.id) == {"from_site": "OUJ", "what": "psy.individual", "quantity": 1}
    with pytest.raises(Refused, match="another site"):
        steps.cancel(tangier.desk, item.id, "faux")
    with tangier.desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.entry)) == 0
        assert NOTE not in repr([connection.execute(sa.select(table)).all() for table in t.metadata.sorted_tables])


def test_with_notes_the_words_arrive_sealed_and_only_then(oujda: Laptop, tangier: Laptop) -> None:
    send(oujda, tangier, oujda.register(), with_notes=True)
    there = accepted(tangier)
    said = [steps.answers(tangier.desk, one.id) for one in people.story(tangier.desk, there) if one.kind == "received"]
    assert [one.get("words") for one in said] == [NOTE]
    with tangier.desk.store.read() as connection:
        assert NOTE not in repr([connection.execute(sa.select(table)).all() for table in t.metadata.sorted_tables])


def test_refused_nothing_stays_and_the_sender_is_told_why(oujda: Laptop, tangier: Laptop) -> None:
    person, before = oujda.register(), people.counts(tangier.desk)["all"]
    send(oujda, tangier, person)
    (waiting,) = transfer_taking.inbox(tangier.desk)
    with pytest.raises(Invalid):
        transfer_taking.refuse(tangier.desk, waiting.id, "parce que")
    transfer_taking.refuse(tangier.desk, waiting.id, "complet")
    assert transfer_taking.inbox(tangier.desk) == [] and people.counts(tangier.desk)["all"] == before
    tangier.hand_over(oujda)
    told = transfer.sent(oujda.desk)[0]
    assert (told.state, told.reason, told.to_close) == ("refused", "complet", False)
    assert people.page(oujda.desk, person).closed_on is None


def test_lost_on_the_way_it_is_told_and_sent_again_as_it_was(oujda: Laptop, tangier: Laptop) -> None:
    number = transfer.prepare(oujda.desk, oujda.register(), "TNG", AGREES).value
    (lost,) = oujda.waiting()
    assert not transfer.sent(oujda.desk)[0].late
    oujda.calendar.day += timedelta(days=14)
    assert transfer.sent(oujda.desk)[0].late
    transfer.again(oujda.desk, number)
    assert oujda.waiting() == [lost]
    before = people.counts(tangier.desk)["all"]
    assert oujda.hand_over(tangier) == 1
    assert transfer.received(tangier.desk, lost) is False
    accepted(tangier)
    assert transfer.received(tangier.desk, lost) is False
    assert people.counts(tangier.desk)["all"] == before + 1, "twice the same letter makes no second file"
    tangier.hand_over(oujda)
    assert transfer.sent(oujda.desk)[0].state == "accepted"


def test_the_card_finds_who_waits_and_joins_who_is_known(oujda: Laptop, tangier: Laptop) -> None:
    person = oujda.register()
    card = cards.give(oujda.desk, person).value
    send(oujda, tangier, person)
    found = transfer_taking.by_card(tangier.desk, f" {card[:4].lower()}-{card[4:]} ")
    there = transfer_taking.accept(tangier.desk, found.id).value
    assert cards.by_code(tangier.desk, card) == there
    with pytest.raises(Refused, match="No transfer waits"):
        transfer_taking.by_card(tangier.desk, card)
    tangier.hand_over(oujda)
    assert transfer.sent(oujda.desk, person)[0].state == "accepted"
    send(oujda, tangier, person, with_notes=True)
    (once_more,) = transfer_taking.inbox(tangier.desk)
    assert once_more.here == there
    before = people.counts(tangier.desk)["all"]
    assert transfer_taking.accept(tangier.desk, once_more.id).value == there
    assert people.counts(tangier.desk)["all"] == before


def test_without_their_agreement_nothing_leaves(oujda: Laptop, tangier: Laptop) -> None:
    person = oujda.register()
    with pytest.raises(Invalid) as refused:
        transfer.prepare(oujda.desk, person, "TNG", {**AGREES, "agrees": False})
    assert refused.value.problems == {"agrees": "transfer_not_agreed"}
    consents.withhold(oujda.desk, person, {"partner": "", "who": "son frère"})
    number = transfer.prepare(oujda.desk, person, "TNG", AGREES).value
    with pytest.raises(Refused, match="on its way"):
        transfer.prepare(oujda.desk, person, "TNG", AGREES)
    consents.withdraw(oujda.desk, person, "transfer")
    assert oujda.waiting() == [] and transfer.sent(oujda.desk)[0].state == "withdrawn"
    with pytest.raises(Refused, match="over already"):
        transfer.again(oujda.desk, number)
    with pytest.raises(Refused, match="not yet told"):
        transfer.prepare(oujda.desk, person, "BER", AGREES)


def test_undone_at_once_neither_letter_nor_agreement_stays(oujda: Laptop, tangier: Laptop) -> None:
    person = oujda.register()
    done = transfer.prepare(oujda.desk, person, "TNG", AGREES)
    assert done.undo is not None
    done.undo()
    assert oujda.waiting() == [] and transfer.sent(oujda.desk, person) == []
    assert not consents.allows(oujda.desk, person, "transfer", "TNG")


def test_a_letter_of_somebody_the_mission_did_not_tell_of_is_not_accepted(
    tmp_path: Path, oujda: Laptop, tangier: Laptop, mission: Mission
) -> None:
    stranger = laptop(tmp_path / "stranger", Mission(), "OUJ", Calendar(TODAY))
    with tangier.desk.store.read() as connection:
        pack = connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == "mission_pack"))
    assert pack is not None
    with stranger.desk.store.write(audited=False) as tx:
        tx.set_meta("site_pack", mission.site_pack("OUJ"))
        tx.set_meta("mission_pack", pack)
    transfer.prepare(stranger.desk, stranger.register(), "TNG", AGREES)
    assert stranger.hand_over(tangier) == 1
    (waiting,) = transfer_taking.inbox(tangier.desk)
    assert not waiting.known
    with pytest.raises(Refused, match="has not yet told"):
        transfer_taking.accept(tangier.desk, waiting.id)
    close_desk(stranger.desk)


def test_bytes_that_are_no_letter_for_here_change_nothing(oujda: Laptop, tangier: Laptop) -> None:
    transfer.prepare(oujda.desk, oujda.register(), "TNG", AGREES)
    (letter,) = oujda.waiting()
    assert transfer.received(oujda.desk, letter) is False, "it is for another"
    for bad in (b"", letter[:-1], letter[:-100] + bytes(100), b"FIELDLTR1" + bytes(50)):
        with pytest.raises(Unreadable):
            transfer.received(tangier.desk, bad)
    assert transfer_taking.count(tangier.desk) == 0


def test_a_colleague_who_left_reads_nothing_that_comes_later(oujda: Laptop, tangier: Laptop, mission: Mission) -> None:
    users.add(tangier.desk, "leaver", frozenset({"counsellor"}), PASSPHRASE, FAST_FOR_TESTS)
    number = transfer.prepare(oujda.desk, oujda.register(), "TNG", AGREES).value
    (under_way,) = oujda.waiting()
    before = letters.read(under_way).key
    users.remove(tangier.desk, "leaver")
    mission.tell(oujda.desk, tangier.desk)
    oujda.hand_over(tangier)
    accepted(tangier)  # what was under way still opens
    tangier.hand_over(oujda)
    assert transfer.sent(oujda.desk)[0].id == number and transfer.sent(oujda.desk)[0].state == "accepted"
    transfer.prepare(oujda.desk, oujda.register(), "TNG", AGREES)
    (later,) = oujda.waiting()
    assert letters.read(later).key != before


def test_a_letter_to_a_pair_that_is_gone_is_asked_for_again(oujda: Laptop, tangier: Laptop, mission: Mission) -> None:
    number = transfer.prepare(oujda.desk, oujda.register(), "TNG", AGREES).value
    with tangier.desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.delete(mailtables.transfer_key))
    mission.tell(oujda.desk, tangier.desk)
    assert oujda.hand_over(tangier) == 1 and transfer_taking.inbox(tangier.desk) == []
    tangier.hand_over(oujda)
    assert transfer.sent(oujda.desk)[0].state == "again" and transfer.news(oujda.desk).again == 1
    transfer.again(oujda.desk, number)
    assert oujda.hand_over(tangier) == 1
    accepted(tangier)
    tangier.hand_over(oujda)
    assert transfer.sent(oujda.desk)[0].state == "accepted"


def test_an_answer_that_was_lost_is_given_again_when_the_letter_comes_again(oujda: Laptop, tangier: Laptop) -> None:
    number = transfer.prepare(oujda.desk, oujda.register(), "TNG", AGREES).value
    (letter,) = oujda.waiting()
    oujda.hand_over(tangier)
    accepted(tangier)
    ((name, answer),) = tangier.letters()
    tangier.handed(name)  # and it is lost
    oujda.calendar.day = tangier.calendar.day = TODAY + timedelta(days=15)
    with tangier.desk.store.read() as connection:
        assert letters.read(letter).hash not in transfers.held(connection, tangier.desk.today()), "a copy sent again is to come"
    transfer.again(oujda.desk, number)
    assert oujda.hand_over(tangier) == 0 and tangier.waiting() == [answer]
    tangier.hand_over(oujda)
    assert transfer.sent(oujda.desk)[0].state == "accepted"


def test_nobody_else_answers_for_the_other_site(oujda: Laptop, tangier: Laptop) -> None:
    number = transfer.prepare(oujda.desk, oujda.register(), "TNG", AGREES).value
    with oujda.desk.store.read() as connection:
        row = transfers.one(connection, number)
    assert row is not None
    mine = next(one for one in transfer_post.elsewhere(tangier.desk) if one.sites == ("OUJ",))
    forged = letters.head(keys.new_signing_key(), to=mine.installation, to_public=mine.transfer_public, size=16384, uid=row["uid"])
    data = letters.write(keys.new_signing_key(), forged, keys.seal(mine.transfer_public, letters.pad(b""), forged))
    with pytest.raises(Unreadable):
        transfer.received(oujda.desk, data)
    stranger = keys.new_signing_key()
    signed = letters.head(stranger, to=mine.installation, to_public=mine.transfer_public, size=16384, uid=row["uid"])
    inside = letters.pad(transfer_contents.encode(transfer_contents.Reply("accepted")))
    assert transfer.received(oujda.desk, letters.write(stranger, signed, keys.seal(mine.transfer_public, inside, signed))) is False
    assert transfer.sent(oujda.desk)[0].state == "sealed"


def test_the_address_is_told_once_and_anew_when_it_changes(tangier: Laptop) -> None:
    told = transfer.address(tangier.desk)
    assert told is not None and told.sites == ("TNG",)
    with tangier.desk.store.together() as tx:
        transfer.address_told(tx, told)
        tx.audit("test.told")
    assert transfer.address(tangier.desk) is None
    with tangier.desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.delete(mailtables.transfer_key))
    again = transfer.address(tangier.desk)
    assert again is not None and again.transfer_public != told.transfer_public


def test_the_annex_goes_only_when_ticked_and_the_summary_holds_no_words(oujda: Laptop, tangier: Laptop) -> None:
    person = oujda.register(vulnerabilities=["traite", "sans_abri"])
    plain = transfer_gathering.gather(oujda.desk, person, card="7K2M9QXA4", to="TNG", why="service", notes=False, annex=False)
    assert plain.person["vulnerabilities"] == ["sans_abri"] and NOTE not in repr(plain.items) + repr(plain.person)
    whole = transfer_gathering.gather(oujda.desk, person, card="7K2M9QXA4", to="TNG", why="service", notes=True, annex=True)
    assert set(whole.person["vulnerabilities"]) == {"traite", "sans_abri"} and NOTE in [item.words for item in whole.items]


def test_who_is_no_protection_focal_point_there_sees_nothing_of_the_annex_that_came(oujda: Laptop, tangier: Laptop) -> None:
    plain, person = oujda.register(given_name="Kanari-Fanta"), oujda.register(vulnerabilities=["traite"])
    told = filled(oujda.desk.programme, "protection_annex", oujda.desk.today(), {"words": "CANARI récit"})
    steps.record(oujda.desk, person, "protection_annex", told)
    send(oujda, tangier, plain, annex=True)
    without = accepted(tangier)
    send(oujda, tangier, person, annex=True)
    home, protection = tangier.desk.store.vault.home, tangier.desk
    users.add(protection, "co", frozenset({"counsellor"}), PASSPHRASE, FAST_FOR_TESTS)
    close_desk(protection)
    tangier.desk = open_desk(home, PASSPHRASE, "co", today=tangier.calendar)
    try:
        (waiting,) = transfer_taking.inbox(tangier.desk)
        assert not waiting.annex and "CANARI" not in repr(waiting) and "traite" not in repr(waiting)
        there = transfer_taking.accept(tangier.desk, waiting.id).value
        shown = [people.page(tangier.desk, there), people.story(tangier.desk, there), steps.of_person(tangier.desk, there)]
        shown += [registered(tangier, there), *(steps.answers(tangier.desk, one.id) for one in steps.of_person(tangier.desk, there))]
        assert "CANARI" not in repr(shown) and "traite" not in repr(shown)
        like = [(one.kind, one.has_note) for one in people.story(tangier.desk, without)]
        assert [(one.kind, one.has_note) for one in people.story(tangier.desk, there)] == like, "nor that there is one"
    finally:
        close_desk(tangier.desk)
        tangier.desk = open_desk(home, PASSPHRASE, "sb", today=tangier.calendar)
    assert "CANARI récit" in repr([steps.answers(tangier.desk, one.id) for one in steps.of_person(tangier.desk, there)])
    assert "traite" in repr(registered(tangier, there))


@given(st.binary(max_size=400))
@settings(max_examples=60)
def test_what_is_no_file_is_not_read(data: bytes) -> None:
    for one in (data, zlib.compress(data)):
        with pytest.raises(Unreadable):
            transfer_contents.decode(one)


def test_a_file_that_swells_is_not_read() -> None:
    with pytest.raises(Unreadable):
        transfer_contents.decode(zlib.compress(bytes(64 << 20), 9))
