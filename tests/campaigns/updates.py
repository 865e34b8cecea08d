"""Take updates, go back, restart, damage the disk, and kill the program at any call that writes: it always starts, and rightly.

Each sequence is a laptop of its own: a home, an installed program and the real start script in a process of its own. A process that takes
an update or goes back is killed at a random one of its calls that open a file for writing, make, rename or remove one; what it was writing
is torn. After each step: the program starts; what runs is a release that two people signed, whole, never one that was refused, and without
damage never another than the one before or after the step; the home opens; what was saved before is there; an older update is refused. In
the end an update is taken and runs.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from fieldapp.actions import setup, updating
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Refused
from fieldapp.storage import program, room
from fieldapp.storage.slots import FAST_FOR_TESTS
from sync.errors import SyncRefused
from tests.made_updates import KEYS, ROOT, STRANGER, files, install, make, site_pack, start

SEQUENCES = 1000
PHRASE, USER, DAY = "une phrase de passe", "sb", date(2026, 3, 4)
ROLES = frozenset({"coordinator", "administrator"})
_WRITES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "shutil.rmtree"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass
class Laptop:
    """One sequence. ``could``: the releases that may run; ``accepted``: the highest one taken for certain; ``maybe`` by a killed one.

    ``last``: what ended well last, an update or the way back; ``back`` and ``forward``: how often it went back, and took an update again.
    """

    folder: Path
    could: set[int] = field(default_factory=lambda: {1})
    known: set[int] = field(default_factory=lambda: {1})
    accepted: int = 1
    maybe: int = 1
    saved: int = 0
    damaged: bool = False
    last: str = ""
    back: int = 0
    forward: int = 0

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def program(self) -> Path:
        return self.folder / "program"

    @property
    def releases(self) -> Path:
        return self.folder / "data" / "fieldapp-releases"

    def runs(self) -> int:
        """The release that starts, by its own word; 0 when nothing does."""
        command = [sys.executable, "-I", "-S", str(self.program / "start" / "fieldapp_start.py")]
        done = subprocess.run(command, env={"XDG_DATA_HOME": str(self.folder / "data")}, capture_output=True, text=True, check=False)
        return int(done.stdout or "0") if done.returncode == 0 else 0

    def whole(self, number: int) -> bool:
        """Whether every file of a release is what was signed."""
        folder = self.program / "app" if number == 1 else self.releases / str(number)
        return all((folder / path).read_bytes() == content for path, content in files(number).items())


def _inside(laptop: Laptop, work: Callable[[Desk], object], kill_at: int = 0) -> tuple[str, Any]:
    """Open the home in a process of its own and do some work there: ("done", what came of it), ("refused", the key) or ("killed", None)."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(out)
            start(laptop.program, laptop.releases)
            desk = open_desk(laptop.home, PHRASE, USER, today=lambda: DAY)
            if kill_at:
                sys.addaudithook(_Killer(kill_at, laptop.folder))
            said: tuple[str, Any]
            try:
                said = ("done", work(desk))
            except (Refused, SyncRefused) as refusal:
                said = ("refused", refusal.key)
            if work is _look:
                desk.store.close()
            else:
                close_desk(desk)
            os.write(into, json.dumps(said).encode())
        except BaseException as error:
            os.write(into, json.dumps(("broken", f"{type(error).__name__} {error}")).encode())
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out, "rb") as heard:
        data = heard.read()
    os.waitpid(child, 0)
    kind, value = json.loads(data) if data else ("killed", None)
    return kind, value


class _Killer:
    """Kills this process at the n-th call that changes a file below ``folder``; a file that was to be written is left torn."""

    def __init__(self, at: int, folder: Path) -> None:
        self.left, self.folder = at, str(folder)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        opens = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
        if not (opens or event in _WRITES) or not str(arguments[0]).startswith(self.folder):
            return
        self.left -= 1
        if not self.left:
            if opens and not os.path.exists(str(arguments[0])):
                self.left = 10**9
                Path(str(arguments[0])).write_bytes(b'{"torn')
            os.kill(os.getpid(), signal.SIGKILL)


