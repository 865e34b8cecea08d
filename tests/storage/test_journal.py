"""The audit trail: whatever is done to what was written before shows."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from fieldapp.actions.desk import Desk
from fieldapp.storage import journal
from fieldapp.storage.tables import audit, checkpoint

BY_HAND = {
    "edited": "UPDATE audit SET action = 'entry.cancelled' WHERE seq = 40",
    "blamed on another": "UPDATE audit SET actor = 'xy' WHERE seq = 40",
    "one removed": "DELETE FROM audit WHERE seq = 40",
    "tail cut below a checkpoint": "DELETE FROM audit WHERE seq > 90",
    "begun later": "DELETE FROM audit WHERE seq < 5",
    "swapped": "UPDATE audit SET seq = CASE seq WHEN 40 THEN -41 ELSE -40 END WHERE seq IN (40, 41)",
    "signature exchanged": "UPDATE checkpoint SET signature = zeroblob(64)",
    "signed by a stranger": "UPDATE checkpoint SET signer = 'xy'",
    "signer exchanged": "UPDATE signer SET public = zeroblob(32)",
}


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """A desk with 150 entries in its trail, and so two signatures: that of the set-up and that of entry 100."""
    with desk.store.write() as transaction:
        for number in range(149):
            transaction.audit("entry.recorded", f"entry {number}")
    return desk


def state(desk: Desk) -> str:
    with desk.store.read() as connection:
        return journal.verify(connection, desk.store.vault.vault_id)


def test_an_untouched_trail_holds_and_is_signed_every_hundred_entries(busy: Desk) -> None:
    assert state(busy) == ""
    with busy.store.read() as connection:
        assert list(connection.scalars(sa.select(checkpoint.c.seq).order_by(checkpoint.c.seq))) == [1, 100]
        assert journal.head(connection).seq == 150


@pytest.mark.parametrize("by_hand", BY_HAND.values(), ids=BY_HAND.keys())
def test_tampering_shows(busy: Desk, by_hand: str) -> None:
    with busy.store.write(audited=False) as transaction:
        transaction.connection.exec_driver_sql(by_hand)
        transaction.connection.exec_driver_sql("UPDATE audit SET seq = -seq WHERE seq < 0")
    assert state(busy) in ("audit_broken", "audit_checkpoint_broken")


def test_a_whole_rewrite_without_the_signers_key_shows(busy: Desk) -> None:
    with busy.store.write(audited=False) as transaction:
        rows = transaction.connection.execute(sa.select(audit).order_by(audit.c.seq)).all()
        transaction.connection.execute(sa.delete(audit))
        for row in rows:
            journal.append(transaction.connection, row.actor, row.action.replace("recorded", "cancelled"), row.object)
    assert state(busy) == "audit_checkpoint_broken"


def test_the_trail_of_another_vault_is_not_taken_for_this_one(busy: Desk) -> None:
    with busy.store.read() as connection:
        assert journal.verify(connection, "00" * 16) == "audit_checkpoint_broken"
