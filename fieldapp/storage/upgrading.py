"""What the step to schema 0002 leaves to do once keys are there: a pair for each case of before, and all that was sealed under it.

The step itself has no keys, so it leaves marks in ``meta``: ``cases_without_keys``, which whoever opens the home settles;
``topics_to_seal``, JSON of what stood in clear beside the entries; and ``under_the_vault|ROLE``, settled when somebody with that role's key
opens it. Until then ``sealing.open_with`` reads what lies under the vault's own key too. Topics that nobody could read yet wait until
somebody can.
"""

from __future__ import annotations

import json

import sqlalchemy as sa

from fieldapp.domain.errors import StoreDamaged

from . import sealing
from . import tables as t
from .casebook import complete_keys
from .database import Store, Transaction
from .vault import Vault

_CASES, _TOPICS, _UNDER = "cases_without_keys", "topics_to_seal", "under_the_vault|"
_SEALED = {
    "clinical": ((t.person, "status_sealed"), (t.entry, "note_sealed"), (t.scale, "items_sealed")),
    "protection": ((t.person, "restricted_sealed"),),
}


def finish(store: Store) -> None:
    """Do what can be done with the keys of who opened the home. Nothing to do is nothing done."""
    if store.vault.altered:
        return
    if store.vault.clinical_public is not None and store.meta(_CASES) is not None:
        with store.write(audited=False) as tx:
            p = t.person.c
            complete_keys(store, tx.connection, {row.id: row.uid for row in tx.connection.execute(sa.select(p.id, p.uid))})
            _seal_topics(tx, store.vault)
            _settled(tx, _CASES, _TOPICS)
    reseal(store, store.vault)


def reseal(store: Store, holder: Vault) -> None:
    """Seal for the cases what still lies under the vault's own keys, with those that ``holder`` has: before they are exchanged."""
    for role, columns in _SEALED.items():
        if holder.holds(role) and store.meta(_CASES) is None and store.meta(_UNDER + role) is not None:
            with store.write(audited=False) as tx:
                for table, column in columns:
                    _reseal(tx, holder, role, table, column)
                _settled(tx, _UNDER + role)


def _reseal(tx: Transaction, holder: Vault, role: str, table: sa.Table, column: str) -> None:
    joined = t.person if table is t.person else sa.join(table, t.person, table.c.person_id == t.person.c.id)
    rows = sa.select(table.c.id, table.c.uid, t.person.c[f"{role}_public"], table.c[column]).select_from(joined)
    for number, uid, public, blob in tx.connection.execute(rows.where(table.c[column].is_not(None))).all():
        place = sealing.place(table.name, uid, column)
        try:
            text = sealing.open_shared(holder, role, blob, place)
        except StoreDamaged:  # it lies under the case's key already, or is spoilt and stays for who checks
            continue
        again = sealing.seal_case(holder, public, role, text, place)
        tx.connection.execute(sa.update(table).where(table.c.id == number).values({column: again}))


def _seal_topics(tx: Transaction, vault: Vault) -> None:
    left = tx.connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == _TOPICS))
    topics: dict[str, str] = json.loads(left) if left else {}
    entries = sa.select(t.entry.c.uid, t.person.c.clinical_public).join(t.person, t.person.c.id == t.entry.c.person_id)
    for uid, public in [tuple(row) for row in tx.connection.execute(entries) if row.uid in topics]:
        text, place = topics[uid], sealing.place("entry", uid, "themes_sealed")
        blob = sealing.seal_case(vault, public, "clinical", sealing.in_steps(text, sealing.TOPICS_STEP), place)
        tx.connection.execute(sa.update(t.entry).where(t.entry.c.uid == uid).values(themes_sealed=blob))


def _settled(tx: Transaction, *marks: str) -> None:
    tx.connection.execute(sa.delete(t.meta).where(t.meta.c.key.in_(marks)))
