"""The schema's history, run by Alembic inside the program: all steps in one transaction, or none.

Each file of ``versions`` is one step, named ``0001_what.py``; a home made by a newer Fieldapp is refused, not guessed at.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

HEAD = "0005"
FOLDER = Path(__file__).resolve().parent


def version(connection: sa.Connection) -> str:
    """The schema version of a store; empty for a new one."""
    if not connection.scalar(sa.text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")):
        return ""
    return str(connection.scalar(sa.text("SELECT version_num FROM alembic_version")))


def upgrade(connection: sa.Connection) -> None:
    """Bring the store to ``HEAD`` inside the caller's transaction. Raises Refused ``newer_version``."""
    current = version(connection)
    if current == HEAD:
        return
    if current > HEAD:
        raise Refused("newer_version")
    _stay()
    from alembic.config import Config  # slow to import, and needed only when there is something to do
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(FOLDER))
    with EnvironmentContext(Config(), script, fn=lambda at, _context: script._upgrade_revs(HEAD, at), destination_rev=HEAD) as environment:
        environment.configure(connection=connection, transactional_ddl=True, transaction_per_migration=False)
        environment.run_migrations()


def _stay() -> None:
    """From here on no earlier release opens the store: an update that is being tried stays, however often it is cut off from now on."""
    with suppress(ImportError):
        import fieldapp_start

        fieldapp_start.confirm()
