"""A site pack says what the mission signed, or is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import canonical, keys, sitepack
from sync.errors import Unreadable

ROOT = keys.new_signing_key()
SEALING = keys.sealing_public(keys.new_sealing_key())
SITES = (sitepack.SiteEntry("OUJ", True), sitepack.SiteEntry("BER", False))


def pack(**changes: object) -> bytes:
    values: dict[str, object] = {
        "sites": SITES,
        "url": "http://127.0.0.1:8470",
        "issued": "2026-11-22",
        "receipt_public": keys.signing_public(ROOT),
        "sealing_public": SEALING,
        "recovery_public": SEALING,
    } | changes
    return sitepack.write(ROOT, **values)  # type: ignore[arg-type]


def test_it_reads_back() -> None:
    read = sitepack.read(pack(pin="ab" * 32))
    assert read.site_codes == ("BER", "OUJ")
    assert [site.larger for site in read.sites] == [False, True]
    assert (read.policy.mode, read.policy.base, read.policy.slot_size) == ("rounding", 5, 4096)
    assert read.url == "http://127.0.0.1:8470" and read.pin == "ab" * 32
    assert read.sealing_public == SEALING
    assert (read.contact, read.policy.lock_minutes) == ("", 10)


def test_it_names_whom_to_call_and_when_to_lock() -> None:
    read = sitepack.read(pack(contact="Siège – المقر, 05 36 00 00 00", policy=sitepack.Policy(lock_minutes=30)))
    assert (read.contact, read.policy.lock_minutes) == ("Siège – المقر, 05 36 00 00 00", 30)


def test_it_names_its_sites_in_three_languages() -> None:
    names = {"OUJ": {"fr": "Oujda – Al Andalous", "ar": "وجدة – الأندلس", "en": "Oujda – Al Andalous"}}
    read = sitepack.read(pack(site_names=names))
    assert read.site_names == names
    assert [read.site_name(code, "ar") for code in read.site_codes] == ["BER", "وجدة – الأندلس"]


@pytest.mark.parametrize(
    "names",
    [
        {"TNG": {"fr": "a", "ar": "b", "en": "c"}},
        {"OUJ": {"fr": "a", "ar": "b"}},
        {"OUJ": {"fr": "a", "ar": "b", "en": ""}},
        {"OUJ": {"fr": "a", "ar": "b", "en": "two\nlines"}},
        {"OUJ": {"fr": "a", "ar": "b", "en": "c" * 81}},
    ],
)
def test_names_of_other_sites_or_that_cannot_be_shown_are_refused(names: dict[str, dict[str, str]]) -> None:
    with pytest.raises(Unreadable):
        pack(site_names=names)


def test_a_mission_keeps_its_name_when_its_root_key_is_another() -> None:
    assert sitepack.read(pack()).mission == keys.key_id(keys.signing_public(ROOT))
    assert sitepack.read(pack(mission="0123456789abcdef")).mission == "0123456789abcdef"
    with pytest.raises(Unreadable):
        pack(mission="Oujda")


def test_a_home_made_with_the_first_version_keeps_its_pack() -> None:
    body = json.loads(pack())["pack"]
    for name in ("contact", "site_names", "mission", "release_publics"):
        del body[name]
    del body["policy"]["lock_minutes"], body["policy"]["records"]

    def signed() -> bytes:
        return canonical.encode({"pack": body, "signature": keys.sign(ROOT, "site-pack/v1", canonical.encode(body)).hex()})

    with pytest.raises(Unreadable):  # a version must have the fields of that version
        sitepack.read(signed())
    body["v"] = 1
    read = sitepack.read(signed())
    assert (read.version, read.contact, read.policy) == (1, "", sitepack.Policy())
    for version in (True, 2, 4, "1"):
        body["v"] = version
        with pytest.raises(Unreadable):
            sitepack.read(signed())


@pytest.mark.parametrize(
    "changes",
    [
        {"sites": ()},
        {"sites": (SITES[0], SITES[0])},
        {"sites": (sitepack.SiteEntry("Oujda, chez Fatima", True),)},
        {"url": "ftp://somewhere"},
        {"url": "https://user:secret@somewhere"},
        {"url": "https://somewhere/?x=1"},
        {"url": "http://[::1"},
        {"pin": "abc"},
        {"issued": "hier"},
        {"policy": sitepack.Policy(base=1)},
        {"policy": sitepack.Policy(slot_size=100)},
        {"policy": sitepack.Policy(lock_minutes=4)},
        {"policy": sitepack.Policy(lock_minutes=31)},
        {"policy": sitepack.Policy(lock_minutes=True)},
        {"contact": "x" * 201},
        {"contact": "Siège\nligne deux"},
        {"contact": "\u202eegèiS"},
    ],
)
def test_the_writer_refuses_what_the_reader_would(changes: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        pack(**changes)


def test_another_signer_or_an_unknown_field_is_refused() -> None:
    body = json.loads(pack())
    body["pack"]["sites"][0]["larger"] = True
    with pytest.raises(Unreadable):
        sitepack.read(canonical.encode(body))
    body = json.loads(pack())
    body["pack"]["remote_wipe"] = True
    body["signature"] = keys.sign(ROOT, "site-pack/v1", canonical.encode(body["pack"])).hex()
    with pytest.raises(Unreadable):
        sitepack.read(canonical.encode(body))
    with pytest.raises(Unreadable):
        sitepack.read(pack() + b"\n")
    with pytest.raises(Unreadable):
        sitepack.read(b"[" * 60_000)


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        sitepack.read(data)


def test_the_code_read_out_is_not_the_installations_name() -> None:
    public = keys.signing_public(keys.new_signing_key())
    assert len(keys.installation_id(public)) == 20
    assert len(keys.approval_code(public)) == 6 and keys.approval_code(public).isdigit()
    assert int(keys.approval_code(public)) != int(keys.installation_id(public), 16) % 10**6


SIGNERS = tuple(keys.signing_public(keys.new_signing_key()) for _ in range(3))


def test_it_names_three_who_sign_updates_or_nobody() -> None:
    assert sitepack.read(pack()).release_publics == ()
    assert sitepack.read(pack(release_publics=SIGNERS)).release_publics == SIGNERS


@pytest.mark.parametrize("signers", [SIGNERS[:1], SIGNERS[:2], (*SIGNERS, bytes(32)), (*SIGNERS[:2], SIGNERS[0]), (*SIGNERS[:2], b"short")])
def test_any_other_number_of_signers_is_refused(signers: tuple[bytes, ...]) -> None:
    with pytest.raises(Unreadable):
        pack(release_publics=signers)


def test_a_pack_of_the_version_before_names_nobody() -> None:
    body = json.loads(pack())["pack"] | {"v": 4}
    del body["release_publics"]
    data = canonical.encode({"pack": body, "signature": keys.sign(ROOT, "site-pack/v1", canonical.encode(body)).hex()})
    assert (sitepack.read(data).version, sitepack.read(data).release_publics) == (4, ())


def test_its_words_are_six_and_another_byte_gives_others() -> None:
    data = pack()
    assert sitepack.words(b"") == ("sympa", "lunette", "balance", "chevreuil", "raie", "argent")  # the first 66 bits of e3b0c442…
    assert len(sitepack.words(data)) == 6
    assert sitepack.words(data) != sitepack.words(data[:-1] + b" ")
