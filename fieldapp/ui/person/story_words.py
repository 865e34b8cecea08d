"""An event of somebody's story in words, the node it hangs from, and which filter of the story shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from fieldapp.actions.people_rows import StoryItem
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.forms import answer_words
from fieldapp.ui.people.words import near_day
from fieldapp.ui.person.story import Event
from fieldapp.ui.wording import label, number, translate

SHAPES = {
    "arrival": "ring", "session": "disc", "service": "square", "referral": "arrow", "scale": "scale", "closure": "check", "step": "ring",
    "reopening": "ring", "received": "arrow", "appointment": "clock", "attachment": "square", "merge": "ring", "withdrawal": "open",
}  # fmt: skip
ENTRIES = frozenset({"session", "service", "referral", "collective"})
CORRECTED = ENTRIES | {"step", "scale"}
CANCELLED = CORRECTED | {"attachment"}
ALL = "all"
FILTERS = (ALL, "sessions", "health", "help", "referrals", "plan")
_HEALTH = "health"
# Answers the line of an event tells already.
_TOLD = frozenset({"date", "site", "project", "service", "state", "due_on", "done_on", "closure_reason", "closed_on"})


def filter_words(key: str) -> str:
    """A filter of the story in words."""
    return {
        ALL: translate("Story", "Everything"),
        "sessions": translate("Story", "Sessions"),
        "health": translate("Story", "Health"),
        "help": translate("Story", "Help given"),
        "referrals": translate("Story", "Referrals"),
        "plan": translate("Story", "Plan and file"),
    }[key]


def event_of(programme: Programme, item: StoryItem, today: date, *, may_write: bool) -> Event:
    """The event as the thread shows it; changes are offered for what still stands."""
    stands = may_write and not item.cancelled
    return Event(
        key=(item.kind, item.id),
        when=near_day(item.date, today),
        shape=_shape(item, today),
        title=_title(programme, item),
        detail=_detail(programme, item, today),
        note=item.has_note and item.reading != "ask" and item.kind in ENTRIES,
        sealed=item.has_note and item.reading != "ask" and item.kind not in ENTRIES,
        whose=item.note_author if item.reading == "reason" else "",
        cancelled=item.cancelled,
        reason=_reason(item.reason),
        can_change=stands and item.kind in CORRECTED,
        can_cancel=stands and item.kind in CANCELLED,
        form=_form(programme, item),
        filter=_filter(programme, item),
        lines=tuple(_lines(programme, item)),
    )


def _form(programme: Programme, item: StoryItem) -> str:
    if item.kind in ("step", "closure", "reopening", "received"):
        return str(item.details.get("form", item.kind))
    if item.kind == "scale":
        return item.code
    service = programme.services.get(item.code) if item.kind in ENTRIES else None
    return service.form if service else ""


def _filter(programme: Programme, item: StoryItem) -> str:
    if item.kind in ("session", "scale"):
        return "sessions"
    if item.kind == "referral":
        return "referrals"
    if item.kind in ENTRIES:
        service = programme.services.get(item.code)
        return "health" if service is not None and service.family == _HEALTH else "help"
    return "plan"


def _shape(item: StoryItem, today: date) -> str:
    """A goal that is reached hangs from a check, one that is late from a diamond."""
    if item.kind == "step" and not item.cancelled:
        if item.details.get("state") == "done":
            return "check"
        due = item.details.get("due_on")
        if due and not item.details.get("done_on") and item.details.get("state") != "dropped" and str(due) < today.isoformat():
            return "diamond"
    if item.kind == "appointment" and item.details.get("state") == "kept":
        return "check"
    return SHAPES.get(item.kind, "square")


def _title(programme: Programme, item: StoryItem) -> str:
    match item.kind:
        case "arrival":
            return translate("Story", "Welcome and agreement")
        case "closure":
            return translate("Story", "File closed")
        case "scale":
            scale = programme.scales.get(item.code)
            return wording.isolate(label(scale.label) if scale else item.code)
        case "step" | "reopening" | "received":
            form = programme.forms.get(item.code)
            return label(form.label) if form else item.code
        case "appointment":
            missed = item.details.get("state") == "missed"
            return translate("Story", "Appointment missed") if missed else translate("Story", "Appointment kept")
        case "attachment":
            return _code(programme, "attachment_kind", item.code) or translate("Story", "Paper kept")
        case "merge":
            return translate("Story", "Merged with the file %1").replace("%1", wording.isolate(item.code))
        case "withdrawal":
            return translate("Story", "Agreement withdrawn: %1").replace("%1", _code(programme, "purpose", item.code))
    service = programme.services.get(item.code)
    return label(service.label) if service else item.code


def _detail(programme: Programme, item: StoryItem, today: date) -> str:
    details = item.details
    match item.kind:
        case "closure":
            signed = translate("Story", "to be signed off") if details.get("state") == "to_sign" else ""
            return wording.joined([_code(programme, "closure_reason", item.code), signed])
        case "arrival":
            project = programme.projects.get(item.code)
            return label(project.label) if project else item.code
        case "scale":
            score = details.get("score")
            points = translate("Story", "not enough answers") if score is None else translate("Story", "%n point(s)", None, int(str(score)))
            return wording.joined([points, _code(programme, "occasion", details.get("occasion"))])
        case "step" | "reopening" | "received":
            return wording.joined(_step_parts(programme, item, today))
        case "appointment":
            return wording.joined([str(details.get("at", "")), _code(programme, "appointment_kind", item.code)])
        case "attachment":
            return translate("Story", "%n page(s)", None, int(str(details.get("pages") or 1)))
        case "withdrawal":
            return _code(programme, "partner", details.get("partner"))
        case "merge":
            return ""
    parts = [
        _minutes(details),
        _code(programme, "modality", details.get("modality")),
        *_themes(programme, details),
        _quantity(programme, details),
    ]
    parts += [_amount(details), _code(programme, "partner", details.get("partner")), _issue(programme, details, today)]
    if details.get("household"):
        parts.append(translate("Story", "household of %n", None, int(str(details["household"]))))
    if details.get("interpreter"):
        parts.append(translate("Story", "with an interpreter"))
    return wording.joined([part for part in [*parts, _corrected(item)] if part])


def _step_parts(programme: Programme, item: StoryItem, today: date) -> list[str]:
    """Where a step stands, when it is due, and its first answers that need no key and say something without their question."""
    details = item.details
    parts = [_code(programme, "goal_state", details.get("state"))]
    if details.get("due_on") and not details.get("done_on"):
        parts.append(translate("Story", "due on %1").replace("%1", near_day(date.fromisoformat(str(details["due_on"])), today)))
    answers, form = details.get("answers"), programme.forms.get(_form(programme, item))
    if isinstance(answers, Mapping):
        initials = {asked.key for asked in form.fields if asked.kind == "user"} if form else set()
        saying = {key: value for key, value in answers.items() if not isinstance(value, bool | int) and key not in initials}
        parts += [answer for _, answer in answer_words.lines(programme, form, saying, without=_TOLD)[:2]]
    return [part for part in [*parts, _corrected(item)] if part]


def _lines(programme: Programme, item: StoryItem) -> list[tuple[str, str]]:
    answers = item.details.get("answers")
    form = programme.forms.get(_form(programme, item))
    return answer_words.lines(programme, form, answers, without=_TOLD) if isinstance(answers, Mapping) else []


def _corrected(item: StoryItem) -> str:
    return translate("Story", "corrected") if item.corrected else ""


def _issue(programme: Programme, details: Mapping[str, object], today: date) -> str:
    """How far a referral is, and since when."""
    words = _code(programme, "issue", details.get("issue"))
    if not words or not details.get("issue_on"):
        return words
    return translate("Story", "%1 on %2").replace("%1", words).replace("%2", near_day(date.fromisoformat(str(details["issue_on"])), today))


def _reason(reason: str) -> str:
    return translate("Story", "undone at once") if reason == "undo" else reason


def _code(programme: Programme, codes: str, code: object) -> str:
    """The label of a code; words that are none are kept as they were typed."""
    if not code:
        return ""
    known = programme.codes.get(codes, {}).get(str(code))
    return label(known) if known else wording.isolate(str(code))


def _minutes(details: Mapping[str, object]) -> str:
    minutes = details.get("minutes")
    return translate("Story", "%n min", None, int(str(minutes))) if minutes else ""


def _themes(programme: Programme, details: Mapping[str, object]) -> list[str]:
    themes = details.get("themes")
    words = [_code(programme, "topic", theme) for theme in themes] if isinstance(themes, list) else []
    return [wording.listed(words)] if words else []


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
