"""Who can write into the mission's folder, and has no passphrase, makes no laptop trust what he put there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import canonical, keys, packs
from sync.errors import SyncRefused
from sync.mission import home, issuing, releasing, tables
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
