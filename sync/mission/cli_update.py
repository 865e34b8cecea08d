"""The commands of ``fieldapp-mission update``: the keys of three people, whom the mission trusts, and updates made, signed and offered.

``key`` and ``sign`` run on the computer of a person who holds a key, ``make`` where the program is built; only ``trust`` and ``offer`` need
the mission.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import home as homes
from .cli_base import Setting, command, main

if TYPE_CHECKING:
    from sync.update import Opened

_NEW = click.Path(dir_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, exists=True, path_type=Path)
_FOLDER = click.Path(file_okay=False, exists=True, path_type=Path)


@main.group("update")
def _update() -> None:
    """Updates of the program: two of three people sign one, laptops take no other."""


@command("key", under=_update)
@click.option("--out", required=True, type=_NEW, metavar="FILE.fckey")
def _key(setting: Setting, out: Path) -> None:
    """Make a person's release key, under a passphrase of their own, and print its public half."""
    from . import releasing

    public = releasing.new_key(out, setting.passphrase(new=True, of="release_key_passphrase_ask"))
    setting.result({"out": str(out), "public": public.hex()}, setting.say("release_key_made", file=out, public=public.hex()))


@command("trust", under=_update)
@click.argument("publics", nargs=3, metavar="PUB PUB PUB")
def _trust(setting: Setting, publics: tuple[str, str, str]) -> None:
    """Let these three, and nobody else, sign updates; laptops learn it with the next pack."""
    from sync import keys

    from . import releasing

    mission = homes.load(setting.home)
    found = [releasing.public_of(one) for one in publics]
    trusted = releasing.trust(mission, setting.passphrase(), found)
    names = [keys.key_id(public) for public in trusted.release.publics]
    setting.result({"trusted": [public.hex() for public in trusted.release.publics]}, setting.say("release_trusted", keys=", ".join(names)))


@command("make", under=_update)
@click.option("--app", required=True, type=_FOLDER, metavar="DIR", help="The release, as an app folder.")
@click.option("--since", type=_FOLDER, metavar="DIR", help="The release it comes after; by default everything is carried.")
@click.option("--libraries", required=True, metavar="HEX", help="Digest of the locked libraries it was made for.")
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), help="By default a year after its day.")
@click.option("--out", required=True, type=_NEW, metavar="FILE.fcupd")
def _make(setting: Setting, app: Path, since: Path | None, libraries: str, expires: datetime | None, out: Path) -> None:
    """Write an update that nobody signed yet. The same release twice gives the same bytes."""
    from sync import update
    from sync.sheets import files

    from . import releasing

    data = releasing.make(app, since, libraries.lower(), expires.date() if expires else None)
    files.replace(out, data)
    _tell(setting, out, data, update.read(data, (), threshold=0))


@command("sign", under=_update)
@click.argument("file", type=_FILE)
@click.option("--key", required=True, type=_FILE, metavar="FILE.fckey")
def _sign(setting: Setting, file: Path, key: Path) -> None:
    """Add a signature to FILE, in place. What it is stands there before the passphrase is asked for: compare it with the others."""
    from sync import update
    from sync.sheets import files

    from . import releasing

    data = releasing.read(file)
    opened = update.read(data, (), threshold=0)
    if setting.passphrase_file is None:
        click.echo(_says(setting, file, data, opened)[0], err=True)
    private = releasing.open_key(key, setting.passphrase(of="release_key_passphrase_ask"))
    data = update.sign(data, private)
    files.replace(file, data)
    _tell(setting, file, data, update.read(data, (), threshold=0))


@command("check", under=_update)
@click.argument("file", type=_FILE)
@click.option("--public", "publics", multiple=True, metavar="HEX", help="Judge by these keys instead of the mission's; may be repeated.")
def _check(setting: Setting, file: Path, publics: tuple[str, ...]) -> None:
    """Whether two of those the mission trusts have signed FILE, and what it is."""
    from sync import update

    from . import releasing

    if len(publics) == 1:
        raise click.UsageError("--public HEX --public HEX [--public HEX]")
    judges = tuple(map(releasing.public_of, publics)) or releasing.trusted(homes.load(setting.home))
    data = releasing.read(file)
    _tell(setting, file, data, update.read(data, judges))


@command("offer", under=_update)
@click.argument("file", type=_FILE, required=False)
@click.option("--withdraw", is_flag=True, help="Offer nothing from the next pack on.")
def _offer(setting: Setting, file: Path | None, withdraw: bool) -> None:
    """Offer FILE to all laptops: the next pack names it, the machine that faces the network hands it out."""
    from . import releasing

    if (file is None) is not withdraw:
        raise click.UsageError("offer FILE | offer --withdraw")
    with setting.opened() as (mission, engine):
        if file is None:
            with engine.begin() as connection:
                releasing.withdraw(connection)
            setting.result({"offered": None}, setting.say("release_withdrawn"))
            return
        data = releasing.read(file)
        with engine.begin() as connection:
            found = releasing.offer(connection, mission, data).update
    said = setting.say("release_offered", number=found.number, version=found.version)
    setting.result({"offered": found.number, "version": found.version, "size": len(data)}, said)


def _tell(setting: Setting, path: Path, data: bytes, opened: Opened) -> None:
    """Print what an update is, and whose signatures were verified."""
    said, document = _says(setting, path, data, opened)
    counted = ", ".join(document["signers"])
    setting.result(document, "\n".join([said, setting.say("release_counts", keys=counted)] if counted else [said]))


def _says(setting: Setting, path: Path, data: bytes, opened: Opened) -> tuple[str, dict[str, Any]]:
    """The same as words and as a document."""
    from sync import keys

    from . import releasing

    found, counted = opened.update, [keys.key_id(public) for public in opened.signers]
    digest, signed = releasing.outside(data)
    told: dict[str, Any] = {
        "number": found.number,
        "version": found.version,
        "date": found.date,
        "expires": found.expires,
        "base": found.base,
        "libraries": found.libraries,
        "schema": f"{found.schema_from}–{found.schema_to}",
        "bytes": len(data),
        "digest": digest,
    }
    carried = [one.path for one in found.files if one.carried]
    document = {**told, "file": str(path), "files": len(found.files), "carried": carried, "signatures": signed, "signers": counted}
    said = setting.say(
        "release_says", file=path.name, files=len(found.files), carried=len(carried), signed=", ".join(signed) or "–", **told
    )
    return said, document
