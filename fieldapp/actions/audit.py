"""The audit trail for those who answer for a cell: counts by month, whether it holds, and a signed file of it (see ``audit_file``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldapp.domain.errors import Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import journal
from fieldapp.storage.files import read_bounded, write_atomically
from resources.wording import sentence

from . import audit_file, exports
from .audit_file import Verified
from .desk import Desk, Done, require

__all__ = ["Count", "Integrity", "Verified", "check_file", "did", "export", "integrity", "months", "view"]


@dataclass(frozen=True, slots=True)
class Count:
    """How often one user did one kind of thing in a month."""

    action: str
    user: str
    times: int


@dataclass(frozen=True, slots=True)
class Integrity:
    """How the trail stands; ``trouble`` is the key of a sentence when it cannot be trusted, otherwise empty."""

    entries: int
    signed_to: int
    trouble: str


def months(desk: Desk) -> list[Month]:
    """The months the trail has entries of, the last first. Raises NotAllowed, as ``view`` and ``export``."""
    require(desk, "coordinator")
    with desk.store.read() as connection:
        return sorted(map(Month.parse, journal.months(connection)), reverse=True)


def view(desk: Desk, month: Month) -> tuple[Count, ...]:
    """Counts of one month by action and user. Nothing in them tells which case was meant."""
    require(desk, "coordinator")
    with desk.store.read() as connection:
        return tuple(Count(*row) for row in journal.counts(connection, str(month)))


def integrity(desk: Desk) -> Integrity:
    """Whether the whole trail holds, entry by entry and checkpoint by checkpoint."""
    require(desk, "coordinator")
    with desk.store.read() as connection:
        trouble = journal.verify(connection, desk.store.vault.vault_id)
        return Integrity(journal.head(connection).seq, journal.signed_to(connection), trouble)


def export(desk: Desk, path: Path) -> Done[Path]:
    """Write the whole trail as a signed file; that it was written stands in it.

    Raises Refused ``audit_broken``, ``audit_checkpoint_broken``, ``audit_not_written``.
    """
    require(desk, "coordinator")
    try:
        with exports.writing(desk, path, "audit"):
            write_atomically(path, audit_file.written(desk))
    except OSError:
        raise Refused("audit_not_written", file=path.name) from None
    return Done(path, frozenset({"exports"}))


def did(action: str, language: str) -> str:
    """An action of the trail in a few words; one of a newer version as it is written."""
    try:
        return sentence(f"did_{action.replace('.', '_').replace(' ', '_')}", language)
    except KeyError:
        return action


def check_file(path: Path) -> Verified:
    """Check a file on the disk. Raises Refused ``audit_file_unreadable``, ``audit_file_broken``."""
    try:
        return audit_file.verify(read_bounded(path, audit_file.LIMIT))
    except OSError:
        raise Refused("audit_file_unreadable") from None
