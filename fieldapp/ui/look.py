"""How the window looks: palettes and type from ``resources/look``, the bundled font, and ``apply`` which dresses the application.

Colours are tokens (``colour("accent")``), sizes are names (``font("small")``): no module of the window writes a number of its own for them.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources

FAMILY = "IBM Plex Sans Arabic"
THEMES = ("light", "dark")
_TYPE = resources.toml("look", "type.toml")
MEASURE: dict[str, int] = _TYPE["measure"]
_now = {"theme": "light", "language": "fr", "text": "normal"}
STYLE = ("-style", "fusion")  # arguments of the application: setStyle() hands out an object that takes 20 ms to describe
TEXT_SIZES = {"normal": 1.0, "large": 1.15}


@cache
def tokens(theme: str) -> dict[str, str | list[str]]:
    """The tokens of a theme, ``light`` or ``dark``."""
    return resources.toml("look", f"{theme}.toml")


def theme() -> str:
    """The theme in use."""
    return _now["theme"]


def language() -> str:
    """The language the type sizes are chosen for: fr, ar or en."""
    return _now["language"]


def colour(token: str) -> QColor:
    """A token of the theme in use as a colour."""
    return QColor(tokens(_now["theme"])[token])


def arcs() -> list[QColor]:
    """The four tints of the listening arcs, outer to inner."""
    return [QColor(tint) for tint in tokens(_now["theme"])["arcs"]]


def font(size: str = "body", *, bold: bool = False, language: str | None = None) -> QFont:
    """The typeface in a named size: small, body, section, page, clock; ``language`` for words in another script than the window's."""
    script = "ar" if (language or _now["language"]) == "ar" else "latin"
    made = QFont(FAMILY)
    made.setPointSizeF(_TYPE["points"][script][size] * TEXT_SIZES[_now["text"]])
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def system_theme() -> str:
    """What the computer itself prefers."""
    return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


@cache
def _load_fonts() -> None:
    for weight in ("Regular", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resources.path("fonts", f"IBMPlexSansArabic-{weight}.ttf")))


def apply(app: QApplication, theme: str, language: str, text: str = "normal") -> None:
    """Dress the application: ``theme`` light, dark or ``follow`` (the computer's own), type of ``language``, ``text`` normal or large."""
    _load_fonts()
    _now["text"] = text
    _now["theme"] = system_theme() if theme == "follow" else theme
    _now["language"] = language
    app.setFont(font())
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    app.setPalette(_palette())
    app.setStyleSheet(_style_sheet())


def _palette() -> QPalette:
    roles = QPalette.ColorRole
    made = QPalette()
    for role, token in (
        (roles.Window, "paper"),
        (roles.WindowText, "ink"),
        (roles.Base, "sheet"),
        (roles.AlternateBase, "well"),
        (roles.Text, "ink"),
        (roles.Button, "well"),
        (roles.ButtonText, "ink"),
        (roles.PlaceholderText, "ink3"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on_accent"),
        (roles.ToolTipBase, "ink"),
        (roles.ToolTipText, "paper"),
        (roles.Link, "accent"),
        (roles.BrightText, "red"),
        (roles.Accent, "accent"),
    ):
        made.setColor(role, colour(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colour("ink3"))
    return made


def _style_sheet() -> str:
    """Spacing and edges of the few Qt parts we do not paint ourselves. Heights are set in code: QSS counts content only."""
    of = {name: value for name, value in tokens(_now["theme"]).items() if isinstance(value, str)}
    return """
QLineEdit, QTextEdit {{ background: {sheet}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; padding: 1px 12px;
    selection-background-color: {accent}; selection-color: {on_accent}; lineedit-password-character: 8226; }}
QTextEdit {{ padding: 7px 7px; }}
QLineEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 0px 11px; }}
QTextEdit:focus {{ padding: 6px 6px; }}
QLineEdit:disabled, QTextEdit:disabled {{ background: {well}; color: {ink2}; }}
QLineEdit[wrong="true"], QTextEdit[wrong="true"] {{ border-color: {amber_mark}; }}
QLineEdit#search {{ background: {well}; border-color: {well}; padding-left: 36px; padding-right: 36px; }}
QLineEdit#search:focus {{ background: {sheet}; border-color: {accent}; padding-left: 35px; padding-right: 35px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: 3px; min-height: 32px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {line}; border-radius: 3px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {sheet}; color: {ink}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 7px 20px; border-radius: 6px; }}
QMenu::item:selected {{ background: {soft}; color: {accent}; }}
QListView#choices {{ background: {sheet}; color: {ink}; border: 1px solid {edge}; padding: 4px; outline: none; }}
QListView#choices::item {{ padding: 6px 10px; border-radius: 6px; }}
QListView#choices::item:selected {{ background: {soft}; color: {accent}; }}
""".format(**of)
