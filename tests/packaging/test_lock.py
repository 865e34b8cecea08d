"""What is built from is what the lock names: another file, another version or an unclear need stops the build with a sentence."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest
from building import Refusal, lock, wheels
from building.pin import DEBIAN, TARGETS, WINDOWS, Pin, applies
from hypothesis import given, settings
from hypothesis import strategies as st
from packaging.markers import Marker


def _wheel(folder: Path, name: str, *, tags: str = "py3-none-any", needs: tuple[str, ...] = (), version: str = "1.0") -> Pin:
    """A wheel made on the spot; its pin."""
    path = folder / f"{name.replace('-', '_')}-{version}-{tags}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name.replace('-', '_')}.py", f"# {name}\n")
        told = "".join(f"Requires-Dist: {need}\n" for need in needs)
        archive.writestr(
            f"{name.replace('-', '_')}-{version}.dist-info/METADATA", f"Name: {name}\nVersion: {version}\n{told}\nRequires-Dist: no\n"
        )
    return Pin(name, version, frozenset({hashlib.sha256(path.read_bytes()).hexdigest()}))


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that needs ``top``, which needs ``colour`` on Windows and ``half`` below 3.13; its wheels; and a lock over all of them."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    pins = [
        _wheel(folder, "top", needs=("colour; sys_platform == 'win32'", 'half>=1; python_version < "3.13"', "never; extra == 'all'")),
        _wheel(folder, "colour"),
        _wheel(folder, "half"),
        _wheel(folder, "for-tests"),
    ]
    (tmp_path / "pyproject.toml").write_text('[project]\nrequires-python = ">=3.11"\ndependencies = ["Top>=1,<2"]\n')
    locked = tmp_path / "requirements.lock"
    lines = (f"{pin.name}=={pin.version} \\\n    --hash=sha256:{next(iter(pin.hashes))}\n" for pin in pins)
    locked.write_text("# about\n" + "".join(lines))
    monkeypatch.setattr(lock, "ROOT", tmp_path)
    monkeypatch.setattr(lock, "LOCK", locked)
    monkeypatch.setattr(lock.entries, "__defaults__", (locked,))
    return folder


def test_what_runs_is_told_from_what_tests_need_and_differs_by_system(small: Path) -> None:
    assert [pin.name for pin in lock.pins(WINDOWS, small)] == ["colour", "top"]
    assert [pin.name for pin in lock.pins(DEBIAN[0], small)] == ["half", "top"]
    assert [pin.name for pin in lock.pins(DEBIAN[2], small)] == ["top"]


def test_the_digest_of_the_libraries_is_the_same_on_every_system_and_follows_every_hash(small: Path) -> None:
    digest = lock.libraries_digest(small, target=WINDOWS)
    assert {lock.libraries_digest(small, target=target) for group in TARGETS.values() for target in group} == {digest}
    text = lock.LOCK.read_text()
    lock.LOCK.write_text(text.replace("half==1.0 \\\n", f"half==1.0 \\\n    --hash=sha256:{'0' * 64} \\\n"))
    assert lock.libraries_digest(small) != digest
    lock.LOCK.write_text(text.replace("for-tests==1.0 \\\n", f"for-tests==1.0 \\\n    --hash=sha256:{'0' * 64} \\\n"))
    assert lock.libraries_digest(small) == digest


@pytest.mark.parametrize(("part", "other"), [("START", "INTERFACE = 999\n"), ("TRIM", "[everywhere]\nkeep = ['more']\n")])
def test_an_update_that_needs_another_start_script_or_more_of_a_library_needs_an_installer(
    small: Path, part: str, other: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = lock.libraries_digest(small)
    (tmp_path / "other").write_text(other)
    monkeypatch.setattr(lock, part, tmp_path / "other")
    assert lock.libraries_digest(small) != digest


def test_a_changed_wheel_is_refused(small: Path) -> None:
    path = small / "half-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("half/more.py", "pass\n")
    with pytest.raises(Refusal, match=r"half-1\.0-py3-none-any\.whl is not the file that half 1\.0 is locked to"):
        lock.pins(DEBIAN[0], small)


def test_a_wheel_that_is_exchanged_after_it_was_checked_is_not_built_in(small: Path) -> None:
    (pin,) = (one for one in lock.pins(DEBIAN[0], small) if one.name == "half")
    path = wheels.gather([pin], DEBIAN[0], given=small)["half"]
    good = wheels.held(path, pin)
    path.write_bytes(good + b"\0")
    with pytest.raises(Refusal, match="its SHA-256 is not in the lock"):
        wheels.held(path, pin)


def test_what_pip_says_last_is_told_when_it_fetches_nothing(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = small / "python"
    program.write_text("#!/bin/sh\necho 'No module named pip' >&2; exit 1\n")
    program.chmod(0o755)
    monkeypatch.setattr(wheels, "ROOT", small)
    monkeypatch.setattr(wheels.sys, "executable", str(program))
    with pytest.raises(Refusal, match=r"could not be fetched: No module named pip$"):
        wheels.gather([lock.entries()["half"]], DEBIAN[0], cache=small / "empty")


def test_a_missing_wheel_a_second_one_and_one_of_another_system_are_refused(small: Path) -> None:
    pin = lock.entries()["half"]
    with pytest.raises(Refusal, match="two wheels of half"):
        _wheel(small, "half", tags="cp313-none-win_amd64")
        wheels.gather([pin], WINDOWS, given=small)
    (small / "half-1.0-py3-none-any.whl").unlink()
    with pytest.raises(Refusal, match=r"holds no wheel of half 1\.0 for debian and Python 3\.11"):
        wheels.gather([pin], DEBIAN[0], given=small)


@pytest.mark.parametrize(
    ("tags", "fits"),
    [
        ("cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64", [0]),
        ("cp39-abi3-manylinux_2_28_x86_64", [0, 1, 2]),
        ("cp312-abi3-manylinux_2_34_x86_64", [1, 2]),
        ("cp311-cp311-manylinux_2_39_x86_64", []),
        ("cp311-cp311-musllinux_1_2_x86_64", []),
        ("py2.py3-none-any", [0, 1, 2]),
        ("cp314-cp314t-manylinux_2_17_x86_64", []),
    ],
)
def test_a_wheel_is_taken_by_its_tags(tmp_path: Path, tags: str, fits: list[int]) -> None:
    pin = _wheel(tmp_path, "some", tags=tags)
    for number, target in enumerate(DEBIAN):
        if number in fits:
            assert wheels.gather([pin], target, given=tmp_path)["some"].name.endswith(f"{tags}.whl")
        else:
            with pytest.raises(Refusal):
                wheels.gather([pin], target, given=tmp_path)


@pytest.mark.parametrize("line", ["some>=1.0", "some @ file:///x", "--index-url x", "--hash=md5:00"])
def test_a_lock_with_anything_but_versions_and_hashes_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "requirements.lock"
    path.write_text(f"{line}\n")
    with pytest.raises(Refusal, match="neither a library nor a hash"):
        lock.entries(path)
    path.write_text("some==1.0\n")
    with pytest.raises(Refusal, match="no hash for some"):
        lock.entries(path)


def test_the_real_lock_names_everything_pyproject_asks_for() -> None:
    entries = lock.entries()
    assert {"pyside6-essentials", "sqlcipher3", "numpy"} <= entries.keys()
    assert all(len(digest) == 64 for pin in entries.values() for digest in pin.hashes)


@pytest.mark.parametrize(
    "marker",
    ["platform_release > '5'", "python_version ~= '3.11'", "sys_platform in 'win32'", "os_name ==", "(os_name == 'nt'", "'a' == 'a'"],
)
def test_a_condition_that_is_not_understood_is_refused(marker: str) -> None:
    with pytest.raises(Refusal, match="does not understand"):
        applies(marker, WINDOWS)


_WINDOWS = {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64"}
_DEBIAN = {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux", "platform_machine": "x86_64"}
_ATOMS = st.one_of(
    st.builds(
        "python_version {} '{}'".format, st.sampled_from(["<", ">", "<=", ">=", "==", "!="]), st.sampled_from(["3", "3.9", "3.12", "3.13"])
    ),
    st.builds('{} "{}"'.format, st.sampled_from(["sys_platform ==", "platform_system !="]), st.sampled_from(["win32", "linux", "Windows"])),
    st.just("extra == 'more'"),
    st.just('platform_python_implementation != "PyPy"'),
)
_MARKERS = st.recursive(
    _ATOMS,
    lambda inner: st.builds("{} {} {}".format, inner, st.sampled_from(["and", "or"]), inner) | inner.map("({})".format),
    max_leaves=5,
)


@given(_MARKERS, st.sampled_from([WINDOWS, *DEBIAN]))
@settings(max_examples=60)
def test_conditions_hold_as_pip_judges_them(marker: str, target: lock.Target) -> None:
    of_system = _WINDOWS if target.system == "windows" else _DEBIAN
    environment = {**of_system, "python_version": target.python, "platform_python_implementation": "CPython", "extra": ""}
    assert applies(marker, target) == Marker(marker).evaluate(environment)
