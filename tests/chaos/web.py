"""The web server as `highwall serve` runs it, to be killed or flooded by the tests."""

import http.client
import json
import os
import signal
import subprocess
from contextlib import suppress
from typing import Any

from highwall.config import launch
from tests.chaos.mine import Mine
from tests.servers import children_of, command_of, eventually, free_port

BROKEN = (OSError, http.client.HTTPException)


class Web:
    """The web server as `highwall serve` runs it, on the database of a mine."""

    def __init__(self, mine: Mine) -> None:
        self.mine = mine
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.token = ""

    def start(self) -> None:
        command = launch.web_command(launch.WebOptions("127.0.0.1", self.port, 1, 4), self.port)
        self.process = subprocess.Popen(
            command,
            env=self.mine.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        eventually(self.is_healthy, "the web server answers")

    def workers(self) -> list[int]:
        """The processes that answer HTTP."""
        assert self.process is not None
        if self.process.poll() is not None:
            return []
        return [pid for pid in children_of(self.process.pid) if "resource_tracker" not in command_of(pid)]

    def kill_workers(self) -> None:
        """kill -9 of what answers HTTP; the server starts it again by itself."""
        for pid in self.workers():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def keep(self) -> None:
        """Start it again when it has given up, as `highwall up` and systemd do: it ends when a process that it has
        just started again is killed too."""
        assert self.process is not None
        if self.process.poll() is not None:
            self.start()

    def kill_all(self) -> None:
        """kill -9 of the whole server."""
        assert self.process is not None
        workers = self.workers()
        self.process.kill()
        self.process.wait()
        for pid in workers:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def is_healthy(self) -> bool:
        with suppress(*BROKEN):
            return self.call("GET", "/health")[0] == 200
        return False

    def call(self, method: str, path: str, body: Any = None, *, key: str = "") -> tuple[int, Any, bool]:
        """Status, body, and whether it is the repetition of an earlier answer."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        if key:
            headers["Idempotency-Key"] = key
        try:
            link.request(method, f"/api/v1{path}", json.dumps(body or {}) if method == "POST" else None, headers)
            answer = link.getresponse()
            return answer.status, json.loads(answer.read()), answer.headers["Idempotent-Replay"] == "true"
        finally:
            link.close()

    def issue(self, request_id: str, key: str) -> tuple[int, Any, bool]:
        body = {"received_by_name": "Said Al Kindi"}
        return self.call("POST", f"/approval-requests/{request_id}/issue", body, key=key)

    def issue_until_answered(self, request_id: str, key: str) -> tuple[int, Any, bool]:
        """As a client does that has lost its connection: the same request with the same key, until an answer comes."""

        def attempt() -> Any:
            with suppress(*BROKEN):
                return self.issue(request_id, key)
            return None

        found: tuple[int, Any, bool] = eventually(attempt, "an answer")
        return found
