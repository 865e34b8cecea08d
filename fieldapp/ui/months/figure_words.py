"""One figure in words: of which place, project and time it is, what it counts, and the number as it was printed."""

from __future__ import annotations

from fieldapp.actions.heard import Figure
from fieldapp.actions.months import PreviewRow
from fieldapp.domain.periods import Month
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.months.lines import cell_words, period_words, table_words
from fieldapp.ui.wording import label, number, translate


def counted_words(programme: Programme, figure: Figure) -> str:
    """What it counts: the table and the parts of it."""
    return wording.joined([table_words(figure.cell.table, figure.cell.measure), cell_words(programme, PreviewRow(figure, None, None))])


def place_words(programme: Programme, figure: Figure) -> str:
    """Of which place and project it is."""
    site, project = programme.sites.get(figure.site), programme.projects.get(figure.cell.project)
    return wording.joined([label(site.place) if site else figure.site, label(project.label) if project else figure.cell.project])


def time_words(figure: Figure) -> str:
    """Of which month, quarter or year it is."""
    try:
        return wording.month(Month.parse(figure.period).first)
    except ValueError:
        return period_words(figure.period) or figure.period


def value_words(figure: Figure) -> str:
    """The number with its mark; a masked one says so."""
    if figure.value is None:
        return translate("Figures", "masked")
    return f"{figure.mark} {number(figure.value)}".strip()
