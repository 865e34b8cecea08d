"""R1–R17 of ``reference/domain.md`` §5, each as one named test that proves its heart as ``design.md`` allows; each part has its depth.

Where the design goes another way: a closing is never re-issued (R3, R6, R10). What left stays as it was; a withdrawal or an erasure stops
every later closing, and coded facts without person, link or free text keep past figures true.
"""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import (
    access,
    audit,
    consents,
    controller,
    entries,
    erasure,
    finding,
    incidents,
    looks,
    months,
    people,
    printing_access,
    referrals,
    release,
    retention,
    rights,
    services,
    sessions,
    setup,
    sheets,
    upkeep,
)
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import ledger, outbox, records
from fieldapp.storage import tables as t
from fieldapp.storage.slots import FAST_FOR_TESTS
from sync import facts
from sync.errors import Unreadable
from sync.facts import Cell, Figure
from tests.conftest import PASSPHRASE, TODAY, Calendar

FEBRUARY, MARCH = Month(2026, 2), Month(2026, 3)
CANARY = "kanari-zoubida"


def who(**other: object) -> dict[str, object]:
    """The answers of a registration form."""
    return {
        "family_name": "Diallo", "given_name": "Aïssatou", "sex": "F", "birth_date": date(1999, 5, 6), "nationality": "GN",
        "population_group": "migrant", "site": "OUJ", "project": "MMSD", "opened_on": date(2026, 2, 2),
    } | other  # fmt: skip


def agreed(**other: object) -> dict[str, object]:
    """The answers of a consent form."""
    return {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 2)} | other


def session(**other: object) -> dict[str, object]:
    """The answers of a session form."""
    return {"date": date(2026, 2, 3), "site": "OUJ", "project": "MMSD", "service": "psy.individual", "minutes": 45} | other


def helped(desk: Desk, **consent: object) -> int:
    """Somebody registered with one session in February."""
    person = people.register(desk, who(), agreed(**consent)).value
    sessions.record(desk, person, session())
    return person


def record_service(desk: Desk, person: int, answers: dict[str, object]) -> None:
    """Record a service by the form its data names."""
    services.record(desk, person, {key: value for key, value in answers.items() if key != "minutes"})


def counted(desk: Desk, month: Month) -> dict[str, int]:
    """What would pass the one door at Oujda up to this month."""
    with desk.store.read() as connection:
        return release.running(desk.programme, records.load(connection, month.last, leaving=True), month).get("OUJ", {})


