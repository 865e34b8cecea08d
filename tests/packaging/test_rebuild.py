"""Real installers of the last commit are built again from what they name, byte for byte; a changed byte, wheel or runtime is told.

Runs with ``packaging/dev.py packages``; needs the locked wheels or a network to fetch them, for Windows also makensis and the test runtime.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from building import ROOT
from building.runtime import TEST

pytestmark = pytest.mark.packages


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The last commit, whatever lies in this checkout."""
    folder = tmp_path_factory.mktemp("rebuild") / "clone"
    subprocess.run(["git", "clone", "--quiet", "--shared", str(ROOT), str(folder)], check=True)
    (ROOT / "build").mkdir(exist_ok=True)
    (folder / "build").symlink_to(ROOT / "build")
    return folder


def build(clone: Path, *words: object, status: int = 0) -> str:
    done = subprocess.run([sys.executable, "packaging/build.py", *map(str, words)], cwd=clone, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def _flipped(path: Path, to: Path) -> Path:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    to.mkdir()
    (to / path.name).write_bytes(data)
    return to / path.name


def test_a_package_is_built_again_to_the_byte(clone: Path, tmp_path: Path) -> None:
    build(clone, "deb", "--quick", "--out", tmp_path / "out")
    (package,) = (tmp_path / "out").iterdir()
    assert "is byte for byte what commit" in build(clone, "verify", package, "--quick")
    said = build(clone, "verify", _flipped(package, tmp_path / "flipped"), "--quick", status=1)
    assert "✗" in said


def test_an_installer_is_built_again_signed_or_not(clone: Path, tmp_path: Path) -> None:
    missing = [name for name in ("makensis", "7z", "osslsigncode", "openssl") if shutil.which(name) is None]
    if missing or not any(TEST.glob("*")):
        pytest.skip(f"not tried: {', '.join(missing) or f'the test runtime in {TEST}'} is missing")
    build(clone, "windows", "--quick", "--test-runtime", "--out", tmp_path / "out")
    (installer,) = (tmp_path / "out").iterdir()
    told = ["--quick", "--test", "--test-runtime"]
    assert "is byte for byte what commit" in build(clone, "verify", installer, *told)

    key, certificate, signed = tmp_path / "key.pem", tmp_path / "certificate.pem", tmp_path / installer.name
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        key,
        "-out",
        certificate,
        "-days",
        "2",
        "-subj",
        "/CN=Essai",
    ]
    subprocess.run(made, capture_output=True, check=True)
    sign = ["osslsigncode", "sign", "-certs", certificate, "-key", key, "-in", installer, "-out", signed]
    subprocess.run(sign, capture_output=True, check=True)
    assert "once its signature is put on the rebuild" in build(clone, "verify", signed, *told)
    assert "✗" in build(clone, "verify", _flipped(signed, tmp_path / "flipped"), *told, status=1)

    (archive,) = TEST.glob("*")
    said = build(clone, "verify", installer, "--quick", "--test", "--test-runtime", _flipped(archive, tmp_path / "runtime"), status=1)
    assert "is not the runtime that was asked for" in said


def test_a_changed_wheel_builds_nothing(clone: Path, tmp_path: Path) -> None:
    given = tmp_path / "given"
    given.mkdir()
    for path in (ROOT / "build" / "wheels").rglob("*.whl"):
        if "win_amd64" not in path.name and not (given / path.name).exists():
            (given / path.name).symlink_to(path)
    changed = next(given.glob("click-*.whl"))
    data = changed.read_bytes()
    changed.unlink()
    changed.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    done = subprocess.run(
        [sys.executable, "packaging/build.py", "deb", "--quick", "--wheels", str(given), "--out", str(tmp_path / "out")],
        cwd=clone, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1 and f"{changed.name} is not the file that click" in done.stderr and not (tmp_path / "out").exists()
