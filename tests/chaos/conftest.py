import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chaos.mine import Mine
from tests.chaos.web import Web


@pytest.fixture(scope="session")
def migrated() -> Iterator[Mine]:
    folder = Path(tempfile.mkdtemp(prefix="highwall-chaos-", dir="/tmp"))
    folder.chmod(0o755)
    mine = Mine(folder)
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=mine.environment, check=True)
    yield mine
    mine.close()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def web(migrated: Mine) -> Iterator[Web]:
    web = Web(migrated)
    web.start()
    yield web
    assert web.process is not None
    web.process.terminate()
    web.process.wait(30)
