"""The commands of ``fieldapp-mission`` for what laptops are told: packs, notices and questions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import home as homes
from .cli_base import Setting, command, is_month

if TYPE_CHECKING:
    from .questioning import Asked

_FILE = click.Path(dir_okay=False, exists=True, path_type=Path)
_REASONS = ("high", "low", "zero", "register", "confirm")
_PICKS = ("site", "table", "measure", "project", "sex", "age", "group", "nationality", "status", "service", "issue", "item")


@command("pack")
@click.option("--provider-file", type=_FILE, metavar="TOML", help="The referral directory of every installation from now on.")
@click.option("--programme", "files", multiple=True, type=_FILE, metavar="TOML", help="A programme file in place of the one that ships.")
@click.option("--drop", multiple=True, metavar="NAME", help="Go back to the programme file that ships.")
@click.option("--url", help="Where installations deliver to from now on.")
@click.option(
    "--pin", "pins", multiple=True, metavar="HEX", help="With it, or alone: SHA-256 of a certificate or key the receiver may show."
)
def _pack(
    setting: Setting, provider_file: Path | None, files: tuple[Path, ...], drop: tuple[str, ...], url: str | None, pins: tuple[str, ...]
) -> None:
    """Issue the next mission pack: keys, addresses, revocations, notices, and what the options change. Nothing new issues none."""
    from . import issuing

    programme = dict(issuing.programme_file(path) for path in files)
    if provider_file is not None:
        programme[issuing.PROVIDERS] = issuing.providers_file(provider_file)
    cleaned = tuple(pin.replace(":", "").lower() for pin in pins) or None
    changes = issuing.Changes(url=url, pins=cleaned, programme=programme, dropped=drop)
    with setting.opened() as (mission, engine):
        private = homes.unlock(mission, setting.passphrase())
        with engine.begin() as connection:
            pack = issuing.issue(connection, mission, private, date.today(), changes)
            newest = pack or issuing.newest(connection, mission)
    number = newest.number if newest else None
    key = "mission_pack_none_yet" if newest is None else "mission_pack_nothing_new" if pack is None else "mission_pack_issued"
    said = setting.say(key, number=number)
    setting.result({"pack": number, "issued": pack is not None}, said)


@command("notice")
@click.option("--fr", metavar="TEXT")
@click.option("--ar", metavar="TEXT")
@click.option("--en", metavar="TEXT")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day it is shown; by default until it is ended.")
@click.option("--end", type=click.IntRange(min=1), metavar="ID", help="Take a notice away.")
def _notice(setting: Setting, fr: str | None, ar: str | None, en: str | None, until: datetime | None, end: int | None) -> None:
    """Tell all installations something, in three languages, with the next pack; without options: what they are told now."""
    from . import issuing

    texts = {language: text for language, text in (("fr", fr), ("ar", ar), ("en", en)) if text is not None}
    if len(texts) not in (0, 3) or (end is not None and texts) or (until is not None and not texts):
        raise click.UsageError("--fr TEXT --ar TEXT --en TEXT [--until DATE] | --end ID")
    with setting.opened() as (_, engine), engine.begin() as connection:
        if texts:
            issuing.say(connection, texts, date.today(), until.date() if until else None)
        if end is not None:
            issuing.unsay(connection, end, date.today())
        shown = issuing.notices(connection, date.today())
    lines = [f"{one.id}  {one.date}  {getattr(one, setting.language)}" for one in shown]
    if texts or end is not None:
        lines.append(setting.say("mission_notice_due"))
    document = [{"id": one.id, "date": one.date, "fr": one.fr, "ar": one.ar, "en": one.en} for one in shown]
    setting.result(document, "\n".join(lines) or setting.say("mission_notice_none"))


def _picking(function: Callable[..., Any]) -> Callable[..., Any]:
    """An option for each column of a sheet."""
    for name in reversed(_PICKS):
        function = click.option(f"--{name}", metavar="CODE")(function)
    return function


@command("ask")
@click.argument("installation")
@click.argument("month", callback=is_month)
@click.option("--reason", required=True, type=click.Choice(_REASONS), help="Why it is asked.")
@click.option("--period", metavar="PERIOD", help="The period the figure is about, when it is not the month itself.")
@_picking
def _ask(setting: Setting, installation: str, month: str, reason: str, period: str | None, **picks: str | None) -> None:
    """Ask INSTALLATION about one figure of its closing of MONTH; the options name the columns of its line."""
    from . import questioning

    named = {name: value for name, value in {**picks, "period": period}.items() if value is not None}
    with setting.opened() as (mission, engine):
        private = homes.unlock(mission, setting.passphrase())
        with engine.begin() as connection:
            asked = questioning.ask(connection, private, installation, month, named, reason, date.today())
    what = questioning.described(asked.figure)
    document = {"number": asked.number, "installation": installation, "figure": what, "reason": reason}
    setting.result(document, setting.say("mission_question_asked_now", number=asked.number, figure=what))


@command("questions")
@click.option("--open", "only_open", is_flag=True, help="Only those without an answer.")
def _questions(setting: Setting, only_open: bool) -> None:
    """Every question that was asked, with its answer."""
    from . import questioning

    with setting.opened() as (_, engine), engine.connect().execution_options(reads=True) as connection:
        found = [one for one in questioning.listed(connection) if not (only_open and one.answer)]
    lines = [
        f"{one.question.number}  {one.asked_on}  {one.installation}  {questioning.described(one.question.figure)}\n"
        f"    {setting.say(f'mission_question_{one.question.reason}')} {_answered(setting, one)}"
        for one in found
    ]
    document = [
        {
            "number": one.question.number,
            "installation": one.installation,
            "period": one.question.period,
            "figure": questioning.described(one.question.figure),
            "reason": one.question.reason,
            "asked_on": one.asked_on,
            "answer": one.answer,
            "answer_period": one.answer_period,
            "answered_on": one.answered_on,
        }
        for one in found
    ]
    setting.result(document, "\n".join(lines) or setting.say("mission_questions_none"))


def _answered(setting: Setting, one: Asked) -> str:
    if not one.answer:
        return setting.say("mission_reply_open")
    return setting.say(f"mission_reply_{one.answer}", month=one.answer_period) + f" ({one.answered_on})"
