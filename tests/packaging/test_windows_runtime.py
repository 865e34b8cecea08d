"""Another Python than the one that was asked for never gets into an installer."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
from pathlib import Path

import pytest
from building import Refusal, runtime

_PATHS = b"python313.zip\r\n.\r\n\r\n# Uncomment to run site.main() automatically\r\n#import site\r\n"


def _program(*, version: str = "3.13.9", machine: int = 0x8664, signed: bool = True) -> bytes:
    """The head of a Windows program, its version, and a block where a signature lies."""
    resource = "ProductVersion\0".encode("utf-16-le") + f"\0{version}\0".encode("utf-16-le")
    head = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40) + b"PE\0\0" + struct.pack("<HHIIIHH", machine, 0, 0, 0, 0, 240, 0)
    directories = [(0, 0)] * 16
    directories[4] = (0x40 + 24 + 240 + len(resource), 16) if signed else (0, 0)
    optional = struct.pack("<H", 0x20B).ljust(112, b"\0") + b"".join(struct.pack("<II", *one) for one in directories)
    return head + optional + resource + (struct.pack("<IHH", 16, 0x200, 2) + b"signed.." if signed else b"")


def _archive(place: Path, **changed: bytes | None) -> tuple[Path, str]:
    """An embeddable package as python.org makes it, but for what is ``changed`` (None: not there); ``__`` stands for a dot."""
    files: dict[str, bytes | None] = {
        "python.exe": _program(),
        "pythonw.exe": _program(),
        "python313.dll": _program(),
        "_sqlite3.pyd": _program(),
        "python313.zip": b"PK",
        "python313._pth": _PATHS,
        "LICENSE.txt": b"PSF",
    }
    files |= {name.replace("__", "."): data for name, data in changed.items()}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            if data is not None:
                archive.writestr(name, data)
    path = place / "python-3.13.9-embed-amd64.zip"
    path.write_bytes(made.getvalue())
    return path, hashlib.sha256(made.getvalue()).hexdigest()


def test_the_archive_that_was_asked_for_is_taken_without_what_is_not_used(tmp_path: Path) -> None:
    path, sha256 = _archive(tmp_path)
    python = runtime.official(path, sha256.upper())
    assert (python.version, python.sha256, python.test) == ("3.13.9", sha256, False)
    assert "python.exe" in python.files and "_sqlite3.pyd" not in python.files
    assert python.component.licence == b"PSF"


def test_an_archive_of_a_release_can_be_written_down_as_the_list_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, sha256 = _archive(tmp_path)
    lines = runtime.RUNTIME.read_text(encoding="utf-8").splitlines()
    at = lines.index("#   [[release]]")
    told = [line.removeprefix("#   ").replace('"..."', f'"{sha256}"') for line in lines[at : at + 4]]
    below = lines.index("", at)
    monkeypatch.setattr(runtime, "RUNTIME", tmp_path / "runtime.toml")
    runtime.RUNTIME.write_text("\n".join([*lines[:below], *told, *lines[below:]]), encoding="utf-8")
    assert runtime.known(sha256) and not runtime.known("0" * 64)
    assert runtime.official(path, sha256).version == "3.13.9"


def test_one_changed_byte_is_refused(tmp_path: Path) -> None:
    path, sha256 = _archive(tmp_path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(Refusal, match=r"is not the runtime that was asked for: its SHA-256 is"):
        runtime.official(path, sha256)


@pytest.mark.parametrize("sha256", ["", "abc", "g" * 64, "0" * 64])
def test_another_hash_is_refused(tmp_path: Path, sha256: str) -> None:
    with pytest.raises(Refusal, match="SHA-256"):
        runtime.official(_archive(tmp_path)[0], sha256)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"python__exe": None}, "holds no python.exe"),
        ({"python313__dll": None, "python312__dll": _program(version="3.12.9")}, "holds no python313.dll"),
        ({"python313__dll": _program(version="3.12.9")}, "does not say that it is Python 3.13"),
        ({"python313__dll": b"MZ"}, "python313.dll in the runtime is no signed"),
        ({"pythonw__exe": _program(signed=False)}, "pythonw.exe in the runtime is no signed"),
        ({"extra__pyd": _program(machine=0x14C)}, "extra.pyd in the runtime is no signed"),
        ({"python313___pth": _PATHS + b"import site\r\n"}, "names other folders"),
        ({"python313___pth": _PATHS + b"..\\lib\r\n"}, "names other folders"),
        ({"Lib/os__py": b""}, "a file in a folder"),
    ],
)
def test_what_is_no_official_embeddable_package_is_refused_whatever_its_hash(
    tmp_path: Path, changed: dict[str, bytes | None], told: str
) -> None:
    with pytest.raises(Refusal, match=told):
        runtime.official(*_archive(tmp_path, **changed))


def test_a_file_that_is_no_archive_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with pytest.raises(Refusal, match="cannot be read"):
        runtime.official(path, "0" * 64)
    path.write_bytes(b"no archive")
    with pytest.raises(Refusal, match=r"not a \.zip archive"):
        runtime.official(path, hashlib.sha256(b"no archive").hexdigest())


def test_the_archive_for_tests_never_becomes_a_release(tmp_path: Path) -> None:
    told = runtime._list()["test"]
    for sha256 in (told["sha256"], told["inside_sha256"]):
        with pytest.raises(Refusal, match="the one for tests"):
            runtime.official(_archive(tmp_path)[0], sha256)


def test_another_archive_than_the_pinned_one_is_refused_for_tests_too(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="not the runtime that was asked for"):
        runtime.pinned(_archive(tmp_path)[0])
    with pytest.raises(Refusal, match="is not there; put it into build/runtime"):
        runtime.pinned(tmp_path / "nowhere")


def test_the_pinned_archive_is_the_python_it_says() -> None:
    told = runtime._list()["test"]
    if not (runtime.TEST / told["file"]).is_file():
        pytest.skip(f"build/runtime/{told['file']} is missing: the runtime for tests is not tried")
    python = runtime.pinned()
    assert (python.version, python.test) == (told["version"], True)
    assert not set(runtime._list()["drop"]) & python.files.keys()
