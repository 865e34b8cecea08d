"""What whoever looks after the receiver may see: one line an event, and counts for Prometheus. Never who sent what.

A line is JSON: ``{"time": "2026-11-22T09:15:04Z", "event": "batch", "status": 200, "bytes": 4096, "ms": 3.1}``. Neither here nor in the
counts is there an address, an installation, a hash or a word of what was sent.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import TextIO

from sync.errors import SyncRefused

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
_PAGE = "text/plain; version=0.0.4; charset=utf-8"


class Telemetry:
    """Counts events; ``log`` is where lines go, None for nowhere. Safe from any thread."""

    def __init__(self, log: TextIO | None = None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.connections: Callable[[], int] = lambda: 0
        self._log, self._now, self._lock = log, now, Lock()
        self._requests: Counter[tuple[str, int]] = Counter()
        self._receipts: Counter[str] = Counter()
        self._within: Counter[float] = Counter()
        self._seconds = 0.0
        self._faults = 0

    def answered(self, event: str, status: int, size: int, seconds: float) -> None:
        """A request was answered: which kind, how, how many bytes it brought, how long it took once it was whole."""
        with self._lock:
            self._requests[event, status] += 1
            self._seconds += seconds
            self._within.update(limit for limit in _SECONDS if seconds <= limit)
        self.say(event, status=status, bytes=size, ms=round(seconds * 1000, 1))

    def signed(self, level: str) -> None:
        """A receipt was given."""
        with self._lock:
            self._receipts[level] += 1

    def fault(self, error: object) -> None:
        """Something went wrong that nobody foresaw. Only its kind is told: its message may hold what was sent."""
        with self._lock:
            self._faults += 1
        self.say("fault", kind=type(error).__name__)

    def say(self, event: str, **values: float | str) -> None:
        """Write one line: numbers, or the kind of a fault, beside the event's name."""
        if self._log is not None:
            line = {"time": self._now().strftime("%Y-%m-%dT%H:%M:%SZ"), "event": event, **values}
            print(json.dumps(line), file=self._log, flush=True)

    def page(self) -> str:
        """All counts, in the text form of Prometheus."""
        with self._lock:
            requests, receipts, within = sorted(self._requests.items()), sorted(self._receipts.items()), dict(self._within)
            seconds = self._seconds
        total = sum(count for _, count in requests)
        lines = ["# TYPE fieldapp_requests_total counter"]
        lines += [f'fieldapp_requests_total{{event="{event}",status="{status}"}} {count}' for (event, status), count in requests]
        lines += ["# TYPE fieldapp_receipts_total counter"]
        lines += [f'fieldapp_receipts_total{{level="{level}"}} {count}' for level, count in receipts]
        lines += ["# TYPE fieldapp_answer_seconds histogram"]
        lines += [f'fieldapp_answer_seconds_bucket{{le="{limit}"}} {within.get(limit, 0)}' for limit in _SECONDS]
        lines += [f'fieldapp_answer_seconds_bucket{{le="+Inf"}} {total}', f"fieldapp_answer_seconds_sum {seconds:.6f}"]
        lines += [f"fieldapp_answer_seconds_count {total}"]
        lines += ["# TYPE fieldapp_faults_total counter", f"fieldapp_faults_total {self._faults}"]
        lines += ["# TYPE fieldapp_connections gauge", f"fieldapp_connections {self.connections()}"]
        lines += ["# TYPE process_resident_memory_bytes gauge", f"process_resident_memory_bytes {memory()}"]
        return "\n".join(lines) + "\n"


def memory() -> int:
    """Bytes of memory this process holds; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def show(telemetry: Telemetry, port: int) -> ThreadingHTTPServer:
    """Serve the counts as ``/metrics`` to this machine only, until shut down. Raises SyncRefused ``mission_port_taken``."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/metrics"
            body = telemetry.page().encode() if found else b""
            self.send_response_only(200 if found else 404)
            self.send_header("Content-Type", _PAGE)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *values: object) -> None:
            """Whoever looks at the counts is nobody's business either."""

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Page)
    except OSError:
        raise SyncRefused("mission_port_taken", host="127.0.0.1", port=port) from None
    Thread(target=server.serve_forever, args=(0.2,), daemon=True).start()
    return server


def to_stderr() -> TextIO:
    """Where lines go when they are wanted: the journal reads it there."""
    return sys.stderr
