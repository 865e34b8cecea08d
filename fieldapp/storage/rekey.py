"""Giving the vault new keys, so that whoever left opens nothing with an old slot file: all old, or all new, whatever instruction a crash
comes at.

The database key is always new; a role's pair is when somebody present holds it. Roster, store, keyring and the keys of the copies are made
anew beside the old ones, proved to open, and counted in one step (``switch``). Nobody's passphrase is asked for: each slot carries its
owner's public half. A role key goes only to public halves that somebody who held the old one vouched for. The database key goes to every
slot: whoever plants a pair in the list before leaving keeps it, until its owner finds that the slot opens no more.

The pairs of cases stay: who leaves and kept a case's key and comes by a later copy still needs the new database key.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, StoreDamaged

from . import backups, copying, handover, journal, places, practice, rescue, rosterfile, rosters, slots, switch, transfers, upgrading, users
from .connections import connect, engine_for, problem
from .database import STORE, Store, Transaction
from .files import write_atomically
from .keyring import KEYRING, Keyring, key_of
from .practice import Wrap
from .rosters import Roster
from .slots import Bundle, Slot
from .tables import user
from .vault import PREVIOUS, ROSTER, Vault, refuse_altered

WAITING = "renew"  # meta: roles whose pair the next of its holders to come renews
_PLACE = f"{places.FOLDER}/{places.PLACE}"
_SPARE_ROOM = 16 * 1024 * 1024


@dataclass(frozen=True)
class _Plan:
    """The keys before and after, and who keeps a slot."""

    old: Vault
    database: bytes = field(repr=False)
    privates: Mapping[str, bytes] = field(repr=False)
    renewed: Mapping[str, bytes] = field(repr=False)
    roster: Roster
    without: str | None
    sheet: Wrap | None
    day: date

    def bundle(self) -> Bundle:
        """The actor's keys from now on."""
        mine = self.old.bundle()
        clinical, protection = (
            self.renewed.get(name, getattr(mine, name)) if getattr(mine, name) is not None else None for name in slots.HOLDERS
        )
        return replace(mine, database=self.database, clinical=clinical, protection=protection)


