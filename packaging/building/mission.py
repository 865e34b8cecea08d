"""The mission's command, as this checkout has it: it signs and checks what a build must not be able to sign by itself."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from building import ROOT, Refusal

COMMAND = ROOT / ".venv" / "bin" / "fieldapp-mission"


def ask(home: Path, *arguments: str | Path, passphrase_file: Path | None = None) -> Any:
    """Run ``fieldapp-mission``; its JSON answer. Refused with its own sentence where it refuses.

    The passphrase never passes through here: only the name of its file does.
    """
    if not COMMAND.exists():
        raise Refusal("The mission's command is not installed in this checkout; run: python3 packaging/dev.py setup")
    told = ["--home", str(home), "--language", "en", "--json"]
    if passphrase_file is not None:
        told += ["--passphrase-file", str(passphrase_file)]
    command = [str(COMMAND), *told, *(str(one) for one in arguments)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise Refusal(lines[-1] if lines else "fieldapp-mission refused and did not say why.")
    return json.loads(done.stdout) if done.stdout.strip() else None
