"""What a form needs beside its own data to be filled for a person: circumstances, organisations, colleagues, and what is used most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from fieldapp.storage import used

from . import circumstances, organisations, users
from .desk import Desk, require
from .roles import READERS

MOST = 12
LATELY = timedelta(days=120)
# What a new desk offers first, until its users have habits.
USUAL = ("assessment", "goal", "referral.out", "health.consultation", "aid.food_basket", "review")


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation that can be chosen: its number, names to find it by, and its kinds."""

    id: int
    name: str
    words: tuple[str, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Filling:
    """``circumstances`` by their names in forms, ``organisations`` and ``users`` to choose from; ``used`` are the services and forms of
    steps this user records most, ``frequent`` the codes used most by the field they answer."""

    circumstances: Mapping[str, object] = field(default_factory=dict)
    organisations: tuple[Named, ...] = ()
    users: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    frequent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def around(desk: Desk, person_id: int | None = None) -> Filling:
    """What is known now, for forms about a person, or about nobody. Raises NotAllowed, Refused ``person_unknown``."""
    require(desk, *READERS)
    since = (desk.today() - LATELY).isoformat()
    with desk.store.read() as connection:
        known = circumstances.of(desk, connection, person_id, desk.today()) if person_id is not None else {}
        services = used.services(connection, desk.user, since, MOST)
        forms = used.forms(connection, desk.user, since, MOST)
    programme = desk.programme
    often = sorted([*services, *forms], key=lambda one: (-one[1], one[0]))
    mine = [key for key, _ in often if key in programme.services or key in programme.forms]
    usual = [key for key in USUAL if key in programme.services or key in programme.forms]
    return Filling(
        circumstances=known,
        organisations=tuple(
            Named(row.id, row.called(desk.language), (row.name, row.name_ar, row.code, row.place), row.kinds)
            for row in organisations.list(desk)
        ),
        users=tuple(row.name for row in users.list(desk)),
        used=tuple(dict.fromkeys([*mine, *usual])),
        frequent={"service": tuple(code for code, _ in services)},
    )
