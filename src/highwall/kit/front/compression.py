"""Answers made shorter on their way, where the client can read that and nothing secret is in them.

A compressed answer tells its length, and whoever can put words beside a secret and watch lengths can guess the secret
(BREACH). So whatever a route marked with `secret` answers goes out as it is, and so does what sets a cookie. See
docs/adr/0028.
"""

import re
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LEAST_BYTES = 1000
"""A shorter answer fits into one packet either way."""
GZIP_LEVEL = 3
ZSTD_LEVEL = 1
"""Both are the last level before the next one takes half as much time again for a few hundredths of the length."""

FLUSH_BYTES = 32 * 1024
FLUSH_S = 0.5
"""Of an answer that is still being made, so much or what came in so long goes out at once: less, and each small part
would cost as much as a large one."""

_READABLE = re.compile(r"text/|application/(json|jsonl|javascript|xml)\b|[\w.-]+/[\w.-]+\+(json|xml)\b")
_WITHOUT_WHOLE_BODY = {204, 206, 304}
_QUALITY = re.compile(r"q=([01](?:\.\d{0,3})?)")


class Coder(Protocol):
    """Makes one answer shorter, part by part."""

    def add(self, data: bytes, *, at_once: bool) -> bytes:
        """A part of it; what is held back of it comes with a later one, and nothing is with `at_once`."""
        ...

    def finish(self, data: bytes = b"") -> bytes:
        """The last part, which may be all of it."""
        ...


class _Gzip:
    def __init__(self) -> None:
        self._coder = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, 16 + zlib.MAX_WBITS)

    def add(self, data: bytes, *, at_once: bool) -> bytes:
        return self._coder.compress(data) + (self._coder.flush(zlib.Z_SYNC_FLUSH) if at_once else b"")

    def finish(self, data: bytes = b"") -> bytes:
        return self._coder.compress(data) + self._coder.flush()


class _Zstd:
    def __init__(self) -> None:
        self._coder = zstd.ZstdCompressor(ZSTD_LEVEL)

    def add(self, data: bytes, *, at_once: bool) -> bytes:
        if at_once:
            return self._coder.compress(data, zstd.ZstdCompressor.FLUSH_BLOCK)
        return self._coder.compress(data)

    def finish(self, data: bytes = b"") -> bytes:
        return self._coder.compress(data, zstd.ZstdCompressor.FLUSH_FRAME)


_CODERS: dict[str, Callable[[], Coder]] = {"zstd": _Zstd, "gzip": _Gzip}


def coding_of(accepted: str, offered: Iterable[str]) -> str:
    """The coding of those offered, the dearest first, that an `Accept-Encoding` likes best; empty for none of them."""
    wanted: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, parameters = part.partition(";")
        if not parameters:
            quality = 1.0
        elif found := _QUALITY.fullmatch(parameters.strip()):
            quality = float(found[1])
        else:
            continue
        wanted[name.strip()] = quality
    best, best_quality = "", 0.0
    for name in offered:
        if (quality := wanted.get(name, wanted.get("*", 0.0))) > best_quality:
            best, best_quality = name, quality
    # A client may say that it would rather have it as it is.
    return best if best_quality >= wanted.get("identity", 0.0) else ""


class Compressed:
    """The middleware. It stands before the one that states the length."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response: Any = self.get_response(request)
        if getattr(request, "holds_secret", False) or response.cookies:
            # Nor does a proxy on the way make it shorter.
            patch_cache_control(response, no_transform=True)
            return response  # type: ignore[no-any-return]
        if not _may_be_shorter(response):
            return response  # type: ignore[no-any-return]
        patch_vary_headers(response, ("Accept-Encoding",))
        coding = coding_of(request.META.get("HTTP_ACCEPT_ENCODING", ""), _CODERS)
        if coding:
            _make_shorter(response, coding)
        return response  # type: ignore[no-any-return]


def _may_be_shorter(response: Any) -> bool:
    headers = response.headers
    return (
        response.status_code not in _WITHOUT_WHOLE_BODY
        and _READABLE.match(headers.get("Content-Type", "")) is not None
        and "Content-Encoding" not in headers
        and "no-transform" not in headers.get("Cache-Control", "")
        and (response.streaming or len(response.content) >= LEAST_BYTES)
    )


def _make_shorter(response: Any, coding: str) -> None:
    coder = _CODERS[coding]()
    if response.streaming:
        response.streaming_content = _parts(coder, response.streaming_content)
        response.headers.pop("Content-Length", None)
    else:
        content = coder.finish(response.content)
        if len(content) >= len(response.content):
            return
        response.content = content
        response.headers["Content-Length"] = str(len(content))
    response.headers["Content-Encoding"] = coding
    if (tag := response.headers.get("ETag", "")).startswith('"'):
        # The same record in other bytes.
        response.headers["ETag"] = f"W/{tag}"


def _parts(coder: Coder, parts: Iterable[bytes]) -> Iterator[bytes]:
    """What came, shorter: the first part as soon as it is there, and never much later than it came."""
    waiting, flushed_at = FLUSH_BYTES, time.monotonic()
    for part in parts:
        waiting += len(part)
        at_once = waiting >= FLUSH_BYTES or time.monotonic() - flushed_at >= FLUSH_S
        if at_once:
            waiting, flushed_at = 0, time.monotonic()
        if data := coder.add(part, at_once=at_once):
            yield data
    yield coder.finish()
