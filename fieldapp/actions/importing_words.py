"""From the words of a register to codes: every list of the programme as ``Spellings``, with the aliases of the template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fieldapp.domain.folding import fold
from fieldapp.domain.programme import Programme

from .importing_cells import Cell, Spellings, line
from .importing_reader import template

_LISTS = (
    "sex",
    "population_group",
    "status",
    "vulnerability",
    "closure_reason",
    "language",
    "modality",
    "issue",
    "partner",
    "theme",
    "occasion",
    "unit",
)


class Words:
    """Finds the code people meant, in any of the programme's lists (``sex``, ``country``, ``site``, ``service`` …)."""

    def __init__(self, programme: Programme) -> None:
        self._lists = {name: _spellings(name, programme.codes.get(name, {})) for name in _LISTS}
        self._lists["country"] = Spellings(
            {code: [*c.label.values(), *c.aliases] for code, c in programme.countries.items()} | {"nd": ["inconnue", "inconnu", "unknown"]}
        )
        self._lists["site"] = Spellings({code: [*s.label.values(), *s.place.values()] for code, s in programme.sites.items()})
        self._lists["project"] = _spellings("project", {code: p.label for code, p in programme.projects.items()})
        self._lists["service"] = _spellings("service", {code: s.label for code, s in programme.services.items()})
        self._lists["scale"] = _spellings("scale", {code: s.label for code, s in programme.scales.items()})
        words = template()["words"]
        self._yes_no = {fold(word): answer for answer, kind in ((True, "yes"), (False, "no")) for word in words[kind]}

    def code(self, name: str, cell: Cell) -> str | None:
        """The code of list ``name`` that the cell means, or None when it is empty or unknown."""
        return self._lists[name].find(cell)

    def yes_no(self, cell: Cell) -> bool | None:
        """Yes, no, or None when the cell is empty or says neither."""
        return self._yes_no.get(fold(line(cell)))


def _spellings(name: str, labels: Mapping[str, Mapping[str, str]]) -> Spellings:
    aliases: Mapping[str, Iterable[str]] = template()["aliases"].get(name, {})
    return Spellings({code: [*label.values(), *aliases.get(code, ())] for code, label in labels.items()})
