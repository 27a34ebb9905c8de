"""Throw-away servers for tests that kill things."""

import shutil
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from highwall.kit.postgres import Postgres
from highwall.kit.postgres.cluster import Cluster

DEADLINE_SECONDS = 180.0


def eventually(fact: Callable[[], bool], what: str) -> None:
    """Wait until something is so; fail when it still isn't after a time no healthy machine needs."""
    until = time.monotonic() + DEADLINE_SECONDS
    while not fact():
        assert time.monotonic() < until, f"{what} did not come true within {DEADLINE_SECONDS:.0f} s"
        time.sleep(0.05)


def free_port() -> int:
    """A loopback port that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def server_processes(server: Postgres) -> list[int]:
    """Process ids of every PostgreSQL process on the server's data, whoever started it."""
    return Cluster(server.data_root, [server.database], server.disposable).processes()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the system may enter (pytest's own may be entered by its owner only)."""
    folder = Path(tempfile.mkdtemp(prefix="highwall-test-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def server(open_folder: Path) -> Iterator[Postgres]:
    """A server of the durable kind that has not been started."""
    server = Postgres(open_folder / "pg")
    yield server
    server.destroy()
