"""Malformed inputs, by the hundred thousand: does any reader take one, fail otherwise than it says, or grow; does a real receiver?

Three ways to be wrong. *Bent*: the bytes of a good one, flipped, cut, spliced, stretched. *Signed*: a field that is missing, too many or
of the wrong sort, under a good signature, as a hostile laptop or a stolen key would send it. *Raw*: what is no HTTP, or only half. Each is
wrong by the way it was made, so that whoever takes it is at fault.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import socket
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sync import asks, batch, canonical, heads, keys, letters, packs, parcel, receipts, replies, sitepack
from sync.errors import Unreadable
from sync.mission import home, rulings, tables
from sync.mission.telemetry import memory
from tests.bench.receiver import receiver

DAY, NAME = "2026-11-22", "3f" * 10
_WRONG: dict[type, tuple[object, ...]] = {
    int: (-2, 10**40, True, 1.5, "1", None, [], {}),
    bool: (0, 1, "true", None, []),
    str: ("\0", "\ud7ff", None, 1, True, [], {}, "x" * 20_000),
    list: (None, {}, "x", 7, [None], [[]], [{}], [0.5], [[[[]]]]),
    dict: (None, [], "x", 7, {"\0": {}}, {"x": None}),
}
_HEADED = {"batch": batch.MAGIC, "letter": letters.MAGIC}
_NONE_OF_THEM = ("batch", "letter", "installation", "receipt", "body")


@dataclass(frozen=True)
class Form:
    """One kind of what is read: a good one, its reader, and who signs it, for what purpose and under which name of its body."""

    good: bytes
    read: Callable[[bytes], object]
    key: bytes = b""
    purpose: str = ""
    body: str = ""


@dataclass
class Seen:
    """What a run saw. ``accepted`` and ``crashed`` name the form and the way, with the number of the try, and stay empty."""

    tries: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    accepted: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)


def campaign(seed: int, count: int = 200_000, sent: int = 20_000) -> dict[str, object]:
    """``count`` malformed inputs, ``sent`` of them to a receiver in a process of its own. Returns what was seen."""
    draw, seen = random.Random(seed), Seen()
    with tempfile.TemporaryDirectory() as scratch:
        mission = home.create(Path(scratch) / "mission", "une longue phrase", approve_all=True, cost=home.Cost(1024, 1, 1))
        forms, ours = all_forms(mission, home.unlock(mission, "une longue phrase"))
        for form in forms.values():
            form.read(form.good)
        before, peak = memory(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for number in range(count - sent):
            attempt(draw, forms, seen, number)
        grown = (memory() - before) >> 20
        peaked = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) >> 10
        told = _besiege(draw, forms, ours, mission, seen, sent)
    return {
        "inputs": sum(seen.tries.values()),
        "tries": dict(sorted(seen.tries.items())),
        "statuses": dict(sorted(seen.statuses.items())),
        "accepted": seen.accepted,
        "crashed": seen.crashed,
        "grown_mib": grown,
        "peak_grown_mib": peaked,
        **told,
    }


def all_forms(mission: home.Mission, private: home.PrivateKeys) -> tuple[dict[str, Form], bytes]:
    """Every form that crosses a border, and a second good batch that is never bent."""
    laptop, receipt_key, root = keys.new_signing_key(), mission.receipt_private(), private.root
    told = {"receipt_public": mission.receipt_public, "sealing_public": mission.sealing_public, "recovery_public": mission.recovery_public}
    sites = [sitepack.SiteEntry("OUJ", True)]
    signers = tuple(keys.signing_public(keys.new_signing_key()) for _ in range(3))
    words: dict[str, Any] = {"url": "https://mission.example.org", "issued": DAY, "contact": "+212 5", "release_publics": signers}
    site_pack = sitepack.write(root, sites=sites, **words, **told)
    pack = sitepack.read(site_pack)
    seal: dict[str, Any] = {"pack": pack, "installation_key": laptop, "audit_head": bytes(32), "audit_seq": 1}
    (first,) = batch.seal(None, seq=1, previous=batch.FIRST_PREVIOUS, **seal)
    (second,) = batch.seal(None, seq=2, previous=first.hash, **seal)
    size = letters.BUCKETS[0]
    info = letters.head(laptop, to=NAME, to_public=mission.sealing_public, size=size, uid="77" * 16)
    letter = letters.write(laptop, info, os.urandom(size + keys.SEALING_OVERHEAD))
    ask, one_time = asks.write(laptop, mission=mission.name, letters=["4f" * 32])
    receipt = receipts.write(receipt_key, level="held", hash="4f" * 32, installation=NAME, seq=3, date=DAY, mission=mission.name)
    known = (heads.Known(1, "4f" * 32, "pooled", "2026-01"), heads.Known(2, "5f" * 32, "taken"))
    head = heads.write(receipt_key, heads.Head(NAME, mission.name, DAY, None, known, ("2025-12",)))
    notices = (packs.Notice(1, DAY, "Réunion", "اجتماع", "Meeting"),)
    mission_pack = packs.Pack(
        1, mission.name, DAY, mission.roots, mission.receipt_publics, mission.sealing_public, "https://mission.example.org",
        pins=("9c" * 32,), notices=notices, programme={"providers.toml": "[x]\n"}, revoked=((NAME, 12),),
        release_publics=signers, offer=packs.Offer(2, "0.2.0", "4f" * 32, 1000),
    )  # fmt: skip
    reply_key = os.urandom(32)
    reply = replies.write(root, reply_key, replies.Reply(NAME, 1, DAY, "cell", replies.of_cell(replies.Cell((), ()))))
    ruling = rulings.write(receipt_key, rulings.Ruling(NAME, mission.name, DAY, 2, "4f" * 10, (1,)))
    publics = mission.receipt_publics
    forms = {
        "batch": Form(first.data, batch.read, laptop, "batch/v1"),
        "letter": Form(letter, letters.read, laptop, "letter/v1"),
        "ask": Form(ask, asks.read, laptop, "ask/v1", "ask"),
        "answer": Form(asks.seal_answer(asks.read(ask), [receipt, head]), lambda data: asks.open_answer(one_time, ask, data)),
        "parcel": Form(parcel.write([receipt, head, first.data]), parcel.read),
        "receipt": Form(receipt, lambda data: receipts.read(data, *publics), receipt_key, "receipt/v1", "receipt"),
        "head": Form(head, lambda data: heads.read(data, *publics), receipt_key, heads._PURPOSE, "head"),
        "pack": Form(
            packs.write(root, mission_pack), lambda data: packs.read(data, mission.root_public), root, packs._PURPOSE, "mission_pack"
        ),
        "reply": Form(reply, lambda data: replies.read(data, reply_key, mission.root_public), root, "reply/v1", "reply"),
        "ruling": Form(ruling, lambda data: rulings.read(data, *publics), receipt_key, "ruling/v1", "ruling"),
        "site pack": Form(site_pack, sitepack.read, root, sitepack._PURPOSE, "pack"),
    }
    return forms, second.data


def malformed(draw: random.Random, forms: dict[str, Form], name: str) -> tuple[str, bytes]:
    """One wrong input of a form, and the way it is wrong."""
    form = forms[name]
    if form.key and draw.random() < 0.4:
        return "signed", _signed(draw, form, name)
    if name == "parcel" and draw.random() < 0.4:
        return "signed", _repacked(draw, form.good)
    while True:
        data = _bent(draw, form.good, draw.choice(list(forms.values())).good)
        if data != form.good:
            return "bent", data


def _bent(draw: random.Random, good: bytes, other: bytes) -> bytes:
    at, end = sorted(draw.randrange(len(good) + 1) for _ in range(2))
    way = draw.randrange(10)
    if way == 0:
        return good[:at]
    if way == 1:
        return good[:at] + good[end:]
    if way == 2:
        return good[:end] + good[at:]
    if way == 3:
        return good[:at] + other[at:]
    if way == 4:
        return good + draw.choice([b"\0", b" ", b"\n", good, draw.randbytes(40)])
    if way == 5:
        return good[: draw.randrange(40)] + draw.choice([b"\xff", b"[", b'{"a":', b"9"]) * draw.choice([4, 2000, 40_000])
    if way == 6:
        return draw.randbytes(draw.choice([0, 1, 9, 200, 4096, 20_000]))
    if way == 7:
        return good[:at] + draw.choice([b" ", b"\\u0000", b"\xc3", b'"', b"NaN", b"1e400", b"-0", b"true"]) + good[at:]
    data = bytearray(good)
    # The beginning, where lengths and magic stand, as often as all the rest.
    for _ in range(draw.choice([1, 1, 2, 16])):
        data[draw.randrange(min(24, len(data)) if way == 8 else len(data))] ^= draw.randrange(1, 256)
    return bytes(data)


def _signed(draw: random.Random, form: Form, name: str) -> bytes:
    if name in _HEADED:
        start = len(_HEADED[name]) + 2
        end = start + int.from_bytes(form.good[start - 2 : start], "big")
        header = canonical.encode(_warped(draw, json.loads(form.good[start:end])))
        length = len(header).to_bytes(2, "big") if len(header) < 65_536 else b"\xff\xff"
        signed = _HEADED[name] + length + header + form.good[end : -keys.SIGNATURE_SIZE]
        return signed + keys.sign(form.key, form.purpose, signed)
    return resigned(form, _warped(draw, json.loads(form.good)[form.body]))


def resigned(form: Form, body: dict[str, Any]) -> bytes:
    """Another body under the good key and purpose of a form."""
    return canonical.encode({form.body: body, "signature": keys.sign(form.key, form.purpose, canonical.encode(body)).hex()})


def _warped(draw: random.Random, body: dict[str, Any]) -> dict[str, Any]:
    name, way = draw.choice(sorted(body)), draw.randrange(8)
    if way == 0:
        return {key: value for key, value in body.items() if key != name}
    if way == 1:
        return {**body, draw.choice(["", "x", "V", name + " "]): body[name]}
    return {**body, name: draw.choice(_WRONG[type(body[name])])}


def _repacked(draw: random.Random, good: bytes) -> bytes:
    """A parcel whose hash is right and whose numbers are not."""
    start = len(parcel.MAGIC)
    body = bytearray(good[:-32])
    at = draw.choice([start, start + 4])
    number = int.from_bytes(body[at : at + 4], "big")
    body[at : at + 4] = draw.choice([0, number + 1, number * 2, 1 << 31, (1 << 32) - 1]).to_bytes(4, "big")
    return bytes(body) + hashlib.sha256(body).digest()


def attempt(draw: random.Random, forms: dict[str, Form], seen: Seen, number: int) -> None:
    """Give one wrong input to the reader of a form."""
    name = draw.choice(list(forms))
    way, data = malformed(draw, forms, name)
    seen.tries[f"{name}, {way}"] += 1
    try:
        forms[name].read(data)
    except Unreadable:
        return
    except Exception as error:
        seen.crashed.append(f"{name}, {way}, {number}: {type(error).__name__}")
    else:
        seen.accepted.append(f"{name}, {way}, {number}")


def _besiege(draw: random.Random, forms: dict[str, Form], ours: bytes, mission: home.Mission, seen: Seen, count: int) -> dict[str, object]:
    tables.connect(mission).dispose()
    with receiver(mission.folder, None) as (port, process):
        _deliver(port, forms["batch"].good[:-1])
        before = _resident(process)
        for number in range(count):
            _assault(draw, forms, port, seen, number)
        engine = tables.connect(mission)
        with engine.connect().execution_options(reads=True) as connection:
            kept = {name: connection.scalar(sa.select(sa.func.count()).select_from(tables.metadata.tables[name])) for name in _NONE_OF_THEM}
        engine.dispose()
        grown = (_resident(process) - before) >> 20
        alive = _deliver(port, ours)
    return {"kept": sum(filter(None, kept.values())), "receiver_grown_mib": grown, "good_one_afterwards": alive}


def _assault(draw: random.Random, forms: dict[str, Form], port: int, seen: Seen, number: int) -> None:
    """One request; 200 accepts what is wrong, 5xx or silence is a crash."""
    way = draw.choice(["body", "body", "named", "raw"])
    whole = True
    if way == "raw":
        data, whole = _raw(draw, forms)
        allowed = {"400", "404", "413", ""}
    else:
        name = draw.choice(["batch", "letter", "ask"])
        _, body = malformed(draw, forms, name)
        if way == "named":
            body = draw.choice([body, forms["batch"].good])
        named = draw.randbytes(32).hex() if way == "named" else hashlib.sha256(body).hexdigest()
        line = "POST /v1/mail" if name == "ask" else f"PUT /v1/{name}/{named}"
        data = f"{line} HTTP/1.1\r\nHost: m\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        allowed = {"400"} if way == "named" or name == "ask" else {"422"}
        allowed |= {"413"} if len(body) > {"batch": batch.MAX_SIZE, "letter": letters.LIMIT, "ask": asks.LIMIT}[name] else set()
    status = _exchange(port, data, whole)
    seen.tries[f"http, {way}"] += 1
    seen.statuses[status or "none"] += 1
    if status == "200":
        seen.accepted.append(f"http, {way}, {number}")
    elif status not in allowed:
        seen.crashed.append(f"http, {way}, {number}: {status or 'silence'}")


def _raw(draw: random.Random, forms: dict[str, Form]) -> tuple[bytes, bool]:
    """What is no request, or none of ours; and whether it is all there, so that an answer or the end must come."""
    body = forms["batch"].good
    path = b"/v1/batch/" + hashlib.sha256(body).hexdigest().encode()
    head = b" HTTP/1.1\r\nHost: m\r\nConnection: close\r\n"
    way = draw.randrange(8)
    if way == 0:
        method = draw.choice([b"GET", b"HEAD", b"OPTIONS", b"TRACE", b"DELETE", b"PATCH", b"PUT\0", b"put", b"CONNECT", b"\xff"])
        return method + b" " + path + head + b"\r\n", True
    if way == 1:
        wrong = [b"/", b"/v1", b"/v1/batch/", path + b"/", path + b"?x=1", b"/v1/../v1/batch", b"//v1/mail", b"/v1/pack/" + b"0" * 64]
        wrong += [b"/v1/update/" + b"0" * 64 + part for part in (b"", b"/", b"/0", b"/-1", b"/" + b"9" * 5000)]
        wrong += [path[:-1], path.upper(), b"/v1/batch/%2e%2e", b"/" + b"a" * 9000, b"*", b"http://m" + path[:-2], b"/\xc3\xa9"]
        return draw.choice([b"GET ", b"PUT ", b"POST "]) + draw.choice(wrong) + head + b"\r\n", True
    if way == 2:
        length = draw.choice([b"-1", b"x", b"1e3", b"+5", b"0x10", b"9" * 30, b"\xd9\xa5", b"5, 6", b"5\r\nContent-Length: 6"])
        return b"PUT " + path + head + b"Content-Length: " + length + b"\r\n\r\n", length != b"9" * 30
    if way == 3:
        chunks = draw.choice([b"zz\r\nab\r\n", b"-1\r\n", b"ffffffffffffffffffffff\r\n", b"5\r\nab", b"\r\n\r\n", b"5;" + b"x" * 9000])
        return b"PUT " + path + head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks, False
    if way == 4:
        field = draw.choice([b"X" * 9000, b": x", b"X\0: y", b"X : y", b" folded", b"Host: n", b"Transfer-Encoding: gzip, chunked"])
        return b"PUT " + path + head + field + b"\r\nContent-Length: 0\r\n\r\n", True
    whole = b"PUT " + path + head + b"Content-Length: %d\r\n\r\n" % len(body) + body
    if way == 5:
        return whole[: draw.randrange(1, len(whole))], False
    if way == 6:
        return _bent(draw, whole[:120], forms["ask"].good)[:4000], False
    return draw.randbytes(draw.choice([1, 50, 3000])) + b"\r\n\r\n", False


def _exchange(port: int, data: bytes, whole: bool) -> str:
    """The status that came back, empty for a connection that just ended; ``timeout`` when neither came. What is not whole is ended here."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
            line.sendall(data)
            if not whole:
                line.shutdown(socket.SHUT_WR)
            answer = b""
            while len(answer) < 12 and (some := line.recv(4096)):
                answer += some
    except TimeoutError:
        return "timeout"
    except (ConnectionResetError, BrokenPipeError):  # it had enough before all was sent
        return ""
    return answer[9:12].decode("ascii", "replace")


def _deliver(port: int, data: bytes) -> str:
    head = (
        f"PUT /v1/batch/{hashlib.sha256(data).hexdigest()} HTTP/1.1\r\nHost: m\r\nConnection: close\r\nContent-Length: {len(data)}\r\n\r\n"
    )
    return _exchange(port, head.encode() + data, True)


def _resident(process: int) -> int:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
