"""The operations page: its steps to install and to release an update work as they stand there, in their order."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from sync import keys, sitepack
from sync.mission import home
from sync.mission.cli import main

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "packaging" / "mission" / "OPERATIONS.md").read_text(encoding="utf-8")
PEOPLE = ("amina", "brahim", "claire")


def steps(title: str) -> list[str]:
    """The commands of the mission in the first block below a title, one a line, without who and why."""
    block = PAGE.split(f"\n## {title}\n")[1].split("```")[1]
    return [found[1] for line in block.splitlines() if (found := re.search(r"MISSION (.*?)(?:  |$)", line))]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, object]]:
    """Types a step of the page, with real words for those in capitals, as the one who keeps the mission; returns its JSON."""
    monkeypatch.setattr(home.Cost, "__init__", lambda self, *_, **__: vars(self).update(memory_kib=1024, passes=1, lanes=1))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "phrase").write_text("une longue phrase de la mission\n")
    for number, folder in ((1, "old"), (2, "new")):
        for name, text in {
            "fieldapp/domain/version.py": f'VERSION = "0.{number}.0"\nRELEASE = {number}\nRELEASED = "2026-11-23"\n',
            "fieldapp/storage/migrations/versions/0001_first.py": "",
        }.items():
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).write_text(text)
    public = keys.signing_public(keys.new_signing_key())
    filled = {
        "INSTALLATION": keys.installation_id(public),
        "CODE": keys.approval_code(public),
        "NEW": "new",
        "OLD": "old",
        "HEX": "ab" * 32,
    }

    def typed(step: str) -> dict[str, object]:
        words = shlex.split(re.sub(r"\b[A-Z]{3,}\b", lambda word: str(filled.get(word[0], word[0])), step))
        result = CliRunner().invoke(main, ["--home", "mission", "--passphrase-file", "phrase", "--language", "en", "--json", *words])
        assert result.exit_code == 0, f"{step}: {result.output}"
        told: dict[str, object] = json.loads(result.stdout)
        if words[:2] == ["update", "key"]:
            filled["PUB"] = f"{filled.get('PUB', '')} {told['public']}".strip()
        return told

    return typed


def test_its_steps_work_in_their_order(run: Callable[[str], dict[str, object]], tmp_path: Path) -> None:
    release, install = steps("Updates"), steps("Install")
    assert [step.split()[0] for step in install] == ["init", "update", "site-pack", "approve", "open"]
    assert "trust PUB PUB PUB" in install[1] and len(release) == 9
    run(install[0])
    for step in release[:3]:  # before the first site pack, as the page asks
        for name in PEOPLE if step.startswith("update key") else ("amina",):
            run(step.replace("amina", name).replace("PUB PUB PUB", "PUB"))
    for step in install[2:]:
        run(step)
    assert len(sitepack.read((tmp_path / "oujda.fcsite").read_bytes()).release_publics) == 3
    said = [run(step) for step in release[3:]]
    assert said[-1]["issued"], "laptops learn of the update"
