"""Scatter studies and prediction in time. Hand-worked, against statistics, and properties."""

import numpy as np
import pytest

from blastcalc.mic import maximum_instantaneous_charge
from blastcalc.pattern import StaggeredBench, row_by_row_tie_up, staggered_bench
from blastcalc.prediction import Ground, velocity_by_summing_mm_s, velocity_from_mic_mm_s
from blastcalc.scatter import ELECTRONIC_SCATTER, scatter_study
from blastcalc.timing import TieUp, solve
from blastcalc.vibration import peak_particle_velocity_mm_s

BENCH = StaggeredBench(5, 8, 4, 5, 10)


def test_without_scatter_every_run_is_the_design():
    tie_up = row_by_row_tie_up(BENCH)
    design = solve(tie_up, 500)
    study = scatter_study(tie_up, 500, 100, runs=5, surface_scatter=0, in_hole_scatter=0)
    assert (study.times_ms == design.times_ms).all()
    assert study.mic_kg.tolist() == [maximum_instantaneous_charge(design.times_ms, np.full(40, 100)).mass_kg] * 5
    assert study.any_out_of_sequence == 0


def test_the_same_seed_gives_the_same_runs_and_another_seed_others():
    tie_up = row_by_row_tie_up(BENCH)
    one, same, other = (scatter_study(tie_up, 500, 100, runs=20, seed=seed) for seed in (4, 4, 5))
    assert np.array_equal(one.times_ms, same.times_ms)
    assert not np.array_equal(one.times_ms, other.times_ms)


def test_times_scatter_as_the_sum_of_their_delays():
    """Statistics: variances along a path add: 10 surface delays of 25 ms and 500 ms in the hole, 1.5 % each."""
    chain = TieUp(hole_count=11, from_index=range(10), to_index=range(1, 11), delay_ms=np.full(10, 25), start_index=[0])
    study = scatter_study(chain, 500, 100, runs=20_000, seed=2)
    expected = 0.015 * np.sqrt(10 * 25**2 + 500**2)
    assert study.times_ms[:, 10].std() == pytest.approx(expected, rel=0.03)
    assert study.times_ms[:, 10].mean() == pytest.approx(750, abs=0.3)


def test_the_chance_of_a_swapped_pair_is_that_of_the_normal_law():
    """Statistics: 17 ms apart, both 7.5 ms in-hole: 5.4 % by the normal law of the difference."""
    pair = TieUp(hole_count=2, from_index=[0], to_index=[1], delay_ms=[17], start_index=[0])
    study = scatter_study(pair, 500, 100, runs=40_000, seed=2, surface_scatter=0)
    assert study.out_of_sequence[0] == pytest.approx(0.0545, abs=0.005)
    electronic = scatter_study(pair, 500, 100, runs=1000, surface_scatter=0, in_hole_scatter=ELECTRONIC_SCATTER)
    assert electronic.out_of_sequence[0] == 0


def test_in_every_run_the_earliest_of_redundant_paths_wins():
    ring = TieUp(
        hole_count=4,
        from_index=[0, 1, 0, 2, 3],
        to_index=[1, 3, 2, 3, 1],
        delay_ms=[25, 25, 25, 25, 9],
        start_index=[0],
    )
    study = scatter_study(ring, 0, 100, runs=3000, seed=1, surface_scatter=0.1)
    assert study.times_ms[:, 3].mean() < 49.5
    assert (study.times_ms[:, 3] <= 60).all()


def test_the_mic_of_each_run_is_that_of_its_times():
    study = scatter_study(row_by_row_tie_up(BENCH), 500, np.arange(40) + 50.0, runs=30, seed=6)
    for times, mic in zip(study.times_ms, study.mic_kg.tolist(), strict=True):
        assert mic == pytest.approx(maximum_instantaneous_charge(times, np.arange(40) + 50.0).mass_kg)
    assert study.mic_quantile_kg(0.5) <= study.mic_quantile_kg(0.95) <= study.mic_kg.max()


