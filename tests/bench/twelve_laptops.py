"""Twelve laptops in a row from one partner's stick, without a network: at most 10 minutes each (Wine; what a person does is reckoned).

unshare -n .venv/bin/python tests/bench/twelve_laptops.py SETUP.exe [LAPTOPS]

What the machine does is measured: installing without a question from the stick, and on the first one the self-test. What the volunteer
does is reckoned by the keystroke-level model (seconds: key 0.28, pointing 1.1, press and release 0.2, hand to keyboard or mouse 0.4,
thinking 1.35), and by hand-work in whole seconds that we chose generously. Checking the installer's hash is done once a stick.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
sys.path.insert(0, str(ROOT))

from building import mission  # noqa: E402  (found by the lines above)

from tests.packaging.wine import Wine, screen  # noqa: E402

BAR = 600.0  # seconds a laptop
LABELS = (
    [f"OUJ-{number}" for number in range(1, 7)] + [f"BER-{number}" for number in range(1, 4)] + [f"TNG-{number}" for number in range(1, 4)]
)
KEY, POINT, PRESS, HAND, THINK = 0.28, 1.1, 0.2, 0.4, 1.35
CLICK = THINK + POINT + PRESS
ONCE = {  # a stick
    "open a command line in the stick's folder": 2 * CLICK + HAND + THINK + 4 * KEY,
    "type certutil -hashfile …": THINK + 55 * KEY,
    "compare 16 groups of four with the paper": 16 * (THINK + 2.0),
}
EACH = {  # a laptop
    "take the sheet, stick on the label, plug in the stick": 45.0,
    "set date and time": 2 * CLICK + HAND + 12 * KEY + 10.0,
    "open the stick and the installer": 2 * (CLICK + PRESS),
    "Windows warns: more information, run": 2 * CLICK + 8.0,
    "three pages of the installer": 3 * CLICK + 6.0,
    "type the code of the site": THINK + HAND + 4 * KEY,
    "compare six words with the sheet": 6 * (THINK + 2.0),
    "close": CLICK,
    "tick four boxes, date and name": 4 * 3.0 + 25.0,
    "take the stick out, shut the laptop": 20.0,
}


def stick(place: Path, installer: Path) -> Path:
    """A mission and its stick for twelve laptops of three sites."""
    secret = place / "secret.txt"
    secret.write_text("une phrase de passe pour la mission", encoding="utf-8")
    mission.ask(place / "mission", "init", passphrase_file=secret)
    sites = ""
    for code in ("OUJ", "BER", "TNG"):
        sites += f"[[site]]\ncodes = ['{code}']\nlaptops = {[label for label in LABELS if label.startswith(code)]}\n"
    told = f'partner = "Ligue Exemple"\nlanguages = ["fr", "ar"]\nurl = "https://mission.example"\n{sites}'
    (place / "twelve.toml").write_text(told, encoding="utf-8")
    command = [sys.executable, "packaging/build.py", "partner", place / "twelve.toml", "--mission", place / "mission", "--test"]
    command += ["--passphrase-file", secret, "--installer", installer, "--out", place / "stick"]
    subprocess.run([str(word) for word in command], cwd=ROOT, check=True)
    return place / "stick"


def main(installer: Path, count: int) -> None:
    """Print seconds a laptop; ends with 1 above the bar."""
    routes = Path("/proc/net/route").read_text(encoding="ascii").splitlines()[1:]
    print("network:", "none" if not routes else "THERE IS ONE; run under unshare -n")
    with tempfile.TemporaryDirectory() as folder, screen() as shown:
        place = Path(folder)
        start = time.perf_counter()
        made = stick(place, installer.resolve())
        print(f"stick for {len(LABELS)} laptops made in {time.perf_counter() - start:.1f} s")
        wine = Wine(place, shown)
        wine.windows("win10")
        machine, selftest = [], 0.0
        for label in LABELS[:count]:
            start = time.perf_counter()
            done = wine.run(made / installer.name, "/S", timeout=600)
            installed = time.perf_counter() - start
            if done.returncode or len(list((wine.program / "packs").glob("*.fcsite"))) != 3:
                raise SystemExit(f"{label}: the installer ended with {done.returncode}, or took no packs")
            if label == LABELS[0]:
                wine.mend()
                start = time.perf_counter()
                python, script = wine.program / "python" / "python.exe", wine.program / "start" / "fieldapp_start.py"
                tried = wine.run(python, "-I", script, "selftest", timeout=600)
                selftest = time.perf_counter() - start
                print(f"self-test {selftest:.1f} s, ended with {tried.returncode}")
            machine.append(installed)
            print(f"{label}: installed {installed:.1f} s", flush=True)
            wine.start(wine.program / "uninstall.exe", "/S", "/PURGE").wait(300)
            while wine.program.exists() and time.perf_counter() - start < 300:  # the uninstaller goes on in a copy of itself
                time.sleep(0.5)
            wine.end()
    each, once = sum(EACH.values()), sum(ONCE.values())
    print(f"the machine: {min(machine):.0f} to {max(machine):.0f} s; the person, reckoned: {each:.0f} s, and {once:.0f} s once a stick")
    whole = max(machine) + selftest + each + once / len(machine)
    print(f"slowest laptop, with a self-test and its share of the check: {whole / 60:.1f} min (bar {BAR / 60:.0f})")
    sys.exit(whole > BAR)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else len(LABELS))
