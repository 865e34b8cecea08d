"""Every sentence of the window is translated, in every plural form, and the built files are those of the sources."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import pytest

from fieldapp.ui import wording
from fieldapp.ui.wording import translate

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import words  # noqa: E402

CASES = [(area, language) for area in words.areas() for language in words.PLURAL_FORMS]


@pytest.mark.parametrize(("area", "language"), CASES)
def test_nothing_new_is_to_be_collected_and_nothing_is_unfinished(area, language, tmp_path):
    file = words.WORDING / f"{area}_{language}.ts"
    wanted = words.sentences(words.areas()[area])
    known = words.read(file)
    assert sorted(known) == wanted
    assert 'type="unfinished"' not in file.read_text(encoding="utf-8")
    words.write(tmp_path / "again.ts", language, wanted, known)
    assert (tmp_path / "again.ts").read_text(encoding="utf-8") == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("area", "language"), CASES)
def test_the_built_file_is_that_of_its_source(area, language, tmp_path):
    source = words.WORDING / f"{area}_{language}.ts"
    copy = tmp_path / source.name
    copy.write_bytes(source.read_bytes())
    words.build(copy)
    assert copy.with_suffix(".qm").read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(("area", "language"), CASES)
def test_a_translation_keeps_the_places_of_its_source(area, language):
    for (_, source), forms in words.read(words.WORDING / f"{area}_{language}.ts").items():
        for form in forms:
            assert set(re.findall(r"%\d", form)) == set(re.findall(r"%\d", source)), source


def test_french_has_its_no_break_spaces():
    known = [one for area in words.areas() for one in words.read(words.WORDING / f"{area}_fr.ts").items()]
    for (_, source), forms in known:
        assert not [form for form in forms if re.search(r" [:;?!»]|« |'", form)], source


def test_arabic_chooses_among_its_six_plurals(qapp):
    wording.use("ar")
    said = [translate("frame", "%n batch(es) wait(s) here, sealed", None, n) for n in (0, 1, 2, 3, 11, 100)]
    assert len({re.sub(r"\d+", "", one) for one in said}) == 6
    assert said[3].startswith("3 ") and said[4].startswith("11 ")


def test_an_f_string_is_refused_rather_than_overlooked(tmp_path):
    bad = tmp_path / "bad.py"
    bad.write_text('translate("c", f"{x} batches")\n', encoding="utf-8")
    with pytest.raises(ValueError, match="literal"):
        words.sentences([bad])


def test_the_first_of_a_month_is_written_as_the_french_write_it():
    wording.use("fr")
    first = date(2026, 3, 1)
    assert [wording.day(first, form) for form in ("long", "day", "digits")] == ["dimanche 1er mars 2026", "1er mars 2026", "01/03/2026"]
    assert wording.day(first, "short") == "1er\u00a0mars" and wording.day(date(2026, 3, 11), "day") == "11 mars 2026"
