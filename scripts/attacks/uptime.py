"""Keeping others from working: slow clients, hostile files, refusals that drop connections, errors of the server."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from attacks.target import Person, Target, expect

CLIENTS = 200
WATCHED_S = 12.0
PATIENCE_S = 5.0
REFUSALS = 1_500


def slow_bodies(target: Target) -> str:
    """A signed-in person works on while 200 clients never finish the body of a public request."""
    head = f"POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\nContent-Type: application/json\r\n"
    return _work_beside(target, head.encode() + b"X-Highwall-Client: check\r\nContent-Length: 1000\r\n\r\n{", b" ")


def slow_headers(target: Target) -> str:
    """A signed-in person works on while 200 clients never finish their headers."""
    return _work_beside(target, f"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\n".encode(), b"X")


def slow_readers(target: Target) -> str:
    """A signed-in person works on while 200 clients ask for long answers and never read them."""
    engineer = target.person("engineer")
    ask = (
        f"GET /api/v1/holes/export?format=csv HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\n"
        f"Authorization: Bearer {engineer.token}\r\n\r\n"
    )
    return _work_beside(target, ask.encode(), b"")


def _work_beside(target: Target, opening: bytes, drip: bytes) -> str:
    operator = target.person("operator")
    slowest_s, count = 0.0, 0
    with _crowd(target, opening, drip):
        until = time.monotonic() + WATCHED_S
        while time.monotonic() < until:
            began = time.monotonic()
            for path in ("/my/sites", "/auth/me"):
                try:
                    answer = operator("GET", path, timeout_s=PATIENCE_S)
                except OSError as error:
                    expect(False, f"after {count} answers: {path} got none within {PATIENCE_S:.0f} s ({error})")
                expect(answer.status == 200, f"{path}: {answer}")
                count += 1
            slowest_s = max(slowest_s, time.monotonic() - began)
            time.sleep(0.1)
    return f"{count} answers beside {CLIENTS}, the slowest pair in {slowest_s:.2f} s"


@contextmanager
def _crowd(target: Target, opening: bytes, drip: bytes) -> Iterator[None]:
    """Clients that each send an opening and then one piece in a second, and read nothing."""
    with ExitStack() as open_sockets:
        crowd = []
        for _ in range(CLIENTS):
            client = open_sockets.enter_context(socket.socket())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
            client.settimeout(PATIENCE_S)
            # A server may well refuse some of them.
            with suppress(OSError):
                client.connect(("127.0.0.1", target.port))
                client.sendall(opening)
                crowd.append(client)
        over = threading.Event()

        def keep_dripping() -> None:
            while drip and not over.wait(1.0):
                for client in crowd:
                    with suppress(OSError):
                        client.send(drip)

        thread = threading.Thread(target=keep_dripping)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def hostile_csv(target: Target) -> str:
    """A file of long runs of digits is answered within seconds, and nobody waits for it."""
    engineer = target.person("engineer")
    site = engineer.get("/sites?search=shot%2012")["items"][0]["id"]
    row = f"A1,{'1' * 30_000}!,2,3,4\n".encode()
    content = b"hole,x,y,z,depth\n" + row * 200
    answers: list[str] = []

    def send() -> None:
        began = time.monotonic()
        try:
            answers.append(f"{engineer.upload(f'/sites/{site}/imports', 'digits.csv', content, timeout_s=60)}")
        except OSError as error:
            answers.append(f"no answer ({error})")
        answers.append(f"{time.monotonic() - began:.1f} s")

    sender = threading.Thread(target=send)
    sender.start()
    try:
        while sender.is_alive():
            expect(target.is_healthy(), "the health check failed while the file was read")
            time.sleep(0.2)
    finally:
        sender.join()
    expect("no answer" not in answers[0], answers[0])
    for _ in range(10):
        expect(target.is_healthy(), "the health check failed after the file")
        time.sleep(0.2)
    return f"{len(content) / 1e6:.0f} MB answered by {', '.join(answers)}"


def refusals_with_a_body(target: Target) -> str:
    """1,500 refused requests with a body, one after the other on one connection, are all answered."""
    operator = target.person("operator")
    link = http.client.HTTPConnection("127.0.0.1", target.port, timeout=30)
    body = json.dumps({"name": "x" * 500})
    headers = {"Authorization": f"Bearer {operator.token}", "Content-Type": "application/json"}
    dropped = 0
    for _ in range(REFUSALS):
        try:
            link.request("POST", "/api/v1/users", body, headers)
            answer = link.getresponse()
            answer.read()
            expect(answer.status == 403, f"{answer.status} instead of 403")
        except (http.client.HTTPException, OSError):
            dropped += 1
            link.close()
    link.close()
    expect(dropped == 0, f"{dropped} of {REFUSALS} had no answer")
    return f"{REFUSALS} answers"


def long_file_name(target: Target) -> str:
    """A file name of 5,000 characters is a refusal with words."""
    engineer = target.person("engineer")
    site = engineer.get("/sites?search=shot%2012")["items"][0]["id"]
    answer = engineer.upload(f"/sites/{site}/imports", "n" * 5_000 + ".csv", b"hole,x,y\nA1,1,2\n")
    expect(400 <= answer.status < 500, f"{answer}")
    return str(answer)


def deleting_what_others_rest_on(target: Target) -> str:
    """Deleting records that others refer to is a refusal with words, never an error of the server."""
    seen = []
    for key, path in _records_with_history(target):
        answer = target.person(key)("DELETE", path, None)
        # What is refused for its form says nothing of what hangs on the record.
        expect(answer.status < 500 and answer.status != 422, f"DELETE {path}: {answer}")
        seen.append(str(answer))
    return ", ".join(sorted(set(seen)))


def _records_with_history(target: Target) -> Iterator[tuple[str, str]]:
    admin: Person = target.person("admin")
    engineer = target.person("engineer")
    for site in engineer.get("/sites?page_size=20")["items"]:
        holes = engineer.get(f"/sites/{site['id']}/holes?page_size=1")["items"]
        if holes:
            engineer("POST", f"/holes/{holes[0]['id']}/reopen", {"reason": "Measured again."})
            yield "engineer", f"/holes/{holes[0]['id']}"
    yield "admin", f"/projects/{admin.get('/projects')['items'][0]['id']}"
    yield "admin", f"/users/{engineer.id}"
    yield "admin", f"/regions/{admin.get('/regions')['items'][0]['id']}"
    yield "admin", f"/roles/{admin.get('/roles')[0]['id']}"
