"""The how-to of a partner's stick in three languages: one HTML page each that needs nothing from elsewhere; on paper a sheet or two."""

from __future__ import annotations

import html
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from string import Template
from typing import Any

from building import ROOT
from building.partners import LANGUAGES, Partner

PAPERS = ROOT / "packaging" / "papers"
_GROUP, _GROUPS_A_LINE = 4, 8  # of a checksum as people compare it


@dataclass(frozen=True)
class Installer:
    """One installer on the stick: its file name, its SHA-256 in hex, and for which system it is (windows or debian)."""

    name: str
    sha256: str
    system: str


def grouped(sha256: str) -> str:
    """A checksum in groups of four, two lines of eight."""
    groups = [sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP)]
    return "\n".join(" ".join(groups[at : at + _GROUPS_A_LINE]) for at in range(0, len(groups), _GROUPS_A_LINE))


def pages(partner: Partner, installers: Sequence[Installer], version: str, files: Sequence[str], *, test: bool) -> dict[str, bytes]:
    """Each page by its file name. ``files`` are the names of all that lies on the stick; ``test`` puts TEST on top of each page."""
    words = tomllib.loads((PAPERS / "words.toml").read_text(encoding="utf-8"))
    return {words[language]["file"]: _page(language, words[language], partner, installers, version, files, test) for language in LANGUAGES}


def names() -> list[str]:
    """The file names of the pages."""
    words = tomllib.loads((PAPERS / "words.toml").read_text(encoding="utf-8"))
    return [words[language]["file"] for language in LANGUAGES]


def _page(
    language: str, words: dict[str, Any], partner: Partner, installers: Sequence[Installer], version: str, files: Sequence[str], test: bool
) -> bytes:
    def each(what: str) -> list[str]:
        return [Template(words[f"{what}_{one.system}"]).substitute(name=html.escape(one.name)) for one in installers]

    def isolated(texts: Sequence[str]) -> str:
        return str(words["comma"]).join(f'<bdi dir="ltr">{html.escape(text)}</bdi>' for text in texts)

    values = {
        "style": (PAPERS / "style.css").read_text(encoding="utf-8"),
        "test": f'<p class="test">{words["test"]}</p>' if test else "",
        "partner": html.escape(partner.name),
        "version": html.escape(version),
        "sites": isolated([code for site in partner.sites for code in site.codes]),
        "laptops": isolated(partner.laptops),
        "installers": "\n".join(f'<pre dir="ltr">{html.escape(one.name)}\nSHA-256\n{grouped(one.sha256)}</pre>' for one in installers),
        "check": "<br>".join(each("check")),
        "install": "<br>".join(each("install")),
        "blocked": words["blocked"] if any(one.system == "windows" for one in installers) else "",
        "remove": " ".join(each("remove")),
        "contact": html.escape(partner.contact) if partner.contact else words["nobody"],
        "files": isolated(sorted(files)),
    }
    template = Template((PAPERS / f"{language}.html").read_text(encoding="utf-8"))
    return template.substitute(values).encode()
