"""Montrer à la personne (Ctrl+M): the consent, one question of a scale at a time, or the next appointment, and in which language.

``open`` lays the page over the window. Answers come back one by one, for the form that lies behind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from PySide6.QtWidgets import QWidget

from fieldapp.actions import appointments, consent_texts, people
from fieldapp.actions.appointments_rows import AppointmentRow
from fieldapp.actions.desk import Desk
from fieldapp.domain.programme import Programme
from fieldapp.domain.scales import Scale
from fieldapp.ui import wording
from fieldapp.ui.page import Window
from fieldapp.ui.showing.parts import Sheet, language_for, words
from fieldapp.ui.showing.screen import ShowScreen
from fieldapp.ui.wording import label, translate
from resources import toml

PICTURES = {"file", "statistics", "referral", "scales", "recontact"}
Answered = Callable[[str, object], object]


@dataclass(frozen=True)
class About:
    """What of the person the page needs: their language, and the next appointment if that is shown."""

    language: str = "nd"
    appointment: AppointmentRow | None = None


def about(desk: Desk, person: int, what: str) -> About:
    """Read it; runs on the worker."""
    language = str(dict(people.page(desk, person).facts).get("language") or "nd")
    if what != "appointment":
        return About(language)
    coming = [one for one in appointments.of_person(desk, person) if one.state == "planned" and one.day >= desk.today()]
    return About(language, min(coming, key=lambda row: (row.day, row.at), default=None))


def open(
    window: Window,
    person: int | None,
    what: str,
    *,
    language: str = "",
    answered: Answered | None = None,
    closed: Callable[[], object] | None = None,
    given: Mapping[str, object] | None = None,
    scale: str = "",
    own_words: Sequence[str] = (),
    purposes: Sequence[str] = (),
) -> None:
    """Show something to the person: ``what`` is consent, scale or appointment; without a person only the consent, while they register.

    ``language`` is a code of the programme, the person's own by default. ``answered`` is called with the key of each answer and its value:
    a purpose and True or False; ``items.<n>`` and a score, or None for one left out. ``given`` are answers of before; ``own_words`` those
    a scale asks about that has no items of its own.
    """

    def lay(found: About) -> None:
        asked, programme = language or found.language, window.desk.programme
        if what == "scale":
            shown = page_language(asked)
            sheets = scale_sheets(programme.scales[scale], shown, own_words)
        elif what == "consent":
            shown = language_for(asked, consent_languages(), wording.language())
            sheets = consent_sheets(shown, purposes)
        else:
            shown = page_language(asked)
            sheets = [appointment_sheet(programme, found.appointment, shown)]
        screen = ShowScreen(cast(QWidget, window), window.desk.user, sheets, shown, dict(given or {}))
        if answered is not None:
            screen.answered.connect(answered)
        if closed is not None:
            screen.closed.connect(closed)
        screen.lay()

    if person is None:
        lay(About())
    else:
        window.tasks.run(about, window.desk, person, what, done=lay)


def written() -> frozenset[str]:
    """The languages the page itself can speak."""
    return frozenset(toml("wording", "show.toml")) - {"instead"}


def consent_languages() -> frozenset[str]:
    """Those of them the text of the consent is written in."""
    return frozenset(one for one in written() if not consent_texts.texts(one).spoken)


def page_language(asked: str) -> str:
    """The language of the page. Questions of a scale that has no words in it are shown as numbers and read from paper."""
    return language_for(asked, written(), wording.language())


def told_before(window: Window, asked: str, shown: str) -> str:
    """What the counsellor reads before the page opens in another language than the person's; empty when it is theirs."""
    if asked in (shown, "nd"):
        return ""
    codes = window.desk.programme.codes["language"]
    said = translate("Show", "No text in %1: the page is shown in %2. Say it aloud, or have it interpreted.")
    return said.replace("%1", label(codes[asked])).replace("%2", label(codes[shown]))


def scale_sheets(scale: Scale, language: str, own_words: Sequence[str] = ()) -> list[Sheet]:
    """One sheet a question."""
    said, text = words(language), scale.text(language)
    answers = tuple((score, text.answers.get(score, "") if text else "") for score in range(scale.lowest, scale.highest + 1))
    found = []
    for at in range(scale.items):
        if scale.own_words and (at >= len(own_words) or not own_words[at].strip()):
            continue
        asked = text.items[at] if text and text.items else said["question"].format(number=at + 1)
        found.append(
            Sheet(
                key=f"items.{at}",
                words=own_words[at].strip() if scale.own_words else asked,
                said=text.instruction if text else said["read_aloud"],
                picture=scale.pictograms[at] if scale.pictograms else "question",
                answers=answers,
                may_skip=True,
                voice="" if scale.own_words else f"{scale.code}-{at + 1}",
            )
        )
    return found


def consent_sheets(language: str, purposes: Sequence[str] = ()) -> list[Sheet]:
    """What is explained, paragraph by paragraph, then one question a purpose."""
    text, said = consent_texts.texts(language), words(language)
    found = [
        Sheet(
            key=f"paragraph.{at}",
            words=paragraph,
            said=text.title if at == 0 else "",
            picture="listen" if at == 0 else "",
            voice=f"consent-{text.version}-{at + 1}",
        )
        for at, paragraph in enumerate(text.paragraphs)
    ]
    asked = [purpose for purpose in text.purposes if not purposes or purpose in purposes]
    found += [
        Sheet(
            purpose,
            text.purposes[purpose],
            picture=purpose if purpose in PICTURES else "question",
            answers=((True, said["yes"]), (False, said["no"])),
            voice=f"consent-{text.version}-{purpose}",
        )
        for purpose in asked
    ]
    return found


def appointment_sheet(programme: Programme, one: AppointmentRow | None, language: str) -> Sheet:
    """The next appointment: day and hour, and a place they know; no service, no association, no name."""
    said = words(language)
    if one is None:
        return Sheet("appointment", said["none"], picture="calendar")
    site = programme.sites.get(one.site)
    lines = (said["at"].format(time=one.at), *((site.place[language],) if site else ()))
    return Sheet("appointment", day_in(one.day, language), said=said["appointment"], picture="calendar", lines=lines)


def day_in(day: date, language: str) -> str:
    """A day in words of the person's language."""
    from PySide6.QtCore import QDate, QLocale

    name = {"fr": "fr_FR", "ar": "ar_MA", "en": "en_GB"}.get(language, "fr_FR")
    return QLocale(name).toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")
