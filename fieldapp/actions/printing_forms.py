"""Every form blank on paper, from the same data as the window: questions in their order, choices as boxes, a serial number and no name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from fieldapp.domain import heads
from fieldapp.domain.errors import Refused
from fieldapp.domain.programme import Field, Form, Programme, matches
from fieldapp.domain.reading_forms import CIRCUMSTANCE
from resources.wording import listed, sentence
from sync.sheets import files
from sync.sheets.typeset import HEAD

from . import controller, exports
from .desk import Desk
from .papers_forms import may_name
from .printing_answers import Answer, Boxes, Cells, Lines, Pair, Plain, Row, Sheet, Stack, Table

# More choices than this stand on a line to write on: a page of countries helps nobody.
MOST_BOXES = 22
_GAP, _FOOT = 9.0, 34.0
# Circumstances of the person whose values are codes of a list.
_CIRCUMSTANCES = {"sex": "sex", "group": "population_group", "vulnerabilities": "vulnerability"}


@dataclass(frozen=True)
class _Question:
    """What is asked in a block of the page: ``half`` when two of them may stand side by side."""

    label: str
    hints: tuple[str, ...]
    answer: Answer
    half: bool = False


def write(desk: Desk, form: Form, serials: Sequence[str], language: str, path: Path) -> Path:
    """Write one blank copy for each serial to a PDF, note the file, and give its path. Raises Refused ``paper_not_written``."""
    data = render(desk, form, serials, language)
    try:
        with exports.writing(desk, path, "paper"):
            files.replace(path, data)
    except OSError:
        raise Refused("paper_not_written", file=path.name) from None
    return path


def render(desk: Desk, form: Form, serials: Sequence[str], language: str) -> bytes:
    """The PDF itself."""
    sheet = Sheet(language)
    sheet.footer(controller.of(desk))
    site = serials[0].split("-")[0]
    pages = _pages(sheet, _blocks(desk.programme, form, site, language))
    for number, serial in enumerate(serials):
        for at, page in enumerate(pages):
            if number or at:
                sheet.next_page()
            top = _head(sheet, form, serial, first=at == 0)
            for block, height in page:
                block.draw(sheet, 0, top, sheet.room)
                top -= height + _GAP
            _foot(sheet, form, at + 1, len(pages))
    return sheet.finish()


def _say(language: str, key: str, **values: object) -> str:
    return sentence(key, language, **values)


def _head(sheet: Sheet, form: Form, serial: str, *, first: bool) -> float:
    """Title, serial and, on the first page, boxes for the code of the card; where the questions begin."""
    y, say = sheet.top, partial(_say, sheet.language)
    wide = sheet.measure(serial, 17, HEAD) + 24
    sheet.rect(sheet.room - wide, y - 27, wide, 27, strong=True)
    sheet.words(sheet.room - wide + 12, y - 19, serial, 17, HEAD, ltr=True)
    number = say("paper_serial")
    sheet.words(sheet.room - wide - sheet.measure(number, 9) - 6, y - 18, number, 9, grey=True)
    for at, line in enumerate(sheet.lines(form.label[sheet.language], sheet.room - wide - 40, 16, HEAD)):
        sheet.words(0, y - 18 - at * 20, line, 16, HEAD)
        below = y - 18 - at * 20
    if not first:
        return below - 24
    y = min(below, y - 27) - 14
    if may_name(form) or form.records == "person":
        cells = Cells([(4, ""), (4, ""), (1, "")], between="-")
        words = say("paper_card")
        sheet.words(0, y - 13, words, 9)
        cells.draw(sheet, sheet.measure(words, 9) + 10, y, 200)
        y -= 26
    sheet.words(0, y - 8, say("paper_no_name"), 8, grey=True)
    return y - 22


def _foot(sheet: Sheet, form: Form, page: int, pages: int) -> None:
    words = _say(sheet.language, "paper_page", form=form.label[sheet.language], version=form.version, page=page, pages=pages)
    sheet.stroke(0, sheet.margin + 10, sheet.room)
    sheet.words(0, sheet.margin, words, 7.5, grey=True)


def _pages(sheet: Sheet, blocks: Sequence[Answer]) -> list[list[tuple[Answer, float]]]:
    """The blocks by page; a title keeps to what follows it."""
    room_first = sheet.top - _head_height(first=True) - sheet.margin - _FOOT
    room = sheet.top - _head_height(first=False) - sheet.margin - _FOOT
    pages: list[list[tuple[Answer, float]]] = [[]]
    left = room_first
    for at, block in enumerate(blocks):
        height = block.height(sheet, sheet.room)
        needs = height + (blocks[at + 1].height(sheet, sheet.room) + _GAP if isinstance(block, _Title) and at + 1 < len(blocks) else 0)
        if needs > left and pages[-1]:
            pages.append([])
            left = room
        pages[-1].append((block, height))
        left -= height + _GAP
    return pages


def _head_height(*, first: bool) -> float:
    return 108.0 if first else 62.0


class _Title(Answer):
    """The name of a section with a line under it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def height(self, sheet: Sheet, width: float) -> float:
        return 20.0

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        sheet.words(x, top - 13, self._text, 11.5, HEAD)
        sheet.stroke(x, top - 18, width, strong=True)


