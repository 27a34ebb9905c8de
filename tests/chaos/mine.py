"""A database of its own for tests that kill processes, and the processes that work on it."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from highwall.kit.postgres import Postgres


class Mine:
    """A database of its own and the processes that work on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server = Postgres(folder / "pg")
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("HIGHWALL_")},
            "DJANGO_SETTINGS_MODULE": "highwall.config.settings",
            "DATABASE_URL": self.server.start(),
            "HIGHWALL_VAR": str(folder),
        }

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
        run = subprocess.run(
            [sys.executable, str(script), *words], env=self.environment, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        return json.loads(run.stdout.splitlines()[-1]) if run.stdout.strip() else None

    def kill_database(self) -> None:
        """kill -9 of PostgreSQL; its supervisor brings it back."""
        killed = self.server.server_pid()
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with suppress(psycopg.OperationalError):
                if self.server.server_pid() != killed:
                    psycopg.connect(self.environment["DATABASE_URL"]).close()
                    return
            time.sleep(0.05)
        pytest.fail("PostgreSQL did not come back within 60 s")
