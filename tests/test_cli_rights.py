"""``fieldapp access``, ``retention`` and ``incidents``: the same actions without a window."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import sqlalchemy as sa
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions import incidents, people
from fieldapp.actions.desk import Desk, close_desk
from fieldapp.storage import tables as t


def run(home: Path, tmp_path: Path, *words: str) -> Result:
    secret = tmp_path / "passphrase.txt"
    secret.write_text("une phrase de passe\n", encoding="utf-8")
    return CliRunner().invoke(cli.commands, [*words, "--home", str(home), "--passphrase-file", str(secret)])


def test_a_copy_the_end_of_a_file_and_the_register(desk: Desk, tmp_path: Path) -> None:
    given = {
        "family_name": "Diallo", "given_name": "Aïssatou", "sex": "F", "age_at_opening": 26, "nationality": "GN",
        "population_group": "migrant", "site": "OUJ", "project": "MMSD", "opened_on": date(2020, 1, 6),
    }  # fmt: skip
    consent = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": date(2020, 1, 6)}
    people.register(desk, given, consent)
    incidents.record(desk, {"day": desk.today(), "site": "OUJ", "kind": "papier", "what": "Une fiche"})
    with desk.store.write() as tx:
        tx.connection.execute(sa.update(t.person).values(closed_on="2021-03-01", closure_reason="transfert"))
        tx.audit("test.closed")
    home, out = desk.store.vault.home, tmp_path / "copie.pdf"
    close_desk(desk)
    refused = run(home, tmp_path, "access", "OUJ-0001", "--out", str(out))
    assert refused.exit_code == 1 and refused.stderr.count("\n") == 1 and not out.exists()
    assert run(home, tmp_path, "access", "ouj-0001", "--out", str(out), "--asked", "--part", "identity").exit_code == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert json.loads(run(home, tmp_path, "incidents", "--json").stdout)[0]["what"] == "Une fiche"
    listed = run(home, tmp_path, "retention")
    assert "OUJ-0001" in listed.stdout and "effacer 1 dossier(s)" in listed.stdout
    assert run(home, tmp_path, "retention", "--purge", "--words", "oui").exit_code == 1
    proof = tmp_path / "preuve.pdf"
    done = run(home, tmp_path, "retention", "--purge", "--words", "effacer 1 dossier(s)", "--proof", str(proof), "--json")
    assert done.exit_code == 0 and json.loads(done.stdout)["erased"] == 1 and proof.exists()
    assert run(home, tmp_path, "retention").stdout.strip() == "Aucun dossier n’a dépassé sa durée de conservation."
