"""Repères: what is known of a person in a few words, and the line of a questionnaire's scores."""

from __future__ import annotations

from fieldapp.actions.people_rows import PersonPage
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.forms.answer_words import value_words
from fieldapp.ui.kit import SectionTitle, Unsqueezed, Words, clear, column
from fieldapp.ui.kit.charts import Mark, ScoreChart
from fieldapp.ui.wording import label, translate

GUARDED = frozenset({"vulnerabilities", "contact_safely", "phone"})


class FactsPane(Unsqueezed):
    """The facts of a person, those that may be read over a shoulder; the guarded ones stand under *Vigilance*."""

    WIDTH = 200

    def __init__(self, programme: Programme) -> None:
        super().__init__()
        self._programme = programme
        self.setFixedWidth(self.WIDTH)
        self._rows = column(spacing=10)
        column(SectionTitle(translate("Person", "At a glance")), self._rows, None, spacing=6, parent=self)

    def show_person(self, page: PersonPage) -> None:
        """Show the facts of this person."""
        clear(self._rows)
        form = self._programme.forms["registration"]
        for key, value in page.facts:
            if key not in GUARDED:
                asked = form.field(key)
                self._add(label(asked.label), value_words(self._programme, asked, value))
        if page.referent:
            self._add(translate("Person", "Referent"), wording.isolate(page.referent))
        for code in dict.fromkeys(score.scale for score in page.scores):
            marks = [
                Mark(one.date, one.score, one.occasion, one.like_first)
                for one in page.scores
                if one.scale == code and one.score is not None and one.like_first
            ]
            if marks and code in self._programme.scales:
                self._rows.addSpacing(6)
                self._rows.addWidget(ScoreChart(self._programme.scales[code], marks, small=True))

    def _add(self, name: str, value: str) -> None:
        self._rows.addLayout(column(Words(name, "small", "ink3", wrap=True), Words(value, wrap=True), spacing=0))
