"""Throw-away servers for tests that kill things."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from highwall.kit.postgres import Postgres
from highwall.kit.postgres.cluster import Cluster
from tests.servers import Template


def server_processes(server: Postgres) -> list[int]:
    """Process ids of every PostgreSQL process on the server's data, whoever started it."""
    return Cluster(server.data_root, [server.database], server.disposable).processes()


@pytest.fixture
def server(open_folder: Path) -> Iterator[Postgres]:
    """A server of the durable kind that has not been started."""
    server = Postgres(open_folder / "pg")
    yield server
    server.destroy()


@pytest.fixture
def migrated_server(open_folder: Path, template: Template) -> Iterator[Postgres]:
    """A server with the schema that has not been started."""
    server = template.copied_to(open_folder / "pg")
    yield server
    server.destroy()
