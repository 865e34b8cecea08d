"""The tables as they were before Alembic kept their history; of an older database, those it lacks."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_DIMENSIONS = ("project", "sex", "age", "group", "nationality", "status", "service", "issue", "item")


def _text(name: str, default: str | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _number(name: str = "id") -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, primary_key=True)


def _key(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, primary_key=True)


def upgrade() -> None:
    """Make them."""
    _table("about", _key("key"), _text("value"))
    _table(
        "installation",
        _key("id"),
        sa.Column("public", sa.LargeBinary),
        *(sa.Column(name, sa.Text) for name in ("code", "approved_on", "last_contact")),
    )
    revoked = sa.Column("revoked_after", sa.Integer)
    _table("standing", _key("installation"), revoked, sa.Column("revoked_on", sa.Text), sa.Column("replaces", sa.Text))
    _table(
        "batch",
        _number(),
        sa.Column("hash", sa.Text, nullable=False, unique=True),
        _text("installation"),
        sa.Column("seq", sa.Integer, nullable=False),
        _text("previous"),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        _text("received_on"),
        _text("state"),
        _text("period", ""),
        sa.Column("receipt", sa.LargeBinary, nullable=False),
        sa.Column("pooled_receipt", sa.LargeBinary),
        _text("audit_head", ""),
        sa.Column("audit_seq", sa.Integer, nullable=False, server_default="0"),
    )
    op.create_index("batch_number", "batch", ["installation", "seq"], if_not_exists=True)
    _table("closing", _key("installation"), _key("site"), _key("period"), *map(_text, ("batch_hash", "pooled_on", "certificate")))
    cells = [_text(name, "") for name in _DIMENSIONS]
    released = ("installation", "closed", "site", "period", "table", "measure")
    _table("figure", _number(), *map(_text, released), *cells, sa.Column("value", sa.Integer), _text("mark"))
    op.create_index("ix_figure_closed", "figure", ["closed"], if_not_exists=True)
    row = ("installation", "closed", "site", "period", "project", "sex", "age", "group", "service")
    _table("record", _number(), *map(_text, row), sa.Column("vulnerable", sa.Boolean, nullable=False))
    op.create_index("ix_record_closed", "record", ["closed"], if_not_exists=True)
    _table("expected", _key("site"), _text("issued_on"), _text("ended", ""))
    _table(
        "shown",
        _number(),
        _text("shown_on"),
        sa.Column("hidden", sa.Boolean, nullable=False),
        *map(_text, ("period", "table", "measure")),
        *[_text(name, "") for name in _DIMENSIONS],
        sa.Column("value", sa.Integer, nullable=False),
        _text("mark"),
    )


def _table(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(name, *columns, if_not_exists=True)
