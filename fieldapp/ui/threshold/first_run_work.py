"""What the first run asks of the worker: packs found and read, people who will do, the home made, the sheet written, the desk opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldapp.ui.kit import small_files

if TYPE_CHECKING:
    from fieldapp.actions.setup import Found
    from fieldapp.actions.users import Newcomer
    from fieldapp.ui.threshold.first_run_people import Typed


def installed() -> bool:
    """Whether this is an installed program, that may lie beside site packs."""
    try:
        import fieldapp_start
    except ImportError:
        return False
    return bool(fieldapp_start.PROGRAM)


def find_packs() -> list[Found]:
    """The site packs that were installed with the program; runs on the worker."""
    from fieldapp.actions import setup

    return setup.packs_beside()


def read_pack(given: str) -> tuple[bytes, Any]:
    """The bytes of a site pack, from a file or from where a line leads, and what it offers, verified; runs on the worker."""
    from fieldapp.actions import setup

    data = setup.fetch_pack(given) if setup.is_line(given) else small_files.read(given)
    return data, setup.offered(data)


def newcomer(typed: Typed) -> Newcomer:
    """Somebody whose name and passphrase will do; runs on the worker."""
    from fieldapp.actions import setup
    from fieldapp.actions.users import Newcomer

    one = Newcomer(*typed)
    setup.check(one)
    return one


def create(home: Path, pack: bytes, first: Newcomer, typed: Typed | None, language: str, today: date) -> tuple[Any, Newcomer]:
    """Make the home, for the coordinator who typed beside the first too; with who opens it then. Runs on the worker."""
    from fieldapp.actions import setup

    also = None if typed is None else newcomer(typed)
    made = setup.create_home(home, pack, first.name, first.roles, first.passphrase, also=also, language=language, today=today)
    return made, also or first


def write_sheet(created: Any, pack: bytes, path: Path, today: date) -> Path:
    """Write the recovery sheet as a PDF; runs on the worker."""
    from fieldapp.actions import setup

    return setup.sheet_pdf(created, pack, path, today=today)


def open_home(home: Path, one: Newcomer, today: Callable[[], date], saved: Sequence[Path]) -> Any:
    """Open the home just made, and list the sheets ``saved`` before it could; runs on the worker."""
    from fieldapp.actions import desk, exports

    opened = desk.open_desk(home, one.passphrase, one.name, today)
    for path in saved:
        exports.note(opened, path, "recovery")
    return opened
