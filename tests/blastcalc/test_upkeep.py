"""Key figures of maintenance against worked examples of others."""

from datetime import UTC, datetime

import pytest

from blastcalc import upkeep


def at(hour: float) -> datetime:
    return datetime(2026, 3, 2, int(hour), round(hour % 1 * 60), tzinfo=UTC)


def test_availability_use_and_utilisation_of_600_hours() -> None:
    """W 300, R 100, S 200, T 600: scribd 364298479; names as in Hustrulid, Open Pit Mine Planning, ch. 13."""
    found = upkeep.shares(working=300, repair=100, standby=200)
    assert found == upkeep.Shares(0.75, pytest.approx(0.8333, abs=5e-5), 0.6, 0.5)
    assert found.physical is not None
    assert found.use is not None
    assert found.physical * found.use == pytest.approx(found.utilisation)


def test_availability_of_a_month_with_planned_and_unplanned_down_time() -> None:
    """720 h, 72 h planned, 97 h unplanned: shovel exercise, askfilo; the result is computed."""
    assert upkeep.availability(720, 72, 97) == pytest.approx(0.7653, abs=5e-5)


def test_use_and_availability_give_utilisation_whatever_the_times() -> None:
    """Physical = available / scheduled; use = operating / available; utilisation = operating / scheduled: the names of
    the GMG guideline after data-wranglers.com.au."""
    found = upkeep.shares(working=412.5, repair=61.25, standby=246.25)
    assert (found.physical or 0) * (found.use or 0) == pytest.approx(412.5 / 720)


def test_times_between_failures_and_to_repair_of_a_certification_tutorial() -> None:
    """Runs of 2000, 100 and 3000 h, 20 and 10 h down: scribd 516980858."""
    between = upkeep.mean_time_between(2000 + 100 + 3000, 2)
    repair = upkeep.mean_time_to_repair([20, 10])
    assert (between, repair) == (2550, 15)
    assert between is not None
    assert 1 / between == pytest.approx(0.000392, abs=5e-7)
    assert upkeep.availability(5130, 0, 30) == pytest.approx(0.9942, abs=5e-5)


def test_times_between_failures_and_to_repair_of_twelve_failures() -> None:
    """3600 h, 12 failures, 720 min: reliabilityengineersacademy.com."""
    between, repair = upkeep.mean_time_between(3600, 12), upkeep.mean_time_to_repair([720 / 60 / 12] * 12)
    assert between is not None
    assert repair is not None
    assert (between, repair) == (300, pytest.approx(1))
    assert upkeep.steady_availability(between, repair) == pytest.approx(0.9967, abs=5e-5)


def test_availability_from_both_times() -> None:
    """100 h and 10 h: bemas.org."""
    assert upkeep.steady_availability(100, 10) == pytest.approx(0.9091, abs=5e-5)


def test_down_times_that_overlap_count_once() -> None:
    """The rule of tractian faq 9175142; 08-12 and 10-14 are six hours, one period."""
    both = [(at(10), at(14)), (at(8), at(12))]
    assert upkeep.merged(both) == [(at(8), at(14))]
    assert upkeep.hours(both) == 6
    assert upkeep.hours(upkeep.clipped(both, at(9), at(11))) == 2
    assert upkeep.clipped([(at(8), at(9))], at(9), at(11)) == []


def test_orders_done_in_their_week_out_of_those_of_the_week() -> None:
    """100 scheduled, 70 done: alliedreliability.com."""
    assert upkeep.ratio(70, 100) == 0.7


@pytest.mark.parametrize(
    ("actual", "due", "interval", "is_on_time"),
    [
        (27, 30, 30, True),
        (33, 30, 30, True),
        (33.5, 30, 30, False),
        (26.5, 30, 30, False),
        (225, 250, 250, True),
        (275, 250, 250, True),
        (276, 250, 250, False),
        (224, 250, 250, False),
    ],
)
def test_a_service_is_on_time_within_a_tenth_of_its_interval(
    actual: float, due: float, interval: float, is_on_time: bool
) -> None:
    """30 days are +/- 3 days, 250 h are 225 to 275 h: reliabilityweb.com."""
    assert upkeep.on_time(actual, due, interval) is is_on_time


def test_open_work_in_weeks_of_the_crew() -> None:
    """1,200 h, ten people at 30 h: 4.0; 400 h, ten at 40 h: 1. steeltree.ai, idcon.com; SMRP 5.4.9."""
    assert upkeep.crew_weeks(1200, 10, 30) == 4
    assert upkeep.crew_weeks(400, 10, 40) == 1


def test_the_planned_share_of_hours() -> None:
    """4,950 of 7,000: SMRP 5.7.1, draft of 2006 (the ratio alone)."""
    assert upkeep.ratio(4950, 7000) == pytest.approx(0.7071, abs=5e-5)


def test_no_failure_is_no_figure() -> None:
    assert upkeep.mean_time_between(500, 0) is None
    assert upkeep.mean_time_to_repair([]) is None
    assert upkeep.availability(0, 0, 0) is None
    assert upkeep.shares(0, 0, 0) == upkeep.Shares(None, None, None, None)
