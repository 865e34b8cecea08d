"""The few ways an action is refused, each carrying the sentence the user will read."""

from __future__ import annotations

from resources.wording import sentence


class Refused(Exception):
    """An action was refused: ``key`` names a sentence of ``resources/wording/sentences``, ``values`` fill its placeholders.

    Never put a name, a note or a key into ``values``: they are shown, and may be copied into a report.
    ``exit_status`` is what the command line ends with (1 refused, 3 the store is damaged).
    """

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


class WrongPassphrase(Refused):
    """No slot opens with this passphrase."""


class RosterAltered(Refused):
    """The slot file was edited by somebody who does not hold its key; nothing may be written."""


class StoreDamaged(Refused):
    """The key is right but the store cannot be read; the newest verified copy should be restored."""

    exit_status = 3


class NotAllowed(Refused):
    """The acting user's roles do not include one that may do this."""


class Invalid(Refused):
    """Answers do not satisfy their form: ``problems`` maps a field's key to the key of the sentence shown beside it."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__("answers_incomplete", count=len(problems))
        self.problems = problems


class Cancelled(Refused):
    """The user cancelled long work; nothing of it was kept."""
