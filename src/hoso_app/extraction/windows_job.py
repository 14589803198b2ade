"""Bounds that Windows itself keeps for worker processes (job objects).

On other systems the workers set their own resource limits, and nothing here
does anything.
"""

import ctypes
import sys

# winnt.h
_LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
_LIMIT_PROCESS_MEMORY = 0x0100
_LIMIT_KILL_ON_JOB_CLOSE = 0x2000
_EXTENDED_LIMIT_INFORMATION = 9
_PROCESS_TERMINATE = 0x0001
_PROCESS_SET_QUOTA = 0x0100
# errhandlingapi.h, winbase.h
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002
_SEM_NOOPENFILEERRORBOX = 0x8000
_IDLE_PRIORITY_CLASS = 0x00000040
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class WorkerJob:
    """Ends worker processes with the program and caps the memory of each.

    A program that is killed leaves no reader behind, however busy it is.
    """

    def __init__(self, memory: int) -> None:
        self._handle = _create_job(memory)

    def adopt(self, process_id: int) -> None:
        """Put a process under the bounds of this job."""
        if sys.platform == "win32" and self._handle:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.OpenProcess.restype = ctypes.c_void_p
            rights = _PROCESS_TERMINATE | _PROCESS_SET_QUOTA
            process = kernel.OpenProcess(rights, False, process_id)
            if process:
                kernel.AssignProcessToJobObject(
                    ctypes.c_void_p(self._handle), ctypes.c_void_p(process)
                )
                kernel.CloseHandle(ctypes.c_void_p(process))

    def close(self) -> None:
        """End every process that is still in the job."""
        if sys.platform == "win32" and self._handle:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.CloseHandle(ctypes.c_void_p(self._handle))
            self._handle = None


def _create_job(memory: int) -> int | None:
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        handle: int | None = kernel.CreateJobObjectW(None, None)
        if handle:
            limits = _ExtendedLimits()
            limits.BasicLimitInformation.LimitFlags = (
                _LIMIT_PROCESS_MEMORY | _LIMIT_KILL_ON_JOB_CLOSE | _LIMIT_DIE_ON_UNHANDLED_EXCEPTION
            )
            limits.ProcessMemoryLimit = memory
            kernel.SetInformationJobObject(
                ctypes.c_void_p(handle),
                _EXTENDED_LIMIT_INFORMATION,
                ctypes.byref(limits),
                ctypes.sizeof(limits),
            )
        return handle
    return None


def calm_this_process(*, is_idle: bool = False) -> None:
    """Make a worker crash without a dialog and leave the processor to the window."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.SetErrorMode(
            _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX | _SEM_NOOPENFILEERRORBOX
        )
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        priority = _IDLE_PRIORITY_CLASS if is_idle else _BELOW_NORMAL_PRIORITY_CLASS
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), priority)
