"""What travels between laptops and the mission besides batches: each form reads what it wrote, and nothing else."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import addresses, asks, batch, facts, health, keys, letters, packs, parcel, questions, replies
from sync.errors import Unreadable
from tests.sync.conftest import Parties

INSTALLATION, SEALING = keys.new_signing_key(), keys.new_sealing_key()
NAME = keys.installation_id(keys.signing_public(INSTALLATION))
MISSION = "51c051c051c051c0"
FIGURE = facts.Figure("OUJ", "2026-01", facts.Cell("services", "services", "MMSD"), 40)
HEALTH = health.Health("0.1.0", pack=4, queue=1, oldest_days=2, disk_mb=81920, drift_days=-3, copy_days=6, sites=("BER", "OUJ"))


def pack_of(root: bytes, *roots: packs.Root, number: int = 1) -> packs.Pack:
    chain = roots or (packs.Root(keys.signing_public(root)),)
    return packs.Pack(
        number=number,
        mission=keys.key_id(chain[0].public),
        issued="2026-03-04",
        roots=chain,
        receipt_publics=(keys.signing_public(keys.new_signing_key()),),
        sealing_public=keys.sealing_public(SEALING),
        url="https://mission.example.org",
        pins=("9c" * 32,),
        notices=(packs.Notice(1, "2026-03-01", "Réunion", "اجتماع", "Meeting"),),
        programme={"providers.toml": "[x]\n", "forms/70-more.toml": ""},
        addresses=(addresses.Address(NAME, ("OUJ",), keys.sealing_public(SEALING)),),
        revoked=((NAME, 12),),
    )


@settings(max_examples=30)
@given(items=st.lists(st.binary(max_size=60), max_size=6), at=st.integers(0, 400), flip=st.integers(1, 255))
def test_a_parcel_gives_back_its_items_and_notices_any_change(items: list[bytes], at: int, flip: int) -> None:
    data = parcel.write(items)
    assert parcel.read(data) == items
    altered = bytearray(data)
    altered[at % len(data)] ^= flip
    for wrong in (bytes(altered), data[: at % len(data)], data + b"\0"):
        with pytest.raises(Unreadable):
            parcel.read(wrong)


def test_a_file_of_a_parcel_is_named_by_nothing_but_its_hash() -> None:
    assert len(parcel.file_name(parcel.write([]))) == 12 and parcel.file_name(parcel.write([b"a"])) != parcel.file_name(
        parcel.write([b"b"])
    )


def test_only_who_asked_reads_the_answer_and_its_size_says_nothing() -> None:
    ask, private = asks.write(INSTALLATION, mission=MISSION, first=12, pack=4, reply=7, letters=["4f" * 32])
    read = asks.read(ask)
    assert (read.installation, read.first, read.pack, read.reply, read.letters) == (NAME, 12, 4, 7, ("4f" * 32,))
    empty, news = asks.seal_answer(read, []), asks.seal_answer(read, [b"x" * 900], more=True)
    assert len(empty) == len(news)
    assert asks.open_answer(private, ask, news) == asks.Answer([b"x" * 900], True)
    other, other_private = asks.write(INSTALLATION, mission=MISSION)
    for key, about in ((other_private, ask), (private, other)):
        with pytest.raises(Unreadable):
            asks.open_answer(key, about, news)


def test_an_ask_of_another_is_noticed() -> None:
    ask, _ = asks.write(INSTALLATION, mission=MISSION)
    for wrong in (ask.replace(b'"first":1', b'"first":2'), ask[:-1], ask + b" ", b"{}"):
        with pytest.raises(Unreadable):
            asks.read(wrong)


def test_a_slot_carries_an_address_or_answers_and_looks_like_any_other(parties: Parties) -> None:
    card = addresses.encode(addresses.Address(NAME, ("BER", "OUJ"), keys.sealing_public(SEALING)))
    said = questions.encode([questions.Answer(3, "corrected_in", "2026-03"), questions.Answer(4, "confirmed")])
    reply = os.urandom(32)
    for kind, payload in (("card", card), ("answers", said), ("cover", b"")):
        (one,) = batch.seal(
            None, seq=1, previous=batch.FIRST_PREVIOUS, pack=parties.pack, installation_key=INSTALLATION, audit_head=bytes(32), audit_seq=1,
            kind=kind, payload=payload, reply=reply, health=HEALTH,
        )  # fmt: skip
        content = batch.open_sealed(batch.read(one.data), parties.sealing)
        assert len(one.data) == parties.pack.policy.slot_size
        assert (content.kind, content.payload, content.reply, content.health) == (kind, payload, reply, HEALTH)
    assert addresses.decode(card).sites == ("BER", "OUJ") and [one.answer for one in questions.decode(said)] == [
        "corrected_in",
        "confirmed",
    ]


def test_what_is_no_answer_of_the_list_is_refused() -> None:
    for wrong in (questions.Answer(1, "because"), questions.Answer(1, "confirmed", "2026-03"), questions.Answer(1, "corrected_in")):
        with pytest.raises(Unreadable):
            questions.encode([wrong])


def test_a_pack_is_taken_from_the_root_one_knows_and_from_whom_it_blessed() -> None:
    old, new, thief = (keys.new_signing_key() for _ in range(3))
    publics = {key: keys.signing_public(key) for key in (old, new, thief)}
    first = packs.write(old, pack_of(old))
    chain = (packs.Root(publics[old]), packs.Root(publics[new], packs.bless(old, publics[new])))
    second = packs.write(new, pack_of(new, *chain, number=2))
    assert packs.read(first, publics[old]).number == 1
    assert packs.read(second, publics[old]) == packs.read(second, publics[new])
    assert packs.read(second, publics[old]).root_publics == (publics[new], publics[old])
    stolen = (packs.Root(publics[old]), packs.Root(publics[thief], packs.bless(old, publics[thief])))
    for data, known in (
        (first, publics[new]),  # an old root says nothing to who knows its successor
        (packs.write(thief, pack_of(thief, *stolen, number=3)), publics[new]),
        (second.replace(b'"number":2', b'"number":9'), publics[old]),
    ):
        with pytest.raises(Unreadable):
            packs.read(data, known)
    with pytest.raises(Unreadable):
        packs.write(thief, pack_of(thief, packs.Root(publics[old]), packs.Root(publics[thief], bytes(64))))


def test_a_pack_names_no_file_outside_the_programme() -> None:
    root = keys.new_signing_key()
    for name in ("../x.toml", "/etc/x.toml", "forms/../x.toml", "x.py", "forms/x/y.toml", ""):
        with pytest.raises(Unreadable):
            packs.write(root, replace(pack_of(root), programme={name: ""}))


def test_a_reply_is_read_by_one_installation_and_said_by_the_mission_only() -> None:
    root, key = keys.new_signing_key(), os.urandom(32)
    told = replies.Cell((replies.Counted("2026-01", 41),), (FIGURE,), gaps=(14,), missing=(("OUJ", "2025-12"),), waiting=1)
    data = replies.write(root, key, replies.Reply(NAME, 7, "2026-03-04", "cell", replies.of_cell(told)))
    assert replies.outside(data) == (NAME, 7)
    assert replies.cell(replies.read(data, key, keys.signing_public(root)).body) == told
    asked = questions.Question(3, "4f" * 32, "2026-01", FIGURE, "high")
    assert questions.of_object(questions.to_object(asked)) == asked
    for wrong_key, public in ((os.urandom(32), keys.signing_public(root)), (key, keys.signing_public(INSTALLATION))):
        with pytest.raises(Unreadable):
            replies.read(data, wrong_key, public)
    with pytest.raises(Unreadable):
        replies.read(data.replace(b'"number":7', b'"number":8'), key, keys.signing_public(root))


@settings(max_examples=20)
@given(plain=st.binary(max_size=400), at=st.integers(0, 10**6))
def test_a_letter_opens_for_its_recipient_and_tells_nothing_else(plain: bytes, at: int) -> None:
    public = keys.sealing_public(SEALING)
    padded = letters.pad(plain)
    info = letters.head(INSTALLATION, to=NAME, to_public=public, size=len(padded), uid="77" * 16)
    data = letters.write(INSTALLATION, info, keys.seal(public, padded, info))
    read = letters.read(data)
    assert (read.sender, read.to, read.key, len(padded)) == (NAME, NAME, keys.key_id(public), letters.BUCKETS[0])
    assert letters.unpad(keys.unseal(SEALING, read.sealed, read.info)) == plain
    altered = bytearray(data)
    altered[at % len(data)] ^= 1
    with pytest.raises(Unreadable):
        letters.read(bytes(altered))


def test_a_person_s_file_that_is_too_long_is_refused() -> None:
    with pytest.raises(Unreadable):
        letters.pad(bytes(letters.BUCKETS[-1]))
