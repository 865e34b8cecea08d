"""One row of each sheet, read into the values of its table or refused with every reason.

Only the reasons of the catalogue refuse a row. What else is odd (an unknown status, a closure before the opening) is accepted and *noted*.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

from fieldapp.domain.folding import fold
from fieldapp.domain.programme import Programme

from . import importing_cells as cells
from .importing_cells import Cell, Unreadable
from .importing_reader import Sheet, template
from .importing_words import Words


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, or only odd, in one cell: ``key`` names the sentence; ``line`` is Excel's."""

    sheet: str
    line: int
    column: str
    key: str


@dataclass(slots=True)
class Row:
    """A good row: ``values`` are columns of its table; what is sealed stands beside them, in clear until it is written.

    ``hash`` is SHA-256 of the normalised content without what the store seals under a role's key (notes, precise status, scale items,
    restricted vulnerabilities): from it, a short list of guesses would give those away. ``occurrence`` counts equals from 1.
    """

    line: int
    code: str
    values: dict[str, object]
    hash: str
    occurrence: int = 1
    note: str = ""
    status: str = ""
    restricted: tuple[str, ...] = ()
    items: tuple[int | None, ...] = ()
    statistics: str = "not_asked"


@dataclass(frozen=True, slots=True)
class Typed:
    """Somebody registered here by hand, whose code a register may have given to somebody else."""

    names: str
    sex: str

    def may_be(self, names: str, sex: str) -> bool:
        """Whether a row with these names and sex can mean the same person: a shared word of the name, and no other sex."""
        mine, theirs = set(fold(self.names).split()), set(fold(names).split())
        return {self.sex, sex} != {"F", "M"} and (not mine or not theirs or bool(mine & theirs))


@dataclass
class Context:
    """What rows are read against: the programme and its words, the sites served here, today, who is known so far, and who was typed."""

    programme: Programme
    words: Words
    served: frozenset[str]
    today: date
    known: set[str]
    typed: Mapping[str, Typed]
    written: set[str] = field(default_factory=set)
    opened: dict[str, date] = field(default_factory=dict)


def same_code(code: str) -> str:
    """A person's code as it is compared: whatever its case."""
    return code.casefold()


class Reading:
    """One row being read: its cells by column, the reasons to refuse it, and what is only odd."""

    def __init__(self, sheet: Sheet, line: int, row: list[Cell], context: Context) -> None:
        self.sheet, self.line, self.row, self.context = sheet, line, row, context
        self.refusing: list[Problem] = []
        self.noted: list[Problem] = []

    def cell(self, column: str) -> Cell:
        return self.sheet.cell(self.row, column)

    def refuse(self, column: str, key: str) -> None:
        self.refusing.append(Problem(self.sheet.name, self.line, column, key))

    def note(self, column: str, key: str) -> None:
        self.noted.append(Problem(self.sheet.name, self.line, column, key))

    def code(self) -> str:
        """The person's code, or an empty text, refused."""
        found = cells.line(self.cell("code"), 64)
        if not found:
            self.refuse("code", "import_code_missing")
        return found

    def known_person(self) -> str:
        """The code of a person of the store or of a good row above, or refused."""
        code = self.code()
        if code and same_code(code) not in self.context.known:
            self.refuse("code", "import_unknown_person")
        return code

    def one_of(self, column: str, name: str, key: str) -> str:
        """A code of list ``name``, or refused with the sentence ``key``."""
        found = self.context.words.code(name, self.cell(column))
        if found is None:
            self.refuse(column, key)
        return found or ""

    def listed(self, column: str, name: str, missing: str = "") -> str:
        """A code of list ``name``; ``missing`` when the cell is empty or, noted, unknown."""
        cell = self.cell(column)
        found = self.context.words.code(name, cell)
        if found is None and not cells.is_empty(cell):
            self.note(column, "import_noted_unknown")
        return found or missing

    def site(self) -> str:
        found = self.one_of("site", "site", "import_unknown_site")
        if found and found not in self.context.served:
            self.refuse("site", "import_site_elsewhere")
        return found

    def day(self, column: str, *, needed: bool) -> date | None:
        """A date of the past; refused when it does not exist, lies ahead, or is needed and missing."""
        try:
            found = cells.day(self.cell(column), self.context.today)
        except Unreadable as error:
            self.refuse(column, error.key)
            return None
        if found is None and needed:
            self.refuse(column, "import_date_missing")
        return found

    def count(self, column: str, missing: int) -> int:
        try:
            found = cells.count(self.cell(column))
        except Unreadable as error:
            self.refuse(column, error.key)
            return missing
        return missing if found is None else found

    def quantity(self, column: str) -> int:
        """How many; one when nothing is written, a whole number when a fraction is: both noted."""
        found = self.count(column, 1)
        if cells.is_empty(self.cell(column)):
            self.note(column, "import_noted_one")
        elif not self.refusing and cells.number(self.cell(column)) != found:
            self.note(column, "import_noted_rounded")
        return found

    def measured(self, column: str, unit: str) -> Decimal | None:
        """A number from 0 up that may be unreadable: then it is left out, and noted."""
        try:
            found = cells.measured(self.cell(column), _units(unit))
        except Unreadable:
            found = Decimal(-1)
        if found is None or found >= 0:
            return found
        self.note(column, "import_noted_unknown")
        return None

    def yes_no(self, column: str) -> bool | None:
        found = self.context.words.yes_no(self.cell(column))
        if found is None and not cells.is_empty(self.cell(column)):
            self.note(column, "import_noted_unknown")
        return found

    def text(self, column: str) -> str:
        return cells.line(self.cell(column))


