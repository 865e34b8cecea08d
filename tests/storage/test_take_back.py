"""A change of one's own passphrase that is cut between the two roster files leaves both passphrases a way in, and no old one later."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.actions import users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.storage import vault
from fieldapp.storage.slots import FAST_FOR_TESTS

OLD, NEW = "une phrase de passe", "cinq mots pris au hasard ensemble"


def changed(desk: Desk, home: Path) -> bytes:
    """Change the passphrase; the spare roster of before."""
    spare = (home / vault.PREVIOUS).read_bytes()
    vault.change_passphrase(desk.store.vault, OLD, NEW, FAST_FOR_TESTS)
    return spare


@pytest.mark.parametrize("phrase", [OLD, NEW])
def test_a_change_that_was_cut_opens_with_either_and_settles(home: Path, phrase: str) -> None:
    desk = open_desk(home, OLD)
    spare = changed(desk, home)
    desk.store.close()
    (home / vault.PREVIOUS).write_bytes(spare)
    desk = open_desk(home, phrase)
    assert not desk.altered and vault.roster_matches(desk.store.vault)
    close_desk(desk)
    desk = open_desk(home, phrase)
    assert not desk.altered
    close_desk(desk)


def test_an_old_spare_put_back_after_the_change_writes_nothing(home: Path) -> None:
    desk = open_desk(home, OLD)
    spare = (home / vault.PREVIOUS).read_bytes()
    users.passphrase(desk, OLD, NEW, FAST_FOR_TESTS)
    close_desk(desk)
    (home / vault.PREVIOUS).write_bytes(spare)
    desk = open_desk(home, OLD)
    assert desk.altered
    close_desk(desk)
