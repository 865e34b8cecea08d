"""The working day: steps, visits, appointments, referrals, organisations, groups, papers, rights; and the gate of consent in the store.

The triggers are rule R1 itself: whatever writes, nothing about a person is kept without a consent to the file that holds, or an emergency
that has not run out."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_HOLDS = """
    EXISTS (SELECT 1 FROM consent WHERE id = (SELECT max(id) FROM consent WHERE person_id = {who} AND purpose = 'file')
            AND answer = 'yes' AND withdrawn_on IS NULL)
    OR EXISTS (SELECT 1 FROM emergency WHERE person_id = {who} AND ended_on IS NULL AND until >= NEW.entered_on)
"""
_INDEXED = {
    "appointment": ("day", "person_id"),
    "attachment": ("person_id",),
    "emergency": ("person_id",),
    "entry": ("gathering_id",),
    "gathering": ("cohort_id",),
    "member": ("cohort_id", "person_id"),
    "merge": ("gone_id", "kept_id"),
    "paper": ("printed_on",),
    "rectification": ("person_id",),
    "referral": ("due_on", "person_id"),
    "referral_state": ("entry_id", "person_id"),
    "rights_request": ("person_id",),
    "step": ("due_on", "person_id"),
    "visit": ("day", "person_id"),
    "withheld": ("person_id",),
}
_GATED = {"person": "NEW.id", "entry": "NEW.person_id", "scale": "NEW.person_id", "step": "NEW.person_id", "attachment": "NEW.person_id"}


def _named() -> tuple[Any, ...]:
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid"),
    )


def _text(*names: str) -> tuple[Any, ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)


def _written() -> tuple[Any, ...]:
    return _text("author", "entered_on")


def _cancelled() -> tuple[Any, ...]:
    return tuple(sa.Column(name, sa.Text()) for name in ("cancelled_on", "cancelled_by", "cancel_reason"))


def upgrade() -> None:
    op.create_table(
        "cohort",
        *_named(),
        *_text("name", "service", "site", "project"),
        sa.Column("theme", sa.Text(), server_default="", nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Text()),
        sa.Column("places", sa.Integer()),
        sa.Column("organisation_id", sa.Integer()),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        *_cancelled(),
        *_written(),
    )
    op.create_table(
        "day_off",
        *_text("site", "day"),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        *_written(),
        sa.PrimaryKeyConstraint("site", "day"),
    )
    op.create_table(
        "gathering",
        *_named(),
        *_text("date", "site", "project", "service"),
        sa.Column("theme", sa.Text(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer()),
        sa.Column("cohort_id", sa.Integer()),
        sa.Column("activity_id", sa.Integer()),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        *_cancelled(),
        *_written(),
    )
    op.create_table(
        "incident",
        *_named(),
        *_text("day", "site", "kind", "what"),
        sa.Column("affected", sa.Integer()),
        sa.Column("actions", sa.Text(), server_default="", nullable=False),
        sa.Column("told_on", sa.Text()),
        sa.Column("closed_on", sa.Text()),
        *_written(),
    )
    op.create_table(
        "organisation",
        *_named(),
        *_text("code", "name"),
        sa.Column("name_ar", sa.Text(), server_default="", nullable=False),
        sa.Column("kinds", sa.Text(), server_default="", nullable=False),
        sa.Column("needs", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("hours", sa.Text(), server_default="", nullable=False),
        sa.Column("contact", sa.Text(), server_default="", nullable=False),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        sa.Column("origin", sa.Text(), server_default="typed", nullable=False),
        sa.Column("closed_on", sa.Text()),
        *_written(),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        sa.UniqueConstraint("uid"),
    )
    op.create_table(
        "paper",
        *_text("serial", "form", "version", "language", "site", "printed_on", "printed_by"),
        sa.Column("typed_on", sa.Text()),
        sa.Column("typed_by", sa.Text()),
        sa.Column("became", sa.Text(), server_default="", nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("serial"),
    )
    op.create_table(
        "setting",
        *_text("key", "value"),
        *_written(),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "appointment",
        *_named(),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_text("site", "day", "at"),
        sa.Column("minutes", sa.Integer(), server_default="45", nullable=False),
        sa.Column("user", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="planned", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("moved_to", sa.Integer()),
        sa.Column("entry_id", sa.Integer()),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "attachment",
        *_named(),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer()),
        sa.Column("step_id", sa.Integer()),
        *_text("day", "kind", "media"),
        sa.Column("pages", sa.Integer(), server_default="1", nullable=False),
        sa.Column("title_sealed", sa.LargeBinary()),
        sa.Column("content_sealed", sa.LargeBinary(), nullable=False),
        *_cancelled(),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "emergency",
        *_named(),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary()),
        sa.Column("told", sa.Text(), server_default="", nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Text()),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("joined_on", sa.Text(), nullable=False),
        sa.Column("left_on", sa.Text()),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        *_written(),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cohort_id", "person_id"),
    )
    op.create_table(
        "merge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("gone_id", sa.Integer(), nullable=False),
        *_text("before", "merged_on", "merged_by"),
        sa.Column("undone_on", sa.Text()),
        sa.Column("undone_by", sa.Text()),
        sa.ForeignKeyConstraint(["gone_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["kept_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "not_same",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        *_written(),
        sa.ForeignKeyConstraint(["one_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("one_id", "other_id"),
    )
    op.create_table(
        "rectification",
        *_named(),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before_sealed", sa.LargeBinary()),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "rights_request",
        *_named(),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_text("kind", "asked_on", "due_on"),
        sa.Column("answered_on", sa.Text()),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("words_sealed", sa.LargeBinary()),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "step",
        *_named(),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_text("form", "date"),
        sa.Column("site", sa.Text(), server_default="", nullable=False),
        sa.Column("due_on", sa.Text()),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("done_on", sa.Text()),
        sa.Column("entry_id", sa.Integer()),
        sa.Column("organisation_id", sa.Integer()),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        sa.Column("answers_sealed", sa.LargeBinary()),
        sa.Column("restricted_sealed", sa.LargeBinary()),
        sa.Column("replaces", sa.Integer()),
        sa.Column("origin", sa.Text(), server_default="typed", nullable=False),
        *_cancelled(),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "visit",
        *_named(),
        *_text("site", "day"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("came_at", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text()),
        sa.Column("left_at", sa.Text()),
        sa.Column("seen_by", sa.Text(), server_default="", nullable=False),
        sa.Column("channel", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="nd", nullable=False),
        sa.Column("interpreter", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("urgent", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("appointment_id", sa.Integer()),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        *_cancelled(),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "withheld",
        *_named(),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("partner", sa.Text(), server_default="", nullable=False),
        sa.Column("who_sealed", sa.LargeBinary()),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("lifted_on", sa.Text()),
        *_written(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.create_table(
        "referral",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Integer()),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), server_default="normal", nullable=False),
        sa.Column("due_on", sa.Text()),
        sa.Column("consent_id", sa.Integer()),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("entry_id"),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "referral_state",
        *_named(),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *_text("state", "day"),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("note_sealed", sa.LargeBinary()),
        *_cancelled(),
        *_written(),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
    )
    op.add_column("activity", sa.Column("organisation_id", sa.Integer()))
    op.add_column("activity", sa.Column("answers", sa.Text(), server_default="{}", nullable=False))
    op.add_column("activity", sa.Column("replaces", sa.Integer()))
    op.add_column("consent", sa.Column("partner", sa.Text(), server_default="", nullable=False))
    op.add_column("consent", sa.Column("answers", sa.Text(), server_default="{}", nullable=False))
    op.add_column("entry", sa.Column("household", sa.Integer()))
    op.add_column("entry", sa.Column("gathering_id", sa.Integer()))
    op.add_column("entry", sa.Column("organisation_id", sa.Integer()))
    op.add_column("entry", sa.Column("answers", sa.Text(), server_default="{}", nullable=False))
    op.add_column("entry", sa.Column("answers_sealed", sa.LargeBinary()))
    op.add_column("person", sa.Column("card", sa.Text()))
    op.add_column("person", sa.Column("elsewhere", sa.Text(), server_default="", nullable=False))
    op.add_column("person", sa.Column("merged_into", sa.Integer()))
    op.add_column("person", sa.Column("hold", sa.Text(), server_default="", nullable=False))
    op.add_column("person", sa.Column("answers", sa.Text(), server_default="{}", nullable=False))
    op.add_column("person", sa.Column("answers_sealed", sa.LargeBinary()))
    op.create_index("ix_person_card", "person", ["card"], unique=True)
    op.create_index("ix_person_merged_into", "person", ["merged_into"])
    op.create_index("ix_person_referent", "person", ["referent"])
    op.create_index("ix_entry_organisation_id", "entry", ["organisation_id"], sqlite_where=sa.text("organisation_id IS NOT NULL"))
    op.add_column("scale", sa.Column("version", sa.Text(), server_default="", nullable=False))
    op.add_column("scale", sa.Column("language", sa.Text(), server_default="nd", nullable=False))
    op.add_column("scale", sa.Column("manner", sa.Text(), server_default="", nullable=False))
    op.add_column("scale", sa.Column("replaces", sa.Integer()))
    op.add_column("scale", sa.Column("cancelled_by", sa.Text()))
    op.add_column("scale", sa.Column("cancel_reason", sa.Text()))
    for table, columns in _INDEXED.items():
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])
    for table, who in _GATED.items():
        op.execute(
            f"CREATE TRIGGER {table}_needs_consent BEFORE INSERT ON {table} WHEN NOT ({_HOLDS.format(who=who)}) "
            "BEGIN SELECT RAISE(ABORT, 'consent_needed'); END"
        )