def person(r: Reading) -> Row:
    """A row of ``personnes``."""
    code = r.code()
    if code:
        if same_code(code) in r.context.written:
            r.refuse("code", "import_code_twice")
        r.context.written.add(same_code(code))
    if r.context.words.yes_no(r.cell("consentement_dossier")) is not True:
        r.refuse("consentement_dossier", "import_no_consent")
    born = r.day("date_naissance", needed=False)
    opened = r.day("date_ouverture", needed=True)
    closed = r.day("date_cloture", needed=False)
    status = r.listed("statut", "status", "non_precise")
    ordinary, restricted = _vulnerabilities(r)
    statistics = {True: "yes", False: "no", None: "not_asked"}[r.yes_no("consentement_statistiques")]
    values: dict[str, object] = {
        "family_name": r.text("nom"),
        "given_name": r.text("prenom"),
        "other_names": r.text("autres_noms"),
        "sex": r.one_of("sexe", "sex", "import_unknown_sex"),
        "birth_date": _iso(born),
        "age_at_opening": _age(r),
        "nationality": r.one_of("nationalite", "country", "import_unknown_country"),
        "population_group": r.one_of("groupe", "population_group", "import_unknown_group"),
        "status_group": r.context.programme.status_groups[status],
        "language": r.listed("langue", "language", "nd"),
        "interpreter": r.yes_no("interprete") or False,
        "site": r.site(),
        "opened_on": _iso(opened),
        "project": r.one_of("projet", "project", "import_unknown_project"),
        "vulnerabilities": ";".join(ordinary),
        "closed_on": _iso(closed),
        "closure_reason": r.listed("motif_cloture", "closure_reason") or None,
    }
    typed = r.context.typed.get(same_code(code))
    if typed and not typed.may_be(f"{values['given_name']} {values['family_name']} {values['other_names']}", str(values["sex"])):
        # Their services must not end in the file of somebody else.
        r.refuse("code", "import_code_taken")
        r.context.known.discard(same_code(code))
    _note_order(r, born, opened, closed)
    if closed is None and values["closure_reason"]:
        r.note("date_cloture", "import_noted_closure")
    if not r.refusing and opened:
        r.context.known.add(same_code(code))
        r.context.opened[same_code(code)] = opened
    return Row(
        r.line, code, values, _hash("personnes", code, {**values, "statistics": statistics}), 1, "", status, restricted, (), statistics
    )


def service(r: Reading) -> Row:
    """A row of ``prestations``."""
    code = r.known_person()
    given = r.day("date", needed=True)
    minutes = r.measured("duree_min", "minutes")
    amount = r.measured("montant_mad", "mad")
    values: dict[str, object] = {
        "date": _iso(given),
        "site": r.site(),
        "project": r.one_of("projet", "project", "import_unknown_project"),
        "service": r.one_of("prestation", "service", "import_unknown_service"),
        "quantity": r.quantity("quantite"),
        "unit": r.context.words.code("unit", r.cell("unite")) or r.text("unite"),
        "amount_mad": None if amount is None else amount.quantize(Decimal("0.01")),
        "minutes": None if minutes is None else int(minutes),
        "modality": r.listed("modalite", "modality"),
        "partner": r.context.words.code("partner", r.cell("partenaire")) or r.text("partenaire"),
        "issue": r.listed("issue", "issue"),
    }
    opened = r.context.opened.get(same_code(code))
    if given and opened and given < opened:
        r.note("date", "import_noted_before_opening")
    return Row(r.line, code, values, _hash("prestations", code, values), note=cells.text(r.cell("note"), cells.MAX_NOTE))


