"""A PostgreSQL server elsewhere: over TCP and TLS with a checked certificate, as a role that is no superuser."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import psycopg
import pytest

from highwall.kit.postgres import Postgres
from highwall.kit.postgres.place import SOCKET_NAME
from tests.servers import folder_below

from .test_backup import NAME, Installation
from .tls_front import TlsFront, self_signed

pytestmark = pytest.mark.runtime

PASSWORD = "p@ss/wörd:% ?&"


class Elsewhere(Installation):
    """An installation whose data lies on a server that it knows by DATABASE_URL only."""

    def __init__(self, var: Path, front: TlsFront, roots: Path) -> None:
        self.var, self.front = var, front
        self.given = {}
        self.use("quarry", roots)

    def use(self, role: str, roots: Path, mode: str = "verify-full", password: str = PASSWORD) -> None:
        self.given["DATABASE_URL"] = (
            f"postgresql://{role}:{quote(password, safe='')}@127.0.0.1:{self.front.port}/quarry"
            f"?sslmode={mode}&sslrootcert={quote(str(roots))}"
        )

    def sql(self, statement: str, *values: object, database: str = "quarry") -> list[tuple[object, ...]]:
        url = self.given["DATABASE_URL"].replace("/quarry?", f"/{database}?")
        with psycopg.connect(url, autocommit=True) as link:
            cursor = link.execute(statement, values)
            return cursor.fetchall() if cursor.description else []


def socket_of(server: Postgres) -> Path:
    folder = parse_qs(urlsplit(server.dsn()).query)["host"][0]
    return Path(folder) / SOCKET_NAME


@pytest.fixture(scope="module")
def server(module_folder: Path) -> Iterator[Postgres]:
    with Postgres(module_folder / "pg") as server:
        yield server
    server.destroy()


@pytest.fixture(scope="module")
def certificate(server: Postgres) -> tuple[Path, Path]:
    return self_signed(server.data_root, "server")


@pytest.fixture(scope="module")
def elsewhere(ground: Path, server: Postgres, certificate: tuple[Path, Path]) -> Iterator[Elsewhere]:
    with psycopg.connect(server.dsn("postgres").replace("//highwall:", "//postgres:"), autocommit=True) as link:
        link.execute(f"CREATE ROLE quarry LOGIN CREATEDB NOSUPERUSER PASSWORD '{PASSWORD}'")
        link.execute("CREATE DATABASE quarry OWNER quarry")
    with TlsFront(socket_of(server), *certificate) as front, folder_below(ground) as var:
        made = Elsewhere(var, front, certificate[0])
        made.run("migrate", "-v0")
        yield made


def test_a_backup_is_taken_proven_and_restored_over_tls(elsewhere: Elsewhere) -> None:
    elsewhere.add_region("Far Pit")
    elsewhere.seal()
    before = elsewhere.regions("quarry")
    said = elsewhere.run("backup")
    assert "Proven: restored into a scratch database" in said
    (backup,) = elsewhere.backups
    elsewhere.add_region("After The Backup")
    assert "is restored" in elsewhere.run("restore", str(backup), "--confirm", NAME)
    assert elsewhere.regions("quarry") == before
    assert "The audit trail is what was sealed." in elsewhere.run("audit", "verify")
    elsewhere.seal()
    elsewhere.run("audit", "verify")
    assert elsewhere.front.served > 0
    assert elsewhere.front.refused == 0, "something tried to connect without TLS"


def test_a_certificate_that_nobody_vouches_for_is_refused_by_every_part(
    elsewhere: Elsewhere, certificate: tuple[Path, Path], tmp_path: Path
) -> None:
    stranger, _ = self_signed(tmp_path, "stranger")
    elsewhere.use("quarry", stranger)
    try:
        assert "certificate verify failed" in elsewhere.run("backup", code=1)
    finally:
        elsewhere.use("quarry", certificate[0])


def test_a_wrong_password_is_told_as_such(elsewhere: Elsewhere, certificate: tuple[Path, Path]) -> None:
    elsewhere.use("quarry", certificate[0], password="guessed")
    try:
        assert "password authentication failed" in elsewhere.run("backup", code=1)
    finally:
        elsewhere.use("quarry", certificate[0])


def test_a_role_that_may_not_make_databases_is_told_what_it_lacks(elsewhere: Elsewhere, server: Postgres) -> None:
    before = elsewhere.regions("quarry")
    superuser = server.dsn("postgres").replace("//highwall:", "//postgres:")
    with psycopg.connect(superuser, autocommit=True) as link:
        link.execute("ALTER ROLE quarry NOCREATEDB")
        try:
            assert "The database role may not make databases. Give it CREATEDB" in elsewhere.run("backup", code=1)
            said = elsewhere.run("restore", str(elsewhere.backups[0]), "--confirm", NAME, code=1)
            assert "The database role may not make databases. Give it CREATEDB" in said
        finally:
            link.execute("ALTER ROLE quarry CREATEDB")
    assert elsewhere.regions("quarry") == before
    elsewhere.add_region("Still Writable")
    elsewhere.run("backup")
