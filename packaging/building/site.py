"""``build.py site``: the signed site packs of one partner, each checked against the sites it is for."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from building import OUT, mission, partners


def declare(subparsers: Any) -> None:
    """The command and its options."""
    parser = subparsers.add_parser("site", help="signed site packs for a partner's sites", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.toml", help="the partner's file (see packaging/partners)")
    parser.add_argument("--mission", type=Path, required=True, metavar="HOME", help="the mission's folder, which holds its keys")
    parser.add_argument("--passphrase-file", type=Path, required=True, metavar="F", help="a file that holds the mission's passphrase")
    parser.add_argument("--out", type=Path, default=OUT, help="folder for the packs (default: dist/)")


def run(options: argparse.Namespace) -> None:
    """Write the packs and say the six words of each."""
    partner = partners.read(options.file)
    options.out.mkdir(parents=True, exist_ok=True)
    for site in partner.sites:
        path = sign(partner, site, options.mission, options.passphrase_file, options.out)
        print(f"{path}  {' '.join(checked(path, site, options.mission))}")


def sign(partner: partners.Partner, site: partners.Site, home: Path, passphrase_file: Path, out: Path) -> Path:
    """Have the mission write and sign one pack."""
    path = out / site.pack
    told: list[str | Path] = ["site-pack", "--url", partner.url, "--out", path]
    for code in site.codes:
        told += ["--site", code]
    for option, value in (("--pin", partner.pin), ("--contact", partner.contact)):
        told += [option, value] if value else []
    for key, value in sorted(partner.policy.items()):
        option = f"--{key.replace('_', '-')}"
        if value is True:
            told.append(option)
        elif value is not False:
            told += [option, str(value)]
    mission.ask(home, *told, passphrase_file=passphrase_file)
    return path


def checked(path: Path, site: partners.Site, home: Path) -> list[str]:
    """The six words of a pack, once the mission says that it is its own and for exactly these sites.

    Says aloud where nobody may sign updates yet: a laptop that starts with such a pack takes none until a mission pack reaches it.
    """
    told = mission.ask(home, "site-pack", "--check", path, *(word for code in site.codes for word in ("--site", code)))
    if not told["release_publics"]:
        print(f"{path.name} names nobody who may sign updates: laptops that start with it take none. See Updates in mission/OPERATIONS.md.")
    return list(told["words"])
