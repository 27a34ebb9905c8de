"""The whole product on a disk that fills up, for real: a small file system in memory, which only root may mount."""

import http.client
import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from highwall.kit.postgres import Postgres, PostgresError
from tests.servers import HIGHWALL, ended, eventually, free_port, own_environment

pytestmark = pytest.mark.runtime

PERSON = {"email": "first@example.com", "password": "Blasted-Rock-2026"}


class Mine:
    """An installation on a file system of 700 MiB of its own."""

    def __init__(self, var: Path) -> None:
        self.var, self.port = var, free_port()
        self.output = var.parent / "said"
        self.environment = own_environment(HIGHWALL_VAR=str(var), HIGHWALL_BCRYPT_ROUNDS="4")
        words = [HIGHWALL, "up", "--no-demo", "--port", str(self.port), "--workers", "1"]
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(words, env=self.environment, stdout=output, stderr=output)
        eventually(lambda: "Highwall runs at" in self.said or self.process.poll() is not None, "Highwall is up")
        assert self.process.poll() is None, self.said

    @property
    def said(self) -> str:
        return self.output.read_text()

    @property
    def filler(self) -> Path:
        return self.var / "filler"

    def call(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = None if body is None else json.dumps(body)
        headers = {"Content-Type": "application/json", "X-Highwall-Client": "test"}
        connection.request(method, f"/api/v1{path}", sent, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, json.loads(content) if content else None

    def health(self) -> dict[str, Any] | None:
        with suppress(OSError, http.client.HTTPException):
            found: dict[str, Any] = self.call("GET", "/health")[1]
            return found
        return None

    def fill(self) -> None:
        """Leave no room at all."""
        with suppress(OSError), self.filler.open("ab") as file:
            while True:
                file.write(b"x" * 65536)
                file.flush()

    def write_until_the_database_ends(self) -> None:
        """Changes that the database must log, until it has no room for the next piece of its log. Nothing when it is
        down already."""
        server = Postgres(self.var / "pg")
        with suppress(psycopg.Error, PostgresError), psycopg.connect(server.dsn(), autocommit=True) as link:
            while True:
                link.execute("SELECT pg_logical_emit_message(false, 'filler', repeat('x', 1000000))")


@pytest.fixture
def mine(open_folder: Path) -> Iterator[Mine]:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small file system")
    var = open_folder / "var"
    var.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700m,mode=711", "tmpfs", var], check=False).returncode:
        pytest.skip("this machine lets nobody mount a file system")
    try:
        made = Mine(var)
        yield made
        ended(made.process)
    finally:
        subprocess.run(["umount", "--lazy", var], check=True)


def test_a_full_disk_is_named_refuses_writes_with_words_and_loses_nothing(mine: Mine) -> None:
    words = ["--email", PERSON["email"], "--first-name", "First", "--last-name", "Admin"]
    made = subprocess.run(
        [HIGHWALL, "create-admin", *words], env=mine.environment, capture_output=True, text=True, check=True
    )
    code = made.stdout.split("One-time code: ")[1].split()[0]
    assert mine.call("POST", "/auth/set-password", {**PERSON, "code": code})[0] == 204
    assert mine.call("POST", "/auth/sign-in", PERSON)[0] == 200
    # The file system is smaller than what is wanted free.
    assert mine.health() == {"status": "warning", "reason": "disk_low"}

    def told(kind: str) -> bool:
        with psycopg.connect(Postgres(mine.var / "pg").dsn()) as link:
            query = "SELECT count(*) FROM notifications_notification WHERE kind = %s"
            return link.execute(query, [f"administration.{kind}"]).fetchone() == (1,)

    eventually(lambda: told("disk_low"), "the administrator is told")

    mine.fill()
    eventually(lambda: mine.health() == {"status": "degraded", "reason": "disk_full"}, "health names the full disk")

    def refused() -> tuple[int, str] | None:
        status, problem = mine.call("POST", "/auth/sign-in", PERSON)
        return None if status == 200 else (status, problem["code"])

    # Sooner or later a sign-in needs a new page of a table; the next one may find room in an old one.
    assert eventually(refused, "writing is refused") in {(507, "disk_full"), (503, "database_unavailable")}

    def given_up() -> bool:
        # It may just be starting again after the sign-ins, and have room to; then it is filled once more.
        mine.write_until_the_database_ends()
        return "gave up: the disk of the database is full." in mine.said

    eventually(given_up, "the terminal names the reason")
    status, problem = mine.call("GET", "/health")
    assert (status, problem["code"]) == (503, "database_unavailable")

    mine.filler.unlink()
    eventually(lambda: (mine.health() or {}).get("status") == "warning", "it recovers by itself")
    assert mine.call("POST", "/auth/sign-in", PERSON)[0] == 200
    for proof in ("audit", "ledger"):
        subprocess.run([HIGHWALL, proof, "verify"], env=mine.environment, check=True, capture_output=True)
    mine.process.send_signal(signal.SIGTERM)
    assert mine.process.wait(120) == 0
