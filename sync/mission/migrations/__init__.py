"""The history of the mission's tables, run by Alembic inside the program: all steps in one transaction, or none.

Each file of ``versions`` is one step, named ``0001_what.py``. A database from before Alembic says its step in ``about``; step 0001 adds the
tables it lacks. A database made by a newer program is refused, not guessed at.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from sync.errors import SyncRefused

HEAD = "0004"
FOLDER = Path(__file__).resolve().parent
_BEFORE_ALEMBIC = ("1", "2", "3")


def version(connection: sa.Connection) -> str:
    """The step a database is at; empty for a new one and for one from before Alembic. Raises SyncRefused ``mission_database_newer``."""
    tables = sa.inspect(connection)
    if tables.has_table("alembic_version"):
        return str(connection.scalar(sa.text("SELECT version_num FROM alembic_version")))
    if tables.has_table("about"):
        said = connection.scalar(sa.text("SELECT value FROM about WHERE key = 'schema'"))
        if said is not None and said not in _BEFORE_ALEMBIC:
            raise SyncRefused("mission_database_newer")
    return ""


def upgrade(connection: sa.Connection) -> None:
    """Bring the database to ``HEAD`` inside the caller's transaction. Raises SyncRefused ``mission_database_newer``."""
    if connection.dialect.name == "postgresql":  # one after the other, when several programs start at once
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(hashtextextended('schema', 0))"))
    current = version(connection)
    if current == HEAD:
        return
    if current > HEAD:
        raise SyncRefused("mission_database_newer")
    from alembic.config import Config  # slow to import, and needed only when there is something to do
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(FOLDER))
    with EnvironmentContext(Config(), script, fn=lambda at, _context: script._upgrade_revs(HEAD, at), destination_rev=HEAD) as environment:
        environment.configure(connection=connection, transactional_ddl=True, transaction_per_migration=False)
        environment.run_migrations()
