"""Vibration and air blast against the vectors of the engineering reference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.vibration import air_blast_kpa, peak_particle_velocity_mm_s, scaled_distance, sound_level_dbl


def test_velocity_at_500_m_from_100_kg():
    """Hand-worked: K 1140, B 1.6."""
    assert float(peak_particle_velocity_mm_s(500, 100)) == pytest.approx(2.1805, abs=5e-5)


def test_scaled_distance_of_the_published_rule():
    """Published (30 CFR 816.67): 1000 ft and 400 lb give 50; 1 ft/sqrt(lb) is 0.45256 m/sqrt(kg)."""
    assert float(scaled_distance(1000 * 0.3048, 400 * 0.45359237)) == pytest.approx(50 * 0.45256, rel=1e-4)


def test_air_blast_of_an_unconfined_charge():
    """Hand-worked: Ka 516, 500 m, 100 kg."""
    pressure = air_blast_kpa(500, 100)
    assert float(pressure) == pytest.approx(0.58319, abs=5e-6)
    assert float(sound_level_dbl(pressure)) == pytest.approx(149.30, abs=0.005)


def test_133_decibels_are_0_013_psi():
    """Published (USBM RI 8485)."""
    assert float(sound_level_dbl(0.013 * 6.894757)) == pytest.approx(133, abs=0.1)


@given(st.floats(1, 5000), st.floats(1, 5000), st.floats(1.001, 10))
def test_more_charge_shakes_more_and_more_distance_less(distance, charge, factor):
    here = peak_particle_velocity_mm_s(distance, charge)
    assert peak_particle_velocity_mm_s(distance, charge * factor) > here
    assert peak_particle_velocity_mm_s(distance * factor, charge) < here
    assert float(peak_particle_velocity_mm_s(distance * factor, charge * factor**2)) == pytest.approx(float(here))


@pytest.mark.parametrize(
    "call",
    [
        lambda: scaled_distance(0, 1),
        lambda: scaled_distance(1, -1),
        lambda: scaled_distance(float("nan"), 1),
        lambda: peak_particle_velocity_mm_s(1, 1, k=0),
        lambda: air_blast_kpa(1, 0),
        lambda: sound_level_dbl(0),
    ],
)
def test_what_is_no_distance_or_charge_is_refused(call):
    with pytest.raises(ValueError):
        call()