def words_of(pdf: Path) -> str:
    """The text of a PDF."""
    tool = shutil.which("pdftotext")
    assert tool, "pdftotext is needed to read a paper"
    return subprocess.run([tool, "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def desk_of(tmp_path: Path, site_pack: bytes, calendar: Calendar) -> Any:
    """Opens the desk of a new home whose only user has these roles."""
    opened: list[Desk] = []

    def make(*roles: str) -> Desk:
        folder = tmp_path / f"home-{len(opened)}"
        setup.create_home(folder, site_pack, "sb", frozenset(roles), PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
        opened.append(open_desk(folder, PASSPHRASE, today=calendar))
        return opened[-1]

    yield make
    for one in opened:
        close_desk(one)


def test_r01_consent_gate(desk: Desk, calendar: Calendar) -> None:
    """No identity or service row without an agreement to the file, or an emergency of seven days: in the action and in the store."""
    with pytest.raises(Refused) as refusal:
        people.register(desk, who(), agreed(file=False))
    assert refusal.value.key == "consent_needed" and people.counts(desk)["all"] == 0
    for table in ("person", "entry", "scale", "step", "attachment"):
        with desk.store.read() as connection:
            assert connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = ?", (f"{table}_needs_consent",)).scalar() == 1
    with pytest.raises(Refused) as refusal, desk.store.write() as tx:
        row = {"uid": "e", "person_id": 1, "date": "2026-02-03", "site": "OUJ", "project": "MMSD", "service": "psy.individual"}
        tx.connection.execute(sa.insert(t.entry).values(**row, origin="typed", author="sb", entered_on="2026-02-03"))
    assert refusal.value.key == "consent_needed"
    urgent = {"reason": "vie", "until": TODAY + timedelta(days=7), "told": "Mme Alami"}
    person = people.register(desk, who(opened_on=TODAY), {}, emergency=urgent).value
    sessions.record(desk, person, session(date=TODAY))
    calendar.day = TODAY + timedelta(days=8)
    with pytest.raises(Refused):
        sessions.record(desk, person, session(date=calendar.day))


def test_r02_per_purpose_consent(desk: Desk) -> None:
    """Who refuses statistics is in the bare total only; services go on; questionnaires need their own agreement."""
    helped(desk)
    person = helped(desk, statistics=False, scales=False)
    found = counted(desk, FEBRUARY)
    new = {key: number for key, number in found.items() if key.startswith("new")}
    assert new.pop("new_refused|MMSD") == 1 and list(new.values()) == [1], "the breakdown holds one, the refusal is told beside it"
    assert not consents.allows(desk, person, "scales") and consents.allows(desk, person, "file")


def test_r03_withdrawal_changes_nothing_released_and_stops_every_later_closing(desk: Desk, calendar: Calendar) -> None:
    person = helped(desk)
    months.close(desk, FEBRUARY)
    with desk.store.read() as connection:
        released = ledger.pages(connection, "OUJ")[-1].counted
        sent = [row.hash for row in outbox.rows(connection)]
    sessions.record(desk, person, session(date=date(2026, 3, 3)))
    told = consents.withdraw(desk, person, "file").value
    assert told.already_left == "withdrawn_months_left" and told.values == {"months": 1}
    with pytest.raises(Refused):
        sessions.record(desk, person, session(date=date(2026, 3, 4)))
    with desk.store.read() as connection:
        assert ledger.pages(connection, "OUJ")[-1].counted == released and [row.hash for row in outbox.rows(connection)] == sent
    calendar.day = date(2026, 4, 2)
    later = counted(desk, MARCH)
    assert not any(key.startswith(("new|", "service|")) for key in later), "from now on only the bare total counts them"
    months.close(desk, MARCH)


def test_r04_purpose_limitation() -> None:
    """What leaves is a closed list of coded fields; anything else is refused when it is made and when it is read."""
    with pytest.raises(TypeError):
        Cell(table="persons_new", measure="persons", period="2026-02", site="OUJ", name=CANARY)  # type: ignore[call-arg]
    with pytest.raises((Unreadable, ValueError)):
        facts.decode(b'{"name":"' + CANARY.encode() + b'"}')
    with pytest.raises((Unreadable, ValueError)):
        release.figure(release.text(Figure("OUJ", Cell("persons_new", "persons", "2026-02"), 5, "")).replace("persons_new", CANARY))


@given(
    st.dictionaries(st.sampled_from(["family_name", "given_name", "phone", "district", "contact_safely", "other_names"]), st.just(CANARY))
)
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_r05_minimisation(tmp_path_factory: pytest.TempPathFactory, site_pack: bytes, typed: dict[str, object]) -> None:
    """No name, phone, free text, restricted fact, exact date or age in anything that leaves."""
    home = tmp_path_factory.mktemp("r5") / "home"
    setup.create_home(
        home, site_pack, "sb", frozenset({"psychologist", "protection", "coordinator"}), PASSPHRASE, FAST_FOR_TESTS, today=TODAY
    )
    desk = open_desk(home, PASSPHRASE, today=lambda: TODAY)
    try:
        person = people.register(desk, who(**typed, vulnerabilities=["traite"], birth_date=date(1999, 7, 23)), agreed()).value
        sessions.record(desk, person, session(note=f"{CANARY} a été vendue.", date=date(2026, 2, 17)))
        shown = str(months.preview(desk, FEBRUARY))
        months.close(desk, FEBRUARY)
        with desk.store.read() as connection:
            left = " ".join(row.figure for row in connection.execute(sa.select(t.released.c.figure)))
        sheet = sheets.write(desk, FEBRUARY, FEBRUARY, audience="mission", format="csv", out=home.parent / "s.csv").read_text("utf-8-sig")
        for text in (shown, left, sheet):
            assert not [word for word in (CANARY, "OUJ-0001", "traite", "1999", "07-23", "02-17") if word in text]
    finally:
        close_desk(desk)


def test_r06_small_cells(desk: Desk) -> None:
    """Small figures leave rounded, under an audit of every figure ever released; a month is issued once, so two issues tell nothing."""
    for _ in range(3):
        helped(desk)
    done = months.close(desk, FEBRUARY).value
    with desk.store.read() as connection:
        figures = [release.figure(text) for text in connection.scalars(sa.select(t.released.c.figure))]
    rounded = [one for one in figures if one.mark == facts.ROUNDED]
    assert (
        rounded
        and all(one.value % 5 == 0 for one in rounded)
        and not any(one.mark == facts.EXACT and 0 < one.value < 10 for one in figures)
    )
    assert done is not None and upkeep.verify(desk)["checks"]["ledger"]["ok"]
    with pytest.raises(Refused) as refusal:
        months.close(desk, FEBRUARY)
    assert refusal.value.key == "month_closed"


def test_r07_retention(desk: Desk, calendar: Calendar, tmp_path: Path) -> None:
    """A dry run, written words, an erasure with proof; periods are the site's choice; a hold is left alone."""
    person, held = helped(desk), helped(desk)
    with desk.store.write() as tx:
        tx.connection.execute(sa.update(t.person).values(closed_on="2026-03-01", closure_reason="transfert"))
        tx.audit("test.closed")
    retention.hold(desk, held, "legal")
    calendar.day = date(2028, 3, 2)
    assert {one.person_id: one.waits for one in retention.dry_run(desk)} == {person: "", held: "legal"}
    with pytest.raises(Invalid):
        retention.purge(desk, [person], "oui")
    proof = retention.purge(desk, [person], retention.words_to_write(1, "fr")).value
    said = words_of(printing_access.proof(desk, proof, tmp_path / "preuve.pdf", "fr"))
    assert proof.head[:16] in said.replace("\n", "").replace(" ", "") and "Diallo" not in said and people.counts(desk)["all"] == 1
    assert retention.choose(desk, retention.periods(desk) | {"closed_adult": 12}) and retention.periods(desk)["closed_adult"] == 12


def test_r08_access_print_out(desk: Desk, tmp_path: Path) -> None:
    """The chosen parts in three languages, after the question, without third parties or a professional's notes, with a trace."""
    person = people.register(desk, who(), agreed()).value
    sessions.record(desk, person, session(note="Elle dort mal."))
    consents.withhold(desk, person, {"who": CANARY})
    for language, word in (("fr", "Guinée"), ("en", "Guinea")):
        out = printing_access.write(desk, person, ["identity", "services"], tmp_path / "c.pdf", asked=True, language=language)
        said = words_of(out)
        assert "Diallo" in said and word in said and CANARY not in said and "dort mal" not in said
    assert printing_access.write(desk, person, ["identity"], tmp_path / "c.pdf", asked=True, language="ar").exists()
    with pytest.raises(Invalid):
        printing_access.write(desk, person, ["identity"], tmp_path / "d.pdf", asked=False)
    assert any(look.what == "person.printed" for look in looks.looked(desk, person))


def test_r09_rectification(desk: Desk, calendar: Calendar) -> None:
    """A correction keeps author, day, reason and what stood there; a request is due in ten days."""
    person = helped(desk)
    rights.ask(desk, person, {"kind": "rectification", "asked_on": TODAY})
    rights.rectify(desk, person, rights.registered(desk, person) | {"family_name": "Jallow"}, "sa carte")
    (one,) = rights.rectified(desk, person)
    assert (one.field, one.before, one.author, one.reason, one.day) == ("family_name", "Diallo", "sb", "sa carte", TODAY)
    calendar.day = TODAY + timedelta(days=11)
    assert rights.requests(desk, waiting=True)[0].overdue


def test_r10_erasure(desk: Desk, calendar: Calendar) -> None:
    """Rows, index and keys go; coded facts without person, link or text keep what was counted true."""
    person = people.register(desk, who(family_name=CANARY), agreed()).value
    sessions.record(desk, person, session(note=CANARY))
    months.close(desk, FEBRUARY)
    before = counted(desk, FEBRUARY)
    erasure.erase(desk, person, "elle le demande")
    assert counted(desk, FEBRUARY) == before and not finding.find(desk, CANARY)
    with desk.store.read() as connection:
        (kept,) = connection.scalars(sa.select(t.erased.c.facts))
        assert not re.search(r"\d{4}-\d{2}-\d{2}", kept) and CANARY not in kept and "OUJ-0001" not in kept
        assert connection.scalar(sa.select(sa.func.count()).select_from(t.person)) == 0
    assert len(desk.store.keyring.tombstones()) == 1


def test_r11_access_log(desk: Desk) -> None:
    """Who, when, which file and why, in a chain that shows tampering; a person's own trail can be told; coordinators see counts."""
    person = helped(desk)
    looks.opened(desk, person)
    assert {"person.registered", "person.opened"} <= {look.what for look in looks.looked(desk, person)}
    assert any(one.action == "person.opened" for one in audit.view(desk, audit.months(desk)[0])) and not audit.integrity(desk).trouble
    with desk.store.write(audited=False) as tx:
        tx.connection.exec_driver_sql("UPDATE audit SET actor = 'x' WHERE seq = 2")
    assert audit.integrity(desk).trouble


def test_r12_role_separation(desk: Desk, desk_of: Callable[..., Desk]) -> None:
    """A coordinator reads no note, only the protection key opens the annex, and exceptional access is asked for and told."""
    coordinator = desk_of("coordinator", "reception")
    assert not coordinator.store.vault.can_read_clinical and not coordinator.store.vault.can_read_protection
    person = people.register(coordinator, who(), agreed()).value
    with pytest.raises(Refused) as refusal:
        sessions.record(coordinator, person, session(note="x"))
    assert refusal.value.key == "clinical_key_missing", "nobody there could ever read it"
    mine = people.register(desk, who(vulnerabilities=["traite"]), agreed()).value
    noted = sessions.record(desk, mine, session(note="Elle dort mal.")).value
    assert "traite" in dict(people.page(desk, mine).facts)["vulnerabilities"]  # type: ignore[operator]
    for gone in ("can_read_clinical", "can_read_protection"):
        with pytest.MonkeyPatch.context() as without:
            without.setattr(type(desk.store.vault), gone, property(lambda self: False))
            if gone == "can_read_clinical":
                with pytest.raises(NotAllowed):
                    entries.read_note(desk, noted)
                assert access.may_read(desk, mine) == "ask"
            else:
                assert "traite" not in str(people.page(desk, mine).facts)


def test_r13_referral(desk: Desk) -> None:
    """No referral without an agreement to that partner; who must not know is never told."""
    person = people.register(desk, who(), agreed(referral=True, partner="ANAPEC")).value
    asked = {"date": date(2026, 3, 2), "site": "OUJ", "project": "MMSD", "need": "health", "urgency": "rapide"}
    with pytest.raises(Refused) as refusal:
        referrals.send(desk, person, asked | {"partner": "CHU"})
    assert refusal.value.key == "referral_not_agreed"
    referrals.send(desk, person, asked | {"partner": "ANAPEC"})
    consents.withhold(desk, person, {"partner": "ANAPEC"})
    with pytest.raises(Refused) as refusal:
        referrals.send(desk, person, asked | {"partner": "ANAPEC"})
    assert refusal.value.key == "referral_withheld"
    told = consents.withdraw(desk, person, "referral").value
    assert told.already_left == "withdrawn_referrals_left"


def test_r14_minors(desk: Desk) -> None:
    """Guardian and assent by age; a child alone needs a best-interest record before a return; no age is finer than its band outside."""
    child = who(birth_date=date(2014, 1, 1), vulnerabilities=["mna_non_accompagne"])
    for given_, field in (({}, "given_by"), ({"given_by": "guardian", "assent": "oral"}, "assent")):
        with pytest.raises(Invalid) as invalid:
            people.register(desk, child, agreed(**given_))
        assert field in invalid.value.problems
    boy = people.register(desk, who(sex="M", birth_date=date(2010, 5, 1), vulnerabilities=["mna_non_accompagne"]), agreed()).value
    back = session(service="return.information", project="AVRR")
    with pytest.raises(Invalid) as invalid:
        record_service(desk, boy, back)
    assert "best_interest_needed" in invalid.value.problems.values()
    with pytest.raises(Invalid) as invalid:
        people.close(desk, boy, {"closed_on": date(2026, 3, 1), "closure_reason": "retour_volontaire"})
    assert invalid.value.problems["closure_reason"] == "best_interest_needed"


def test_r15_lost_device(desk: Desk, home: Path) -> None:
    """What is closed shows nothing: no word of anybody in any file, no key without the passphrase."""
    person = people.register(desk, who(family_name=CANARY, phone=CANARY), agreed()).value
    sessions.record(desk, person, session(note=CANARY))
    close_desk(desk)
    for path in home.rglob("*"):
        assert not path.is_file() or (CANARY.encode() not in path.read_bytes() and b"SQLite format" not in path.read_bytes()[:16])
    with pytest.raises(Refused):
        open_desk(home, f"{PASSPHRASE} ")


def test_r16_transparency(desk: Desk, tmp_path: Path) -> None:
    """Controller, authorisation and version of the text stand on each print; without them a red band says so."""
    person = helped(desk)
    out = tmp_path / "c.pdf"
    assert "SANS AUTORISATION CNDP" in words_of(printing_access.write(desk, person, ["identity"], out, asked=True, language="fr"))
    controller.choose(desk, {"name": "MS2", "authorisation": "A-123/2026"})
    said = words_of(printing_access.write(desk, person, ["identity"], out, asked=True, language="fr"))
    assert "MS2" in said and "A-123/2026" in said and consents.texts("fr").version in said and "SANS AUTORISATION" not in said
    assert consents.state(desk, person)["file"].version == consents.texts("fr").version


def test_r17_incident_register(desk: Desk, tmp_path: Path) -> None:
    """Who, what, how many, what was done; it goes out as a table."""
    number = incidents.record(desk, {"day": TODAY, "site": "OUJ", "kind": "papier", "what": "Une fiche", "affected": 2}).value
    incidents.correct(desk, number, incidents.answers(desk, number) | {"actions": "Retrouvée"})
    with incidents.write(desk, tmp_path / "i.csv", "en").open(encoding="utf-8-sig", newline="") as file:
        head, line = csv.reader(file, delimiter=";")
    assert head[0] == "Date" and line[2:6] == ["Paper lost", "Une fiche", "2", "Retrouvée"]
    with desk.store.read() as connection:
        assert connection.scalar(sa.select(t.audit.c.actor).where(t.audit.c.action == "incident.recorded")) == "sb"
