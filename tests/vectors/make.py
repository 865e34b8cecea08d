"""Makes the vectors anew: ``python tests/vectors/make.py``, only when a format gets a new version. Then look at what changed.

What is signed comes out the same each time. What is sealed does not, for sealing is random; such a vector is kept as long as it reads.
Near misses come from ``misses``.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from sync import (
    addresses,
    asks,
    batch,
    canonical,
    facts,
    heads,
    health,
    keys,
    letters,
    packs,
    parcel,
    questions,
    receipts,
    replies,
    sitepack,
    update,
)
from sync.addresses import Address
from sync.errors import Unreadable
from sync.health import Health
from tests.vectors import misses
from tests.vectors.readers import BASE, FOLDER, HASH, KEY, OTHER, PUBLIC, READ, SIGNERS, data_of

DAY, URL = "2026-03-04", "https://mission.example.org"
OWN, MISSION = keys.installation_id(PUBLIC["installation"]), keys.key_id(PUBLIC["root"])


def main() -> None:
    """Write every file of vectors, in order: later ones hold earlier ones."""
    secrets = {name: {"private": key.hex()} | ({"public": PUBLIC[name].hex()} if name in PUBLIC else {}) for name, key in KEY.items()}
    _write("keys", secrets)
    site_pack, _ = put("site_pack", "sync/sitepack.py; signed by root", _site_packs(), misses.of_site_pack(_site_pack()))
    closing = facts.encode(_closing())
    put("closing", "sync/facts.py; what a closing holds, unsealed", {"of two figures": closing}, misses.of_closing(closing))
    card = addresses.encode(Address(OWN, ("OUJ",), PUBLIC["transfer"]))
    put(
        "address",
        "sync/addresses.py; the payload of a slot of kind card",
        {"of Oujda": card},
        misses.of_address(card),
    )
    fares = canonical.encode(health.encode(Health("0.1.0", 4, 1, 2, 81920, -3, 6, ("BER", "OUJ"))))
    put("health", "sync/health.py; the health line of a slip", {"of Oujda": fares}, misses.of_health(fares))
    asked = canonical.encode(questions.to_object(questions.Question(3, HASH, "2026-01", _figure(40), "high")))
    put("question", "sync/questions.py; inside a reply", {"why so high": asked}, misses.of_question(asked))
    said = questions.encode([questions.Answer(3, "corrected_in", "2026-03"), questions.Answer(4, "campaign")])
    put("answers", "sync/questions.py; the payload of a slot of kind answers", {"two": said}, misses.of_answers(said))
    batches = put(
        "batch",
        "sync/batch.py; sealed to sealing, signed by installation; slip, chunk and what they carry are under says",
        _batches(sitepack.read(site_pack), closing, card, said),
        misses.of_batch(),
    )
    levels = {level: _receipt(level) for level in receipts.LEVELS}
    first = {key: value for key, value in misses.inner(levels["held"]).items() if key != "reason"} | {"v": 1}
    old = misses.signed("receipt", "receipt/v1", KEY["receipt"], first)
    signed = put("receipt", "sync/receipts.py; signed by receipt", levels | {"held, version 1": old}, misses.of_receipt(levels["held"]))
    head = heads.write(KEY["receipt"], _head())
    found = put("head", "sync/heads.py; signed by receipt", {"of three": head, "empty": _empty_head()}, misses.of_head(head))
    ask = _ask()
    put("ask", "sync/asks.py; signed by installation, its answer sealed to answer", {"of seven": ask}, misses.of_ask(ask))
    pack = _pack()
    both = {"number 7": pack, "number 7, version 1": _before("mission_pack", "mission-pack/v1", "next_root", pack, 1, "release")}
    put("mission_pack", "sync/packs.py; a second root blessed by the first signs it", both, misses.of_pack(pack))
    told = put("reply", "sync/replies.py; sealed with reply, signed by root", _replies(), misses.of_reply(_replies()["a cell"]))
    (letter,) = put("letter", "sync/letters.py; sealed to transfer", {"to Tangier": _letter()}, misses.of_letter(_letter()))
    items = [batches[0], letter, signed[0], found[0], pack, told[0], b"of a later version"]
    whole, small = parcel.write(items), parcel.write([signed[0], items[-1]])
    put(
        "parcel",
        "sync/parcel.py; one of each kind, and one unknown",
        {"of seven": whole, "empty": parcel.write([])},
        misses.of_parcel(small),
    )
    answer = asks.seal_answer(asks.read(ask), [found[0], signed[0]], more=True)
    put(
        "update",
        "sync/update.py; signed by the first two release keys; release 1 holds BASE of readers.py",
        _updates(),
        misses.of_update(_updates()["since release 1"]),
    )
    put("answer", "sync/asks.py; the answer to the ask of ask.json", {"with more": answer}, misses.of_answer(answer, ask))


def put(name: str, about: str, vectors: Mapping[str, bytes], near: Iterable[misses.Miss]) -> list[bytes]:
    """Write one format: its vectors by name, its near misses by what is wrong with them. Returns the vectors as they are kept."""
    steady = {case: _steady(name, case, data) for case, data in vectors.items()}
    said = [{"name": case, "says": READ[name](data), **_bytes(data)} for case, data in steady.items()]
    _write(name, {"about": about, "vectors": said, "near_misses": [{"why": why, **_bytes(data)} for why, data in near]})
    return list(steady.values())


def _write(name: str, body: object) -> None:
    (FOLDER / f"{name}.json").write_text(json.dumps(body, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _updates() -> dict[str, bytes]:
    new = {**BASE, "fieldapp/__main__.py": b"print(2)\n", "resources/new.toml": 'a = "é"\n'.encode()}
    about: dict[str, Any] = {"version": "0.2.0", "date": DAY, "expires": "2027-03-04", "libraries": HASH, "schema_from": "0001",
                             "schema_to": "0005"}  # fmt: skip
    made = {
        "complete": update.make(new, {}, number=2, base_number=0, **about),
        "since release 1": update.make(new, BASE, number=2, base_number=1, **about),
    }
    return {name: update.sign(update.sign(data, KEY["signer_a"]), KEY["signer_b"]) for name, data in made.items()}


def _figure(value: int, sex: str = "") -> facts.Figure:
    return facts.Figure("OUJ", "2026-01", facts.Cell("persons_new", "persons", "MMSD", sex), value)


def _closing() -> facts.Closing:
    certificate: dict[str, str | int] = {"method": "rounding", "base": 5, "max_carry": 6, "audit": "passed", "version": 1}
    return facts.Closing(OWN, "2026-01", (_figure(40), _figure(25, "F")), certificate)


def _site_pack() -> bytes:
    return sitepack.write(
        KEY["root"],
        sites=[sitepack.SiteEntry("OUJ", True), sitepack.SiteEntry("BER", False)],
        url=URL,
        issued=DAY,
        receipt_public=PUBLIC["receipt"],
        sealing_public=PUBLIC["sealing"],
        recovery_public=PUBLIC["recovery"],
        pin=HASH,
        contact="Siège, 05 36 00 00 00",
        site_names={"OUJ": {"fr": "Oujda", "ar": "وجدة", "en": "Oujda"}, "BER": {"fr": "Berkane", "ar": "بركان", "en": "Berkane"}},
        release_publics=SIGNERS,
    )


def _site_packs() -> dict[str, bytes]:
    new = _site_pack()
    return {"of two sites": new, "of two sites, version 4": _before("pack", "site-pack/v1", "root", new, 4, "release_publics")}


def _before(name: str, purpose: str, key: str, data: bytes, version: int, without: str) -> bytes:
    """The same in the version that did not have a field yet."""
    body = {field: value for field, value in misses.inner(data).items() if field != without} | {"v": version}
    return misses.signed(name, purpose, KEY[key], body)


def _batches(pack: sitepack.SitePack, closing: bytes, card: bytes, answers: bytes) -> dict[str, bytes]:
    slots: dict[str, dict[str, Any]] = {
        "a closing": {"closing": closing, "reply": KEY["reply"], "health": Health("0.1.0", sites=("BER", "OUJ"))},
        "cover": {"closing": None},
        "a card": {"closing": None, "kind": "card", "payload": card},
        "answers": {"closing": None, "kind": "answers", "payload": answers},
    }
    found, previous = {}, batch.FIRST_PREVIOUS
    for seq, (name, what) in enumerate(slots.items(), 1):
        own = {"pack": pack, "installation_key": KEY["installation"], "audit_head": bytes(32), "audit_seq": 812}
        (one,) = batch.seal(what.pop("closing"), seq=seq, previous=previous, **own, **what)
        found[name] = _steady("batch", name, one.data)
        previous = hashlib.sha256(found[name]).hexdigest()
    return found


def _receipt(level: str, key: str = "receipt") -> bytes:
    about = {"installation": "", "seq": 0} if level == "refused" else {"installation": OWN, "seq": 12}
    reason = "second" if level == "aside" else ""
    return receipts.write(KEY[key], level=level, hash=HASH, date=DAY, mission=MISSION, reason=reason, **about)


def _head() -> heads.Head:
    batches = (heads.Known(3, HASH, "pooled", "2026-01"), heads.Known(4, "c1" * 32, "taken"), heads.Known(6, "77" * 32, "aside"))
    return heads.Head(OWN, MISSION, DAY, 6, batches, ("2025-12",), True, first=3, asked="4f" * 32)


def _empty_head() -> bytes:
    return heads.write(KEY["next_receipt"], heads.Head(OTHER, MISSION, DAY, None, ()))


def _ask() -> bytes:
    body = {"v": 1, "installation": PUBLIC["installation"].hex(), "mission": MISSION, "first": 12, "head_of": OTHER, "pack": 4,
            "reply": 7, "letters": [HASH], "key": base64.b64encode(PUBLIC["answer"]).decode()}  # fmt: skip
    return misses.signed("ask", "ask/v1", KEY["installation"], body)


def _pack() -> bytes:
    roots = (packs.Root(PUBLIC["root"]), packs.Root(PUBLIC["next_root"], packs.bless(KEY["root"], PUBLIC["next_root"])))
    return packs.write(
        KEY["next_root"],
        packs.Pack(
            number=7,
            mission=MISSION,
            issued=DAY,
            roots=roots,
            receipt_publics=(PUBLIC["next_receipt"], PUBLIC["receipt"]),
            sealing_public=PUBLIC["sealing"],
            url=URL,
            pins=(HASH,),
            notices=(packs.Notice(4, DAY, "Fermé lundi.", "مغلق يوم الاثنين.", "Closed on Monday."),),
            programme={"providers.toml": '[[provider]]\ncode = "x"\n'},
            addresses=(Address(OWN, ("OUJ",), PUBLIC["transfer"]),),
            revoked=((OTHER, 12),),
            release_publics=SIGNERS,
            offer=packs.Offer(2, "0.2.0", HASH, 412_345),
        ),
    )


def _reply(number: int, kind: str, body: Mapping[str, object]) -> bytes:
    return replies.write(KEY["next_root"], KEY["reply"], replies.Reply(OWN, number, DAY, kind, body))


def _replies() -> dict[str, bytes]:
    cell = replies.Cell((replies.Counted("2026-01", 2),), (_figure(65), _figure(40, "F")), (2,), (("OUJ", "2025-12"),), 1)
    question = questions.Question(3, HASH, "2026-01", _figure(40), "high")
    return {"a cell": _reply(7, "cell", replies.of_cell(cell)), "a question": _reply(8, "question", questions.to_object(question))}


def _letter() -> bytes:
    size = letters.BUCKETS[0]
    info = letters.head(KEY["installation"], to=OTHER, to_public=PUBLIC["transfer"], size=size, uid="77" * 16)
    return letters.write(KEY["installation"], info, keys.seal(PUBLIC["transfer"], letters.pad(b"a file"), info))


def _steady(name: str, case: str, made: bytes) -> bytes:
    """A vector as it was kept, if it says the same as the one just made; otherwise that one."""
    try:
        before = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["vectors"]
        kept = next(data_of(one) for one in before if one["name"] == case)
        says = [READ[name](data) for data in (kept, made)]
    except (OSError, StopIteration, Unreadable):
        return made
    for one in says:
        one.pop("hash", None) if isinstance(one, dict) else None
    return kept if says[0] == says[1] else made


def _bytes(data: bytes) -> dict[str, str]:
    try:
        return {"text": data.decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}


if __name__ == "__main__":
    main()
