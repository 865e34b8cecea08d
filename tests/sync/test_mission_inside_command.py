"""The commands for what laptops are told and what was set aside: JSON, sentences in three languages, refusals of one line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sync import keys
from sync.mission.cli import main
from tests.sync.inside_mission import PASSPHRASE, Inside, Laptop

Run = Callable[..., Result]
LANGUAGES = ("fr", "ar", "en")


@pytest.fixture
def mission(tmp_path: Path) -> Iterator[Inside]:
    made = Inside.made(tmp_path / "mission")
    yield made
    made.engine.dispose()


@pytest.fixture
def run(mission: Inside, tmp_path: Path) -> Run:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE)

    def call(*words: object, status: int = 0, language: str = "en") -> Result:
        options = ["--home", str(mission.home.folder), "--passphrase-file", str(secret), "--language", language]
        result = CliRunner().invoke(main, [*map(str, words), *options])
        assert result.exit_code == status, (words, result.output, result.exception)
        assert "Traceback" not in result.output and (status != 1 or result.stdout == "")
        return result

    return call


def document(result: Result) -> Any:
    return json.loads(result.stdout)


def test_a_laptop_is_approved_for_a_site_told_and_asked(mission: Inside, run: Run) -> None:
    laptop = Laptop(mission.pack)
    code = keys.approval_code(laptop.public)
    assert "XXX" in run("approve", laptop.id, code, "--site", "XXX", status=1).stderr
    run("approve", laptop.id, code, "--site", "BER")
    mission.take(*laptop.close("2026-01", 15, rows=20))
    assert "1 batches of a site" in run("open").stdout
    (row,) = document(run("board", "--json"))
    assert (row["approved_for"], row["wrong_site"], row["health"]["program"]) == (["BER"], True, "0.1.0")
    assert "wrong_site" in row["notes"]
    assert run("ask", laptop.id, "2026-01", "--reason", "high", status=1).stderr.count("\n") == 1
    run("approve", laptop.id, code, "--site", "OUJ")
    done = document(run("open", "--json"))
    assert (done["closings"], done["replies"], done["pack"], done["handed"], done["parcels"]) == (1, 1, None, 0, [])
    many = run("ask", laptop.id, "2026-01", "--reason", "high", "--table", "indicators", status=1).stderr
    assert many.startswith("20 figures fit") and many.count("item=") == 12, "the choices are named, as far as they can be read"
    asked = document(run("ask", laptop.id, "2026-01", "--reason", "high", "--table", "persons_new", "--site", "OUJ", "--json"))
    assert asked["figure"] == "site=OUJ period=2026-01 table=persons_new measure=persons project=MMSD → ≈15"
    (listed,) = document(run("questions", "--open", "--json"))
    assert listed.items() >= {"number": asked["number"], "answer": "", "answered_on": None, "reason": "high"}.items()
    for language, words in (("fr", "Pourquoi si haut"), ("ar", "لماذا هو مرتفع"), ("en", "Why so high")):
        assert words in run("questions", language=language).stdout
        assert "1" in run("board", language=language).stdout
    assert document(run("board", "--json"))[0]["questions"] == 1
    for wrong in (
        ("ask", laptop.id, "january", "--reason", "high"),
        ("ask", laptop.id, "2026-01"),
        ("ask", laptop.id, "2026-01", "--reason", "why"),
    ):
        run(*wrong, status=2)


def test_packs_and_notices(mission: Inside, run: Run, tmp_path: Path) -> None:
    assert document(run("pack", "--json")) == {"pack": 1, "issued": True}, "asked for, it is issued"
    assert document(run("pack", "--json")) == {"pack": 1, "issued": False}
    directory = tmp_path / "annuaire.toml"
    directory.write_text('[X]\nkinds = ["provider"]\nneeds = ["job"]\nfr = "X"\nar = "X"\nen = "X"\n')
    pin = "AB:" * 31 + "AB"
    done = document(run("pack", "--provider-file", directory, "--url", "https://two.example.org", "--pin", pin, "--json"))
    assert done == {"pack": 2, "issued": True}
    for wrong in (
        ("--provider-file", tmp_path / "secret"),
        ("--url", "ftp://x"),
        ("--pin", "zz"),
        ("--programme", directory),
        ("--drop", "x.toml"),
    ):
        assert run("pack", *wrong, status=1).stderr.count("\n") == 1
    run("pack", "--programme", tmp_path / "nowhere.toml", status=2)
    texts = ("--fr", "Fermé lundi", "--ar", "مغلق", "--en", "Closed")
    (notice,) = document(run("notice", *texts, "--json"))
    assert notice["fr"] == "Fermé lundi"
    for wrong in (("--fr", "x"), (*texts, "--end", "1"), ("--until", "2026-01-01"), ("--until", "soon", *texts)):
        run("notice", *wrong, status=2)
    run("notice", "--fr", " ", "--ar", "b", "--en", "c", status=1)
    for language, words in (("fr", "Fermé lundi"), ("ar", "مغلق"), ("en", "Closed")):
        assert words in run("notice", language=language).stdout
    assert document(run("open", "--json"))["pack"] == 3
    assert document(run("notice", "--end", notice["id"], "--json")) == []
    run("notice", "--end", 77, status=1)
    assert document(run("open", "--json"))["pack"] == 4


def test_the_quarantine_is_seen_and_taken_back(mission: Inside, run: Run) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop)
    mission.take(*laptop.close("2026-01"), *laptop.close("2026-01", 10))
    run("open")
    (one,) = document(run("quarantine", "--json"))
    assert (one["reason"], one["seq"], one["installation"]) == ("second", 2, laptop.id)
    for language in LANGUAGES:
        assert one["hash"] in run("quarantine", "list", language=language).stdout
    for wrong in (("again",), ("list", one["hash"]), ("forget", one["hash"])):
        run("quarantine", *wrong, status=2)
    run("quarantine", "again", "f" * 64, status=1)
    assert document(run("quarantine", "again", one["hash"], "--json"))["seq"] == 2
    assert document(run("quarantine", "--json")) == [] and "Nothing is set aside" in run("quarantine").stdout


def test_handing_over_and_taking_in_say_what_they_did(mission: Inside, run: Run, tmp_path: Path) -> None:
    assert "Nothing waits" in run("hand", "--out", tmp_path / "none").stdout
    laptop = Laptop(mission.pack)
    mission.take(*laptop.close("2026-01"))
    (path,) = document(run("hand", "--out", tmp_path / "hand", "--json"))["parcels"]
    assert Path(path).stat().st_mode & 0o077 == 0
    said = run("open", "--from", tmp_path / "hand", "--back", tmp_path / "back").stdout
    assert "0 new batches, 0 refused" in said
    run("open", "--from", tmp_path / "nowhere", status=1)


def test_the_page_names_open_questions_and_how_laptops_fare(mission: Inside, run: Run, tmp_path: Path) -> None:
    laptop = Laptop(mission.pack)
    mission.approve(laptop, "OUJ", "BER")
    mission.take(*laptop.close("2026-01", 15))
    run("open")
    run("ask", laptop.id, "2026-01", "--reason", "zero", "--table", "persons_new")
    for language, words in (("fr", "Est-ce vraiment zéro"), ("ar", "أهو صفر حقًا"), ("en", "Is it really zero?")):
        run("board", "--html", tmp_path / f"{language}.html", language=language)
        page = (tmp_path / f"{language}.html").read_text(encoding="utf-8")
        assert words in page and "0.1.0" in page and ("Berkane" in page or "بركان" in page)
