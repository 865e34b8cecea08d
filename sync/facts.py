"""The closed list of what may leave a laptop: codes, bands, periods and counts.

No type here can hold a name, a note, a file number or a date. A ``Cell`` says what is counted, a ``Figure`` is one printed number of it,
a ``Record`` is one person in a bucket of many, a ``Closing`` is all that leaves with one closed month. ``encode`` and ``decode`` are the
only way to bytes and back; ``decode`` is bounded and refuses unknown fields.

Encoding: canonical JSON (UTF-8, no blanks, keys sorted)::

    {"v": 1, "installation": "3f…", "period": "2023-04", "certificate": {…},
     "figures": [["OUJ", "2023-04", "persons_new", "persons", "MMSD", "F", "", "", "", "", "", "", "", 15, "≈"], …]}

The certificate names the rules that protect the figures and says that the audit passed (``sync.disclosure`` shows both kinds); where rows
may leave, also their ``records_k`` and ``records_l``. After a laptop was lost it says what the mission needs to add up rightly:
``replaces``, the installation this one stands in for, and ``since``, the month its ledger starts again with. A closing that was sealed
anew names in ``stands_for`` the first batch of each sealing before it, the newest first, with blanks between: SHA-256 in hex, at most 16.

A figure is a list: site, period, then the dimensions of ``Cell`` in their order, value (null when suppressed), mark. A suppressed one::

    ["OUJ", "2023-Q2", "persons_new", "persons", "MMSD", "", "", "", "CI", "", "", "", "", null, "·"]

A closing with records is version 2 and has one field more, ``"records": [["OUJ", "2023-Q2", "MMSD", "F", "18_59", "migrant", "psy.*", 0],
…]``: the fields of ``Record`` in their order, vulnerable as 0 or 1. They stand sorted, so that their order tells nothing. A closing
without records is written, and read, as version 1.
"""

from __future__ import annotations

import json
import re
from dataclasses import astuple, dataclass, field, fields

from .errors import Unreadable

TABLES = (
    "headline",
    "persons_new",
    "persons_new_year",
    "persons_served",
    "overlap",
    "services",
    "activities",
    "referrals",
    "outcomes",
    "indicators",
    "refusals",
)
MEASURES = ("persons", "services", "items", "heads", "amount_mad")
EXACT, ROUNDED, SUPPRESSED = "", "≈", "·"
MAX_FIGURES = 20_000
MAX_RECORDS = 20_000
SEXES = ("F", "M", "X", "nd")
RECORD_AGES = ("", "0_17", "18", "18_59", "60", "nd")
MAX_BYTES = 2_000_000

# A code: letters, digits and . _ * joined, at most 48 characters. Sites are two to twelve capitals or digits.
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._*]{0,47}")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_PERIOD = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?(/[0-9]{4}-(0[1-9]|1[0-2]))?")
_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")
_FAMILY = re.compile(r"[a-z]{2,16}\.\*")
_SITE = re.compile(r"[A-Z0-9]{2,12}")
_METHOD_KEYS = frozenset({"method", "base", "max_carry", "offset", "headline_step", "threshold", "records_k", "records_l"})
_FIRST_FIELDS = frozenset({"v", "installation", "period", "certificate", "figures"})
_FIELDS = {1: _FIRST_FIELDS, 2: _FIRST_FIELDS | {"records"}}
_CERTIFICATE_KEYS = _METHOD_KEYS | {"audit", "version", "audit_head", "audit_seq", "replaces", "since", "stands_for"}
MOST_STOOD_FOR = 16
_STANDS_FOR = re.compile(rf"[0-9a-f]{{64}}( [0-9a-f]{{64}}){{0,{MOST_STOOD_FOR - 1}}}")


@dataclass(frozen=True, order=True)
class Cell:
    """What is counted. A blank dimension means "all of it"."""

    table: str
    measure: str
    project: str = ""
    sex: str = ""
    age: str = ""
    group: str = ""
    nationality: str = ""
    status: str = ""
    service: str = ""
    issue: str = ""
    item: str = ""

    def __post_init__(self) -> None:
        if self.table not in TABLES or self.measure not in MEASURES:
            raise Unreadable("facts_unknown_table")
        for value in astuple(self)[2:]:
            if value and not _CODE.fullmatch(value):
                raise Unreadable("facts_not_a_code")


@dataclass(frozen=True, order=True)
class Figure:
    """One printed number: ``mark`` is empty for an exact figure, ``≈`` for a rounded one, ``·`` (no value) for a suppressed one."""

    site: str
    period: str
    cell: Cell
    value: int | None
    mark: str = ROUNDED

    def __post_init__(self) -> None:
        if not _SITE.fullmatch(self.site) or not _PERIOD.fullmatch(self.period) or self.mark not in (EXACT, ROUNDED, SUPPRESSED):
            raise Unreadable("facts_not_a_code")
        if (self.value is None) != (self.mark == SUPPRESSED):
            raise Unreadable("facts_not_a_count")
        if self.value is not None and (type(self.value) is not int or not 0 <= self.value < 10**9):
            raise Unreadable("facts_not_a_count")


