"""The programme that ships: every code partners rely on, every label in three languages, and files read strictly."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import resources
from fieldapp.domain import programme, reading_forms
from fieldapp.domain.folding import fold
from fieldapp.storage import tables, worktables

CATALOGUE_SERVICES = """
psy.individual psy.family psy.group psy.pfa psy.home_visit psy.phone health.consultation health.escort health.medicine health.laboratory
health.antenatal health.delivery health.hospital health.mental aid.food_basket aid.voucher aid.hygiene_kit aid.nfi aid.clothes aid.cash
aid.internet_topup social.needs_assessment social.guidance shelter.night work.orientation work.training work.internship work.job
work.incubator iga.grant iga.coaching iga.microenterprise iga.collective return.information return.training return.departure
return.funding_iom return.reintegration_support return.reintegration_microproject return.reintegration_cash return.reintegration_medical
return.reintegration_training school.tutoring school.extracurricular school.at_risk school.year_passed school.year_failed
youth.reinsertion youth.leader_training youth.psychosocial culture.sport culture.event awareness.session referral.out firm.sensitised
firm.agreement firm.place_offered diaspora.training governance.meeting governance.training governance.deliverable study.report
"""

CATALOGUE_CODES = {
    "population_group": "migrant marocain marocain_retourne",
    "status": "irregulier demandeur_asile refugie regularise etudiant sans_objet non_precise",
    "vulnerability": "sans_abri sans_ressources parent_isole enceinte handicap maladie_chronique mna_non_accompagne mna_separe "
    "survivant_violence traite",
    "closure_reason": "objectifs_atteints poursuite_parcours perdu_de_vue transfert retour_volontaire refus deces doublon",
    "issue": "envoyee acceptee refusee aboutie",
    "occasion": "debut revue cloture",
    "partner": "ANAPEC OFPPT ENTRAIDE DRSPS CHU",
    "scale": "who5 k6",
    "role": "reception counsellor psychologist protection coordinator administrator",
    "purpose": "file statistics referral scales recontact",
    "manner": "oral written read_aloud registre",
    "given_by": "self guardian other_adult",
    "modality": "individuel telephone visite",
    "unit": "acte kit nuit recharge",
    "theme": "cohesion covid migration_irreguliere droits_enfant droits_migration vivre_ensemble",
    "language": "fr en ar bm ff ln wo",
}

PUBLISHED = {
    "cells.persons_in_care": 751,
    "tangier.oriented_and_integrated": 2639,
    "return.departed": 2377,
    "return.informed": 1925,
    "return.trained": 664,
    "return.funded_iom": 156,
    "return.moroccan_returnees": 216,
    "return.activity_shares_percent": {"microproject": 58, "cash": 37, "medical": 4, "training": 1},
    "youth.reinserted": 2396,
    "youth.leaders": 138,
    "youth.psychosocial": 1368,
    "culture.participants": 1305,
    "school.tutored": 1519,
    "school.at_risk": None,
    "school.passed_percent": 77,
    "work.oriented": 4479,
    "work.placed": 1092,
    "pandemic.kits": 12000,
    "pandemic.medical": 5623,
    "pandemic.psychosocial": 3385,
    "pandemic.shelter": 1187,
    "pandemic.topups": 3000,
    "pandemic.services_total": 25217,
    "awareness.reached": 20000,
    "accd.assisted": 800,
    "accd.medical": 685,
    "accd.psychosocial": 540,
    "accd.social_life": 1024,
    "japan.reached": None,
    "governance.deliverables": None,
    "governance.meetings": None,
    "governance.trained": None,
    "study.reports": None,
    "work.incubated": None,
    "firm.places": None,
    "referral.completed": None,
}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the programme, to edit."""
    folder = tmp_path / "programme"
    shutil.copytree(resources.path("programme"), folder)
    return folder


