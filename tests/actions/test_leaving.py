"""Somebody leaves, or forgot the passphrase: open work goes on, old keys are dead, and everything is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldapp.actions import drafts, entries, leaving, people, sessions, upkeep, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import NotAllowed, Refused, RosterAltered, WrongPassphrase
from fieldapp.storage import handover, tables, vault
from fieldapp.storage import users as stored
from fieldapp.storage.slots import FAST_FOR_TESTS

PASSPHRASE, OTHER, NEW = "une phrase de passe", "encore une autre phrase", "quatre figues sur la table"


def add(desk: Desk, name: str, *roles: str, beside: users.Witness | None = None) -> None:
    users.add(desk, name, frozenset(roles), OTHER, FAST_FOR_TESTS, beside)


def registered(desk: Desk, answers: Any, **other: object) -> int:
    return people.register(desk, answers.person(**other), answers.consent()).value


def team(desk: Desk, home: Path, answers: Any) -> Desk:
    """``psy`` follows a case with a note, a sent referral and a draft; then ``sb`` opens again."""
    add(desk, "psy", "psychologist")
    add(desk, "co", "counsellor")
    add(desk, "re", "reception")
    today = desk.today
    close_desk(desk)
    theirs = open_desk(home, OTHER, "psy", today)
    case = registered(theirs, answers)
    sessions.record(theirs, case, answers.session(note="Elle dort mal."))
    drafts.save(theirs, "session", {"note": "à suivre"}, case, uid="about")
    drafts.save(theirs, "registration", {"family_name": "Nouvelle"}, uid="fresh")
    close_desk(theirs)
    return open_desk(home, PASSPHRASE, "sb", today)


def refused(key: str, desk: Desk, name: str, **how: Any) -> None:
    with pytest.raises(Refused) as refusal:
        users.remove(desk, name, **how)
    assert refusal.value.key == key


def test_open_work_is_shared_out_before_somebody_goes(desk: Desk, home: Path, answers: Any) -> None:
    mine = team(desk, home, answers)
    open_work = leaving.overview(mine, "psy")
    assert (len(open_work.open_cases), open_work.drafts, open_work.last_clinical) == (1, 2, False)
    refused("leaver_has_open_work", mine, "psy")
    refused("taker_not_clinical", mine, "psy", to="re")
    refused("user_unknown", mine, "psy", to="xy")
    said: list[float] = []
    done = users.remove(mine, "PSY", to="co", progress=said.append)
    assert (done.value.cases, done.value.drafts_lost) == (1, 0) and said[-1] == 1.0 and said == sorted(said)
    assert [row.name for row in users.list(mine)] == ["sb", "co", "re"]
    assert all(check["ok"] for check in upkeep.verify(mine)["checks"].values())
    close_desk(mine)
    theirs = open_desk(home, OTHER, "co")
    assert people.rows(theirs, list(open_work.open_cases))[0].referent == "co"
    found = drafts.load(theirs, "about")
    assert found is not None and found.answers == {"note": "à suivre"} and len(drafts.list(theirs)) == 2
    with theirs.store.read() as connection:
        entry = connection.scalar(sa.select(tables.entry.c.id))
    assert entries.read_note(theirs, entry) == "Elle dort mal."
    close_desk(theirs)


def test_after_a_removal_the_old_slot_file_opens_nothing(desk: Desk, home: Path, answers: Any) -> None:
    mine = team(desk, home, answers)
    old = (home / vault.ROSTER).read_bytes()
    users.remove(mine, "psy", to="sb")
    close_desk(mine)
    with pytest.raises(WrongPassphrase):
        open_desk(home, OTHER, "psy")
    newest = (home / vault.ROSTER).read_bytes()
    (home / vault.ROSTER).write_bytes(old)
    with pytest.raises((WrongPassphrase, RosterAltered)):
        open_desk(home, OTHER, "psy")
    mine = open_desk(home, PASSPHRASE, "sb")
    assert mine.altered
    users.mend(mine)
    close_desk(mine)
    assert (home / vault.ROSTER).read_bytes() == newest
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).write_bytes(old)
    for phrase, name in ((OTHER, "psy"), (PASSPHRASE, "sb"), (OTHER, "co")):
        with pytest.raises(RosterAltered) as refusal:
            open_desk(home, phrase, name)
        assert refusal.value.key == "roster_outdated"
    for name in (vault.ROSTER, vault.PREVIOUS):
        (home / name).write_bytes(newest)
    close_desk(open_desk(home, PASSPHRASE, "sb"))


def test_an_administrator_without_keys_removes_too_and_a_colleague_finishes(tmp_path: Path, site_pack: bytes, answers: Any) -> None:
    from fieldapp.actions import setup

    home = tmp_path / "home"
    setup.create_home(home, site_pack, "ad", frozenset({"administrator"}), PASSPHRASE, FAST_FOR_TESTS)
    day = date(2026, 3, 4)
    desk = open_desk(home, PASSPHRASE, today=lambda: day)
    add(desk, "psy", "psychologist")
    add(desk, "co", "counsellor", beside=users.witness(desk, OTHER, "psy"))
    close_desk(desk)
    theirs = open_desk(home, OTHER, "psy", lambda: day)
    case = registered(theirs, answers)
    drafts.save(theirs, "session", {"note": "à suivre"}, case, uid="about")
    clinical = theirs.store.vault.clinical_public
    close_desk(theirs)
    close_desk(open_desk(home, OTHER, "co", lambda: day))
    desk = open_desk(home, PASSPHRASE, "ad", lambda: day)
    assert users.remove(desk, "psy", to="co").value.drafts_lost == 0
    assert desk.store.vault.clinical_public == clinical
    close_desk(desk)
    desk = open_desk(home, OTHER, "co", lambda: day)
    assert desk.store.vault.clinical_public != clinical and [row.key for row in users.notifications(desk)] == ["keys_renewed"]
    found = drafts.load(desk, "about")
    assert found is not None and found.answers == {"note": "à suivre"}
    users.seen(desk, [users.notifications(desk)[0].id])
    assert users.notifications(desk) == () and upkeep.verify(desk)["ok"]
    with pytest.raises(NotAllowed):
        users.remove(desk, "ad")
    close_desk(desk)
    desk = open_desk(home, PASSPHRASE, "ad", lambda: day)
    refused("last_clinical", desk, "co", to="ad")
    refused("remove_oneself", desk, "ad")
    refused("user_unknown", desk, "psy")
    close_desk(desk)


def test_the_last_administrator_stays(desk: Desk, home: Path) -> None:
    add(desk, "ad", "administrator")
    with desk.store.write(audited=False) as transaction:
        transaction.connection.execute(sa.update(tables.user).where(tables.user.c.name == "sb").values(roles="reception"))
    refused("last_administrator", desk, "ad")


def test_a_name_that_left_comes_back_as_somebody_new(desk: Desk, home: Path) -> None:
    add(desk, "re", "reception")
    users.remove(desk, "re")
    users.add(desk, "re", frozenset({"coordinator"}), NEW, FAST_FOR_TESTS)
    assert upkeep.verify(desk)["ok"] and [(row.name, row.roles) for row in users.list(desk)][1:] == [("re", ("coordinator",))]
    close_desk(desk)
    with pytest.raises(WrongPassphrase):
        open_desk(home, OTHER, "re")
    close_desk(open_desk(home, NEW, "re"))


def test_cases_can_be_shared_out_one_by_one(desk: Desk, home: Path, answers: Any) -> None:
    mine = team(desk, home, answers)
    case = leaving.overview(mine, "psy").open_cases[0]
    assert leaving.share_out(mine, "psy", {case: "co"}).value == 1
    open_work = leaving.overview(mine, "psy")
    assert (open_work.open_cases, open_work.drafts) == ((), 0)
    users.remove(mine, "psy")
    assert people.rows(mine, [case])[0].referent == "co"
    close_desk(mine)


def test_a_forgotten_access_is_renewed_on_the_spot_and_told(desk: Desk, home: Path, answers: Any) -> None:
    mine = team(desk, home, answers)
    close_desk(mine)
    colleague = open_desk(home, OTHER, "co")
    users.renew(colleague, "psy", NEW, cost=FAST_FOR_TESTS)
    with pytest.raises(Refused) as refusal:
        users.renew(colleague, "co", NEW, cost=FAST_FOR_TESTS)
    assert refusal.value.key == "renew_oneself"
    with pytest.raises(NotAllowed):
        users.renew(colleague, "sb", NEW, cost=FAST_FOR_TESTS)
    close_desk(colleague)
    with pytest.raises(WrongPassphrase):
        open_desk(home, OTHER, "psy")
    theirs = open_desk(home, NEW, "psy")
    found = drafts.load(theirs, "about")
    assert found is not None and found.answers == {"note": "à suivre"}
    told = users.notifications(theirs)
    assert [(row.key, row.values) for row in told] == [("access_renewed", {"by": "co"})]
    assert upkeep.verify(theirs)["ok"]
    close_desk(theirs)
    reception = open_desk(home, OTHER, "re")
    with pytest.raises(NotAllowed):
        users.renew(reception, "co", NEW, cost=FAST_FOR_TESTS)
    close_desk(reception)


def test_drafts_of_a_user_renewed_without_a_clinical_key_wait_for_themselves(desk: Desk, home: Path, answers: Any) -> None:
    """Nobody but who reads notes opens the old key; reception's drafts pass where such a colleague is beside."""
    add(desk, "ad", "administrator")
    mine = team(desk, home, answers)
    close_desk(mine)
    theirs = open_desk(home, OTHER, "re")
    drafts.save(theirs, "registration", {"family_name": "Nouvelle"}, uid="typed")
    close_desk(theirs)
    admin = open_desk(home, OTHER, "ad")
    users.renew(admin, "re", NEW, cost=FAST_FOR_TESTS, beside=users.witness(admin, OTHER, "psy"))
    close_desk(admin)
    theirs = open_desk(home, NEW, "re")
    found = drafts.load(theirs, "typed")
    assert found is not None and found.answers == {"family_name": "Nouvelle"}
    close_desk(theirs)


