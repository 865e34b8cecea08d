"""The head: what the mission signs about everything it holds of one installation, so that a restored store learns what was sent since.

Canonical JSON (see ``canonical``), at most 2 MB::

    {"head": {"after": 2, "asked": "", "batches": [[1, "4f…", "pooled", "2026-01"], [2, "c1…", "taken", ""]], "date": "2026-11-22",
              "first": 1, "installation": "3f…", "mission": "51c0…", "others": [], "pending": false, "v": 2},
     "signature": "e0…"}

- ``asked``: SHA-256 in hex of the ask it answers (see ``asks``), empty in a file. A head that names the ask of this very exchange is fresh:
  only such a one proves that the mission no longer holds a batch, or counts again what it had set aside; an old one could be replayed.
- ``first``: the number the list begins with. 1 is a whole head, which a restored store adopts; a later one answers a laptop that asks
  what became of what is not durable yet.
- ``batches``: for every number from ``first`` on that the mission holds, in order: number, hash, state, month. ``pooled``: it counts
  (``month`` is the one it closes, empty for cover and for a second closing of a month) · ``taken``: it waits to be opened · ``aside``:
  these bytes are kept and never counted (fork, unreadable), but the number is used.
- ``after``: -1 while the mission counts on the installation; once it was revoked, the last number that counts. Nothing later is listed,
  and nothing later will ever be counted: the head of a revoked installation is final up to that number.
- ``others``: months that count by installations that came to stand in for it, in order · ``pending``: whether one of those may still send,
  or has sent what is not opened.
- ``date``: the mission's calendar date, for reading only · ``mission``: its name.
- ``signature``: Ed25519 by the mission's receipt key, over the canonical bytes of ``head``, purpose ``head/v2``.

An installation the mission never heard of has a head too, an empty one. It holds no figure: only which bytes arrived.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

from . import canonical, keys
from .errors import Unreadable

STATES = ("pooled", "taken", "aside")
LIMIT = 2_000_000
_PURPOSE = "head/v2"
_MAX_SEQ = 10**9
_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
_OUTER = frozenset({"head", "signature"})
_INNER = frozenset({"v", "installation", "mission", "date", "after", "asked", "first", "batches", "others", "pending"})


@dataclass(frozen=True)
class Known:
    """One number the mission holds; ``month`` is empty for cover, for what is not opened and for what is not counted."""

    seq: int
    hash: str
    state: str
    month: str = ""


@dataclass(frozen=True)
class Head:
    """A head whose signature was verified. ``after`` is None while the mission counts on the installation."""

    installation: str
    mission: str
    date: str
    after: int | None
    batches: tuple[Known, ...]
    others: tuple[str, ...] = ()
    pending: bool = False
    first: int = 1
    asked: str = ""

    @property
    def seq(self) -> int:
        """The highest number the mission holds; 0 when it holds none."""
        return self.batches[-1].seq if self.batches else 0

    @property
    def hash(self) -> str:
        """The name of that batch; 64 zeros when there is none."""
        return self.batches[-1].hash if self.batches else "0" * 64

    @property
    def through(self) -> str:
        """The latest month that counts; empty when none does."""
        return max([*(one.month for one in self.batches), *self.others], default="")

    @property
    def opened(self) -> bool:
        """Whether nothing waits to be opened."""
        return all(one.state != "taken" for one in self.batches)


def write(private: bytes, head: Head) -> bytes:
    """A head, signed. The same values give the same bytes."""
    body: dict[str, object] = {
        "v": 2,
        "installation": head.installation,
        "mission": head.mission,
        "date": head.date,
        "after": -1 if head.after is None else head.after,
        "asked": head.asked,
        "first": head.first,
        "batches": [list(astuple(one)) for one in head.batches],
        "others": list(head.others),
        "pending": head.pending,
    }
    return canonical.encode({"head": body, "signature": keys.sign(private, _PURPOSE, canonical.encode(body)).hex()})


def read(data: bytes, *receipt_publics: bytes) -> Head:
    """A head, its signature verified under one of these keys. Raises Unreadable for anything else."""
    outer = canonical.decode(data, limit=LIMIT, keys=_OUTER)
    body = outer["head"]
    if not isinstance(body, dict) or set(body) != _INNER:
        raise Unreadable("file_malformed")
    signature = canonical.octets(outer["signature"], keys.SIGNATURE_SIZE)
    keys.verify_any(receipt_publics, _PURPOSE, canonical.encode(body), signature)
    canonical.number(body["v"], 2, 2)
    first = canonical.number(body["first"], 1, _MAX_SEQ)
    after = canonical.number(body["after"], -1, _MAX_SEQ)
    others = body["others"]
    if not isinstance(others, list) or type(body["pending"]) is not bool:
        raise Unreadable("file_malformed")
    return Head(
        installation=canonical.text(body["installation"], r"[0-9a-f]{20}"),
        mission=canonical.text(body["mission"], r"[0-9a-f]{16}"),
        date=canonical.text(body["date"], r"\d{4}-\d{2}-\d{2}"),
        after=None if after < 0 else after,
        batches=_batches(body["batches"], first),
        others=tuple(canonical.text(month, _MONTH) for month in others),
        pending=body["pending"],
        first=first,
        asked=canonical.text(body["asked"], r"|[0-9a-f]{64}"),
    )


def _batches(value: object, first: int) -> tuple[Known, ...]:
    if not isinstance(value, list):
        raise Unreadable("file_malformed")
    found = []
    for item in value:
        if not isinstance(item, list) or len(item) != 4:
            raise Unreadable("file_malformed")
        seq, hash, state, month = item
        found.append(
            Known(
                canonical.number(seq, first, _MAX_SEQ),
                canonical.text(hash, r"[0-9a-f]{64}"),
                canonical.text(state, "|".join(STATES)),
                canonical.text(month, f"|{_MONTH}" if state == "pooled" else ""),
            )
        )
    numbers = [one.seq for one in found]
    if numbers != sorted(set(numbers)):
        raise Unreadable("file_malformed")
    return tuple(found)
