"""Fragmentation models and size distributions. Hand-worked and properties unless a test says otherwise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.fragmentation import (
    BlastShape,
    kuz_ram_median_cm,
    rock_factor,
    scatter_ratio,
    uniformity_1987,
    uniformity_2005,
)
from blastcalc.size_distribution import (
    RosinRammler,
    Swebrec,
    curve_points,
    largest_fragment_m,
    swebrec_from_uniformity,
)

SHAPE = BlastShape(3, 3.5, 115, 0.1, 8, 10)


@given(st.floats(0.8, 22), st.floats(0.1, 2), st.floats(5, 2000), st.floats(60, 150), st.floats(1.01, 3))
def test_more_explosive_breaks_finer_and_larger_holes_coarser(rock, powder, charge, strength, factor):
    here = float(kuz_ram_median_cm(rock, powder, charge, strength))
    assert kuz_ram_median_cm(rock, powder * factor, charge, strength) < here
    assert kuz_ram_median_cm(rock, powder, charge * factor, strength) > here
    assert kuz_ram_median_cm(rock, powder, charge, strength * factor) < here
    assert float(kuz_ram_median_cm(rock, powder, charge * 64, strength)) == pytest.approx(2 * here)


def test_the_power_of_the_strength_is_a_setting_whose_default_is_not_the_misprint():
    """Trap: Cunningham 2005 prints 19/20 where Kuznetsov's relation has 19/30."""
    weak = float(kuz_ram_median_cm(10, 0.5, 50, 80))
    assert weak / float(kuz_ram_median_cm(10, 0.5, 50, 115)) == pytest.approx((115 / 80) ** (19 / 30))
    assert float(kuz_ram_median_cm(10, 0.5, 50, 80, strength_exponent=19 / 20)) > weak


def test_rock_factors_of_massive_jointed_and_powdery_rock():
    assert rock_factor("massive", 2.7, youngs_modulus_gpa=60, strength_mpa=150) == pytest.approx(0.06 * 97.5)
    jointed = rock_factor("jointed", 2.6, youngs_modulus_gpa=30, joint_spacing_term=20, joint_plane_term=30)
    assert jointed == pytest.approx(0.06 * (50 + 15 + 10))
    assert rock_factor("powdery", 2.4, youngs_modulus_gpa=15) == pytest.approx(0.06 * 25)


@pytest.mark.parametrize(
    "call",
    [
        lambda: rock_factor("jointed", 2.6, youngs_modulus_gpa=30),
        lambda: rock_factor("massive", 2.6, youngs_modulus_gpa=50),
        lambda: rock_factor("massive", 26, youngs_modulus_gpa=30),
        lambda: rock_factor("powdery", 1.6, youngs_modulus_gpa=1),
        lambda: kuz_ram_median_cm(30, 0.5, 50),
        lambda: kuz_ram_median_cm(10, 0, 50),
        lambda: kuz_ram_median_cm(10, 0.5, float("nan")),
        lambda: kuz_ram_median_cm(10, 0.5, 50, 0),
        lambda: uniformity_1987(BlastShape(3, 3.5, 115, 3, 8, 10)),
        lambda: uniformity_1987(BlastShape(3, 3.5, 115, 0.1, 11, 10)),
        lambda: uniformity_1987(BlastShape(30, 3.5, 115, 0.1, 8, 10)),
        lambda: uniformity_2005(BlastShape(8, 9, 115, 0.1, 8, 10)),
        lambda: uniformity_2005(SHAPE, 5),
        lambda: scatter_ratio(-1, 25),
        lambda: scatter_ratio(1, 0),
        lambda: RosinRammler(0, 1.5),
        lambda: RosinRammler(20, float("nan")),
        lambda: RosinRammler(20, 1.5).passing(-1),
        lambda: RosinRammler(20, 1.5).size_at(1),
        lambda: Swebrec(100, 100, 2),
        lambda: Swebrec(20, float("inf"), 2),
        lambda: Swebrec(20, 100, 2).passing(-1),
        lambda: Swebrec(20, 100, 2).size_at(1.1),
        lambda: swebrec_from_uniformity(20, 10, 1),
        lambda: largest_fragment_m(0, 4, 5),
        lambda: curve_points(RosinRammler(20, 1), 1),
    ],
)
def test_what_a_model_does_not_cover_is_refused(call):
    with pytest.raises(ValueError):
        call()


