"""Mission packs: what every laptop of the mission must learn, issued anew whenever it has changed.

Whether a pack is due is never remembered but seen: what would stand in it now is compared with what stands in the last one. Address, pins
and programme files go on from pack to pack until they are replaced; all else (keys, notices, addresses, revocations) is read anew. A number
is higher than that of any pack ever issued or held by a laptop, so that a mission put back from a copy does not use one twice.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import sqlalchemy as sa

from sync import packs, sitepack
from sync.addresses import Address
from sync.errors import SyncRefused, Unreadable
from sync.packs import Notice, Pack

from . import enrolling, register, releasing, told
from .home import Mission, PrivateKeys
from .tables import correspondent, issued, mail, notice, standing, turn

KIND = "pack"
PROVIDERS = "providers.toml"
_MOST_ADDRESSES = 400  # about 700 KB of a pack's 1 MiB
_MOST_REVOKED = 2000


@dataclass(frozen=True)
class Changes:
    """What the mission wants to stand otherwise from the next pack on: None and no file leave things as they are; ``dropped`` are files
    that no longer stand in place of those that ship.
    """

    url: str | None = None
    pins: tuple[str, ...] | None = None
    programme: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()


def issue(connection: sa.Connection, mission: Mission, private: PrivateKeys, day: date, changes: Changes | None = None) -> Pack | None:
    """Issue the next pack if there is anything new to say. Returns it, or None.

    Nothing is new as long as no laptop was told where to deliver: the site packs to come say what stands. Raises SyncRefused
    ``mission_pack_no_address`` when there is something to change then, and no address with it, ``mission_address_wrong``, and as
    ``told.goes_on``.
    """
    turn(connection, KIND)
    last = newest(connection, mission)
    pack = _composed(connection, mission, last, changes or Changes(), day)
    if pack is None:
        if changes not in (None, Changes()):
            raise SyncRefused("mission_pack_no_address")
        return None
    if last is not None and pack == replace(last, number=pack.number, issued=pack.issued):
        return None
    told.goes_on(connection, mission)
    rotated = max(len(mission.roots), len(mission.receipt_publics), len(mission.sealing_publics)) > 1
    new = pack.notices or pack.addresses or pack.revoked or pack.release_publics
    if last is None and changes is None and not (new or rotated):
        return None  # nothing that the site packs do not say
    try:
        data = packs.write(private.root, pack)
    except Unreadable:  # all else in it was checked when it was told
        raise SyncRefused("mission_address_wrong") from None
    connection.execute(sa.insert(issued).values(number=pack.number, body=data, issued_on=day.isoformat()))
    connection.execute(sa.delete(mail).where(mail.c.kind == KIND))
    connection.execute(sa.insert(mail).values(installation="", number=pack.number, kind=KIND, body=data))
    return pack


def newest(connection: sa.Connection, mission: Mission) -> Pack | None:
    """The pack issued last."""
    data = connection.scalar(sa.select(issued.c.body).order_by(issued.c.number.desc()).limit(1))
    return None if data is None else packs.read(bytes(data), mission.roots[0].public)


def programme_file(path: Path) -> tuple[str, str]:
    """The name and text of a programme file as it may stand in a pack: one of ``packs.FILES``, or a form.

    Raises SyncRefused ``mission_programme_name``, ``mission_programme_malformed``, ``mission_programme_long``.
    """
    name = f"forms/{path.name}" if path.parent.name == "forms" else path.name
    if (path.parent.name != "forms" and name not in packs.FILES) or not re.fullmatch(packs.FILE_NAME, name):
        raise SyncRefused("mission_programme_name", file=path.name)
    return name, _text(path)


def providers_file(path: Path) -> str:
    """The text of a referral directory under any name. Raises as ``programme_file``."""
    text = _text(path)
    for entry in tomllib.loads(text).values():
        lists = [entry.get("kinds"), entry.get("needs")] if isinstance(entry, dict) else [None]
        if not all(isinstance(one, list) and one and all(isinstance(code, str) for code in one) for one in lists):
            raise SyncRefused("mission_programme_malformed", file=path.name)
    return text


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(packs.MAX_PROGRAMME + 1)
    if len(data) > packs.MAX_PROGRAMME:
        raise SyncRefused("mission_programme_long", file=path.name, limit=packs.MAX_PROGRAMME // 1000)
    try:
        text = data.decode("utf-8")
        tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise SyncRefused("mission_programme_malformed", file=path.name) from None
    return text


def say(connection: sa.Connection, words: Mapping[str, str], day: date, until: date | None = None) -> int:
    """News for all laptops, in three languages, shown up to and with ``until``. Returns its number. Raises SyncRefused
    ``mission_notice_wrong``."""
    said = {language: " ".join(words[language].split()) for language in ("fr", "ar", "en")}
    if not all(text.isprintable() and 0 < len(text) <= packs.MAX_NOTICE for text in said.values()):
        raise SyncRefused("mission_notice_wrong", limit=packs.MAX_NOTICE)
    row = {"date": day.isoformat(), **said, "ended_on": None if until is None else (until + timedelta(1)).isoformat()}
    found = connection.execute(sa.insert(notice).values(**row).returning(notice.c.id)).scalar_one()
    return int(found)


def unsay(connection: sa.Connection, number: int, day: date) -> None:
    """Take a notice away. Raises SyncRefused ``mission_notice_unknown``."""
    changed = sa.update(notice).where(notice.c.id == number).values(ended_on=day.isoformat())
    if not connection.execute(changed).rowcount:
        raise SyncRefused("mission_notice_unknown", number=number)


def notices(connection: sa.Connection, day: date) -> tuple[Notice, ...]:
    """What is shown now, the newest first."""
    lasting = sa.or_(notice.c.ended_on.is_(None), notice.c.ended_on > day.isoformat())
    found = connection.execute(sa.select(notice).where(lasting).order_by(notice.c.id.desc()).limit(packs.MAX_NOTICES))
    return tuple(Notice(row.id, row.date, row.fr, row.ar, row.en) for row in found)


def _composed(connection: sa.Connection, mission: Mission, last: Pack | None, changes: Changes, day: date) -> Pack | None:
    """What would stand in a pack now; None while nobody was ever told an address."""
    known = _told(connection, last)
    url = changes.url if changes.url is not None else known[0] if known else None
    if url is None:
        return None
    pins = changes.pins if changes.pins is not None else () if changes.url is not None else known[1] if known else ()
    programme = {**(last.programme if last else {}), **changes.programme}
    missing = [name for name in changes.dropped if programme.pop(name, None) is None]
    if missing:
        raise SyncRefused("mission_programme_not_there", file=missing[0])
    if sum(len(text.encode()) for text in programme.values()) > packs.MAX_PROGRAMME:
        raise SyncRefused("mission_programme_long", file=", ".join(sorted(programme)), limit=packs.MAX_PROGRAMME // 1000)
    return Pack(
        number=_next(connection),
        mission=mission.name,
        issued=day.isoformat(),
        roots=mission.roots,
        receipt_publics=mission.receipt_publics,
        sealing_public=mission.sealing_public,
        url=url.rstrip("/"),
        suite=max(packs.SUITE, last.suite if last else packs.SUITE),
        pins=tuple(pins),
        notices=notices(connection, day),
        programme=programme,
        addresses=_addresses(connection, mission),
        revoked=_revoked(connection),
        release_publics=mission.release.publics,
        offer=releasing.offered(connection, mission),
    )


def _told(connection: sa.Connection, last: Pack | None) -> tuple[str, Sequence[str]] | None:
    """The address and pins laptops know: those of the last pack, before it those of the newest site pack."""
    if last is not None:
        return last.url, last.pins
    newest = sa.select(mail.c.body).where(mail.c.kind == enrolling.KIND).order_by(mail.c.number.desc()).limit(1)
    data = connection.scalar(newest)
    if data is None:
        return None
    pack = sitepack.read(bytes(data))
    return pack.url, pack.pins


def _addresses(connection: sa.Connection, mission: Mission) -> tuple[Address, ...]:
    """Where a person's file can be sent to: approved installations that are not revoked and report what they may."""
    revoked = {name for name, _ in _revoked(connection)}
    trusted = set(register.approved(connection, mission)) - revoked
    query = sa.select(correspondent).where(correspondent.c.transfer_public.is_not(None)).order_by(correspondent.c.installation)
    rows = [row for row in connection.execute(query) if row.installation in trusted]
    own, given = register.approved_sites(connection), register.given(connection, mission)
    fitting = [row for row in rows if not register.beyond(row.sites.split(), own.get(row.installation), given)]
    return tuple(
        Address(row.installation, tuple(sorted(row.sites.split())), bytes(row.transfer_public)) for row in fitting[:_MOST_ADDRESSES]
    )


def _revoked(connection: sa.Connection) -> tuple[tuple[str, int], ...]:
    query = sa.select(standing.c.installation, standing.c.revoked_after).where(standing.c.revoked_after.is_not(None))
    newest = connection.execute(query.order_by(standing.c.revoked_on.desc(), standing.c.installation).limit(_MOST_REVOKED))
    return tuple(sorted((row.installation, row.revoked_after) for row in newest))


def _next(connection: sa.Connection) -> int:
    ours = connection.scalar(sa.select(sa.func.max(issued.c.number))) or 0
    theirs = connection.scalars(sa.select(correspondent.c.health).where(correspondent.c.health != ""))
    return max([ours, *(int(json.loads(one)["pack"]) for one in theirs)]) + 1
