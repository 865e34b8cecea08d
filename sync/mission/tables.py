"""Every table of the mission's database, and how it is opened: SQLite beside the keys by default, any other by its URL.

*Facing* tables may lie on the machine that faces the network: they hold sizes, times, installation keys and sealed bytes. *Inside* tables
lie where the sealing key is. One database may hold both. Bytes are kept as received; figures are the rows of ``sync.facts``, one a line;
days are text ``YYYY-MM-DD``, months ``YYYY-MM``. The history of the tables is in ``migrations``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from sync.errors import SyncRefused

from . import migrations
from .home import DATABASE, Damaged, Mission

PATIENCE = "2s"
_NOT_NOW = "55P03"  # PostgreSQL: lock_not_available
metadata = sa.MetaData()
# Read from the catalogue as it stands: ``to_regclass`` may remember from before a wait that there was none.
_NAMED = sa.text("SELECT EXISTS (SELECT FROM pg_class WHERE relname = :name AND relnamespace = current_schema()::regnamespace)")

about = sa.Table("about", metadata, sa.Column("key", sa.Text, primary_key=True), sa.Column("value", sa.Text, nullable=False))

installation = sa.Table(
    "installation",
    metadata,
    sa.Column("id", sa.Text, primary_key=True, comment="20 hex digits"),
    sa.Column("public", sa.LargeBinary, comment="Ed25519; null until its first batch arrives"),
    sa.Column("last_contact", sa.Text),
)

standing = sa.Table(
    "standing",
    metadata,
    sa.Column("installation", sa.Text, primary_key=True),
    sa.Column("revoked_after", sa.Integer, comment="the last number that counts; null when it is not revoked"),
    sa.Column("revoked_on", sa.Text),
    sa.Column("replaces", sa.Text, comment="the installation it stands in for"),
)

batch = sa.Table(
    "batch",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, comment="order of arrival"),
    sa.Column("hash", sa.Text, nullable=False, unique=True),
    sa.Column("installation", sa.Text, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("previous", sa.Text, nullable=False),
    sa.Column("received_on", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False, comment="taken, pooled, fork, second, unreadable, revoked"),
    sa.Column("month", sa.Text, nullable=False, server_default="", comment="of its arrival"),
    sa.Column("size", sa.Integer, nullable=False, server_default="0", comment="bytes"),
    sa.Column("durable", sa.Boolean, nullable=False, server_default=sa.false(), comment="in a backup that was put back and verified"),
    sa.Index("batch_number", "installation", "seq"),
)

body = sa.Table(
    "body",
    metadata,
    sa.Column("month", sa.Text, primary_key=True, comment="of its arrival"),
    sa.Column("hash", sa.Text, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False, comment="the batch as received; the row goes when it need no longer be kept"),
    postgresql_partition_by="LIST (month)",
)

receipt = sa.Table(
    "receipt",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, comment="order of signing; rows are only ever added"),
    sa.Column("hash", sa.Text, nullable=False, index=True),
    sa.Column("installation", sa.Text, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False, comment="0 for a letter"),
    sa.Column("level", sa.Text, nullable=False, comment="held, pooled, durable, fork, refused, revoked, aside"),
    sa.Column("body", sa.LargeBinary, nullable=False, comment="as signed"),
    sa.Column("signed_on", sa.Text, nullable=False),
    sa.Index("receipt_number", "installation", "seq"),
)

letter = sa.Table(
    "letter",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),
    sa.Column("sender", sa.Text, nullable=False),
    sa.Column("recipient", sa.Text, nullable=False, index=True),
    sa.Column("size", sa.Integer, nullable=False, comment="bytes"),
    sa.Column("month", sa.Text, nullable=False, comment="of its arrival"),
    sa.Column("received_on", sa.Text, nullable=False),
    sa.Column("body", sa.LargeBinary, comment="null once it was delivered or has expired"),
    sa.Column("taken_on", sa.Text, comment="the day its recipient had it"),
)

mail = sa.Table(
    "mail",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("installation", sa.Text, nullable=False, comment="whom it is for; empty for everybody"),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False, comment="pack, reply, site-pack, update"),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Index("mail_number", "installation", "number"),
)


approval = sa.Table(
    "approval",
    metadata,
    sa.Column("installation", sa.Text, primary_key=True),
    sa.Column("code", sa.Text, comment="the approval code as it was read out"),
    sa.Column("approved_on", sa.Text),
    sa.Column("site", sa.Text, nullable=False, server_default="", comment="codes it may report, separated by spaces; empty for any"),
    sa.Column("label", sa.Text, nullable=False, server_default="", comment="what stands on the computer"),
)

opened = sa.Table(
    "opened",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),
    sa.Column("period", sa.Text, nullable=False, comment="the month it closes; empty for anything else"),
    sa.Column("kind", sa.Text, nullable=False, comment="closing, cover, practice, card, answers"),
    sa.Column("audit_head", sa.Text, nullable=False, comment="of the laptop when it was sealed"),
    sa.Column("audit_seq", sa.Integer, nullable=False),
)

closing = sa.Table(
    "closing",
    metadata,
    sa.Column("installation", sa.Text, primary_key=True),
    sa.Column("site", sa.Text, primary_key=True),
    sa.Column("period", sa.Text, primary_key=True, comment="the month closed"),
    sa.Column("batch_hash", sa.Text, nullable=False, comment="of its first part"),
    sa.Column("pooled_on", sa.Text, nullable=False),
    sa.Column("certificate", sa.Text, nullable=False, comment="JSON, as the laptop made it"),
)

resealed = sa.Table(
    "resealed",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True, comment="the first batch of a closing that was given up"),
    sa.Column("anew", sa.Text, primary_key=True, comment="the first batch of the same closing, sealed anew"),
    sa.Index("resealed_anew", "anew"),
)

DIMENSIONS = ("project", "sex", "age", "group", "nationality", "status", "service", "issue", "item")

figure = sa.Table(
    "figure",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("installation", sa.Text, nullable=False),
    sa.Column("closed", sa.Text, nullable=False, index=True, comment="the month whose closing released it"),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("period", sa.Text, nullable=False),
    sa.Column("table", sa.Text, nullable=False),
    sa.Column("measure", sa.Text, nullable=False),
    *(sa.Column(name, sa.Text, nullable=False, server_default="") for name in DIMENSIONS),
    sa.Column("value", sa.Integer, comment="null when suppressed"),
    sa.Column("mark", sa.Text, nullable=False),
    sa.Index("figure_site", "site", "closed"),
)

record = sa.Table(
    "record",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("installation", sa.Text, nullable=False),
    sa.Column("closed", sa.Text, nullable=False, index=True, comment="the month whose closing released it"),
    *(sa.Column(name, sa.Text, nullable=False) for name in ("site", "period", "project", "sex", "age", "group", "service")),
    sa.Column("vulnerable", sa.Boolean, nullable=False),
)

expected = sa.Table(
    "expected",
    metadata,
    sa.Column("site", sa.Text, primary_key=True, comment="a site that was given a pack"),
    sa.Column("issued_on", sa.Text, nullable=False),
    sa.Column("ended", sa.Text, nullable=False, server_default="", comment="its last month, once it closed for good"),
)

shown = sa.Table(
    "shown",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("shown_on", sa.Text, nullable=False, comment="the day of the first sheet for readers outside that had to do with it"),
    sa.Column("hidden", sa.Boolean, nullable=False, comment="it was not shown, and later sheets must not tell it either"),
    sa.Column("period", sa.Text, nullable=False),
    sa.Column("table", sa.Text, nullable=False),
    sa.Column("measure", sa.Text, nullable=False),
    *(sa.Column(name, sa.Text, nullable=False, server_default="") for name in DIMENSIONS),
    sa.Column("value", sa.Integer, nullable=False),
    sa.Column("mark", sa.Text, nullable=False),
)


correspondent = sa.Table(
    "correspondent",
    metadata,
    sa.Column("installation", sa.Text, primary_key=True),
    sa.Column("reply_key", sa.LargeBinary, comment="32 bytes; null until one rode in a batch"),
    sa.Column("health", sa.Text, nullable=False, server_default="", comment="JSON, as it last told"),
    sa.Column("health_on", sa.Text),
    sa.Column("transfer_public", sa.LargeBinary, comment="what persons' files for it are sealed to"),
    sa.Column("sites", sa.Text, nullable=False, server_default="", comment="codes, separated by spaces"),
)

question = sa.Table(
    "question",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("installation", sa.Text, nullable=False, index=True),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("batch", sa.Text, nullable=False, comment="hash of the closing's first part"),
    sa.Column("period", sa.Text, nullable=False),
    sa.Column("cell", sa.Text, nullable=False, comment="JSON"),
    sa.Column("value", sa.Integer, comment="null when suppressed"),
    sa.Column("mark", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("asked_on", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False, server_default=""),
    sa.Column("answer_period", sa.Text, nullable=False, server_default=""),
    sa.Column("answered_on", sa.Text),
)

issued = sa.Table(
    "issued",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False, comment="of a mission pack"),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("issued_on", sa.Text, nullable=False),
)

notice = sa.Table(
    "notice",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("date", sa.Text, nullable=False),
    *(sa.Column(language, sa.Text, nullable=False) for language in ("fr", "ar", "en")),
    sa.Column("ended_on", sa.Text),
)

checkpoint = sa.Table(
    "checkpoint",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("made_on", sa.Text, nullable=False),
    sa.Column("batches", sa.Integer, nullable=False, comment="how many it proved durable"),
    sa.Column("backup", sa.Text, nullable=False, comment="SHA-256 of the file; empty for a database put back by hand"),
)


def connect(mission: Mission, url: str | None = None) -> sa.Engine:
    """An engine on the mission's database, its tables made or brought up to date.

    Raises SyncRefused ``mission_database`` when it cannot be reached, ``mission_database_newer`` when a newer program made it, Damaged when
    it cannot be read.
    """
    if url is None:
        _make_private(mission)
    try:
        engine = engine_on(url or mission.database_url)
        try:
            with engine.begin() as connection:
                migrations.upgrade(connection)
        except BaseException:
            engine.dispose()
            raise
    except sa.exc.DatabaseError as error:
        if isinstance(error, sa.exc.OperationalError) or url is not None:
            raise SyncRefused("mission_database") from None
        raise Damaged("mission_home_damaged") from None
    except (sa.exc.ArgumentError, ImportError):
        raise SyncRefused("mission_database") from None
    return engine


def engine_on(url: str) -> sa.Engine:
    """An engine whose transactions are durable and, where they write, one after the other on SQLite."""
    engine = sa.create_engine(url, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _durable)
        sa.event.listen(engine, "begin", _immediate)
    return engine


def insert(connection: sa.Connection, table: sa.Table) -> Any:
    """An insert that knows ``on_conflict_do_nothing`` and ``on_conflict_do_update``, in the words of this database."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def turn(connection: sa.Connection, what: str) -> None:
    """Wait until no other transaction has this turn, and keep it to the end of this one. On SQLite who writes has it already."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(what, 0))))


def ensure_partition(connection: sa.Connection, month: str) -> None:
    """See that bodies that arrive in this month have a partition of their own, where the database has partitions.

    Call it first in a transaction, or in one of its own: it waits for others that do the same. What arrives without one lies in the
    partition for the rest, and is found all the same.
    """
    if connection.dialect.name != "postgresql" or has_partition(connection, month):
        return
    turn(connection, "partition")
    if has_partition(connection, month) or connection.scalar(sa.select(body.c.month).where(body.c.month == month).limit(1)):
        return
    name = partition(month)
    with unless_busy(connection):  # attached, not created in place: others go on writing to the months before
        connection.exec_driver_sql(f"CREATE TABLE {name} (LIKE body INCLUDING ALL)")
        connection.exec_driver_sql(f"ALTER TABLE body ATTACH PARTITION {name} FOR VALUES IN ('{month}')")


def has_partition(connection: sa.Connection, month: str) -> bool:
    """Whether bodies of this month have a partition of their own on this PostgreSQL."""
    return bool(connection.scalar(_NAMED, {"name": partition(month)}))


@contextmanager
def unless_busy(connection: sa.Connection) -> Iterator[None]:
    """Change PostgreSQL's tables, or undo what was done inside when somebody reads them for long, as a backup does.

    Who waits for such a reader has everybody else wait behind.
    """
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}'")
            yield
            connection.exec_driver_sql("SET LOCAL lock_timeout TO DEFAULT")
    except sa.exc.OperationalError as busy:
        if getattr(busy.orig, "sqlstate", "") != _NOT_NOW:
            raise


def partition(month: str) -> str:
    """The name of the partition of a month. Raises ValueError for anything else."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}", month):
        raise ValueError("not a month")
    return f"body_{month.replace('-', '_')}"


def _make_private(mission: Mission) -> None:
    with suppress(FileExistsError):
        os.close(os.open(mission.folder / DATABASE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _durable(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in ("busy_timeout = 20000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}").close()


def _immediate(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if not connection.get_execution_options().get("reads") else "BEGIN")
