"""A closing that was sealed anew counts once, whichever of its sealings reaches the mission first, and whatever is revoked in between."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from sync import batch, facts, receipts
from sync.errors import SyncRefused, Unreadable
from sync.mission import proofs, quarantine, standing, tables
from sync.mission.board import rows
from tests.sync.kept_mission import DAY, Kept
from tests.sync.mission_databases import Database
from tests.sync.running_mission import Laptop

MONTH = "2026-03"


@pytest.fixture
def mission(tmp_path: Path) -> Iterator[Kept]:
    made = Kept.made(tmp_path / "mission", Database("sqlite", None))
    yield made
    made.engine.dispose()


@pytest.fixture
def either(tmp_path: Path, database: Database) -> Iterator[Kept]:
    """A mission on each database."""
    made = Kept.made(tmp_path / "mission", database)
    yield made
    made.engine.dispose()


def name_of(data: bytes) -> str:
    return batch.read(data).hash


def closing(
    laptop: Laptop, value: int, *, stands_for: tuple[bytes, ...] = (), month: str = MONTH, rows: int = 2, site: str = "OUJ"
) -> list[bytes]:
    """A closing of this laptop that stands for the sealings that begin with these batches."""
    certificate: dict[str, str | int] = {"base": 5}
    if stands_for:
        certificate["stands_for"] = " ".join(map(name_of, stands_for))
    cells = (facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919 % 10007}") for n in range(rows))
    figures = tuple(facts.Figure(site, month, cell, value) for cell in cells)
    sealed = batch.seal(
        facts.encode(facts.Closing(laptop.id, month, figures, certificate)),
        seq=laptop.seq + 1,
        previous=laptop.previous,
        pack=laptop.pack,
        installation_key=laptop.key,
        audit_head=bytes(32),
        audit_seq=0,
    )
    laptop.seq, laptop.previous = sealed[-1].seq, sealed[-1].hash
    return [one.data for one in sealed]


def revoke(mission: Kept, name: str, after: int) -> None:
    with mission.engine.begin() as connection:
        standing.revoke(connection, mission.mission, name, after, DAY)


def undo(mission: Kept, name: str) -> None:
    with mission.engine.begin() as connection:
        standing.undo(connection, mission.mission, name, DAY)


def told(mission: Kept, data: bytes) -> str:
    """What the mission says last of a batch: its level, and why it was set aside."""
    envelope = batch.read(data)
    with mission.engine.connect() as connection:
        said = [receipts.read(one, *mission.mission.receipt_publics) for one in proofs.later(connection, envelope.installation, 1)]
    last = [one for one in said if one.hash == envelope.hash][-1]
    return f"{last.level} {last.reason}".strip()


ORDERS = [(order, between, 2) for order in itertools.permutations(range(3)) for between in (False, True)]
LONG = [((0, 2, 1), True, 600), ((2, 0, 1), True, 600)]


@pytest.mark.parametrize(("order", "opens_between", "parts"), [*ORDERS, *LONG])
def test_one_of_three_sealings_counts_in_every_order(mission: Kept, order: tuple[int, ...], opens_between: bool, parts: int) -> None:
    laptops = [mission.laptop() for _ in range(3)]
    first = closing(laptops[0], 31, rows=parts)
    second = closing(laptops[1], 32, stands_for=(first[0],), rows=parts)
    third = closing(laptops[2], 33, stands_for=(second[0], first[0]), rows=parts)
    sealed = [first, second, third]
    for number in order:
        mission.take(*sealed[number])
        if opens_between:
            mission.open()
    mission.open()
    values = set(mission.counted()[MONTH])
    assert len(values) == 1, "one of them, whole"
    if opens_between:
        assert values == {31 + order[0]}, "the one that came first"
    winner = values.pop() - 31
    for number, one in enumerate(sealed):
        assert {told(mission, data) for data in one} == ({"pooled"} if number == winner else {"aside second"})
    with mission.engine.connect() as connection:
        aside = quarantine.listed(connection)
        assert {one.reason for one in aside} == {"second"} and len(aside) == sum(map(len, sealed)) - len(sealed[winner])
        assert len(rows(connection, mission.mission)) == 3


def test_two_that_stand_for_the_same_are_one(either: Kept) -> None:
    """An image was made of a computer that had given a closing up: both computers seal it anew, and know nothing of one another."""
    lost, one, other = either.laptop(), either.laptop(), either.laptop()
    old = closing(lost, 30)
    either.take(*closing(one, 31, stands_for=(old[0],)))
    either.open()
    either.take(*closing(other, 31, stands_for=(old[0],)))
    either.open()
    assert either.counted() == {MONTH: [31, 31]}


def test_revoking_the_one_that_counts_lets_the_other_count(either: Kept) -> None:
    old, new = either.laptop(), either.laptop()
    first = closing(old, 31)
    second = closing(new, 32, stands_for=(first[0],))
    either.take(*first, *second)
    either.open()
    for revoked, left in ((old, 32), (new, 31)):
        for _ in range(2):
            winner = either.counted()[MONTH][0]
            revoke(either, revoked.id, 0)
            either.open()
            assert either.counted() == {MONTH: [left, left]}, f"{winner} counted before"
            undo(either, revoked.id)
            either.open()
            assert either.counted() == {MONTH: [left, left]}, "and what came back does not count beside it"
    with either.engine.begin() as connection:
        quarantine.again(connection, name_of(first[0]) if either.counted()[MONTH][0] == 32 else name_of(second[0]))
    assert either.open().second == 1, "trying it again changes nothing while the other counts"


def test_what_it_says_is_believed_of_its_own_month_only(mission: Kept) -> None:
    old, liar = mission.laptop(), mission.laptop()
    good = closing(old, 31)
    mission.take(*closing(liar, 90, stands_for=(good[0],), month="2026-04"))
    mission.open()
    mission.take(*good)
    mission.open()
    assert set(mission.counted()) == {MONTH, "2026-04"}


@pytest.mark.parametrize("liar_first", [True, False])
def test_whoever_reports_one_site_pushes_nothing_of_another_aside(mission: Kept, liar_first: bool) -> None:
    """The names of batches are no secret: they pass over the network and stand in receipts."""
    honest, liar = mission.laptop(), mission.laptop()
    true = closing(honest, 30)
    lie = closing(liar, 5, stands_for=(true[0],), site="BER")
    for data in (lie, true) if liar_first else (true, lie):
        mission.take(*data)
        mission.open()
    assert sorted(mission.counted()[MONTH]) == [5, 5, 30, 30]


def test_what_it_stands_for_is_a_list_of_names_and_nothing_else() -> None:
    def said(text: str) -> facts.Closing:
        return facts.decode(facts.encode(facts.Closing("ab" * 10, MONTH, (), {"stands_for": text})))

    name = "0f" * 32
    assert said(" ".join([name] * 16)).certificate["stands_for"]
    for text in ("", name[:-1], name.upper(), f"{name}  {name}", " ".join([name] * 17), "Aïssatou", f" {name}"):
        with pytest.raises(Unreadable):
            said(text)


def test_revoking_is_final_once_another_stands_in(mission: Kept) -> None:
    old, new = mission.laptop(), mission.laptop()
    mission.take(*closing(old, 31), *closing(new, 41, month="2026-04"))
    mission.open()
    with mission.engine.begin() as connection:
        standing.replace(connection, mission.mission, new.id, old.id, DAY)
        for language, words in (("fr", "ne peut plus être annulée"), ("ar", "لم يعد بالإمكان"), ("en", "no longer be taken back")):
            with pytest.raises(SyncRefused) as caught:
                standing.undo(connection, mission.mission, old.id, DAY)
            assert words in caught.value.sentence(language) and new.id in caught.value.sentence(language)
        standing.revoke(connection, mission.mission, old.id, 1, date(2026, 11, 23))
        assert standing.revoked_after(connection, old.id) == 1, "but its number can still be moved"
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.standing)) == 2
