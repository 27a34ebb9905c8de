"""Fixtures for tests that start servers of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import Template, folder_below, ground_for_tests

ROOT = Path(__file__).resolve().parents[1]
LONGEST_FIRST = tuple(
    ROOT / "tests" / name
    for name in (
        "runtime/test_disk_full.py",
        "runtime/test_guides.py",
        "runtime/test_backup.py",
        "runtime/test_production.py",
        "e2e/test_every_page.py",
        "e2e/test_main_job.py",
    )
)
"""The files that take longest, by far: a process that was given one last would work on it alone in the end."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of the files that take longest come first, all others stay in their order."""
    place = {path: number for number, path in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: place.get(item.path, len(place)))


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