def test_a_forged_promise_hands_nobody_a_draft(desk: Desk, home: Path, answers: Any) -> None:
    """Reception holds the database key: it promises itself PSY's draft, and puts a key of its own in the place of PSY's."""
    mine = team(desk, home, answers)
    close_desk(mine)
    thief = open_desk(home, OTHER, "re")
    known, public = b"k" * 32, thief.store.vault.clinical_public
    assert public is not None
    with thief.store.write(audited=False) as transaction:
        handover.promise(transaction, "psy", {"about": "re"})
        row = tables.user.update().where(tables.user.c.name == "psy")
        transaction.connection.execute(row.values(own_sealed=stored.escrow(thief.store.vault, public, "psy", known)))
    close_desk(thief)
    colleague = open_desk(home, OTHER, "co")
    users.renew(colleague, "re", NEW, cost=FAST_FOR_TESTS)
    users.renew(colleague, "psy", NEW, cost=FAST_FOR_TESTS)
    close_desk(colleague)
    theirs = open_desk(home, NEW, "psy")
    assert theirs.store.vault.key("own") != known
    drafts.save(theirs, "session", {"note": "secret"}, uid="later")
    with theirs.store.read() as connection:
        kept = {row.uid: row for row in connection.execute(sa.select(tables.draft))}
    assert kept["about"].user == "psy"
    with pytest.raises(InvalidTag):
        AESGCM(known).decrypt(kept["later"].body_sealed[:12], kept["later"].body_sealed[12:], own_info(theirs, "later"))
    close_desk(theirs)
    thief = open_desk(home, NEW, "re")
    assert drafts.list(thief) == ()
    close_desk(thief)


def own_info(desk: Desk, uid: str) -> bytes:
    return f"fieldapp/own/v1|{desk.store.vault.vault_id}|draft|{uid}|body_sealed".encode()


def test_what_was_sealed_to_a_user_ends_with_the_old_passphrase(desk: Desk) -> None:
    mine = desk.store.vault
    sealed = vault.seal_for(mine, "sb", b"une cle", b"test")
    assert mine.open_for_me(sealed, b"test") == b"une cle"
    users.passphrase(desk, PASSPHRASE, NEW, FAST_FOR_TESTS)
    with pytest.raises(Refused):
        mine.open_for_me(sealed, b"test")
    assert mine.open_for_me(vault.seal_for(mine, "sb", b"une cle", b"test"), b"test") == b"une cle"
