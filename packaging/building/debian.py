"""The package for Debian and Ubuntu: the program below /usr/lib/fieldapp on the system's own Python, and what a desktop wants to know."""

from __future__ import annotations

import argparse
import gzip
import hashlib
from pathlib import Path

from building import ROOT, Refusal, common
from building.app import Release
from building.deb import kibibytes, package
from building.pin import DEBIAN
from building.program import program
from building.tree import File, Tree

_SOURCES = ROOT / "packaging" / "debian"
_HOME = "usr/lib/fieldapp"
_PACKS = "etc/fieldapp"  # where an administrator puts site packs


def declare(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command ``deb``."""
    parser = subparsers.add_parser("deb", help="the package for Debian 12 and 13, Ubuntu 22.04 and 24.04, on 64-bit PCs")
    common(parser)


def run(options: argparse.Namespace) -> None:
    """Build the package and say where it lies."""
    path = build(options.out, given=options.wheels, dirty=options.dirty, quick=options.quick)
    data = path.read_bytes()
    print(f"{path}  {len(data):,} bytes  SHA-256 {hashlib.sha256(data).hexdigest()}")


def build(out: Path, *, given: Path | None = None, dirty: bool = False, quick: bool = False) -> Path:
    """Write ``fieldapp_VERSION_amd64.deb`` into ``out``; with ``TEST`` in its name when it was built from what no commit holds."""
    release, tree = contents(given=given, dirty=dirty)
    control = {
        "control": File(_control(release, tree)),
        **{name: File(_source(name), executable=True) for name in ("postinst", "prerm", "postrm")},
        "triggers": File(_source("triggers")),
    }
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"fieldapp_{release.version}{'-TEST' if release.test else ''}_amd64.deb"
    path.write_bytes(package(control, tree, [_PACKS], release.date, quick=quick))
    return path


def contents(*, given: Path | None = None, dirty: bool = False) -> tuple[Release, Tree]:
    """The release and every file of the package, by its path from the root of the system."""
    release, inside = program(DEBIAN, given=given, dirty=dirty)
    tree = Tree()
    tree.put(_HOME, inside)
    tree.add("usr/bin/fieldapp", _source("fieldapp.sh"), executable=True)
    tree.add("usr/share/applications/fieldapp.desktop", _source("fieldapp.desktop"))
    tree.add("usr/share/icons/hicolor/scalable/apps/fieldapp.svg", inside["app/resources/look/app.svg"])
    page = _source("fieldapp.1").decode().replace("{released}", release.released).replace("{version}", release.version)
    tree.add("usr/share/man/man1/fieldapp.1.gz", _gzipped(page.encode()))
    tree.add("usr/share/doc/fieldapp/copyright", _source("copyright"))
    tree.add("usr/share/doc/fieldapp/changelog.gz", _gzipped((ROOT / "CHANGELOG.md").read_bytes()))
    return release, tree


def depends() -> list[str]:
    """What the package needs of the system, as ``Depends`` writes it."""
    lines = _source("depends.txt").decode().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _control(release: Release, tree: Tree) -> bytes:
    fields = {
        "Package": "fieldapp",
        "Version": release.version + ("~test" if release.test else ""),
        "Architecture": "amd64",
        "Maintainer": "The maintainers of Fieldapp <fieldapp@localhost>",
        "Installed-Size": str(kibibytes(tree)),
        "Depends": ", ".join(depends()),
        "Recommends": "libcups2t64 | libcups2",
        "Section": "misc",
        "Priority": "optional",
        "Description": "case work for listening cells, without a network\n"
        " Fieldapp keeps the files of people in an encrypted store on the laptop; what\n"
        " leaves it is a sealed batch of anonymised figures. In French, Arabic and\n"
        " English.",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items()).encode()


def _source(name: str) -> bytes:
    path = _SOURCES / name
    if not path.is_file():
        raise Refusal(f"packaging/debian/{name} is missing.")
    return path.read_bytes()


def _gzipped(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)
