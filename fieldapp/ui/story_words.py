"""An event of somebody's story in words, and the node it hangs from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from fieldapp.actions.people_rows import StoryItem
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.people_words import near_day
from fieldapp.ui.story import Event
from fieldapp.ui.wording import label, number, translate

SHAPES = {"arrival": "ring", "session": "disc", "service": "square", "referral": "arrow", "scale": "scale", "closure": "check"}
ENTRIES = frozenset({"session", "service", "referral", "collective"})


def event_of(programme: Programme, item: StoryItem, today: date, *, may_write: bool) -> Event:
    """The event as the thread shows it; changes are offered for entries that still count."""
    return Event(
        key=(item.kind, item.id),
        when=near_day(item.date, today),
        shape=SHAPES.get(item.kind, "square"),
        title=_title(programme, item),
        detail=_detail(programme, item),
        note=item.has_note and item.reading != "ask",
        whose=item.note_author if item.reading == "reason" else "",
        cancelled=item.cancelled,
        reason=_reason(item.reason),
        can_change=may_write and item.kind in ENTRIES and not item.cancelled,
    )


def _title(programme: Programme, item: StoryItem) -> str:
    if item.kind == "arrival":
        return translate("Story", "Welcome and agreement")
    if item.kind == "closure":
        return translate("Story", "File closed")
    if item.kind == "scale":
        scale = programme.scales.get(item.code)
        return wording.isolate(label(scale.label) if scale else item.code)
    service = programme.services.get(item.code)
    return label(service.label) if service else item.code


def _detail(programme: Programme, item: StoryItem) -> str:
    details = item.details
    if item.kind == "closure":
        return _code(programme, "closure_reason", item.code)
    if item.kind == "arrival":
        project = programme.projects.get(item.code)
        return label(project.label) if project else item.code
    if item.kind == "scale":
        score = details.get("score")
        points = translate("Story", "not enough answers") if score is None else translate("Story", "%n point(s)", None, int(str(score)))
        return wording.joined([points, _code(programme, "occasion", details.get("occasion"))])
    parts = [
        _minutes(details),
        _code(programme, "modality", details.get("modality")),
        *_themes(programme, details),
        _quantity(programme, details),
    ]
    parts += [_amount(details), _code(programme, "partner", details.get("partner")), _code(programme, "issue", details.get("issue"))]
    if details.get("interpreter"):
        parts.append(translate("Story", "with an interpreter"))
    if item.corrected:
        parts.append(translate("Story", "corrected"))
    return wording.joined([part for part in parts if part])


def _reason(reason: str) -> str:
    return translate("Story", "undone at once") if reason == "undo" else reason


def _code(programme: Programme, codes: str, code: object) -> str:
    """The label of a code; words that are none are kept as they were typed."""
    if not code:
        return ""
    known = programme.codes[codes].get(str(code))
    return label(known) if known else wording.isolate(str(code))


def _minutes(details: Mapping[str, object]) -> str:
    minutes = details.get("minutes")
    return translate("Story", "%n min", None, int(str(minutes))) if minutes else ""


def _themes(programme: Programme, details: Mapping[str, object]) -> list[str]:
    themes = details.get("themes")
    words = [_code(programme, "topic", theme) for theme in themes] if isinstance(themes, list) else []
    comma = "، " if wording.language() == "ar" else ", "
    return [comma.join(words)] if words else []


def _quantity(programme: Programme, details: Mapping[str, object]) -> str:
    quantity = int(str(details.get("quantity") or 1))
    if quantity <= 1:
        return ""
    unit = _code(programme, "unit", details.get("unit"))
    return f"{number(quantity)}{wording.NO_BREAK}× {unit}" if unit else f"× {number(quantity)}"


def _amount(details: Mapping[str, object]) -> str:
    amount = details.get("amount_mad")
    if amount is None:
        return ""
    value = Decimal(str(amount))
    return wording.isolate(f"{number(float(value), 0 if value == value.to_integral() else 2)}{wording.NO_BREAK}MAD")
