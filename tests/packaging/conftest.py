"""The build's modules are imported as ``building``, as ``packaging/build.py`` does."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGING = str(Path(__file__).resolve().parent.parent.parent / "packaging")
if _PACKAGING not in sys.path:
    sys.path.append(_PACKAGING)
