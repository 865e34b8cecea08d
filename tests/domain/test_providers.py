"""Partners and urgencies are data, read so that a slip of the pen is told with its file and its entry."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import resources
from fieldapp.domain import programme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the programme to be edited."""
    return Path(shutil.copytree(resources.path("programme"), tmp_path / "programme"))


def test_what_ships_is_whole() -> None:
    loaded = programme.load()
    assert {"ANAPEC", "OFPPT", "ENTRAIDE", "DRSPS", "CHU"} <= set(loaded.providers)
    assert all(provider.kinds and provider.needs for provider in loaded.providers.values())
    assert list(loaded.codes["urgency"]) == list(loaded.answer_days) and loaded.answer_days["urgente"] == 1
    assert set(loaded.codes["need_printed"]) <= set(loaded.codes["need"])


def test_the_paper_says_no_hard_word() -> None:
    """What is printed of a need never speaks of violence, trafficking, exile or status."""
    loaded = programme.load()
    hard = ("violence", "traite", "traffick", "asile", "asylum", "exploit", "irrég", "عنف", "اتجار", "لجوء")
    for code, label in loaded.codes["need"].items():
        printed = loaded.codes["need_printed"].get(code, label)
        assert not any(word in text.lower() for text in printed.values() for word in hard), code


@pytest.mark.parametrize(
    ("file", "entry", "said"),
    [
        ("providers.toml", '[X]\nkinds = ["bank"]\n', "fr is missing"),
        ("providers.toml", '[X]\nfr = "X"\nar = "X"\nen = "X"\nkinds = ["bank"]\n', "'bank' is not in the list organisation_kind"),
        ("providers.toml", '[X]\nfr = "X"\nar = "X"\nen = "X"\nkinds = ["provider"]\nneeds = ["gold"]\n', "'gold' is not in the list need"),
        ("providers.toml", '[X]\nfr = "X"\nar = "X"\nen = "X"\nkinds = ["provider"]\nsites = ["ZZZ"]\n', "'ZZZ', which is not known"),
        ("providers.toml", '[X]\nfr = "X"\nar = "X"\nen = "X"\nkinds = ["provider"]\nphone = "1"\n', "phone is not a known key"),
        ("referrals.toml", '[sometime]\nfr = "X"\nar = "X"\nen = "X"\n', "days is missing"),
    ],
)
def test_a_slip_of_the_pen_is_told(folder: Path, file: str, entry: str, said: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as data:
        data.write("\n" + entry)
    with pytest.raises(ValueError, match=said):
        programme.load(folder)
