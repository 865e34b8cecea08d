"""The board as one page to open in a browser: the answer first, then who sent what, then the key figures.

One file of HTML with nothing from outside: no script, no font, no picture; its own policy (``Content-Security-Policy``) forbids them. Light
or dark as the reader's system is, Arabic from right to left, and it prints. It says what the mission's own sheet says and is as
confidential as that. Whatever came in a batch is a code by then, and is escaped all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from html import escape

import sqlalchemy as sa

import resources
from resources.wording import LANGUAGES, sentence
from sync.facts import Figure
from sync.sheets import Goal, Row, beside, periods
from sync.sheets.words import word

from . import answer, board, publication, questioning, register, sheets, words
from .home import Mission

_MONTHS = 12
_STYLE = """
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "IBM Plex Sans Arabic","IBM Plex Sans",
"Segoe UI",system-ui,"Noto Sans Arabic",sans-serif}main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1{font-size:1rem;
font-weight:600;color:var(--ink2);margin:0 0 1rem}h2{font-size:1.125rem;margin:2.5rem 0 .75rem}h3{font-size:1rem;margin:1.5rem 0 .5rem}
.answer{background:var(--sheet);border:1px solid var(--line);border-inline-start:4px solid var(--accent);border-radius:10px;
padding:1.25rem 1.5rem}.answer p{margin:.25rem 0}.answer p:first-child{font-size:1.75rem;line-height:1.25;font-weight:600;
color:var(--accent)}.small{color:var(--ink2);font-size:.9rem}.copy{background:var(--well);border-radius:8px;padding:.6rem .9rem;
margin:.5rem 0;user-select:all}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:var(--sheet)}caption{
text-align:start;padding:.25rem 0;color:var(--ink2)}th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:start;
vertical-align:top}thead th{color:var(--ink2);font-weight:600;font-size:.875rem}td.n{font-variant-numeric:tabular-nums;
white-space:nowrap}.grid td,.grid thead th+th{text-align:center;padding:.4rem .3rem}.here{background:var(--soft);color:var(--accent);
font-weight:600}.lacks{background:var(--amber_ground);color:var(--amber);font-weight:600}.wrong{color:var(--red);background:var(--red_ground);
border-radius:6px;padding:.1rem .4rem}.bar{display:block;height:.7rem;min-width:2px;border-radius:4px;background:var(--accent)}
.bars th,.bars td{vertical-align:middle;white-space:nowrap}.track{width:100%;min-width:8rem}
@media print{body{background:#fff}main{max-width:none;padding:0}}
"""


@dataclass(frozen=True)
class Told:
    """All a page tells: the month it is about, the answer, the figures, the installations and the months each site closed."""

    month: str
    answer: answer.Answer | None
    since: tuple[Row, ...]
    months: tuple[Row, ...]
    goals: tuple[Goal, ...]
    installations: tuple[board.BoardRow, ...]
    closed: dict[str, frozenset[str]]
    ended: dict[str, str]
    questions: tuple[questioning.Asked, ...] = ()


def gather(connection: sa.Connection, mission: Mission, day: date) -> Told:
    """Read what the page tells. Its month is the last one that more than half of the sites have closed."""
    closed: dict[str, set[str]] = {site: set() for site in register.awaited(connection)}
    for (_, site), months in register.closed(connection).items():
        closed.setdefault(site, set()).update(months)
    frozen = {site: frozenset(months) for site, months in sorted(closed.items())}
    installations, ended = tuple(board.rows(connection, mission, day)), register.ended(connection)
    asked = tuple(one for one in questioning.listed(connection) if not one.answer)
    working = {site: months for site, months in closed.items() if site not in ended} or closed
    last = sorted((max(months) for months in working.values() if months), reverse=True)
    if not last:
        return Told("", None, (), (), (), installations, frozen, ended, asked)
    month = last[min(len(working) // 2, len(last) - 1)]
    drawn, told = sheets.draw(connection, month, month, audience="mission", day=day)
    return Told(month, told, drawn.since, _by_month(drawn, month, ended), sheets.goals(drawn.since), installations, frozen, ended, asked)


def render(told: Told, name: str, language: str, day: date) -> str:
    """The page in one language; ``name`` is the mission's."""
    say = _Say(language)
    parts = [_answer(told, say), _grid(told, say), _installations(told, say), _questions(told, say), _figures(told, say)]
    body = "".join(parts)
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">'
        f"<title>{say('title')}</title><style>{_colours()}{_STYLE}</style></head><body><main>"
        f"<h1>{say('title')} · <bdi>{escape(name[:8])}</bdi> · <bdi>{escape(answer.words_of(day, language))}</bdi></h1>"
        f"{body}</main></body></html>\n"
    )


class _Say:
    """Words of the page in one language, escaped."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.labels = words.labels(language)

    def __call__(self, key: str, **values: object) -> str:
        return escape(sentence(f"mission_page_{key}", self.language, **values))

    def label(self, column: str, code: str) -> str:
        return escape(self.labels[column].get(code, code))

    def figure(self, row: Row | Goal) -> str:
        return escape(beside.text(row.value, row.mark, self.language))

    def counted(self, figure: Figure) -> str:
        """One printed figure in words: where, when, what, and the number."""
        cell = figure.cell
        parts = [self.labels["site"].get(figure.site, figure.site), periods.words(figure.period, self.language)]
        parts += [word("table", cell.table, self.language), word("age", cell.age, self.language) if cell.age else ""]
        parts += [self.labels[name].get(code, code) for name, code in asdict(cell).items() if name in self.labels and code]
        number = beside.text(figure.value, figure.mark, self.language)
        return f"{escape(' · '.join(part for part in parts if part))} · <bdi>{escape(number)}</bdi>"

    def month(self, month: str) -> str:
        return escape(periods.words(month, self.language))


def _colours() -> str:
    light, dark = (
        "".join(f"--{name}:{value};" for name, value in resources.toml("look", f"{look}.toml").items() if isinstance(value, str))
        for look in ("light", "dark")
    )
    return f":root{{{light}}}@media(prefers-color-scheme:dark){{:root{{{dark}}}}}"


def _answer(told: Told, say: _Say) -> str:
    if told.answer is None:
        return f'<section class="answer"><p>{say("nothing")}</p></section>'
    said = "".join(f"<p>{escape(text)}</p>" for text in answer.sentences(told.answer, say.language))
    notes = "".join(f"<p>{escape(text)}</p>" for text in answer.notes(told.answer, say.language))
    others = [say.language, *(language for language in LANGUAGES if language != say.language)]
    copies = "".join(
        f'<p class="copy" lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">{escape(answer.copied(told.answer, language))}</p>'
        for language in others
    )
    return (
        f'<section class="answer">{said}</section><div class="small">{notes}</div>'
        f'<section><h2>{say("copy")}</h2><p class="small">{say("copy_how")}</p>{copies}</section>'
    )


def _grid(told: Told, say: _Say) -> str:
    """Each site's closings of the last months, in signs and colours: ✓ here, ! missing, nothing before its first."""
    if not told.closed:
        return ""
    end = max([told.month, *(max(months) for months in told.closed.values() if months)])
    if not end:
        return ""
    shown = _last_months(end)
    head = "".join(f'<th scope="col" title="{say.month(month)}">{month[5:]}<br>{month[2:4]}</th>' for month in shown)
    lines = []
    for site, months in told.closed.items():
        first = min(months, default="")
        cells = []
        for month in shown:
            if month in months:
                cells.append(f'<td class="here" title="{say("here", month=month)}">✓</td>')
            elif month < first or month > told.ended.get(site, month) or (month > told.month and month > max(months, default="")):
                cells.append("<td></td>")
            else:
                cells.append(f'<td class="lacks" title="{say("lacks", month=month)}">!</td>')
        lines.append(f'<tr><th scope="row">{say.label("site", site)}</th>{"".join(cells)}</tr>')
    return (
        f'<section><h2>{say("closings")}</h2><div class="scroll"><table class="grid"><caption>{say("closings_how")}</caption>'
        f'<thead><tr><th scope="col">{say("site")}</th>{head}</tr></thead><tbody>{"".join(lines)}</tbody></table></div></section>'
    )


def _installations(told: Told, say: _Say) -> str:
    if not told.installations:
        return ""
    lines = []
    for row in told.installations:
        noted = " ".join(f'<span class="wrong">{escape(sentence(f"mission_board_{key}", say.language))}</span>' for key in row.notes)
        gaps = f" ({escape(', '.join(map(str, row.gaps[:8])))})" if row.gaps else ""
        sites = ", ".join(say.label("site", site) for site in row.sites) or "–"
        if row.approved_for and row.approved_for != row.sites:
            sites += f'<div class="small">{say("approved_for", sites=words.places(row.approved_for, say.language))}</div>'
        label = f'<div class="small"><bdi>{escape(row.label)}</bdi></div>' if row.label else ""
        through = say.month(row.complete_through) if row.complete_through else "–"
        contact = escape(row.last_contact or "–")
        beside = "".join(f'<div class="small">{escape(text)}</div>' for text in also(row, say.language))
        lines.append(
            f'<tr><th scope="row"><bdi>{escape(row.installation[:8])}</bdi>{label}</th><td>{sites}</td><td>{through}</td>'
            f'<td class="n"><bdi>{contact}</bdi></td><td class="n">{row.waiting}</td><td>{noted}{gaps}{beside}</td></tr>'
        )
    names = ("installation", "sites", "through", "contact", "waiting", "notes")
    head = "".join(f'<th scope="col">{say(name)}</th>' for name in names)
    return (
        f'<section><h2>{say("installations")}</h2><div class="scroll"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></div></section>"
    )


def also(row: board.BoardRow, language: str) -> list[str]:
    """How an installation fares, and what waits for it, in a few words each; what is as it should be is passed over."""
    said = []
    if row.health is not None:
        health, gigabytes = row.health, f"{row.health.disk_mb / 1024:.1f}" if row.health.disk_mb < 10_240 else row.health.disk_mb // 1024
        parts = {
            "said": words.places(health.sites, language) if row.wrong_site else "",
            "program": health.program,
            "pack": health.pack,
            "oldest": health.oldest_days,
            "disk": str(gigabytes).replace(".", "," if language == "fr" else "."),
            "drift": f"{health.drift_days:+d}" if health.drift_days else "",
            "copy_never" if health.copy_days < 0 else "copy": max(health.copy_days, 1),
        }
        said.append(" · ".join(sentence(f"mission_board_{key}", language, value=value) for key, value in parts.items() if value))
    if row.last_slot and row.last_slot != row.last_contact:
        said.append(sentence("mission_board_last_slot", language, date=row.last_slot))
    if row.questions:
        said.append(sentence("mission_board_questions", language, count=row.questions))
    if row.letters:
        said.append(sentence("mission_board_letters", language, count=row.letters))
    return said


def _questions(told: Told, say: _Say) -> str:
    """What the mission asked and nobody has answered."""
    lines = "".join(
        f'<tr><th scope="row"><bdi>{escape(one.installation[:8])}</bdi></th><td>{say.counted(one.question.figure)}</td>'
        f"<td>{escape(sentence(f'mission_question_{one.question.reason}', say.language))}</td>"
        f'<td class="n"><bdi>{escape(one.asked_on)}</bdi></td></tr>'
        for one in told.questions
    )
    head = "".join(f'<th scope="col">{say(name)}</th>' for name in ("installation", "figure", "question", "asked"))
    table = f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>'
    return f"<section><h2>{say('questions')}</h2>{table}</section>" if lines else ""


def _figures(told: Told, say: _Say) -> str:
    """By project: what was reached of each target, the persons of each site, the new persons of each month."""
    heads = [row for row in told.since if (row.table, row.measure) == ("headline", "persons")]
    parts = []
    for project in sorted({row.project for row in heads}):
        parts.append(f"<h3>{say.label('project', project)}</h3>")
        own = [row for row in heads if row.project == project]
        for goal in told.goals:
            if goal.project == project:
                name = say.label("item", goal.item) if goal.item else say("helped")
                told_goal = say("of", value=beside.text(goal.value, goal.mark, say.language), target=goal.target)
                parts.append(_bars(say("target"), [(name, told_goal, goal.share or 0.0)]))
        most = max((int(row.value or 0) for row in own if row.site), default=0) or 1
        sites = [(say.label("site", row.site), say.figure(row), int(row.value or 0) / most) for row in own if row.site]
        lacking = set(told.answer.missing if told.answer else ()) & words.offering(project) - {row.site for row in own}
        sites += [(say.label("site", site), say("lacking"), 0.0) for site in sorted(lacking)]
        parts.append(_bars(say("by_site"), sites))
        months = [row for row in told.months if row.project == project]
        most = max((int(row.value or 0) for row in months), default=0) or 1
        parts.append(_bars(say("by_month"), [(say.month(row.period), say.figure(row), int(row.value or 0) / most) for row in months]))
    return f"<section><h2>{say('figures')}</h2>{''.join(parts)}</section>" if parts else ""


def _bars(caption: str, lines: Iterable[tuple[str, str, float]]) -> str:
    """A table whose bars repeat its numbers, for the eye. All of it is escaped already."""
    rows = "".join(
        f'<tr><th scope="row">{name}</th><td class="n"><bdi>{figure}</bdi></td><td class="track" aria-hidden="true">{_bar(share)}</td></tr>'
        for name, figure, share in lines
    )
    return f'<div class="scroll"><table class="bars"><caption>{caption}</caption><tbody>{rows}</tbody></table></div>' if rows else ""


def _bar(share: float) -> str:
    return f'<span class="bar" style="width:{100 * min(1.0, share):.0f}%"></span>' if share else ""


def _by_month(drawn: publication.Drawn, last: str, ended: Mapping[str, str]) -> tuple[Row, ...]:
    """New persons of each project in the last months, where every site that is in it reported the month."""
    found = []
    for project in sorted({row.project for row in drawn.months}):
        own = [row for row in drawn.months if row.project == project and row.site in drawn.sites]
        begun = {site: min(row.period for row in own if row.site == site) for site in {row.site for row in own}}
        for month in _last_months(last):
            parts = [row for row in own if row.period == month and row.value is not None]
            if {row.site for row in parts} == {site for site, first in begun.items() if first <= month <= ended.get(site, month)} != set():
                found.append(
                    Row(
                        "persons_new", "persons", month, project=project, value=sum(int(row.value or 0) for row in parts), mark=_mark(parts)
                    )
                )
    return tuple(found)


def _mark(parts: Sequence[Row]) -> str:
    return max(row.mark for row in parts)


def _last_months(last: str) -> list[str]:
    end = int(last[:4]) * 12 + int(last[5:]) - 1
    return [f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(end - _MONTHS + 1, end + 1)]
