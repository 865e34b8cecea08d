"""Which sites this installation serves: those its site pack names. Nothing is written for any other."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from fieldapp.storage.database import Store

from . import installation
from .desk import Desk

_served: WeakKeyDictionary[Store, tuple[str, ...]] = WeakKeyDictionary()


def served(desk: Desk) -> tuple[str, ...]:
    """The codes of the sites, as the mission signed them; the pack of an open store is verified once."""
    if desk.store not in _served:
        _served[desk.store] = installation.pack(desk).site_codes
    return _served[desk.store]
