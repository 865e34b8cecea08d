"""The board: for each installation, up to when everything is here, what is missing, when it was last heard of, how it fares, and what is
wrong.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from sync import health as healths
from sync.health import Health

from . import register
from .home import Mission
from .tables import approval, batch, closing, correspondent, installation, letter, opened, question, standing

_QUIET_DAYS = 10
_LOW_DISK_MB = 1024
_OLD_COPY_DAYS = 31
_WEEK = 7  # a new laptop is given that many batches before its first copy is asked for
_CLOCK_DAYS = 2


@dataclass(frozen=True)
class BoardRow:
    """One installation. ``gaps`` are numbers of batches that later ones prove to exist; ``waiting`` are batches taken but not counted,
    ``unreadable`` those that do not open: the installation keeps its bytes and should be called. Of a revoked one nothing counts after the
    number ``revoked_after``; ``replaces`` is the installation it stands in for. ``approved_for`` are the sites named when it was approved
    (none: any that was given a pack), ``label`` what stands on the computer, ``health`` what it last said of itself, on ``health_on``.
    ``questions`` are without an answer, ``letters`` wait for it here. ``last_slot`` is the day its newest batch arrived, ``quiet`` that
    this is long ago.
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
    approved_for: tuple[str, ...] = ()
    wrong_site: bool = False
    quiet: bool = False
    last_slot: str | None = None
    newest: int = 0
    health: Health | None = None
    health_on: str | None = None
    questions: int = 0
    letters: int = 0
    label: str = ""

    @property
    def notes(self) -> list[str]:
        """What somebody should see to, the gravest first."""
        health = None if self.revoked else self.health
        noticed = {
            "revoked": self.revoked,
            "approve": not self.approved and not self.revoked,
            "wrong_site": self.wrong_site and not self.revoked,
            "fork": self.fork,
            "gaps": bool(self.gaps),
            "unreadable": bool(self.unreadable),
            "quiet": self.quiet and not self.revoked,
            "low_disk": health is not None and health.disk_mb < _LOW_DISK_MB,
            "old_copy": health is not None and (health.copy_days > _OLD_COPY_DAYS or (health.copy_days < 0 and self.newest > _WEEK)),
            "clock": health is not None and abs(health.drift_days) >= _CLOCK_DAYS,
        }
        return [key for key, here in noticed.items() if here]


def rows(connection: sa.Connection, mission: Mission, day: date | None = None) -> list[BoardRow]:
    """The board, in the order of the installations' names, as of ``day`` (today)."""
    quiet = ((day or date.today()) - timedelta(_QUIET_DAYS)).isoformat()
    trusted = set(register.approved(connection, mission))
    own, given = register.approved_sites(connection), register.given(connection, mission)
    standings = {row.installation: (row.revoked_after, row.replaces) for row in connection.execute(sa.select(standing))}
    sites: dict[str, list[str]] = {}
    for name, site in connection.execute(sa.select(closing.c.installation, closing.c.site).distinct().order_by(closing.c.site)).all():
        if site:
            sites.setdefault(name, []).append(site)
    held = {str(row.installation): row for row in connection.execute(_held())}
    contacts: dict[str, str | None] = dict.fromkeys(connection.scalars(sa.select(approval.c.installation)))
    contacts.update((one.id, one.last_contact) for one in connection.execute(sa.select(installation.c.id, installation.c.last_contact)))
    labels = {row.installation: row.label for row in connection.execute(sa.select(approval.c.installation, approval.c.label))}
    said = {row.installation: row for row in connection.execute(sa.select(correspondent))}
    asked = _counts(connection, question.c.installation, question.c.answer == "")
    letters = _counts(connection, letter.c.recipient, letter.c.body.is_not(None))
    return [
        BoardRow(
            installation=name,
            sites=tuple(sites.get(name, ())),
            complete_through=_complete_through(connection, held[name]) if name in held else None,
            gaps=register.gaps(connection, name) if name in held and held[name].numbers < held[name].highest else (),
            last_contact=contacts[name],
            fork=name in held and held[name].doubled > 0,
            revoked=standings.get(name, (None, None))[0] is not None,
            revoked_after=standings.get(name, (None, None))[0],
            replaces=standings.get(name, (None, None))[1],
            approved=name in trusted,
            waiting=held[name].taken if name in held else 0,
            unreadable=held[name].unreadable if name in held else 0,
            approved_for=tuple(own.get(name, "").split()),
            wrong_site=name in said and bool(register.beyond(said[name].sites.split(), own.get(name), given)),
            quiet=contacts[name] is not None and str(contacts[name]) <= quiet,
            last_slot=held[name].last if name in held else None,
            newest=held[name].highest if name in held else 0,
            health=healths.decode(json.loads(said[name].health)) if name in said and said[name].health else None,
            health_on=said[name].health_on if name in said else None,
            questions=asked.get(name, 0),
            letters=letters.get(name, 0),
            label=labels.get(name, ""),
        )
        for name in sorted(contacts)
    ]


def _held() -> sa.Select[Any]:
    """What is held of each installation, added up."""

    def those(*states: str) -> sa.ColumnElement[int]:
        return sa.func.sum(sa.case((batch.c.state.in_(states), 1), else_=0))

    columns = (
        batch.c.installation,
        sa.func.max(batch.c.seq).label("highest"),
        sa.func.max(batch.c.received_on).label("last"),
        sa.func.count(batch.c.id).label("all"),
        sa.func.count(batch.c.seq.distinct()).label("numbers"),
        those("pooled").label("pooled"),
        those("taken").label("taken"),
        those("unreadable").label("unreadable"),
        those("fork", "second").label("doubled"),
        sa.func.max(sa.func.coalesce(opened.c.period, "")).label("through"),
    )
    return sa.select(*columns).select_from(batch.outerjoin(opened, batch.c.hash == opened.c.hash)).group_by(batch.c.installation)


def _counts(connection: sa.Connection, who: sa.ColumnElement[str], which: sa.ColumnElement[bool]) -> dict[str, int]:
    return {str(row[0]): int(row[1]) for row in connection.execute(sa.select(who, sa.func.count()).where(which).group_by(who))}


def _complete_through(connection: sa.Connection, held: Any) -> str | None:
    """The month closed last, as long as every batch from the first on is counted."""
    if held.pooled == held.all == held.highest:
        return held.through or None
    counted = sa.select(batch.c.seq, opened.c.period).select_from(batch.join(opened, batch.c.hash == opened.c.hash))
    through = ""
    rows = connection.execute(counted.where(batch.c.installation == held.installation, batch.c.state == "pooled").order_by(batch.c.seq))
    for number, row in enumerate(rows.all(), 1):
        if row.seq != number:
            break
        through = max(through, row.period)
    return through or None
