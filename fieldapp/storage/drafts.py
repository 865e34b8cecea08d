"""What is being typed and was not saved yet: sealed under the key of the user who types it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from .database import Store
from .sealing import open_own, place, seal_own
from .tables import draft


@dataclass(frozen=True)
class DraftRow:
    """A draft in a list: which form, about whom, when it was last changed (UTC)."""

    uid: str
    form: str
    person_id: int | None
    changed_at: str


def save(store: Store, uid: str, form: str, person_id: int | None, body: str) -> None:
    """Keep a draft, in the place of an earlier one of the same ``uid``."""
    values = {
        "user": store.vault.user,
        "form": form,
        "person_id": person_id,
        "body_sealed": seal_own(store.vault, body, place("draft", uid, "body_sealed")),
        "changed_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    statement = insert(draft).values(uid=uid, **values)
    with store.write(audited=False) as transaction:
        transaction.connection.execute(
            statement.on_conflict_do_update(index_elements=["uid"], set_=values, where=draft.c.user == store.vault.user)
        )


def load(store: Store, uid: str) -> tuple[DraftRow, str] | None:
    """A draft of this user with what was typed, or None."""
    with store.read() as connection:
        row = connection.execute(sa.select(draft).where(draft.c.uid == uid, draft.c.user == store.vault.user)).first()
    if row is None:
        return None
    body = open_own(store.vault, row.body_sealed, place("draft", uid, "body_sealed"))
    return DraftRow(row.uid, row.form, row.person_id, row.changed_at), body


def rows(store: Store) -> tuple[DraftRow, ...]:
    """The user's drafts, the last changed first."""
    columns = (draft.c.uid, draft.c.form, draft.c.person_id, draft.c.changed_at)
    wanted = sa.select(*columns).where(draft.c.user == store.vault.user).order_by(draft.c.changed_at.desc(), draft.c.id.desc())
    with store.read() as connection:
        return tuple(DraftRow(*row) for row in connection.execute(wanted))


def discard(store: Store, uid: str) -> None:
    """Forget a draft of this user; nothing happens when there is none."""
    with store.write(audited=False) as transaction:
        transaction.connection.execute(sa.delete(draft).where(draft.c.uid == uid, draft.c.user == store.vault.user))
