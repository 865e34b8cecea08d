"""Every part of what partners get has a licence we may pass on, and its text; Qt's licence is met, and said."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest
from building import Refusal, components, lock, sbom, spdx
from building.app import Release
from building.components import LICENCES, Runtime, gather, table
from building.licences import missing, tree

from tests.packaging import made

RUNTIME = Runtime("3.13.9", "ab" * 32, b"PSF LICENSE AGREEMENT")
RELEASE = Release(7, "0.1.0", "2026-11-23", "c0" * 20, 1_795_000_000, 1, False)


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return made.wheels(tmp_path_factory.mktemp("wheels"))


def test_every_part_has_a_licence_and_its_text(wheels: dict[str, Path]) -> None:
    parts = gather((), wheels, RUNTIME)
    held = dict(tree(wheels, RUNTIME).items())
    assert missing(parts, held) == []
    assert all(part.licences and set(part.licences) <= set(table().allowed) for part in parts)
    assert all(file.data.strip() for file in held.values())
    assert {"pyside6-essentials", "Qt", "SQLCipher", "SQLite", "OpenSSL", "python", "IBM Plex Sans Arabic"} <= {part.name for part in parts}
    assert wheels.keys() <= {part.name for part in parts}


def test_the_rights_over_qt_are_told_in_three_languages(wheels: dict[str, Path]) -> None:
    held = tree(wheels)
    text = held["licences/READ-ME.txt"].decode()
    version = lock.entries()["pyside6-essentials"].version
    assert "{" not in text and text.count(f"Qt {version}") == 3 and text.count(f"official_releases/qt/6.9/{version}/") == 3
    assert all(word in text for word in ("FRANÇAIS", "ENGLISH", "العربية", "lib/PySide6", "take it apart", "démonter", "تفككوه"))
    assert b"GNU LESSER GENERAL PUBLIC LICENSE" in held["licences/texts/LGPL-3.0.txt"]
    assert b"GNU GENERAL PUBLIC LICENSE" in held["licences/texts/GPL-3.0.txt"]
    assert "Commercial" not in held["licences/parts.txt"].decode()


def test_every_text_we_keep_is_used_and_says_where_it_comes_from() -> None:
    files = {path.name for path in LICENCES.iterdir()} - {"parts.toml", "READ-ME.txt"}
    known = table()
    named = {text for part in known.part for text in part.get("texts", ())} | set(known.texts.values())
    assert files == named == set(known.sources)


def test_what_the_libraries_hold_is_what_the_list_says() -> None:
    import sqlcipher3.dbapi2 as driver

    connection = driver.connect(":memory:")
    connection.execute("PRAGMA key = 'x'")
    told = {part["name"]: part["version"] for part in table().part if part["within"] == "sqlcipher3"}
    assert connection.execute("PRAGMA cipher_version").fetchone()[0].split()[0] == told["SQLCipher"]
    assert connection.execute("PRAGMA cipher_provider_version").fetchone()[0].split()[1] == told["OpenSSL"]
    assert driver.sqlite_version == told["SQLite"]


def test_a_library_without_a_licence_or_under_another_one_stops_the_build(wheels: dict[str, Path], tmp_path: Path) -> None:
    for metadata, word in (("", "no licence at all"), ("License-Expression: AGPL-3.0-only\n", "AGPL-3.0-only")):
        path = tmp_path / "stranger-1.0-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("stranger-1.0.dist-info/METADATA", f"Metadata-Version: 2.4\nName: stranger\nVersion: 1.0\n{metadata}\n")
        with pytest.raises(Refusal, match=f"stranger 1.0 states .*{word}"):
            gather((), {**wheels, "stranger": path})


def test_a_licence_whose_text_nobody_brings_stops_the_build(wheels: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "bare-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "bare-1.0.dist-info/METADATA", "Metadata-Version: 2.4\nName: bare\nVersion: 1.0\nLicense-Expression: BSD-3-Clause\n\n"
        )
    with pytest.raises(Refusal, match=r"bare 1\.0 comes without the text"):
        gather((), {"bare": path})


def test_a_wheel_that_is_not_the_locks_is_refused(wheels: dict[str, Path]) -> None:
    pin = lock.entries()["click"]
    with pytest.raises(Refusal, match=r"click .* is not the one the lock names"):
        gather([pin], {"click": wheels["click"]})


def test_the_list_of_parts_is_the_same_twice_and_names_no_index(wheels: dict[str, Path]) -> None:
    document = sbom.document(RELEASE, (), wheels, RUNTIME)
    assert document == sbom.document(RELEASE, (), dict(reversed(wheels.items())), RUNTIME)
    assert not re.search(rb"https?://|pypi\.org|pythonhosted", document)
    told = json.loads(document)
    assert (told["bomFormat"], told["specVersion"], told["metadata"]["timestamp"]) == ("CycloneDX", "1.6", "2026-11-18T11:06:40Z")
    parts = {part["name"]: part for part in told["components"]}
    assert parts["click"]["hashes"][0]["content"] == hashlib.sha256(wheels["click"].read_bytes()).hexdigest()
    assert "Qt" in {part["name"] for part in parts["pyside6-essentials"]["components"]}
    references = re.findall(rb'"bom-ref": "([^"]+)"', document)
    assert len(references) == len(set(references))


@pytest.mark.parametrize(
    ("expression", "chosen"),
    [
        ("MIT", ("MIT",)),
        ("GPL-3.0-only OR MIT", ("MIT",)),
        ("MIT OR Apache-2.0", ("Apache-2.0",)),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", ("Apache-2.0", "Unicode-3.0")),
        ("MIT AND GPL-3.0-only", None),
        ("Apache-2.0 WITH LLVM-exception", ("Apache-2.0 WITH LLVM-exception",)),
        ("MIT AND", None),
        ("(MIT", None),
        ("MIT MIT", None),
        ("", None),
        ("MIT/Apache", None),
    ],
)
def test_licence_expressions(expression: str, chosen: tuple[str, ...] | None) -> None:
    assert spdx.chosen(expression, components.table().allowed) == chosen
