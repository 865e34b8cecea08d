"""Referrals in words: partners, states and what is waited for."""

from __future__ import annotations

from datetime import date

from fieldapp.actions.referrals import PartnerFigures, ReferralRow
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.kit.choice_lines import Line
from fieldapp.ui.people.words import near_day
from fieldapp.ui.wording import label, translate

# What usually comes after a state, offered first.
NEXT = {"envoyee": "acceptee", "acceptee": "honoree", "honoree": "aboutie"}


def code_words(programme: Programme, listed: str, code: str) -> str:
    """The label of a code; words that are none are kept as they were typed."""
    known = programme.codes[listed].get(code)
    return label(known) if known else wording.isolate(code)


def state_words(programme: Programme, row: ReferralRow, today: date) -> str:
    """« Acceptée, 2 mars », or since when an answer is waited for."""
    if row.late and row.due_on is not None:
        return translate("Referral", "no news since %1").replace("%1", near_day(row.state_on, today))
    return wording.listed([code_words(programme, "issue", row.state), near_day(row.state_on, today)])


def line_of(programme: Programme, row: ReferralRow, today: date, *, whose: bool = True) -> Line:
    """A referral as a line: for whom (initials only) and for what, to whom, and where it stands."""
    partner = code_words(programme, "partner", row.partner)
    who = wording.joined([wording.isolate(row.initials), wording.isolate(row.person_code[-4:])]) if whose else ""
    return Line(
        row.entry_id,
        title=partner,
        detail=wording.joined([who, code_words(programme, "need", row.need)]),
        end=state_words(programme, row, today),
        due=row.late,
        quiet=not row.open,
    )


def figures_line(programme: Programme, one: PartnerFigures, number: int) -> Line:
    """How a partner answers, as a line."""
    counted = [
        f"{code_words(programme, 'issue', state).split(':')[0].strip()} {wording.number(count)}"
        for state, count in sorted(one.states.items(), key=lambda item: -item[1])
    ]
    days = "" if one.days is None else translate("Referral", "accepted after %n day(s), as a median", None, round(one.days))
    late = translate("Referral", "%n without news", None, one.late) if one.late else days
    sent = translate("Referral", "%n sent", None, one.sent)
    detail = wording.joined([sent, *counted] if not one.late else [sent, *counted, days])
    return Line(number, code_words(programme, "partner", one.partner), detail, late, due=bool(one.late))
