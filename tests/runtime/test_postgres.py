"""The embedded server under real faults: killed servers, killed owners, stale files, folders out of reach."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from highwall.kit.postgres import Postgres, PostgresError
from highwall.kit.postgres.place import find_place, system_home
from tests.servers import eventually

from .conftest import server_processes

pytestmark = pytest.mark.runtime

OWNER = """
import sys, time
from pathlib import Path
from highwall.kit.postgres import Postgres
server = Postgres(Path(sys.argv[1]))
print(server.start(), flush=True)
sys.stdin.read()
"""


def owner_of(server: Postgres) -> "subprocess.Popen[str]":
    """Another process that uses the server until its standard input is closed."""
    words = [sys.executable, "-c", OWNER, str(server.data_root)]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("postgresql://")
    return process


def answers(dsn: str) -> bool:
    with suppress(psycopg.OperationalError), psycopg.connect(dsn) as connection:
        return connection.execute("SELECT 1").fetchone() == (1,)
    return False


def rows(dsn: str) -> list[tuple[int]]:
    with psycopg.connect(dsn) as connection:
        return connection.execute("SELECT id FROM kept ORDER BY id").fetchall()


def keeper_pid(server: Postgres) -> int:
    """The process that supervises the running server."""
    status = Path(f"/proc/{server.server_pid()}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("PPid:")).split()[1])


def test_a_killed_server_comes_back_with_what_was_committed_and_without_what_was_not(server: Postgres) -> None:
    dsn = server.start()
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE kept (id int PRIMARY KEY)")
        connection.execute("INSERT INTO kept SELECT generate_series(1, 1000)")
    unfinished = psycopg.connect(dsn)
    unfinished.execute("INSERT INTO kept VALUES (1001)")
    killed = server.server_pid()
    assert killed is not None

    os.kill(killed, signal.SIGKILL)

    eventually(lambda: server.server_pid() != killed and answers(dsn), "the server is back")
    assert rows(dsn) == [(number,) for number in range(1, 1001)]
    with pytest.raises(psycopg.OperationalError):
        unfinished.commit()


def test_a_server_whose_owner_is_killed_ends(server: Postgres) -> None:
    owner = owner_of(server)
    assert server_processes(server)

    owner.kill()
    owner.communicate()

    eventually(lambda: not server_processes(server), "every server process has ended")
    eventually(lambda: not server.running(), "the supervisor has ended")


def test_a_server_whose_supervisor_is_killed_ends_and_the_next_start_has_all_data(server: Postgres) -> None:
    dsn = server.start()
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE kept (id int)")
        connection.execute("INSERT INTO kept VALUES (7)")

    os.kill(keeper_pid(server), signal.SIGKILL)

    eventually(lambda: not server_processes(server), "every server process has ended")
    assert rows(server.start()) == [(7,)]


def test_a_server_and_supervisor_killed_together_leave_nothing_that_stops_the_next_start(server: Postgres) -> None:
    dsn = server.start()
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE kept (id int)")
        connection.execute("INSERT INTO kept VALUES (7)")
    killed = server.server_pid()
    assert killed is not None

    for pid in (keeper_pid(server), killed):
        os.kill(pid, signal.SIGKILL)

    assert rows(server.start()) == [(7,)]
    assert killed not in server_processes(server)


def test_a_stale_pid_file_that_names_a_living_stranger_is_no_obstacle_and_the_stranger_lives(server: Postgres) -> None:
    server.start()
    server.stop()
    place = find_place(server.data_root)
    user = place.account.uid if place.account else None
    stranger = subprocess.Popen(["sleep", "600"], user=user, cwd="/")
    pid_file = place.data / "postmaster.pid"
    lines = [stranger.pid, place.data, 1700000000, 5432, place.socket_dir, "", "1 0", "ready"]
    pid_file.write_text("".join(f"{line}\n" for line in lines))
    place.own(pid_file)
    try:
        assert answers(server.start())
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_server_serves_until_the_last_of_its_users_leaves(server: Postgres) -> None:
    other = owner_of(server)
    dsn = server.start()

    server.stop()
    assert answers(dsn)

    other.communicate("")
    eventually(lambda: not server_processes(server), "every server process has ended")
    eventually(lambda: not server.running(), "the supervisor has ended")


def test_nobody_gets_in_without_the_password_or_over_the_network(server: Postgres) -> None:
    dsn = server.start()
    with psycopg.connect(dsn) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone() == (False,)
    assert (server.data_root / "password").stat().st_mode & 0o777 == 0o600
    parts = urlsplit(dsn)
    assert parts.password is not None
    for user in (parts.username, "postgres"):
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(host=parse_qs(parts.query)["host"][0], user=user, password="guess", dbname="postgres")


def test_the_database_sorts_and_folds_by_unicode_and_survives_a_power_cut(server: Postgres) -> None:
    with psycopg.connect(server.start()) as connection:
        found = connection.execute("SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'highwall'")
        assert found.fetchone() == ("b", "C.UTF-8")
        assert connection.execute("SELECT lower('ÄÉ')").fetchone() == ("äé",)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            assert connection.execute(f"SHOW {setting}").fetchone() == ("on",)


def test_damaged_data_is_kept_and_named_unless_it_is_disposable(server: Postgres) -> None:
    server.start()
    server.stop()
    control = server.data_root / "data" / "global" / "pg_control"
    damaged = b"\0" * 8192
    control.write_bytes(damaged)

    with pytest.raises(PostgresError, match="did not start"):
        server.start()
    assert control.read_bytes() == damaged

    disposable = Postgres(server.data_root, disposable=True)
    assert answers(disposable.start())
    disposable.stop()


def test_data_of_another_major_version_is_refused_with_what_to_do(server: Postgres) -> None:
    server.start()
    server.stop()
    (server.data_root / "data" / "PG_VERSION").write_text("12\n")

    with pytest.raises(PostgresError, match=r"made by PostgreSQL 12.*pg_upgrade"):
        server.start()


def test_a_folder_too_deep_for_a_socket_address_works(open_folder: Path) -> None:
    deep = open_folder / ("d" * 60) / ("e" * 60) / "pg"
    server = Postgres(deep)
    try:
        assert answers(server.start())
    finally:
        server.destroy()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has a folder that the server's user cannot enter")
def test_data_below_a_root_only_folder_goes_to_the_system_folder_and_no_right_is_changed(open_folder: Path) -> None:
    private = open_folder / "private"
    private.mkdir(mode=0o700)
    server = Postgres(private / "checkout" / "var" / "pg")
    watched = [private, private.parent, Path("/var/lib")]
    before = [(path.stat().st_mode, path.stat().st_uid, path.stat().st_gid) for path in watched]
    try:
        dsn = server.start()
        assert answers(dsn)
        home = system_home(server.data_root)
        assert (home / "data" / "PG_VERSION").exists()
        assert not (server.data_root / "data").exists()
        assert parse_qs(urlsplit(dsn).query)["host"] == [str(home / "run")]
        assert [(path.stat().st_mode, path.stat().st_uid, path.stat().st_gid) for path in watched] == before
    finally:
        server.destroy()
    assert not home.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user's server runs as that user")
def test_the_server_of_root_runs_as_somebody_else(server: Postgres) -> None:
    server.start()
    assert all(Path(f"/proc/{pid}").stat().st_uid != 0 for pid in server_processes(server))
