"""Code and schema that don't fit, and a database that is away, end in one sentence, whichever command meets them."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.core.management import get_commands
from django.db.migrations.loader import MigrationLoader

from highwall.config import schema
from highwall.config.cli import WITHOUT_SCHEMA
from highwall.kit.postgres import Postgres
from tests.servers import HIGHWALL, Template, free_port, own_environment

pytestmark = pytest.mark.runtime

COMMANDS = {
    "demo": ["demo"],
    "demo --large": ["demo", "--large"],
    "demo_logins": ["manage", "demo_logins"],
    "create_admin": ["create-admin", "--email", "a@example.com", "--first-name", "A", "--last-name", "B"],
    "backup": ["backup"],
    "audit_verify": ["audit", "verify"],
    "ledger_verify": ["ledger", "verify"],
    "rotate_signing_key": ["manage", "rotate_signing_key"],
}
SERVICES = {"serve": ["serve", "--port", str(free_port())], "worker": ["worker"]}


def run(words: list[str], folder: Path, dsn: str | None = None) -> tuple[int, str]:
    environment = own_environment(HIGHWALL_VAR=str(folder / "var"), **({"DATABASE_URL": dsn} if dsn else {}))
    done = subprocess.run([HIGHWALL, *words], env=environment, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode, done.stderr


def test_the_migrations_that_are_known_are_those_that_django_finds() -> None:
    assert schema.known() == {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}


def test_every_command_of_ours_that_needs_a_schema_is_tried_here() -> None:
    ours = {name for name, app in get_commands().items() if str(app).startswith("highwall.")}
    assert {name.split()[0] for name in COMMANDS} == ours - WITHOUT_SCHEMA


@pytest.fixture(scope="module")
def empty(module_folder: Path) -> Iterator[Postgres]:
    with Postgres(module_folder / "empty") as server:
        yield server
    server.destroy()


@pytest.mark.parametrize("name", [*COMMANDS, *SERVICES])
def test_without_a_schema_a_command_says_so_in_one_sentence(empty: Postgres, open_folder: Path, name: str) -> None:
    assert run({**COMMANDS, **SERVICES}[name], open_folder, empty.dsn()) == (1, f"{schema.NONE_YET}\n")


def test_an_empty_database_is_found_out_also_by_what_fails_on_it(empty: Postgres, open_folder: Path) -> None:
    words = ["manage", "shell", "-c", "from highwall.kit.models import JobRun; JobRun.objects.count()"]
    assert run(words, open_folder, empty.dsn()) == (1, f"{schema.NONE_YET}\n")


@pytest.fixture(scope="module")
def newer(module_folder: Path, template: Template) -> Iterator[Postgres]:
    """A database as a later version leaves it."""
    with template.copied_to(module_folder / "newer" / "pg") as server:
        with psycopg.connect(server.dsn()) as link:
            link.execute(
                "INSERT INTO django_migrations (app, name, applied) VALUES ('accounts', '0099_of_the_future', now())"
            )
        yield server
    server.destroy()


@pytest.mark.parametrize("name", [*COMMANDS, *SERVICES, "migrate", "up"])
def test_on_the_schema_of_a_newer_version_nothing_starts(newer: Postgres, open_folder: Path, name: str) -> None:
    words = {**COMMANDS, **SERVICES}.get(name, [name])
    code, said = run(words, open_folder, newer.dsn())
    assert code == 1
    assert said.count("\n") == 1, said
    assert "newer version of Highwall: this one does not know accounts.0099_of_the_future" in said


@pytest.mark.parametrize("words", [["backup"], ["manage", "showmigrations"], ["migrate"]], ids=lambda words: words[-1])
def test_a_database_that_is_away_is_told_in_one_sentence(open_folder: Path, words: list[str]) -> None:
    code, said = run(words, open_folder, f"postgresql://highwall@127.0.0.1:{free_port()}/highwall")
    assert code == 1
    assert "Traceback" not in said
    assert said.splitlines()[-1].startswith("The database can't be reached: ")


def test_a_superuser_as_role_of_the_product_is_warned_of_at_the_start(
    migrated_server: Postgres, open_folder: Path
) -> None:
    """In the words of the start; the embedded server gives the product a role that is none."""
    with migrated_server as server:
        assert schema.look(server.dsn()).is_superuser is False
        dsn = server.dsn().replace("//highwall:", "//postgres:")
        assert schema.look(dsn).is_superuser is True
        port = free_port()
        environment = own_environment(HIGHWALL_VAR=str(open_folder / "var"), DATABASE_URL=dsn)
        with subprocess.Popen(
            [HIGHWALL, "serve", "--port", str(port)], env=environment, stderr=subprocess.PIPE, text=True
        ) as process:
            try:
                assert process.stderr is not None
                assert "superuser" in process.stderr.readline()
            finally:
                os.kill(process.pid, 15)
