"""What the mission sends is taken in whatever the order, however often, and whoever mixed something else into it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from fieldapp.actions import batches, delivery, health, installation, mail, organisations, packs, questions, setup, slots
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain import programme
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import mailtables, outbox, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import asks, batch, keys
from sync import packs as mission_packs
from sync import questions as asked_by
from tests.voice import ASK, FIGURE, Voice

DAY, PHRASE = date(2026, 3, 4), "une phrase de passe"


@pytest.fixture
def voice() -> Voice:
    return Voice()


@pytest.fixture
def reopen(tmp_path: Path, voice: Voice) -> Iterator[Callable[[], Desk]]:
    """Opens the laptop's home, closing it first when it is open."""
    setup.create_home(tmp_path / "laptop", voice.site_pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=DAY)
    opened: list[Desk] = []

    def again() -> Desk:
        for one in opened:
            close_desk(one)
        opened[:] = [open_desk(tmp_path / "laptop", PHRASE, today=lambda: DAY)]
        return opened[0]

    yield again
    for one in opened:
        close_desk(one)


@pytest.fixture
def laptop(reopen: Callable[[], Desk]) -> Desk:
    """A laptop with three slots in its outbox."""
    desk = reopen()
    for _ in range(3):
        with desk.store.write() as transaction:
            batches.queue_slot(desk, transaction)
    return desk


def stands(desk: Desk) -> tuple[object, ...]:
    """All that mail can change."""
    said = packs.said(desk)
    asked = [(one.number, one.answer) for one in questions.of_desk(desk)]
    proofs = [(row.state, row.receipts) for row in delivery.outbox(desk)]
    return proofs, asked, said.number, said.notices, said.cell, installation.pack(desk).url


def forget(desk: Desk) -> None:
    """The store as it was before any mail came."""
    with desk.store.write(audited=False) as transaction:
        for table in (tables.receipt, mailtables.question, mailtables.mail):
            transaction.connection.execute(sa.delete(table))
        transaction.connection.execute(sa.update(tables.batch).values(state="sealed"))
        gone = ("mission_pack", "reply_number")
        transaction.connection.execute(sa.delete(tables.meta).where(tables.meta.c.key.in_(gone)))


def test_any_order_any_repetition_and_any_forgery_end_in_the_same_place(laptop: Desk, voice: Voice) -> None:
    one, two, _ = delivery.outbox(laptop)
    stranger, young = Voice(), keys.new_signing_key()
    good = [
        voice.says(one, "held"), voice.says(one, "pooled"), voice.says(one, "durable"), voice.says(two, "held"),
        voice.pack(3, receipt_publics=(keys.signing_public(young), keys.signing_public(voice.receipt))), voice.pack(2),
        voice.cell(laptop, 5), voice.cell(laptop, 8, waiting=2), voice.question(laptop, 6), voice.question(laptop, 7),
    ]  # fmt: skip
    bad = [
        b"", b"nothing", b'{"receipt":{}}', b'{"mission_pack":1}', b'{"reply":[]}', b'{"head":{}}', b"FIELDLTR1", b"FIELDAPP1" + bytes(99),
        stranger.says(two, "durable"), stranger.pack(9), stranger.cell(laptop, 99), voice.says(two, "held").replace(b"held", b"pooled"),
        voice.reply(laptop, 98, "cell", {}), voice.says(replace(two, hash="f" * 64), "durable"), voice.head(laptop, [], asked=""),
        stranger.head(laptop, []),
    ]  # fmt: skip
    ends, draw = [], random.Random(5)
    for _ in range(4):
        forget(laptop)
        items = [*good, *bad, *draw.sample(good, 4)]
        draw.shuffle(items)
        applied = mail.apply(laptop, items[:12]), mail.apply(laptop, items[12:], asked=ASK)
        assert sum(each.packs for each in applied) in (1, 2) and sum(each.questions for each in applied) == 2
        ends.append(stands(laptop))
        again = mail.apply(laptop, items, asked=ASK)
        assert (again.receipts, again.packs, again.replies, again.letters, again.lost) == (0, 0, 0, 0, 0)
        assert again.changed == frozenset() and again.ignored >= len(bad) - 1
    assert all(end == ends[0] for end in ends)
    assert [row.state for row in delivery.outbox(laptop)] == ["durable", "held", "sealed"]
    said = packs.said(laptop)
    assert said.number == 3 and said.cell is not None and said.cell.waiting == 2
    # What the key signs that the pack blessed is good, and what the older one signed stays good.
    assert mail.apply(laptop, [voice.says(two, "pooled", key=young)]).pooled == 1


