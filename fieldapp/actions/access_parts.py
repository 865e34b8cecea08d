"""Everything the store holds about a person, in parts to be chosen from, each as lines of words in one language (rule R8).

Left out are third parties (who must not know) and, unless somebody entitled chooses them, a professional's own notes and the restricted
annex. Who looks at it stands in the audit trail, as for any note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.programme import Country, Form, Project, Site
from fieldapp.storage import casebook
from fieldapp.storage import consents as agreed
from fieldapp.storage import transfers as travelling
from resources.wording import listed, sentence

from . import attachments, entries, looks, people, registration, steps
from .desk import Desk, require
from .people_rows import StoryItem, full_name
from .roles import CASE_WORKERS

# In the order they are shown; a part of these is there only for who holds the role, and never ticked beforehand.
PARTS = ("identity", "agreements", "services", "steps", "scales", "papers", "transfers", "looks", "notes", "annex")
ON_REQUEST = {"notes": "psychologist", "annex": "protection"}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what is held: its lines as (label, value). ``chosen`` says whether it is ticked to begin with."""

    key: str
    title: str
    lines: tuple[tuple[str, str], ...]
    chosen: bool


def of(desk: Desk, person_id: int, language: str) -> list[Part]:
    """The parts that hold something. Raises NotAllowed for who does not work on cases, Refused ``person_unknown``."""
    require(desk, *CASE_WORKERS)
    with desk.store.read() as connection:
        person_id = casebook.standing(connection, person_id)
    told = _Told(desk, person_id, language)
    found: list[Part] = []
    for key in PARTS:
        if key in ON_REQUEST and not desk.store.vault.may(ON_REQUEST[key]):
            continue
        lines = tuple((label, value) for label, value in getattr(told, key)() if value)
        if lines:
            found.append(Part(key, sentence(f"access_part_{key}", language), lines, key not in ON_REQUEST))
    return found


def steps_told(desk: Desk, person_id: int, language: str, *, annex: bool = False) -> list[tuple[date, str, str]]:
    """The steps of a person in words: day, form and what they say; with ``annex`` those of forms that only some roles fill."""
    require(desk, *CASE_WORKERS)
    return list(_Told(desk, person_id, language).step_words(annex=annex))


