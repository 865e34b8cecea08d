"""Running the receiver on uvicorn until it is told to stop: who is too slow is cut off, what was acknowledged is on the disk.

A client has 20 s for the head of a request, 30 s without a byte of its body, 180 s in all, and as much again for every 64 KiB that passed,
there or back (``limits``): a large letter on a slow line takes minutes. What came fast saves up nothing: a body that lies almost whole in
memory is not held there for long. When all places are taken, the one that has kept us waiting
longest for its request goes. No access log is kept: it would tell who delivered when.
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from types import FrameType
from typing import cast

import h11
import sqlalchemy as sa
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from sync.errors import SyncRefused

from . import telemetry as telemetries
from .home import Mission
from .limits import Limits, place
from .receiver import Receiver
from .telemetry import Telemetry
from .web import HEADERS, PIECE, Application

_HEAD = 8192
_STOPPING = 20
_DRAINED = PIECE * 3 // 4  # bytes of an answer that have gone whenever there is room for more


@dataclass(frozen=True)
class Serving:
    """How a receiver is run. ``certificate`` and ``key``: PEM files, when it speaks TLS itself; ``metrics``: a port of this machine."""

    host: str = "127.0.0.1"
    port: int = 0
    behind_proxy: bool = False
    certificate: Path | None = None
    key: Path | None = None
    log: bool = False
    metrics: int | None = None
    limits: Limits = field(default_factory=Limits)


class _Connection(H11Protocol):
    """A connection that knows how long it has kept us waiting, and says nothing of itself when it does not understand."""

    begun = last = step = 0.0  # the request, its newest byte, its newest 64 KiB
    passed = 0
    here = ""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(transport)
        self.begun = self.last = self.step = monotonic()
        self.here = place(self.client[0]) if self.client else ""
        transport.set_write_buffer_limits(high=PIECE, low=PIECE - _DRAINED)
        cast(_Config, self.config).gate.entered(self)

    def connection_lost(self, exc: Exception | None) -> None:
        cast(_Config, self.config).gate.left(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self.last = monotonic()
        before, self.passed = self.passed, self.passed + len(data)
        if before // PIECE < self.passed // PIECE:
            self.step = self.last
        super().data_received(data)

    def on_response_complete(self) -> None:
        self.begun = self.step = monotonic()
        self.passed = 0
        super().on_response_complete()

    def resume_writing(self) -> None:
        self.passed += _DRAINED
        super().resume_writing()

    @property
    def working(self) -> bool:
        """Whether a request is under way whose head has come."""
        return self.cycle is not None and not self.cycle.response_complete

    def late(self, limits: Limits, now: float) -> bool:
        """Whether it is to be cut off."""
        if not self.working:  # the end of an answer may still be on its way
            return now - self.begun > (limits.whole if self.transport.is_closing() else limits.headers)
        stuck = now - self.last > limits.idle or now - self.step > limits.whole
        return now - self.begun > limits.seconds(self.passed) or (self.cycle.more_body and stuck)

    def cut(self) -> None:
        """End it here and now."""
        self.transport.abort()

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP like any other mistake, and forget what was under way."""
        if self.working:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        headers = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
        bare = [*headers, (b"content-length", b"0"), (b"connection", b"close")]
        answer = h11.Response(status_code=400, headers=bare, reason=b"Bad Request")
        with suppress(h11.LocalProtocolError):  # where an answer was begun, there is no place for another
            for event in (answer, h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


class _Gate:
    """The places there are for connections."""

    def __init__(self, limits: Limits, *, behind_proxy: bool) -> None:
        self._limits, self._behind_proxy = limits, behind_proxy
        self._near: Counter[str] = Counter()
        self.connections: set[_Connection] = set()

    def entered(self, new: _Connection) -> None:
        """Let it in, or whoever waited longest out."""
        self._near[new.here] += 1
        if not self._behind_proxy and self._near[new.here] > self._limits.nearby:
            new.cut()
        elif len(self.connections) > self._limits.connections:
            waiting = [one for one in self.connections if not one.working]
            min(waiting, key=lambda one: one.begun).cut()

    def left(self, gone: _Connection) -> None:
        """Its place is free."""
        self._near[gone.here] -= 1
        if not self._near[gone.here]:
            del self._near[gone.here]

    def sweep(self) -> None:
        """Cut off who is too slow."""
        now = monotonic()
        for one in list(self.connections):
            if one.late(self._limits, now):
                one.cut()


class _Config(uvicorn.Config):
    gate: _Gate


class _Server(uvicorn.Server):
    """A server that says once where it listens, and looks at its connections every second."""

    config: _Config

    def __init__(self, config: _Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        config.gate.connections = cast(set[_Connection], self.server_state.connections)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        application = cast(Application, self.config.app)
        asyncio.get_running_loop().set_exception_handler(lambda _, context: application.telemetry.fault(context.get("exception")))
        await super().startup(sockets)
        self._ready()

    async def on_tick(self, counter: int) -> bool:
        if counter % 10 == 0:
            self.config.gate.sweep()
        return await super().on_tick(counter)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Finish what is under way and end quietly, instead of raising the signal again afterwards."""
        self.should_exit = True


def serve(mission: Mission, engine: sa.Engine, how: Serving, ready: Callable[[str], None]) -> None:
    """Listen until SIGINT or SIGTERM; ``ready`` is called once with the address.

    Raises SyncRefused ``mission_port_taken``, ``mission_certificate_files``.
    """
    telemetry = Telemetry(telemetries.to_stderr() if how.log else None)
    application = Application(
        Receiver(mission, engine, mission.receipt_private()),
        how.limits,
        telemetry,
        behind_proxy=how.behind_proxy,
        secure=how.certificate is not None or how.behind_proxy,
    )
    with listen(how.host, how.port) as listening:
        shown = f"[{how.host}]" if ":" in how.host else how.host
        url = f"{'http' if how.certificate is None else 'https'}://{shown}:{listening.getsockname()[1]}"
        server = make(application, how, lambda: _begun(telemetry, ready, url))
        page = None if how.metrics is None else telemetries.show(telemetry, how.metrics)
        try:
            asyncio.run(server.serve(sockets=[listening]))
        finally:
            _notify("STOPPING=1")
            telemetry.say("stopped")
            if page is not None:
                page.shutdown()
                page.server_close()


def make(application: Application, how: Serving, ready: Callable[[], None]) -> uvicorn.Server:
    """A server for this application, which calls ``ready`` once it listens. Raises SyncRefused ``mission_certificate_files``."""
    config = _Config(
        application,
        http=_Connection,
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        log_level="critical",  # what is no HTTP, and what went wrong, is told in our own lines
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=_STOPPING,
        h11_max_incomplete_event_size=_HEAD,
        ssl_certfile=how.certificate,
        ssl_keyfile=how.key,
    )
    config.gate = _Gate(how.limits, behind_proxy=how.behind_proxy)
    try:
        config.load()
    except (OSError, ssl.SSLError):
        raise SyncRefused("mission_certificate_files") from None
    application.telemetry.connections = lambda: len(config.gate.connections)
    return _Server(config, ready)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises SyncRefused ``mission_port_taken``."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family, backlog=512)
        # Answers are short and sent in two pieces: waiting for the first to be acknowledged would cost 40 ms each.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError:
        raise SyncRefused("mission_port_taken", host=host, port=port) from None
    return listening


def _begun(telemetry: Telemetry, ready: Callable[[str], None], url: str) -> None:
    telemetry.say("ready")
    ready(url)
    _notify("READY=1")


def _notify(state: str) -> None:
    """Tell systemd, where it started us and wants to know."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if address.startswith(("/", "@")):
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
            told.sendto(state.encode(), address.replace("@", "\0", 1) if address.startswith("@") else address)
