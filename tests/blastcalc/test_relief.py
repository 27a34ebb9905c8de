"""Burden relief, contours of firing time, first movement. Hand-worked and properties."""

import numpy as np
import pytest
import shapely

from blastcalc.neighbours import neighbours
from blastcalc.pattern import StaggeredBench, row_by_row_tie_up, staggered_bench
from blastcalc.relief import burden_relief, first_movement, timing_contours
from blastcalc.timing import solve

BENCH = StaggeredBench(6, 10, 4, 5, 10, (478746, 6772335, 400))


def fired(**delays):
    return staggered_bench(BENCH).collar_m, solve(row_by_row_tie_up(BENCH, **delays)).times_ms


def test_rows_fired_whole_are_relieved_by_the_row_in_front():
    pattern = staggered_bench(BENCH)
    relief = burden_relief(pattern.collar_m, pattern.row * 60.0)
    inner = (pattern.row > 0) & (pattern.position > 0) & (pattern.position < 9)
    assert relief.burden_m[inner] == pytest.approx(4)
    assert relief.relief_ms_m[inner] == pytest.approx(15)
    assert relief.relieved.tolist() == (pattern.row > 0).tolist()
    assert np.isnan(relief.relief_ms_m[pattern.row == 0]).all()


def test_the_front_row_moves_into_the_open_face_and_needs_no_relief():
    pattern = staggered_bench(BENCH)
    face = shapely.LineString(pattern.collar_m[[0, 9], :2] + [[-50, 3], [50, 3]])
    relief = burden_relief(pattern.collar_m, pattern.row * 60.0, face)
    front = pattern.row == 0
    assert relief.burden_m[front] == pytest.approx(3)
    assert not relief.relieved[front].any()
    assert relief.relieved[pattern.row == 1].all()


def test_of_two_equally_near_faces_the_later_counts():
    relief = burden_relief([[0, 0], [4, 0], [2, 3], [-2, 3]], [0, 10, 30, np.nan])
    assert relief.relief_ms_m[2] == pytest.approx(20 / 3)
    assert not relief.relieved[3]


def test_relief_does_not_depend_on_order_or_place():
    collar, times = fired()
    order = np.random.default_rng(3).permutation(len(times))
    here = burden_relief(collar, times)
    moved = burden_relief(collar[order] + [100_000, -50_000, 0], times[order])
    assert np.allclose(moved.relief_ms_m, here.relief_ms_m[order], equal_nan=True)
    assert burden_relief(collar, times + 500).relief_ms_m == pytest.approx(here.relief_ms_m, nan_ok=True)


def test_a_single_row_is_relieved_along_itself():
    relief = burden_relief([[0, 0], [5, 5], [10, 10]], [0, 17, 34])
    assert relief.burden_m[1:] == pytest.approx(np.hypot(5, 5))
    assert relief.relief_ms_m[1:] == pytest.approx(17 / np.hypot(5, 5))


def test_contours_of_a_plane_surface_are_straight_lines_at_their_level():
    plan = np.array([[x, y] for x in range(0, 50, 5) for y in range(0, 40, 4)], dtype=float)
    (line,) = timing_contours(plan, 3.0 * plan[:, 0], [61.5])
    corners = shapely.get_coordinates(line)
    assert corners[:, 0] == pytest.approx(20.5)
    assert line.length == pytest.approx(36)
    assert len(shapely.get_parts(line)) == 1
    lines = timing_contours(plan, 3.0 * plan[:, 0], [-1, 1000])
    assert all(line.is_empty for line in lines)


def test_rock_moves_first_towards_what_fired_before():
    collar, _ = fired()
    movement = first_movement(collar, staggered_bench(BENCH).row * 40.0)
    assert movement.defined.all()
    assert np.minimum(movement.bearing_deg, 360 - movement.bearing_deg) == pytest.approx(0, abs=1e-6)
    assert movement.slope_ms_m == pytest.approx(10)
    level = first_movement(collar, np.zeros(len(collar)))
    assert not level.defined.any()
    assert np.isnan(level.bearing_deg).all()


def test_neighbours_do_not_span_gaps_and_single_places_have_none():
    block = [[x * 4.0, y * 4.0] for x in range(5) for y in range(5)]
    both = neighbours(block + [[x + 300, y] for x, y in block])
    assert ((both.edges < 25).all(axis=1) | (both.edges >= 25).all(axis=1)).all()
    assert neighbours([[1, 1]]).edges.shape == (0, 2)
    assert neighbours([[1, 1], [1, 1]]).edges.shape == (0, 2)


@pytest.mark.parametrize(
    "call",
    [
        lambda: burden_relief([[0, 0], [1, 1]], [0]),
        lambda: timing_contours([[0, 0], [1, 1]], [0, 1], [float("nan")]),
        lambda: first_movement([[0, float("inf")]], [0]),
        lambda: neighbours(np.zeros((0, 2))),
    ],
)
def test_what_does_not_fit_together_is_refused(call):
    with pytest.raises(ValueError):
        call()
