"""A running server as its users see it: start or join, its DSN, leave."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypedDict
from urllib.parse import quote

import psycopg

import highwall
from highwall.kit.machine import UMASK, append_to, make_passable
from highwall.kit.postgres.cluster import ROLE, START_SECONDS
from highwall.kit.postgres.errors import PostgresError
from highwall.kit.postgres.place import (
    ENDPOINT,
    FULL_BELOW,
    GAVE_UP,
    KEEPER,
    LEASE,
    LOG,
    PASSWORD,
    socket_dir,
    system_home,
)

STARTING = "start.lock"
STOP_SECONDS = 60.0


class Endpoint(TypedDict):
    """What the supervisor writes down about the running server."""

    socket_dir: str
    home: str
    pid: int | None


class Postgres:
    """The embedded server whose files are under `data_root`.

    Any number of processes may use one server. The first to call `start` starts it, later ones join; it ends when the
    last of them calls `stop` or ends in any way, kill -9 included.
    """

    def __init__(
        self,
        data_root: Path,
        *,
        database: str = "highwall",
        other_databases: Sequence[str] = (),
        disposable: bool = False,
    ) -> None:
        """Name the server; nothing is started.

        `database` and `other_databases` are made together with the data folder. `disposable` gives up durability for
        speed and lets unusable data be made anew: for tests.
        """
        self.data_root = data_root.resolve()
        self.database = database
        self.other_databases = tuple(other_databases)
        self.disposable = disposable
        self._lease: int | None = None
        self._keeper: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Start or join the server."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the server."""
        self.stop()

    def start(self) -> str:
        """Start the server, or join it when it runs, and return its DSN once it accepts connections.

        Calling it again is cheap, and starts the server anew should its supervisor have been killed.
        Raises PostgresError with the reason when it cannot be started.
        """
        try:
            make_passable(self.data_root)
            if self._lease is None:
                self._lease = _open(self.data_root / LEASE)
                fcntl.flock(self._lease, fcntl.LOCK_SH)
            with _locked(self.data_root / STARTING):
                if not self._join():
                    self._start_keeper()
        except PermissionError as error:
            self._leave()
            message = f"{error.filename} is not yours to use: start with the user who made {self.data_root}."
            raise PostgresError(message) from error
        except BaseException:
            self._leave()
            raise
        return self.dsn()

    def stop(self) -> None:
        """Leave the server. Returns when it has ended, or at once while others still use it."""
        if self._lease is None:
            return
        last = _try(self._lease, fcntl.LOCK_EX) or not _try(self._lease, fcntl.LOCK_SH)
        self._leave()
        until = time.monotonic() + STOP_SECONDS
        while last and self.running():
            if time.monotonic() > until:
                message = f"The server of {self.data_root} did not end within {STOP_SECONDS:.0f} s."
                raise PostgresError(message)
            time.sleep(0.02)
        if last and self._keeper:
            self._keeper.wait(STOP_SECONDS)
            self._keeper = None

    def running(self) -> bool:
        """Whether a supervisor keeps this server up (or is about to)."""
        handle = _open(self.data_root / KEEPER)
        try:
            return not _try(handle, fcntl.LOCK_SH)
        finally:
            os.close(handle)

    def how_it_ended(self) -> str:
        """Why the supervisor of the server is gone, in a sentence: killed, or given up because the server did not stay
        up, with the reason as far as it can be told."""
        code = self._keeper.poll() if self._keeper else None
        if code is not None and code < 0:
            return f"The supervisor of the database was killed by signal {-code}."
        ended = "The supervisor of the database gave up" if code == GAVE_UP else "The supervisor of the database ended"
        if self._is_disk_full():
            return f"{ended}: the disk of the database is full."
        return f"{ended}; {self.data_root / LOG} says why."

    def _is_disk_full(self) -> bool:
        elsewhere = system_home(self.data_root)
        home = elsewhere if elsewhere.exists() else self.data_root
        return shutil.disk_usage(home).free < FULL_BELOW

    def server_pid(self) -> int | None:
        """The process id of the running server; it changes when the server had to be started again."""
        try:
            return self._endpoint()["pid"]
        except FileNotFoundError:
            return None

    def dsn(self, database: str | None = None) -> str:
        """The address of the running server, for libpq and for URL parsers, password included.

        Raises PostgresError when the server does not run.
        """
        try:
            endpoint = self._endpoint()
            password = (self.data_root / PASSWORD).read_text().strip()
        except FileNotFoundError as error:
            message = f"The server of {self.data_root} is not running."
            raise PostgresError(message) from error
        host = quote(endpoint["socket_dir"], safe="/")
        return f"postgresql://{ROLE}:{quote(password, safe='')}@/{quote(database or self.database)}?host={host}"

    def destroy(self) -> None:
        """Delete the data. Raises PostgresError while others use the server."""
        self.stop()
        if self.data_root.exists() and self.running():
            message = f"The server of {self.data_root} is in use; stop its users first."
            raise PostgresError(message)
        for home in (self.data_root, system_home(self.data_root)):
            for folder in (socket_dir(home), home):
                if folder.exists():
                    shutil.rmtree(folder)

    def _endpoint(self) -> Endpoint:
        endpoint: Endpoint = json.loads((self.data_root / ENDPOINT).read_text())
        return endpoint

    def _join(self) -> bool:
        """Whether a server that runs already accepts connections; waits while it recovers from a crash."""
        until = time.monotonic() + START_SECONDS
        while self.running():
            with suppress(psycopg.OperationalError, PostgresError), psycopg.connect(self.dsn(), connect_timeout=5):
                return True
            if time.monotonic() > until:
                message = f"The server of {self.data_root} runs but does not accept connections; see {LOG} there."
                raise PostgresError(message)
            time.sleep(0.05)
        return False

    def _start_keeper(self) -> None:
        if self._keeper:
            self._keeper.wait()
        source = Path(highwall.__file__).resolve().parents[1]
        command = [sys.executable, "-m", "highwall.kit.postgres.keeper", "--data-root", str(self.data_root)]
        for database in (self.database, *self.other_databases):
            command += ["--database", database]
        if self.disposable:
            command.append("--disposable")
        path = os.pathsep.join(filter(None, (str(source), os.environ.get("PYTHONPATH"))))
        read_end, write_end = os.pipe()
        with os.fdopen(read_end) as said:
            with os.fdopen(write_end, "w"), append_to(self.data_root / LOG) as log:
                keeper = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=write_end,
                    stderr=log,
                    cwd="/",
                    env={**os.environ, "PYTHONPATH": path},
                    start_new_session=True,
                    umask=UMASK,
                )
            try:
                first = said.readline()
                rest = "" if first == "ready\n" else said.read()
            except BaseException:
                keeper.terminate()
                raise
        if first != "ready\n":
            code = keeper.wait()
            reason = (first + rest).strip() or f"its supervisor ended with code {code}, see {log.name}"
            message = f"PostgreSQL could not be started: {reason}"
            raise PostgresError(message)
        self._keeper = keeper

    def _leave(self) -> None:
        if self._lease is not None:
            os.close(self._lease)
            self._lease = None


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    handle = _open(path)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)


def _try(handle: int, kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
