"""A person's file on its way to another site: the one door by which it leaves, and what became of it.

It goes only with the person's agreement to that site, written in the same step; sealed to the installation there, so that neither the
mission nor a stick tells anything. The file here stays open until the other site accepts, and then the counsellor chooses whether to
close it. What comes in from elsewhere is the matter of ``transfer_taking``.

Out: sealed → handed (a receipt, or a stick) → accepted or refused. *Again*: it could not be opened there and is to be sealed anew.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from fieldapp.domain.errors import Invalid, Refused
from fieldapp.domain.rules import check
from fieldapp.storage import casebook, mailtables
from fieldapp.storage import consents as agreed
from fieldapp.storage import transfers as stored
from fieldapp.storage.casebook import Columns
from sync.addresses import Address

from . import cards, circumstances, closures, consents, transfer_gathering, transfer_post
from .consent_texts import version
from .desk import Desk, Done, require
from .people_rows import initials
from .transfer_contents import Reply
from .transfer_gathering import CLINICAL, PURPOSE
from .transfer_post import address as address
from .transfer_post import address_told as address_told
from .transfer_taking import count
from .transfer_taking import received as received

FORM = "transfer"
CHANGED = frozenset({"transfers", "story", "people", "today"})
# So long nothing is heard before it is said that it may not have arrived.
SILENCE = timedelta(days=14)
CLOSED_AS = "transfert"
_OF_CONSENT = ("manner", "language", "given_by", "given_on")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a file can be sent: a site, and the installation there; ``alone`` when it is the only one of its site."""

    site: str
    installation: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A transfer that went out, or waits to. ``state`` is a code of ``transfer_state``; ``late``: nothing was heard for 14 days;
    ``to_close``: accepted there while the file is still open here; ``reason`` is a code of ``transfer_refusal``."""

    id: int
    person_id: int
    code: str
    initials: str
    site: str
    with_notes: bool
    state: str
    made_on: date
    moved_on: date
    late: bool
    to_close: bool
    reason: str


@dataclass(frozen=True, slots=True)
class News:
    """How many a clinical user should look at: who waits here for an answer; of those sent, who was accepted and is still open here, who
    was refused lately, of whom nothing was heard, and who has to be sealed again."""

    arrived: int = 0
    accepted: int = 0
    refused: int = 0
    late: int = 0
    again: int = 0

    @property
    def count(self) -> int:
        """How many in all."""
        return self.arrived + self.accepted + self.refused + self.late + self.again


def destinations(desk: Desk) -> list[Destination]:
    """The sites that can receive a file, by code, as the mission told of them."""
    known = [(site, one.installation) for one in transfer_post.elsewhere(desk) for site in one.sites]
    sites = [site for site, _ in known]
    return [Destination(site, name, sites.count(site) == 1) for site, name in sorted(known)]


def prepare(desk: Desk, person_id: int, to: str, answers: Mapping[str, object], *, installation: str = "") -> Done[int]:
    """Seal a person's file for the site ``to``, with the answers of the form *transfer*; the value is the number of the transfer.

    The agreement to this site is written with it. ``installation`` names one of several at a site. Raises Invalid, NotAllowed, Refused
    ``transfer_site_unknown``, ``transfer_choose_post``, ``transfer_under_way``, ``transfer_withheld``, ``consent_needed``,
    ``transfer_notes_closed``, ``transfer_too_long``.
    """
    require(desk, *CLINICAL)
    there = _address(desk, to, installation)
    with desk.store.read() as connection:
        person_id = casebook.standing(connection, person_id)
        around = circumstances.of(desk, connection, person_id, desk.today())
        under_way = [row for row in stored.listed(connection, stored.OUT, casebook.files_of(connection, person_id)) if _goes_on(row)]
    wrong = check(desk.programme.forms[FORM], answers, desk.programme, today=desk.today(), circumstances=around)
    if wrong:
        raise Invalid(wrong)
    if any(row["site"] == to for row in under_way):
        raise Refused("transfer_under_way")
    card = cards.give(desk, person_id).value
    with desk.store.together() as tx:
        casebook.gate(tx.connection, person_id)
        before = agreed.newest(tx.connection)
        casebook.add_consents(tx.connection, person_id, [_agreement(desk, to, answers)])
        if not consents.allows(desk, person_id, PURPOSE, to):
            raise Refused("transfer_withheld")
        inside = transfer_gathering.gather(
            desk,
            person_id,
            card=card,
            to=to,
            why=str(answers["why"]),
            notes=bool(answers.get("with_notes")),
            annex=bool(answers.get("annex")),
        )
        sealed = transfer_post.seal(desk, there, inside, secrets.token_hex(16))
        today = desk.today().isoformat()
        number = stored.add(
            tx,
            {
                "uid": sealed.uid,
                "direction": stored.OUT,
                "person_id": person_id,
                "peer": there.installation,
                "site": to,
                "with_notes": inside.notes,
                "hash": sealed.hash,
                "letter": sealed.data,
                "key": sealed.key,
                "state": stored.SEALED,
                "made_on": today,
                "moved_on": today,
                "author": desk.user,
            },
        )
        tx.audit("transfer.sealed", f"transfer {number} person {person_id}")
        last = agreed.newest(tx.connection)
    return Done(number, CHANGED, partial(_unprepare, desk, number, before, last))


def sent(desk: Desk, person_id: int | None = None) -> list[Sent]:
    """What went out, the newest first: of everybody, or of one person. What answered is read first (see ``settle``)."""
    require(desk, *CLINICAL)
    settle(desk)
    with desk.store.read() as connection:
        files = [] if person_id is None else casebook.files_of(connection, casebook.standing(connection, person_id))
        rows = stored.listed(connection, stored.OUT, files)
        people = {row["id"]: casebook.person(connection, casebook.standing(connection, row["person_id"])) for row in rows}
    return [_sent(desk, row, people[row["id"]]) for row in rows]


def news(desk: Desk) -> News:
    """What there is to look at; nothing for who is no clinical user."""
    if not desk.store.vault.may(*CLINICAL):
        return News()
    out, today = sent(desk), desk.today()
    return News(
        arrived=count(desk),
        accepted=sum(one.to_close for one in out),
        refused=sum(one.state == stored.REFUSED and today - one.moved_on < SILENCE for one in out),
        late=sum(one.late for one in out),
        again=sum(one.state == stored.AGAIN for one in out),
    )


def settle(desk: Desk) -> Done[int]:
    """Open the answers that came, as only a clinical user can, and write down what they say; how many there were."""
    require(desk, *CLINICAL)
    if desk.altered:  # nothing may be written: answers wait
        return Done(0, frozenset())
    with desk.store.read() as connection:
        waiting = [row["id"] for row in stored.listed(connection, stored.OUT) if row["answered"] and row["answer_on"] is None]
        rows = [row for number in waiting if (row := stored.one(connection, number)) is not None]
    for row in rows:
        inside = _opened_answer(desk, row)
        with desk.store.write() as tx:
            today = desk.today().isoformat()
            values: dict[str, object] = {"answer_on": today, "answer": None}
            if inside is not None and row["state"] != stored.ACCEPTED:
                over = inside.answer in stored.OVER
                values |= {"state": inside.answer, "reason": inside.reason, "moved_on": today}
                values |= {"letter": None} if over else {}
            stored.change(tx, row["id"], **values)
            tx.audit("transfer.answered", f"transfer {row['id']}")
    return Done(len(rows), CHANGED if rows else frozenset())


def again(desk: Desk, number: int) -> Done[None]:
    """Send once more: the same letter when nothing was heard, a new one when the other site could not open it or has another computer now.

    Raises NotAllowed, Refused ``transfer_unknown``, ``transfer_over``, and as ``prepare`` when it has to be sealed anew.
    """
    require(desk, *CLINICAL)
    with desk.store.read() as connection:
        row = _out(stored.one(connection, number))
    values: dict[str, object] = {"state": stored.SEALED, "moved_on": desk.today().isoformat()}
    gone = all(one.installation != row["peer"] for one in transfer_post.elsewhere(desk))
    if row["state"] == stored.AGAIN or (gone and _goes_on(row)):
        values |= _sealed_anew(desk, row)
    elif not _goes_on(row):
        raise Refused("transfer_over")
    with desk.store.write() as tx:
        if "letter" in values:
            stored.forget(tx, mailtables.transfer.c.id == number)
        stored.change(tx, number, **values)
        tx.audit("transfer.sent_again", f"transfer {number}")
    return Done(None, CHANGED)


def withdraw(desk: Desk, number: int) -> Done[None]:
    """Take a transfer back: it is not sent any more. What was handed over already the other site may still answer.

    Raises NotAllowed, Refused ``transfer_unknown``, ``transfer_over``.
    """
    require(desk, *CLINICAL)
    with desk.store.write() as tx:
        row = _out(stored.one(tx.connection, number))
        if not _goes_on(row):
            raise Refused("transfer_over")
        stored.change(tx, number, state=stored.WITHDRAWN, moved_on=desk.today().isoformat(), letter=None)
        tx.audit("transfer.withdrawn", f"transfer {number}")
    return Done(None, CHANGED)


def close(desk: Desk, number: int) -> Done[int]:
    """Close the file of somebody the other site accepted; the value is the number of the closure, which waits for its sign-off.

    Raises NotAllowed, Refused ``transfer_unknown``, ``transfer_not_accepted``, ``file_closed``.
    """
    require(desk, *CLINICAL)
    with desk.store.read() as connection:
        row = _out(stored.one(connection, number))
        person_id = casebook.standing(connection, row["person_id"])
    if row["state"] != stored.ACCEPTED:
        raise Refused("transfer_not_accepted")
    done = closures.close(desk, person_id, {"closed_on": desk.today(), "closure_reason": CLOSED_AS})
    return Done(done.value, done.changed | {"transfers"}, done.undo)


def _address(desk: Desk, site: str, installation: str) -> Address:
    found = [one for one in transfer_post.elsewhere(desk) if site in one.sites and installation in ("", one.installation)]
    if not found:
        raise Refused("transfer_site_unknown")
    if len(found) > 1:
        raise Refused("transfer_choose_post")
    return found[0]


def _agreement(desk: Desk, to: str, answers: Mapping[str, object]) -> dict[str, object]:
    """The agreement to this site as a row of ``consent``: what was agreed to beside it stands in its further answers."""
    given_on = answers.get("given_on")
    known = {key: value for key, value in answers.items() if key not in _OF_CONSENT and value not in (None, "", [])}
    return {
        "purpose": PURPOSE,
        "answer": "yes",
        "partner": to,
        "manner": answers.get("manner") or "oral",
        "language": answers.get("language") or "nd",
        "given_by": answers.get("given_by") or "self",
        "text_version": version(),
        "answers": json.dumps(known, ensure_ascii=False, sort_keys=True),
        "given_on": (given_on if isinstance(given_on, date) else desk.today()).isoformat(),
        "author": desk.user,
        "entered_on": desk.today().isoformat(),
    }


def _sealed_anew(desk: Desk, row: Columns) -> dict[str, object]:
    """The columns of a letter to the pair the other site has now, of the file as it stands; the agreement must still hold."""
    person_id, to = row["person_id"], row["site"]
    if not consents.allows(desk, person_id, PURPOSE, to):
        raise Refused("transfer_not_agreed")
    chosen = consents.state(desk, person_id)[f"{PURPOSE}:{to}"].more
    inside = transfer_gathering.gather(
        desk,
        person_id,
        card=cards.give(desk, person_id).value,
        to=to,
        why=str(chosen.get("why", "")),
        notes=bool(row["with_notes"]),
        annex=bool(chosen.get("annex")) and desk.store.vault.can_read_protection,
    )
    known = any(one.installation == row["peer"] for one in transfer_post.elsewhere(desk))
    there = _address(desk, to, row["peer"] if known else "")
    sealed = transfer_post.seal(desk, there, inside, row["uid"])
    peer = {"peer": there.installation}
    return {"hash": sealed.hash, "letter": sealed.data, "key": sealed.key, "answer_hash": "", "answer_on": None, **peer}


def _opened_answer(desk: Desk, row: Columns) -> Reply | None:
    """What an answer says; None for one that does not open or is none, which is left aside."""
    try:
        inside = transfer_post.open_letter(desk, row["answer"])
    except Refused as refused:
        if refused.key != "transfer_unreadable":
            raise
        return None
    return inside if isinstance(inside, Reply) else None


def _sent(desk: Desk, row: Columns, person: Columns) -> Sent:
    moved = date.fromisoformat(row["moved_on"])
    return Sent(
        id=row["id"],
        person_id=person["id"],
        code=person["code"],
        initials=initials(person["given_name"], person["family_name"]),
        site=row["site"],
        with_notes=bool(row["with_notes"]),
        state=row["state"],
        made_on=date.fromisoformat(row["made_on"]),
        moved_on=moved,
        late=row["state"] in (stored.SEALED, stored.HANDED) and desk.today() - moved >= SILENCE,
        to_close=row["state"] == stored.ACCEPTED and person["closed_on"] is None,
        reason=row["reason"],
    )


def _goes_on(row: Columns) -> bool:
    return row["state"] not in stored.OVER


def _out(row: Columns | None) -> Columns:
    if row is None or row["direction"] != stored.OUT:
        raise Refused("transfer_unknown")
    return row


def _unprepare(desk: Desk, number: int, before: int, last: int) -> Done[None]:
    """Take a transfer back that one sealed oneself and that has not left, with the agreement written for it."""
    with desk.store.write() as tx:
        row = _out(stored.one(tx.connection, number))
        if row["state"] != stored.SEALED:
            raise Refused("transfer_over")
        stored.drop(tx, number)
        agreed.remove_after(tx.connection, row["person_id"], before, last)
        tx.audit("transfer.undone", f"transfer {number}")
    return Done(None, CHANGED)
