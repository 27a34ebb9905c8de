"""A database of its own for tests that kill processes, and the processes that work on it."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from highwall.kit.postgres import Postgres
from tests.servers import eventually, own_environment

HOST = Path(__file__).with_name("clerk_host.py")


def _end(host: "subprocess.Popen[str]") -> None:
    host.kill()
    host.communicate()


class Mine:
    """A database of its own and the processes that work on it."""

    def __init__(self, folder: Path, server: Postgres) -> None:
        self.folder = folder
        self.server = server
        self.environment = {
            **own_environment(),
            "DJANGO_SETTINGS_MODULE": "highwall.config.settings",
            "DATABASE_URL": self.server.start(),
            "HIGHWALL_VAR": str(folder),
            "HIGHWALL_BCRYPT_ROUNDS": "4",
        }
        self._hosts: dict[Path, tuple[dict[str, str], subprocess.Popen[str]]] = {}

    def start(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, *words],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def ask(self, script: Path, *words: str) -> Any:
        """Run one command of a script to its end and give what it said last."""
        host = self._host(script)
        assert host.stdin is not None
        assert host.stdout is not None
        host.stdin.write(json.dumps(words) + "\n")
        host.stdin.flush()
        said = None
        for line in host.stdout:
            told = json.loads(line)
            if "ended" in told:
                assert not told["ended"], told["ended"]
                return said
            said = told
        pytest.fail(f"{script.name} ended at {words}")

    def _host(self, script: Path) -> "subprocess.Popen[str]":
        """The process that runs the commands of a script, started anew when its environment has changed."""
        environment, host = self._hosts.get(script, (None, None))
        if host is None or environment != self.environment:
            if host is not None:
                _end(host)
            host = self.start(str(HOST), str(script))
            self._hosts[script] = dict(self.environment), host
        return host

    def close(self) -> None:
        """End everything that was started here, and throw the database away."""
        for _, host in self._hosts.values():
            _end(host)
        self.server.destroy()

    def kill_database(self) -> None:
        """kill -9 of PostgreSQL; its supervisor brings it back."""
        killed = self.server.server_pid()
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        eventually(lambda: self.server.server_pid() != killed and self._answers(), "PostgreSQL is back")

    def _answers(self) -> bool:
        with suppress(psycopg.OperationalError):
            psycopg.connect(self.environment["DATABASE_URL"]).close()
            return True
        return False
