"""The board: for each installation, up to when everything is here, what is missing, when it was last heard of, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from .home import Mission
from .register import approved
from .tables import approval, batch, closing, installation, opened, standing


@dataclass(frozen=True)
class BoardRow:
    """One installation. ``gaps`` are numbers of batches that later ones prove to exist; ``waiting`` are batches taken but not counted,
    ``unreadable`` those that do not open: the installation keeps its bytes and should be called. Of a revoked one nothing counts after the
    number ``revoked_after``; ``replaces`` is the installation it stands in for.
    """

    installation: str
    sites: tuple[str, ...]
    complete_through: str | None
    gaps: tuple[int, ...]
    last_contact: str | None
    fork: bool
    revoked: bool
    revoked_after: int | None
    replaces: str | None
    approved: bool
    waiting: int
    unreadable: int

    @property
    def notes(self) -> list[str]:
        """What somebody should see to: ``revoked``, ``approve``, ``fork``, ``gaps``, ``unreadable``."""
        noticed = {
            "revoked": self.revoked,
            "approve": not self.approved and not self.revoked,
            "fork": self.fork,
            "gaps": bool(self.gaps),
            "unreadable": bool(self.unreadable),
        }
        return [key for key, here in noticed.items() if here]


def rows(connection: sa.Connection, mission: Mission) -> list[BoardRow]:
    """The board, in the order of the installations' names."""
    trusted = set(approved(connection, mission))
    standings = {row.installation: (row.revoked_after, row.replaces) for row in connection.execute(sa.select(standing))}
    sites: dict[str, list[str]] = {}
    for name, site in connection.execute(sa.select(closing.c.installation, closing.c.site).distinct().order_by(closing.c.site)).all():
        if site:
            sites.setdefault(name, []).append(site)
    held: dict[str, list[Any]] = {}
    columns = (batch.c.installation, batch.c.seq, batch.c.state, sa.func.coalesce(opened.c.period, "").label("period"))
    query = sa.select(*columns).select_from(batch.outerjoin(opened, batch.c.hash == opened.c.hash)).order_by(batch.c.seq)
    for row in connection.execute(query):
        held.setdefault(row.installation, []).append(row)
    contacts: dict[str, str | None] = dict.fromkeys(connection.scalars(sa.select(approval.c.installation)))
    contacts.update((one.id, one.last_contact) for one in connection.execute(sa.select(installation.c.id, installation.c.last_contact)))
    return [
        BoardRow(
            installation=name,
            sites=tuple(sites.get(name, ())),
            complete_through=_complete_through(held.get(name, [])),
            gaps=_gaps(held.get(name, [])),
            last_contact=contacts[name],
            fork=any(row.state in ("fork", "second") for row in held.get(name, [])),
            revoked=standings.get(name, (None, None))[0] is not None,
            revoked_after=standings.get(name, (None, None))[0],
            replaces=standings.get(name, (None, None))[1],
            approved=name in trusted,
            waiting=sum(row.state == "taken" for row in held.get(name, [])),
            unreadable=sum(row.state == "unreadable" for row in held.get(name, [])),
        )
        for name in sorted(contacts)
    ]


def _complete_through(held: Sequence[Any]) -> str | None:
    """The month closed last, as long as every batch from the first on is counted."""
    counted = {row.seq: row.period for row in held if row.state == "pooled"}
    through, number = "", 1
    while number in counted:
        through, number = max(through, counted[number]), number + 1
    return through or None


def _gaps(held: Sequence[Any]) -> tuple[int, ...]:
    numbers = {row.seq for row in held}
    return tuple(number for number in range(1, min(max(numbers, default=0), 10_000)) if number not in numbers)
