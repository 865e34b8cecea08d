"""How Fieldapp is built: locked wheels, trimmed; the program of one commit; and what each system wraps around both.

Needs nothing but Python 3.11 to 3.13 and git; imports nothing of the program it builds. Every refusal is one sentence (``Refusal``).
"""

from __future__ import annotations

import argparse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / "build" / "wheels"
OUT = ROOT / "dist"


class Refusal(Exception):
    """The build stops here; the text is one plain English sentence for whoever builds."""


def common(parser: argparse.ArgumentParser) -> None:
    """The options every command that builds has: ``out``, ``wheels`` (Path or None), ``dirty`` and ``quick``."""
    parser.add_argument("--out", type=Path, default=OUT, help="folder for what is made (default: dist/)")
    parser.add_argument("--wheels", type=Path, metavar="DIR", help="take the locked wheels from this folder; uses no network")
    parser.add_argument("--dirty", action="store_true", help="build what lies in the checkout, committed or not; marked as a test")
    parser.add_argument("--quick", action="store_true", help="compress lightly: larger and sooner, for tests")
