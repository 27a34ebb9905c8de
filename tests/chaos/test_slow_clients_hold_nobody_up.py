"""Hundreds of clients that send their heads or bodies a byte at a time, or don't read their answers, against the real
web server: everybody else works on, and the slow ones are sent away."""

import http.client
import json
import os
import re
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.chaos.mine import Mine
from tests.chaos.web import Web
from tests.servers import Template, ended, eventually, folder_below

pytestmark = [pytest.mark.chaos, pytest.mark.runtime]

CLERK = Path(__file__).with_name("slow_clerk.py")
SLOW = 200
ROUNDS = 12
PATIENCE_S = 15.0
"""Longer than a person waits, also on a busy machine, and shorter than any deadline would have to be to hide threads
that are held."""
SIGN_IN = b"POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def mine(ground: Path, template: Template) -> Iterator[Mine]:
    with folder_below(ground) as folder, closing(Mine(folder, template.copied_to(folder / "pg"))) as mine:
        yield mine


@pytest.fixture(scope="module")
def tokens(mine: Mine) -> dict[str, str]:
    found: dict[str, str] = mine.ask(CLERK, "people")
    return found


@pytest.fixture(scope="module")
def web(mine: Mine) -> Iterator[Web]:
    web = Web(mine)
    web.start()
    yield web
    assert web.process is not None
    ended(web.process)


def request_of(web: Web, token: str, method: str, path: str, body: Any = None) -> tuple[int, float]:
    """Status and seconds of one request on a connection of its own."""
    began = time.monotonic()
    with closing(http.client.HTTPConnection("127.0.0.1", web.port, timeout=PATIENCE_S)) as link:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        link.request(method, f"/api/v1{path}", json.dumps(body) if body is not None else None, headers)
        answer = link.getresponse()
        answer.read()
        return answer.status, time.monotonic() - began


def work_on(web: Web, token: str, name: str) -> float:
    """What a person does meanwhile: look and write, again and again. The longest wait, s."""
    slowest = 0.0
    for number in range(ROUNDS):
        for expected, call in (
            (200, ("GET", "/users?page_size=100")),
            (201, ("POST", "/regions", {"name": f"{name} {number}"})),
            (200, ("GET", "/health")),
        ):
            status, seconds = request_of(web, token, *call)
            assert status == expected, call
            slowest = max(slowest, seconds)
        time.sleep(0.2)
    return slowest


class Drip:
    """Connections that send their beginning at once and then a little every now and then; whoever is sent away comes
    back, so that there are always as many."""

    def __init__(self, port: int, beginning: bytes, drop: bytes) -> None:
        self._port, self._beginning, self._drop = port, beginning, drop
        self._stop = threading.Event()
        self._links: list[socket.socket] = []
        self.statuses: set[int] = set()
        self._thread = threading.Thread(target=self._keep)

    def __enter__(self) -> "Drip":
        self._links = [self._new() for _ in range(SLOW)]
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        self._thread.join()
        for link in self._links:
            link.close()

    def _new(self) -> socket.socket:
        link = socket.create_connection(("127.0.0.1", self._port), timeout=PATIENCE_S)
        link.sendall(self._beginning)
        link.setblocking(False)
        return link

    def _keep(self) -> None:
        while not self._stop.wait(0.5):
            for number, link in enumerate(self._links):
                is_open = False
                with suppress(OSError):
                    try:
                        if found := re.match(rb"HTTP/1.1 (\d+)", link.recv(4096)):
                            self.statuses.add(int(found[1]))
                    except BlockingIOError:
                        link.sendall(self._drop)
                        is_open = True
                if not is_open:
                    link.close()
                    with suppress(OSError):
                        self._links[number] = self._new()


