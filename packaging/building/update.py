"""``build.py update``: the update file of the checked-out commit; two of three people sign it with ``fieldapp-mission update sign``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from building import OUT, Refusal, app, lock, mission

SUFFIX = ".fcupd"
# What a slow line and an old stick carry without anybody thinking about it.
_SMALL = 1_000_000


def declare(subparsers: Any) -> None:
    """The command and its options."""
    parser = subparsers.add_parser("update", help="an update file for laptops that have the program", description=__doc__)
    carried = parser.add_mutually_exclusive_group()
    carried.add_argument(
        "--since",
        metavar="COMMIT|FOLDER",
        help="carry what changed since this release (default: the newest commit that states a lower release)",
    )
    carried.add_argument("--whole", action="store_true", help="carry everything, for laptops that lack what it was made against")
    parser.add_argument(
        "--out", type=Path, metavar=f"FILE{SUFFIX}", help="the file to write (default: dist/fieldapp-VERSION-RELEASE.fcupd)"
    )
    parser.add_argument("--wheels", type=Path, metavar="DIR", help="take the locked wheels from this folder; uses no network")
    parser.add_argument("--dirty", action="store_true", help="carry what lies in the checkout, committed or not; for tests")


def run(options: argparse.Namespace) -> None:
    """Write the file and say what it is."""
    release, tree = app.app(dirty=options.dirty)
    out = options.out or OUT / f"fieldapp-{release.version}-{release.number}{'-TEST' if release.test else ''}{SUFFIX}"
    out.parent.mkdir(parents=True, exist_ok=True)
    since = "" if options.whole else options.since or app.before(release.number)
    if not since and not options.whole:
        print("No commit states an earlier release: everything is carried.")
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder, "app")
        tree.write(new, release.date)
        told: list[str | Path] = ["update", "make", "--app", new, "--libraries", lock.libraries_digest(options.wheels), "--out", out]
        if since:
            told += ["--since", _before(since, Path(folder, "before"), release.date)]
        made = mission.ask(Path(folder, "nobody"), *told)
    size = out.stat().st_size
    print(f"{out}  release {release.number}, {size:,} bytes; nobody signed it yet")
    if since:
        carried, lies = len(made["carried"]), f"release {made['base']} ({since})"
        print(f"It carries {carried} of {made['files']} files; laptops with {lies} have the others.")
    if size > _SMALL:
        print(f"This is more than the {_SMALL:,} bytes of an ordinary update: slow lines need long for it.")


def _before(since: str, folder: Path, time: int) -> Path:
    """The folder of the release that laptops have: the one given, that of an installation, or what a commit holds."""
    given = Path(since)
    for candidate in (given / "app", given):
        if (candidate / "fieldapp").is_dir():
            return candidate
    if given.exists():
        raise Refusal(f"{since} holds no release: there is no folder fieldapp in it.")
    app.at(since).write(folder, time)
    return folder
