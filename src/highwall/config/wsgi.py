"""Entry point of the web processes."""

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "highwall.config.settings")

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from highwall.config.client_files import ClientFiles
from highwall.kit.triggers import cache


def _build() -> Any:
    django_application = get_wsgi_application()
    cache.start_listener()
    static = ClientFiles(django_application, settings.CLIENT_DIR)

    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        # The API is most of the traffic and never a file.
        handler = django_application if environ["PATH_INFO"].startswith("/api/") else static
        answer: Iterable[bytes] = handler(environ, start_response)
        return answer

    return serve


application = _build()

# What is loaded by now stays; looking through it again and again for garbage would cost a tenth of each request.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
