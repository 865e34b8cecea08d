"""Build an installer again from the commit it names, in a clone of its own, and compare every byte."""

from __future__ import annotations

import argparse
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

from building import ROOT, Refusal
from building.inside import Inside

_SIGNATURES = 4  # number of the directory of signatures in a Windows program
_COMMAND = {"windows": "windows", "debian": "deb"}


def declare(parser: argparse.ArgumentParser) -> None:
    """What a build needs besides the commit."""
    parser.add_argument("--wheels", type=Path, metavar="DIR", help="take the locked wheels from this folder; uses no network")
    parser.add_argument("--runtime", type=Path, metavar="ZIP", help="the official embeddable archive the installer was built with")
    parser.add_argument("--runtime-sha256", metavar="HEX", help="its SHA-256")
    parser.add_argument("--test-runtime", type=Path, nargs="?", const=Path(), metavar="FILE", help="it was built with the test archive")
    parser.add_argument("--quick", action="store_true", help="it was built with --quick")


def same(path: Path, found: Inside, options: argparse.Namespace) -> str:
    """Refused when the commit builds other bytes, cannot be built, or is none of those that led to what is checked out here.

    A build runs what the commit holds, so that must be something that was looked at, not anything that was ever fetched.
    """
    if found.changed:
        raise Refusal(f"{path.name} was built from changes that no commit has; nobody can build it again.")
    led = subprocess.run(["git", "-C", str(ROOT), "merge-base", "--is-ancestor", found.commit, "HEAD"], capture_output=True, check=False)
    if led.returncode == 1:
        raise Refusal(f"{path.name} names commit {found.commit[:12]}, which did not lead to what is checked out here; look at it first.")
    with tempfile.TemporaryDirectory(prefix="fieldapp-verify-") as place:
        made = _built(Path(place), found, options)
        data, ours = path.read_bytes(), made.read_bytes()
        signed = found.system == "windows" and certificate(data) is not None
        if signed:
            ours = _signed_as(path, made, Path(place))
        if data != ours:
            at = next((at for at, (one, other) in enumerate(zip(data, ours, strict=False)) if one != other), min(len(data), len(ours)))
            raise Refusal(f"{path.name} is not what commit {found.commit[:12]} builds: it differs from byte {at} on.")
    how = ", once its signature is put on the rebuild" if signed else ""
    which = f"version {found.program['version']}, release {found.program['release']}"
    return f"{path.name} is byte for byte what commit {found.commit[:12]} ({which}) builds{how}."


def certificate(program: bytes) -> tuple[int, int] | None:
    """Where the signatures of a Windows program lie (offset, length), or None when it bears none."""
    try:
        (header,) = struct.unpack_from("<I", program, 0x3C)
        (kind,) = struct.unpack_from("<H", program, header + 24)
        at = header + 24 + (112 if kind == 0x20B else 96) + 8 * _SIGNATURES
        start, length = struct.unpack_from("<II", program, at)
    except struct.error:
        return None
    return (start, length) if start and length else None


def _built(place: Path, found: Inside, options: argparse.Namespace) -> Path:
    clone = place / "clone"
    for step in (
        ["git", "clone", "--quiet", "--shared", "--no-checkout", str(ROOT), str(clone)],
        ["git", "-C", str(clone), "checkout", "--quiet", "--detach", found.commit],
    ):
        if subprocess.run(step, capture_output=True, check=False).returncode:
            raise Refusal(f"This checkout does not have commit {found.commit[:12]}; fetch it first.")
    (ROOT / "build").mkdir(exist_ok=True)
    (clone / "build").symlink_to(ROOT / "build")  # wheels and runtimes that were fetched before
    command = [sys.executable, "packaging/build.py", _COMMAND[found.system], "--out", str(place / "made")]
    command += ["--wheels", str(options.wheels.resolve())] if options.wheels else []
    command += ["--quick"] * options.quick
    if found.system == "windows":
        command += _runtime(options)
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)
    made = sorted((place / "made").glob("*")) if done.returncode == 0 else []
    if len(made) != 1:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise Refusal(f"Commit {found.commit[:12]} cannot be built here: {lines[-1] if lines else 'it made nothing.'}")
    return made[0]


def _runtime(options: argparse.Namespace) -> list[str]:
    if options.test_runtime is not None:
        return ["--test-runtime", *([] if options.test_runtime == Path() else [str(options.test_runtime.resolve())])]
    if options.runtime is None or options.runtime_sha256 is None:
        raise Refusal("Building it again needs the Python it carries: --runtime ZIP --runtime-sha256 HEX, or --test-runtime.")
    return ["--runtime", str(options.runtime.resolve()), "--runtime-sha256", options.runtime_sha256]


def _signed_as(signed: Path, made: Path, place: Path) -> bytes:
    """The rebuild with the signature of ``signed`` put on it. (Taking a signature off does not give back what was signed.)"""
    tool = shutil.which("osslsigncode")
    if tool is None:
        raise Refusal(f"{signed.name} is signed; comparing it needs osslsigncode, on Debian: apt install osslsigncode")
    signature, whole = place / "signature", place / "whole.exe"
    for step in (
        [tool, "extract-signature", "-in", str(signed), "-out", str(signature)],
        [tool, "attach-signature", "-sigin", str(signature), "-in", str(made), "-out", str(whole)],
    ):
        subprocess.run(step, capture_output=True, check=False)
    return whole.read_bytes() if whole.is_file() else made.read_bytes()
