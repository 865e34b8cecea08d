"""How each kind of vector is read with our own readers, and the keys of the vector mission."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from sync import addresses, asks, batch, facts, heads, health, keys, letters, packs, parcel, questions, receipts, replies, sitepack, update

FOLDER = Path(__file__).parent
SIGNING = (
    "root",
    "next_root",
    "receipt",
    "next_receipt",
    "installation",
    "other_installation",
    "stranger",
    "signer_a",
    "signer_b",
    "signer_c",
)
SEALING = ("sealing", "recovery", "transfer", "answer")
# What the bytes say anyway, or what is sealed inside.
_SILENT = {"data", "info", "ciphertext", "sealed"}


def secret(name: str, size: int) -> bytes:
    """The bytes of a key of the vector mission: anybody can make them again, so they are good for nothing but vectors."""
    return hashlib.shake_256(b"fieldapp/vector-key/" + name.encode()).digest(size)


KEY = {name: secret(name, 32) for name in SIGNING} | {name: secret(name, 96) for name in SEALING} | {"reply": secret("reply", 32)}
PUBLIC = {name: keys.signing_public(KEY[name]) for name in SIGNING} | {name: keys.sealing_public(KEY[name]) for name in SEALING}
SIGNERS = tuple(PUBLIC[name] for name in ("signer_a", "signer_b", "signer_c"))
OTHER = keys.installation_id(PUBLIC["other_installation"])
HASH = hashlib.sha256(b"a batch").hexdigest()


def plain(value: Any) -> Any:
    """A value as JSON can hold it: bytes in hex, what has fields as an object."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value) if one.name not in _SILENT}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value.hex() if isinstance(value, bytes) else value


def _batch(data: bytes) -> Any:
    envelope = batch.read(data)
    content = batch.open_sealed(envelope, KEY["sealing"])
    said = plain(envelope) | {"name_of_installation": envelope.installation, "slip": plain(content)}
    if content.kind == "closing" and content.parts == 1:
        said["closing"] = plain(batch.join([content]))
    elif content.kind == "card":
        said["card"] = plain(addresses.decode(content.payload))
    elif content.kind == "answers":
        said["answers"] = plain(questions.decode(content.payload))
    return said


def _reply(data: bytes) -> Any:
    reply = replies.read(data, KEY["reply"], PUBLIC["root"], PUBLIC["next_root"])
    inside = replies.cell(reply.body) if reply.kind == "cell" else questions.of_object(reply.body)
    return plain(reply) | {"body": plain(inside), "outside": plain(replies.outside(data))}


def _letter(data: bytes) -> Any:
    letter = letters.read(data)
    inside = letters.unpad(keys.unseal(KEY["transfer"], letter.sealed, letter.info))
    return plain(letter) | {"sender": letter.sender, "inside": inside.decode()}


def _answer(data: bytes) -> Any:
    return plain(asks.open_answer(KEY["answer"], kept("ask", 0), data)) | {"items": None}


def _ask(data: bytes) -> Any:
    ask = asks.read(data)
    return plain(ask) | {"installation": ask.installation}


BASE = {"fieldapp/__main__.py": b"print(1)\n", "fieldapp/same.py": b"# the same\n"}


def _update(data: bytes) -> Any:
    opened = update.read(data, SIGNERS)
    files = {one.path: content for one, content in update.unpack(opened, lambda one: BASE.get(one.path, b""))}
    return plain(opened) | {"contents": {path: content.decode() for path, content in files.items()}, "payload": None}


READ: dict[str, Callable[[bytes], Any]] = {
    "site_pack": lambda data: plain(sitepack.read(data)),
    "batch": _batch,
    "receipt": lambda data: plain(receipts.read(data, PUBLIC["next_receipt"], PUBLIC["receipt"])),
    "head": lambda data: plain(heads.read(data, PUBLIC["next_receipt"], PUBLIC["receipt"])),
    "parcel": lambda data: (
        [{"kind": parcel.kind(item), "sha256": hashlib.sha256(item).hexdigest()} for item in parcel.read(data)] + [parcel.file_name(data)]
    ),
    "ask": _ask,
    "answer": _answer,
    "mission_pack": lambda data: plain(packs.read(data, PUBLIC["root"])),
    "reply": _reply,
    "letter": _letter,
    "address": lambda data: plain(addresses.decode(data)),
    "health": lambda data: plain(health.decode(json.loads(data))),
    "question": lambda data: plain(questions.of_object(json.loads(data))),
    "answers": lambda data: plain(questions.decode(data)),
    "closing": lambda data: plain(facts.decode(data)),
    "update": _update,
}


def data_of(vector: Mapping[str, Any]) -> bytes:
    """The bytes of a vector or of a near miss: as text where they are text, otherwise in base64."""
    return str(vector["text"]).encode() if "text" in vector else base64.b64decode(vector["base64"])


def kept(name: str, number: int) -> bytes:
    """The bytes of one kept vector."""
    return data_of(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["vectors"][number])
