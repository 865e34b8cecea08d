"""Changing one of the mission's keys: the new one is used from now on, and what the old one did stays good.

*sealing*: laptops seal to the new key once a mission pack told them; the old one stays among the private keys, for what was sealed before.
*receipt*: new receipts are signed with the new key; the old one is gone and its public half stays, for receipts signed before. *root*: the
old key blesses the new one (see ``sync.packs``) and is gone. After each, issue a mission pack and copy ``facing`` to the machine that faces
the network. A crash between two files leaves a home that works, with the old key or the new one.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sync import keys, packs
from sync.errors import SyncRefused
from sync.sheets import files

from . import home as homes
from .home import Mission, PrivateKeys
from .locked import Cost

KINDS = ("sealing", "receipt", "root")


def rotate(mission: Mission, passphrase: str, which: str) -> Mission:
    """Change the key of this kind. Raises as ``home.unlock``, and SyncRefused ``mission_keys_many`` when a pack could name no more."""
    private, cost = homes.unwrap(mission, passphrase)
    kept = {"sealing": mission.sealing_publics, "receipt": mission.receipt_publics, "root": mission.roots}[which]
    if len(kept) >= homes.MAX_KEYS:
        raise SyncRefused("mission_keys_many", count=homes.MAX_KEYS)
    {"sealing": _sealing, "receipt": _receipt, "root": _root}[which](mission, private, passphrase, cost)
    return homes.load(mission.folder)


def facing(mission: Mission, out: Path) -> None:
    """Write what the machine that faces the network needs, and nothing that opens a batch: public keys and the key that signs receipts.

    Into a new folder, or over what an earlier ``facing`` wrote. Raises SyncRefused ``mission_home_taken`` where private keys lie.
    """
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    if (out / homes.PRIVATE).exists():
        raise SyncRefused("mission_home_taken")
    out.chmod(0o700)
    files.replace(out / homes.PUBLIC, homes.write_public(mission))
    files.replace(out / homes.RECEIPT, mission.receipt_private())


def _sealing(mission: Mission, private: PrivateKeys, passphrase: str, cost: Cost) -> None:
    new = keys.new_sealing_key()
    added = replace(private, sealings=(new, *private.sealings))
    files.replace(mission.folder / homes.PRIVATE, homes.wrap(added, passphrase, cost))
    changed = replace(mission, sealing_publics=(keys.sealing_public(new), *mission.sealing_publics))
    files.replace(mission.folder / homes.PUBLIC, homes.write_public(changed))


def _receipt(mission: Mission, private: PrivateKeys, passphrase: str, cost: Cost) -> None:
    new = keys.new_signing_key()
    changed = replace(mission, receipt_publics=(keys.signing_public(new), *mission.receipt_publics))
    files.replace(mission.folder / homes.PUBLIC, homes.write_public(changed))  # first: whatever signs next must be known
    files.replace(mission.folder / homes.RECEIPT, new)


def _root(mission: Mission, private: PrivateKeys, passphrase: str, cost: Cost) -> None:
    new = keys.new_signing_key()
    public = keys.signing_public(new)
    files.replace(mission.folder / homes.PRIVATE, homes.wrap(private, passphrase, cost, next_root=new))
    roots = (*mission.roots, packs.Root(public, packs.bless(private.root, public)))
    changed = replace(mission, roots=roots, release=homes.trusting(new, mission.release.publics))
    files.replace(mission.folder / homes.PUBLIC, homes.write_public(changed))
    files.replace(mission.folder / homes.PRIVATE, homes.wrap(replace(private, root=new), passphrase, cost))
