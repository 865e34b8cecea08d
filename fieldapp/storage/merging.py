"""Files of one person brought together, and taken apart again: a pointer from the one to the other, while every row stays where it is.

``person.merged_into`` names the file that stands in the end; which file was joined to which, and in what order, is told by ``merge``.

``merge.before`` is JSON: ``{"values": {column: value before}, "taken": {column: value since}, "consents": [numbers of the answers written
so that the stricter of both holds]}``; sealed bytes stand in it as ``{"sealed": hex}``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

import sqlalchemy as sa

from fieldapp.domain.errors import Refused

from . import casebook
from . import tables as t
from . import worktables as w
from .casebook import Columns

# What a file holds, by the name the window tells it under.
_HOLDS = {
    "entries": t.entry, "scales": t.scale, "steps": w.step, "appointments": w.appointment, "attachments": w.attachment, "groups": w.member,
}  # fmt: skip

# What a refusal is copied with.
_REFUSAL = ("purpose", "partner", "manner", "language", "given_by", "text_version", "given_on")


def holds(connection: sa.Connection, person_id: int) -> dict[str, int]:
    """How many rows of each kind a person's files hold, cancelled ones not counted."""
    files = casebook.files_of(connection, person_id)
    found = {}
    for name, table in _HOLDS.items():
        counted = sa.select(sa.func.count()).select_from(table).where(table.c.person_id.in_(files))
        if "cancelled_on" in table.c:
            counted = counted.where(table.c.cancelled_on.is_(None))
        found[name] = int(connection.scalar(counted) or 0)
    return found


def refusals(connection: sa.Connection, person_id: int) -> list[Columns]:
    """What the person refused or withdrew last in this file: a row of ``consent`` for each purpose and recipient."""
    c = t.consent.c
    last: dict[tuple[str, str], Columns] = {}
    for row in connection.execute(sa.select(t.consent).where(c.person_id == person_id).order_by(c.id)).mappings():
        last[row["purpose"], row["partner"]] = row
    return [row for row in last.values() if row["answer"] == "no" or row["withdrawn_on"] is not None]


def stricter(connection: sa.Connection, kept: int, gone: int, *, on: str, by: str) -> list[dict[str, object]]:
    """The refusals of the other file that the kept one does not know: written into it, so that whoever asks finds them."""
    known = {(row["purpose"], row["partner"]) for row in refusals(connection, kept)}
    return [
        {column: row[column] for column in _REFUSAL} | {"answer": "no", "author": by, "entered_on": on}
        for row in refusals(connection, gone)
        if (row["purpose"], row["partner"]) not in known
    ]


def merge(
    connection: sa.Connection,
    kept: int,
    gone: int,
    taken: Mapping[str, object],
    consents: Collection[Mapping[str, object]],
    *,
    on: str,
    by: str,
) -> int:
    """Let ``kept`` stand for ``gone`` from now on, with these of its columns changed and these answers added; the number of the merge."""
    row = casebook.person(connection, kept)
    numbers = _refuse(connection, kept, consents)
    before = {
        "values": {key: _written(row[key]) for key in taken},
        "taken": {key: _written(value) for key, value in taken.items()},
        "consents": numbers,
    }
    if taken:
        casebook.update_person(connection, kept, **taken)
    values = {"kept_id": kept, "gone_id": gone, "before": json.dumps(before, ensure_ascii=False), "merged_on": on, "merged_by": by}
    number = t.number_of(connection.execute(sa.insert(w.merge).values(values)))
    _point(connection, casebook.files_of(connection, gone))
    return number


