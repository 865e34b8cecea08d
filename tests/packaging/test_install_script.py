"""The script of a stick for Debian installs what the stick's list of checksums names, and nothing that lies beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from building import ROOT
from building.partner import SUMS, sums

_SAYS = '#!/bin/sh\necho "$(basename "$0") $*" >> "$TOLD"\n'


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick as ``partner`` makes it, and in ``tools`` what the script runs: it only says that it was run, and one is root."""
    folder, tools = tmp_path / "a stick", tmp_path / "tools"
    folder.mkdir()
    tools.mkdir()
    for name in ("apt-get", "install", "fieldapp", "id"):
        (tools / name).write_text("#!/bin/sh\necho 0\n" if name == "id" else _SAYS)
        (tools / name).chmod(0o755)
    shutil.copyfile(ROOT / "packaging" / "partners" / "install.sh", folder / "install.sh")
    for name in ("fieldapp_0.1.0_amd64.deb", "BER-OUJ.fcsite", "NAD.fcsite", "READ-ME.html"):
        (folder / name).write_text(name)
    (folder / SUMS).write_text(sums(folder), encoding="ascii")
    return folder


def _run(stick: Path) -> tuple[int, list[str]]:
    """Its exit status, and what was run."""
    told = stick.parent / "told"
    told.touch()
    env = {"PATH": f"{stick.parent / 'tools'}:{os.environ['PATH']}", "TOLD": str(told)}
    done = subprocess.run(["sh", stick / "install.sh"], env=env, cwd="/", capture_output=True, text=True, check=False)
    return done.returncode, told.read_text().splitlines()


def test_what_the_list_names_is_installed_and_nothing_else(stick: Path) -> None:
    (stick / "fieldapp_9.9.9_amd64.deb").write_text("of a stranger")
    (stick / "AAA.fcsite").symlink_to("/etc/shadow")
    status, (apt, *others) = _run(stick)
    assert (
        status == 0
        and apt.startswith("apt-get install ")
        and [word for word in apt.split() if "/" in word] == ["./fieldapp_0.1.0_amd64.deb"]
    )
    assert others == [
        "install -d -m 0755 /etc/fieldapp",
        "install -m 0644 ./BER-OUJ.fcsite /etc/fieldapp/",
        "install -m 0644 ./NAD.fcsite /etc/fieldapp/",
        "fieldapp selftest",
    ]


@pytest.mark.parametrize("name", ["NAD.fcsite", "fieldapp_0.1.0_amd64.deb", SUMS])
def test_a_changed_file_or_list_installs_nothing(stick: Path, name: str) -> None:
    with (stick / name).open("a") as file:
        file.write("more")
    assert _run(stick) == (1, [])
