"""The parts of the program that the self-test tries in its own process, each by doing with it what the program does."""

from __future__ import annotations

import os
import shutil
import struct
import sys
import tempfile
import zlib
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from resources.wording import LANGUAGES, sentence

_ROOM = 300 << 20  # bytes: a store, its copies, an update
_MEMORY = 1 << 30  # bytes the computer has at all
# What the typeface must draw: French with its signs, Arabic as it is typed.
_FRENCH = "ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâçéèêëîïôœùûü«»’–…≈·0123456789"
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،؛؟"
# A word with each kind of joining, and how it stands on paper from left to right: a lone letter, five joined ones, a ligature.
_WORD, _DRAWN = "الاستماع", "\ufec9\ufe8e\ufee4\ufe98\ufeb3\ufefb\ufe8d"


class Broken(Exception):
    """A part that does not work; the text is the program's own and may be shown to anybody."""


def require(holds: object, what: str) -> None:
    """Raise Broken ``what`` unless it holds."""
    if not holds:
        raise Broken(what)


def _programme(folder: Path, home: Path | None) -> None:
    """The programme reads whole and every sentence is there in every language."""
    from fieldapp.domain import programme

    require(programme.load().services, "services")
    for language in LANGUAGES:
        require(sentence("answers_incomplete", language, count=1), language)


def _fonts(folder: Path, home: Path | None) -> None:
    """Both weights load and draw French and Arabic, letters as typed and as joined."""
    from sync.sheets import typeset

    for font in (typeset.TEXT, typeset.HEAD):
        missing = typeset.undrawn(_FRENCH + _ARABIC + _DRAWN, font)
        require(not missing, f"{font}: {' '.join(f'{ord(sign):04X}' for sign in missing)}")


def _shaping(folder: Path, home: Path | None) -> None:
    """Arabic is joined and ordered as it is written; a number inside it keeps its direction."""
    from sync.sheets import typeset

    require(typeset.visual(_WORD, "ar") == _DRAWN, "letters")
    require(typeset.visual(f"{_WORD} 2026", "ar") == f"2026 {_DRAWN}", "numbers")


