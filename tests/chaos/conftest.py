from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.chaos.mine import Mine
from tests.chaos.web import Web
from tests.servers import Template, ended, folder_below


@pytest.fixture(scope="session")
def migrated(ground: Path, template: Template) -> Iterator[Mine]:
    with folder_below(ground) as folder, closing(Mine(folder, template.copied_to(folder / "pg"))) as mine:
        yield mine


@pytest.fixture(scope="session")
def web(migrated: Mine) -> Iterator[Web]:
    web = Web(migrated)
    web.start()
    yield web
    assert web.process is not None
    ended(web.process)
