"""The update of the program, ``.fcupd``: the files of a release, signed by two of the three people who hold a release key.

The line ``fieldapp-update/v1``, a line feed, the length of the header in four bytes (the highest first), the header, the payload. At most
16 MiB; whatever differs is refused. The header is canonical JSON (see ``canonical``), at most 1 MiB::

    {"signatures": {"9c3f0e…": "e0…", "41d7aa…": "3e…"},
     "update": {"base": 1, "date": "2027-01-11", "expires": "2028-01-11",
                "files": [{"carried": true, "path": "fieldapp/__main__.py", "sha256": "5b…", "size": 2381}, …],
                "libraries": "c4…", "number": 2, "schema_from": "0005", "schema_to": "0006", "sha256": "7d…", "size": 41203,
                "v": 1, "version": "0.1.1"}}

- ``number``: 1, 2, 3…; a laptop takes only a higher one than it ever had · ``version``: for people.
- ``date``: its day · ``expires``: the day after which it is better to ask for a newer one. A clock may be wrong, so this warns and never
  blocks.
- ``libraries``: digest in hex of what only an installer brings: locked libraries and what is kept of them, range of Pythons, start script.
  A program that has others needs the new installer.
- ``schema_from``, ``schema_to``: the oldest schema of a store that it opens, and the one it brings the store to.
- ``files``: every file of the release, in the order of their paths, below ``fieldapp``, ``sync`` and ``resources`` only. What is not
  ``carried`` lies on the laptop already: whoever takes the update finds it by path and digest in any release there, or refuses.
- ``base``: the release that it was made against and whose files it does not carry; 0 when all is carried. It says where to look first.
- ``size``, ``sha256``: of the payload: the carried files one after the other, in the order of the list, compressed as one ``.xz`` stream.
  There is nothing in it to parse: where a file ends stands in the list.
- ``signatures``: by ``keys.key_id`` of a release key, Ed25519 over the canonical JSON of ``update``, purpose ``update/v1``. Two keys of
  those that the laptop's packs name must have signed. One that it does not know counts for nothing; one that it knows and that is wrong
  spoils the file.
"""

from __future__ import annotations

import datetime
import hashlib
import lzma
import re
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import canonical, keys
from .errors import SyncRefused, Unreadable

MAGIC = b"fieldapp-update/v1\n"
SUFFIX = ".fcupd"
LIMIT = 16 << 20
PART = 131_072  # bytes the mission hands out at once; the last part may be shorter
THRESHOLD = 2
ROOTS = ("fieldapp", "sync", "resources")
MAX_HEADER = 1 << 20
MAX_FILES = 4000
MAX_FILE = 4 << 20
MAX_TOTAL = 64 << 20
MAX_SIGNATURES = 8
_PURPOSE = "update/v1"
_PRESET = 9 | lzma.PRESET_EXTREME
_DICTIONARY = 16 << 20  # what unpacking may need of memory
_MEMORY = _DICTIONARY + (8 << 20)
_STEP = 1 << 18
_DIGEST, _DAY, _SCHEMA = r"[0-9a-f]{64}", r"\d{4}-\d{2}-\d{2}", r"\d{4}"
_VERSION = r"[0-9A-Za-z.+-]{1,32}"
_PATH = re.compile(r"[a-z]+(?:/[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}){1,7}")
# What Windows takes for a device in any folder, whatever follows a dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_OUTER = frozenset({"update", "signatures"})
_FILE = frozenset({"path", "size", "sha256", "carried"})
_INNER = frozenset(
    {"v", "number", "version", "date", "expires", "libraries", "base", "schema_from", "schema_to", "files", "size", "sha256"}
)


@dataclass(frozen=True)
class File:
    """One file of a release: its size in bytes, its SHA-256 in hex, and whether the payload carries it."""

    path: str
    size: int
    sha256: str
    carried: bool


@dataclass(frozen=True)
class Update:
    """What an update says of itself; ``size`` and ``sha256`` are those of the payload."""

    number: int
    version: str
    date: str
    expires: str
    libraries: str
    base: int
    schema_from: str
    schema_to: str
    files: tuple[File, ...]
    size: int = 0
    sha256: str = ""


@dataclass(frozen=True)
class Opened:
    """An update that was read; ``signers`` are the keys, of those asked for, that signed it."""

    update: Update
    payload: bytes = field(repr=False)
    signers: tuple[bytes, ...] = ()


def make(
    files: Mapping[str, bytes],
    base: Mapping[str, bytes],
    *,
    number: int,
    version: str,
    date: str,
    expires: str,
    libraries: str,
    base_number: int,
    schema_from: str,
    schema_to: str,
) -> bytes:
    """The unsigned update that brings ``files`` (content by path), carrying what is not the same in release ``base_number``.

    ``base_number`` is 0 and ``base`` empty for one that carries everything. Raises Unreadable for what the reader would not accept.
    """
    listed = tuple(
        File(path, len(content), hashlib.sha256(content).hexdigest(), base.get(path) != content) for path, content in sorted(files.items())
    )
    carried = b"".join(files[one.path] for one in listed if one.carried)
    payload = lzma.compress(carried, check=lzma.CHECK_CRC32, filters=_filters(len(carried)))
    return write(Update(number, version, date, expires, libraries, base_number, schema_from, schema_to, listed), payload)


