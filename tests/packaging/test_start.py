"""The start script: whatever lies on the disk, some whole release starts, and the right one when the disk is in order."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import update
from tests.made_updates import files, install, make, start_script

START = start_script()


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """An installed program of release 1."""
    return install(tmp_path / "program")


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    """Where its updates lie: releases 2 and 3, whole."""
    folder = tmp_path / "data" / "fieldapp-releases"
    for number in (2, 3):
        _lay(folder, number)
    return folder


def test_what_releases_use_of_it_stands() -> None:
    """A release of years later runs on the start script of the first installer: what changes here raises INTERFACE."""
    used = ("installed", "pointer", "choose", "whole", "point", "confirm")
    told = {name: list(inspect.signature(getattr(START, name)).parameters) for name in used}
    assert (START.INTERFACE, START.TRIES, START.LISTED, START.POINTER) == (1, 3, "release.json", "current.json")
    assert told == {
        "installed": ["program"],
        "pointer": ["releases"],
        "choose": ["program", "releases"],
        "whole": ["releases", "release", "brought"],
        "point": ["releases", "release", "before", "starts", "put"],
        "confirm": [],
    }


def _lay(releases: Path, number: int, main: bytes = b"") -> None:
    held = files(number) | ({"fieldapp/__main__.py": main} if main else {})
    for path, content in {**held, START.LISTED: update.header(make(number, content=held))}.items():
        target = releases / str(number) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _say(releases: Path, **said: object) -> None:
    (releases / "current.json").write_text(json.dumps({"v": 1, "release": 3, "before": 2, "starts": None} | said))


def _run(program: Path, releases: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(program / "start" / "fieldapp_start.py"), *arguments]
    env = os.environ | {"XDG_DATA_HOME": str(releases.parent)}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_without_updates_the_installed_release_runs(program: Path, tmp_path: Path) -> None:
    assert START.choose(program, tmp_path / "none") == (1, program / "app", False)
    assert _run(program, tmp_path / "none" / "fieldapp-releases").stdout == "1\n"


def test_the_release_that_was_taken_runs(program: Path, releases: Path) -> None:
    _say(releases)
    assert START.choose(program, releases) == (3, releases / "3", False)
    assert _run(program, releases).stdout == "3\n"


def test_a_release_nobody_switched_to_does_not_run(program: Path, releases: Path) -> None:
    assert START.choose(program, releases).release == 1
    _say(releases, release=2, before=1)
    assert START.choose(program, releases).release == 2


def test_a_newer_installer_comes_before_older_updates(program: Path, releases: Path) -> None:
    _say(releases)
    install(program, 3)
    assert START.choose(program, releases).folder == program / "app"


def test_an_installer_put_over_again_brings_nothing_older_back(program: Path, releases: Path) -> None:
    """The store may be of the update's form: apt may put the same package over it again, or one between the two."""
    _say(releases)
    for brought in (1, 2):
        install(program, brought)
        assert _run(program, releases).stdout == "3\n"
    install(program, 4)
    assert _run(program, releases).stdout == "4\n"
    install(program, 1)
    assert _run(program, releases).stdout == "3\n", "the newest that is left; a store of a later form asks for its own release"


def test_an_update_made_for_other_libraries_waits_for_the_installer_that_has_them(program: Path, releases: Path) -> None:
    _say(releases)
    stated = json.loads((program / "program.json").read_text())
    (program / "program.json").write_text(json.dumps(stated | {"libraries": "ab" * 32}))
    assert START.choose(program, releases).folder == program / "app"
    assert _run(program, releases).stdout == "1\n"
    (program / "program.json").write_text(json.dumps(stated))
    assert START.choose(program, releases).release == 3


def test_a_fresh_release_that_dies_three_times_is_left(program: Path, releases: Path) -> None:
    _lay(releases, 3, b"def main():\n    raise SystemExit(9)\n")
    _say(releases, starts=0)
    assert [_run(program, releases).returncode for _ in range(3)] == [9, 9, 9]
    for _ in range(2):
        assert _run(program, releases).stdout == "2\n"
    assert START.pointer(releases) == (3, 2, 3)


def test_commands_that_end_well_keep_no_release_whose_window_is_broken(program: Path, releases: Path) -> None:
    """A help desk asks for `selftest` when the window does not come."""
    _lay(releases, 3, b"import sys\n\ndef main():\n    print(3)\n    assert sys.argv[1:], 'the window'\n")
    _say(releases, starts=0)
    for _ in range(3):
        assert _run(program, releases, "selftest").stdout == "3\n"
        assert _run(program, releases).returncode == 1
    assert _run(program, releases).stdout == "2\n"


def test_commands_that_are_cut_off_put_no_release_away(program: Path, releases: Path) -> None:
    _lay(releases, 3, b"def main():\n    raise SystemExit(9)\n")
    _say(releases, starts=0)
    for arguments in (("month", "2026-02"), ("--home", "here", "list"), ("--home=here", "list"), ("--json",)):
        assert _run(program, releases, *arguments).returncode == 9
    assert START.pointer(releases) == (3, 2, 0)
    for arguments in ((), ("--home", "here"), ("--home=here",)):
        assert _run(program, releases, *arguments).returncode == 9
    assert START.pointer(releases) == (3, 2, 3), "these open the window"


def test_a_start_that_only_brought_another_window_forward_tells_nothing_of_the_release(program: Path, releases: Path) -> None:
    _say(releases, starts=2)
    for _ in range(4):
        assert _run(program, releases).stdout == "3\n"
    assert START.pointer(releases) == (3, 2, 2)


