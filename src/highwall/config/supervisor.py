"""Keeps the processes of one machine running, and ends them together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from highwall.kit.machine import end_with_parent, private, rotation
from highwall.kit.postgres import Postgres, PostgresError

TICK_SECONDS = 0.1
DATABASE_CHECK_SECONDS = 1.0
ROTATION_SECONDS = 5.0
SHORTEST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 10.0
# A process that has run this long has recovered; its next end starts the back-off anew.
STEADY_SECONDS = 30.0
STOP_SECONDS = 20.0


class Stopped(Exception):
    """Someone asked this process to stop."""


def say(message: str) -> None:
    """Tell the person at the terminal."""
    # The terminal may be gone; what has to be ended must be ended all the same.
    with suppress(OSError):
        print(message, flush=True)


@dataclass
class Service:
    """A process that is started again when it ends. Its output goes to `log`, or to the terminal when that is None."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path | None = None
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    due_at: float = field(default=0.0, init=False)
    failures: int = field(default=0, init=False)

    def start(self) -> None:
        """Start the process now."""
        self.process = start_child(self.command, self.environment, self.log)
        self.started_at = time.monotonic()

    def check(self) -> str | None:
        """Start the process again when it has ended and its pause is over; what happened, for people, if anything."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.due_at:
                self.start()
            return None
        code = self.process.poll()
        if code is None:
            return None
        if now - self.started_at > STEADY_SECONDS:
            self.failures = 0
        pause = min(SHORTEST_PAUSE_SECONDS * 2**self.failures, LONGEST_PAUSE_SECONDS)
        self.failures += 1
        self.due_at = now + pause
        send(self.process, signal.SIGTERM)
        self.process = None
        how = f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
        where = f", see {self.log}" if self.log else ""
        return f"The {self.name} {how}{where}; starting it again in {pause:g} s."

    def rotate(self) -> None:
        """Keep the log within its size. One that can't be set aside for want of room goes on as it is."""
        if self.log is not None:
            with suppress(OSError):
                rotation.rotate(self.log)

    def tail(self, lines: int = 20) -> str:
        """The end of the log."""
        if self.log is None or not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


class Supervisor:
    """Runs services on a database until it is asked to stop by SIGINT, SIGTERM or SIGHUP.

    `database` is the embedded server in use, or None when the database is somebody else's.
    """

    def __init__(self, database: Postgres | None) -> None:
        """Take over the signals of this process."""
        self.database = database
        self.services: list[Service] = []
        self._asked = 0
        self._server_pid = database.server_pid() if database else None
        self._checked_at = self._rotated_at = time.monotonic()
        for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(sign, self._ask)

    def start(self, service: Service) -> None:
        """Start a service and keep it running from now on."""
        self.services.append(service)
        service.start()

    def keep(self) -> None:
        """Keep everything running; raises Stopped when asked to stop."""
        while True:
            self.tick()

    def tick(self) -> None:
        """Look after everything once, then sleep a little. Raises Stopped when asked to stop."""
        self._stop_if_asked()
        for service in self.services:
            news = service.check()
            if news:
                say(news)
        self._rotate_logs()
        self._check_database()
        time.sleep(TICK_SECONDS)

    def finish(self, *children: subprocess.Popen[bytes]) -> list[int]:
        """Wait until the children have ended and return their exit codes; on Stopped they are ended first."""
        try:
            while any(child.poll() is None for child in children):
                self._stop_if_asked()
                time.sleep(TICK_SECONDS / 5)
        except Stopped:
            end(*children)
            raise
        return [child.returncode for child in children]

    def stop(self) -> None:
        """End all services, gracefully for `STOP_SECONDS`, or at once when asked to stop a second time."""
        asked = self._asked
        running = [service.process for service in self.services if service.process]
        self.services.clear()
        end(*running, hurry=lambda: self._asked > max(asked, 1))

    def _rotate_logs(self) -> None:
        now = time.monotonic()
        if now - self._rotated_at >= ROTATION_SECONDS:
            self._rotated_at = now
            for service in self.services:
                service.rotate()

    def _check_database(self) -> None:
        now = time.monotonic()
        if self.database is None or now - self._checked_at < DATABASE_CHECK_SECONDS:
            return
        self._checked_at = now
        if not self.database.running():
            say(f"{self.database.how_it_ended()} Starting the database again.")
            try:
                self.database.start()
            except PostgresError as error:
                say(str(error))
                return
            self._server_pid = self.database.server_pid()
        elif (pid := self.database.server_pid()) not in {None, self._server_pid}:
            say("The database had ended and was started again.")
            self._server_pid = pid

    def _stop_if_asked(self) -> None:
        if self._asked:
            raise Stopped

    def _ask(self, sign: int, frame: FrameType | None) -> None:
        self._asked += 1


def start_child(
    command: Sequence[str],
    environment: Mapping[str, str],
    log: Path | None = None,
    keep_fds: Sequence[int] = (),
    umask: int | None = None,
) -> subprocess.Popen[bytes]:
    """Start a process that Ctrl-C at the terminal does not reach and that ends when this one is gone.

    `umask` is that of this process unless given.
    """
    if log:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with private.append_to(log) if log else open(os.dup(sys.stdout.fileno()), "wb") as output:
        return subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output if log else None,
            start_new_session=True,
            pass_fds=keep_fds,
            umask=-1 if umask is None else umask,
            preexec_fn=end_with_parent(signal.SIGTERM),  # noqa: PLW1509 - this process has one thread
        )


def send(process: subprocess.Popen[bytes], sign: signal.Signals) -> None:
    """Send a signal to what is left of a child's process group."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, sign)


def end(*processes: subprocess.Popen[bytes], hurry: Callable[[], bool] = lambda: False) -> None:
    """End processes with SIGTERM, and their whole groups with SIGKILL when that takes too long."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    until = time.monotonic() + STOP_SECONDS
    while any(process.poll() is None for process in processes) and time.monotonic() < until and not hurry():
        time.sleep(TICK_SECONDS / 5)
    for process in processes:
        send(process, signal.SIGKILL)
        process.wait()
