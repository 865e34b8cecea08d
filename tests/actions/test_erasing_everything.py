"""After an erasure no row of any table speaks of the person: a table that is added and that erasing forgets fails here."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import sqlalchemy as sa

from fieldapp.actions import erasure, merging, people
from fieldapp.actions.desk import Desk
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger
from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w
from tests.agreed import insert_person

WHO, CODE, CANARY = 777_001, "OUJ-7771", "kanari-partout"
# What tells who worked here, what was closed and delivered, which copies there are: none of it is about one person.
NOT_ABOUT = {
    "meta", "user", "signer", "notification", "audit", "checkpoint", "closing", "ledger", "released", "batch", "receipt", "erased",
    "backup_place", "backup", "practice", "activity", "cohort", "gathering", "organisation", "paper", "incident", "day_off", "setting",
    "exported", "month_mark", "mail", "question", "transfer_key",
}  # fmt: skip


def about(table: sa.Table) -> list[str]:
    """The columns of a table that name a person by number."""
    keys = {column.name for column in table.columns for key in column.foreign_keys if key.column is t.person.c.id}
    return sorted(keys | {name for name in ("person_id", "merged_into") if name in table.c})


def fill(connection: sa.Connection, table: sa.Table, number: int, person: int) -> None:
    values: dict[str, Any] = {}
    for column in table.columns:
        if column.name in about(table):
            values[column.name] = None if column.name == "merged_into" else person
        elif column.name == "entry_id" and column.foreign_keys:
            values[column.name] = WHO
        elif column.foreign_keys and not column.nullable:
            values[column.name] = connection.scalar(sa.select(sa.func.max(next(iter(column.foreign_keys)).column)))
        elif column.name == "id":
            values[column.name] = WHO
        elif column.foreign_keys or (column.nullable and not column.name.endswith("_sealed")):
            continue
        elif isinstance(column.type, sa.LargeBinary):
            values[column.name] = CANARY.encode()
        elif isinstance(column.type, sa.Boolean):
            values[column.name] = False
        elif isinstance(column.type, sa.Integer | sa.Numeric):
            values[column.name] = number
        elif column.name in ("answers", "before", "facts"):
            values[column.name] = json.dumps({"word": CANARY})
        else:
            values[column.name] = "2026-02-03" if column.name.endswith(("_on", "date", "day")) else f"{CANARY}-{number}"
    if table is w.not_same:
        values["other_id"] = 1
    if table is t.entry:
        values["service"] = "psy.individual"
    connection.execute(sa.insert(table).values(values))


def test_every_table_is_either_about_a_person_or_known_not_to_be() -> None:
    named = {table.name for table in t.metadata.sorted_tables if about(table)}
    assert named & NOT_ABOUT == set() and named | NOT_ABOUT == {table.name for table in t.metadata.sorted_tables}


def test_no_row_anywhere_names_somebody_who_was_erased(desk: Desk, answers: Any) -> None:
    other = people.register(desk, answers.person(given_name="Fatou"), answers.consent()).value
    assert other == 1
    with desk.store.write() as tx:
        row = {
            "id": WHO,
            "uid": CANARY,
            "code": CODE,
            "family_name": CANARY,
            "sex": "F",
            "nationality": "CI",
            "population_group": "migrant",
        }
        written = {
            "site": "OUJ",
            "project": "MMSD",
            "opened_on": "2026-01-05",
            "origin": "typed",
            "author": "sb",
            "entered_on": "2026-01-05",
        }
        insert_person(tx.connection, **row, **written)
        fill(tx.connection, w.cohort, 1, WHO)
        ledger.add_closing(tx.connection, Month(2026, 1), date(2026, 2, 2), "sb", {})
        for number, table in enumerate(table for table in t.metadata.sorted_tables if about(table) and table is not t.person):
            fill(tx.connection, table, number, WHO)
        for serial, became in (("P1", f"person {WHO}"), ("P2", f"entry {WHO}"), ("P3", f"step {WHO}")):
            paper = {"serial": serial, "form": "session", "version": "1", "language": "fr", "site": "OUJ", "printed_on": "2026-02-01"}
            tx.connection.execute(sa.insert(w.paper).values(**paper, printed_by="sb", became=became, typed_on="2026-02-03"))
        tx.connection.execute(sa.insert(t.exported).values(path=f"/tmp/{CODE}.pdf", kind="person", user="sb", day="2026-02-03"))
        tx.audit("test.filled")
    erasure.erase(desk, WHO, "elle le demande")
    with desk.store.read() as connection:
        for table in t.metadata.sorted_tables:
            if table.name in ("audit", "meta", "cohort"):  # numbers only, and the highest ever given
                continue
            for found in connection.execute(sa.select(table)).mappings():
                words = " ".join(str(value) for value in found.values())
                assert CANARY not in words and CODE not in words and str(WHO) not in words, table.name
        assert connection.scalar(sa.select(sa.func.count()).select_from(w.paper).where(w.paper.c.typed_on.is_not(None))) == 3


def test_who_was_merged_goes_whole(desk: Desk, answers: Any) -> None:
    kept = people.register(desk, answers.person(), answers.consent()).value
    gone = people.register(desk, answers.person(given_name="Aissatou"), answers.consent()).value
    merging.merge(desk, kept, gone, {})
    erasure.erase(desk, gone, "elle le demande")
    assert people.counts(desk)["all"] == 0
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.person)) == 0, "the file it was merged into is the same person's"
        assert connection.scalar(sa.select(sa.func.count()).select_from(w.merge)) == 0