def gathered(folder: Path) -> dict[str, bytes]:
    """The files of a release that lies in ``folder`` (an ``app``), without what Python compiled beside them.

    Raises Unreadable for a name that may not be in an update; OSError.
    """
    paths = (path for root in ROOTS for path in sorted((folder / root).rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {_path(path.relative_to(folder).as_posix()): path.read_bytes() for path in paths}


def write(update: Update, payload: bytes) -> bytes:
    """The bytes of an update that nobody signed yet; the size and digest of its payload are put in. Raises Unreadable."""
    body: dict[str, object] = {
        "v": 1,
        "number": update.number,
        "version": update.version,
        "date": update.date,
        "expires": update.expires,
        "libraries": update.libraries,
        "base": update.base,
        "schema_from": update.schema_from,
        "schema_to": update.schema_to,
        "files": [{"path": one.path, "size": one.size, "sha256": one.sha256, "carried": one.carried} for one in update.files],
        "size": len(payload),
        "sha256": hashlib.sha256(payload).hexdigest(),
    }
    data = _joined(body, {}, payload)
    read(data, (), threshold=0)
    return data


def sign(data: bytes, private: bytes) -> bytes:
    """The update with the signature of one more release key; signing twice changes nothing. Raises Unreadable for what is no update."""
    opened = read(data, (), threshold=0)
    outer, payload = _split(data)
    body, held = outer["update"], outer["signatures"]
    assert isinstance(held, dict)
    key = keys.key_id(keys.signing_public(private))
    signed = _joined(body, held | {key: keys.sign(private, _PURPOSE, canonical.encode(body)).hex()}, payload)
    return signed if read(signed, (), threshold=0).update == opened.update else data


def read(data: bytes, publics: Sequence[bytes], threshold: int = THRESHOLD) -> Opened:
    """The update, once ``threshold`` different keys of ``publics`` are seen to have signed it.

    Raises SyncRefused ``update_nobody_named`` (there is no key to judge by); Unreadable ``update_too_few`` (values ``count``, ``needed``),
    ``update_malformed``, ``update_too_long``, ``update_altered`` (a wrong signature, or another payload than the one signed).
    """
    if threshold and len(set(publics)) < threshold:
        raise SyncRefused("update_nobody_named")
    outer, payload = _split(data)
    body, held = outer["update"], outer["signatures"]
    if not isinstance(held, dict) or len(held) > MAX_SIGNATURES:
        raise Unreadable("update_malformed")
    try:
        signatures = {canonical.text(key, r"[0-9a-f]{16}"): canonical.octets(value, keys.SIGNATURE_SIZE) for key, value in held.items()}
        update = _update(body)
    except Unreadable:
        raise Unreadable("update_malformed") from None
    signers = _signers(canonical.encode(body), signatures, publics)
    if len(signers) < threshold:
        raise Unreadable("update_too_few", count=len(signers), needed=threshold)
    if (len(payload), hashlib.sha256(payload).hexdigest()) != (update.size, update.sha256):
        raise Unreadable("update_altered")
    return Opened(update, payload, signers)


def header(data: bytes) -> bytes:
    """The header of an update that ``read`` took, as it stands in the file: what remains beside an unpacked release."""
    return data[len(MAGIC) + 4 : len(MAGIC) + 4 + int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "big")]


def of_header(data: bytes) -> Update:
    """What the header of an unpacked release says; its signatures were judged when it was taken. Raises Unreadable."""
    try:
        return _update(canonical.decode(data, limit=MAX_HEADER, keys=_OUTER)["update"])
    except Unreadable:
        raise Unreadable("update_malformed") from None


def unpack(opened: Opened, lying: Callable[[File], bytes]) -> Iterator[tuple[File, bytes]]:
    """Every file of the release with its content, one after the other; ``lying`` gives what is not carried.

    Memory stays bounded whatever the payload claims: no more is unpacked than the list says. Raises Unreadable ``update_altered`` when the
    payload, or what ``lying`` gave, is not what the list says, and what ``lying`` raises.
    """
    stream = _Stream(opened.payload)
    for one in opened.update.files:
        content = stream.take(one.size) if one.carried else lying(one)
        if len(content) != one.size or hashlib.sha256(content).hexdigest() != one.sha256:
            raise Unreadable("update_altered")
        yield one, content
    stream.end()


class _Stream:
    """The payload, unpacked no further than is asked for."""

    def __init__(self, payload: bytes) -> None:
        self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
        self._payload = payload

    def take(self, size: int) -> bytes:
        """The next ``size`` bytes, or fewer when the payload ends."""
        parts, left = [], size
        while left and (part := self._more(min(left, _STEP))):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

    def end(self) -> None:
        """Raise Unreadable unless the payload ends here."""
        if self._more(1) or not self._unpacker.eof or self._unpacker.unused_data:
            raise Unreadable("update_altered")

    def _more(self, most: int) -> bytes:
        try:
            while not self._unpacker.eof:
                given, self._payload = (self._payload, b"") if self._unpacker.needs_input else (b"", self._payload)
                if part := self._unpacker.decompress(given, most):
                    return part
                if self._unpacker.needs_input and not self._payload:
                    break
        except (lzma.LZMAError, EOFError):
            raise Unreadable("update_altered") from None
        return b""


def _filters(size: int) -> list[dict[str, int]]:
    needed = max(1 << 16, min(_DICTIONARY, 1 << size.bit_length()))
    return [{"id": lzma.FILTER_LZMA2, "preset": _PRESET, "dict_size": needed}]


def _joined(body: object, signatures: Mapping[str, str], payload: bytes) -> bytes:
    header = canonical.encode({"update": body, "signatures": dict(signatures)})
    return MAGIC + struct.pack(">I", len(header)) + header + payload


def _split(data: bytes) -> tuple[dict[str, object], bytes]:
    if len(data) > LIMIT:
        raise Unreadable("update_too_long")
    start = len(MAGIC) + 4
    if len(data) < start or not data.startswith(MAGIC):
        raise Unreadable("update_malformed")
    size = int.from_bytes(data[len(MAGIC) : start], "big")
    if size > MAX_HEADER or start + size > len(data):
        raise Unreadable("update_malformed")
    try:
        return canonical.decode(data[start : start + size], limit=MAX_HEADER, keys=_OUTER), data[start + size :]
    except Unreadable:
        raise Unreadable("update_malformed") from None


def _signers(body: bytes, signatures: Mapping[str, bytes], publics: Sequence[bytes]) -> tuple[bytes, ...]:
    signers = []
    for public in dict.fromkeys(publics):
        signature = signatures.get(keys.key_id(public))
        if signature is not None:
            try:
                keys.verify(public, _PURPOSE, body, signature)
            except Unreadable:
                raise Unreadable("update_altered") from None
            signers.append(public)
    return tuple(signers)


def _update(body: object) -> Update:
    if not isinstance(body, dict) or set(body) != _INNER or type(body["v"]) is not int or body["v"] != 1:
        raise Unreadable("update_malformed")
    number = canonical.number(body["number"], 1, 10**9)
    update = Update(
        number=number,
        version=canonical.text(body["version"], _VERSION),
        date=_day(body["date"]),
        expires=_day(body["expires"]),
        libraries=canonical.text(body["libraries"], _DIGEST),
        base=canonical.number(body["base"], 0, number - 1),
        schema_from=canonical.text(body["schema_from"], _SCHEMA),
        schema_to=canonical.text(body["schema_to"], _SCHEMA),
        files=_files(body["files"]),
        size=canonical.number(body["size"], 1, LIMIT),
        sha256=canonical.text(body["sha256"], _DIGEST),
    )
    if update.schema_from > update.schema_to or not (update.base or all(one.carried for one in update.files)):
        raise Unreadable("update_malformed")
    return update


def _day(value: object) -> str:
    try:
        return datetime.date.fromisoformat(canonical.text(value, _DAY)).isoformat()
    except ValueError:
        raise Unreadable("update_malformed") from None


def _files(value: object) -> tuple[File, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_FILES:
        raise Unreadable("update_malformed")
    files = []
    for item in value:
        if not isinstance(item, dict) or set(item) != _FILE or type(item["carried"]) is not bool:
            raise Unreadable("update_malformed")
        size, digest = canonical.number(item["size"], 0, MAX_FILE), canonical.text(item["sha256"], _DIGEST)
        files.append(File(_path(item["path"]), size, digest, item["carried"]))
    paths = [one.path for one in files]
    if paths != sorted(set(paths)) or sum(one.size for one in files) > MAX_TOTAL:
        raise Unreadable("update_malformed")
    # Two names that Windows takes for one, or a file where another has its folder.
    folded = {path.casefold() for path in paths}
    folders = {path.casefold().rpartition("/")[0] for path in paths}
    above = {"/".join(folder.split("/")[:depth]) for folder in folders for depth in range(1, folder.count("/") + 2)}
    spelled = {"/".join(path.split("/")[:depth]) for path in paths for depth in range(1, path.count("/") + 1)}
    if len(folded) != len(paths) or folded & above or len(spelled) != len(above):
        raise Unreadable("update_malformed")
    return tuple(files)


def _path(value: object) -> str:
    """A plain relative path that means the same file on every system. Raises Unreadable for any other."""
    if not isinstance(value, str) or len(value) > 160 or not _PATH.fullmatch(value):
        raise Unreadable("update_malformed")
    first, *names = value.split("/")
    if first not in ROOTS or any(name.endswith(".") or _DEVICE.fullmatch(name) or name == "__pycache__" for name in names):
        raise Unreadable("update_malformed")
    return value
