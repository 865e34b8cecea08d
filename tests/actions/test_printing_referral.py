"""The slip says the code, the need and the provider, in two languages; and, whatever stands in the file, nothing else of them (R13)."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.actions import exports, organisations, people, printing_referral, referrals
from fieldapp.actions.desk import Desk
from fieldapp.domain import referral_codes
from fieldapp.domain.errors import Refused
from fieldapp.storage import tables as t
from fieldapp.storage import worktables as w

CANARY = "QZXCANARI"
ASKED = {"date": date(2026, 3, 2), "site": "OUJ", "project": "MMSD", "need": "protection", "partner": "ENTRAIDE", "urgency": "rapide"}


def text_of(pdf: Path) -> str:
    """Every word of a PDF, as a reader takes it out."""
    tool = shutil.which("pdftotext")
    assert tool, "pdftotext is needed to read a slip"
    return subprocess.run([tool, "-layout", str(pdf), "-"], capture_output=True, check=True, timeout=60).stdout.decode()


@pytest.fixture
def telling(desk: Desk, answers: Any) -> int:
    """A person whose every field says something a partner must not read."""
    names = {"family_name": f"{CANARY}nom", "given_name": "Fatoumata", "phone": "0612345678", "district": f"{CANARY}quartier"}
    hard = {"status": "irregulier", "vulnerabilities": ["traite", "survivant_violence", "enceinte"], "contact_safely": f"{CANARY}appel"}
    return people.register(desk, answers.person(**names, **hard), answers.consent(referral=True)).value


def test_what_the_slip_says(desk: Desk, telling: int, tmp_path: Path) -> None:
    partner = organisations.of_partner(desk, "ENTRAIDE")
    assert partner is not None
    more = {"hours": "lun–ven 9 h–15 h", "address": "12, rue du Marché", "contact": "Mme Alaoui"}
    organisations.save(desk, organisations.answers(desk, partner.id) | more, partner.id)
    sent = referrals.send(desk, telling, ASKED | {"note": f"{CANARY}note", "accompany": True}).value
    said = text_of(printing_referral.slip(desk, sent.entry_id, tmp_path / "slip.pdf", "en"))
    words = " ".join(said.split())
    for expected in (
        referral_codes.shown(sent.code), "Entraide Nationale", "Accompagnement social", "Social support", "lundi 2 mars 2026", "Mme Alaoui",
        "12, rue du Marché", "9 h–15 h", "Oujda – Al Andalous", "jeudi 5 mars 2026", "Monday 2 March 2026", "Your answer",
    ):  # fmt: skip
        assert expected in words, expected
    assert "Fatoumata" not in words and "OUJ-0001" not in words and "0612345678" not in words and CANARY not in words
    assert [row.kind for row in exports.list(desk)] == ["person"]


def test_the_first_name_stands_there_only_when_it_is_wanted(desk: Desk, telling: int, tmp_path: Path) -> None:
    sent = referrals.send(desk, telling, ASKED | {"name_on_slip": True}).value
    assert "Fatoumata" in text_of(printing_referral.slip(desk, sent.entry_id, tmp_path / "slip.pdf"))


def test_nothing_is_printed_once_the_agreement_is_gone(desk: Desk, telling: int, tmp_path: Path) -> None:
    sent = referrals.send(desk, telling, ASKED).value
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.update(t.consent).where(t.consent.c.purpose == "referral").values(withdrawn_on="2026-03-04"))
    with pytest.raises(Refused, match="has not agreed"):
        printing_referral.slip(desk, sent.entry_id, tmp_path / "slip.pdf")
    assert list(tmp_path.glob("*.pdf")) == [] and exports.list(desk) == ()


def test_nothing_is_printed_for_who_must_not_know(desk: Desk, telling: int, tmp_path: Path) -> None:
    sent = referrals.send(desk, telling, ASKED).value
    row = {"uid": "h", "person_id": telling, "partner": "ENTRAIDE", "author": "sb", "entered_on": "2026-03-04"}
    with desk.store.write(audited=False) as tx:
        tx.connection.execute(sa.insert(w.withheld).values(row))
    with pytest.raises(Refused, match="not want this partner"):
        printing_referral.slip(desk, sent.entry_id, tmp_path / "slip.pdf")


def test_a_folder_that_is_gone_is_said(desk: Desk, telling: int, tmp_path: Path) -> None:
    sent = referrals.send(desk, telling, ASKED).value
    with pytest.raises(Refused, match="could not be written"):
        printing_referral.slip(desk, sent.entry_id, tmp_path / "gone" / "slip.pdf")
    assert exports.list(desk) == ()


FREE = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)


@given(
    status=st.sampled_from(["irregulier", "demandeur_asile", "refugie"]),
    vulnerabilities=st.lists(
        st.sampled_from(["traite", "survivant_violence", "vih_tb", "lgbti", "enceinte", "sans_documents"]), unique=True
    ),
    partner=st.one_of(st.sampled_from(["CHU", "HCR", "OIM"]), FREE.filter(lambda text: bool(text.strip()))),
    need=st.sampled_from(["health", "mental_health", "protection", "legal", "other"]),
    second=st.sampled_from(["ar", "en"]),
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_file_says_the_slip_does_not(
    desk: Desk, answers: Any, tmp_path: Path, status: str, vulnerabilities: list[str], partner: str, need: str, second: str
) -> None:
    names = {key: f"{CANARY}{key}" for key in ("family_name", "given_name", "other_names", "district", "contact_safely")}
    file = answers.person(**names, phone="0698765432", status=status, vulnerabilities=vulnerabilities)
    person = people.register(desk, file, answers.consent(referral=True)).value
    sent = referrals.send(desk, person, ASKED | {"partner": partner, "need": need, "note": f"{CANARY} battue par son mari"}).value
    said = " ".join(text_of(printing_referral.slip(desk, sent.entry_id, tmp_path / "slip.pdf", second)).split())
    row = next(row for row in people.rows(desk, [person]))
    codes = desk.programme.codes
    forbidden = [CANARY, row.code, "0698765432", "battue", "Diallo"]
    forbidden += [codes["status"][status][language] for language in ("fr", "en")]
    forbidden += [codes["vulnerability"][code][language] for code in vulnerabilities for language in ("fr", "en")]
    assert referral_codes.shown(sent.code) in said
    assert not [word for word in forbidden if word in said and word not in partner]
    pages = subprocess.run(["pdfinfo", str(tmp_path / "slip.pdf")], capture_output=True, check=True, timeout=60).stdout.decode()
    assert "Pages:           1" in pages, "one page, whatever the partner is called"
