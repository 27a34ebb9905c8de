"""Vibration laws and site laws. Hand-worked and properties unless a test says otherwise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.air_blast import (
    AIR_BLAST_LIMITS,
    air_blast_kpa,
    charge_for_pressure_kg,
    pressure_from_level_kpa,
    sound_level_dbl,
)
from blastcalc.site_law import fit_site_law
from blastcalc.units import KILOGRAMS_PER_POUND, METRES_PER_FOOT
from blastcalc.vibration import (
    charge_for_velocity_kg,
    distance_for_velocity_m,
    osmre_velocity_mm_s,
    peak_particle_velocity_mm_s,
    scaled_distance,
)

distances, charges = st.floats(1, 5000), st.floats(1, 5000)


@given(distances, charges, st.floats(1.001, 10))
def test_more_charge_shakes_more_and_more_distance_less(distance, charge, factor):
    here = peak_particle_velocity_mm_s(distance, charge)
    assert peak_particle_velocity_mm_s(distance, charge * factor) > here
    assert peak_particle_velocity_mm_s(distance * factor, charge) < here
    assert float(peak_particle_velocity_mm_s(distance * factor, charge * factor**2)) == pytest.approx(float(here))


@given(distances, charges, st.floats(1.001, 10))
def test_air_blast_scales_with_the_cube_root(distance, charge, factor):
    here = air_blast_kpa(distance, charge)
    assert air_blast_kpa(distance, charge * factor) > here
    assert float(air_blast_kpa(distance * factor, charge * factor**3)) == pytest.approx(float(here))


@given(distances, charges)
def test_charge_and_distance_for_a_limit_turn_the_law_round(distance, charge):
    velocity = peak_particle_velocity_mm_s(distance, charge)
    assert float(charge_for_velocity_kg(distance, velocity)) == pytest.approx(charge)
    assert float(distance_for_velocity_m(charge, velocity)) == pytest.approx(distance)
    assert float(charge_for_pressure_kg(distance, air_blast_kpa(distance, charge))) == pytest.approx(charge)


@given(st.floats(1e-6, 100))
def test_level_and_pressure_turn_each_other_round(pressure):
    assert float(pressure_from_level_kpa(sound_level_dbl(pressure))) == pytest.approx(pressure)


@given(st.lists(st.tuples(distances, charges), min_size=1, max_size=10))
def test_one_value_alone_is_what_it_is_in_an_array(pairs):
    distance, charge = (np.array(column) for column in zip(*pairs, strict=True))
    for law in (peak_particle_velocity_mm_s, air_blast_kpa, scaled_distance, osmre_velocity_mm_s):
        together = law(distance, charge)
        assert together.shape == distance.shape
        alone = [float(law(*pair)) for pair in pairs]
        assert together.tolist() == pytest.approx(alone, rel=1e-12)


def test_the_lines_of_the_coal_office_are_a_factor_of_438_to_119_apart():
    distance, charge = 100 * METRES_PER_FOOT, 1 * KILOGRAMS_PER_POUND
    upper = float(osmre_velocity_mm_s(distance, charge))
    assert upper == pytest.approx(25.4 * 438 * 100**-1.52)
    assert upper / float(osmre_velocity_mm_s(distance, charge, "expected")) == pytest.approx(438 / 119)


@pytest.mark.parametrize("bad", [0, -1, float("nan"), float("inf")])
@pytest.mark.parametrize(
    "call",
    [
        lambda bad: scaled_distance(bad, 1),
        lambda bad: scaled_distance(1, bad),
        lambda bad: peak_particle_velocity_mm_s(1, [1, bad]),
        lambda bad: charge_for_velocity_kg(100, bad),
        lambda bad: distance_for_velocity_m(bad, 1),
        lambda bad: osmre_velocity_mm_s(bad, 1),
        lambda bad: air_blast_kpa(1, bad),
        lambda bad: charge_for_pressure_kg(bad, 1),
        sound_level_dbl,
        lambda bad: fit_site_law([100, 200, 400], [50, 50, 50], [8, 4, bad]),
    ],
)
def test_what_is_no_distance_charge_or_velocity_is_refused(call, bad):
    with pytest.raises(ValueError):
        call(bad)


@pytest.mark.parametrize("constant", [0, -1, float("nan")])
def test_site_constants_of_zero_or_less_are_refused(constant):
    for call in (peak_particle_velocity_mm_s, charge_for_velocity_kg, distance_for_velocity_m):
        with pytest.raises(ValueError):
            call(100, 100, k=constant)
    with pytest.raises(ValueError):
        air_blast_kpa(100, 100, ka=constant)


@given(st.floats(100, 5000), st.floats(0.8, 2.5), st.integers(0, 1000))
def test_a_fit_finds_the_law_that_made_the_records(k, b, seed):
    chance = np.random.default_rng(seed)
    distance, charge = chance.uniform(50, 2000, 40), chance.uniform(20, 800, 40)
    law = fit_site_law(distance, charge, peak_particle_velocity_mm_s(distance, charge, k, b))
    assert (law.k, law.b, law.r_squared) == (pytest.approx(k), pytest.approx(b), pytest.approx(1))
    assert law.k_upper == pytest.approx(law.k, rel=1e-6)
    assert law.covers(distance, charge).all()


def test_the_upper_line_holds_95_of_100_scattered_records():
    chance = np.random.default_rng(11)
    distance, charge = chance.uniform(50, 2000, 4000), chance.uniform(20, 800, 4000)
    records = peak_particle_velocity_mm_s(distance, charge) * np.exp(0.4 * chance.standard_normal(4000))
    law = fit_site_law(distance, charge, records)
    assert law.b == pytest.approx(1.6, abs=0.05)
    assert law.standard_error == pytest.approx(0.4, abs=0.02)
    assert (records <= law.velocity_mm_s(distance, charge, upper=True)).mean() == pytest.approx(0.95, abs=0.01)
    assert law.charge_kg(500, 5) < law.charge_kg(500, 5, upper=False)
    assert law.covers([1.0, 300], [100, 100]).tolist() == [False, True]


def test_a_fit_agrees_with_a_hand_worked_line():
    """Hand-worked: ln PPV 4, 2, 1 on ln SD 1, 2, 3: slope -1.5, level 16/3, rests 1/6, -1/3, 1/6."""
    law = fit_site_law(np.exp([1, 2, 3]), [1, 1, 1], np.exp([4, 2, 1]))
    assert law.b == pytest.approx(1.5)
    assert np.log(law.k) == pytest.approx(16 / 3)
    assert law.standard_error == pytest.approx(np.sqrt(1 / 6))
    assert law.r_squared == pytest.approx(1 - (1 / 6) / (14 / 3))
    assert np.log(law.k_upper / law.k) == pytest.approx(1.6448536 * np.sqrt(1 / 6))


@pytest.mark.parametrize(
    "records",
    [
        ([100, 200], [50, 50], [8, 4]),
        ([100, 100, 100], [50, 50, 50], [8, 4, 2]),
        ([100, 200, 400], [50, 50, 50], [2, 4, 8]),
        ([100, 200, 400], [50, 50, 50], [8, 4]),
    ],
)
def test_records_that_give_no_law_are_refused(records):
    with pytest.raises(ValueError):
        fit_site_law(*records)


def test_air_blast_limits_name_their_standard_and_weighting():
    assert {limit.standard for limit in AIR_BLAST_LIMITS} == {"30 CFR 816.67", "AS 2187.2"}
    assert [limit.level_db for limit in AIR_BLAST_LIMITS if limit.weighting == "C"] == [105]
