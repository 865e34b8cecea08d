"""How delivery stands, in calm words: for the card of Envoi and for the status line. Offline is an ordinary state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fieldapp.actions.delivery import OutboxRow
from fieldapp.actions.standing import Standing
from fieldapp.domain.periods import Month
from fieldapp.ui import wording
from fieldapp.ui.wording import translate

AWAY = frozenset({"mission_away"})
OFFLINE_FROM = 2  # days without a word of the mission that are told even before a try failed
STICK_FROM = 3  # days after which a stick is proposed
CLOCK_FROM = 2  # days: less may be midnight, or a time zone


@dataclass(frozen=True)
class Run:
    """What the courier is at: whether it is under way, why the last round failed (the key of a sentence, and the sentence itself), and when
    the next one begins."""

    moving: bool = False
    trouble: str = ""
    words: str = ""
    next_try: datetime | None = None


@dataclass(frozen=True)
class Said:
    """The card: an icon, a headline, a detail. ``code`` is the approval code where it is to be read out, ``stick`` proposes one."""

    icon: str
    headline: str
    detail: str
    code: str = ""
    stick: bool = False


def said(standing: Standing, run: Run, today: date) -> Said:
    """The one thing that matters most now, what to do about it, and what comes next."""
    if run.moving:
        detail = translate("Sending", "You can go on working: nothing here waits for the network. It can be stopped below.")
        return Said("send", translate("Sending", "Sending…"), detail)
    return (
        _kept_back(standing)
        or _on_a_stick(standing)
        or (_approval(standing) if not standing.waiting else None)
        or _in_between(standing, run)
        or _offline(standing, run, today)
        or _approval(standing)
        or _ordinary(standing, run)
    )


def clock_words(standing: Standing) -> str:
    """That this laptop's clock is wrong, by how much; empty while it is not."""
    if abs(standing.drift) < CLOCK_FROM:
        return ""
    words = (
        translate(
            "Sending",
            "The clock of this computer is %n day(s) ahead of the mission’s. Sending works all the same; set it right.",
            None,
            standing.drift,
        )
        if standing.drift > 0
        else translate(
            "Sending",
            "The clock of this computer is %n day(s) behind the mission’s. Sending works all the same; set it right.",
            None,
            -standing.drift,
        )
    )
    return words


def status_words(standing: Standing, run: Run, today: date) -> tuple[str, str]:
    """One line for the foot of the window, and its icon."""
    if run.moving:
        return translate("Sending", "Sending…"), "send"
    waiting = len(standing.waiting)
    waits = translate("Sending", "%n batch(es) wait(s)", None, waiting) if waiting else ""
    away = _days_away(standing, today)
    if run.trouble in AWAY or (not run.trouble and away >= OFFLINE_FROM and waiting):
        lost = translate("Sending", "offline since %n day(s)", None, away) if away else translate("Sending", "no network at the moment")
        words = wording.joined([lost, waits, _next(run, short=True)])
        return words[:1].upper() + words[1:], "offline"
    if run.trouble:
        trouble = {
            "network_intercepts": translate("Sending", "the network asks to sign in"),
            "mission_busy": translate("Sending", "the mission is busy"),
        }.get(run.trouble, translate("Sending", "the mission was not reached"))
        words = wording.joined([trouble, waits, _next(run, short=True)])
        return words[:1].upper() + words[1:], "offline"
    if waiting:
        return wording.joined([translate("frame", "%n batch(es) wait(s) here, sealed", None, waiting), _next(run, short=True)]), "send"
    return translate("frame", "Nothing waits to be sent"), "check"


def _kept_back(standing: Standing) -> Said | None:
    """What a human has to settle before anything goes on."""
    if standing.forked is not None:
        return Said(
            "warning",
            translate("Sending", "Another computer sends under the name of this one."),
            translate(
                "Sending", "Both work from one copy. Nothing is lost; sealing rests until a coordinator says which of the two goes on."
            ),
        )
    if standing.revoked:
        return Said(
            "warning",
            translate("Sending", "The mission no longer counts what this computer sends."),
            translate("Sending", "Call the mission. Everything stays here, sealed, and counts again if it takes this back."),
        )
    if aside := sum(one.state == "quarantined" for one in standing.batches):
        headline = translate("Sending", "The mission set %n batch(es) aside.", None, aside)
        return Said("warning", headline, translate("Sending", "Nothing is lost. What to do stands below, beside each of them."))
    if standing.returning is not None:
        return Said(
            "clock",
            translate("Sending", "Put back from a copy: closing a month waits for the mission."),
            translate(
                "Sending", "At the next sending it says what it holds, then everything goes on by itself. A USB stick brings it too."
            ),
            stick=True,
        )
    return None


