"""The locked wheels: fetched by pip with the lock's hashes, or taken from a folder; each file is checked again before it is used."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from email.parser import BytesParser
from email.policy import compat32
from pathlib import Path

from building import CACHE, ROOT, Refusal
from building.pin import Pin, Target


def gather(pins: Iterable[Pin], target: Target, cache: Path = CACHE, given: Path | None = None) -> dict[str, Path]:
    """The wheel of each pin for a target, by the pin's name.

    ``given`` is a folder of wheels and excludes the network; without it wheels come out of ``cache`` and what is missing is fetched into
    it. A file of another hash than the lock's is refused, wherever it came from.
    """
    folder = given or cache
    wanted = list(pins)
    missing = [pin for pin in wanted if _find(folder, pin, target) is None]
    if missing and given:
        raise Refusal(f"{given} holds no wheel of {missing[0].name} {missing[0].version} for {target.system} and Python {target.python}.")
    if missing:
        _fetch(missing, target, folder)
    found = {pin.name: _find(folder, pin, target) for pin in wanted}
    for pin in wanted:
        path = found[pin.name]
        if path is None:
            raise Refusal(f"pip gave no wheel of {pin.name} {pin.version} for {target.system} and Python {target.python}.")
        held(path, pin)
    return {name: path for name, path in found.items() if path is not None}


def held(path: Path, pin: Pin) -> bytes:
    """What a wheel holds: a build takes these bytes, whatever lies there a moment later. Refused when the pin is locked to others."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() not in pin.hashes:
        raise Refusal(f"{path.name} is not the file that {pin.name} {pin.version} is locked to: its SHA-256 is not in the lock.")
    return data


def needs(wheel: Path) -> list[str]:
    """What a wheel says that it needs: its Requires-Dist lines."""
    with zipfile.ZipFile(wheel) as archive:
        name = next((name for name in archive.namelist() if name.count("/") == 1 and name.endswith(".dist-info/METADATA")), None)
        if name is None:
            raise Refusal(f"{wheel.name} says nothing about itself: it has no METADATA.")
        told = BytesParser(policy=compat32).parsebytes(archive.read(name), headersonly=True)
    return [str(need) for need in told.get_all("Requires-Dist", [])]


def _find(folder: Path, pin: Pin, target: Target) -> Path | None:
    """The wheel of a pin in a folder, or None; the version and the tags are read in its name."""
    prefix = pin.name.replace("-", "_")
    found = []
    for path in sorted(folder.glob("*.whl")):
        parts = path.stem.split("-")
        if parts[0].lower().replace(".", "_") == prefix and parts[1] == pin.version and _fits(parts[-3:], target):
            found.append(path)
    if len(found) > 1:
        raise Refusal(f"{folder} holds two wheels of {pin.name} {pin.version} for {target.system}: {found[0].name} and {found[1].name}.")
    return found[0] if found else None


def _fits(tags: list[str], target: Target) -> bool:
    python, abi, platform = tags
    if not set(platform.split(".")) & {"any", *target.platforms}:
        return False
    if abi == "abi3":
        return int(python.removeprefix("cp3")) <= int(target.tag.removeprefix("cp3"))
    return abi == target.tag or (abi == "none" and bool({"py3", target.tag} & set(python.split("."))))


def _fetch(pins: list[Pin], target: Target, folder: Path) -> None:
    """Let pip fetch pins into a folder, hashes required."""
    folder.mkdir(parents=True, exist_ok=True)
    venv = ROOT / ".venv" / "bin" / "python"
    command = [str(venv) if venv.exists() else sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "download"]
    command += ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--implementation", "cp", "--dest", str(folder)]
    command += ["--python-version", target.python, "--abi", target.tag, "--abi", "abi3", "--abi", "none"]
    for platform in target.platforms:
        command += ["--platform", platform]
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "wanted.txt"
        listed.write_text(
            "".join(f"{pin.name}=={pin.version} {' '.join(f'--hash=sha256:{h}' for h in sorted(pin.hashes))}\n" for pin in pins)
        )
        done = subprocess.run([*command, "-r", str(listed)], capture_output=True, text=True, check=False)
    if done.returncode:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()] or ["pip does not say why"]
        reason = next((line for line in reversed(lines) if line.startswith("ERROR")), lines[-1])
        raise Refusal(f"The wheels for {target.system} and Python {target.python} could not be fetched: {reason}")
