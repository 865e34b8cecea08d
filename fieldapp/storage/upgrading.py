"""What the step to schema 0002 leaves to do once keys are there: a pair for each case of before, topics sealed, both in one transaction.

The step itself has no keys, so it puts two values into ``meta``: ``cases_without_keys``, a mark, and ``topics_to_seal``, JSON of what stood
in clear beside the entries. Notes of before stay sealed under the vault's own key; ``sealing.open_with`` reads them too. Topics that nobody
could read yet stay where they are until somebody can.
"""

from __future__ import annotations

import json

import sqlalchemy as sa

from . import sealing
from . import tables as t
from .casebook import complete_keys
from .database import Store

_CASES, _TOPICS = "cases_without_keys", "topics_to_seal"
_STEP = 64


def finish(store: Store) -> None:
    """Do it. Nothing to do is nothing done, and a store that may not be written waits."""
    vault = store.vault
    if store.meta(_CASES) is None or vault.altered or vault.clinical_public is None:
        return
    with store.write(audited=False) as tx:
        connection, p = tx.connection, t.person.c
        complete_keys(store, connection, {row.id: row.uid for row in connection.execute(sa.select(p.id, p.uid))})
        left = connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == _TOPICS))
        topics: dict[str, str] = json.loads(left) if left else {}
        entries = sa.select(t.entry.c.uid, p.clinical_public).join(t.person, p.id == t.entry.c.person_id)
        for uid, public in [tuple(row) for row in connection.execute(entries) if row.uid in topics]:
            text, place = topics[uid], sealing.place("entry", uid, "themes_sealed")
            blob = sealing.seal_case(vault, public, "clinical", text.ljust(-(-len(text) // _STEP) * _STEP), place)
            connection.execute(sa.update(t.entry).where(t.entry.c.uid == uid).values(themes_sealed=blob))
        connection.execute(sa.delete(t.meta).where(t.meta.c.key.in_((_CASES, _TOPICS))))
