"""The tables of what travels besides figures: what the mission says, what it asks, and persons on their way between two installations.

The rules of ``tables`` hold: dates are text ``YYYY-MM-DD`` at the site, ``*_sealed`` bytes open with a key only.
"""

from __future__ import annotations

import sqlalchemy as sa

from .tables import metadata

mail = sa.Table(
    "mail",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False, comment="cell"),
    sa.Column("number", sa.Integer, nullable=False, comment="the mission's; numbers of one kind only grow"),
    sa.Column("received_on", sa.Text, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False, comment="as it was signed"),
    sa.UniqueConstraint("kind", "number"),
)

question = sa.Table(
    "question",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False, unique=True, comment="the mission's"),
    sa.Column("asked_on", sa.Text, nullable=False),
    sa.Column("batch_hash", sa.Text, nullable=False, comment="the batch whose figure is asked about"),
    sa.Column("period", sa.Text, nullable=False, comment="the month that batch closed"),
    sa.Column("figure", sa.Text, nullable=False, comment="JSON: the figure as it was printed, as sync.facts writes its row"),
    sa.Column("reason", sa.Text, nullable=False, comment="a code of sync.questions"),
    sa.Column("answer", sa.Text, nullable=False, server_default="", comment="a code of sync.questions; empty while nobody answered"),
    sa.Column("answer_period", sa.Text, nullable=False, server_default="", comment="the month in whose closing it was corrected"),
    sa.Column("answered_by", sa.Text),
    sa.Column("answered_on", sa.Text),
    sa.Column("told", sa.Integer, comment="row of the batch that carries the answer"),
)

transfer = sa.Table(
    "transfer",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True, comment="random; the same at both ends"),
    sa.Column("direction", sa.Text, nullable=False, comment="out, in"),
    sa.Column("person_id", sa.ForeignKey("person.id"), index=True, comment="null while one that came in waits"),
    sa.Column("peer", sa.Text, nullable=False, comment="the installation at the other end"),
    sa.Column("site", sa.Text, nullable=False, comment="the site at the other end"),
    sa.Column("with_notes", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("hash", sa.Text, nullable=False, index=True, comment="SHA-256 of the letter, hex"),
    sa.Column("letter", sa.LargeBinary, comment="as it was signed; null once it is no longer needed"),
    sa.Column("key", sa.Text, nullable=False, comment="name of the pair it is sealed to"),
    sa.Column("state", sa.Text, nullable=False, comment="sealed, handed, arrived, accepted, refused, withdrawn"),
    sa.Column("made_on", sa.Text, nullable=False),
    sa.Column("moved_on", sa.Text, nullable=False),
    sa.Column("answer", sa.LargeBinary, comment="the letter that carries the answer back"),
    sa.Column("answer_hash", sa.Text, nullable=False, server_default="", comment="SHA-256 of that letter, hex"),
    sa.Column("answer_on", sa.Text, comment="when the answer was handed over; null while it waits"),
    sa.Column("reason", sa.Text, nullable=False, server_default="", comment="code of why it was refused"),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("card", sa.Text, nullable=False, server_default="", comment="what finds it by the card the person shows"),
)

transfer_key = sa.Table(
    "transfer_key",
    metadata,
    sa.Column("id", sa.Text, primary_key=True, comment="name of the public half"),
    sa.Column("public", sa.LargeBinary, nullable=False),
    sa.Column("private_sealed", sa.LargeBinary, nullable=False, comment="under the vault's clinical pair"),
    sa.Column("made_on", sa.Text, nullable=False),
    sa.Column("stopped_on", sa.Text, comment="since when nothing new is to be sealed to it; it opens what is under way"),
)
