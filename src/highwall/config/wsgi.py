"""Entry point of the web processes."""

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "highwall.config.settings")

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from whitenoise import WhiteNoise

from highwall.kit import cache
from highwall.kit.middleware import SECURITY_HEADERS


def _add_headers(headers: Any, path: str, url: str) -> None:
    for name, value in SECURITY_HEADERS.items():
        headers[name] = value


def _is_immutable(path: str, url: str) -> bool:
    return url.startswith("/assets/")


def _build() -> Any:
    django_application = get_wsgi_application()
    cache.start_listener()
    static = WhiteNoise(
        django_application, add_headers_function=_add_headers, immutable_file_test=_is_immutable, max_age=0
    )
    if settings.CLIENT_DIR.is_dir():
        static.add_files(settings.CLIENT_DIR)

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
