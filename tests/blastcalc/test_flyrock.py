"""Flyrock and exclusion zones. Hand-worked and properties unless a test says otherwise."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.exclusion import exclusion_zone, inside_zone
from blastcalc.flyrock import (
    clearance_m,
    lundborg_range_m,
    mckenzie_range_m,
    richards_moore_ranges_m,
    scaled_depth_of_burial,
)
from blastcalc.products import linear_charge_kg_m

linear = st.floats(1, 80)
burdens = st.floats(1, 12)


def test_the_two_thirds_power_of_mckenzie_belongs_to_the_diameter_alone():
    """Trap: with the power over the whole bracket a scaled depth of 0.5 would give 122 m, not 327."""
    assert float(mckenzie_range_m(0.5, 20.5**1.5)) == pytest.approx(9.74 * 0.5**-2.167 * 20.5)
    one, two = mckenzie_range_m([0.8, 1.6], 115)
    assert one / two == pytest.approx(2**2.167)
    small, large = mckenzie_range_m(1.0, [50, 400])
    assert large / small == pytest.approx(4)


def test_the_general_form_of_mckenzie_agrees_with_the_one_for_average_fragments():
    """Published (McKenzie, 2009 and 2022): 11 (d/1.2)^(2/3) and 9.74 d^(2/3) agree to the figures printed."""
    average = float(mckenzie_range_m(1.2, 165))
    assert float(mckenzie_range_m(1.2, 165, 1.2000001)) == pytest.approx(average, rel=1e-3)
    assert mckenzie_range_m(1.2, 165, 1.1) > average > mckenzie_range_m(1.2, 165, 1.3)


def test_the_scaled_depth_counts_at_most_ten_diameters_of_charge_and_eight_in_small_holes():
    assert float(scaled_depth_of_burial(2, 100, 10, 50)) == pytest.approx((2 + 0.5) / 10 ** (1 / 3))
    assert float(scaled_depth_of_burial(2, 90, 10, 50)) == pytest.approx((2 + 0.36) / 7.2 ** (1 / 3))
    assert float(scaled_depth_of_burial(2, 100, 10, 0.4)) == pytest.approx((2 + 0.2) / 4 ** (1 / 3))
    assert float(scaled_depth_of_burial(0, 100, 10, 50)) == pytest.approx(0.5 / 10 ** (1 / 3))


def test_the_factor_of_safety_is_applied_once_on_the_range():
    ranges = richards_moore_ranges_m(15, 4, 3)
    assert clearance_m(ranges.largest_m, 4) == pytest.approx(4 * ranges.largest_m)
    assert float(ranges.cratering_m) == pytest.approx(27**2 / 9.80665 * (15**0.5 / 3) ** 2.6)
    assert float(ranges.stem_ejection_m) == pytest.approx(float(ranges.cratering_m) * np.sin(np.radians(160)))


def test_a_vertical_hole_ejects_no_stemming_sideways():
    assert float(richards_moore_ranges_m(15, 4, 3, stem_angle_deg=90).stem_ejection_m) == pytest.approx(0, abs=1e-9)


@given(linear, burdens, burdens, st.floats(1.01, 2))
def test_less_cover_throws_further_and_so_does_more_charge(charge, burden, stemming, factor):
    here = richards_moore_ranges_m(charge, burden, stemming)
    assert richards_moore_ranges_m(charge * factor, burden, stemming).face_burst_m > here.face_burst_m
    assert richards_moore_ranges_m(charge, burden * factor, stemming).face_burst_m < here.face_burst_m
    assert richards_moore_ranges_m(charge, burden, stemming * factor).cratering_m < here.cratering_m
    # Lengths twice as large with four times the charge per metre are the same blast.
    assert float(richards_moore_ranges_m(charge * 4, burden * 2, stemming * 2).largest_m) == pytest.approx(
        float(here.largest_m)
    )


@given(st.floats(0.5, 8), st.floats(50, 380), st.floats(0.3, 1.4), st.floats(0.5, 20))
def test_deeper_burial_never_flies_further(stemming, diameter, density, length):
    charge = linear_charge_kg_m(diameter, density)
    shallow, deep = scaled_depth_of_burial([stemming, stemming * 1.1], diameter, charge, length)
    assert deep > shallow


@given(st.lists(st.tuples(st.floats(0.3, 5), st.floats(45, 311)), min_size=1, max_size=8))
def test_one_hole_alone_flies_as_far_as_in_a_pattern(holes):
    depth, diameter = (np.array(column) for column in zip(*holes, strict=True))
    assert mckenzie_range_m(depth, diameter).tolist() == [float(mckenzie_range_m(*hole)) for hole in holes]
    assert lundborg_range_m(diameter).tolist() == [float(lundborg_range_m(d)) for _, d in holes]


@pytest.mark.parametrize(
    "call",
    [
        lambda: richards_moore_ranges_m(15, 4, 0),
        lambda: richards_moore_ranges_m(0, 4, 3),
        lambda: richards_moore_ranges_m(15, 4, 3, k=90),
        lambda: richards_moore_ranges_m(15, 4, 3, stem_angle_deg=120),
        lambda: lundborg_range_m(10),
        lambda: lundborg_range_m(400),
        lambda: lundborg_range_m(float("nan")),
        lambda: mckenzie_range_m(0.1, 165),
        lambda: mckenzie_range_m(6, 165),
        lambda: mckenzie_range_m(1, 20),
        lambda: mckenzie_range_m(1, 165, 3),
        lambda: scaled_depth_of_burial(-1, 165, 10, 5),
        lambda: scaled_depth_of_burial(3, 165, 10, 0),
        lambda: clearance_m(100, 0.5),
        lambda: clearance_m(-1, 2),
        lambda: exclusion_zone(np.zeros((0, 2)), 100),
        lambda: exclusion_zone([[0, 0]], 0),
        lambda: inside_zone(shapely.box(0, 0, 1, 1), [1, 2, 3][:1]),
        lambda: inside_zone(shapely.box(0, 0, 1, 1), np.array([None], dtype=object)),
    ],
)
def test_what_a_model_does_not_cover_is_refused(call):
    with pytest.raises(ValueError):
        call()


def test_the_zone_is_the_union_of_circles_around_the_collars():
    zone = exclusion_zone([[0, 0, 100], [1000, 0, 100]], [300, 200])
    assert zone.geom_type == "MultiPolygon"
    assert zone.area == pytest.approx(np.pi * (300**2 + 200**2), rel=2e-3)
    assert exclusion_zone([[0, 0], [10, 0]], 300).geom_type == "Polygon"


@given(st.floats(0, 360), st.floats(5, 800))
def test_the_drawn_zone_never_lies_inside_the_true_circle(bearing, clearance):
    place = np.array([478_746.054, 6_772_335.082])
    zone = exclusion_zone([place], clearance)
    edge = place + clearance * 0.99999 * np.array([np.sin(np.radians(bearing)), np.cos(np.radians(bearing))])
    beyond = place + clearance * 1.002 * np.array([np.sin(np.radians(bearing)), np.cos(np.radians(bearing))])
    assert inside_zone(zone, [edge, beyond]).tolist() == [True, False]


def test_people_plant_and_structures_inside_are_told_apart():
    zone = exclusion_zone([[0, 0]], 300)
    road, house = shapely.LineString([(-500, 299), (500, 299)]), shapely.box(301, 0, 320, 10)
    assert inside_zone(zone, np.array([road, house], dtype=object)).tolist() == [True, False]