def rekey(
    store: Store,
    *,
    without: str | None,
    renew: frozenset[str],
    beside: Vault | None = None,
    sheet: Wrap | None = None,
    day: date,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Exchange the database key and the pairs of ``renew`` (``clinical``, ``protection``); ``without`` loses slot and access.

    With ``sheet``, which wraps under the code of a new recovery sheet, the rescue pair is exchanged too; ``renew`` then names every pair
    there is. The store has to be sound and gets a verified copy before and after. Until it is done no other thread may use it. Raises
    NotAllowed ``clinical_key_needed`` or ``protection_key_needed``, RosterAltered, StoreDamaged, Refused ``last_clinical``,
    ``last_protection``, ``rekey_no_room``, ``disk_full``, ``disk_refuses``, ``copy_failed``: then everything is as it was.
    """
    vault = store.vault
    refuse_altered(vault)
    said = progress or (lambda _: None)
    plan = _planned(store, without, renew, beside, sheet, day)
    _refuse_unsound(store)
    for holder in (vault, *([beside] if beside else [])):
        upgrading.reseal(store, holder)
    backups.make(store, day=day)
    said(0.2)
    with store.resting():
        try:
            with copying.refusing("disk_full", "disk_refuses"):
                names = _made(store, plan, said)
            said(0.9)
            switch.commit(vault.home, names)
        except Refused:
            if switch.pending(vault.home):
                raise
            if not rosterfile.matches(vault.home, plan.roster):
                switch.finish(vault.home)  # what never counted is taken away
                raise
        vault.renewed(plan.bundle(), plan.roster)
    with suppress(Refused):  # the keys are new; the copy is made again when the program closes
        backups.make(store, day=day)
    said(1.0)


def _planned(store: Store, without: str | None, renew: frozenset[str], beside: Vault | None, sheet: Wrap | None, day: date) -> _Plan:
    vault = store.vault
    gone = None if without is None else vault.slot_of(without)
    with store.read() as connection:
        present = {vault.slot_of(row.name): frozenset(row.roles) for row in users.rows(connection) if row.name != without}
    kept = [slot for slot in vault.roster.slots if slot.id != gone and slot.id in present]
    privates = {name: _held(vault, beside, name) for name in renew if getattr(vault.roster, name) is not None}
    _refuse_unvouched(vault, beside, kept, present)
    needed = {name for name in privates if any(present[slot.id] & slots.HOLDERS[name] for slot in kept)}
    for name in set(privates) - needed:
        if users.seals_under(store, name):
            raise Refused(f"last_{name}")
    database, renewed = os.urandom(32), {name: slots.fresh_pair() for name in needed}
    fresh = tuple(_slot(slot, vault.vault_id, present[slot.id], database, privates, renewed) for slot in kept)
    clinical, protection = (
        getattr(vault.roster, name) if name not in privates else slots.public_of(renewed[name]) if name in renewed else None
        for name in slots.HOLDERS
    )
    roster = replace(
        vault.roster,
        generation=vault.roster.generation + 1,
        clinical=clinical,
        protection=protection,
        recovery=_recovery(vault, database, privates, renewed)
        if sheet is None
        else rescue.new(sheet, vault.vault_id, {"database": database, **renewed}),
        slots=fresh,
    )
    return _Plan(vault, database, privates, renewed, rosters.sign(roster, database), without, sheet, day)


def _held(vault: Vault, beside: Vault | None, name: str) -> bytes:
    for holder in (vault, beside):
        if holder is not None and holder.vault_id == vault.vault_id and holder.holds(name):
            return holder.key(name)
    raise NotAllowed(f"{name}_key_needed")


def _refuse_unvouched(vault: Vault, beside: Vault | None, kept: Sequence[Slot], present: Mapping[str, frozenset[str]]) -> None:
    """A public half nobody vouched for gets no key at all, as far as somebody present can tell, and stops everything."""
    for name, holders in slots.HOLDERS.items():
        try:
            private = _held(vault, beside, name)
        except NotAllowed:
            continue
        answering: list[Slot | slots.Recovery] = [slot for slot in kept if present[slot.id] & holders]
        answering += [] if vault.roster.recovery is None else [vault.roster.recovery]
        if not all(slots.is_vouched(each, vault.vault_id, name, private) for each in answering):
            raise RosterAltered("slot_not_vouched")


def _slot(
    slot: Slot, vault_id: str, roles: frozenset[str], database: bytes, privates: Mapping[str, bytes], renewed: Mapping[str, bytes]
) -> Slot:
    """A user's slot under the new keys."""
    fresh = slots.with_keys(slot, vault_id, roles, database)
    for name in privates:
        fresh = slots.with_role_key(fresh, vault_id, name, renewed[name] if roles & slots.HOLDERS[name] else None)
    return fresh


def _recovery(vault: Vault, database: bytes, privates: Mapping[str, bytes], renewed: Mapping[str, bytes]) -> slots.Recovery | None:
    recovery = vault.roster.recovery
    if recovery is None:
        return None
    fresh = rescue.holding(recovery, vault.vault_id, "database", database)
    for name in privates:
        if name in renewed:
            fresh = rescue.holding(fresh, vault.vault_id, name, renewed[name])
        else:
            fresh = replace(fresh, clinical=None) if name == "clinical" else replace(fresh, protection=None)
    return fresh


def _refuse_unsound(store: Store) -> None:
    """Exchanging the keys of what does not read whole would lose it (``reference/security.md`` §6)."""
    home, key = store.vault.home, store.vault.key("database")
    if problem(store.path, key, ("quick_check",)) or problem(home / KEYRING, key_of(key, store.vault.vault_id), ("quick_check",)):
        raise StoreDamaged("store_damaged")
    size = store.path.stat().st_size + (home / KEYRING).stat().st_size
    if shutil.disk_usage(home).free < 3 * size + _SPARE_ROOM:
        raise Refused("rekey_no_room", mib=(3 * size + _SPARE_ROOM) // 1024**2)


def _made(store: Store, plan: _Plan, said: Callable[[float], None]) -> tuple[str, ...]:
    """Every new file beside the old one, proved; returns their names."""
    home, old = plan.old.home, plan.old.key("database")
    copying.write(store.path, old, switch.beside(home, STORE), plan.database)
    said(0.5)
    _tell_store(switch.beside(home, STORE), plan)
    said(0.6)
    _keyring(plan)
    said(0.8)
    encoded = rosters.encode(plan.roster)
    for name in (ROSTER, PREVIOUS):
        write_atomically(switch.beside(home, name), encoded)
    if slots.keys_in(_mine(plan), plan.old.vault_id, plan.old.key("pair")).database != plan.database:
        raise StoreDamaged("vault_unreadable")
    place = places.rewrapped(home, old, plan.database, encoded)
    if place is None:
        return (STORE, KEYRING, ROSTER, PREVIOUS)
    write_atomically(switch.beside(home, _PLACE), place)
    return (STORE, KEYRING, ROSTER, PREVIOUS, _PLACE)


def _mine(plan: _Plan) -> Slot:
    wanted = plan.old.slot_of(plan.old.user)
    return next(slot for slot in plan.roster.slots if slot.id == wanted)


def _tell_store(path: Path, plan: _Plan) -> None:
    """What the store remembers of it: who left, which roster goes with it, that the keys are new."""
    engine = engine_for(path, plan.database)
    try:
        with engine.connect().execution_options(fieldapp_writes=True) as connection:
            transaction = Transaction(connection, plan.old)
            _users(transaction, plan)
            if plan.sheet is not None:
                practice.fill(transaction, plan.sheet)
            transaction.audit("vault.rekeyed", f"generation {plan.roster.generation}")
            transaction.sign_journal()
            expected = journal.head(connection)
            connection.commit()
    finally:
        engine.dispose()
    with closing(connect(path, plan.database)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE").fetchall()
    copying.flush(path)
    state = copying.held_state(path, plan.database)
    if problem(path, plan.database, frozen=True) or state is None or state.head != expected:
        raise Refused("copy_failed")


def _users(transaction: Transaction, plan: _Plan) -> None:
    connection = transaction.connection
    waiting = set((transaction.meta(WAITING) or b"").decode().split()) - set(plan.privates)
    if plan.without is not None:
        row = connection.execute(sa.select(user.c.id, user.c.roles).where(user.c.name == plan.without)).one()
        connection.execute(sa.update(user).where(user.c.id == row.id).values(removed_on=plan.day.isoformat()))
        transaction.audit("user.removed", f"user {row.id}")
        held = set(row.roles.split())
        waiting |= {name for name, holders in slots.HOLDERS.items() if held & holders and name not in plan.privates}
    transaction.set_meta(WAITING, " ".join(sorted(waiting)).encode())
    users.set_generation(transaction, plan.roster.generation)
    users.end_grants(transaction)
    if "clinical" in plan.privates:
        _escrows(transaction, plan)
        transfers.rewrap(connection, plan.old, plan.privates["clinical"], plan.roster.clinical, plan.day)


def _escrows(transaction: Transaction, plan: _Plan) -> None:
    """The keys of drafts, sealed under the new pair; one that does not open is written again when its user comes."""
    connection, public = transaction.connection, plan.roster.clinical

    def again(name: str, sealed: bytes) -> bytes | None:
        own = users.own_key(plan.old, plan.privates["clinical"], name, sealed)
        return None if own is None or public is None else users.escrow(plan.old, public, name, own)

    for row in connection.execute(sa.select(user.c.id, user.c.name, user.c.own_sealed).where(user.c.own_sealed.is_not(None))).all():
        connection.execute(sa.update(user).where(user.c.id == row.id).values(own_sealed=again(row.name, row.own_sealed)))
    handover.rewrap(transaction, again)


def _keyring(plan: _Plan) -> None:
    home, name = plan.old.home, plan.old.vault_id
    path, key = switch.beside(home, KEYRING), key_of(plan.database, name)
    publics = {role: slots.public_of(private) for role, private in plan.renewed.items()}
    with closing(Keyring(home / KEYRING, key_of(plan.old.key("database"), name), name)) as old:
        old.rewrapped(path, key, {role: plan.privates[role] for role in publics}, publics)
        expected = (old.changes, old.tombstones())
    with closing(Keyring(path, key, name, frozen=True)) as new:
        if (new.changes, new.tombstones()) != expected or problem(path, key, frozen=True):
            raise Refused("copy_failed")
