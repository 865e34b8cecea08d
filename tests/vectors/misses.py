"""What has to be refused of each format: bytes that are almost right, each with a word on what is wrong with them.

A near miss is made with the right key wherever only its inside is wrong, so that it is refused for what it says and not for its signature.
"""

from __future__ import annotations

import base64
import hashlib
import json
import lzma
import struct
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from sync import asks, batch, canonical, keys, letters, packs, parcel, update
from tests.vectors.readers import HASH, KEY, OTHER, PUBLIC, READ

Miss = tuple[str, bytes]


def of_site_pack(data: bytes) -> list[Miss]:
    return _signed_json(data, "pack", "site-pack/v1", KEY["root"], {
        "sites are not in order": lambda body: body | {"sites": body["sites"][::-1]},
        "a site of one letter": lambda body: body | {"sites": [{"code": "O", "larger": True}]},
        "the address is no web address": lambda body: body | {"url": "ftp://mission.example.org"},
        "a slot of a size there is not": lambda body: body | {"policy": body["policy"] | {"slot_size": 4097}},
        "true stands for 1": lambda body: body | {"policy": body["policy"] | {"base": True}},
        "two who sign updates": lambda body: body | {"release_publics": body["release_publics"][:2]},
        "one who signs updates twice": lambda body: body | {"release_publics": [*body["release_publics"][:2], body["release_publics"][0]]},
        "who signs updates in a version that had none": lambda body: body | {"v": 4},
    })  # fmt: skip


def _slot(slip: object, rest: bytes = b"", **outside: object) -> bytes:
    """A batch sealed by hand around any slip, with a right signature."""
    inner = slip if isinstance(slip, bytes) else canonical.encode(slip)
    header = canonical.encode({"v": 1, "installation": PUBLIC["installation"].hex(), "seq": 1, "previous": "0" * 64,
                               "key": keys.key_id(PUBLIC["sealing"]), "suite": 1, "slot": 4096} | outside)  # fmt: skip
    info = batch.MAGIC + struct.pack(">H", len(header)) + header
    room = 4096 - len(info) - keys.SEALING_OVERHEAD - keys.SIGNATURE_SIZE
    signed = info + keys.seal(PUBLIC["sealing"], (struct.pack(">H", len(inner)) + inner + rest).ljust(room, b"\0"), info)
    return signed + keys.sign(KEY["installation"], "batch/v1", signed)


def of_batch() -> list[Miss]:
    cover = {"v": 2, "part": 1, "parts": 1, "length": 0, "closing": "", "kind": "cover", "audit_head": "00" * 32, "audit_seq": 0,
             "reply": "", "health": {}}  # fmt: skip
    good = _slot(cover)
    assert READ["batch"](good)
    stream = zlib.compress(b"{}")
    return [
        *_sealed(good),
        ("number 0", _slot(cover, seq=0)),
        ("a sealing suite there is not", _slot(cover, suite=2)),
        ("a slot that is not its size", _slot(cover, slot=8192)),
        ("an unknown field in the header", _slot(cover, site="OUJ")),
        ("a header with a blank", good.replace(b'{"ins', b'{ "in', 1)),
        ("an unknown kind of slot", _slot(cover | {"kind": "note"})),
        ("an unknown field in the slip", _slot(cover | {"site": "OUJ"})),
        ("part 2 of 1", _slot(cover | {"part": 2})),
        ("cover that carries something", _slot(cover | {"length": 3}, b"abc")),
        ("something after the chunk", _slot(cover, b"abc")),
        ("a closing without its name", _slot(cover | {"kind": "closing"})),
        ("a reply key of 31 bytes", _slot(cover | {"reply": "00" * 31})),
        ("health that says something of a person", _slot(cover | {"health": {"name": "A"}})),
        ("a card that is none", _slot(cover | {"kind": "card", "length": len(stream)}, stream)),
        ("answers that are none", _slot(cover | {"kind": "answers", "length": len(stream)}, stream)),
        ("a stream with something after it", _slot(cover | {"kind": "practice", "length": len(stream) + 1}, stream + b"x")),
    ]


def of_receipt(data: bytes) -> list[Miss]:
    return _signed_json(data, "receipt", "receipt/v1", KEY["receipt"], {
        "an unknown level": lambda body: body | {"level": "received"},
        "a reason there is not": lambda body: body | {"reason": "because"},
        "a number below 0": lambda body: body | {"seq": -1},
        "true stands for 1": lambda body: body | {"seq": True},
        "digits of another script": lambda body: body | {"date": "٢٠٢٦-03-04"},
        "a hash in capitals": lambda body: body | {"hash": HASH.upper()},
    })  # fmt: skip