def scale(r: Reading) -> Row:
    """A row of ``echelles``. The score is the scale's own: the sum of its items times its multiplier; None when an item is missing."""
    code = r.known_person()
    taken = r.day("date", needed=True)
    name = r.one_of("echelle", "scale", "import_unknown_scale")
    items = _items(r, name) if name else ()
    score = r.context.programme.scales[name].score(items) if name else None
    values: dict[str, object] = {"date": _iso(taken), "scale": name, "occasion": r.listed("passation", "occasion"), "score": score}
    return Row(r.line, code, values, _hash("echelles", code, values), items=items)


def activity(r: Reading) -> Row:
    """A row of ``activites``; heads that are 0 are not kept."""
    held = r.day("date", needed=True)
    heads = {column: n for column in template()["sheets"]["activites"]["heads"] if (n := r.count(column, 0))}
    group = "" if cells.is_empty(r.cell("groupe")) else r.one_of("groupe", "population_group", "import_unknown_group")
    values: dict[str, object] = {
        "date": _iso(held),
        "site": r.site(),
        "project": r.one_of("projet", "project", "import_unknown_project"),
        "service": r.one_of("prestation", "service", "import_unknown_service"),
        "theme": r.context.words.code("theme", r.cell("theme")) or r.text("theme"),
        "heads": json.dumps(heads, sort_keys=True),
        "population_group": group,
        "institution": r.text("type_institution"),
        "estimated": r.yes_no("estime") or False,
    }
    return Row(r.line, "", values, _hash("activites", "", values))


READERS: Mapping[str, Callable[[Reading], Row]] = {"personnes": person, "prestations": service, "echelles": scale, "activites": activity}


def _vulnerabilities(r: Reading) -> tuple[list[str], tuple[str, ...]]:
    """Ordinary codes and restricted ones. A word nobody knows is noted and left out: it may be one that must not stand in clear."""
    found = set()
    for part in cells.parts(r.cell("vulnerabilites")):
        code = r.context.words.code("vulnerability", part)
        if code is None:
            r.note("vulnerabilites", "import_noted_unknown")
        else:
            found.add(code)
    restricted = r.context.programme.restricted
    return sorted(found - restricted), tuple(sorted(found & restricted))


def _age(r: Reading) -> int | None:
    try:
        return cells.age(r.cell("age"), _units("years"), _units("months"))
    except Unreadable as error:
        if error.key == "import_age_negative":
            r.refuse("age", error.key)
        else:
            r.note("age", error.key)
        return None


def _items(r: Reading, name: str) -> tuple[int | None, ...]:
    found: list[int | None] = []
    asked = r.context.programme.scales[name]
    for place in range(1, asked.items + 1):
        column = f"q{place}"
        try:
            value = cells.count(r.cell(column))
        except Unreadable:
            value = None
        if value is not None and not asked.lowest <= value <= asked.highest:
            value = None
        if value is None and not cells.is_empty(r.cell(column)):
            r.note(column, "import_noted_unknown")
        found.append(value)
    return tuple(found)


def _note_order(r: Reading, born: date | None, opened: date | None, closed: date | None) -> None:
    if born and opened and born > opened:
        r.note("date_naissance", "import_noted_born_after")
    if closed and opened and closed < opened:
        r.note("date_cloture", "import_noted_closed_before")


@cache
def _units(name: str) -> frozenset[str]:
    """The folded words of a unit, from the template."""
    return frozenset(fold(word) for word in template()["units"][name])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _hash(sheet: str, code: str, values: Mapping[str, object]) -> str:
    content = [sheet, same_code(code), *(f"{name}={'' if value is None else value}" for name, value in sorted(values.items()))]
    return hashlib.sha256("\x1f".join(content).encode()).hexdigest()
