"""What each granian worker loads: the application behind its front."""

import os

from highwall.config.wsgi import application as wsgi
from highwall.kit.front import Front

application = Front(wsgi, threads=int(os.environ.get("HIGHWALL_WEB_THREADS") or 6))

__all__ = ["application"]
