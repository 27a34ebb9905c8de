"""What is in memory when the web server has loaded and nobody has asked it for anything yet."""

import json
import subprocess
import sys
from typing import Any

import pytest

SELDOM_NEEDED = (
    "ezdxf",
    "pyproj",
    "python_calamine",
    "scipy.sparse",
    "scipy.spatial",
    "scipy.stats",
    "segno",
    "typst",
    "ua_parser",
    "webauthn",
    "xlsxwriter",
)
REPORT = """
import json, os, sys
from highwall.config.granian_server import load
load()
from django.db import connection
sockets = [name for name in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{name}")
           and os.readlink(f"/proc/self/fd/{name}").startswith("socket:")]
print(json.dumps({
    "modules": sorted(sys.modules),
    "threads": len(os.listdir("/proc/self/task")),
    "is_connected": connection.connection is not None,
    "sockets": sockets,
}))
"""


@pytest.fixture(scope="module")
def loaded() -> dict[str, Any]:
    said = subprocess.run([sys.executable, "-c", REPORT], capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(said.stdout)
    return report


@pytest.mark.parametrize("library", SELDOM_NEEDED)
def test_a_library_that_few_requests_need_is_loaded_by_the_first_of_them(loaded: dict[str, Any], library: str) -> None:
    assert "highwall.domains.reports.api" in loaded["modules"]
    assert library not in loaded["modules"]


def test_workers_are_forked_before_there_are_threads_or_connections(loaded: dict[str, Any]) -> None:
    assert loaded["threads"] == 1
    assert not loaded["is_connected"]
    assert loaded["sockets"] == []
