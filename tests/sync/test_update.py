"""What a laptop takes for an update, and what an attacker cannot make it take."""

from __future__ import annotations

import hashlib
import json
import lzma
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import canonical, keys, update
from sync.errors import SyncRefused, Unreadable
from tests.made_updates import KEYS, PUBLICS, ROOT, STRANGER, files, make

DATA = make()


def _refused(data: bytes, publics: tuple[bytes, ...] = PUBLICS) -> str:
    with pytest.raises(SyncRefused) as refusal:
        list(update.unpack(update.read(data, publics), lambda one: files(1)[one.path]))
    return refusal.value.key


def _forged(change: Callable[[dict[str, Any]], object], payload: bytes | None = None, signed: tuple[bytes, ...] = KEYS[:2]) -> bytes:
    """An update with another inside, rightly signed: two of the three went wrong, or were fooled."""
    start = len(update.MAGIC) + 4
    size = struct.unpack(">I", DATA[start - 4 : start])[0]
    body, rest = json.loads(DATA[start : start + size])["update"], DATA[start + size :] if payload is None else payload
    if payload is not None:
        body |= {"size": len(payload), "sha256": hashlib.sha256(payload).hexdigest()}
    change(body)
    encoded = canonical.encode(body)
    signatures = {keys.key_id(keys.signing_public(key)): keys.sign(key, "update/v1", encoded).hex() for key in signed}
    header = canonical.encode({"update": body, "signatures": signatures})
    return update.MAGIC + struct.pack(">I", len(header)) + header + rest


def _unpacked(data: bytes) -> dict[str, bytes]:
    return {one.path: content for one, content in update.unpack(update.read(data, PUBLICS), lambda one: files(1)[one.path])}


def test_what_two_of_three_signed_unpacks_to_the_release() -> None:
    assert _unpacked(DATA) == files(2)
    assert _unpacked(_forged(lambda body: None)) == files(2)


def test_only_what_changed_is_carried() -> None:
    carried = [one.path for one in update.read(DATA, PUBLICS).update.files if one.carried]
    assert carried == ["fieldapp/__main__.py"]
    assert all(one.carried for one in update.read(make(base=0), PUBLICS).update.files)
    assert _unpacked(make(base=0)) == files(2)


@settings(max_examples=10)
@given(st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), st.binary(max_size=300), max_size=4))
def test_any_release_comes_out_as_it_went_in(more: dict[str, bytes]) -> None:
    content = files(2, **more)
    assert _unpacked(make(content=content)) == content
    assert make(content=content) == make(content=dict(reversed(content.items())))


def test_one_signature_is_too_few_whoever_made_it_twice() -> None:
    assert _refused(make(signed=())) == "update_too_few"
    assert _refused(make(signed=KEYS[:1])) == "update_too_few"
    assert _refused(make(signed=(KEYS[0], KEYS[0]))) == "update_too_few"
    assert _refused(make(signed=(KEYS[0], STRANGER))) == "update_too_few"
    assert update.read(make(signed=(*KEYS, STRANGER)), PUBLICS).signers == PUBLICS
    assert update.sign(DATA, KEYS[0]) == DATA


def test_a_key_named_twice_counts_once_and_no_key_judges_nothing() -> None:
    assert _refused(make(signed=KEYS[:1]), (PUBLICS[0], PUBLICS[0], PUBLICS[1])) == "update_too_few"
    assert _refused(DATA, (PUBLICS[0], PUBLICS[0])) == "update_nobody_named"
    assert _refused(DATA, ()) == "update_nobody_named"


def test_a_signature_under_another_ones_name_spoils_the_file() -> None:
    body = update.read(DATA, PUBLICS).update
    start = len(update.MAGIC) + 4
    outer = json.loads(DATA[start : start + struct.unpack(">I", DATA[start - 4 : start])[0]])
    first, second = outer["signatures"]
    outer["signatures"][first] = outer["signatures"][second]
    header = canonical.encode(outer)
    assert _refused(update.MAGIC + struct.pack(">I", len(header)) + header + DATA[-body.size :]) == "update_altered"


