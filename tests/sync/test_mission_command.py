"""The mission's command as scripts call it: JSON, exit statuses, one sentence and never a traceback."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sync import batch, facts, heads, keys, sitepack
from sync.mission import home
from sync.mission.cli import main

CELL = facts.Cell("persons_new", "persons", "MMSD")


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home.Cost, "__init__", lambda self, *_: vars(self).update(memory_kib=1024, passes=1, lanes=1))


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase"
    path.write_text("une longue phrase\n")
    return path


def run(folder: Path, *arguments: object) -> Result:
    result = CliRunner().invoke(main, ["--home", str(folder), *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_the_whole_month_by_command(tmp_path: Path, passphrase: Path) -> None:
    folder, pack_file, out = tmp_path / "mission", tmp_path / "site.fcsite", tmp_path / "sheet.csv"
    assert run(folder, "init", "--passphrase-file", passphrase).exit_code == 0
    made = run(folder, "--passphrase-file", passphrase, "site-pack", "--site", "OUJ", "--site", "BER", "--url", "http://127.0.0.1:1",
               "--out", pack_file)  # fmt: skip
    assert made.exit_code == 0, made.output
    pack = sitepack.read(pack_file.read_bytes())
    assert [(site.code, site.larger) for site in pack.sites] == [("BER", False), ("OUJ", True)]

    key = keys.new_signing_key()
    public = keys.signing_public(key)
    name = keys.installation_id(public)
    early = run(folder, "approve", name, keys.approval_code(public), "--json")
    assert json.loads(early.stdout) == {"approved": name, "compared": False}, "nothing has arrived that the code could be compared with"
    figures = (facts.Figure("OUJ", "2023-04", CELL, 20), facts.Figure("BER", "2023-04", CELL, 5))
    (sealed,) = batch.seal(
        facts.encode(facts.Closing(name, "2023-04", figures)),
        seq=1,
        previous=batch.FIRST_PREVIOUS,
        pack=pack,
        installation_key=key,
        audit_head=bytes(32),
        audit_seq=1,
    )
    with served(folder) as port:
        connection = HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("PUT", f"/v1/batch/{sealed.hash}", sealed.data)
        assert connection.getresponse().status == 200
        connection.close()
        opened = run(folder, "open", "--json", "--passphrase-file", passphrase)
        assert json.loads(opened.stdout)["closings"] == 1
    (row,) = json.loads(run(folder, "board", "--json", "--passphrase-file", passphrase).stdout)
    expected = {"installation": name, "sites": ["BER", "OUJ"], "complete_through": "2023-04", "gaps": [], "fork": False, "revoked": False}
    assert expected.items() <= row.items() and row["last_contact"]
    assert run(folder, "sheet", "2023-04", "--audience", "mission", "--format", "csv", "--out", out).exit_code == 0
    with out.open(encoding="utf-8", newline="") as file:
        assert {(line["site"], line["value"], line["mark"]) for line in csv.DictReader(file)} == {
            ("OUJ", "20", "≈"), ("BER", "5", "≈"), ("", "25", "≈")}  # fmt: skip
    said = json.loads(run(folder, "sheet", "2023-04", "--audience", "mission", "--json", "--language", "en", "--out", out).stdout)
    assert (said["sites"], said["missing"]) == (["BER", "OUJ"], []) and said["answer"][-1] == "Sites complete: 2 of 2."
    for format, begins in (("pdf", b"%PDF"), ("dhis2", b"{"), ("activityinfo", b"PK")):
        assert run(folder, "sheet", "2023-04", "--audience", "mission", "--format", format, "--out", out).exit_code == 0
        assert out.read_bytes().startswith(begins)
    assert run(folder, "sheet", "2023-04", "--audience", "public", "--out", tmp_path / "no" / "sheet.csv").exit_code == 1
    assert json.loads(run(folder, "awaited", "--json").stdout) == ["BER", "OUJ"]
    assert run(folder, "awaited", "--stop", "TNG").exit_code == 1
    assert json.loads(run(folder, "awaited", "--stop", "BER", "--json").stdout) == ["OUJ"]
    assert run(folder, "awaited", "--ended", "BER").exit_code == 2
    assert json.loads(run(folder, "awaited", "--ended", "BER", "--after", "2023-04", "--json").stdout) == ["OUJ"]
    assert run(folder, "awaited", "--ended", "TNG", "--after", "2023-04").exit_code == 1
    page = tmp_path / "board.html"
    assert run(folder, "board", "--html", page, "--language", "en").exit_code == 0
    assert "Sites complete: 2 of 2." in page.read_text(encoding="utf-8")
    book = tmp_path / "sheet.xlsx"
    for language in ("fr", "ar", "en"):
        done = run(folder, "sheet", "2023-04", "--to", "2023-04", "--audience", "public", "--out", book, "--language", language)
        assert done.exit_code == 0 and book.read_bytes().startswith(b"PK")


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """The real command serving in a process of its own, stopped by SIGTERM."""
    command = [sys.executable, "-m", "sync.mission.cli", "serve", "--home", str(folder), "--port", "0", "--language", "en"]
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline().rpartition(":")[2])
    finally:
        process.terminate()
        out, error = process.communicate(timeout=20)
        assert (process.returncode, out, error) == (0, "", "")


def test_what_is_refused_says_one_sentence(tmp_path: Path, passphrase: Path) -> None:
    folder = tmp_path / "mission"
    missing = run(folder, "board")
    assert (missing.exit_code, missing.stdout) == (1, "") and missing.stderr.count("\n") == 1
    assert run(folder, "init", "--passphrase-file", passphrase).exit_code == 0
    assert run(folder, "init", "--passphrase-file", passphrase).exit_code == 1
    assert run(folder, "open").exit_code == 2
    wrong = tmp_path / "wrong"
    wrong.write_text("une autre phrase")
    for arguments in (
        ("open", "--passphrase-file", wrong),
        ("open", "--passphrase-file", tmp_path / "nowhere"),
        ("site-pack", "--passphrase-file", passphrase, "--site", "XXX", "--url", "http://x.org", "--out", tmp_path / "p"),
        ("site-pack", "--passphrase-file", passphrase, "--site", "OUJ", "--url", "ftp://x.org", "--out", tmp_path / "p"),
        ("site-pack", "--passphrase-file", passphrase, "--site", "OUJ", "--url", "http://x.org", "--out", tmp_path / "no" / "p"),
        ("approve", "abc", "123456"),
        ("sheet", "2023-04", "--audience", "mission", "--out", tmp_path / "s.csv"),
        ("sheet", "2023-04", "--to", "2023-01", "--audience", "mission", "--out", tmp_path / "s.csv"),
        ("sheet", "2023-04", "--project", "NOPE", "--audience", "mission", "--out", tmp_path / "s.csv"),
        ("board", "--database", "nonsense"),
        ("board", "--database", "sqlite:////nowhere/at/all.db"),
    ):
        result = run(folder, *arguments)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1), (arguments, result.output)
    for address in (("--url", "ftp://x.org"), ("--url", "http://x.org", "--pin", "not hex")):
        said = run(folder, "site-pack", "--passphrase-file", passphrase, "--site", "OUJ", *address, "--out", tmp_path / "p").stderr
        assert "https://" in said and "--pin" in said
    assert run(folder, "open", "--passphrase-file", "/dev/zero").exit_code == 1
    for usage in (
        ("sheet", "april", "--audience", "mission", "--out", "x"),
        ("serve", "--port", "700000"),
        ("sheet", "2023-04"),
        ("take", "x"),
    ):
        assert run(folder, *usage).exit_code == 2
    (folder / "mission.db").write_bytes(b"not a database" * 100)
    assert run(folder, "board").exit_code == 3
    (folder / "mission.json").write_bytes(b"{")
    assert run(folder, "board").exit_code == 3


def test_an_unexpected_error_is_one_sentence_without_values(tmp_path: Path, passphrase: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "mission"
    run(folder, "init", "--passphrase-file", passphrase)

    def fail(*_: object) -> None:
        raise ZeroDivisionError("Fatou")

    monkeypatch.setattr("sync.mission.board.rows", fail)
    result = run(folder, "board")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "ZeroDivisionError" in result.stderr and "Fatou" not in result.output


def test_only_what_is_there_is_in_the_help(tmp_path: Path) -> None:
    text = run(tmp_path, "--help").stdout
    listed = {line.split()[0] for line in text[text.index("Commands:") :].splitlines()[1:] if line.startswith("  ") and line[2] != " "}
    facing = "serve take hand"
    inside = "init approve revoke head open quarantine recover pack notice ask questions sheet board records awaited"
    keeping = "checkpoint retain move rotate facing"
    partners = "site-pack laptop-sheets update"
    assert listed == set(f"{facing} {inside} {keeping} {partners}".split())


def test_revoking_replacing_and_the_head_by_command(tmp_path: Path, passphrase: Path) -> None:
    folder, out = tmp_path / "mission", tmp_path / "head"
    run(folder, "init", "--passphrase-file", passphrase)
    public = keys.signing_public(keys.new_signing_key())
    name, other = keys.installation_id(public), "a" * 20
    run(folder, "approve", name, keys.approval_code(public))
    for arguments in (
        ("revoke", other, "--after", 3),
        ("revoke", "abc", "--after", 3),
        ("revoke", name, "--undo"),
        ("head", "abc", "--out", out),
        ("approve", name, keys.approval_code(public), "--replaces", other),
        ("approve", name, keys.approval_code(public), "--replaces", name),
    ):
        result = run(folder, *arguments)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1), (arguments, result.output)
    for usage in (("revoke", name), ("revoke", name, "--after", 1, "--undo"), ("revoke", name, "--after", -1), ("head", name)):
        assert run(folder, *usage).exit_code == 2
    assert json.loads(run(folder, "revoke", name, "--after", 3, "--json").stdout) == {
        "installation": name, "revoked": True, "after": 3, "months": []}  # fmt: skip
    (row,) = json.loads(run(folder, "board", "--json").stdout)
    assert (row["revoked"], row["revoked_after"], row["replaces"]) == (True, 3, None)
    for language, word in (("fr", "Révoqué"), ("ar", "ملغى"), ("en", "Revoked")):
        assert word in run(folder, "board", "--language", language).stdout
    assert run(folder, "head", name, "--out", out).exit_code == 0
    assert heads.read(out.read_bytes(), home.load(folder).receipt_public).after == 3
    assert run(folder, "revoke", name, "--undo").exit_code == 0
    assert run(folder, "revoke", other, "--after", 0).exit_code == 0, "one that never sent anything may still be refused beforehand"
