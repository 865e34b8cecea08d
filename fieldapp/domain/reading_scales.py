"""Reads the scales of ``resources/programme/scales.toml`` and their words from ``resources/scales``, as strictly as ``reading``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .folder import Folder
from .reading import Lists, entries
from .scales import OCCASIONS, Safety, Scale, ScaleText
from .strict import Table


def scales(folder: Folder, codes: Lists) -> dict[str, Scale]:
    """The scales, by code, each with the words that lie beside the programme in ``scales``; one without words is a structure only."""
    found = {code: _scale(code, entry, folder.path.parent / "scales", codes) for code, entry in entries(folder, "scales.toml")}
    for scale in found.values():
        if scale.instead_of and scale.instead_of not in found:
            raise ValueError(f"scales.toml [{scale.code}]: instead_of = {scale.instead_of!r} is not known")
    return found


def _scale(code: str, entry: Table, words: Path, codes: Lists) -> Scale:
    items, lowest, highest = (entry.take(key, int) for key in ("items", "lowest", "highest"))
    if not 1 <= items <= 40 or not 0 <= lowest < highest <= 10:
        raise entry.wrong("1 to 40 items, scores from 0 to 10")
    own_words = entry.take("own_words", bool, False)
    scale: Scale = entry.done(
        Scale(
            code=code,
            label=entry.label(),
            items=items,
            lowest=lowest,
            highest=highest,
            multiplier=entry.take("multiplier", int),
            higher=entry.one_of("higher", ("better", "worse")),
            attention=entry.take("attention", int, None),
            change=entry.take("change", int, None),
            version=entry.take("version", str, ""),
            missing=entry.take("missing", int, 0),
            reliability=entry.take("reliability", float, None),
            safety=_safety(entry, items),
            youngest=entry.take("youngest", int, 0),
            occasions=_ordered(entry.texts("occasions", list(OCCASIONS)), OCCASIONS, entry),
            sessions=entry.take("sessions", int, 0),
            months=entry.take("months", int, 0),
            routine=entry.take("routine", bool, False),
            instead_of=entry.take("instead_of", str, ""),
            own_words=own_words,
            roles=tuple(sorted(entry.codes("roles", codes["role"]))),
            pictograms=entry.texts("pictograms", []),
            texts=_texts(words / f"{code}.toml", 0 if own_words else items, range(lowest, highest + 1)),
        )
    )
    if scale.pictograms and len(scale.pictograms) != items:
        raise entry.wrong("pictograms are one an item")
    return scale


def _safety(entry: Table, items: int) -> Safety:
    data = entry.take("safety", dict, None)
    if data is None:
        return Safety()
    told = Table(f"{entry.place} safety", data)
    numbers = told.take("items", list, [])
    if not all(type(number) is int and 1 <= number <= items for number in numbers):
        raise told.wrong("items are numbers from 1 on")
    safety: Safety = told.done(Safety(told.take("score", int, None), tuple(numbers), told.take("at", int, 0)))
    return safety


def _texts(path: Path, items: int, scores: range) -> dict[str, ScaleText]:
    """The words by language, in the order of the file; none when there is no file."""
    if not path.exists():
        return {}
    with path.open("rb") as file:
        whole: dict[str, Any] = tomllib.load(file)
    return {language: _text(Table(f"scales/{path.name} [{language}]", data), language, items, scores) for language, data in whole.items()}


def _text(entry: Table, language: str, items: int, scores: range) -> ScaleText:
    lines = entry.texts("items", [])
    if len(lines) != items:
        raise entry.wrong(f"{items} items are needed")
    answers = entry.take("answers", dict)
    if not all(key.isdigit() and int(key) in scores and isinstance(word, str) for key, word in answers.items()):
        raise entry.wrong("answers are words by score")
    text: ScaleText = entry.done(
        ScaleText(
            language=language,
            title=entry.take("title", str),
            instruction=entry.take("instruction", str),
            items=lines,
            answers={int(key): word for key, word in answers.items()},
            source=entry.take("source", str),
            licence=entry.take("licence", str),
            validated=entry.take("validated", bool),
        )
    )
    return text


def _ordered(values: tuple[str, ...], known: Iterable[str], entry: Table) -> tuple[str, ...]:
    if unknown := set(values) - set(known):
        raise entry.wrong(f"occasions names {sorted(unknown)}, which is not known")
    return values
