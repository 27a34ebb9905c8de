"""Child processes that never outlive the process that started them."""

import ctypes
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


def end_forks_with_this(sign: signal.Signals) -> None:
    """Have the kernel send `sign` to every process that is forked from now on when the one that forked it is gone.

    A fork also forgets how its parent handles requests to end: noted where nobody looks, they would be lost on it.
    Fork from a thread that lives as long as the process: the kernel watches the thread.
    """
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    requests = {signal.SIGINT, signal.SIGTERM}
    parent, mask = os.getpid(), set[int]()

    def before() -> None:
        nonlocal parent, mask
        parent = os.getpid()
        # A request that comes in the meantime waits.
        mask = set(signal.pthread_sigmask(signal.SIG_BLOCK, requests))

    def in_parent() -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)

    def in_child() -> None:
        for request in requests:
            signal.signal(request, signal.SIG_DFL)
        prctl(PR_SET_PDEATHSIG, sign)
        if os.getppid() != parent:
            os._exit(1)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)

    os.register_at_fork(before=before, after_in_parent=in_parent, after_in_child=in_child)
