"""Who may sign an update of the program, and the update that laptops are offered.

Three people each hold a *release key*; two of them must sign an update (``sync.update``) before any laptop takes it. Their keys are on no
machine of the mission. A key file, ``.fckey``: canonical JSON ``{"lanes": 4, "memory_kib": 65536, "nonce": "…", "passes": 3, "public":
"2a…", "salt": "…", "sealed": "…", "v": 1}``, ``sealed`` (see ``locked``) being the 32 bytes of the private half.

Whom the mission trusts stands in its home (``home.Trust``) and, from there, in site packs and mission packs. What it offers lies among the
mail, kind ``update``; the next mission pack names it, and the receiver hands out what the newest pack names and nothing else.
"""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import sqlalchemy as sa
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync import canonical, keys, packs, sitepack, update
from sync.errors import SyncRefused, Unreadable
from sync.packs import Offer
from sync.sheets import files
from sync.update import Opened

from . import home as homes
from . import locked
from .home import Mission
from .locked import Cost
from .tables import about, insert, issued, mail, turn

KIND = "update"
_KEY_LIMIT = 4096
_KEY_FIELDS = locked.FIELDS | {"v", "public"}
_VALID_DAYS = 365
_LAST = "offered"
_VERSION_FILE, _STEPS = "fieldapp/domain/version.py", "fieldapp/storage/migrations/versions"


def new_key(path: Path, passphrase: str, cost: Cost | None = None) -> bytes:
    """Make a release key in a new file. Returns the public half. Raises SyncRefused ``mission_passphrase_short``, ``release_key_taken``."""
    locked.long_enough(passphrase)
    private = keys.new_signing_key()
    public = keys.signing_public(private)
    try:
        homes.keep(path, locked.closed(private, passphrase, cost or Cost(), {"v": 1, "public": public.hex()}))
    except FileExistsError:
        raise SyncRefused("release_key_taken", file=path.name) from None
    return public


def open_key(path: Path, passphrase: str) -> bytes:
    """The private half. Raises SyncRefused ``release_key_malformed``, ``release_key_passphrase``."""
    with path.open("rb") as file:
        data = file.read(_KEY_LIMIT + 1)
    try:
        body = canonical.decode(data, limit=_KEY_LIMIT, keys=_KEY_FIELDS)
        canonical.number(body["v"], 1, 1)
        private, _ = locked.opened(body, passphrase)
        if len(private) != keys.SIGNING_SIZE or keys.signing_public(private).hex() != body["public"]:
            raise Unreadable("file_malformed")
    except Unreadable:
        raise SyncRefused("release_key_malformed", file=path.name) from None
    except SyncRefused:
        raise SyncRefused("release_key_passphrase", file=path.name) from None
    return private


def public_of(text: str) -> bytes:
    """A public half as it was printed; blanks do not matter. Raises SyncRefused ``release_public_wrong``."""
    typed = re.sub(r"\s", "", text).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", typed):
        raise SyncRefused("release_public_wrong", text=text[:80])
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(typed))
    except (ValueError, UnsupportedAlgorithm):
        raise SyncRefused("release_public_wrong", text=text[:80]) from None
    return bytes.fromhex(typed)


def trust(mission: Mission, passphrase: str, publics: Sequence[bytes]) -> Mission:
    """Let these three sign updates from now on, and nobody else. Raises SyncRefused ``release_trust_three``, and as ``home.unlock``."""
    if len(publics) != sitepack.SIGNERS or len(set(publics)) != sitepack.SIGNERS:
        raise SyncRefused("release_trust_three")
    root = homes.unlock(mission, passphrase).root
    changed = replace(mission, release=homes.trusting(root, tuple(publics)))
    files.replace(mission.folder / homes.PUBLIC, homes.write_public(changed))
    return homes.load(mission.folder)


def trusted(mission: Mission) -> tuple[bytes, ...]:
    """The three keys. Raises SyncRefused ``release_nobody`` while none was named."""
    if not mission.release.publics:
        raise SyncRefused("release_nobody")
    return mission.release.publics


def make(app: Path, since: Path | None, libraries: str, expires: date | None = None) -> bytes:
    """The unsigned update that brings the release in the folder ``app``, carrying what is not the same in the release in ``since``.

    Number, version and day are those the release states of itself, as are the steps of its store; it expires a year after its day. Raises
    SyncRefused ``release_folder_wrong``, ``release_not_newer``; Unreadable; OSError.
    """
    new, old = _stated(app), None if since is None else _stated(since)
    if old is not None and old.number >= new.number:
        raise SyncRefused("release_not_newer", number=new.number, before=old.number)
    return update.make(
        update.gathered(app),
        {} if since is None else update.gathered(since),
        number=new.number,
        version=new.version,
        date=new.day.isoformat(),
        expires=(expires or new.day + timedelta(_VALID_DAYS)).isoformat(),
        libraries=libraries,
        base_number=0 if old is None else old.number,
        schema_from=new.steps[0],
        schema_to=new.steps[-1],
    )


def read(path: Path) -> bytes:
    """The bytes of an update file, no more than one may have."""
    with path.open("rb") as file:
        return file.read(update.LIMIT + 1)


def outside(data: bytes) -> tuple[str, list[str]]:
    """Of an update that ``sync.update`` read: the SHA-256 of what is signed, the same whoever signed it; and the short names of the keys
    that are said to have signed. Whether they did, ``sync.update`` alone tells."""
    header = canonical.decode_object(update.header(data), limit=update.MAX_HEADER)
    held = header["signatures"]
    return hashlib.sha256(canonical.encode(header["update"])).hexdigest(), sorted(held) if isinstance(held, dict) else []


