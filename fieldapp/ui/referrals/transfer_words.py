"""Transfers in words: where to, how far, what came in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fieldapp.actions.transfer import Destination, Sent
from fieldapp.actions.transfer_contents import Item
from fieldapp.actions.transfer_taking import Arrived
from fieldapp.domain.programme import Programme
from fieldapp.ui import wording
from fieldapp.ui.wording import label, number, translate

SHAPES = {"sealed": "open", "handed": "ring", "accepted": "disc", "refused": "diamond", "again": "diamond", "withdrawn": "open"}


def site_words(programme: Programme, site: str) -> str:
    """A site's short name, or its code where this programme does not know it."""
    known = programme.sites.get(site)
    return label(known.place) if known else wording.isolate(site)


def destination_words(programme: Programme, one: Destination) -> str:
    """A destination; where a site has several installations each says which."""
    place = site_words(programme, one.site)
    return place if one.alone else wording.joined([place, wording.isolate(one.installation[:4])])


def sent_title(programme: Programme, one: Sent) -> str:
    """Who goes where."""
    who = wording.joined([wording.isolate(one.initials), wording.isolate(one.code[-4:])])
    return translate("Transfer", "%1 to %2").replace("%1", who).replace("%2", site_words(programme, one.site))


def sent_detail(programme: Programme, one: Sent) -> str:
    """How far it is, since when, and why it was refused."""
    silent = translate("Transfer", "Nothing heard, perhaps it did not arrive")
    state = silent if one.late else code_words(programme, "transfer_state", one.state)
    reason = code_words(programme, "transfer_refusal", one.reason) if one.reason else ""
    return wording.joined([state, reason, wording.day(one.moved_on, "short")])


def code_words(programme: Programme, codes: str, code: str) -> str:
    """The label of a code; one this programme does not know is shown as it is."""
    known = programme.codes.get(codes, {}).get(code)
    return label(known) if known else wording.isolate(code)


def arrived_words(programme: Programme, one: Arrived) -> str:
    """Who sends, why, and since when it waits."""
    sender = translate("Transfer", "Sent by %1").replace("%1", site_words(programme, one.site))
    notes = translate("Transfer", "with the notes") if one.with_notes else translate("Transfer", "a summary")
    return wording.joined([sender, code_words(programme, "transfer_why", one.why), notes, wording.day(one.arrived_on, "short")])


def person_words(programme: Programme, one: Arrived) -> str:
    """What is known of the person beside the name."""
    country = programme.countries.get(one.nationality)
    age = translate("Transfer", "%n year(s)", None, one.age) if one.age is not None else ""
    born = translate("Transfer", "born on %1").replace("%1", wording.day(date.fromisoformat(one.birth), "day")) if one.birth else ""
    language = code_words(programme, "language", one.language) if one.language not in ("", "nd") else ""
    return wording.joined([code_words(programme, "sex", one.sex), born or age, label(country.label) if country else "", language])


def item_lines(programme: Programme, items: Iterable[Item], most: int) -> list[str]:
    """The newest of what happened there, a line each."""
    return [_item(programme, item) for item in sorted(items, key=lambda item: item.date, reverse=True)[:most]]


def _item(programme: Programme, item: Item) -> str:
    when = wording.month(item.date) if item.monthly else wording.day(item.date, "short")
    if item.kind == "service":
        service = programme.services.get(item.code)
        what = label(service.label) if service else wording.isolate(item.code)
        return wording.joined([when, what if item.n == 1 else f"{what} ×{wording.NO_BREAK}{number(item.n)}"])
    if item.kind == "scale":
        scale = programme.scales.get(item.code)
        return wording.joined([when, label(scale.label) if scale else wording.isolate(item.code)])
    if item.kind == "referral":
        what = translate("Transfer", "Referral under way: %1").replace("%1", code_words(programme, "need", item.code))
        return wording.joined([when, what, code_words(programme, "partner", item.words)])
    if item.kind == "appointment":
        booked = translate("Transfer", "Appointment there: %1").replace("%1", code_words(programme, "appointment_kind", item.code))
        return wording.joined([when, booked, item.words])
    return wording.joined([when, wording.isolate(item.words.partition(".")[0])])
