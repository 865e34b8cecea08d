"""What other sites send: a letter stays sealed until a clinical user opens it, and becomes a file here, or nothing, as they answer.

Who comes with a card that is known here is joined to that file. What happened at the other site stands in the story, marked with that site
and read only; it is counted there, so that nobody and nothing is counted twice: the file says ``elsewhere`` = card. The answer goes back as
a letter. The same letter twice makes no second file; one sealed to a pair that is gone asks for another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from fieldapp.domain import cards as codes_of_cards
from fieldapp.domain.errors import Invalid, Refused
from fieldapp.storage import cards as held
from fieldapp.storage import search
from fieldapp.storage import transfers as stored
from fieldapp.storage.casebook import Columns
from fieldapp.storage.database import Transaction
from sync import letters
from sync.letters import Letter

from . import installation, transfer_post, transfer_writing
from .desk import Desk, Done, require
from .sites import served
from .transfer_contents import Contents, Item, Reply
from .transfer_gathering import CLINICAL

CHANGED = frozenset({"transfers", "people", "story", "today", "months"})
REASONS = "transfer_refusal"
# What nobody answered for so long is dropped; whoever sent it was told after two weeks that nothing was heard.
KEPT = timedelta(days=180)
_MOST = 500


@dataclass(frozen=True, slots=True)
class Arrived:
    """Somebody another site sends. ``site`` and ``why`` (a code of ``transfer_why``) are as that site says; ``known`` is False while the
    mission has not told of that installation; ``here`` is the file of who holds the card here already; ``annex``: something for protection
    alone comes with it; it is not shown, and protection alone is told."""

    id: int
    arrived_on: date
    site: str
    to: str
    why: str
    with_notes: bool
    known: bool
    here: int | None
    card: str = field(repr=False)
    name: str = field(repr=False)
    sex: str
    birth: str
    age: int | None
    nationality: str
    language: str
    items: tuple[Item, ...] = field(repr=False)
    annex: bool


def received(desk: Desk, data: bytes) -> bool:
    """Keep a letter that came, sealed as it is; any role may. Whether it was new. Raises Unreadable for what is no letter."""
    letter = letters.read(data)
    if letter.to != installation.name(desk):
        return False
    with desk.store.read() as connection:
        row = stored.by_uid(connection, letter.uid)
        opens = stored.key(connection, letter.key) is not None
        many = len([one for one in stored.listed(connection, stored.IN) if one["state"] == stored.ARRIVED]) >= _MOST
    if row is not None and (row["peer"] != letter.sender or letter.hash in (row["hash"], row["answer_hash"])):
        return _repeated(desk, row, letter)
    if row is not None and row["direction"] == stored.OUT:
        return _answered(desk, row, letter, data)
    if many or (row is not None and row["state"] != stored.AGAIN):
        return False
    today = desk.today().isoformat()
    values: dict[str, object] = {"hash": letter.hash, "key": letter.key, "moved_on": today, "letter": data, "state": stored.ARRIVED}
    values |= {"answer": None, "answer_hash": "", "answer_on": None}
    if not opens:
        values |= {"letter": None, "state": stored.AGAIN, **_answer(desk, letter.sender, letter.uid, Reply("again"))}
    with desk.store.write() as tx:
        if row is None:
            begun = {"uid": letter.uid, "direction": stored.IN, "peer": letter.sender, "site": "", "made_on": today, "author": desk.user}
            number = stored.add(tx, values | begun)
        else:
            number = row["id"]
            stored.change(tx, number, **values)
        tx.audit("transfer.arrived", f"transfer {number}")
    return True


def inbox(desk: Desk) -> list[Arrived]:
    """Who waits for an answer, the oldest first, opened for a clinical user. What does not open asks its sender for another letter."""
    require(desk, *CLINICAL)
    _expire(desk)
    with desk.store.read() as connection:
        numbers = [row["id"] for row in stored.listed(connection, stored.IN) if row["state"] == stored.ARRIVED]
        rows = [row for number in reversed(numbers) if (row := stored.one(connection, number)) is not None]
    found = [(row, _opened(desk, row)) for row in rows]
    return [_arrived(desk, row, inside) for row, inside in found if inside is not None]


def by_card(desk: Desk, text: str) -> Arrived:
    """Who waits and holds the card whose code was typed. Raises NotAllowed, Refused ``transfer_card_unknown``."""
    code = codes_of_cards.check(text)
    for one in inbox(desk):
        if code is not None and one.card == code:
            return one
    raise Refused("transfer_card_unknown")


def count(desk: Desk) -> int:
    """How many wait for an answer of a clinical user; 0 for others. Nothing is opened."""
    if not desk.store.vault.may(*CLINICAL):
        return 0
    with desk.store.read() as connection:
        return sum(row["state"] == stored.ARRIVED for row in stored.listed(connection, stored.IN))


def accept(desk: Desk, number: int) -> Done[int]:
    """Take somebody on: a file of their own, or what came joined to the file of who holds their card here; the value is its number.

    Raises NotAllowed, Refused ``transfer_unknown``, ``transfer_over``, ``transfer_unreadable``, ``transfer_sender_unknown``,
    ``protection_key_missing`` when the annex came and nobody here could read it.
    """
    require(desk, *CLINICAL)
    row, inside = _waiting(desk, number)
    if not _is_known(desk, row, inside):
        raise Refused("transfer_sender_unknown")
    answer = _answer(desk, row["peer"], row["uid"], Reply("accepted"))
    site = inside.to if inside.to in served(desk) else served(desk)[0]
    with desk.store.together() as tx:
        here = held.bearer(tx.connection, inside.card)
        if here is not None:
            transfer_writing.join(desk, tx, here, inside)
        person_id = transfer_writing.open_file(desk, tx, inside, site) if here is None else here
        transfer_writing.history(desk, tx, person_id, inside)
        _settle(desk, tx, row, stored.ACCEPTED, {"person_id": person_id, "site": inside.site, "with_notes": inside.notes, **answer})
        tx.audit("transfer.accepted", f"transfer {number} person {person_id}")
    search.changed(desk.store, person_id)
    return Done(person_id, CHANGED)


def refuse(desk: Desk, number: int, reason: str) -> Done[None]:
    """Do not take somebody on, for a code of ``transfer_refusal``; what came is deleted. Raises Invalid, NotAllowed, Refused as above."""
    require(desk, *CLINICAL)
    if reason not in desk.programme.codes[REASONS]:
        raise Invalid({"reason": "code_unknown"})
    with desk.store.read() as connection:
        row = _in(stored.one(connection, number))
    answer = _answer(desk, row["peer"], row["uid"], Reply("refused", reason))
    with desk.store.write() as tx:
        _settle(desk, tx, row, stored.REFUSED, {"reason": reason, **answer})
        tx.audit("transfer.refused", f"transfer {number}")
    return Done(None, CHANGED)


def _repeated(desk: Desk, row: Columns, letter: Letter) -> bool:
    """The same letter once more: whoever sends it has not heard the answer, so that goes again. Another's letter is nothing."""
    today, values = desk.today().isoformat(), dict[str, object]()
    if row["peer"] != letter.sender:
        return False
    if row["direction"] == stored.OUT:
        values |= {"answer_on": today} if row["answer_on"] is not None else {}
    else:
        values |= {"made_on": today}
        values |= {"answer_on": None} if row["answer"] is not None else {}
    if any(row[key] != value for key, value in values.items()):
        with desk.store.write() as tx:
            stored.change(tx, row["id"], **values)
            tx.audit("transfer.repeated", f"transfer {row['id']}")
    return False


