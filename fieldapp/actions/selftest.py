"""The self-test: every bundled part tried on this machine, in a folder that is thrown away. Installers run it; the report names no one."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import resources
from resources.wording import LANGUAGES, sentence

_SECONDS = 60


@dataclass
class Report:
    """What was tried; an empty text says that it works, another one the kind of error."""

    checks: dict[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return not any(self.checks.values())


def run() -> Report:
    """Try every part. Never raises: an error becomes its kind in the report."""
    report = Report()
    with tempfile.TemporaryDirectory(prefix="fieldapp-selftest-") as folder:
        for name, check in _CHECKS.items():
            try:
                check(Path(folder) / name)
                report.checks[name] = ""
            except Exception as error:
                report.checks[name] = type(error).__name__
    return report


def _require(holds: bool) -> None:
    if not holds:
        raise RuntimeError


def _store(folder: Path) -> None:
    """Argon2id, the slot, SQLCipher: a home is made, closed, opened again and read."""
    from fieldapp.storage import database, sealing, vault

    phrase = "quatre mots pour essayer"
    made = vault.create(folder, user="essai", roles=frozenset({"psychologist"}), passphrase=phrase, recovery_slot=None)
    store = database.open_store(made, new=True)
    case = store.keyring.make(["essai"], made.clinical_public, made.protection_public)["essai"]
    sealed = sealing.seal_case(made, case.clinical, "clinical", "essai", "essai")
    with store.write() as tx:
        tx.set_meta("essai", sealed)
        tx.audit("selftest")
    store.close()
    _require(b"essai" not in store.path.read_bytes())
    opened = vault.unlock(folder, phrase)
    store = database.open_store(opened)
    _require(sealing.open_case(store, "essai", "clinical", store.meta("essai") or b"", "essai") == "essai")
    store.close()


def _sealing(folder: Path) -> None:
    """ML-KEM-768 with X25519: what is sealed for the mission opens there, and nowhere else."""
    from sync import keys

    private = keys.new_sealing_key()
    sealed = keys.seal(keys.sealing_public(private), b"essai", b"selftest")
    _require(keys.unseal(private, sealed, b"selftest") == b"essai")


def _protection(folder: Path) -> None:
    """HiGHS: a closing of twelve people is rounded and audited."""
    from sync.disclosure.closing import protect
    from sync.disclosure.policy import Policy
    from sync.disclosure.truth import SiteTruth

    truth = SiteTruth("OUJ", "2026-01", True, frozenset({"new|MMSD"}), {"new|MMSD|F|18_59|migrant|GN|autre": 12})
    _require(bool(protect(truth, None, Policy(), bytes(32)).figures))


def _workbook(folder: Path) -> None:
    """A workbook is written and read back as a register."""
    from . import importing_reader, importing_rejects

    folder.mkdir()
    importing_rejects.write(folder / "essai.xlsx", [], "fr")
    _require(len(importing_reader.read(folder / "essai.xlsx")) == 0)


def _programme(folder: Path) -> None:
    """The programme reads whole and every sentence is there in every language."""
    from fieldapp.domain import programme

    _require(bool(programme.load().services))
    for language in LANGUAGES:
        _require(bool(sentence("answers_incomplete", language, count=1)))


def _fonts(folder: Path) -> None:
    """The typeface is there."""
    _require(any(resources.path("fonts").glob("*.ttf")))


def _loads(modules: str) -> Callable[[Path], None]:
    """Libraries that load, in a process of their own."""

    def check(folder: Path) -> None:
        command = [sys.executable, "-c", f"import {modules}"]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 our own program

    return check


_CHECKS: dict[str, Callable[[Path], None]] = {
    "programme": _programme,
    "store": _store,
    "sealing": _sealing,
    "protection": _protection,
    "workbook": _workbook,
    "fonts": _fonts,
    "pdf": _loads("reportlab.pdfgen.canvas, arabic_reshaper, bidi"),
    "pictures": _loads("PIL.JpegImagePlugin, PIL.PngImagePlugin, PIL.ImageOps"),
    "window": _loads("PySide6.QtWidgets, PySide6.QtSvg"),
}
