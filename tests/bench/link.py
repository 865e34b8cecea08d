"""A slow, lossy link between two network namespaces of this machine: what a clinic's connection is like (root and /dev/net/tun needed).

Each end is a TUN device in a namespace of its own; a process in between carries packets from one to the other, late, in turn and not all of
them. Nothing outside the two namespaces is touched, so several links may stand at once.
"""

from __future__ import annotations

import asyncio
import fcntl
import itertools
import multiprocessing
import os
import random
import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any

LAPTOP, MISSION = "192.0.2.1", "192.0.2.2"
_MTU = 1400
_QUEUE_SECONDS = 8.0
_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
_numbers = itertools.count()
_fork = multiprocessing.get_context("fork")  # the carrier inherits the open devices


@dataclass(frozen=True)
class Shape:
    """What the link is like each way: fraction of packets lost, seconds on the way, bits a second."""

    loss: float = 0.0
    delay: float = 0.3
    rate: float = 64_000.0


class Link:
    """The link while it stands: ``with Link(Shape(loss=0.2)) as link``. ``octets`` counts what was put on the line, lost packets too."""

    def __init__(self, shape: Shape, seed: int = 1) -> None:
        self._shape, self._seed = shape, seed
        name = f"fa{os.getpid() % 100_000}x{next(_numbers)}"
        self._spaces = (f"{name}l", f"{name}m")
        self._octets = _fork.Array("Q", 2)

    @property
    def octets(self) -> int:
        """Bytes of IP packets sent so far, both ways."""
        return sum(self._octets)

    def start(self, side: str, command: Sequence[object], **options: Any) -> subprocess.Popen[str]:
        """Start a program on one side, ``laptop`` or ``mission``."""
        space = self._spaces[("laptop", "mission").index(side)]
        return subprocess.Popen(["ip", "netns", "exec", space, *map(str, command)], text=True, **options)

    def __enter__(self) -> Link:
        handles = [_device(space) for space in self._spaces]
        for space, address in zip(self._spaces, (LAPTOP, MISSION), strict=True):
            _ip("netns", "add", space)
            _ip("link", "set", space, "netns", space)
            _ip("-n", space, "address", "add", f"{address}/30", "dev", space)
            _ip("-n", space, "link", "set", space, "up", "mtu", str(_MTU))
            _ip("-n", space, "link", "set", "lo", "up")
        self._carrier = _fork.Process(target=_carry, args=(handles, self._shape, self._octets, self._seed), daemon=True)
        self._carrier.start()
        for handle in handles:
            os.close(handle)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._carrier.terminate()
        self._carrier.join()
        for space in self._spaces:
            _ip("netns", "delete", space)


class _Way:
    """One direction: packets leave one after the other at the rate of the line, and arrive a delay later unless they are lost."""

    def __init__(self, loop: asyncio.AbstractEventLoop, source: int, target: int, shape: Shape, chance: random.Random) -> None:
        self._loop, self._source, self._target, self._shape, self._chance = loop, source, target, shape, chance
        self._free = 0.0
        self.octets = 0

    def drain(self) -> None:
        while True:
            try:
                packet = os.read(self._source, 2 * _MTU)
            except BlockingIOError:
                return
            if packet[0] >> 4 == 4:  # the devices also talk of IPv6 among themselves
                self._send(packet)

    def _send(self, packet: bytes) -> None:
        now = self._loop.time()
        begins = max(now, self._free)
        self.octets += len(packet)
        if begins - now > _QUEUE_SECONDS:
            return
        self._free = begins + len(packet) * 8 / self._shape.rate
        if self._chance.random() >= self._shape.loss:
            self._loop.call_at(self._free + self._shape.delay, os.write, self._target, packet)


def _carry(handles: Sequence[int], shape: Shape, octets: Any, seed: int) -> None:
    chance = random.Random(seed)

    async def run() -> None:
        loop = asyncio.get_running_loop()
        ways = [_Way(loop, handles[at], handles[1 - at], shape, chance) for at in (0, 1)]
        for handle, way in zip(handles, ways, strict=True):
            loop.add_reader(handle, way.drain)
        while True:
            await asyncio.sleep(0.02)
            octets[:] = [way.octets for way in ways]

    asyncio.run(run())


def _device(name: str) -> int:
    handle = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(handle, _TUNSETIFF, struct.pack("16sH22x", name.encode(), _IFF_TUN | _IFF_NO_PI))
    return handle


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True)
