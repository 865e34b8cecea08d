"""Site packs as the mission issued them, kept where the receiver finds them by their hash: they hold no secret."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa

from .tables import mail

KIND = "site-pack"


def issue(connection: sa.Connection, pack: bytes) -> None:
    """Keep a pack that was issued, once."""
    if issued(connection, hashlib.sha256(pack).hexdigest()) is None:
        last = connection.scalar(sa.select(sa.func.max(mail.c.number)).where(mail.c.kind == KIND)) or 0
        connection.execute(sa.insert(mail).values(installation="", number=last + 1, kind=KIND, body=pack))


def issued(connection: sa.Connection, hash: str) -> bytes | None:
    """The pack whose SHA-256 this is, in hex; None when this mission issued none such."""
    bodies = connection.scalars(sa.select(mail.c.body).where(mail.c.kind == KIND).order_by(mail.c.number.desc()))
    return next((bytes(body) for body in bodies if hashlib.sha256(body).hexdigest() == hash), None)
