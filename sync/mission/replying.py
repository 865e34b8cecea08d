"""What the mission says to one installation: what it counts of that installation's own sites, and its questions. Sealed with the key that
rode in the installation's batches, so that only that laptop reads it.

An installation's own sites are those it was approved for or, when none was named then, those it already has closings of: what it says of
itself opens no other site's figures. Figures are the protected ones of the register, over all installations of a site together.

Numbers of replies grow with the calendar (days since 2020 times 100, or one more than the last), so that a mission put back from a copy
does not use one twice: a laptop takes nothing older than what it holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

import sqlalchemy as sa

from sync import facts, replies
from sync.errors import Unreadable
from sync.facts import EXACT, ROUNDED, SUPPRESSED, Figure
from sync.replies import Cell, Counted, Reply

from . import register, standing
from .home import Mission, PrivateKeys
from .tables import batch, closing, correspondent, figure, mail, question

KIND = "reply"
MONTHS = 13
_MOST_FIGURES = 8000
_EPOCH = date(2020, 1, 1)
Closings = Mapping[tuple[str, str], Sequence[str]]  # as ``register.closed``


def refresh(connection: sa.Connection, mission: Mission, private: PrivateKeys, names: Collection[str], day: date) -> int:
    """Tell each of these installations, those that share a site with one and those never told, what is counted, where that changed.

    Returns how many were told something new.
    """
    keys = {
        row.installation: bytes(row.reply_key)
        for row in connection.execute(sa.select(correspondent).where(correspondent.c.reply_key.is_not(None)))
    }
    trusted = set(register.approved(connection, mission)) & set(keys)
    own = own_sites(connection)
    touched = {site for name in names for site in own.get(name, ())}
    by_site: dict[str, dict[tuple[str, str], Sequence[str]]] = defaultdict(dict)
    for key, months in register.closed(connection).items():
        by_site[key[1]][key] = months
    before = set(connection.scalars(sa.select(mail.c.installation).where(mail.c.kind == KIND)))
    told = 0
    for name in sorted(trusted):
        sites = own.get(name, frozenset())
        if name in names or name not in before or touched & sites:
            closings = {key: months for site in sites for key, months in by_site[site].items()}
            told += _tell(connection, mission, private, name, keys[name], closings, sites, day)
    return told


def own_sites(connection: sa.Connection) -> dict[str, frozenset[str]]:
    """The sites whose figures an installation may see."""
    named = {name: frozenset(sites.split()) for name, sites in register.approved_sites(connection).items() if sites}
    closed = connection.execute(sa.select(closing.c.installation, closing.c.site).where(closing.c.site != "").distinct()).all()
    firsts = standing.firsts(connection, {row.installation for row in closed})
    by_line: dict[str, set[str]] = defaultdict(set)
    for row in closed:
        by_line[firsts[row.installation]].add(row.site)
    heard = set(connection.scalars(sa.select(correspondent.c.installation)))
    lines = standing.firsts(connection, heard)
    return {name: frozenset(by_line[lines[name]]) for name in heard if lines[name] in by_line} | named


def next_number(connection: sa.Connection, name: str, day: date) -> int:
    """The number of the next reply to an installation; higher than that of any question, for a laptop may be known by two names."""
    said = sa.select(sa.func.max(mail.c.number)).where(mail.c.installation == name)
    asked = sa.select(sa.func.max(question.c.number))
    return max((day - _EPOCH).days * 100, connection.scalar(said) or 0, connection.scalar(asked) or 0) + 1


def post(connection: sa.Connection, private: PrivateKeys, key: bytes, reply: Reply) -> None:
    """Seal a reply and lay it out for its installation. Raises Unreadable ``file_too_long``."""
    data = replies.write(private.root, key, reply)
    connection.execute(sa.insert(mail).values(installation=reply.installation, number=reply.number, kind=KIND, body=data))


def opens(data: bytes, key: bytes, mission: Mission) -> Reply | None:
    """A reply as its laptop reads it; None when that laptop has another key now."""
    try:
        return replies.read(data, key, *(root.public for root in mission.roots))
    except Unreadable:
        return None


def cell(connection: sa.Connection, name: str, sites: frozenset[str], closings: Closings, most: int = MONTHS) -> Cell:
    """What is counted of an installation and of its own sites, over the last ``most`` months and since the beginning."""
    waits = sa.select(sa.func.count()).select_from(batch).where(batch.c.installation == name, batch.c.state == "taken")
    last = max((month for months in closings.values() for month in months), default="")
    first = _before(last, most - 1) if last else ""
    own = figure.c.installation == name, figure.c.site.in_(sites), figure.c.closed >= first
    ours = sa.select(figure.c.closed, sa.func.count()).where(*own)
    counts = {str(row[0]): int(row[1]) for row in connection.execute(ours.group_by(figure.c.closed))}
    counted = connection.scalars(
        sa.select(closing.c.period).where(closing.c.installation == name, closing.c.period >= first).distinct().order_by(closing.c.period)
    )
    return Cell(
        counted=tuple(Counted(month, counts.get(month, 0)) for month in counted),
        figures=tuple(_figures(connection, sites, first)),
        gaps=register.gaps(connection, name),
        missing=_missing(connection, closings, first, last),
        waiting=connection.scalar(waits) or 0,
    )


def _tell(
    connection: sa.Connection,
    mission: Mission,
    private: PrivateKeys,
    name: str,
    key: bytes,
    closings: Closings,
    sites: frozenset[str],
    day: date,
) -> bool:
    """Write the reply of kind ``cell`` unless the one that lies there says the same."""
    asked = sa.select(question.c.number).where(question.c.installation == name)
    lying = mail.c.installation == name, mail.c.kind == KIND, mail.c.number.not_in(asked)
    before = connection.scalar(sa.select(mail.c.body).where(*lying).order_by(mail.c.number.desc()).limit(1))
    months = MONTHS
    found = cell(connection, name, sites, closings, months)
    while len(found.figures) > _MOST_FIGURES and months > 1:
        months -= 1
        found = cell(connection, name, sites, closings, months)
    body = replies.of_cell(found)
    said = None if before is None else opens(bytes(before), key, mission)
    if said is not None and said.body == body:
        return False
    number = next_number(connection, name, day)
    connection.execute(sa.delete(mail).where(*lying))
    post(connection, private, key, Reply(name, number, day.isoformat(), "cell", body))
    return True


def _figures(connection: sa.Connection, sites: frozenset[str], first: str) -> list[Figure]:
    """The figures of these sites released since ``first``; of what runs since the beginning only the newest."""
    query = sa.select(figure).where(figure.c.site.in_(sites), figure.c.closed >= first).order_by(figure.c.closed, figure.c.id)
    together: dict[tuple[str, str, facts.Cell], list[sa.RowMapping]] = defaultdict(list)
    newest: dict[tuple[str, str, facts.Cell, str], tuple[str, str, facts.Cell]] = {}
    for row in connection.execute(query).mappings():
        what = register.cell_of(row)
        together[row["site"], row["period"], what].append(row)
        if "/" in row["period"]:
            newest[row["site"], row["period"].split("/")[0], what, row["installation"]] = row["site"], row["period"], what
    running = set(newest.values())
    return [_sum(*key, rows) for key, rows in sorted(together.items()) if "/" not in key[1] or key in running]


def _sum(site: str, period: str, what: facts.Cell, rows: Sequence[sa.RowMapping]) -> Figure:
    if any(row["value"] is None for row in rows):
        return Figure(site, period, what, None, SUPPRESSED)
    mark = ROUNDED if any(row["mark"] for row in rows) else EXACT
    return Figure(site, period, what, sum(int(row["value"]) for row in rows), mark)


def _missing(connection: sa.Connection, closings: Closings, first: str, last: str) -> tuple[tuple[str, str], ...]:
    """Sites and months that one of a site's installations owes: another has closed it, or it has closed a later one itself."""
    ended = register.ended(connection)
    found = set()
    for (line, site), months in closings.items():
        if any(standing.revoked_after(connection, one) is None for one in standing.line(connection, line)):
            until = min(last, ended.get(site, last))
            found |= {(site, month) for month in _months(max(first, min(months)), until) if month not in months}
    return tuple(sorted(found))


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(start, end + 1)]


def _before(month: str, count: int) -> str:
    at = int(month[:4]) * 12 + int(month[5:]) - 1 - count
    return f"{at // 12:04d}-{at % 12 + 1:02d}"
