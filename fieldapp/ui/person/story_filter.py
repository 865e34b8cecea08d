"""*Tout ⌄* beside the title of the story: what of it is shown. The choice stays while the program runs, from person to person."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from fieldapp.ui.kit.buttons import Button
from fieldapp.ui.person.story import Story
from fieldapp.ui.person.story_words import ALL, FILTERS, filter_words
from fieldapp.ui.wording import translate


class StoryFilter(Button):
    """Narrows a story to one kind of events."""

    _chosen = ALL

    def __init__(self, story: Story) -> None:
        super().__init__(filter_words(ALL), "plain", icon="down", icon_end=True, pressed=self._choose)
        self.setObjectName("story_filter")
        self._story = story
        self.set_value(StoryFilter._chosen)

    def value(self) -> str:
        """The filter chosen."""
        return StoryFilter._chosen

    def set_value(self, key: str) -> None:
        """Show this part of the story."""
        if key not in FILTERS:
            return
        StoryFilter._chosen = key
        self.setText(filter_words(key))
        self.setAccessibleName(translate("Story", "Shown: %1").replace("%1", filter_words(key)))
        self.updateGeometry()
        self._story.narrow("" if key == ALL else key)

    def _choose(self) -> None:
        menu = QMenu(self)
        for key in FILTERS:
            action = menu.addAction(filter_words(key), lambda key=key: self.set_value(key))
            action.setCheckable(True)
            action.setChecked(key == StoryFilter._chosen)
            if action.isChecked():
                menu.setActiveAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
