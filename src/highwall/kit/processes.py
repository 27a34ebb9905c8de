"""Child processes that never outlive the process that started them."""

import ctypes
import multiprocessing
import os
import signal
from collections.abc import Callable

PR_SET_PDEATHSIG = 1


def end_with_parent(sign: signal.Signals) -> Callable[[], None]:
    """A `preexec_fn` for subprocess: the kernel sends `sign` to the child when this process is gone, however it went.

    Call Popen from a thread that lives as long as the process (the main thread): the kernel watches the thread.
    """
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def in_child() -> None:
        prctl(PR_SET_PDEATHSIG, sign)
        if os.getppid() != parent:
            os._exit(1)

    return in_child


def end_this_with_parent(sign: signal.Signals) -> None:
    """Have the kernel send `sign` to this process when the process that started it is gone.

    In a process of multiprocessing whose parent is gone already, `sign` comes at once.
    """
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, sign)
    parent = multiprocessing.parent_process()
    if parent is not None and os.getppid() != parent.pid:
        signal.raise_signal(sign)
