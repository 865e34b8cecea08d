"""Two laptops of one mission, in Oujda and in Tangier, that know each other's address, as its newest pack tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from fieldapp.actions import people, sessions, setup, transfer
from fieldapp.actions.desk import Desk, open_desk
from fieldapp.storage import transfers
from fieldapp.storage.slots import FAST_FOR_TESTS
from fieldapp.storage.vault import ROLES
from sync import keys, packs, sitepack
from sync.packs import Pack, Root
from tests.conftest import PASSPHRASE, Calendar

ALL_ROLES: frozenset[str] = frozenset(ROLES)
AGREES: Mapping[str, object] = {"why": "demenagement", "agrees": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 3, 4)}
NOTE = "Kanari-note dit qu’elle dort mal depuis la gare"


@dataclass
class Mission:
    """The keys of a mission, and what it tells its laptops."""

    root: bytes = field(default_factory=keys.new_signing_key)
    receipt: bytes = field(default_factory=keys.new_signing_key)
    sealing: bytes = field(default_factory=keys.new_sealing_key)
    recovery: bytes = field(default_factory=keys.new_sealing_key)
    number: int = 0

    def site_pack(self, site: str, url: str = "http://127.0.0.1:8470") -> bytes:
        return sitepack.write(
            self.root,
            sites=[sitepack.SiteEntry(site, False)],
            url=url,
            issued="2026-01-05",
            receipt_public=keys.signing_public(self.receipt),
            sealing_public=keys.sealing_public(self.sealing),
            recovery_public=keys.sealing_public(self.recovery),
        )

    def tell(self, *desks: Desk) -> None:
        """Give these laptops a pack that holds the addresses of all of them, as each tells it now."""
        self.number += 1
        told = [transfer.address(desk) for desk in desks]
        pack = Pack(
            number=self.number,
            mission=keys.key_id(keys.signing_public(self.root)),
            issued="2026-03-04",
            roots=(Root(keys.signing_public(self.root)),),
            receipt_publics=(keys.signing_public(self.receipt),),
            sealing_public=keys.sealing_public(self.sealing),
            url="http://127.0.0.1:8470",
            addresses=tuple(address for address in told if address is not None),
        )
        data = packs.write(self.root, pack)
        for desk in desks:
            with desk.store.write(audited=False) as tx:
                tx.set_meta("mission_pack", data)


@dataclass
class Laptop:
    """One of the two."""

    site: str
    desk: Desk
    calendar: Calendar

    def register(self, **more: Any) -> int:
        """Somebody with a session and a note; ``more`` are answers of the registration."""
        answers = {
            "family_name": "Kanari-Diallo",
            "given_name": "Kanari-Aminata",
            "sex": "F",
            "birth_date": date(1998, 5, 2),
            "nationality": "CI",
            "population_group": "migrant",
            "status": "refugie",
            "site": self.site,
            "opened_on": date(2026, 2, 2),
            "project": "MMSD",
            "phone": "0600-kanari",
            **more,
        }
        consent = {"file": True, "statistics": True, "scales": True, "manner": "oral", "given_by": "self", "given_on": date(2026, 2, 2)}
        number = people.register(self.desk, answers, consent).value
        session = {"service": "psy.individual", "date": date(2026, 2, 10), "site": self.site, "project": "MMSD", "note": NOTE}
        sessions.record(self.desk, number, session)
        return number

    def letters(self) -> list[tuple[str, bytes]]:
        """What waits to be handed over."""
        with self.desk.store.read() as connection:
            return transfers.waiting(connection)

    def waiting(self) -> list[bytes]:
        """The same without names."""
        return [data for _, data in self.letters()]

    def handed(self, name: str) -> None:
        """A receipt came for a letter."""
        with self.desk.store.write() as tx:
            assert transfers.handed(tx, name, self.desk.today())

    def hand_over(self, other: Laptop) -> int:
        """Everything that waits here is carried to the other laptop; how many letters were news there."""
        found = 0
        for name, data in self.letters():
            found += transfer.received(other.desk, data)
            self.handed(name)
        return found


def laptop(folder: Path, mission: Mission, site: str, calendar: Calendar, roles: frozenset[str] = ALL_ROLES) -> Laptop:
    """A new home of the mission for this site, open."""
    setup.create_home(folder, mission.site_pack(site), "sb", roles, PASSPHRASE, FAST_FOR_TESTS, today=calendar())
    return Laptop(site, open_desk(folder, PASSPHRASE, today=calendar), calendar)