def test_only_a_head_that_answers_this_ask_proves_a_loss(laptop: Desk, voice: Voice) -> None:
    one, two, three = delivery.outbox(laptop)
    mail.apply(laptop, [voice.says(row, level) for row in (one, two, three) for level in ("held", "pooled")])
    missing_two = [(one, "pooled"), (three, "pooled")]
    for head in (voice.head(laptop, missing_two, asked=""), voice.head(laptop, missing_two, asked="ef" * 32)):
        assert mail.apply(laptop, [head], asked=ASK).lost == 0
    assert mail.apply(laptop, [voice.head(laptop, [(three, "pooled")], first=3)], asked=ASK).lost == 0, (
        "nothing is said of what lies before"
    )
    done = mail.apply(laptop, [voice.head(laptop, missing_two)], asked=ASK)
    assert done.lost == 1 and "outbox" in done.changed
    rows = delivery.outbox(laptop)
    assert [row.state for row in rows] == ["pooled", "sealed", "pooled"] and rows[1].receipts == (), "no step is shown beyond its proof"
    assert mail.apply(laptop, [voice.says(two, "held", day="2026-03-07")]).held == 1


def test_what_the_mission_set_aside_is_told_with_its_day_and_counted_again_only_by_fresh_word(laptop: Desk, voice: Voice) -> None:
    one, two, three = delivery.outbox(laptop)
    mail.apply(laptop, [voice.says(row, level) for row in (one, two, three) for level in ("held", "pooled")])
    aside = voice.says(one, "aside", day="2026-03-06", reason="second")
    assert mail.apply(laptop, [aside]).aside == 1 and delivery.outbox(laptop)[0].state == "quarantined"
    assert mail.apply(laptop, [voice.says(one, "pooled"), aside]).pooled == 0, "an old receipt that is played back leads nowhere"
    listed = [(one, "pooled"), (two, "pooled"), (three, "pooled")]
    assert mail.apply(laptop, [voice.head(laptop, listed, asked="")]).pooled == 0
    assert mail.apply(laptop, [voice.head(laptop, listed)], asked=ASK).pooled == 1
    assert delivery.outbox(laptop)[0].state == "pooled"
    mail.apply(laptop, [voice.says(two, "aside", day="2026-03-06", reason="unreadable")])
    assert mail.apply(laptop, [voice.says(two, "pooled", day="2026-03-09")]).pooled == 1, "a later day is later, by stick too"
    mail.apply(laptop, [voice.says(three, "aside", day="2026-03-06", reason="second")])
    delivery.retry(laptop, 3)
    assert delivery.outbox(laptop)[2].state == "sealed"
    for row in (3, 99):
        with pytest.raises(Refused, match="not set aside"):
            delivery.retry(laptop, row)


def test_a_pack_moves_the_mission_and_never_goes_back(laptop: Desk, voice: Voice) -> None:
    before, fresh = installation.pack(laptop), keys.new_sealing_key()
    revoked = ((installation.name(laptop), 2),)
    notice = mission_packs.Notice(4, "2026-03-01", "Bonjour", "سلام", "Hello")
    pack = voice.pack(4, sealing_public=keys.sealing_public(fresh), pins=("ab" * 32,), revoked=revoked, notices=(notice,))
    assert mail.apply(laptop, [pack]).packs == 1
    now = installation.pack(laptop)
    assert (now.url, now.pins, now.sealing_public) == ("https://other.example.org", ("ab" * 32,), keys.sealing_public(fresh))
    assert now.mission == before.mission and packs.said(laptop).revoked == 2 and packs.said(laptop).notices == (notice,)
    packs.dismiss(laptop, 4)
    assert packs.said(laptop).notices == ()
    assert mail.apply(laptop, [voice.pack(3)]).packs == 0 and installation.pack(laptop) == now
    # The next root, blessed by this one, speaks from now on; the old one alone no longer does.
    voice.roots.append(keys.new_signing_key())
    assert mail.apply(laptop, [voice.pack(5)]).packs == 1
    old, voice.roots = voice.roots, voice.roots[:1]
    assert mail.apply(laptop, [voice.pack(6)]).packs == 0
    voice.roots = [old[0], keys.new_signing_key()]
    assert mail.apply(laptop, [voice.pack(7)]).packs == 0, "a root that handed over can no longer bless another"
    voice.roots = old
    assert mail.apply(laptop, [voice.cell(laptop, 3)]).replies == 1, "what the mission tells is good under any of its roots"


