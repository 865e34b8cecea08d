"""What can be done for a person beside filling a form: print a slip, give a card, show a page, merge. Each part adds its verbs here.

Verbs stand in *Autre…* on the person's page, where they are found by typing their words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from fieldapp.actions.people_rows import PersonPage
from fieldapp.ui.page import Window
from fieldapp.ui.wording import translate


def always(page: PersonPage) -> bool:
    """A verb that can always be chosen by who works on cases."""
    return True


@dataclass(frozen=True)
class Verb:
    """``words()`` says it in the language of the window; ``opens`` is "module.function" of fieldapp.ui, called with (window, person).

    ``fits(page)`` says whether it makes sense for this person now; ``roles`` who does it (empty: whoever works on cases).
    """

    key: str
    words: Callable[[], str]
    icon: str
    opens: str
    fits: Callable[[PersonPage], bool] = always
    roles: tuple[str, ...] = ()

    def open(self, window: Window, person: int) -> None:
        """Do it, or open where it is done."""
        module, _, function = self.opens.rpartition(".")
        getattr(import_module(f"fieldapp.ui.{module}"), function)(window, person)


# In the order they are offered; words as ``lambda: translate("PersonVerbs", "Give a card…")``.
VERBS: tuple[Verb, ...] = (
    Verb("show", lambda: translate("PersonVerbs", "Show to the person…"), "person", "showing.page.open_for"),
    Verb("scale", lambda: translate("PersonVerbs", "Questionnaire…"), "note", "showing.page.open_scales"),
    Verb("appointment", lambda: translate("PersonVerbs", "Book an appointment…"), "calendar", "person.calendar_pane.open_booking"),
    Verb("merge", lambda: translate("PersonVerbs", "Join with another file…"), "people", "people.merge_page.open_for"),
    Verb("paper", lambda: translate("PersonVerbs", "Add a scanned paper or photo…"), "document", "person.attachments_pane.choose"),
    Verb("answer", lambda: translate("PersonVerbs", "Note a partner’s answer…"), "arrow", "referrals.page.open_for"),
    Verb(
        "transfer",
        lambda: translate("PersonVerbs", "Transfer to another site…"),
        "send",
        "referrals.transfer_page.open_for",
        roles=("counsellor", "psychologist"),
    ),
    Verb("rights", lambda: translate("PersonVerbs", "Agreements and rights…"), "shield", "person.rights_page.open_for"),
    Verb("copy_file", lambda: translate("PersonVerbs", "Show or copy their file…"), "document", "person.rights_page.open_copy"),
    Verb("rectify", lambda: translate("PersonVerbs", "Correct the registration…"), "pencil", "person.rights_page.open_correction"),
    Verb("directory", lambda: translate("PersonVerbs", "Look in the directory…"), "search", "referrals.directory_page.open_for"),
)
