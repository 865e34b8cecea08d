"""Mail: how a batch travelled and what kind it is; what the mission says and asks; persons on their way between installations."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("batch", sa.Column("way", sa.Text(), nullable=False, server_default=""))
    op.add_column("batch", sa.Column("kind", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE batch SET kind = CASE WHEN closing_id IS NULL THEN 'cover' ELSE 'closing' END")
    op.create_table(
        "mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("kind", "number"),
    )
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asked_on", sa.Text(), nullable=False),
        sa.Column("batch_hash", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False, server_default=""),
        sa.Column("answer_period", sa.Text(), nullable=False, server_default=""),
        sa.Column("answered_by", sa.Text()),
        sa.Column("answered_on", sa.Text()),
        sa.Column("told", sa.Integer()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_table(
        "transfer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("peer", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("with_notes", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("letter", sa.LargeBinary()),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_on", sa.Text(), nullable=False),
        sa.Column("moved_on", sa.Text(), nullable=False),
        sa.Column("answer", sa.LargeBinary()),
        sa.Column("answer_hash", sa.Text(), nullable=False, server_default=""),
        sa.Column("answer_on", sa.Text()),
        sa.Column("reason", sa.Text(), nullable=False, server_default=""),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False, server_default=""),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid"),
    )
    op.create_index("ix_transfer_person_id", "transfer", ["person_id"])
    op.create_index("ix_transfer_hash", "transfer", ["hash"])
    op.create_table(
        "transfer_key",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("private_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_on", sa.Text(), nullable=False),
        sa.Column("stopped_on", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
    )
