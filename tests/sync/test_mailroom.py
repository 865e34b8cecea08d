"""What the mission answers an ask with: all that waits for that installation, nothing of another's, and nothing for a stranger."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from sync import asks, heads, keys, letters, packs, parcel, receipts, replies
from sync.mission import home, standing, tables
from sync.mission.limits import Limits
from tests.sync.mission_databases import Database
from tests.sync.running_mission import DAY, PASSPHRASE, Laptop, Mission


@pytest.fixture
def mission(tmp_path: Path, database: Database) -> Iterator[Mission]:
    running = Mission(tmp_path / "mission", url=database.url, limits=Limits(disk=0))
    yield running
    running.stop()


def letter(sender: Laptop, to: str, size: int = letters.BUCKETS[0]) -> bytes:
    """A letter that only its recipient could open; here nobody can."""
    head = letters.head(sender.key, to=to, to_public=keys.sealing_public(keys.new_sealing_key()), size=size, uid=os.urandom(16).hex())
    return letters.write(sender.key, head, os.urandom(size + keys.SEALING_OVERHEAD))


def post(mission: Mission, data: bytes) -> tuple[int, receipts.Receipt]:
    status, answer = mission.ask("PUT", f"/v1/letter/{hashlib.sha256(data).hexdigest()}", data)
    return status, mission.read(answer)


def sort(answer: asks.Answer) -> dict[str, list[bytes]]:
    found: dict[str, list[bytes]] = {}
    for item in answer.items:
        found.setdefault(parcel.kind(item), []).append(item)
    return found


def lay_out(mission: Mission, name: str, kind: str, number: int, body: bytes) -> None:
    with mission.engine.begin() as connection:
        connection.execute(sa.insert(tables.mail).values(installation=name, number=number, kind=kind, body=body))


def pack(mission: Mission, number: int, **what: Any) -> bytes:
    about = mission.mission
    private = home.unlock(about, PASSPHRASE).root
    return packs.write(
        private,
        packs.Pack(
            number,
            about.name,
            DAY.isoformat(),
            about.roots,
            about.receipt_publics,
            **{"sealing_public": about.sealing_public, **what},
            url="https://mission.example.org",
        ),
    )


def counted(mission: Mission, laptop: Laptop, months: int = 1) -> list[bytes]:
    """Deliver and count so many months."""
    mission.approve(laptop)
    sent = [laptop.seal(f"2023-{month:02d}")[0] for month in range(1, months + 1)]
    assert {mission.put(data)[0] for data in sent} == {200}
    assert mission.open().closings == months
    return sent


def test_head_and_receipts_from_the_number_asked_for_and_bound_to_this_ask(mission: Mission) -> None:
    laptop = Laptop(mission.mission)
    counted(mission, laptop, 3)
    ask, private = asks.write(laptop.key, mission=mission.mission.name, first=2)
    status, sealed = mission.ask("POST", "/v1/mail", ask)
    assert status == 200
    found = sort(asks.open_answer(private, ask, sealed))
    (head,) = (heads.read(item, mission.mission.receipt_public) for item in found["head"])
    assert (head.first, head.asked, [one.seq for one in head.batches]) == (2, asks.hash_of(ask), [2, 3])
    assert [(one.level, one.seq) for one in map(mission.read, found["receipt"])] == [("pooled", 2), ("pooled", 3)]
    again = mission.ask("POST", "/v1/mail", ask)[1]
    assert again != sealed and len(again) == len(sealed), "each answer is sealed anew, and no size tells"


def test_a_stranger_learns_nothing_and_cannot_tell(mission: Mission) -> None:
    known, stranger = Laptop(mission.mission), Laptop(mission.mission)
    counted(mission, known)
    lay_out(mission, "", "pack", 1, pack(mission, 1))
    ask, private = asks.write(stranger.key, mission=mission.mission.name)
    status, sealed = mission.ask("POST", "/v1/mail", ask)
    (item,) = asks.open_answer(private, ask, sealed).items
    assert status == 200 and heads.read(item, mission.mission.receipt_public).batches == ()
    assert mission.mail(stranger, head_of=known.id).items == []
    ask, private = asks.write(known.key, mission=mission.mission.name, pack=1)
    assert len(mission.ask("POST", "/v1/mail", ask)[1]) == len(sealed)
    with mission.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.installation)) == 1, "an ask makes nobody known"


def test_an_ask_of_another_mission_or_with_a_wrong_signature_is_a_mistake(mission: Mission) -> None:
    laptop = Laptop(mission.mission)
    other, _ = asks.write(laptop.key, mission="0" * 16)
    good, _ = asks.write(laptop.key, mission=mission.mission.name)
    for data in (other, good.replace(b'"first":1', b'"first":2'), good[:-1], good + b"\n", b"", b"{}"):
        assert mission.ask("POST", "/v1/mail", data) == (400, b"")


def test_the_newest_pack_goes_to_those_the_mission_knows_and_has_not_reached(mission: Mission) -> None:
    laptop, unapproved = Laptop(mission.mission), Laptop(mission.mission)
    counted(mission, laptop)
    mission.put(unapproved.seal(None)[0])
    first, second = pack(mission, 1), pack(mission, 2)
    for number, data in ((1, first), (2, second)):
        lay_out(mission, "", "pack", number, data)
    assert sort(mission.mail(laptop))["pack"] == [second]
    assert "pack" not in sort(mission.mail(laptop, pack=2))
    assert "pack" not in sort(mission.mail(unapproved)), "it says where others are"


def test_replies_go_to_whom_they_are_for_and_only_later_ones(mission: Mission) -> None:
    laptop, other = Laptop(mission.mission), Laptop(mission.mission)
    counted(mission, laptop)
    counted(mission, other)
    root = home.unlock(mission.mission, PASSPHRASE).root
    body = replies.of_cell(replies.Cell((), ()))
    sent = [replies.write(root, os.urandom(32), replies.Reply(laptop.id, n, DAY.isoformat(), "cell", body)) for n in (1, 2, 3)]
    for number, data in enumerate(sent, 1):
        lay_out(mission, laptop.id, "reply", number, data)
    assert sort(mission.mail(laptop, reply=1))["reply"] == sent[1:]
    assert "reply" not in sort(mission.mail(other)) and "reply" not in sort(mission.mail(laptop, reply=3))


def test_a_letter_is_kept_until_its_recipient_has_it(mission: Mission) -> None:
    oujda, tangier = Laptop(mission.mission), Laptop(mission.mission)
    for one in (oujda, tangier):
        mission.put(one.seal(None)[0])
    data = letter(oujda, tangier.id)
    status, receipt = post(mission, data)
    assert (status, receipt.level, receipt.seq, receipt.installation) == (200, "held", 0, oujda.id)
    mission.receiver.today = lambda: date(2027, 1, 1)
    assert post(mission, data)[1].data == receipt.data
    assert "letter" not in sort(mission.mail(oujda)), "only its recipient gets it"
    assert sort(mission.mail(tangier))["letter"] == [data] == sort(mission.mail(tangier))["letter"]
    assert "letter" not in sort(mission.mail(tangier, letters=[receipt.hash]))
    assert "letter" not in sort(mission.mail(tangier)), "delivered, its bytes are gone"
    with mission.engine.connect() as connection:
        row = connection.execute(sa.select(tables.letter)).one()
    assert (row.body, row.taken_on, row.size) == (None, "2027-01-01", len(data))
    assert post(mission, data)[1].data == receipt.data, "and still it is answered as before"
    assert sort(mission.mail(tangier))["letter"] == [data], "sent once more, for its recipient lost it: it is passed on once more"


def test_nobody_lets_go_of_another_s_letter(mission: Mission) -> None:
    oujda, tangier, thief = (Laptop(mission.mission) for _ in range(3))
    for one in (oujda, tangier, thief):
        mission.put(one.seal(None)[0])
    data = letter(oujda, tangier.id)
    _, receipt = post(mission, data)
    mission.mail(thief, letters=[receipt.hash])
    assert sort(mission.mail(tangier))["letter"] == [data]


def test_many_letters_come_one_answer_after_the_other(mission: Mission) -> None:
    oujda, tangier = Laptop(mission.mission), Laptop(mission.mission)
    mission.put(tangier.seal(None)[0])
    sent = [letter(oujda, tangier.id, letters.BUCKETS[1]) for _ in range(3)] + [letter(oujda, tangier.id, letters.BUCKETS[3])]
    assert {post(mission, data)[0] for data in sent} == {200}
    had: set[str] = set()
    for turn in range(4):
        answer = mission.mail(tangier, letters=sorted(had))
        (one,) = sort(answer)["letter"]
        assert answer.more is (turn < 3) and letters.read(one).hash not in had
        had.add(letters.read(one).hash)
    assert had == {letters.read(data).hash for data in sent}


def test_a_letter_that_was_altered_or_is_none_is_refused(mission: Mission) -> None:
    laptop = Laptop(mission.mission)
    data = letter(laptop, "a" * 20)
    for bad in (data[:-1] + bytes([data[-1] ^ 1]), data[:-1], data + b"\0", laptop.seal(None)[0], b"FIELDLTR1"):
        status, receipt = post(mission, bad)
        assert (status, receipt.level) == (422, "refused")
    with mission.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(tables.letter)) == 0


def test_a_revoked_installation_sends_and_gets_no_letter(mission: Mission) -> None:
    stolen, tangier = Laptop(mission.mission), Laptop(mission.mission)
    for one in (stolen, tangier):
        mission.put(one.seal(None)[0])
    assert post(mission, letter(tangier, stolen.id))[0] == 200
    with mission.engine.begin() as connection:
        standing.revoke(connection, mission.mission, stolen.id, 0, DAY)
    status, receipt = post(mission, letter(stolen, tangier.id))
    assert (status, receipt.level) == (403, "revoked")
    assert set(sort(mission.mail(stolen))) == {"head", "receipt"} and "letter" not in sort(mission.mail(tangier))


def test_who_stands_in_for_another_gets_its_head(mission: Mission) -> None:
    old, new = Laptop(mission.mission), Laptop(mission.mission)
    counted(mission, old, 2)
    mission.put(new.seal(None)[0])
    with mission.engine.begin() as connection:
        standing.replace(connection, mission.mission, new.id, old.id, DAY)
    head = heads.read(mission.mail(new, head_of=old.id).items[0], mission.mission.receipt_public)
    assert (head.installation, head.after, head.through) == (old.id, 2, "2023-02")


def test_batches_for_a_key_that_a_later_pack_brought_are_taken_without_starting_again(mission: Mission) -> None:
    laptop = Laptop(mission.mission)
    rotated = keys.sealing_public(keys.new_sealing_key())
    laptop.pack = replace(laptop.pack, sealing_public=rotated)
    (data,) = laptop.seal(None)
    assert mission.put(data)[0] == 422
    lay_out(mission, "", "pack", 1, pack(mission, 1, sealing_public=rotated))
    assert mission.put(data)[0] == 200


def test_site_packs_are_given_to_whoever_knows_their_hash(mission: Mission) -> None:
    data = b'{"pack":{}}'
    hash = hashlib.sha256(data).hexdigest()
    assert mission.ask("GET", f"/v1/pack/{hash}")[0] == 404
    lay_out(mission, "", "site-pack", 1, data)
    assert mission.ask("GET", f"/v1/pack/{hash}") == (200, data)
    lay_out(mission, "", "pack", 1, pack(mission, 1))
    assert mission.ask("GET", f"/v1/pack/{hashlib.sha256(pack(mission, 1)).hexdigest()}")[0] == 404, "mission packs are not for everybody"
