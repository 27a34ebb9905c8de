"""Rows of patterns that are turned, staggered and bent. Hand-worked, properties, and a vendor file."""

import numpy as np
import pytest
import shapely

from blastcalc.files import csv
from blastcalc.pattern import StaggeredBench, staggered_bench
from blastcalc.rows import detect_rows


def winding(rows=8, holes=40, staggered=True):
    plan, number = [], []
    for row in range(rows):
        east = np.arange(holes) * 5.0 + (2.5 * (row % 2) if staggered else 0.0)
        plan.append(np.column_stack([east, 12.0 * np.sin(east / 40.0) - 4.0 * row]))
        number += [row] * holes
    return np.concatenate(plan), np.array(number)


@pytest.mark.parametrize("turn", [0, 33, 90, 145, 217, 300])
def test_a_turned_staggered_pattern_has_its_rows_burden_and_spacing(turn):
    bench = StaggeredBench(9, 25, 4, 5, 10, (478_746, 6_772_335, 400), row_bearing_deg=turn)
    pattern = staggered_bench(bench)
    rows = detect_rows(pattern.collar_m)
    assert rows.count == 9
    assert rows.burden_m == pytest.approx(4)
    assert rows.spacing_m == pytest.approx(5)
    groups = {tuple(sorted(set(pattern.row[rows.row == number]))) for number in range(9)}
    assert all(len(group) == 1 for group in groups)


def test_a_square_pattern_has_its_rows():
    plan = [[x * 6.0, y * 5.0] for y in range(4) for x in range(12)]
    rows = detect_rows(plan)
    assert rows.count == 4
    assert rows.spacing_m == pytest.approx(6)
    assert rows.burden_m == pytest.approx(5)
    assert rows.position.reshape(4, 12).tolist() == [list(range(12))] * 4


def test_rows_that_wind_are_followed():
    plan, number = winding()
    rows = detect_rows(plan)
    assert rows.row.tolist() == number.tolist()
    assert np.median(rows.burden_m) == pytest.approx(4, rel=0.05)
    assert np.median(rows.spacing_m) == pytest.approx(5.1, rel=0.03)


def test_collars_drilled_off_their_marks_still_make_rows():
    plan, number = winding()
    drilled = plan + np.random.default_rng(5).normal(0.0, 0.15, plan.shape)
    rows = detect_rows(drilled)
    assert (rows.row == number).mean() > 0.95


def test_where_three_directions_are_equal_the_hint_decides():
    pattern = staggered_bench(StaggeredBench(6, 6, 4, 4 / np.sqrt(0.75), 10, row_bearing_deg=40))
    along = detect_rows(pattern.collar_m, row_bearing_deg=40)
    assert along.row.tolist() == pattern.row.astype(int).tolist()
    assert along.burden_m == pytest.approx(4)
    line = shapely.LineString([(-100 * np.sin(np.radians(40)), -100 * np.cos(np.radians(40))), (200, 238.35)])
    face = shapely.affinity.translate(line, -3 * np.cos(np.radians(40)), 3 * np.sin(np.radians(40)))
    by_face = detect_rows(pattern.collar_m, face=face)
    assert by_face.row.tolist() == along.row.tolist()
    assert by_face.burden_m[by_face.row == 0] == pytest.approx(3, abs=0.2)


def test_neither_order_nor_place_changes_the_rows():
    plan, _ = winding(5, 20)
    order = np.random.default_rng(8).permutation(len(plan))
    here, there = detect_rows(plan), detect_rows(plan[order] + [100_000, -7_000_000])
    assert there.row.tolist() == here.row[order].tolist()
    assert there.burden_m == pytest.approx(here.burden_m[order], abs=1e-6)


def test_what_has_no_neighbour_says_so():
    alone = detect_rows([[1, 1]])
    assert (alone.count, alone.burden_known.tolist(), alone.spacing_known.tolist()) == (1, [False], [False])
    single = detect_rows([[0, 0], [5, 0], [10, 0]])
    assert single.count == 1
    assert single.spacing_m.tolist() == [5, 5, 5]
    assert not single.burden_known.any()


def test_the_fired_shot_has_its_burden_and_spacing(shared_file):
    """Vendor file: burden 4 m and spacing 4.6 m are design; the median of the collars is compared."""
    data = shared_file("KAB_BLAST_ALLCOL.csv").read_bytes()
    table = csv.read(data, csv.inspect(data).mapping)
    rows = detect_rows(np.column_stack([table.number("collar_e_m"), table.number("collar_n_m")]))
    assert np.nanmedian(rows.burden_m) == pytest.approx(4.0, rel=0.01)
    assert np.nanmedian(rows.spacing_m) == pytest.approx(4.6, rel=0.01)
