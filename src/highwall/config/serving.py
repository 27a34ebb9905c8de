"""What each granian worker loads: the application, in a process that ends with the granian that started it."""

import signal

from highwall.kit.processes import end_this_with_parent

# The worker is forked, and until it serves it has the handlers of the process that forked it: a request to end would be
# noted where nobody looks, and the worker would stay.
for sign in (signal.SIGINT, signal.SIGTERM):
    signal.signal(sign, signal.SIG_DFL)
# A server that ends by itself has ended its workers before. One that was killed leaves nobody to end a worker that is
# slow to go.
end_this_with_parent(signal.SIGKILL)

from highwall.config.wsgi import application  # noqa: E402 a worker that is still loading must end, too

__all__ = ["application"]
