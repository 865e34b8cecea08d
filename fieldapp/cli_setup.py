"""Commands of whoever installs: making a home, its users, a demonstration, and the self-test."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fieldapp.cli_common import Call, Commands, aligned, command, common, desk, noted, passphrase, secret

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk
    from fieldapp.actions.users import Witness

ROLES = ("reception", "counsellor", "psychologist", "protection", "coordinator", "administrator")
_MAX_PACK = 65_536

_role = click.option("--role", "roles", multiple=True, required=True, type=click.Choice(ROLES), help="A role; may be given several times.")
_new_secret = click.option(
    "--new-passphrase-file", type=click.Path(path_type=Path, dir_okay=False), help="File that holds the new passphrase."
)

_second = (
    click.option("--beside", metavar="NAME", help="A second person who holds a key you lack."),
    click.option("--beside-passphrase-file", type=click.Path(path_type=Path, dir_okay=False), help="File that holds that passphrase."),
)


def declare(group: click.Group) -> None:
    """Add these commands to the program."""
    command(
        group,
        "init",
        click.option(
            "--site-pack", required=True, metavar="FILE|LINE", help="The mission's file, or the line of its set-up page: fieldapp:https://…"
        ),
        click.option("--site", metavar="CODE", help="Refuse unless the pack is for this site."),
        _role,
        click.option("--recovery-sheet", type=click.Path(path_type=Path, dir_okay=False), help="Write the recovery sheet as a PDF."),
    )(_init)
    users = group.group("user", cls=Commands)(common(click.pass_context(_user)))
    command(users, "add", click.argument("name"), _role, _new_secret)(_user_add)
    command(users, "list")(_user_list)
    command(users, "passphrase", _new_secret)(_user_passphrase)
    command(
        users,
        "remove",
        click.argument("name"),
        click.option("--to", metavar="NAME", help="The colleague who takes over open cases and drafts."),
        *_second,
    )(_user_remove)
    command(users, "renew", click.argument("name"), _new_secret, *_second)(_user_renew)
    command(users, "mend")(_user_mend)
    command(
        group,
        "demo",
        click.option("--people", type=click.IntRange(1, 5000), default=120, show_default=True, help="How many made-up people."),
        click.option("--seed", type=int, default=1, show_default=True, help="The same seed makes the same people."),
        click.option("--no-window", is_flag=True, help="Do not open the window."),
    )(_demo)
    command(
        group,
        "selftest",
        click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Also write the report, for a help desk."),
    )(_selftest)


def _init(call: Call, site_pack: str, site: str | None, roles: tuple[str, ...], recovery_sheet: Path | None) -> None:
    """Make a home for the sites of a mission's site pack, with its first user."""
    from fieldapp.actions import recovery, setup

    if call.user is None:
        raise click.UsageError("Missing option '--user'.")
    pack = _site_pack(site_pack)
    if site is not None:
        setup.confirm(pack, site)
    chosen = passphrase(call, confirm=True)
    made = setup.create_home(call.folder, pack, call.user, frozenset(roles), chosen, language=call.spoken)
    document = {"installation": made.installation, "code": made.code, "recovery_code": made.recovery_code}
    call.show(document, [call.say("cli_init", **document)])
    if recovery_sheet is not None:  # after the code was shown: it is nowhere else if the disk refuses
        with desk(call, chosen) as opened:
            recovery.sheet_pdf(opened, made.recovery_code, recovery_sheet)


def _site_pack(given: str) -> bytes:
    """The bytes of a file or, for the line of a set-up page, what the mission serves there."""
    from fieldapp.actions import setup

    if setup.is_line(given):
        return setup.fetch_pack(given)
    try:
        with Path(given).open("rb") as file:
            return file.read(_MAX_PACK + 1)
    except OSError:
        raise click.BadParameter(f"'{given}'", param_hint="--site-pack") from None


def _user(context: click.Context, /, **options: Any) -> None:
    """Users of this installation."""
    noted(context, options)


