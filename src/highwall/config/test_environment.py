"""Pytest plugin: every test runs on a real PostgreSQL server, started for the run and shared by its workers.

Loaded with `-p` before the settings are read.
"""

import os
import tempfile

from highwall.kit.postgres import ensure_test_server

os.environ["HIGHWALL_ENV"] = "test"
os.environ.setdefault("HIGHWALL_BCRYPT_ROUNDS", "4")
os.environ["DATABASE_URL"] = ensure_test_server()
if "HIGHWALL_VAR" not in os.environ:
    # The first process of a run has it, and removes it when it ends; its workers inherit the name.
    _files = tempfile.TemporaryDirectory(prefix="highwall-test-")
    os.environ["HIGHWALL_VAR"] = _files.name
