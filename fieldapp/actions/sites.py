"""Which sites this installation serves: those its site pack names. Nothing is written for any other."""

from __future__ import annotations

from sync import sitepack

from .desk import Desk


def served(desk: Desk) -> tuple[str, ...]:
    """The codes of the sites, as the mission signed them."""
    return sitepack.read(desk.store.meta("site_pack") or b"").site_codes
