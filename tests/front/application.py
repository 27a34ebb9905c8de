"""A small application behind the front, for its tests: each path shows one thing."""

import json
import tempfile
import time
from collections.abc import Iterator
from typing import Any

from highwall.kit.front.front import Front

PART = b"0123456789abcdef" * 1024
PARTS = 200


class Streamed:
    """A body that is made while it is read."""

    streaming = True

    def __init__(self, *, fails: bool) -> None:
        self.fails = fails

    def __iter__(self) -> Iterator[bytes]:
        for number in range(PARTS):
            if self.fails and number == PARTS // 2:
                message = "The middle is as far as it goes."
                raise RuntimeError(message)
            yield PART


def application(environ: dict[str, Any], start_response: Any) -> Any:
    path, headers = environ["PATH_INFO"], [("Content-Type", "text/plain")]
    if path == "/busy":
        time.sleep(0.3)
    if path in {"/streamed", "/failing"}:
        start_response("200 OK", headers)
        return Streamed(fails=path == "/failing")
    if path in {"/file", "/rest-of-file"}:
        file = tempfile.TemporaryFile()  # noqa: SIM115 the server closes it
        file.write(PART * PARTS)
        file.seek(0 if path == "/file" else len(PART))
        size = len(PART) * PARTS - file.tell()
        start_response("200 OK", [*headers, ("Content-Length", str(size))])
        return environ["wsgi.file_wrapper"](file)
    if path == "/bytes":
        start_response("200 OK", headers)
        return [PART * PARTS]
    if path == "/length":
        body = str(len(environ["wsgi.input"].read()))
    else:
        body = json.dumps({name: value for name, value in environ.items() if isinstance(value, str)})
    start_response("200 OK", [*headers, ("Content-Length", str(len(body)))])
    return [body.encode()]


front = Front(application, threads=3)
