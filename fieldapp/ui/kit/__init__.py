"""The kit: every part pages are built of, in one place to import from."""

from fieldapp.ui.icons import icon
from fieldapp.ui.kit.buttons import Button, IconButton, SearchDoor, shortcut_words
from fieldapp.ui.kit.choices import Chip, Segmented
from fieldapp.ui.kit.fields import ComboField, DateField, FieldRow, NoteField, fold
from fieldapp.ui.kit.layout import Flow, FlowLayout, Unsqueezed, clear, column, margins, prose, row
from fieldapp.ui.kit.text import SearchField, SecretField, TextField
from fieldapp.ui.kit.thread import Steps, ThreadRow
from fieldapp.ui.kit.words import Card, Rule, SectionTitle, Tag, Words

__all__ = [
    "Button",
    "Card",
    "Chip",
    "ComboField",
    "DateField",
    "FieldRow",
    "Flow",
    "FlowLayout",
    "IconButton",
    "NoteField",
    "Rule",
    "SearchDoor",
    "SearchField",
    "SecretField",
    "SectionTitle",
    "Segmented",
    "Steps",
    "Tag",
    "TextField",
    "ThreadRow",
    "Unsqueezed",
    "Words",
    "clear",
    "column",
    "fold",
    "icon",
    "margins",
    "prose",
    "row",
    "shortcut_words",
]
