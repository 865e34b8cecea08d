"""Keys of cases, signing keys that are renewed, who looked at what, copies and their keys, what was exported and erased."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "signer",
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("added_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("public"),
    )
    op.execute('INSERT INTO signer (public, "user", added_on) SELECT signing_public, name, added_on FROM "user"')
    op.drop_column("user", "signing_public")
    op.add_column("user", sa.Column("own_sealed", sa.LargeBinary()))
    op.add_column("person", sa.Column("clinical_public", sa.LargeBinary()))
    op.add_column("person", sa.Column("protection_public", sa.LargeBinary()))
    op.execute("INSERT INTO meta SELECT 'cases_without_keys', x'' WHERE EXISTS (SELECT 1 FROM person)")
    op.execute("INSERT INTO meta SELECT 'under_the_vault|clinical', x'' WHERE EXISTS (SELECT 1 FROM person)")
    op.execute("INSERT INTO meta SELECT 'under_the_vault|protection', x'' WHERE EXISTS (SELECT 1 FROM person)")
    op.execute(
        "INSERT INTO meta SELECT 'topics_to_seal', CAST(json_group_object(uid, themes) AS BLOB) FROM entry "
        "WHERE themes != '' HAVING count(*) > 0"
    )
    op.drop_column("entry", "themes")
    op.add_column("entry", sa.Column("themes_sealed", sa.LargeBinary()))
    op.create_table(
        "notification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), server_default="{}", nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("seen_on", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_notification_user", "notification", ["user"])
    op.create_table(
        "access",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_access_person_id", "access", ["person_id"])
    op.create_table(
        "access_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.Text()),
        sa.Column("granted_at", sa.Text()),
        sa.Column("until", sa.Text()),
        sa.Column("key_sealed", sa.LargeBinary()),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_access_request_person_id", "access_request", ["person_id"])
    op.create_table(
        "exported",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("deleted_on", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "erased",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "backup_place",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("same_disk", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "backup",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["backup_place.id"]),
        sa.PrimaryKeyConstraint("place", "name"),
    )
    op.create_table(
        "practice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.LargeBinary(), nullable=False),
        sa.Column("value_hash", sa.LargeBinary(), nullable=False),
        sa.Column("sent_on", sa.Text()),
        sa.Column("passed_on", sa.Text()),
        sa.PrimaryKeyConstraint("id"),
    )
