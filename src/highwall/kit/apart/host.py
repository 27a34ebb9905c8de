"""The process that lets others work apart: it has loaded what they need and forks one for each piece of work.

It has one thread, no database, no settings and none of the secrets of the environment, and ends with the process that
started it: `python -m highwall.kit.apart.host <handle of the control socket> <module> ...`.
"""

import ctypes
import gc
import importlib
import math
import os
import resource
import select
import signal
import socket
import sys
import traceback
from contextlib import suppress
from typing import Any, NoReturn

from highwall.kit.apart import frames
from highwall.kit.apart.frames import STATUS
from highwall.kit.machine import PR_SET_PDEATHSIG

REQUEST_WITHIN_S = 10
NICENESS = 5

_prctl = ctypes.CDLL(None, use_errno=True).prctl


def main() -> None:
    """Load the modules, then work until the other end of the control socket is closed."""
    # The terminal's Ctrl-C is for the process that started this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=int(sys.argv[1]))
    for name in sys.argv[2:]:
        importlib.import_module(name)
    # What is loaded stays, and is shared with every fork as long as nobody writes a mark on it.
    gc.collect()
    gc.freeze()
    _Host(control).work()


class _Host:
    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._running: dict[int, tuple[int, int]] = {}
        """Process and status pipe by the handle of the process."""
        self._handle_of: dict[int, int] = {}
        """Handle of the process by its status pipe."""

    def work(self) -> None:
        while True:
            for handle, _ in self._poll.poll():
                if handle == self._control.fileno():
                    self._take()
                elif handle in self._running:
                    self._ended(handle)
                elif handle in self._handle_of:
                    # Nobody waits any more.
                    self._poll.unregister(handle)
                    signal.pidfd_send_signal(self._handle_of[handle], signal.SIGKILL)

    def _take(self) -> None:
        _, handles, _, _ = socket.recv_fds(self._control, 1, 2)
        if len(handles) != 2:
            self._end()
        work, status = handles
        host = os.getpid()
        process = os.fork()
        if not process:
            for each in (status, self._control.fileno(), *self._running, *self._handle_of):
                os.close(each)
            _serve(socket.socket(fileno=work), host)
        os.close(work)
        handle = os.pidfd_open(process)
        self._running[handle] = (process, status)
        self._handle_of[status] = handle
        self._poll.register(handle, select.POLLIN)
        self._poll.register(status, 0)

    def _ended(self, handle: int) -> None:
        process, status = self._running.pop(handle)
        del self._handle_of[status]
        _, code = os.waitpid(process, 0)
        with suppress(OSError):
            os.write(status, STATUS.pack(os.waitstatus_to_exitcode(code)))
        for each in (handle, status):
            with suppress(KeyError):
                self._poll.unregister(each)
            os.close(each)

    def _end(self) -> NoReturn:
        for handle in self._running:
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        os._exit(0)


def _serve(work: socket.socket, host: int) -> NoReturn:
    """One piece of work, in a process of its own."""
    try:
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != host:
            os._exit(1)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(REQUEST_WITHIN_S)
        module, name, arguments, reports, deadline_s, memory_bytes = frames.receive(work)
        _limit(deadline_s, memory_bytes)
        frames.send(work, _answer(work, module, name, arguments, reports))
    except BaseException:  # noqa: BLE001 nothing may run on where the host would go on
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _answer(work: socket.socket, module: str, name: str, arguments: list[Any], reports: bool) -> tuple[str, Any]:
    def report(*values: Any) -> None:
        frames.send(work, ("report", values))

    try:
        function = getattr(importlib.import_module(module), name)
        return "result", function(*arguments, report=report) if reports else function(*arguments)
    except MemoryError:
        return "memory", None
    except Exception:  # noqa: BLE001 the one who waits raises it
        return "raised", traceback.format_exc()


def _limit(deadline_s: float, memory_bytes: int) -> None:
    """The kernel ends this process at the deadline, whatever it does then, and gives it no more memory than that.

    For a machine that runs out of memory, this is the process to end first.
    """
    signal.setitimer(signal.ITIMER_REAL, deadline_s)
    seconds = math.ceil(deadline_s) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    with open("/proc/self/statm", encoding="ascii") as sizes:
        taken = int(sizes.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + memory_bytes, taken + memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(NICENESS)
    with suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as score:
        score.write("1000")


if __name__ == "__main__":
    main()
