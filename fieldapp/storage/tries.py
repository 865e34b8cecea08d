"""Wrong passphrases in a row, and how long to wait before the next try: 1, 2, 4 … 60 seconds.

The number stands in the file ``tries`` of the home, so that a restart does not forget it. The wait is counted afresh from the start of each
process and by a clock that nobody sets, so neither a restart nor a turned clock shortens it. This only slows the curious at the screen;
what slows guessing at a copied file is Argon2id.
"""

from __future__ import annotations

import math
from contextlib import suppress
from pathlib import Path
from time import monotonic

from .files import read_bounded, write_atomically

FILE = "tries"
LONGEST = 60
_MANY = 7  # from here on the wait no longer grows; what stands for a file nobody here wrote
_STARTED = monotonic()
_last: dict[Path, float] = {}


def failures(home: Path) -> int:
    """How many wrong passphrases in a row."""
    try:
        written = read_bounded(home / FILE, 9)
    except OSError:
        return 0
    return int(written) if len(written) < 9 and written.isdigit() else _MANY


def wait(home: Path) -> int:
    """Seconds still to wait before the next try, 0 when none."""
    wrong = failures(home)
    due = 0 if wrong == 0 else min(2 ** (min(wrong, _MANY) - 1), LONGEST)
    return max(0, math.ceil(due - (monotonic() - _last.get(home.absolute(), _STARTED))))


def failed(home: Path) -> None:
    """Count one more, and wait from now."""
    _last[home.absolute()] = monotonic()
    with suppress(OSError):  # a disk that refuses makes nobody's guess easier than the passphrase does
        write_atomically(home / FILE, str(min(failures(home) + 1, 10**6)).encode())


def forget(home: Path) -> None:
    """The right one was given."""
    _last.pop(home.absolute(), None)
    with suppress(OSError):
        (home / FILE).unlink(missing_ok=True)
