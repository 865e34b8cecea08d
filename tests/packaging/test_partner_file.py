"""A partner's file is read whole or refused with a sentence: a slip of the pen never becomes a policy."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import Refusal, papers, partners

PARTNERS = Path(__file__).resolve().parents[2] / "packaging" / "partners"
GOOD = """
partner = "Ligue Exemple"
languages = ["ar", "fr"]
url = "https://mission.example"
pin = "AB_PIN"
contact = "Accueil, 05 00"
[policy]
lock_minutes = 15
[[site]]
codes = ["OUJ", "BER"]
laptops = ["OUJ-1", "BER-1"]
[[site]]
codes = ["TNG"]
laptops = ["TNG-1"]
""".replace("AB_PIN", ":".join(["AB"] * 32))


def read(tmp_path: Path, text: str) -> partners.Partner:
    path = tmp_path / "ours.toml"
    path.write_text(text, encoding="utf-8")
    return partners.read(path)


def test_what_a_file_says(tmp_path: Path) -> None:
    partner = read(tmp_path, GOOD)
    assert (partner.name, partner.languages, partner.pin) == ("Ligue Exemple", ("ar", "fr"), "ab" * 32)
    assert partner.laptops == ("OUJ-1", "BER-1", "TNG-1") and partner.policy == {"lock_minutes": 15}
    assert [site.pack for site in partner.sites] == ["BER-OUJ.fcsite", "TNG.fcsite"]


@pytest.mark.parametrize("path", sorted(PARTNERS.glob("*.toml")), ids=lambda path: path.stem)
def test_the_examples_are_understood(path: Path) -> None:
    assert partners.read(path).laptops


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("contact =", "contcat =", "'contcat', which nobody knows; the nearest that is known is 'contact'"),
        ("lock_minutes", "lock_minute", "'lock_minute' in [policy], which nobody knows; the nearest that is known is 'lock_minutes'"),
        ('laptops = ["TNG', 'laptop = ["TNG', "'laptop' in [site]"),
        ("lock_minutes = 15", "lock_minutes = true", "'lock_minutes' in [policy] should be a whole number"),
        ("lock_minutes = 15", 'records = "no"', "'records' in [policy] should be true or false"),
        ('url = "https://mission.example"', "", "does not say 'url'"),
        ('"TNG-1"', '"OUJ-1"', "OUJ-1 does not begin with the code of a site it serves (TNG)"),
        ('"BER-1"', '"OUJ-1"', "the laptop OUJ-1 twice"),
        ('["TNG"]', '["TNG", "OUJ"]', "the site OUJ twice"),
        ('["TNG"]', '["TNG", "TNG"]', "names a site twice"),
        ('["TNG"]', "[7]", "7 is no code of a site"),
        ('"TNG-1"', '"TNG-1 "', "is no label of a laptop"),
        ('"TNG-1"', f'"TNG-{"1" * 20}"', "is no label of a laptop"),
        ('["ar", "fr"]', '["ar", "de"]', "'de' is not one of them"),
        ('["ar", "fr"]', '["ar", "ar"]', "'ar' is not one of them or stands twice"),
        ("AB:AB", "XY:AB", "'pin' is the SHA-256"),
        ("Ligue Exemple", "Ligue\\u0007", "'partner' should be one line"),
        ("[[site]]", "[[site", "is not TOML"),
        ("[policy]", f"x = {'[' * 5000}", "is not TOML"),
        ("Accueil", "A" * 70_000, "larger than a partner's file can be"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_sentence(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert before in GOOD
    with pytest.raises(Refusal) as refused:
        read(tmp_path, GOOD.replace(before, after, 1))
    assert said in str(refused.value) and str(refused.value).endswith(".") and "\n" not in str(refused.value)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refusal, match="cannot be read as a text file"):
        partners.read(tmp_path / "ours.toml")
    with pytest.raises(Refusal, match="cannot be read"):
        partners.read(tmp_path / "none.toml")


def test_what_a_file_says_is_text_on_every_page(tmp_path: Path) -> None:
    told = GOOD.replace("Ligue Exemple", "<script>alert(1)</script> ${files}").replace("Accueil, 05 00", "'><img src=x onerror=alert(1)>")
    stick = [papers.Installer("fieldapp-0.1.0-setup.exe", "0" * 64, "windows")]
    for page in papers.pages(read(tmp_path, told), stick, "0.1.0", ["READ-ME.html"], test=False).values():
        text = page.decode()
        assert "&lt;script&gt;alert(1)&lt;/script&gt; ${files}" in text and "<script" not in text and "<img" not in text
