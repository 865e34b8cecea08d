"""Two pages of the first run: which site the pack is for, confirmed by typing its code, and the code to read out to the mission."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldapp.ui import wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.kit.layout import clear, column, row
from fieldapp.ui.kit.text import TextField
from fieldapp.ui.kit.words import Card, Words
from fieldapp.ui.threshold.ground import quiet
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.actions.setup import Created, Offered

_FEW = 2  # so many sites are named large


class SitePage(QWidget):
    """The sites of a pack, large and in three languages; going on takes the code of one of them."""

    def __init__(self, confirmed: Callable[[], object], back: Callable[[], object]) -> None:
        super().__init__()
        self._confirmed, self._codes = confirmed, frozenset[str]()
        self._names = column(spacing=10)
        self._words = Words("", "small", "ink2", wrap=True)
        self.typed = TextField(height=44)
        self.typed.setMaxLength(12)
        self.typed.setFixedWidth(160)
        self.typed.returnPressed.connect(self._go)
        self._row = FieldRow(translate("first_run", "Type the code of your site, as it stands above"), self.typed, key="site_code")
        self.go = Button(translate("first_run", "This is my site"), "filled", height=44, pressed=self._go)
        self.go.setObjectName("continue_site")
        other = Button(translate("first_run", "Another site pack"), "plain", height=44, pressed=back)
        other.setObjectName("other_pack")
        about = translate("first_run", "If this is not your site, stop here and ask the mission for the right pack.")
        column(
            Words(translate("first_run", "This laptop will be for"), "section", bold=True),
            self._names,
            quiet(about),
            self._words,
            4,
            self._row,
            8,
            row(self.go, other, None, spacing=24),
            parent=self,
        )

    def offer(self, offered: Offered) -> None:
        """Show what a pack says."""
        self._codes = frozenset(offered.sites)
        words = translate("first_run", "Words of this pack, to compare with the laptop’s sheet: %1")
        self._words.setText(words.replace("%1", wording.isolate(" ".join(offered.words))))
        self._row.set_error("")
        clear(self._names)
        large = len(offered.sites) <= _FEW
        for code, names in offered.sites.items():
            self._names.addWidget(site_names(code, names, large=large))

    def _go(self) -> None:
        typed = self.typed.value().upper()
        if typed in self._codes:
            self._row.set_error("")
            self._confirmed()
            return
        if typed:
            words = translate("first_run", "This pack is not for %1. If that is your site, ask the mission for its pack.")
            self._row.set_error(words.replace("%1", typed))
        else:
            self._row.set_error(translate("first_run", "Type the code first."))


class ApprovalPage(QWidget):
    """Name and code of the new installation, what the mission does with them, and that nothing needs to wait for it."""

    def __init__(self, enter: Callable[[], object]) -> None:
        super().__init__()
        self._shown = column(spacing=0)
        self._opens = Words("", "small", "ink2", wrap=True)
        self._opens.hide()
        self.enter = Button(translate("first_run", "Open Fieldapp"), "filled", height=44, pressed=enter)
        self.enter.setObjectName("enter")
        foot = row(self.enter, self._opens, spacing=16)
        foot.setStretch(1, 1)
        foot.addStretch()
        first = translate(
            "first_run",
            "Call the mission and read out these six digits and the name below. The mission compares them with what this laptop sends: so "
            "it counts only laptops it knows.",
        )
        then = translate(
            "first_run",
            "Nothing has to wait for it: you can work and close months at once. What is sealed is kept by the mission and counted as "
            "soon as it has agreed. The request goes with the first sending, by network or by USB stick; the code stands there too.",
        )
        column(
            Words(translate("first_run", "The mission agrees to this laptop"), "section", bold=True),
            quiet(first),
            4,
            self._shown,
            4,
            quiet(then),
            8,
            foot,
            parent=self,
        )

    def opens_for(self, name: str) -> None:
        """Of two people, for whom the button opens."""
        words = translate("first_run", "It opens for %1 now. Ctrl+L locks it; then the next person opens it with their own passphrase.")
        self._opens.setText(words.replace("%1", wording.isolate(name)))
        self._opens.setVisible(bool(name))

    def show_code(self, created: Created, contact: str) -> None:
        """Show what is read out."""
        clear(self._shown)
        card = Card("sheet")
        code = Words(wording.isolate(f"{created.code[:3]} {created.code[3:]}"), "show", bold=True)
        code.setObjectName("approval_code")
        spelt = " ".join(created.installation[at : at + 5] for at in range(0, len(created.installation), 5))
        name = Words(wording.isolate(spelt), bold=True)
        name.setObjectName("installation_name")
        beside = [Words(translate("first_run", "Name of this installation"), "body", "ink2"), name]
        if contact:
            beside += [Words(translate("first_run", "Whom to call"), "body", "ink2"), Words(wording.isolate(contact), bold=True, wrap=True)]
        left = column(Words(translate("first_run", "Approval code"), "body", "ink2"), code, None, spacing=4)
        inner = row(left, column(*beside, None, spacing=4), spacing=32, parent=card)
        inner.setStretch(1, 1)
        inner.setContentsMargins(24, 16, 24, 16)
        self._shown.addWidget(card)
        card.show()


def site_names(code: str, names: dict[str, str], *, large: bool) -> QWidget:
    """A site by its code and its names in three languages."""
    said = [name for name in dict.fromkeys((names["fr"], names["en"])) if name != code]
    arabic = names["ar"] if names["ar"] != code else ""
    holder = QWidget()
    head = Words(wording.isolate(code), "page" if large else "section", bold=True)
    head.setObjectName(f"site_{code}")
    lines = [*said, arabic] if large else [wording.joined([wording.isolate(name) for name in (*said, arabic) if name])]
    parts = [Words(wording.isolate(name), "section" if large else "body", wrap=True) for name in lines if name]
    column(head, *parts, spacing=0, parent=holder)
    holder.setAccessibleName(wording.joined([code, *said, arabic]))
    return holder
