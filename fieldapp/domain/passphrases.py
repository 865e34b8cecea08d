"""How long a passphrase lasts against somebody who holds a copy of the file and knows how people choose.

The estimate takes the cheapest way to put the text together from what a guesser tries first: words of our own list, words of any
dictionary, months and days and other favourites, rows of a keyboard, runs of the alphabet, years and dates, repeats; what is left costs its
characters one by one. It is a lower bound of the effort in bits, and blind to proverbs, songs and the name of one's child.

At ``REFUSED_BELOW`` bits, which four words drawn from our list exceed, a thousand machines that each take a second a guess
(``storage.slots.calibrate``) need four years on average.
"""

from __future__ import annotations

import math
import re
import secrets
from dataclasses import dataclass
from functools import cache

import resources

from .folding import fold

REFUSED_BELOW, STRONG_FROM = 38.0, 50.0
LONGEST = 1000

_DICTIONARY_BITS, _SHORT_WORD_BITS, _FAVOURITE_BITS = 17.0, 7.0, 6.0
_SHORT, _LONG_WORD = 3, 15
_LETTER_BITS, _DIGIT_BITS, _SIGN_BITS = 4.7, math.log2(10), 5.0
_YEAR_BITS, _DATE_BITS = math.log2(150), math.log2(36_525)
_RUNS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    *("azertyuiop", "qsdfghjklm", "wxcvbn"),
    *("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)
_RUN_BITS = math.log2(2 * sum(map(len, _RUNS)))
_TRIED_FIRST = """
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
january february march april may june july august september october november december
lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
azerty qwerty password passwort motdepasse bonjour bismillah
soleil amour chouchou doudou maman papa loulou maroc oujda berkane tanger rabat casablanca welcome
"""
_FAVOURITES = frozenset(_TRIED_FIRST.split())
_DATE = re.compile(r"(?:[0-3]?\d)[/.-](?:[01]?\d)[/.-](?:19|20)?\d\d|[0-3]\d[01]\d(?:19|20)\d\d|(?:19|20)\d\d-?[01]\d-?[0-3]\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DISGUISED = str.maketrans("013457@$", "oieastas")


@dataclass(frozen=True)
class Strength:
    """``bits`` of effort, ``level`` weak, fair or strong, and why it is not more: the key of a sentence, empty when strong."""

    bits: float
    level: str
    why: str


@cache
def our_words() -> frozenset[str]:
    """The list we draw from, plain words without accents, typed alike on every keyboard. Whoever guesses has it too."""
    return frozenset(resources.path("wording", "passphrase_words.txt").read_text(encoding="utf-8").split())


def propose() -> str:
    """As many different words drawn at random as make a strong passphrase."""
    words = sorted(our_words())
    return " ".join(secrets.SystemRandom().sample(words, math.ceil(STRONG_FROM / math.log2(len(words)))))


def strength(text: str, words: frozenset[str]) -> Strength:
    """How strong a passphrase is for who knows our list ``words``. Another word never makes it weaker."""
    parts = text[:LONGEST].split()
    seen: set[str] = set()
    bits = 0.0
    for part in parts:
        plain = fold(part).replace(" ", "") or part
        bits += 1.0 if plain in seen else _cost(part, words)
        seen.add(plain)
    digits_only = "".join(parts).isdigit()
    if digits_only:
        bits = min(bits, REFUSED_BELOW - 1)
    level = "weak" if bits < REFUSED_BELOW else "fair" if bits < STRONG_FROM else "strong"
    return Strength(round(bits, 1), level, "" if level == "strong" else _why(text, parts, seen, digits_only))


def _why(text: str, parts: list[str], seen: set[str], digits_only: bool) -> str:
    if digits_only:
        return "passphrase_digits"
    if len(seen) < len(parts) or any(_repeated(part) for part in parts):
        return "passphrase_repeats"
    if _DATE.search(text) or _YEAR.search(text):
        return "passphrase_dates"
    if any(_run_at(part.lower(), 0) >= 4 for part in parts):
        return "passphrase_rows"
    return "passphrase_longer"


def _repeated(part: str) -> int:
    """How many times a shorter piece is said to make this one, 0 when it is no repeat."""
    for size in range(1, len(part) // 2 + 1):
        if len(part) % size == 0 and part == part[:size] * (len(part) // size):
            return len(part) // size
    return 0


def _cost(part: str, words: frozenset[str]) -> float:
    """Bits of the cheapest way to make one word of a passphrase."""
    times = _repeated(part)
    if times:
        return _cost(part[: len(part) // times], words) + math.log2(times)
    best = [0.0] + [math.inf] * len(part)
    for start in range(len(part)):
        for end, bits in _pieces(part, start, words):
            best[end] = min(best[end], best[start] + bits)
    return best[-1]


def _pieces(part: str, start: int, words: frozenset[str]) -> list[tuple[int, float]]:
    """What may begin here: where each piece ends, and its bits."""
    found = [(start + 1, _single(part[start]))]
    lowered = part.lower()
    run = _run_at(lowered, start)
    found += [(start + length, _RUN_BITS + math.log2(length)) for length in range(3, run + 1)]
    same = len(part) - start - len(part[start:].lstrip(part[start]))
    found += [(start + length, _single(part[start]) + math.log2(length)) for length in range(2, same + 1)]
    for pattern, bits in ((_DATE, _DATE_BITS), (_YEAR, _YEAR_BITS)):
        match = pattern.match(part, start)
        if match:
            found.append((match.end(), bits))
    longest = min(len(part), start + 40)
    for end in range(start + 2, longest + 1):
        piece = part[start:end]
        if piece.isalpha():
            found.append((end, _word(piece, words)))
        elif piece.isalnum() or "@" in piece or "$" in piece:
            plain = piece.lower().translate(_DISGUISED)
            if plain.isalpha() and fold(plain) in words | _FAVOURITES and len(plain) > _SHORT:
                found.append((end, _word(plain, words) + 2))
    return found


def _word(piece: str, words: frozenset[str]) -> float:
    plain = fold(piece)
    capital = 0.0 if piece.islower() or not piece.isascii() else 1.0
    if plain in _FAVOURITES:
        return _FAVOURITE_BITS + capital
    if plain in words:
        return math.log2(len(words)) + capital
    if len(piece) <= _SHORT:
        return min(_SHORT_WORD_BITS, _LETTER_BITS * len(piece)) + capital
    return _DICTIONARY_BITS + max(0, len(piece) - _LONG_WORD) + capital


def _single(character: str) -> float:
    if character.isalpha():
        return _LETTER_BITS + (0.0 if character.islower() else 1.0)
    return _DIGIT_BITS if character.isdigit() else _SIGN_BITS


def _run_at(text: str, start: int) -> int:
    """How many characters from here follow a row of a keyboard, the alphabet or the digits, forwards or backwards."""
    longest = 1
    for run in _both_ways():
        at = run.find(text[start])
        length = 0
        while at >= 0 and start + length < len(text) and at + length < len(run) and run[at + length] == text[start + length]:
            length += 1
        longest = max(longest, length)
    return longest


@cache
def _both_ways() -> tuple[str, ...]:
    return tuple(way for run in _RUNS for way in (run, run[::-1]))
