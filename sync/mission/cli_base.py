"""What every command of ``fieldapp-mission`` shares: its options, the passphrase, and how it answers.

Exit status: 0 done, 1 refused with one sentence on standard error, 2 usage, 3 the mission's own files are damaged. Never a traceback.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import platformdirs

from resources.wording import LANGUAGES, sentence
from sync.errors import SyncRefused

from . import home as homes

if TYPE_CHECKING:
    import sqlalchemy as sa


_LONGEST_SECRET = 4096


@dataclass(frozen=True)
class Setting:
    """What every command may be told."""

    home: Path
    passphrase_file: Path | None = None
    json: bool = False
    database: str | None = None
    language: str = "fr"

    def say(self, key: str, **values: object) -> str:
        """A sentence in the reader's language."""
        return sentence(key, self.language, **values)

    def result(self, document: object, text: str) -> None:
        """Print one JSON document, or the text."""
        click.echo(json.dumps(document, ensure_ascii=False, indent=2) if self.json else text)

    def passphrase(self, *, new: bool = False, of: str = "mission_passphrase_ask") -> str:
        """The passphrase of the mission, or of what the sentence ``of`` asks for, from its file or asked at the terminal."""
        if self.passphrase_file is not None:
            try:
                with self.passphrase_file.open("rb") as file:
                    data = file.read(_LONGEST_SECRET + 1)
                text = data.decode("utf-8")
            except (OSError, UnicodeDecodeError):
                raise SyncRefused("mission_passphrase_file") from None
            if len(data) > _LONGEST_SECRET:
                raise SyncRefused("mission_passphrase_file")
            return text.removesuffix("\n").removesuffix("\r")
        if not sys.stdin.isatty():
            raise click.UsageError(self.say("mission_passphrase_needed"))
        answer: str = click.prompt(self.say(of), hide_input=True, confirmation_prompt=new, err=True)
        return answer

    @contextmanager
    def opened(self) -> Iterator[tuple[homes.Mission, sa.Engine]]:
        """The mission and its database."""
        from . import tables

        mission = homes.load(self.home)
        engine = tables.connect(mission, self.database)
        try:
            yield mission, engine
        finally:
            engine.dispose()


_OPTIONS = (
    click.option("--home", type=click.Path(file_okay=False, path_type=Path), help="The mission's folder."),
    click.option("--passphrase-file", type=click.Path(dir_okay=False, path_type=Path), help="A file that holds the passphrase."),
    click.option("--json", "json_output", is_flag=True, default=None, help="Print one JSON document."),
    click.option("--database", metavar="URL", help="Another database than the one in the folder."),
    click.option("--language", type=click.Choice(LANGUAGES), help="Language of sentences and sheets."),
)


def _told(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the common options, at the group and again at the command, and turn refusals into a sentence."""

    @wraps(command)
    def run(**values: Any) -> Any:
        given = {name: values.pop(name) for name in ("home", "passphrase_file", "json_output", "database", "language")}
        context = click.get_current_context()
        setting = context.obj or Setting(Path(platformdirs.user_data_dir("fieldapp-mission", appauthor=False)))
        renamed = {"json" if name == "json_output" else name: value for name, value in given.items() if value is not None}
        setting = replace(setting, **renamed)
        try:
            return command(setting, **values)
        except SyncRefused as refused:
            click.echo(refused.sentence(setting.language), err=True)
            sys.exit(refused.exit_status)
        except OSError:
            click.echo(setting.say("mission_disk"), err=True)
            sys.exit(1)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:  # only its kind is told: its message may hold a key or a figure
            click.echo(setting.say("mission_unexpected", kind=type(error).__name__), err=True)
            sys.exit(1)

    for option in reversed(_OPTIONS):
        run = option(run)
    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@_told
def main(setting: Setting) -> None:
    """Receive, open, pool and publish what the listening cells send."""
    os.umask(0o077)
    click.get_current_context().obj = setting


def command(name: str, under: click.Group = main) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a command of that name."""
    return lambda function: under.command(name)(_told(function))


def is_month(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Refuse what is no month ``YYYY-MM``."""
    if value is not None and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        raise click.BadParameter("YYYY-MM")
    return value
