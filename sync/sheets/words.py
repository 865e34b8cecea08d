"""The words of sheets: worksheets, columns, tables, measures, bands and the sentences that explain a sheet. They are data."""

from __future__ import annotations

from functools import cache
from typing import Any

import resources
from resources.wording import unbroken


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, Any] = resources.toml("wording", "sheets.toml")
    return found


def word(kind: str, key: str, language: str, **values: object) -> str:
    """The words of ``key`` in the section ``kind``, with ``{name}`` filled in; the key itself where there are none."""
    text = _words().get(kind, {}).get(key, {}).get(language, key)
    text = unbroken(text) if language == "fr" else text
    return text.format(**values) if values else text
