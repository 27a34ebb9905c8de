"""Where real files are, when they are there."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"


@pytest.fixture
def shared_file():
    def find(name: str) -> Path:
        path = SHARED / name
        if not path.is_file():
            pytest.skip(f"the real file {path} is not on this machine")
        return path

    return find


# How long an example takes depends on what else the machine does, and no test here is about that.
# The same examples in every run: what new ones find is for `HIGHWALL_EXAMPLES=deep`, not for somebody else's change.
settings.register_profile("thorough", deadline=None, derandomize=True)
settings.register_profile("deep", deadline=None, max_examples=2000)
settings.register_profile("quick", deadline=None, max_examples=20)
settings.load_profile(os.environ.get("HIGHWALL_EXAMPLES", "thorough"))

SAMPLES = Path(__file__).resolve().parents[2] / "docs" / "samples"


@pytest.fixture
def sample():
    """The content of one of the project's own samples."""

    def load(name: str) -> bytes:
        return (SAMPLES / name).read_bytes()

    return load
