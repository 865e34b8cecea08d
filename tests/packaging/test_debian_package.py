"""The package in bare systems: built twice alike, installed by apt, tested, opened on a screen, purged with nothing left.

Each test says aloud what it misses here. ``python3 packaging/dev.py packages`` runs them; FIELDAPP_SUITES chooses other systems than
``bookworm``, FIELDAPP_SHOTS names a folder for pictures of the window.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import CACHE
from building.partner import sums

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.packages

_DEBIAN, _UBUNTU = "http://deb.debian.org/debian", "http://archive.ubuntu.com/ubuntu"
_SUITES = {"bookworm": _DEBIAN, "trixie": _DEBIAN, "jammy": _UBUNTU, "noble": _UBUNTU}


def _missing() -> str:
    """What a bare system needs here and is not there, or an empty text."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "a bare system is made by root, on Linux"
    lacking = [name for name in ("debootstrap", "chroot", "Xvfb", "import", "unshare") if shutil.which(name) is None]
    return f"a bare system needs what is not installed here: {', '.join(lacking)}" if lacking else ""


def _build(checkout: Path, out: Path, *, umask: int, **environment: str) -> Path:
    """Build from what is committed, as somebody else would, from wheels that are already here."""
    done = subprocess.run(
        [sys.executable, "packaging/build.py", "deb", "--quick", "--wheels", CACHE, "--out", out],
        cwd=checkout,
        env={**os.environ, **environment},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (made,) = out.glob("*.deb")
    return made


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two packages of one commit, from two folders, under other umasks, zones and languages."""
    place = tmp_path_factory.mktemp("builds")
    made = []
    for name, umask, zone, language in (("one", 0o022, "UTC", "C.UTF-8"), ("another/place", 0o077, "Asia/Tokyo", "ar_MA.UTF-8")):
        # The second is copied from the first: somebody may commit meanwhile.
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT if not made else place / "one", place / name], check=True)
        if not CACHE.exists():
            subprocess.run(
                [sys.executable, "packaging/build.py", "deb", "--quick", "--dirty", "--out", place / "fetch"], cwd=ROOT, check=True
            )
        made.append(_build(place / name, place / f"out-{len(made)}", umask=umask, TZ=zone, LC_ALL=language))
    return made[0], made[1]


def test_two_builds_of_one_commit_are_equal_to_the_byte(builds: tuple[Path, Path]) -> None:
    first, second = (hashlib.sha256(path.read_bytes()).hexdigest() for path in builds)
    assert first == second
    assert builds[0].name == builds[1].name
    assert "TEST" not in builds[0].name


class Bare:
    """A bare system in a folder: commands run in it as root, or as a user who may do nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def command(self, user: str, line: str) -> list[str]:
        entered = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c"]
        mounts = 'mount -t proc proc "$0/proc" && mount -t tmpfs tmpfs "$0/dev/shm" && mkdir -p "$0/tmp/.X11-unix" && '
        mounts += 'mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" && exec chroot "$0" su -s /bin/sh "$1" -c "$2"'
        return [*entered, mounts, str(self.folder), user, line]

    def run(self, user: str, line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(user, line), capture_output=True, text=True, check=False, timeout=900, env=self.environment())

    @staticmethod
    def environment() -> dict[str, str]:
        return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}

    def files(self) -> set[str]:
        """Every path of the system where a package may put something."""
        tops = ("usr", "etc", "opt", "var/lib/fieldapp", "home", "root", "srv")
        return {str(path.relative_to(self.folder)) for top in tops for path in (self.folder / top).rglob("*")}


