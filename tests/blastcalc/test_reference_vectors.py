"""The vectors of the engineering reference, one test each. Every test names its source and kind; the vendor files are
read where they are on the machine, and their figures that stand in the reference are tested everywhere."""

import numpy as np
import pytest

from blastcalc.air_blast import air_blast_kpa, pressure_from_level_kpa, sound_level_dbl
from blastcalc.charging import load_holes
from blastcalc.flyrock import lundborg_range_m, mckenzie_range_m
from blastcalc.fragmentation import BlastShape, kuz_ram_median_cm, uniformity_1987
from blastcalc.geometry import angle_from_dip, toe_points
from blastcalc.limits import cfr_816_67
from blastcalc.loading_rules import column_rule
from blastcalc.near_field import near_field_velocity_mm_s
from blastcalc.products import Product, linear_charge_kg_m
from blastcalc.size_distribution import Swebrec
from blastcalc.timing import TieUp, solve
from blastcalc.units import KILOGRAMS_PER_POUND, KILOPASCALS_PER_PSI, METRES_PER_FOOT, SCALED_DISTANCE_PER_IMPERIAL
from blastcalc.vibration import peak_particle_velocity_mm_s, scaled_distance
from blastcalc.volume import design_volume_m3, powder_factor_kg_m3


def test_lead_in_surface_delays_and_in_hole_delay_give_a_firing_time_as_a_vendor_tool_has_it():
    """Vendor file (TESTSPF.spf): the first times 500, 509, 526 and 543 ms of a chain of 9 and 17 ms."""
    chain = TieUp(hole_count=4, from_index=[0, 1, 2], to_index=[1, 2, 3], delay_ms=[9, 17, 17], start_index=[0])
    assert solve(chain, 500).times_ms.tolist() == pytest.approx([500, 509, 526, 543], abs=0.001)


def test_decks_of_a_vendor_file_have_their_masses():
    """Vendor file (TESTSPF.spf): 127 mm, 1.1 g/cm3."""
    per_metre = float(linear_charge_kg_m(127, 1.1))
    assert per_metre * 3.3 == pytest.approx(45.983704, abs=5e-7)
    assert per_metre * 3.4 == pytest.approx(47.377149, abs=5e-7)


def test_the_powder_factor_of_a_vendor_file():
    """Vendor file (TESTSPF.spf): totals."""
    assert float(powder_factor_kg_m3(738.5262, 1092.0911)) == pytest.approx(0.676250, abs=5e-7)


def test_near_field_velocity_2_m_from_a_column_of_3_m():
    """Published (Iverson and others, ISEE 2008): three figures."""
    assert float(near_field_velocity_mm_s(2, 3, 1)) == pytest.approx(471, abs=0.5)


def test_near_field_velocity_half_a_metre_from_a_column_of_3_m():
    """Published (Iverson and others, ISEE 2008): given as about 1650 mm/s."""
    assert float(near_field_velocity_mm_s(0.5, 3, 1)) == pytest.approx(1650, rel=0.005)


def test_flyrock_of_a_229_mm_hole_at_a_scaled_depth_of_1_11():
    """Published (McKenzie, ISEE 2022): 290 m, read to the nearest 10 m."""
    assert float(mckenzie_range_m(1.11, 229)) == pytest.approx(290, abs=5)


def test_flyrock_of_an_inch_hole_after_lundborg_is_260_and_40_metres():
    """Published (Lundborg and others, 1975). Trap: metres, although the diameter is in inches."""
    assert float(lundborg_range_m(25.4)) == pytest.approx(260)
    assert float(lundborg_range_m(25.4, bench=True)) == pytest.approx(40)


def test_a_thousand_feet_and_400_pounds_have_a_scaled_distance_of_50_and_fail_55():
    """Published rule (30 CFR 816.67(d)(3))."""
    distance, charge = 1000 * METRES_PER_FOOT, 400 * KILOGRAMS_PER_POUND
    scaled = float(scaled_distance(distance, charge)) / SCALED_DISTANCE_PER_IMPERIAL
    assert scaled == pytest.approx(50)
    rule = cfr_816_67(distance)
    assert scaled < float(rule.scaled_distance_ft_lb)
    assert charge > float(rule.charge_kg)


@pytest.mark.parametrize(("imperial", "metric"), [(55, 24.9), (65, 29.4)])
def test_scaled_distances_of_the_rule_in_metric_units(imperial, metric):
    """Published (metric form of 30 CFR 816.67): three figures."""
    assert imperial * SCALED_DISTANCE_PER_IMPERIAL == pytest.approx(metric, abs=0.05)


def test_133_decibels_are_0_013_psi():
    """Published (USBM RI 8485): two figures."""
    assert float(pressure_from_level_kpa(133)) / KILOPASCALS_PER_PSI == pytest.approx(0.013, abs=0.0005)


def test_a_hole_of_250_mm_on_a_bench_of_15_m():
    """Hand-worked: 8 m of 0.8 g/cm3, B 10, S 11.5, H 15. Trap: the volume stands on the bench height."""
    loading = load_holes(column_rule(Product("ANFO", "ANFO", 0.8), 8), 250, [16])
    volume = design_volume_m3(10, 11.5, 15)
    assert loading.hole_mass_kg[0] == pytest.approx(314.16, abs=0.005)
    assert float(volume) == 1725
    assert powder_factor_kg_m3(loading.hole_mass_kg, volume)[0] == pytest.approx(0.1821, abs=5e-5)


def test_the_median_size_of_half_a_kilogram_per_cubic_metre():
    """Hand-worked: K 0.5, Q 50, RWS 100, A 10."""
    assert float(kuz_ram_median_cm(10, 0.5, 50, 100)) == pytest.approx(36.511, abs=5e-4)


def test_the_uniformity_index_has_the_spacing_term():
    """Hand-worked: B 3, S 3.5, d 115, W 0.1, L 8, H 10, one charge. Without the spacing term it would be 1.433."""
    assert float(uniformity_1987(BlastShape(3, 3.5, 115, 0.1, 8, 10))) == pytest.approx(1.4910, abs=5e-5)


def test_swebrec_of_a_blast_with_a_median_of_20():
    """Hand-worked: x50 20, xmax 100, b 2."""
    assert Swebrec(20, 100, 2).passing([10, 20, 40]) * 100 == pytest.approx(np.array([32.821, 50, 75.521]), abs=5e-4)


def test_velocity_at_500_m_from_100_kg():
    """Hand-worked: K 1140, B 1.6."""
    assert float(peak_particle_velocity_mm_s(500, 100)) == pytest.approx(2.1805, abs=5e-5)


def test_air_blast_of_an_unconfined_charge():
    """Hand-worked: Ka 516, 500 m, 100 kg."""
    pressure = air_blast_kpa(500, 100)
    assert float(pressure) == pytest.approx(0.58319, abs=5e-6)
    assert float(sound_level_dbl(pressure)) == pytest.approx(149.30, abs=0.005)


def test_the_toe_of_an_inclined_hole():
    """Hand-worked: collar (1000, 2000, 100), L 12, azimuth 135, dip -75."""
    toe = toe_points([1000, 2000, 100], 12, angle_from_dip(-75), 135)
    assert toe[0] == pytest.approx([1002.1962, 1997.8038, 88.4089], abs=5e-5)
