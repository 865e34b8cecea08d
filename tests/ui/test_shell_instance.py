"""One window a home: the second start raises the first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.ui.instance import LOCK, QUESTION, Instance

ROOT = Path(__file__).resolve().parents[2]
SECOND = "import sys; from pathlib import Path; from fieldapp.ui.application import run; sys.exit(run(Path(sys.argv[1])))"
HOLDER = (
    "import sys; from pathlib import Path; from fieldapp.ui.instance import Instance\n"
    "one = Instance(Path(sys.argv[1])); print(one.take(), flush=True); sys.stdin.read()"
)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_second_start_raises_the_first_and_ends(qtbot, make_window, home):
    window = make_window(home)
    assert window.instance.take()
    window.instance.listen()
    window.showMinimized()
    started = subprocess.Popen(
        [sys.executable, "-c", SECOND, str(home)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}
    )
    with qtbot.waitSignal(window.instance.asked, timeout=20_000):
        pass
    said = started.communicate(timeout=20)
    assert (started.returncode, *said) == (0, b"", b"")
    assert not window.isMinimized()
    assert not (home / QUESTION).exists()
    window.instance.release()


def test_whoever_does_not_answer_is_told_of_and_waited_for(tmp_path):
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert holder.stdout.readline() == b"True\n"
        second = Instance(tmp_path)
        assert second.take(patience=0.2) is None
        assert not (tmp_path / QUESTION).exists()
        holder.kill()  # as a process that ended without a word: its lock file stays
        holder.wait(20)
        assert (tmp_path / LOCK).exists()
        assert second.take(patience=5) is True
        second.release()
    finally:
        holder.kill()
        holder.communicate()


def test_a_window_that_is_leaving_no_longer_answers(qtbot, make_window, home):
    window = make_window(home)
    window.instance.take()
    window.instance.listen()
    window.instance.leave()
    asked = []
    window.instance.asked.connect(lambda: asked.append(True))
    (home / QUESTION).touch()
    qtbot.wait(50)
    assert asked == [] and (home / QUESTION).exists()
    window.instance.release()


def test_a_home_that_does_not_exist_yet_is_nobodys(tmp_path):
    one = Instance(tmp_path / "later")
    assert one.take() is True
    assert not (tmp_path / "later").exists()
    (tmp_path / "later").mkdir()
    assert one.take() is True
    assert (tmp_path / "later" / LOCK).exists()
    one.release()


def test_locking_lets_go_of_the_home_before_the_fresh_process_starts(room, home):
    window = room()
    window.instance.take()
    window._start_again = lambda where: window.relaunched.append(Instance(where).take(patience=0))
    window.lock()
    assert window.relaunched == [True]
