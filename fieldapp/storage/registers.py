"""Many rows at once, from a register: which of them the store already holds, and the others written in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection

from . import casebook
from . import tables as t

__all__ = ["CHUNK", "TABLES", "Connection", "Known", "add_people", "add_rows", "next_person_id", "people", "rows", "sealed_of"]

CHUNK = 500
T = TypeVar("T")

TABLES = {"prestations": t.entry, "echelles": t.scale, "activites": t.activity}


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the store as a register knows them: by code. ``row_hash`` is empty for who was typed; ``names`` and ``sex`` tell whether
    a register that uses the same code means somebody else; under ``clinical_public`` is sealed what the case ``uid`` holds."""

    id: int
    uid: str
    clinical_public: bytes | None
    code: str
    row_hash: str
    sex: str
    names: str


def people(connection: Connection) -> list[Known]:
    """Everybody."""
    p = t.person.c
    names = p.given_name + " " + p.family_name + " " + p.other_names
    return [Known(*row) for row in connection.execute(sa.select(p.id, p.uid, p.clinical_public, p.code, p.row_hash, p.sex, names))]


def sealed_of(connection: Connection) -> Iterator[sa.RowMapping]:
    """What is sealed of each person that came from a register, and who follows the case."""
    p = t.person.c
    chosen = sa.select(p.id, p.uid, p.referent, p.status_sealed, p.restricted_sealed).where(p.row_hash != "")
    yield from connection.execute(chosen).mappings()


def rows(connection: Connection, sheet: str) -> set[tuple[str, int]]:
    """The rows of a sheet that are in already, cancelled or not: hash and occurrence."""
    c = TABLES[sheet].c
    return {(row[0], row[1]) for row in connection.execute(sa.select(c.row_hash, c.row_occurrence).where(c.row_hash != ""))}


def next_person_id(connection: Connection) -> int:
    """The number the next person gets."""
    return t.next_number(connection, "person")


def add_people(connection: Connection, made: Iterable[tuple[Mapping[str, object], list[dict[str, object]]]]) -> Iterator[int]:
    """Write people (with their ``id``) and their consents, a chunk at a time; yields how many were written."""
    for chunk in _chunks(made):
        casebook.consent_first(connection)
        connection.execute(sa.insert(t.consent), [consent for _, consents in chunk for consent in consents])
        connection.execute(sa.insert(t.person), [dict(person) for person, _ in chunk])
        yield len(chunk)


def add_rows(connection: Connection, sheet: str, made: Iterable[dict[str, object]]) -> Iterator[int]:
    """Write the rows of a sheet, a chunk at a time; yields how many were written."""
    number = t.next_number(connection, TABLES[sheet].name)
    for chunk in _chunks(made):
        connection.execute(sa.insert(TABLES[sheet]), [{"id": number + place, **row} for place, row in enumerate(chunk)])
        number += len(chunk)
        yield len(chunk)


def _chunks(made: Iterable[T]) -> Iterator[list[T]]:
    chunk: list[T] = []
    for row in made:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
