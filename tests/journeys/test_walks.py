"""Five people and a whole day of a cell, in the real window by keyboard, in French and in Arabic; at the end the figures that had to
move have moved, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from walking import CONTROL, SHIFT, Day, Walker, until

from fieldapp.actions import cards, gatherings, organisations, people, referrals, setup, steps, visits
from fieldapp.domain.cards import shown
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from fieldapp.ui import look, preferences, wording
from fieldapp.ui.application import MainWindow
from fieldapp.ui.person.story_filter import StoryFilter
from fieldapp.ui.showing.screen import ShowScreen
from fieldapp.ui.tasks import Tasks

START = date(2026, 3, 4)
PHRASE = "une phrase de passe"
A_KEY, A_THOUGHT = 0.28, 1.35  # keystroke-level model (Card, Moran, Newell)

Start = Callable[[str], Walker]


@pytest.fixture(params=["fr", "ar"])
def start(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path, make_site_pack: Callable[..., bytes]) -> Iterator[Start]:
    """A window opened by somebody of every role, on a home of Oujda (or of ``sites``), in one of the two languages."""
    made: list[MainWindow] = []
    StoryFilter._chosen = "all"

    def make(name: str, *sites: str) -> Walker:
        home, day = tmp_path / "home", Day(START)
        pack = make_site_pack(**dict.fromkeys(sites or ("OUJ",), True))
        setup.create_home(home, pack, "sb", ROLES, PHRASE, FAST_FOR_TESTS, today=START)
        preferences.write(home, preferences.Preferences(request.param, "light"))
        window = MainWindow(home, tasks=Tasks(inline=True), today=day.today, clock=day.now, start_again=lambda _: None, end=lambda: None)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        window.screen.initials.setText("sb")
        window.screen.passphrase.setText(PHRASE)
        window.screen.open_button.click()
        return Walker(window, day, name)

    yield make
    for window in made:
        if window.desk is not None:
            window.close()
        window.tasks.stop()
        window.instance.release()
        window.deleteLater()
    wording.use("fr")
    look.apply(qapp, "light", "fr")


def questionnaire(walk: Walker, person: int, scale: str, occasion: str, answers: str, picture: str = "") -> None:
    """A questionnaire on the page of its own, by digits, and on to what comes after it."""
    walk.window.screen.open("scale", person=person, scale=scale, occasion=occasion)
    walk.settle()
    walk.page.items.rows[0].scores.setFocus(Qt.FocusReason.TabFocusReason)
    for digit in answers:
        walk.press(getattr(Qt.Key, f"Key_{digit}"))
    if picture:
        walk.look(f"{picture}-questions")
    walk.control(Qt.Key.Key_Return)
    assert walk.page._saved, walk.page.problems.text()
    if picture:
        walk.look(f"{picture}-result")
    walk.press(Qt.Key.Key_Return)  # back to the file, or to the plan a worrying answer asks for
    walk.settle()


def test_a_woman_from_guinea_with_an_interpreter(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = start("a")
    walk.look("today-empty")
    walk.control(Qt.Key.Key_N)
    walk.fill(walk.page.open_form.view, channel="pair", language="ff", interpreter=True)
    walk.look("reception")
    walk.control(Qt.Key.Key_Return)
    walk.look("waiting")
    walk.day.day = START
    walk.press(Qt.Key.Key_Return)  # the first who waits has the keyboard
    assert [row.state for row in visits.today(walk.desk)] == ["seen"]

    agreed = {"file": True, "statistics": True, "referral": True, "scales": True, "recontact": True}
    known = walk.page.consent.answers()
    assert known["language"] == "ff" and known["interpreted"], "noted at the door"
    walk.go("read_consent")
    walk.look("consent-text")
    walk.go("read_consent")
    walk.control(Qt.Key.Key_M)  # the screen is hers: the interpreter says each paragraph, she answers each question
    screen = walk.window.findChild(ShowScreen)
    walk.look("shown-text")
    while not screen.answers:
        walk.press(Qt.Key.Key_Return)
    walk.look("shown-question")
    for _ in agreed:
        walk.press(Qt.Key.Key_1)
    walk.control(Qt.Key.Key_M)
    walk.type("sb")
    walk.press(Qt.Key.Key_Return)
    assert {key: walk.page.consent.answers()[key] for key in agreed} == agreed
    person = walk.register(
        {"manner": "read_aloud"},
        {"family_name": "Bah", "given_name": "Fatoumata", "sex": "F", "birth_date": "31", "nationality": "GN"}
        | {"population_group": "migrant", "project": "MMSD", "household_size": 3, "dependants": 2},
        look="new",
    )
    assert visits.today(walk.desk)[0].person_id == person
    facts = dict(people.page(walk.desk, person).facts)
    assert facts["language"] == "ff" and facts["interpreter"]
    walk.look("person-new")

    walk.record(
        "assessment", look="assessment", reasons=["mental_health", "health"], interpreter=True, need_health="2", need_mental="3",
        individual=["detresse"], household=["charge"], community=["isolement"], structural=["acces_soins"], risk="moyen", suicide="non",
        problem="Ne dort plus depuis trois mois.",
    )  # fmt: skip
    walk.record("goal", look="goal", goal="Dormir six heures", area="mental_health", date=START, due_on=START + timedelta(28))
    questionnaire(walk, person, "who5", "debut", "11011", "who5")
    assert walk.sheet.view.form.key == "safety", "a worrying answer leads to the plan"
    walk.fill(walk.sheet.view, suicide="idees", steps=["pas_seul", "numeros"], due_on=START + timedelta(1))
    walk.fill(walk.sheet.view, **{"with": "Sa voisine"})
    walk.look("safety")
    walk.save()
    questionnaire(walk, person, "autonomie", "debut", "11111111", "autonomie")

    walk.control(Qt.Key.Key_N)
    walk.fill(walk.sheet.view, interpreter=True, themes=["sommeil", "enfants"], note="Elle raconte la route, avec Mme Barry.")
    walk.look("session")
    walk.save()
    for week in (1, 2, 3):
        walk.day.day = START + timedelta(7 * week)
        walk.session(interpreter=True, note="Dort un peu mieux.")
    walk.go("book")
    walk.fill(walk.page.form().view, day=START + timedelta(28), at="10:30", kind="psy")
    walk.look("appointment")
    walk.control(Qt.Key.Key_Return)
    walk.window.screen.open("person", person=person)
    walk.look("person-appointment")
    walk.record("health.consultation", look="health", facility="centre", escort=True, amount_mad=120, note="Suivi au centre.")
    walk.record("referral.out", look="referral", need="health", partner="CHU", urgency="rapide", accompany=True)
    walk.look("person-story")
    row = referrals.of_person(walk.desk, person)[0]

    slip = tmp_path / "fiche.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(slip), ""))
    for day, state in ((2, "acceptee"), (9, "honoree"), (20, "aboutie")):
        walk.day.day = START + timedelta(21 + day)
        walk.control(Qt.Key.Key_R)
        walk.type(row.code.lower())
        assert walk.page.card is not None
        if state == "acceptee":
            walk.look("answer")
            walk.go("slip_ar")
            assert slip.read_bytes().startswith(b"%PDF")
            walk.page.card.states.chips[0].setFocus(Qt.FocusReason.TabFocusReason)
        assert walk.page.card.states.value() == state, "what usually comes next is chosen"
        walk.control(Qt.Key.Key_Return)
    assert referrals.of_person(walk.desk, person)[0].state == "aboutie"

    walk.window.screen.open("person", person=person)
    walk.record("aid.food_basket", look="help", household=3, eligibility="famille")
    assert any(line.form == "review" for line in walk.page.to_do_lines._lines), "due at the fourth session"
    walk.look("person-review-due")
    walk.record("review", look="review", occasion="seance_4", goals_seen=True, progress="mieux", satisfaction="4", next="continuer")
    assert not any(line.form == "review" for line in walk.page.to_do_lines._lines)
    walk.day.day = START + timedelta(92)
    questionnaire(walk, person, "who5", "revue", "44344", "who5-again")
    walk.look("person-before-closing")
    walk.record("closure", look="closure", closure_reason="objectifs_atteints", goals_seen=True, autonomy="seul", satisfaction="5")
    assert people.page(walk.desk, person).closed_on == walk.day.day
    walk.go(f"to_do_goal_{steps.of_person(walk.desk, person, 'goal')[0].id}")
    walk.press(Qt.Key.Key_Return)
    assert steps.of_person(walk.desk, person, "goal")[0].state == "done"
    assert walk.page.to_do_lines.isAncestorOf(QApplication.focusWidget()), "the keyboard stays among what is to be done"
    walk.look("person-closed")
    walk.go("to_do_sign_off_" + str(next(one.number for one in walk.page.to_do_lines._lines if one.kind == "sign_off")))
    assert not any(one.kind == "sign_off" for one in walk.page.to_do_lines._lines)
    walk.day.day = START + timedelta(120)
    walk.record("reopening", look="reopening", reason="nouveau_besoin")
    assert people.page(walk.desk, person).closed_on is None
    walk.look("person-open-again")
    assert walk.moved() == {"cells.persons_in_care": 1, "referral.completed": 1}


def test_a_boy_of_fifteen_without_his_family(start: Start) -> None:
    walk = start("b")
    walk.press(Qt.Key.Key_N, CONTROL | SHIFT)
    page = walk.page
    walk.tab_to(page.consent.age)
    walk._answer(page.consent.age, "12_14")
    walk.fill(page.consent.view, file=True, statistics=True, assent="written")
    walk.control(Qt.Key.Key_Return)
    assert not page._agreed and page.consent.view.problems.isVisible(), "under fifteen an adult agrees"
    walk.look("too-young-to-agree-alone")
    walk.tab_to(page.consent.age)
    walk._answer(page.consent.age, "15_17")
    person = walk.register(
        {"referral": True, "given_by": "best_interest", "no_parent": "injoignable"},
        {"family_name": "Camara", "given_name": "Ibrahima", "sex": "M", "birth_date": "15", "nationality": "GN"}
        | {"population_group": "migrant", "vulnerabilities": ["mna_non_accompagne"], "project": "MMSD", "companion": "seul"},
        look="new",
    )
    walk.look("person-new")
    walk.session(note="Il a marché longtemps.")

    walk.form("return.information", project="AVRR", destination="GN")
    walk.control(Qt.Key.Key_Return)
    assert walk.sheet is not None and walk.sheet.view.rows["service"].error(), "the best interest first"
    walk.look("return-refused")
    walk.press(Qt.Key.Key_Escape)
    walk.form("closure", closure_reason="retour_volontaire")
    walk.control(Qt.Key.Key_Return)
    assert people.page(walk.desk, person).closed_on is None and walk.sheet.view.rows["closure_reason"].error()
    walk.look("closure-refused")
    walk.press(Qt.Key.Key_Escape)
    assert walk.moved() == {"cells.persons_in_care": 1}

    words = {"views": "Il veut parler à sa mère.", "safety": "Sûr au foyer.", "reasons": "Rien ne presse."}
    walk.record("best_interest", look="best-interest", care="structure", risk="moyen", recommendation="suspendre", reviewer="sb", **words)
    walk.record(
        "protection_annex", look="annex", violence=["agression_physique"], danger_now=False, wanted=["soins"], words="Sur la route."
    )
    walk.look("person-protected")
    walk.record("return.information", look="return-information", project="AVRR", destination="GN", subject="droits")
    walk.day.day = START + timedelta(40)
    walk.record("closure", closure_reason="retour_volontaire", goals_seen=True)
    assert people.page(walk.desk, person).closed_on == walk.day.day
    walk.look("person-closed")
    assert walk.moved() == {"cells.persons_in_care": 1, "return.informed": 1}


def test_a_returnee_starts_a_business(start: Start) -> None:
    walk = start("c", "TNG")
    walk.control(Qt.Key.Key_3)
    walk.go("directory")
    walk.control(Qt.Key.Key_N)
    walk.fill(walk.page.sheet.view, name="Coopérative Al Amal", kinds=["collective"], places_offered=6)
    walk.look("collective")
    walk.control(Qt.Key.Key_Return)
    assert [one.name for one in organisations.list(walk.desk, kinds=("collective",))] == ["Coopérative Al Amal"]

    walk.press(Qt.Key.Key_N, CONTROL | SHIFT)
    person = walk.register(
        {"file": True, "statistics": True, "recontact": True, "language": "ary"},
        {"family_name": "Amrani", "given_name": "Youssef", "sex": "M", "birth_date": "34", "nationality": "MA"}
        | {"population_group": "marocain_retourne", "language": "ary", "project": "REINT"},
        look="new",
    )
    walk.record("return.reintegration_support", note="De retour en janvier.")
    walk.record("work.orientation", look="orientation", project="MMSD", subject="entreprise")
    walk.record("iga.coaching", project="MMSD", sector="restauration", stage="plan", minutes=60)
    walk.record("return.reintegration_microproject", look="microproject", amount_mad=15000)
    walk.record("iga.grant", look="grant", project="MMSD", sector="restauration", stage="financement", amount_mad=20000)
    walk.day.day = START + timedelta(30)
    walk.record("iga.microenterprise", look="enterprise", project="MMSD", sector="restauration", stage="demarrage")
    walk.look("person")
    for days, stage in ((61, "demarrage"), (122, "activite"), (185, "activite")):
        walk.day.day = START + timedelta(days)
        walk.window.screen.open("person", person=person)
        walk.settle()
        assert any(line.form == "iga_visit" for line in walk.page.to_do_lines._lines), "a visit is due"
        if days == 122:
            walk.look("person-visit-due")
        walk.record("iga_visit", look=f"visit-{days}", stage=stage, income="mieux", workers=2)
    collective = organisations.list(walk.desk, kinds=("collective",))[0].id
    walk.record("iga.collective", look="collective-joined", project="MMSD", organisation_id=collective, stage="activite")
    walk.look("person-story")
    assert [one.answers["stage"] for one in steps.of_person(walk.desk, person, "iga_visit")].count("activite") == 2
    assert walk.moved() == {
        "tangier.oriented_and_integrated": 1,
        "return.moroccan_returnees": 1,
        "return.activity_shares_percent": {"microproject": 100, "cash": 0, "medical": 0, "training": 0},
    }


FIRST = ("Aïssatou", "Binta", "Cheick", "Djeneba", "Emmanuel", "Fanta", "Grâce", "Hawa", "Issa", "Joseph")
FAMILY = ("Keïta", "Lamine", "Mbarga", "Ndiaye", "Ouattara", "Soumah")
AGREED = {"file": True, "statistics": True, "manner": "oral", "given_by": "self", "given_on": START}


def test_a_family_of_four_in_a_queue_of_sixty(start: Start) -> None:
    walk = start("d")
    somebody = {"sex": "F", "age_at_opening": 30, "nationality": "CI", "population_group": "migrant", "site": "OUJ", "project": "COVID"}
    names = [*islice(product(FIRST, FAMILY), 58), ("Zeynab", "Soumah")]
    known = [
        people.register(walk.desk, somebody | {"given_name": given, "family_name": family, "opened_on": START}, AGREED).value
        for given, family in names
    ]
    codes = {person: shown(cards.of(walk.desk, person) or cards.give(walk.desk, person).value) for person in known}

    walk.control(Qt.Key.Key_3)
    walk.look("activities")
    walk.go("new_list")
    walk.fill(walk.page.form_view.view, project="COVID", service="aid.hygiene_kit", unit_mad=90)
    walk.look("list-opened")
    walk.control(Qt.Key.Key_Return)
    gathering = walk.page.gathering
    for person in known[:58]:  # who waits shows a card, and a scanner types it; its last sign is Enter
        walk.keys = 0
        walk.type(codes[person])
        walk.press(Qt.Key.Key_Return)
        walk.press(Qt.Key.Key_Return)
        assert walk.keys - len(codes[person]) <= 2
    walk.keys = 0  # one without a card, by three letters
    walk.type("zey")
    until(lambda: walk.page.finder.list.lines, walk)
    walk.look("queue-by-letters")
    walk.press(Qt.Key.Key_Return)
    walk.press(Qt.Key.Key_Return)
    assert walk.keys * A_KEY + 2 * A_THOUGHT <= 5.0

    walk.type("Traor")
    until(lambda: not walk.page.finder.hint.isHidden(), walk)
    walk.look("nobody-found")
    walk.go("register")
    page = walk.page
    walk.fill(page.consent.view, file=True, statistics=True)
    walk.control(Qt.Key.Key_Return)
    walk.fill(
        page.view, family_name="Traoré", given_name="Moussa", sex="M", birth_date="38", nationality="ML", population_group="migrant",
        project="COVID", household_size=4,
    )  # fmt: skip
    walk.control(Qt.Key.Key_Return)
    assert walk.page.gathering == gathering, "back in the queue"
    until(lambda: walk.page.finder.list.lines, walk)
    walk.press(Qt.Key.Key_Return)
    walk.look("household")
    walk.keys = 0
    walk.type("4")
    walk.press(Qt.Key.Key_Return)
    walk.look("queue-done")
    row = gatherings.get(walk.desk, gathering)
    assert (row.persons, row.households, row.members) == (60, 1, 4)
    assert people.counts(walk.desk)["all"] == 60
    assert walk.moved() == {"pandemic.kits": 60, "pandemic.services_total": 60}

    walk.control(Qt.Key.Key_Z)
    assert walk.moved()["pandemic.kits"] == 59
    walk.window.screen.go("activities")
    walk.look("activities-after")


def test_sixty_people_without_a_name(start: Start) -> None:
    walk = start("e")
    walk.control(Qt.Key.Key_3)
    walk.go("new_activity")
    walk.fill(walk.page.form_view.view, project="SENSIB", service="awareness.session")
    walk.settle()
    walk.look("form-of-the-service")
    walk.fill(walk.page.form_view.view, theme="droits_enfant", population_group="migrant", institution="ecole", minutes=90)
    for cell, number in {"f_12_17": 14, "f_18_59": 9, "f_age_inconnu": 5, "m_12_17": 11, "m_18_59": 6, "m_age_inconnu": 3}.items():
        walk.tab_to(walk.page.findChild(QWidget, cell))
        walk.type(str(number))
    walk.tab_to(walk.page.findChild(QWidget, "sexe_inconnu"))
    walk.type("12")
    walk.look("heads")
    walk.control(Qt.Key.Key_Return)
    assert walk.page.place == "activities" and not hasattr(walk.page, "form_view")
    walk.look("activities")
    assert people.counts(walk.desk)["all"] == 0
    assert walk.moved() == {"awareness.reached": 60}
