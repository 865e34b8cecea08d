"""The short code on a referral slip: six random signs and a check sign, dictated over the telephone and typed back from paper.

The alphabet is Crockford's base 32. The check sign is of the same alphabet, a remainder over the field of 32 elements: one wrong sign, or
two that changed places, are always told. Read as people write: any case, blanks and hyphens anywhere, O for 0, I and L for 1. A card's code
(``cards``) is longer, so that neither is taken for the other.
"""

from __future__ import annotations

import secrets

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6
_MEANT = str.maketrans("OIL", "011", " \t\u00a0\u202f-\u2010\u2011\u2013\u2014\u200e\u200f")
_LONGEST_TYPED = 30


def make() -> str:
    """A new code with its check sign: 30 random bits."""
    signs = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
    return signs + _check_sign(signs)


def check(text: str) -> str | None:
    """The code somebody typed, as ``make`` writes it; None when it is none, or a sign of it is wrong."""
    typed = text[:_LONGEST_TYPED].upper().translate(_MEANT)
    if len(typed) != LENGTH + 1 or any(sign not in SIGNS for sign in typed):
        return None
    return typed if typed[LENGTH:] == _check_sign(typed[:LENGTH]) else None


def shown(code: str) -> str:
    """A code as it is printed and read aloud: ``7K2-M9Q-X``."""
    return f"{code[:3]}-{code[3:6]}-{code[6:]}"


def _check_sign(signs: str) -> str:
    """The signs as a polynomial over GF(32) (x⁵ + x² + 1), its value at 2, once more times 2: every weight is another, and none is 0."""
    value = 0
    for sign in signs:
        value = _doubled(value ^ SIGNS.index(sign))
    return SIGNS[value]


def _doubled(value: int) -> int:
    return value << 1 if value < 16 else (value << 1) & 31 ^ 0b00101
