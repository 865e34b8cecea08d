"""What stands on the pages of a PDF that ReportLab wrote: each run of words with its place, read back through the fonts' own tables."""

from __future__ import annotations

import base64
import re
import zlib
from dataclasses import dataclass

_TEXT = re.compile(rb"/(F\d+\+\d+) [\d.]+ Tf|\(((?:[^()\\]|\\.)*)\) Tj", re.S)


@dataclass(frozen=True)
class Words:
    """A run of words that begins at ``x``, ``y``, in points from the lower left corner, as it stands from left to right."""

    x: float
    y: float
    text: str


def pages(data: bytes) -> list[list[Words]]:
    """The words of each page, in the order they were drawn."""
    objects = {int(found[1]): found[2] for found in re.finditer(rb"(\d+) 0 obj\n(.*?)endobj", data, re.S)}
    fonts = {
        found[1]: _table(_stream(objects[int(found[2])]))
        for body in objects.values()
        if (found := re.search(rb"/Name /(F\d+\+\d+).*/ToUnicode (\d+) 0 R", body, re.S))
    }
    told = []
    for body in objects.values():
        if re.search(rb"/Type /Page\n", body):
            number = re.search(rb"/Contents (\d+) 0 R", body)
            assert number is not None
            told.append(_words(_stream(objects[int(number[1])]), fonts))
    return told


def said(data: bytes) -> list[str]:
    """The runs of words of all pages."""
    return [words.text for page in pages(data) for words in page]


def _stream(body: bytes) -> bytes:
    found = re.search(rb"stream\r?\n(.*?)endstream", body, re.S)
    assert found is not None
    packed = found[1]
    if b"ASCII85Decode" in body:
        packed = base64.a85decode(packed.strip().removesuffix(b"~>"))
    return zlib.decompressobj().decompress(packed)  # what follows the data is not part of it


def _table(mapping: bytes) -> dict[int, str]:
    return {int(code, 16): chr(int(sign, 16)) for code, sign in re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>\n", mapping)}


def _words(content: bytes, fonts: dict[bytes, dict[int, str]]) -> list[Words]:
    found = []
    for x, y, body in re.findall(rb"BT 1 0 0 1 ([-\d.]+) ([-\d.]+) Tm (.*?) T\* ET", content, re.S):
        text, table = "", {}
        for font, raw in _TEXT.findall(body):
            if font:
                table = fonts[font]
            else:
                text += "".join(table[code] for code in _plain(raw))
        found.append(Words(float(x), float(y), text.replace("\u00a0", " ")))  # both are drawn as the same empty sign
    return found


def _plain(raw: bytes) -> bytes:
    names = {b"n": 10, b"r": 13, b"t": 9, b"b": 8, b"f": 12}

    def sign(found: re.Match[bytes]) -> bytes:
        code = found[1]
        return bytes([int(code, 8) if code.isdigit() else names.get(code, code[0])])

    return re.sub(rb"\\([0-7]{3}|.)", sign, raw, flags=re.S)
