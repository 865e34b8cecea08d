"""On a person's page: the next appointment, and a way to book one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldapp.actions import appointments, people
from fieldapp.actions.appointments_rows import AppointmentRow
from fieldapp.ui import wording
from fieldapp.ui.kit import Button, SectionTitle, Words, clear, column, row
from fieldapp.ui.page import Window
from fieldapp.ui.today.words import appointment_words
from fieldapp.ui.wording import translate

SHOWN = 2


class NextAppointment(QWidget):
    """The next appointments in words; the last one missed, when nothing is planned after it."""

    def __init__(self, window: Window, person: int) -> None:
        super().__init__()
        self._window, self._person = window, person
        self._rows = column(spacing=2)
        column(SectionTitle(translate("Calendar", "Appointment")), self._rows, spacing=2, parent=self)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Ask again when an appointment or a session changed."""
        if kinds & {"today", "story"}:
            self._window.tasks.run(appointments.of_person, self._window.desk, self._person, done=self._show)

    def _show(self, rows: Sequence[AppointmentRow]) -> None:
        clear(self._rows)
        desk, today = self._window.desk, self._window.today()
        coming = [one for one in rows if one.state == "planned" and one.day >= today]
        missed = [one for one in rows if one.state == "missed"][-1:] if not coming else []
        for one in (*coming[:SHOWN], *missed):
            words = wording.joined([wording.day(one.day, "weekday"), one.at])
            self._rows.addWidget(Words(words, bold=one.state == "planned", wrap=True))
            self._rows.addWidget(Words(appointment_words(desk.programme, one, desk.user), "small", "ink2", wrap=True))
        if desk.store.vault.may(*people.CASE_WORKERS):
            book = Button(
                translate("Calendar", "Book an appointment"),
                "plain",
                icon="calendar",
                pressed=lambda: open_booking(self._window, self._person),
            )
            book.setObjectName("book")
            parts: list[QWidget] = [book]
            if coming:
                number, day = coming[0].id, coming[0].day
                parts.append(
                    Button(
                        translate("Today", "Move…"),
                        "plain",
                        icon="forward",
                        pressed=lambda: self._window.open("calendar", monday=day.isoformat(), move=number),
                    )
                )
            for part in parts:
                self._rows.addLayout(row(part, None))
        self.setVisible(self._rows.count() > 0)


def open_booking(window: Window, person: int) -> None:
    """The calendar with the form of a new appointment for this person."""
    window.open("calendar", person=person)
