"""Réglages, the window: language, light or dark, size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.ui import wording
from fieldapp.ui.kit.choices import Segmented
from fieldapp.ui.kit.fields import FieldRow
from fieldapp.ui.settings.section import Section
from fieldapp.ui.wording import translate

if TYPE_CHECKING:
    from fieldapp.ui.frame import Frame


class WindowSection(Section):
    """What changes at once and concerns nobody else."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window, translate("settings", "Window"))
        language = Segmented(wording.LANGUAGES.items(), window.language)
        theme = Segmented(
            (
                ("light", translate("settings", "Light")),
                ("dark", translate("settings", "Dark")),
                ("follow", translate("settings", "Like the computer")),
            ),
            window.theme_chosen,
        )
        text = Segmented((("normal", translate("settings", "Normal")), ("large", translate("settings", "Large"))), window.text_chosen)
        language.changed.connect(lambda chosen: window.language_asked.emit(chosen))
        theme.changed.connect(lambda chosen: window.theme_asked.emit(chosen))
        text.changed.connect(lambda chosen: window.text_asked.emit(chosen))
        for label, field, key in (
            (translate("settings", "Language"), language, "set_language"),
            (translate("settings", "Light or dark"), theme, "set_theme"),
            (translate("settings", "Size of text"), text, "set_text"),
        ):
            self.column.addWidget(FieldRow(label, field, key=key))
