"""Somebody leaves the team: what is still open, who takes it over, then the keys are changed so that their passphrase opens nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions import leaving, people, users
from fieldapp.actions.desk import Desk
from fieldapp.domain.errors import NotAllowed, Refused
from fieldapp.ui import wording
from fieldapp.ui.forms.witness import Given
from fieldapp.ui.kit import Button, Tag, Words, clear, column
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import ComboField, FieldRow
from fieldapp.ui.settings.user_forms import UserForm
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.leaving import Leaving
    from fieldapp.actions.people_rows import PersonRow
    from fieldapp.actions.users import Removed
    from fieldapp.ui.frame import Frame

_TAKERS = frozenset({"counsellor", "psychologist"})
Found = tuple["Leaving", Sequence["PersonRow"], tuple[str, ...]]


class LeavingForm(UserForm):
    """Nothing is done before the red button; sharing out and changing the keys are one step."""

    def __init__(self, window: Frame, name: str) -> None:
        super().__init__(window, translate("settings", "%1 leaves the team").replace("%1", wording.isolate(name)))
        self._name = name
        self._each: dict[int, ComboField] = {}
        self._words = Words("", "body", "ink2", wrap=True)
        self._last = Words("", "body", "amber", wrap=True)
        self._last.hide()
        self.how = Segmented(
            (("one", translate("settings", "All to one colleague")), ("each", translate("settings", "Case by case"))),
            "one",
            name=translate("settings", "Who takes over"),
        )
        self.how.setObjectName("share_how")
        self.how.changed.connect(self._turn)
        self.to = ComboField(placeholder=translate("settings", "Initials of the colleague"))
        self._to_row = FieldRow(translate("settings", "Who takes over"), self.to, key="share_to")
        self._cases = QWidget()
        self._case_rows = column(spacing=8, parent=self._cases)
        told = translate(
            "settings",
            "Then all keys are changed and every file is written anew under them. That takes a moment; leave the laptop open.",
        )
        for part in (self._words, self._last, self.how, self._to_row, self._cases, self.witness, Words(told, "body", "ink2", wrap=True)):
            self.body.addWidget(part)
        words = translate("settings", "Remove %1 and change the keys").replace("%1", wording.isolate(name))
        verb = Button(words, "danger", pressed=self._remove)
        verb.setObjectName("remove_user")
        verb.setEnabled(False)
        self.finish(verb, Tag(translate("settings", "Definitive"), "danger"))
        self._show_sharing(False)
        self.tasks.run(look, self.desk, name, done=self._found, failed=self.refused)

    def first(self) -> QWidget:
        return self.leave

    def _show_sharing(self, shown: bool) -> None:
        self.how.setVisible(shown and len(self._each) > 1)
        self._turn(self.how.value())
        if not shown:
            self._to_row.hide()
            self._cases.hide()

    def _turn(self, how: object) -> None:
        self._to_row.setVisible(how == "one")
        self._cases.setVisible(how == "each")

    def _found(self, found: Found) -> None:
        overview, rows, colleagues = found
        self._words.setText(told(overview))
        self._last.setText(
            translate(
                "settings", "Nobody else here opens notes. Let in another counsellor or psychologist first: without one they stay closed."
            )
        )
        if overview.last_protection and not overview.last_clinical:
            words = translate("settings", "Nobody else here opens the protected annex. Let in another person with that role first.")
            self._last.setText(words)
        last = overview.last_clinical or overview.last_protection
        self._last.setVisible(last)
        self.verb.setEnabled(not last)
        options = [(name, wording.isolate(name)) for name in colleagues]
        self.to.set_options(options)
        clear(self._case_rows)
        self._each = {}
        for one in rows:
            field = ComboField(options, placeholder=translate("settings", "Initials of the colleague"))
            self._each[one.id] = field
            self._case_rows.addWidget(FieldRow(wording.isolate(one.code), field, key=f"share_{one.id}"))
        self._show_sharing(bool(overview.open_cases or overview.drafts))
        if len(colleagues) == 1:
            self.to.set_value(colleagues[0])
        (self.to if self._to_row.isVisible() else self.leave).setFocus()

    def _shared(self) -> tuple[bool, Mapping[int, str] | str | None]:
        """Whether all that is asked was answered, and to whom."""
        if self._to_row.isVisibleTo(self):
            to = self.to.value()
            self._to_row.set_error("" if to else translate("settings", "Choose who takes over."))
            return to is not None, to
        if self._cases.isVisibleTo(self):
            each = {case: field.value() for case, field in self._each.items()}
            missing = next((field for case, field in self._each.items() if not each[case]), None)
            if missing is not None:
                missing.setFocus()
                self.say(translate("settings", "Choose who takes over."))
            return missing is None, each
        return True, None

    def _remove(self) -> None:
        ready, to = self._shared()
        if not ready:
            return
        self.busy(True)
        title = translate("settings", "Changing all keys; leave the laptop open…")
        given = self.witness.given()
        self.tasks.run(leave, self.desk, self._name, to, given, done=self._removed, failed=self.refused, title=title, long=True)

    def _removed(self, removed: Removed) -> None:
        words = translate("settings", "%1 is removed. The keys are new; the old passphrase opens nothing, on no copy made from now on.")
        lost = translate("settings", "%n draft(s) could not be passed on.", None, removed.drafts_lost) if removed.drafts_lost else ""
        self.frame.notice(f"{words.replace('%1', wording.isolate(self._name))} {lost}".strip())
        self.busy(False)
        self.leave.click()

    def refused(self, error: Refused) -> None:
        super().refused(error)
        self.verb.setEnabled(not self._last.isVisibleTo(self))


def look(desk: Desk, name: str) -> Any:
    """What is still open, the cases as rows, and the colleagues who could take over; runs on the worker."""
    found = leaving.overview(desk, name)
    rows: Sequence[PersonRow] = ()
    if found.open_cases:
        with suppress(NotAllowed):  # an administrator sees no person: then all goes to one colleague
            rows = people.rows(desk, list(found.open_cases))
    others = [user for user in users.list(desk) if user.name != name]
    takers = [user for user in others if _TAKERS & set(user.roles)] if found.open_cases or found.drafts else others
    return found, rows, tuple(user.name for user in takers)


def leave(desk: Desk, name: str, to: Mapping[int, str] | str | None, given: Given | None, progress: Callable[[float], None]) -> Any:
    """Share out and remove; runs on the worker. Raises what ``users.remove`` raises."""
    second = users.witness(desk, given[1], given[0]) if given is not None else None
    if to is None or isinstance(to, str):
        return users.remove(desk, name, to=to, beside=second, progress=progress)
    leaving.share_out(desk, name, to, None if second is None else second.vault)
    most = Counter(to.values()).most_common(1)[0][0]
    return users.remove(desk, name, to=most, beside=second, progress=progress)


def told(overview: Leaving) -> str:
    """What is still open, in words."""
    parts = []
    if overview.open_cases:
        parts.append(translate("settings", "%n open case(s)", None, len(overview.open_cases)))
    if overview.drafts:
        parts.append(translate("settings", "%n draft(s)", None, overview.drafts))
    if overview.open_referrals:
        parts.append(translate("settings", "%n referral(s) without an answer", None, len(overview.open_referrals)))
    if not parts:
        return translate("settings", "Nothing is open under this name.")
    return translate("settings", "Still open under this name: %1.").replace("%1", wording.listed(parts))
