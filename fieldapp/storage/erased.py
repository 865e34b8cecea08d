"""What stays of a person who was erased: one row of coded facts, so that past figures keep their value. No name, link, text or exact date.

``erased.facts`` is JSON: ``{"age": "18_59", "sex": "F", "nationality": "CI", "group": …, "status": …, "site": …, "project": …,
"statistics": true, "closed": ["2025-11", "parcours_fini", KIND] | null, "entries": [["2025-10", site, project, service, quantity, amount,
issue, KIND], …]}``. ``age`` is the band at the opening; only where somebody passed from one band to the next while being followed do
``"born": "2007-05"`` and ``"opened": "2025-01"`` stand beside it, months that give the same bands. Whoever was known by card from another
installation keeps ``"elsewhere": "card"``: they were new there, not here.

Kept is what is dated up to the last closed month, or was reported before Fieldapp; later things go without a trace. KIND says what is done
with it: ``counted`` by a closing, so it keeps its place in every sum that leaves; ``late``, written into a closed month since then: it
stays in the figures inside the cell and never leaves; ``reported`` before Fieldapp. What a closing had counted is told by the numbers and
the audit trail (``mark``), not by days: on the day of a closing both sorts are written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from fieldapp.domain.figures_persons import CARD
from fieldapp.domain.periods import Month, age_on, band5

from . import returned
from . import tables as t

COUNTED, LATE, REPORTED = "counted", "late", "reported"
_MARK = "counted_through"
_YOUNGEST = {"0_4": 0, "5_11": 5, "12_17": 12, "18_59": 18, "60": 60, "nd": None}
Columns = sa.RowMapping


@dataclass(frozen=True)
class Mark:
    """Where the store stood at its last closing: the last number given to an entry and to a person, and the last line of the trail."""

    month: Month
    entry: int
    person: int
    seq: int


def mark(connection: sa.Connection) -> None:
    """Remember where the store stands, inside the transaction of a closing."""
    stands = connection.exec_driver_sql(
        "SELECT (SELECT coalesce(max(id), 0) FROM entry), (SELECT coalesce(max(id), 0) FROM person), "
        "(SELECT coalesce(max(seq), 0) FROM audit)"
    ).one()
    body = json.dumps(dict(zip(("entry", "person", "seq"), stands, strict=True)), sort_keys=True).encode()
    connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (_MARK, body))


def facts(connection: sa.Connection, person: Columns, files: Sequence[int]) -> str | None:
    """The facts that stay of a person's row and of all ``files`` of theirs; None when nothing of it stands in any closed month."""
    through = returned.reported_through(connection)
    stood = _last_mark(connection)
    last = max([*([through] if through else []), *([stood.month] if stood else [])], default=None)
    rows = _entries(connection, files)
    active = _active_then(connection, rows, stood) if stood else frozenset()
    kept: list[tuple[date, list[object]]] = []
    for row in sorted(rows.values(), key=lambda row: (row["date"], row["id"])):
        day = date.fromisoformat(row["date"])
        if row["cancelled_on"] or not (row["reported_before"] or (last and day <= last.last)):
            continue
        kind = REPORTED if row["reported_before"] else COUNTED if _was_counted(row, rows, active) else LATE
        amount = None if row["amount_mad"] is None else str(row["amount_mad"])
        coded = [str(Month.of(day)), *(row[key] for key in ("site", "project", "service", "quantity")), amount, row["issue"], kind]
        kept.append((day, coded))
    closed = _closure(connection, person, stood, last)
    if not kept and closed is None:
        return None
    found = {
        "sex": person["sex"],
        "nationality": person["nationality"],
        "group": person["population_group"],
        "status": person["status_group"],
        "site": person["site"],
        "project": person["project"],
        "statistics": all(_counts(connection, number) for number in files),
        "closed": closed,
        "entries": [coded for _, coded in kept],
        **_age(person, [day for day, _ in kept]),
        **_elsewhere(connection, files),
    }
    return json.dumps(found, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _elsewhere(connection: sa.Connection, files: Sequence[int]) -> dict[str, str]:
    """That the person had shown a card of another installation and was not counted as new, for then nobody new appears by erasing."""
    p = t.person.c
    shown = connection.scalar(sa.select(p.id).where(p.id.in_(files), p.elsewhere == CARD).limit(1))
    return {} if shown is None else {"elsewhere": CARD}


def any_left(connection: sa.Connection) -> bool:
    """Whether anything stays of anybody."""
    return connection.scalar(sa.select(t.erased.c.id).limit(1)) is not None


def rows(connection: sa.Connection, *, leaving: bool) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """Everybody erased as the columns ``records`` reads: a person, and the entries. Numbers are below 0, every day is the month's first.

    ``leaving`` leaves out what may not leave.
    """
    for number, text in connection.execute(sa.select(t.erased.c.id, t.erased.c.facts).order_by(t.erased.c.id)):
        found = json.loads(text)
        kept = [entry for entry in found["entries"] if not (leaving and entry[7] == LATE)]
        closed = found["closed"]
        if closed is None or (leaving and closed[2] == LATE):
            closed = (None, None, "")
        born, opened = (found[key] and f"{found[key]}-01" if key in found else None for key in ("born", "opened"))
        person = (
            -number, "", found["sex"], born, _YOUNGEST[found["age"]], found["nationality"], found["group"], found["status"], found["site"],
            found["project"], opened or "0001-01-01", closed[0] and f"{closed[0]}-01", closed[1], closed[2] == REPORTED,
            "yes" if found["statistics"] else "no", None, found.get("elsewhere", ""), None,
        )  # fmt: skip
        yield (
            person,
            [
                (at - len(kept), -number, f"{month}-01", site, project, service, quantity, amount, issue, f"{month}-01", kind == REPORTED)
                for at, (month, site, project, service, quantity, amount, issue, kind) in enumerate(kept)
            ],
        )


def _counts(connection: sa.Connection, person_id: int) -> bool:
    """Whether this file does not refuse statistics."""
    consent = connection.execute(
        sa.select(t.consent.c.answer, t.consent.c.withdrawn_on)
        .where(t.consent.c.person_id == person_id, t.consent.c.purpose == "statistics")
        .order_by(t.consent.c.id.desc())
    ).first()
    return consent is None or (consent.answer != "no" and consent.withdrawn_on is None)


def _entries(connection: sa.Connection, files: Sequence[int]) -> dict[int, Columns]:
    columns = [c for c in t.entry.c if not c.name.endswith("_sealed")]
    return {row["id"]: row for row in connection.execute(sa.select(*columns).where(t.entry.c.person_id.in_(files))).mappings()}


def _last_mark(connection: sa.Connection) -> Mark | None:
    """Where the last closing stood; None before the first. Of a closing made before marks were, what its day tells."""
    closing = connection.execute(sa.select(t.closing.c.period, t.closing.c.closed_on).order_by(t.closing.c.period.desc())).first()
    if closing is None:
        return None
    month = Month.parse(closing.period)
    value = connection.scalar(sa.select(t.meta.c.value).where(t.meta.c.key == _MARK))
    if value is not None:
        return Mark(month, **json.loads(value))
    last = (
        connection.scalar(sa.select(sa.func.coalesce(sa.func.max(table.c.id), 0)).where(table.c.entered_on <= closing.closed_on)) or 0
        for table in (t.entry, t.person)
    )
    return Mark(month, next(last), next(last), connection.scalar(sa.select(sa.func.coalesce(sa.func.max(t.audit.c.seq), 0))) or 0)


def _active_then(connection: sa.Connection, rows: Mapping[int, Columns], stood: Mark) -> frozenset[int]:
    """Which of these entries counted when the month was closed: those of now, with every cancelling since taken back, newest first."""
    active = {number for number, row in rows.items() if row["cancelled_on"] is None}
    lines = connection.execute(
        sa.select(t.audit.c.action, t.audit.c.object)
        .where(t.audit.c.seq > stood.seq, t.audit.c.action.in_(("entry.cancelled", "entry.corrected", "entry.undone")))
        .order_by(t.audit.c.seq.desc())
    )
    for action, object in lines:
        number = int(object.split()[1])
        if number not in rows:
            continue
        replaces = rows[number]["replaces"]
        if action == "entry.undone" and number in active:
            active.discard(number)
        else:
            active.add(number)
            if action == "entry.undone" and replaces is not None:
                active.discard(replaces)
    return frozenset(number for number in active if number <= stood.entry)


def _was_counted(row: Columns, rows: Mapping[int, Columns], active: frozenset[int]) -> bool:
    """Whether a closing counted this entry, or one that it corrects: then it stands in that one's place."""
    at: Columns | None = row
    while at is not None:
        if at["id"] in active:
            return True
        at = rows.get(at["replaces"])
    return False


def _closure(connection: sa.Connection, person: Columns, stood: Mark | None, last: Month | None) -> list[str] | None:
    if person["closed_on"] is None:
        return None
    month = Month.of(date.fromisoformat(person["closed_on"]))
    if person["reported_before"]:
        return [str(month), person["closure_reason"] or "", REPORTED]
    if last is None or month > last:
        return None
    audited = sa.select(sa.func.max(t.audit.c.seq)).where(t.audit.c.action == "person.closed", t.audit.c.object == f"person {person['id']}")
    typed = connection.scalar(audited)
    counted = stood is not None and (typed <= stood.seq if typed is not None else person["id"] <= stood.person)
    return [str(month), person["closure_reason"] or "", COUNTED if counted else LATE]


def _age(person: Columns, days: Sequence[date]) -> dict[str, str]:
    """The band at the opening and, for who passed into another, two months that give every band again."""
    if person["birth_date"] is None:
        return {"age": band5(person["age_at_opening"])}
    birth, opened = date.fromisoformat(person["birth_date"]), date.fromisoformat(person["opened_on"])
    firsts: dict[date, str] = {opened.replace(day=1): band5(age_on(opened, birth))}
    age = firsts[opened.replace(day=1)]
    served: dict[date, str] = {}
    for day in days:
        served.setdefault(day.replace(day=1), band5(age_on(day, birth)))
    if set(served.values()) <= {age}:
        return {"age": age}
    months = [Month.of(birth), Month.of(birth).next, Month.of(Month.of(birth).first - date.resolution)]
    points = [*firsts.items(), *served.items()]
    fits = [month for month in months if all(band5(age_on(day, month.first)) == band for day, band in points)]
    return {"age": age, "born": str((fits or months)[0]), "opened": str(Month.of(opened))}
