"""What each granian worker loads: the application, in a process that ends with the granian that started it."""

import signal

from highwall.config.wsgi import application
from highwall.kit.processes import end_this_with_parent

end_this_with_parent(signal.SIGTERM)

__all__ = ["application"]
