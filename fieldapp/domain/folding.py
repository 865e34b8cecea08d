"""One spelling for many: Latin without accents and capitals, Arabic without vowel marks, and Arabic letters by their Latin sound."""

from __future__ import annotations

import re
import unicodedata

_APART = re.compile(r"[\W_]+")
_ARABIC = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ـ": None,
        "ک": "ك",
        "ی": "ي",
        "گ": "ك",
        "ڤ": "ف",
        "پ": "ب",
    }
)
_LATIN = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ß": "ss", "ı": "i", "ł": "l", "đ": "d", "ɓ": "b", "ɗ": "d", "ŋ": "n", "ɛ": "e", "ɔ": "o"}
)


def fold(text: str) -> str:
    """``text`` in one spelling: lower case, no accents, no vowel marks, signs between words turned into one blank.

    "CÔTE D'IVOIRE", "Côte d’Ivoire" and "cote d ivoire" fold to the same.
    """
    if text.isascii():
        lowered = text.lower()
    else:
        plain = unicodedata.normalize("NFKC", text).translate(_ARABIC)
        lowered = "".join(c for c in unicodedata.normalize("NFKD", plain.lower()) if not unicodedata.combining(c))
        lowered = lowered.translate(_ARABIC).translate(_LATIN)
    return _APART.sub(" ", lowered).strip()
