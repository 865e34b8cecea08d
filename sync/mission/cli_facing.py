"""The commands of ``fieldapp-mission`` for the machine that faces the network: taking what comes by wire and by stick. No passphrase."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from .cli_base import Setting, command

_FILE = click.Path(dir_okay=False, path_type=Path)
_MIB = 1 << 20


@command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8470, show_default=True, type=click.IntRange(0, 65535))
@click.option("--behind-proxy", is_flag=True, help="A proxy in front speaks TLS and names senders in X-Forwarded-For.")
@click.option("--tls-cert", type=_FILE, help="Speak TLS with this certificate (PEM, the whole chain).")
@click.option("--tls-key", type=_FILE, help="Its private key (PEM).")
@click.option("--log", is_flag=True, help="Write a line of JSON for each request to standard error; never who or what.")
@click.option("--metrics", type=click.IntRange(1, 65535), metavar="PORT", help="Counts for Prometheus, on 127.0.0.1 only.")
@click.option("--disk-floor", default=256, show_default=True, type=click.IntRange(min=0), metavar="MIB", help="Room that must stay free.")
@click.option(
    "--strangers", default=2048, show_default=True, type=click.IntRange(min=1), metavar="MIB", help="Kept from those not approved."
)
def _serve(
    setting: Setting,
    host: str,
    port: int,
    behind_proxy: bool,
    tls_cert: Path | None,
    tls_key: Path | None,
    log: bool,
    metrics: int | None,
    disk_floor: int,
    strangers: int,
) -> None:
    """Take batches and letters, sign receipts and answer asks until stopped."""
    from . import serving
    from .limits import Limits

    if (tls_cert is None) is not (tls_key is None):
        raise click.UsageError("--tls-cert --tls-key")
    how = serving.Serving(
        host=host,
        port=port,
        behind_proxy=behind_proxy,
        certificate=tls_cert,
        key=tls_key,
        log=log,
        metrics=metrics,
        limits=Limits(disk=disk_floor * _MIB, strangers=strangers * _MIB),
    )
    with setting.opened() as (mission, engine):
        serving.serve(mission, engine, how, lambda url: setting.result({"url": url}, setting.say("mission_ready", url=url)))


@command("take")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--receipts", "back", type=click.Path(file_okay=False, path_type=Path), help="Write the way back into this folder.")
def _take(setting: Setting, path: Path, back: Path | None) -> None:
    """Take a parcel, or all parcels of a folder, as if they had come over the network. Twice is as good as once."""
    from . import taking

    with setting.opened() as (mission, engine):
        taken = taking.take(mission, engine, path, date.today(), back)
    setting.result(asdict(taken), setting.say("mission_took", **asdict(taken)))
