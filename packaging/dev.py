"""The commands of a checkout: make .venv from the lock, then run the demonstration, the checks, a campaign or a measurement.

    python3 packaging/dev.py setup                   nothing but .venv, with fieldapp and fieldapp-mission in it
    python3 packaging/dev.py demo                    a demonstration home with a mission beside it, in the window
    python3 packaging/dev.py test [PYTEST ARGUMENT…] every check: formatting, types, floors, translations, tests
    python3 packaging/dev.py campaign [NAME [--seed S]]  one whole long random run of tests/campaigns; without a name, which there are
    python3 packaging/dev.py bench [NAME]            one measurement of tests/bench; without a name, which there are
    python3 packaging/dev.py packages [PYTEST ARGUMENT…]  build packages and try them in bare systems; takes minutes, as root
    python3 packaging/dev.py wording                 collect the window's sentences again and build the translations
    python3 packaging/dev.py lock                    choose versions anew within pyproject.toml's bounds (needs uv)

Needs nothing but Python 3.11 to 3.13. On Debian and Ubuntu it installs missing system libraries itself when run as root, for tests,
campaigns and benches PostgreSQL too, and prints the one line to run otherwise. The tests start a private server; none needs to run.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

FROM_THE_TOP = {**os.environ, "PYTHONPATH": str(ROOT)}

# What Qt needs to start on Debian 12 and Ubuntu 22.04 and later, with a screen and without one.
LIBRARIES = [
    "libegl1",
    "libgl1",
    "libglib2.0-0",
    "libfontconfig1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
]


def run(*command: str | Path, check: bool = True, **options: object) -> int:
    """Run a command from the top of the checkout and show it; end with its status when it fails."""
    print("·", " ".join(str(part) for part in command), flush=True)
    status = subprocess.call([str(part) for part in command], cwd=ROOT, **options)  # type: ignore[arg-type]  # passed on as it came
    if check and status:
        raise SystemExit(status)
    return status


def _has_postgresql() -> bool:
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def _missing_libraries(server: bool) -> list[str]:
    wanted = [*LIBRARIES, *([] if not server or _has_postgresql() else ["postgresql"])]
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    found = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Status}\n", *wanted], capture_output=True, text=True, check=False)
    installed = {line.split()[0].split(":")[0] for line in found.stdout.splitlines() if line.endswith("ok installed")}
    # Ubuntu 24.04 names this library libglib2.0-0t64 and says that it provides the old name.
    return [name for name in wanted if name not in installed and not (name == "libglib2.0-0" and _provided("libglib2.0-0t64"))]


def _provided(name: str) -> bool:
    return subprocess.run(["dpkg-query", "-W", name], capture_output=True, check=False).returncode == 0


def system_libraries(*, server: bool) -> None:
    """On Debian and its kin, see that Qt's libraries and venv are there, and PostgreSQL (``server``) for what runs on it."""
    if not sys.platform.startswith("linux") or shutil.which("dpkg-query") is None:
        return
    missing = _missing_libraries(server)
    if not missing:
        return
    if os.geteuid() != 0:
        print("Some system libraries are missing. Run this line once, then the same command again:")
        print(f"    sudo apt-get install -y --no-install-recommends {' '.join(missing)}")
        raise SystemExit(1)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "update", "-qq", env=quiet)
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, env=quiet)


