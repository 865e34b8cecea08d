"""Whether a site pack is this mission's and for these sites: looked at before it goes on a stick, where nobody can take it back."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sync import sitepack
from sync.errors import SyncRefused, Unreadable
from sync.sitepack import SitePack

from .home import Mission


def site_pack(mission: Mission, path: Path, sites: Collection[str] = ()) -> tuple[bytes, SitePack]:
    """The bytes and the pack, signed by a root key of this mission, for exactly ``sites`` if any are named.

    A pack from before a release key was exchanged is refused: laptops that start with it would believe whoever stole that key. Raises
    SyncRefused ``mission_pack_unreadable``, ``mission_pack_signature``, ``mission_pack_of_other``, ``mission_pack_sites``,
    ``release_pack_others``.
    """
    with path.open("rb") as file:
        data = file.read(sitepack.LIMIT + 1)
    try:
        pack = sitepack.read(data)
    except Unreadable as unreadable:
        key = "mission_pack_signature" if unreadable.key == "signature_wrong" else "mission_pack_unreadable"
        raise SyncRefused(key, file=path.name) from None
    if pack.mission != mission.name or pack.root_public not in {root.public for root in mission.roots}:
        raise SyncRefused("mission_pack_of_other", file=path.name, found=pack.mission, mission=mission.name)
    if sites and set(sites) != set(pack.site_codes):
        found, wanted = ", ".join(pack.site_codes), ", ".join(sorted(set(sites)))
        raise SyncRefused("mission_pack_sites", file=path.name, found=found, wanted=wanted)
    if pack.release_publics and set(pack.release_publics) != set(mission.release.publics):
        raise SyncRefused("release_pack_others", file=path.name)
    return data, pack
