"""Who answers for the data, and under which authorisation of the CNDP: it stands at the foot of every print about a person (rule R16)."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain.errors import Invalid
from fieldapp.domain.rules import Answers, check
from fieldapp.storage import settings

from .desk import Desk, Done, require

KEY = "controller"
_MAY = ("coordinator", "administrator")


@dataclass(frozen=True, slots=True)
class Controller:
    """The association's name and the number of its authorisation, both blank until somebody wrote them."""

    name: str
    authorisation: str

    @property
    def missing(self) -> bool:
        """Whether the name or the number is not there: every print says so in red."""
        return not (self.name and self.authorisation)


def of(desk: Desk) -> Controller:
    """Who answers for the data of this installation."""
    with desk.store.read() as connection:
        found = settings.value(connection, KEY)
    held = found if isinstance(found, dict) else {}
    return Controller(str(held.get("name", "")), str(held.get("authorisation", "")))


def choose(desk: Desk, answers: Answers) -> Done[None]:
    """Write it, with the answers of the form *controller*. For coordinators and administrators. Raises Invalid, NotAllowed."""
    require(desk, *_MAY)
    wrong = check(desk.programme.forms[KEY], answers, desk.programme, today=desk.today())
    if wrong:
        raise Invalid(wrong)
    before = of(desk)
    _write(desk, Controller(str(answers.get("name") or "").strip(), str(answers.get("authorisation") or "").strip()))
    return Done(None, frozenset({"settings"}), lambda: _back(desk, before))


def _back(desk: Desk, before: Controller) -> Done[None]:
    _write(desk, before)
    return Done(None, frozenset({"settings"}))


def _write(desk: Desk, chosen: Controller) -> None:
    with desk.store.write() as tx:
        settings.choose(tx, KEY, {"name": chosen.name, "authorisation": chosen.authorisation}, desk.today())
        tx.audit("setting.controller", "setting controller")
