"""What laptops are told: packs when something changed and never twice, what is counted of their own sites, questions and answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import facts, packs, questions, replies
from sync.errors import SyncRefused, Unreadable
from sync.mission import home, issuing, questioning, rotation, standing, tables
from sync.mission.issuing import Changes
from sync.packs import Pack
from tests.sync.inside_mission import CELL, PASSPHRASE, Inside, Laptop
from tests.sync.mission_databases import Database, database

__all__ = ["database"]


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Inside]:
    made = Inside.made(tmp_path / "mission", database)
    yield made
    made.engine.dispose()


def issue(mission: Inside, changes: Changes | None = None) -> Pack | None:
    with mission.engine.begin() as connection:
        return issuing.issue(connection, mission.home, mission.private, mission.day, changes)


def lying(mission: Inside) -> Pack:
    """The one pack that lies ready for everybody, read with the root of the site pack."""
    with mission.engine.connect() as connection:
        (data,) = connection.scalars(sa.select(tables.mail.c.body).where(tables.mail.c.kind == "pack")).all()
    return packs.read(bytes(data), mission.pack.root_public)


def test_a_pack_is_issued_when_something_changed_and_only_then(mission: Inside, tmp_path: Path) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    mission.take(*laptop.cover())
    assert mission.round().pack is None, "nothing that the site pack does not say"
    mission.take(*laptop.card())
    assert (mission.round().pack, mission.round().pack) == (1, None)
    assert [(one.installation, one.sites) for one in lying(mission).addresses] == [(laptop.id, ("OUJ",))]
    assert (lying(mission).url, lying(mission).pins) == ("https://mission.example.org", ())
    with mission.engine.begin() as connection:
        number = issuing.say(connection, {"fr": "Bonjour  à tous", "ar": "مرحبا", "en": "Hello"}, mission.day, mission.day + timedelta(2))
    assert mission.round().pack == 2 and [(one.id, one.fr) for one in lying(mission).notices] == [(number, "Bonjour à tous")]
    mission.day += timedelta(3)
    assert mission.round().pack == 3 and lying(mission).notices == (), "a notice ends by itself"
    changed = Changes(url="https://new.example.org/", pins=("ab" * 32,), programme={"providers.toml": '[X]\nkinds = ["provider"]\n'})
    assert issue(mission, changes=changed) is not None and issue(mission, changes=changed) is None
    with mission.engine.begin() as connection:
        standing.revoke(connection, mission.home, laptop.id, 1, mission.day)
    assert mission.round().pack == 5
    pack = lying(mission)
    assert (pack.url, pack.pins, pack.revoked, pack.addresses) == ("https://new.example.org", ("ab" * 32,), ((laptop.id, 1),), ())
    assert set(pack.programme) == {"providers.toml"}, "what was changed stays changed"
    assert issue(mission, Changes(dropped=("providers.toml",))) is not None and lying(mission).programme == {}
    with pytest.raises(SyncRefused, match="nothing to drop"):
        issue(mission, Changes(dropped=("providers.toml",)))
    with pytest.raises(SyncRefused, match="--pin"):
        issue(mission, Changes(url="ftp://x"))


def test_keys_that_changed_are_told_by_the_next_pack(mission: Inside) -> None:
    before = mission.home
    for kind in ("sealing", "receipt", "root"):
        rotation.rotate(mission.home, PASSPHRASE, kind)
        mission.reload()
        assert mission.round().pack is not None
    pack = lying(mission)
    assert pack.sealing_public == mission.home.sealing_public != before.sealing_public
    assert pack.receipt_publics == mission.home.receipt_publics and before.receipt_public in pack.receipt_publics
    assert len(pack.roots) == 2 and pack.mission == before.name, "a laptop that knows the first root follows the chain"
    with mission.engine.connect() as connection:
        assert issuing.newest(connection, mission.home) == pack


def test_a_mission_put_back_from_a_copy_uses_no_number_twice(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    laptop.health = replace(laptop.health or pytest.fail(), pack=41)  # it holds what this mission no longer remembers
    mission.take(*laptop.close("2026-01"), *laptop.card())
    assert mission.round().pack == 42
    first = mission.mail(laptop)[-1].number
    with mission.engine.begin() as connection:
        connection.execute(sa.delete(tables.mail).where(tables.mail.c.kind == "reply"))
    mission.day += timedelta(1)
    mission.round()
    assert mission.mail(laptop)[-1].number > first


@pytest.mark.parametrize("text", ["= nothing", "[X]\nkinds = 1\n", "[X]\nkinds = []\nneeds = []\n", "a = 1\n"])
def test_a_directory_that_will_not_do_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(text)
    with pytest.raises(SyncRefused, match="TOML"):
        issuing.providers_file(path)


def test_programme_files_are_those_that_ship_and_forms(tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    for name, stands in (("services.toml", "services.toml"), ("forms/90-ours.toml", "forms/90-ours.toml"), ("evil.toml", "")):
        (tmp_path / name).write_text("[a]\nfr = 'é'\n")
        if stands:
            assert issuing.programme_file(tmp_path / name)[0] == stands
        else:
            with pytest.raises(SyncRefused, match="name of a programme file"):
                issuing.programme_file(tmp_path / name)
    (tmp_path / "codes.toml").write_bytes(b"#" * (packs.MAX_PROGRAMME + 1))
    with pytest.raises(SyncRefused, match="too long"):
        issuing.programme_file(tmp_path / "codes.toml")


def test_a_cell_is_told_what_is_counted_of_its_sites_and_of_no_other(mission: Inside) -> None:
    one, two, other = Laptop(mission.pack, ("OUJ",)), Laptop(mission.pack, ("OUJ",)), Laptop(mission.pack, ("BER",))
    for laptop in (one, two, other):
        mission.approve(laptop)
    mission.take(*one.close("2026-01"), *two.close("2026-01", 10), *other.close("2026-01", 20), *one.close("2026-02", rows=3))
    skipped = one.cover()
    mission.take(*one.cover())
    assert mission.round().replies == 3
    cell = mission.cell(one)
    assert [(each.month, each.new) for each in cell.counted] == [("2026-01", 1), ("2026-02", 4)]
    assert {(each.site, each.period, each.value) for each in cell.figures if each.cell == CELL} == {
        ("OUJ", "2026-01", 15), ("OUJ", "2026-02", 5)}  # fmt: skip
    assert (cell.gaps, cell.missing, cell.waiting) == ((skipped[0].seq,), (("OUJ", "2026-02"),), 0)
    assert mission.cell(two).figures == cell.figures, "both laptops of a cell see it whole"
    assert {each.site for each in mission.cell(other).figures} == {"BER"}
    assert mission.round().replies == 0, "nothing changed"
    mission.take(*two.close("2026-02"), *skipped)
    assert mission.round().replies == 2 and mission.cell(one).missing == () and mission.cell(one).gaps == ()
    with pytest.raises(Unreadable):
        replies.read(b"", one.reply_key, mission.home.root_public)
    stranger = replace(one, reply_key=bytes(32))
    with pytest.raises(Unreadable):
        mission.mail(stranger)


def test_saying_one_serves_a_site_opens_nothing_of_it(mission: Inside) -> None:
    honest, curious = Laptop(mission.pack, ("OUJ",)), Laptop(mission.pack, ("BER",))
    mission.approve(honest)
    mission.approve(curious)
    curious.health = replace(curious.health or pytest.fail(), sites=("BER", "OUJ"))
    mission.take(*honest.close("2026-01"), *curious.cover())
    mission.round()
    assert mission.cell(curious).figures == ()


def test_what_a_cell_is_told_stays_bounded(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    months = [f"{2024 + at // 12}-{at % 12 + 1:02d}" for at in range(20)]
    for month in months:
        mission.take(*laptop.close(month))
    mission.round()
    assert [one.month for one in mission.cell(laptop).counted] == months[-13:]
    assert {one.period for one in mission.cell(laptop).figures} == set(months[-13:])


def ask(mission: Inside, laptop: Laptop, month: str, **picks: str) -> questions.Question:
    with mission.engine.begin() as connection:
        return questioning.ask(connection, mission.private, laptop.id, month, picks, "high", mission.day)


def test_a_question_about_one_figure_is_asked_answered_and_kept(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    mission.take(*laptop.close("2026-01", 40, rows=3))
    for wrong, words in (({"table": "services"}, "No printed figure"), ({"table": "indicators"}, "3 figures fit")):
        mission.round()
        with pytest.raises(SyncRefused, match=words):
            ask(mission, laptop, "2026-01", **wrong)
    with pytest.raises(SyncRefused, match="No closing"):
        ask(mission, laptop, "2026-02", table="persons_new")
    asked = ask(mission, laptop, "2026-01", table="persons_new", measure="persons")
    assert asked.figure == facts.Figure("OUJ", "2026-01", CELL, 40)
    with pytest.raises(SyncRefused, match="asked already"):
        ask(mission, laptop, "2026-01", table="persons_new", measure="persons")
    (told,) = (one for one in mission.mail(laptop) if one.kind == "question")
    assert questions.of_object(told.body) == asked and mission.board(laptop).questions == 1
    mission.take(*laptop.close("2026-02"))
    mission.round()
    assert len([one for one in mission.mail(laptop) if one.kind == "question"]) == 1, "what is counted anew does not take it away"

    stranger = Laptop(mission.pack, ("BER",))
    mission.approve(stranger)
    answer = questions.Answer(asked.number, "corrected_in", "2026-03")
    mission.take(*stranger.answer(answer), *laptop.answer(questions.Answer(asked.number + 7, "event")))
    assert mission.round().opened.answers == 2 and mission.board(laptop).questions == 1, "another's answer, and to another question"
    mission.take(*laptop.answer(answer))
    mission.round()
    with mission.engine.connect() as connection:
        (kept,) = questioning.listed(connection)
    assert (kept.question, kept.answer, kept.answer_period, kept.answered_on) == (asked, "corrected_in", "2026-03", "2026-11-22")
    assert mission.board(laptop).questions == 0 and [one.kind for one in mission.mail(laptop)] == ["cell"]


def test_a_laptop_put_back_with_another_key_for_answers_is_asked_again(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    mission.take(*laptop.close("2026-01"))
    mission.round()
    asked = ask(mission, laptop, "2026-01", table="persons_new")
    laptop.reply_key = bytes(range(32))
    mission.take(*laptop.cover())
    mission.round()
    assert {one.kind for one in mission.mail(laptop)} == {"cell", "question"}
    assert asked in [questions.of_object(one.body) for one in mission.mail(laptop) if one.kind == "question"]


def test_no_two_questions_have_one_number_for_a_laptop_may_be_known_by_two_names(mission: Inside) -> None:
    former, new = Laptop(mission.pack), Laptop(mission.pack)
    for laptop in (former, new):
        mission.approve(laptop)
        mission.take(*laptop.close("2026-01"))
    mission.round()
    assert len({ask(mission, laptop, "2026-01", table="persons_new").number for laptop in (former, new)}) == 2


def test_nobody_without_a_key_for_answers_is_asked(mission: Inside) -> None:
    laptop = Laptop(mission.pack)
    laptop.reply_key, laptop.health = b"", None
    mission.approve(laptop)
    mission.take(*laptop.close("2026-01"))
    assert mission.round().opened.closings == 1
    with pytest.raises(SyncRefused, match="cannot be asked yet"):
        ask(mission, laptop, "2026-01")


def test_a_notice_is_three_short_texts(mission: Inside) -> None:
    with mission.engine.begin() as connection:
        for words in ({"fr": "a", "ar": "b", "en": " "}, {"fr": "a", "ar": "b\u202e", "en": "c"}, {"fr": "a" * 601, "ar": "b", "en": "c"}):
            with pytest.raises(SyncRefused, match="600"):
                issuing.say(connection, words, date(2026, 11, 22))
        with pytest.raises(SyncRefused, match="no notice"):
            issuing.unsay(connection, 9, date(2026, 11, 22))
        number = issuing.say(connection, {"fr": "a", "ar": "b", "en": "c"}, date(2026, 11, 22))
        issuing.unsay(connection, number, date(2026, 11, 22))
        assert issuing.notices(connection, date(2026, 11, 22)) == ()


def test_without_any_site_pack_no_address_is_made_up(tmp_path: Path) -> None:
    from sync.mission import tables as fresh

    made = home.create(tmp_path / "bare", PASSPHRASE, cost=home.Cost(1024, 1, 1))
    engine = fresh.connect(made)
    private = home.unlock(made, PASSPHRASE)
    with engine.begin() as connection:
        assert issuing.issue(connection, made, private, date(2026, 11, 22), Changes()) is None, "no laptop is there yet"
        with pytest.raises(SyncRefused, match="site-pack"):
            issuing.issue(connection, made, private, date(2026, 11, 22), Changes(pins=("ab" * 32,)))
    engine.dispose()
