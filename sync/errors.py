"""The few ways sealing, sending, receiving or releasing is refused, each carrying the sentence the user will read."""

from __future__ import annotations

from resources.wording import sentence


class SyncRefused(Exception):
    """Something was refused: ``key`` names a sentence of ``resources/wording/sentences``, ``values`` fill its placeholders."""

    exit_status = 1

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def sentence(self, language: str) -> str:
        """What the user reads, in fr, ar or en."""
        return sentence(self.key, language, **self.values)

    def __str__(self) -> str:
        return self.sentence("en")


class Unreadable(SyncRefused):
    """Bytes that are not what they claim to be: too long, malformed, unknown fields, or a signature that does not verify."""


class Unsafe(SyncRefused):
    """The audit found a figure that would reveal somebody; nothing leaves."""


class Unreachable(SyncRefused):
    """The mission could not be reached, or something else answered in its place. Try again later; nothing is lost."""
