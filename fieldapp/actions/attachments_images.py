"""A picture from outside made safe: decoded within bounds, turned upright, shrunk, and written anew without anything but its pixels.

PNG and JPEG only: what a scanner or a telephone makes. A PDF may carry scripts, other files and its history, and nothing we ship draws its
pages, so none is taken. No bytes of the original are kept: place, camera, thumbnail and comments stay behind.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldapp.domain.errors import Refused

if TYPE_CHECKING:
    from PIL import Image

LARGEST_IN = 8 * 1024 * 1024  # bytes
LARGEST_KEPT = 2 * 1024 * 1024
LARGEST_SIDE = 2_000  # pixels
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 30_000  # pixels, of what is taken in: a line of one pixel costs many times its weight
_QUALITIES = (88, 80, 70, 55, 40)
_SMALLEST = 20  # pixels: nothing can be read on less
# A progressive JPEG goes over the whole picture with every scan: cameras write a dozen, a file made to keep us busy a hundred thousand.
_SCAN, _MOST_SCANS = b"\xff\xda", 100
JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept: always a JPEG."""

    data: bytes
    media: str
    width: int
    height: int


def anew(data: bytes) -> Picture:
    """The picture in these bytes, written anew.

    Raises Refused ``attachment_too_large``, ``attachment_pdf``, ``attachment_no_picture``, ``attachment_too_many_pixels``.
    """
    if len(data) > LARGEST_IN:
        raise Refused("attachment_too_large", megabytes=LARGEST_IN // 1024 // 1024)
    if data[:1024].lstrip().startswith(b"%PDF"):
        raise Refused("attachment_pdf")
    if data.startswith(b"\xff\xd8") and data.count(_SCAN) > _MOST_SCANS:
        raise Refused("attachment_no_picture")
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > MOST_PIXELS or max(opened.size) > LONGEST_SIDE:
                raise Refused("attachment_too_many_pixels")
            opened.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))  # a JPEG is shrunk while it is decoded
            opened.load()
            shrunk = _mixable(opened)
            shrunk.thumbnail((LARGEST_SIDE, LARGEST_SIDE))  # before anything else: every further copy is a small one
            plain = _on_white(ImageOps.exif_transpose(shrunk))
    except Refused:
        raise
    except Image.DecompressionBombError:
        raise Refused("attachment_too_many_pixels") from None
    except Exception:  # a decoder fails in many ways on bytes somebody made up; all of them mean the same
        raise Refused("attachment_no_picture") from None
    if min(plain.size) < _SMALLEST:
        raise Refused("attachment_no_picture")
    bare = Image.new(plain.mode, plain.size)
    bare.paste(plain)  # pixels only: what else came along would be written again
    for quality in _QUALITIES:
        out = io.BytesIO()
        bare.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= LARGEST_KEPT:
            break
    return Picture(out.getvalue(), JPEG, bare.width, bare.height)


def _mixable(image: Image.Image) -> Image.Image:
    """The same with pixels that can be mixed while it is shrunk: no palette, and greys of 256 steps."""
    if image.mode in ("I", "I;16"):
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.mode in ("1", "P", "PA"):
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    return image


def _on_white(image: Image.Image) -> Image.Image:
    """Grey or coloured pixels; what was see-through is white, as on paper."""
    from PIL import Image

    if image.mode == "L":
        return image
    if "A" in image.getbands() or "transparency" in image.info:
        seen = image.convert("RGBA")
        white = Image.new("RGB", seen.size, "white")
        white.paste(seen, mask=seen.getchannel("A"))
        return white
    return image.convert("RGB")
