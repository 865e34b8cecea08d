"""Every table of the mission's database, and how it is opened: SQLite beside the keys by default, any other by its URL.

Bytes of batches are kept as received. Figures are the rows of ``sync.facts``, one a line; dates are text ``YYYY-MM-DD``.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from sync.errors import SyncRefused

from .home import DATABASE, Damaged, Mission

SCHEMA = "3"
# What a database of an earlier step lacks is a table of its own, which ``create_all`` makes.
_EARLIER = ("1", "2")
metadata = sa.MetaData()

about = sa.Table("about", metadata, sa.Column("key", sa.Text, primary_key=True), sa.Column("value", sa.Text, nullable=False))

installation = sa.Table(
    "installation",
    metadata,
    sa.Column("id", sa.Text, primary_key=True, comment="20 hex digits"),
    sa.Column("public", sa.LargeBinary, comment="Ed25519; null until its first batch arrives"),
    sa.Column("code", sa.Text, comment="the approval code as it was read out"),
    sa.Column("approved_on", sa.Text),
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
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("received_on", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False, comment="taken, pooled, fork, second, unreadable, revoked"),
    sa.Column("period", sa.Text, nullable=False, server_default="", comment="the month it closes, once it was opened"),
    sa.Column("receipt", sa.LargeBinary, nullable=False, comment="held or fork, as first signed; revoked once it is"),
    sa.Column("pooled_receipt", sa.LargeBinary, comment="pooled or revoked"),
    sa.Column("audit_head", sa.Text, nullable=False, server_default="", comment="of the laptop, once it was opened"),
    sa.Column("audit_seq", sa.Integer, nullable=False, server_default="0"),
    sa.Index("batch_number", "installation", "seq"),
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


def connect(mission: Mission, url: str | None = None) -> sa.Engine:
    """An engine on the mission's database, its tables made if they are not there.

    Raises SyncRefused ``mission_database`` when it cannot be reached or is of a newer version, Damaged when it cannot be read.
    """
    if url is None:
        _make_private(mission)
    try:
        engine = sa.create_engine(url or mission.database_url, hide_parameters=True)
        if engine.dialect.name == "sqlite":
            sa.event.listen(engine, "connect", _durable)
            sa.event.listen(engine, "begin", _immediate)
        with engine.begin() as connection:
            metadata.create_all(connection)
            connection.execute(insert(connection, about).values(key="schema", value=SCHEMA).on_conflict_do_nothing())
            earlier = about.c.value.in_(_EARLIER)
            connection.execute(sa.update(about).where(about.c.key == "schema", earlier).values(value=SCHEMA))
            schema = connection.scalar(sa.select(about.c.value).where(about.c.key == "schema"))
    except sa.exc.DatabaseError as error:
        if isinstance(error, sa.exc.OperationalError) or url is not None:
            raise SyncRefused("mission_database") from None
        raise Damaged("mission_home_damaged") from None
    except (sa.exc.ArgumentError, ImportError):
        raise SyncRefused("mission_database") from None
    if schema != SCHEMA:
        engine.dispose()
        raise SyncRefused("mission_database")
    return engine


def insert(connection: sa.Connection, table: sa.Table) -> Any:
    """An insert that knows ``on_conflict_do_nothing`` and ``on_conflict_do_update``, in the words of this database."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def _make_private(mission: Mission) -> None:
    with suppress(FileExistsError):
        os.close(os.open(mission.folder / DATABASE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _durable(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF", "busy_timeout = 20000"):
        connection.execute(f"PRAGMA {pragma}").close()


def _immediate(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if not connection.get_execution_options().get("reads") else "BEGIN")
