"""Whoever gets a stick can tell whether it is what it says: a byte, a pack, a licence, a library or a commit that is not refuses it."""

from __future__ import annotations

import argparse
import json
import lzma
import re
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from building import ROOT, Refusal, inside, materials, rebuild, verify
from building.partner import SUMS, sums
from building.tree import Tree

from tests.packaging import made


@cache
def head() -> str:
    return subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    return made.program(tmp_path_factory.mktemp("wheels"), head())


@pytest.fixture
def stick(tmp_path: Path, program: Tree, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a package; what its commit builds is a copy of it, laid aside."""
    folder = tmp_path / "stick"
    folder.mkdir()
    made.deb(folder / "fieldapp_0.1.0_amd64.deb", program)
    (folder / "sbom.cdx.json").write_bytes(program["sbom.cdx.json"])
    (folder / "READ-ME.html").write_text("how to", encoding="utf-8")
    (folder / SUMS).write_text(sums(folder), encoding="ascii")
    built = made.deb(tmp_path / "built.deb", program)
    monkeypatch.setattr(rebuild, "_built", lambda *_: built)
    return folder


def checked(what: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[bool, str]:
    parser = argparse.ArgumentParser()
    verify.declare(parser.add_subparsers())
    try:
        verify.run(parser.parse_args(["verify", str(what), *more]))
    except Refusal as refusal:
        print(refusal)
        return False, capsys.readouterr().out
    return True, capsys.readouterr().out


def test_a_whole_stick_is_told_line_by_line(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, said = checked(stick, capsys)
    assert good and "✗" not in said
    assert [line[0] for line in said.splitlines()] == ["✓"] * 5
    assert (
        "all 3 files are as they were made" in said
        and f"byte for byte what commit {head()[:12]} (version 0.1.0, release 1) builds." in said
        and "rights over Qt are told" in said
    )


@pytest.mark.parametrize("name", ["fieldapp_0.1.0_amd64.deb", "sbom.cdx.json", "READ-ME.html"])
def test_a_changed_byte_of_any_file_is_named(stick: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = bytearray((stick / name).read_bytes())
    data[-1] ^= 1
    (stick / name).write_bytes(data)
    good, said = checked(stick, capsys)
    assert not good and f"✗ {name} is not the file that SHA256SUMS names" in said and "Do not install from it" in said


def test_a_byte_changed_together_with_its_sum_is_found_by_building_again(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = stick / "fieldapp_0.1.0_amd64.deb"
    data = bytearray(package.read_bytes())
    data[-600] ^= 1
    package.write_bytes(data)
    (stick / SUMS).write_text(sums(stick), encoding="ascii")
    good, said = checked(stick, capsys)
    assert not good and f"✗ {package.name} is not what commit {head()[:12]} builds: it differs from byte {len(data) - 600} on." in said


def test_a_file_too_many_or_too_few_is_named(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (stick / "autorun.inf").write_text("[autorun]", encoding="ascii")
    good, said = checked(stick, capsys)
    assert not good and "autorun.inf is in the folder and SHA256SUMS does not name it" in said
    (stick / "autorun.inf").unlink()
    (stick / "READ-ME.html").unlink()
    good, said = checked(stick, capsys)
    assert not good and "SHA256SUMS names READ-ME.html, which is not in the folder" in said
    (stick / SUMS).unlink()
    assert "SHA256SUMS is not in the folder" in checked(stick, capsys)[1]


@pytest.mark.parametrize("missing", ["licences/texts/LGPL-3.0.txt", "licences/READ-ME.txt", "licences/fonts/OFL.txt"])
def test_a_missing_licence_is_named(tmp_path: Path, program: Tree, missing: str, capsys: pytest.CaptureFixture[str]) -> None:
    package = made.deb(tmp_path / "fieldapp.deb", program, without=missing)
    good, said = checked(package, capsys, "--no-rebuild")
    assert not good and missing in said.splitlines()[1] and said.count("✗") == 1


def altered(program: Tree, path: Path, change: dict[str, str]) -> Path:
    """A package whose list of parts says something else of click."""
    told = json.loads(program["sbom.cdx.json"])
    part = next(one for one in told["components"] if one["name"] == "click")
    if "content" in change:
        part["hashes"] = [{"alg": "SHA-256", "content": change["content"]}]
    elif "expression" in change:
        part["licenses"] = [change]
    else:
        part.update(change)
    tree = Tree()
    for name, file in program.items():
        tree.add(name, json.dumps(told).encode() if name == "sbom.cdx.json" else file.data)
    return made.deb(path, tree)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"content": "0" * 64}, "holds a file of click .* that the lock of its commit does not name"),
        ({"version": "9.9.9"}, "holds click 9.9.9, which the lock of its commit does not name"),
        ({"name": "clack", "purl": "pkg:generic/clack@1"}, "does not list click, which the program needs"),
        ({"expression": "AGPL-3.0-only"}, "click .* under AGPL-3.0-only, which may not be passed on"),
    ],
)
def test_a_list_of_parts_that_does_not_fit_is_refused(
    tmp_path: Path, program: Tree, change: dict[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    good, told = checked(altered(program, tmp_path / "fieldapp.deb", change), capsys, "--no-rebuild")
    assert not good and re.search(said, told)


def test_what_no_commit_holds_cannot_be_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for commit, changed, said in ((head(), True, "changes that no commit has"), ("ab" * 20, False, "does not have commit abababababab")):
        package = made.deb(tmp_path / "fieldapp.deb", made.program(tmp_path, commit, changed=changed))
        good, told = checked(package, capsys)
        assert not good and said in told


def test_a_commit_that_was_fetched_and_never_looked_at_is_not_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--shared", str(ROOT), str(clone)], check=True)
    someone = ["git", "-C", str(clone), "-c", "user.name=Someone", "-c", "user.email=someone@example.org"]
    made_up = subprocess.run([*someone, "commit-tree", "HEAD^{tree}", "-m", "a branch"], capture_output=True, text=True, check=True)
    for module in (rebuild, materials):
        monkeypatch.setattr(module, "ROOT", clone)
    monkeypatch.setattr(rebuild, "_built", lambda *_: pytest.fail("it was built"))
    commit = made_up.stdout.strip()
    good, said = checked(made.deb(tmp_path / "fieldapp.deb", made.program(tmp_path, commit)), capsys)
    assert not good and f"✗ fieldapp.deb names commit {commit[:12]}, which did not lead to what is checked out here" in said


def test_a_test_build_is_told_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = made.deb(tmp_path / "fieldapp.deb", made.program(tmp_path, head(), test=True))
    good, said = checked(package, capsys, "--no-rebuild")
    assert not good and "✗ fieldapp.deb is marked TEST and goes to no partner" in said
    assert checked(package, capsys, "--no-rebuild", "--test")[0]


def test_what_cannot_be_read_is_refused_not_guessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header = f"{'data.tar.xz':<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{200:<10}`\n".encode()
    packed = bytearray(lzma.compress(b"x" * 100_000)[:200].ljust(200, b"\0"))
    packed[30] ^= 1
    broken = b"!<arch>\n" + header + packed
    backwards = b"!<arch>\n" + f"{'debian-binary':<48}{-60:<10}`\n".encode() + packed  # whoever skips so many bytes reads it for ever
    for data in (b"", b"!<arch>\n", b"!<arch>\n" + b"x" * 600, b"MZ" + b"\0" * 600, b"PK\3\4", broken, backwards):
        path = tmp_path / "fieldapp.deb"
        path.write_bytes(data)
        good, said = checked(path, capsys)
        assert not good and said.startswith("✗ fieldapp.deb"), said


@pytest.mark.parametrize("parts", [1, [1], [{}], {"a": 1}, [{"purl": "pkg:pypi/x"}], [{"name": "click", "licenses": [[]]}]])
def test_a_strangers_list_of_parts_of_any_form_is_refused(
    tmp_path: Path, program: Tree, parts: object, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(program["sbom.cdx.json"]) | {"components": parts}
    for data in (json.dumps(told).encode(), b"[" * 100_000):
        tree = Tree()
        for name, file in program.items():
            tree.add(name, data if name == "sbom.cdx.json" else file.data)
        good, said = checked(made.deb(tmp_path / "fieldapp.deb", tree), capsys, "--no-rebuild")
        assert not good and "✗ fieldapp.deb" in said


def test_packs_and_updates_are_not_passed_over_when_no_mission_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, word in (("OUJ.fcsite", "whose it is"), ("two.fcupd", "who signed it")):
        (tmp_path / name).write_bytes(b"{}")
        good, said = checked(tmp_path / name, capsys)
        assert not good and f"✗ {name}: {word} was not checked; name the mission with --mission HOME." in said


def test_a_signature_of_a_windows_program_is_seen() -> None:
    def program(kind: int, where: tuple[int, int]) -> bytes:
        data = bytearray(1024)
        data[:2] = b"MZ"
        struct.pack_into("<I", data, 0x3C, 128)
        struct.pack_into("<H", data, 128 + 24, kind)
        struct.pack_into("<II", data, 128 + 24 + (112 if kind == 0x20B else 96) + 32, *where)
        return bytes(data)

    assert rebuild.certificate(program(0x20B, (900, 100))) == rebuild.certificate(program(0x10B, (900, 100))) == (900, 100)
    assert rebuild.certificate(program(0x20B, (0, 0))) is None and rebuild.certificate(b"MZ") is None


def test_the_command_says_it_and_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("x", encoding="ascii")
    for what, said in ((tmp_path / "x.txt", "x.txt is nothing that can be checked by itself."), (tmp_path / "none", "is not there.")):
        command = [sys.executable, str(ROOT / "packaging" / "build.py"), "verify", str(what)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 1 and said in done.stderr and "Traceback" not in done.stderr


def test_looking_into_a_package_tells_what_it_is(tmp_path: Path, program: Tree) -> None:
    found = inside.read(made.deb(tmp_path / "fieldapp.deb", program))
    assert (found.system, found.test, found.changed, found.commit) == ("debian", False, False, head())
    assert "licences/READ-ME.txt" in found.names
