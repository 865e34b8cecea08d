"""This laptop as the mission knows it: the site pack it was set up with, its signing key, and its name."""

from __future__ import annotations

from sync import keys, sitepack

from .desk import Desk


def pack(desk: Desk) -> sitepack.SitePack:
    """The site pack, its signature verified. Raises SyncRefused for one that does not verify."""
    return sitepack.read(desk.store.meta("site_pack") or b"")


def key(desk: Desk) -> bytes:
    """The private Ed25519 key that signs what leaves."""
    return desk.store.meta("installation_key") or b""


def name(desk: Desk) -> str:
    """The name of this installation, 20 hexadecimal digits."""
    return keys.installation_id(keys.signing_public(key(desk)))