def _pdf(folder: Path, home: Path | None) -> None:
    """A paper in French and Arabic is written: one page, our typeface inside it, a whole file."""
    from . import printing_paper

    paper = printing_paper.Paper("fr")
    paper.write("selftest_ok")
    paper.language = "ar"
    paper.write("selftest_ok")
    data = paper.finish()
    require(data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF"), "file")
    require(data.count(b"/Type /Page\n") == 1, "pages")
    require(b"IBMPlexSansArabic" in data and b"/FontFile2" in data, "typeface")


def _pictures(folder: Path, home: Path | None) -> None:
    """A picture is taken in as an attachment would be."""
    from . import attachments_images

    side = 64
    made = attachments_images.anew(_png(side))
    require((made.width, made.height) == (side, side) and made.data.startswith(b"\xff\xd8"), "JPEG")


def _png(side: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = (b"\0" + b"\x80" * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _workbook(folder: Path, home: Path | None) -> None:
    """A workbook is written and read back as a register."""
    from . import importing_reader, importing_rejects

    folder.mkdir()
    importing_rejects.write(folder / "essai.xlsx", [], "fr")
    require(len(importing_reader.read(folder / "essai.xlsx")) == 0, "rows")


def _store(folder: Path, home: Path | None) -> None:
    """Argon2id, the slot, SQLCipher: a home is made, closed, opened again and read; nothing of it can be read from outside."""
    from fieldapp.storage import database, sealing, slots, vault

    phrase = "quatre mots pour essayer"
    roles = frozenset({"psychologist"})
    made = vault.create(folder, user="essai", roles=roles, passphrase=phrase, recovery_slot=None, cost=slots.FLOOR)
    store = database.open_store(made, new=True)
    case = store.keyring.make(["essai"], made.clinical_public, made.protection_public)["essai"]
    sealed = sealing.seal_case(made, case.clinical, "clinical", "essai", "essai")
    with store.write() as transaction:
        transaction.set_meta("essai", sealed)
        transaction.audit("selftest")
    store.close()
    data = store.path.read_bytes()
    require(b"essai" not in data and not data.startswith(b"SQLite"), "not encrypted")
    store = database.open_store(vault.unlock(folder, phrase))
    require(sealing.open_case(store, "essai", "clinical", store.meta("essai") or b"", "essai") == "essai", "not read back")
    store.close()


def _sealing(folder: Path, home: Path | None) -> None:
    """ML-KEM-768 with X25519: what is sealed for the mission opens there."""
    from sync import keys

    private = keys.new_sealing_key()
    sealed = keys.seal(keys.sealing_public(private), b"essai", b"selftest")
    require(keys.unseal(private, sealed, b"selftest") == b"essai", "not opened")


def _protection(folder: Path, home: Path | None) -> None:
    """HiGHS: a closing of twelve people is rounded and audited."""
    from sync.disclosure.closing import protect
    from sync.disclosure.policy import Policy
    from sync.disclosure.truth import SiteTruth

    truth = SiteTruth("OUJ", "2026-01", True, frozenset({"new|MMSD"}), {"new|MMSD|F|18_59|migrant|GN|autre": 12})
    require(protect(truth, None, Policy(), bytes(32)).figures, "no figures")


def _time_zone(folder: Path, home: Path | None) -> None:
    """Morocco is at UTC+1, and at UTC in Ramadan."""
    zone = ZoneInfo("Africa/Casablanca")
    require(datetime(2026, 3, 1, 12, tzinfo=zone).utcoffset() == timedelta(0), "Ramadan 2026")
    require(datetime(2026, 6, 1, 12, tzinfo=zone).utcoffset() == timedelta(hours=1), "June 2026")


def _room(folder: Path, home: Path | None) -> None:
    """There is room on the disk for people's files and their copies, and memory for the passphrase's lock."""
    free, memory = shutil.disk_usage(_nearest(home)).free, _memory()
    require(free >= _ROOM, f"{free >> 20} MiB < {_ROOM >> 20} MiB")
    require(memory >= _MEMORY, f"RAM {memory >> 20} MiB < {_MEMORY >> 20} MiB")


def _folder(folder: Path, home: Path | None) -> None:
    """The folder of people's files, or the one it will be made in, can be written and is given back as it was."""
    handle, name = tempfile.mkstemp(prefix=".fieldapp-", dir=_nearest(home))
    try:
        os.write(handle, b"essai")
        os.fsync(handle)
    finally:
        os.close(handle)
        os.unlink(name)


def _nearest(home: Path | None) -> Path:
    """The home, or the first folder above it that is there."""
    if home is None:
        from platformdirs import user_data_path

        home = user_data_path("fieldapp", appauthor=False)
    home = home.absolute()
    return next((folder for folder in (home, *home.parents) if folder.is_dir()), home)


def _memory() -> int:
    """The memory of this computer, in bytes."""
    if sys.platform == "win32":
        import ctypes

        class Status(ctypes.Structure):
            _fields_ = (("length", ctypes.c_uint32), ("load", ctypes.c_uint32), *((name, ctypes.c_uint64) for name in "abcdefg"))

        status = Status(length=ctypes.sizeof(Status))
        ctypes.WinDLL("kernel32").GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.a)
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


CHECKS: dict[str, Callable[[Path, Path | None], None]] = {
    "programme": _programme,
    "fonts": _fonts,
    "shaping": _shaping,
    "pdf": _pdf,
    "pictures": _pictures,
    "workbook": _workbook,
    "store": _store,
    "sealing": _sealing,
    "protection": _protection,
    "time_zone": _time_zone,
    "room": _room,
    "folder": _folder,
}
