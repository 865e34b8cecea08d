"""Making a home: what is there afterwards, what refuses, and that no half a home is left."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from fieldapp.actions import setup, users
from fieldapp.actions.desk import close_desk, glance, open_desk
from fieldapp.actions.users import Newcomer
from fieldapp.domain.errors import Refused
from fieldapp.storage import database, vault
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, sitepack
from sync.errors import Unreadable

PASSPHRASE = "une phrase de passe"


def create(home: Path, pack: bytes, passphrase: str = PASSPHRASE, user: str = "sb", roles: frozenset[str] = ROLES) -> setup.Created:
    return setup.create_home(home, pack, user, roles, passphrase, FAST_FOR_TESTS)


def test_a_new_home_knows_its_installation_and_its_sites(tmp_path: Path, site_pack: bytes) -> None:
    home = tmp_path / "deep" / "home"
    assert glance(home) is None
    created = create(home, site_pack)
    shown = glance(home)
    assert shown is not None and shown.sites == ("BER", "OUJ")
    desk = open_desk(home, PASSPHRASE)
    key = desk.store.meta("installation_key")
    assert key is not None
    public = keys.signing_public(key)
    assert (created.installation, created.code) == (keys.installation_id(public), keys.approval_code(public))
    assert desk.store.meta("site_pack") == site_pack
    assert len(desk.store.meta("rounding_key") or b"") == 32
    assert (desk.store.meta("vault_id") or b"").decode() == desk.store.vault.vault_id
    assert (desk.user, desk.roles, desk.altered) == ("sb", ROLES, False)
    close_desk(desk)


def test_two_homes_share_no_key(tmp_path: Path, site_pack: bytes) -> None:
    first, second = create(tmp_path / "a", site_pack), create(tmp_path / "b", site_pack)
    assert first.installation != second.installation and first.recovery_code != second.recovery_code
    assert first.recovery_code not in repr(first)


def test_the_recovery_slot_opens_with_mission_and_sheet(tmp_path: Path) -> None:
    from fieldapp.storage import rosters
    from sync import recovery

    mission = keys.new_sealing_key()
    pack = sitepack.write(
        keys.new_signing_key(),
        sites=[sitepack.SiteEntry("OUJ", True)],
        url="http://127.0.0.1:8470",
        issued="2026-01-05",
        receipt_public=keys.signing_public(keys.new_signing_key()),
        sealing_public=keys.sealing_public(keys.new_sealing_key()),
        recovery_public=keys.sealing_public(mission),
    )
    created = create(tmp_path / "h", pack)
    kept = rosters.decode((tmp_path / "h" / vault.ROSTER).read_bytes()).recovery
    assert kept is not None
    half = recovery.open_mission_half(kept.slot, mission)
    assert len(recovery.open_with_code(kept.slot, half, created.recovery_code)) == 32
    with pytest.raises(Unreadable):
        recovery.open_with_code(kept.slot, bytes(32), created.recovery_code)


@pytest.mark.parametrize(
    "passphrase",
    ["123456", "secret", "trois mots de", "12345678901234567890", "1234 5678 9012 3456", "aaaaaaaaaaaaaaaaaaa", "a a a a", ""],
)
def test_a_passphrase_that_is_soon_guessed_is_refused(tmp_path: Path, site_pack: bytes, passphrase: str) -> None:
    with pytest.raises(Refused) as refusal:
        create(tmp_path / "h", site_pack, passphrase)
    assert refusal.value.key == "passphrase_weak" and glance(tmp_path / "h") is None


@pytest.mark.parametrize("user", ["", " sb", "sb ", "s\nb", "x" * 41])
def test_a_user_name_nobody_could_type_again_is_refused(tmp_path: Path, site_pack: bytes, user: str) -> None:
    with pytest.raises(Refused) as refusal:
        create(tmp_path / "h", site_pack, user=user)
    assert refusal.value.key == "user_name"


def test_an_unknown_role_or_pack_leaves_nothing(tmp_path: Path, site_pack: bytes) -> None:
    with pytest.raises(Refused):
        create(tmp_path / "h", site_pack, roles=frozenset({"boss"}))
    with pytest.raises(Unreadable):
        create(tmp_path / "h", site_pack.replace(b"OUJ", b"TNG"))
    assert glance(tmp_path / "h") is None


def test_a_home_is_never_made_over_data(home: Path, site_pack: bytes) -> None:
    before = {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}
    with pytest.raises(Refused) as refusal:
        create(home, site_pack)
    assert refusal.value.key == "home_taken"
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).unlink()
    with pytest.raises(Refused):
        create(home, site_pack)
    assert (home / database.STORE).read_bytes() == before[database.STORE]


@pytest.mark.parametrize("where", ["fieldapp.storage.rosterfile.write_atomically", "fieldapp.actions.setup.os.replace"])
def test_a_failure_on_the_way_leaves_a_folder_that_can_be_used_again(
    tmp_path: Path, site_pack: bytes, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def refuses(*_: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(where, refuses)
    with pytest.raises(Refused) as refusal:
        create(tmp_path / "h", site_pack)
    assert refusal.value.key == "disk_refuses" and list((tmp_path / "h").iterdir()) == []
    monkeypatch.undo()
    create(tmp_path / "h", site_pack)


class Cut(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("kept", range(6))
def test_two_people_and_a_kill_at_every_step_leave_a_home_of_both_or_none(
    tmp_path: Path, site_pack: bytes, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    """However many files were in place by then."""
    home, other = tmp_path / "h", "encore quatre mots bien choisis"
    also = Newcomer("co", frozenset({"coordinator", "administrator"}), other)

    def make() -> setup.Created:
        return setup.create_home(home, site_pack, "ab", frozenset({"psychologist"}), PASSPHRASE, FAST_FOR_TESTS, also=also)

    placed: list[Path] = []
    real = setup.put_in_place

    def place(source: Path, target: Path) -> None:
        if len(placed) == kept:
            raise Cut
        placed.append(target)
        real(source, target)

    monkeypatch.setattr(setup, "put_in_place", place)
    forget = setup._forget
    monkeypatch.setattr(setup, "_forget", lambda _: None)  # a process that was killed tidies nothing
    with suppress(Cut):
        make()
    monkeypatch.setattr(setup, "_forget", forget)
    monkeypatch.setattr(setup, "put_in_place", real)
    if glance(home) is None:
        make()
    for user, phrase, reads in (("ab", PASSPHRASE, True), ("co", other, False)):
        desk = open_desk(home, phrase, user)
        assert not desk.altered and desk.store.vault.holds("clinical") == reads
        assert [row.name for row in users.list(desk)] == ["ab", "co"]
        close_desk(desk)


def test_a_disk_that_refuses_half_way_leaves_nothing(tmp_path: Path, site_pack: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    real = setup.put_in_place

    def place(source: Path, target: Path) -> None:
        if target.name == vault.ROSTER:
            raise OSError(28, "no room")
        real(source, target)

    monkeypatch.setattr(setup, "put_in_place", place)
    with pytest.raises(Refused):
        create(tmp_path / "h", site_pack)
    assert list((tmp_path / "h").iterdir()) == []


def test_a_home_may_stand_beside_other_files(tmp_path: Path, site_pack: bytes) -> None:
    (tmp_path / "pack.fcsite").write_bytes(site_pack)
    create(tmp_path, site_pack)
    close_desk(open_desk(tmp_path, PASSPHRASE))
    assert (tmp_path / "pack.fcsite").read_bytes() == site_pack


def test_a_clinical_key_is_there_only_when_somebody_may_read(tmp_path: Path, make_site_pack: Callable[..., bytes]) -> None:
    create(tmp_path / "h", make_site_pack(TNG=True), roles=frozenset({"administrator", "coordinator"}))
    desk = open_desk(tmp_path / "h", PASSPHRASE)
    assert desk.store.vault.clinical_public is None and desk.store.vault.protection_public is None
    close_desk(desk)
