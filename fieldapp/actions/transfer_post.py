"""Letters between installations: the pair that others seal to, where they can be sent, sealing and opening.

The pair is born with the first clinical user and stops with every exchange of the clinical pair (see ``storage.rekey``); the next one is
told then. Only clinical users open; anybody at the desk may pass on what is sealed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from fieldapp.domain.errors import Refused, StoreDamaged
from fieldapp.storage import transfers as stored
from fieldapp.storage.database import Transaction
from sync import addresses, keys, letters
from sync.addresses import Address
from sync.errors import Unreadable

from . import installation, transfer_contents
from .desk import Desk
from .sites import served
from .transfer_contents import Contents, Reply

TOLD = "transfer_address"  # meta: SHA-256 of the address that was told last


@dataclass(frozen=True)
class Sealed:
    """A letter as it leaves."""

    uid: str
    key: str
    hash: str
    data: bytes


def address(desk: Desk) -> Address | None:
    """What is to be told of where letters for this installation go: None while nobody could open one, or when all is told."""
    mine = _mine(desk)
    if mine is None or desk.store.meta(TOLD) == hashlib.sha256(addresses.encode(mine)).digest():
        return None
    return mine


def address_told(tx: Transaction, told: Address) -> None:
    """A slot that is sealed in this transaction carries this address."""
    tx.set_meta(TOLD, hashlib.sha256(addresses.encode(told)).digest())


def elsewhere(desk: Desk) -> tuple[Address, ...]:
    """The other installations of the mission that receive letters, as its newest pack tells."""
    pack = installation.mission_pack(desk)
    if pack is None:
        return ()
    out = {installation.name(desk), *(name for name, _ in pack.revoked)}
    return tuple(one for one in pack.addresses if one.installation not in out)


def seal(desk: Desk, to: Address, inside: Contents | Reply, uid: str) -> Sealed:
    """Seal for another installation, padded and signed. Raises Refused ``transfer_too_long``."""
    try:
        padded = letters.pad(transfer_contents.encode(inside))
    except Unreadable:
        raise Refused("transfer_too_long") from None
    info = letters.head(installation.key(desk), to=to.installation, to_public=to.transfer_public, size=len(padded), uid=uid)
    data = letters.write(installation.key(desk), info, keys.seal(to.transfer_public, padded, info))
    return Sealed(uid, keys.key_id(to.transfer_public), hashlib.sha256(data).hexdigest(), data)


def open_letter(desk: Desk, data: bytes) -> Contents | Reply:
    """What a letter for this installation holds, for a clinical user. Raises NotAllowed, Refused ``transfer_unreadable``."""
    letter = letters.read(data)
    with desk.store.read() as connection:
        row = stored.key(connection, letter.key)
    try:
        if row is None:
            raise StoreDamaged("sealed_damaged")
        return transfer_contents.decode(letters.unpad(keys.unseal(stored.private_key(desk.store.vault, row), letter.sealed, letter.info)))
    except (Unreadable, StoreDamaged):
        raise Refused("transfer_unreadable") from None


def _mine(desk: Desk) -> Address | None:
    """The address of this installation; its pair is made when there is none."""
    if desk.store.vault.clinical_public is None:
        return None
    with desk.store.read() as connection:
        row = stored.current_key(connection)
    if row is not None:
        return Address(installation.name(desk), tuple(sorted(served(desk))), row["public"])
    private = keys.new_sealing_key()
    public = keys.sealing_public(private)
    with desk.store.write() as tx:
        stored.add_key(tx, desk.store.vault, keys.key_id(public), public, private, desk.today())
        tx.audit("transfer.pair_made")
    return Address(installation.name(desk), tuple(sorted(served(desk))), public)
