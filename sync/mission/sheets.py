"""The mission's sheet as a whole: the pooled figures with the answer, the targets and the words a file about them needs.

``make`` is the only way to a file of pooled figures, whatever its format: what a reader outside must not see is gone here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from resources.wording import LANGUAGES
from sync.disclosure.policy import Policy
from sync.errors import SyncRefused
from sync.facts import ROUNDED
from sync.sheets import Goal, Row, Sheet, beside

from . import answer, outside, publication, register, words


def make(connection: sa.Connection, first: str, last: str, *, project: str | None = None, audience: str, language: str, day: date) -> Sheet:
    """The sheet of the months ``first`` to ``last`` (``YYYY-MM``) for ``mission`` or ``public``.

    A public one is remembered as shown, so the connection must be able to write. Raises SyncRefused ``mission_months_turned``,
    ``mission_project_unknown``, ``mission_nothing_pooled``.
    """
    drawn, told = draw(connection, first, last, project=project, audience=audience, day=day)
    copies = [_copy(told, other, language) for other in (language, *(other for other in LANGUAGES if other != language))]
    return Sheet(
        audience,
        first,
        last,
        language,
        words.title(first, last, project, audience, language),
        drawn.rows,
        drawn.since,
        words.labels(language),
        goals=goals(drawn.since),
        sites=drawn.sites,
        missing=drawn.missing,
        bound=_bound(drawn, max(1, drawn.installations)),
        bound_site=_bound(drawn, max(1, drawn.installations - len(drawn.sites) + 1)) if any(row.site for row in drawn.rows) else 0,
        serving=_serving(connection, drawn.missing, last),
        answer=answer.sentences(told, language),
        notes=(*answer.notes(told, language), *copies),
    )


def draw(
    connection: sa.Connection, first: str, last: str, *, project: str | None = None, audience: str, day: date
) -> tuple[publication.Drawn, answer.Answer]:
    """The figures a reader may see, and the answer they give. Raises as ``make`` does."""
    if last < first:
        raise SyncRefused("mission_months_turned")
    if project is not None and project not in words.projects():
        raise SyncRefused("mission_project_unknown", project=project)
    pooled = register.figures(connection, through=last, project=project)
    closed = register.closed(connection)
    # A site that closed nothing up to then, but later, had not begun.
    begun_later = {site for (_, site), months in closed.items() if min(months) > last}
    # One that closed the month with nothing for this project has said so.
    arrived = {site for (_, site), months in closed.items() if last in months}
    awaited = set(register.awaited(connection)) - begun_later - arrived
    if project is not None:
        awaited &= words.offering(project)
    drawn = publication.draw(pooled, first, last, audience, closed=closed, awaited=awaited, ended=register.ended(connection))
    if not drawn.rows:
        raise SyncRefused("mission_nothing_pooled", first=first, last=last)
    if audience == "public":
        drawn = outside.fit(connection, drawn, min(one.closed for one in pooled), day)
    return drawn, answer.of(drawn, last, day)


def _copy(told: answer.Answer, language: str, around: str) -> str:
    """The sentence to copy; inside a page that runs the other way it is marked at both ends, so that its full stop stays at its end."""
    sentence = answer.copied(told, language)
    if (language == "ar") == (around == "ar"):
        return sentence
    mark = "\u200f" if language == "ar" else "\u200e"
    return f"{mark}{sentence}{mark}"


def goals(since: Sequence[Row]) -> tuple[Goal, ...]:
    """What was reached beside its target, by project: the sum over all sites."""
    found = []
    for item, project, target in words.targets():
        wanted = ("indicators", item) if item else ("headline", "")
        rows = [row for row in since if (row.table, row.item, row.project, row.site, row.measure) == (*wanted, project, "", "persons")]
        rows = [row for row in rows if not any(getattr(row, name) for name in beside.PERSON)]
        found += [Goal(item, project, row.value, row.mark, target) for row in rows[:1]]
    return tuple(found)


def _serving(connection: sa.Connection, missing: Sequence[str], last: str) -> dict[str, frozenset[str]]:
    """The sites of each project: those the programme names, and those that reported anything of it so far. A site unknown to the programme
    may give something under any."""
    known = words.larger_sites()
    found = {code: set(words.offering(code)) | {site for site in missing if site not in known} for code in words.projects()}
    for one in register.figures(connection, through=last) if missing else ():
        found.setdefault(one.figure.cell.project, set()).add(one.figure.site)
    return {project: frozenset(sites) for project, sites in found.items()}


def _bound(drawn: publication.Drawn, installations: int) -> int:
    """How far a sum over so many installations may lie from the truth: each keeps its own carry and offset."""
    if not any(row.mark == ROUNDED for row in (*drawn.rows, *drawn.since)):
        return 0
    policy = Policy()
    return (policy.max_carry + policy.offset) * installations
