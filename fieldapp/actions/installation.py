"""This laptop as the mission knows it: its site pack, what mission packs replaced of it, its signing key and its name."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache

from fieldapp.storage.database import Transaction
from sync import keys, packs, sitepack

from .desk import Desk

MISSION_PACK = "mission_pack"
FORMER = "former_key:"
RELEASE = "release_publics"  # JSON: the keys for updates, in hex, that a mission pack named and a later one did not name again
RETIRED = "receipt_keys_until"  # JSON: a key for receipts that was exchanged, in hex → the last row sealed before


def pack(desk: Desk) -> sitepack.SitePack:
    """The site pack with what the newest mission pack put in its place: address, pins, keys.

    ``receipt_publics`` holds every key for receipts the mission ever blessed, the newest first; what an older one signed is believed about
    some batches only (``receipt_publics``). Raises SyncRefused for a pack that does not verify.
    """
    site, mission = _site(desk.store.meta("site_pack") or b""), mission_pack(desk)
    if mission is None:
        return site
    receipts = tuple(dict.fromkeys([*mission.receipt_publics, site.receipt_public]))
    return replace(site, url=mission.url, pins=mission.pins, receipt_publics=receipts, sealing_public=mission.sealing_public)


def mission_pack(desk: Desk) -> packs.Pack | None:
    """The newest mission pack that came; None when none has."""
    data = desk.store.meta(MISSION_PACK)
    return _mission(data, _site(desk.store.meta("site_pack") or b"").root_public) if data else None


def receipt_publics(desk: Desk, row: int) -> tuple[bytes, ...]:
    """The keys whose receipts are believed about the batch of this row: the newest, and those retired after it was sealed.

    Whoever stole a key that was exchanged proves nothing with it about what was sealed since.
    """
    newest, *older = pack(desk).receipt_publics
    until = _retired(desk.store.meta(RETIRED))
    return (newest, *(public for public in older if until.get(public.hex(), 0) >= row))


def retire(transaction: Transaction, before: tuple[bytes, ...], newest: bytes, last: int) -> None:
    """A mission pack named ``newest`` as the key for receipts: those known ``before`` count for batches up to the row ``last`` at most."""
    until = _retired(transaction.meta(RETIRED))
    until |= {public.hex(): last for public in before if public != newest and public.hex() not in until}
    transaction.set_meta(RETIRED, json.dumps(until, sort_keys=True).encode())


def keep_signers(transaction: Transaction, named: tuple[bytes, ...]) -> None:
    """A mission pack names nobody who may sign updates: those ``named`` so far still do."""
    transaction.set_meta(RELEASE, json.dumps([public.hex() for public in named]).encode() if named else b"")


def _retired(kept: bytes | None) -> dict[str, int]:
    return json.loads(kept) if kept else {}


def release_publics(desk: Desk) -> tuple[bytes, ...]:
    """The keys of those who may sign updates: those a mission pack named last, otherwise the site pack's; none when neither names any.

    A pack that names nobody, as a mission put back from an old backup writes it, brings no key back that was exchanged.
    """
    mission = mission_pack(desk)
    if mission is not None and mission.release_publics:
        return mission.release_publics
    if named := desk.store.meta(RELEASE):
        return tuple(bytes.fromhex(public) for public in json.loads(named))
    return _site(desk.store.meta("site_pack") or b"").release_publics


def roots(desk: Desk) -> tuple[bytes, ...]:
    """The root keys of the mission, the newest first."""
    mission = mission_pack(desk)
    return mission.root_publics if mission is not None else (_site(desk.store.meta("site_pack") or b"").root_public,)


def key(desk: Desk) -> bytes:
    """The private Ed25519 key that signs what leaves."""
    return desk.store.meta("installation_key") or b""


def former_key(desk: Desk, name: str) -> bytes | None:
    """The key of a name this installation gave up, with which it asks what the mission holds under that name; None for any other name."""
    return desk.store.meta(FORMER + name)


def name(desk: Desk) -> str:
    """The name of this installation, 20 hexadecimal digits."""
    return keys.installation_id(keys.signing_public(key(desk)))


@lru_cache(maxsize=4)
def _site(data: bytes) -> sitepack.SitePack:
    return sitepack.read(data)


@lru_cache(maxsize=2)
def _mission(data: bytes, root: bytes) -> packs.Pack:
    return packs.read(data, root)