def test_a_way_of_sealing_this_program_does_not_know_seals_nothing(laptop: Desk, voice: Voice) -> None:
    mail.apply(laptop, [voice.pack(1, suite=2)])
    with pytest.raises(Refused) as told, laptop.store.write() as transaction:
        batches.queue_slot(laptop, transaction)
    assert told.value.key == "sealing_suite_outdated" and all(told.value.sentence(language) for language in ("fr", "ar", "en"))
    assert len(delivery.outbox(laptop)) == 3 and not slots.seal_today(laptop).value


PARTNER = '[PHARE]\nfr = "Association Phare"\nar = "جمعية المنارة"\nen = "Lighthouse"\nkinds = ["provider"]\nneeds = ["health"]\n'


def test_the_missions_directory_adds_to_the_one_that_ships_from_the_next_opening_on(
    laptop: Desk, voice: Voice, reopen: Callable[[], Desk]
) -> None:
    known = {row.code for row in organisations.list(laptop)}
    mail.apply(laptop, [voice.pack(1, programme={"providers.toml": PARTNER})])
    desk = reopen()
    assert {row.code for row in organisations.list(desk)} == known | {"PHARE"} and packs.said(desk).unread == ""
    assert next(row for row in organisations.list(desk) if row.code == "PHARE").name == "Association Phare"


def test_a_programme_that_does_not_load_is_told_and_the_shipped_one_goes_on(laptop: Desk, voice: Voice, reopen: Callable[[], Desk]) -> None:
    wrong = [
        {"providers.toml": "[PHARE]\nkinds = ['nothing']"}, {"services.toml": "[families]\n"}, {"calendar.toml": "x = 1"},
        {"codes.toml": 'not = "toml'}, {"forms/99-new.toml": "[person]\n"},
    ]  # fmt: skip
    assert all(map(programme.problem, wrong))
    mail.apply(laptop, [voice.pack(1, programme=wrong[1])])
    desk = reopen()
    assert desk.programme is programme.load() and packs.said(desk).unread and packs.said(desk).number == 1


def test_what_the_mission_may_lay_over_is_the_same_list_at_both_ends() -> None:
    assert programme.LAID_OVER == mission_packs.FILES


def opened(voice: Voice, desk: Desk) -> batch.Content:
    """The last batch of the outbox as the mission reads it."""
    with desk.store.read() as connection:
        data = outbox.kept(connection)[-1].data
    return batch.open_sealed(batch.read(data), voice.sealing)


