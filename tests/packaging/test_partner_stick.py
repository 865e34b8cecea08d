"""One command makes a stick's folder: whole, the same twice, for this mission and these sites, and every paper says what it is."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from building import ROOT, Refusal, mission, papers, partner, partners
from building.papers import Installer

from tests import made_updates
from tests.packaging import made

SECRET = "une phrase de passe pour la mission"
FILE = """
partner = "Ligue <Exemple> & amis"
languages = ["ar"]
url = "https://mission.example"
contact = "Accueil, 05 00 00 00 00"
[[site]]
codes = ["TNG"]
laptops = ["TNG-1", "TNG-2"]
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A mission with its passphrase, a partner's file, a package, and one marked TEST."""
    folder = tmp_path_factory.mktemp("partner")
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    mission.ask(folder / "mission", "init", passphrase_file=folder / "secret.txt")
    (folder / "ours.toml").write_text(FILE, encoding="utf-8")
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    made.deb(folder / "fieldapp_0.1.0_amd64.deb", made.program(folder, commit))
    made.deb(folder / "fieldapp_0.1.0-TEST_amd64.deb", made.program(folder, commit, test=True))
    return folder


def build(place: Path, command: str, *words: object, status: int = 0) -> str:
    line = [sys.executable, str(ROOT / "packaging" / "build.py"), command, *map(str, words)]
    done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=place)
    assert done.returncode == status and "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


def test_a_stick_is_whole_the_same_twice_and_verified(place: Path) -> None:
    said = build(place, "site", "ours.toml", "--mission", "mission", "--passphrase-file", "secret.txt", "--out", "packs")
    assert re.search(r"TNG\.fcsite  \w+( \w+){5}$", said.strip())
    assert "TNG.fcsite names nobody who may sign updates" in said
    told = ["partner", "ours.toml", "--mission", "mission", "--packs", "packs", "--deb", "fieldapp_0.1.0_amd64.deb", "--out"]
    assert "MB, for TNG-1, TNG-2" in build(place, *told, "one")
    build(place, *told, "two")
    names = {path.name for path in (place / "one").iterdir()}
    assert names == {
        "fieldapp_0.1.0_amd64.deb", "TNG.fcsite", "LISEZ-MOI.html", "IQRA-NI.html", "READ-ME.html", "SHA256SUMS", "sbom.cdx.json",
        "laptops-TNG-ar.pdf", "install.sh",
    }  # fmt: skip
    assert all((place / "one" / name).read_bytes() == (place / "two" / name).read_bytes() for name in names)
    assert all((place / "one" / name).stat().st_mode & 0o777 == 0o644 for name in names)
    everything = b"".join((place / "one" / name).read_bytes() for name in names)
    assert SECRET.encode() not in everything and str(place).encode() not in everything
    said = build(place, "verify", "one", "--mission", "mission", "--no-rebuild")
    assert said.count("✓") == 5 and "TNG.fcsite: signed by this mission" in said


