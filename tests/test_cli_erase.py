"""``fieldapp erase``: by code, with a reason, and nothing by accident."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions import people
from fieldapp.actions.desk import Desk, close_desk, open_desk

PHRASE = "une phrase de passe"


def run(home: Path, tmp_path: Path, *words: str) -> Result:
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PHRASE + "\n", encoding="utf-8")
    return CliRunner().invoke(cli.commands, [*words, "--home", str(home), "--passphrase-file", str(secret)])


def test_a_case_is_erased_by_its_code(desk: Desk, tmp_path: Path) -> None:
    given = {
        "family_name": "Diallo", "given_name": "Aïssatou", "sex": "F", "age_at_opening": 26, "nationality": "GN",
        "population_group": "migrant", "site": "OUJ", "project": "MMSD", "opened_on": desk.today(),
    }  # fmt: skip
    consent = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": desk.today()}
    code = people.page(desk, people.register(desk, given, consent).value).code
    home = desk.store.vault.home
    close_desk(desk)
    assert run(home, tmp_path, "erase", code).exit_code == 2
    assert run(home, tmp_path, "erase", code, "--reason", " ").exit_code == 1
    other = run(home, tmp_path, "erase", "OUJ-9999", "--reason", "elle le demande")
    assert other.exit_code == 1 and other.stderr.count("\n") == 1
    done = run(home, tmp_path, "erase", code.lower(), "--reason", "elle le demande", "--json")
    assert done.exit_code == 0 and json.loads(done.stdout) == {"erased": True}
    desk = open_desk(home, PHRASE)
    assert people.ids(desk) == [] and len(desk.store.keyring.tombstones()) == 1
    close_desk(desk)
