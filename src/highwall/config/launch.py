"""Bringing Highwall up: database, schema, demonstration data, client, web and worker, in this order."""

import fcntl
import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from highwall.config import client_build, preparation, schema
from highwall.config.supervisor import Service, Stopped, Supervisor, end, say, start_child
from highwall.kit.machine import private
from highwall.kit.postgres import Postgres

CHECKOUT = Path(__file__).resolve().parents[3]
FIRST_PORT = 8000
PORTS_TRIED = 100
READY_SECONDS = 90.0
HEALTH = "/api/v1/health"
SUPERUSER = (
    "Warning: the role of DATABASE_URL is a superuser of the database, so nothing in the database is kept from whoever "
    "takes over this server. Give Highwall a role that is none: deploy/README.md says how."
)
HEAD_SECONDS = 20
"""How long a connection may take to send the head of its next request."""
CONNECTIONS = 4096
"""How many each web process keeps open; more wait."""


class LaunchError(RuntimeError):
    """Highwall cannot be brought up; the message says why and what to do."""


@dataclass(frozen=True)
class WebOptions:
    """Where and how widely the web server listens. A port of None is the first free one."""

    host: str
    port: int | None
    workers: int
    threads: int


def var_dir() -> Path:
    """Where this installation keeps its files: HIGHWALL_VAR, else `var` beside the sources."""
    return Path(os.environ.get("HIGHWALL_VAR") or CHECKOUT / "var").resolve()


_before_private: int | None = None


def make_private() -> None:
    """From here on this process and its children make files for their owner only; those made before are closed."""
    global _before_private  # noqa: PLW0603 - the umask belongs to the process as well
    if _before_private is None:
        _before_private = private.keep_private()
    private.make_passable(var_dir())
    private.tighten(var_dir())


def embedded_server() -> Postgres:
    """The PostgreSQL server of this installation, used when DATABASE_URL names no other."""
    return Postgres(var_dir() / "pg")


@contextmanager
def database() -> Iterator[Postgres | None]:
    """Have a database and its address in DATABASE_URL; the embedded server is started or joined when none is named."""
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    with embedded_server() as server:
        os.environ["DATABASE_URL"] = server.dsn()
        try:
            yield server
        finally:
            del os.environ["DATABASE_URL"]


