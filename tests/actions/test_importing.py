"""Bringing in a register: what goes in, what stays out and why, what a second import adds, and that it is whole or not at all."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import openpyxl
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import importing, people
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.actions.importing import ImportReport
from fieldapp.domain.errors import Cancelled, NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import tables as t

FOUR = ("personnes", "prestations", "echelles", "activites")


def bring(desk: Desk, path: Path, **options: Any) -> ImportReport:
    return importing.run(desk, path, **options).value


def counts(desk: Desk) -> tuple[int, ...]:
    with desk.store.read() as connection:
        return tuple(
            connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for table in (t.person, t.entry, t.scale, t.activity, t.consent)
        )


def column(desk: Desk, chosen: sa.Column[Any]) -> list[Any]:
    with desk.store.read() as connection:
        return list(connection.scalars(sa.select(chosen).order_by(chosen.table.c.id)))


def reasons(report: ImportReport) -> set[tuple[str, int, str, str]]:
    return {(row.sheet, row.line, row.column, row.keys[0]) for row in report.refused}


@pytest.fixture
def cells_register(data: Path) -> Path:
    return data / "registre-cellules.xlsx"


def test_the_register_of_two_cells(desk: Desk, cells_register: Path, data: Path, tmp_path: Path) -> None:
    truth = json.loads((data / "registre-cellules.truth.json").read_text())
    rejects = tmp_path / "refus.xlsx"
    report = bring(desk, cells_register, rejects=rejects)
    assert dict(report.added) == {
        "personnes": truth["persons"],
        "prestations": truth["services"],
        "echelles": truth["scales"],
        "activites": truth["activities"],
    }
    assert dict(report.accepted) == dict(report.added)
    assert reasons(report) == {
        ("personnes", 797, "consentement_dossier", "import_no_consent"),
        ("personnes", 798, "date_ouverture", "import_date_future"),
        ("personnes", 799, "nationalite", "import_unknown_country"),
        ("personnes", 800, "age", "import_age_negative"),
        ("personnes", 801, "site", "import_unknown_site"),
        ("prestations", 3009, "code", "import_unknown_person"),
        ("prestations", 3010, "date", "import_date_unreadable"),
        ("prestations", 3011, "prestation", "import_unknown_service"),
        ("prestations", 3012, "quantite", "import_not_a_number"),
    }
    assert counts(desk) == (791, 2991, 517, 40, 2 * 791)
    assert Counter(filter(None, column(desk, t.person.c.closure_reason))) == truth["closures"]
    assert Counter(filter(None, column(desk, t.entry.c.issue))) == truth["referrals"]
    assert sum(sum(json.loads(heads).values()) for heads in column(desk, t.activity.c.heads)) == truth["heads"]
    assert column(desk, t.consent.c.answer).count("no") == truth["without_statistics_consent"]
    assert set(column(desk, t.consent.c.manner)) == {"registre"}

    assert not any(bring(desk, cells_register).added.values())
    mended = mend(rejects, tmp_path)
    again = bring(desk, mended)
    assert sum(again.added.values()) == 9 and not again.refused
    assert not any(bring(desk, mended).added.values())


def mend(rejects: Path, folder: Path) -> Path:
    """Correct the nine refused rows as somebody at a desk would, the reasons beside them left as they are."""
    book = openpyxl.load_workbook(rejects)
    sheet = book["personnes"]
    names = [cell.value for cell in sheet[1]]
    assert names[-1] == "motif_du_refus" and "accord" in sheet.cell(2, len(names)).value
    at = {name: names.index(name) + 1 for name in names}
    sheet.cell(2, at["consentement_dossier"]).value = "oui"
    sheet.cell(3, at["date_ouverture"]).value = date(2021, 1, 1)
    sheet.cell(4, at["nationalite"]).value = "Mali"
    sheet.cell(5, at["age"]).value = 3
    sheet.cell(6, at["site"]).value = "OUJ"
    sheet = book["prestations"]
    names = [cell.value for cell in sheet[1]]
    at = {name: names.index(name) + 1 for name in names}
    sheet.cell(2, at["code"]).value = "X-1"
    sheet.cell(3, at["date"]).value = "28/02/2021"
    sheet.cell(4, at["prestation"]).value = "psy.family"
    sheet.cell(5, at["quantite"]).value = 1
    book.save(folder / "corrige.xlsx")
    return folder / "corrige.xlsx"


def test_a_register_grown_by_twenty_rows_adds_twenty(desk: Desk, cells_register: Path, tmp_path: Path) -> None:
    bring(desk, cells_register)
    book = openpyxl.load_workbook(cells_register)
    for number in range(5):
        book["personnes"].append([f"OUJ-9{number:03d}", "Keita", "Awa", "", "F", "", 20 + number, "ML", "migrant", "", "", "", "OUJ",
                                  date(2023, 5, 2), "MMSD", "", "oui", "oui", "", ""])  # fmt: skip
        book["prestations"].append([f"OUJ-9{number:03d}", date(2023, 5, 2), "OUJ", "MMSD", "psy.pfa", 1])
    copied = [cell.value for cell in book["prestations"][2]]
    for _ in range(10):
        book["prestations"].append(copied)
    book.save(tmp_path / "grown.xlsx")
    report = bring(desk, tmp_path / "grown.xlsx")
    assert dict(report.added) == {"personnes": 5, "prestations": 15, "echelles": 0, "activites": 0}


def test_a_preview_writes_nothing_and_says_the_same(desk: Desk, cells_register: Path, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    seen = importing.preview(desk, cells_register, lambda done, total: heard.append((done, total)), rejects=tmp_path / "refus.xlsx")
    assert counts(desk) == (0, 0, 0, 0, 0)
    assert bring(desk, cells_register) == seen
    assert heard[-1][0] == heard[-1][1] and heard == sorted(heard)
    assert (tmp_path / "refus.xlsx").stat().st_mode & 0o777 == 0o600


def test_only_the_reasons_of_the_catalogue_refuse(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    r = registers
    wrong = {
        "import_no_consent": {"consentement_dossier": ""},
        "import_code_missing": {"code": " "},
        "import_date_missing": {"date_ouverture": ""},
        "import_date_unreadable": {"date_naissance": "31/02/1990"},
        "import_date_future": {"date_cloture": "01/01/2199"},
        "import_unknown_country": {"nationalite": "Atlantide"},
        "import_unknown_site": {"site": "Atlantide"},
        "import_site_elsewhere": {"site": "TNG"},
        "import_unknown_project": {"projet": "RIEN"},
        "import_unknown_sex": {"sexe": "Z"},
        "import_unknown_group": {"groupe": "touriste"},
        "import_age_negative": {"age": -1},
    }
    odd = {
        "import_age_unreadable": {"age": "trente"},
        "import_noted_unknown": {"statut": "pèlerin"},
        "import_noted_born_after": {"date_naissance": date(2025, 5, 1)},
        "import_noted_closed_before": {"date_cloture": date(2025, 1, 1), "motif_cloture": "transfert"},
        "import_noted_closure": {"motif_cloture": "transfert"},
    }
    people_rows = [r.person(**{"code": f"W-{n}", **cell}) for n, cell in enumerate(wrong.values())]
    people_rows += [r.person(f"G-{n}", **cell) for n, cell in enumerate(odd.values())]
    people_rows.append(r.person("g-0"))
    services = [
        r.service("G-0", prestation="psy.inexistant"),
        r.service("G-0", quantite="beaucoup"),
        r.service("W-0"),
        r.service("G-0", date=date(2024, 1, 1), modalite="par pigeon", partenaire="Chez Hamid", montant_mad="cher", duree_min="long"),
    ]
    scales = [r.scale("G-0", echelle="who9"), r.scale("G-0", passation="un jour", q1=9)]
    activities = [r.activity(f_18_59="foule"), r.activity(groupe="touriste")]
    path = r.write(tmp_path / "r.xlsx", {"personnes": people_rows, "prestations": services, "echelles": scales, "activites": activities})
    report = bring(desk, path)
    refused = [(row.sheet, row.keys[0]) for row in report.refused]
    assert refused == [
        *(("personnes", key) for key in wrong),
        ("personnes", "import_code_twice"),
        ("prestations", "import_unknown_service"),
        ("prestations", "import_not_a_number"),
        ("prestations", "import_unknown_person"),
        ("echelles", "import_unknown_scale"),
        ("activites", "import_not_a_number"),
        ("activites", "import_unknown_group"),
    ]
    assert {problem.key for problem in report.noted} >= {*odd, "import_noted_before_opening"}
    assert dict(report.added) == {"personnes": len(odd), "prestations": 1, "echelles": 1, "activites": 0}
    for language in ("fr", "ar", "en"):
        assert all(row.reason(language) for row in report.refused)


def test_cells_are_kept_as_meant(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    row = registers.person(
        " ouj-7 ", sexe="Femme", nationalite="CÔTE D'IVOIRE", statut="", langue="klingon", date_naissance=" 06-05-1999 ",
        vulnerabilites="enceinte; traite ; inconnue", interprete="oui", consentement_statistiques="",
    )  # fmt: skip
    service = registers.service("OUJ-7", partenaire="anapec", prestation="referral.out", issue="aboutie", note="=1+1", montant_mad="150,50")
    empty = {"code": " ", "nom": "\u00a0"}
    path = registers.write(tmp_path / "r.xlsx", {"personnes": [empty, row], "prestations": [service]})
    report = bring(desk, path)
    assert (dict(report.added)["personnes"], dict(report.added)["prestations"], report.refused) == (1, 1, ())
    with desk.store.read() as connection:
        person = connection.execute(sa.select(t.person)).mappings().one()
        entry = connection.execute(sa.select(t.entry)).mappings().one()
        consents = dict(connection.execute(sa.select(t.consent.c.purpose, t.consent.c.answer)).all())
    assert (person["code"], person["sex"], person["nationality"], person["birth_date"]) == ("ouj-7", "F", "CI", "1999-05-06")
    assert (person["language"], person["status_group"], person["vulnerabilities"], person["interpreter"]) == ("nd", "nd", "enceinte", True)
    assert (entry["partner"], entry["issue"], str(entry["amount_mad"])) == ("ANAPEC", "aboutie", "150.50")
    assert consents == {"file": "yes", "statistics": "not_asked"}
    facts = dict(people.page(desk, 1).facts)
    assert facts["vulnerabilities"] == ["enceinte", "traite"]
    from fieldapp.actions import entries

    assert entries.read_note(desk, 1) == "=1+1"


def test_a_quantity_or_amount_that_was_guessed_is_listed(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    odd = [{"quantite": ""}, {"quantite": 2.6}, {"montant_mad": "150 EUR"}, {"montant_mad": -20}, {"duree_min": "1 h"}]
    services = [
        registers.service("A-1", **{"quantite": 1, **cells}) for cells in (*odd, {"montant_mad": "1 150,50 DH", "duree_min": "45 min"})
    ]
    path = registers.write(tmp_path / "r.xlsx", {"personnes": [registers.person("A-1")], "prestations": services})
    report = bring(desk, path)
    assert [(problem.line, problem.column, problem.key) for problem in report.noted if problem.sheet == "prestations"] == [
        (2, "quantite", "import_noted_one"),
        (3, "quantite", "import_noted_rounded"),
        (4, "montant_mad", "import_noted_unknown"),
        (5, "montant_mad", "import_noted_unknown"),
        (6, "duree_min", "import_noted_unknown"),
    ]
    with desk.store.read() as connection:
        chosen = sa.select(t.entry.c.quantity, t.entry.c.amount_mad, t.entry.c.minutes).order_by(t.entry.c.id)
        rows = [tuple(row) for row in connection.execute(chosen)]
    assert [row[0] for row in rows] == [1, 3, 1, 1, 1, 1]
    assert [row[1] for row in rows[2:]] == [None, None, rows[4][1], Decimal("1150.50")] and rows[4][2] is None and rows[5][2] == 45


def test_a_known_code_with_other_values_changes_nothing_and_is_listed(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    bring(desk, registers.write(tmp_path / "a.xlsx", {"personnes": [registers.person("A-1"), registers.person("A-2")]}))
    report = bring(
        desk, registers.write(tmp_path / "b.xlsx", {"personnes": [registers.person("A-1", prenom="Awa"), registers.person("A-2")]})
    )
    assert [(d.sheet, d.line, d.key) for d in report.differing] == [("personnes", 2, "import_noted_differs")]
    assert not any(report.added.values()) and column(desk, t.person.c.given_name) == ["Aïssatou", "Aïssatou"]
    for number, other in enumerate(({"statut": "refugie"}, {"vulnerabilites": "traite"}, {"statut": "Demandeur·se d’asile"})):
        report = bring(desk, registers.write(tmp_path / f"{number}.xlsx", {"personnes": [registers.person("A-1", **other)]}))
        assert len(report.differing) == (number < 2)


def test_a_code_typed_here_for_somebody_else_takes_no_services_of_the_register(
    desk: Desk, person_id: int, registers: ModuleType, tmp_path: Path
) -> None:
    code = people.page(desk, person_id).code
    stranger = registers.person(code, nom="Alaoui", prenom="Driss", sexe="M")
    report = bring(desk, registers.write(tmp_path / "a.xlsx", {"personnes": [stranger], "prestations": [registers.service(code)]}))
    assert [row.keys[0] for row in report.refused] == ["import_code_taken", "import_unknown_person"]
    same = registers.person(code, nom="DIALLO", prenom="Aissatou")
    report = bring(desk, registers.write(tmp_path / "b.xlsx", {"personnes": [same], "prestations": [registers.service(code)]}))
    assert not report.refused and dict(report.added)["prestations"] == 1


def test_equals_are_told_apart_by_how_often_they_occur(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    rows = {"personnes": [registers.person("A-1")], "prestations": [registers.service("A-1")] * 2, "activites": [registers.activity()]}
    assert bring(desk, registers.write(tmp_path / "a.xlsx", rows)).added["prestations"] == 2
    rows["prestations"] = [registers.service("a-1", note="autre"), *[registers.service("A-1")] * 2]
    rows["activites"] = [registers.activity(), registers.activity()]
    added = dict(bring(desk, registers.write(tmp_path / "b.xlsx", rows)).added)
    assert (added["prestations"], added["activites"]) == (1, 1)


def test_what_is_sealed_cannot_be_guessed_from_a_hash(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    """Two people and two services that differ only in what is sealed have the same normalised content."""
    r = registers
    rows = {
        "personnes": [r.person("A-1", statut="irregulier", vulnerabilites="traite"), r.person("A-2", statut="regularise")],
        "prestations": [r.service("A-1", note="enceinte"), r.service("A-1", note="frappée")],
        "echelles": [r.scale("A-1", q1=3, q2=1), r.scale("A-1", q1=1, q2=3)],
    }
    bring(desk, r.write(tmp_path / "a.xlsx", rows))
    assert len(set(column(desk, t.entry.c.row_hash))) == 1 and len(set(column(desk, t.scale.c.row_hash))) == 1
    assert len({len(blob) for blob in column(desk, t.person.c.status_sealed)}) == 1
    assert len({len(blob) for blob in column(desk, t.person.c.restricted_sealed)}) == 1
    with desk.store.read() as connection:
        for table in (t.person, t.entry, t.scale):
            for row in connection.execute(sa.select(table)).mappings():
                assert not {"irregulier", "regularise", "traite", "enceinte", "frappée"} & {str(value) for value in row.values()}


def test_reported_before(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    r = registers
    rows = {
        "personnes": [r.person("A-1", date_cloture=date(2025, 4, 30), motif_cloture="transfert"), r.person("A-2")],
        "prestations": [r.service("A-1", date=date(2025, 4, 30)), r.service("A-1", date=date(2025, 5, 1))],
        "activites": [r.activity(date=date(2025, 4, 1)), r.activity(date=date(2025, 6, 1))],
    }
    bring(desk, r.write(tmp_path / "a.xlsx", rows), reported_through=Month(2025, 4))
    assert column(desk, t.person.c.reported_before) == [True, False]
    assert column(desk, t.entry.c.reported_before) == [True, False]
    assert column(desk, t.activity.c.reported_before) == [True, False]


def test_a_missing_role_is_named_and_nothing_goes_in(
    desk_of: Callable[..., Desk], registers: ModuleType, tmp_path: Path, cells_register: Path
) -> None:
    r = registers
    for roles, named in (
        (("coordinator", "administrator"), "psychologist"),
        (("coordinator", "psychologist"), "protection"),
    ):
        desk = desk_of(*roles)
        for act in (importing.preview, importing.run):
            with pytest.raises(Refused) as refusal:
                act(desk, cells_register)
            assert named in refusal.value.sentence("fr") and refusal.value.exit_status == 1
        assert counts(desk) == (0, 0, 0, 0, 0)
    plain = r.write(tmp_path / "plain.xlsx", {"personnes": [r.person("A-1", statut="")], "prestations": [r.service("A-1")]})
    assert bring(desk_of("coordinator"), plain).added["prestations"] == 1


def test_an_administrator_sees_no_register(desk_of: Callable[..., Desk], cells_register: Path) -> None:
    with pytest.raises(NotAllowed):
        importing.preview(desk_of("administrator"), cells_register)


@pytest.mark.parametrize("moment", [0, 1, 4, 9])
def test_cancelled_leaves_nothing(desk: Desk, cells_register: Path, tmp_path: Path, moment: int) -> None:
    asked = iter(range(10_000))
    with pytest.raises(Cancelled):
        bring(desk, cells_register, cancel=lambda: next(asked) >= moment, rejects=tmp_path / "refus.xlsx")
    assert counts(desk) == (0, 0, 0, 0, 0)
    assert bring(desk, cells_register).added["personnes"] == 791


def test_an_error_while_writing_leaves_nothing(desk: Desk, cells_register: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="refused rows could not be written"):
        bring(desk, cells_register, rejects=tmp_path / "no folder" / "refus.xlsx")
    assert counts(desk) == (0, 0, 0, 0, 0)


def test_killed_while_importing_leaves_nothing(home: Path, calendar: Callable[[], date], cells_register: Path) -> None:
    code = f"""
