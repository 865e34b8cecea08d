"""Scanned papers and photos of a case: taken in, looked at, cancelled. Never on a disk in clear: they go from memory into the sealed store.

What is kept is a picture written anew (see ``attachments_images``), sealed under the case's clinical key; it opens as a note does: to who
follows the case, to its author, to psychologists, to others with a reason or by exceptional access. Only the access print-out exports it.
"""

from __future__ import annotations

import datetime
import secrets
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.storage import attachments as stored
from fieldapp.storage import casebook, entries, sealing
from fieldapp.storage.casebook import Columns

from . import access, attachments_images
from .attachments_images import LARGEST_IN
from .desk import Desk, Done, require
from .entries import UNDONE, written_reason
from .roles import CASE_WORKERS, READERS

CHANGED = frozenset({"story", "attachments"})
LONGEST_TITLE = 120
TITLE_STEP = 64  # characters: titles are filled up, so that their length tells little
CONTENT_STEP = 64 * 1024  # bytes: the same for what is kept
_LENGTH = 4  # bytes before the content that say how long it is


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One attachment. ``title`` is there for who may read it; ``reading`` says so: yes, reason (a reason opens it) or ask."""

    id: int
    person_id: int
    entry_id: int | None
    day: datetime.date
    kind: str
    title: str
    media: str
    author: str
    reading: str
    cancelled: bool
    reason: str


def take_from(path: Path) -> bytes:
    """What a file holds, once it is known to be no larger than may be. Raises Refused ``attachment_unreadable``, ``attachment_too_large``.

    The file is only read: it stays where it is, and whoever chose it is reminded of that.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_IN + 1)
    except OSError:
        raise Refused("attachment_unreadable", file=path.name) from None
    if len(data) > LARGEST_IN:
        raise Refused("attachment_too_large", megabytes=LARGEST_IN // 1024 // 1024)
    return data


def add(desk: Desk, person_id: int, data: bytes, kind: str, title: str, entry_id: int | None = None) -> Done[int]:
    """Keep a picture with a person's case; the value is its number. ``entry_id`` is the service it belongs to.

    Raises Invalid, NotAllowed, Refused ``consent_needed``, ``clinical_key_missing``, and as ``attachments_images.anew``.
    """
    require(desk, *CASE_WORKERS)
    words = " ".join(title.split())
    problems = {}
    if kind not in desk.programme.codes["attachment_kind"]:
        problems["kind"] = "code_unknown"
    if len(words) > LONGEST_TITLE:
        problems["title"] = "text_too_long"
    if problems:
        raise Invalid(problems)
    picture = attachments_images.anew(data)
    uid = secrets.token_hex(16)
    vault, today = desk.store.vault, desk.today().isoformat()
    with desk.store.write() as tx:
        gate = casebook.gate(tx.connection, person_id, desk.today())
        if entry_id is not None and entries.entry(tx.connection, entry_id)["person_id"] not in casebook.files_of(tx.connection, person_id):
            raise Refused("entry_unknown")
        public = gate.clinical_public
        if public is None and vault.clinical_public is not None:
            public = casebook.complete_keys(desk.store, tx.connection, {person_id: gate.uid})[person_id].clinical
        values = {
            "uid": uid,
            "person_id": person_id,
            "entry_id": entry_id,
            "day": today,
            "kind": kind,
            "media": picture.media,
            "title_sealed": sealing.seal_case(vault, public, "clinical", sealing.in_steps(words, TITLE_STEP), _place(uid, "title_sealed")),
            "content_sealed": sealing.seal_case_bytes(vault, public, "clinical", _filled(picture.data), _place(uid, "content_sealed")),
            "author": desk.user,
            "entered_on": today,
        }
        number = stored.add(tx.connection, values)
        tx.audit("attachment.added", f"attachment {number}")
    return Done(number, CHANGED, partial(undo, desk, number))


def read(desk: Desk, number: int) -> tuple[bytes, str]:
    """The picture and its media type; who looks at it stands in the audit trail, with the reason or request that opened it.

    Raises NotAllowed ``note_reason_needed`` or ``note_not_yours``, Refused ``attachment_unknown``.
    """
    require(desk, *READERS)
    with desk.store.read() as connection:
        row = stored.attachment(connection, number)
        blob = stored.content(connection, number)
    reader = access.reader(desk, row["person_id"])
    way = reader.way(row["author"])
    with desk.store.write() as tx:
        tx.audit("attachment.read", f"attachment {number}{way.trace}")
    kept = sealing.open_bytes_with(reader.key(way), desk.store.vault, "clinical", blob, _place(row["uid"], "content_sealed"))
    return kept[_LENGTH : _LENGTH + int.from_bytes(kept[:_LENGTH], "big")], row["media"]


def of_person(desk: Desk, person_id: int) -> list[AttachmentRow]:
    """Every attachment of a person, the latest first, cancelled ones too; titles for who may read the case."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = stored.of_files(connection, casebook.files_of(connection, person_id))
    readers = {file: access.reader(desk, file) for file in {row["person_id"] for row in rows}}
    return [_row(desk, readers[row["person_id"]], row) for row in rows]


def cancel(desk: Desk, number: int, reason: str) -> Done[None]:
    """Cancel an attachment with a written reason; it stays in the store. Raises Invalid, Refused ``attachment_cancelled``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        stored.attachment(tx.connection, number)
        stored.cancel(tx.connection, number, on=desk.today().isoformat(), by=desk.user, reason=written_reason(reason))
        tx.audit("attachment.cancelled", f"attachment {number}")
    return Done(None, CHANGED, partial(undo, desk, number))


def undo(desk: Desk, number: int) -> Done[None]:
    """Take back what one did oneself today: one just added is cancelled, a cancelled one is back. Raises Refused ``undo_not_yours``."""
    require(desk, *CASE_WORKERS)
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        row = stored.attachment(tx.connection, number)
        by, on = (row["cancelled_by"], row["cancelled_on"]) if row["cancelled_on"] else (row["author"], row["entered_on"])
        if (by, on) != (desk.user, today):
            raise Refused("undo_not_yours")
        if row["cancelled_on"]:
            stored.restore(tx.connection, number)
        else:
            stored.cancel(tx.connection, number, on=today, by=desk.user, reason=UNDONE)
        tx.audit("attachment.undone", f"attachment {number}")
    return Done(None, CHANGED)


def _row(desk: Desk, reader: access.Reader, row: Columns) -> AttachmentRow:
    reading = reader.reading(row["author"])
    title = ""
    if reading == "yes" and row["title_sealed"] is not None:
        title = reader.open(reader.way(row["author"]), row["title_sealed"], _place(row["uid"], "title_sealed")).rstrip()
    return AttachmentRow(
        id=row["id"],
        person_id=row["person_id"],
        entry_id=row["entry_id"],
        day=date.fromisoformat(row["day"]),
        kind=row["kind"],
        title=title,
        media=row["media"],
        author=row["author"],
        reading=reading,
        cancelled=row["cancelled_on"] is not None,
        reason=row["cancel_reason"] or "",
    )


def _filled(data: bytes) -> bytes:
    """The content after its length, filled up: how large a picture is tells what kind of paper it is."""
    whole = len(data).to_bytes(_LENGTH, "big") + data
    return whole.ljust(-(-len(whole) // CONTENT_STEP) * CONTENT_STEP, b"\0")


def _place(uid: str, column: str) -> str:
    return sealing.place("attachment", uid, column)
