"""The kit: the parts every page is built of, in one place to import from; what a form needs beside them is in ``fields``, ``choices``."""

from fieldapp.ui.icons import icon
from fieldapp.ui.kit.buttons import Button, IconButton, SearchDoor, shortcut_words
from fieldapp.ui.kit.layout import Flow, FlowLayout, Unsqueezed, clear, column, margins, prose, row
from fieldapp.ui.kit.text import SearchField, SecretField, TextField
from fieldapp.ui.kit.thread import Steps, ThreadRow
from fieldapp.ui.kit.words import Card, Rule, SectionTitle, Tag, Words

__all__ = [
    "Button",
    "Card",
    "Flow",
    "FlowLayout",
    "IconButton",
    "Rule",
    "SearchDoor",
    "SearchField",
    "SecretField",
    "SectionTitle",
    "Steps",
    "Tag",
    "TextField",
    "ThreadRow",
    "Unsqueezed",
    "Words",
    "clear",
    "column",
    "icon",
    "margins",
    "prose",
    "row",
    "shortcut_words",
]
