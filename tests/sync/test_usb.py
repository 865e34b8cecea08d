"""A stick: whatever is done to it while it is written, a file under its final name is whole, and writing twice leaves one."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sync import parcel
from sync.errors import SyncRefused
from sync.transport import usb

ITEMS = [b"FIELDAPP1" + bytes([n]) * 4000 for n in range(5)]


def test_the_same_items_make_one_file_that_says_nothing(tmp_path: Path) -> None:
    first = usb.save(tmp_path, ITEMS)
    again = usb.save(tmp_path, ITEMS)
    assert first == again and [path.name for path in tmp_path.iterdir()] == [first.name]
    assert len(first.stem) == 8 and first.suffix == ".dat" and int(first.stem, 16) >= 0
    assert usb.load(tmp_path) == ITEMS


def test_what_lies_beside_is_passed_over(tmp_path: Path) -> None:
    usb.save(tmp_path, ITEMS)
    (tmp_path / "photo.jpg").write_bytes(b"x")
    (tmp_path / "0badc0de.dat").write_bytes(b"another program's file")
    (tmp_path / "cut.dat").write_bytes(parcel.write(ITEMS)[:-1])
    (tmp_path / "folder.dat").mkdir()
    os.mkfifo(tmp_path / "pipe.dat")
    (tmp_path / "link.dat").symlink_to(tmp_path / "photo.jpg")
    assert usb.load(tmp_path) == ITEMS


@pytest.mark.parametrize(
    ("number", "key"), [(errno.ENOSPC, "usb_full"), (errno.ENOENT, "usb_gone"), (errno.EROFS, "usb_refuses"), (errno.EIO, "usb_refuses")]
)
@pytest.mark.parametrize("call", ["open", "fsync", "replace", "fdopen", "write", "unlink"])
def test_a_stick_that_fails_at_any_call_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, key: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, "no")

    if call == "write":
        monkeypatch.setattr(usb, "_write", fail)
    elif call == "unlink":
        monkeypatch.setattr(Path, "unlink", fail)
    else:
        monkeypatch.setattr(os, call, fail)
    with pytest.raises(SyncRefused) as caught:
        usb.save(tmp_path, ITEMS)
    monkeypatch.undo()
    assert caught.value.key == key
    assert not list(tmp_path.glob("*.dat")), "no file under a final name"
    usb.save(tmp_path, ITEMS)
    assert usb.load(tmp_path) == ITEMS and len(list(tmp_path.iterdir())) == 1


def test_a_worn_stick_is_told_and_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usb, "_from_device", lambda path: path.read_bytes()[:-1] + b"?")
    with pytest.raises(SyncRefused, match="worn out"):
        usb.save(tmp_path, ITEMS)
    assert not list(tmp_path.iterdir())


def test_a_stick_pulled_before_or_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "stick"
    with pytest.raises(SyncRefused) as caught:
        usb.save(stick, ITEMS)
    assert caught.value.key == "usb_gone"
    stick.mkdir()
    write = usb._write

    def pulled(path: Path, data: bytes) -> None:
        write(path, data)
        path.unlink()
        stick.rmdir()

    monkeypatch.setattr(usb, "_write", pulled)
    with pytest.raises(SyncRefused) as caught:
        usb.save(stick, ITEMS)
    assert caught.value.key == "usb_gone"
    with pytest.raises(SyncRefused):
        usb.load(stick)


def test_a_file_that_was_cut_under_its_own_name_is_written_anew(tmp_path: Path) -> None:
    path = usb.save(tmp_path, ITEMS)
    path.write_bytes(path.read_bytes()[:-100])
    assert usb.load(tmp_path) == []
    assert usb.save(tmp_path, ITEMS) == path and usb.load(tmp_path) == ITEMS


def test_killed_while_writing_again_and_again(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from sync.transport import usb\n"
        "items = [b'FIELDAPP1' + bytes([n % 251]) * 16000 for n in range(200)]\n"
        "print('go', flush=True)\n"
        "for n in range(10**6): usb.save(Path(sys.argv[1]), [*items, b'FIELDAPP1%d' % n])"
    )
    for n in range(6):
        process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.004 * n + 0.003)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        for path in tmp_path.glob("*.dat"):
            assert parcel.file_name(path.read_bytes()) == path.name and len(parcel.read(path.read_bytes())) == 201
