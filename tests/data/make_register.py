"""Registers of the template, made up from a seed, for tests: written as partners write them, and small enough to read.

``python make_register.py OUT.xlsx [PEOPLE] [SEED]`` writes one.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path

import openpyxl

import resources

TEMPLATE = resources.toml("programme", "register.toml")["sheets"]
Rows = dict[str, list[dict[str, object]]]

_GIVEN = {"F": ["Aïssatou", "مريم", "Fatima", "Grace"], "M": ["Mamadou", "Ibrahim", "محمد", "Jean-Pierre"]}
_FAMILY = ["Diallo", "Benali", "N'Guessan", "Traoré", "العلوي"]


def person(code: str, **other: object) -> dict[str, object]:
    """A good row of ``personnes``, with some cells written otherwise."""
    return {
        "code": code, "nom": "Diallo", "prenom": "Aïssatou", "sexe": "F", "age": 27, "nationalite": "GN", "groupe": "migrant",
        "statut": "demandeur_asile", "langue": "fr", "site": "OUJ", "date_ouverture": date(2025, 3, 4), "projet": "MMSD",
        "consentement_dossier": "oui", "consentement_statistiques": "oui",
    } | other  # fmt: skip


def service(code: str, **other: object) -> dict[str, object]:
    """A good row of ``prestations``."""
    row = {"code": code, "date": date(2025, 3, 4), "site": "OUJ", "projet": "MMSD", "prestation": "psy.individual", "quantite": 1}
    return row | other


def scale(code: str, **other: object) -> dict[str, object]:
    """A good row of ``echelles``."""
    answers = {f"q{number}": 2 for number in range(1, 6)}
    return {"code": code, "date": date(2025, 3, 4), "echelle": "who5", "passation": "debut"} | answers | other


def activity(**other: object) -> dict[str, object]:
    """A good row of ``activites``."""
    row = {"date": date(2025, 3, 4), "site": "OUJ", "projet": "MMSD", "prestation": "awareness.session", "theme": "cohesion", "f_18_59": 12}
    return row | other


def write(path: Path, rows: Rows, *, sheets: tuple[str, ...] = tuple(TEMPLATE), columns: dict[str, list[str]] | None = None) -> Path:
    """Write a workbook of these rows; text stays text, whatever it begins with."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name in sheets:
        sheet = book.create_sheet(name)
        named = (columns or {}).get(name) or TEMPLATE.get(name, {"columns": ["a"]})["columns"]
        sheet.append(named)
        for row in rows.get(name, []):
            sheet.append([None] * len(named))
            for place, column in enumerate(named, start=1):
                cell = sheet.cell(sheet.max_row, place, row.get(column))
                if isinstance(cell.value, str):
                    cell.data_type = "s"
    book.save(path)
    return path


def sample(people: int, seed: int) -> Rows:
    """A small caseload: people with one to three services, half of them a scale, and one activity."""
    draw = random.Random(seed)
    rows: Rows = {name: [] for name in TEMPLATE}
    for number in range(1, people + 1):
        site, sex = draw.choice(["OUJ", "BER"]), draw.choice("FM")
        code, opened = f"{site}-{number:04d}", date(2025, 1, 6) + timedelta(days=draw.randrange(300))
        rows["personnes"].append(
            person(code, nom=draw.choice(_FAMILY), prenom=draw.choice(_GIVEN[sex]), sexe=sex, site=site, date_ouverture=opened)
        )
        for _ in range(draw.randint(1, 3)):
            given = draw.choice(["psy.individual", "health.escort", "aid.food_basket"])
            note = draw.choice(["", "=1+1", "متابعة"])
            day = opened + timedelta(days=draw.randrange(60))
            rows["prestations"].append(service(code, date=day, site=site, prestation=given, note=note))
        if draw.random() < 0.5:
            rows["echelles"].append(scale(code, date=opened, q1=draw.randint(0, 5)))
    rows["activites"].append(activity(date=date(2025, 6, 2)))
    return rows


if __name__ == "__main__":
    count, chance = (int(number) for number in (*sys.argv[2:4], "40", "1")[:2])
    write(Path(sys.argv[1]), sample(count, chance))
