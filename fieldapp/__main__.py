"""Starts Fieldapp: the window when no command is given, otherwise the command line.

The unlock screen paints before anything heavy is imported.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from fieldapp.actions.process import guard_process


def main() -> int:
    """Open the window, or run a command. Files are made for their owner only, and memory is closed to others before any key is in it."""
    os.umask(0o077)
    guard_process()
    _speak_utf8()
    if sys.argv[1:] == ["selftest", "--part", "libraries"]:
        from fieldapp.actions.selftest import libraries

        return libraries()
    if sys.argv[1:] == ["selftest", "--part", "window"]:
        from fieldapp.ui import selftest_window

        return selftest_window.run(screen=_has_screen())
    home = _window_home(sys.argv[1:])
    if home is not None and not _has_screen():
        from resources.wording import sentence

        print(sentence("window_no_screen", _language()), file=sys.stderr)
        return 1
    if home is not None:
        from fieldapp.ui.application import run

        return run(home)
    from fieldapp import cli

    return cli.main() or 0


def _speak_utf8() -> None:
    """Sentences come out whole wherever they are sent: Windows would cut them down to an old code page, and pythonw has no output."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 open as long as the process
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _has_screen() -> bool:
    """Whether a window can be shown; without one Qt would end the process with a word of its own."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _language() -> str:
    """The language of the computer, as far as Fieldapp speaks it; French otherwise."""
    spoken = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2]
    return spoken if spoken in ("fr", "ar", "en") else "fr"


def _window_home(words: list[str]) -> Path | None:
    """The home to open the window on: ``fieldapp``, ``fieldapp --home DIR``. None when there is a command or another option."""
    if not words:
        from platformdirs import user_data_path

        return user_data_path("fieldapp", appauthor=False)
    if len(words) == 2 and words[0] == "--home":
        return Path(words[1])
    if len(words) == 1 and words[0].startswith("--home="):
        return Path(words[0].removeprefix("--home="))
    return None


if __name__ == "__main__":
    sys.exit(main())
