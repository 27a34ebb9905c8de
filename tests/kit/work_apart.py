"""Work of all kinds for `test_apart.py`. Loads without Django, as work that is done apart has to."""

import ctypes
import os
import re
import resource
import signal
import sys
import time
from collections.abc import Callable


def double(value: int) -> int:
    return 2 * value


def sleep() -> None:
    time.sleep(600)


def backtrack() -> None:
    """Never ends, and holds the lock of the interpreter meanwhile."""
    re.match(r"(a+)+b", "a" * 64)


def take_memory() -> int:
    return len(bytearray(4 << 30))


def crash() -> None:
    ctypes.string_at(0)


def be_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise LookupError("what went wrong")


def end_quietly() -> None:
    os._exit(3)


def report_and_sleep(report: Callable[..., None]) -> None:
    report("process", os.getpid())
    time.sleep(600)


def report_three_times(report: Callable[..., None]) -> str:
    for count in range(3):
        report(count, count / 2)
    return "done"


def _target(handle: str) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{handle}")
    except FileNotFoundError:
        # That of the listing itself.
        return ""


def surroundings() -> dict[str, object]:
    return {
        "environment": dict(os.environ),
        "modules": sorted(sys.modules),
        "handles": sorted(map(_target, os.listdir("/proc/self/fd"))),
        "host": os.getppid(),
        "core": resource.getrlimit(resource.RLIMIT_CORE),
        "niceness": os.nice(0),
    }
