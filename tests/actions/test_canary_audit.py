"""The audit trail holds kinds and numbers: actions are run with a canary in every input, and none of it is ever found there."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from fieldapp.actions import (
    access,
    audit,
    consents,
    controller,
    copies,
    drafts,
    entries,
    erasure,
    exports,
    finding,
    importing,
    incidents,
    leaving,
    looks,
    months,
    notes,
    people,
    printing_access,
    recovery,
    retention,
    rights,
    services,
    sessions,
    sheets,
    users,
)  # fmt: skip
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.definitions import Form
from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import journal
from fieldapp.storage.slots import FAST_FOR_TESTS
from tests import trail

CANARY = "kanarivogel"
PHRASE = f"{CANARY} abricot fenêtre lundi cactus"


def filled(form: Form, good: dict[str, object]) -> dict[str, object]:
    """Good answers with the canary wherever somebody can type."""
    return good | {field.key: f"{CANARY} {field.key}" for field in form.fields if field.kind in ("text", "long_text", "partner")}


def case_work(desk: Desk, answers: Any) -> int:
    """Everything a counsellor does with a case."""
    forms = desk.programme.forms
    person = people.register(desk, filled(forms["registration"], answers.person()), filled(forms["consent"], answers.consent())).value
    people.similar(desk, {"family_name": CANARY})
    people.ids(desk, text=CANARY)
    finding.find(desk, CANARY)
    draft = drafts.save(desk, "session", {"note": CANARY}, person).value
    entry = sessions.record(desk, person, filled(forms["session"], answers.session())).value
    drafts.discard(desk, draft)
    given = {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD"}
    service = {**given, "service": "health.consultation", "quantity": 1, "amount_mad": Decimal(10)}
    entries.undo(desk, services.record(desk, person, filled(forms["service"], service)).value)
    entry = entries.correct(desk, entry, filled(forms["session"], answers.session()), CANARY).value
    notes.search(desk, CANARY)
    notes.around(desk, entry, CANARY)
    entries.read_note(desk, entry)
    entries.cancel(desk, entry, CANARY)
    consents.give(desk, person, {"recontact": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 3)})
    looks.opened(desk, person)
    looks.looked(desk, person)
    people.close(desk, person, filled(forms["closure"], {"closed_on": date(2026, 2, 20), "closure_reason": "objectifs_atteints"}))
    return person


def undone(done: Any) -> None:
    """Take an action back."""
    assert done.undo is not None
    done.undo()


def rights_of(desk: Desk, person: int, folder: Path) -> None:
    """Agreements withdrawn, who must not know, an emergency, requests, a correction, a copy, the registers of the law."""
    today = desk.today()
    undone(consents.withdraw(desk, person, "recontact"))
    number = consents.withhold(desk, person, {"who": CANARY}).value
    undone(consents.lift(desk, number))
    undone(consents.emergency(desk, person, "vie", date(2026, 3, 6), CANARY, CANARY))
    consents.emergency(desk, person, "vie", date(2026, 3, 6), CANARY, CANARY)
    consents.end_emergency(desk, person)
    asked = rights.ask(desk, person, {"kind": "access", "asked_on": today, "words": CANARY}).value
    undone(rights.answer(desk, asked, {"outcome": "refused", "words": CANARY}))
    rights.answer(desk, asked, {"outcome": "refused", "words": CANARY})
    undone(rights.rectify(desk, person, rights.registered(desk, person) | {"family_name": f"{CANARY} encore"}, CANARY))
    retention.hold(desk, person, "legal")
    retention.choose(desk, retention.periods(desk))
    controller.choose(desk, {"name": CANARY, "authorisation": CANARY})
    incident = incidents.record(desk, {"day": today, "site": "OUJ", "kind": "papier", "what": CANARY}).value
    undone(incidents.correct(desk, incident, incidents.answers(desk, incident) | {"actions": CANARY}))
    printing_access.write(desk, person, ["identity"], folder / f"{CANARY}.pdf", asked=True)


def asking(home: Path, person: int) -> None:
    """Asking for access, and its answers, by people with other roles."""
    numbers = []
    for user in ("accueil", "accueil2"):
        desk = open_desk(home, PHRASE, user, today=lambda: date(2026, 3, 4))
        numbers.append(access.ask(desk, person, f"{CANARY} urgence").value)
        close_desk(desk)
    desk = open_desk(home, PHRASE, "ecoute", today=lambda: date(2026, 3, 4))
    access.give_reason(desk, person, "supervision")
    access.grant(desk, numbers[0], "hour")
    access.refuse(desk, numbers[1])
    access.end(desk, numbers[0])
    close_desk(desk)


def papers(desk: Desk, folder: Path, registers: ModuleType) -> None:
    """Registers in, sheets, the journal and copies out, a month closed."""
    (folder / CANARY).mkdir()
    row = registers.person("A-1") | {"nom": CANARY, "prenom": CANARY}
    register = registers.write(folder / f"{CANARY}.xlsx", {"personnes": [row, dict.fromkeys(row, CANARY)]})
    importing.run(desk, register, rejects=folder / f"{CANARY}-refus.xlsx")
    month = Month(2025, 1)
    with suppress(Refused):
        months.close(desk, next(state.month for state in months.states(desk) if state.ready))
    sheets.write(desk, month, month, audience="internal", format="csv", out=folder / f"{CANARY}.csv", language="fr")
    audit.export(desk, folder / f"{CANARY}.jsonl")
    exports.delete(desk, exports.list(desk)[0].id)
    copies.back_up(desk, folder / CANARY)


def test_nothing_that_is_typed_or_chosen_stands_in_the_trail(
    home: Path, answers: Any, registers: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fieldapp.storage.slots.calibrate", lambda *_: FAST_FOR_TESTS)
    desk = open_desk(home, "une phrase de passe", today=lambda: date(2026, 3, 4))
    for name, role in (("accueil", "reception"), ("accueil2", "reception"), ("ecoute", "counsellor"), ("depart", "counsellor")):
        users.add(desk, name, frozenset({role}), PHRASE, FAST_FOR_TESTS)
    person = case_work(desk, answers)
    rights_of(desk, person, tmp_path)
    papers(desk, tmp_path, registers)
    close_desk(desk)
    asking(home, person)
    desk = open_desk(home, "une phrase de passe", today=lambda: date(2026, 3, 4))
    other = people.register(desk, answers.person(family_name=CANARY), answers.consent()).value
    leaving.share_out(desk, "sb", {other: "ecoute"})
    users.renew(desk, "ecoute", f"{PHRASE} encore", cost=FAST_FOR_TESTS)
    users.remove(desk, "depart")
    users.passphrase(desk, "une phrase de passe", PHRASE, FAST_FOR_TESTS)
    recovery.new_sheet(desk)
    erasure.erase(desk, person, CANARY)
    with desk.store.read() as connection:
        lines = list(journal.forwards(connection))
    close_desk(desk)
    told = " ".join(f"{line.actor} {line.action} {line.object}" for line in lines).lower()
    assert CANARY not in told and "diallo" not in told and "ouj-" not in told and "supervision" not in told
    assert not [line for line in lines if trail.refuses(line.action, line.object)]
