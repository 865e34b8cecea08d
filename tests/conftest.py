"""A home with every role, and an open desk on it: what most tests start from.

Passphrases are stretched cheaply, the reserve of disk space is small, and the day is 4 March 2026 unless a test moves it.

Property tests draw the same examples on every run, however slow the machine. To look further, let them draw others:
``python3 packaging/dev.py test --hypothesis-profile wide --hypothesis-seed 7``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import HealthCheck, settings

from fieldapp.actions import setup
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import machine, room
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, sitepack
from sync.sitepack import SiteEntry

settings.register_profile("wide", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("suite", settings.get_profile("wide"), derandomize=True)
settings.load_profile("suite")

USER, PASSPHRASE, TODAY = "sb", "une phrase de passe", date(2026, 3, 4)


class Calendar:
    """Today, as the tests say: call it for the day, set ``day`` to move it."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day


@pytest.fixture(autouse=True)
def small_ballast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "BALLAST_BYTES", 65_536)


@pytest.fixture(autouse=True)
def no_hardware(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run on no computer in particular."""
    monkeypatch.setattr(machine, "read", frozenset)


@pytest.fixture
def make_site_pack() -> Callable[..., bytes]:
    """A signed site pack of a mission made on the spot, for sites given as ``OUJ=True`` (larger) or ``BER=False``."""

    def make(url: str = "http://127.0.0.1:8470", **sites: bool) -> bytes:
        return sitepack.write(
            keys.new_signing_key(),
            sites=[SiteEntry(code, larger) for code, larger in (sites or {"BER": False, "OUJ": True}).items()],
            url=url,
            issued="2026-01-05",
            receipt_public=keys.signing_public(keys.new_signing_key()),
            sealing_public=keys.sealing_public(keys.new_sealing_key()),
            recovery_public=keys.sealing_public(keys.new_sealing_key()),
        )

    return make


@pytest.fixture
def site_pack(make_site_pack: Callable[..., bytes]) -> bytes:
    """A pack for Oujda (larger) and Berkane."""
    return make_site_pack()


@pytest.fixture
def home(tmp_path: Path, site_pack: bytes) -> Path:
    """A home of user ``sb`` with every role and the passphrase "une phrase de passe"."""
    folder = tmp_path / "home"
    setup.create_home(folder, site_pack, USER, ROLES, PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
    return folder


@pytest.fixture
def calendar() -> Calendar:
    """What ``desk.today`` answers; ``calendar.day = …`` moves it."""
    return Calendar(TODAY)


@pytest.fixture
def desk(home: Path, calendar: Calendar) -> Iterator[Desk]:
    """An open desk on ``home``."""
    opened = open_desk(home, PASSPHRASE, today=calendar)
    yield opened
    close_desk(opened)


@pytest.fixture
def decrypted() -> Callable[[Path, bytes], bytes]:
    """Every page of an SQLCipher file in clear, free ones and those of its log included: ``decrypted(path, key)``.

    A page is AES-256-CBC under the raw key, its last 80 bytes are IV and HMAC, and the first page starts with 16 bytes of salt.
    """

    def page(data: bytes, key: bytes) -> bytes:
        opened = Cipher(algorithms.AES(key), modes.CBC(data[-80:-64])).decryptor()
        return opened.update(data[:-80]) + opened.finalize()

    def read(path: Path, key: bytes) -> bytes:
        data = path.read_bytes()
        plain = page(data[16:4096], key) + b"".join(page(data[at : at + 4096], key) for at in range(4096, len(data), 4096))
        log = path.with_name(path.name + "-wal")
        frames = log.read_bytes()[32:] if log.exists() else b""
        for at in range(0, len(frames), 24 + 4096):
            number = int.from_bytes(frames[at : at + 4], "big")
            plain += page(frames[at + 24 + (16 if number == 1 else 0) : at + 24 + 4096], key)
        return plain

    return read
