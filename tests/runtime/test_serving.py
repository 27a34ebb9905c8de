"""The processes of the web server when it is stopped or killed while its worker still makes the application."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from highwall.kit.postgres import Postgres
from tests.servers import HIGHWALL, children_of, eventually, free_port, own_environment, processes_on

pytestmark = pytest.mark.runtime


@pytest.fixture
def var(open_folder: Path) -> Path:
    return open_folder / "var"


@pytest.fixture
def log(open_folder: Path) -> Path:
    return open_folder / "web.log"


@pytest.fixture
def forking(migrated_server: Postgres, var: Path, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A web server that has just forked its worker."""
    environment = own_environment(DATABASE_URL=migrated_server.start(), HIGHWALL_VAR=str(var))
    words = [HIGHWALL, "serve", "--port", str(free_port()), "--workers", "1"]
    with log.open("wb") as output:
        process = subprocess.Popen(words, env=environment, stdout=output, stderr=output)
    try:
        eventually(lambda: children_of(process.pid) or process.poll() is not None, "the worker is forked")
        yield process
    finally:
        process.kill()
        process.wait()


def test_a_worker_that_has_just_been_forked_ends_when_its_server_is_killed(
    forking: "subprocess.Popen[bytes]", var: Path, log: Path
) -> None:
    assert processes_on(var), log.read_text()

    forking.kill()
    forking.wait()

    eventually(lambda: not processes_on(var), "the worker has ended")


def test_a_worker_that_has_just_been_forked_ends_at_once_when_its_server_is_asked_to_stop(
    forking: "subprocess.Popen[bytes]", var: Path, log: Path
) -> None:
    assert children_of(forking.pid), log.read_text()

    forking.terminate()
    forking.wait()

    assert not processes_on(var)
    assert "refused to gracefully stop" not in log.read_text()