def split(connection: sa.Connection, merge_id: int, *, on: str, by: str) -> tuple[int, int]:
    """Take both files apart again: what was taken over goes back unless it was changed since. The numbers of both.

    What a later joining changed or refused as well stays as that one has it, and goes back with it.

    Raises Refused ``merge_unknown`` or ``merge_undone``.
    """
    row = one(connection, merge_id)
    if row["undone_on"] is not None:
        raise Refused("merge_undone")
    before, kept = json.loads(row["before"]), row["kept_id"]
    m = w.merge.c
    others = connection.execute(
        sa.select(w.merge).where(m.kept_id == kept, m.id != merge_id, m.undone_on.is_(None)).order_by(m.id)
    ).mappings()
    standing = {other["id"]: (other["gone_id"], json.loads(other["before"])) for other in others}
    now = casebook.person(connection, kept)
    back = {}
    for key, value in before["values"].items():
        later = next((held for number, (_, held) in standing.items() if number > merge_id and key in held["values"]), None)
        if later is None and _written(now[key]) == before["taken"][key]:
            back[key] = _read(value)
        elif later is not None and later["values"][key] == before["taken"][key]:
            later["values"][key] = value
    if back:
        casebook.update_person(connection, kept, **back)
    refused = {(held["purpose"], held["partner"]) for held in refusals(connection, kept) if held["id"] in before["consents"]}
    connection.execute(sa.delete(t.consent).where(t.consent.c.id.in_(before["consents"])))
    for number, (gone, held) in standing.items():
        still = [one for one in stricter(connection, kept, gone, on=on, by=by) if (one["purpose"], one["partner"]) in refused]
        held["consents"] += _refuse(connection, kept, still)
        connection.execute(sa.update(w.merge).where(m.id == number).values(before=json.dumps(held, ensure_ascii=False)))
    connection.execute(sa.update(w.merge).where(m.id == merge_id).values(undone_on=on, undone_by=by))
    _point(connection, casebook.files_of(connection, casebook.standing(connection, row["gone_id"])))
    return kept, row["gone_id"]


def _refuse(connection: sa.Connection, kept: int, consents: Collection[Mapping[str, object]]) -> list[int]:
    """Write these refusals into the kept file; their numbers."""
    return [t.number_of(connection.execute(sa.insert(t.consent).values({**one, "person_id": kept}))) for one in consents]


def _point(connection: sa.Connection, files: Collection[int]) -> None:
    """Let each of these files point at the one that stands in the end, by the merges that hold: nobody has to follow a chain."""
    m = w.merge.c
    into = {row.gone_id: row.kept_id for row in connection.execute(sa.select(m.gone_id, m.kept_id).where(m.undone_on.is_(None)))}
    for number in files:
        stands = into.get(number)
        while stands in into:
            stands = into[stands]
        casebook.update_person(connection, number, merged_into=stands)


def one(connection: sa.Connection, merge_id: int) -> Columns:
    """One merge, whole. Raises Refused ``merge_unknown``."""
    row = connection.execute(sa.select(w.merge).where(w.merge.c.id == merge_id)).mappings().first()
    if row is None:
        raise Refused("merge_unknown")
    return row


def standing(connection: sa.Connection, person_id: int) -> list[Columns]:
    """The merges that brought other files into those of this person, oldest first, each with the ``code`` of the file that is gone."""
    m = w.merge.c
    files = casebook.files_of(connection, person_id)
    chosen = sa.select(w.merge, t.person.c.code).join(t.person, t.person.c.id == m.gone_id)
    return list(connection.execute(chosen.where(m.kept_id.in_(files), m.undone_on.is_(None)).order_by(m.id)).mappings())


def tell_apart(connection: sa.Connection, a: int, b: int, *, on: str, by: str) -> None:
    """Remember that these two are not the same person."""
    values = {"one_id": min(a, b), "other_id": max(a, b), "author": by, "entered_on": on}
    forget_apart(connection, a, b)
    connection.execute(sa.insert(w.not_same).values(values))


def forget_apart(connection: sa.Connection, a: int, b: int) -> None:
    """Forget it again."""
    n = w.not_same.c
    connection.execute(sa.delete(w.not_same).where(n.one_id == min(a, b), n.other_id == max(a, b)))


def apart(connection: sa.Connection) -> set[tuple[int, int]]:
    """Everybody who was told apart: pairs of numbers, the lower first."""
    return {(row.one_id, row.other_id) for row in connection.execute(sa.select(w.not_same.c.one_id, w.not_same.c.other_id))}


def compared(connection: sa.Connection) -> list[Columns]:
    """What doubles are told by, of every file that stands."""
    p = t.person.c
    columns = (
        p.id, p.given_name, p.family_name, p.other_names, p.sex, p.birth_date, p.age_at_opening, p.opened_on, p.nationality, p.phone,
    )  # fmt: skip
    return list(connection.execute(sa.select(*columns).where(p.merged_into.is_(None)).order_by(p.id)).mappings())


def _written(value: object) -> object:
    return {"sealed": value.hex()} if isinstance(value, bytes) else value


def _read(value: object) -> object:
    return bytes.fromhex(value["sealed"]) if isinstance(value, dict) else value