def set_secret() -> None:
    """Give this installation a random secret of its own unless the environment brings one or this is production."""
    if "HIGHWALL_SECRET_KEY" in os.environ or os.environ.get("HIGHWALL_ENV") == "production":
        return
    file = var_dir() / "secret"
    private.make_passable(file.parent)
    with suppress(FileExistsError):
        new = file.with_name(f"secret.{os.getpid()}")
        with os.fdopen(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as handle:
            handle.write(secrets.token_urlsafe(48) + "\n")
        try:
            os.link(new, file)
        finally:
            new.unlink()
    os.environ["HIGHWALL_SECRET_KEY"] = file.read_text().strip()


def check_database(*, may_be_none: bool = False) -> None:
    """Refuse a database whose schema this code can't work on, and warn of a role that may do everything.

    One that does not answer is not refused: a service is started with its machine, perhaps before its database. Raises
    schema.Unfit.
    """
    try:
        found = schema.look(os.environ["DATABASE_URL"])
    except psycopg.OperationalError as error:
        say(f"The database does not answer yet: {str(error).strip().splitlines()[0]}")
        return
    schema.require(found, may_be_none=may_be_none)
    if found.is_superuser:
        print(SUPERUSER, file=sys.stderr, flush=True)


def web_command(options: WebOptions, port: int) -> list[str]:
    """The command line of the web server."""
    return [
        *(sys.executable, "-m", "highwall.config.granian_server", "highwall.config.serving:application"),
        *("--interface", "asginl", "--host", options.host, "--port", str(port)),
        *("--workers", str(options.workers), "--request-threads", str(options.threads)),
        # One version has one deadline for heads. Browsers get HTTP/2 and 3 from the proxy.
        *("--http", "1", "--http1-header-read-timeout", str(1000 * HEAD_SECONDS)),
        *("--backlog", str(CONNECTIONS), "--backpressure", str(CONNECTIONS)),
        *("--respawn-failed-workers", "--respawn-interval", "0.5", "--workers-kill-timeout", "10", "--no-ws"),
    ]


def worker_command() -> list[str]:
    """The command line of the background worker."""
    return [
        *(sys.executable, "-m", "django", "procrastinate", "worker"),
        *("--concurrency", os.environ.get("HIGHWALL_WORKER_CONCURRENCY", "2"), "--shutdown-graceful-timeout", "10"),
    ]


def up(options: WebOptions, *, demo: bool | None, verbose: bool) -> int:
    """Run the whole product until asked to stop. `demo` None: a demonstration mine in an embedded database only."""
    folder = var_dir()
    private.make_passable(folder)
    with _only_one(folder / "up.lock") as note:
        began = time.monotonic()
        set_secret()
        say("Starting the database ...")
        with database() as server:
            check_database(may_be_none=True)
            supervisor = Supervisor(server)
            try:
                logins = _prepare(supervisor, demo=server is not None if demo is None else demo)
                port = find_port(options)
                address = f"http://{options.host}:{port}"
                note(address)
                logs = None if verbose else folder / "log"
                environment = {"HIGHWALL_PUBLIC_URL": address, **os.environ}
                web = Service("web server", web_command(options, port), environment, logs and logs / "web.log")
                worker = Service("worker", worker_command(), environment, logs and logs / "worker.log")
                supervisor.start(web)
                supervisor.start(worker)
                _wait_until_healthy(supervisor, web, address)
                say(f"\nHighwall runs at {address}   (up in {time.monotonic() - began:.1f} s)\n")
                if logins:
                    say(f"{logins}\n")
                say(f"Ctrl-C stops it.{f' Logs: {logs}' if logs else ''}")
                supervisor.keep()
            except Stopped:
                say("\nStopping ...")
            finally:
                supervisor.stop()
        say("Stopped.")
    return 0


def run_service(name: str, command: Callable[[], list[str]]) -> int:
    """Run one service alone, in the foreground, until asked to stop.

    With an outside database this process becomes the service itself, as systemd and containers expect.
    """
    set_secret()
    if os.environ.get("DATABASE_URL"):
        check_database()
        words = command()
        os.execv(words[0], words)  # noqa: S606 - our own command
    with database() as server:
        check_database()
        supervisor = Supervisor(server)
        try:
            supervisor.start(Service(name, command(), dict(os.environ)))
            supervisor.keep()
        except Stopped:
            say("Stopping ...")
        finally:
            supervisor.stop()
    return 0


def build_client(supervisor: Supervisor | None = None) -> None:
    """Build web/dist when the client's sources have changed; nothing to do where there are none."""
    pending = _start_client_build()
    if pending:
        child, built_from = pending
        codes = supervisor.finish(child) if supervisor else [child.wait()]
        _finish_client_build(codes[0], built_from)


def find_port(options: WebOptions) -> int:
    """The port asked for, else the first free one from 8000. Raises LaunchError when it is taken."""
    if options.port is not None:
        if not _is_free(options.host, options.port):
            message = f"Port {options.port} is in use. Choose another with HIGHWALL_PORT, or leave it out."
            raise LaunchError(message)
        return options.port
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        if _is_free(options.host, port):
            return port
    message = f"No free port from {FIRST_PORT} to {FIRST_PORT + PORTS_TRIED - 1}. Choose one with HIGHWALL_PORT."
    raise LaunchError(message)


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # A listener still refuses this; a connection of an ended server in TIME_WAIT does not.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _prepare(supervisor: Supervisor, *, demo: bool) -> str:
    """Have the schema, the demonstration mine where wanted, and the client; returns the text of the mine's logins."""
    known = preparation.known_logins(os.environ["DATABASE_URL"], demo=demo)
    if known is not None:
        build_client(supervisor)
        return known
    say("Preparing the schema ...")
    read_end, write_end = os.pipe()
    with os.fdopen(read_end) as logins:
        with os.fdopen(write_end, "w"):
            command = [sys.executable, "-m", "highwall.config.cli", "prepare", "--logins-to", str(write_end)]
            if demo:
                command.append("--demo")
            children = [start_child(command, dict(os.environ), keep_fds=[write_end])]
        try:
            build = _start_client_build()
        except BaseException:
            end(*children)
            raise
        if build:
            children.append(build[0])
        codes = supervisor.finish(*children)
        if codes[0] != 0:
            message = "The database could not be prepared; the reason is above."
            raise LaunchError(message)
        if build:
            _finish_client_build(codes[1], build[1])
        return logins.read().strip()


def _start_client_build() -> tuple[subprocess.Popen[bytes], str] | None:
    web = CHECKOUT / "web"
    if not (web / "package.json").exists() or client_build.is_current(web, _client_stamp()):
        return None
    how = client_build.npm_command(os.environ)
    if how is None or not (web / "node_modules").exists():
        message = f"The client in {web} is not built and its tools are missing. Run `make setup` first."
        raise LaunchError(message)
    npm, environment = how
    say("Building the client ...")
    private.make_passable(_client_stamp().parent)
    built_from = client_build.fingerprint(web)
    words = [*npm, "--prefix", str(web), "run", "build", "--silent", "--", "--logLevel", "warn"]
    # The client is for every user of the machine: a server of another one serves it.
    return start_child(words, environment, umask=_before_private), built_from


def _finish_client_build(code: int, built_from: str) -> None:
    if code != 0:
        message = "The client could not be built; the reason is above."
        raise LaunchError(message)
    _client_stamp().write_text(built_from + "\n")


def _client_stamp() -> Path:
    return CHECKOUT / "var" / "client.built-from"


def _wait_until_healthy(supervisor: Supervisor, web: Service, address: str) -> None:
    until = time.monotonic() + READY_SECONDS
    reason = "no answer"
    while time.monotonic() < until:
        supervisor.tick()
        try:
            with urllib.request.urlopen(address + HEALTH, timeout=5) as answer:  # noqa: S310 - our own address
                answer.read()
                return
        except urllib.error.HTTPError as error:
            reason = f"{error.code} {error.reason}"
        except OSError as error:
            reason = str(error)
        if web.failures > 2:
            break
    message = f"The web server did not become healthy ({reason}).\n{web.tail()}"
    raise LaunchError(message)


@contextmanager
def _only_one(file: Path) -> Iterator["_Note"]:
    """Hold the lock of this installation; raises LaunchError that names the holder when there is one."""
    with os.fdopen(os.open(file, os.O_CREAT | os.O_RDWR, 0o600), "r+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with suppress(ValueError):
                holder = json.loads(handle.read())
                where = f" at {holder['address']}" if holder.get("address") else ""
                message = f"Highwall already runs from this folder{where} (process {holder['process']})."
                raise LaunchError(message) from None
            message = "Highwall already starts from this folder."
            raise LaunchError(message) from None
        note = _Note(handle.fileno())
        note("")
        yield note
        os.truncate(handle.fileno(), 0)


class _Note:
    """Who holds the lock, written into its file."""

    def __init__(self, handle: int) -> None:
        self.handle = handle

    def __call__(self, address: str) -> None:
        text = json.dumps({"process": os.getpid(), "address": address}).encode()
        os.ftruncate(self.handle, 0)
        os.pwrite(self.handle, text, 0)