import os, signal
from datetime import date
from pathlib import Path
from fieldapp.actions import importing
from fieldapp.actions.desk import open_desk
desk = open_desk(Path({str(home)!r}), "une phrase de passe", today=lambda: date(2026, 3, 4))
def stop(done, total):
    if done > total * 0.9:
        os.kill(os.getpid(), signal.SIGKILL)
importing.run(desk, Path({str(cells_register)!r}), progress=stop)
"""
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    desk = open_desk(home, "une phrase de passe", today=calendar)
    assert counts(desk) == (0, 0, 0, 0, 0)
    close_desk(desk)


def test_the_register_itself_is_never_overwritten(desk: Desk, cells_register: Path, tmp_path: Path) -> None:
    copy = tmp_path / "registre.xlsx"
    copy.write_bytes(cells_register.read_bytes())
    with pytest.raises(Refused, match="replace the register itself"):
        bring(desk, copy, rejects=copy)
    assert copy.read_bytes() == cells_register.read_bytes()


def test_a_sample_made_from_a_seed_goes_in_whole(desk: Desk, registers: ModuleType, tmp_path: Path) -> None:
    rows = registers.sample(30, 7)
    report = bring(desk, registers.write(tmp_path / "s.xlsx", rows))
    assert dict(report.added) == {name: len(rows[name]) for name in FOUR} and not report.refused
    assert not any(bring(desk, registers.write(tmp_path / "again.xlsx", registers.sample(30, 7))).added.values())


@given(st.integers(0, 10_000), st.sets(st.integers(0, 40)))
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_register_grew_by_is_what_is_added(
    desk_of: Callable[..., Desk], registers: ModuleType, tmp_path: Path, seed: int, absent: set[int]
) -> None:
    """First a part of a register (whole people with all their rows, and any of the other rows), then all of it, shuffled."""
    desk = desk_of("psychologist", "coordinator")
    whole = registers.sample(12, seed)
    gone = {row["code"] for row in whole["personnes"][:3]}
    part = {
        name: [row for place, row in enumerate(rows) if row.get("code") not in gone and place not in absent] for name, rows in whole.items()
    }
    part["personnes"] = [row for row in whole["personnes"] if row["code"] not in gone]
    assert dict(bring(desk, registers.write(tmp_path / "part.xlsx", part)).added) == {name: len(part[name]) for name in FOUR}
    for rows in whole.values():
        random.Random(seed).shuffle(rows)
    added = bring(desk, registers.write(tmp_path / "whole.xlsx", whole)).added
    assert dict(added) == {name: len(whole[name]) - len(part[name]) for name in FOUR}
    assert not any(bring(desk, tmp_path / "part.xlsx").added.values())