def test_answers_leave_with_the_slot_of_the_next_day_and_no_longer_change(laptop: Desk, voice: Voice) -> None:
    laptop.today = lambda: date(2026, 3, 5)
    mail.apply(laptop, [voice.question(laptop, 6), voice.question(laptop, 7)])
    (first, _) = questions.of_desk(laptop, only_open=True)
    assert first.figure == FIGURE and first.period == Month(2026, 1) and first.reason == "high"
    assert slots.seal_today(laptop).value and opened(voice, laptop).kind == "card", "the address to which files of persons may be sent"
    assert not slots.seal_today(laptop).value, "one a day"
    for number, code, month, key in (
        (5, "confirmed", None, "question_unknown"), (6, "because", None, "question_answer_unknown"),
        (6, "corrected_in", None, "question_month_missing"), (6, "corrected_in", Month(2025, 12), "question_month_missing"),
        (6, "confirmed", Month(2026, 2), "question_month_beside"),
    ):  # fmt: skip
        with pytest.raises(Refused) as told:
            questions.answer(laptop, number, code, month)
        assert told.value.key == key
    questions.answer(laptop, 6, "campaign")
    questions.answer(laptop, 6, "corrected_in", Month(2026, 2))
    laptop.today = lambda: date(2026, 3, 6)
    assert slots.seal_today(laptop).value
    content = opened(voice, laptop)
    assert content.kind == "answers" and asked_by.decode(content.payload) == [asked_by.Answer(6, "corrected_in", "2026-02")]
    with pytest.raises(Refused, match="sealed already"):
        questions.answer(laptop, 6, "confirmed")
    laptop.today = lambda: date(2026, 3, 7)
    slots.seal_today(laptop)
    assert opened(voice, laptop).kind == "cover" and [row.kind for row in delivery.outbox(laptop)][-3:] == ["card", "answers", "cover"]
    assert {row.bytes for row in delivery.outbox(laptop)} == {4096}, "whatever it carries, a slot is a slot"


def test_what_waits_goes_out_on_the_day_of_a_closing_too(laptop: Desk, voice: Voice) -> None:
    assert slots.seal_today(laptop).value and opened(voice, laptop).kind == "card"


def test_only_a_coordinator_answers(laptop: Desk, voice: Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    mail.apply(laptop, [voice.question(laptop, 6)])
    monkeypatch.setattr(type(laptop.store.vault), "may", lambda *_: False)
    with pytest.raises(NotAllowed):
        questions.answer(laptop, 6, "confirmed")


def test_no_cover_on_a_day_something_was_sealed_nor_anything_while_a_head_is_awaited(
    laptop: Desk, voice: Voice, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as nothing_to_tell:
        nothing_to_tell.setattr(slots.transfer_post, "address", lambda _: None)
        assert not slots.seal_today(laptop).value, "the three of today"
    laptop.today = lambda: date(2026, 3, 9)
    body = {"installation": "a" * 20, "restored": "2026-03-09", "copy": "2026-03-01"}
    with laptop.store.write(audited=False) as transaction:
        transaction.set_meta("awaiting_head", json.dumps(body).encode())
    assert not slots.seal_today(laptop).value and len(delivery.outbox(laptop)) == 3


def test_every_batch_tells_sealed_how_the_laptop_fares_and_nothing_of_anybody(laptop: Desk, voice: Voice) -> None:
    mail.apply(laptop, [voice.pack(4), voice.head(laptop, [])], asked=ASK)
    laptop.today = lambda: date(2026, 3, 10)
    with laptop.store.write() as transaction:
        batches.queue_slot(laptop, transaction)
    content = opened(voice, laptop)
    fares = content.health
    assert fares is not None and len(content.reply) == 32 == len(laptop.store.meta("reply_key") or b"")
    assert (fares.pack, fares.queue, fares.oldest_days, fares.drift_days, fares.copy_days, fares.sites) == (4, 3, 6, -2, -1, ("OUJ",))
    assert fares.disk_mb % 256 == 0 and fares == replace(health_now(laptop), queue=3)


def health_now(desk: Desk) -> object:
    with desk.store.read() as connection:
        return health.of(desk, connection)


def test_an_ask_names_what_is_here_and_not_more(laptop: Desk, voice: Voice) -> None:
    one, two, _ = delivery.outbox(laptop)
    mail.apply(laptop, [voice.says(one, level) for level in ("held", "pooled", "durable")] + [voice.pack(4), voice.cell(laptop, 9)])
    with laptop.store.write(audited=False) as transaction:  # nothing waits
        transaction.connection.execute(sa.update(tables.batch).where(tables.batch.c.seq > 1).values(state="held"))
    errand = delivery.Round(laptop).next()
    assert errand is not None and (errand.method, errand.path) == ("POST", "/v1/mail")
    ask = asks.read(errand.data)
    assert (ask.installation, ask.first, ask.pack, ask.reply, ask.head_of) == (installation.name(laptop), two.seq, 4, 9, "")