def test_a_staggered_pattern_is_a_tenth_more_uniform():
    staggered = BlastShape(3, 3.5, 115, 0.1, 8, 10, staggered=True)
    assert float(uniformity_1987(staggered)) == pytest.approx(1.1 * float(uniformity_1987(SHAPE)))
    assert float(uniformity_2005(staggered)) == pytest.approx(1.1 * float(uniformity_2005(SHAPE)))


def test_equal_bottom_and_column_charges_are_less_uniform_than_one_charge():
    halves = BlastShape(3, 3.5, 115, 0.1, 8, 10, bottom_charge_m=4, column_charge_m=4)
    assert float(uniformity_1987(halves)) == pytest.approx(1.4910 / (11**0.1), abs=2e-4)
    one = BlastShape(3, 3.5, 115, 0.1, 8, 10, bottom_charge_m=0, column_charge_m=8)
    assert float(uniformity_1987(one)) == pytest.approx(float(uniformity_1987(SHAPE)))


def test_the_index_of_2005_at_no_scatter():
    """Hand-worked: n_s 1.206, sqrt(2 - 90/115), sqrt(1.08333), 1 - 0.1/3, 0.8^0.3."""
    expected = 1.206 * (2 - 90 / 115) ** 0.5 * (6.5 / 6) ** 0.5 * (1 - 0.1 / 3) * 0.8**0.3
    assert float(uniformity_2005(SHAPE)) == pytest.approx(expected)


def test_scatter_of_delays_makes_fragments_less_uniform():
    indexes = [float(uniformity_2005(SHAPE, ratio)) for ratio in (0, 0.5, 1, 2)]
    assert indexes == sorted(indexes, reverse=True)
    assert float(scatter_ratio(1, 6)) == 1


@given(st.floats(1, 100), st.floats(0.5, 2.5), st.floats(0.001, 0.99))
def test_rosin_rammler_passes_half_at_the_median_and_turns_round(median, uniformity, share):
    curve = RosinRammler(median, uniformity)
    assert float(curve.passing(median)) == pytest.approx(0.5)
    assert float(curve.passing(curve.characteristic_size)) == pytest.approx(1 - np.exp(-1))
    assert float(curve.passing(curve.size_at(share))) == pytest.approx(share)


@given(st.floats(1, 100), st.floats(1.5, 30), st.floats(1, 4), st.floats(0.01, 0.999))
def test_swebrec_passes_half_at_the_median_all_at_the_largest_and_turns_round(median, ratio, undulation, share):
    curve = Swebrec(median, median * ratio, undulation)
    assert float(curve.passing(median)) == pytest.approx(0.5)
    assert curve.passing([0, median * ratio, median * ratio * 2]).tolist() == [0, 1, 1]
    assert float(curve.passing(curve.size_at(share))) == pytest.approx(share)


@given(st.floats(5, 50), st.floats(2, 20), st.floats(0.6, 2.2))
def test_the_two_curves_of_one_blast_have_the_same_slope_at_the_median(median, ratio, uniformity):
    """Published relation (Ouchterlony, 2005): b = 2 ln2 ln(xmax/x50) n."""
    swebrec = swebrec_from_uniformity(median, median * ratio, uniformity)
    rosin = RosinRammler(median, uniformity)
    step = median * 1e-5
    around = [median - step, median + step]
    assert np.diff(swebrec.passing(around))[0] == pytest.approx(np.diff(rosin.passing(around))[0], rel=1e-3)


@pytest.mark.parametrize("curve", [RosinRammler(20, 1.3), Swebrec(20, 150, 2.2)])
def test_a_curve_for_a_plot_rises_from_the_finest_share(curve):
    sizes, shares = curve_points(curve, 60)
    assert (np.diff(sizes) > 0).all()
    assert (np.diff(shares) > 0).all()
    assert shares[0] == pytest.approx(0.01)
    assert shares[-1] >= 0.999


def test_the_largest_fragment_is_bounded_by_block_burden_and_spacing():
    assert largest_fragment_m(2.5, 4, 4.6) == 2.5
    assert largest_fragment_m(9, 4, 4.6) == 4