def test_no_byte_can_be_changed() -> None:
    for at in range(len(DATA)):
        changed = DATA[:at] + bytes([DATA[at] ^ (1 if at % 2 else 0x80)]) + DATA[at + 1 :]
        assert _refused(changed) in ("update_altered", "update_malformed", "update_too_few"), at


def test_nothing_can_be_cut_off_or_added() -> None:
    for length in range(0, len(DATA), 7):
        assert _refused(DATA[:length]) in ("update_altered", "update_malformed"), length
        assert _refused(DATA + DATA[:length] + b"\0") == "update_altered", length


PATHS = (
    "fieldapp/../../evil.py", "../evil.py", "/etc/passwd", "C:/evil.py", "fieldapp\\evil.py", "fieldapp/C:evil.py", "fieldapp//evil.py",
    "fieldapp/./evil.py", "fieldapp/evil.py/", "fieldapp/evil.py.", "fieldapp/evil ", "fieldapp/nul.py", "fieldapp/COM1",
    "fieldapp/aux.x.py", "fieldapp/\u0130.py", "fieldapp/a\0b.py", "start/fieldapp_start.py", "lib/sqlcipher3.py", "app/fieldapp/a.py",
    "fieldapp", "fieldapp/__pycache__/a.pyc", "fieldapp/.hidden", "fieldapp/a:stream", "fieldapp/" + "a" * 200,
    "fieldapp/" + "a/" * 12 + "b", "release.json", "current.json", "\n", "",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=ascii)
def test_a_path_never_leads_out(path: str) -> None:
    def change(body: dict[str, Any]) -> None:
        body["files"] = sorted(
            [*body["files"], {"path": path, "size": 0, "sha256": hashlib.sha256().hexdigest(), "carried": True}],
            key=lambda one: one["path"],
        )

    assert _refused(_forged(change)) == "update_malformed"


def _listed(*paths: str) -> Callable[[dict[str, Any]], None]:
    return lambda body: body.update(
        files=[{"path": path, "size": 0, "sha256": hashlib.sha256().hexdigest(), "carried": False} for path in paths]
    )


@pytest.mark.parametrize(
    "paths",
    [
        ("fieldapp/A.py", "fieldapp/a.py"),
        ("fieldapp/A/x.py", "fieldapp/a/y.py"),
        ("fieldapp/a", "fieldapp/a/b.py"),
        ("fieldapp/a", "fieldapp/a"),
        ("fieldapp/b", "fieldapp/a"),
        (),
    ],
)
def test_no_two_names_are_one_on_windows(paths: tuple[str, ...]) -> None:
    assert _refused(_forged(_listed(*paths))) == "update_malformed"


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2}, {"v": True}, {"number": 0}, {"number": True}, {"number": 10**10}, {"base": 2}, {"base": 0}, {"extra": 1},
        {"size": -1}, {"date": "2026-02-30"}, {"expires": "soon"}, {"libraries": "C4" * 32}, {"schema_from": "0009"}, {"schema_to": "5"},
        {"version": "../1"}, {"version": "v\n"}, {"files": {}},
    ],
    ids=str,
)  # fmt: skip
def test_what_it_says_of_itself_is_checked(change: dict[str, object]) -> None:
    assert _refused(_forged(lambda body: body.update(change))) in ("update_malformed", "update_altered")


