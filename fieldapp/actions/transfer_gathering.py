"""What of a person's file goes into a letter: a summary, or with notes, as the person chose; the annex only where they agreed to that too.

Of what is written in words, a summary holds how the person is called and reached, and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.storage import appointments, casebook
from fieldapp.storage import consents as agreed
from fieldapp.storage.casebook import Columns

from . import access, access_parts, circumstances, entries, people, referrals, registration, scales
from .desk import Desk, require
from .people_rows import StoryItem
from .transfer_contents import CONSENT, Contents, Item

CLINICAL = ("counsellor", "psychologist")
PURPOSE = "transfer"
_GIVEN = ("session", "service", "referral")
# How the person is called and reached; other answers in words, and what belongs to this site only, stay.
_WORDS = ("family_name", "given_name", "other_names", "phone", "district", "contact_safely")
_STAYS = frozenset({"site", "opened_on", "elsewhere", "card", "age_at_opening", "age_estimated"})


def gather(desk: Desk, person_id: int, *, card: str, to: str, why: str, notes: bool, annex: bool) -> Contents:
    """The file of a person as it leaves for the site ``to``.

    Raises NotAllowed for who does not read it, or asks for the annex without its key; Refused ``transfer_notes_closed`` where a note is
    not open to the user.
    """
    require(desk, *CLINICAL)
    if annex and not desk.store.vault.can_read_protection:
        raise NotAllowed("not_allowed")
    with desk.store.read() as connection:
        row = casebook.person(connection, person_id)
        files = casebook.files_of(connection, person_id)
        consents = agreed.held(connection, person_id)
        withheld = agreed.withheld(connection, files)
    if access.reader(desk, person_id).reading() != "yes":
        raise Refused("transfer_notes_closed")
    story = [item for item in people.story(desk, person_id) if not item.cancelled]
    items = [*_with_notes(desk, person_id, story)] if notes else [*_by_month(story)]
    return Contents(
        site=row["site"],
        to=to,
        why=why,
        notes=notes,
        card=card,
        person=_identity(desk, row, annex),
        consents=tuple(_consent(one) for one in consents if one["answer"] in ("yes", "no") and one["purpose"] != PURPOSE),
        withheld=tuple((one["partner"], one["reason"]) for one in withheld if one["partner"]),
        items=tuple(sorted([*items, *_referrals(desk, person_id), *_appointments(desk, files)], key=lambda item: item.date)),
        annex=tuple(_annex(desk, person_id)) if annex else (),
    )


def _identity(desk: Desk, row: Columns, annex: bool) -> dict[str, object]:
    """Answers of the registration form; the restricted vulnerabilities go with the annex only."""
    written = {field.key for field in desk.programme.forms[registration.FORM].fields if field.kind in ("text", "long_text")}
    restricted = desk.programme.restricted
    found: dict[str, object] = {}
    for key, value in registration.answers(desk, row).items():
        if key in _STAYS or (key in written and key not in _WORDS):
            continue
        if key == "vulnerabilities" and isinstance(value, list) and not annex:
            value = [code for code in value if code not in restricted]
        found[key] = value.isoformat() if isinstance(value, date) else value
    years = circumstances.age(row, desk.today())
    if "birth_date" not in found and years is not None:
        found |= {"age_at_opening": years, "age_estimated": bool(row["age_estimated"])}
    return found


def _consent(row: Columns) -> dict[str, str]:
    """What holds for a purpose; one that was withdrawn is a no."""
    return {key: str(row[key]) for key in CONSENT} | ({"answer": "no"} if row["withdrawn_on"] else {})


def _by_month(story: list[StoryItem]) -> Iterator[Item]:
    counted: Counter[tuple[date, str]] = Counter()
    for item in story:
        if item.kind in _GIVEN:
            counted[item.date.replace(day=1), item.code] += _quantity(item)
    for (month, code), number in counted.items():
        yield Item(month, "service", code, number, monthly=True)


def _with_notes(desk: Desk, person_id: int, story: list[StoryItem]) -> Iterator[Item]:
    for item in story:
        if item.kind in _GIVEN:
            if item.has_note and item.reading != "yes":
                raise Refused("transfer_notes_closed")
            note = entries.read_note(desk, item.id) if item.has_note else ""
            yield Item(item.date, "service", item.code, _quantity(item), note)
        elif item.kind == "scale":
            scores = scales.answers(desk, item.id).items
            said = " ".join("–" if score is None else str(score) for score in scores)
            total = item.details.get("score")
            yield Item(item.date, "scale", item.code, words=f"{'–' if total is None else total} [{said}]")
    for day, title, said in access_parts.steps_told(desk, person_id, desk.language):
        yield Item(day, "step", "", words=f"{title}. {said}")


def _referrals(desk: Desk, person_id: int) -> Iterator[Item]:
    for one in referrals.of_person(desk, person_id):
        if one.open:
            yield Item(one.sent_on, "referral", one.need, words=one.partner)


def _appointments(desk: Desk, files: list[int]) -> Iterator[Item]:
    with desk.store.read() as connection:
        rows = appointments.of_person(connection, files)
    for row in rows:
        if row["state"] == "planned" and row["day"] >= desk.today().isoformat():
            yield Item(date.fromisoformat(row["day"]), "appointment", row["kind"], words=row["at"])


def _annex(desk: Desk, person_id: int) -> Iterator[tuple[date, str]]:
    for day, title, said in access_parts.steps_told(desk, person_id, desk.language, annex=True):
        yield day, f"{title}. {said}"


def _quantity(item: StoryItem) -> int:
    return int(str(item.details.get("quantity") or 1))
