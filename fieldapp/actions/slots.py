"""The daily slot: one batch of the same size each day whether there is news or not, so that neither traffic nor silence says anything.

It carries what waits, in this order: answers to the mission's questions, the address to which others may send a person's file, or nothing.
A day on which something else was sealed needs no cover, but what waits still goes out that day.
"""

from __future__ import annotations

from fieldapp.domain.errors import Refused
from fieldapp.storage import mail as kept
from fieldapp.storage import outbox
from fieldapp.storage.database import Transaction
from sync import addresses, questions
from sync.addresses import Address

from . import batches, transfer_post
from .desk import Desk, Done

SLOT_DAY = "slot_day"


def seal_today(desk: Desk) -> Done[bool]:
    """Seal today's slot, unless there was one, or something else was sealed today and nothing waits, or nothing may be sealed now. Whether
    one was.

    An answer whose slot is sealed is on its way, as a closing is; a slot sealed is never sealed twice, whenever the program is killed.
    """
    day = desk.today().isoformat()
    if desk.altered:
        return Done(False, frozenset())
    address = transfer_post.address(desk)  # may make the pair it names, in a change of its own
    try:
        with desk.store.write() as transaction:
            if transaction.meta(SLOT_DAY) == day.encode():
                return Done(False, frozenset())
            quiet = not outbox.sealed_on(transaction.connection, day)
            if not _answers(desk, transaction) and not _told(desk, transaction, address):
                if not quiet:
                    return Done(False, frozenset())
                batches.queue_slot(desk, transaction)
            transaction.set_meta(SLOT_DAY, day.encode())
    except Refused as waits:
        if not waits.key.startswith("sealing_"):
            raise
        return Done(False, frozenset())
    return Done(True, frozenset({"outbox"}))


def _answers(desk: Desk, transaction: Transaction) -> bool:
    """Seal as many answers as a slot holds, the oldest question first. Whether there were any."""
    waiting = [one for one in kept.questions(transaction.connection) if one.answer and one.told is None]
    answers = [questions.Answer(one.number, one.answer, one.answer_period) for one in waiting[: questions.MAX_ANSWERS]]
    while answers:
        try:
            row = batches.queue_slot(desk, transaction, "answers", questions.encode(answers))
        except ValueError:  # more than fits into one slot
            answers.pop()
            continue
        kept.told(transaction, [one.number for one in answers], row)
        return True
    return False


def _told(desk: Desk, transaction: Transaction, address: Address | None) -> bool:
    """Seal the address to which others may send a person's file, when it was not told yet. Whether there was one to tell."""
    if address is None:
        return False
    batches.queue_slot(desk, transaction, "card", addresses.encode(address))
    transfer_post.address_told(transaction, address)
    return True