def set_up(*, server: bool) -> None:
    """Make .venv hold exactly what the lock names; does nothing when it already does. ``server``: PostgreSQL is needed too."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        print("Fieldapp needs Python 3.11, 3.12 or 3.13.")
        raise SystemExit(2)
    system_libraries(server=server)
    stamp = VENV / "lock.sha256"
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()
    if stamp.exists() and PYTHON.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", VENV)
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK)
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", ".")
    stamp.write_text(wanted)


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def demo() -> None:
    """Make the demonstration and open it; with no screen, drive the same journey in the real window off-screen and save pictures."""
    folder = ROOT / "build" / "demo"
    if folder.exists():
        shutil.rmtree(folder)
    if has_screen():
        run(PYTHON, "-m", "fieldapp", "demo", "--home", folder)
    else:
        run(PYTHON, ROOT / "tests" / "journeys" / "tour.py", folder)


def test(arguments: list[str]) -> None:
    """Every check, in the order in which they fail fastest."""
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "mypy")
    run(PYTHON, "-m", "mypy", "--strict", "packaging/build.py", "packaging/building")
    workers = str(max(1, min(4, os.cpu_count() or 1)))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDEVMODE": ""}
    print("Whole packages (Wine, a bare Debian, a rebuild) are tried by: python3 packaging/dev.py packages", flush=True)
    run(PYTHON, "-m", "pytest", "-q", "-n", workers, *arguments, env=environment)


def packages(arguments: list[str]) -> None:
    """The tests that build, install, start and remove whole packages; each says aloud what it misses here."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run(PYTHON, "-m", "pytest", "-v", "-n0", "--timeout", "1800", "-m", "packages", "tests/packaging", *arguments, env=environment)


def campaign(name: str, seed: int) -> None:
    """A whole long random run; prints its figures as JSON."""
    code = (
        "import json, runpy, sys; "
        "print(json.dumps(runpy.run_path(sys.argv[1])['campaign'](int(sys.argv[2])), indent=2, ensure_ascii=False, default=str))"
    )
    run(PYTHON, "-c", code, ROOT / "tests" / "campaigns" / f"{name}.py", str(seed), env=FROM_THE_TOP)


def offered(command: str) -> dict[str, Path]:
    """The campaigns or benches there are, by name."""
    folder, mark = ("campaigns", "def campaign(") if command == "campaign" else ("bench", "__main__")
    return {path.stem: path for path in sorted((ROOT / "tests" / folder).glob("*.py")) if mark in path.read_text(encoding="utf-8")}


def wording() -> None:
    """Collect the window's sentences into resources/wording/*.ts and build the .qm files beside them."""
    run(PYTHON, ROOT / "packaging" / "words.py")


def lock() -> None:
    """Resolve pyproject.toml for every platform and write the lock, without any index address."""
    header = f"# {LOCK.name}: every package the program, its tests and its checks use, by version and hash, for every platform.\n"
    choices = ["--extra", "dev", "--universal", "--generate-hashes", "--python-version", "3.11"]
    silence = ["--no-annotate", "--no-header", "--quiet"]
    made = subprocess.run(
        ["uv", "pip", "compile", "pyproject.toml", *choices, *silence], cwd=ROOT, capture_output=True, text=True, check=True
    )
    LOCK.write_text(header + "# Made by: python3 packaging/dev.py lock\n" + made.stdout)


def main(arguments: list[str]) -> None:
    """Read the command and do it."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        raise SystemExit(0 if arguments else 2)
    command, rest = arguments[0], arguments[1:]
    if command == "lock":
        return lock()
    if command not in ("setup", "demo", "test", "campaign", "bench", "packages", "wording"):
        print(__doc__)
        raise SystemExit(2)
    if command in ("campaign", "bench") and (not rest or rest[0] not in offered(command)):
        for name, path in offered(command).items():
            print(f"{name:<12}", path.read_text(encoding="utf-8").splitlines()[0].strip('"'))
        raise SystemExit(2 if rest else 0)
    set_up(server=command in ("test", "campaign", "bench"))
    if command == "demo":
        demo()
    elif command == "test":
        test(rest)
    elif command == "packages":
        packages(rest)
    elif command == "wording":
        wording()
    elif command == "bench":
        run(PYTHON, offered(command)[rest[0]], *rest[1:], env=FROM_THE_TOP)
    elif command == "campaign":
        campaign(rest[0], int(rest[rest.index("--seed") + 1]) if "--seed" in rest else 1)
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
