"""What tells this computer from another, read without an administrator's rights: network cards, disks and the board.

Only what stays with the hardware counts. What a program can make up (virtual cards, addresses drawn anew for each network), what can be
unplugged (USB, SD cards) and what makers leave unfilled is no trait, for it would make one computer look like two, or two like one. The
texts never leave this module but to ``computers``, which keeps them only as HMACs in the store.

Nothing here may keep a home from opening: reading is limited in time and in number, and never raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Thread

from . import machine_windows

SECONDS = 1.5
_MOST = 32
_LONGEST = 256
# Cards that programs make: virtual machines, tunnels, and addresses that were never a maker's.
_MADE_UP = ("005056", "00155D", "00059A", "00090F", "001C42", "0050F2", "00FF")
_UNFILLED = re.compile(
    r"(.)\1*|0?123456789.*|QM0000\d*|NONE|NULL|NA|OEM|INVALID|UNKNOWN|NOTAPPLICABLE|NOTSPECIFIED|DEFAULTSTRING|SYSTEMSERIALNUMBER|"
    r".*TOBEFILLED.*|.*QEMUHARDDISK.*|.*VBOXHARDDISK.*|"
    r"0300020004000500(00060007)?0006000700080009|030002000400050000060007000800(09|)|000200030004000500060007(00080009)"
)
_SHORTEST = 4


def here() -> frozenset[str]:
    """The traits of this computer, such as ``card 001122334455``; none where nothing can be read, or not in time."""
    found: list[frozenset[str]] = []

    def look() -> None:
        found.append(frozenset(_told(machine_windows.read() if machine_windows.HERE else linux(Path("/")))))

    looking = Thread(target=look, daemon=True)
    looking.start()
    looking.join(SECONDS)
    return found[0] if found else frozenset()


read: Callable[[], frozenset[str]] = here  # tests put a computer of their own in its place


def linux(root: Path) -> Iterator[tuple[str, str]]:
    """Kind and text of everything that a Linux below ``root`` tells of its hardware."""
    for card in _inside(root / "sys/class/net"):
        if not _is_real(card / "device"):
            continue
        wireless = _text(card / "phy80211/macaddress")  # the maker's, whatever the card calls itself on this network
        yield "card", wireless or (_text(card / "address") if _text(card / "addr_assign_type") == "0" else "")
    for disk in _inside(root / "sys/block"):
        if not _is_real(disk / "device") or _text(disk / "removable") == "1" or _text(disk / "device/type") == "SD":
            continue
        told = (_text(disk / part) for part in ("device/serial", "device/wwid", "wwid", "device/cid"))
        yield "disk", next(filter(None, told), "")
    yield "board", _text(root / "sys/class/dmi/id/product_uuid")


def _told(found: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The traits among what was read, at most so many."""
    number = 0
    try:
        for kind, text in found:
            plain = re.sub(r"[^0-9A-Z]", "", text.upper())
            if len(plain) < _SHORTEST or _UNFILLED.fullmatch(plain) or (kind == "card" and not _is_makers(plain)):
                continue
            yield f"{kind} {plain}"
            number += 1
            if number == _MOST:
                return
    except (OSError, ValueError, AttributeError):  # what is not there is no trait
        return


def _is_makers(card: str) -> bool:
    """Whether an address of a card was given by its maker: six octets, for one card alone, not locally administered."""
    return bool(re.fullmatch(r"[0-9A-F]{12}", card)) and not int(card[:2], 16) & 3 and not card.startswith(_MADE_UP)


def _is_real(device: Path) -> bool:
    """Whether a link leads to a device that is built in."""
    try:
        return device.exists() and "/usb" not in str(device.resolve())
    except OSError:
        return False


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())[: 2 * _MOST]
    except OSError:
        return []


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_LONGEST).decode("ascii", "ignore").strip("\0 \n")
    except OSError:
        return ""
