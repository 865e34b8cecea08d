"""The month-end assistant: everything worth a look before a month is closed, each with the way to it, and how good the data are.

It looks at the people opened, closed or served in the month and at the services dated or entered in it; what waits without a month (papers,
referrals, sign-offs, one's own drafts) is there whatever the month. It forbids nothing: a month can be closed with all of it open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from fieldapp.domain import checks
from fieldapp.domain.checks import Facts
from fieldapp.domain.definitions import Label
from fieldapp.domain.periods import Month
from fieldapp.storage import assistant as stored
from fieldapp.storage import casebook
from fieldapp.storage.casebook import Columns
from resources.wording import LANGUAGES, listed, sentence

from . import closures, drafts, merging, papers, referrals
from .desk import Desk, require
from .people_rows import initials
from .roles import CASE_WORKERS, READERS

# In the order they are shown.
KINDS = ("contradiction", "missing", "double", "referral", "late", "paper", "closure", "emergency", "draft")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. ``what`` says it in each language; ``jump`` is where: a place of the window and what it takes.

    ``initials`` are empty for who does no case work; ``day`` is that of the service it speaks of.
    """

    kind: str
    person_id: int | None
    code: str
    initials: str
    what: Label
    jump: Mapping[str, object] = field(default_factory=dict)
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many; ``key`` is ``late``, ``corrected`` or ``unknown.`` and the key of the check."""

    key: str
    what: Label
    number: int
    of: int

    @property
    def percent(self) -> int:
        """In percent, halves rounded up; 0 when there is nothing."""
        return (200 * self.number + self.of) // (2 * self.of) if self.of else 0


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the data of a month are: what is not stated, late entries, corrections, and who may be counted at another site too.

    ``said`` are people who say they are followed elsewhere and brought no card, ``by_card`` those who did: they are not counted twice.
    """

    unknown: tuple[Share, ...]
    late: Share
    corrected: Share
    said: int
    by_card: int


@dataclass(frozen=True)
class _Month:
    """The rows of a month: files by number (joined ones under the one that stands), their facts, and services with theirs."""

    people: Mapping[int, Columns]
    facts: Mapping[int, Facts]
    entries: Sequence[tuple[Columns, Columns, Facts]]


def findings(
    desk: Desk, month: Month, progress: Callable[[int, int], None] = lambda done, of: None, cancel: Callable[[], bool] = lambda: False
) -> list[Finding]:
    """All there is to look at, in the order of ``KINDS``. Raises NotAllowed for who sees no people, Cancelled."""
    require(desk, *READERS)
    held = _read(desk, month)
    found = [
        *_checked(desk, held),
        *_doubles(desk, held, month, progress, cancel),
        *_referrals(desk),
        *_papers(desk),
        *_closures(desk),
        *_emergencies(desk),
        *_drafts(desk),
    ]
    return sorted(found, key=lambda one: KINDS.index(one.kind))


def quality(desk: Desk, month: Month) -> Quality:
    """The figures of data quality of a month. Raises NotAllowed for who sees no people."""
    require(desk, *READERS)
    held = _read(desk, month)
    typed = [(row, facts) for row, _, facts in held.entries if row["origin"] == "typed"]
    unknown = []
    for check in desk.programme.checks.values():
        if check.figure is not None:
            facts = list(held.facts.values()) if check.about == "person" else [facts for _, _, facts in held.entries]
            asked = [one for one in facts if check.asks(one)]
            unknown.append(Share(f"unknown.{check.key}", check.figure, sum(check.holds(one) for one in asked), len(asked)))
    said = Counter(facts["elsewhere"][0] for facts in held.facts.values())
    return Quality(
        tuple(unknown),
        Share("late", _said("quality_late"), sum(facts["delay"] == ("late",) for _, facts in typed), len(typed)),
        Share("corrected", _said("quality_corrected"), sum(row["replaces"] is not None for row, _ in typed), len(typed)),
        said["said"],
        said["card"],
    )


def _read(desk: Desk, month: Month) -> _Month:
    first, last = month.first.isoformat(), month.last.isoformat()
    with desk.store.read() as connection:
        rows = {row["id"]: row for row in stored.people(connection, first, last)}
        written = stored.entries(connection, first, last)
        stands = {number: casebook.standing(connection, number) for number, row in rows.items() if row["merged_into"] is not None}
        missing = set(stands.values()) - set(rows)
        rows |= {number: casebook.person(connection, number) for number in missing}
    people = {number: row for number, row in rows.items() if number not in stands}
    facts = {number: checks.person_facts(row, month.last) for number, row in people.items()}
    alike = Counter(_alike(row, stands) for row in written)
    entries = []
    for row in written:
        person = people[stands.get(row["person_id"], row["person_id"])]
        twin = alike[_alike(row, stands)] > 1
        entries.append((row, person, checks.entry_facts(row, person, facts[person["id"]], twin=twin)))
    return _Month(people, facts, entries)


def _alike(row: Columns, stands: Mapping[int, int]) -> tuple[object, ...]:
    """What two services written down twice have in common."""
    person = stands.get(row["person_id"], row["person_id"])
    return (person, *(row[key] for key in ("date", "service", "site", "project", "quantity", "amount_mad", "minutes", "issue", "partner")))


