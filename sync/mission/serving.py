"""Running the receiver on uvicorn until it is told to stop; what was acknowledged by then is on the disk."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from types import FrameType

import sqlalchemy as sa
import uvicorn

from sync.errors import SyncRefused

from .home import Mission
from .receiver import Receiver, application


class _Server(uvicorn.Server):
    """A server that says once where it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Finish what is under way and end quietly, instead of raising the signal again afterwards."""
        self.should_exit = True


def serve(mission: Mission, engine: sa.Engine, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Listen until SIGINT or SIGTERM; ``ready`` is called once with the address. Raises SyncRefused ``mission_port_taken``."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family, backlog=512)
        # Answers are short and sent in two pieces: waiting for the first to be acknowledged would cost 40 ms each.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError:
        raise SyncRefused("mission_port_taken", host=host, port=port) from None
    shown = f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{listening.getsockname()[1]}"
    receiver = Receiver(mission, engine, mission.receipt_private())
    # No access log: it would keep who delivered when. No headers that name the software.
    config = uvicorn.Config(
        application(receiver),
        log_level="critical",
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=10,
        limit_concurrency=512,
        lifespan="off",
    )
    with listening:
        asyncio.run(_Server(config, lambda: ready(url)).serve(sockets=[listening]))
