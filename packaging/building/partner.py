"""``build.py partner``: everything one partner needs, in a folder that is copied to a USB stick as it is.

Installer, signed site packs, a how-to in three languages with the checksum, a sheet for each laptop, the list of parts, and SHA256SUMS. The
same installer and packs give the same folder, byte for byte.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from building import ROOT, Refusal, inside, mission, papers, partners, site

SUMS = "SHA256SUMS"
_DEBIAN_SCRIPT = ROOT / "packaging" / "partners" / "install.sh"
# Names that DOS gave to devices: no file on a stick can bear them.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def declare(subparsers: Any) -> None:
    """The command and its options."""
    parser = subparsers.add_parser("partner", help="a folder for a USB stick, ready for one partner", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.toml", help="the partner's file (see packaging/partners)")
    parser.add_argument("--mission", type=Path, required=True, metavar="HOME", help="the mission's folder")
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help="a file that holds the mission's passphrase; signs new packs")
    parser.add_argument("--packs", type=Path, metavar="DIR", help="take the site packs from here, where `site` wrote them")
    parser.add_argument("--installer", type=Path, metavar="EXE", help="the installer for Windows")
    parser.add_argument("--deb", type=Path, metavar="DEB", help="the package for Debian and Ubuntu")
    parser.add_argument("--test", action="store_true", help="take an installer that is marked TEST; every paper then says so")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="a folder that does not exist yet")


def run(options: argparse.Namespace) -> None:
    """Make the folder, whole or not at all, and say how large it is."""
    partner = partners.read(options.file)
    if options.out.exists() and any(options.out.iterdir() if options.out.is_dir() else [options.out]):
        raise Refusal(f"{options.out} is there already; name a folder that does not exist, so that nothing old stays on the stick.")
    if (options.packs is None) == (options.passphrase_file is None):
        raise Refusal("Name the packs that were signed before (--packs), or the passphrase that signs new ones (--passphrase-file).")
    given = [path for path in (options.installer, options.deb) if path is not None]
    if not given:
        raise Refusal("Name an installer (--installer) or a package (--deb).")
    read = {path: inside.read(path) for path in given}
    marked = next((path for path, found in read.items() if found.test), None)
    if marked and not options.test:
        raise Refusal(f"{marked.name} is marked TEST and goes to no partner; to try things out, say --test.")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.out.parent, prefix=".partner-") as place:
        folder = Path(place) / "stick"
        folder.mkdir()
        _fill(folder, partner, read, options, test=marked is not None)
        if options.out.exists():
            options.out.rmdir()
        folder.rename(options.out)
    total = sum(path.stat().st_size for path in options.out.iterdir())
    print(f"{options.out}: {len(list(options.out.iterdir()))} files, {total / 1e6:.1f} MB, for {', '.join(partner.laptops)}")


def _fill(folder: Path, partner: partners.Partner, read: dict[Path, inside.Inside], options: argparse.Namespace, *, test: bool) -> None:
    installers = []
    for path, found in read.items():
        shutil.copyfile(path, folder / path.name)
        installers.append(papers.Installer(path.name, digest(path), found.system))
        parts = "sbom.cdx.json" if found.system == "windows" or len(read) == 1 else "sbom-debian.cdx.json"
        (folder / parts).write_bytes(found.sbom)
        if found.system == "debian":
            shutil.copyfile(_DEBIAN_SCRIPT, folder / _DEBIAN_SCRIPT.name)
    for one in partner.sites:
        _packed(folder, partner, one, options)
        _sheets(folder, partner, one, installers, options.mission)
    listed = sorted([*(path.name for path in folder.iterdir()), *papers.names(), SUMS])
    version = str(next(iter(read.values())).program["version"])
    for name, data in papers.pages(partner, installers, version, listed, test=test).items():
        (folder / name).write_bytes(data)
    (folder / SUMS).write_text(sums(folder), encoding="ascii")
    for path in folder.iterdir():
        path.chmod(0o644)
    _safe(listed)


def _packed(folder: Path, partner: partners.Partner, one: partners.Site, options: argparse.Namespace) -> None:
    """A site pack, made now or before; either way the mission says that it is its own and for these sites."""
    path = folder / one.pack
    if options.packs is None:
        site.sign(partner, one, options.mission, options.passphrase_file, folder)
    else:
        try:
            shutil.copyfile(options.packs / one.pack, path)
        except OSError:
            raise Refusal(f"{options.packs} holds no {one.pack}; run `build.py site` for this partner first.") from None
    site.checked(path, one, options.mission)


def _sheets(folder: Path, partner: partners.Partner, one: partners.Site, installers: list[papers.Installer], home: Path) -> None:
    """One paper a laptop, in each language of the partner."""
    labels = [word for label in one.laptops for word in ("--label", label)]
    named = [word for each in installers for word in ("--installer", each.name, "--sha256", each.sha256)]
    for language in partner.languages:
        out = folder / f"laptops-{'-'.join(one.codes)}-{language}.pdf"
        told: list[str | Path] = [*named, "--language", language, "--out", out]
        mission.ask(home, "laptop-sheets", "--pack", folder / one.pack, *labels, *told)


def digest(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sums(folder: Path) -> str:
    """SHA256SUMS of all else in a folder, as ``sha256sum -c`` reads it."""
    return "".join(f"{digest(path)}  {path.name}\n" for path in sorted(folder.iterdir()) if path.name != SUMS)


def _safe(names: list[str]) -> None:
    """Refuse a name that a stick as it is sold (FAT) cannot hold."""
    for name in names:
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", name) or name.endswith(".") or _DEVICES.fullmatch(name):
            raise Refusal(f"{name} is no name that every USB stick can hold.")
    if len({name.lower() for name in names}) != len(names):
        raise Refusal("Two files of the folder differ by capitals only; a USB stick holds one of them.")