class _Asked(Answer):
    """A question: its words, what is said about it in grey, the place to answer below – or beside, where a few boxes have room there."""

    LABEL: float = 12.5
    HINT: float = 10.5
    WORDS: float = 0.3

    def __init__(self, question: _Question) -> None:
        self._question = question

    def height(self, sheet: Sheet, width: float) -> float:
        if self._beside(sheet, width):
            return max(16.0, self._words(sheet, width * self.WORDS - 8))
        return self._words(sheet, width) + 3 + self._question.answer.height(sheet, width)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        beside = self._beside(sheet, width)
        room = width * self.WORDS - 8 if beside else width
        y = top
        for line in sheet.lines(self._question.label, room, 9.5, HEAD):
            sheet.words(x, y - 9, line, 9.5, HEAD)
            y -= self.LABEL
        for hint in self._question.hints:
            for line in sheet.lines(hint, room, 8):
                sheet.words(x, y - 7.5, line, 8, grey=True)
                y -= self.HINT
        if beside:
            self._question.answer.draw(sheet, x + width * self.WORDS, top + 2, width * (1 - self.WORDS))
        else:
            self._question.answer.draw(sheet, x, y - 3, width)

    def _beside(self, sheet: Sheet, width: float) -> bool:
        answer = self._question.answer
        return width > sheet.room / 2 and isinstance(answer, Boxes) and answer.fits(sheet, width * (1 - self.WORDS))

    def _words(self, sheet: Sheet, width: float) -> float:
        hints: int = sum(len(sheet.lines(hint, width, 8)) for hint in self._question.hints)
        return len(sheet.lines(self._question.label, width, 9.5, HEAD)) * self.LABEL + hints * self.HINT


def _blocks(programme: Programme, form: Form, site: str, language: str) -> list[Answer]:
    """Titles and questions in the order they are asked; short ones stand two by two."""
    blocks: list[Answer] = []
    # Whoever is registered agreed first: the paper asks both in the order of the window.
    parts = [programme.forms["consent"], form] if form.records == "person" else [form]
    for part in parts:
        for section in dict.fromkeys(field.section for field in part.fields):
            fields = [field for field in part.fields if field.section == section and field.kind != "site"]
            questions = [_question(programme, part, field, site, language) for field in fields if field.key not in heads.KEYS]
            if len(fields) > len(questions):
                questions.append(_heads(language))
            if questions:
                blocks.append(_Title(part.sections[section][language]))
                blocks += _paired(questions)
    return blocks


def _paired(questions: Sequence[_Question]) -> list[Answer]:
    blocks: list[Answer] = []
    waiting: _Question | None = None
    for question in questions:
        if waiting is not None and question.half:
            blocks.append(Pair(_Asked(waiting), _Asked(question)))
            waiting = None
            continue
        if waiting is not None:
            blocks.append(_Asked(waiting))
        waiting = question if question.half else None
        if not question.half:
            blocks.append(_Asked(question))
    return blocks if waiting is None else [*blocks, _Asked(waiting)]


def _question(programme: Programme, form: Form, field: Field, site: str, language: str) -> _Question:
    say = partial(_say, language)
    answer, half, how = _answer(programme, field, site, language)
    needed = f" ({say('paper_needed')})" if field.required else ""
    hints = [_condition(programme, form, field, language)] if field.shown_if else []
    if how:
        hints.append(say(how))
    if field.help:
        hints.append(field.help[language])
    return _Question(field.label[language] + needed, tuple(hints), answer, half)


