"""What stands on the computer of an installation, as it was told when it was approved."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column."""
    op.add_column("approval", sa.Column("label", sa.Text, nullable=False, server_default=""))
