"""The package is made of bytes alone: whoever builds it, wherever and whenever, gets the same file, and dpkg reads it."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from building import Refusal
from building.deb import kibibytes, package, twins
from building.tree import File, Tree
from hypothesis import given, settings
from hypothesis import strategies as st

DAY = 1_795_000_000
CONTROL = {
    "control": File(b"Package: some\nVersion: 1\nArchitecture: amd64\nMaintainer: Us <us@localhost>\nDescription: some\n"),
    "postinst": File(b"#!/bin/sh\n", executable=True),
}


def _tree() -> Tree:
    tree = Tree()
    for tag in ("cp311", "cp312", "cp313"):
        tree.add(f"usr/lib/some/lib-{tag}/numbers/blas.so", b"\x7fELF" * 5_000)
        tree.add(f"usr/lib/some/lib-{tag}/numbers/core.{tag}.so", tag.encode() * 1_000)
        tree.add(f"usr/lib/some/lib-{tag}/numbers/__init__.py", b"")
    tree.add("usr/bin/some", b"#!/bin/sh\n", executable=True)
    tree.add(f"usr/share/{'long' * 30}/{'name' * 20}.txt", "é".encode())
    return tree


def test_the_same_tree_gives_the_same_bytes_at_any_hour_and_under_any_umask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = package(CONTROL, _tree(), ["etc/some"], DAY)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o077)
    try:
        assert package(dict(reversed(CONTROL.items())), _tree(), ["etc/some"], DAY) == first
    finally:
        os.umask(before)


def test_equal_files_of_several_pythons_are_stored_once() -> None:
    tree = _tree()
    blas = "usr/lib/some/lib-{}/numbers/blas.so"
    assert twins(tree) == {blas.format("cp312"): blas.format("cp311"), blas.format("cp313"): blas.format("cp311")}
    assert kibibytes(tree) < 60


def test_dpkg_unpacks_what_was_packed(tmp_path: Path) -> None:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is missing: nothing here reads a package")
    made = tmp_path / "some.deb"
    made.write_bytes(package(CONTROL, _tree(), ["etc/some"], DAY, quick=True))
    out = tmp_path / "out"
    subprocess.run(["dpkg-deb", "-x", made, out], check=True)
    subprocess.run(["dpkg-deb", "-e", made, out / "DEBIAN"], check=True)
    for path, file in _tree().items():
        assert (out / path).read_bytes() == file.data
        assert (out / path).stat().st_mode & 0o777 == file.mode
        assert (out / path).stat().st_mtime == DAY
    assert (out / "etc" / "some").is_dir()
    assert (out / "DEBIAN" / "postinst").stat().st_mode & 0o111
    sums = subprocess.run(["md5sum", "--quiet", "-c", "DEBIAN/md5sums"], cwd=out, capture_output=True, text=True, check=False)
    assert (sums.returncode, sums.stdout) == (0, "")
    core = out / "usr/lib/some/lib-cp311/numbers/blas.so"
    assert core.stat().st_ino == (out / "usr/lib/some/lib-cp313/numbers/blas.so").stat().st_ino


@pytest.mark.parametrize("path", ["", "/etc/passwd", "a/../../b", "a//b", "./a", "a\\b", "C:a", ".."])
def test_a_tree_holds_no_path_that_leads_out(path: str) -> None:
    with pytest.raises(Refusal, match="outside"):
        Tree().add(path, b"")


def test_a_tree_holds_no_two_files_that_windows_takes_for_one() -> None:
    tree = Tree()
    tree.add("lib/One.py", b"1")
    tree.add("lib/One.py", b"1")
    for path in ("lib/One.py", "lib/one.py"):
        with pytest.raises(Refusal, match="Two different files"):
            tree.add(path, b"2")


@given(st.permutations([("b/c", b"1"), ("a", b"2"), ("b/a/x", b"3"), ("B2", b"4")]), st.sampled_from([0o022, 0o077, 0o000]))
@settings(max_examples=10)
def test_a_tree_is_written_alike_in_any_order(tmp_path_factory: pytest.TempPathFactory, order: list[tuple[str, bytes]], umask: int) -> None:
    tree = Tree()
    for path, data in order:
        tree.add(path, data)
    folder = tmp_path_factory.mktemp("tree") / "here"
    before = os.umask(umask)
    try:
        tree.write(folder, DAY)
    finally:
        os.umask(before)
    found = {str(path.relative_to(folder)): path for path in folder.rglob("*")}
    assert [path for path, _ in tree.items()] == ["B2", "a", "b/a/x", "b/c"]
    assert {name for name, path in found.items() if path.is_file()} == {"B2", "a", "b/a/x", "b/c"}
    assert {path.stat().st_mode & 0o777 for path in found.values() if path.is_file()} == {0o644}
    assert {path.stat().st_mode & 0o777 for path in found.values() if path.is_dir()} == {0o755}
    assert {path.stat().st_mtime for path in found.values()} == {DAY}