@pytest.fixture(scope="module", params=os.environ.get("FIELDAPP_SUITES", "bookworm").split())
def bare(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bare]:
    """A minimal Debian or Ubuntu with a user."""
    if why := _missing():
        pytest.skip(why)
    folder = tmp_path_factory.mktemp("bare") / request.param
    script = [] if Path("/usr/share/debootstrap/scripts", request.param).exists() else ["/usr/share/debootstrap/scripts/gutsy"]
    ubuntu = _SUITES[request.param] == _UBUNTU
    keys = ["--keyring=/usr/share/keyrings/ubuntu-archive-keyring.gpg", "--components=main,universe"] if ubuntu else []
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", *keys, request.param, folder, _SUITES[request.param], *script],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"no bare {request.param} could be made here: {(made.stdout + made.stderr).strip().splitlines()[-1]}")
    shutil.copyfile("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    if ubuntu:  # Python 3.11 came to 22.04 that way
        with (folder / "etc/apt/sources.list").open("a") as sources:
            sources.write(f"deb {_UBUNTU} {request.param}-updates main universe\n")
    system = Bare(folder)
    assert system.run("root", "useradd --create-home counsellor && apt-get update -qq").returncode == 0
    yield system
    shutil.rmtree(folder)


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen that nobody sees."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with open(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def test_it_is_installed_tested_opened_and_purged_with_nothing_left(
    bare: Bare, builds: tuple[Path, Path], screen: str, tmp_path: Path
) -> None:
    # What it needs of the system comes first, so that only its own files are looked for in the end.
    shutil.copyfile(builds[0], bare.folder / "tmp" / "fieldapp.deb")
    needed = bare.run("root", "apt-get install -y --no-install-recommends /tmp/fieldapp.deb && apt-get purge -y fieldapp")
    assert needed.returncode == 0, needed.stdout[-2000:] + needed.stderr
    before = bare.files()

    stick = bare.folder / "tmp" / "stick"
    stick.mkdir()
    shutil.copyfile(builds[0], stick / builds[0].name)
    shutil.copyfile(ROOT / "packaging" / "partners" / "install.sh", stick / "install.sh")
    (stick / "OUJ.fcsite").write_bytes(b"a site pack")
    (stick / "SHA256SUMS").write_text(sums(stick), encoding="ascii")
    done = bare.run("root", "unshare --net sh /tmp/stick/install.sh")  # as a volunteer does it, without a network
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert (bare.folder / "etc" / "fieldapp" / "OUJ.fcsite").read_bytes() == b"a site pack"
    assert "fieldapp, version" in bare.run("counsellor", "fieldapp --version").stdout

    told = bare.run("counsellor", "QT_QPA_PLATFORM=offscreen fieldapp selftest --json")
    assert json.loads(told.stdout)["ok"], told.stdout
    told = bare.run("counsellor", f"DISPLAY={screen} fieldapp selftest --json")
    assert json.loads(told.stdout)["ok"], told.stdout
    assert json.loads(told.stdout)["screen"] == "xcb"

    picture = Path(os.environ.get("FIELDAPP_SHOTS", tmp_path)) / f"{bare.folder.name}.png"
    window = subprocess.Popen(bare.command("counsellor", f"DISPLAY={screen} LANG=fr_FR.UTF-8 fieldapp"), env=bare.environment())
    try:
        assert _colours(screen, picture) > 20, "the window shows nothing"
        assert window.poll() is None
    finally:
        window.kill()
        window.wait()

    gone = bare.run("root", "apt-get purge -y fieldapp")
    assert gone.returncode == 0, gone.stderr
    left = {path for path in bare.files() - before if not path.startswith(("home/", "root/"))}
    assert left == set()
    assert "fieldapp" not in bare.run("root", "dpkg --get-selections").stdout


def _colours(screen: str, picture: Path) -> int:
    """Take pictures of the screen until there is something on it, for half a minute; how many colours the last one has."""
    found = 0
    until = time.monotonic() + 30
    while found <= 20 and time.monotonic() < until:
        time.sleep(0.5)
        subprocess.run(["import", "-display", screen, "-window", "root", picture], check=True)
        counted = subprocess.run(["identify", "-format", "%k", picture], capture_output=True, text=True, check=True)
        found = int(counted.stdout)
    return found
