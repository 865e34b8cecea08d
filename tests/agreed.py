"""Persons written as plain rows, each with an agreement to the file first: the store takes nobody without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from fieldapp.storage import casebook, tables


def insert_people(connection: sa.Connection, rows: Sequence[Mapping[str, Any]], **consent: Any) -> list[int]:
    """Write these persons past every form; their numbers. ``consent`` says what else stands in the row of their agreement."""
    first = tables.next_number(connection, "person")
    numbered = [{"id": first + at, **row} for at, row in enumerate(rows)]
    agreements = [
        {
            "person_id": row["id"],
            "purpose": casebook.FILE,
            "answer": "yes",
            "manner": "oral",
            "given_on": row["opened_on"],
            "author": row["author"],
            "entered_on": row["entered_on"],
            **consent,
        }
        for row in numbered
    ]
    casebook.consent_first(connection)
    connection.execute(sa.insert(tables.consent), agreements)
    connection.execute(sa.insert(tables.person), numbered)
    return [row["id"] for row in numbered]


def insert_person(connection: sa.Connection, **row: Any) -> int:
    """Write one person past every form; their number."""
    return insert_people(connection, [row])[0]