def test_what_is_not_for_this_partner_goes_on_no_stick(place: Path, tmp_path: Path) -> None:
    told = ["partner", "ours.toml", "--mission", "mission", "--passphrase-file", "secret.txt", "--out", tmp_path / "out"]
    said = build(place, *told, "--deb", "fieldapp_0.1.0-TEST_amd64.deb", status=1)
    assert "fieldapp_0.1.0-TEST_amd64.deb is marked TEST and goes to no partner" in said
    assert "Name an installer" in build(place, *told, status=1)
    packs = tmp_path / "packs"
    packs.mkdir()
    told = [
        "partner",
        "ours.toml",
        "--mission",
        "mission",
        "--packs",
        packs,
        "--deb",
        "fieldapp_0.1.0_amd64.deb",
        "--out",
        tmp_path / "out",
    ]
    assert "holds no TNG.fcsite; run `build.py site`" in build(place, *told, status=1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old.txt").write_text("left over", encoding="utf-8")
    assert "is there already; name a folder that does not exist" in build(place, *told, status=1)
    (tmp_path / "out" / "old.txt").unlink()
    mission.ask(place / "mission", "site-pack", "--site", "OUJ", "--url", "https://mission.example", "--out", packs / "TNG.fcsite",
                passphrase_file=place / "secret.txt")  # fmt: skip
    assert "OUJ" in build(place, *told, status=1)  # a pack for another site, under the name of this one
    assert list((tmp_path / "out").iterdir()) == [] and not [path for path in tmp_path.iterdir() if path.name.startswith(".partner")]


def test_a_pack_of_another_mission_or_a_changed_one_is_refused(place: Path, tmp_path: Path) -> None:
    pack = tmp_path / "TNG.fcsite"
    told = ["site-pack", "--site", "TNG", "--url", "https://mission.example", "--out", pack]
    mission.ask(tmp_path / "other", "init", passphrase_file=place / "secret.txt")
    mission.ask(tmp_path / "other", *told, passphrase_file=place / "secret.txt")
    said = build(place, "verify", pack, "--mission", "mission", status=1)
    assert said.startswith("✗") and "TNG.fcsite" in said and "mission" in said
    build(place, "verify", pack, "--mission", tmp_path / "other")
    changed = bytearray(pack.read_bytes())
    changed[changed.index(b"mission.example")] ^= 1
    pack.write_bytes(changed)
    said = build(place, "verify", pack, "--mission", tmp_path / "other", status=1)
    assert said.startswith("✗") and "TNG.fcsite" in said


def test_an_update_is_judged_by_those_the_mission_named(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "2.fcupd"
    file.write_bytes(made_updates.make(2))
    told = ["verify", file, "--mission", "mission"]
    assert build(place, *told, status=1).startswith("✗")  # nobody was named yet
    publics = [public.hex() for public in made_updates.PUBLICS]
    mission.ask(place / "mission", "update", "trust", *publics, passphrase_file=place / "secret.txt")
    packs = ["--passphrase-file", "secret.txt", "--out", tmp_path / "packs"]
    assert "nobody" not in build(place, "site", "ours.toml", "--mission", "mission", *packs)
    assert "✓ 2.fcupd: signed by at least two of the three this mission named." in build(place, *told)
    file.write_bytes(made_updates.make(2, signed=made_updates.KEYS[:1]))
    assert build(place, *told, status=1).startswith("✗")


class _Page(HTMLParser):
    """Whether tags are closed in order, which addresses a page asks for, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.asked: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open += [tag] if tag not in ("meta", "br") else []
        self.asked += [str(value) for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("test", [False, True])
def test_each_page_says_the_same_in_its_language(place: Path, test: bool) -> None:
    ours = partners.read(place / "ours.toml")
    installers = [Installer("fieldapp-0.1.0-setup.exe", "0123456789abcdef" * 4, "windows"), Installer("fieldapp.deb", "f" * 64, "debian")]
    pages = papers.pages(ours, installers, "0.1.0", ["TNG.fcsite"], test=test)
    assert sorted(pages) == sorted(papers.names())
    for name, data in pages.items():
        page = _Page()
        page.feed(data.decode())
        assert page.open == [] and page.asked == [] and b"url(" not in data and b"<script" not in data
        assert "0123 4567 89ab cdef 0123 4567 89ab cdef\n0123" in page.text and "f" * 4 + " ffff" in page.text
        assert all(
            word in page.text for word in ("Ligue <Exemple> & amis", "05 00 00 00 00", "TNG-2", "certutil -hashfile", "sha256sum", ".fcupd")
        )
        assert "$" not in page.text and ("TEST" in page.text) == test
        assert (b'<html lang="ar" dir="rtl"' in data) == (name == "IQRA-NI.html")
        assert data.count(b'<pre dir="ltr">') == data.count(b"<pre") == len(installers)  # groups in their order, styled or not


def test_names_that_a_stick_cannot_hold_are_refused() -> None:
    partner._safe(["SHA256SUMS", "fieldapp_0.1.0_amd64.deb"])
    for names in (["aux.pdf"], ["a:b"], ["é.pdf"], ["end."], ["OUJ.fcsite", "ouj.fcsite"], [".hidden"]):
        with pytest.raises(Refusal, match="USB stick"):
            partner._safe(names)
