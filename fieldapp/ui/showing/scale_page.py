"""A questionnaire: filled in by the counsellor line by line, or shown to the person question by question (Ctrl+M); then what it says.

What is being filled in is kept as a draft all the time, and found again when the same questionnaire is opened for the same person.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from fieldapp.actions import drafts, scales
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.draft_keeper import DraftKeeper
from fieldapp.ui.forms.drafts_pane import SCALE as DRAFT
from fieldapp.ui.kit import Button, Flow, TextField, Words, clear, column
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import ComboField, DateField, FieldRow
from fieldapp.ui.page import Page, Window
from fieldapp.ui.showing import show
from fieldapp.ui.showing.scale_items import Items
from fieldapp.ui.showing.scale_result import ResultView
from fieldapp.ui.showing.screen import KEYS
from fieldapp.ui.wording import label, number, translate
from resources.wording import sentence

SHOWN, READ_ALOUD = "montre", "lu"


class ScalePage(Page):
    """One questionnaire of one person. ``shown`` opens it for the person at once; ``corrects`` names the result it is to replace."""

    place = "people"
    begins = frozenset({"shown"})

    def __init__(self, window: Window, person: int, scale: str, occasion: str = "", shown: bool = False, corrects: int = 0) -> None:
        self._scale = window.desk.programme.scales[scale]
        super().__init__(label(self._scale.label), window)
        self._window, self._desk, self._tasks = window, window.desk, window.tasks
        self._person, self._corrects, self._saved = person, corrects, False
        self._shows_at_once = shown
        self.keeper = DraftKeeper(window, DRAFT + scale, self._typed, person=person, parent=self)
        self._build(occasion)
        self.body.addLayout(self._content)
        self.save = Button(translate("Scale", "Save the answers"), "filled", shortcut="Ctrl+Return", pressed=self.submit)
        self.save.setObjectName("save")
        self.show_it = Button(translate("Scale", "Show to the person"), "outlined", icon="person", shortcut=KEYS, pressed=self.show_now)
        self.show_it.setObjectName("show_it")
        self._count = Words("", "small", "ink2")
        self.set_actions(self.save, self.show_it, None, self._count)
        self._changed()
        if corrects:
            self._tasks.run(scales.answers, self._desk, corrects, done=self._take_old, failed=self._not_allowed)
        else:
            self._tasks.run(scales.refuse, self._desk, person, scale, done=lambda _: self._allowed(), failed=self._not_allowed)

    def _build(self, occasion: str) -> None:
        codes, scale = self._desk.programme.codes, self._scale
        self.problems = Words("", tone="amber", wrap=True)
        self.problems.hide()
        self.date = DateField(self._window.today, value=self._window.today(), name=translate("Scale", "Date"))
        self.occasion = Segmented([(one, label(codes["occasion"][one])) for one in scale.occasions], occasion or scale.occasions[0])
        self.language = ComboField([(code, label(words)) for code, words in codes["language"].items() if code != "nd"], value="fr")
        self.manner = ComboField([(code, label(words)) for code, words in codes["scale_manner"].items()], value=READ_ALOUD)
        self.why = TextField(name=translate("Scale", "Why it is corrected"))
        rows = {
            "occasion": FieldRow(translate("Scale", "When"), self.occasion, key="occasion"),
            "date": FieldRow(translate("Scale", "Date"), self.date, key="date"),
            "language": FieldRow(translate("Scale", "Asked in"), self.language, key="language"),
            "manner": FieldRow(translate("Scale", "How"), self.manner, key="manner"),
            "reason": FieldRow(translate("Scale", "Why it is corrected"), self.why, key="reason"),
        }
        for key in ("date", "language", "manner", "reason"):
            rows[key].setFixedWidth(270)
        wanted = ["reason"] if self._corrects else ["occasion", "date", "language", "manner"]
        self._about = Words("", "small", "ink2", wrap=True)
        self.items = Items(scale, wording.language())
        self.result_place = column(spacing=12)
        self._form = QWidget()
        head = Flow(*(rows[key] for key in wanted), spacing=24)
        for key in rows.keys() - set(wanted):
            rows[key].setParent(self._form)
            rows[key].hide()
        self._said = Words(self._text_words(), "small", "ink2", wrap=True)
        column(self.problems, self._said, head, self._about, self.items, spacing=14, parent=self._form)
        self._content = column(self.result_place, self._form, None, spacing=0)
        for field in (self.items, self.date, self.occasion, self.language, self.manner):
            field.changed.connect(self._changed)
        self.language.textChanged.connect(self._changed)
        self.manner.textChanged.connect(self._changed)

    def _text_words(self) -> str:
        """Where the words of the questions come from, or that they are read from paper."""
        text = self._scale.text(wording.language())
        if text is None:
            return translate(
                "Scale",
                "The wording of this questionnaire could not be had with its licence: read the questions from the sheet of the cell, "
                "in the order of their numbers.",
            )
        answers = [f"{number(score)} {word}" for score, word in text.answers.items()]
        words = wording.joined([text.instruction, *answers]) + ("" if text.validated else ".")
        if not text.validated:
            words += " " + translate("Scale", "Our own questions: nobody has shown yet what they measure (not validated).")
        return words

    def _allowed(self) -> None:
        self._tasks.run(show.about, self._desk, self._person, "scale", done=self._take_about)
        if self._scale.own_words:
            self._tasks.run(scales.last_words, self._desk, self._person, self._scale.code, done=self._take_words)
        self._tasks.run(drafts.list, self._desk, done=self._find_draft)

    def _take_old(self, found: scales.Answers) -> None:
        self.items.fill(found.items, found.words)
        self._changed(typed=False)

    def _not_allowed(self, error: Refused) -> None:
        """Nothing can be asked: one sentence, and the way back."""
        self._saved = True
        clear(self.result_place)
        said = Words(error.sentence(wording.language()), wrap=True)
        said.setObjectName("refusal")
        self.result_place.addWidget(said)
        self._form.hide()
        self.set_actions(Button(translate("Scale", "Back to the file"), "outlined", pressed=self._window.back), None)

    def _take_about(self, found: show.About) -> None:
        if found.language != "nd" and not self.keeper.begun:
            self.language.set_value(found.language)
        self._changed(typed=False)
        if self._shows_at_once:
            self._shows_at_once = False
            QTimer.singleShot(0, self, self.show_now)

    def _take_words(self, words: tuple[str, ...]) -> None:
        if words and not any(self.items.words()):
            self.items.fill((), words)

    def _find_draft(self, rows: tuple[drafts.DraftRow, ...]) -> None:
        mine = next((one for one in rows if one.form == DRAFT + self._scale.code and one.person_id == self._person), None)
        if mine is not None and not self.keeper.begun:
            self._tasks.run(drafts.load, self._desk, mine.uid, done=self._resume)

    def _resume(self, found: drafts.Draft | None) -> None:
        if found is not None:
            self.keeper.uid, self.keeper.begun = found.row.uid, True
            self._fill(found.answers)

    def _typed(self) -> dict[str, Any]:
        return {
            "scores": list(self.items.scores()),
            "words": list(self.items.words()),
            "date": self.date.typed(),
            "occasion": self.occasion.value(),
            "language": self.language.value(),
            "manner": self.manner.value(),
            "reason": self.why.text(),
        }

    def _fill(self, typed: Any) -> None:
        self.items.fill(typed["scores"], typed["words"])
        self.date.set_value(typed["date"])
        self.occasion.set_value(typed["occasion"])
        self.language.set_value(typed["language"])
        self.manner.set_value(typed["manner"])
        self.why.setText(typed["reason"])
        self._changed(typed=False)

    def _changed(self, *_: object, typed: bool = True) -> None:
        self._count.setText(self.items.answered())
        asked = str(self.language.value() or "nd")
        self._about.setText(show.told_before(self._window, asked, show.page_language(asked)))
        self._about.setVisible(bool(self._about.text()))
        if typed and not self._corrects and (any(one is not None for one in self.items.scores()) or any(self.items.words())):
            self.keeper.touch()

    def show_now(self) -> None:
        """Give the screen to the person, in the language the questionnaire is asked in."""
        if self._scale.own_words and not any(self.items.words()):
            self._say(sentence("scale_answers_missing", wording.language()))
            return
        self.manner.set_value(SHOWN)
        given = {f"items.{at}": score for at, score in enumerate(self.items.scores()) if score is not None}
        show.open(
            self._window,
            self._person,
            "scale",
            scale=self._scale.code,
            language=str(self.language.value() or "nd"),
            own_words=self.items.words(),
            answered=self._take_answer,
            closed=lambda: self.save.setFocus(Qt.FocusReason.OtherFocusReason),
            given=given,
        )

    def _take_answer(self, key: str, value: object) -> None:
        self.items.set_one(int(key.partition(".")[2]), value if isinstance(value, int) else None)
        self.keeper.flush()

    def submit(self) -> None:
        """Write the answers, once."""
        if self._saved or not self.save.isEnabled():
            return
        day = self.date.value()
        if day is None:
            self._say(sentence("date_unreadable", wording.language()))
            return
        self.save.setEnabled(False)
        self.problems.hide()
        scores, words = self.items.scores(), self.items.words()
        if self._corrects:
            act = partial(scales.correct, self._desk, self._corrects, scores, self.why.text(), words=words)
        else:
            act = partial(
                scales.record,
                self._desk,
                self._person,
                self._scale.code,
                str(self.occasion.value()),
                scores,
                manner=str(self.manner.value()),
                language=str(self.language.value()),
                date=day,
                words=words,
            )
        self._tasks.run(act, done=self._written, failed=self._refused)

    def _written(self, result: scales.ScaleResult) -> None:
        self._saved = True
        self.keeper.finish()
        self._form.hide()
        view = ResultView(self._window, self._person, self._scale, result)
        self.result_place.addWidget(view)
        back = Button(translate("Scale", "Back to the file"), "plain" if result.safety else "filled", pressed=self._window.back)
        back.setObjectName("back_to_file")
        self.set_actions(*view.verbs, back, None)
        (view.verbs[0] if view.verbs else back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: Refused) -> None:
        self.save.setEnabled(True)
        keys = list(dict.fromkeys(error.problems.values())) if isinstance(error, Invalid) else []
        self._say(" ".join(sentence(key, wording.language()) for key in keys) or error.sentence(wording.language()))

    def _say(self, words: str) -> None:
        self.problems.setText(words)
        self.problems.show()
        self.scroll.ensureWidgetVisible(self.problems)

    def keep(self) -> dict[str, Any]:
        if self._saved:
            return {}
        self.keeper.flush()
        return {"typed": self._typed(), "draft": self.keeper.uid if self.keeper.begun else ""}

    def restore(self, kept: dict[str, Any]) -> None:
        if kept.get("typed"):
            self._fill(kept["typed"])
            if kept["draft"]:
                self.keeper.uid, self.keeper.begun = kept["draft"], True

    def leaving(self) -> None:
        if not self._saved:
            self.keeper.flush()

    def first_focus(self) -> QWidget | None:
        return self.items.first()

    def form(self) -> QWidget | None:
        return self._form
