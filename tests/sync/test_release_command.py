"""Release keys, updates, site packs and laptop sheets by command, as scripts and three people at three computers use them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sync import keys, packs, sitepack, update
from sync.mission import home, issuing, releasing, tables
from sync.mission.cli import main
from sync.mission.limits import Limits
from sync.sheets.laptops import pages
from tests.pdf_words import pages as read_pages
from tests.pdf_words import said
from tests.sync.inside_mission import Inside, Laptop
from tests.sync.running_mission import DAY, PASSPHRASE, Mission

SHA = "ab" * 32
INSTALLER = "fieldapp-0.1.0-setup.exe"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home.Cost, "__init__", lambda self, *_, **__: vars(self).update(memory_kib=1024, passes=1, lanes=1))


@pytest.fixture
def phrase(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / f"{hashlib.sha256(text.encode()).hexdigest()[:8]}.txt"
        path.write_text(text + "\n")
        return path

    return written


def run(folder: Path, *arguments: object) -> Result:
    result = CliRunner().invoke(main, ["--home", str(folder), "--language", "en", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def told(result: Result) -> dict[str, object]:
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def refused(result: Result, words: str) -> None:
    assert (result.exit_code, result.stdout) == (1, ""), result.output
    assert words in result.stderr and result.stderr.count("\n") == 1


def release(folder: Path, number: int) -> Path:
    for name, text in {
        "fieldapp/domain/version.py": f'VERSION = "0.{number}.0"\nRELEASE = {number}\nRELEASED = "2026-11-23"\n',
        "fieldapp/storage/migrations/versions/0001_first.py": "",
        "sync/same.py": "same = True\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_three_people_sign_and_the_mission_offers(tmp_path: Path, phrase: Callable[[str], Path]) -> None:
    mission, own = tmp_path / "mission", phrase("une longue phrase de la mission")
    told(run(mission, "init", "--passphrase-file", own, "--json"))
    people = {name: phrase(f"la phrase de {name}") for name in ("amina", "brahim", "claire")}
    publics = []
    for name, secret in people.items():
        made = run(tmp_path / "nowhere", "update", "key", "--out", tmp_path / f"{name}.fckey", "--passphrase-file", secret, "--json")
        publics.append(str(told(made)["public"]))
    refused(run(mission, "update", "check", own), "named nobody")
    assert run(mission, "update", "check", own, "--public", publics[0]).exit_code == 2
    refused(run(mission, "update", "trust", publics[0], *publics[:2], "--passphrase-file", own), "three different keys")
    refused(run(mission, "update", "trust", *publics, "--passphrase-file", people["amina"]), "passphrase")
    assert told(run(mission, "update", "trust", *publics, "--passphrase-file", own, "--json"))["trusted"] == publics

    file = tmp_path / "two.fcupd"
    old, new = release(tmp_path / "old", 1), release(tmp_path / "new", 2)
    made = told(run(mission, "update", "make", "--app", new, "--since", old, "--libraries", SHA, "--out", file, "--json"))
    assert (made["number"], made["version"], made["base"], made["carried"]) == (2, "0.2.0", 1, ["fieldapp/domain/version.py"])
    refused(run(mission, "update", "check", file), "0 of the 2")
    refused(run(mission, "update", "offer", file), "0 of the 2")
    before = file.read_bytes()
    key = ("--key", tmp_path / "amina.fckey")
    refused(run(mission, "update", "sign", file, *key, "--passphrase-file", people["brahim"]), "Nothing was signed")
    assert file.read_bytes() == before
    for name in ("amina", "amina"):
        signed = told(run(mission, "update", "sign", file, *key, "--passphrase-file", people[name], "--json"))
    assert len(list(signed["signatures"])) == 1  # type: ignore[call-overload]  # JSON
    assert signed["digest"] == made["digest"] != hashlib.sha256(file.read_bytes()).hexdigest(), "what people compare stays the same"
    refused(run(mission, "update", "offer", file), "1 of the 2")
    told(run(mission, "update", "sign", file, "--key", tmp_path / "claire.fckey", "--passphrase-file", people["claire"], "--json"))
    assert "trusted" in run(mission, "update", "check", file).stdout
    assert len(list(told(run(mission, "update", "check", file, "--json"))["signers"])) == 2  # type: ignore[call-overload]  # JSON
    stranger = keys.signing_public(keys.new_signing_key()).hex()
    refused(run(mission, "update", "check", file, "--public", stranger, "--public", publics[0]), "1 of the 2")
    assert told(run(mission, "update", "offer", file, "--json"))["offered"] == 2
    assert run(mission, "update", "offer").exit_code == run(mission, "update", "offer", file, "--withdraw").exit_code == 2

    pack = tmp_path / "oujda.fcsite"
    site = ("site-pack", "--site", "OUJ", "--url", "https://mission.example.org", "--out", pack, "--passphrase-file", own)
    told(run(mission, *site, "--json"))
    assert [public.hex() for public in sitepack.read(pack.read_bytes()).release_publics] == publics
    assert told(run(mission, "pack", "--passphrase-file", own, "--json"))["pack"] == 1
    here = home.load(mission)
    engine = tables.connect(here)
    with engine.connect() as connection:
        named = releasing.offered(connection, here)
    engine.dispose()
    assert named == packs.Offer(2, "0.2.0", hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_size)
    assert told(run(mission, "update", "offer", "--withdraw", "--json"))["offered"] is None
    for public in ("xyz", "0" * 63):
        refused(run(mission, "update", "trust", *publics[:2], public, "--passphrase-file", own), "public half")


def test_a_site_pack_is_checked_before_it_goes_on_a_stick(tmp_path: Path, phrase: Callable[[str], Path]) -> None:
    own, path = phrase("une longue phrase"), tmp_path / "site.fcsite"
    for name in ("mission", "other"):
        run(tmp_path / name, "init", "--passphrase-file", own)
    mission = tmp_path / "mission"
    policy = ("--base", "10", "--slot-size", "8192", "--lock-minutes", "20", "--records", "--contact", "Siège, 05 36 00 00 00")
    where = ("--site", "OUJ", "--site", "BER", "--url", "https://mission.example.org", "--out", path, "--passphrase-file", own)
    made = told(run(mission, "site-pack", *where, *policy, "--json"))
    words = list(sitepack.words(path.read_bytes()))
    assert made["words"] == words and made["sites"] == ["BER", "OUJ"]
    assert sitepack.read(path.read_bytes()).policy == sitepack.Policy("rounding", 10, 8192, 20, True)
    check = ("site-pack", "--check", path)
    found = told(run(mission, *check, "--site", "OUJ", "--site", "BER", "--json"))
    assert (found["words"], found["release_publics"], found["contact"]) == (words, [], "Siège, 05 36 00 00 00")
    assert run(mission, *check, "--words").stdout == " ".join(words) + "\n"
    assert "Oujda" in run(mission, *check).stdout
    refused(run(mission, *check, "--site", "OUJ"), "is for BER, OUJ, not for OUJ")
    refused(run(tmp_path / "other", *check), "another mission")
    refused(run(tmp_path / "nowhere", *check), "no mission in this folder")
    whole = path.read_bytes()
    told(run(mission, "rotate", "root", "--passphrase-file", own, "--json"))
    told(run(mission, *check, "--json"))  # the key it was signed with is still one of the mission's
    path.write_bytes(whole.replace(b"mission.example.org", b"mission.example.com"))
    refused(run(mission, *check), "changed after it was signed")
    path.write_bytes(b"[" * 70_000)
    refused(run(mission, *check), "no site pack")
    assert run(mission, "site-pack", "--site", "OUJ").exit_code == 2


def test_a_site_pack_from_before_a_release_key_was_exchanged_goes_on_no_stick(tmp_path: Path, phrase: Callable[[str], Path]) -> None:
    own, path, mission = phrase("une longue phrase"), tmp_path / "site.fcsite", tmp_path / "mission"
    run(mission, "init", "--passphrase-file", own)
    made = ("site-pack", "--site", "OUJ", "--url", "https://mission.example.org", "--out", path, "--passphrase-file", own)
    publics = [keys.signing_public(keys.new_signing_key()).hex() for _ in range(4)]
    told(run(mission, "update", "trust", *publics[:3], "--passphrase-file", own, "--json"))
    told(run(mission, *made, "--json"))
    told(run(mission, "update", "trust", *reversed(publics[:3]), "--passphrase-file", own, "--json"))
    told(run(mission, "site-pack", "--check", path, "--json"))
    told(run(mission, "update", "trust", *publics[1:], "--passphrase-file", own, "--json"))
    refused(run(mission, "site-pack", "--check", path), "not those whom the mission names now")
    told(run(mission, *made, "--json"))
    told(run(mission, "site-pack", "--check", path, "--json"))


def test_each_laptop_has_its_page_and_nothing_secret_on_it(tmp_path: Path, phrase: Callable[[str], Path]) -> None:
    own, pack, out = phrase("une longue phrase"), tmp_path / "site.fcsite", tmp_path / "laptops.pdf"
    mission = tmp_path / "mission"
    run(mission, "init", "--passphrase-file", own)
    where = ("--url", "https://mission.example.org", "--contact", "Siège, 05 36 00 00 00", "--out", pack)
    told(run(mission, "site-pack", "--site", "OUJ", *where, "--passphrase-file", own, "--json"))
    sheets = ("laptop-sheets", "--pack", pack, "--installer", INSTALLER, "--sha256", SHA.upper(), "--out", out)
    told(run(mission, *sheets, "--label", "OUJ-1", "--label", "OUJ-2", "--json"))
    data = pack.read_bytes()
    for number, page in enumerate(read_pages(out.read_bytes()), 1):
        runs = [one.text for one in page]
        assert f"OUJ-{number}" in runs and f"OUJ-{3 - number}" not in " ".join(runs)
        assert [one for one in runs if one in sitepack.words(data)] == list(sitepack.words(data))
        assert "OUJ" in runs and "TEST" not in " ".join(runs) and any("05 36 00 00 00" in one.replace("\u00a0", " ") for one in runs)
    assert number == 2
    both = ("--installer", "fieldapp_0.1.0_amd64.deb", "--sha256", "0123456789abcdef" * 4)
    for language in ("fr", "ar", "en"):  # a stick for both systems: each has its line, and nothing runs into the foot
        told(run(mission, *sheets, *both, "--label", "OUJ-1", "--language", language, "--json"))
        (page,) = read_pages(out.read_bytes())
        runs = " ".join(one.text for one in page)
        assert min(one.y for one in page if "0123 4567" in one.text) > 66  # the band of a TEST would begin there
        assert "install.sh" in runs and "fieldapp_0.1.0_amd64.deb" in runs and " ".join(["0123 4567 89ab cdef"] * 4) in runs
    refused(run(mission, *sheets, *both[:2], "--label", "OUJ-1"), "checksum")
    refused(run(mission, *sheets, "--label", "oujda 1"), "will not do")
    refused(run(mission, *sheets, "--label", "OUJ-1", "--label", "OUJ-1"), "same label")
    refused(run(mission, *sheets, "--label", "OUJ-1", "--sha256", "abc"), "checksum")
    run(tmp_path / "other", "init", "--passphrase-file", own)
    refused(run(tmp_path / "other", *sheets, "--label", "OUJ-1"), "another mission")


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_fullest_page_holds_all_above_its_foot(language: str) -> None:
    root, sealing = keys.new_signing_key(), keys.sealing_public(keys.new_sealing_key())
    codes = [f"SITE{number:02d}" for number in range(64)]
    data = sitepack.write(
        root,
        sites=[sitepack.SiteEntry(code, False) for code in codes],
        url="https://mission.example.org",
        issued="2026-11-23",
        receipt_public=keys.signing_public(root),
        sealing_public=sealing,
        recovery_public=sealing,
        contact="Siège " * 33,
        site_names={code: dict.fromkeys(("fr", "ar", "en"), "Al Andalous " * 6) for code in codes},
    )
    installer = f"{'fieldapp-' * 5}TEST-setup.exe"
    both = [(installer, SHA), ("fieldapp_0.1.0-TEST_amd64.deb", SHA)]
    made = pages(sitepack.read(data), data, ["ABCDEFGHIJ-123456789"], both, language)
    assert made == pages(sitepack.read(data), data, ["ABCDEFGHIJ-123456789"], both, language)
    (page,) = read_pages(made)
    warned = [one for one in page if "TEST" in one.text and not any(name in one.text for name, _ in both)]
    assert len(warned) == 2, "an installer for trying out is told at the head and at the foot"
    others = [one.y for one in page if one not in warned and one.y > 30]
    assert min(others) >= 40 + 20 and all(20 <= one.x <= 560 for one in page)
    assert "ABCDEFGHIJ-123456789" in said(made), "the label stands whole"


def test_the_board_tells_which_computer_it_is_and_what_it_runs(tmp_path: Path, phrase: Callable[[str], Path]) -> None:
    mission, page = Inside.made(tmp_path / "mission"), tmp_path / "board.html"
    laptop = Laptop(mission.pack)
    code, own = keys.approval_code(laptop.public), phrase(PASSPHRASE)
    refused(run(mission.home.folder, "approve", laptop.id, code, "--label", "Oujda 1"), "will not do")
    told(run(mission.home.folder, "approve", laptop.id, code, "--site", "OUJ", "--label", "OUJ-1", "--json"))
    mission.take(*laptop.cover())
    told(run(mission.home.folder, "open", "--passphrase-file", own, "--json"))
    told(run(mission.home.folder, "approve", laptop.id, code, "--site", "OUJ", "--json"))
    (row,) = json.loads(run(mission.home.folder, "board", "--json").stdout)
    assert (row["label"], row["health"]["program"]) == ("OUJ-1", "0.1.0"), "what is not said again stays"
    line = run(mission.home.folder, "board", "--html", page).stdout
    assert f"{laptop.id} OUJ-1" in line and "0.1.0" in line
    assert ">OUJ-1<" in page.read_text(encoding="utf-8")
    mission.engine.dispose()


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Mission]:
    made = Mission(tmp_path / "mission", limits=Limits(disk=0, address=(1.0, 40)))
    yield made
    made.stop()


def test_the_receiver_hands_out_parts_of_what_is_offered_and_nothing_else(serving: Mission) -> None:
    people = [keys.new_signing_key() for _ in range(3)]
    serving.mission = releasing.trust(serving.mission, PASSPHRASE, [keys.signing_public(one) for one in people])
    noise = b"".join(hashlib.sha256(bytes([n % 256, n >> 8])).digest() for n in range(5000))
    data = update.make(
        {"sync/noise.bin": noise}, {}, number=2, version="0.2.0", date="2026-11-23", expires="2027-11-23", libraries=SHA, base_number=0,
        schema_from="0001", schema_to="0005",
    )  # fmt: skip
    other = update.sign(update.sign(data, people[0]), people[2])
    data = update.sign(update.sign(data, people[0]), people[1])

    private = home.unlock(serving.mission, PASSPHRASE)
    with serving.engine.begin() as connection:
        releasing.offer(connection, serving.mission, data)
        issuing.issue(connection, serving.mission, private, DAY, issuing.Changes(url="https://mission.example.org"))
    hash = hashlib.sha256(data).hexdigest()
    status, headers, first = serving.exchange("GET", f"/v1/update/{hash}/0")
    assert (status, len(first)) == (200, 131_072)
    assert headers["cache-control"] == "public, max-age=31536000, immutable" and headers["x-content-type-options"] == "nosniff"
    assert first + serving.ask("GET", f"/v1/update/{hash}/1")[1] == data
    stranger = hashlib.sha256(other).hexdigest()
    for path in (f"{hash}/2", f"{hash}/999", f"{hash}/00", f"{hash}/-1", f"{hash}/1000", f"{hash}/", hash, f"{hash}/0/", f"{stranger}/0",
                 f"{'0' * 64}/0", f"{hash.upper()}/0", "/0", f"{hash}/0?x=1", f"../{hash}/0", f"{hash}/%D9%A0"):  # fmt: skip
        status, headers, body = serving.exchange("GET", f"/v1/update/{path}")
        assert (status, body, headers["cache-control"]) == (404, b"", "no-store"), path
    assert serving.ask("PUT", f"/v1/update/{hash}/0", b"x")[0] == 404
    answers = [serving.ask("GET", f"/v1/update/{hash}/1")[0] for _ in range(40)]
    assert answers[-1] == 429, "whoever asks too often waits, as everywhere"