def _in_between(standing: Standing, run: Run) -> Said | None:
    """Somebody answered, but not the mission, or not yet."""
    headlines = {
        "network_intercepts": translate("Sending", "This network wants you to sign in first."),
        "mission_busy": translate("Sending", "The mission is busy at the moment."),
        "mission_certificate": translate("Sending", "Another server answered in the mission’s place."),
    }
    advice = {
        "network_intercepts": translate("Sending", "Open any page in a browser and sign in there, or try another network."),
        "mission_busy": "",
        "mission_certificate": translate("Sending", "Nothing was given to it. Try another network; if it stays so, call the mission."),
    }
    if not run.trouble or run.trouble in AWAY:
        return None
    if run.trouble not in headlines:
        return Said("warning", translate("Sending", "Sending did not go through. Nothing is lost."), _sentences(run.words, _next(run)))
    return Said("offline", headlines[run.trouble], _sentences(advice[run.trouble], _waits(standing.waiting), _next(run)))


def _offline(standing: Standing, run: Run, today: date) -> Said | None:
    away = _days_away(standing, today)
    told = run.trouble or (away >= OFFLINE_FROM and standing.waiting)
    if not told:
        return None
    if away:
        headline = translate("Sending", "Offline since %n day(s). Nothing is lost.", None, away)
    else:
        headline = translate("Sending", "No network at the moment. Nothing is lost.")
    long = away >= STICK_FROM and bool(standing.waiting)
    stick = translate("Sending", "A USB stick takes them to the mission too; anybody may carry it.") if long else ""
    return Said("offline", headline, _sentences(_waits(standing.waiting), _next(run), stick), stick=long)


def _on_a_stick(standing: Standing) -> Said | None:
    """A stick is no proof: the batches wait until the mission's word is brought back."""
    if not standing.waiting or any(one.way != "usb" for one in standing.waiting):
        return None
    detail = translate(
        "Sending", "Plug it in again when it comes back from the mission: the receipts lie on it. Sending by network stays possible."
    )
    return Said("usb", translate("Sending", "On the way by USB stick."), detail, stick=True)


def _approval(standing: Standing) -> Said | None:
    """Received, and nothing ever counted: the mission has perhaps not approved this computer yet."""
    if standing.counted or not any(one.state == "held" for one in standing.batches):
        return None
    detail = translate(
        "Sending",
        "What is sealed is received and kept; it is counted once the mission has approved this computer. Read out the code to it:",
    )
    return Said("clock", translate("Sending", "Waits for the mission’s approval."), detail, code=f"{standing.code[:3]} {standing.code[3:]}")


def _ordinary(standing: Standing, run: Run) -> Said:
    if standing.waiting:
        sealed = translate("Sending", "Only the mission can open what is sealed; nothing is lost meanwhile.")
        return Said("clock", _waits(standing.waiting), _sentences(sealed, _next(run)))
    if standing.unproved:
        detail = translate("Sending", "Send now also asks the mission for the proofs that are still missing.")
        return Said("check", translate("Sending", "Everything has been received by the mission."), detail)
    if any(one.state == "durable" for one in standing.batches):
        detail = translate("Sending", "The mission has it all in its backup. A month that is closed comes here by itself.")
        return Said("check", translate("Sending", "Everything is delivered and backed up."), detail)
    return Said(
        "check", translate("Sending", "Nothing waits to be sent."), translate("Sending", "A month that is closed comes here by itself.")
    )


def _waits(waiting: Sequence[OutboxRow]) -> str:
    """What waits: a month by its name when it is the only one, whatever daily slots wait beside it."""
    periods = [row.period for row in waiting if row.period]
    if len(periods) == 1:
        name = wording.month(Month.parse(periods[0]).first, capital=False)
        return translate("Sending", "The batch of %1 waits here, sealed.").replace("%1", name)
    return translate("Sending", "%n batch(es) wait here, sealed.", None, len(waiting)) if waiting else ""


def _next(run: Run, *, short: bool = False) -> str:
    if run.next_try is None:
        return ""
    words = translate("Sending", "next try at %1") if short else translate("Sending", "Next try at %1, sooner if the network comes back.")
    return words.replace("%1", wording.clock(run.next_try))


def _days_away(standing: Standing, today: date) -> int:
    """Days since the mission last spoke, 0 when it never did or the clock went back."""
    return max(0, (today - standing.contact).days) if standing.contact is not None else 0


def _sentences(*parts: str) -> str:
    return " ".join(part for part in parts if part)
