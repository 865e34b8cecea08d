"""A new kind of help and a new indicator, added by an edit of data alone, reach the sheet that stays and the sheet that leaves."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import openpyxl

import resources
from fieldapp.actions import indicators, months, people, services, sheets
from fieldapp.actions.desk import Desk
from fieldapp.domain import programme
from fieldapp.domain.periods import Month

SERVICE = '\n[services."aid.blanket"]\nkind = "service"\nunit = "kit"\nfr = "Couverture"\nar = "غطاء"\nen = "Blanket"\n'
INDICATOR = """
["winter.blanketed"]
fr = "Personnes protégées du froid"
ar = "أشخاص وُقوا من البرد"
en = "Persons kept warm"
help = { fr = "Personnes ayant reçu une couverture.", ar = "أشخاص تسلّموا غطاء.", en = "Persons given a blanket." }
unit = "persons"
counts = "persons"
all_of = [["aid.blanket"]]
projects = ["MMSD"]
period = "open"
scope = "person"
rounding = "none"
"""
CONSENT = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 3)}
PERSON = {
    "given_name": "Aïssatou", "family_name": "Diallo", "sex": "F", "age_at_opening": 27, "nationality": "GN", "population_group": "migrant",
    "site": "OUJ", "opened_on": date(2026, 2, 3), "project": "MMSD",
}  # fmt: skip


def test_an_edit_of_data_reaches_both_sheets(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    with (folder / "services.toml").open("a", encoding="utf-8") as file:
        file.write(SERVICE)
    with (folder / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write(INDICATOR)
    sites = (folder / "sites.toml").read_text("utf-8")
    (folder / "sites.toml").write_text(sites.replace('MMSD = ["psy.*", "health.*"', 'MMSD = ["aid.blanket", "psy.*", "health.*"'), "utf-8")
    desk.programme = programme.load(folder)
    for _ in range(12):
        person = people.register(desk, PERSON, CONSENT).value
        given = {"date": date(2026, 2, 9), "site": "OUJ", "project": "MMSD", "service": "aid.blanket", "quantity": 2}
        services.record(desk, person, given)
    month = Month(2026, 2)
    assert indicators.values(desk, None, None, None, None).values["winter.blanketed"] == 12

    inside = sheets.write(desk, month, month, audience="internal", format="csv", out=tmp_path / "inside.csv")
    kept = list(csv.DictReader(inside.read_text("utf-8").splitlines()))
    assert {"12"} == {row["value"] for row in kept if row["item"] == "winter.blanketed" and row["site"] == "OUJ"}
    given = [row for row in kept if row["service"] == "aid.blanket" and not row["item"] and row["project"] == "MMSD"]
    assert {row["measure"]: row["value"] for row in given} == {"services": "12", "items": "24"}
    workbook = openpyxl.load_workbook(sheets.write(desk, month, month, format="xlsx", out=tmp_path / "inside.xlsx", language="fr"))
    words = {cell.value for sheet in workbook for row in sheet for cell in row}
    assert {"Couverture", "Personnes protégées du froid"} <= words
    workbook.close()

    months.close(desk, month)
    left = sheets.write(desk, month, month, audience="mission", format="csv", out=tmp_path / "left.csv")
    rows = [row for row in csv.DictReader(left.read_text("utf-8").splitlines()) if row["item"] == "winter.blanketed"]
    assert [row["mark"] for row in rows if row["site"] == "OUJ"] == ["≈"]
    assert all(int(row["value"]) % 5 == 0 for row in rows)