def test_what_is_not_whole_is_left_for_the_one_before(program: Path, releases: Path) -> None:
    _say(releases)
    (releases / "3" / "fieldapp" / "large.py").unlink()
    assert START.choose(program, releases).release == 2
    (releases / "2" / "sync" / "__init__.py").write_bytes(b"longer")
    assert START.choose(program, releases).release == 1


def test_an_administrator_runs_nothing_that_somebody_else_could_put_there(
    program: Path, releases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who becomes root and keeps another's environment would run that other's files."""
    _say(releases)
    monkeypatch.setenv("XDG_DATA_HOME", str(releases.parent))
    assert START.releases_of(program) == releases
    if os.geteuid() == 0:
        for path in (releases.parent, *releases.parent.rglob("*")):
            os.chown(path, 12345, 12345)
        assert _run(program, releases).stdout == "1\n"
        (releases / "current.json").write_text('{"v": 1, "release": 1, "before": 0, "starts": 0}')
        (releases / "current.json.new").symlink_to(releases.parent / "of_root")
        assert _run(program, releases).stdout == "1\n"
        assert not (releases.parent / "of_root").exists(), "nor writes where that other says"
        os.chown(releases, 0, 0)  # whoever may rename the folders above may exchange it at any moment
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert START.releases_of(program) == Path("/root/.local/share/fieldapp-releases")


def test_a_release_is_tried_without_being_switched_to(program: Path, releases: Path) -> None:
    assert _run(program, releases, "--release", "3", "selftest").stdout == "3\n"
    assert not (releases / "current.json").exists()
    assert _run(program, releases, "--release", "3", "list").stdout == "1\n"  # the program's own business to refuse it
    _say(releases, starts=1)
    assert _run(program, releases, "--release", "1", "selftest").stdout == "1\n"  # the one that a window still runs tries itself
    assert START.pointer(releases) == (3, 2, 1)
    assert _run(program, releases, "--release", "7", "selftest").returncode == 2
    assert _run(program, releases, "--release", "../3", "selftest").returncode == 2


def test_only_commands_of_ours_are_run_by_their_name(program: Path, releases: Path) -> None:
    assert _run(program, releases, "--module", "this").stdout == "1\n"
    folder = program / "app" / "sync" / "mission"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "cli.py").write_text("import sys\ndef main():\n    print(sys.argv[1:])\n")
    assert _run(program, releases, "--module", "sync.mission.cli", "serve").stdout == "['serve']\n"


def test_only_the_program_and_its_libraries_are_on_the_path(program: Path, releases: Path) -> None:
    version = f"lib-cp{sys.version_info.major}{sys.version_info.minor}"
    for folder in ("lib", version):
        (program / folder).mkdir()
    main = "import sys\ndef main():\n    print(*sys.path, sep='\\n')\n    import fieldapp_start\n    print(fieldapp_start.RELEASE)\n"
    (program / "app" / "fieldapp" / "__main__.py").write_text(main)
    found = _run(program, releases).stdout.splitlines()
    assert found[:3] == [str(program / "app"), str(program / version), str(program / "lib")]
    assert not any(name in line for line in found for name in ("site-packages", "dist-packages", str(program / "start")))
    assert found[-1] == "1"


said = st.recursive(st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=5), lambda one: st.lists(one, max_size=3))


@settings(max_examples=80)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.fixed_dictionaries({"v": said, "release": said, "before": said, "starts": said}).map(lambda one: json.dumps(one).encode()),
        st.integers(0, 60).map(lambda cut: b'{"before": 2, "release": 3, "starts": null, "v": 1}'[:cut]),
        st.just(b"[" * 100_000),
    )
)
def test_no_damage_of_the_pointer_keeps_a_release_from_starting(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    program, releases = _shared(tmp_path_factory)
    (releases / "current.json").write_bytes(data)
    chosen = START.choose(program, releases)
    assert chosen.folder in (program / "app", releases / "2", releases / "3")
    assert (chosen.folder / "fieldapp" / "__main__.py").exists()


_MADE: list[tuple[Path, Path]] = []


def _shared(factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if not _MADE:
        folder = factory.mktemp("start")
        for number in (2, 3):
            _lay(folder / "releases", number)
        _MADE.append((install(folder / "program"), folder / "releases"))
    return _MADE[0]


def test_a_damaged_pointer_tries_the_newest_whole_release_as_a_fresh_one(program: Path, releases: Path) -> None:
    (releases / "current.json").write_bytes(b"\0" * 50)
    assert START.choose(program, releases) == (3, releases / "3", True)
    assert _run(program, releases).stdout == "3\n"
    assert START.pointer(releases) == (3, 0, 0)
    (releases / "current.json").unlink()
    (releases / "current.json").mkdir()
    assert _run(program, releases).stdout == "3\n"


def test_what_python_compiled_and_a_power_cut_tore_is_compiled_again(program: Path, releases: Path) -> None:
    _say(releases)
    assert _run(program, releases).stdout == "3\n"
    for compiled in (releases / "3").rglob("__main__*.pyc"):
        compiled.write_bytes(compiled.read_bytes()[:-9])
    assert _run(program, releases).returncode == 1
    assert _run(program, releases).stdout == "3\n"


def test_a_program_that_cannot_tell_its_own_release_starts(program: Path, releases: Path) -> None:
    _say(releases)
    for damage in (b"", b"{", b"[]", b'{"release": "x"}'):
        (program / "program.json").write_bytes(damage)
        assert START.choose(program, releases).release == 3
    assert START.choose(program, releases.parent).folder == program / "app"
