"""`highwall up` as a person starts it, under real faults."""

import json
import os
import re
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.servers import HIGHWALL, children_of, command_of, ended, eventually, free_port, own_environment, processes_on

pytestmark = pytest.mark.runtime


def children(pid: int) -> list[int]:
    """Process ids of all living descendants."""
    return [found for child in children_of(pid) for found in (child, *children(child))]


def is_alive(pid: int) -> bool:
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


@dataclass
class Installation:
    """One folder of files that `highwall up` is started on."""

    var: Path
    process: "subprocess.Popen[bytes] | None" = None
    address: str = ""
    starts: int = field(default=0)
    port: int = field(default_factory=free_port)

    @property
    def environment(self) -> dict[str, str]:
        return own_environment(HIGHWALL_VAR=str(self.var), HIGHWALL_BCRYPT_ROUNDS="4")

    @property
    def said(self) -> str:
        return self.output.read_text()

    @property
    def output(self) -> Path:
        return self.var.parent / f"said.{self.starts}"

    def up(self) -> None:
        """Start, and return when the address is printed."""
        self.starts += 1
        self.address = ""
        words = [HIGHWALL, "up", "--no-demo", "--port", str(self.port)]
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                words, env=self.environment, stdout=output, stderr=output, start_new_session=True
            )
        eventually(lambda: "Highwall runs at" in self.said or self.process.poll() is not None, "Highwall is up")
        found = re.search(r"Highwall runs at (\S+)", self.said)
        assert found, self.said
        self.address = found[1]

    def pid_of(self, words: str) -> int:
        """The direct child whose command line has the words."""
        return next(pid for pid in children(self.process.pid) if words in command_of(pid))

    def has(self, words: str) -> bool:
        """Whether a child has the words in its command line."""
        return any(words in command_of(pid) for pid in children(self.process.pid))

    def is_healthy(self) -> bool:
        with suppress(OSError), urllib.request.urlopen(self.address + "/api/v1/health", timeout=60) as answer:
            return json.load(answer) == {"status": "ok"}
        return False


@pytest.fixture(scope="module")
def one_folder(module_folder: Path) -> Iterator[Installation]:
    """One installation for all tests; only the first start pays for making the database and its schema."""
    installation = Installation(module_folder / "var")
    yield installation
    if installation.process and installation.process.poll() is None:
        ended(installation.process)
    subprocess.run([HIGHWALL, "drop-database"], env=installation.environment, check=True)


@pytest.fixture
def installation(one_folder: Installation) -> Installation:
    """It runs, from now or from an earlier test on."""
    if not one_folder.address or one_folder.process.poll() is not None:
        one_folder.up()
    return one_folder


def test_whatever_is_killed_is_started_again_and_said(installation: Installation) -> None:
    for words, news in (
        ("granian", "The web server was killed by signal 9"),
        ("procrastinate worker", "The worker was killed by signal 9"),
        ("bin/postgres -D", "The database had ended and was started again"),
        ("kit.postgres.keeper", "The supervisor of the database was killed"),
    ):
        killed = installation.pid_of(words)
        os.kill(killed, signal.SIGKILL)
        eventually(lambda news=news: news in installation.said, news)
        eventually(lambda words=words: installation.has(words), words)
        eventually(installation.is_healthy, "the API answers")


def test_a_second_start_from_the_same_folder_says_where_the_first_runs(installation: Installation) -> None:
    second = subprocess.run(
        [HIGHWALL, "up"], env=installation.environment, capture_output=True, text=True, check=False, timeout=300
    )

    assert second.returncode == 1
    assert f"already runs from this folder at {installation.address}" in second.stderr
    assert installation.is_healthy()


def test_logs_are_set_aside_when_they_have_become_large(installation: Installation) -> None:
    for log in (installation.var / "log" / "web.log", installation.var / "pg" / "server.log"):
        with log.open("ab") as file:
            file.write(b"a line of a long day\n" * 500_000)
        older = log.with_name(f"{log.name}.1")
        eventually(lambda older=older: older.exists() and older.stat().st_size > 10_000_000, f"{older} is there")
        eventually(lambda log=log: log.stat().st_size < 1_000_000, f"{log} begins anew")
    assert installation.is_healthy()


def open_to_others(var: Path) -> list[str]:
    """What other users of the machine may read, change or look into below a folder. Where root's database runs as
    somebody else, that one has to pass through two folders, without seeing what is in them."""
    passed = {var, var / "pg"} if os.geteuid() == 0 else set()
    found = []
    for folder, _, files in os.walk(var):
        for path in (Path(folder), *(Path(folder, name) for name in files)):
            allowed = 0o011 if path in passed else 0
            if not path.is_symlink() and path.lstat().st_mode & 0o077 & ~allowed:
                found.append(f"{path.lstat().st_mode & 0o777:o} {path.relative_to(var)}")
    return found


def test_nothing_that_is_written_is_open_to_other_users_of_the_machine(installation: Installation) -> None:
    # The worker may be at the one of the day, which then stands for this one.
    subprocess.run([HIGHWALL, "backup"], env=installation.environment, check=False, capture_output=True)
    eventually(lambda: list((installation.var / "backups").glob("*.json")), "a backup is proven and noted")
    heads = installation.var / "audit" / "heads.log"
    eventually(heads.exists, "the trail is sealed")
    assert {path.name for path in installation.var.iterdir()} >= {"audit", "backups", "log", "pg", "secret"}
    assert open_to_others(installation.var) == []


def test_what_an_earlier_version_left_open_is_closed_at_the_start(installation: Installation) -> None:
    installation.process.terminate()
    assert installation.process.wait(120) == 0
    imports = installation.var / "files" / "imports"
    imports.mkdir(parents=True)
    (imports / "pattern.csv").write_text("hole,east\n")
    installation.var.chmod(0o755)
    for path in (*installation.var.glob("log/*"), *installation.var.glob("audit/*"), imports / "pattern.csv"):
        path.chmod(0o644)
        for folder in (path.parent, path.parent.parent):
            folder.chmod(0o755)
    assert open_to_others(installation.var)

    installation.up()

    assert open_to_others(installation.var) == []
    assert (imports / "pattern.csv").read_text() == "hole,east\n"


def test_asked_to_stop_it_ends_web_worker_and_database(installation: Installation) -> None:
    started = children(installation.process.pid)
    assert started

    installation.process.terminate()

    assert installation.process.wait(120) == 0
    assert not [pid for pid in started if is_alive(pid)]


def test_killed_it_leaves_nothing_running_and_starts_again_on_the_same_data(installation: Installation) -> None:
    assert processes_on(installation.var)

    installation.process.kill()
    installation.process.wait()

    eventually(lambda: not processes_on(installation.var), "every process has ended")
    installation.up()
    assert installation.is_healthy()


def test_a_command_joins_the_running_database_and_leaves_it_running(installation: Installation) -> None:
    shown = subprocess.run(
        [HIGHWALL, "manage", "showmigrations", "--plan"],
        env=installation.environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert "[X]" in shown.stdout
    assert "[ ]" not in shown.stdout
    assert installation.is_healthy()
