"""What laptops were told by packs, and that ``mission.json`` does not go back behind it.

Whoever can write into the mission's folder needs no passphrase to put an old ``mission.json`` in its place. What an old one says was right
once, and is signed; so it is the packs that tell what was replaced since: who may sign updates, and the key laptops seal to.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from sync import packs, sitepack
from sync.errors import SyncRefused
from sync.packs import Pack
from sync.sitepack import SitePack

from .enrolling import KIND
from .home import Mission
from .tables import issued, mail


def goes_on(connection: sa.Connection, mission: Mission) -> None:
    """Asked before any pack is made. Raises SyncRefused ``release_trust_replaced`` when the mission names those to sign updates whom a pack
    before the newest named, or nobody any more; ``mission_sealing_replaced`` when it seals to a key of such a pack again.
    """
    told = _told(connection, mission)
    newest = next(told, None)
    if newest is None:
        return
    signers, sealing = mission.release.publics, mission.sealing_public
    if (signers, sealing) == (newest.release_publics, newest.sealing_public):
        return
    before = {(pack.release_publics, pack.sealing_public) for pack in told}
    if signers != newest.release_publics and (not signers or signers in {one for one, _ in before}):
        raise SyncRefused("release_trust_replaced")
    if sealing != newest.sealing_public and sealing in {one for _, one in before}:
        raise SyncRefused("mission_sealing_replaced")


def _told(connection: sa.Connection, mission: Mission) -> Iterator[Pack | SitePack]:
    """The packs laptops have heard, the newest first: mission packs, and while there are none, site packs."""
    row = None
    for row in connection.execute(sa.select(issued.c.body).order_by(issued.c.number.desc())):
        yield packs.read(bytes(row.body), mission.roots[0].public)
    if row is None:
        for body in connection.scalars(sa.select(mail.c.body).where(mail.c.kind == KIND).order_by(mail.c.number.desc())):
            yield sitepack.read(bytes(body))
