"""Updates made on the spot: three people with a release key, small releases, and a program installed in a folder of the test."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from fieldapp.storage import migrations
from sync import keys, sitepack, update

ROOT = Path(__file__).resolve().parents[1]
START = ROOT / "packaging" / "start" / "fieldapp_start.py"
KEYS = tuple(hashlib.sha256(b"a release key for tests" + bytes([number])).digest() for number in range(3))
PUBLICS = tuple(keys.signing_public(key) for key in KEYS)
STRANGER = hashlib.sha256(b"a stranger's release key").digest()
LIBRARIES = "c4" * 32
SCHEMA = migrations.HEAD
MAIN = "def main() -> int:\n    print({number})\n    return 0\n"


def files(number: int, **more: bytes) -> dict[str, bytes]:
    """A small release that prints its number; ``more``: further files of ``fieldapp``, by name without ending."""
    return {
        "fieldapp/__init__.py": b"",
        "fieldapp/__main__.py": MAIN.format(number=number).encode(),
        "fieldapp/large.py": b"# the same in every release\n" * 40,
        "resources/a.toml": b"same = true\n",
        "sync/__init__.py": b"",
        **{f"fieldapp/{name}.py": content for name, content in more.items()},
    }


def make(
    number: int = 2,
    base: int = 1,
    signed: tuple[bytes, ...] = KEYS[:2],
    content: Mapping[str, bytes] | None = None,
    before: Mapping[str, bytes] | None = None,
    **other: Any,
) -> bytes:
    """An update to the small release of this number; ``content`` are other files than its own, ``before`` than those of ``base``."""
    about: dict[str, Any] = {
        "version": f"0.{number}.0",
        "date": "2026-02-01",
        "expires": "2027-02-01",
        "libraries": LIBRARIES,
        "schema_from": SCHEMA,
        "schema_to": SCHEMA,
    }
    held = files(number) if content is None else content
    lies = before if before is not None else files(base) if base else {}
    data = update.make(held, lies, number=number, base_number=base, **about | other)
    for key in signed:
        data = update.sign(data, key)
    return data


def site_pack(publics: tuple[bytes, ...] = PUBLICS, url: str = "http://127.0.0.1:8470", root: bytes | None = None) -> bytes:
    """A site pack that names these people."""
    return sitepack.write(
        root or keys.new_signing_key(),
        sites=[sitepack.SiteEntry("OUJ", True)],
        url=url,
        issued="2026-01-05",
        receipt_public=keys.signing_public(keys.new_signing_key()),
        sealing_public=keys.sealing_public(keys.new_sealing_key()),
        recovery_public=keys.sealing_public(keys.new_sealing_key()),
        release_publics=publics,
    )


def install(folder: Path, number: int = 1) -> Path:
    """An installed program with the small release of this number, in ``folder``."""
    for path, content in files(number).items():
        target = folder / "app" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    (folder / "start").mkdir(exist_ok=True)
    shutil.copy(START, folder / "start")
    said = {"v": 1, "release": number, "version": f"0.{number}.0", "libraries": LIBRARIES, "runtime": "3.13.2", "test": False}
    (folder / "program.json").write_text(json.dumps(said))
    return folder


def start_script() -> ModuleType:
    """The start script as a module of its own."""
    spec = importlib.util.spec_from_file_location("fieldapp_start", START)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def start(program: Path, releases: Path) -> ModuleType:
    """This process as if it had been started by the start script of ``program``: the app finds it under its name. Counts the start."""
    module: Any = start_script()
    module.PROGRAM, module.RELEASES = program, releases
    choice = module.choose(program, releases)
    module.RELEASE = choice.release
    sys.modules["fieldapp_start"] = module
    return module
