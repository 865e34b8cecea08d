"""A mission's keys and an installation's, made once, and closings of any size."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from sync import facts, keys, sitepack
from tests.sync.mission_databases import database

__all__ = ["database"]


@dataclass(frozen=True)
class Parties:
    """Both ends of the line."""

    root: bytes
    receipt: bytes
    sealing: bytes
    recovery: bytes
    installation: bytes
    pack: sitepack.SitePack

    @property
    def installation_id(self) -> str:
        return keys.installation_id(keys.signing_public(self.installation))

    def closing(self, period: str = "2023-04", rows: int = 3, site: str = "OUJ") -> facts.Closing:
        figures = tuple(
            facts.Figure(site, period, facts.Cell("indicators", "items", "MMSD", item=f"x.{n * 7919 % 10007}"), (n * 7919) % 1000 * 5)
            for n in range(rows)
        )
        return facts.Closing(self.installation_id, period, figures, {"base": 5, "audit": "passed"})


@pytest.fixture(scope="session")
def parties() -> Parties:
    root, receipt, installation = (keys.new_signing_key() for _ in range(3))
    sealing, recovery = keys.new_sealing_key(), keys.new_sealing_key()
    data = sitepack.write(
        root,
        sites=[sitepack.SiteEntry("OUJ", True), sitepack.SiteEntry("BER", False)],
        url="http://127.0.0.1:1",
        issued="2026-11-22",
        receipt_public=keys.signing_public(receipt),
        sealing_public=keys.sealing_public(sealing),
        recovery_public=keys.sealing_public(recovery),
    )
    return Parties(root, receipt, sealing, recovery, installation, sitepack.read(data))
