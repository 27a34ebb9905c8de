"""What the files of `deploy/` give the product: a role of the database that is no superuser; it is enough."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml

from highwall.kit.postgres import Postgres, wheel_binaries
from tests.servers import HIGHWALL, own_environment

pytestmark = pytest.mark.runtime

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
PASSWORD = "of-this-test-'alone'"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    return found


def test_the_database_container_makes_the_role_of_the_product_by_the_script(compose: dict[str, Any]) -> None:
    database = compose["services"]["database"]
    assert "./database.sql:/docker-entrypoint-initdb.d/database.sql:ro" in database["volumes"]
    # A user named here would be made a superuser by the image.
    assert "POSTGRES_USER" not in database["environment"]
    for name in ("migrate", "web", "worker"):
        address = compose["services"][name]["environment"]["DATABASE_URL"]
        assert address.startswith("postgresql://highwall:${HIGHWALL_DB_PASSWORD:?}@database/highwall")
        assert "postgres@" not in address


@pytest.fixture(scope="module")
def superuser(module_folder: Path) -> Iterator[str]:
    """The superuser's address of a server on which the script of the database container has run as it runs there."""
    server = Postgres(module_folder / "pg")
    with server:
        address = server.dsn("postgres").replace("//highwall:", "//postgres:")
        with psycopg.connect(address, autocommit=True) as link:
            link.execute("ALTER DATABASE highwall RENAME TO of_the_embedded_server")
            link.execute("ALTER ROLE highwall RENAME TO of_the_embedded_server")
        subprocess.run(
            [wheel_binaries() / "psql", "--no-psqlrc", address, "-f", DEPLOY / "database.sql"],
            env={"PATH": os.defpath, "HIGHWALL_DB_PASSWORD": PASSWORD},
            check=True,
            capture_output=True,
        )
        yield address
    server.destroy()


def test_the_role_is_no_superuser_owns_its_database_and_the_superuser_signs_in_no_more(
    superuser: str,
) -> None:
    host = psycopg.conninfo.conninfo_to_dict(superuser)["host"]
    with psycopg.connect(host=host, user="highwall", password=PASSWORD, dbname="highwall") as link:
        role = link.execute(
            """SELECT rolsuper, rolcreaterole, rolreplication, rolbypassrls, rolcreatedb FROM pg_roles
               WHERE rolname = current_user"""
        ).fetchone()
        assert role == (False, False, False, False, True)
        owner = link.execute(
            "SELECT pg_get_userbyid(datdba), datlocprovider, datlocale FROM pg_database WHERE datname = 'highwall'"
        ).fetchone()
        assert owner == ("highwall", "b", "C.UTF-8")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(superuser)


def test_the_role_is_enough_for_the_schema_and_for_a_proven_backup(superuser: str, open_folder: Path) -> None:
    host = psycopg.conninfo.conninfo_to_dict(superuser)["host"]
    address = psycopg.conninfo.make_conninfo(host=host)
    dsn = f"postgresql://highwall:{PASSWORD.replace("'", '%27')}@/highwall?{address}"
    environment = own_environment(HIGHWALL_VAR=str(open_folder / "var"), DATABASE_URL=dsn)
    subprocess.run([HIGHWALL, "migrate", "-v0"], env=environment, check=True)
    said = subprocess.run([HIGHWALL, "backup"], env=environment, check=True, capture_output=True, text=True).stdout
    assert "Proven: restored into a scratch database" in said
