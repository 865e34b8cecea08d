"""Erasing a case: what stays of it, where nothing stays, and what past and coming figures say afterwards."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from fieldapp.actions import (
    drafts,
    entries,
    erasure,
    finding,
    indicators,
    months,
    people,
    release,
    services,
    sessions,
    setup,
    sheets,
    users,
)
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.actions.months_unsafe import MonthUnsafe
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import erasing, keyring, ledger, records
from fieldapp.storage import tables as t
from fieldapp.storage.keyring import Keyring
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync.facts import TABLES
from tests.agreed import insert_person

CANARY = "Zqxwvane"
JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)
PHRASE = "une phrase de passe"


def inside(desk: Desk, *found: Month) -> list[object]:
    """Every figure of these months that was ever promised to stay: all indicators, and the internal sheet without its further lines.

    Those (``sheets_inside`` and the tables that stay in the cell) never leave and speak of how cases that stand were seen: nothing of it is
    kept of somebody erased.
    """
    return [
        (
            indicators.values(desk, month.first, month.last),
            [
                row
                for row in sheets.rows(desk, month, month)
                if row.table in TABLES and (row.table != "services" or row.item in ("", "late"))
            ],
        )
        for month in found
    ]


def leaving(desk: Desk, month: Month) -> dict[str, dict[str, int]]:
    """The running totals of what may leave."""
    with desk.store.read() as connection:
        return release.running(desk.programme, records.load(connection, month.last, leaving=True), month)


def pending(desk: Desk, month: Month) -> dict[str, dict[str, int]]:
    """What a closing would add now to what was counted through ``month``."""
    totals = leaving(desk, month)
    found: dict[str, dict[str, int]] = {}
    with desk.store.read() as connection:
        for site in ("OUJ", "BER"):
            pages = ledger.pages(connection, site)
            counted = release.true_totals(pages[-1].counted) if pages else {}
            now = totals.get(site, {})
            found[site] = {key: d for key in {*now, *counted} if (d := now.get(key, 0) - counted.get(key, 0))}
    return found


@pytest.fixture
def somebody(desk: Desk, answers: Any) -> int:
    """A person with everything: a note, topics, an annex, a draft, a reason given; every value holds a canary where it can."""
    names = {"family_name": CANARY, "given_name": CANARY, "phone": f"06{CANARY}", "district": CANARY, "contact_safely": CANARY}
    given = answers.person(**names, status="demandeur_asile", vulnerabilities=["traite"])
    person = people.register(desk, given, answers.consent(referral=True)).value
    sessions.record(desk, person, answers.session(note=f"{CANARY} dort mal. " * 400, themes=["deuil"]))
    referral = {"date": date(2026, 2, 10), "site": "OUJ", "project": "MMSD", "service": "referral.out", "need": "food"}
    services.record(desk, person, referral | {"partner": CANARY})
    drafts.save(desk, "session", {"note": CANARY}, person)
    with desk.store.write() as tx:
        told = json.dumps({"person": person, "code": "OUJ-0001", "who": "sb"})
        tx.connection.execute(sa.insert(t.notification).values(user="sb", key="told_access_ended", details=told, day="2026-03-01"))
        tx.connection.execute(sa.insert(t.access).values(person_id=person, user="sb", reason="urgence", day="2026-03-01"))
        tx.connection.execute(
            sa.insert(t.access_request).values(id=7, person_id=person, user="sb", reason=CANARY, asked_on="2026-03-01", state="asked")
        )
        tx.audit("test")
    return person


def test_nothing_stays_in_any_page_of_any_file(desk: Desk, somebody: int, answers: Any, decrypted: Callable[[Path, bytes], bytes]) -> None:
    other = people.register(desk, answers.person(given_name="Fatou"), answers.consent()).value
    kept = sessions.record(desk, other, answers.session(note="Elle va mieux.")).value
    store, home = desk.store, desk.store.vault.home
    with store.read() as connection:
        person = connection.execute(sa.select(t.person).where(t.person.c.id == somebody)).mappings().one()
        notes = connection.scalars(sa.select(t.entry.c.note_sealed).where(t.entry.c.note_sealed.is_not(None))).all()
        case = dict(person)
    needles = [CANARY.encode(), case["status_sealed"], case["restricted_sealed"], case["clinical_public"], notes[0][:64]]
    key = store.vault.key("database")
    before = decrypted(store.path, key)
    assert all(needle in before for needle in needles)

    assert "people" in erasure.erase(desk, somebody, "elle le demande").changed
    left = decrypted(store.path, key)
    assert not [needle for needle in (*needles, case["uid"].encode()) if needle in left] and b"Fatou" in left
    ring = decrypted(store.keyring.path, keyring.key_of(key, store.vault.vault_id))
    assert case["clinical_public"] not in ring and case["protection_public"] not in ring
    assert store.keyring.tombstones() == {case["uid"]}
    for table in ("consent", "entry", "scale", "draft", "access", "access_request"):
        with store.read() as connection:
            assert not connection.scalar(sa.text(f"SELECT count(*) FROM {table} WHERE person_id = {somebody}"))
    with store.read() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.notification)) == 0
        assert connection.execute(sa.select(t.erased)).all() == []  # nothing was counted yet, so nothing stays
    assert not finding.find(desk, CANARY) and entries.read_note(desk, kept) == "Elle va mieux."
    with pytest.raises(Refused):
        people.page(desk, somebody)
    for path in home.rglob("*"):
        assert not path.is_file() or CANARY.encode() not in path.read_bytes()


def test_the_keys_leave_every_copy_with_the_next_two(desk: Desk, somebody: int, answers: Any, calendar: Any) -> None:
    home = desk.store.vault.home
    close_desk(desk)
    desk = open_desk(home, PHRASE, today=calendar)
    erasure.erase(desk, somebody, "elle le demande")
    people.register(desk, answers.person(), answers.consent())
    close_desk(desk)
    rings = sorted((home / "copies").glob("keyring-*.db"))
    assert len(rings) == 2
    desk = open_desk(home, PHRASE, today=calendar)
    assert desk.store.keyring.tombstones()
    close_desk(desk)


def test_what_stays_is_codes_and_months(desk: Desk, somebody: int, answers: Any, calendar: Any) -> None:
    """Born in February 2008: a minor at the first service and of age at the second, so the bands need two months, but no day."""
    minor = people.register(desk, answers.person(birth_date=date(2008, 2, 20), opened_on=date(2026, 1, 10)), answers.consent()).value
    for day in (date(2026, 1, 12), date(2026, 2, 25)):
        sessions.record(desk, minor, answers.session(date=day, note=CANARY))
    for month in (JANUARY, FEBRUARY):
        months.close(desk, month)
    figures = inside(desk, JANUARY, FEBRUARY)
    late = services.record(
        desk, somebody, {"date": date(2026, 2, 11), "site": "OUJ", "project": "MMSD", "service": "aid.cash", "quantity": 1}
    ).value
    with_late = inside(desk, FEBRUARY)
    assert late and with_late != figures[1:]
    for person in (somebody, minor):
        erasure.erase(desk, person, "x")
    with desk.store.read() as connection:
        first, second = (json.loads(text) for text in connection.scalars(sa.select(t.erased.c.facts).order_by(t.erased.c.id)))
    assert inside(desk, JANUARY, FEBRUARY) == [figures[0], *with_late]
    assert pending(desk, FEBRUARY) == {"OUJ": {}, "BER": {}}
    assert (first["age"], "born" in first, first["status"]) == ("18_59", False, "refuge")
    assert [(month, service, kind) for month, _, _, service, *_, kind in first["entries"]] == [
        ("2026-02", "psy.individual", "counted"), ("2026-02", "referral.out", "counted"), ("2026-02", "aid.cash", "late"),
    ]  # fmt: skip
    assert (second["age"], second["born"][:4], second["opened"]) == ("12_17", "2008", "2026-01")
    text = json.dumps([first, second])
    assert not re.search(r"\d{4}-\d{2}-\d{2}", text) and CANARY not in text and "OUJ-" not in text


def test_numbers_and_codes_are_never_given_again(desk: Desk, answers: Any) -> None:
    first = people.register(desk, answers.person(), answers.consent()).value
    entry = sessions.record(desk, first, answers.session()).value
    code = people.page(desk, first).code
    erasure.erase(desk, first, "x")
    second = people.register(desk, answers.person(), answers.consent()).value
    assert second > first and people.page(desk, second).code > code
    assert sessions.record(desk, second, answers.session()).value > entry


def test_a_crash_before_the_keys_are_erased_is_finished_when_the_home_opens(
    desk: Desk, somebody: int, monkeypatch: pytest.MonkeyPatch, calendar: Any
) -> None:
    home = desk.store.vault.home
    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(Keyring, "erase", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        erasure.erase(desk, somebody, "x")
    assert not desk.store.keyring.tombstones()
    close_desk(desk)
    desk = open_desk(home, PHRASE, today=calendar)
    assert len(desk.store.keyring.tombstones()) == 1 and desk.store.meta("keys_to_erase") is None
    close_desk(desk)


def test_who_may_erase_and_that_a_reason_is_asked(desk: Desk, somebody: int, calendar: Any) -> None:
    with pytest.raises(Invalid) as invalid:
        erasure.erase(desk, somebody, "  ")
    assert invalid.value.problems == {"reason": "erase_reason_missing"}
    with pytest.raises(Refused):
        erasure.erase(desk, 999, "x")
    users.add(desk, "accueil", frozenset({"reception"}), "cinq lampions dans le grenier", FAST_FOR_TESTS)
    users.add(desk, "coord", frozenset({"coordinator"}), "trois mules vers la fontaine", FAST_FOR_TESTS)
    home = desk.store.vault.home
    close_desk(desk)
    desk = open_desk(home, "cinq lampions dans le grenier", "accueil", today=calendar)
    with pytest.raises(NotAllowed):
        erasure.erase(desk, somebody, "x")
    close_desk(desk)
    desk = open_desk(home, "trois mules vers la fontaine", "coord", today=calendar)
    erasure.erase(desk, somebody, "x")
    with desk.store.read() as connection:
        assert connection.execute(sa.select(t.audit.c.object).where(t.audit.c.action == "person.erased")).scalars().all() == [
            f"person {somebody}"
        ]
    close_desk(desk)


def test_an_older_state_that_brings_a_case_back_loses_it_again(desk: Desk, somebody: int) -> None:
    with desk.store.read() as connection:
        row = dict(connection.execute(sa.select(t.person).where(t.person.c.id == somebody)).mappings().one())
    erasure.erase(desk, somebody, "x")
    with desk.store.write() as tx:
        insert_person(tx.connection, **row)
        assert erasing.again(tx, desk.store.keyring.tombstones(), "2026-03-04") == 1
        tx.audit("test")
    erasing.finish(desk.store)
    with pytest.raises(Refused):
        people.page(desk, somebody)


SERVICES = ("psy.individual", "aid.cash", "aid.food_basket", "shelter.night")
OPENED = date(2025, 10, 15)
someone = st.tuples(st.sampled_from("FM"), st.integers(0, 70), st.booleans(), st.booleans())
happening = st.tuples(st.integers(0, 3), st.integers(0, 95), st.sampled_from(SERVICES), st.booleans(), st.integers(1, 3))


@given(
    cast=st.lists(someone, min_size=4, max_size=4),
    before=st.lists(happening, min_size=2, max_size=14),
    changed=st.lists(st.integers(0, 50), max_size=5),
    after=st.lists(happening, max_size=8),
    gone=st.sets(st.integers(0, 3), min_size=1, max_size=3),
)
@settings(max_examples=10, phases=(Phase.explicit, Phase.generate), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_closed_months_keep_their_figures_and_the_next_closing_corrects_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    site_pack: bytes,
    cast: list[tuple[str, int, bool, bool]],
    before: list[tuple[int, int, str, bool, int]],
    changed: list[int],
    after: list[tuple[int, int, str, bool, int]],
    gone: set[int],
) -> None:
    """People are registered and served, months close, entries are corrected and cancelled, more comes late; then some are erased."""
    home, today = tmp_path_factory.mktemp("erased") / "home", [date(2026, 2, 5)]
    setup.create_home(home, site_pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=today[0])
    desk = open_desk(home, PHRASE, today=lambda: today[0])
    numbers = [register(desk, *one) for one in cast]
    for person, (*_, closed) in zip(numbers, cast, strict=True):
        if closed:
            people.close(desk, person, {"closed_on": date(2026, 1, 30), "closure_reason": "poursuite_parcours"})
    written = [serve(desk, numbers, one) for one in before]
    for state in months.states(desk):
        if state.month <= JANUARY:
            try:
                months.close(desk, state.month)
            except MonthUnsafe:  # four people can be too few for any draw: then the month stays open, and says nothing here
                desk.store.close()
                reject()
    for at in changed:
        with suppress(Refused):
            entry, elsewhere = written[at % len(written)], {"site": "BER" if at % 3 else "OUJ"}
            if at % 2:
                entries.cancel(desk, entry, "erreur")
            else:
                written.append(entries.correct(desk, entry, entries.answers(desk, entry) | elsewhere, "erreur").value)
    today[0] = date(2026, 2, 20)
    for one in after:
        if one[0] not in gone:
            serve(desk, numbers, one)
    ahead = pending(desk, JANUARY)
    for one in after:
        if one[0] in gone:
            serve(desk, numbers, one)
    closed_months = [state.month for state in months.states(desk) if state.state == "frozen"]
    figures = inside(desk, *closed_months)
    for at in gone:
        erasure.erase(desk, numbers[at], "elle le demande")
    assert inside(desk, *closed_months) == figures
    assert pending(desk, JANUARY) == ahead
    with desk.store.read() as connection:
        facts = " ".join(connection.scalars(sa.select(t.erased.c.facts)))
    assert not re.search(r"\d{4}-\d{2}-\d{2}", facts)
    desk.store.close()


def register(desk: Desk, sex: str, years: int, statistics: bool, _closed: bool) -> int:
    answers = {
        "family_name": "A", "given_name": "B", "sex": sex, "birth_date": date(2025, 12, 20) - timedelta(days=int(years * 365.25) + 90),
        "nationality": "CI", "population_group": "migrant", "site": "OUJ", "project": "MMSD", "opened_on": OPENED,
    }  # fmt: skip
    consent = {"file": True, "statistics": statistics, "manner": "oral", "given_by": "guardian", "given_on": OPENED}
    consent |= {"assent": "written", "child_agrees": True}  # what is asked of a child; nobody else is asked it
    return people.register(desk, answers, consent).value


def serve(desk: Desk, numbers: list[int], one: tuple[int, int, str, bool, int]) -> int:
    who, days, service, berkane, quantity = one
    answers = {"date": OPENED + timedelta(days=days), "service": service, "site": "BER" if berkane else "OUJ", "project": "MMSD"}
    return services.record(desk, numbers[who], answers | ({} if service.startswith("psy.") else {"quantity": quantity})).value
