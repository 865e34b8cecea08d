"""What faces the network apart from what lies inside; bodies by month of arrival; every receipt in one log; letters, mail and questions."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_AT_ONCE = 500
# A row of the receipt log is added and then stays.
_APPEND_ONLY = {
    "sqlite": [
        f"CREATE TRIGGER receipt_no_{what.lower()} BEFORE {what} ON receipt BEGIN SELECT RAISE(ABORT, 'the receipt log only grows'); END"
        for what in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        "CREATE FUNCTION receipt_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the receipt log only grows'; END $$",
        "CREATE TRIGGER receipt_only_grows BEFORE UPDATE OR DELETE ON receipt FOR EACH ROW EXECUTE FUNCTION receipt_only_grows()",
    ],
}


def _text(name: str, default: str | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _key(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, primary_key=True)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _bytes(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)


def _maybe(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text)


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Integer, primary_key=True)


def upgrade() -> None:
    """Make the new tables, carry over what the old columns held, and drop those."""
    connection = op.get_bind()
    body = op.create_table("body", _key("month"), _key("hash"), _bytes("sealed"), postgresql_partition_by="LIST (month)")
    if connection.dialect.name == "postgresql":
        op.execute("CREATE TABLE body_rest PARTITION OF body DEFAULT")
        for month in connection.scalars(
            sa.text("SELECT DISTINCT substr(received_on, 1, 7) FROM batch WHERE received_on LIKE '____-__-__'")
        ):
            op.execute(f"CREATE TABLE body_{month.replace('-', '_')} PARTITION OF body FOR VALUES IN ('{month}')")
    receipt = op.create_table(
        "receipt", _id(), _text("hash"), _text("installation"), _number("seq"), _text("level"), _bytes("body"), _text("signed_on")
    )
    op.create_index("ix_receipt_hash", "receipt", ["hash"])
    op.create_index("receipt_number", "receipt", ["installation", "seq"])
    _make_letters_and_mail()
    _make_inside()
    op.add_column("batch", _text("month", ""))
    op.add_column("batch", sa.Column("size", sa.Integer, nullable=False, server_default="0"))
    op.add_column("batch", sa.Column("durable", sa.Boolean, nullable=False, server_default=sa.false()))
    connection.execute(sa.text("UPDATE batch SET month = substr(received_on, 1, 7), size = length(sealed)"))
    columns: Any = sa.select(sa.column("month"), sa.column("hash"), sa.column("sealed")).select_from(sa.table("batch"))
    connection.execute(sa.insert(body).from_select(["month", "hash", "sealed"], columns))
    _carry_receipts(connection, receipt)
    connection.execute(
        sa.text(
            "INSERT INTO opened (hash, period, kind, audit_head, audit_seq) SELECT hash, period, "
            "CASE WHEN period = '' THEN 'cover' ELSE 'closing' END, audit_head, audit_seq FROM batch WHERE state = 'pooled'"
        )
    )
    connection.execute(
        sa.text(
            "INSERT INTO approval (installation, code, approved_on) "
            "SELECT id, code, approved_on FROM installation WHERE approved_on IS NOT NULL"
        )
    )
    for column in ("sealed", "receipt", "pooled_receipt", "period", "audit_head", "audit_seq"):
        op.drop_column("batch", column)
    for column in ("code", "approved_on"):
        op.drop_column("installation", column)
    for statement in _APPEND_ONLY[connection.dialect.name]:
        op.execute(statement)
    # For programs from before Alembic, which must not write here.
    connection.execute(sa.text("DELETE FROM about WHERE key = 'schema'"))
    connection.execute(sa.text("INSERT INTO about (key, value) VALUES ('schema', '4')"))


def _make_letters_and_mail() -> None:
    days = (_text("month"), _text("received_on"), _bytes("body", True), _maybe("taken_on"))
    op.create_table("letter", _key("hash"), _text("sender"), _text("recipient"), _number("size"), *days)
    op.create_index("ix_letter_recipient", "letter", ["recipient"])
    op.create_table("mail", _id(), _text("installation"), _number("number"), _text("kind"), _bytes("body"))
    op.create_index("mail_number", "mail", ["installation", "number"])


def _make_inside() -> None:
    op.create_table("approval", _key("installation"), _maybe("code"), _maybe("approved_on"), _text("site", ""))
    op.create_table("opened", _key("hash"), _text("period"), _text("kind"), _text("audit_head"), _number("audit_seq"))
    op.create_table(
        "correspondent",
        _key("installation"),
        _bytes("reply_key", True),
        _text("health", ""),
        _maybe("health_on"),
        _bytes("transfer_public", True),
        _text("sites", ""),
    )
    op.create_table(
        "question",
        _id(),
        _text("installation"),
        _number("number"),
        *map(_text, ("batch", "period", "cell")),
        sa.Column("value", sa.Integer),
        *map(_text, ("mark", "reason", "asked_on")),
        _text("answer", ""),
        _text("answer_period", ""),
        _maybe("answered_on"),
    )
    op.create_index("ix_question_installation", "question", ["installation"])
    op.create_index("figure_site", "figure", ["site", "closed"])
    number = sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)
    op.create_table("issued", number, _bytes("body"), _text("issued_on"))
    op.create_table("notice", _id(), *map(_text, ("date", "fr", "ar", "en")), _maybe("ended_on"))
    op.create_table("checkpoint", _id(), _text("made_on"), _number("batches"), _text("backup"))


def _carry_receipts(connection: sa.Connection, receipt: sa.Table) -> None:
    rows: list[dict[str, object]] = []
    for row in _signed(connection):
        rows.append(row)
        if len(rows) == _AT_ONCE:
            connection.execute(sa.insert(receipt), rows)
            rows.clear()
    if rows:
        connection.execute(sa.insert(receipt), rows)


def _signed(connection: sa.Connection) -> Iterator[dict[str, object]]:
    last = 0
    page = sa.text("SELECT id, hash, installation, seq, receipt, pooled_receipt FROM batch WHERE id > :last ORDER BY id LIMIT 500")
    while found := connection.execute(page, {"last": last}).all():
        last = found[-1].id
        for row in found:
            first, later = bytes(row.receipt), bytes(row.pooled_receipt or b"")
            for data in [first, later] if later and later != first else [first]:
                said = json.loads(data)["receipt"]
                what = {"hash": row.hash, "installation": row.installation, "seq": row.seq}
                yield {**what, "level": said["level"], "body": data, "signed_on": said["date"]}
