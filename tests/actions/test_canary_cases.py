"""A canary typed in every field, and written in every cell of a register, is readable nowhere on the disk and in nothing that is said."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import entries, finding, importing, people, services, sessions
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.definitions import Form
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.storage import tables as t

CANARY = "kanarivogel7"
TEXTS = ("text", "long_text", "partner")


def traces(folder: Path) -> Iterator[Path]:
    needles = [form.encode(code) for form in (CANARY, CANARY.upper(), CANARY.capitalize()) for code in ("utf-8", "utf-16-le")]
    for file in folder.rglob("*"):
        if file.is_file() and any(needle in file.read_bytes() for needle in needles):
            yield file


def filled(form: Form, good: dict[str, object]) -> dict[str, object]:
    """Good answers with the canary wherever somebody can type."""
    return good | {field.key: f"{CANARY} {field.key}" for field in form.fields if field.kind in TEXTS}


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this process puts temporary files, if it puts any."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_what_is_typed_in_every_field(
    home: Path, temporary: Path, answers: Any, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    desk = open_desk(home, "une phrase de passe", today=lambda: date(2026, 3, 4))
    forms = desk.programme.forms
    person = people.register(
        desk, filled(forms["registration"], answers.person()), filled(forms["consent"], answers.consent(referral=True))
    ).value
    entry = sessions.record(desk, person, filled(forms["session"], answers.session())).value
    given = {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD"}
    bought = {"service": "health.consultation", "quantity": 1, "amount_mad": Decimal(10)}
    services.record(desk, person, filled(forms["service"], {**given, **bought}))
    services.record(desk, person, filled(forms["referral"], {**given, "service": "referral.out", "need": "food"}))
    entry = entries.correct(desk, entry, filled(forms["session"], answers.session()), CANARY).value
    entries.cancel(desk, entry, CANARY)
    finding.find(desk, CANARY)
    people.similar(desk, {"family_name": CANARY})
    told = [repr(desk.store), str(desk.store.vault)]
    for wrong in ({"sex": CANARY}, {"site": CANARY}, {CANARY: 1}, {"phone": CANARY * 100}):
        with pytest.raises(Invalid) as invalid:
            people.register(desk, answers.person(**wrong), answers.consent())
        told += [str(invalid.value), *invalid.value.problems.values()]
    with suppress(sa.exc.IntegrityError, Refused), desk.store.write() as tx:
        try:
            tx.connection.execute(sa.insert(t.person).values(code=CANARY))
        except sa.exc.IntegrityError as error:
            told += [str(error), repr(error)]
            raise
    assert len(people.story(desk, person)) == 5
    assert not list(traces(home))
    with desk.store.read() as connection:
        assert CANARY not in str(connection.execute(sa.select(t.audit)).all())
    close_desk(desk)
    said = capfd.readouterr()
    assert not list(traces(home)) and not list(traces(temporary))
    assert CANARY not in "".join(told) + caplog.text + said.out + said.err


def test_what_stands_in_a_register(
    desk: Desk, registers: ModuleType, tmp_path: Path, temporary: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    home = desk.store.vault.home
    rows: dict[str, list[dict[str, object]]] = {}
    good = {"personnes": registers.person("A-1"), "prestations": registers.service("A-1"), "activites": registers.activity()}
    for name, row in good.items():
        written = {column: CANARY for column in registers.TEMPLATE[name]["columns"] if column not in row}
        free = ("nom", "prenom", "autres_noms", "note", "partenaire", "theme")
        rows[name] = [row | written | {column: f"{CANARY} {column}" for column in free if column in registers.TEMPLATE[name]["columns"]}]
        rows[name] += [dict.fromkeys(registers.TEMPLATE[name]["columns"], CANARY)]
    rows["personnes"][0] |= {"date_naissance": "", "date_cloture": ""}
    for heads in [column for column in rows["activites"][0] if column.startswith(("f_", "m_", "sexe_", "groupe"))]:
        rows["activites"][0][heads] = ""
    path = registers.write(tmp_path / "registre.xlsx", rows)
    report = importing.run(desk, path, rejects=tmp_path / "refus.xlsx").value
    assert dict(report.added) == {"personnes": 1, "prestations": 1, "echelles": 0, "activites": 1} and len(report.refused) == 3
    told = str(report) + "".join(row.reason("fr") for row in report.refused)
    path.write_bytes(path.read_bytes()[:500] + CANARY.encode())
    with pytest.raises(Refused) as refusal:
        importing.preview(desk, path)
    said = capfd.readouterr()
    assert CANARY not in told + str(refusal.value) + said.out + said.err
    assert not list(traces(home)) and not list(traces(temporary)) and not os.listdir(temporary)
