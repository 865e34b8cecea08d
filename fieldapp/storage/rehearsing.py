"""Trying a copy without touching anything: it is put back into memory only, with the keyring beside it, as on another laptop."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import journal, sealing
from .catching_up import Present
from .connections import connect, engine_on, in_memory, problem
from .keyring import Keyring, open_in
from .restoring import Settle, Source, become_of_now, keyring_beside
from .tables import entry, person
from .vault import Vault

_NOTES = 200


@dataclass(frozen=True)
class Rehearsal:
    """What a copy gave when it was put back into memory: people and entries, how many notes were tried (the newest, when this user may
    read notes) and read, how many cases erased since are erased again; ``ok`` when all of it is sound."""

    day: date
    people: int
    entries: int
    notes: int
    notes_read: int
    erased: int
    ok: bool


def rehearse(vault: Vault, copy: Source, settle: Settle, day: date) -> Rehearsal:
    """Put a copy back into memory and try it. Raises Refused ``copy_spoilt``, ``newer_version``.

    With the keyring beside it; with that of the home, as putting back does, when the place was away while keys were exchanged.
    """
    if problem(copy.path, copy.own, frozen=True):
        raise Refused("copy_spoilt")
    memory, ring = in_memory(), open_in(vault) if copy.away else keyring_beside(vault, copy)
    engine = engine_on(memory)
    try:
        with closing(connect(copy.path, copy.own, frozen=True)) as opened:
            opened.backup(memory)
        become_of_now(engine, vault, copy, Present(), ring.tombstones() if ring else frozenset(), settle, day)
        with engine.connect() as connection:
            return _tried(connection, vault, ring, copy.held.day)
    finally:
        if ring is not None:
            ring.close()
        engine.dispose()
        memory.close()


def _tried(connection: sa.Connection, vault: Vault, ring: Keyring | None, day: date) -> Rehearsal:
    sound = not journal.verify(connection, vault.vault_id) and not connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    people, entries = (connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0 for table in (person, entry))
    notes = _newest_notes(connection) if vault.can_read_clinical else []
    read = sum(_opens(vault, ring, *note) for note in notes)
    erased = len(ring.tombstones()) if ring is not None else 0
    return Rehearsal(day, people, entries, len(notes), read, erased, sound and ring is not None and read == len(notes))


def _newest_notes(connection: sa.Connection) -> list[tuple[str, str, bytes]]:
    """Case, entry and sealed note of the newest entries that have one."""
    rows = (
        sa.select(person.c.uid, entry.c.uid, entry.c.note_sealed)
        .join(person, person.c.id == entry.c.person_id)
        .where(entry.c.note_sealed.is_not(None))
        .order_by(entry.c.id.desc())
        .limit(_NOTES)
    )
    return [(case, uid, blob) for case, uid, blob in connection.execute(rows)]


def _opens(vault: Vault, ring: Keyring | None, case: str, uid: str, blob: bytes) -> bool:
    """Whether a note opens, by the key of its case or, before cases had keys, by the vault's own."""
    place = sealing.place("entry", uid, "note_sealed")
    if ring is not None:
        with suppress(Refused):
            sealing.open_with(ring.private(vault, case, "clinical"), vault, "clinical", blob, place)
            return True
    with suppress(Refused):
        sealing.open_shared(vault, "clinical", blob, place)
        return True
    return False
