"""Referrals: what stands beside the entry of one (code, need, when an answer is due), and every state it went through.

The state written last and not cancelled is the one it is in; ``entry.issue`` repeats it, because figures count entries.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import tables as t
from . import worktables as w
from .casebook import Columns

_E, _R, _S, _P = t.entry.c, w.referral.c, w.referral_state.c, t.person.c
_OTHER = w.referral_state.alias()
_LAST = (
    sa.select(sa.func.max(_OTHER.c.id))
    .where(_OTHER.c.entry_id == _E.id, _OTHER.c.cancelled_on.is_(None))
    .correlate(t.entry)
    .scalar_subquery()
)
_CHOSEN = (
    sa.select(
        w.referral,
        _E.uid, _E.date, _E.site, _E.project, _E.partner, _E.author, _E.answers, _E.entered_on, _E.reported_before,
        _P.code.label("person_code"), _P.given_name, _P.family_name, _P.card, _P.referent, _P.merged_into,
        _S.id.label("state_id"), _S.state, _S.day.label("state_day"), _S.reason, _S.author.label("state_author"),
        _S.note_sealed.is_not(None).label("has_note"),
    )
    .join(t.entry, _E.id == _R.entry_id)
    .join(t.person, _P.id == _R.person_id)
    .join(w.referral_state, _S.id == _LAST)
    .where(_E.cancelled_on.is_(None))
)  # fmt: skip


def add(connection: sa.Connection, values: Mapping[str, object]) -> None:
    """Write what stands beside the entry of a referral; a state follows."""
    connection.execute(sa.insert(w.referral).values(values))


def exists(connection: sa.Connection, entry_id: int) -> bool:
    """Whether an entry has a referral beside it; one that came out of a register has none."""
    return bool(connection.scalar(sa.select(sa.exists().where(_R.entry_id == entry_id))))


def code_taken(connection: sa.Connection, code: str) -> bool:
    """Whether a referral has this code already."""
    return bool(connection.scalar(sa.select(sa.exists().where(_R.code == code))))


def add_state(connection: sa.Connection, values: Mapping[str, object], due_on: date | None) -> int:
    """Write a further state of a referral, with the day an answer is now due; its number."""
    number = t.number_of(
        connection.execute(sa.insert(w.referral_state).values({"id": t.next_number(connection, "referral_state"), **values}))
    )
    _stand(connection, values["entry_id"], str(values["state"]), due_on)
    return number


def cancel_state(connection: sa.Connection, number: int, due_on: date | None, before: str, *, on: str, by: str, reason: str) -> None:
    """Cancel a state: the one ``before`` it holds again. Raises Refused ``referral_state_gone`` when it is cancelled already."""
    entry_id = connection.scalar(sa.select(_S.entry_id).where(_S.id == number))
    changed = connection.execute(
        sa.update(w.referral_state)
        .where(_S.id == number, _S.cancelled_on.is_(None))
        .values(cancelled_on=on, cancelled_by=by, cancel_reason=reason)
    )
    if changed.rowcount != 1:
        raise Refused("referral_state_gone")
    _stand(connection, entry_id, before, due_on)


def follow(connection: sa.Connection, old: int, new: int) -> None:
    """Let the referral of one entry stand beside another, which corrects it or which it corrected."""
    connection.execute(sa.update(w.referral).where(_R.entry_id == old).values(entry_id=new))
    connection.execute(sa.update(w.referral_state).where(_S.entry_id == old).values(entry_id=new))


def change(connection: sa.Connection, entry_id: int, **values: object) -> None:
    """Change what stands beside the entry of a referral."""
    connection.execute(sa.update(w.referral).where(_R.entry_id == entry_id).values(**values))


def referral(connection: sa.Connection, entry_id: int) -> Columns:
    """One referral with its entry, its person and the state it is in. Raises Refused ``referral_unknown``."""
    row = connection.execute(_CHOSEN.where(_R.entry_id == entry_id)).mappings().first()
    if row is None:
        raise Refused("referral_unknown")
    return row


def by_code(connection: sa.Connection, code: str) -> Columns:
    """The referral with this code. Raises Refused ``referral_unknown``."""
    row = connection.execute(_CHOSEN.where(_R.code == code)).mappings().first()
    if row is None:
        raise Refused("referral_unknown")
    return row


def in_states(connection: sa.Connection, states: Collection[str]) -> list[Columns]:
    """The referrals in any of these states, the one due first on top."""
    chosen = _CHOSEN.where(_S.state.in_(states)).order_by(_R.due_on.is_(None), _R.due_on, _R.entry_id)
    return list(connection.execute(chosen).mappings())


def of_files(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """The referrals of these files, the latest first."""
    return list(connection.execute(_CHOSEN.where(_R.person_id.in_(person_ids)).order_by(_E.date.desc(), _R.entry_id.desc())).mappings())


def sent_between(connection: sa.Connection, start: str, end: str) -> list[Columns]:
    """The referrals sent in a span of days, both ends included."""
    return list(connection.execute(_CHOSEN.where(_E.date >= start, _E.date <= end)).mappings())


def states(connection: sa.Connection, entry_ids: Collection[int]) -> list[Columns]:
    """Every state of these referrals in order, cancelled ones left out."""
    chosen = sa.select(w.referral_state).where(_S.entry_id.in_(entry_ids), _S.cancelled_on.is_(None)).order_by(_S.id)
    return list(connection.execute(chosen).mappings())


def state(connection: sa.Connection, number: int) -> Columns:
    """One state. Raises Refused ``referral_state_gone``."""
    row = connection.execute(sa.select(w.referral_state).where(_S.id == number)).mappings().first()
    if row is None:
        raise Refused("referral_state_gone")
    return row


def agreements(connection: sa.Connection, person_ids: Collection[int]) -> list[Columns]:
    """What was answered about sharing, the last first: with which partner (blank: with all), and whether it was withdrawn."""
    c = t.consent.c
    chosen = sa.select(c.id, c.partner, c.answer, c.withdrawn_on).where(c.person_id.in_(person_ids), c.purpose == "referral")
    return list(connection.execute(chosen.order_by(c.id.desc())).mappings())


def withheld(connection: sa.Connection, person_ids: Collection[int]) -> list[str]:
    """The partners who must not know of these files."""
    h = w.withheld.c
    chosen = sa.select(h.partner).where(h.person_id.in_(person_ids), h.lifted_on.is_(None), h.partner != "")
    return list(connection.scalars(chosen))


def emergency(connection: sa.Connection, person_ids: Collection[int], day: str) -> bool:
    """Whether an emergency without agreement runs for one of these files."""
    m = w.emergency.c
    running = sa.exists().where(m.person_id.in_(person_ids), m.ended_on.is_(None), m.until >= day)
    return bool(connection.scalar(sa.select(running)))


def _stand(connection: sa.Connection, entry_id: object, state: str, due_on: date | None) -> None:
    connection.execute(sa.update(t.entry).where(_E.id == entry_id).values(issue=state))
    connection.execute(sa.update(w.referral).where(_R.entry_id == entry_id).values(due_on=due_on.isoformat() if due_on else None))
