"""What the middleware of compressed answers makes of them, as a client sees it."""

import gzip
import io
import json
import sys
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.test import RequestFactory

from highwall.kit.front import compression
from highwall.kit.front.compression import Compressed, coding_of
from highwall.kit.front.middleware import SecurityHeaders

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LONG = json.dumps([{"hole": f"A-{number}", "depth_m": number / 10} for number in range(400)]).encode()
READ: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.decompress, "zstd": zstd.decompress}


def ask(answer: HttpResponseBase, accepted: str = "gzip, deflate, br, zstd", method: str = "GET") -> Any:
    headers = {"Accept-Encoding": accepted} if accepted else {}
    request = RequestFactory().generic(method, "/api/v1/holes", headers=headers)
    return Compressed(SecurityHeaders(lambda _: answer))(request)


def plain(body: bytes = LONG, kind: str = "application/json", **headers: str) -> HttpResponse:
    return HttpResponse(body, content_type=kind, headers={name.replace("_", "-"): v for name, v in headers.items()})


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip", "gzip"),
        ("GZIP;q=0.5", "gzip"),
        ("zstd;q=0.2, gzip;q=0.8", "gzip"),
        ("zstd;q=0, gzip", "gzip"),
        ("*", "zstd"),
        ("*;q=0.3, gzip;q=0.5", "gzip"),
        ("gzip;q=0.3, identity", ""),
        ("gzip;q=0", ""),
        ("*;q=0", ""),
        ("gzip;q=much", ""),
        ("xgzip, deflate", ""),
        ("", ""),
    ],
)
def test_the_client_chooses_the_coding(accepted: str, coding: str) -> None:
    assert coding_of(accepted, ("zstd", "gzip")) == coding
    answer = ask(plain(), accepted)
    assert answer.headers.get("Content-Encoding", "") == coding
    assert READ.get(coding, bytes)(answer.content) == LONG
    assert answer.headers["Content-Length"] == str(len(answer.content))
    assert answer.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("kind", ["application/json", "application/problem+json", "application/jsonl", "text/csv"])
def test_text_of_any_kind_is_compressed(kind: str) -> None:
    assert len(ask(plain(kind=f"{kind}; charset=utf-8")).content) < len(LONG) / 4


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/pdf",
        "application/zip",
        "application/octet-stream",
        "image/png",
    ],
)
def test_what_is_compressed_already_is_left_alone(kind: str) -> None:
    answer = ask(plain(kind=kind))
    assert (answer.content, answer.has_header("Content-Encoding"), answer.has_header("Vary")) == (LONG, False, False)


def test_a_short_answer_is_left_alone() -> None:
    assert ask(plain(b"x" * 999)).content == b"x" * 999
    assert len(ask(plain(b"x" * 1000)).content) < 100


@pytest.mark.parametrize(
    "answer",
    [
        plain(Content_Encoding="br"),
        plain(Cache_Control="no-store, no-transform"),
        HttpResponse(LONG, content_type="text/csv", status=206, headers={"Content-Range": "bytes 0-9/100"}),
    ],
    ids=["encoded", "as it is", "a range"],
)
def test_what_must_not_be_changed_is_not(answer: HttpResponse) -> None:
    before = answer.headers.get("Content-Encoding")
    after = ask(answer)
    assert (after.content, after.headers.get("Content-Encoding")) == (LONG, before)


def test_an_answer_that_sets_a_cookie_is_left_alone_by_everybody_on_the_way() -> None:
    answer = plain()
    answer.set_cookie("refresh", "secret")
    sent = ask(answer)
    assert sent.content == LONG
    assert sent.headers["Cache-Control"] == "no-store, no-transform"


def test_the_head_of_an_answer_is_that_of_the_whole_one() -> None:
    head, whole = ask(plain(), method="HEAD"), ask(plain())
    assert dict(head.headers) == dict(whole.headers)


def test_a_tag_of_the_bytes_becomes_one_of_the_record() -> None:
    assert ask(plain(ETag='"7"')).headers["ETag"] == 'W/"7"'
    assert ask(plain(ETag='W/"7"')).headers["ETag"] == 'W/"7"'
    assert ask(plain(ETag='"7"'), "").headers["ETag"] == '"7"'


def read_so_far(coding: str, data: bytes) -> bytes:
    if coding == "gzip":
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data)
    return zstd.ZstdDecompressor().decompress(data)


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_an_answer_that_is_still_being_made_goes_out_part_by_part(coding: str) -> None:
    """Whatever came first can be read before the next part is made; small parts are gathered."""
    made: list[bytes] = []

    def parts() -> Iterator[bytes]:
        for number in range(5000):
            made.append(f"{number};some words of a line\n".encode())
            yield made[-1]

    answer = ask(StreamingHttpResponse(parts(), content_type="text/csv"), coding)
    assert answer.headers["Content-Encoding"] == coding
    assert not answer.has_header("Content-Length")
    sent, came = io.BytesIO(), iter(answer.streaming_content)
    sent.write(next(came))
    assert len(made) == 1
    assert read_so_far(coding, sent.getvalue()) == made[0]
    for part in came:
        sent.write(part)
        if len(made) < 5000:
            behind = len(b"".join(made)) - len(read_so_far(coding, sent.getvalue()))
            assert behind < compression.FLUSH_BYTES + 100
    whole = b"".join(made)
    assert READ[coding](sent.getvalue()) == whole
    assert len(sent.getvalue()) < len(whole) / 4


def test_a_slow_answer_is_not_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "FLUSH_S", 0.0)
    answer = ask(StreamingHttpResponse((f"{n}\n".encode() for n in range(3)), content_type="text/csv"), "gzip")
    came = [*answer.streaming_content]
    assert [zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(b"".join(came[:n])) for n in (1, 2, 3)] == [
        b"0\n",
        b"0\n1\n",
        b"0\n1\n2\n",
    ]


@pytest.mark.django_db
def test_the_source_of_an_answer_that_nobody_reads_to_its_end_is_closed() -> None:
    closed = []

    def parts() -> Iterator[bytes]:
        try:
            yield LONG
            yield LONG
        finally:
            closed.append(True)

    answer = ask(StreamingHttpResponse(parts(), content_type="text/csv"))
    next(iter(answer.streaming_content))
    answer.close()
    assert closed == [True]
