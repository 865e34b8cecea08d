"""One release, named alike wherever it is named."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

from fieldapp.domain.version import RELEASE, RELEASED, VERSION

_ROOT = Path(__file__).parents[2]


def test_what_is_installed_is_what_the_newest_entry_of_the_changelog_names() -> None:
    newest = re.search(r"^## (.*)$", (_ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == f"{VERSION} — release {RELEASE}, {RELEASED}"


def test_the_package_has_the_same_version_and_the_release_a_day() -> None:
    assert tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == VERSION
    assert date.fromisoformat(RELEASED).isoformat() == RELEASED
    assert RELEASE >= 1
