"""One PostgreSQL data folder and the server process on it: make, start, end, clean up after a crash."""

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from highwall.kit.machine import end_with_parent
from highwall.kit.postgres.errors import PostgresError
from highwall.kit.postgres.place import LOG, PASSWORD, SOCKET_NAME, Place, find_place, fingerprint

SUPERUSER = "postgres"
ROLE = "highwall"
PORT = "5432"
START_SECONDS = 120.0
STOP_SECONDS = 30.0

SETTINGS = {
    "listen_addresses": "",
    "port": PORT,
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "wal_compression": "on",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    # What is read from a cursor here is read to its end; a plan for its first rows can take minutes for all of them.
    "cursor_tuple_fraction": "1.0",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %q%d ",
}
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
# Only for data that may be thrown away: a crash of the machine, not of a process, can break it.
DISPOSABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
# What shifts the clock of a test run, for the server of that run as well.
CLOCK = ("LD_PRELOAD", "HIGHWALL_CLOCK_SHIFT_S")


class Identity(TypedDict):
    """How every child runs: as the server's user, in a folder all may enter, without the caller's PG* settings."""

    cwd: str
    umask: int
    env: dict[str, str]
    start_new_session: bool
    user: int | None
    group: int | None
    extra_groups: list[int] | None


@dataclass
class Cluster:
    """The data folder of `data_root` and its server process.

    `databases` are made when the data folder is made. `disposable` data is written without waiting for the disk and
    is made anew when it cannot be used.
    """

    data_root: Path
    databases: Sequence[str]
    disposable: bool
    place: Place = field(init=False)
    process: subprocess.Popen[bytes] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.place = find_place(self.data_root)

    @property
    def log_file(self) -> Path:
        """Where the server and its supervisor write."""
        return self.data_root / LOG

    @property
    def password_file(self) -> Path:
        """The password of the server's roles, readable by the present user only."""
        return self.data_root / PASSWORD

    def start(self) -> None:
        """Start the server and return when it accepts connections; first make the data folder when there is none.

        Whatever an earlier server on this folder left (processes, pid file) is ended or removed first.
        """
        self.end_leftovers()
        try:
            self._require_data()
            self._start_server()
        except PostgresError:
            if not self.disposable:
                raise
            self.end_leftovers()
            shutil.rmtree(self.place.data, ignore_errors=True)
            self._require_data()
            self._start_server()

    def stop(self) -> None:
        """End the server: sessions are cut, what was committed is kept."""
        process = self.process
        if process is None:
            return
        for sign, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 10.0)):
            if process.poll() is not None:
                break
            process.send_signal(sign)
            with suppress(subprocess.TimeoutExpired):
                process.wait(seconds)
        self.process = None
        self.end_leftovers()

    def processes(self) -> list[int]:
        """Process ids of every server process on this data folder, whoever started it.

        Each carries the cluster's name, which is made from the data folder's path, in its command line.
        """
        found = []
        name = self._cluster_name.encode()
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            with suppress(OSError):
                if (
                    entry.stat().st_uid == self.place.uid
                    and (entry / "comm").read_text().strip() == "postgres"
                    and name in (entry / "cmdline").read_bytes()
                ):
                    found.append(int(entry.name))
        return found

    def end_leftovers(self) -> None:
        """End server processes that a killed supervisor left on this data folder, then drop stale lock files.

        PostgreSQL itself would not drop them when their process id has been given to a stranger, or belongs to a dead
        process that nobody has waited for.
        """
        for sign, seconds in ((signal.SIGINT, 5.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 10.0)):
            running = self.processes()
            for pid in running:
                with suppress(ProcessLookupError):
                    os.kill(pid, sign)
            until = time.monotonic() + seconds
            while running and time.monotonic() < until:
                time.sleep(0.02)
                running = self.processes()
            if not running:
                break
        else:
            message = f"Processes {self.processes()} of an earlier server on {self.place.data} do not end."
            raise PostgresError(message)
        socket = self.place.socket_dir / SOCKET_NAME
        for stale in (self.place.data / "postmaster.pid", socket, socket.with_name(f"{SOCKET_NAME}.lock")):
            stale.unlink(missing_ok=True)

    @property
    def _cluster_name(self) -> str:
        return f"pg-{fingerprint(self.place.data)}"

    def _require_data(self) -> None:
        version_file = self.place.data / "PG_VERSION"
        if not version_file.exists():
            self._make_data()
            return
        found, wanted = version_file.read_text().strip(), self._output("postgres", "--version").split()[-1]
        if found != wanted.split(".")[0]:
            message = (
                f"{self.place.data} was made by PostgreSQL {found}, this is {wanted}. Upgrade it with pg_upgrade, "
                f"or move it away to start with an empty database."
            )
            raise PostgresError(message)

    def _make_data(self) -> None:
        """Make the data folder, the application's role and its databases: all, or nothing that counts as made."""
        self._make_password()
        password = self.password_file.read_text().strip()
        new = self.place.home / "data.new"
        for leftover in (new, self.place.data):
            if leftover.exists():
                shutil.rmtree(leftover)
        self.place.private_dir(new)
        handle, name = tempfile.mkstemp(prefix=".initdb-", dir=self.place.home)
        pwfile = Path(name)
        try:
            with os.fdopen(handle, "w") as file:
                file.write(password)
            self.place.own(pwfile)
            self._output(
                "initdb",
                f"--pgdata={new}",
                f"--username={SUPERUSER}",
                f"--pwfile={pwfile}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                *(["--no-sync"] if self.disposable else []),
            )
        finally:
            pwfile.unlink()
        statements = [
            f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{password}'",
            f"GRANT pg_monitor TO {ROLE}",
            *(f"CREATE DATABASE {database} OWNER {ROLE}" for database in self.databases),
        ]
        self._run_alone(new, SUPERUSER, statements)
        if self._statistics:
            self._run_alone(new, self.databases[0], ["CREATE EXTENSION pg_stat_statements"])
        new.rename(self.place.data)

    def _run_alone(self, data: Path, database: str, statements: Sequence[str]) -> None:
        """Run statements without a server: nobody else can connect, no password is needed."""
        options = [*self._options(), "-c", "exit_on_error=true"]
        self._output("postgres", "--single", "-D", str(data), *options, database, given="\n".join(statements) + "\n")

    def _make_password(self) -> None:
        if self.password_file.exists():
            return
        handle = os.open(self.password_file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(24) + "\n")

    def _start_server(self) -> None:
        self.place.private_dir(self.place.socket_dir)
        until = time.monotonic() + START_SECONDS
        with self.log_file.open("ab") as log:
            process = subprocess.Popen(
                self._command("postgres", "-D", str(self.place.data), *self._options()),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # SIGINT asks PostgreSQL for a fast shutdown.
                preexec_fn=end_with_parent(signal.SIGINT),  # noqa: PLW1509 - the keeper has one thread
                **self._identity(),
            )
        while time.monotonic() < until:
            if self._accepts(process.pid):
                self.process = process
                return
            if process.poll() is not None:
                break
            time.sleep(0.02)
        else:
            process.kill()
            process.wait()
        tail = "\n".join(self.log_file.read_text(errors="replace").splitlines()[-12:])
        message = f"PostgreSQL did not start on {self.place.data}. The end of {self.log_file}:\n{tail}"
        raise PostgresError(message)

    def _accepts(self, pid: int) -> bool:
        """Whether the server's own status line says ready (as pg_ctl reads it)."""
        try:
            lines = (self.place.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) > 7 and lines[0].strip() == str(pid) and lines[7].strip() == "ready"

    def _options(self) -> list[str]:
        settings = SETTINGS | (DISPOSABLE if self.disposable else DURABLE)
        settings["cluster_name"] = self._cluster_name
        settings["unix_socket_directories"] = str(self.place.socket_dir)
        if self._statistics:
            settings["shared_preload_libraries"] = "pg_stat_statements"
        return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]

    @property
    def _statistics(self) -> bool:
        library = self.place.binaries.parent / "lib" / "pg_stat_statements.so"
        return library.exists() and not self.disposable

    def _command(self, program: str, *arguments: str) -> list[str]:
        return [str(self.place.binaries / program), *arguments]

    def _identity(self) -> Identity:
        account = self.place.account
        return {
            "cwd": "/",
            "umask": 0o077,
            "env": {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"} | self._clock(),
            "start_new_session": True,
            "user": account.uid if account else None,
            "group": account.gid if account else None,
            "extra_groups": [] if account else None,
        }

    def _clock(self) -> dict[str, str]:
        return {name: os.environ[name] for name in CLOCK if self.disposable and name in os.environ}

    def _output(self, program: str, *arguments: str, given: str = "") -> str:
        answer = subprocess.run(
            self._command(program, *arguments),
            input=given,
            capture_output=True,
            text=True,
            check=False,
            **self._identity(),
        )
        if answer.returncode != 0:
            message = f"{program} failed with code {answer.returncode}:\n{answer.stderr or answer.stdout}"
            raise PostgresError(message)
        return answer.stdout
