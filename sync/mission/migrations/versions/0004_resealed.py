"""Which closings stand for which that were given up."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the table; nothing was told before it."""
    op.create_table(
        "resealed",
        sa.Column("hash", sa.Text, primary_key=True),
        sa.Column("anew", sa.Text, primary_key=True),
    )
    op.create_index("resealed_anew", "resealed", ["anew"])