def _checked(desk: Desk, held: _Month) -> Iterator[Finding]:
    of_people = [check for check in desk.programme.checks.values() if check.about == "person"]
    of_entries = [check for check in desk.programme.checks.values() if check.about == "entry"]
    for number, person in held.people.items():
        for check in checks.holding(of_people, held.facts[number]):
            yield _finding(desk, check.kind, person, check.label)
    told: set[tuple[object, ...]] = set()
    for row, person, facts in held.entries:
        for check in checks.holding(of_entries, facts):
            if "twin" in check.when:
                twins = (check.key, person["id"], row["date"], row["service"])
                if twins in told:
                    continue
                told.add(twins)
            yield _finding(desk, check.kind, person, _of_service(desk, row, check.label), row["id"], date.fromisoformat(row["date"]))


def _of_service(desk: Desk, row: Columns, what: Label) -> Label:
    service = desk.programme.services.get(row["service"])
    return what if service is None else {language: f"{service.label[language]} – {what[language]}" for language in LANGUAGES}


def _doubles(desk: Desk, held: _Month, month: Month, progress: Callable[[int, int], None], cancel: Callable[[], bool]) -> Iterator[Finding]:
    """Files opened in the month that may be one with another."""
    opened = {number for number, row in held.people.items() if month.first.isoformat() <= row["opened_on"] <= month.last.isoformat()}
    if not opened:
        return
    found = merging.doubles(desk, progress, cancel, among=opened)
    with desk.store.read() as connection:
        codes = casebook.codes(connection, [number for double in found for number in (double.one, double.other)])
    for double in found:
        new, old = (double.other, double.one) if double.other in opened else (double.one, double.other)
        what = {
            language: sentence("finding_double", language, code=codes[old], why=_reasons(double.why, language)) for language in LANGUAGES
        }
        yield _finding(desk, "double", held.people[new], what, jump={"place": "merge", "kept": old, "gone": new})


def _reasons(why: Sequence[tuple[str, Mapping[str, str]]], language: str) -> str:
    return listed((sentence(key, language, **values) for key, values in why if key.startswith("same_")), language)


def _referrals(desk: Desk) -> Iterator[Finding]:
    for row in referrals.overdue(desk):
        what = {
            language: sentence(
                "finding_referral", language, partner=desk.programme.codes["partner"].get(row.partner, {}).get(language, row.partner)
            )
            for language in LANGUAGES
        }
        yield Finding(
            "referral",
            row.person_id,
            row.person_code,
            _named(desk, row.initials),
            what,
            _to_person(row.person_id, row.entry_id),
            row.sent_on,
        )


def _papers(desk: Desk) -> Iterator[Finding]:
    types = desk.store.vault.may(*CASE_WORKERS)
    for row in papers.untyped(desk):
        form = desk.programme.forms.get(row.form)
        what = {language: sentence("finding_paper", language, form=form.label[language] if form else row.form) for language in LANGUAGES}
        jump: dict[str, object] = {"place": "paper_typing", "serial": row.serial} if types else {"place": "activities"}
        yield Finding("paper", None, row.serial, "", what, jump, row.printed_on)


def _closures(desk: Desk) -> Iterator[Finding]:
    for row in closures.unsigned(desk):
        yield Finding(
            "closure",
            row.person_id,
            row.code,
            _named(desk, row.initials),
            _said("finding_closure"),
            _to_person(row.person_id),
            row.closed_on,
        )


def _emergencies(desk: Desk) -> Iterator[Finding]:
    with desk.store.read() as connection:
        rows = stored.ran_out(connection, desk.today().isoformat())
    for row in rows:
        who = _named(desk, initials(row["given_name"], row["family_name"]))
        until = date.fromisoformat(row["until"])
        yield Finding("emergency", row["person_id"], row["code"], who, _said("finding_emergency"), _to_person(row["person_id"]), until)


def _drafts(desk: Desk) -> Iterator[Finding]:
    mine = [row for row in drafts.list(desk) if row.form in desk.programme.forms]
    with desk.store.read() as connection:
        codes = casebook.codes(connection, [row.person_id for row in mine if row.person_id is not None])
    for row in mine:
        what = {
            language: sentence("finding_draft", language, form=desk.programme.forms[row.form].label[language]) for language in LANGUAGES
        }
        jump = {"place": "registration", "draft": row.uid} if row.person_id is None else {**_to_person(row.person_id), "draft": row.uid}
        yield Finding("draft", row.person_id, codes.get(row.person_id or 0, ""), "", what, jump)


def _finding(
    desk: Desk,
    kind: str,
    person: Columns,
    what: Label,
    entry: int = 0,
    day: date | None = None,
    jump: Mapping[str, object] | None = None,
) -> Finding:
    who = _named(desk, initials(person["given_name"], person["family_name"]))
    return Finding(kind, person["id"], person["code"], who, what, jump or _to_person(person["id"], entry), day)


def _to_person(person: int, entry: int = 0) -> dict[str, object]:
    return {"place": "person", "person": person} | ({"entry": entry} if entry else {})


def _named(desk: Desk, who: str) -> str:
    """Initials, for who works with people; others see codes only."""
    return who if desk.store.vault.may(*CASE_WORKERS) else ""


def _said(key: str) -> Label:
    return {language: sentence(key, language) for language in LANGUAGES}
