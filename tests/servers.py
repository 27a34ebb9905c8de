"""What tests that start servers share: a folder that must be left empty, a database with the schema, ports, waiting."""

import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from highwall.kit.postgres import Postgres

HIGHWALL = str(Path(sys.executable).with_name("highwall"))
DEADLINE_SECONDS = 180.0
"""A time that no healthy machine needs, however busy."""

# Outside the range from which the system gives ports to outgoing connections: a server that is killed finds its port
# free when it comes back.
_PORTS = range(12_000, 32_000)


def eventually[T](fact: Callable[[], T], what: str) -> T:
    """Wait until something is so, and give it; fail when it still isn't after a time no healthy machine needs."""
    until = time.monotonic() + DEADLINE_SECONDS
    while not (found := fact()):
        assert time.monotonic() < until, f"{what} did not come true within {DEADLINE_SECONDS:.0f} s"
        time.sleep(0.05)
    return found


def free_port() -> int:
    """A loopback port that nothing listens on at this moment and that no other test is likely to choose."""
    while True:
        port = random.choice(_PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def own_environment(**more: str) -> dict[str, str]:
    """The environment of a person who has set nothing for Highwall and has no database of their own."""
    kept = {n: v for n, v in os.environ.items() if not n.startswith("HIGHWALL_") and n != "DATABASE_URL"}
    return kept | more


def children_of(pid: int) -> list[int]:
    """The living processes that a process has started itself."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        # A thread, and a process too, may end while one looks.
        with suppress(OSError):
            found += map(int, task.read_text().split())
    return found


def command_of(pid: int) -> str:
    """The command of a process; nothing when it has ended."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    return ""


def processes_on(folder: Path) -> dict[int, str]:
    """Processes that have the folder in their command, their environment or as place of work, by id."""
    name, found = os.fsencode(folder), dict[int, str]()
    for process in Path("/proc").iterdir():
        if not process.name.isdigit() or int(process.name) == os.getpid():
            continue
        with suppress(OSError):
            named = [(process / "cmdline").read_bytes(), (process / "environ").read_bytes()]
            if any(name in text for text in (*named, os.fsencode((process / "cwd").readlink()))):
                found[int(process.name)] = command_of(int(process.name))
    # An ended process that nobody has waited for has no command any more.
    return {pid: command for pid, command in found.items() if command}


@contextmanager
def ground_for_tests() -> Iterator[Path]:
    """A folder that every user may enter, for everything that the servers of tests write.

    At its end nobody may work on it any more, and nothing may be in it: else what was left is removed, and named in an
    AssertionError.
    """
    ground = Path(tempfile.mkdtemp(prefix="highwall-test-", dir="/tmp"))
    ground.chmod(0o755)
    yield ground
    until = time.monotonic() + DEADLINE_SECONDS
    while (alive := processes_on(ground)) and time.monotonic() < until:
        time.sleep(0.1)
    for pid in alive:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    left = [str(path.relative_to(ground)) for path in ground.iterdir()]
    shutil.rmtree(ground, ignore_errors=bool(alive))
    assert not alive, f"Still alive after the tests: {alive}"
    assert not left, f"Left behind by the tests: {left}"


@contextmanager
def folder_below(ground: Path) -> Iterator[Path]:
    """A folder that every user may enter, gone afterwards."""
    folder = Path(tempfile.mkdtemp(dir=ground))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


class Template:
    """A database server with the schema, made once and copied for each test that needs one."""

    def __init__(self, folder: Path) -> None:
        self._server = Postgres(folder / "pg")
        with self._server:
            environment = own_environment(DATABASE_URL=self._server.dsn(), HIGHWALL_VAR=str(folder / "var"))
            subprocess.run([HIGHWALL, "migrate", "-v0"], env=environment, check=True)

    def copied_to(self, data_root: Path) -> Postgres:
        """A server of its own, not started. All copies are the same cluster to PostgreSQL."""
        data_root.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "--archive", self._server.data_root, data_root], check=True)
        return Postgres(data_root)


def ended(process: "subprocess.Popen[Any]", *, seconds: float = 60) -> None:
    """Ask a process to end, and end it when it does not; fails in that case."""
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise
