"""Hole geometry and the completion of holes. Hand-worked and properties unless a test says otherwise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.files import csv
from blastcalc.geometry import (
    angle_from_dip,
    grade_points,
    hole_axis,
    inclined_length_m,
    toe_points,
)
from blastcalc.holes import GivenHoles, complete_holes

COLLAR = [478746.054, 6772335.082, 405.581]


def codes(holes):
    return [(finding.code, finding.holes) for finding in holes.findings]


def test_the_toe_of_an_inclined_hole_is_where_the_reference_has_it():
    """Hand-worked, engineering reference: L 12, azimuth 135, dip -75."""
    toe = toe_points([1000, 2000, 100], 12, angle_from_dip(-75), 135)
    assert toe[0] == pytest.approx([1002.1962, 1997.8038, 88.4089], abs=5e-5)


@given(
    st.floats(0.5, 80),
    st.floats(0.5, 60),
    st.floats(0, 359.999),
    st.floats(-1e6, 1e7),
    st.floats(-1e6, 1e7),
    st.floats(-500, 5000),
)
def test_toe_and_back_is_the_identity(length, angle, bearing, east, north, level):
    collar = [[east, north, level]]
    axis = hole_axis(collar, toe_points(collar, length, angle, bearing), vertical_tolerance_m=0.0)
    assert axis.length_m[0] == pytest.approx(length, abs=1e-6)
    assert axis.angle_deg[0] == pytest.approx(angle, abs=1e-4)
    turned = abs(axis.bearing_deg[0] - bearing) % 360
    assert min(turned, 360 - turned) * np.sin(np.radians(angle)) * length < 1e-3


def test_coordinates_of_seven_digits_keep_millimetres():
    toe = toe_points([COLLAR], 13.081, 15, 270)
    assert hole_axis([COLLAR], toe).length_m[0] == pytest.approx(13.081, abs=1e-6)


def test_the_bearing_of_a_vertical_hole_is_meaningless_and_said_to_be():
    axis = hole_axis([[0, 0, 10], [0, 0, 10], [0, 0, 10]], [[0, 0, 0], [0.002, -0.002, 0], [1, 0, 0]])
    assert axis.bearing_defined.tolist() == [False, False, True]
    assert axis.bearing_deg.tolist() == [0, 0, 90]
    assert toe_points([0, 0, 10], 10, 0, 123).round(9).tolist() == toe_points([0, 0, 10], 10, 0, 0).round(9).tolist()


@pytest.mark.parametrize(
    ("east", "north", "bearing"), [(0, 1, 0), (1, 0, 90), (0, -1, 180), (-1, 0, 270), (-1, 1, 315)]
)
def test_bearings_run_clockwise_from_north(east, north, bearing):
    assert hole_axis([0, 0, 10], [east, north, 0]).bearing_deg[0] == pytest.approx(bearing)


def test_an_inclined_hole_reaches_through_bench_and_subdrill():
    assert inclined_length_m(10, 1, 0) == pytest.approx(11)
    assert inclined_length_m(10, 1, 20) == pytest.approx(11.7060, abs=1e-4)


def test_the_grade_point_is_on_the_line_of_the_hole_at_floor_level():
    assert grade_points([0, 0, 100], [3, 0, 88], 91)[0] == pytest.approx([2.25, 0, 91])
    beyond = grade_points([0, 0, 100], [3, 0, 88], 84)[0]
    assert beyond == pytest.approx([4, 0, 84])


@pytest.mark.parametrize(
    "call",
    [
        lambda: toe_points([0, 0, 0], 0, 0, 0),
        lambda: toe_points([0, 0, 0], 10, 91, 0),
        lambda: toe_points([0, 0, float("nan")], 10, 0, 0),
        lambda: toe_points([0, 0], 10, 0, 0),
        lambda: hole_axis([0, 0, 0], [0, 0, 1]),
        lambda: hole_axis([0, 0, 0], [0, 0, 0]),
        lambda: angle_from_dip(91),
        lambda: inclined_length_m(10, 1, 90),
        lambda: inclined_length_m(0, 0, 0),
        lambda: grade_points([0, 0, 10], [0, 0, 0], 11),
        lambda: grade_points([0, 0, 10], [5, 0, 10], 5),
    ],
)
def test_geometry_that_cannot_be_is_refused(call):
    with pytest.raises(ValueError):
        call()


def test_a_hole_of_which_only_collar_and_depth_are_given_is_vertical():
    holes = complete_holes(GivenHoles([1000.0], [2000.0], depth_m=10.5, subdrill_m=0.5))
    assert holes.toe_m.tolist() == [[1000, 2000, -10.5]]
    assert holes.bench_height_m.tolist() == [10]
    assert codes(holes) == [("no_collar_level", (0,))]


def test_without_a_grade_the_bench_runs_to_the_toe_and_that_is_said():
    holes = complete_holes(GivenHoles([0.0], [0.0], 100.0, length_m=12.0))
    assert holes.bench_height_m.tolist() == [12]
    assert holes.grade_given.tolist() == [False]
    zero = complete_holes(GivenHoles([0.0], [0.0], 100.0, length_m=12.0, subdrill_m=0.0))
    assert zero.grade_given.tolist() == [True]


def test_depth_is_vertical_and_length_is_along_the_hole():
    holes = complete_holes(GivenHoles([0.0], [0.0], 100.0, depth_m=10.0, angle_deg=60.0, bearing_deg=0.0))
    assert holes.length_m[0] == pytest.approx(20)
    assert holes.toe_m[0] == pytest.approx([0, 17.3205, 90], abs=1e-4)


def test_bench_height_and_subdrill_give_the_length_when_nothing_else_does():
    holes = complete_holes(GivenHoles([0.0], [0.0], 100.0, bench_height_m=10.0, subdrill_m=1.0))
    assert holes.length_m.tolist() == [11]
    assert holes.grade_m[0].tolist() == [0, 0, 90]


def test_given_coordinates_win_over_angles_and_a_contradiction_is_named():
    given = GivenHoles(
        [0.0, 0.0], [0.0, 0.0], 100.0, 0.0, 0.0, 88.0, length_m=[12.1, 13.0], angle_deg=[0.5, 15.0], bearing_deg=90.0
    )
    holes = complete_holes(given)
    assert holes.angle_deg.tolist() == [0, 0]
    assert holes.length_m.tolist() == [12.1, 13.0]
    assert codes(holes) == [("length_disagrees", (1,)), ("angle_disagrees", (1,))]


def test_a_collar_without_a_level_stands_above_the_level_of_the_toe():
    given = GivenHoles([0.0, 0.0], [0.0, 0.0], toe_rl_m=[340.0, np.nan], length_m=20.0, angle_deg=60.0, bearing_deg=0)
    holes = complete_holes(given)
    assert holes.collar_m[:, 2] == pytest.approx([350, 0])
    assert codes(holes) == [("no_collar_level", (1,))]


def test_a_depth_that_is_neither_drop_nor_length_is_named():
    given = GivenHoles([0.0] * 3, [0.0] * 3, 100.0, 6.0, 0.0, 92.0, depth_m=[8.0, 10.0, 32.8])
    holes = complete_holes(given)
    assert holes.length_m == pytest.approx([10, 10, 10])
    assert codes(holes) == [("depth_disagrees", (2,))]


@pytest.mark.parametrize(
    ("given_hole", "code"),
    [
        (GivenHoles([float("nan")], [0.0], 0.0, length_m=1.0), "missing_collar"),
        (GivenHoles([0.0], [0.0], toe_rl_m=340.0), "missing_collar"),
        (GivenHoles([0.0], [0.0], 0.0), "missing_length"),
        (GivenHoles([0.0], [0.0], 0.0, length_m=0.0), "missing_length"),
        (GivenHoles([0.0], [0.0], 0.0, 0.0, 0.0, 0.0), "missing_length"),
        (GivenHoles([0.0], [0.0], 0.0, 0.0, 0.0, 1.0), "toe_above_collar"),
        (GivenHoles([0.0], [0.0], 0.0, length_m=1.0, angle_deg=95.0, bearing_deg=0.0), "impossible_angle"),
        (GivenHoles([0.0], [0.0], 0.0, length_m=10.0, grade_rl_m=1.0), "grade_above_collar"),
    ],
)
def test_a_hole_that_cannot_be_completed_is_named_and_has_no_numbers(given_hole, code):
    holes = complete_holes(given_hole)
    assert (code, (0,)) in codes(holes)
    assert holes.complete.tolist() == [False]
    assert np.isnan(holes.length_m).all()
    assert np.isnan(holes.bench_height_m).all()


def test_a_missing_bearing_costs_the_place_of_the_toe_and_nothing_else():
    """Hand-worked: 10 m at 60 degrees from vertical drop 5 m; a floor 4 m down leaves 1 m of subdrill."""
    holes = complete_holes(GivenHoles([7.0], [8.0], 100.0, length_m=10.0, angle_deg=60.0, bench_height_m=4.0))
    assert codes(holes) == [("missing_bearing", (0,))]
    assert holes.complete.tolist() == [False]
    assert (holes.length_m[0], holes.angle_deg[0]) == pytest.approx((10.0, 60.0))
    assert (holes.toe_m[0, 2], holes.bench_height_m[0], holes.subdrill_m[0]) == pytest.approx((95.0, 4.0, 1.0))
    assert np.isnan([*holes.toe_m[0, :2], *holes.grade_m[0, :2], holes.bearing_deg[0]]).all()


def from_table(table):
    names = GivenHoles.__dataclass_fields__
    return complete_holes(GivenHoles(**{name: table.number(name) for name in names}))


def test_the_fired_shot_agrees_with_itself(shared_file):
    """Vendor file: lengths, angles, bearings, grade points and bench heights of 410 holes follow from the others."""
    data = shared_file("KAB_BLAST_ALLCOL.csv").read_bytes()
    table = csv.read(data, csv.inspect(data).mapping)
    holes = from_table(table)
    assert holes.complete.all()
    assert holes.findings == []
    assert holes.bench_height_m == pytest.approx(table.number("bench_height_m"), abs=1e-3)
    assert holes.subdrill_m == pytest.approx(table.number("subdrill_m"), abs=1e-3)
    assert holes.angle_deg == pytest.approx(table.number("angle_deg"), abs=1e-3)
    assert holes.grade_m[:, 0] == pytest.approx(table.number("grade_e_m"), abs=1e-3)
    axis = hole_axis(holes.collar_m, holes.toe_m)
    assert axis.length_m == pytest.approx(table.number("length_m"), abs=1e-3)
    inclined = table.number("angle_deg") > 1
    assert axis.bearing_deg[inclined] == pytest.approx(table.number("bearing_deg")[inclined], abs=0.05)


@pytest.mark.parametrize(("name", "count"), [("S5_346_516_V2.csv", 324), ("drill-holes-survey.csv", 22)])
def test_plans_of_other_tools_are_completed_without_errors(shared_file, name, count):
    """Vendor files."""
    data = shared_file(name).read_bytes()
    inspection = csv.inspect(data)
    holes = from_table(csv.read(data, inspection.mapping, inspection.options))
    assert holes.complete.sum() == count
    assert [finding for finding in holes.findings if finding.severity == "error"] == []