def test_a_file_of_another_size_or_digest_is_refused() -> None:
    def grown(body: dict[str, Any]) -> None:
        next(one for one in body["files"] if one["carried"])["size"] += 1

    def other(body: dict[str, Any]) -> None:
        next(one for one in body["files"] if one["carried"])["sha256"] = "00" * 32

    assert {_refused(_forged(change)) for change in (grown, other)} == {"update_altered"}
    assert _refused(_forged(lambda body: None, lzma.compress(b"x"))) == "update_altered"
    for more in (b"", b"\0", lzma.compress(b"more")):
        payload = DATA[-update.read(DATA, PUBLICS).update.size :] + more
        assert (
            (_refused(_forged(lambda body: None, payload)) == "update_altered") if more else _unpacked(_forged(lambda body: None, payload))
        )
    longer = lzma.compress(files(2)["fieldapp/__main__.py"] + b"more")
    assert _refused(_forged(lambda body: None, longer)) == "update_altered"
    alone = lzma.compress(files(2)["fieldapp/__main__.py"], format=lzma.FORMAT_ALONE)
    assert _refused(_forged(lambda body: None, alone)) == "update_altered"


def test_a_file_that_lies_there_and_was_altered_is_noticed() -> None:
    opened = update.read(DATA, PUBLICS)
    with pytest.raises(Unreadable) as refusal:
        list(update.unpack(opened, lambda one: b"x" * one.size))
    assert refusal.value.key == "update_altered"


def test_too_many_files_or_bytes_are_refused() -> None:
    assert _refused(_forged(_listed(*sorted(f"fieldapp/{number}" for number in range(update.MAX_FILES + 1))))) == "update_malformed"

    def large(body: dict[str, Any]) -> None:
        body["files"] = [{"path": f"fieldapp/{n:03}", "size": update.MAX_FILE, "sha256": "00" * 32, "carried": False} for n in range(17)]

    assert _refused(_forged(large)) == "update_malformed"
    assert _refused(b"x" * (update.LIMIT + 1)) == "update_too_long"
    assert _refused(update.MAGIC + struct.pack(">I", update.MAX_HEADER + 1) + b" " * 2_000_000) == "update_malformed"
    deep = b"[" * 500_000
    assert _refused(update.MAGIC + struct.pack(">I", len(deep)) + deep) == "update_malformed"


BOMB = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (220 << 20, 220 << 20))
from pathlib import Path
from sync import update
from sync.errors import Unreadable
publics = [bytes.fromhex(one) for one in sys.argv[2:]]
try:
    list(update.unpack(update.read(Path(sys.argv[1]).read_bytes(), publics), lambda one: b""))
except Unreadable as refusal:
    print(refusal.key)
"""


@pytest.mark.parametrize("huge", [False, True], ids=["unpacks to 256 MiB", "wants a gigabyte of memory"])
def test_a_bomb_is_refused_in_little_memory(tmp_path: Path, huge: bool) -> None:
    if huge:
        payload = _with_dictionary(lzma.compress(b"x", preset=0))
    else:
        packer = lzma.LZMACompressor(preset=0)
        payload = b"".join(packer.compress(bytes(1 << 24)) for _ in range(16)) + packer.flush()
    (tmp_path / "bomb.fcupd").write_bytes(_forged(lambda body: None, payload))
    done = subprocess.run(
        [sys.executable, "-c", BOMB, str(tmp_path / "bomb.fcupd"), *(public.hex() for public in PUBLICS)],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("update_altered", "")


def _with_dictionary(stream: bytes) -> bytes:
    """The same .xz stream with a header that asks for a dictionary of 1.5 GiB, its checksum put right."""
    header = bytearray(stream[12:24])
    assert header[2] == 0x21  # LZMA2, whose one property is the size of the dictionary
    header[4] = 37
    header[8:12] = struct.pack("<I", zlib.crc32(bytes(header[:8])))
    return stream[:12] + bytes(header) + stream[24:]


def test_what_lies_in_a_folder_is_gathered_without_what_python_left(tmp_path: Path) -> None:
    for path, content in {**files(2), "fieldapp/__pycache__/x.pyc": b"x", "README": b"x"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert update.gathered(tmp_path) == files(2)


def test_the_header_remains_beside_an_unpacked_release() -> None:
    assert update.of_header(update.header(DATA)) == update.read(DATA, PUBLICS).update
