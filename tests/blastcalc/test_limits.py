"""Limits of vibration at buildings. Published tables; corners of curves are exact, readings from charts say so."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.limits import AS_2187_2_LIMITS, as_2187_2, cfr_816_67, din_4150_3, ri_8507
from blastcalc.units import KILOGRAMS_PER_POUND, METRES_PER_FOOT

CURVES = [ri_8507("drywall"), ri_8507("plaster"), *(din_4150_3(b) for b in ("commercial", "dwelling", "sensitive"))]
CURVES += [as_2187_2("reinforced"), as_2187_2("unreinforced")]


@pytest.mark.parametrize(
    ("finish", "frequency", "inches"),
    [("drywall", 4.5, 0.75), ("drywall", 14, 0.75), ("plaster", 3, 0.5), ("plaster", 9, 0.5), ("drywall", 60, 2.0)],
)
def test_levels_of_the_bureau_of_mines(finish, frequency, inches):
    """Published (USBM RI 8507, appendix B): plateaus of the chart."""
    assert float(ri_8507(finish).at_mm_s(frequency)) / 25.4 == pytest.approx(inches)


def test_the_sloping_lines_of_the_bureau_of_mines_are_constant_displacement():
    """Published (USBM RI 8507): 0.030 in below the plateau, 0.008 in above it."""
    curve = ri_8507("drywall")
    assert float(curve.at_mm_s(2)) / 25.4 == pytest.approx(2 * np.pi * 2 * 0.030)
    assert float(curve.at_mm_s(25)) / 25.4 == pytest.approx(2 * np.pi * 25 * 0.008)
    assert float(curve.at_mm_s(39.8)) / 25.4 == pytest.approx(2.0, rel=0.001)


@pytest.mark.parametrize(
    ("building", "frequency", "limit"),
    [
        ("commercial", 10, 20), ("commercial", 50, 40), ("commercial", 100, 50),
        ("dwelling", 1, 5), ("dwelling", 10, 5), ("dwelling", 30, 10), ("dwelling", 50, 15), ("dwelling", 100, 20),
        ("sensitive", 5, 3), ("sensitive", 50, 8), ("sensitive", 75, 9), ("sensitive", 200, 10),
    ],
)  # fmt: skip
def test_guideline_values_of_din_4150_3(building, frequency, limit):
    """Published (DIN 4150-3:1999, table 1)."""
    assert float(din_4150_3(building).at_mm_s(frequency)) == pytest.approx(limit)


@pytest.mark.parametrize(
    ("building", "frequency", "limit"),
    [("reinforced", 4, 50), ("unreinforced", 4, 15), ("unreinforced", 15, 20), ("unreinforced", 40, 50)],
)
def test_guide_values_that_as_2187_2_takes_from_bs_7385(building, frequency, limit):
    """Published (BS 7385-2:1993, table 1)."""
    assert float(as_2187_2(building).at_mm_s(frequency)) == pytest.approx(limit)


def test_limits_of_as_2187_2_that_hold_at_every_frequency():
    """Published (AS 2187.2-2006, tables J4.5)."""
    assert [limit.velocity_mm_s for limit in AS_2187_2_LIMITS] == [5, 10, 25, 100]


@pytest.mark.parametrize(
    ("feet", "inches", "factor"),
    [(1, 1.25, 50), (300, 1.25, 50), (301, 1.0, 55), (5000, 1.0, 55), (5001, 0.75, 65), (20000, 0.75, 65)],
)
def test_bands_of_the_american_rule(feet, inches, factor):
    """Published rule (30 CFR 816.67(d)(2)(i) and (d)(3)(i))."""
    rule = cfr_816_67(feet * METRES_PER_FOOT)
    assert float(rule.velocity_mm_s) / 25.4 == pytest.approx(inches)
    assert float(rule.scaled_distance_ft_lb) == factor
    assert float(rule.charge_kg) / KILOGRAMS_PER_POUND == pytest.approx((feet / factor) ** 2)


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: f"{curve.standard} {curve.name}")
def test_a_curve_never_falls_and_its_points_are_on_it(curve):
    frequency, velocity = curve.points(300)
    assert (np.diff(frequency) > 0).all()
    assert (np.diff(velocity) >= -1e-9).all()
    assert velocity == pytest.approx(curve.at_mm_s(frequency))
    assert set(curve.frequency_hz.tolist()) <= set(frequency.tolist())


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: f"{curve.standard} {curve.name}")
@pytest.mark.parametrize("frequency", [0.0, 0.5, -1, float("nan"), float("inf")])
def test_a_frequency_outside_the_curve_is_refused(curve, frequency):
    with pytest.raises(ValueError, match="frequency_hz"):
        curve.at_mm_s(frequency)


def test_only_the_german_curve_says_what_holds_above_its_end():
    with pytest.raises(ValueError, match="100"):
        ri_8507("drywall").at_mm_s(101)
    assert float(din_4150_3("dwelling").at_mm_s(150)) == 20


@given(st.floats(1, 100), st.floats(0.1, 80))
def test_what_is_kept_is_not_above_the_limit(frequency, velocity):
    curve = ri_8507("drywall")
    assert bool(curve.is_kept(frequency, velocity)) == (velocity <= float(curve.at_mm_s(frequency)) * (1 + 1e-9))


@pytest.mark.parametrize("distance", [0, -5, float("nan")])
def test_the_rule_needs_a_distance(distance):
    with pytest.raises(ValueError, match="distance_m"):
        cfr_816_67(distance)


def test_a_building_that_the_standard_does_not_know_has_no_limit():
    with pytest.raises(ValueError, match="no kind of building"):
        as_2187_2("heritage")
