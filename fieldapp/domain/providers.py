"""Partners the programme knows, and how soon they are to answer: ``providers.toml`` and ``referrals.toml``, read strictly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .definitions import Label
from .folder import Folder
from .reading import entries


@dataclass(frozen=True)
class Provider:
    """A partner of the directory, before a cell added what only it knows. ``kinds`` and ``needs`` are codes; no ``sites``: everywhere."""

    code: str
    label: Label
    kinds: tuple[str, ...]
    needs: tuple[str, ...]
    hours: str = ""
    sites: frozenset[str] = frozenset()


def providers(folder: Folder, codes: dict[str, Mapping[str, Label]], sites: Iterable[str]) -> dict[str, Provider]:
    """The partners by code: what the mission lays over it adds to those that ship, or says one of them anew.

    One that the list ``partner`` does not name joins it, so that every form offers it.
    """
    found: dict[str, Provider] = {}
    known = set(sites)
    for code, entry in {**dict(entries(folder.shipped(), "providers.toml")), **dict(entries(folder, "providers.toml"))}.items():
        label = codes["partner"].get(code) or entry.label()
        kinds, needs = entry.texts("kinds"), entry.texts("needs", [])
        for listed, values in (("organisation_kind", kinds), ("need", needs)):
            if unknown := set(values) - set(codes[listed]):
                raise entry.wrong(f"{sorted(unknown)[0]!r} is not in the list {listed}")
        found[code] = entry.done(Provider(code, label, kinds, needs, entry.take("hours", str, ""), entry.codes("sites", known)))
    codes["partner"] = {**codes["partner"], **{code: provider.label for code, provider in found.items()}}
    return found


def urgencies(folder: Folder) -> tuple[dict[str, Label], dict[str, int]]:
    """How urgent a referral can be, in words, and within how many open days each is to be answered."""
    labels: dict[str, Label] = {}
    days: dict[str, int] = {}
    for code, entry in entries(folder, "referrals.toml"):
        days[code] = entry.take("days", int)
        labels[code] = entry.done(entry.label())
    return labels, days
