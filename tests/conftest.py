"""Fixtures for tests that start servers of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import Template, folder_below, ground_for_tests


@pytest.fixture(scope="session")
def ground() -> Iterator[Path]:
    """The folder for everything that the servers of tests write. The run fails when they leave anything behind."""
    with ground_for_tests() as folder:
        yield folder


@pytest.fixture
def open_folder(ground: Path) -> Iterator[Path]:
    """A folder that every user of the system may enter (pytest's own may be entered by its owner only)."""
    with folder_below(ground) as folder:
        yield folder


@pytest.fixture(scope="module")
def module_folder(ground: Path) -> Iterator[Path]:
    """An open folder for all tests of a module."""
    with folder_below(ground) as folder:
        yield folder


@pytest.fixture(scope="session")
def template(ground: Path) -> Iterator[Template]:
    """A database server with the schema, to be copied."""
    with folder_below(ground) as folder:
        yield Template(folder)
