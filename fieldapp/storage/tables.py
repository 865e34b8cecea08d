"""The tables of people, counting, delivery and keys; those of the working day are in ``worktables``.

A change here needs a migration beside it in ``migrations/versions``. Dates are text ``YYYY-MM-DD`` (a date at the site, never an instant);
``*_sealed`` columns hold bytes only a role's private key opens (see ``sealing``); ``uid`` is a random name of a row that its sealed bytes
are bound to. Order comes from ``id``, never from a clock.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

metadata = sa.MetaData()


def number_of(inserted: sa.CursorResult[Any]) -> int:
    """The number a row was given that was just inserted into a table with a number of its own."""
    key = inserted.inserted_primary_key
    if key is None:
        raise ValueError("no single row was inserted")
    return int(key[0])


_NEXT = """
    SELECT 1 + max(
        coalesce((SELECT max(id) FROM {name}), 0), coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_{name}'), 0)
    )
"""


def next_number(connection: sa.Connection, name: str) -> int:
    """The number the next row of a table gets: never one of a row that was erased, for the audit trail speaks of rows by number."""
    return int(connection.exec_driver_sql(_NEXT.format(name=name)).scalar_one())


meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.LargeBinary, nullable=False),
)

user = sa.Table(
    "user",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("roles", sa.Text, nullable=False, comment="separated by blanks"),
    sa.Column(
        "own_sealed", sa.LargeBinary, comment="the key of the user's drafts, clinical key of the vault: so that access can be renewed"
    ),
    sa.Column("added_on", sa.Text, nullable=False),
    sa.Column("removed_on", sa.Text),
)

signer = sa.Table(
    "signer",
    metadata,
    sa.Column("public", sa.LargeBinary, primary_key=True, comment="Ed25519, for checkpoints of the audit trail; old ones stay"),
    sa.Column("user", sa.Text, nullable=False),
    sa.Column("added_on", sa.Text, nullable=False),
)

notification = sa.Table(
    "notification",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("user", sa.Text, nullable=False, index=True, comment="who is told"),
    sa.Column("key", sa.Text, nullable=False, comment="of a sentence"),
    sa.Column("details", sa.Text, nullable=False, server_default="{}", comment="JSON object: the values of the sentence"),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("seen_on", sa.Text),
)

person = sa.Table(
    "person",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True, comment="also the name of the case's keys in the keyring"),
    sa.Column("clinical_public", sa.LargeBinary, comment="X25519 of this case: notes, scale items and status are sealed under it"),
    sa.Column("protection_public", sa.LargeBinary, comment="X25519 of this case: the restricted annex is sealed under it"),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("family_name", sa.Text, nullable=False, server_default=""),
    sa.Column("given_name", sa.Text, nullable=False, server_default=""),
    sa.Column("other_names", sa.Text, nullable=False, server_default=""),
    sa.Column("sex", sa.Text, nullable=False, comment="F, M, X or nd"),
    sa.Column("birth_date", sa.Text),
    sa.Column("age_at_opening", sa.Integer, comment="years; when no birth date is known"),
    sa.Column("age_estimated", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("nationality", sa.Text, nullable=False, comment="ISO 3166-1 alpha-2, or nd"),
    sa.Column("population_group", sa.Text, nullable=False),
    sa.Column("status_group", sa.Text, nullable=False, server_default="nd", comment="generalised: refuge, autre, nd"),
    sa.Column("status_sealed", sa.LargeBinary, comment="precise administrative status, clinical key of the case"),
    sa.Column("language", sa.Text, nullable=False, server_default="nd"),
    sa.Column("interpreter", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("opened_on", sa.Text, nullable=False),
    sa.Column("project", sa.Text, nullable=False),
    sa.Column("vulnerabilities", sa.Text, nullable=False, server_default="", comment="codes separated by ';', none of the restricted"),
    sa.Column("restricted_sealed", sa.LargeBinary, comment="restricted vulnerability codes, protection key of the case"),
    sa.Column("phone", sa.Text, nullable=False, server_default=""),
    sa.Column("district", sa.Text, nullable=False, server_default=""),
    sa.Column("contact_safely", sa.Text, nullable=False, server_default=""),
    sa.Column("referent", sa.Text, nullable=False, server_default="", index=True, comment="user name"),
    sa.Column("closed_on", sa.Text),
    sa.Column("closure_reason", sa.Text),
    sa.Column("card", sa.Text, unique=True, index=True, comment="random code of the card, the same at every site; see domain.cards"),
    sa.Column("elsewhere", sa.Text, nullable=False, server_default="", comment="followed at another installation: card, said, or blank"),
    sa.Column("merged_into", sa.Integer, index=True, comment="the file that stands for this one since they were merged"),
    sa.Column("hold", sa.Text, nullable=False, server_default="", comment="why retention leaves this file alone: child, legal, or blank"),
    sa.Column("answers", sa.Text, nullable=False, server_default="{}", comment="JSON: coded answers that have no column"),
    sa.Column("answers_sealed", sa.LargeBinary, comment="JSON: free text and other answers under the clinical key of the case"),
    sa.Column("origin", sa.Text, nullable=False, comment="typed or register"),
    sa.Column("row_hash", sa.Text, nullable=False, server_default="", comment="SHA-256 of the normalised register row"),
    sa.Column("reported_before", sa.Boolean, nullable=False, server_default=sa.false(), comment="its closure was reported before Fieldapp"),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("entered_on", sa.Text, nullable=False),
)

consent = sa.Table(
    "consent",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("purpose", sa.Text, nullable=False, comment="file, statistics, referral, scales, recontact"),
    sa.Column("answer", sa.Text, nullable=False, comment="yes, no, not_asked"),
    sa.Column("manner", sa.Text, nullable=False, comment="oral, written, read_aloud, registre"),
    sa.Column("language", sa.Text, nullable=False, server_default="nd"),
    sa.Column("given_by", sa.Text, nullable=False, server_default="self", comment="self, guardian, other_adult"),
    sa.Column("text_version", sa.Text, nullable=False, server_default=""),
    sa.Column("partner", sa.Text, nullable=False, server_default="", comment="for referral: the one recipient it speaks of; blank: all"),
    sa.Column("answers", sa.Text, nullable=False, server_default="{}", comment="JSON: what else the form asked: assent, interpreter, …"),
    sa.Column("given_on", sa.Text, nullable=False),
    sa.Column("withdrawn_on", sa.Text),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("entered_on", sa.Text, nullable=False),
)

entry = sa.Table(
    "entry",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("date", sa.Text, nullable=False),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("project", sa.Text, nullable=False),
    sa.Column("service", sa.Text, nullable=False),
    sa.Column("quantity", sa.Integer, nullable=False, server_default="1"),
    sa.Column("unit", sa.Text, nullable=False, server_default=""),
    sa.Column("amount_mad", sa.Numeric(12, 2)),
    sa.Column("minutes", sa.Integer),
    sa.Column("modality", sa.Text, nullable=False, server_default=""),
    sa.Column("interpreter", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("themes_sealed", sa.LargeBinary, comment="codes of topics separated by ';', clinical key of the case"),
    sa.Column("partner", sa.Text, nullable=False, server_default=""),
    sa.Column("issue", sa.Text, nullable=False, server_default=""),
    sa.Column("note_sealed", sa.LargeBinary, comment="note text, clinical key of the case"),
    sa.Column("household", sa.Integer, comment="persons of the household it was for; never unique persons"),
    sa.Column("gathering_id", sa.Integer, index=True, comment="the list it was entered in"),
    sa.Column("organisation_id", sa.Integer, comment="employer, provider or collective of the directory"),
    sa.Column("answers", sa.Text, nullable=False, server_default="{}", comment="JSON: coded answers that have no column"),
    sa.Column("answers_sealed", sa.LargeBinary, comment="JSON: free text and other answers under the clinical key of the case"),
    sa.Column("origin", sa.Text, nullable=False, comment="typed or register"),
    sa.Column("row_hash", sa.Text, nullable=False, server_default=""),
    sa.Column("row_occurrence", sa.Integer, nullable=False, server_default="0"),
    sa.Column("reported_before", sa.Boolean, nullable=False, server_default=sa.false(), comment="reported before Fieldapp, never leaves"),
    sa.Column("replaces", sa.ForeignKey("entry.id"), comment="the entry this one corrects"),
    sa.Column("cancelled_on", sa.Text),
    sa.Column("cancelled_by", sa.Text),
    sa.Column("cancel_reason", sa.Text),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("entered_on", sa.Text, nullable=False),
    # Few services name an organisation, and its page counts them.
    sa.Index("ix_entry_organisation_id", "organisation_id", sqlite_where=sa.text("organisation_id IS NOT NULL")),
)

scale = sa.Table(
    "scale",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("date", sa.Text, nullable=False),
    sa.Column("scale", sa.Text, nullable=False),
    sa.Column("occasion", sa.Text, nullable=False, comment="debut, revue, cloture"),
    sa.Column("score", sa.Integer, comment="on the scale's own published range; null when too many items are missing"),
    sa.Column("items_sealed", sa.LargeBinary, comment="item scores, clinical key of the case"),
    sa.Column("version", sa.Text, nullable=False, server_default="", comment="of the scale's definition"),
    sa.Column("language", sa.Text, nullable=False, server_default="nd"),
    sa.Column("manner", sa.Text, nullable=False, server_default="", comment="alone, read aloud, with interpreter, by staff"),
    sa.Column("replaces", sa.Integer, comment="the answers this one corrects"),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("row_hash", sa.Text, nullable=False, server_default=""),
    sa.Column("row_occurrence", sa.Integer, nullable=False, server_default="0"),
    sa.Column("cancelled_on", sa.Text),
    sa.Column("cancelled_by", sa.Text),
    sa.Column("cancel_reason", sa.Text),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("entered_on", sa.Text, nullable=False),
)

activity = sa.Table(
    "activity",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("date", sa.Text, nullable=False),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("project", sa.Text, nullable=False),
    sa.Column("service", sa.Text, nullable=False),
    sa.Column("theme", sa.Text, nullable=False, server_default=""),
    sa.Column("heads", sa.Text, nullable=False, comment="JSON object: band -> heads, e.g. f_18_59, sexe_inconnu"),
    sa.Column("population_group", sa.Text, nullable=False, server_default=""),
    sa.Column("institution", sa.Text, nullable=False, server_default=""),
    sa.Column("estimated", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("organisation_id", sa.Integer, comment="firm, association or body of the directory"),
    sa.Column(
        "answers", sa.Text, nullable=False, server_default="{}", comment="JSON: answers that have no column; nobody is named in them"
    ),
    sa.Column("replaces", sa.Integer, comment="the activity this one corrects"),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("row_hash", sa.Text, nullable=False, server_default=""),
    sa.Column("row_occurrence", sa.Integer, nullable=False, server_default="0"),
    sa.Column("reported_before", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("cancelled_on", sa.Text),
    sa.Column("cancelled_by", sa.Text),
    sa.Column("cancel_reason", sa.Text),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("entered_on", sa.Text, nullable=False),
)

draft = sa.Table(
    "draft",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False, unique=True),
    sa.Column("user", sa.Text, nullable=False, index=True),
    sa.Column("form", sa.Text, nullable=False),
    sa.Column("person_id", sa.ForeignKey("person.id")),
    sa.Column("body_sealed", sa.LargeBinary, nullable=False, comment="JSON of the answers, under the user's own key"),
    sa.Column("changed_at", sa.Text, nullable=False),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("at", sa.Text, nullable=False, comment="UTC, for reading only; order is seq"),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("object", sa.Text, nullable=False, server_default="", comment="kind and row number, never a name"),
    sa.Column("previous", sa.LargeBinary, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)

checkpoint = sa.Table(
    "checkpoint",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, comment="the last audit entry it covers"),
    sa.Column("head", sa.LargeBinary, nullable=False),
    sa.Column("signer", sa.Text, nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
)

closing = sa.Table(
    "closing",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("period", sa.Text, nullable=False, unique=True, comment="the month closed, YYYY-MM"),
    sa.Column("closed_on", sa.Text, nullable=False),
    sa.Column("closed_by", sa.Text, nullable=False),
    sa.Column("certificate", sa.Text, nullable=False, comment="JSON: method, parameters and result of the audit"),
)

ledger = sa.Table(
    "ledger",
    metadata,
    sa.Column("closing_id", sa.ForeignKey("closing.id"), primary_key=True),
    sa.Column("site", sa.Text, primary_key=True),
    sa.Column("counted", sa.Text, nullable=False, comment="JSON: latent -> true total counted so far, this closing included"),
    sa.Column("state", sa.LargeBinary, nullable=False, comment="what disclosure control carries to the next closing"),
)

released = sa.Table(
    "released",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("closing_id", sa.ForeignKey("closing.id"), nullable=False, index=True),
    sa.Column("site", sa.Text, nullable=False),
    sa.Column("figure", sa.Text, nullable=False, comment="canonical JSON of one sync.facts.Figure"),
)

batch = sa.Table(
    "batch",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("closing_id", sa.ForeignKey("closing.id"), comment="null for cover"),
    sa.Column("hash", sa.Text, nullable=False, unique=True, comment="SHA-256 of the sealed bytes, hex"),
    sa.Column("previous", sa.Text, nullable=False, comment="hash of the batch before it; zeros for the first"),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("state", sa.Text, nullable=False, comment="a state of sync.journey"),
    sa.Column("sealed_on", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("last_error", sa.Text, nullable=False, server_default="", comment="key of a sentence"),
    sa.Column("way", sa.Text, nullable=False, server_default="", comment="how it left last: network, usb; empty while it has not"),
    sa.Column("kind", sa.Text, nullable=False, server_default="", comment="closing, cover, practice, card, answers"),
)

receipt = sa.Table(
    "receipt",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("batch_seq", sa.ForeignKey("batch.seq"), nullable=False, index=True),
    sa.Column("level", sa.Text, nullable=False, comment="held, pooled, durable"),
    sa.Column("date", sa.Text, nullable=False, comment="the mission's date"),
    sa.Column("body", sa.LargeBinary, nullable=False, comment="the signed receipt as received"),
    sa.UniqueConstraint("batch_seq", "level"),
)

access = sa.Table(
    "access",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("user", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False, comment="code of why somebody who does not follow this case opened its notes"),
    sa.Column("day", sa.Text, nullable=False),
)

access_request = sa.Table(
    "access_request",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("person_id", sa.ForeignKey("person.id"), nullable=False, index=True),
    sa.Column("user", sa.Text, nullable=False, comment="who asks for exceptional access"),
    sa.Column("reason", sa.Text, nullable=False, comment="written by who asks"),
    sa.Column("asked_on", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False, comment="asked, granted, refused, ended"),
    sa.Column("answered_by", sa.Text),
    sa.Column("granted_at", sa.Text, comment="UTC"),
    sa.Column("until", sa.Text, comment="UTC"),
    sa.Column("key_sealed", sa.LargeBinary, comment="the clinical key of this case alone, for who asked; gone when it ends"),
)

exported = sa.Table(
    "exported",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("path", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False, comment="internal, mission, donor, receipt, rejects, audit, recovery, person"),
    sa.Column("user", sa.Text, nullable=False),
    sa.Column("day", sa.Text, nullable=False),
    sa.Column("deleted_on", sa.Text),
)

erased = sa.Table(
    "erased",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "facts", sa.Text, nullable=False, comment="JSON: coded facts that keep past indicators true; no name, link, text or exact date"
    ),
)

backup_place = sa.Table(
    "backup_place",
    metadata,
    sa.Column("id", sa.Text, primary_key=True, comment="random; 'disk' for the folder beside the store"),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("seq", sa.Integer, nullable=False, comment="last audit entry in its newest copy"),
    sa.Column("day", sa.Text, nullable=False, comment="of its newest copy"),
    sa.Column("same_disk", sa.Boolean, nullable=False, server_default=sa.false(), comment="it would be lost together with the home"),
)

backup = sa.Table(
    "backup",
    metadata,
    sa.Column("place", sa.ForeignKey("backup_place.id"), primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("key", sa.LargeBinary, nullable=False, comment="the copy's own key, to be wrapped again after a re-key"),
)

practice = sa.Table(
    "practice",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("slot", sa.LargeBinary, nullable=False, comment="made like the recovery slot, around a random value"),
    sa.Column("value_hash", sa.LargeBinary, nullable=False, comment="SHA-256 of that value"),
    sa.Column("sent_on", sa.Text),
    sa.Column("passed_on", sa.Text),
)
