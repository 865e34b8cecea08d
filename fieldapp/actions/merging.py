"""Two files that are one person: finding them, comparing them side by side, bringing them together and taking them apart again.

Nothing is merged by itself. What is merged can be taken apart at any time: rows stay in the file they were written in, and one of both
stands for the other in lists, counts and figures. Of their consents the stricter holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from fieldapp.domain import doubles as finding
from fieldapp.domain.doubles import Double
from fieldapp.domain.errors import Cancelled, Invalid, NotAllowed, Refused
from fieldapp.storage import casebook, search
from fieldapp.storage import merging as files
from fieldapp.storage.casebook import Columns
from fieldapp.storage.ledger import Connection

from . import access, answering, registration, sealed
from .desk import Desk, Done, require
from .people_rows import full_name, initials
from .roles import CASE_WORKERS, READERS

__all__ = ["Comparison", "Double", "Merged", "Side", "Value", "compare", "doubles", "merge", "merged", "not_same", "split"]

KEPT, GONE = "kept", "gone"
_CHANGED = frozenset({"people", "story", "months", "today"})
# What one may choose from either file: the name it is chosen under, and the columns that go together. Codes and cards both go on holding.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "family_name": ("family_name",), "given_name": ("given_name",), "other_names": ("other_names",), "sex": ("sex",),
    "birth_date": ("birth_date", "age_at_opening", "age_estimated"), "nationality": ("nationality",),
    "population_group": ("population_group",), "language": ("language",), "interpreter": ("interpreter",),
    "vulnerabilities": ("vulnerabilities",), "status": ("status_group", "status_sealed"), "site": ("site",), "project": ("project",),
    "district": ("district",), "phone": ("phone",), "contact_safely": ("contact_safely",), "referent": ("referent",),
    "closed_on": ("closed_on", "closure_reason"),
}  # fmt: skip
_SILENT: tuple[object, ...] = (None, "", [], False, "nd")
_SHOWN = {"birth_date": ("birth_date", "age_at_opening"), "status": ("status_group",), "closed_on": ("closed_on",)}


@dataclass(frozen=True, slots=True)
class Side:
    """One of two files: who it is, since when, what it holds (rows by kind), and what was refused in it (purposes)."""

    id: int
    code: str
    name: str
    initials: str
    opened_on: date
    closed_on: date | None
    holds: Mapping[str, int]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One thing both files say, in codes and text; ``better`` is the side that says something where the other is silent."""

    key: str
    kept: object
    gone: object
    better: str

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return self.kept != self.gone


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two files side by side."""

    kept: Side
    gone: Side
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """A file that was brought into a person's: the number of the merge, its code, who did it and when."""

    id: int
    code: str
    merged_on: date
    merged_by: str


def doubles(
    desk: Desk,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancel: Callable[[], bool] = lambda: False,
    *,
    among: Collection[int] | None = None,
) -> list[Double]:
    """Pairs of files that may be one person, the most certain first, those told apart left out; with ``among`` only theirs.

    Raises Cancelled, NotAllowed.
    """
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows, apart = files.compared(connection), files.apart(connection)

    def tell(done: int, of: int) -> None:
        if cancel():
            raise Cancelled("doubles_cancelled")
        progress(done, of)

    return finding.doubles([_known(row) for row in rows], apart, tell, among)


