"""A home to measure on: every role, a cheap passphrase, a site pack of a mission made on the spot."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from fieldapp.actions.desk import Desk, open_desk
from fieldapp.actions.setup import create_home
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, sitepack
from sync.sitepack import SiteEntry

# So that a bench run as a script finds the helpers of the tests.
sys.path.append(str(Path(__file__).resolve().parents[2]))
PASSPHRASE = "une phrase de passe"
TODAY = date(2026, 3, 4)


def desk_in(folder: Path, sites: dict[str, bool]) -> Desk:
    """An open desk on a new home in ``folder`` for these sites (code: larger)."""
    pack = sitepack.write(
        keys.new_signing_key(),
        sites=[SiteEntry(code, larger) for code, larger in sites.items()],
        url="http://127.0.0.1:8470",
        issued="2026-01-05",
        receipt_public=keys.signing_public(keys.new_signing_key()),
        sealing_public=keys.sealing_public(keys.new_sealing_key()),
        recovery_public=keys.sealing_public(keys.new_sealing_key()),
    )
    create_home(folder, pack, "sb", ROLES, PASSPHRASE, FAST_FOR_TESTS, today=TODAY)
    return open_desk(folder, PASSPHRASE, today=lambda: TODAY)
