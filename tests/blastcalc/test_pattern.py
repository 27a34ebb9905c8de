"""Made patterns. Hand-worked."""

import numpy as np
import pytest

from blastcalc.geometry import hole_axis
from blastcalc.pattern import StaggeredBench, row_by_row_tie_up, staggered_bench
from blastcalc.timing import solve


def test_rows_are_staggered_by_half_a_spacing_behind_the_face():
    pattern = staggered_bench(StaggeredBench(3, 2, 4, 5, 10, (100, 200, 50)))
    assert pattern.collar_m[:, :2].tolist() == pytest.approx(
        np.array([[100, 200], [105, 200], [102.5, 196], [107.5, 196], [100, 192], [105, 192]])
    )
    assert pattern.toe_m[:, 2].tolist() == pytest.approx([40] * 6)


def test_inclined_holes_dip_towards_the_face_and_reach_below_the_floor():
    bench = StaggeredBench(2, 3, 4, 5, 10, subdrill_m=1, angle_deg=15, relief_m=0.5)
    pattern = staggered_bench(bench)
    axis = hole_axis(pattern.collar_m, pattern.toe_m)
    assert axis.bearing_deg == pytest.approx(0)
    assert axis.angle_deg == pytest.approx(15)
    assert pattern.toe_m[:, 2] == pytest.approx(-11)
    assert pattern.grade_m[:, 2] == pytest.approx(-10)
    assert axis.length_m == pytest.approx(pattern.length_m)


def test_the_same_numbers_always_make_the_same_pattern():
    bench = StaggeredBench(5, 5, 4, 5, 10, relief_m=0.8, seed=7)
    assert np.array_equal(staggered_bench(bench).collar_m, staggered_bench(bench).collar_m)
    levels = staggered_bench(bench).collar_m[:, 2]
    assert 0 <= levels.min() < levels.max() <= 0.8


def test_every_hole_has_its_own_id_beyond_26_rows():
    pattern = staggered_bench(StaggeredBench(60, 3, 4, 5, 10))
    assert len(set(pattern.hole_id)) == 180
    assert pattern.hole_id[-1] == "BH03"


def test_the_tie_up_reaches_every_hole_once():
    bench = StaggeredBench(4, 6, 4, 5, 10)
    result = solve(row_by_row_tie_up(bench, lead_in_ms=100), 500)
    assert result.findings == []
    assert result.reached.all()
    assert result.times_ms[0] == 600
    assert result.duration_ms == 600 + 3 * 42 + 5 * 17


@pytest.mark.parametrize(
    "arguments",
    [(0, 5, 4, 5, 10), (5, 0, 4, 5, 10), (5, 5, 0, 5, 10), (5, 5, 4, -1, 10), (5, 5, 4, 5, 0)],
)
def test_a_pattern_without_holes_or_size_is_refused(arguments):
    with pytest.raises(ValueError):
        StaggeredBench(*arguments)


def test_more_relief_than_bench_is_refused():
    with pytest.raises(ValueError, match="relief"):
        StaggeredBench(5, 5, 4, 5, 10, relief_m=10)
