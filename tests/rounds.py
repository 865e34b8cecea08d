"""A line without a network: errands of a round go straight to a receiver, which may be away or answered for by somebody else."""

from __future__ import annotations

from sync.errors import Unreachable
from sync.mission.receiver import Receiver
from sync.transport.http import Answer

STATUS = {"held": 200, "revoked": 403, "fork": 409, "refused": 422}


def carry(receiver: Receiver, method: str, path: str, data: bytes) -> Answer:
    """What a receiver answers to one errand."""
    if (method, path) == ("POST", "/v1/mail"):
        return Answer(200, receiver.answer(data))
    take = receiver.take_letter if path.startswith("/v1/letter/") else receiver.take
    level, receipt = take(data)
    return Answer(STATUS[level], receipt)


class DirectLine:
    """The line of a laptop to a receiver. ``away_after``: so many exchanges are answered, then the mission is away; ``forge`` answers for
    it. ``seen`` holds method and path of every exchange."""

    def __init__(self, receiver: Receiver) -> None:
        self.receiver = receiver
        self.away_after: int | None = None
        self.forge = b""
        self.seen: list[tuple[str, str]] = []

    def exchange(self, method: str, path: str, data: bytes, limit: int, *_: object) -> Answer:
        """As ``Line.exchange``."""
        if self.away_after is not None:
            if self.away_after == 0:
                raise Unreachable("mission_away")
            self.away_after -= 1
        self.seen.append((method, path))
        answer = Answer(200, self.forge) if self.forge else carry(self.receiver, method, path, data)
        return Answer(answer.status, answer.body[: limit + 1])