@pytest.mark.parametrize(
    ("beginning", "drop"),
    [
        pytest.param(SIGN_IN + b"Content-Length: 1000\r\n\r\n", b"x", id="bodies"),
        pytest.param(SIGN_IN + b"Content-Length: 1000\r\n\r\n", b"", id="bodies-that-never-come"),
        pytest.param(SIGN_IN + b"Content-Length: 900000\r\n\r\n" + b"x" * 70_000, b"x", id="bodies-in-files"),
        pytest.param(SIGN_IN, b"X-More: 1\r\n", id="heads"),
        pytest.param(b"", b"", id="silence"),
    ],
)
def test_a_person_works_on_among_two_hundred_slow_senders(
    web: Web, tokens: dict[str, str], beginning: bytes, drop: bytes, request: pytest.FixtureRequest
) -> None:
    with Drip(web.port, beginning, drop) as slow:
        assert work_on(web, tokens["admin"], request.node.callspec.id) < PATIENCE_S
    # What is said to a slow body at all is said in words; heads and silence get no answer.
    assert slow.statuses <= {408}


def test_a_crowd_behind_one_address_gets_through_at_once_among_slow_senders(web: Web, tokens: dict[str, str]) -> None:
    def send(number: int) -> int:
        return request_of(web, tokens["admin"], "POST", "/regions", {"name": f"Crowd {number}"})[0]

    with Drip(web.port, SIGN_IN + b"Content-Length: 1000\r\n\r\n", b"x"), ThreadPoolExecutor(100) as crowd:
        assert list(crowd.map(send, range(100))) == [201] * 100


@contextmanager
def readers_that_do_not_read(web: Web, path: str, token: str) -> Iterator[None]:
    with ExitStack() as links:
        for _ in range(SLOW):
            link = links.enter_context(socket.socket())
            # The system takes as little as possible in the place of its reader.
            link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            link.settimeout(PATIENCE_S)
            link.connect(("127.0.0.1", web.port))
            head = f"GET /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n"
            link.sendall(head.encode())
        eventually(lambda: open_files(web) > SLOW, "the readers are connected")
        yield


def open_files(web: Web) -> int:
    """How many files and connections the process that answers HTTP has open."""
    (pid,) = web.workers()
    return len(os.listdir(f"/proc/{pid}/fd"))


def test_a_person_works_on_among_two_hundred_clients_that_do_not_read_a_long_export(
    web: Web, tokens: dict[str, str]
) -> None:
    before = open_files(web)
    with readers_that_do_not_read(web, "/audit-events/export?format=csv", tokens["auditor"]):
        assert work_on(web, tokens["admin"], "readers") < PATIENCE_S
        # A few of the database and of others may have come; each reader had a connection and a file.
        eventually(lambda: open_files(web) < before + SLOW / 4, "nobody waits for the slow readers any longer")


def test_whoever_reads_slowly_but_steadily_gets_the_whole_export(web: Web, tokens: dict[str, str]) -> None:
    def read(pause_s: float) -> bytes:
        with closing(http.client.HTTPConnection("127.0.0.1", web.port, timeout=60)) as link:
            headers = {"Authorization": f"Bearer {tokens['auditor']}"}
            link.request("GET", "/api/v1/audit-events/export?format=csv&resource=drilling_drillhole", None, headers)
            answer, content = link.getresponse(), b""
            while part := answer.read(100_000):
                content += part
                time.sleep(pause_s)
            return content

    assert read(0.5) == read(0)


def test_every_refusal_of_a_request_with_a_body_arrives_over_one_connection(web: Web, tokens: dict[str, str]) -> None:
    headers = {"Authorization": f"Bearer {tokens['auditor']}", "Content-Type": "application/json"}
    body = json.dumps({"name": "x" * 5_000})
    with closing(http.client.HTTPConnection("127.0.0.1", web.port, timeout=PATIENCE_S)) as link:
        for _ in range(1_500):
            # The head and the body go out as packets of their own.
            link.request("POST", "/api/v1/regions", body, headers)
            answer = link.getresponse()
            assert (answer.status, json.loads(answer.read())["code"]) == (403, "forbidden")


def test_a_stranger_is_refused_before_a_long_upload_is_read_and_gets_to_know_why(web: Web) -> None:
    boundary, size = "part", 55 * 1024 * 1024
    head = (
        f"POST /api/v1/sites/{uuid4()}/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {size}\r\n"
        f"Content-Type: multipart/form-data; boundary={boundary}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", web.port), timeout=PATIENCE_S) as link:
        link.sendall(head.encode())
        sent = link.send(b"x" * 1_000_000)
        assert link.recv(65536).startswith(b"HTTP/1.1 401")
        assert sent < size
