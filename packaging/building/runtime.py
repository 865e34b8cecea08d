"""The Python that the Windows installer carries: taken only when it is, byte for byte, the archive that was asked for.

A release takes the official embeddable archive with its SHA-256 (``official``); tests take the one that ``runtime.toml`` pins (``pinned``).
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from building import ROOT, Refusal
from building.components import Runtime
from building.pin import WINDOWS

RUNTIME = ROOT / "packaging" / "windows" / "runtime.toml"
TEST = ROOT / "build" / "runtime"  # where the test archive is looked for
_LARGEST = 100_000_000  # bytes, of the archive and of all that lies in it
_DIGITS = WINDOWS.tag.removeprefix("cp")
_DLL, _PATHS = f"python{_DIGITS}.dll", f"python{_DIGITS}._pth"
_WANTED = ("python.exe", "pythonw.exe", _DLL, f"python{_DIGITS}.zip", _PATHS, "LICENSE.txt")
_AMD64, _PE32_PLUS, _SIGNATURES = 0x8664, 0x20B, 4  # machine, kind of optional header, number of the directory of signatures
_PKCS = 0x0002  # WIN_CERT_TYPE_PKCS_SIGNED_DATA


@dataclass(frozen=True)
class Python:
    """An embeddable Python: ``files`` by path, without those that Fieldapp does not use; ``sha256`` is the archive's, in hex."""

    version: str
    sha256: str
    files: dict[str, bytes]
    test: bool

    @property
    def component(self) -> Runtime:
        """What the lists of parts and licences need to know."""
        return Runtime(self.version, self.sha256, self.files["LICENSE.txt"])


def official(archive: Path, sha256: str) -> Python:
    """The embeddable archive of a release. Refuses another hash than the given one, and whatever is not a signed 64-bit Python 3.13."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256.lower()):
        raise Refusal("A SHA-256 is 64 digits and letters from a to f, as python.org states it beside the archive.")
    listed = _list()
    if sha256.lower() in (listed["test"]["sha256"], listed["test"]["inside_sha256"]):
        raise Refusal("This archive is the one for tests; a release is not built with it. A test is: --test-runtime")
    return _embeddable(_exactly(_read(archive), archive.name, sha256.lower()), "", sha256.lower(), test=False)


def pinned(archive: Path | None = None) -> Python:
    """The archive for tests, exactly as ``runtime.toml`` pins it; looked for in ``build/runtime`` unless it is given."""
    told = _list()["test"]
    path = archive or TEST / told["file"]
    if not path.is_file():
        raise Refusal(
            f"The test runtime {told['file']} is not there; put it into {TEST.relative_to(ROOT)}, or name it: --test-runtime FILE"
        )
    data = _exactly(_read(path), path.name, told["sha256"])
    with tarfile.open(fileobj=io.BytesIO(data)) as outer:
        members = [one for one in outer.getmembers() if one.isfile() and one.name.endswith("/" + told["inside"]) and one.size <= _LARGEST]
        inner = outer.extractfile(members[0]) if len(members) == 1 else None
        inside = _exactly(inner.read() if inner else b"", told["inside"], told["inside_sha256"])
    return _embeddable(inside, told["folder"] + "/", told["sha256"], test=True)


def known(sha256: str) -> bool:
    """Whether ``runtime.toml`` names an archive of a release with this hash, so that others can build the same."""
    return any(one["sha256"] == sha256 for one in _list().get("release", []))


def signed(program: bytes) -> bool:
    """Whether a Windows program carries a block of Authenticode signatures. That they hold is for ``osslsigncode verify`` to say."""
    try:
        (header,) = struct.unpack_from("<I", program, 0x3C)
        machine, _, _, _, _, size, _ = struct.unpack_from("<HHIIIHH", program, header + 4)
        (kind,) = struct.unpack_from("<H", program, header + 24)
        if program[:2] != b"MZ" or program[header : header + 4] != b"PE\0\0" or (machine, kind) != (_AMD64, _PE32_PLUS) or size < 152:
            return False
        start, length = struct.unpack_from("<II", program, header + 24 + 112 + 8 * _SIGNATURES)
        entry, _, sort = struct.unpack_from("<IHH", program, start)
    except struct.error:
        return False
    return bool(0 < start < start + length <= len(program) and 8 < entry <= length and sort == _PKCS)


def _embeddable(data: bytes, folder: str, sha256: str, *, test: bool) -> Python:
    files = _unzip(data, folder)
    missing = [name for name in _WANTED if name not in files]
    if missing:
        raise Refusal(f"This is not the embeddable package of Python {WINDOWS.python} for 64-bit Windows: it holds no {missing[0]}.")
    bare = sorted(name for name, held in files.items() if name.endswith((".exe", ".dll", ".pyd")) and not signed(held))
    if bare:
        raise Refusal(f"{bare[0]} in the runtime is no signed 64-bit Windows program; the official archive holds nothing else.")
    lines = [line.strip() for line in files[_PATHS].decode("ascii", "replace").splitlines()]
    if [line for line in lines if line and not line.startswith("#")] != [f"python{_DIGITS}.zip", "."]:
        raise Refusal(f"{_PATHS} in the runtime names other folders than the official archive does.")
    drop = _list()["drop"]
    return Python(_version(files[_DLL]), sha256, {name: held for name, held in sorted(files.items()) if name not in drop}, test)


def _unzip(data: bytes, folder: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir() and info.filename.startswith(folder)]
            if sum(info.file_size for info in infos) > _LARGEST:
                raise Refusal("The runtime is larger than any embeddable Python.")
            files = {info.filename.removeprefix(folder): archive.read(info) for info in infos}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise Refusal("The runtime is not a .zip archive that can be read.") from None
    outside = [name for name in files if "/" in name or "\\" in name or ":" in name]
    if outside:
        raise Refusal(f"The runtime holds a file in a folder, and the official archive has none: {outside[0]}")
    return files


def _version(dll: bytes) -> str:
    """The version that the interpreter's DLL states in its resources."""
    marker = "ProductVersion\0".encode("utf-16-le")
    after = dll[dll.find(marker) + len(marker) :][:64].decode("utf-16-le", "replace") if marker in dll else ""
    found = re.match(r"\0*(3\.\d+\.\d+)\0", after)
    if found is None or not found[1].startswith(WINDOWS.python + "."):
        raise Refusal(f"{_DLL} in the runtime does not say that it is Python {WINDOWS.python}.")
    return found[1]


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise Refusal(f"{path.name} is larger than any embeddable Python.")
        return path.read_bytes()
    except OSError:
        raise Refusal(f"The runtime {path} cannot be read.") from None


def _exactly(data: bytes, name: str, sha256: str) -> bytes:
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise Refusal(f"{name} is not the runtime that was asked for: its SHA-256 is {found}, and it should be {sha256}.")
    return data


def _list() -> dict[str, Any]:
    with RUNTIME.open("rb") as file:
        return tomllib.load(file)
