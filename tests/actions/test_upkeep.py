"""Checking a home finds what was done to it, and says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.actions import months, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.periods import Month
from fieldapp.storage import backups, database, vault
from tests.agreed import insert_person

PASSPHRASE = "une phrase de passe"


def wrong(desk: Desk) -> set[str]:
    found = upkeep.verify(desk)
    assert found["ok"] == all(check["ok"] for check in found["checks"].values())
    assert all(check["detail"] for check in found["checks"].values())
    return {name for name, check in found["checks"].items() if not check["ok"]}


def test_a_sound_home_is_sound_in_every_language(desk: Desk) -> None:
    for language in ("fr", "ar", "en"):
        desk.language = language
        assert wrong(desk) == set()
    upkeep.copy(desk)
    assert wrong(desk) == set()


@pytest.mark.parametrize(
    ("by_hand", "check"),
    [
        ("UPDATE audit SET actor = 'xy'", "audit"),
        ("UPDATE audit SET actor = x'00'", "audit"),
        ("UPDATE signer SET public = x'00'", "audit"),
        ("UPDATE user SET added_on = 'hier'", "slots"),
        ("INSERT INTO batch (seq, hash, previous, sealed, state, sealed_on) VALUES (1, 'aa', 'bb', x'00', 'sealed', '')", "outbox"),
        ("INSERT INTO closing (period, closed_on, closed_by, certificate) VALUES ('2020-09', '', '', '{}')", "ledger"),
    ],
)
def test_what_was_changed_by_hand_is_named(desk: Desk, by_hand: str, check: str) -> None:
    with desk.store.write(audited=False) as transaction:
        transaction.connection.exec_driver_sql(by_hand)
    assert wrong(desk) == {check}


def test_a_flipped_bit_in_the_store_or_in_its_copy_is_found(home: Path) -> None:
    close_desk(open_desk(home, PASSPHRASE))
    copy = backups.newest(home)
    assert copy is not None
    for path, check in ((copy, "backups"), (home / database.STORE, "cipher")):
        data = bytearray(path.read_bytes())
        data[-2_000] ^= 1
        path.write_bytes(data)
        desk = open_desk(home, PASSPHRASE)
        assert check in wrong(desk)
        desk.store.close()


def test_a_missing_spare_roster_is_found(desk: Desk, home: Path) -> None:
    (home / vault.PREVIOUS).unlink()
    assert wrong(desk) == {"slots"}


def test_a_copy_made_now_is_the_newest(desk: Desk, home: Path) -> None:
    assert upkeep.copy(desk).value == backups.newest(home)


def test_the_figures_of_closed_months_are_audited_again(desk: Desk) -> None:
    with desk.store.write(audited=False) as transaction:
        person = {"uid": "p", "code": "p", "sex": "F", "nationality": "CI", "population_group": "migrant", "site": "OUJ", "project": "MMSD"}
        insert_person(transaction.connection, **person, opened_on="2026-02-02", origin="typed", author="sb", entered_on="2026-02-02")
        transaction.connection.exec_driver_sql(
            "INSERT INTO entry (uid, person_id, date, site, project, service, origin, author, entered_on)"
            " VALUES ('e', 1, '2026-02-03', 'OUJ', 'MMSD', 'psy.individual', 'typed', 'sb', '2026-02-03')"
        )
    months.close(desk, Month(2026, 2))
    assert wrong(desk) == set()
    with desk.store.write(audited=False) as transaction:
        transaction.connection.exec_driver_sql("INSERT INTO released (closing_id, site, figure) VALUES (1, 'OUJ', '[]')")
    assert wrong(desk) == {"ledger"}
    with desk.store.write(audited=False) as transaction:
        transaction.connection.exec_driver_sql("UPDATE ledger SET state = x'00'")
    assert wrong(desk) == {"ledger"}
