"""The command line as a partner's script calls it: shapes, exit status, secrets by file, one sentence and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fieldapp import cli
from fieldapp.actions.desk import close_desk, open_desk
from fieldapp.storage import slots

DATA = Path(__file__).resolve().parent / "data"
REGISTER = DATA / "registre-cellules.xlsx"
PHRASE = "une phrase de passe"

Run = Callable[..., Result]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(PHRASE + "\n", encoding="utf-8")
    return file


@pytest.fixture
def run(home: Path, secret: Path) -> Run:
    """Runs a command on ``home`` as its user, and fails on any traceback."""

    def call(*words: object, status: int = 0, at: Path | None = None) -> Result:
        options = ["--home", str(at or home), "--passphrase-file", str(secret)]
        result = CliRunner().invoke(cli.commands, [*map(str, words), *options])
        assert result.exit_code == status, (result.output, result.exception)
        assert "Traceback" not in result.output
        return result

    return call


@pytest.fixture
def filled(run: Run) -> Run:
    """The same after the register of two cells was brought in."""
    run("import", REGISTER)
    return run


def document(result: Result) -> Any:
    return json.loads(result.stdout)


def test_help_names_what_is_there() -> None:
    shown = CliRunner().invoke(cli.commands, ["--help"]).stdout
    there = [
        "init",
        "user",
        "demo",
        "import",
        "find",
        "erase",
        "indicators",
        "outcomes",
        "workload",
        "sheet",
        "preview",
        "close",
        "outbox",
        "send",
        "mission",
        "questions",
        "carry",
        "reenrol",
        "transfer",
        "mission",
        "questions",
        "again",
        "returning",
        "verify",
        "backup",
        "restore",
        "copies",
        "recovery",
        "audit",
        "selftest",
    ]
    assert all(f"  {name} " in shown for name in there)
    for name in there:
        assert CliRunner().invoke(cli.commands, [name, "--help"]).exit_code == 0


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """New passphrases are stretched cheaply."""
    monkeypatch.setattr(slots, "calibrate", lambda *_: slots.FAST_FOR_TESTS)


def test_init_prints_the_installation_and_its_code(tmp_path: Path, site_pack: bytes, secret: Path, cheap: None) -> None:
    pack = tmp_path / "cells.fcsite"
    pack.write_bytes(site_pack)
    words = ["init", "--site-pack", pack, "--user", "sb", "--role", "administrator", "--role", "psychologist", "--json"]
    words += ["--home", tmp_path / "new", "--passphrase-file", secret]
    result = CliRunner().invoke(cli.commands, list(map(str, words)))
    assert result.exit_code == 0, result.output
    made = document(result)
    assert len(made["installation"]) == 20 and len(made["code"]) == 6 and made["recovery_code"]
    again = CliRunner().invoke(cli.commands, list(map(str, words)))
    assert again.exit_code == 1 and again.stdout == "" and again.stderr.count("\n") == 1
    pack.write_bytes(site_pack[:-9])
    words[-3] = str(tmp_path / "other")
    assert CliRunner().invoke(cli.commands, list(map(str, words))).exit_code == 1


def test_users_are_added_and_listed_and_change_their_passphrase(run: Run, tmp_path: Path, secret: Path, cheap: None) -> None:
    new = tmp_path / "new.txt"
    new.write_text("encore une autre phrase", encoding="utf-8")
    run("user", "add", "accueil", "--role", "reception", "--new-passphrase-file", new)
    listed = document(run("user", "list", "--json"))
    assert [(row["user"], row["roles"]) for row in listed][1] == ("accueil", ["reception"])
    secret.write_text("encore une autre phrase\r\n", encoding="utf-8")
    assert "role" in run("user", "add", "x", "--role", "reception", "--new-passphrase-file", new, "--language", "en", status=1).stderr
    newer = tmp_path / "newer.txt"
    newer.write_text("une phrase toute nouvelle\n", encoding="utf-8")
    run("user", "passphrase", "--new-passphrase-file", newer, "--user", "accueil")
    run("find", "diallo", "--user", "accueil", status=1)
    secret.write_text("une phrase toute nouvelle", encoding="utf-8")
    run("find", "diallo", "--user", "accueil")


def test_users_are_renewed_and_removed(run: Run, tmp_path: Path, home: Path, cheap: None) -> None:
    new, newer = tmp_path / "new.txt", tmp_path / "newer.txt"
    new.write_text("encore une autre phrase", encoding="utf-8")
    newer.write_text("quatre figues sur la table", encoding="utf-8")
    run("user", "add", "psy", "--role", "psychologist", "--new-passphrase-file", new)
    assert document(run("user", "renew", "psy", "--new-passphrase-file", newer, "--json")) == {"renewed": "psy"}
    run("user", "renew", "xy", "--new-passphrase-file", newer, status=1)
    old = (home / "vault.json").read_bytes()
    witnessed = ("--beside", "psy", "--beside-passphrase-file", newer)
    assert document(run("user", "remove", "psy", "--to", "sb", *witnessed, "--json")) == {"removed": "psy", "cases": 0, "drafts_lost": 0}
    run("user", "remove", "psy", status=1)
    assert [row["user"] for row in document(run("user", "list", "--json"))] == ["sb"]
    (home / "vault.json").write_bytes(old)
    (home / "vault.json.previous").write_bytes(old)
    assert "vault.json" in run("user", "list", status=1).stderr


def test_a_list_of_users_edited_from_outside_is_mended_by_the_command_the_sentence_names(run: Run, home: Path) -> None:
    (home / "vault.json").write_bytes(b"{}")
    refusal = run("import", REGISTER, status=1).stderr
    assert "fieldapp user mend" in refusal
    assert run("user", "mend", "--json").stdout
    assert run("verify").exit_code == 0
    run("import", REGISTER)


def test_import_says_what_went_in_and_what_did_not(run: Run, tmp_path: Path) -> None:
    seen = document(run("import", REGISTER, "--dry-run", "--json"))
    assert document(run("indicators", "--json"))["values"]["cells.persons_in_care"] == 0
    done = document(run("import", REGISTER, "--json", "--rejects", tmp_path / "refus.xlsx"))
    four = {"personnes": 791, "prestations": 2991, "echelles": 517, "activites": 40}
    assert done == seen and done["accepted"] == done["added"] == four
    assert len(done["refused"]) == 9
    assert done["refused"][0].keys() == {"sheet", "line", "column", "reason"}
    again = document(run("import", REGISTER, "--json"))
    assert again["accepted"] == four and not any(again["added"].values())
    told = run("import", tmp_path / "refus.xlsx", "--language", "en").stdout
    assert "Refused – personnes, line 2, consentement_dossier: Without consent" in told


def test_figures(filled: Run, tmp_path: Path) -> None:
    counted = document(filled("indicators", "--json"))
    assert counted["values"]["cells.persons_in_care"] == 751
    assert {"as_of", "values", "by_group"} <= counted.keys()
    part = document(filled("indicators", "--from", "2021-01-01", "--to", "2021-12-31", "--site", "BER", "--json"))
    assert 0 < part["values"]["cells.persons_in_care"] < 751 and part["as_of"] == "2021-12-31"
    found = document(filled("find", "diallo", "--json"))
    assert found and found[0].keys() == {"code", "score", "why"} and found[0]["why"]
    assert [m["score"] for m in found] == sorted((m["score"] for m in found), reverse=True)
    out = tmp_path / "fiche.csv"
    filled("sheet", "2020-09", "--audience", "internal", "--format", "csv", "--out", out)
    assert out.read_text(encoding="utf-8").startswith("table,measure,period,site,project,")


def test_outcomes_and_work_are_figures_without_names(filled: Run) -> None:
    found = document(filled("outcomes", "--from", "2020-09-01", "--to", "2023-04-30", "--site", "OUJ", "--json"))
    who5 = next(one for one in found["scales"] if one["scale"] == "who5")
    assert who5["opened"] >= who5["eligible"] >= who5["baseline"] >= who5["paired"] > 10
    assert who5["better"] + who5["same"] + who5["worse"] == who5["paired"]
    assert "left_out" in filled("outcomes", "--from", "2020-09-01", "--to", "2023-04-30").output
    work = document(filled("workload", "--from", "2023-01-01", "--to", "2023-01-31", "--json"))
    assert work["services"] == 0 and len(work["weeks"]) == 6 and work["open_files"]


def test_a_month_from_preview_to_outbox(filled: Run) -> None:
    seen = document(filled("preview", "2020-09", "--json"))
    assert seen["month"] == "2020-09" and seen["figures"][0].keys() >= {"site", "table", "measure", "value", "mark", "exact"}
    assert document(filled("outbox", "--json")) == []
    closed = document(filled("close", "2020-09", "--json"))
    assert closed["month"] == "2020-09" and closed["figures"] == len(seen["figures"])
    (batch,) = document(filled("outbox", "--json"))
    assert (batch["seq"], batch["period"], len(batch["hash"]), batch["receipts"]) == (1, "2020-09", 64, [])
    assert filled("close", "2020-09", status=1).stderr.count("\n") == 1
    assert filled("close", "2199-01", status=1).stdout == ""
    sound = document(filled("verify", "--json"))
    assert sound["ok"] and all(check.keys() == {"ok", "detail"} for check in sound["checks"].values())
    filled("send", status=1)
    # The home is older than 90 days: a practice slot for the drill waits beside the month, as cover.
    assert [b["period"] for b in document(filled("outbox", "--json"))] == ["2020-09", None]


def test_common_options_stand_before_or_after_the_command(home: Path, secret: Path) -> None:
    before = ["--home", str(home), "--passphrase-file", str(secret), "--json", "find", "x"]
    after = ["--home", "/nowhere", "find", "x", "--home", str(home), "--passphrase-file", str(secret), "--json"]
    for words in (before, after):
        assert CliRunner().invoke(cli.commands, words).stdout.strip() == "[]"
    between = ["user", "--home", str(home), "--passphrase-file", str(secret), "--json", "list"]
    assert document(CliRunner().invoke(cli.commands, between))[0]["user"] == "sb"


def test_wrong_usage_is_status_2(run: Run, home: Path, tmp_path: Path) -> None:
    for words in (
        ["close", "avril"],
        ["sheet", "2020-09"],
        ["close", "0000-01"],
        ["indicators", "--from", "hier"],
        ["frobnicate"],
        ["find"],
        ["init", "--role", "chef"],
    ):
        run(*words, status=2)
    alone = CliRunner().invoke(cli.commands, ["find", "x", "--home", str(home)], input=PHRASE + "\n")
    assert alone.exit_code == 2 and "--passphrase-file" in alone.stderr
    absent = ["find", "x", "--home", str(home), "--passphrase-file", str(tmp_path / "absent.txt")]
    assert CliRunner().invoke(cli.commands, absent).exit_code == 2


def test_refusals_are_status_1_and_one_sentence(run: Run, secret: Path, tmp_path: Path) -> None:
    for words in (["import", tmp_path / "absent.xlsx"], ["import", secret], ["indicators", "--project", "RIEN"]):
        for language in ("fr", "ar", "en"):
            result = run(*words, "--language", language, "--json", status=1)
            assert result.stdout == "" and result.stderr.count("\n") == 1
    assert run("find", "x", at=tmp_path / "nowhere", status=1).stderr
    assert not (tmp_path / "nowhere").exists()
    secret.write_text("pas la bonne phrase\n", encoding="utf-8")
    assert "pas la bonne" not in run("find", "x", status=1).output


def test_a_damaged_store_is_status_3(run: Run, home: Path) -> None:
    store = home / "store.db"
    content = bytearray(store.read_bytes())
    content[4096:8192] = bytes(4096)
    content[100:400] = bytes(300)
    store.write_bytes(content)
    for words in (["verify"], ["find", "x"], ["import", REGISTER]):
        result = run(*words, status=3)
        assert result.stderr.count("\n") == 1


def test_an_unexpected_error_is_one_sentence_without_values(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from fieldapp.actions import finding

    def fail(*_: object, **__: object) -> None:
        raise KeyError("canari")

    monkeypatch.setattr(finding, "find", fail)
    result = run("find", "x", status=1)
    assert "canari" not in result.output and "KeyError" in result.stderr


def test_the_self_test_passes_here() -> None:
    result = CliRunner().invoke(cli.commands, ["selftest", "--json"])
    assert result.exit_code == 0, result.output
    assert document(result)["ok"]


def test_as_a_process_of_its_own(home: Path, secret: Path, tmp_path: Path) -> None:
    """The passphrase stays out of what it says, files are for their owner only, nothing is left in the temporary folder."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    command = [sys.executable, "-m", "fieldapp", "import", str(REGISTER), "--json", "--home", str(home), "--passphrase-file", str(secret)]
    command += ["--rejects", str(tmp_path / "refus.xlsx")]
    done = subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(temporary)}, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["added"]["personnes"] == 791 and done.stderr == ""
    assert PHRASE not in done.stdout and not list(temporary.iterdir())
    for file in (tmp_path / "refus.xlsx", *(f for f in home.rglob("*") if f.is_file())):
        assert file.stat().st_mode & 0o077 == 0, file
    refused = subprocess.run([*command[:3], "find", "x"], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    assert refused.returncode == 2 and "Traceback" not in refused.stderr


def test_a_damaged_store_ends_verify_with_3(run: Run, home: Path) -> None:
    run("import", REGISTER)
    data = bytearray((home / "store.db").read_bytes())
    data[20_000] ^= 1
    (home / "store.db").write_bytes(data)
    answer = run("verify", "--json", status=3)
    assert not json.loads(answer.stdout)["ok"]


def test_a_self_test_that_fails_ends_with_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from fieldapp.actions import selftest

    monkeypatch.setattr(selftest, "run", lambda **_: selftest.Report({"fonts": "missing"}))
    run("selftest", status=1)


def test_without_a_screen_the_window_says_so() -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "fieldapp"], env=bare, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_after_a_restore_what_to_enter_again_is_listed_and_ticked(run: Run, home: Path, tmp_path: Path) -> None:
    assert document(run("again", "--json")) == {"days": [], "people": []}
    assert document(run("returning", "state", "--json")) == {"waits": False}
    desk = open_desk(home, PHRASE)
    waits = {"installation": "a" * 20, "seq": 0, "hash": "", "restored": "2026-11-20", "copy": "2026-11-18"}
    with desk.store.write(audited=False) as transaction:
        transaction.set_meta("awaiting_head", json.dumps(waits).encode())
    close_desk(desk)
    assert document(run("again", "--json"))["days"] == ["2026-11-18", "2026-11-19", "2026-11-20"]
    assert document(run("again", "--entered", "2026-11-19", "--json"))["days"] == ["2026-11-18", "2026-11-20"]
    assert "2026-11-18 2026-11-20" in run("again").output
    assert run("again", "--entered", "2026-12-24", status=1).stderr.count("\n") == 1
    assert document(run("returning", "state", "--json"))["installation"] == "a" * 20
    garbage = tmp_path / "head"
    garbage.write_bytes(b"{}")
    assert run("returning", "adopt", garbage, status=1).stderr.count("\n") == 1
    assert "a" * 20 in run("close", "2026-10", "--language", "en", status=1).stderr