class _Told:
    """Puts what is held of one person into words of one language."""

    def __init__(self, desk: Desk, person_id: int, language: str) -> None:
        self._desk, self._person, self._language = desk, person_id, language
        with desk.store.read() as connection:
            self._row = casebook.person(connection, person_id)
            self._files = casebook.files_of(connection, person_id)
        self._story = people.story(desk, person_id)

    def identity(self) -> Iterator[tuple[str, str]]:
        form = self._desk.programme.forms[registration.FORM]
        answers = registration.answers(self._desk, self._row)
        restricted = self._desk.programme.restricted
        held = answers.get("vulnerabilities")
        if isinstance(held, list):
            answers["vulnerabilities"] = [code for code in held if code not in restricted]
        yield self._say("access_code"), self._row["code"]
        yield self._say("access_name"), full_name(self._row["given_name"], self._row["family_name"])
        yield from self._answers(form, {key: value for key, value in answers.items() if key not in ("family_name", "given_name")})

    def agreements(self) -> Iterator[tuple[str, str]]:
        with self._desk.store.read() as connection:
            rows = agreed.of_people(connection, self._files)
        for row in rows:
            answer = sentence(f"said_{row['answer']}", self._language)
            day = self._day(date.fromisoformat(row["given_on"]))
            said = [answer, row["partner"], day, self._code("manner", row["manner"]), self._code("given_by", row["given_by"])]
            if row["withdrawn_on"]:
                said.append(sentence("said_withdrawn", self._language, day=self._day(date.fromisoformat(row["withdrawn_on"]))))
            yield self._code("purpose", row["purpose"]), " · ".join(word for word in said if word)

    def services(self) -> Iterator[tuple[str, str]]:
        services = self._desk.programme.services
        for item in self._standing("session", "service", "referral"):
            details = item.details
            said = [services[item.code].label[self._language] if item.code in services else item.code]
            if details.get("quantity") not in (None, 1):
                said.append(str(details["quantity"]))
            said += [str(details[key]) for key in ("partner", "amount_mad") if details.get(key)]
            yield self._day(item.date), " · ".join(said)

    def steps(self) -> Iterator[tuple[str, str]]:
        for day, title, said in self.step_words(annex=False):
            yield f"{self._day(day)} · {title}", said

    def scales(self) -> Iterator[tuple[str, str]]:
        known = self._desk.programme.scales
        for item in self._standing("scale"):
            score = item.details.get("score")
            name = known[item.code].label[self._language] if item.code in known else item.code
            yield f"{self._day(item.date)} · {name}", "–" if score is None else str(score)

    def papers(self) -> Iterator[tuple[str, str]]:
        for one in (paper for paper in attachments.of_person(self._desk, self._person) if not paper.cancelled):
            yield self._day(one.day), " · ".join(word for word in (self._code("attachment_kind", one.kind), one.title or "") if word)

    def transfers(self) -> Iterator[tuple[str, str]]:
        sites = self._desk.programme.sites
        with self._desk.store.read() as connection:
            rows = [row for way in (travelling.OUT, travelling.IN) for row in travelling.listed(connection, way, self._files)]
        for row in reversed(rows):
            place = sites[row["site"]].label[self._language] if row["site"] in sites else row["site"]
            said = [sentence(f"transfer_{row['direction']}", self._language, place=place), self._code("transfer_state", row["state"])]
            yield self._day(date.fromisoformat(row["made_on"])), " · ".join(said)

    def looks(self) -> Iterator[tuple[str, str]]:
        for look in looks.looked(self._desk, self._person):
            yield self._day(look.at.date()), f"{sentence('did_' + look.what.replace('.', '_'), self._language)} · {look.user}"

    def notes(self) -> Iterator[tuple[str, str]]:
        for item in self._standing("session", "service", "referral"):
            if item.has_note and item.reading == "yes":
                yield self._day(item.date), entries.read_note(self._desk, item.id)

    def annex(self) -> Iterator[tuple[str, str]]:
        restricted = self._desk.programme.restricted
        held = registration.answers(self._desk, self._row).get("vulnerabilities")
        codes = [code for code in held if code in restricted] if isinstance(held, list) else []
        if codes:
            yield self._say("access_restricted"), listed((self._code("vulnerability", code) for code in codes), self._language)
        for day, title, said in self.step_words(annex=True):
            yield f"{self._day(day)} · {title}", said

    def step_words(self, *, annex: bool) -> Iterator[tuple[date, str, str]]:
        """The day of each step, its form and what it says: those of forms only some roles fill (``annex``), or all others."""
        for row in steps.of_person(self._desk, self._person):
            form = self._desk.programme.forms.get(row.form)
            if form is None or bool(form.roles) != annex or (annex and not steps.may_fill(self._desk, form)):
                continue
            told = {field.key for field in form.fields if annex or field.seal != "protection"}
            found = {key: value for key, value in self._read(row.id, row.answers).items() if key in told}
            said = " · ".join(
                sentence("access_answer", self._language, label=label, value=value) for label, value in self._answers(form, found)
            )
            yield row.date, form.label[self._language], said or "–"

    def _read(self, step_id: int, plain: Mapping[str, object]) -> dict[str, object]:
        try:
            return steps.answers(self._desk, step_id)
        except (NotAllowed, Refused):
            return dict(plain)

    def _standing(self, *kinds: str) -> Iterator[StoryItem]:
        return (item for item in reversed(self._story) if item.kind in kinds and not item.cancelled)

    def _answers(self, form: Form, answers: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        for field in form.fields:
            if field.kind == "age_or_birth":
                born, years = answers.get("birth_date"), answers.get("age_at_opening")
                if isinstance(born, date):
                    yield field.label[self._language], self._day(born)
                elif years is not None:
                    yield field.label[self._language], str(years)
            elif field.key in answers:
                codes = field.codes if field.kind in ("choice", "choices", "partner") else None
                yield field.label[self._language], self._value(codes, field.kind, answers[field.key])

    def _value(self, codes: str | None, kind: str, value: object) -> str:
        if isinstance(value, bool):
            return sentence("said_yes" if value else "said_no", self._language)
        if isinstance(value, date):
            return self._day(value)
        if isinstance(value, list | tuple):
            return listed((self._value(codes, kind, one) for one in value), self._language)
        programme = self._desk.programme
        known: dict[str, Mapping[str, Country] | Mapping[str, Project] | Mapping[str, Site]] = {
            "country": programme.countries,
            "project": programme.projects,
            "site": programme.sites,
        }
        if kind in known and str(value) in known[kind]:
            return known[kind][str(value)].label[self._language]
        return self._code(codes, str(value)) if codes else str(value)

    def _code(self, codes: str, code: str) -> str:
        known = self._desk.programme.codes.get(codes, {})
        return known[code][self._language] if code in known else code

    def _say(self, key: str) -> str:
        return sentence(key, self._language)

    def _day(self, day: date) -> str:
        return day.strftime("%d/%m/%Y")
