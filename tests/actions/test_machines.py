"""A home that is opened on another computer: noticed, sealing stops, and every row of two clones counts once."""

from __future__ import annotations

import random
import shutil
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp.actions import delivery, entries, installation, machines, months, putting_back, reenrolling, returning, setup, upkeep
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.domain.periods import Month
from fieldapp.storage import computers, ledger, machine, records
from fieldapp.storage.machine_windows import disk_serial
from fieldapp.storage.slots import FAST_FOR_TESTS
from tests.actions.conftest import PHRASE, Rows, session_answers
from tests.actions.two_computers import DAY, Mission, close_month, image_of, made_once, opened, states

DESK, ATTIC, THIRD = frozenset({"card 001122334455", "disk S1"}), frozenset({"card 00AABBCCDDEE", "disk S2"}), frozenset({"board B3"})


class Room:
    """Which computer one sits at."""

    def __init__(self) -> None:
        self.traits: frozenset[str] = DESK

    def __call__(self) -> frozenset[str]:
        return self.traits


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Room:
    room = Room()
    monkeypatch.setattr(machine, "read", room)
    return room


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory.mktemp("template"))


@pytest.fixture
def mission(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Mission:
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    made = Mission(tmp_path / "mission")
    monkeypatch.setattr(delivery, "line", lambda *_, **__: made)
    return made


@pytest.fixture
def first(at: Room, tmp_path: Path, mission: Mission) -> Iterator[Desk]:
    desk = opened(tmp_path / "laptop")
    yield desk
    close_desk(desk)


def start_at(at: Room, traits: frozenset[str], desk: Desk) -> Desk:
    """Close a desk and open its home on that computer."""
    home = desk.store.vault.home
    close_desk(desk)
    at.traits = traits
    return opened(home)


def clone_of(at: Room, desk: Desk, folder: Path, traits: frozenset[str] = ATTIC) -> Desk:
    """A clone of a desk's disk, started on that computer; the first goes on where it was."""
    before, clone = at.traits, image_of(desk, folder)
    clone = start_at(at, traits, clone)
    at.traits = before
    return clone


def test_the_same_computer_is_never_asked_about(at: Room, first: Desk) -> None:
    for traits in (
        DESK,
        frozenset(),
        DESK,
        frozenset({"disk S1", "card new"}),
        frozenset({"card new"}),
        frozenset({"card new", "disk S9"}),
    ):
        first = start_at(at, traits, first)
        assert machines.state(first) is None, "a card and then a disk were exchanged, or nothing could be read"
    close_month(first, 10)
    assert "autre ordinateur" not in upkeep.verify(first)["checks"]["computer"]["detail"]
    with pytest.raises(Refused) as caught:
        machines.own_key(first)
    assert caught.value.key == "computer_same"
    close_desk(first)


def test_another_computer_stops_sealing_and_nothing_else(at: Room, first: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close_month(first, 10)
    clone = clone_of(at, first, tmp_path / "clone")
    assert machines.state(clone) == machines.Other(DAY) and machines.state(first) is None
    with pytest.raises(Refused, match="on another computer"):
        close_month(clone, 20)
    assert {one.why_not.key for one in months.states(clone) if one.why_not} >= {"sealing_elsewhere"}
    assert "autre ordinateur" in upkeep.verify(clone)["checks"]["computer"]["detail"]
    assert machines.at_start(clone) is None, "it has sealed before, so people choose"
    assert delivery.send(clone).value.held == 1, "what was sealed before the image is the same on both"
    close_month(first, 20)
    monkeypatch.setattr(clone.store.vault, "may", lambda *_: False)
    for choose in (machines.own_key, machines.stands_in):
        with pytest.raises(NotAllowed):
            choose(clone)
    close_desk(clone)


def test_nothing_of_the_hardware_can_be_read_in_the_store(at: Room, first: Desk, decrypted: Callable[[Path, bytes], bytes]) -> None:
    path, key = first.store.path, first.store.vault.key("database")
    plain = decrypted(path, key)
    assert b"computer_traits" in plain and not any(trait.split()[1].encode() in plain for trait in DESK if len(trait) > 8)


def test_a_disk_that_was_moved_goes_on(at: Room, first: Desk) -> None:
    close_month(first, 10)
    name = installation.name(first)
    moved = start_at(at, ATTIC, first)
    machines.stands_in(moved)
    assert machines.state(moved) is None and installation.name(moved) == name
    close_month(moved, 20)
    moved = start_at(at, DESK, moved)
    assert isinstance(machines.state(moved), machines.Other), "the computer it stands on now is the only one it knows"
    moved = start_at(at, ATTIC, moved)
    assert machines.state(moved) is None, "back where it belongs, it goes on by itself"
    close_desk(moved)


def test_a_copy_put_back_on_a_new_laptop_is_not_asked_about_twice(at: Room, first: Desk, tmp_path: Path) -> None:
    """It waits for the mission's head anyway; the computer is remembered, and another one is noticed again."""
    close_month(first, 10)
    copy = upkeep.copy(first).value
    close_desk(first)
    at.traits = ATTIC
    putting_back.restore_home(tmp_path / "new", copy, PHRASE, today=lambda: DAY)
    back = opened(tmp_path / "new")
    assert machines.state(back) is None and returning.state(back) is not None
    back = start_at(at, THIRD, back)
    assert machines.state(back) == machines.Other(DAY)
    machines.own_key(back)
    assert isinstance(machines.state(back), machines.Own) and returning.state(back) is None, "the other one waits for the head"
    close_desk(back)
    first.__dict__.update(start_again(at, first).__dict__)


def start_again(at: Room, desk: Desk) -> Desk:
    """The first computer, as a fixture closes it at the end."""
    at.traits = DESK
    return opened(desk.store.vault.home)


def test_a_demonstration_is_carried_about(at: Room, first: Desk) -> None:
    computers.never(first.store)
    first.__dict__.update(start_at(at, ATTIC, first).__dict__)
    assert machines.state(first) is None


def test_an_empty_home_takes_its_own_key_by_itself(at: Room, tmp_path: Path, site_pack: bytes) -> None:
    setup.create_home(tmp_path / "one", site_pack, "sb", frozenset({"reception", "coordinator"}), PHRASE, FAST_FOR_TESTS, today=DAY)
    one = open_desk(tmp_path / "one", PHRASE, today=lambda: DAY)
    before = installation.name(one), one.store.meta("rounding_key")
    clones = []
    for number, traits in enumerate((ATTIC, THIRD)):
        clone = clone_of(at, one, tmp_path / f"clone-{number}", traits)
        assert upkeep.at_start(clone) == "", "and sealing is free again"
        told = machines.state(clone)
        assert isinstance(told, machines.Own) and told.installation == installation.name(clone) and len(told.code.replace(" ", "")) == 6
        machines.heard(clone)
        assert machines.state(clone) is None
        clones.append((told.installation, clone.store.meta("rounding_key")))
        close_desk(clone)
    assert len({before[0], *(name for name, _ in clones)}) == len({before[1], *(key for _, key in clones)}) == 3
    assert upkeep.at_start(one) == "" and machines.state(one) is None
    close_desk(one)


def test_both_computers_go_on_and_each_closing_counts_once(at: Room, first: Desk, tmp_path: Path, mission: Mission) -> None:
    close_month(first, 10)
    delivery.send(first)
    close_month(first, 20)
    clone = clone_of(at, first, tmp_path / "clone")
    at.traits = ATTIC
    own = machines.own_key(clone).value
    assert own.installation == installation.name(clone) != installation.name(first)
    for desk, value in ((first, 31), (clone, 32), (first, 41), (clone, 42)):
        assert close_month(desk, value) in (Month(2026, 3), Month(2026, 4))
        delivery.send(desk)
        mission.open()
    assert mission.counted() == [("2026-01", 10), ("2026-02", 20), ("2026-03", 31), ("2026-03", 32), ("2026-04", 41), ("2026-04", 42)]
    for desk in (first, clone):
        delivery.send(desk)
        assert states(desk) == ["pooled"] * 4
        assert reenrolling.state(desk) is None
    assert upkeep.verify(clone)["checks"]["outbox"]["ok"]
    clone = start_at(at, ATTIC, clone)
    assert machines.state(clone) == own, "its name and code are told until somebody has noted them"
    first.__dict__.update(start_at(at, DESK, first).__dict__)
    assert machines.state(first) is None, "the computer the disk was cloned from never notices"
    close_desk(clone)


@pytest.mark.parametrize("seed", range(2))
def test_two_clones_in_any_order_lose_and_double_nothing(tmp_path: Path, at: Room, first: Desk, mission: Mission, seed: int) -> None:
    draw, closed = random.Random(seed), list[int]()

    def close(desk: Desk) -> None:
        try:
            close_month(desk, 5 * (len(closed) + 1))
        except Refused as refused:
            assert refused.key == "sealing_elsewhere"
        else:
            closed.append(5 * (len(closed) + 1))

    for _ in range(draw.randint(1, 3)):
        close(first)
    if draw.random() < 0.5:
        delivery.send(first)
    desks = [first, *(clone_of(at, first, tmp_path / f"clone-{number}", traits) for number, traits in enumerate((ATTIC, THIRD)))]
    for _ in range(16):
        desk, act = draw.choice(desks), draw.choice(("close", "close", "send", "open", "choose"))
        if act == "close":
            close(desk)
        elif act == "send":
            delivery.send(desk)
        elif act == "open":
            mission.open()
        elif isinstance(machines.state(desk), machines.Other):
            machines.own_key(desk)
    for _ in range(2):
        for desk in desks:
            delivery.send(desk)
            mission.open()
    assert sorted(value for _, value in mission.counted() if value) == closed
    for desk in desks:
        delivery.send(desk)
        assert set(states(desk)) <= {"pooled"}, "nothing was even set aside"
    for desk in desks[1:]:
        close_desk(desk)


def test_what_both_hold_is_counted_by_the_first_alone(at: Room, tmp_path: Path, desk: Desk) -> None:
    """Real closings: entries of before the image leave from one computer, those of after from where they were written, late ones too."""
    rows = Rows(desk)
    people = [rows.person() for _ in range(40)]
    for person in people[:20]:
        rows.entry(person, "2025-11-05")
    rows.desk.today.day = DAY  # type: ignore[attr-defined]  # the calendar of the tests
    months.close(desk, Month(2025, 11))
    for person in people[10:30]:
        rows.entry(person, "2025-12-05")
    home = desk.store.vault.home
    close_desk(desk)
    shutil.copytree(home, tmp_path / "clone")
    desk.__dict__.update(open_desk(home, PHRASE, today=lambda: DAY).__dict__)
    at.traits = ATTIC
    clone = open_desk(tmp_path / "clone", PHRASE, today=lambda: DAY)
    common = 0
    with clone.store.read() as connection:
        common = len(records.load(connection, leaving=True).entries)
    Rows(clone).entry(people[35], "2025-12-09")
    machines.own_key(clone)
    later = Rows(clone)
    later.made = 10_000
    later.entry(people[36], "2025-11-20")  # late, into a month both had closed
    wrong = records_of(clone)[0]
    entries.correct(clone, wrong, session_answers(date=DAY.replace(month=2, day=3)), "faute de frappe")
    Rows(desk).entry(people[37], "2025-12-11")
    for each in (desk, clone):
        months.close(each, Month(2025, 12))
    assert counted(desk) == common + 1
    assert counted(clone) == 2, "the two written there, not the correction of what both hold"
    assert upkeep.verify(clone)["checks"]["ledger"]["ok"]
    with clone.store.read() as connection:
        new = sum(number for key, number in ledger.pages(connection, "OUJ")[-1].counted.items() if key.startswith("new|"))
    assert new == 2
    close_desk(clone)


def records_of(desk: Desk) -> list[int]:
    with desk.store.read() as connection:
        return [one.id for one in records.load(connection).entries]


def counted(desk: Desk) -> int:
    """How many services all chapters of the newest ledger hold."""
    with desk.store.read() as connection:
        page = ledger.pages(connection, "OUJ")[-1]
    return sum(number for key, number in page.counted.items() if key.startswith("service|"))


def test_hardware_of_a_linux(tmp_path: Path) -> None:
    def tell(path: str, text: str = "") -> None:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text + "\n")

    for card, address, kind in (
        ("eth0", "00:11:22:33:44:55", "0"),
        ("wlan0", "3a:00:00:00:00:01", "3"),
        ("tun0", "00:11:22:33:44:66", "0"),
    ):
        tell(f"sys/class/net/{card}/address", address)
        tell(f"sys/class/net/{card}/addr_assign_type", kind)
        if card != "tun0":
            tell(f"sys/class/net/{card}/device/vendor")
    tell("sys/class/net/wlan0/phy80211/macaddress", "28:16:ad:00:00:01")
    tell("sys/devices/pci0/usb1/net/vendor")
    tell("sys/class/net/usb0/address", "00:11:22:33:44:77")
    (tmp_path / "sys/class/net/usb0/device").symlink_to(tmp_path / "sys/devices/pci0/usb1/net")
    tell("sys/block/nvme0n1/device/serial", " S4EWNX0 ")
    tell("sys/block/sda/device/serial", "To be filled by O.E.M.")
    tell("sys/class/dmi/id/product_uuid", "03000200-0400-0500-0006-000700080009")
    found = set(machine._told(machine.linux(tmp_path)))
    assert found == {"card 001122334455", "card 2816AD000001", "disk S4EWNX0"}
    tell("sys/class/dmi/id/product_uuid", "4c4c4544-0051-3010-8058-b4c04f4e3132")
    assert "board 4C4C4544005130108058B4C04F4E3132" in set(machine._told(machine.linux(tmp_path)))
    assert set(machine._told(machine.linux(tmp_path / "nothing"))) == set()


@pytest.mark.parametrize(
    "text",
    ["00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "Default string", "123456789", "", "N/A", "None"],
)
def test_what_makers_leave_unfilled_is_no_trait(text: str) -> None:
    assert set(machine._told([("board", text)])) == set()
    assert set(machine._told([("card", "0a:00:27:00:00:00"), ("card", "00:50:56:c0:00:01"), ("card", "00:00:00:00:00:00")])) == set()


def test_a_slow_or_broken_computer_keeps_no_home_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> Iterator[tuple[str, str]]:
        yield "disk", "S4EWNX0"
        raise OSError

    monkeypatch.setattr(machine, "linux", broken)
    assert machine.here() == {"disk S4EWNX0"}
    monkeypatch.setattr(machine, "SECONDS", 0.0)
    monkeypatch.setattr(machine, "Thread", _Never)
    assert machine.here() == frozenset()


class _Never:
    def __init__(self, **_: object) -> None: ...
    def start(self) -> None: ...
    def join(self, seconds: float) -> None: ...


def test_what_windows_says_of_a_disk() -> None:
    def told(removable: int, bus: int) -> bytes:
        return struct.pack("<IIBBBBIIIII", 40, 60, 0, 0, removable, 0, 0, 0, 0, 32, bus) + b"  WD-1234 \0rest"

    assert disk_serial(told(0, 11)) == "WD-1234"
    assert disk_serial(told(0, 7)) == disk_serial(told(1, 11)) == disk_serial(b"") == disk_serial(told(0, 11)[:30]) == ""
