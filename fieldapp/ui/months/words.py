"""How a month stands, in words: its state, its marks, how its batch was delivered, and what the certificate of its audit says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from fieldapp.actions.delivery import OutboxRow
from fieldapp.actions.months import Mark, MonthState
from fieldapp.ui import wording
from fieldapp.ui.months.proofs import ASIDE, proofs
from fieldapp.ui.wording import number, translate


def state_words(state: MonthState, *, current: bool) -> str:
    """One line for the list of months; ``current`` is the month of today."""
    if state.state == "frozen":
        closed = wording.day(date.fromisoformat(state.closed_on or ""), "day")
        words = translate("Month", "closed on %1 by %2")
        return words.replace("%1", closed).replace("%2", wording.isolate(state.closed_by or ""))
    if state.marks:
        return marks_words(state.marks)
    if state.ready:
        return translate("Month", "can be closed")
    return translate("Month", "open") if current else translate("Month", "waits for the month before")


def marks_words(marks: Sequence[Mark]) -> str:
    """Who submitted and validated, and when."""
    words = {"submitted": translate("Month", "submitted by %1 on %2"), "validated": translate("Month", "validated by %1 on %2")}
    return wording.joined(
        [words[mark.state].replace("%1", wording.isolate(mark.user)).replace("%2", wording.day(mark.day, "short")) for mark in marks]
    )


def delivery_words(batch: OutboxRow | None) -> str:
    """The last proof of a batch; empty when nothing was sealed."""
    if batch is None:
        return ""
    if batch.state in ASIDE:
        return translate("Month", "set aside by the mission")
    reached = [proof for proof in proofs(batch) if proof.state == "done"]
    return reached[-1].words if len(reached) > 1 else translate("Sending", "waits for the network")


def certificate_words(certificate: Mapping[str, str | int], earlier: int) -> list[str]:
    """What the certificate says: the method with its numbers, what it was checked against, and the rows that left."""
    if certificate.get("method") == "suppression":
        method = translate("Month", "Figures of fewer than %1 people are masked (·), and others with them so that none can be worked out.")
        method = method.replace("%1", str(certificate.get("threshold", 5)))
    else:
        method = translate("Month", "Rounded to a multiple of %1, up or down; the rest is carried over, as a rule no more than %2.")
        method = method.replace("%1", str(certificate.get("base", 5))).replace("%2", str(certificate.get("max_carry", 6)))
    if earlier:
        checked = translate("Month", "Checked side by side with everything sent before: %1 closings.").replace("%1", number(earlier))
    else:
        checked = translate("Month", "Checked; nothing was sent before it.")
    told = [method, checked]
    if "records_k" in certificate:
        rows = translate("Month", "People leave as rows only in groups of %1 or more who look alike.")
        told.append(rows.replace("%1", str(certificate["records_k"])))
    return told
