"""Bodies that are too long, of unstated length, or not as long as stated, sent to the real web server: they are
refused before they are read, and the memory of the server stays flat."""

import json
import re
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.chaos.web import Web
from tests.servers import eventually

pytestmark = [pytest.mark.chaos, pytest.mark.runtime]

MIB = 1024 * 1024
FLOOD_MIB = 200
FLAT_MIB = 16
"""Far less than any of the bodies."""
PATHS = {"multipart/form-data; boundary=part": "/sites/0190b4a0-0000-7000-8000-000000000000/imports"}


def peak_mib(web: Web) -> float:
    """The most memory that a process which answers HTTP has ever had."""
    (pid,) = web.workers()
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found[1]) / 1024


def send(web: Web, framing: str, parts: Iterator[bytes], kind: str = "application/json") -> tuple[int, str, int]:
    """The status and code of the answer, and how much of the body could be sent before it came."""
    head = f"POST /api/v1{PATHS.get(kind, '/auth/sign-in')} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {kind}\r\n"
    head += "X-Highwall-Client: test\r\n"
    sent, answer = 0, b""
    with socket.create_connection(("127.0.0.1", web.port), timeout=60) as link:
        with suppress(ConnectionError):
            link.sendall(f"{head}{framing}\r\n\r\n".encode())
            for part in parts:
                link.sendall(part)
                sent += len(part)
        with suppress(ConnectionError):
            while part := link.recv(65536):
                answer += part
                if b"errors" in answer or (b"\r\n\r\n" in answer and b"length: 0" in answer):
                    break
    _, _, body = answer.partition(b"\r\n\r\n")
    code = str(json.JSONDecoder().raw_decode(body.decode())[0]["code"]) if body.startswith(b"{") else ""
    return int(answer[9:12] or 0), code, sent


def flood(*, chunked: bool) -> Iterator[bytes]:
    block = b"x" * MIB
    for _ in range(FLOOD_MIB):
        yield b"%x\r\n%s\r\n" % (MIB, block) if chunked else block
    if chunked:
        yield b"0\r\n\r\n"


@pytest.fixture
def warm(web: Web) -> Web:
    eventually(web.is_healthy, "the web server answers")
    return web


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=part"])
@pytest.mark.parametrize(
    ("framing", "status", "code"),
    [
        (f"Content-Length: {FLOOD_MIB * MIB}", 413, "too_large"),
        ("Transfer-Encoding: chunked", 411, "length_required"),
        ("Content-Length: 2\r\nTransfer-Encoding: chunked", 411, "length_required"),
    ],
)
def test_a_flood_is_refused_before_it_is_read(warm: Web, framing: str, status: int, code: str, kind: str) -> None:
    before = peak_mib(warm)
    got, said, sent = send(warm, framing, flood(chunked="chunked" in framing), kind)
    assert (got, said) == (status, code)
    assert sent < FLOOD_MIB * MIB / 4
    assert peak_mib(warm) - before < FLAT_MIB
    assert warm.is_healthy()


def test_json_may_be_much_shorter_than_a_file(warm: Web) -> None:
    assert send(warm, f"Content-Length: {5 * MIB}", flood(chunked=False))[:2] == (413, "too_large")


def test_what_comes_after_the_stated_length_is_not_read_as_part_of_the_body(warm: Web) -> None:
    before = peak_mib(warm)
    got, said, sent = send(warm, "Content-Length: 2", (b"{}" + part for part in flood(chunked=False)))
    assert (got, said) == (422, "invalid")
    assert sent < FLOOD_MIB * MIB / 4
    assert peak_mib(warm) - before < FLAT_MIB
    assert warm.is_healthy()


def test_a_body_that_ends_before_its_stated_length_harms_nobody_else(warm: Web) -> None:
    before = peak_mib(warm)
    for _ in range(12):
        with socket.create_connection(("127.0.0.1", warm.port), timeout=60) as link:
            head = "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            head += "X-Highwall-Client: test\r\n"
            link.sendall(f"{head}Content-Length: 1000000\r\n\r\n{{".encode())
    assert warm.is_healthy()
    assert peak_mib(warm) - before < FLAT_MIB


@pytest.mark.parametrize("length", ["-5", "many", "1, 2"])
def test_a_length_that_is_none_is_refused(warm: Web, length: str) -> None:
    assert send(warm, f"Content-Length: {length}", iter([b"{}"]))[0] == 400
    assert warm.is_healthy()