def _save(desk: Desk) -> int:
    """Something a user saves: one higher than what was there."""
    number = int(desk.store.meta("saved") or b"0") + 1
    with desk.store.write() as transaction:
        transaction.audit("selftest", f"record {number}")
        transaction.set_meta("saved", str(number).encode())
    return number


def _look(desk: Desk) -> list[int]:
    return [program.running(), program.seen(desk.store), int(desk.store.meta("saved") or b"0")]


def _take(data: bytes) -> Callable[[Desk], int]:
    return lambda desk: updating.take(desk, data).value.number


class Run:
    """A campaign: what it did, and what went wrong."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.figures = dict.fromkeys(
            ("sequences", "steps", "kills", "taken", "back", "forward", "sequences_back", "sequences_forward", "damaged", "refused",
             "not_started", "not_whole", "wrong_release", "downgraded", "not_taken", "not_opened", "lost", "not_mended"), 0
        )  # fmt: skip

    def sequence(self, made: Path, folder: Path) -> None:
        """One laptop's life."""
        shutil.copytree(made, folder / "home")
        install(folder / "program")
        laptop = Laptop(folder)
        self.figures["sequences"] += 1
        for _ in range(self.draw.randint(4, 8)):
            self.figures["steps"] += 1
            take, back = {"take": (5, 30), "back": (30, 2)}.get(laptop.last, (10, 2))
            self.draw.choices((self.take, self.back, self.attack, self.damage, self.rubbish), (take, back, 2, 2, 1))[0](laptop)
            self.check(laptop)
        for name in ("back", "forward"):
            self.figures[name] += getattr(laptop, name)
            self.figures[f"sequences_{name}"] += getattr(laptop, name) > 0
        number = laptop.maybe + 1
        _inside(laptop, _take(make(number, base=0)))
        self.figures["not_mended"] += laptop.runs() != number

    def _step(self, laptop: Laptop, work: Callable[[Desk], int], calls: int) -> tuple[str, Any]:
        """Do it, two times in five killed at one of its first ``calls`` calls that write."""
        kill = self.draw.randint(1, calls) if self.draw.random() < 0.4 else 0
        kind, value = _inside(laptop, work, kill)
        self.figures["kills"] += kind == "killed"
        self.figures["not_opened"] += kind == "broken"
        return kind, value

    def take(self, laptop: Laptop) -> None:
        """Take the next update, or the same one again after a kill or the way back."""
        again = laptop.maybe > laptop.accepted or laptop.last == "back"
        number = laptop.maybe + (self.draw.random() < 0.7 or not again)
        base = self.draw.choice((0, self.draw.randrange(number)))  # what differs between releases is carried by each
        kind, value = self._step(laptop, _take(make(number, base=base)), 45)
        if kind == "done":
            laptop.could, laptop.accepted, laptop.maybe, laptop.damaged = {value}, value, value, False
            laptop.forward += laptop.last == "back"
            laptop.last = "take"
            self.figures["taken"] += 1
        elif kind == "killed":
            laptop.could.add(number)
            laptop.maybe = max(laptop.maybe, number)
        elif value != "update_here_already":
            self.figures["not_taken"] += not laptop.damaged
        laptop.known.add(number)

    def back(self, laptop: Laptop) -> None:
        """Go back to the release before, where there is one."""
        kind, value = self._step(laptop, lambda desk: updating.back(desk).value.number, 8)
        if kind == "done":
            laptop.could = {value}
            laptop.back += 1
            laptop.last = "back"
        elif kind == "killed":
            laptop.could |= laptop.known  # whichever was before: signed, whole, and accepted once

    def attack(self, laptop: Laptop) -> None:
        """Offer what must be refused: an older one, one that one person signed, or a stranger, one for other libraries, a spoilt one."""
        good = make(laptop.maybe + 1, base=0)
        spoilt = bytearray(good)
        spoilt[self.draw.randrange(len(good))] ^= 1 << self.draw.randrange(8)
        older = make(max(laptop.accepted - 1, 1), base=0)
        next_one: dict[str, Any] = {"number": laptop.maybe + 1, "base": 0}
        data = self.draw.choice(
            (older, make(signed=KEYS[:1], **next_one), make(signed=(KEYS[0], STRANGER), **next_one), make(libraries="ab" * 32, **next_one),
             make(schema_from="0999", schema_to="0999", **next_one), bytes(spoilt), good[: self.draw.randrange(len(good))])
        )  # fmt: skip
        kind, _ = _inside(laptop, _take(data))
        self.figures["refused"] += kind == "refused"
        self.figures["downgraded"] += kind == "done"
        self.figures["not_opened"] += kind == "broken"

    def damage(self, laptop: Laptop) -> None:
        """Spoil the pointer, or take away from a release what its list names."""
        self.figures["damaged"] += 1
        laptop.damaged, laptop.last = True, ""
        found = (
            [path for path in laptop.releases.rglob("*") if path.is_file() and path.suffix != ".pyc"] if laptop.releases.exists() else []
        )
        if self.draw.random() < 0.5 or not found:
            laptop.releases.mkdir(parents=True, exist_ok=True)
            said = json.dumps(
                {"v": 1, "release": self.draw.choice((0, 1, 2, 3, 99)), "before": self.draw.choice((0, 2, 99)), "starts": None}
            )
            data = self.draw.choice((b"", b"\0" * 51, self.draw.randbytes(20), said.encode(), said.encode()[:30]))
            (laptop.releases / "current.json").write_bytes(data)
            return
        one = self.draw.choice(found)
        match self.draw.randrange(3):
            case 0:
                one.unlink()
            case 1:
                one.write_bytes(one.read_bytes()[:-1])
            case _ if one.parent != laptop.releases:
                shutil.rmtree(laptop.releases / one.relative_to(laptop.releases).parts[0])

    def rubbish(self, laptop: Laptop) -> None:
        """What a program that was killed long ago may have left, and something saved."""
        (laptop.releases / "77.partial" / "fieldapp").mkdir(parents=True, exist_ok=True)
        kind, value = _inside(laptop, _save)
        self.figures["not_opened"] += kind != "done"
        laptop.saved = value or laptop.saved

    def check(self, laptop: Laptop) -> None:
        """The program starts, the home opens, nothing is lost; what runs is what should."""
        runs = laptop.runs()
        self.figures["not_started"] += not runs
        if runs:
            self.figures["wrong_release"] += runs not in (laptop.known if laptop.damaged else laptop.could)
            self.figures["not_whole"] += not laptop.whole(runs)
        kind, value = _inside(laptop, _look)
        if kind != "done":
            self.figures["not_opened"] += 1
            return
        running, seen, saved = value
        self.figures["wrong_release"] += running != runs
        self.figures["downgraded"] += not laptop.accepted <= seen <= laptop.maybe
        self.figures["lost"] += saved != laptop.saved
        if not laptop.damaged:
            laptop.could = {runs}
        if seen > laptop.accepted:
            laptop.accepted = seen


def run(seed: int, sequences: int) -> dict[str, int]:
    """So many sequences, in a process of their own: it forks, and has no threads."""
    command = [sys.executable, "-m", "tests.campaigns.updates", str(seed), str(sequences)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    figures: dict[str, int] = json.loads(done.stdout)
    return figures


def _work(seed: int, sequences: int) -> dict[str, int]:
    room.BALLAST_BYTES = 4096
    updating.passes = lambda command: True
    whole = Run(seed)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made"
        root = hashlib.sha256(b"the root of a mission").digest()
        setup.create_home(made, site_pack(root=root), USER, ROLES, PHRASE, FAST_FOR_TESTS, today=DAY)
        close_desk(open_desk(made, PHRASE, USER, today=lambda: DAY))  # so that what is forked has imported everything
        for number in range(sequences):
            one = Path(folder) / str(number)
            one.mkdir()
            whole.sequence(made, one)
            shutil.rmtree(one)
    return whole.figures


def campaign(seed: int) -> dict[str, int]:
    """The whole campaign: 1,000 sequences."""
    return run(seed, SEQUENCES)


if __name__ == "__main__":
    print(json.dumps(_work(int(sys.argv[1]), int(sys.argv[2]))))
