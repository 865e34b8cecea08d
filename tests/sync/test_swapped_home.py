"""Who can write into the mission's folder, and has no passphrase, makes no laptop trust what he put there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from sync import canonical, keys, packs, sitepack
from sync.errors import SyncRefused
from sync.mission import cli, home, issuing, releasing, rotation, tables
from tests.sync.inside_mission import DAY, PASSPHRASE, Inside


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Inside]:
    made = Inside.made(tmp_path / "mission")
    yield made
    made.engine.dispose()


@pytest.mark.parametrize("name", ["sealings", "recovery"])
@pytest.mark.parametrize("kept", [True, False])
def test_a_key_that_was_put_in_goes_into_no_pack(inside: Inside, name: str, kept: bool) -> None:
    path, foreign = inside.home.folder / home.PUBLIC, keys.sealing_public(keys.new_sealing_key()).hex()
    body = canonical.decode_object(path.read_bytes(), limit=100_000)
    body[name] = [foreign, *(body["sealings"] if kept else [])] if name == "sealings" else foreign  # type: ignore[misc]  # a list, as written
    path.write_bytes(canonical.encode(body))
    with pytest.raises(home.Damaged):
        home.unlock(home.load(inside.home.folder), PASSPHRASE)


def test_those_who_signed_updates_once_are_not_brought_back_with_an_old_file(inside: Inside) -> None:
    path = inside.home.folder / home.PUBLIC
    first, second = ([keys.signing_public(keys.new_signing_key()) for _ in range(3)] for _ in range(2))

    def trust(publics: list[bytes]) -> None:
        inside.home = releasing.trust(inside.home, PASSPHRASE, publics)

    def pack() -> tuple[bytes, ...]:
        inside.reload()
        with inside.engine.begin() as connection:
            issuing.issue(connection, inside.home, inside.private, DAY, issuing.Changes())
            data = connection.scalar(sa.select(tables.mail.c.body).where(tables.mail.c.kind == "pack"))
        return packs.read(bytes(data or b""), inside.home.roots[0].public).release_publics

    trust(first)
    with inside.engine.begin() as connection:
        issuing.issue(connection, inside.home, inside.private, DAY, issuing.Changes(url="https://mission.example.org"))
    old = path.read_bytes()
    trust(second)
    assert pack() == tuple(second)
    path.write_bytes(old)
    with pytest.raises(SyncRefused) as refused:
        pack()
    assert refused.value.key == "release_trust_replaced"
    trust(second)
    assert pack() == tuple(second)
    trust(first[::-1])
    assert pack() == tuple(first[::-1]), "with the passphrase they may come back"


def test_nor_with_a_site_pack_nor_is_nobody_named_any_more(inside: Inside, tmp_path: Path) -> None:
    path = inside.home.folder / home.PUBLIC
    nobody = path.read_bytes()
    told: list[bytes] = []
    out = tmp_path / "oujda.fcsite"
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE, encoding="utf-8")

    def site_pack() -> tuple[bytes, ...]:
        out.unlink(missing_ok=True)
        words = ["--home", str(inside.home.folder), "--passphrase-file", str(passphrase), "site-pack", "--site", "OUJ"]
        made = CliRunner().invoke(cli.main, [*words, "--url", "https://mission.example.org", "--out", str(out)])
        assert made.exit_code == 0, made.output
        return sitepack.read(out.read_bytes()).release_publics

    def refused() -> bool:
        with pytest.raises(AssertionError, match="ou n’en nomme plus aucune"):
            site_pack()
        return not out.exists()

    for _ in range(2):
        publics = [keys.signing_public(keys.new_signing_key()) for _ in range(3)]
        told.append(path.read_bytes())
        inside.home = releasing.trust(inside.home, PASSPHRASE, publics)
        assert site_pack() == tuple(publics)
    newest = path.read_bytes()
    for old in (nobody, *told):
        path.write_bytes(old)
        assert refused(), "before any pack, the site packs tell"
    path.write_bytes(newest)
    with inside.engine.begin() as connection:
        issuing.issue(connection, inside.home, inside.private, DAY, issuing.Changes(url="https://mission.example.org"))
    path.write_bytes(nobody)
    inside.reload()
    with inside.engine.begin() as connection, pytest.raises(SyncRefused):
        issuing.issue(connection, inside.home, inside.private, DAY, issuing.Changes())
    assert refused()
    path.write_bytes(newest)
    assert site_pack()


def test_nor_do_laptops_seal_to_a_key_that_was_replaced(inside: Inside) -> None:
    path = inside.home.folder / home.PUBLIC

    def pack() -> bytes:
        inside.reload()
        with inside.engine.begin() as connection:
            issuing.issue(connection, inside.home, inside.private, DAY, issuing.Changes(url="https://mission.example.org"))
            data = connection.scalar(sa.select(tables.mail.c.body).where(tables.mail.c.kind == "pack"))
        return packs.read(bytes(data or b""), inside.home.roots[0].public).sealing_public

    pack()
    old = path.read_bytes()
    newest = rotation.rotate(inside.home, PASSPHRASE, "sealing").sealing_public
    assert pack() == newest
    path.write_bytes(old)
    with pytest.raises(SyncRefused) as refused:
        pack()
    assert refused.value.key == "mission_sealing_replaced"
    changed = rotation.rotate(inside.home, PASSPHRASE, "sealing").sealing_public
    assert pack() == changed != newest


def test_nor_is_a_key_for_receipts_named_that_does_not_lie_here(inside: Inside) -> None:
    path = inside.home.folder / home.PUBLIC
    old = path.read_bytes()
    rotation.rotate(inside.home, PASSPHRASE, "receipt")
    path.write_bytes(old)
    with pytest.raises(home.Damaged):
        home.load(inside.home.folder)
