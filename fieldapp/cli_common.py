"""What every command shares: the options of the contract, the passphrase, opening and closing the desk, and how an error ends.

Exit status: 0 done, 1 refused, 2 wrong usage, 3 the store is damaged. Standard output carries the result alone, standard error sentences.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from resources.wording import LANGUAGES, sentence

if TYPE_CHECKING:
    from fieldapp.actions.desk import Desk

F = TypeVar("F", bound=Callable[..., Any])
_OPTIONS = ("home", "user", "passphrase_file", "json", "language")
_LONGEST_SECRET = 4096


@dataclass
class Call:
    """The options of one call of the program, from before or after the command's name."""

    home: Path | None = None
    user: str | None = None
    passphrase_file: Path | None = None
    json: bool = False
    language: str | None = None

    @property
    def folder(self) -> Path:
        """The home: the one asked for, or this user's own."""
        if self.home is None:
            from platformdirs import user_data_path

            self.home = user_data_path("fieldapp", appauthor=False)
        return self.home

    @property
    def spoken(self) -> str:
        """The language to speak: the one asked for, otherwise the home's once it is open, otherwise French."""
        return self.language or "fr"

    def say(self, key: str, **values: object) -> str:
        """A sentence in that language."""
        return sentence(key, self.spoken, **values)

    def show(self, document: object, lines: Iterator[str] | list[str]) -> None:
        """Print the result: one JSON document, or lines for a person."""
        if self.json:
            click.echo(json.dumps(document, ensure_ascii=False, indent=2, default=str))
        else:
            for line in lines:
                click.echo(line)


def common(command: F) -> F:
    """Give a command the options every command takes; what is said after its name wins over what was said before."""
    for option in reversed(
        (
            click.option("--home", type=click.Path(path_type=Path, file_okay=False), help="Folder of the installation."),
            click.option("--user", metavar="NAME", help="Try the slot of this user only."),
            click.option("--passphrase-file", type=click.Path(path_type=Path, dir_okay=False), help="File that holds the passphrase."),
            click.option("--json", is_flag=True, default=None, help="Print one JSON document and nothing else."),
            click.option("--language", type=click.Choice(LANGUAGES), help="Language of sentences and sheets."),
        )
    ):
        command = option(command)
    return command


def noted(context: click.Context, options: dict[str, Any]) -> Call:
    """The call so far, with the common options taken out of ``options``."""
    call = context.find_object(Call)
    if call is None:
        call = context.obj = Call()
    for name in _OPTIONS:
        value = options.pop(name, None)
        if value is not None:
            setattr(call, name, value)
    return call


class Commands(click.Group):
    """A group whose commands end with one sentence on standard error, never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except KeyboardInterrupt:
            _end(ctx, lambda language: sentence("cli_interrupted", language), 1)
        except Exception as error:
            _end(ctx, *_told(error))


def _told(error: Exception) -> tuple[Callable[[str], str], int]:
    """The sentence of a refusal and its exit status. Of any other error only the kind is told: its message may hold what somebody typed."""
    tell = getattr(error, "sentence", None)
    if tell is not None:
        return tell, getattr(error, "exit_status", 1)
    kind = type(error).__name__
    return lambda language: sentence("cli_unexpected", language, kind=kind), 1


def _end(ctx: click.Context, tell: Callable[[str], str], status: int) -> NoReturn:
    call = ctx.find_object(Call) or Call()
    click.echo(tell(call.spoken), err=True)
    ctx.exit(status)


def command(group: click.Group, name: str, *decorators: Callable[[F], F]) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare a command of ``group`` with the common options. The function gets the ``Call`` and its options; it may return a status."""

    def declare(function: Callable[..., Any]) -> click.Command:
        def run(context: click.Context, /, **options: Any) -> None:
            status = function(noted(context, options), **options)
            if isinstance(status, int) and status:
                context.exit(status)  # click drops what a command returns

        run.__doc__ = function.__doc__
        wrapped: Any = common(click.pass_context(run))
        for decorator in reversed(decorators):
            wrapped = decorator(wrapped)
        return group.command(name)(wrapped)

    return declare


def secret(call: Call, file: Path | None, option: str, *, confirm: bool = False, ask: str = "cli_passphrase") -> str:
    """A passphrase or code: from its file with one trailing newline dropped, or asked at the terminal. Wrong usage without either."""
    if file is not None:
        try:
            with file.open("rb") as opened:
                data = opened.read(_LONGEST_SECRET + 1)
            text = data.decode("utf-8-sig")  # Notepad puts a mark before it
        except (OSError, UnicodeDecodeError):
            raise click.UsageError(call.say("cli_secret_unreadable", option=option)) from None
        if len(data) > _LONGEST_SECRET:
            raise click.UsageError(call.say("cli_secret_unreadable", option=option))
        return text.removesuffix("\n").removesuffix("\r")
    if not sys.stdin.isatty():
        raise click.UsageError(call.say("cli_secret_missing", option=option))
    asked: str = click.prompt(call.say(ask), hide_input=True, confirmation_prompt=confirm, err=True)
    return asked


def passphrase(call: Call, *, confirm: bool = False) -> str:
    """The acting user's passphrase."""
    return secret(call, call.passphrase_file, "--passphrase-file", confirm=confirm)


def wait_after_wrong_tries(call: Call) -> None:
    """Sleep as long as wrong passphrases before this one make wait: a minute at most, and Ctrl+C ends it."""
    from fieldapp.actions.desk import wait

    seconds = wait(call.folder)
    if seconds:
        click.echo(call.say("cli_waiting", seconds=seconds), err=True)
        time.sleep(seconds)


@contextmanager
def desk(call: Call, known: str | None = None) -> Iterator[Desk]:
    """Open the desk for one command and close it again, with its verified copy. ``known`` is the passphrase, when it was asked already."""
    from fieldapp.actions import machines
    from fieldapp.actions.desk import close_desk, open_desk

    given = passphrase(call) if known is None else known
    wait_after_wrong_tries(call)
    opened = open_desk(call.folder, given, call.user)
    try:
        machines.at_start(opened)
        if call.language is None:
            call.language = opened.language
        else:
            opened.language = call.language
        yield opened
    finally:
        close_desk(opened)


def month(context: click.Context, parameter: click.Parameter, value: str | None) -> Any:
    """A month written 2023-04, for click."""
    from fieldapp.domain.periods import Month

    try:
        return value and Month.parse(value)
    except ValueError:
        raise click.BadParameter("write a month as 2023-04", context, parameter) from None


def aligned(rows: Mapping[str, object]) -> Iterator[str]:
    """Names and values as two columns."""
    width = max(map(len, rows), default=0)
    return (f"{name:<{width}}  {value}" for name, value in rows.items())
