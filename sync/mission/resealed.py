"""Closings that were sealed anew: the same closing under another name, of which one counts and the other never does.

Who seals a closing anew gave its old batch up, and believed that the mission would never count it. A mission that was put back from a
backup forgets why; should the old bytes come once more, by a forgotten stick or from whoever overheard them, they would count again. So a
closing sealed anew names in its certificate what it stands for (``stands_for``: the first batch of each sealing before it). Whichever comes
first counts; the other is set aside as ``second``, in either order, and is tried again when the first is taken out of the figures.

That two are one is the word of an approved installation. It is believed of closings of one month that have a site in common only: whoever
would lie so could as well lie in the figures of that site, and what it pushes aside stands in the list of what was set aside.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from .tables import batch, closing, insert, resealed

_MOST = 64


def remember(connection: sa.Connection, hash: str, certificate: Mapping[str, str | int]) -> None:
    """Keep what the closing whose first batch this is says it stands for, whether or not it counts."""
    rows = [{"hash": old, "anew": hash} for old in str(certificate.get("stands_for", "")).split()]
    if rows:
        connection.execute(insert(connection, resealed).on_conflict_do_nothing(), rows)


def others(connection: sa.Connection, hashes: Collection[str]) -> set[str]:
    """The first batches of all other closings that are one with these, as far as is known."""
    found, new = set(hashes), set(hashes)
    while new and len(found) < _MOST:
        ends = sa.or_(resealed.c.hash.in_(new), resealed.c.anew.in_(new))
        pairs = connection.execute(sa.select(resealed.c.hash, resealed.c.anew).where(ends)).all()
        new = {hash for pair in pairs for hash in pair} - found
        found |= new
    return found - set(hashes)


def counted(connection: sa.Connection, hash: str, period: str, sites: Collection[str]) -> bool:
    """Whether a closing that is one with this one, of one of these sites, counts already."""
    same = others(connection, {hash})
    if not same:
        return False
    alike = closing.c.period == period, closing.c.site.in_(sites), closing.c.batch_hash.in_(same)
    query = sa.select(closing.c.site).where(*alike).limit(1)
    return connection.execute(query).first() is not None


def try_again(connection: sa.Connection, hashes: Collection[str]) -> None:
    """These closings do not count any more: let what was second to them wait to be opened again."""
    same = others(connection, hashes)
    if same:
        names = sa.select(batch.c.installation).where(batch.c.hash.in_(same))
        connection.execute(sa.update(batch).where(batch.c.installation.in_(names), batch.c.state == "second").values(state="taken"))
