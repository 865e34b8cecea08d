"""Commands about a person going on at another site: sending, what is under way, and what came in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from fieldapp.cli_common import Call, Commands, command, common, desk, noted

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    transfers = group.group("transfer", cls=Commands)(common(click.pass_context(_transfer)))
    agreed = click.option("--agreed", is_flag=True, required=True, help="The person agreed to this site receiving the file.")
    why = click.option("--why", required=True, metavar="CODE", help="A code of transfer_why.")
    command(
        transfers,
        "send",
        click.argument("code"),
        click.option("--to", "site", required=True, metavar="SITE", help="The site that receives."),
        why,
        agreed,
        click.option("--with-notes", is_flag=True, help="The notes go too."),
        click.option("--given-by", default="self", show_default=True, metavar="CODE", help="Who agrees."),
        click.option("--installation", default="", metavar="NAME", help="One of several installations of that site."),
    )(_send)
    command(transfers, "list")(_list)
    which = click.argument("number", type=click.IntRange(1))
    command(transfers, "again", which)(_again)
    command(transfers, "withdraw", which)(_withdraw)
    command(transfers, "accept", which)(_accept)
    command(transfers, "refuse", which, click.option("--reason", required=True, metavar="CODE", help="A code of transfer_refusal."))(
        _refuse
    )


def _transfer(context: click.Context, /, **options: Any) -> None:
    """A person goes on at another site, with their agreement."""
    noted(context, options)


def _send(call: Call, code: str, site: str, why: str, agreed: bool, with_notes: bool, given_by: str, installation: str) -> None:
    """Seal a person's file for another site; it leaves with the next send or carry."""
    from fieldapp.actions import erasure, transfer

    with desk(call) as opened:
        _known(opened, "transfer_why", why)
        _known(opened, "given_by", given_by)
        person = erasure.find(opened, code)
        answers = {
            "why": why,
            "agrees": agreed,
            "with_notes": with_notes,
            "manner": "oral",
            "given_by": given_by,
            "given_on": opened.today(),
        }
        number = transfer.prepare(opened, person, site.upper(), answers, installation=installation).value
    call.show({"transfer": number, "state": "sealed"}, [call.say("cli_transfer_sealed", number=number)])


def _known(opened: Desk, name: str, code: str) -> None:
    """Raises Refused ``cli_code_unknown``, naming the codes there are: no form stands here that could mark the field."""
    from fieldapp.domain.errors import Refused

    codes = opened.programme.codes[name]
    if code not in codes:
        raise Refused("cli_code_unknown", code=code, codes=", ".join(codes))


def _list(call: Call) -> None:
    """What went out and what became of it, and who waits here for an answer."""
    from fieldapp.actions import transfer, transfer_taking

    with desk(call) as opened:
        out = [
            {
                "transfer": one.id,
                "code": one.code,
                "to": one.site,
                "state": one.state,
                "since": one.moved_on,
                "late": one.late,
                "reason": one.reason,
            }
            for one in transfer.sent(opened)
        ]
        came = [
            {
                "transfer": one.id,
                "from": one.site,
                "why": one.why,
                "with_notes": one.with_notes,
                "since": one.arrived_on,
                "known": one.known,
            }
            for one in transfer_taking.inbox(opened)
        ]
        lines = list(_lines(call, opened, out, came))
    call.show({"out": out, "in": came}, lines)


def _lines(call: Call, opened: Desk, out: list[dict[str, Any]], came: list[dict[str, Any]]) -> Iterator[str]:
    states, why = opened.programme.codes["transfer_state"], opened.programme.codes["transfer_why"]
    for one in out:
        state = states[str(one["state"])][call.spoken]
        yield f"{one['transfer']:>4}  {one['code']} → {one['to']}  {one['since']}  {state}"
    for one in came:
        reason = why[str(one["why"])][call.spoken] if one["why"] in why else str(one["why"])
        yield f"{one['transfer']:>4}  ← {one['from']}  {one['since']}  {reason}"


def _again(call: Call, number: int) -> None:
    """Send once more what was not answered."""
    from fieldapp.actions import transfer

    with desk(call) as opened:
        transfer.again(opened, number)
    call.show({"transfer": number, "state": "sealed"}, [call.say("cli_transfer_sealed", number=number)])


def _withdraw(call: Call, number: int) -> None:
    """Take a transfer back."""
    from fieldapp.actions import transfer

    with desk(call) as opened:
        transfer.withdraw(opened, number)
    call.show({"transfer": number, "state": "withdrawn"}, [call.say("cli_transfer_withdrawn", number=number)])


def _accept(call: Call, number: int) -> None:
    """Take somebody on: opens a file here, or joins it to that of who holds the card."""
    from fieldapp.actions import people, transfer_taking

    with desk(call) as opened:
        code = people.page(opened, transfer_taking.accept(opened, number).value).code
    call.show({"transfer": number, "state": "accepted", "code": code}, [call.say("cli_transfer_accepted", code=code)])


def _refuse(call: Call, number: int, reason: str) -> None:
    """Do not take somebody on; what came is deleted."""
    from fieldapp.actions import transfer_taking

    with desk(call) as opened:
        _known(opened, "transfer_refusal", reason)
        transfer_taking.refuse(opened, number, reason)
    call.show({"transfer": number, "state": "refused"}, [call.say("cli_transfer_refused", number=number)])