def of_head(data: bytes) -> list[Miss]:
    return _signed_json(data, "head", "head/v2", KEY["receipt"], {
        "numbers out of order": lambda body: body | {"batches": body["batches"][::-1]},
        "a number twice": lambda body: body | {"batches": [body["batches"][0]] * 2},
        "a number before the first": lambda body: body | {"first": 4},
        "a month of what is not counted": lambda body: body | {"batches": [[4, "c1" * 32, "taken", "2026-01"]]},
        "a thirteenth month": lambda body: body | {"others": ["2025-13"]},
        "0 stands for false": lambda body: body | {"pending": 0},
    })  # fmt: skip


def of_ask(data: bytes) -> list[Miss]:
    return _signed_json(data, "ask", "ask/v1", KEY["installation"], {
        "from number 0": lambda body: body | {"first": 0},
        "a key one byte short": lambda body: body | {"key": base64.b64encode(PUBLIC["answer"][:-1]).decode()},
        "too many letters": lambda body: body | {"letters": [HASH] * 201},
    })  # fmt: skip


def of_pack(data: bytes) -> list[Miss]:
    body = inner(data)
    stolen = [
        body["roots"][0],
        {"public": PUBLIC["stranger"].hex(), "blessing": keys.sign(KEY["stranger"], packs.BLESSING, PUBLIC["stranger"]).hex()},
    ]
    return [
        *_signed_json(data, "mission_pack", "mission-pack/v1", KEY["next_root"], {
            "number 0": lambda body: body | {"number": 0},
            "a chain that begins elsewhere": lambda body: body | {"roots": [body["roots"][1] | {"blessing": ""}]},
            "a file beside the programme": lambda body: body | {"programme": {"../rules.toml": ""}},
            "a notice in two languages": lambda body: body | {"notices": [{k: v for k, v in body["notices"][0].items() if k != "ar"}]},
            "no key for receipts": lambda body: body | {"receipts": []},
            "two who sign updates": lambda body: _with(body, "release", publics=body["release"]["publics"][:2]),
            "an update nobody may sign": lambda body: _with(body, "release", publics=[]),
            "an offer of nothing": lambda body: _with(body, "release", offer=body["release"]["offer"] | {"size": 0}),
            "an unknown field of the offer": lambda body: _with(body, "release", offer=body["release"]["offer"] | {"url": ""}),
            "a release in a version that had none": lambda body: body | {"v": 1},
        }),
        ("a root that blessed itself", signed("mission_pack", "mission-pack/v1", KEY["stranger"], body | {"roots": stolen})),
        ("signed by the root that handed over", signed("mission_pack", "mission-pack/v1", KEY["root"], body)),
    ]  # fmt: skip


def _with(body: Any, name: str, **changes: object) -> object:
    """A field of the body with some of its own fields changed."""
    return body | {name: body[name] | changes}


def of_reply(data: bytes) -> list[Miss]:
    return _signed_json(data, "reply", "reply/v1", KEY["next_root"], {
        "sealed under another number": lambda body: body | {"number": 8},
        "sealed for another installation": lambda body: body | {"installation": OTHER},
        "a byte of the seal is another": lambda body: body | {"sealed": ("A" if body["sealed"][0] != "A" else "B") + body["sealed"][1:]},
    })  # fmt: skip


def of_letter(data: bytes) -> list[Miss]:
    size = letters.BUCKETS[0]

    def by_hand(inside: bytes, **outside: Any) -> bytes:
        what = {"to": OTHER, "to_public": PUBLIC["transfer"], "size": len(inside), "uid": "77" * 16} | outside
        info = letters.head(KEY["installation"], **what)
        return letters.write(KEY["installation"], info, keys.seal(PUBLIC["transfer"], inside, info))

    padded = letters.pad(b"a file")
    return [
        *_sealed(data),
        ("of a size that tells something", by_hand(padded[:-1])),
        ("a size that is not its own", by_hand(padded, size=4 * size)),
        ("something in the padding", by_hand(padded[:-1] + b"x")),
        ("longer inside than it is", by_hand(struct.pack(">I", size) + padded[4:])),
        ("to nobody", by_hand(padded, to="")),
    ]


