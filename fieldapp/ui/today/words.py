"""The day in words: who waits and since when, what is late, what the office has to see to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from fieldapp.actions.appointments_rows import AppointmentRow
from fieldapp.actions.appointments_rows import DayRow as CalendarDay
from fieldapp.actions.today import LateRow
from fieldapp.actions.visits import VisitRow
from fieldapp.domain.opening import Holiday
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.wording import label, translate


def code_words(programme: Programme, codes: str, code: str) -> str:
    """The label of a code; a code no list holds any more stands for itself."""
    known = programme.codes.get(codes, {}).get(code)
    return label(known) if known is not None else code


def who_waits(programme: Programme, row: VisitRow) -> str:
    """« Pulaar, interprète demandée », or the initials once it is known who it is."""
    if row.person_id is not None:
        return wording.joined([wording.isolate(row.initials), wording.isolate(row.code[-4:])])
    parts = [code_words(programme, "language", row.language)] if row.language != "nd" else []
    if row.interpreter:
        parts.append(translate("Today", "interpreter asked for"))
    return wording.listed(parts) if parts else ticket(row)


def ticket(row: VisitRow) -> str:
    """« Ticket 3 »."""
    return translate("Today", "Ticket %1").replace("%1", str(row.number))


def waiting_words(programme: Programme, row: VisitRow, now: datetime) -> str:
    """« Ticket 3 · Danger immédiat · attend depuis 20 min · avec 1 personne »: by the ticket they are called, so it is never cut."""
    came = int(row.came_at[:2]) * 60 + int(row.came_at[3:5])
    minutes = max(0, now.hour * 60 + now.minute - came)
    if minutes < 1:
        since = translate("Today", "just came")
    elif minutes < 90:
        since = translate("Today", "waiting for %n min", None, minutes)
    else:
        since = translate("Today", "waiting since %1").replace("%1", row.came_at)
    called = row.person_id is None and (row.language != "nd" or row.interpreter)
    parts = [*([ticket(row)] if called else []), *(code_words(programme, "urgent_flag", code) for code in row.urgent), since]
    companions = row.answers.get("companions")
    if isinstance(companions, int) and companions > 0:
        parts.append(translate("Today", "with %n more", None, companions))
    if row.person_id is not None and row.language != "nd":
        parts.append(code_words(programme, "language", row.language))
    return wording.joined(parts)


def appointment_words(programme: Programme, row: AppointmentRow, user: str) -> str:
    """« Entretien · 45 min · avec km »."""
    parts = [code_words(programme, "appointment_kind", row.kind)] if row.kind else []
    if row.state == "kept":
        parts.append(translate("Today", "came"))
    elif row.state == "missed":
        parts.append(translate("Today", "did not come"))
    else:
        parts.append(translate("Today", "%n min", None, row.minutes))
    if row.user and row.user != user:
        parts.append(translate("Today", "with %1").replace("%1", wording.isolate(row.user)))
    return wording.joined(parts)


def late_title(programme: Programme, row: LateRow) -> str:
    """What should have been done."""
    if row.kind == "referral":
        return translate("Today", "Referral to %1").replace("%1", code_words(programme, "partner", row.partner))
    if row.kind == "emergency":
        return translate("Today", "Opened without agreement")
    return label(row.what) if row.what is not None else translate("Today", "Came or not?")


def late_words(row: LateRow, today: date) -> str:
    """« M. S. · prévu le 27 févr. · 3 jours ouvrés »."""
    day = wording.day(row.due_on, "brief" if row.due_on.year == today.year else "digits")
    if row.kind == "referral":
        planned = translate("Today", "no answer for %n open day(s)", None, row.open_days)
    elif row.kind == "emergency":
        planned = translate("Today", "an agreement is to be asked for, by %1").replace("%1", day)
    else:
        planned = translate("Today", "planned for %1").replace("%1", day)
    return wording.joined([wording.isolate(row.initials), planned])


def closed_words(day: CalendarDay) -> str:
    """Why the site is closed today, in one sentence; empty when it opens."""
    if day.holiday is not None:
        return holiday_words(day.holiday)
    if day.off:
        return translate("Today", "The site is closed today.")
    return "" if day.spans else translate("Today", "The site does not open on this day of the week.")


def holiday_words(holiday: Holiday) -> str:
    """« Jour férié : Fête du Trône » – and that the moon decides."""
    words = translate("Today", "Public holiday: %1").replace("%1", label(holiday.label))
    return words if holiday.confirmed else wording.joined([words, translate("Today", "date to be confirmed")])


def hours_words(day: CalendarDay) -> str:
    """« 08:30–12:00, 14:00–16:30 », with a word when these are the hours of Ramadan."""
    spans: Sequence[str] = [wording.isolate(f"{span.start:%H:%M}–{span.end:%H:%M}") for span in day.spans]
    return wording.joined([wording.listed(spans), translate("Today", "Ramadan hours") if day.ramadan and spans else ""])


def office_words(kind: str, count: int, day: date | None, today: date) -> tuple[str, str]:
    """What the office has to see to: in short, and more quietly since when."""
    when = "" if day is None else wording.day(day, "brief" if day.year == today.year else "digits")
    if kind == "months":
        return translate("Office", "%n month(s) to close", None, count), wording.month(day) if day else ""
    if kind == "batches":
        return translate("Office", "%n batch(es) without receipt", None, count), _since(when)
    if kind == "papers":
        return translate("Office", "%n paper(s) not typed", None, count), _since(when)
    if kind == "signatures":
        return translate("Office", "%n closing(s) of a file to sign", None, count), _since(when)
    if kind == "emergencies":
        return translate("Office", "%n emergency opening(s) without consent", None, count), _since(when)
    if kind == "drill":
        return translate("Office", "The recovery drill is due"), when
    if day is None:
        return translate("Office", "No copy outside this laptop yet"), translate("Office", "A stick is enough.")
    age = (today - day).days
    return translate("Office", "Last copy outside this laptop"), translate("Office", "%n day(s) ago", None, age)


def _since(when: str) -> str:
    return translate("Office", "since %1").replace("%1", when) if when else ""