def edit(folder: Path, name: str, before: str, after: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert before in text
    (folder / name).write_text(text.replace(before, after, 1), encoding="utf-8")


def labels(thing: object, place: str = "programme") -> Iterator[tuple[str, dict[str, str]]]:
    """Every label of the programme, with where it stands."""
    if isinstance(thing, dict) and {"fr", "ar", "en"} <= thing.keys() and all(isinstance(text, str) for text in thing.values()):
        yield place, thing
    elif isinstance(thing, dict):
        for key, inner in thing.items():
            yield from labels(inner, f"{place} {key}")
    elif isinstance(thing, tuple):
        for inner in thing:
            yield from labels(inner, place)
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from labels(getattr(thing, part.name), f"{place}.{part.name}")


def test_every_label_speaks_three_languages() -> None:
    found = list(labels(programme.load()))
    assert len(found) > 700
    for place, label in found:
        assert set(label) == {"fr", "ar", "en"}, place
        for language, text in label.items():
            assert text.strip() == text and text, (place, language)
            assert not re.search(r"[{}<>]|TODO|XXX|\?\?", text), (place, language)


def test_arabic_labels_are_arabic() -> None:
    foreign = {text["ar"] for _, text in labels(programme.load()) if not re.search("[\u0600-\u06ff]", text["ar"])}
    assert foreign == {"Es.Maroc.org", "%", "2022–2024"}


def test_codes_of_the_catalogue_are_there() -> None:
    loaded = programme.load()
    assert set(loaded.services) >= set(CATALOGUE_SERVICES.split())
    assert set(loaded.sites) >= {"OUJ", "BER", "TNG", "TET", "RBA", "AGA", "NAD", "CAS", "FES"}
    assert set(loaded.projects) >= {"MMSD", "ACCD", "JAPON", "AVRR", "REINT", "JEUNES", "EMPLOI", "ECOLE", "COVID", "SENSIB"}
    for name, codes in CATALOGUE_CODES.items():
        assert set(codes.split()) <= set(loaded.codes[name]), name
    assert {"survivant_violence", "traite"} <= loaded.restricted
    # Topics of a session stand in the store for every role to read; what the protection key keeps must not come in by them.
    assert not {part for code in loaded.codes["topic"] for part in code.split("_")} & {"violence", "traite", "torture"}
    assert {code: loaded.sites[code].region for code in ("OUJ", "BER", "TNG", "RBA", "AGA", "CAS", "FES")} == {
        "OUJ": "MA-02",
        "BER": "MA-02",
        "TNG": "MA-01",
        "RBA": "MA-04",
        "AGA": "MA-09",
        "CAS": "MA-06",
        "FES": "MA-03",
    }
    assert loaded.sites["OUJ"].larger and not loaded.sites["BER"].larger


def test_indicators_state_what_was_published() -> None:
    loaded = programme.load()
    assert {id: indicator.figure for id, indicator in loaded.indicators.items()} == PUBLISHED
    assert {id for id, indicator in loaded.indicators.items() if indicator.more_than} == {
        "pandemic.kits",
        "pandemic.topups",
        "awareness.reached",
    }
    assert loaded.indicators["japan.reached"].target == loaded.projects["JAPON"].target == 1350
    assert all(indicator.source for indicator in loaded.indicators.values())


def test_the_headline_of_the_cells_is_persons_in_care_and_elsewhere_any_service() -> None:
    loaded = programme.load()
    project = loaded.projects["MMSD"]
    assert project.headline_at("OUJ") == project.headline_at("BER") == loaded.indicators["cells.persons_in_care"].rule
    assert project.headline_at("TNG").all_of == (("*",),)
    assert loaded.projects["COVID"].headline_at("OUJ").projects == {"COVID"}


def test_irregular_status_never_leaves_by_that_name() -> None:
    loaded = programme.load()
    assert set(loaded.status_groups) == set(loaded.codes["status"])
    assert set(loaded.status_groups.values()) == {"refuge", "autre", "nd"}
    assert loaded.status_groups["irregulier"] == "autre"
    assert loaded.forms["registration"].field("status").default == "non_precise"


def test_every_country_has_one_meaning_and_its_sub_region() -> None:
    loaded = programme.load()
    assert len(loaded.countries) == 249
    meant: dict[str, str] = {}
    for code, country in loaded.countries.items():
        for name in (code, *country.label.values(), *country.aliases):
            assert meant.setdefault(fold(name), code) == code, name
    assert meant[fold("CÔTE D'IVOIRE")] == meant["ci"] == "CI"
    assert [meant[fold(name)] for name in ("RD Congo", "Congo", "Guinée-Bissau", "Guinée équatoriale", "Niger", "Nigéria", "السودان")] == [
        "CD",
        "CG",
        "GW",
        "GQ",
        "NE",
        "NG",
        "SD",
    ]
    assert {code: loaded.countries[code].subregion for code in ("GN", "CM", "SD", "SS", "SY", "PH", "AF")} == {
        "GN": "western_africa",
        "CM": "middle_africa",
        "SD": "northern_africa",
        "SS": "eastern_africa",
        "SY": "western_asia",
        "PH": "south_eastern_asia",
        "AF": "southern_asia",
    }


KEPT_IN = {
    "person": tables.person,
    "consent": tables.consent,
    "entry": tables.entry,
    "step": worktables.step,
    "closure": worktables.step,
    "activity": tables.activity,
    "visit": worktables.visit,
    "organisation": worktables.organisation,
    "cohort": worktables.cohort,
    "gathering": worktables.gathering,
}
# Answers that are parted before they are kept, each where it belongs.
PARTED = {"note", "themes", "vulnerabilities", "status", *reading_forms.HEADS}


def test_what_has_no_column_and_could_not_be_sealed_is_asked_as_a_code_that_says_nothing_of_anybody() -> None:
    for form in programme.load().forms.values():
        columns = set(KEPT_IN[form.records].columns.keys()) if form.records in KEPT_IN else set()
        sealed = {"clinical": "answers_sealed", "protection": "restricted_sealed"}
        for field in form.fields:
            if form.records in KEPT_IN and field.key not in columns | PARTED:
                assert "answers" in columns, (form.key, field.key)
                assert not field.seal or sealed[field.seal] in columns, (form.key, field.key)


def test_free_text_comes_last_and_is_sensitive() -> None:
    for form in programme.load().forms.values():
        long_texts = [field for field in form.fields if field.kind == "long_text"]
        assert all(field.sensitive for field in long_texts), form.key
        assert long_texts == list(form.fields[len(form.fields) - len(long_texts) :]), form.key


def test_what_a_site_offers_comes_first_and_nothing_is_impossible_to_record() -> None:
    loaded = programme.load()
    field = loaded.forms["service"].field("service")
    choices = loaded.choices(field, site="OUJ", project="MMSD")
    assert choices.index("aid.food_basket") < choices.index("aid.cash")
    assert set(choices) == set(loaded.services_for(field))
    for code, service in loaded.services.items():
        assert code in loaded.services_for(loaded.forms[service.form].field("service")), code
        assert not service.heads or code in loaded.services_for(loaded.forms["activity"].field("service")), code


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        ("services.toml", 'kind = "session"', 'kynd = "session"', "psy.individual"),
        ("services.toml", 'kind = "session"', 'kind = "seance"', "psy.individual"),
        ("services.toml", 'ar = "مقابلة فردية"\n', "", "ar is missing"),
        ("services.toml", 'fr = "Entretien individuel"', 'fr = " "', "fr is empty"),
        ("services.toml", '[services."aid.cash"]', '[services."help.cash"]', "help.cash"),
        ("codes.toml", "[unit]", "[units]", "[unit]"),
        ("codes.toml", 'group = "refuge"', 'group = "asile"', "demandeur_asile"),
        ("projects.toml", 'headline = "cells.persons_in_care"', 'headline = "cells.persons"', "MMSD"),
        ("projects.toml", "ends = 2023-12-31", "ends = 2019-12-31", "MMSD"),
        ("sites.toml", 'region = "MA-02"', 'region = "MA-99"', "OUJ"),
        ("sites.toml", 'AVRR = ["return.information"', 'AVRR = ["return.informed"', "return.informed"),
        ("scales.toml", "items = 5", 'items = "five"', "who5"),
        ("forms/10-file.toml", 'codes = "sex"', 'codes = "sexe"', "sex"),
        ("forms/10-file.toml", 'default = "non_precise"', 'default = "inconnu"', "status"),
        ("forms/20-services.toml", 'shown_if = { service = ["aid.cash"', 'shown_if = { servise = ["aid.cash"', "servise"),
        ("indicators.toml", '["psy.*", "health.*"]', '["psi.*", "health.*"]', "psi.*"),
        ("indicators.toml", 'counts = "persons"', 'counts = "people"', "cells.persons_in_care"),
        ("indicators.toml", 'projects = ["MMSD"]', 'projects = ["MMSX"]', "MMSX"),
        ("indicators.toml", 'sum_of = ["pandemic.kits"', 'sum_of = ["pandemic.kit"', "pandemic.services_total"),
        ("countries.csv", "CI,western_africa", "CI,west_africa", "CI"),
    ],
)
def test_a_slip_of_the_pen_names_the_file_and_the_entry(copied: Path, name: str, before: str, after: str, told: str) -> None:
    edit(copied, name, before, after)
    with pytest.raises(ValueError, match=re.escape(told)) as error:
        programme.load(copied)
    assert str(error.value).startswith(name)


def test_a_file_that_is_no_toml_is_named(copied: Path) -> None:
    (copied / "sites.toml").write_text("[OUJ", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^sites\.toml"):
        programme.load(copied)
