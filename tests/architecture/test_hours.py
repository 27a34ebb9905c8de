"""Which tests run at other hours: those that speak of days, also where only what they use of their module does."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

MODULE = """
import pytest
from datetime import timedelta

LATER = timedelta(days=1)

def later():
    return LATER

@pytest.fixture
def soon():
    return later()

def test_by_itself():
    assert timedelta(1)

def test_by_a_helper():
    assert later()

def test_by_a_fixture(soon):
    assert soon

class TestByAMethod:
    def test_inside(self, soon):
        assert soon

@pytest.mark.parametrize("when", [LATER])
def test_by_a_parameter(when):
    assert when

def test_of_the_manufacturing_year():
    assert "manufacturing_year"

def test_of_a_record():
    assert "fired_at"
"""


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    import clocks

    yield clocks
    sys.modules.pop("clocks")


def test_a_test_that_leads_to_a_day_runs_at_other_hours_and_no_other(clocks) -> None:
    of_days = ["test_by_itself", "test_by_a_helper", "test_by_a_fixture", "TestByAMethod", "test_by_a_parameter"]
    assert list(clocks.names_of_days(MODULE)) == of_days


def test_every_clock_has_tests_of_each_domain_with_days(clocks) -> None:
    for clock in clocks.CLOCKS:
        places = {name.partition("::")[0] for name in clocks.tests_of_days(clock)}
        for area in ("accounts", "administration", "blasting", "drilling", "explosives", "notifications", "projects"):
            assert any(place.startswith(f"src/highwall/domains/{area}/") for place in places), (clock.name, area)
