"""How a name sounds, whatever script and spelling it is written in, and how alike two sounds are.

A *sound* keeps three vowels (a, i, u) and the consonants that survive from one spelling to the next: Diallo and Jallow, Coulibaly and
Kulibali sound the same. Arabic writes few vowels, so across scripts the *skeleton*, the consonants behind a first vowel, is compared.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FROM_ARABIC = str.maketrans(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءة",
    "abttjakddrzscsdtdagfkklmn\0uiaa",
)
# In order: each spelling on the left is heard as the one on the right.
_HEARD = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        (r"^abd[aeiou]*l(?=\w{2})", "abd"),
        (r"^عبدال", "عبد"),
        (r"^ال(?=\w{3})", ""),
        (r"^(n?)d[iy](?=[aeou])", r"\1j"),
        (r"^thi(?=[aeou])", "S"),
        (r"dj", "j"),
        (r"s?ch|sh|tch", "S"),
        (r"kh|q|ck", "k"),
        (r"gh|gu(?=[eiy])", "g"),
        (r"ph", "f"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"S", "c"),
        (r"x", "ks"),
        (r"ee", "i"),
        (r"ou|oo|w|o", "u"),
        (r"[ey]", "i"),
        (r"h", ""),
    )
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aiu")
_KIN = {frozenset(pair) for pair in ("bp", "td", "kg", "sz", "mn", "fv", "jz", "cs", "cj", "lr", "bv", "gj")}


def is_arabic(token: str) -> bool:
    """Whether a folded token is written in Arabic script."""
    return "\u0600" <= token[:1] <= "\u06ff"


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """The sound of a folded token."""
    heard = token
    for spelling, as_heard in _HEARD:
        heard = spelling.sub(as_heard, heard)
    if is_arabic(token):
        heard = heard.translate(_FROM_ARABIC).replace("\0", "")
    return _DOUBLED.sub(r"\1", heard)


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """The consonants of its sound, behind an ``a`` when it begins with a vowel."""
    heard = sound(token)
    return ("a" if heard[:1] in _VOWELS else "") + "".join(letter for letter in heard if letter not in _VOWELS)


def fits(arabic: str, latin: str) -> bool:
    """Whether every letter of an Arabic sound is heard, in order, in the Latin one; a first vowel may be any.

    A last ``ي`` is read either way (ليلى is Leïla, علي is Ali), for few writers tell the two apart. A name of one or two consonants says
    little: there the Latin one may have a single vowel more.
    """
    letters = iter(latin[1:] if latin[:1] in _VOWELS else latin)
    written = (arabic[1:] if arabic[:1] in _VOWELS else arabic).removesuffix("i")
    short = len(latin) > len(arabic) + 1 and sum(letter not in _VOWELS for letter in arabic) < 3
    return not short and all(letter in letters for letter in written)


def likeness(one: str, other: str) -> float:
    """How alike two sounds are, from 0 to 1. Vowels weigh little, kindred consonants (b and p) less than others, the beginning most."""
    longest = max(len(one), len(other))
    if not longest:
        return 0.0
    row = [0.0]
    for j, letter in enumerate(other):
        row.append(row[-1] + (_start(other) if j == 0 else _loss(letter)))
    for i, letter in enumerate(one):
        loss = _start(one) if i == 0 else _loss(letter)
        above, row = row, [row[0] + loss]
        for j, against in enumerate(other):
            gain = _start(other) if j == 0 else _loss(against)
            row.append(min(above[j] + _change(letter, against, i == 0 or j == 0), above[j + 1] + loss, row[j] + gain))
    return max(0.0, 1 - row[-1] / longest)


def _start(heard: str) -> float:
    """What it costs to leave out how a name begins: little for a vowel before two consonants (Ibrahim, Brahim), else much."""
    if heard[0] not in _VOWELS:
        return 2.0
    return 0.5 if len(heard) > 2 and not _VOWELS & set(heard[1:3]) else 1.2


def _loss(letter: str) -> float:
    return 0.3 if letter in _VOWELS else 1.0


def _change(one: str, other: str, first: bool) -> float:
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return 0.9 if first else 0.3
    kin = 0.8 if frozenset((one, other)) in _KIN else 1.3
    return kin * 2 if first else kin
