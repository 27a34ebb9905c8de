"""Vibration beside a column charge. Hand-worked and properties unless a test says otherwise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.near_field import damage_radius_m, mean_charge_distance_m, near_field_velocity_mm_s

lengths = st.floats(0.2, 30)


@given(st.floats(0.01, 50), lengths, st.floats(-20, 20))
def test_the_mean_distance_is_that_of_many_small_elements(radius, length, offset):
    elements = (np.arange(20_000) + 0.5) / 20_000 * length - length / 2 + offset
    expected = np.hypot(radius, elements).mean()
    assert float(mean_charge_distance_m(radius, length, offset)) == pytest.approx(expected, rel=1e-5)


def test_on_the_axis_the_mean_distance_is_that_along_the_column():
    assert float(mean_charge_distance_m(0, 4)) == pytest.approx(1)
    assert float(mean_charge_distance_m(0, 4, 5)) == pytest.approx(5)


@given(st.floats(0.1, 20), lengths, st.floats(0.1, 40), st.floats(1.01, 3))
def test_further_away_is_calmer_and_more_charge_is_not(radius, length, charge, factor):
    here = near_field_velocity_mm_s(radius, length, charge)
    assert near_field_velocity_mm_s(radius * factor, length, charge) < here
    assert near_field_velocity_mm_s(radius, length, charge * factor) > here
    assert near_field_velocity_mm_s(radius, length, charge, 0.3 * length) <= here


@given(st.floats(0.5, 20), lengths, st.floats(0.1, 40))
def test_the_damage_radius_turns_the_relation_round(radius, length, charge):
    velocity = float(near_field_velocity_mm_s(radius, length, charge))
    assert float(damage_radius_m(velocity, length, charge)) == pytest.approx(radius, abs=2e-3)


def test_where_nothing_is_fast_enough_the_damage_radius_is_zero():
    assert damage_radius_m(1e6, [3, 3], [1, 2]).tolist() == [0, 0]


@pytest.mark.parametrize(
    "call",
    [
        lambda: near_field_velocity_mm_s(0, 3, 1),
        lambda: near_field_velocity_mm_s(2, 0, 1),
        lambda: near_field_velocity_mm_s(2, 3, float("nan")),
        lambda: near_field_velocity_mm_s(2, 3, 1, float("inf")),
        lambda: near_field_velocity_mm_s(2, 3, 1, k=0),
        lambda: damage_radius_m(0, 3, 1),
        lambda: mean_charge_distance_m(-1, 3),
    ],
)
def test_what_is_no_column_is_refused(call):
    with pytest.raises(ValueError):
        call()
