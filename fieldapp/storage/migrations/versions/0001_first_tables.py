"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("project", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), server_default="", nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("population_group", sa.Text(), server_default="", nullable=False),
        sa.Column("institution", sa.Text(), server_default="", nullable=False),
        sa.Column("estimated", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("row_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("row_occurrence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reported_before", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("cancelled_on", sa.Text()),
        sa.Column("cancelled_by", sa.Text()),
        sa.Column("cancel_reason", sa.Text()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid"),
    )
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), server_default="", nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_table(
        "checkpoint",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_table(
        "closing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=False),
        sa.Column("closed_by", sa.Text(), nullable=False),
        sa.Column("certificate", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("period"),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), server_default="", nullable=False),
        sa.Column("given_name", sa.Text(), server_default="", nullable=False),
        sa.Column("other_names", sa.Text(), server_default="", nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Text()),
        sa.Column("age_at_opening", sa.Integer()),
        sa.Column("age_estimated", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("nationality", sa.Text(), nullable=False),
        sa.Column("population_group", sa.Text(), nullable=False),
        sa.Column("status_group", sa.Text(), server_default="nd", nullable=False),
        sa.Column("status_sealed", sa.LargeBinary()),
        sa.Column("language", sa.Text(), server_default="nd", nullable=False),
        sa.Column("interpreter", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Text(), nullable=False),
        sa.Column("project", sa.Text(), nullable=False),
        sa.Column("vulnerabilities", sa.Text(), server_default="", nullable=False),
        sa.Column("restricted_sealed", sa.LargeBinary()),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("district", sa.Text(), server_default="", nullable=False),
        sa.Column("contact_safely", sa.Text(), server_default="", nullable=False),
        sa.Column("referent", sa.Text(), server_default="", nullable=False),
        sa.Column("closed_on", sa.Text()),
        sa.Column("closure_reason", sa.Text()),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("row_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("reported_before", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        sa.UniqueConstraint("uid"),
    )
    op.create_table(
        "user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("signing_public", sa.LargeBinary(), nullable=False),
        sa.Column("added_on", sa.Text(), nullable=False),
        sa.Column("removed_on", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "batch",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("closing_id", sa.Integer()),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("sealed_on", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_error", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["closing_id"],
            ["closing.id"],
        ),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("hash"),
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), server_default="nd", nullable=False),
        sa.Column("given_by", sa.Text(), server_default="self", nullable=False),
        sa.Column("text_version", sa.Text(), server_default="", nullable=False),
        sa.Column("given_on", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Text()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_consent_person_id", "consent", ["person_id"])
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("body_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid"),
    )
    op.create_index("ix_draft_user", "draft", ["user"])
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("project", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default="1", nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("amount_mad", sa.Numeric(precision=12, scale=2)),
        sa.Column("minutes", sa.Integer()),
        sa.Column("modality", sa.Text(), server_default="", nullable=False),
        sa.Column("interpreter", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("themes", sa.Text(), server_default="", nullable=False),
        sa.Column("partner", sa.Text(), server_default="", nullable=False),
        sa.Column("issue", sa.Text(), server_default="", nullable=False),
        sa.Column("note_sealed", sa.LargeBinary()),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("row_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("row_occurrence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reported_before", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("replaces", sa.Integer()),
        sa.Column("cancelled_on", sa.Text()),
        sa.Column("cancelled_by", sa.Text()),
        sa.Column("cancel_reason", sa.Text()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["replaces"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid"),
    )
    op.create_index("ix_entry_person_id", "entry", ["person_id"])
    op.create_table(
        "ledger",
        sa.Column("closing_id", sa.Integer(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("counted", sa.Text(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["closing_id"],
            ["closing.id"],
        ),
        sa.PrimaryKeyConstraint("closing_id", "site"),
    )
    op.create_table(
        "released",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("closing_id", sa.Integer(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("figure", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["closing_id"],
            ["closing.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_released_closing_id", "released", ["closing_id"])
    op.create_table(
        "scale",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("scale", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer()),
        sa.Column("items_sealed", sa.LargeBinary()),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("row_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("row_occurrence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("cancelled_on", sa.Text()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid"),
    )
    op.create_index("ix_scale_person_id", "scale", ["person_id"])
    op.create_table(
        "receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_seq", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_seq"],
            ["batch.seq"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("batch_seq", "level"),
    )
    op.create_index("ix_receipt_batch_seq", "receipt", ["batch_seq"])
    # ### end Alembic commands ###
