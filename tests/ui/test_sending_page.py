"""Envoi, the page of the mission and its questions: every state has words of its own, nothing shows beyond its proof, all by keyboard."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from fieldapp.actions import delivery, installation, mail, questions, slots, standing
from fieldapp.actions.reenrolling import Forked
from fieldapp.actions.returning import Returning
from fieldapp.actions.standing import Standing
from fieldapp.domain.periods import Month
from fieldapp.storage.outbox import OutboxRow, Proof
from fieldapp.ui.application import MainWindow
from fieldapp.ui.courier import Ended
from fieldapp.ui.kit import Button
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.months.proofs import proofs
from fieldapp.ui.sending.batch_rows import BatchRow
from fieldapp.ui.sending_words import Run, clock_words, said, status_words
from sync import facts, keys, packs, replies, sitepack
from sync import questions as asked
from sync.errors import Unreachable
from sync.packs import Notice, Pack, Root
from sync.sitepack import SiteEntry

TODAY = date(2026, 3, 4)
TRY = Run(next_try=datetime(2026, 3, 4, 14, 20))
ROOT, RECEIPTS, SEALING = keys.new_signing_key(), keys.new_signing_key(), keys.new_sealing_key()


def batch(seq: int, period: str | None, state: str, *levels: str, way: str = "") -> OutboxRow:
    """A batch with receipts of these levels."""
    kind = "closing" if period else "cover"
    receipts = tuple(Proof(level, "2026-03-02") for level in levels)
    return OutboxRow(seq, period, f"{seq:064x}", 4096, state, receipts, "2026-03-01", 0, "", way, kind)


SEALED = batch(2, "2026-02", "sealed")
DONE = batch(1, "2026-01", "durable", "held", "pooled", "durable")


def stands(*batches: OutboxRow, away: int = 0, drift: int = 0, **other: Any) -> Standing:
    return Standing(batches, TODAY - timedelta(days=away), drift, "482913", other.pop("returning", None), **other)


STATES = {
    "empty": (stands(), TRY),
    "waiting": (stands(DONE, SEALED), TRY),
    "sending": (stands(DONE, SEALED), replace(TRY, moving=True)),
    "received": (stands(DONE, batch(2, "2026-02", "held", "held")), TRY),
    "durable": (stands(DONE), TRY),
    "no network": (stands(DONE, SEALED), replace(TRY, trouble="mission_away")),
    "offline": (stands(DONE, SEALED, away=2), replace(TRY, trouble="mission_away")),
    "captive": (stands(DONE, SEALED), replace(TRY, trouble="network_intercepts")),
    "busy": (stands(DONE, SEALED), replace(TRY, trouble="mission_busy")),
    "certificate": (stands(DONE, SEALED), replace(TRY, trouble="mission_certificate")),
    "other trouble": (stands(DONE, SEALED), replace(TRY, trouble="proxy_password", words="Le proxy…")),
    "approval": (stands(batch(1, "2026-01", "held", "held")), TRY),
    "head": (stands(DONE, returning=Returning("3f" * 10, True, TODAY, TODAY)), TRY),
    "fork": (stands(DONE, batch(2, "2026-02", "fork", "fork"), forked=Forked("3f" * 10, 2, TODAY, ("2026-02",))), TRY),
    "revoked": (stands(DONE, batch(2, "2026-02", "revoked", "held", "revoked")), TRY),
    "aside": (stands(DONE, batch(2, "2026-02", "quarantined", "held", "aside"), reasons={2: "second"}), TRY),
    "stick": (stands(DONE, batch(2, "2026-02", "sealed", way="usb")), TRY),
}


def test_every_state_has_a_headline_of_its_own_and_none_frightens() -> None:
    headlines = {name: said(standing, run, TODAY) for name, (standing, run) in STATES.items()}
    assert len({one.headline for one in headlines.values()}) == len(STATES)
    assert {one.code for one in headlines.values()} == {"", "482 913"}
    assert headlines["approval"].code == "482 913"


def test_the_only_month_that_waits_is_named_whatever_else_waits_beside_it() -> None:
    cover = batch(3, None, "sealed")
    assert "février 2026" in said(stands(DONE, SEALED, cover), replace(TRY, trouble="mission_away"), TODAY).detail
    assert "février 2026" in said(stands(DONE, SEALED, cover), TRY, TODAY).headline
    assert "1 envoi " in said(stands(DONE, cover), TRY, TODAY).headline
    assert "2 envois" in said(stands(batch(1, "2026-01", "sealed"), SEALED), TRY, TODAY).headline


def test_the_line_at_the_foot_tells_days_what_waits_and_when_it_is_tried_next() -> None:
    standing, run = STATES["offline"]
    words, icon = status_words(standing, run, TODAY)
    assert words.count("·") == 2
    assert "2" in words
    assert words.endswith("14:20")
    assert icon == "offline"


def test_after_days_without_a_network_a_stick_is_proposed() -> None:
    offers = [said(stands(DONE, SEALED, away=days), replace(TRY, trouble="mission_away"), TODAY).stick for days in (1, 2, 3, 9)]
    assert offers == [False, False, True, True]
    assert not said(stands(DONE, away=9), replace(TRY, trouble="mission_away"), TODAY).stick, "nothing to carry"


@pytest.mark.parametrize(("drift", "told"), [(0, False), (1, False), (-1, False), (2, True), (-6000, True)])
def test_a_wrong_clock_is_told_by_how_many_days(drift: int, told: bool) -> None:
    words = clock_words(stands(drift=drift))
    assert bool(words) == told
    assert not told or str(abs(drift)) in words


@pytest.mark.parametrize("state", ["sealed", "held", "pooled", "durable", "quarantined", "fork", "revoked"])
def test_no_step_is_shown_beyond_what_the_mission_proves_now(state: str) -> None:
    """Receipts of before stay in the store when the mission lost, or set aside, what it had counted."""
    shown = [one.state for one in proofs(batch(1, "2026-01", state, "held", "pooled", "durable"))]
    reached = {"held": 1, "pooled": 2, "durable": 3, "sealed": 0}.get(state, 1)
    assert shown.count("done") == reached + 1
    assert shown[: reached + 1] == ["done"] * (reached + 1)


@pytest.fixture
def site_pack() -> bytes:
    """A pack of a mission whose keys these tests hold."""
    return sitepack.write(
        ROOT,
        sites=[SiteEntry("OUJ", True)],
        url="http://127.0.0.1:9",
        issued="2026-01-05",
        receipt_public=keys.signing_public(RECEIPTS),
        sealing_public=keys.sealing_public(SEALING),
        recovery_public=keys.sealing_public(keys.new_sealing_key()),
    )


def show(window: MainWindow, found: Standing, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(standing, "read", lambda _: found)
    window.screen.open("sending")
    QApplication.processEvents()
    return window.screen.page


def words(window: MainWindow) -> str:
    return " ".join(one.text() for one in window.screen.page.findChildren(QLabel))


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_every_state_is_whole_on_a_small_screen(room: Callable[..., MainWindow], language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    window = room(language=language, size=(1024, 540))
    for name, (found, run) in STATES.items():
        monkeypatch.setattr(type(window.courier), "run", run)
        page = show(window, found, monkeypatch)
        assert page.scroll.horizontalScrollBar().maximum() == 0, name
        for button in page.findChildren(Button):
            assert not button.isVisible() or button.width() >= button.sizeHint().width() - 2, (name, button.text())
        assert page.card.code.isVisibleTo(page) == (name == "approval")


def test_five_hundred_batches_open_at_once(room: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch) -> None:
    window = room()
    months = list(Month(1985, 1).until(Month(2026, 2)))
    many = stands(*(replace(DONE, seq=at, period=str(month)) for at, month in enumerate(months, 1)))
    show(window, stands(DONE), monkeypatch)
    started = time.perf_counter()
    page = show(window, many, monkeypatch)
    took = time.perf_counter() - started
    assert len(page.findChildren(BatchRow)) == 6
    assert took < 0.25, took  # a loaded machine; alone it is some 30 ms
    page.findChild(Button, "older").click()
    assert len(page.findChildren(BatchRow)) == 30


def test_what_was_set_aside_is_offered_again(room: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch, qtbot: Any) -> None:
    window, offered = room(), []
    page = show(window, STATES["aside"][0], monkeypatch)
    monkeypatch.setattr(delivery, "retry", lambda _, seq: offered.append(seq))
    retry = page.findChild(Button, "retry_2")
    retry.setFocus()
    qtbot.keyPress(retry, Qt.Key.Key_Return)
    assert offered == [2]


def test_that_the_mission_answered_no_longer_stands_once_it_does_not(
    room: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = room(language="fr")
    page, foot = show(window, STATES["waiting"][0], monkeypatch), window.screen.notices
    monkeypatch.setattr(window.courier, "go", lambda **_: None)
    answered = Ended(delivery.SendReport(), None, frozenset())
    failed = Ended(None, Unreachable("mission_away"), frozenset())
    page.card.send.click()
    window.courier.ended.emit(answered)
    assert foot.isVisible() and "mission" in foot.text
    window.screen.go("today")
    window.courier.ended.emit(failed)
    assert not foot.isVisible()
    window.screen.notice("Enregistré.")
    window.courier.ended.emit(failed)
    assert foot.isVisible(), "what was saved still holds"


def test_cover_stands_in_one_line_and_trouble_with_it_in_a_row(room: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch) -> None:
    window = room()
    cover = [batch(at, None, "durable", "held", "pooled", "durable") for at in range(3, 15)]
    page = show(window, stands(DONE, *cover, batch(15, None, "quarantined", "aside")), monkeypatch)
    assert len(page.findChildren(BatchRow)) == 2
    assert "12" in words(window)


def mission_pack(desk: Any, *notices: Notice, number: int = 1) -> bytes:
    site = installation.pack(desk)
    pack = Pack(
        number=number,
        mission=site.mission,
        issued="2026-03-03",
        roots=(Root(keys.signing_public(ROOT)),),
        receipt_publics=(keys.signing_public(RECEIPTS),),
        sealing_public=keys.sealing_public(SEALING),
        url="http://127.0.0.1:9",
        notices=notices,
    )
    return packs.write(ROOT, pack)


def reply(desk: Any, number: int, kind: str, body: Any) -> bytes:
    """What the mission can say to an installation only once a batch brought it the key for that."""
    slots.seal_today(desk)
    told = replies.Reply(installation.name(desk), number, "2026-03-03", kind, body)
    return replies.write(ROOT, desk.store.meta("reply_key"), told)


def figure(value: int, sex: str = "") -> facts.Figure:
    return facts.Figure("OUJ", "2026-02", facts.Cell("persons_new", "persons", "MMSD", sex=sex), value)


def test_what_the_mission_says_is_read_and_put_away(room: Callable[..., MainWindow]) -> None:
    window = room()
    desk = window.desk
    window.screen.open("mission")
    before = words(window)
    cell = replies.Cell((replies.Counted("2026-02", 41),), (figure(40), figure(25, "F")), (14,), (("OUJ", "2026-01"),), 1)
    notice = Notice(4, "2026-03-01", "Réunion le 12 mars.", "اجتماع يوم 12 مارس.", "Meeting on 12 March.")
    applied = mail.apply(desk, [mission_pack(desk, notice), reply(desk, 1, "cell", replies.of_cell(cell))])
    assert (applied.packs, applied.replies) == (1, 1)
    window.screen.page.refresh(applied.changed)
    told = words(window)
    assert "Réunion le 12 mars." in told
    assert "14" in told
    assert "≈ 40" in told
    assert told != before
    window.screen.open("sending")
    assert window.screen.page.news.text().endswith("(1)")
    window.screen.back()
    away = window.screen.page.findChild(Button, "away_4")
    away.click()
    assert "Réunion" not in words(window)


def ask(desk: Any, number: int = 1, value: int = 40) -> None:
    question = questions_of(number, value)
    assert mail.apply(desk, [reply(desk, number, "question", question)]).questions == 1


def questions_of(number: int, value: int) -> Any:
    return asked.to_object(asked.Question(number, "ab" * 32, "2026-01", figure(value), "high"))


def test_a_question_is_seen_on_both_pages_answered_by_keyboard_and_goes(room: Callable[..., MainWindow], qtbot: Any) -> None:
    window = room()
    ask(window.desk)
    for place in ("month", "sending"):
        window.screen.open(place)
        assert window.screen.page.findChild(Button, "questions").isVisibleTo(window.screen.page), place
    window.screen.page.findChild(Button, "questions").click()
    page = window.screen.page
    assert "≈ 40" in words(window)
    chip = page.findChild(Chip, "answer_1_campaign")
    send = page.findChild(Button, "send_answer_1")
    assert not send.isEnabled()
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    send.setFocus()
    qtbot.keyPress(send, Qt.Key.Key_Return)
    (answered,) = questions.of_desk(window.desk)
    assert answered.answer == "campaign"
    QApplication.processEvents()
    window.screen.back()
    assert not window.screen.page.findChild(Button, "questions").isVisibleTo(window.screen.page)


def test_a_correction_names_the_month_of_its_closing(room: Callable[..., MainWindow]) -> None:
    window = room()
    ask(window.desk)
    window.screen.open("questions")
    page = window.screen.page
    chip = page.findChild(Chip, "answer_1_corrected_in")
    chip.click()
    send = page.findChild(Button, "send_answer_1")
    send.click()
    (answered,) = questions.of_desk(window.desk)
    assert answered.corrected_in == Month(2026, 3)


def test_who_does_not_coordinate_is_asked_nothing(room: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch) -> None:
    window = room()
    ask(window.desk)
    monkeypatch.setattr(type(window.desk), "roles", frozenset({"counsellor"}))
    window.screen.open("sending")
    assert not window.screen.page.findChild(Button, "questions").isVisibleTo(window.screen.page)
    window.screen.open("questions")
    assert window.screen.page.findChild(Chip) is None


def test_the_speed_of_sending_is_limited_in_settings(room: Callable[..., MainWindow]) -> None:
    window = room()
    window.screen.open("settings", section="laptop")
    rate = window.screen.page.findChild(Segmented, "rate")
    assert rate.value() == 0
    rate.set_value(64)
    assert standing.rate(window.desk) == 64
