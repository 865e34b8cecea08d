"""This process: how it keeps its memory to itself, and how the program is started anew.

``guard_process`` is run before any key exists, by the window and by every command, so that no crash dump holds a key and no other program
of the same user reads it. What the platform does not offer is left out without a word.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX, _SEM_NOOPENFILEERRORBOX = 0x0001, 0x0002, 0x8000
_DACL = 4  # DACL_SECURITY_INFORMATION
_SDDL_REVISION = 1
# Whoever owns the process may wait for it, end it and ask for its name (0x101001), nothing else; the system may do everything.
_OWNER_MAY_END_IT = "D:P(A;;0x101001;;;OW)(A;;GA;;;SY)"


def again(module: str = "") -> list[str]:
    """The command that starts this program anew, to which its arguments are added: by its start script where it is installed.

    ``module`` names another command of ours (``sync.mission.cli``).
    """
    try:
        import fieldapp_start
    except ImportError:  # a checkout
        return [sys.executable, "-m", module or "fieldapp"]
    started = [sys.executable, "-I", str(fieldapp_start.PROGRAM / "start" / "fieldapp_start.py")]
    return [*started, "--module", module] if module else started


def confirm() -> None:
    """The window was painted: an update that was started for the first time has shown that it works."""
    with suppress(ImportError):
        import fieldapp_start

        fieldapp_start.confirm()


def guard_process() -> None:
    """Close this process to crash dumps and debuggers."""
    if sys.platform == "win32":
        # Written after Microsoft's documentation, not yet tried on a Windows machine.
        with suppress(OSError, AttributeError):
            _guard_windows()
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


if sys.platform == "win32":

    def _guard_windows() -> None:
        """No error box of the system, no report to Windows Error Reporting, no reading of this memory by others of the same user."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX | _SEM_NOOPENFILEERRORBOX)
        name = sys.executable.replace("/", "\\").rpartition("\\")[2]
        with suppress(OSError, AttributeError):
            ctypes.WinDLL("wer").WerAddExcludedApplication(ctypes.c_wchar_p(name), False)
        described = ctypes.c_void_p()
        make = ctypes.WinDLL("advapi32").ConvertStringSecurityDescriptorToSecurityDescriptorW
        if make(ctypes.c_wchar_p(_OWNER_MAY_END_IT), _SDDL_REVISION, ctypes.byref(described), None):
            kernel.GetCurrentProcess.restype = ctypes.c_void_p
            kernel.SetKernelObjectSecurity(ctypes.c_void_p(kernel.GetCurrentProcess()), _DACL, described)
            kernel.LocalFree(described)
