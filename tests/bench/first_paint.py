"""First paint of the unlock screen against a bare PySide6 form of the same size and parts, side by side. Bar: 1.3 times.

``python tests/bench/first_paint.py`` – each is a fresh process, seven of each in turn, medians of the time from start to painted.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS, BAR = 7, 1.3
BARE = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
app = QApplication([])
window = QWidget()
form = QFormLayout(window)
form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
form.addRow(QLabel("Fieldapp"))
form.addRow("Initials", QLineEdit())
passphrase = QLineEdit()
passphrase.setEchoMode(QLineEdit.EchoMode.Password)
form.addRow("Passphrase", passphrase)
form.addRow(QPushButton("Open"))
form.addRow(QPushButton("Forgotten?"))
languages = QHBoxLayout()
for name in ("fr", "ar", "en"):
    languages.addWidget(QPushButton(name))
form.addRow(languages)
"""
OURS = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from fieldapp.ui.application import MainWindow
window = MainWindow(Path({home!r}))
"""
PAINT = """
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
import os, sys
heavy = {"sqlalchemy", "reportlab", "highspy", "numpy"} & set(sys.modules)
print(",".join(sorted(heavy)), flush=True)
os._exit(0)
"""


def once(script: str, compiled: str) -> float:
    """Seconds from starting the process until it has painted, with bytecode kept in ``compiled``, for an installed program is compiled.

    Raises RuntimeError when something heavy was imported.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - start
    if done.stdout.strip():
        raise RuntimeError(f"imported before the first paint: {done.stdout.strip()}")
    return seconds


def main() -> int:
    """Print both medians and their ratio; 1 when it is over the bar."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "vault.json").write_text("{}", encoding="utf-8")
        (Path(folder) / "window.toml").write_text('language = "fr"\n', encoding="utf-8")
        scripts = {"bare form": BARE + PAINT, "unlock screen": OURS.format(home=folder) + PAINT}
        for script in scripts.values():
            once(script, folder)
        times: dict[str, list[float]] = {name: [] for name in scripts}
        for _ in range(ROUNDS):
            for name, script in scripts.items():
                times[name].append(once(script, folder))
    medians = {name: statistics.median(found) for name, found in times.items()}
    ratio = medians["unlock screen"] / medians["bare form"]
    for name, seconds in medians.items():
        print(f"{name}: {seconds * 1000:.0f} ms")
    print(f"ratio: {ratio:.2f} (bar {BAR})")
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())
