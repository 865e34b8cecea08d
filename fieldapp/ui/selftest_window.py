"""The part of the self-test that needs Qt, in a process of its own: catalogues of words, and windows that are really painted.

A line of JSON for each part, an empty text when it works. Without a screen it is painted offscreen, and says so.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QRect, QTranslator
from PySide6.QtGui import QFontInfo, QFontMetrics, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

import resources
from fieldapp.ui import look, wording

# A phrase of each catalogue, and where it is said: enough to tell a catalogue that holds nothing or another one's words.
_PHRASES = {
    "shell": {"fr": ("first_run", "Back", "Revenir"), "ar": ("first_run", "Back", "رجوع")},
    "pages": {"fr": ("Access", "1 day", "1 jour"), "ar": ("Access", "1 day", "يوم واحد")},
}
_FRENCH, _ARABIC = "Bienvenue à la cellule d’écoute", "مرحبًا بكم في خلية الاستماع"
_JOINED = "الاستماع"


class _Broken(Exception):
    """What does not work, in words of the program."""


def run(*, screen: bool) -> int:
    """Try both and print what came of it; ``screen`` says whether there is one. The exit status."""
    print(json.dumps({"translations": _why(_translations)}), flush=True)
    if not screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    said = {"window": _why(_window)}
    with suppress(RuntimeError):
        said["screen"] = QGuiApplication.platformName()
    print(json.dumps(said), flush=True)
    return 0


def _why(check: Callable[[], None]) -> str:
    try:
        check()
    except _Broken as broken:
        return str(broken)
    except Exception as error:  # its message may hold a path
        return type(error).__name__
    return ""


def _require(holds: object, what: str) -> None:
    if not holds:
        raise _Broken(what)


def _translations() -> None:
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for language in wording.LANGUAGES:
        if language != "en":
            _loaded(f"{qt}/qtbase_{language}.qm", f"qtbase_{language}")
        for name, phrases in _PHRASES.items():
            catalogue = _loaded(str(resources.ROOT / "wording" / f"{name}_{language}.qm"), f"{name}_{language}")
            if language in phrases:
                context, source, words = phrases[language]
                _require(catalogue.translate(context, source) == words, f"{name}_{language}")


def _loaded(file: str, name: str) -> QTranslator:
    translator = QTranslator()
    _require(translator.load(file) and not translator.isEmpty(), name)
    return translator


def _window() -> None:
    from fieldapp.ui.kit import Button, Words, column

    application = QApplication(["fieldapp", *look.STYLE])
    wording.use("fr")
    look.apply(application, "light", "fr")
    _require(QFontInfo(look.font()).family() == look.FAMILY, "typeface")
    metrics = QFontMetrics(look.font(language="ar"))
    _require(all(metrics.inFontUcs4(ord(sign)) for sign in _FRENCH + _ARABIC if sign != " "), "letters")
    _require(metrics.horizontalAdvance(_JOINED) < sum(map(metrics.horizontalAdvance, _JOINED)), "joining")
    french, arabic = Words(_FRENCH, "page"), Words(_ARABIC, "page")
    window = QWidget()
    column(french, arabic, Button(_FRENCH, "filled"), parent=window)
    window.show()
    application.processEvents()
    picture = window.grab().toImage()
    for words in (french, arabic):
        _require(_ink(picture, words.geometry()) > 100, "nothing painted")
    window.close()
    _own(application)


def _own(application: QApplication) -> None:
    """The program's own window, as it is before anybody is known: an update whose window falls over is not to be taken.

    Qt goes on after an error in a handler of ours, so errors are listened for.
    """
    from fieldapp.ui.application import MainWindow

    errors: list[str] = []
    told, sys.excepthook = sys.excepthook, lambda kind, *_: errors.append(kind.__name__)
    try:
        with tempfile.TemporaryDirectory(prefix="fieldapp-selftest-") as folder:
            Path(folder, "vault.json").touch()  # a home, so that it asks for a passphrase
            window = MainWindow(Path(folder))
            window.show()
            application.processEvents()
            window.grab()
            window.hide()
    finally:
        sys.excepthook = told
    _require(not errors, ", ".join(errors))


def _ink(picture: QImage, place: QRect) -> int:
    """How many points of a place are not as the paper is."""
    scale = picture.devicePixelRatio()
    paper = picture.pixel(0, 0)
    part = picture.copy(QRect(place.topLeft() * scale, place.size() * scale))
    return sum(part.pixel(x, y) != paper for x in range(part.width()) for y in range(part.height()))
