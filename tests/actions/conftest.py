"""What tests of actions share: made-up registers, homes of other roles, and the answers of a person's forms."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from fieldapp.actions import people, setup
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import tables
from fieldapp.storage.database import Transaction
from fieldapp.storage.slots import FAST_FOR_TESTS
from sync import halves, keys, recovery, sitepack
from tests import trail
from tests.agreed import insert_person

DATA = Path(__file__).resolve().parent.parent / "data"
PHRASE = "une phrase de passe"


@pytest.fixture(autouse=True)
def trail_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test does, each line it writes into the audit trail holds kinds and numbers only."""
    audit = Transaction.audit

    def looked_at(transaction: Transaction, action: str, object: str = "") -> None:
        assert not trail.refuses(action, object), (action, object)
        audit(transaction, action, object)

    monkeypatch.setattr(Transaction, "audit", looked_at)


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of registers."""
    return DATA


@pytest.fixture(scope="session")
def registers() -> ModuleType:
    """The maker of registers in ``tests/data``."""
    spec = importlib.util.spec_from_file_location("make_register", DATA / "make_register.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def desk_of(tmp_path: Path, site_pack: bytes, calendar: Callable[[], date]) -> Iterator[Callable[..., Desk]]:
    """Opens the desk of a new home whose only user has these roles."""
    opened: list[Desk] = []

    def make(*roles: str) -> Desk:
        folder = tmp_path / f"home-{len(opened)}"
        setup.create_home(folder, site_pack, "sb", frozenset(roles), PHRASE, FAST_FOR_TESTS, today=date(2026, 3, 4))
        opened.append(open_desk(folder, PHRASE, today=calendar))
        return opened[-1]

    yield make
    for one in opened:
        close_desk(one)


class RecoveryMission:
    """A mission's keys, its pack for Oujda, and its answers to recovery slots."""

    def __init__(self) -> None:
        self.recovery, self.sealing, self.receipt = keys.new_sealing_key(), keys.new_sealing_key(), keys.new_signing_key()
        self.pack = sitepack.write(
            keys.new_signing_key(),
            sites=[sitepack.SiteEntry("OUJ", True)],
            url="http://127.0.0.1:1",
            issued="2026-01-05",
            receipt_public=keys.signing_public(self.receipt),
            sealing_public=keys.sealing_public(self.sealing),
            recovery_public=keys.sealing_public(self.recovery),
        )

    def answer(self, slot: bytes) -> bytes:
        share = recovery.open_mission_half(slot, self.recovery)
        return halves.write(self.receipt, slot, share, day=date(2026, 3, 4), mission=sitepack.read(self.pack).mission)


@pytest.fixture(scope="session")
def mission() -> RecoveryMission:
    """A mission that answers recovery slots."""
    return RecoveryMission()


@pytest.fixture(scope="session")
def stranger(mission: RecoveryMission) -> RecoveryMission:
    """Somebody who got hold of the mission's recovery key, and of no other key of the mission."""
    other = RecoveryMission()
    other.recovery = mission.recovery
    return other


def person_answers(**other: object) -> dict[str, object]:
    """The answers of a registration form."""
    return {
        "family_name": "Diallo",
        "given_name": "Aïssatou",
        "sex": "F",
        "birth_date": date(1999, 5, 6),
        "nationality": "GN",
        "population_group": "migrant",
        "site": "OUJ",
        "project": "MMSD",
        "opened_on": date(2026, 2, 2),
    } | other


def consent_answers(**other: object) -> dict[str, object]:
    """The answers of a consent form."""
    return {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 2)} | other


def session_answers(**other: object) -> dict[str, object]:
    """The answers of a session form."""
    return {"date": date(2026, 2, 3), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45} | other


@pytest.fixture
def answers() -> Any:
    """``answers.person(…)``, ``answers.consent(…)``, ``answers.session(…)``: good answers, some given otherwise."""

    class Answers:
        person = staticmethod(person_answers)
        consent = staticmethod(consent_answers)
        session = staticmethod(session_answers)

    return Answers


@pytest.fixture
def person_id(desk: Desk) -> int:
    """Aïssatou Diallo, registered at Oujda by a user of every role."""
    return people.register(desk, person_answers(), consent_answers()).value


class Rows:
    """Writes plain rows into the store of a desk, for tests of what is counted."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.made = 0

    def person(self, site: str = "OUJ", project: str = "MMSD", statistics: str = "yes", **other: object) -> int:
        self.made += 1
        row = {
            "uid": f"p{self.made}",
            "code": f"P-{self.made}",
            "sex": "F",
            "age_at_opening": 30,
            "nationality": "CI",
            "population_group": "migrant",
            "site": site,
            "project": project,
            "opened_on": "2025-10-01",
        } | other
        with self.desk.store.write(audited=False) as transaction:
            person = insert_person(transaction.connection, **row, origin="typed", author="sb", entered_on="2026-01-02")
        answer = {"person_id": person, "purpose": "statistics", "answer": statistics, "manner": "oral", "given_on": "2025-10-01"}
        self._insert(tables.consent, answer, origin=False)
        return person

    def entry(
        self, person: int, day: str, service: str = "psy.individual", site: str = "OUJ", project: str = "MMSD", **other: object
    ) -> int:
        self.made += 1
        row = {"uid": f"e{self.made}", "person_id": person, "date": day, "site": site, "project": project, "service": service}
        return self._insert(tables.entry, row | other)

    def change(self, sql: str) -> None:
        with self.desk.store.write(audited=False) as transaction:
            transaction.connection.exec_driver_sql(sql)

    def _insert(self, table: Any, row: dict[str, object], origin: bool = True) -> int:
        whole = row | {"author": "sb", "entered_on": "2026-01-02"} | ({"origin": "typed"} if origin else {})
        with self.desk.store.write(audited=False) as transaction:
            return int(transaction.connection.execute(table.insert().values(whole)).inserted_primary_key[0])


@pytest.fixture
def rows(desk: Desk) -> Rows:
    """Writes persons and entries as rows, past every form."""
    return Rows(desk)
