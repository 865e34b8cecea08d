"""The unlock screen: product, the site's code, initials, passphrase.

It paints before anything heavy is imported; the worker does the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fieldapp.domain.errors import Refused, StoreDamaged, WrongPassphrase
from fieldapp.ui import icons, look, wording
from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.kit.layout import row
from fieldapp.ui.kit.text import SecretField, TextField
from fieldapp.ui.kit.words import Words
from fieldapp.ui.tasks import Tasks
from fieldapp.ui.threshold.ground import Logo, Threshold, quiet, seconds
from fieldapp.ui.wording import translate


def open_home(home: Path, passphrase: str, user: str | None, today: Callable[[], date]) -> Any:
    """Open the desk; runs on the worker, imports what is heavy there."""
    from fieldapp.actions import desk

    return desk.open_desk(home, passphrase, user, today)


def look_at(home: Path) -> tuple[Any, int]:
    """Site codes and language of the home, and the seconds to wait after wrong passphrases; runs on the worker, and warms up the imports
    the desk needs while the passphrase is typed."""
    from fieldapp.actions import desk

    return desk.glance(home), desk.wait(home)


def good_copy(home: Path, passphrase: str, user: str | None) -> Any:
    """The newest sound copy of a damaged store, None when there is none; runs on the worker."""
    from fieldapp.actions import copies

    return copies.offer(home, passphrase, user)


class _Hint(QWidget):
    """A line in words with its icon; empty it keeps its height, so that nothing jumps."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._text = icon, ""
        self.setFont(look.font())
        self.setFixedHeight(24)

    def set_text(self, text: str) -> None:
        """Say it, or nothing."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(48 + self.fontMetrics().horizontalAdvance(self._text) if self._text else 0, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.paint(painter, self._icon, QRectF(self.width() - 18 if rtl else 0, 3, 18, 18), "ink2")
        painter.setPen(look.colour("ink2"))
        area = QRectF(0 if rtl else 24, 0, self.width() - 24, 24)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)


class UnlockScreen(Threshold):
    """Asks for initials and passphrase and opens the desk."""

    def __init__(self, home: Path, tasks: Tasks, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(430, parent=parent)
        self._home, self._tasks, self._today = home, tasks, today
        self._left = 0
        self._painted = False
        self._caps: bool | None = None
        self._site_codes = ""
        self.site = Words("", "section", "ink2")
        self.site.setMinimumHeight(30)
        self.initials = TextField(name=translate("unlock", "Your initials"), height=44)
        self.initials.setObjectName("initials")
        self.initials.setMaxLength(40)
        self.initials.setFixedWidth(160)
        self.passphrase = SecretField(name=translate("unlock", "Passphrase"), height=44)
        self.passphrase.setObjectName("passphrase")
        self.open_button = Button(translate("unlock", "Open"), "filled", height=44, pressed=self._open)
        self.open_button.setObjectName("open")
        self.keyboard = _Hint("keyboard")
        self.caps = _Hint("caps")
        self.message = quiet()
        self.message.setObjectName("message")
        self.forgotten = Button(translate("unlock", "Forgotten passphrase?"), "plain", height=32, pressed=self._explain)
        self.forgotten.setObjectName("forgotten")
        self.put_back = Button("", "outlined", icon="undo")
        self.put_back.setObjectName("put_back")
        self.put_back.hide()
        for part in (Logo(), self.site):
            self.body.addWidget(part)
        self.body.addSpacing(28)
        self.body.addWidget(Words(translate("unlock", "Your initials"), "body", "ink2"))
        self.body.addLayout(row(self.initials, None))
        self.body.addSpacing(10)
        self.body.addWidget(Words(translate("unlock", "Passphrase"), "body", "ink2"))
        self.body.addLayout(row(self.passphrase, self.open_button, spacing=8))
        self.body.addSpacing(8)
        self.body.addLayout(row(self.keyboard, self.caps, None, spacing=0))
        self.body.addSpacing(6)
        self.body.addWidget(self.message)
        self.body.addLayout(row(self.put_back, None))
        self.body.addLayout(row(self.forgotten, None))
        self.body.addStretch(1)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        for field in (self.initials, self.passphrase):
            field.installEventFilter(self)
            field.returnPressed.connect(self._next)
        self.setTabOrder(self.initials, self.passphrase)
        self.setTabOrder(self.passphrase, self.open_button)
        self.begin = self.initials

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.look_around)

    def look_around(self) -> None:
        """After the first paint: whose laptop it is, and the heavy imports, on the worker."""
        self._tell_keyboard()
        QGuiApplication.inputMethod().localeChanged.connect(self._tell_keyboard)
        self._tasks.run(look_at, self._home, done=self._seen, failed=self._cannot)

    def keep(self) -> dict[str, Any]:
        """All that is typed and how long it still waits; it only ever goes to the same screen in another language."""
        return {
            "initials": self.initials.text(),
            "passphrase": self.passphrase.text(),
            "left": self._left,
            "site": self._site_codes,
            "focus": "passphrase" if self.passphrase.hasFocus() else "initials",
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Put it back."""
        self.initials.setText(kept["initials"])
        self.passphrase.setText(kept["passphrase"])
        self._show_site(kept["site"])
        (self.passphrase if kept["focus"] == "passphrase" else self.initials).setFocus()
        self._wait(kept["left"])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            text = event.text()
            if event.key() == Qt.Key.Key_CapsLock and self._caps is not None:
                self._tell_caps(not self._caps)
            elif len(text) == 1 and text.lower() != text.upper():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._tell_caps(text.isupper() != shift)
        return super().eventFilter(watched, event)

    def _tell_caps(self, on: bool) -> None:
        self._caps = on
        self.caps.set_text(translate("unlock", "Capitals are on") if on else "")

    def _tell_keyboard(self) -> None:
        """Windows alone tells which layout types; elsewhere Qt names the language of the system, whatever is typed."""
        if QGuiApplication.platformName() != "windows":
            return
        from PySide6.QtCore import QLocale  # slow to import, and the first paint needs none

        locale = QGuiApplication.inputMethod().locale()
        known = locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
        name = wording.isolate(locale.nativeLanguageName()) if known else ""
        self.keyboard.set_text(translate("unlock", "Keyboard: %1").replace("%1", name) if name else "")

    def _seen(self, seen: tuple[Any, int]) -> None:
        found, left = seen
        self._show_site(" · ".join(found.sites) if found is not None else "")
        if not self._left:
            self._wait(left)

    def _show_site(self, codes: str) -> None:
        self._site_codes = codes
        self.site.setText(wording.isolate(codes) if codes else "")

    def _next(self) -> None:
        if self.initials.hasFocus() and not self.passphrase.text():
            self.passphrase.setFocus()
        else:
            self._open()

    def _open(self) -> None:
        if self._left or not self.open_button.isEnabled():
            return
        if not self.passphrase.text():
            self.passphrase.setFocus()
            return
        self._busy(True)
        self.message.setText("")
        user = self.initials.value() or None
        self._tasks.run(open_home, self._home, self.passphrase.value(), user, self._today, done=self._done, failed=self._cannot)

    def _busy(self, busy: bool) -> None:
        self.still(busy)
        self.open_button.setText(translate("unlock", "Opening…") if busy else translate("unlock", "Open"))
        self.open_button.updateGeometry()

    def _done(self, desk: Any) -> None:
        self.passphrase.clear()
        self.opened.emit(desk)

    def _cannot(self, error: Refused) -> None:
        typed = self.passphrase.value()
        self._busy(False)
        self.passphrase.clear()
        self.passphrase.setFocus()
        self.message.setText(error.sentence(wording.language()))
        if isinstance(error, WrongPassphrase):
            self._tasks.run(seconds, self._home, done=self._wait)
        elif isinstance(error, StoreDamaged) and typed:
            user = self.initials.value() or None
            self._tasks.run(good_copy, self._home, typed, user, done=self._offer, failed=lambda _: None)

    def _offer(self, copy: Any) -> None:
        """Beside the sentence about the damage stands the newest good copy, with its day."""
        if copy is None:
            return
        told = wording.day(copy.day, "day")
        about = {"copy": str(copy.path), "told": told, "initials": self.initials.value()}
        self.put_back.setText(translate("unlock", "Put back the copy of %1…").replace("%1", told))
        self.put_back.updateGeometry()
        self.put_back.clicked.connect(lambda: self.elsewhere.emit("restore", about))
        self.put_back.show()
        self.put_back.setFocus()

    def _wait(self, left: int) -> None:
        """After wrong passphrases nothing is tried for some seconds; a restart does not shorten them."""
        if not left:
            return
        self._left = left
        self.open_button.setEnabled(False)
        self._say_wait()
        self._second.start()

    def _say_wait(self) -> None:
        left = self._left
        self.message.setText(translate("unlock", "This passphrase does not open. Try again in %n second(s).", None, left))

    def _count_down(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._say_wait()
            return
        self._left = 0
        self._second.stop()
        self.open_button.setEnabled(True)
        self.message.setText(translate("unlock", "You can try again."))

    def _explain(self) -> None:
        self.elsewhere.emit("forgotten", {"initials": self.initials.value()})
