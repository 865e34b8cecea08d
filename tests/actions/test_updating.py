"""Updates on a laptop: what is taken, what is refused with nothing changed, and the way back."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from fieldapp.actions import delivery, setup, updating, users
from fieldapp.actions import packs as actions_packs
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Cancelled, NotAllowed, Refused
from fieldapp.storage import backups, migrations, program, tables
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, packs, update
from sync.errors import SyncRefused, Unreachable
from sync.transport.http import Answer
from tests.conftest import PASSPHRASE, TODAY, USER, Calendar
from tests.made_updates import KEYS, PUBLICS, SCHEMA, files, install, make, site_pack, start

ROOT_KEY = hashlib.sha256(b"the root of a mission").digest()


@dataclass
class Laptop:
    """A home and an installed program; ``restart`` ends the process and starts what is to be started."""

    home: Path
    program: Path
    releases: Path
    calendar: Calendar
    desk: Any = None

    def restart(self) -> Desk:
        if self.desk is not None:
            close_desk(self.desk)
        begun = start(self.program, self.releases)
        begun.confirm()
        self.desk = open_desk(self.home, PASSPHRASE, today=self.calendar)
        return self.desk

    @property
    def runs(self) -> int:
        """What would be started now."""
        return start(self.program, self.releases).choose(self.program, self.releases).release

    def laid(self) -> set[str]:
        """What lies among the updates, but the lock, which says nothing."""
        return {path.name for path in self.releases.iterdir()} - {"lock"} if self.releases.exists() else set()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose mission named three people."""
    folder = tmp_path_factory.mktemp("made") / "home"
    setup.create_home(folder, site_pack(root=ROOT_KEY), USER, ROLES, PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
    return folder


@pytest.fixture
def laptop(made: Path, tmp_path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptop]:
    """A laptop with release 1 installed and running; updates pass their self-test."""
    shutil.copytree(made, tmp_path / "home")
    monkeypatch.setitem(sys.modules, "fieldapp_start", None)
    monkeypatch.setattr(updating, "passes", lambda command: True)
    one = Laptop(tmp_path / "home", install(tmp_path / "program"), tmp_path / "releases", calendar)
    one.restart()
    yield one
    close_desk(one.desk)


def _trail(desk: Desk) -> list[tuple[str, str]]:
    columns = tables.audit.c
    with desk.store.read() as connection:
        rows = connection.execute(sa.select(columns.action, columns.object).where(columns.action.like("update.%")).order_by(columns.seq))
        return [(row.action, row.object) for row in rows]


def _refusal(call: Callable[[], object]) -> str:
    with pytest.raises((Refused, SyncRefused)) as refusal:
        call()
    assert refusal.value.sentence("fr")
    return refusal.value.key


def test_an_update_is_looked_at_taken_and_runs_after_the_next_start(laptop: Laptop) -> None:
    data = make()
    offer = updating.look(laptop.desk, data)
    assert (offer.number, offer.version, offer.expired, offer.migrates, offer.size) == (2, "0.2.0", False, False, len(data))
    told: list[float] = []
    assert updating.take(laptop.desk, data, told.append).value == updating.Taken(2, "0.2.0")
    assert told == sorted(told) and told[-1] == 1.0
    assert updating.state(laptop.desk).next == 2 and updating.state(laptop.desk).release == 1
    desk = laptop.restart()
    state = updating.state(desk)
    assert (state.release, state.version, state.released, state.before, state.next) == (2, "0.2.0", date(2026, 2, 1), 1, 0)
    assert (state.expired, state.warning) == (False, "")
    assert {one.path: (laptop.releases / "2" / one.path).read_bytes() for one in update.read(data, PUBLICS).update.files} == files(2)
    assert _trail(desk) == [("update.taken", "release 2")]


def test_only_administrators_and_coordinators_take_and_go_back_and_anybody_looks(laptop: Laptop) -> None:
    users.add(laptop.desk, "accueil", frozenset({"reception"}), "une autre longue phrase", FAST_FOR_TESTS)
    close_desk(laptop.desk)
    laptop.desk = open_desk(laptop.home, "une autre longue phrase", "accueil", today=laptop.calendar)
    assert updating.look(laptop.desk, make()).number == 2
    assert updating.state(laptop.desk).release == 1
    for call in (lambda: updating.take(laptop.desk, make()), lambda: updating.back(laptop.desk)):
        with pytest.raises(NotAllowed):
            call()
    assert laptop.laid() == set()


def test_another_home_of_this_account_clears_nothing_away_while_an_update_is_tried(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    here = program.here()
    assert here is not None
    laid: list[set[str]] = []

    def passes(command: list[str]) -> bool:
        program.tidy(here)
        laid.append(laptop.laid())
        assert _refusal(lambda: updating.take(laptop.desk, make(3))) == "update_under_way"
        return True

    monkeypatch.setattr(updating, "passes", passes)
    updating.take(laptop.desk, make())
    assert laid == [{"2"}] and laptop.runs == 2


def test_a_release_that_changes_the_form_of_a_store_stays_however_often_it_is_cut_off(laptop: Laptop) -> None:
    updating.take(laptop.desk, make())
    begun = start(laptop.program, laptop.releases)
    assert begun.pointer(laptop.releases) == (2, 1, 0)
    with sa.create_engine("sqlite://").connect() as connection:
        migrations.upgrade(connection)
    assert begun.pointer(laptop.releases) == (2, 1, None)


def test_an_update_for_other_libraries_than_an_installer_brought_is_kept_and_told(laptop: Laptop) -> None:
    updating.take(laptop.desk, make())
    laptop.restart()
    stated = (laptop.program / "program.json").read_text()
    (laptop.program / "program.json").write_text(stated.replace("c4", "ab"))
    state = updating.state(laptop.restart())
    assert (state.release, state.next, state.warning, state.warned_of) == (1, 0, "update_warn_older", 2)
    (laptop.program / "program.json").write_text(stated)
    assert updating.state(laptop.restart()).release == 2


def test_going_back_that_was_cut_off_can_be_asked_for_again(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    updating.take(laptop.desk, make())
    laptop.restart()

    def refuse(*_: object, **__: object) -> None:
        raise Refused("update_disk_refuses")

    with monkeypatch.context() as patch:
        patch.setattr(program, "switch", refuse)
        assert _refusal(lambda: updating.back(laptop.desk)) == "update_disk_refuses"
    assert updating.state(laptop.restart()).before == 1
    assert updating.back(laptop.desk).value.number == laptop.runs == 1
    assert updating.state(laptop.restart()).before == 0


def test_an_older_update_is_refused_whatever_the_disk_says(laptop: Laptop) -> None:
    updating.take(laptop.desk, make(3, base=1))
    laptop.restart()
    assert _refusal(lambda: updating.take(laptop.desk, make(2))) == "update_older"
    assert _refusal(lambda: updating.take(laptop.desk, make(3, base=1))) == "update_here_already"
    for path in list(laptop.releases.rglob("*")):
        if path.is_file():
            path.unlink()
    desk = laptop.restart()
    assert laptop.runs == 1
    assert _refusal(lambda: updating.take(desk, make(2))) == "update_older"
    assert (updating.state(desk).warning, updating.state(desk).warned_of) == ("update_warn_older", 3)
    updating.take(desk, make(3, base=1))
    assert laptop.runs == 3


def test_an_older_installer_put_over_it_is_noticed_and_blocks_nothing(laptop: Laptop) -> None:
    install(laptop.program, 4)
    assert updating.state(laptop.restart()).warning == ""
    install(laptop.program, 1)
    desk = laptop.restart()
    assert (updating.state(desk).warning, updating.state(desk).warned_of) == ("update_warn_older", 4)
    assert _refusal(lambda: updating.look(desk, make(3))) == "update_older"
    assert updating.look(desk, make(5)).number == 5


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("one signature", {"signed": KEYS[:1]}, "update_too_few"),
    ("other libraries", {"libraries": "ab" * 32}, "update_other_libraries"),
    ("a schema that skips", {"schema_from": "0999", "schema_to": "0999"}, "update_schema_skips"),
    ("a schema that is older", {"schema_from": "0001", "schema_to": "0001"}, "update_schema_older"),
    ("what lies nowhere here", {"content": files(2, new=b"new"), "before": files(1, new=b"new")}, "update_base_missing"),
    ("the release that runs", {"number": 1, "base": 0}, "update_here_already"),
]


@pytest.mark.parametrize("other, key", [pytest.param(other, key, id=name) for name, other, key in REFUSED])
def test_what_is_refused_changes_nothing(laptop: Laptop, other: dict[str, Any], key: str) -> None:
    assert _refusal(lambda: updating.look(laptop.desk, make(**other))) == key
    assert _refusal(lambda: updating.take(laptop.desk, make(**other))) == key
    assert laptop.laid() == set() and _trail(laptop.desk) == [] and program.seen(laptop.desk.store) == 1


def test_what_is_not_carried_comes_from_any_release_that_lies_here(laptop: Laptop) -> None:
    updating.take(laptop.desk, make(9, base=7))
    assert laptop.runs == 9, "made against one that this laptop never had"
    updating.take(laptop.restart(), make(10, base=9, content=files(10, new=b"new")))
    (laptop.releases / "9" / "fieldapp" / "large.py").write_bytes(b"# another")
    laptop.restart()
    before = files(11, new=b"new")
    updating.take(laptop.desk, make(12, base=11, before=before, content=files(12, new=b"new")))
    assert laptop.runs == 12, "each file from wherever it lies whole"
    for path, content in files(12, new=b"new").items():
        assert (laptop.releases / "12" / path).read_bytes() == content


def test_a_laptop_installed_with_a_later_release_takes_an_update_made_against_an_earlier_one(laptop: Laptop) -> None:
    install(laptop.program, 2)
    updating.take(laptop.restart(), make(3, base=1))
    assert laptop.runs == 3


def test_a_file_that_was_altered_wherever_it_lies_is_refused_before_anything_is_done(laptop: Laptop) -> None:
    (laptop.program / "app" / "fieldapp" / "large.py").write_bytes(b"# another")
    for _ in range(2):
        assert _refusal(lambda: updating.look(laptop.desk, make())) == "update_base_missing"
        assert _refusal(lambda: updating.take(laptop.desk, make())) == "update_base_missing"
        (laptop.program / "app" / "fieldapp" / "large.py").unlink(missing_ok=True)
    assert laptop.laid() == set() and not (laptop.home / backups.FOLDER).exists()
    updating.take(laptop.desk, make(base=0))
    assert laptop.runs == 2


def test_a_release_that_fails_its_self_test_is_thrown_away(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[list[str]] = []
    monkeypatch.setattr(updating, "passes", lambda command: bool(tried.append(command)))
    assert _refusal(lambda: updating.take(laptop.desk, make())) == "update_selftest_failed"
    assert tried[0][-3:] == ["--release", "2", "selftest"] and tried[0][1] == "-I"
    assert laptop.laid() == set() and laptop.runs == 1 and _trail(laptop.desk) == []


def test_a_self_test_counts_by_its_exit_status() -> None:
    assert updating.passes([sys.executable, "-c", ""])
    assert not updating.passes([sys.executable, "-c", "raise SystemExit(1)"])
    assert not updating.passes(["/nowhere/python"])


def test_a_mission_that_named_nobody_is_told_so(laptop: Laptop, tmp_path: Path) -> None:
    close_desk(laptop.desk)
    laptop.home = tmp_path / "other"
    setup.create_home(laptop.home, site_pack(()), USER, ROLES, PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
    laptop.desk = open_desk(laptop.home, PASSPHRASE, today=laptop.calendar)
    assert _refusal(lambda: updating.look(laptop.desk, make())) == "update_nobody_named"


def test_the_clock_warns_and_never_blocks(laptop: Laptop) -> None:
    laptop.calendar.day = date(2031, 1, 1)
    assert updating.look(laptop.desk, make()).expired
    assert updating.state(laptop.desk).expired
    updating.take(laptop.desk, make())
    assert updating.state(laptop.restart()).expired
    laptop.calendar.day = date(1970, 1, 1)
    assert not updating.look(laptop.desk, make(3, base=0)).expired
    assert not updating.state(laptop.desk).expired


def _mission_pack(desk: Desk, number: int, publics: tuple[bytes, ...], offer: packs.Offer | None = None) -> None:
    """The mission exchanges its release keys, or offers an update."""
    pack = packs.Pack(
        number=number,
        mission=keys.key_id(keys.signing_public(ROOT_KEY)),
        issued="2026-02-01",
        roots=(packs.Root(keys.signing_public(ROOT_KEY)),),
        receipt_publics=(keys.signing_public(keys.new_signing_key()),),
        sealing_public=keys.sealing_public(keys.new_sealing_key()),
        url="http://127.0.0.1:8470",
        release_publics=publics,
        offer=offer,
    )
    assert actions_packs.apply(desk, packs.write(ROOT_KEY, pack))


def test_a_key_that_was_exchanged_signs_nothing_more(laptop: Laptop) -> None:
    fresh = keys.new_signing_key()
    _mission_pack(laptop.desk, 1, (keys.signing_public(fresh), *PUBLICS[1:]))
    assert _refusal(lambda: updating.take(laptop.desk, make(signed=KEYS[:2]))) == "update_too_few"
    assert updating.look(laptop.desk, make(signed=KEYS[1:])).number == 2
    assert updating.look(laptop.desk, make(signed=(fresh, KEYS[2], KEYS[0]))).number == 2
    _mission_pack(laptop.desk, 2, ())
    assert _refusal(lambda: updating.look(laptop.desk, make(signed=KEYS[:2]))) == "update_too_few", "nor once a pack names nobody"
    assert updating.look(laptop.desk, make(signed=(fresh, KEYS[2]))).number == 2
    _mission_pack(laptop.desk, 3, PUBLICS)
    assert updating.look(laptop.desk, make(signed=KEYS[:2])).number == 2


def test_a_pack_that_names_nobody_leaves_those_of_the_site_pack(laptop: Laptop) -> None:
    _mission_pack(laptop.desk, 1, ())
    assert updating.look(laptop.desk, make(signed=KEYS[:2])).number == 2


def test_back_leads_to_the_release_before_and_no_further(laptop: Laptop) -> None:
    assert _refusal(lambda: updating.back(laptop.desk)) == "update_no_way_back"
    updating.take(laptop.desk, make(2))
    updating.take(laptop.restart(), make(3, base=2))
    desk = laptop.restart()
    assert updating.state(desk).before == 2 and laptop.laid() == {"2", "3", "current.json"}
    assert updating.back(desk).value == updating.Taken(2, "0.2.0")
    assert updating.state(desk).next == 2
    desk = laptop.restart()
    state = updating.state(desk)
    assert (state.release, state.before, state.warning, laptop.laid()) == (2, 0, "", {"2", "current.json"})
    assert _refusal(lambda: updating.back(desk)) == "update_no_way_back"
    assert _refusal(lambda: updating.take(desk, make(2))) == "update_older"
    updating.take(desk, make(3, base=2))
    assert updating.state(laptop.restart()).release == 3
    assert [action for action, _ in _trail(laptop.desk)] == ["update.taken", "update.taken", "update.back", "update.taken"]


def test_an_update_can_be_put_off_before_it_ever_ran(laptop: Laptop) -> None:
    updating.take(laptop.desk, make(2))
    assert _refusal(lambda: updating.take(laptop.desk, make(2))) == "update_here_already"
    updating.back(laptop.desk)
    assert (laptop.runs, updating.state(laptop.desk).next) == (1, 0)


def test_there_is_no_way_back_once_the_store_is_of_another_schema(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    updating.take(laptop.desk, make(2, schema_to="0999"))
    assert updating.look(laptop.desk, make(3, base=1, schema_to="0999")).migrates
    desk = laptop.restart()
    monkeypatch.setattr(migrations, "HEAD", "0999")
    assert updating.state(desk).before == 0
    assert _refusal(lambda: updating.back(desk)) == "update_back_other_schema"
    monkeypatch.setattr(migrations, "HEAD", SCHEMA)


def test_a_release_that_never_started_is_told_and_can_be_taken_again(laptop: Laptop) -> None:
    updating.take(laptop.desk, make(2))
    begun = start(laptop.program, laptop.releases)
    begun.point(laptop.releases, 2, 1, begun.TRIES)
    desk = laptop.restart()
    state = updating.state(desk)
    assert (state.release, state.next, state.warning, state.warned_of) == (1, 0, "update_warn_left", 2)
    updating.take(desk, make(2))
    assert updating.state(laptop.restart()).release == 2


def test_a_release_whose_files_were_altered_is_told(laptop: Laptop) -> None:
    updating.take(laptop.desk, make(2))
    path = laptop.releases / "2" / "fieldapp" / "large.py"
    path.write_bytes(path.read_bytes().replace(b"same", b"evil"))
    assert updating.state(laptop.restart()).warning == "update_warn_altered"


def test_a_pointer_to_a_release_that_is_not_there_keeps_nobody_from_taking_it(laptop: Laptop) -> None:
    laptop.releases.mkdir(exist_ok=True)
    start(laptop.program, laptop.releases).point(laptop.releases, 2, 1, None)
    assert laptop.runs == 1
    updating.take(laptop.desk, make(2))
    assert laptop.runs == 2


def test_what_a_cut_left_behind_is_cleared_away(laptop: Laptop) -> None:
    for name in ("5.partial", "4.old.partial", "6"):
        (laptop.releases / name / "fieldapp").mkdir(parents=True)
    updating.take(laptop.desk, make(2))
    laptop.restart()
    assert laptop.laid() == {"2", "current.json"}


class Cut(BaseException):
    """The process ends here."""


@contextmanager
def _failing(nth: int, failure: BaseException) -> Iterator[list[str]]:
    """Let the ``nth`` change of a file or folder fail; what was done is listed."""
    done: list[str] = []

    def failing(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            done.append(name)
            if len(done) == nth:
                raise failure
            return real(*arguments, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in ((os, "fsync"), (os, "replace"), (os, "mkdir"), (os, "unlink"), (os, "rmdir"), (Path, "write_bytes")):
            patch.setattr(owner, name, failing(name, getattr(owner, name)))
        yield done


FAILURES = {"full": OSError(errno.ENOSPC, "full"), "broken": OSError(errno.EIO, "broken"), "killed": Cut()}


@pytest.mark.parametrize("failure, every", [(FAILURES["full"], 12), (FAILURES["broken"], 25), (FAILURES["killed"], 10)], ids=FAILURES)
def test_whatever_fails_while_it_is_taken_the_program_starts_and_taking_again_ends_it(
    laptop: Laptop, failure: BaseException, every: int
) -> None:
    with _failing(10**6, failure) as done:
        updating.take(laptop.desk, make(2))
    number, runs = 2, 2
    for nth in range(2, len(done) + 1, every):
        number += 1
        data, before = make(number, base=0), laptop.restart() and laptop.runs
        with _failing(nth, failure) as done:
            try:
                updating.take(laptop.desk, data)
            except (Refused, Cut) as ended:
                full = {"update_disk_full", "disk_full"} if failure is FAILURES["full"] else {"update_disk_refuses", "disk_refuses"}
                assert isinstance(ended, Cut) or ended.key in full
                runs = before
            else:
                runs = number
        assert laptop.runs in (runs, number), done[-3:]
        if laptop.runs != number:
            updating.take(laptop.restart(), data)
        assert laptop.runs == number
    updating.state(laptop.restart())
    assert laptop.laid() == {"current.json", str(number), str(number - 1)}


class Receiver:
    """What a receiver hands out of one update, part by part; ``spoil`` changes what it answers."""

    def __init__(self, data: bytes) -> None:
        self.data, self.asked = data, []
        self.spoil: Callable[[int, Answer], Answer] = lambda part, answer: answer

    def exchange(self, method: str, path: str, data: bytes, limit: int, *_: object) -> Answer:
        name, part = path.removeprefix("/v1/update/").split("/")
        assert (method, data, name) == ("GET", b"", hashlib.sha256(self.data).hexdigest())
        self.asked.append(int(part))
        return self.spoil(int(part), Answer(200, self.data[int(part) * 131_072 :][:131_072]))


@pytest.fixture
def receiver(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> Receiver:
    """A mission that offers an update of three parts."""
    noise = random.Random(1)
    content = files(2) | {f"resources/{number}.png": noise.randbytes(60_000) for number in range(5)}
    one = Receiver(make(2, content=content))
    _offer(laptop.desk, one.data)
    monkeypatch.setattr(delivery, "line", lambda desk, limits, proxy=None: one)
    return one


def _offer(desk: Desk, data: bytes, number: int = 2) -> None:
    _mission_pack(desk, number, PUBLICS, packs.Offer(number, "0.2.0", hashlib.sha256(data).hexdigest(), len(data)))


def test_what_the_mission_offers_comes_by_parts_and_can_be_taken(laptop: Laptop, receiver: Receiver) -> None:
    offered = updating.state(laptop.desk).offered
    assert offered is not None and offered.number == 2
    told: list[float] = []
    path = updating.fetch(laptop.desk, told.append).value
    assert path.read_bytes() == receiver.data and receiver.asked == [0, 1, 2] and told[-1] == 1.0
    assert updating.fetch(laptop.desk).value == path and len(receiver.asked) == 3
    updating.take(laptop.desk, updating.read(path))
    assert laptop.runs == 2 and not path.exists()
    desk = laptop.restart()
    assert updating.state(desk).offered is None
    assert _refusal(lambda: updating.fetch(desk)) == "update_nothing_offered"


def test_a_line_that_breaks_loses_no_part(laptop: Laptop, receiver: Receiver) -> None:
    def away(part: int, answer: Answer) -> Answer:
        if part == 2:
            raise Unreachable("mission_away")
        return answer

    receiver.spoil = away
    assert _refusal(lambda: updating.fetch(laptop.desk)) == "mission_away"
    receiver.spoil = lambda part, answer: answer
    with pytest.raises(Cancelled):
        updating.fetch(laptop.desk, cancel=lambda: True)
    assert updating.fetch(laptop.desk).value.read_bytes() == receiver.data
    assert receiver.asked == [0, 1, 2, 2]


@pytest.mark.parametrize(
    "answer, key",
    [
        (Answer(404, b""), "update_nothing_offered"),
        (Answer(503, b""), "mission_busy"),
        (Answer(302, b"<html>"), "network_intercepts"),
        (Answer(200, b"<html>"), "network_intercepts"),
    ],
)
def test_what_is_no_part_is_not_kept(laptop: Laptop, receiver: Receiver, answer: Answer, key: str) -> None:
    receiver.spoil = lambda part, good: answer if part == 1 else good
    assert _refusal(lambda: updating.fetch(laptop.desk)) == key
    receiver.spoil = lambda part, good: good
    assert updating.fetch(laptop.desk).value.read_bytes() == receiver.data


def test_another_file_under_the_name_of_the_offer_is_thrown_away(laptop: Laptop, receiver: Receiver) -> None:
    receiver.spoil = lambda part, good: Answer(200, bytes(len(good.body))) if part == 1 else good
    assert _refusal(lambda: updating.fetch(laptop.desk)) == "update_fetch_spoilt"
    receiver.spoil = lambda part, good: good
    assert updating.fetch(laptop.desk).value.read_bytes() == receiver.data
    (laptop.home / "updates" / "another").write_bytes(b"left")
    _offer(laptop.desk, make(3, base=1), 3)
    assert _refusal(lambda: updating.read(laptop.home / "updates")) == "update_unreadable"


def test_a_checkout_takes_nothing_and_says_what_it_is(desk: Desk) -> None:
    assert not updating.state(desk).installed
    for call in (lambda: updating.look(desk, b""), lambda: updating.take(desk, b""), lambda: updating.back(desk)):
        assert _refusal(call) == "update_not_installed"
