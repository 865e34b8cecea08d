"""Builds what partners install and checks it; run it with --help, or with a command and --help.

    python3 packaging/build.py windows    the installer for Windows
    python3 packaging/build.py deb        the package for Debian and Ubuntu
    python3 packaging/build.py site       a signed site pack
    python3 packaging/build.py partner    everything for one partner, in a folder for a USB stick
    python3 packaging/build.py update     an update file
    python3 packaging/build.py verify     builds again, compares, and checks signatures, parts and licences

From Linux, with Python 3.11 to 3.13, git and what each command says that it needs. Same commit, same bytes.
"""

from __future__ import annotations

import argparse
import sys

from building import Refusal, debian, partner, site, update, verify, windows

COMMANDS = {"windows": windows, "deb": debian, "site": site, "partner": partner, "update": update, "verify": verify}


def main(arguments: list[str]) -> int:
    """Do one command: 0 done, 1 refused, 2 not understood."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for part in COMMANDS.values():
        part.declare(subparsers)
    options = parser.parse_args(arguments)
    try:
        COMMANDS[options.command].run(options)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
