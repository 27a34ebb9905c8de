"""Requests and answers come through the front as they are, whatever their length and however they are made."""

import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.front.application import PART, PARTS
from tests.servers import ended, eventually, free_port, own_environment

pytestmark = pytest.mark.runtime

WHOLE = PART * PARTS


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    port = free_port()
    words = [sys.executable, "-m", "granian", "tests.front.application:front", "--interface", "asginl"]
    environment = own_environment(DJANGO_SETTINGS_MODULE="highwall.config.settings", PYTHONPATH=os.getcwd())
    process = subprocess.Popen(
        [*words, "--http", "1", "--no-ws", "--port", str(port)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def answers() -> bool:
        try:
            return get(port, "/")[0] == 200
        except OSError:
            return False

    eventually(answers, "the front answers")
    yield port
    ended(process)


def get(port: int, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as link:
        link.request("GET" if body is None else "POST", path, body, headers)
        answer = link.getresponse()
        return answer.status, answer.read()


@pytest.mark.parametrize("path", ["/bytes", "/file", "/streamed"])
def test_a_long_answer_arrives_whole(port: int, path: str) -> None:
    assert get(port, path) == (200, WHOLE)


def test_a_file_is_sent_from_where_its_reader_stands(port: int) -> None:
    assert get(port, "/rest-of-file") == (200, WHOLE[len(PART) :])


def test_an_answer_that_fails_in_the_middle_does_not_look_complete(port: int) -> None:
    with pytest.raises((http.client.IncompleteRead, ConnectionError)):
        get(port, "/failing")


@pytest.mark.parametrize("length", [1, 64 * 1024, 64 * 1024 + 1, 1024 * 1024])
def test_a_body_arrives_whole_in_memory_and_in_a_file(port: int, length: int) -> None:
    assert get(port, "/length", b"x" * length) == (200, str(length).encode())


def test_headers_that_could_pass_for_others_are_left_out_and_repeated_ones_are_joined(port: int) -> None:
    head = (
        b"GET /caf%C3%A9?q=%C3%A9 HTTP/1.1\r\nHost: example.com\r\nX_Forwarded_For: 10.0.0.1\r\nX-Twice: a\r\n"
        b"X-Twice: b\r\nCookie: a=1\r\nCookie: b=2\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=60) as link:
        link.sendall(head)
        answer = http.client.HTTPResponse(link)
        answer.begin()
        seen = json.loads(answer.read())
    assert "HTTP_X_FORWARDED_FOR" not in seen
    assert (seen["HTTP_X_TWICE"], seen["HTTP_COOKIE"]) == ("a,b", "a=1; b=2")
    assert (seen["PATH_INFO"].encode("latin-1").decode(), seen["QUERY_STRING"]) == ("/café", "q=%C3%A9")
    assert (seen["HTTP_HOST"], seen["REMOTE_ADDR"]) == ("example.com", "127.0.0.1")


def test_whoever_asks_for_much_does_not_make_others_wait_for_all_of_it(port: int) -> None:
    def ask() -> None:
        get(port, "/busy", Authorization="Bearer of-one-person")

    crowd = [threading.Thread(target=ask) for _ in range(30)]
    for thread in crowd:
        thread.start()
    time.sleep(0.1)
    began = time.monotonic()
    assert get(port, "/", Authorization="Bearer of-another")[0] == 200
    waited = time.monotonic() - began
    still_busy = sum(thread.is_alive() for thread in crowd)
    for thread in crowd:
        thread.join()
    # All of it takes 30 x 0.3 s in two threads.
    assert still_busy > 15, waited
