"""The kit: every part pages are built of, in one place to import from."""

from fieldapp.ui.icons import icon
from fieldapp.ui.kit_buttons import Button, IconButton, SearchDoor, shortcut_words
from fieldapp.ui.kit_choices import Chip, Segmented
from fieldapp.ui.kit_fields import ComboField, DateField, FieldRow, NoteField, fold
from fieldapp.ui.kit_layout import Flow, FlowLayout, Unsqueezed, clear, column, margins, prose, row
from fieldapp.ui.kit_text import SearchField, SecretField, TextField
from fieldapp.ui.kit_words import Card, Rule, SectionTitle, Tag, Words
from fieldapp.ui.page import Page, Window
from fieldapp.ui.thread import Steps, ThreadRow

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
    "Page",
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
    "Window",
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