def compare(desk: Desk, kept: int, gone: int) -> Comparison:
    """Both files side by side. Raises NotAllowed, Refused ``person_unknown``, ``merge_same`` or ``merged_already``."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        both = _both(connection, kept, gone)
        one, other = (_side(connection, row) for row in both)
    values = []
    further = [registration.further(desk, row) for row in both]
    for key in (*CHOICES, *_further(desk)):
        mine, theirs = ((_shown(desk, row, key) if key in CHOICES else more.get(key)) for row, more in zip(both, further, strict=True))
        values.append(Value(key, mine, theirs, GONE if mine in _SILENT and theirs not in _SILENT else KEPT))
    return Comparison(one, other, tuple(values))


def merge(desk: Desk, kept: int, gone: int, taken: Mapping[str, str]) -> Done[int]:
    """Let the file ``kept`` stand for both; ``taken`` says for things of ``CHOICES`` which file is right, without a word the kept one.

    Of both openings the earlier counts. The value is the number of the merge, by which it is taken apart. Raises as ``compare``, Invalid.
    """
    require(desk, *CASE_WORKERS)
    offered = (*CHOICES, *_further(desk))
    unknown = {key: "code_unknown" for key, side in taken.items() if key not in offered or side not in (KEPT, GONE)}
    if unknown:
        raise Invalid(unknown)
    today = desk.today().isoformat()
    with desk.store.write() as tx:
        one, other = _both(tx.connection, kept, gone)
        values = _values(desk, one, other, [key for key, side in taken.items() if side == GONE])
        stricter = files.stricter(tx.connection, kept, gone, on=today, by=desk.user)
        number = files.merge(tx.connection, kept, gone, values, stricter, on=today, by=desk.user)
        tx.audit("person.merged", f"person {gone} into person {kept}")
        concerned = casebook.files_of(tx.connection, kept)
    search.changed(desk.store, *concerned)
    return Done(number, _CHANGED, undo=partial(split, desk, number))


def split(desk: Desk, merge_id: int) -> Done[None]:
    """Take two files apart again, each with what was written in it. Raises Refused ``merge_unknown`` or ``merge_undone``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        concerned = casebook.files_of(tx.connection, casebook.standing(tx.connection, files.one(tx.connection, merge_id)["kept_id"]))
        kept, gone = files.split(tx.connection, merge_id, on=desk.today().isoformat(), by=desk.user)
        tx.audit("person.split", f"person {gone} from person {kept}")
    search.changed(desk.store, *concerned)
    return Done(None, _CHANGED)


def merged(desk: Desk, person_id: int) -> list[Merged]:
    """The files that were brought into this person's, oldest first."""
    require(desk, *READERS)
    with desk.store.read() as connection:
        rows = files.standing(connection, person_id)
    return [Merged(row["id"], row["code"], date.fromisoformat(row["merged_on"]), row["merged_by"]) for row in rows]


def not_same(desk: Desk, a: int, b: int) -> Done[None]:
    """Remember that these are two people, so that they are not suggested again. Raises Refused ``merge_same``, ``person_unknown``."""
    require(desk, *CASE_WORKERS)
    with desk.store.write() as tx:
        _both(tx.connection, a, b)
        files.tell_apart(tx.connection, a, b, on=desk.today().isoformat(), by=desk.user)
        tx.audit("person.told_apart", f"person {min(a, b)} from person {max(a, b)}")
    return Done(None, _CHANGED, undo=partial(_forget, desk, a, b))


def _forget(desk: Desk, a: int, b: int) -> Done[None]:
    with desk.store.write() as tx:
        files.forget_apart(tx.connection, a, b)
        tx.audit("person.told_apart_undone", f"person {min(a, b)} from person {max(a, b)}")
    return Done(None, _CHANGED)


def _both(connection: Connection, kept: int, gone: int) -> tuple[Columns, Columns]:
    if kept == gone:
        raise Refused("merge_same")
    one, other = casebook.person(connection, kept), casebook.person(connection, gone)
    if one["merged_into"] is not None or other["merged_into"] is not None:
        raise Refused("merged_already")
    return one, other


def _side(connection: Connection, row: Columns) -> Side:
    return Side(
        id=row["id"],
        code=row["code"],
        name=full_name(row["given_name"], row["family_name"]),
        initials=initials(row["given_name"], row["family_name"]),
        opened_on=date.fromisoformat(row["opened_on"]),
        closed_on=date.fromisoformat(row["closed_on"]) if row["closed_on"] else None,
        holds=files.holds(connection, row["id"]),
        refused=tuple(refusal["purpose"] for refusal in files.refusals(connection, row["id"])),
    )


