"""The receivers of ``real_programs``: processes of the mission's own command, started on any port, killed, and ended."""

from __future__ import annotations

import random
import re
import resource
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Receivers:
    """The receivers of one mission's folder, and the port of each."""

    folder: Path
    running: dict[int, subprocess.Popen[str]] = field(default_factory=dict)

    def command(self, url: str | None, *words: str) -> list[str]:
        """The mission's command on the database at ``url``, None for its own."""
        database = [] if url is None else ["--database", url]
        return [sys.executable, "-m", "sync.mission.cli", "--home", str(self.folder), *database, *words]

    def start(self, count: int, url: str | None, limit: int | None = None) -> list[int]:
        """Start receivers until there are so many, and say where they listen; ``limit``: the most bytes a file of theirs may have.

        One that cannot start on so little room is left out.
        """
        self.running = {port: one for port, one in self.running.items() if one.poll() is None}
        for _ in range(count - len(self.running)):
            process = subprocess.Popen(
                self.command(url, "serve", "--port", "0", "--disk-floor", "0"),
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                preexec_fn=None if limit is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
            )
            assert process.stdout is not None
            found = re.search(r":(\d+)\s*$", process.stdout.readline())
            if found is not None:
                self.running[int(found[1])] = process
            else:
                self._end(process)
        return list(self.running)

    def kill(self, draw: random.Random) -> None:
        """Kill one of them, whatever it is doing."""
        if self.running:
            self._end(self.running.pop(draw.choice(list(self.running))), kill=True)

    def end(self) -> None:
        """Let all of them finish what they are doing, and end."""
        for one in self.running.values():
            self._end(one)
        self.running = {}

    def _end(self, one: subprocess.Popen[str], kill: bool = False) -> None:
        one.kill() if kill else one.terminate()
        one.wait(20)
        if one.stdout is not None:
            one.stdout.close()