def test_holes_that_nothing_reaches_take_no_part():
    study = scatter_study(TieUp(hole_count=2, start_index=[0]), 500, [100, 900], runs=10)
    assert np.isnan(study.times_ms[:, 1]).all()
    assert study.mic_kg.tolist() == [100] * 10
    assert study.pairs.shape == (0, 2)


@pytest.mark.parametrize(
    "change",
    [
        {"runs": 0},
        {"surface_scatter": 0.5},
        {"in_hole_scatter": -0.1},
        {"window_ms": 0},
        {"pairs": [[0, 99]]},
        {"pairs": [0, 1]},
    ],
)
def test_studies_out_of_range_are_refused(change):
    with pytest.raises(ValueError):
        scatter_study(row_by_row_tie_up(BENCH), 500, 100, **{"runs": 3} | change)


def test_one_charge_summed_in_time_is_the_law_itself():
    motion = velocity_by_summing_mm_s([[500, 0], [0, 300]], [[0, 0]], [40], [100])
    assert motion.velocity_mm_s == pytest.approx(peak_particle_velocity_mm_s([500, 300], 100), rel=0.01)
    assert motion.peak_ms == pytest.approx([40 + 500 / 3 + 12, 40 + 100 + 12], abs=3)


def test_charges_in_phase_add_fully_and_far_apart_ones_not_at_all():
    place, holes = [[500, 0]], [[0, 0], [0, 0.001]]
    alone = velocity_by_summing_mm_s(place, holes[:1], [0], [100]).velocity_mm_s
    assert velocity_by_summing_mm_s(place, holes, [0, 0], [100, 100]).velocity_mm_s == pytest.approx(
        2 * alone, rel=1e-3
    )
    apart = velocity_by_summing_mm_s(place, holes, [0, 2000], [100, 100]).velocity_mm_s
    assert apart == pytest.approx(alone, rel=1e-3)


def test_firing_towards_a_point_shakes_it_more_than_firing_away():
    row = np.column_stack([np.arange(20) * 5.0, np.zeros(20)])
    times = np.arange(20) * 5.0 / 3.0
    ahead, behind = velocity_by_summing_mm_s([[600, 0], [-505, 0]], row, times, np.full(20, 50)).velocity_mm_s
    assert ahead > 1.3 * behind


def test_no_charge_no_motion_and_order_does_not_matter():
    assert velocity_by_summing_mm_s([[500, 0]], [[0, 0]], [0], [0]).velocity_mm_s.tolist() == [0]
    chance = np.random.default_rng(1)
    holes, times, mass = chance.uniform(0, 80, (30, 3)), chance.uniform(0, 900, 30), chance.uniform(20, 90, 30)
    order = chance.permutation(30)
    here = velocity_by_summing_mm_s([[400, 100, 0]], holes, times, mass)
    assert velocity_by_summing_mm_s([[400, 100, 0]], holes[order], times[order], mass[order]).velocity_mm_s == (
        pytest.approx(here.velocity_mm_s)
    )


def test_the_charge_in_the_window_is_taken_at_the_nearest_hole():
    collar = staggered_bench(BENCH).collar_m
    velocity = velocity_from_mic_mm_s([[-300, 0, 0]], collar, 250)
    assert velocity == pytest.approx(peak_particle_velocity_mm_s([300], 250), rel=1e-6)


@pytest.mark.parametrize(
    "call",
    [
        lambda: velocity_from_mic_mm_s([[0, 0]], [[0, 0]], 100),
        lambda: velocity_from_mic_mm_s([[0, 0]], [[10, 0]], 0),
        lambda: velocity_by_summing_mm_s([[0, 0]], [[10, 0]], [0, 1], [1]),
        lambda: velocity_by_summing_mm_s([[0, 0]], [[10, 0]], [0], [-1]),
        lambda: velocity_by_summing_mm_s([[0, 0]], [[10, 0]], [float("nan")], [1]),
        lambda: Ground(frequency_hz=0),
        lambda: Ground(damping=2),
        lambda: Ground(k=0),
    ],
)
def test_predictions_of_nothing_are_refused(call):
    with pytest.raises(ValueError):
        call()
