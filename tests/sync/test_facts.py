"""What may leave has one spelling, and nothing in it stands twice."""

from __future__ import annotations

import json

import pytest

from sync import facts
from sync.errors import Unreadable

NEW = facts.Figure("OUJ", "2023-04", facts.Cell("persons_new", "persons", "MMSD"), 15)
GIVEN = facts.Figure("OUJ", "2023-04", facts.Cell("services", "services", "MMSD"), 20)
WHOLE = facts.encode(facts.Closing("a" * 20, "2023-04", (NEW, GIVEN)))


def edited(**values: object) -> bytes:
    return json.dumps(json.loads(WHOLE) | values, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def test_a_closing_comes_back() -> None:
    assert facts.encode(facts.decode(WHOLE)) == WHOLE


@pytest.mark.parametrize(
    "data",
    [
        edited(period="2023-4"),
        edited(period="2023-13"),
        edited(period="٢٠٢٣-٠٤"),
        edited(v=True),
        edited(note="x"),
        edited(figures=json.loads(WHOLE)["figures"][::-1]),
        edited(figures=[json.loads(WHOLE)["figures"][0]] * 2),
        edited(figures=[["OUJ", "٢٠٢٣-٠٤", *json.loads(WHOLE)["figures"][0][2:]]]),
        WHOLE.replace(b'"v":1', b'"v":1,"v":1'),
        WHOLE.replace(b",", b", ", 1),
        WHOLE.replace(b'"certificate":{}', b'"certificate":{"method":"\\ud800"}'),
        b"[" * 5000,
    ],
)
def test_another_spelling_or_the_same_figure_twice_is_not_read(data: bytes) -> None:
    with pytest.raises(Unreadable):
        facts.decode(data)
