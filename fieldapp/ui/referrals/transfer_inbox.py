"""Transfers: who another site sends and waits for an answer, found at once by the card they show; below, those sent from here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import transfer, transfer_taking
from fieldapp.actions.transfer import News, Sent
from fieldapp.actions.transfer_taking import Arrived
from fieldapp.domain import cards
from fieldapp.domain.errors import Refused
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, Flow, SearchField, SectionTitle, Words, clear, column, row
from fieldapp.ui.kit.day_rows import DayRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.referrals.transfer_page import sent_row
from fieldapp.ui.referrals.transfer_words import arrived_words, item_lines, person_words
from fieldapp.ui.wording import label, translate
from resources.wording import sentence

LINES, WIDE = 4, 820
_SHAPES = {"arrived": "ring", "accepted": "disc", "refused": "diamond", "late": "diamond", "again": "diamond"}


class TransfersPage(Page):
    """A whole card code typed above shows who holds it, with the keyboard on *Accept*."""

    place = "people"

    def __init__(self, window: Window) -> None:
        super().__init__(translate("Transfer", "Transfers"), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._arrived: Sequence[Arrived] = ()
        self.cards: dict[int, ArrivedCard] = {}
        name = translate("Transfer", "Code of the card the person shows")
        self.field = SearchField(name)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self._typed)
        self.hint = Words("", tone="amber", wrap=True)
        self.hint.setObjectName("hint")
        self.hint.hide()
        self._waiting = SectionTitle(translate("Transfer", "Sent to you"))
        self._places, self._sent = column(spacing=12), column(spacing=0)
        self.body.addLayout(column(self.field, self.hint, self._waiting, self._places, 12, self._sent, None, spacing=10))
        self.refresh(frozenset({"transfers"}))

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"transfers", "people"}:
            self._tasks.run(transfer_taking.inbox, self._desk, done=self._take)
            self._tasks.run(transfer.sent, self._desk, done=self._show_sent)

    def keep(self) -> dict[str, Any]:
        return {"card": self.field.text()}

    def restore(self, kept: dict[str, Any]) -> None:
        self.field.setText(str(kept.get("card", "")))

    def first_focus(self) -> QWidget:
        return self.field

    def search(self) -> QWidget:
        return self.field

    def accept(self, one: Arrived) -> None:
        """Take somebody on and open their file."""
        self._tasks.run(transfer_taking.accept, self._desk, one.id, done=self._accepted, failed=self._refused)

    def refuse(self, one: Arrived, reason: str) -> None:
        """Do not take somebody on."""
        words = translate("Transfer", "Refused. What came is deleted; the other site is told why.")
        self._tasks.run(transfer_taking.refuse, self._desk, one.id, reason, done=lambda _: self._gone(words), failed=self._refused)

    def _take(self, found: Sequence[Arrived]) -> None:
        self._arrived = found
        self._waiting.set_count(len(found) or None)
        self._show()

    def _typed(self, text: str) -> None:
        self._show()
        if cards.check(text) is not None and len(self.cards) == 1:
            next(iter(self.cards.values())).verb.setFocus()

    def _show(self) -> None:
        """All who wait, or who holds the card typed."""
        typed = cards.check(self.field.text())
        shown = [one for one in self._arrived if typed is None or one.card == typed]
        clear(self._places)
        self.cards = {one.id: ArrivedCard(self, one, leads=place == 0) for place, one in enumerate(shown)}
        for made in self.cards.values():
            self._places.addWidget(made)
            made.show()  # at once: the keyboard goes there
        if not self._arrived:
            self._places.addWidget(Words(translate("Transfer", "Nobody is on the way to you."), tone="ink2", wrap=True))
        self._say(sentence("transfer_card_unknown", wording.language()) if typed is not None and not shown else "")

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        clear(self._sent)
        if rows:
            self._sent.addWidget(SectionTitle(translate("Transfer", "Sent from here"), len(rows)))
            for one in rows:
                self._sent.addWidget(sent_row(self._window, one))

    def _accepted(self, person: int) -> None:
        self._window.notice(translate("Transfer", "Accepted: their file is here. The other site is told with the next delivery."))
        self._window.open("person", person=person)

    def _gone(self, words: str) -> None:
        self._window.notice(words)
        self.field.setFocus()

    def _refused(self, error: Refused) -> None:
        self._say(error.sentence(wording.language()))

    def _say(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))


class ArrivedCard(Card):
    """Somebody who waits: who, from where and why, the newest of what happened there, and the answer."""

    def __init__(self, page: TransfersPage, one: Arrived, *, leads: bool) -> None:
        super().__init__("sheet")
        programme = page._desk.programme
        self._page, self._one = page, one
        self.setMaximumWidth(WIDE)
        self.setObjectName(f"arrived_{one.id}")
        self.setAccessibleName(wording.joined([wording.isolate(one.name), arrived_words(programme, one)]))
        lines = item_lines(programme, one.items, LINES)
        if len(one.items) > LINES:
            lines.append(translate("Transfer", "%n more", None, len(one.items) - LINES))
        self.verb = Button(
            translate("Transfer", "Accept") if one.here is None else translate("Transfer", "Join to the file here"),
            "filled" if leads else "outlined",
            pressed=lambda: page.accept(one),
        )
        self.verb.setObjectName(f"accept_{one.id}")
        self.verb.setAccessibleName(f"{self.verb.text()}, {one.name}")
        self.verb.setEnabled(one.known)
        self.no = Button(translate("Transfer", "Refuse…"), "plain", pressed=self._ask_why)
        self.no.setObjectName(f"refuse_{one.id}")
        self.no.setAccessibleName(f"{self.no.text()}, {one.name}")
        self._why = column(spacing=8)
        parts: list[Any] = [
            Words(wording.isolate(one.name) or wording.isolate(cards.shown(one.card)), "section", bold=True, wrap=True),
            Words(person_words(programme, one), wrap=True),
            Words(arrived_words(programme, one), tone="ink2", wrap=True),
        ]
        if lines:
            parts.append(Words("\n".join(lines), tone="ink2", wrap=True))
        parts += [Words(said, "small", "amber" if not one.known else "ink2", wrap=True) for said in self._remarks(one)]
        body = column(*parts, row(self.verb, self.no, None, spacing=16), self._why, spacing=6, parent=self)
        body.setContentsMargins(24, 16, 24, 18)

    def _remarks(self, one: Arrived) -> list[str]:
        found = [] if one.known else [sentence("transfer_sender_unknown", wording.language())]
        if one.here is not None:
            found.append(translate("Transfer", "This card is known here: what comes is joined to that file."))
        if one.annex:
            found.append(translate("Transfer", "A protected annex comes too; only protection reads it."))
        return found

    def _ask_why(self) -> None:
        """The reasons, each one a button: pressing it refuses."""
        if self._why.count():
            clear(self._why)
            self.no.setFocus()
            return
        programme = self._page._desk.programme
        reasons = [
            Button(label(words), "outlined", height=36, pressed=partial(self._page.refuse, self._one, code))
            for code, words in programme.codes[transfer_taking.REASONS].items()
        ]
        for code, button in zip(programme.codes[transfer_taking.REASONS], reasons, strict=True):
            button.setObjectName(f"why_{code}")
        said, holder = Words(translate("Transfer", "Why? Only this is told; what came is deleted here."), tone="ink2", wrap=True), QWidget()
        column(said, Flow(*reasons), spacing=8, parent=holder)
        self._why.addWidget(holder)
        holder.show()
        reasons[0].setFocus()


class TransferNews(QWidget):
    """The line of the day for who reads cases: people another site sends, and what became of those sent. Hidden while there is nothing."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._rows = column(spacing=0, parent=self)
        self.hide()

    def refresh(self) -> None:
        """Look again."""
        self._window.tasks.run(transfer.news, self._window.desk, done=self._show, failed=lambda _: None)

    def _show(self, news: News) -> None:
        clear(self._rows)
        told = {
            "arrived": (
                translate("Transfer", "%n person(s) sent to you", None, news.arrived),
                translate("Transfer", "They wait for an answer"),
            ),
            "accepted": (translate("Transfer", "%n transfer(s) accepted", None, news.accepted), translate("Transfer", "Still open here")),
            "refused": (
                translate("Transfer", "%n transfer(s) refused", None, news.refused),
                translate("Transfer", "The other site says why"),
            ),
            "late": (
                translate("Transfer", "%n transfer(s) without news", None, news.late),
                translate("Transfer", "Send again, or call them"),
            ),
            "again": (
                translate("Transfer", "%n transfer(s) to seal again", None, news.again),
                translate("Transfer", "Could not be opened there"),
            ),
        }
        if news.count:
            self._rows.addWidget(SectionTitle(translate("Transfer", "Transfers"), news.count))
        for key, (words, detail) in told.items():
            if getattr(news, key):
                act = partial(self._window.open, "transfers")
                made = DayRow(words, detail, shape=_SHAPES[key], verb=(translate("Today", "Open"), "plain", act))
                made.setObjectName(f"transfer_news_{key}")
                self._rows.addWidget(made)
        self.setVisible(bool(news.count))
