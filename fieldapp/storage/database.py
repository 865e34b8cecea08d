"""The store: one SQLCipher file, opened with the vault's database key, read and written through short transactions.

A transaction that changed something without an entry in the audit trail does not commit.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from fieldapp.domain.errors import Refused, StoreDamaged

from . import copyist, journal, keyring, migrations, switch
from .connections import engine_for, is_empty, problem, told
from .homelock import HomeLock
from .keyring import Keyring
from .room import drop_ballast, is_full, keep_ballast
from .tables import meta
from .vault import Vault, refuse_altered

STORE = "store.db"
OPEN = "open"  # stands in the home while a process has it open
QUICK = ("quick_check",)
# The schema from which on a store without its keyring has lost it.
KEYRING_SINCE = "0002"


class Transaction:
    """One change of the store, with who made it."""

    def __init__(self, connection: sa.Connection, vault: Vault) -> None:
        self.connection = connection
        self.user = vault.user
        self.audited = False
        self._vault = vault

    def audit(self, action: str, object: str = "") -> None:
        """Say in the audit trail what is done to what (kind and number, never a name)."""
        at = journal.append(self.connection, self.user, action, object)
        self.audited = True
        if at.seq % journal.EVERY == 0:
            self.sign_journal()

    def sign_journal(self) -> None:
        """Sign the head of the audit trail with the user's key."""
        journal.sign(self.connection, self._vault.vault_id, self.user, self._vault.sign)

    def meta(self, key: str) -> bytes | None:
        """One of the store's own values, as this transaction sees it."""
        value: bytes | None = self.connection.scalar(sa.select(meta.c.value).where(meta.c.key == key))
        return value

    def set_meta(self, key: str, value: bytes) -> None:
        """Set one of the store's own values."""
        statement = insert(meta).values(key=key, value=value)
        self.connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


class Store:
    """An open store. Its connections may be used from several threads, one writer at a time."""

    def __init__(self, vault: Vault, engine: sa.Engine, lock: HomeLock, keys: Keyring, *, dirty: bool = False) -> None:
        self.vault = vault
        self.dirty = dirty  # the home was not closed the last time
        self.wrote = False
        self.keyring = keys
        self._engine = engine
        self._lock = lock
        self._rests = False
        self._sound: bool | None = None
        self._checking = threading.Lock()
        self._shared = threading.local()

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A consistent view of the store; changes made through it are dropped. Raises Refused ``home_closed`` after ``close``."""
        self._refuse_closed()
        if (shared := self._shared_here()) is not None:
            yield shared.connection
            return
        with told(self.vault.home), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, audited: bool = True) -> Iterator[Transaction]:
        """One change, whole or not at all: committed and flushed to the disk when the block ends, rolled back on any error.

        ``audited=False`` is for what is nobody's record yet (drafts, attempts to send, checkpoints). Raises RosterAltered when the roster
        was edited, Refused ``disk_full``, ``home_closed``, StoreDamaged; RuntimeError when something changed without an audit entry.
        """
        self._refuse_closed()
        if (shared := self._shared_here()) is not None:
            with shared.connection.begin_nested():
                yield shared
            return
        refuse_altered(self.vault)
        self._refuse_damaged()
        with told(self.vault.home), self._engine.connect().execution_options(fieldapp_writes=True) as connection:
            transaction = Transaction(connection, self.vault)
            changes = _changes(connection)
            yield transaction
            changed = _changes(connection) != changes
            if audited and not transaction.audited and changed:
                raise RuntimeError("a change without an entry in the audit trail")
            connection.commit()
            self.wrote = self.wrote or changed

    @contextmanager
    def together(self) -> Iterator[Transaction]:
        """What this thread reads and writes in the block is one change: several actions are kept whole, or none of them. As ``write``."""
        with self.write() as transaction:
            self._shared.transaction = transaction
            try:
                yield transaction
            finally:
                self._shared.transaction = None

    @property
    def is_together(self) -> bool:
        """Whether this thread is inside ``together``: what is to follow a commit waits until that ends."""
        return self._shared_here() is not None

    def _shared_here(self) -> Transaction | None:
        return getattr(self._shared, "transaction", None)

    def check(self, checks: tuple[str, ...] = QUICK) -> str:
        """Read the whole file, each check on a fresh connection: the key of a sentence, or an empty text. A damaged store is only read.

        Before the first change of a store this is done anyway; the window does it earlier, once the list stands. What is found is looked
        for twice, for a page that is being written can look damaged to a reader once.
        """
        self._refuse_closed()
        key = self.vault.key("database")
        found = problem(self.path, key, checks) and problem(self.path, key, checks)
        self._sound = not found
        return found

    def meta(self, key: str) -> bytes | None:
        """One of the store's own values, e.g. ``installation_key``."""
        with self.read() as connection:
            value: bytes | None = connection.scalar(sa.select(meta.c.value).where(meta.c.key == key))
            return value

    def head(self) -> journal.Head:
        """Where the audit trail stands."""
        with self.read() as connection:
            return journal.head(connection)

    @property
    def is_open(self) -> bool:
        """Whether this store still keeps other processes out of the home."""
        return self._lock.held

    def let_go(self) -> None:
        """Close every file, so that others may take their place, and keep other processes out of the home."""
        self._engine.dispose()
        self.keyring.close()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """The files are closed while they are exchanged, and opened with the vault's keys of then. Nobody may use the store meanwhile.

        When a change was counted and could not be put in place, the home is closed: the next opening completes it.
        """
        self.let_go()
        self._rests = True
        try:
            yield
        finally:
            self._rests = False
            try:
                if switch.pending(self.vault.home):
                    raise StoreDamaged("store_damaged")
                self._engine = engine_for(self.path, self.vault.key("database"))
                self.keyring = keyring.open_in(self.vault)
            except StoreDamaged:
                self._lock.release()

    def close(self) -> None:
        """Close every file and let another process open the home."""
        self.let_go()
        if self._lock.held:
            with suppress(OSError):
                (self.vault.home / OPEN).unlink(missing_ok=True)
        self._lock.release()

    @property
    def path(self) -> Path:
        """The store's file."""
        return self.vault.home / STORE

    def _refuse_closed(self) -> None:
        """Whatever stands in the store's place by now may be another's, or another store."""
        if not self._lock.held:
            raise Refused("home_closed")
        if self._rests:
            raise Refused("store_busy")

    def _refuse_damaged(self) -> None:
        with self._checking:
            if self._sound is None:
                self.check()
        if not self._sound:
            raise StoreDamaged("store_damaged")