def of_parcel(data: bytes) -> list[Miss]:
    def hashed(body: bytes) -> bytes:
        return body + hashlib.sha256(body).digest()

    body = data[:-32]
    return [
        ("cut", data[:-1]),
        ("cut by half", data[: len(data) // 2]),
        ("something after it", data + b"\0"),
        ("a byte is another", data[:40] + bytes([data[40] ^ 1]) + data[41:]),
        ("a hash of another parcel", body + hashlib.sha256(b"").digest()),
        ("an item more than there are", hashed(body[:12] + struct.pack(">I", 3) + body[16:])),
        ("an item less than there are", hashed(body[:12] + struct.pack(">I", 1) + body[16:])),
        ("too many items", hashed(parcel.MAGIC + struct.pack(">I", 4097) + bytes(4 * 4097))),
        ("an item longer than the parcel", hashed(parcel.MAGIC + struct.pack(">II", 1, 9) + b"short")),
        ("another magic", hashed(b"FIELDPARCEL2" + bytes(4))),
    ]


def of_answer(data: bytes, asked: bytes) -> list[Miss]:
    ask = asks.read(asked)

    def by_hand(inside: bytes) -> bytes:
        return asks.MAGIC + keys.seal(ask.key, inside, b"fieldapp/answer/v1\0" + bytes.fromhex(ask.hash))

    whole = struct.pack(">BI", 0, len(parcel.write([]))) + parcel.write([])
    return [
        ("cut", data[:-1]),
        ("a byte is another", data[:-1] + bytes([data[-1] ^ 1])),
        (
            "sealed to the answer of another ask",
            asks.MAGIC + keys.seal(ask.key, whole.ljust(4096, b"\0"), b"fieldapp/answer/v1\0" + bytes(32)),
        ),
        ("of a size that tells something", by_hand(whole.ljust(4095, b"\0"))),
        ("neither more nor the last", by_hand(b"\2" + whole[1:].ljust(4095, b"\0"))),
        ("longer inside than it is", by_hand((whole[:1] + struct.pack(">I", 4092) + whole[5:]).ljust(4096, b"\0"))),
        ("something in the padding", by_hand(whole.ljust(4095, b"\0") + b"x")),
        ("nothing inside", by_hand(b"")),
    ]


def of_address(data: bytes) -> list[Miss]:
    short = base64.b64encode(PUBLIC["transfer"][:-1]).decode()
    return _plain(data, {"sites": ["OUJ", "BER"]}, {"key": short}, {"installation": ""}, {"name": "A"})


def of_health(data: bytes) -> list[Miss]:
    return _plain(data, {"name": "A"}, {"disk": -1}, {"copy": -2}, {"program": "0.1 of Amina"}, {"queue": True})


def of_question(data: bytes) -> list[Miss]:
    return _plain(data, {"reason": "because"}, {"text": "who?"}, {"number": 0}, {"period": "2026-13"})


def of_answers(data: bytes) -> list[Miss]:
    one = json.loads(data)["answers"][0]
    wrong = ({"answer": "free text"}, {"period": ""}, {"answer": "campaign"}, {"number": 0}, {"note": ""})
    return _plain(data, {"answers": []}, {"answers": [one] * 51}, *({"answers": [one | change]} for change in wrong))


def of_closing(data: bytes) -> list[Miss]:
    row = json.loads(data)["figures"][0]
    return _plain(data, {"note": ""}, {"period": "2026-13"}, {"figures": [row, row]}, {"figures": [[*row[:-2], -5, "≈"]]},
                         {"figures": [[*row[:-2], 5, "·"]]}, {"figures": [["Oujda", *row[1:]]]}, {"certificate": {"who": "A"}})  # fmt: skip


def _plain(data: bytes, *changes: Mapping[str, object]) -> list[Miss]:
    """What is wrong with an object that carries no signature of its own: each change of its fields, and a field that is missing."""
    body = json.loads(data)
    first = sorted(body)[0]
    return [(f"with {json.dumps(change, ensure_ascii=False)[:60]}", canonical.encode(body | change)) for change in changes] + [
        (f"without {first}", canonical.encode({key: value for key, value in body.items() if key != first}))
    ]


def _signed_json(data: bytes, name: str, purpose: str, private: bytes, changes: Mapping[str, Callable[[Any], object]]) -> list[Miss]:
    """What is wrong with a signed object: its form, its signature, or, signed with the right key, each of these changes of its inside."""
    outer, body = json.loads(data), inner(data)
    first = sorted(body)[0]
    wrong = {"an unknown field": lambda b: b | {"note": ""}, "a version there is not": lambda b: b | {"v": 99},
             f"without {first}": lambda b: {k: v for k, v in b.items() if k != first}} | dict(changes)  # fmt: skip
    turned = outer["signature"][:-1] + ("0" if outer["signature"][-1] != "0" else "1")
    return [
        ("nothing", b""),
        ("cut", data[:-1]),
        ("a blank after it", data + b"\n"),
        ("with blanks", json.dumps(outer, ensure_ascii=False, sort_keys=True).encode()),
        ("a field twice", data[:-1] + b"," + data[1:]),
        ("an unknown field outside", canonical.encode(outer | {"note": ""})),
        ("a digit of the signature is another", canonical.encode(outer | {"signature": turned})),
        ("signed by a stranger", signed(name, purpose, KEY["stranger"], body)),
        ("signed for another purpose", signed(name, "another/v1", private, body)),
        *((why, signed(name, purpose, private, change(body))) for why, change in wrong.items()),
    ]


def _sealed(data: bytes) -> list[Miss]:
    """What is wrong with something sealed and signed: any byte."""
    places = {"magic": 8, "length of the header": 10, "header": 40, "seal": 900, "signature": len(data) - 5}
    return [
        ("nothing", b""),
        ("cut", data[:-1]),
        ("something after it", data + b"\0"),
        *((f"a byte of the {name} is another", data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]) for name, at in places.items()),
    ]


def signed(name: str, purpose: str, private: bytes, body: object) -> bytes:
    return canonical.encode({name: body, "signature": keys.sign(private, purpose, canonical.encode(body)).hex()})


def inner(data: bytes) -> Any:
    return next(value for key, value in json.loads(data).items() if key != "signature")


def of_update(data: bytes) -> list[Miss]:
    start = len(update.MAGIC) + 4
    header, payload = update.header(data), data[start + len(update.header(data)) :]
    body, signatures = json.loads(header)["update"], json.loads(header)["signatures"]
    both = ("signer_a", "signer_b")

    def joined(outer: object, rest: bytes = payload) -> bytes:
        encoded = canonical.encode(outer)
        return update.MAGIC + struct.pack(">I", len(encoded)) + encoded + rest

    def signed_by(names: tuple[str, ...], inside: object, rest: bytes = payload, purpose: str = "update/v1") -> bytes:
        made = {keys.key_id(PUBLIC[name]): keys.sign(KEY[name], purpose, canonical.encode(inside)).hex() for name in names}
        return joined({"update": inside, "signatures": made}, rest)

    def changed(**fields: object) -> bytes:
        return signed_by(both, body | fields)

    def first_file(**fields: object) -> bytes:
        return changed(files=[body["files"][0] | fields, *body["files"][1:]])

    assert signed_by(both, body) == data
    ids = sorted(signatures)
    longer = lzma.compress(b"print(2)\n" + bytes(100))
    sized = {"size": len(longer), "sha256": hashlib.sha256(longer).hexdigest()}
    return [
        ("nothing", b""),
        ("cut", data[:-1]),
        ("a byte after it", data + b"\0"),
        ("another first line", b"fieldapp-update/v2\n" + data[len(update.MAGIC) :]),
        ("a header longer than the file", update.MAGIC + b"\xff\xff\xff\xff" + data[start:]),
        ("one signature", joined({"update": body, "signatures": {ids[0]: signatures[ids[0]]}})),
        ("the second signature is a stranger's", signed_by(("signer_a", "stranger"), body)),
        ("the signatures are exchanged", joined({"update": body, "signatures": {ids[0]: signatures[ids[1]], ids[1]: signatures[ids[0]]}})),
        ("signed for another purpose", signed_by(both, body, purpose="another/v1")),
        ("another number than the one signed", joined({"update": body | {"number": 3}, "signatures": signatures})),
        ("another payload than the one signed", joined({"update": body, "signatures": signatures}, payload[:-1] + b"\1")),
        ("an unknown field", changed(note="")),
        ("a version there is not", changed(v=2)),
        ("number 0", changed(number=0)),
        ("it builds on itself", changed(base=2)),
        ("it builds on nothing and carries a part", changed(base=0)),
        ("schemas the wrong way round", changed(schema_from="0006")),
        ("a day there is not", changed(date="2026-02-30")),
        ("a path that leads out", first_file(path="fieldapp/../main.py")),
        ("a path in no folder of the program", first_file(path="app/main.py")),
        ("a path of Windows", first_file(path="fieldapp\\main.py")),
        ("a name that is a device", first_file(path="fieldapp/aux.py")),
        ("files are not in order", changed(files=body["files"][::-1])),
        ("two names that are one on Windows", changed(files=[body["files"][0] | {"path": "fieldapp/SAME.py"}, *body["files"][1:]])),
        ("a file is one byte longer", first_file(size=body["files"][0]["size"] + 1)),
        ("a file has another digest", first_file(sha256=HASH)),
        ("the payload unpacks to more than is listed", signed_by(both, body | sized, longer)),
    ]  # fmt: skip
