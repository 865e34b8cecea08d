"""The audit trail read by who answers for the cell, and as a signed file that anybody can verify."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.actions import audit, audit_file, people
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.storage import journal


@pytest.fixture
def exported(desk: Desk, person_id: int, tmp_path: Path) -> bytes:
    """A signed file of a trail with a checkpoint in the middle."""
    with desk.store.write(audited=False) as tx:
        tx.sign_journal()
    people.page(desk, person_id)
    return audit.export(desk, tmp_path / "journal.jsonl").value.read_bytes()


def test_a_file_is_verified_without_the_store(desk: Desk, exported: bytes) -> None:
    found = audit_file.verify(exported)
    assert (found.vault, found.by, found.day) == (desk.store.vault.vault_id, "sb", "2026-03-04")
    assert found.entries == desk.store.head().seq and found.head == desk.store.head().hash.hex()
    assert 0 < found.signed_to < found.entries


def test_the_export_stands_in_the_trail_it_exports(exported: bytes) -> None:
    assert b'"file.exported","export 1"' in exported


def _edited(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new, 1)


@pytest.mark.parametrize("old, new", [(b'"sb","person.registered"', b'"sc","person.registered"'), (b'"person 1"', b'"person 2"')])
def test_an_edited_entry_is_noticed(exported: bytes, old: bytes, new: bytes) -> None:
    with pytest.raises(Refused, match="changed after its export"):
        audit_file.verify(_edited(exported, old, new))


def test_a_line_left_out_is_noticed(exported: bytes) -> None:
    lines = exported.split(b"\n")
    for gone in range(1, len(lines) - 1):
        with pytest.raises(Refused):
            audit_file.verify(b"\n".join(lines[:gone] + lines[gone + 1 :]))


def test_every_flipped_bit_is_noticed(exported: bytes) -> None:
    for at in range(0, len(exported), max(1, len(exported) // 150)):
        with pytest.raises(Refused):
            audit_file.verify(exported[:at] + bytes([exported[at] ^ 1]) + exported[at + 1 :])


@pytest.mark.parametrize("data", [b"", b"\n", b"{}\n", b"[]\n[]\n", b"x" * 10_000, b'["entry"]\n{}\n', b"[" * 100_000 + b"\n"])
def test_what_is_no_such_file_is_told(data: bytes) -> None:
    with pytest.raises(Refused, match="not an audit trail"):
        audit_file.verify(data)


def test_a_file_signed_by_a_stranger_is_refused(desk: Desk, exported: bytes) -> None:
    """Whoever makes up a whole file has not the key of the user who stands in it."""
    from sync import canonical, keys

    lines = exported.rstrip(b"\n").split(b"\n")
    body = b"\n".join(lines[:-1]) + b"\n"
    stranger = keys.new_signing_key()
    said = hashlib.sha256(body).digest() + desk.store.head().hash
    foot = canonical.encode(
        {
            "entries": desk.store.head().seq,
            "head": desk.store.head().hash.hex(),
            "signatures": {"installation": keys.sign(stranger, "audit", said).hex(), "user": "00" * 64},
        }
    )
    with pytest.raises(Refused, match="changed after its export"):
        audit_file.verify(body + foot + b"\n")


def test_a_broken_trail_is_not_exported(desk: Desk, person_id: int, tmp_path: Path) -> None:
    with desk.store.write(audited=False) as tx:
        tx.connection.exec_driver_sql("UPDATE audit SET actor = 'mk' WHERE seq = 2")
    with pytest.raises(Refused, match="edited or shortened"):
        audit.export(desk, tmp_path / "journal.jsonl")
    assert not (tmp_path / "journal.jsonl").exists()


def test_counts_name_no_case(desk: Desk, person_id: int) -> None:
    (month,) = audit.months(desk)
    counts, whole = audit.view(desk, month), audit.integrity(desk)
    assert audit.Count("person.registered", "sb", 1) in counts
    assert whole.trouble == "" and whole.entries == sum(count.times for count in counts)
    assert not any(char.isdigit() for count in counts for char in count.action)


def test_counts_tell_when_the_trail_was_edited(desk: Desk, person_id: int) -> None:
    with desk.store.write(audited=False) as tx:
        tx.connection.exec_driver_sql("UPDATE audit SET object = 'person 9' WHERE action = 'person.registered'")
    assert audit.integrity(desk).trouble == "audit_broken"


def test_only_coordinators_read_it(desk_of: Callable[..., Desk], tmp_path: Path) -> None:
    counsellor = desk_of("counsellor", "reception")
    month = audit.Month.of(journal.now().date())
    for asked in (lambda: audit.months(counsellor), lambda: audit.view(counsellor, month), lambda: audit.integrity(counsellor)):
        with pytest.raises(NotAllowed):
            asked()
    with pytest.raises(NotAllowed):
        audit.export(counsellor, tmp_path / "journal.jsonl")