def open_store(vault: Vault, *, new: bool = False) -> Store:
    """Open the store of a vault, and bring its schema up to date.

    ``new`` makes it. Raises Refused ``home_in_use``, ``newer_version``, ``disk_full``; StoreDamaged ``store_damaged``, ``store_missing``,
    ``keyring_damaged`` or ``keyring_missing``.
    """
    path = vault.home / STORE
    lock = HomeLock(vault.home)
    if is_full(vault.home):
        drop_ballast(vault.home)
    try:
        if new:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        elif not path.exists() or is_empty(path):
            raise StoreDamaged("store_missing")
        engine = engine_for(path, vault.key("database"))
        try:
            with told(vault.home):
                _bring_up_to_date(engine, vault, new=new)
            keys = keyring.open_in(vault)
        except BaseException:
            engine.dispose()
            raise
    except BaseException:
        lock.release()
        raise
    keep_ballast(vault.home)
    return Store(vault, engine, lock, keys, dirty=not new and _mark_open(vault.home))


def _mark_open(home: Path) -> bool:
    """Leave a mark that only closing takes away; whether one stood there already."""
    dirty = (home / OPEN).exists()
    with suppress(OSError):  # on a full disk the next opening only does not know
        os.close(os.open(home / OPEN, os.O_WRONLY | os.O_CREAT, 0o600))
    return dirty


def _bring_up_to_date(engine: sa.Engine, vault: Vault, *, new: bool) -> None:
    with engine.connect() as connection:
        current = migrations.version(connection)
    if current == migrations.HEAD:
        return
    if not current and not new:
        raise StoreDamaged("store_missing")
    refuse_altered(vault)
    if current < KEYRING_SINCE:
        keyring.begin(vault)
    with engine.connect().execution_options(fieldapp_writes=True) as connection:
        if current and current < migrations.HEAD:
            copyist.before_migration(vault, vault.home / STORE, connection)
        migrations.upgrade(connection)
        connection.commit()


def _changes(connection: sa.Connection) -> int:
    return int(connection.connection.dbapi_connection.total_changes)  # type: ignore[union-attr]  # it is open
