"""What the application answers, as far as a thread is needed for it: bytes, or a file that is ready or still grows."""

import io
import os
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from highwall.kit.front.environ import Environ
from highwall.kit.front.threads import Tell

MEMORY_BYTES = 128 * 1024
"""Longer answers wait in a file until the client has read them."""


class Stored:
    """Bytes in a file, to which the application may still add some. Made in a thread, read by the event loop."""

    def __init__(self, file: BinaryIO, *, start: int = 0, size: int = 0, is_whole: bool = False) -> None:
        self._file, self._start = file, start
        self._lock = threading.Lock()
        self.size, self.is_whole, self.has_failed, self._is_given_up = size, is_whole, False, False
        self.wake: Callable[[], None] = lambda: None
        """Called in the writer's thread whenever there is more, or no more to come."""

    def read(self, at: int, count: int) -> bytes:
        """Up to so many of the bytes from a place on; none where there are none or when it was given up."""
        with self._lock:
            if self._is_given_up:
                return b""
            return os.pread(self._file.fileno(), min(count, self.size - at), self._start + at)

    def add(self, data: bytes) -> bool:
        """Write some more; False when nobody wants it any longer."""
        with self._lock:
            if self._is_given_up:
                return False
            self._file.write(data)
            self.size += len(data)
        self.wake()
        return True

    def finish(self, *, has_failed: bool) -> None:
        """Nothing more comes."""
        self.has_failed, self.is_whole = has_failed, True
        self.wake()

    def give_up(self) -> None:
        """Nobody reads it any longer."""
        with self._lock:
            self._is_given_up = True
            self._file.close()


@dataclass(slots=True)
class Answer:
    """The head of an answer, and its body as far as it is there."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes | Stored

    def close_connection(self) -> None:
        """Have the connection end after this answer."""
        self.headers = [(name, value) for name, value in self.headers if name.lower() != b"connection"]
        self.headers.append((b"connection", b"close"))


class FileBody:
    """The `wsgi.file_wrapper`: an open file as the body of an answer."""

    def __init__(self, file: Any, block_size: int = 65536) -> None:
        self.file, self._block_size = file, block_size

    def __iter__(self) -> Iterator[bytes]:
        while data := self.file.read(self._block_size):
            yield data

    def close(self) -> None:
        """End the request as the application wants it ended."""
        if hasattr(self.file, "close"):
            self.file.close()


def answer_of(application: Callable[..., Any], environ: Environ, tell: Tell) -> None:
    """Run the application and tell its `Answer`. A body that is made while it is read is told with its first part, and
    written to its end at the pace of the application, not of the client."""
    head: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], error: Any = None) -> None:
        head[:] = status, headers

    environ["wsgi.file_wrapper"] = FileBody
    result = application(environ, start_response)
    try:
        status = int(head[0].partition(" ")[0])
        headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in head[1]]
        if isinstance(result, FileBody):
            tell(Answer(status, headers, _body_of_file(result, headers)))
        elif getattr(result, "streaming", False):
            _stream(result, status, headers, tell)
        else:
            tell(Answer(status, headers, _body_of_bytes(b"".join(result))))
    finally:
        if hasattr(result, "close"):
            result.close()


def _new_file() -> Any:
    return tempfile.TemporaryFile(buffering=0)


def _body_of_bytes(data: bytes) -> bytes | Stored:
    if len(data) <= MEMORY_BYTES:
        return data
    stored = Stored(_new_file())
    stored.add(data)
    stored.finish(has_failed=False)
    return stored


def _body_of_file(body: FileBody, headers: list[tuple[bytes, bytes]]) -> bytes | Stored:
    size = next((int(value) for name, value in headers if name.lower() == b"content-length"), 0)
    if size <= MEMORY_BYTES:
        return _body_of_bytes(b"".join(body))
    try:
        number, start = os.dup(body.file.fileno()), body.file.tell()
    except io.UnsupportedOperation:
        # A part of a file, as its reader sees it.
        return _body_of_bytes(b"".join(body))
    return Stored(os.fdopen(number, "rb"), start=start, size=size, is_whole=True)


def _stream(parts: Iterable[bytes], status: int, headers: list[tuple[bytes, bytes]], tell: Tell) -> None:
    stored, has_failed, is_told = Stored(_new_file()), True, False
    try:
        for part in parts:
            if not stored.add(part):
                break
            if not is_told:
                tell(Answer(status, headers, stored), goes_on=True)
                is_told = True
        has_failed = False
    finally:
        stored.finish(has_failed=has_failed)
    if not is_told:
        tell(Answer(status, headers, stored))
