"""Sealed text: whoever works here can write it, only the role reads it, and only in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.errors import NotAllowed, Refused, StoreDamaged
from fieldapp.storage import sealing, vault
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import Vault

PLACE = sealing.place("entry", "u1", "note_sealed")
OTHER = "encore une autre phrase"


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Vault]:
    """One user for each role, in one home."""
    home = tmp_path_factory.mktemp("sealing") / "home"
    first = vault.create(home, user="all", roles=vault.ROLES, passphrase="une phrase de passe", recovery_slot=None, cost=FAST_FOR_TESTS)
    for role in sorted(vault.ROLES):
        vault.admit(first, user=role, roles=frozenset({role}), passphrase=OTHER, cost=FAST_FOR_TESTS)
    return {role: vault.unlock(home, OTHER, role) for role in vault.ROLES}


def _seal(writer: Vault, text: str, place: str, name: str = "clinical") -> bytes:
    """Under the vault's own pair, as if it were that of a case."""
    return sealing.seal_case(writer, getattr(writer, f"{name}_public"), name, text, place)


def _read(reader: Vault, blob: bytes, place: str, name: str = "clinical") -> str:
    return sealing.open_with(reader.key(name), reader, name, blob, place)


@pytest.mark.parametrize("reader", sorted(vault.ROLES))
def test_every_role_writes_notes_and_only_clinical_roles_read_them(people: dict[str, Vault], reader: str) -> None:
    for writer in people.values():
        blob = _seal(writer, "Elle dort mal.", PLACE)
        if reader in vault.CLINICAL_ROLES:
            assert _read(people[reader], blob, PLACE) == "Elle dort mal."
        else:
            with pytest.raises(NotAllowed):
                _read(people[reader], blob, PLACE)


@pytest.mark.parametrize("reader", sorted(vault.ROLES))
def test_only_the_role_protection_reads_the_annex(people: dict[str, Vault], reader: str) -> None:
    blob = _seal(people["reception"], "traite", PLACE, "protection")
    if reader == "protection":
        assert _read(people[reader], blob, PLACE, "protection") == "traite"
    else:
        with pytest.raises(NotAllowed):
            _read(people[reader], blob, PLACE, "protection")


def test_no_key_a_coordinator_holds_opens_a_note(people: dict[str, Vault]) -> None:
    blob = _seal(people["reception"], "Elle dort mal.", PLACE)
    coordinator = people["coordinator"]
    for name in ("database", "signing", "own"):
        with pytest.raises(InvalidTag):
            vault.SUITE.decrypt(
                blob,
                X25519PrivateKey.from_private_bytes(coordinator.key(name)),
                info=f"fieldapp/case-clinical/v1|{coordinator.vault_id}|{PLACE}".encode(),
            )


def test_a_sealed_text_moved_to_another_place_or_kind_does_not_open(people: dict[str, Vault]) -> None:
    reader = people["counsellor"]
    blob = _seal(reader, "Elle dort mal.", PLACE)
    for elsewhere in ("entry|u2|note_sealed", "entry|u1|items_sealed", "scale|u1|note_sealed"):
        with pytest.raises(StoreDamaged):
            _read(reader, blob, elsewhere)
    with pytest.raises(StoreDamaged):
        _read(people["protection"], blob, PLACE, "protection")


@settings(max_examples=60)
@given(text=st.text(), at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_any_text_comes_back_and_no_flipped_bit_does(people: dict[str, Vault], text: str, at: int, bit: int) -> None:
    reader = people["psychologist"]
    for seal, read in ((_seal, _read), (sealing.seal_own, sealing.open_own)):
        blob = seal(reader, text, PLACE)
        assert read(reader, blob, PLACE) == text
        flipped = bytearray(blob)
        flipped[at % len(blob)] ^= 1 << bit
        for wrong in (bytes(flipped), blob[:-1], blob[:11], b""):
            with pytest.raises(StoreDamaged):
                read(reader, wrong, PLACE)


def test_a_draft_opens_for_its_own_user_only(people: dict[str, Vault]) -> None:
    blob = sealing.seal_own(people["reception"], "brouillon", PLACE)
    with pytest.raises(StoreDamaged):
        sealing.open_own(people["psychologist"], blob, PLACE)


def test_closed_fields_name_the_role_that_is_missing(tmp_path: Path) -> None:
    opened = vault.create(
        tmp_path / "h", user="ad", roles=frozenset({"administrator"}), passphrase=OTHER, recovery_slot=None, cost=FAST_FOR_TESTS
    )
    for name, role in (("clinical", "psychologist"), ("protection", "protection")):
        with pytest.raises(Refused) as refusal:
            _seal(opened, "texte", PLACE, name)
        assert all(role in refusal.value.sentence(language) for language in ("fr", "ar", "en"))
