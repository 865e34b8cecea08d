"""What the system says is heard, and where it says nothing nobody complains; the process's memory is its own; copies are marked."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from fieldapp.ui import system_windows
from fieldapp.ui.kit import clipboard
from fieldapp.ui.kit.fields import NoteField
from fieldapp.ui.system import SystemWatch

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus and prctl are Linux's")
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from fieldapp.ui.system import SystemWatch
app = QCoreApplication([])
watch = SystemWatch()
watch.lock_due.connect(lambda: print("lock", flush=True))
watch.watch(0)
bus = QDBusConnection.connectToBus(sys.argv[1], "other")
for name in ("org.freedesktop.login1", "org.freedesktop.UPower"):
    assert bus.registerService(name)
LOGIN, POWER = "/org/freedesktop/login1", "/org/freedesktop/UPower"
SAID = [
    (LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", False),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False),
    (POWER, "org.freedesktop.DBus.Properties", "PropertiesChanged", "org.freedesktop.UPower", {"LidIsClosed": False}, []),
    (POWER, "org.freedesktop.DBus.Properties", "PropertiesChanged", "org.freedesktop.UPower", {"OnBattery": True}, []),
    None,
    (LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", True),
    (LOGIN + "/session/_31", "org.freedesktop.login1.Session", "Lock"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
    (POWER, "org.freedesktop.DBus.Properties", "PropertiesChanged", "org.freedesktop.UPower", {"LidIsClosed": True}, []),
    None,
]

def say():
    if not SAID:
        app.quit()
        return
    said = SAID.pop(0)
    if said is None:
        print("--", flush=True)
    else:
        message = QDBusMessage.createSignal(*said[:3])
        message.setArguments(list(said[3:]))
        assert bus.send(message)
    QTimer.singleShot(60, say)

QTimer.singleShot(0, say)
app.exec()
"""


@linux
def test_sleep_lid_and_lock_screen_are_heard_and_their_ends_are_not(tmp_path):
    daemon_program = shutil.which("dbus-daemon")
    if daemon_program is None:
        pytest.skip("there is no dbus-daemon to speak through on this machine")
    socket = tmp_path / "bus"
    (tmp_path / "bus.conf").write_text(BUS.format(socket=socket), encoding="utf-8")
    command = [daemon_program, f"--config-file={tmp_path / 'bus.conf'}", "--print-address", "--nofork"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = daemon.stdout.readline().strip()
        names = ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS")
        environment = {**os.environ, **dict.fromkeys(names, address)}
        done = subprocess.run(
            [sys.executable, "-c", LISTENER, address], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert (done.stdout.split(), done.stderr) == (["--", "lock", "lock", "lock", "lock", "--"], "")
    finally:
        daemon.kill()
        daemon.communicate()


@linux
@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all"])
def test_without_a_bus_nothing_is_said(address):
    script = (
        "from PySide6.QtCore import QCoreApplication\n"
        "app = QCoreApplication([])\n"
        "from fieldapp.ui.system import SystemWatch\n"
        "watch = SystemWatch(); watch.watch(0); print('fine')"
    )
    names = ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS")
    environment = {name: value for name, value in os.environ.items() if name not in (*names, "XDG_RUNTIME_DIR")}
    environment |= dict.fromkeys(names, address) if address else {}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("fine\n", "")


def test_the_window_locks_when_the_system_says_so(qtbot, room):
    window = room()
    qtbot.waitUntil(lambda: window.findChild(SystemWatch) is not None)
    window.findChild(SystemWatch).begins(False)
    assert window.desk is not None
    window.findChild(SystemWatch).begins(True)
    assert window.desk is None


def test_messages_of_windows_are_read(qapp):
    heard = []
    messages = system_windows.Messages(0, lambda: heard.append(True))

    def told(number: int, word: int, long: int = 0) -> bool:
        heard.clear()
        message = system_windows._Message(0, number, word, long)
        assert messages.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message)) == (False, 0)
        return bool(heard)

    def lid(kind: bytes, data: int) -> int:
        kept.append(system_windows._Setting((ctypes.c_ubyte * 16)(*kind), 1, data))
        return ctypes.addressof(kept[-1])

    kept: list[ctypes.Structure] = []
    assert told(0x0218, 0x4) and told(0x02B1, 0x7) and told(0x02B1, 0x6)
    assert told(0x0218, 0x8013, lid(system_windows._LID, 0))
    assert not told(0x0218, 0x8013, lid(system_windows._LID, 1)), "the lid was opened"
    assert not told(0x0218, 0x8013, lid(bytes(16), 0)), "another setting"
    assert not told(0x0218, 0x7) and not told(0x02B1, 0x8) and not told(0x0100, 0x7)


@linux
def test_no_core_dump_and_nobody_else_reads_the_memory(tmp_path):
    # Who becomes another user is closed to begin with: the holder opens itself first, as a program that was started by that user is.
    nobody = "import sys, os, ctypes, resource; from fieldapp.actions.process import guard_process; os.setuid(65534); "
    holder = nobody + "ctypes.CDLL(None).prctl(4, 1, 0, 0, 0); {}; print('ready', flush=True); sys.stdin.read()"
    reader = nobody + "open(f'/proc/{sys.argv[1]}/mem', 'rb').close()"
    if os.geteuid() != 0:
        pytest.skip("only root can be two others; whoever runs this alone is not shut out of anything that proves it")
    results = {}
    for act in ("pass", "guard_process()"):
        command = [sys.executable, "-c", holder.format(act)]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout.readline() == "ready\n"
            limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="utf-8")
            core = next(line for line in limits.splitlines() if "core" in line).split()[-3:-1]
            command = [sys.executable, "-c", reader, str(process.pid)]
            read = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            results[act] = (core == ["0", "0"], "PermissionError" in read.stderr)
        finally:
            process.kill()
            process.communicate()
    assert results["guard_process()"] == (True, True)
    assert results["pass"][1] is False, "the reader must be able to read what is not guarded"


def test_the_command_line_closes_its_memory_before_it_does_anything():
    script = (
        "import sys, ctypes\nfrom fieldapp import cli\n"
        "cli.main = lambda: print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)) if sys.platform == 'linux' else print(0)\n"
        "sys.argv = ['fieldapp', 'users']\nfrom fieldapp.__main__ import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "0"


def test_whatever_is_copied_asks_histories_to_pass_over_it(qtbot, qapp):
    field = NoteField()
    qtbot.addWidget(field)
    field.setPlainText("a note")
    field.selectAll()
    field.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "a note"
    assert copied.hasFormat("x-kde-passwordManagerHint")
    assert copied.hasFormat('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"')


def test_other_fields_are_marked_as_well_and_everything_goes_with_the_lock(qtbot, room, monkeypatch):
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda board: True)  # without a screen nobody owns it
    window = room()
    qtbot.waitUntil(lambda: window.findChild(SystemWatch) is not None)
    plain = QMimeData()
    plain.setText("a name")
    QGuiApplication.clipboard().setMimeData(plain)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "a name" and copied.hasFormat(clipboard._MARK)
    window.lock()
    assert QGuiApplication.clipboard().text() == ""
