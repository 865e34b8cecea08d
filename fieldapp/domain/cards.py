"""The code on a person's card: eight random signs and a check sign, the same at every site, saying nothing of the person.

The alphabet is Crockford's base 32 (no I, L, O or U), the check sign the number modulo 37 in the same alphabet and ``* ~ $ = U``. Read as
people write: any case, blanks and hyphens anywhere, O for 0, I and L for 1. Shown in two halves, ``7K2M-9QXA-4``.
"""

from __future__ import annotations

import re
import secrets

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECKS = SIGNS + "*~$=U"
_LENGTH = 8
_MEANT = str.maketrans("OIL", "011")
_APART = re.compile(r"[\s\-\u2010-\u2015\u2212\u200e\u200f\u2066-\u2069]+")
_LONGEST_TYPED = 40


def make() -> str:
    """A new code, with its check sign and without hyphens: 40 random bits."""
    number = secrets.randbits(5 * _LENGTH)
    signs = "".join(SIGNS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return signs + _check_sign(signs)


def check(text: str) -> str | None:
    """The code somebody typed, as ``make`` writes it; None when it is none, or a sign of it is wrong."""
    if len(text) > _LONGEST_TYPED:
        return None
    typed = _APART.sub("", text).upper()
    signs, last = typed[:_LENGTH].translate(_MEANT), typed[_LENGTH:].translate(_MEANT)
    if len(signs) != _LENGTH or any(sign not in SIGNS for sign in signs):
        return None
    return signs + last if last == _check_sign(signs) else None


def shown(code: str) -> str:
    """A code as it is printed and read aloud: ``7K2M-9QXA-4``."""
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


def _check_sign(signs: str) -> str:
    number = 0
    for sign in signs:
        number = number * 32 + SIGNS.index(sign)
    return _CHECKS[number % 37]
