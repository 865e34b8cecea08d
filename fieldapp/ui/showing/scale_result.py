"""What the answers of a questionnaire say, and the safety prompt that a worrying answer opens: calm words, what to do now, whom to call."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from fieldapp.actions import scales
from fieldapp.actions.scales import ScaleResult, Series
from fieldapp.domain.scales import Scale
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, Card, Tag, Words, charts, column, row
from fieldapp.ui.kit.charts import Mark, ScoreChart
from fieldapp.ui.page import Window
from fieldapp.ui.wording import number, translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame

SAFETY = "safety"


class ResultView(QWidget):
    """The score in words, the line so far, and if need be the safety prompt on top. ``verbs`` are what to do next."""

    def __init__(self, window: Window, person: int, scale: Scale, result: ScaleResult) -> None:
        super().__init__()
        self._scale = scale
        self.verbs: list[Button] = []
        self._column = column(spacing=14, parent=self)
        if result.safety:
            prompt = SafetyPrompt(window, person)
            self._column.addWidget(prompt)
            self.verbs = prompt.verbs
        self.said = Words(result_words(scale, result), "section", wrap=True)
        self._column.addWidget(self.said)
        window.tasks.run(scales.series, window.desk, person, done=self._draw)

    def _draw(self, found: Sequence[Series]) -> None:
        mine = next((one for one in found if one.scale == self._scale.code), None)
        marks = marks_of(mine) if mine is not None else []
        if marks:
            self._column.addWidget(ScoreChart(self._scale, marks, change=self._scale.change))
            self._column.addWidget(Words(charts.in_words(self._scale, marks), "small", "ink2", wrap=True))


class SafetyPrompt(Card):
    """Stands above everything when an answer is worrying. It neither alarms nor lets anybody pass by: it says what to do, in order."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__("soft")
        self.setObjectName("safety_prompt")
        steps = (
            translate("Safety", "Stay with the person. Say that you read the answer and that you are glad they told you."),
            translate("Safety", "Ask plainly whether they think of dying or of hurting themselves, and whether they are safe tonight."),
            translate("Safety", "Do not leave them alone if the danger is near: call, then go with them."),
        )
        title = translate("Safety", "An answer asks for your attention now")
        self.setAccessibleName(f"{title}. {' '.join(steps)}")
        lines = [Words(f"{number(at)}.  {words}", wrap=True) for at, words in enumerate(steps, 1)]
        head = row(Tag(translate("Safety", "now"), "urgent"), Words(title, "section", bold=True, wrap=True))
        head.setStretch(1, 1)
        content = column(head, *lines, spacing=8)
        content.setContentsMargins(20, 16, 20, 18)
        self.setLayout(content)
        plan = Button(translate("Safety", "Write the safety plan"), "filled", icon="shield", pressed=partial(open_safety, window, person))
        plan.setObjectName("safety_plan")
        call = Button(translate("Safety", "Whom to call"), "outlined", icon="phone", hint="Ctrl+U", pressed=cast("Frame", window).call_now)
        call.setObjectName("whom_to_call")
        self.verbs = [plan, call]


def open_safety(window: Window, person: int) -> None:
    """The form of the safety plan, in the person's story."""
    window.open("person", person=person, form=SAFETY)


def marks_of(series: Series) -> list[Mark]:
    """The results of a series that have a score, as a chart takes them."""
    return [Mark(one.date, one.score, one.occasion, one.like_first) for one in series.results if one.score is not None]


def result_words(scale: Scale, result: ScaleResult) -> str:
    """« 56 sur 100, +24 depuis la première fois, mieux »; never by colour alone."""
    if result.score is None:
        return translate("Scale", "Too few answers for a score: what was answered is kept.")
    said = translate("Scale", "%1 out of %2").replace("%1", number(result.score)).replace("%2", number(scale.range[1]))
    parts = [wording.isolate(said)]
    if result.change is not None:
        since = translate("Scale", "%1 since the first time").replace("%1", charts.signed(result.change))
        parts.append(since)
        parts.append(verdict_words(result.verdict))
    if result.attention:
        parts.append(translate("Scale", "beyond the mark where one looks closer"))
    if result.missing:
        parts.append(translate("Scale", "%n question(s) without an answer", None, result.missing))
    return wording.joined([part for part in parts if part])


def verdict_words(verdict: str) -> str:
    """Better, worse or no clear change, in words; empty when nobody can say."""
    return {
        "better": translate("Scale", "better, beyond doubt"),
        "same": translate("Scale", "no clear change"),
        "worse": translate("Scale", "worse, beyond doubt"),
    }.get(verdict, "")
