"""Files that no parser gets through in time, sent to the real web server: it answers everybody else meanwhile, tells
the one who sent them, and leaves no process behind when it is killed."""

import http.client
import json
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.chaos.web import Web
from tests.servers import children_of, command_of, eventually

pytestmark = [pytest.mark.chaos, pytest.mark.runtime]

CLERK = Path(__file__).with_name("pattern_clerk.py")
SMALL = b"Hole ID,X,Y,Depth\nA1,500000,2600000,10\n"


def drawing(circles: int) -> bytes:
    entity = "  0\nCIRCLE\n  8\nCOLLAR\n 10\n{}\n 20\n{}\n 30\n100\n 40\n0.1\n"
    marks = "".join(entity.format(500_000 + n % 300 * 5, 2_600_000 + n // 300 * 5) for n in range(circles))
    return f"  0\nSECTION\n  2\nENTITIES\n{marks}  0\nENDSEC\n  0\nEOF\n".encode()


def upload(web: Web, site: str, content: bytes) -> tuple[int, Any]:
    head = b'--part\r\nContent-Disposition: form-data; name="file"; filename="pattern.csv"\r\n\r\n'
    link = http.client.HTTPConnection("127.0.0.1", web.port, timeout=120)
    headers = {"Authorization": f"Bearer {web.token}", "Content-Type": "multipart/form-data; boundary=part"}
    try:
        link.request("POST", f"/api/v1/sites/{site}/imports", head + content + b"\r\n--part--\r\n", headers)
        answer = link.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        link.close()


def readers_of(web: Web) -> list[int]:
    """The processes that read files for the web server, and the host of each."""
    hosts = [child for worker in web.workers() for child in children_of(worker) if "kit.apart" in command_of(child)]
    return [*hosts, *(reading for host in hosts for reading in children_of(host))]


@pytest.fixture
def site(web: Web) -> str:
    eventually(web.is_healthy, "the web server answers")
    made = web.mine.ask(CLERK, "site")
    web.token = made["token"]
    assert upload(web, made["site"], SMALL)[0] == 201
    return str(made["site"])


def test_drawings_that_are_read_for_long_keep_nobody_waiting(web: Web, site: str) -> None:
    long = drawing(400_000)
    with ThreadPoolExecutor() as pool:
        sent: list[Future[tuple[int, Any]]] = [pool.submit(upload, web, site, long) for _ in range(4)]
        answered = 0
        while not all(each.done() for each in sent):
            assert web.call("GET", "/health")[0] == 200
            answered += 1
            time.sleep(0.05)
    answers = sorted(
        (status, body.get("code"), *(e["code"] for e in body.get("errors", [])))
        for status, body in (each.result() for each in sent)
    )
    # Where a reading held the server, one answer would have come after it, or one after each of them.
    assert answered > 2 * len(sent)
    slow = (422, "invalid", "file_too_slow")
    assert set(answers) <= {slow, (422, "invalid", "file_too_big_in_memory"), (429, "readers_busy"), (201, None)}
    assert (429, "readers_busy") in answers
    assert upload(web, site, SMALL)[0] == 201


@pytest.mark.parametrize("how", ["the worker", "the server"])
def test_a_server_that_is_killed_leaves_no_reading_behind(web: Web, site: str, how: str) -> None:
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(upload, web, site, drawing(200_000))
        reading = eventually(lambda: found if len(found := readers_of(web)) >= 2 else None, "a file is read")
        if how == "the worker":
            web.kill_workers()
        else:
            web.kill_all()
        with pytest.raises((OSError, http.client.HTTPException)):
            sent.result()
    eventually(lambda: not [each for each in reading if Path(f"/proc/{each}").exists()], "the readings have ended")
    if how == "the server":
        web.start()
    web.keep()
    eventually(web.is_healthy, "the web server answers again")
