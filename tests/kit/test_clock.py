"""A run of the tests has one clock, shifted or not: see scripts/clocks.py."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.utils import timezone

from .conftest import execute

SHIFT_S = int(os.environ.get("HIGHWALL_CLOCK_SHIFT_S", "0"))
NEAR_S = 30


@pytest.fixture
def real_time(tmp_path: Path) -> float:
    """What the kernel's clock says, which no library shifts."""
    written = tmp_path / "now"
    written.touch()
    return written.stat().st_mtime


def test_a_process_goes_by_the_clock_of_the_run(real_time: float) -> None:
    assert abs(time.time() - real_time - SHIFT_S) < NEAR_S
    assert abs(timezone.now().timestamp() - real_time - SHIFT_S) < NEAR_S


def test_what_it_starts_goes_by_the_same_clock(real_time: float) -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import time; print(time.time())"], capture_output=True, text=True, check=True
    )
    assert abs(float(said.stdout) - real_time - SHIFT_S) < NEAR_S


@pytest.mark.django_db
def test_the_database_goes_by_the_same_clock(real_time: float) -> None:
    ((moved,),) = execute("SELECT extract(epoch FROM clock_timestamp())")
    assert abs(float(moved) - real_time - SHIFT_S) < NEAR_S


def test_time_limits_hold_whatever_the_clock_says() -> None:
    began = time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", "import time; time.sleep(30)"], timeout=1, check=False)
    assert 1 <= time.monotonic() - began < NEAR_S