@dataclass(frozen=True, order=True)
class Record:
    """One person new in a project this year, told so coarsely that several others are told alike: see ``disclosure.buckets``.

    ``period`` is the quarter the record left with, not that of any event. A blank ``age`` or ``group`` means any. ``service`` is the family
    of services given most, ``vulnerable`` whether any circumstance is noted that is not restricted.
    """

    site: str
    period: str
    project: str
    sex: str
    age: str
    group: str
    service: str
    vulnerable: bool

    def __post_init__(self) -> None:
        if not _SITE.fullmatch(self.site) or not _QUARTER.fullmatch(self.period) or not _CODE.fullmatch(self.project):
            raise Unreadable("facts_not_a_code")
        if self.sex not in SEXES or self.age not in RECORD_AGES or not _FAMILY.fullmatch(self.service):
            raise Unreadable("facts_not_a_code")
        if (self.group and not _CODE.fullmatch(self.group)) or type(self.vulnerable) is not bool:
            raise Unreadable("facts_not_a_code")


@dataclass(frozen=True)
class Closing:
    """All that leaves with one closed month of one installation: figures, the certificate of their audit, and records if any."""

    installation: str
    period: str
    figures: tuple[Figure, ...]
    certificate: dict[str, str | int] = field(default_factory=dict)
    records: tuple[Record, ...] = ()


_WIDTH = len(fields(Cell)) + 4
_RECORD_WIDTH = len(fields(Record))


def encode(closing: Closing) -> bytes:
    """Canonical bytes of a closing: the same closing gives the same bytes."""
    rows = [row_of(figure) for figure in sorted(closing.figures, key=lambda f: (f.site, f.period, f.cell))]
    body: dict[str, object] = {
        "v": 1,
        "installation": closing.installation,
        "period": closing.period,
        "certificate": closing.certificate,
        "figures": rows,
    }
    if closing.records:
        body |= {"v": 2, "records": [[*astuple(record)[:-1], int(record.vulnerable)] for record in sorted(closing.records)]}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def decode(data: bytes) -> Closing:
    """Read what ``encode`` wrote.

    Raises Unreadable for anything else: too long, malformed, an unknown field, a value that is no code, a figure that stands twice, a
    record of another quarter.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable("facts_too_long")
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        raise Unreadable("facts_malformed") from None
    if not isinstance(body, dict) or type(body.get("v")) is not int or frozenset(body) != _FIELDS.get(body["v"]):
        raise Unreadable("facts_malformed")
    rows, certificate = body["figures"], body["certificate"]
    if (
        not isinstance(rows, list)
        or len(rows) > MAX_FIGURES
        or not isinstance(certificate, dict)
        or not set(certificate) <= _CERTIFICATE_KEYS
    ):
        raise Unreadable("facts_malformed")
    if not isinstance(body["installation"], str) or not re.fullmatch(r"[0-9a-f]{20}", body["installation"]):
        raise Unreadable("facts_malformed")
    if not isinstance(body["period"], str) or not _MONTH.fullmatch(body["period"]):
        raise Unreadable("facts_malformed")
    if not all(_is_said(name, value) for name, value in certificate.items()):
        raise Unreadable("facts_malformed")
    figures = [of_row(row) for row in rows]
    records = _records(body.get("records", []), body["period"])
    closing = Closing(body["installation"], body["period"], tuple(figures), certificate, records)
    if encode(closing) != data or len({(one.site, one.period, one.cell) for one in figures}) != len(figures):
        raise Unreadable("facts_malformed")
    return closing


def _is_said(name: str, value: object) -> bool:
    """Whether this may stand in a certificate under that name."""
    if name == "stands_for":
        return isinstance(value, str) and _STANDS_FOR.fullmatch(value) is not None
    return type(value) is int or (isinstance(value, str) and len(value) <= 128 and value.isascii())


def row_of(figure: Figure) -> list[str | int | None]:
    """A figure as it is written: site, period, the parts of its cell, value, mark."""
    return [figure.site, figure.period, *astuple(figure.cell), figure.value, figure.mark]


def of_row(row: object) -> Figure:
    """What such a row says. Raises Unreadable."""
    if not isinstance(row, list) or len(row) != _WIDTH or not all(isinstance(part, str) for part in [*row[:-2], row[-1]]):
        raise Unreadable("facts_malformed")
    return Figure(row[0], row[1], Cell(*row[2:-2]), row[-2], row[-1])


def _records(rows: object, month: str) -> tuple[Record, ...]:
    if not isinstance(rows, list) or len(rows) > MAX_RECORDS:
        raise Unreadable("facts_malformed")
    quarter = f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"
    records = []
    for row in rows:
        if not isinstance(row, list) or len(row) != _RECORD_WIDTH or not all(isinstance(part, str) for part in row[:-1]):
            raise Unreadable("facts_malformed")
        if row[1] != quarter or type(row[-1]) is not int or row[-1] not in (0, 1):
            raise Unreadable("facts_malformed")
        site, period, project, sex, age, group, service, vulnerable = row
        records.append(Record(site, period, project, sex, age, group, service, vulnerable == 1))
    return tuple(records)
