"""Two web servers over one database, as behind a load balancer: what ends or changes in one counts in the other."""

import json
import os
import signal
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jwt
import psycopg
import pytest

from highwall.kit.machine import end_with_parent
from highwall.kit.postgres import Postgres
from tests.servers import HIGHWALL, eventually, free_port, own_environment

pytestmark = pytest.mark.runtime
EMAIL, PASSWORD = "ada@example.com", "Quarry!2026"


class WebServer:
    """One web server with one process of its own."""

    def __init__(self, environment: dict[str, str]) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}/api/v1"
        command = [HIGHWALL, "serve", "--port", str(port), "--workers", "1"]
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=end_with_parent(signal.SIGTERM),  # noqa: PLW1509 the main thread starts it
        )

    def call(self, method: str, path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
        headers = {"Content-Type": "application/json", "X-Highwall-Client": "test"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, method=method, data=data, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def is_up(self) -> bool:
        try:
            return self.call("GET", "/health")[0] == 200
        except OSError:
            return False

    def sign_in(self, password: str = PASSWORD) -> str:
        status, answer = self.call("POST", "/auth/sign-in", {"email": EMAIL, "password": password})
        assert status == 200, answer
        return str(answer["access_token"])

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            raise


def highwall(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run([HIGHWALL, *words], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def environment(migrated_server: Postgres, open_folder: Path) -> dict[str, str]:
    """A migrated database with one administrator, and no web server yet."""
    found = own_environment() | {
        "DATABASE_URL": migrated_server.start(),
        "HIGHWALL_VAR": str(open_folder / "var"),
        "HIGHWALL_SECRET_KEY": "a secret of this test alone, of more than 32 characters",
        "HIGHWALL_BCRYPT_ROUNDS": "4",
        "HIGHWALL_LOG": "ERROR",
        "DJANGO_SETTINGS_MODULE": "highwall.config.settings",
    }
    said = highwall(found, "create-admin", "--email", EMAIL, "--first-name", "Grace", "--last-name", "Hopper")
    found["CODE"] = said.partition("One-time code: ")[2].split()[0]
    return found


@pytest.fixture
def servers(environment: dict[str, str]) -> Iterator[tuple[WebServer, WebServer]]:
    both = WebServer(environment), WebServer(environment)
    try:
        for one in both:
            eventually(one.is_up, "the web server is up")
        body = {"email": EMAIL, "code": environment["CODE"], "password": PASSWORD}
        assert both[0].call("POST", "/auth/set-password", body)[0] == 204
        yield both
    finally:
        for one in both:
            one.stop()


def status(server: WebServer, token: str) -> int:
    return server.call("GET", "/auth/token", token=token)[0]


@pytest.mark.req("REQ-AUTH-007")
def test_what_ends_a_session_in_one_web_server_ends_it_in_the_other(
    servers: tuple[WebServer, WebServer], migrated_server: Postgres
) -> None:
    here, there = servers

    def kept_in_both() -> str:
        token = here.sign_in()
        for _ in range(3):
            assert [status(one, token) for one in servers] == [200, 200]
        return token

    token = kept_in_both()
    assert here.call("POST", "/auth/sign-out", token=token)[0] == 204
    eventually(lambda: status(there, token) == 401, "a sign-out is known in the other web server")
    assert there.call("GET", "/auth/token", token=token)[1]["code"] == "session_ended"

    first, second = kept_in_both(), kept_in_both()
    assert there.call("POST", "/auth/sessions/end-others", token=second)[1] == {"count": 1}
    eventually(lambda: [status(one, first) for one in servers] == [401, 401], "an ended session has ended everywhere")
    assert [status(one, second) for one in servers] == [200, 200]

    for _ in range(5):
        there.call("POST", "/auth/sign-in", {"email": EMAIL, "password": "Wrong!2026"})
    eventually(lambda: [status(one, second) for one in servers] == [401, 401], "a lockout ends sessions everywhere")
    with psycopg.connect(migrated_server.dsn()) as link:
        reasons = {row[0] for row in link.execute("SELECT DISTINCT end_reason FROM accounts_session")}
    assert reasons == {"signed out", "ended by its owner", "locked"}


def test_limits_count_over_all_web_servers(servers: tuple[WebServer, WebServer]) -> None:
    wrong = {"email": "nobody@example.com", "password": "Wrong!2026"}
    answers = [servers[attempt % 2].call("POST", "/auth/sign-in", wrong)[0] for attempt in range(12)]
    assert answers == [401] * 10 + [429] * 2


def test_a_rotated_signing_key_signs_in_every_web_server_and_signs_nobody_out(
    servers: tuple[WebServer, WebServer], environment: dict[str, str]
) -> None:
    old = servers[0].sign_in()
    assert [status(one, old) for one in servers] == [200, 200]
    kid = highwall(environment, "manage", "rotate_signing_key").partition("the key ")[2].split()[0]
    eventually(
        lambda: all(jwt.get_unverified_header(one.sign_in())["kid"] == kid for one in servers),
        "both web servers sign with the new key",
    )
    new = servers[1].sign_in()
    assert [status(one, token) for one in servers for token in (old, new)] == [200] * 4
    highwall(environment, "manage", "rotate_signing_key", "--at-once")
    eventually(lambda: [status(one, new) for one in servers] == [401, 401], "the old keys have ended everywhere")