def _answered(desk: Desk, row: Columns, letter: Letter, data: bytes) -> bool:
    """Keep the answer to what went out, sealed until a clinical user opens it."""
    with desk.store.write() as tx:
        stored.change(tx, row["id"], answer=data, answer_hash=letter.hash, answer_on=None)
        tx.audit("transfer.answer_arrived", f"transfer {row['id']}")
    return True


def _answer(desk: Desk, peer: str, uid: str, reply: Reply) -> dict[str, object]:
    """The columns of the letter that answers; none while the mission has not told where it would go."""
    there = next((one for one in transfer_post.elsewhere(desk) if one.installation == peer), None)
    if there is None:
        return {}
    sealed = transfer_post.seal(desk, there, reply, uid)
    return {"answer": sealed.data, "answer_hash": sealed.hash, "answer_on": None}


def _waiting(desk: Desk, number: int) -> tuple[Columns, Contents]:
    with desk.store.read() as connection:
        row = _in(stored.one(connection, number))
    inside = transfer_post.open_letter(desk, row["letter"])
    if not isinstance(inside, Contents):
        raise Refused("transfer_unreadable")
    return row, inside


def _in(row: Columns | None) -> Columns:
    if row is None or row["direction"] != stored.IN:
        raise Refused("transfer_unknown")
    if row["state"] != stored.ARRIVED:
        raise Refused("transfer_over")
    return row


def _settle(desk: Desk, tx: Transaction, row: Columns, state: str, more: dict[str, object]) -> None:
    _in(stored.one(tx.connection, row["id"]))
    stored.change(tx, row["id"], state=state, moved_on=desk.today().isoformat(), letter=None, card="", **more)


def _opened(desk: Desk, row: Columns) -> Contents | None:
    """What a letter holds; one that does not open, or holds no file, is let go and asked for again."""
    try:
        inside = transfer_post.open_letter(desk, row["letter"])
    except Refused as refused:
        if refused.key != "transfer_unreadable":
            raise
        inside = None
    if isinstance(inside, Contents):
        return inside
    answer = _answer(desk, row["peer"], row["uid"], Reply("again"))
    with desk.store.write() as tx:
        _settle(desk, tx, row, stored.AGAIN, answer)
        tx.audit("transfer.unreadable", f"transfer {row['id']}")
    return None


def _is_known(desk: Desk, row: Columns, inside: Contents) -> bool:
    """Whether the mission told of the installation that signed the letter, and of the site it says it is."""
    return any(one.installation == row["peer"] and inside.site in one.sites for one in transfer_post.elsewhere(desk))


def _arrived(desk: Desk, row: Columns, inside: Contents) -> Arrived:
    with desk.store.read() as connection:
        here = held.bearer(connection, inside.card)
    who = inside.person
    age = who.get("age_at_opening")
    return Arrived(
        id=row["id"],
        arrived_on=date.fromisoformat(row["moved_on"]),
        site=inside.site,
        to=inside.to,
        why=inside.why,
        with_notes=inside.notes,
        known=_is_known(desk, row, inside),
        here=here,
        card=inside.card,
        name=" ".join(str(who[key]) for key in ("given_name", "family_name") if who.get(key)),
        sex=str(who.get("sex", "nd")),
        birth=str(who.get("birth_date", "")),
        age=age if isinstance(age, int) else None,
        nationality=str(who.get("nationality", "")),
        language=str(who.get("language", "")),
        items=inside.items,
        annex=bool(inside.annex) and desk.store.vault.can_read_protection,
    )


def _expire(desk: Desk) -> None:
    """Let go of what nobody answered, and of pairs that stopped long ago."""
    before = (desk.today() - KEPT).isoformat()
    with desk.store.read() as connection:
        old = stored.old(connection, before)
    if old and not desk.altered:
        with desk.store.write() as tx:
            stored.expire(tx, before)
            tx.audit("transfer.expired", " ".join(f"transfer {number}" for number in old if number))