def _answer(programme: Programme, field: Field, site: str, language: str) -> tuple[Answer, bool, str]:
    """Where it is answered, whether that is narrow enough for half a page, and the sentence that says how many boxes."""
    say = partial(_say, language)
    match field.kind:
        case "date":
            return Cells([(2, say("paper_day")), (2, say("paper_month")), (4, say("paper_year"))], between="/", under=True), True, ""
        case "age_or_birth":
            age = Cells([(3, "")], after=say("paper_age"))
            guess = Boxes([say("paper_estimated")])
            born = Cells([(2, say("paper_day")), (2, say("paper_month")), (4, say("paper_year"))], between="/", under=True)
            return Row((age, 110.0), (guess, 90.0), (Plain(say("paper_or")), 40.0), (born, 200.0)), False, ""
        case "integer":
            return Cells([(len(str(field.most)) if field.most else 4, "")]), True, ""
        case "minutes":
            return Cells([(3, "")], after=say("paper_minutes")), True, ""
        case "money":
            return Cells([(6, ""), (2, "")], between=",", after=say("paper_mad")), True, ""
        case "year":
            return Cells([(4, "")]), True, ""
        case "time":
            return Cells([(2, ""), (2, "")], between=":"), True, ""
        case "yes_no":
            return Boxes([say("paper_yes"), say("paper_no")]), False, ""
        case "text" | "organisation" | "user" | "country":
            return Lines(1), True, ""
        case "long_text":
            return Lines(4), False, ""
    labels = _labels(programme, field, site, language)
    if not labels or len(labels) > MOST_BOXES:
        return Lines(1), True, ""
    return Boxes(labels), False, "paper_many" if field.kind == "choices" else ""


def _labels(programme: Programme, field: Field, site: str, language: str) -> list[str]:
    """The words of the choices of a field; of services and projects those of this place."""
    if field.kind == "service":
        here = programme.sites[site]
        codes = [code for code in programme.services_for(field) if any(here.offers(project, code) for project in here.projects)]
        return [programme.services[code].label[language] for code in codes]
    if field.kind == "project":
        return [programme.projects[code].label[language] for code in programme.sites[site].projects]
    return [programme.codes[field.codes][code][language] for code in programme.choices(field)] if field.codes else []


def _heads(language: str) -> _Question:
    ages = [_say(language, "paper_age_unknown") if age == "age_inconnu" else age.replace("_", "–") for age in heads.AGES]
    ages = [f"{age}+" if age == "60" else age for age in ages]
    table = Table([_say(language, f"paper_sex_{sex}") for sex in heads.SEXES], ages)
    return _Question(
        _say(language, "paper_heads"),
        (_say(language, "paper_heads_unknown"),),
        Stack(table, Cells([(4, "")], after=_say(language, "paper_sex_unknown"))),
    )


def _condition(programme: Programme, form: Form, field: Field, language: str) -> str:
    """When the question is asked, in words."""
    parts = []
    for other, patterns in (field.shown_if or {}).items():
        if other.startswith(CIRCUMSTANCE):
            parts.append(_say(language, "paper_if_person", answers=_circumstance(programme, other, patterns, language)))
        else:
            asked = form.field(other)
            answers = listed([_pattern(programme, asked, pattern, language) for pattern in patterns], language)
            parts.append(_say(language, "paper_if", question=asked.label[language], answers=answers))
    return " ".join(parts)


def _pattern(programme: Programme, asked: Field, pattern: str, language: str) -> str:
    """What a pattern of answers means, in words."""
    if asked.kind == "yes_no":
        return _say(language, f"paper_{pattern}")
    if asked.kind == "service":
        family = programme.families.get(pattern.removesuffix(".*"))
        if family and pattern.endswith(".*"):
            return family[language]
        return listed([one.label[language] for code, one in programme.services.items() if matches(pattern, code)], language)
    return _codes(programme, asked.codes or "", pattern, language)


def _circumstance(programme: Programme, name: str, patterns: Sequence[str], language: str) -> str:
    """A circumstance of the person in words; where its values are codes of a list, theirs."""
    key = name.removeprefix(CIRCUMSTANCE)
    codes = _CIRCUMSTANCES.get(key)
    if codes is None:
        return listed([_say(language, f"paper_person_{key}_{pattern}") for pattern in patterns], language)
    return listed([_codes(programme, codes, pattern, language) for pattern in patterns], language)


def _codes(programme: Programme, codes: str, pattern: str, language: str) -> str:
    found = [words[language] for code, words in programme.codes.get(codes, {}).items() if matches(pattern, code)]
    return listed(found or [pattern], language)
