"""``fieldapp rhythms``: what rounding would cost each table, from one's own records, for a coordinator."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions import importing
from fieldapp.actions import rhythms as action
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed
from fieldapp.domain.periods import Month
from tests.actions.conftest import DATA


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """The passphrase of ``home``."""
    file = tmp_path / "passphrase.txt"
    file.write_text("une phrase de passe\n", encoding="utf-8")
    return file


def rhythms(home: Path, secret: Path, *words: str) -> Result:
    """One call of the command."""
    return CliRunner().invoke(cli.commands, ["rhythms", "--home", str(home), "--passphrase-file", str(secret), *words])


def test_nothing_to_compare_is_a_sentence(home: Path, secret: Path) -> None:
    for language in ("fr", "ar", "en"):
        shown = rhythms(home, secret, "--language", language)
        assert shown.exit_code == 1 and shown.stderr.strip() and "Traceback" not in shown.output


def test_a_register_is_compared_site_by_site(desk: Desk, home: Path, secret: Path) -> None:
    importing.run(desk, DATA / "registre-cellules.xlsx")
    desk.store.close()
    found = json.loads(rhythms(home, secret, "--json").stdout)
    assert [(one["site"], one["larger"], one["from"]) for one in found] == [("BER", False, "2020-09"), ("OUJ", True, "2020-09")]
    tables = {one["id"]: one for one in found[1]["tables"]}
    assert tables["new_sex"]["declared"] == tables["new_sex"]["proposed"] == "month"
    assert tables["new_sex_age_group"]["month"]["printed_as_0"] > 0.5 > tables["new_sex_age_group"]["year"]["printed_as_0"]
    shown = rhythms(home, secret, "--site", "BER")
    assert shown.exit_code == 0 and "Site BER" in shown.stdout and "Site OUJ" not in shown.stdout
    assert 'id = "services_code"   smaller = "quarter"' in shown.stdout
    assert rhythms(home, secret, "--site", "TNG").exit_code == 1


def test_what_was_reported_before_counts_in_the_comparison(desk: Desk, home: Path, secret: Path) -> None:
    importing.run(desk, DATA / "registre-cellules.xlsx", reported_through=Month(2023, 4))
    desk.store.close()
    found = json.loads(rhythms(home, secret, "--json").stdout)
    assert all((one["to"], one["tables"][0]["year"]["figures"]) == ("2023-04", 3) for one in found)


def test_only_a_coordinator_may_ask(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.store.vault, "may", lambda *roles: "counsellor" in roles)
    with pytest.raises(NotAllowed):
        action.compare(desk)
