"""Scanned papers: made safe, sealed with the case, nowhere on the disk in clear, opened as a note is."""

from __future__ import annotations

import io
import random
import tempfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from PIL import Image, PngImagePlugin

from fieldapp.actions import access, attachments, attachments_images, looks, sessions, users
from fieldapp.actions.desk import Desk, close_desk, open_desk
from fieldapp.domain.errors import Invalid, NotAllowed, Refused, StoreDamaged
from fieldapp.storage import worktables as w
from fieldapp.storage.slots import FAST_FOR_TESTS

CANARY = "KANARIENVOGEL-PAPIER"
PHRASE = "lampe verte trois rivages"


def picture(width: int = 640, height: int = 480, kind: str = "JPEG", **save: Any) -> bytes:
    """A picture with a dark left half, as bytes."""
    image = Image.new("RGB", (width, height), "white")
    image.paste((20, 30, 40), (0, 0, width // 2, height))
    out = io.BytesIO()
    image.save(out, kind, **save)
    return out.getvalue()


def telling() -> bytes:
    """A telephone's photo on its side, with the place, the camera and a comment in it."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = CANARY
    exif.get_ifd(0x8825)[1] = "N"
    return picture(exif=exif.tobytes(), comment=CANARY.encode())


def seen(data: bytes) -> Image.Image:
    """The picture that was kept."""
    return Image.open(io.BytesIO(data))


def test_a_photo_is_kept_upright_and_without_its_story(desk: Desk, person_id: int) -> None:
    assert CANARY.encode() in telling()
    done = attachments.add(desk, person_id, telling(), "medical", "  Ordonnance   du 3 mars ")
    data, media = attachments.read(desk, done.value)
    kept = seen(data)
    assert (media, kept.format, kept.size) == ("image/jpeg", "JPEG", (480, 640))
    assert CANARY.encode() not in data and not kept.getexif() and "comment" not in kept.info
    assert kept.convert("L").getpixel((240, 20)) < 90 < kept.convert("L").getpixel((240, 620)), "what was left is now on top"
    (row,) = attachments.of_person(desk, person_id)
    assert (row.kind, row.title, row.reading, row.author, row.day) == ("medical", "Ordonnance du 3 mars", "yes", "sb", date(2026, 3, 4))


def test_words_in_a_png_stay_behind_and_glass_is_white(desk: Desk, person_id: int) -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", CANARY)
    image = Image.new("RGBA", (100, 60), (0, 0, 0, 0))
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=words)
    data, _ = attachments.read(desk, attachments.add(desk, person_id, out.getvalue(), "photo", "").value)
    assert CANARY.encode() not in data and seen(data).getpixel((50, 30)) == (255, 255, 255)


def test_a_large_one_is_shrunk(desk: Desk, person_id: int) -> None:
    noise = Image.effect_noise((3000, 4000), 90)
    out = io.BytesIO()
    noise.save(out, "JPEG", quality=75)
    data, _ = attachments.read(desk, attachments.add(desk, person_id, out.getvalue(), "identity", "").value)
    assert seen(data).size == (1500, 2000) and len(data) <= attachments_images.LARGEST_KEPT


def _bomb(width: int = 20_000, height: int = 20_000) -> bytes:
    """A PNG of a few kilobytes that says it has 400 million pixels, or is one pixel wide and without end."""

    def part(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(bytes(100_000))) + part(b"IEND", b"")


def _endless() -> bytes:
    """A small JPEG of many pixels whose last scan comes again and again: hours of work."""
    out = io.BytesIO()
    Image.new("L", (7000, 7000)).save(out, "JPEG", progressive=True)
    whole, end = out.getvalue()[:-2], out.getvalue()[-2:]
    return whole + whole[whole.rindex(b"\xff\xda") :] * 20_000 + end


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "attachment_no_picture"),
        (b"%PDF-1.7 ...", "attachment_pdf"),
        (b"  \n%PDF-1.4", "attachment_pdf"),
        (b"GIF89a" + bytes(200), "attachment_no_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "attachment_no_picture"),
        (_bomb(), "attachment_too_many_pixels"),
        (_bomb(1, 49_000_000), "attachment_too_many_pixels"),
        (_endless(), "attachment_no_picture"),
        (picture(8, 8), "attachment_no_picture"),
        (picture()[:900], "attachment_no_picture"),
        (bytes(attachments_images.LARGEST_IN + 1), "attachment_too_large"),
    ],
)
def test_what_is_no_picture_is_refused(desk: Desk, person_id: int, data: bytes, key: str) -> None:
    with pytest.raises(Refused) as refused:
        attachments.add(desk, person_id, data, "other", "")
    assert refused.value.key == key and attachments.of_person(desk, person_id) == []


def test_bytes_somebody_made_up_never_break_anything() -> None:
    draw = random.Random(7)
    for start in (picture(200, 150), picture(200, 150, "PNG")):
        for _ in range(120):
            broken = bytearray(start)
            for _ in range(draw.randint(1, 12)):
                broken[draw.randrange(len(broken))] = draw.randrange(256)
            try:
                kept = attachments_images.anew(bytes(broken))
            except Refused:
                continue
            assert max(kept.width, kept.height) <= attachments_images.LARGEST_SIDE


def test_a_file_is_only_read(tmp_path: Path) -> None:
    paper = tmp_path / "scan.jpg"
    paper.write_bytes(picture())
    assert attachments.take_from(paper) == picture() and paper.read_bytes() == picture()
    with pytest.raises(Refused, match="cannot be read"):
        attachments.take_from(tmp_path / "gone.jpg")
    paper.write_bytes(bytes(attachments_images.LARGEST_IN + 1))
    with pytest.raises(Refused, match="larger than 8 MB"):
        attachments.take_from(paper)


def test_kind_title_and_service_are_checked(desk: Desk, person_id: int, answers: Any) -> None:
    with pytest.raises(Invalid) as invalid:
        attachments.add(desk, person_id, picture(), "tableau", "x" * 200)
    assert invalid.value.problems == {"kind": "code_unknown", "title": "text_too_long"}
    with pytest.raises(Refused, match="no such entry"):
        attachments.add(desk, person_id, picture(), "medical", "", entry_id=99)
    entry = sessions.record(desk, person_id, answers.session()).value
    made = attachments.add(desk, person_id, picture(), "medical", "", entry_id=entry).value
    assert attachments.of_person(desk, person_id)[0].entry_id == entry and made


def test_cancelled_and_taken_back(desk: Desk, person_id: int) -> None:
    added = attachments.add(desk, person_id, picture(), "medical", "")
    cancelled = attachments.cancel(desk, added.value, "mauvais dossier")
    (row,) = attachments.of_person(desk, person_id)
    assert row.cancelled and row.reason == "mauvais dossier"
    with pytest.raises(Refused, match="cancelled already"):
        attachments.cancel(desk, added.value, "encore")
    assert cancelled.undo and added.undo
    cancelled.undo()
    assert not attachments.of_person(desk, person_id)[0].cancelled
    added.undo()
    assert attachments.of_person(desk, person_id)[0].cancelled
    with pytest.raises(Invalid):
        attachments.cancel(desk, added.value, "  ")


def test_it_opens_as_a_note_does(home: Path, desk: Desk, person_id: int, calendar: Callable[[], date]) -> None:
    number = attachments.add(desk, person_id, picture(), "medical", "Radio").value
    users.add(desk, "ec", frozenset({"counsellor"}), PHRASE, FAST_FOR_TESTS)
    users.add(desk, "ac", frozenset({"reception"}), PHRASE, FAST_FOR_TESTS)
    close_desk(desk)
    counsellor = open_desk(home, PHRASE, user="ec", today=calendar)
    (row,) = attachments.of_person(counsellor, person_id)
    assert (row.title, row.reading) == ("", "reason")
    with pytest.raises(NotAllowed):
        attachments.read(counsellor, number)
    access.give_reason(counsellor, person_id, "remplacement")
    assert attachments.read(counsellor, number)[1] == "image/jpeg" and attachments.of_person(counsellor, person_id)[0].title == "Radio"
    close_desk(counsellor)
    reception = open_desk(home, PHRASE, user="ac", today=calendar)
    attachments.add(reception, person_id, picture(), "identity", "Carte")
    assert [row.reading for row in attachments.of_person(reception, person_id)] == ["ask", "ask"]
    with pytest.raises(NotAllowed):
        attachments.read(reception, number)
    close_desk(reception)


def test_bytes_moved_to_another_row_open_nothing(desk: Desk, person_id: int) -> None:
    one = attachments.add(desk, person_id, picture(), "medical", "").value
    other = attachments.add(desk, person_id, picture(300, 200), "medical", "").value
    content = w.attachment.c.content_sealed
    with desk.store.write(audited=False) as tx:
        moved = tx.connection.scalar(sa.select(content).where(w.attachment.c.id == one))
        tx.connection.execute(sa.update(w.attachment).where(w.attachment.c.id == other).values(content_sealed=moved))
    with pytest.raises(StoreDamaged):
        attachments.read(desk, other)


def test_sizes_tell_little(desk: Desk, person_id: int) -> None:
    for width in (64, 200, 300):
        attachments.add(desk, person_id, picture(width, 64), "medical", "a" * (width // 10))
    with desk.store.read() as connection:
        length = sa.func.length
        sizes = connection.execute(sa.select(length(w.attachment.c.content_sealed), length(w.attachment.c.title_sealed))).all()
    assert len(set(sizes)) == 1


def test_no_pixel_reaches_the_disk_in_clear(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: Any, calendar: Callable[[], date]
) -> None:
    """A picture whose bytes are known is added and looked at; no file anywhere holds a part of it, and no temporary file is made."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    from fieldapp.actions import people

    desk = open_desk(home, "une phrase de passe", today=calendar)
    person = people.register(desk, answers.person(), answers.consent()).value
    noise = io.BytesIO()
    Image.effect_noise((400, 400), 90).save(noise, "JPEG", quality=90)
    number = attachments.add(desk, person, noise.getvalue(), "medical", CANARY).value
    kept, _ = attachments.read(desk, number)
    close_desk(desk)
    parts = [kept[at : at + 24] for at in range(600, len(kept) - 24, 5_000)] + [CANARY.encode(), CANARY.encode("utf-16-le")]
    for file in (path for path in tmp_path.rglob("*") if path.is_file()):
        data = file.read_bytes()
        assert not any(part in data for part in parts), file
    assert list(temporary.iterdir()) == []


def test_a_full_disk_keeps_nothing(desk: Desk, person_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(attachments.stored, "add", fails)
    with pytest.raises((OSError, Refused)):
        attachments.add(desk, person_id, picture(), "medical", "")
    monkeypatch.undo()
    assert attachments.of_person(desk, person_id) == []


def test_who_looked_at_a_paper_stands_in_the_trail_of_the_case(desk: Desk, person_id: int) -> None:
    number = attachments.add(desk, person_id, picture(), "medical", "").value
    attachments.read(desk, number)
    told = {look.what: look.day for look in looks.looked(desk, person_id)}
    assert told["attachment.added"] == told["attachment.read"] == date(2026, 3, 4)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_pixels_is_taken(mode: str) -> None:
    out = io.BytesIO()
    made = Image.new("I;16", (2400, 300), 128 * 256) if mode == "I;16" else Image.new("L", (2400, 300), 128).convert(mode)
    made.save(out, "PNG")
    kept = attachments_images.anew(out.getvalue())
    assert (kept.width, kept.height) == (2000, 250)
    grey = seen(kept.data).convert("L").getpixel((1000, 125))
    assert abs(grey - 128) < 4 or mode == "1", grey
