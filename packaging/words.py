"""Collects the words of the window into ``resources/wording/*.ts`` and builds the ``.qm`` that ship.

``python packaging/words.py`` – run it after a sentence of the window changed, translate what is new in the ``.ts``, run it again.
An area is one ``.ts`` for each language: ``shell`` (the window, its kit and its threshold), ``pages`` (the other rooms of ``fieldapp/ui``).

The calls are read from Python's own syntax tree: Qt's lupdate overlooks a plural whose number is more than a literal, and takes an f-string
for a sentence. Here both are told: whatever is not a literal is an error.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDING = ROOT / "resources" / "wording"
PLURAL_FORMS = {"fr": 2, "ar": 6, "en": 2}
# What the window is made of, whatever it shows: its frame, the kit, and what stands before a desk is open.
SHELL = ("", "kit", "threshold")
Sentence = tuple[str, str]  # context, source


def areas() -> dict[str, list[Path]]:
    """The modules of each area."""
    top = ROOT / "fieldapp" / "ui"
    shell = [one for room in SHELL for one in sorted((top / room).glob("*.py"))]
    return {"shell": shell, "pages": [one for one in sorted(top.rglob("*.py")) if one not in shell]}


def sentences(modules: list[Path]) -> list[Sentence]:
    """Every ``translate("Context", "source")`` of some modules, sorted. Raises ValueError for one that is not made of literals."""
    found: set[Sentence] = set()
    for module in modules:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "translate":
                words = [part.value if isinstance(part, ast.Constant) else None for part in node.args[:2]]
                if len(words) != 2 or not all(isinstance(word, str) for word in words):
                    raise ValueError(f"{module.name}:{node.lineno}: only literal words can be translated")
                found.add((words[0], words[1]))
    return sorted(found)


def read(file: Path) -> dict[Sentence, list[str]]:
    """The translations of a ``.ts``: one text, or one for each plural form. A missing file holds none."""
    if not file.exists():
        return {}
    known: dict[Sentence, list[str]] = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 our own file
        for message in context.iter("message"):
            told = message.find("translation")
            forms = [form.text or "" for form in told.findall("numerusform")] or [told.text or ""]
            known[context.findtext("name", ""), message.findtext("source", "")] = forms
    return known


def write(file: Path, language: str, wanted: list[Sentence], known: dict[Sentence, list[str]]) -> None:
    """Write a ``.ts`` with the sentences ``wanted``; one without a translation is marked unfinished. English only needs its plurals."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for name, source in wanted:
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        plural = "%n" in source
        count = PLURAL_FORMS[language] if plural else 1
        forms = known.get((name, source), [source] if language == "en" and not plural else [""] * count)
        message = ET.SubElement(contexts[name], "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = source
        told = ET.SubElement(message, "translation", {} if len(forms) == count and all(forms) else {"type": "unfinished"})
        if plural:
            for form in forms:
                ET.SubElement(told, "numerusform").text = form
        else:
            told.text = forms[0]
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def build(file: Path) -> None:
    """Make the ``.qm`` beside a ``.ts``. Raises CalledProcessError when Qt's tool fails."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([str(tool), "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True)


def main() -> None:
    """Collect and build every area in every language; a sentence that moved to another area keeps its translation."""
    known = {
        language: {sentence: told for area in areas() for sentence, told in read(WORDING / f"{area}_{language}.ts").items() if all(told)}
        for language in PLURAL_FORMS
    }
    for area, modules in areas().items():
        wanted = sentences(modules)
        for language in PLURAL_FORMS:
            file = WORDING / f"{area}_{language}.ts"
            write(file, language, wanted, known[language])
            build(file)


if __name__ == "__main__":
    main()
