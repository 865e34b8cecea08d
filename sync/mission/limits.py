"""How much anybody may ask of the receiver: tries, bytes, seconds, places and room. All in memory, all bounded.

The numbers are far above what laptops do, also when a whole town sends through one address after a week without a network; they keep one
machine, wild or hostile, from using up what is there for all. What is refused here is refused without a receipt, and may be tried again.
"""

from __future__ import annotations

import ipaddress
import shutil
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import monotonic

_MIB = 1 << 20
_LOOK_AGAIN = 5.0


@dataclass(frozen=True)
class Limits:
    """The receiver's limits; seconds and bytes where nothing else is said.

    ``headers``: until a request's head is whole · ``idle``: without a byte of its body · ``whole``: for all of it, answer included, and as
    much again for every 64 KiB that passed (``seconds``) · ``connections``: open at once, ``nearby`` of them from one address · ``memory``:
    of bodies that are not yet kept · ``address``, ``key``: tries a second and saved up, by network address and by installation ·
    ``stranger``, ``strangers``: kept from one installation nobody has approved, and from all such together · ``disk``: that must stay free.
    """

    headers: float = 20.0
    idle: float = 30.0
    whole: float = 180.0
    connections: int = 512
    nearby: int = 256
    memory: int = 64 * _MIB
    address: tuple[float, int] = (100.0, 3000)
    key: tuple[float, int] = (5.0, 1000)
    stranger: int = 8 * _MIB
    strangers: int = 2048 * _MIB
    disk: int = 256 * _MIB

    def seconds(self, passed: int) -> float:
        """How long a request may take of which so many bytes passed, both ways: who is slower than 364 bytes a second is cut off."""
        return self.whole * max(1.0, passed / 65_536)


class Limited(Exception):
    """Too many tries: ``wait`` whole seconds before the next."""

    def __init__(self, wait: int) -> None:
        super().__init__(wait)
        self.wait = wait


class NoRoom(Exception):
    """The disk is nearly full, or strangers may keep no more here."""


class Buckets:
    """Token buckets, one for each name: ``rate`` tries a second, ``burst`` saved up, of the ``most`` names heard last."""

    def __init__(self, rate: float, burst: int, *, most: int = 20_000, clock: Callable[[], float] = monotonic) -> None:
        self._rate, self._burst, self._most, self._clock = rate, burst, most, clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, name: str) -> None:
        """Use one try up. Raises Limited."""
        with self._lock:
            now = self._clock()
            level, since = self._levels.pop(name, (float(self._burst), now))
            level = min(self._burst, level + (now - since) * self._rate)
            allowed = level >= 1
            self._levels[name] = (level - 1 if allowed else level, now)
            if len(self._levels) > self._most:
                self._levels.popitem(last=False)
        if not allowed:
            raise Limited(1 + int((1 - level) / self._rate))

    def __len__(self) -> int:
        return len(self._levels)


class Disk:
    """The free room of a folder's disk, looked at now and then."""

    def __init__(self, folder: Path, floor: int, *, clock: Callable[[], float] = monotonic) -> None:
        self._folder, self._floor, self._clock = folder, floor, clock
        self._looked = -_LOOK_AGAIN
        self._enough = True

    def check(self) -> None:
        """Raises NoRoom when less than the floor is free."""
        now = self._clock()
        if self._floor and now - self._looked >= _LOOK_AGAIN:
            self._looked = now
            self._enough = shutil.disk_usage(self._folder).free >= self._floor
        if not self._enough:
            raise NoRoom


class Bodies:
    """The bytes of bodies in memory, all requests together."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.held = 0

    def hold(self, size: int) -> None:
        """Hold that many more. Raises Limited when memory is used up; nothing is held then."""
        if self.held + size > self._most:
            raise Limited(5)
        self.held += size

    def free(self, size: int) -> None:
        """Hold that many less."""
        self.held -= size


def place(address: str) -> str:
    """What counts as one address: an IPv4 address, or the network of 64 bits that an IPv6 household has."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((int(found) >> 64 << 64, 64)))
    return str(found)