def _user_add(call: Call, name: str, roles: tuple[str, ...], new_passphrase_file: Path | None) -> None:
    """Let somebody in. An administrator does it; for a further clinical user the administrator must be one too."""
    from fieldapp.actions import users

    with desk(call) as opened:
        chosen = secret(call, new_passphrase_file, "--new-passphrase-file", confirm=True)
        users.add(opened, name, frozenset(roles), chosen)
    call.show({"user": name, "roles": sorted(roles)}, [call.say("cli_user_added", name=name)])


def _user_list(call: Call) -> None:
    """Who may open this installation."""
    from fieldapp.actions import users

    with desk(call) as opened:
        found = users.list(opened)
    document = [{"user": row.name, "roles": list(row.roles), "added_on": row.added_on} for row in found]
    call.show(document, aligned({row.name: " ".join(row.roles) for row in found}))


def _user_passphrase(call: Call, new_passphrase_file: Path | None) -> None:
    """Change one's own passphrase."""
    from fieldapp.actions import users

    old = passphrase(call)
    with desk(call, old) as opened:
        users.passphrase(opened, old, secret(call, new_passphrase_file, "--new-passphrase-file", confirm=True))
    call.show({"changed": True}, [call.say("cli_passphrase_changed")])


def _user_remove(call: Call, name: str, to: str | None, beside: str | None, beside_passphrase_file: Path | None) -> None:
    """Take somebody's access away and change every key they had. An administrator does it; open work goes to --to."""
    from fieldapp.actions import users

    with desk(call) as opened:
        done = users.remove(opened, name, to=to, beside=_witness(call, opened, beside, beside_passphrase_file)).value
    document = {"removed": name, "cases": done.cases, "drafts_lost": done.drafts_lost}
    call.show(document, [call.say("cli_user_removed", name=name)])


def _user_renew(call: Call, name: str, new_passphrase_file: Path | None, beside: str | None, beside_passphrase_file: Path | None) -> None:
    """Give somebody who forgot theirs a new passphrase. Who reads notes does it for who reads notes, an administrator for others."""
    from fieldapp.actions import users

    with desk(call) as opened:
        second = _witness(call, opened, beside, beside_passphrase_file)
        users.renew(opened, name, secret(call, new_passphrase_file, "--new-passphrase-file", confirm=True), second)
    call.show({"renewed": name}, [call.say("cli_user_renewed", name=name)])


def _witness(call: Call, opened: Desk, name: str | None, file: Path | None) -> Witness | None:
    from fieldapp.actions import users

    if name is None:
        return None
    return users.witness(opened, secret(call, file, "--beside-passphrase-file"), name)


def _user_mend(call: Call) -> None:
    """Put the list of users in order after it was damaged or edited outside Fieldapp. An administrator does it."""
    from fieldapp.actions import users

    with desk(call) as opened:
        users.mend(opened)
        found = users.list(opened)
    call.show({"users": [row.name for row in found]}, [call.say("cli_users_mended")])


def _demo(call: Call, people: int, seed: int, no_window: bool) -> None:
    """Make a demonstration home with a mission of its own beside it, full of made-up people, and open it."""
    from fieldapp.actions import demo, process

    made = demo.make(call.folder, people_count=people, seed=seed)
    document: dict[str, Any] = {"home": str(made.home), "mission": str(made.mission), "passphrase_file": str(made.passphrase_file)}
    # Whoever opens the demonstration types these at the unlock screen; nothing real is behind them.
    document |= {"user": demo.USER, "passphrase": demo.PASSPHRASE}
    call.show(document, aligned(document))
    if not no_window:
        # The window is a process of its own, as its lock needs it to be.
        with demo.mission_running(made):
            subprocess.run([*process.again(), "--home", str(made.home)], check=False)  # noqa: S603 our own program


def _selftest(call: Call, out: Path | None) -> int:
    """Try every bundled part on this machine. Needs no home and writes nothing that stays, but for the report with --out."""
    from fieldapp.actions import selftest

    found = selftest.run(home=call.folder)
    call.show(
        {"ok": found.ok, "screen": found.screen, "checks": {name: {"ok": not why, "detail": why} for name, why in found.checks.items()}},
        selftest.lines(found, call.spoken),
    )
    if out is not None:
        selftest.save(found, out, call.spoken)
    return 0 if found.ok else 1
