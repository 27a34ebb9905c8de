"""Whatever numbers come in, a formula gives finite numbers or says what is wrong; nothing gives NaN silently."""

import inspect

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blastcalc import (
    advice,
    air_blast,
    flyrock,
    fragmentation,
    geometry,
    limits,
    near_field,
    products,
    travel,
    vibration,
    volume,
)

FORMULAS = [
    advice.konya_burden_ft,
    advice.konya_burden_m,
    advice.konya_spacing_m,
    advice.konya_stemming_m,
    advice.konya_subdrill_m,
    advice.langefors_burden_m,
    air_blast.air_blast_kpa,
    air_blast.charge_for_pressure_kg,
    air_blast.pressure_from_level_kpa,
    air_blast.sound_level_dbl,
    flyrock.clearance_m,
    flyrock.lundborg_range_m,
    flyrock.mckenzie_range_m,
    flyrock.scaled_depth_of_burial,
    fragmentation.kuz_ram_median_cm,
    fragmentation.scatter_ratio,
    geometry.angle_from_dip,
    geometry.inclined_length_m,
    limits.din_4150_3("dwelling").at_mm_s,
    limits.ri_8507("drywall").at_mm_s,
    near_field.mean_charge_distance_m,
    near_field.near_field_velocity_mm_s,
    products.linear_charge_kg_m,
    travel.travel_ms,
    vibration.charge_for_velocity_kg,
    vibration.distance_for_velocity_m,
    vibration.osmre_velocity_mm_s,
    vibration.peak_particle_velocity_mm_s,
    vibration.scaled_distance,
    volume.design_volume_m3,
    volume.powder_factor_kg_m3,
]
# Lengths, masses and so on of any blast, and everything that is none.
numbers = st.one_of(
    st.floats(1e-3, 1e5),
    st.sampled_from([0.0, -0.0, -1.0, float("nan"), float("inf"), float("-inf"), 1e-6, 1e7, 1e-300, 1e15, 1e300]),
)


def arguments(formula):
    required = [p for p in inspect.signature(formula).parameters.values() if p.default is p.empty]
    return len(required)


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_a_formula_gives_finite_numbers_or_says_what_is_wrong(formula, data):
    values = [data.draw(numbers) for _ in range(arguments(formula))]
    try:
        result = np.asarray(formula(*values), dtype=float)
    except ValueError as error:
        assert str(error)
        return
    assert np.isfinite(values).all()
    assert np.isfinite(result).all()


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.__name__)
@settings(max_examples=30)
@given(data=st.data())
def test_an_array_gives_what_its_values_give_alone(formula, data):
    rows = [[data.draw(st.floats(1.0, 60.0)) for _ in range(arguments(formula))] for _ in range(3)]
    try:
        alone = [float(formula(*row)) for row in rows]
    except ValueError:
        with pytest.raises(ValueError):
            formula(*(np.array(column) for column in zip(*rows, strict=True)))
        return
    together = formula(*(np.array(column) for column in zip(*rows, strict=True)))
    assert together.tolist() == pytest.approx(alone, rel=1e-12)