def _shown(desk: Desk, row: Columns, key: str) -> object:
    """One thing of a file as the window shows it; the precise status for who may read the case, for others the generalised one."""
    if key == "status" and row["status_sealed"] and (reader := access.reader(desk, row["id"])).reading() == "yes":
        status = sealed.status_with(reader.key(reader.way()), desk.store.vault, row)
        return None if status == sealed.NOT_STATED else status
    if key == "vulnerabilities":
        return [code for code in row["vulnerabilities"].split(";") if code]
    found = [row[column] for column in _SHOWN.get(key, CHOICES[key])]
    return next((value for value in found if value is not None), None)


def _values(desk: Desk, kept: Columns, gone: Columns, keys: list[str]) -> dict[str, object]:
    """The columns of the kept file that change."""
    columns = [column for key in keys if key in CHOICES and key != "status" for column in CHOICES[key]]
    values: dict[str, object] = {column: gone[column] for column in columns}
    if "status" in keys:
        values |= _status(desk, kept, gone)
    values |= _answers(desk, kept, gone, [key for key in keys if key not in CHOICES])
    opened = min(kept["opened_on"], gone["opened_on"])
    if opened != kept["opened_on"]:
        values["opened_on"] = opened
    source = gone if "birth_date" in keys else kept
    if source["age_at_opening"] is not None and source["opened_on"] != opened:
        # The age is that of the day its own file was opened.
        years = int(source["opened_on"][:4]) - int(opened[:4])
        values["age_at_opening"] = max(0, source["age_at_opening"] - years)
    return {column: value for column, value in values.items() if value != kept[column]}


def _further(desk: Desk) -> list[str]:
    """The questions of the registration form whose answers have no column."""
    return [field.key for field in desk.programme.forms[registration.FORM].fields if field.key not in registration.COLUMNS]


def _answers(desk: Desk, kept: Columns, gone: Columns, keys: Sequence[str]) -> dict[str, object]:
    """Answers without a column, those of ``keys`` from the other file; sealed ones are sealed anew, by who may read both files.

    Raises NotAllowed ``not_allowed`` for a sealed one of files the user may not read.
    """
    if not keys:
        return {}
    form = desk.programme.forms[registration.FORM]
    closed = any(form.field(key).seal for key in keys)
    if closed and any(row["answers_sealed"] and access.reader(desk, row["id"]).reading() != "yes" for row in (kept, gone)):
        raise NotAllowed("not_allowed")
    theirs = registration.further(desk, gone)
    whole = registration.further(desk, kept) | {key: theirs.get(key) for key in keys}
    parted = answering.part(form, whole, registration.COLUMNS, {}, shown=True)
    values: dict[str, object] = {"answers": answering.write(parted.plain)}
    if closed:
        values["answers_sealed"] = registration.seal(desk, kept["uid"], kept["clinical_public"], parted.clinical)
    return values


def _status(desk: Desk, kept: Columns, gone: Columns) -> dict[str, object]:
    """The other file's status, sealed anew for the kept one; only who may read both can take it. Raises NotAllowed as ``access``."""
    status = sealed.NOT_STATED
    if gone["status_sealed"]:
        reader = access.reader(desk, gone["id"])
        status = sealed.status_with(reader.key(reader.way()), desk.store.vault, gone)
    return {
        "status_group": gone["status_group"],
        "status_sealed": sealed.seal_status(desk.store.vault, kept["clinical_public"], kept["uid"], status),
    }


def _known(row: Columns) -> finding.Known:
    birth = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
    age = row["age_at_opening"]
    year = birth.year if birth else int(row["opened_on"][:4]) - age if age is not None else None
    names = " ".join((row["given_name"], row["family_name"], row["other_names"]))
    return finding.Known(row["id"], names, row["sex"], birth, year, birth is None, row["nationality"], search.phone_digits(row["phone"]))
