"""Every library the program needs: the version that was tested, whole as it was packed, and loading.

Versions are those of the list of parts an installed program carries (``sbom.cdx.json``), in a checkout those of the lock. Files are
compared with the hashes each library states about itself in its ``RECORD``; what was left out of the installer on purpose is not missed
here, for loading tells what is really needed.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import importlib
import json
import re
from importlib import metadata
from pathlib import Path

from .selftest_parts import Broken, require

# What is imported of each library, by the name it is packed under.
_IMPORTS = {
    "pyside6-essentials": ("PySide6.QtWidgets", "PySide6.QtSvg"),
    "shiboken6": ("shiboken6",),
    "sqlalchemy": ("sqlalchemy.dialects.sqlite",),
    "alembic": ("alembic.runtime.migration",),
    "sqlcipher3": ("sqlcipher3.dbapi2",),
    "cryptography": ("cryptography.hazmat.bindings._rust",),
    "reportlab": ("reportlab.pdfgen.canvas", "reportlab.pdfbase.ttfonts"),
    "pillow": ("PIL.JpegImagePlugin", "PIL.PngImagePlugin", "PIL.ImageOps"),
    "arabic-reshaper": ("arabic_reshaper",),
    "python-bidi": ("bidi.algorithm",),
    "xlsxwriter": ("xlsxwriter",),
    "openpyxl": ("openpyxl",),
    "python-calamine": ("python_calamine",),
    "highspy": ("highspy",),
    "numpy": ("numpy",),
    "click": ("click",),
    "platformdirs": ("platformdirs",),
    "starlette": ("starlette.applications",),
    "uvicorn": ("uvicorn",),
    "tzdata": ("tzdata",),
}
_PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)


def check() -> None:
    """Raises Broken with the libraries that are not what they should be, by name."""
    expected = expected_versions()
    wrong = [f"{name}: {why}" for name in _IMPORTS if (why := _fault(name, expected))]
    require(not wrong, "; ".join(wrong))


def expected_versions() -> dict[str, str]:
    """The version of each library, by its packed name. Raises Broken when the program does not say."""
    try:
        import fieldapp_start

        listed = json.loads((fieldapp_start.PROGRAM / "sbom.cdx.json").read_text(encoding="utf-8"))
        return {_packed(part["name"]): part["version"] for part in listed["components"] if "version" in part}
    except ImportError:  # a checkout
        lock = Path(__file__).parents[2] / "packaging" / "requirements.lock"
        return dict(_PINNED.findall(lock.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        raise Broken("sbom.cdx.json") from None


def _packed(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _fault(name: str, expected: dict[str, str]) -> str:
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return "not there"
    if name not in expected:
        return "not listed"
    if found.version != expected[name]:
        return f"{found.version} instead of {expected[name]}"
    if changed := _changed(found):
        return f"{changed} changed"
    for module in _IMPORTS[name]:
        try:
            importlib.import_module(module)
        except Exception as error:  # whatever a damaged library does while it loads
            return f"{module} does not load ({type(error).__name__})"
    return ""


def _changed(library: metadata.Distribution) -> str:
    """The first file that is not what the library states about itself; empty when all are."""
    for row in csv.reader((library.read_text("RECORD") or "").splitlines()):
        stated = row[1] if len(row) == 3 else ""
        if not stated.startswith("sha256=") or row[0].startswith("..") or row[0].endswith(".pyc") or ".dist-info/" in row[0]:
            continue
        path = Path(str(library.locate_file(row[0])))
        if path.is_file() and digest_of(path) != stated.removeprefix("sha256="):
            return row[0]
    return ""


def digest_of(path: Path) -> str:
    """The digest of a file as a ``RECORD`` writes it."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
