"""Work on what strangers sent, in a process of its own that can be ended (ADR 19).

A thread can't be stopped: a file that a parser never gets through would hold the thread that reads it, and with the
lock of the interpreter everybody else's. A process can be ended at its deadline, and has a limit to its memory.
"""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from signal import SIGALRM, SIGKILL, SIGXCPU
from typing import Any

from highwall.kit.apart import frames
from highwall.kit.apart.frames import STATUS

GRACE_S = 15.0
"""Beyond the deadline of a piece of work, at which the kernel ends it: for a host that has to load first."""

_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR")
_TIME_IS_UP = frozenset({-SIGALRM, -SIGXCPU})


class Overrun(Exception):
    """The work was ended because it went beyond a limit."""


class TooSlow(Overrun):
    """It was not done by its deadline."""


class TooMuchMemory(Overrun):
    """It needed more memory than it may have."""


class Busy(Exception):
    """As many pieces of work run already as may at once, and none ended in time."""


class Broke(Exception):
    """The process of the work ended without an answer, by a signal other than those of the limits or with a code."""


class Failed(Exception):
    """The work raised an error, whose traceback this is, or no host comes up to do it."""


class Apart:
    """Runs functions of some modules in processes of their own: one for each call, forked from a host that has loaded
    the modules. The host starts with the first call and ends with this process; a host that is lost is replaced.

    The modules load without Django and its settings; functions take and give plain values (numbers, texts, bytes,
    lists, dicts). `at_once` calls of this process run at a time.
    """

    def __init__(self, *modules: str, at_once: int = 2) -> None:
        self._modules = modules
        self._slots = threading.BoundedSemaphore(at_once)
        self._lock = threading.Lock()
        self._host: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._owner = 0

    def run(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        deadline_s: float,
        memory_bytes: int,
        wait_s: float = 5.0,
        on_report: Callable[..., None] | None = None,
    ) -> Any:
        """What `function(*arguments)` returns. With `on_report` the function is given `report`, and what it calls that
        with is given on here; when `on_report` raises, the work is ended.

        `wait_s` is how long to wait for a place among those that run at once. Raises TooSlow, TooMuchMemory, Busy,
        Broke, Failed.
        """
        if not self._slots.acquire(timeout=wait_s):
            raise Busy
        try:
            request = (
                function.__module__,
                function.__name__,
                arguments,
                on_report is not None,
                deadline_s,
                memory_bytes,
            )
            answer = self._ask(request, deadline_s, on_report)
            if answer is None:
                # The host ended with the work in hand, or before: it may have been somebody else's mishap.
                answer = self._ask(request, deadline_s, on_report)
        finally:
            self._slots.release()
        if answer is None:
            raise Failed("The host of the work ended.")
        return answer[0]

    def _ask(
        self, request: tuple[Any, ...], deadline_s: float, on_report: Callable[..., None] | None
    ) -> tuple[Any] | None:
        """The answer, None when the host is gone."""
        mine, theirs = socket.socketpair()
        status, status_there = os.pipe2(os.O_CLOEXEC)
        try:
            try:
                self._hand_over(theirs.fileno(), status_there)
            finally:
                theirs.close()
                os.close(status_there)
            end = time.monotonic() + deadline_s + GRACE_S
            mine.settimeout(GRACE_S)
            with suppress(OSError):
                # Where nobody takes it, the answer says why.
                frames.send(mine, request)
            while (frame := _next(mine, end)) is not None:
                kind, value = frame
                if kind == "report" and on_report is not None:
                    on_report(*value)
                elif kind == "result":
                    return (value,)
                elif kind == "memory":
                    raise TooMuchMemory
                else:
                    raise Failed(value)
            _tell_end(status)
            return None
        finally:
            mine.close()
            # The host ends work that nobody waits for.
            os.close(status)

    def _hand_over(self, *handles: int) -> None:
        with self._lock:
            for last in (False, True):
                control = self._control if self._owner == os.getpid() else None
                if control is None or self._host is None or self._host.poll() is not None:
                    control = self._start()
                try:
                    socket.send_fds(control, [b"w"], list(handles))
                except OSError:
                    control.close()
                    self._control = None
                    if last:
                        raise
                else:
                    return

    def _start(self) -> socket.socket:
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with there:
            command = [sys.executable, "-P", "-m", "highwall.kit.apart.host", str(there.fileno()), *self._modules]
            # Neither the secrets of this process, nor threads of numpy's, which would not be there after a fork.
            modules = os.pathsep.join(path for path in sys.path if os.path.isabs(path))
            environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
            self._host = subprocess.Popen(
                command,
                env={**environment, "PYTHONPATH": modules, "OPENBLAS_NUM_THREADS": "1"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[there.fileno()],
                cwd="/",
                start_new_session=True,
            )
        self._control, self._owner = here, os.getpid()
        return here

    def close(self) -> None:
        """End the host and what it runs."""
        with self._lock:
            if self._control is not None and self._owner == os.getpid():
                self._control.close()
                if self._host is not None:
                    self._host.wait()
            self._control = self._host = None


def _next(end: socket.socket, until: float) -> tuple[str, Any] | None:
    """What the work says next, None when it has ended. Raises TooSlow."""
    end.settimeout(max(until - time.monotonic(), 0.001))
    try:
        kind, value = frames.receive(end)
    except TimeoutError:
        raise TooSlow from None
    except EOFError:
        return None
    return kind, value


def _tell_end(status: int) -> None:
    """Raises what the end of the process means; returns where its host ended as well."""
    told = os.read(status, STATUS.size)
    if len(told) < STATUS.size:
        return
    (code,) = STATUS.unpack(told)
    if code in _TIME_IS_UP:
        raise TooSlow
    # Nobody else ends it so: the machine had no memory left.
    if code == -SIGKILL:
        raise TooMuchMemory
    raise Broke(f"the process ended with {code}")
