"""Making a home: its vault and store, the installation's key, its first users, and the code that goes on the recovery sheet."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fieldapp.domain.errors import Refused
from fieldapp.storage import database, keyring, practice, program, room, users, vault
from fieldapp.storage.files import flush_folder, put_in_place, read_bounded
from fieldapp.storage.slots import Cost
from resources.wording import LANGUAGES
from sync import enrolment, keys, recovery, sitepack
from sync.errors import SyncRefused

from .desk import guard_process
from .users import Newcomer, check_name, check_passphrase, let_in

_BUILDING = ".building"
_DATA = (room.BALLAST, keyring.KEYRING, database.STORE)  # put in place before the roster, which makes the folder a home
# Where the installer of a Debian system puts site packs; on Windows they lie in the program's own folder.
_DEBIAN = Path("/etc/fieldapp")
_MOST_PACKS = 64


@dataclass(frozen=True)
class Created:
    """A new installation: its name, the approval code read out to the mission, and the recovery code, which is shown once."""

    installation: str
    code: str
    recovery_code: str = field(repr=False)


@dataclass(frozen=True)
class Offered:
    """What a site pack says, for whoever decides whether it is theirs: site code → language → name, the mission, whom to call.

    ``words``: the six words that stand on the laptop's paper sheet too.
    """

    sites: dict[str, dict[str, str]]
    mission: str
    contact: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """A site pack that was installed with the program: where it lies, its bytes, and what it offers; None when it is not one."""

    path: Path
    data: bytes
    offered: Offered | None


def offered(site_pack: bytes) -> Offered:
    """What a pack offers, verified, so that the first run can show it. Raises SyncRefused for a pack that does not verify."""
    pack = sitepack.read(site_pack)
    sites = {code: {language: pack.site_name(code, language) for language in LANGUAGES} for code in pack.site_codes}
    return Offered(sites, pack.mission, pack.contact, sitepack.words(site_pack))


def packs_beside() -> list[Found]:
    """The site packs that lie with the installed program, by name; none in a checkout. What is not one is named, and offers nothing."""
    try:
        import fieldapp_start
    except ImportError:
        return []
    folder = fieldapp_start.PROGRAM / "packs" if sys.platform == "win32" else _DEBIAN
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".fcsite")
    except OSError:
        return []
    return [_found(path) for path in paths[:_MOST_PACKS]]


def _found(path: Path) -> Found:
    try:
        data = read_bounded(path, sitepack.LIMIT)
        return Found(path, data, offered(data))
    except (OSError, SyncRefused):
        return Found(path, b"", None)


def confirm(site_pack: bytes, typed: str) -> str:
    """The site whose code somebody typed, so that nobody sets up another site by accident. Raises Refused ``site_code_other``."""
    code, codes = typed.strip().upper(), sitepack.read(site_pack).site_codes
    if code not in codes:
        raise Refused("site_code_other", typed=code or "–", sites=", ".join(codes))
    return code


def is_line(typed: str) -> bool:
    """Whether somebody means the line of a set-up page rather than a file."""
    return enrolment.is_line(typed)


def fetch_pack(line: str, *, proxy: str | None = None) -> bytes:
    """The site pack that the line of a set-up page leads to (see ``sync.enrolment``): over any network, for its hash decides."""
    return enrolment.fetch(line, proxy=proxy)


def check(one: Newcomer) -> None:
    """Whether somebody may be given an access under this name and passphrase. Raises Refused ``user_name``, ``passphrase_weak``."""
    check_name(one.name)
    check_passphrase(one.passphrase)


def sheet_pdf(created: Created, site_pack: bytes, out: Path, *, today: date | None = None) -> Path:
    """Write the recovery sheet of a home just made to ``out``. Raises Refused ``recovery_sheet_not_written``."""
    from . import printing_recovery

    return printing_recovery.keep(
        out, printing_recovery.sheet(site_pack, created.installation, created.recovery_code, today or date.today())
    )


def create_home(
    home: Path,
    site_pack: bytes,
    user: str,
    roles: frozenset[str],
    passphrase: str,
    cost: Cost | None = None,
    *,
    also: Newcomer | None = None,
    language: str = "fr",
    today: date | None = None,
) -> Created:
    """Make a home for the sites of a pack, with its first user, and ``also`` a second one who was there and chose their own passphrase.

    It is built in a folder of its own and put in place at the end, so that a crash leaves no half a home. Raises SyncRefused for a pack
    that does not verify, Refused ``home_taken``, ``passphrase_weak``, ``user_name``, ``user_exists``, ``role_unknown``, ``disk_full``,
    ``disk_refuses``.
    """
    guard_process()
    pack = sitepack.read(site_pack)
    first = Newcomer(user, roles, passphrase)
    for one in (first,) if also is None else (first, also):
        check(one)
    building = home / _BUILDING
    if not vault.exists(home) and (building / vault.ROSTER).exists():  # cut while it was put in place: nobody ever opened it
        _forget(home)
    if vault.exists(home) or (home / database.STORE).exists():
        raise Refused("home_taken")
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        home.chmod(0o700)
        shutil.rmtree(building, ignore_errors=True)
        created = _build(building, pack, site_pack, first, also, cost, language, today or date.today())
        for name in (*_DATA, vault.ROSTER, vault.PREVIOUS):
            if (building / name).exists():
                put_in_place(building / name, home / name)
        flush_folder(home)
    except OSError:
        raise Refused("disk_refuses") from None
    finally:
        _forget(home)
    return created


def _forget(home: Path) -> None:
    """Take away what was built, and what of it lies in the home already while nobody can open it."""
    if not vault.exists(home):
        for name in _DATA:
            with suppress(OSError):
                (home / name).unlink(missing_ok=True)
    shutil.rmtree(home / _BUILDING, ignore_errors=True)


def _build(
    folder: Path,
    pack: sitepack.SitePack,
    site_pack: bytes,
    first: Newcomer,
    also: Newcomer | None,
    cost: Cost | None,
    language: str,
    day: date,
) -> Created:
    vault_id = os.urandom(16).hex()
    recovery_code, recovery_slot = recovery.make(pack.recovery_public, vault_id)
    opened = vault.create(
        folder,
        user=first.name,
        roles=first.roles,
        passphrase=first.passphrase,
        recovery_slot=recovery_slot,
        cost=cost,
        sites=pack.site_codes,
        language=language,
        vault_id=vault_id,
    )
    installation_key = keys.new_signing_key()
    store = database.open_store(opened, new=True)
    try:
        with store.write() as transaction:
            transaction.set_meta("vault_id", vault_id.encode())
            transaction.set_meta("installation_key", installation_key)
            transaction.set_meta("rounding_key", os.urandom(32))
            transaction.set_meta("site_pack", site_pack)
            program.see(transaction, program.running())
            users.set_generation(transaction, opened.roster.generation)
            if opened.roster.recovery is not None:
                practice.fill(transaction, recovery_slot)
                practice.begin(transaction, opened.roster.recovery.slot, day)
            users.add(transaction, first.name, first.roles, opened.signing_public, day)
            transaction.audit("home.created")
            if also is not None:
                let_in(transaction, opened, also, day, cost)
            transaction.sign_journal()
    finally:
        store.close()
        opened.wipe()
    public = keys.signing_public(installation_key)
    return Created(keys.installation_id(public), keys.approval_code(public), recovery_code)
