"""The floors of the house: an import may only go down, and no two modules import each other."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# What each floor may import of the project, itself and ``resources`` aside; the longest name that fits a module is its floor.
MAY = {
    "fieldapp.domain": set(),
    "fieldapp.storage": {"fieldapp.domain"},
    "fieldapp.actions": {"fieldapp.domain", "fieldapp.storage", "sync", "sync.disclosure", "sync.sheets", "sync.transport"},
    "fieldapp.ui": {"fieldapp.domain", "fieldapp.actions", "fieldapp"},
    "fieldapp.cli": {"fieldapp.domain", "fieldapp.actions", "fieldapp"},
    "fieldapp.__main__": {"fieldapp.domain", "fieldapp.actions", "fieldapp.ui", "fieldapp.cli", "fieldapp"},
    "fieldapp": set(),
    "sync.disclosure": {"sync"},
    "sync.sheets": {"sync"},
    "sync.transport": {"sync"},
    "sync.mission": {"sync", "sync.disclosure", "sync.sheets", "sync.transport"},
    "sync": {"sync.disclosure", "sync.sheets", "sync.transport"},
    "resources": set(),
}

# Libraries that only some modules may import.
ONLY = {
    "PySide6": ("fieldapp.ui", "fieldapp.__main__"),
    "sqlalchemy": ("fieldapp.storage", "sync.mission"),
    "alembic": ("fieldapp.storage", "sync.mission"),
    "sqlcipher3": ("fieldapp.storage",),
    "highspy": ("sync.disclosure",),
    "numpy": ("sync.disclosure",),
    **dict.fromkeys(
        ("xlsxwriter", "openpyxl", "python_calamine", "reportlab", "arabic_reshaper", "bidi"),
        ("sync.sheets", "fieldapp.actions.importing", "fieldapp.actions.printing", "fieldapp.actions.attachments"),
    ),
    "PIL": ("fieldapp.actions.attachments",),
    "starlette": ("sync.mission",),
    "uvicorn": ("sync.mission",),
    "click": ("fieldapp.cli", "sync.mission.cli"),
}


def _modules() -> dict[str, ast.Module]:
    found = {}
    for top in ("fieldapp", "sync", "resources"):
        for file in (ROOT / top).rglob("*.py"):
            parts = list(file.relative_to(ROOT).with_suffix("").parts)
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found[name] = ast.parse(file.read_text(encoding="utf-8"))
    return found


MODULES = _modules()


def _imports(name: str, tree: ast.Module) -> set[str]:
    package = name if (ROOT / Path(*name.split(".")) / "__init__.py").exists() else name.rpartition(".")[0]
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, base]).rstrip(".")
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                found.add(inner if inner in MODULES else base)
    return found


def _floor(name: str) -> str:
    return max((floor for floor in MAY if name == floor or name.startswith((floor + ".", floor + "_"))), key=len)


def _ours(name: str) -> bool:
    return name.split(".")[0] in ("fieldapp", "sync", "resources")


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_only_go_down(name: str) -> None:
    floor = _floor(name)
    for target in _imports(name, MODULES[name]):
        if not _ours(target):
            continue
        below = _floor(target)
        assert below == floor or below == "resources" or below in MAY[floor] or target == "sync", f"{name} imports {target}"


@pytest.mark.parametrize("name", sorted(MODULES))
def test_libraries_stay_on_their_floor(name: str) -> None:
    for target in _imports(name, MODULES[name]):
        library = target.split(".")[0]
        if library in ONLY:
            assert name.startswith(ONLY[library]), f"{name} imports {target}"
        if name.startswith(("fieldapp.domain", "resources")) and not _ours(target):
            assert library in sys.stdlib_module_names, f"{name} imports {target}"


def _circle(arrows: dict[str, set[str]]) -> list[str]:
    """A way along the arrows that comes back to where it began; empty when there is none."""
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        found = next((way for target in sorted(arrows.get(name, ())) if (way := visit(target, (*path, name)))), [])
        done.add(name)
        return found

    return next((way for name in sorted(arrows) if (way := visit(name, ()))), [])


def test_no_import_cycles() -> None:
    arrows = {name: {t for t in _imports(name, tree) if t in MODULES and t != name} for name, tree in MODULES.items()}
    assert _circle(arrows) == []


def test_arrows_between_the_rooms_of_the_window_go_one_way() -> None:
    rooms = {file.parent.name for file in (ROOT / "fieldapp" / "ui").glob("*/__init__.py")}

    def room(name: str) -> str:
        parts = name.split(".")
        return parts[2] if name.startswith("fieldapp.ui.") and parts[2] in rooms else ""

    arrows: dict[str, set[str]] = {}
    for name, tree in MODULES.items():
        arrows.setdefault(room(name), set()).update(room(target) for target in _imports(name, tree) if room(target) not in ("", room(name)))
    del arrows[""]  # the frame of the window, which every room stands in
    assert _circle(arrows) == [] and len(arrows) > 10


def test_sync_never_imports_fieldapp() -> None:
    for name, tree in MODULES.items():
        if name.startswith("sync"):
            assert not any(target.split(".")[0] == "fieldapp" for target in _imports(name, tree)), name