def offer(connection: sa.Connection, mission: Mission, data: bytes) -> Opened:
    """Offer an update to all laptops, instead of any before; the next mission pack names it. The same one twice, or signed anew, is fine.

    Raises what ``update.read`` raises unless two of those the mission trusts signed it, SyncRefused ``release_nobody``,
    ``release_offered_newer``.
    """
    opened = update.read(data, trusted(mission))
    turn(connection, KIND)
    number, digest = opened.update.number, opened.update.sha256
    before, _, what = (connection.scalar(sa.select(about.c.value).where(about.c.key == _LAST)) or "0").partition(" ")
    last = max(int(before), _named(connection, mission))
    if number < last or (number == int(before) and digest != what):
        raise SyncRefused("release_offered_newer", number=number, last=last)
    _keep(connection, number, data)
    value = f"{number} {digest}"
    statement = insert(connection, about).values(key=_LAST, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
    return opened


def withdraw(connection: sa.Connection) -> None:
    """Offer nothing, from the next mission pack on. Raises SyncRefused ``release_none_offered``."""
    if not connection.execute(sa.delete(mail).where(mail.c.kind == KIND)).rowcount:
        raise SyncRefused("release_none_offered")


def offered(connection: sa.Connection, mission: Mission) -> Offer | None:
    """What the next mission pack should name: none while those who signed it are not trusted any more."""
    for data in _lying(connection).values():
        try:
            found = update.read(data, mission.release.publics).update
        except SyncRefused:
            return None
        return Offer(found.number, found.version, hashlib.sha256(data).hexdigest(), len(data))
    return None


def lay_out(connection: sa.Connection, mission: Mission, data: bytes) -> bool:
    """On the machine that faces the network: keep the update that the newest pack names, and no other. Whether it was new."""
    pack = _newest(connection, mission)
    offered = None if pack is None else pack.offer
    if offered is None or hashlib.sha256(data).hexdigest() != offered.sha256 or data in _lying(connection).values():
        return False
    _keep(connection, offered.number, data)
    return True


@dataclass
class Shelf:
    """What the receiver hands out, kept in memory as long as the newest pack names it."""

    mission: Mission
    engine: sa.Engine
    _named: tuple[int, str] = (0, "")  # the number of the newest pack, the hash it names
    _held: tuple[str, bytes] = field(default=("", b""), repr=False)

    def part(self, hash: str, number: int) -> bytes | None:
        """The part of this number, the first being 0, of the offered update with this SHA-256; None for anything else."""
        with self.engine.connect().execution_options(reads=True) as connection:
            newest = connection.scalar(sa.select(sa.func.max(mail.c.number)).where(mail.c.kind == "pack")) or 0
            if newest != self._named[0]:
                pack = _newest(connection, self.mission)
                self._named = newest, pack.offer.sha256 if pack is not None and pack.offer is not None else ""
            if hash != self._named[1]:
                return None
            held, data = self._held
            if held != hash:
                data = next((one for one in _lying(connection).values() if hashlib.sha256(one).hexdigest() == hash), b"")
                self._held = (hash, data) if data else ("", b"")
        return data[number * update.PART : (number + 1) * update.PART] or None


@dataclass(frozen=True)
class _Stated:
    """What a release says of itself; ``steps`` are those of its store, in order."""

    number: int
    version: str
    day: date
    steps: tuple[str, ...]


def _stated(folder: Path) -> _Stated:
    """Read, not run: a release that is to be signed is not trusted yet."""
    try:
        tree = ast.parse((folder / _VERSION_FILE).read_text(encoding="utf-8"))
        said = {
            target.id: ast.literal_eval(one.value)
            for one in tree.body
            if isinstance(one, ast.Assign)
            for target in one.targets
            if isinstance(target, ast.Name)
        }
        steps = sorted(path.name[:4] for path in (folder / _STEPS).iterdir() if re.fullmatch(r"\d{4}_\w+\.py", path.name))
        return _Stated(int(said["RELEASE"]), str(said["VERSION"]), date.fromisoformat(said["RELEASED"]), (steps[0], *steps[1:]))
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, IndexError):
        raise SyncRefused("release_folder_wrong", folder=folder.name) from None


def _lying(connection: sa.Connection) -> dict[int, bytes]:
    """The update that lies here, by its number, if there is one."""
    rows = connection.execute(sa.select(mail.c.number, mail.c.body).where(mail.c.kind == KIND))
    return {row.number: bytes(row.body) for row in rows}


def _keep(connection: sa.Connection, number: int, data: bytes) -> None:
    connection.execute(sa.delete(mail).where(mail.c.kind == KIND))
    connection.execute(sa.insert(mail).values(installation="", number=number, kind=KIND, body=data))


def _named(connection: sa.Connection, mission: Mission) -> int:
    """The number of the update that the pack issued last names, or 0."""
    data = connection.scalar(sa.select(issued.c.body).order_by(issued.c.number.desc()).limit(1))
    pack = None if data is None else packs.read(bytes(data), mission.roots[0].public)
    return 0 if pack is None or pack.offer is None else pack.offer.number


def _newest(connection: sa.Connection, mission: Mission) -> packs.Pack | None:
    """The newest pack that lies ready for laptops."""
    data = connection.scalar(sa.select(mail.c.body).where(mail.c.kind == "pack").order_by(mail.c.number.desc()).limit(1))
    try:
        return None if data is None else packs.read(bytes(data), mission.root_public)
    except Unreadable:
        return None
