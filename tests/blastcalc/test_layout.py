"""Made patterns, free faces, drilled deviation and full-hole volumes. Hand-worked and properties."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.face import drilled_deviation, face_burdens
from blastcalc.geometry import toe_points
from blastcalc.layout import along_line, fill_polygon, number_holes
from blastcalc.rows import detect_rows
from blastcalc.volume import collar_areas, full_hole_volumes_m3

BOX = shapely.box(478_700, 6_772_300, 478_760, 6_772_340)


@given(st.floats(0, 360), st.floats(2, 8), st.floats(2, 8), st.floats(0, 1))
def test_a_filled_polygon_holds_its_share_of_holes_and_none_outside(bearing, burden, spacing, offset):
    layout = fill_polygon(BOX, burden, spacing, row_bearing_deg=bearing, offset_share=offset)
    assert len(layout.plan_m) == pytest.approx(BOX.area / (burden * spacing), rel=0.35)
    assert shapely.dwithin(BOX, shapely.points(layout.plan_m), 1e-6).all()
    assert layout.row.min() == 0
    same = layout.row[1:] == layout.row[:-1]
    assert (np.diff(layout.position)[same] == 1).all()


def test_a_staggered_grid_has_its_burden_spacing_and_rows():
    layout = fill_polygon(BOX, 4, 5, row_bearing_deg=60)
    rows = detect_rows(layout.plan_m, row_bearing_deg=60)
    assert rows.row.tolist() == layout.row.tolist()
    assert np.median(rows.burden_m) == pytest.approx(4)
    assert np.nanmedian(rows.spacing_m) == pytest.approx(5)


def test_a_grid_passes_through_the_place_that_is_named():
    layout = fill_polygon(BOX, 4, 5, row_bearing_deg=20, offset_share=0.25, origin_m=(478_730.25, 6_772_320.5))
    assert np.hypot(*(layout.plan_m - [478_730.25, 6_772_320.5]).T).min() < 1e-6


def test_holes_along_a_polyline_are_spaced_along_it():
    line = shapely.LineString([(0, 0), (30, 0), (30, 40)])
    assert len(along_line(line, 5)) == 15
    assert len(along_line(line, 5, start_m=1)) == 14
    even = along_line(line, 6, even=True)
    assert even[-1].tolist() == [30, 40]
    assert len(even) == 13


def test_numbers_return_or_wind_back():
    row, position = np.repeat([0, 1, 2], 3), np.tile([0, 1, 2], 3)
    assert number_holes(row, position).tolist() == list(range(1, 10))
    assert number_holes(row, position, "serpentine").tolist() == [1, 2, 3, 6, 5, 4, 7, 8, 9]
    assert number_holes(row[::-1], position[::-1]).tolist() == list(range(9, 0, -1))


def test_a_vertical_face_is_as_near_at_crest_and_toe():
    face = shapely.LineString([(478_600, 6_772_304), (478_900, 6_772_304)])
    burdens = face_burdens([478_700, 6_772_300, 410], [478_700, 6_772_300, 400], face, face)
    assert [value[0] for value in (burdens.crest_m, burdens.toe_m, burdens.least_m)] == pytest.approx([4, 4, 4])


def test_a_hole_parallel_to_an_inclined_face_has_its_burden_square_to_it():
    """Hand-worked: 4 m apart in plan, both leaning 5 m in 10: 4 cos(arctan 0.5) = 3.578 m."""
    crest, toe = shapely.LineString([(-50, 4), (50, 4)]), shapely.LineString([(-50, 9), (50, 9)])
    burdens = face_burdens([0, 0, 10], [0, 5, 0], crest, toe)
    assert (burdens.crest_m[0], burdens.toe_m[0]) == pytest.approx((4, 4))
    assert burdens.least_m[0] == pytest.approx(4 * np.cos(np.arctan(0.5)), rel=1e-3)


@given(st.floats(0, 3), st.floats(0, 360), st.floats(0, 10), st.floats(-1, 1))
def test_deviation_tells_collar_angle_and_length_apart(collar, bearing, angle, longer):
    planned = toe_points([0, 0, 100], 12, 0, 0)
    shift = [collar * np.sin(np.radians(bearing)), collar * np.cos(np.radians(bearing)), 0.0]
    toe = toe_points(np.add([0, 0, 100], shift), 12 + longer, angle, bearing)
    found = drilled_deviation([0, 0, 100], planned, np.add([0, 0, 100], shift), toe)
    assert found.collar_m[0] == pytest.approx(collar, abs=1e-9)
    assert found.angle_deg[0] == pytest.approx(angle, abs=1e-6)
    assert found.length_m[0] == pytest.approx(longer, abs=1e-9)


def test_vertical_holes_own_the_same_volume_by_collar_and_by_whole_hole():
    collar = np.array([[x * 5.0, y * 4.0, 410.0] for x in range(6) for y in range(5)])
    grade = collar - [0, 0, 10]
    boundary = shapely.box(-2.5, -2, 27.5, 18)
    whole = full_hole_volumes_m3(collar, grade, boundary)
    assert whole == pytest.approx(collar_areas(collar, boundary).area_m2 * 10)
    assert whole == pytest.approx(200)


def test_holes_that_lean_together_own_less_than_at_their_collars():
    collar = [[0, 0, 10], [4, 0, 10], [8, 0, 10]]
    grade = [[2, 0, 0], [4, 0, 0], [6, 0, 0]]
    boundary = shapely.box(-2, -2, 10, 2)
    whole = full_hole_volumes_m3(collar, grade, boundary)
    assert whole.sum() == pytest.approx(12 * 4 * 10)
    assert whole[1] == pytest.approx((4 + 2) / 2 * 4 * 10)


@pytest.mark.parametrize(
    "call",
    [
        lambda: fill_polygon(BOX, 0, 5),
        lambda: fill_polygon(BOX, 4, 5, offset_share=2),
        lambda: fill_polygon(BOX, 0.001, 0.001),
        lambda: fill_polygon(shapely.LineString([(0, 0), (1, 1)]), 4, 5),
        lambda: along_line(BOX, 5),
        lambda: along_line(shapely.LineString([(0, 0), (1, 1)]), 0),
        lambda: along_line(shapely.LineString([(0, 0), (1, 1)]), 1, start_m=9),
        lambda: number_holes([0, 1], [0]),
        lambda: face_burdens([0, 0, 1], [0, 0, 0], shapely.LineString(), shapely.LineString()),
        lambda: drilled_deviation([0, 0, 1], [0, 0, 1], [0, 0, 1], [0, 0, 0]),
        lambda: drilled_deviation([0, 0, 1], [0, 0, 0], [[0, 0, 1]] * 2, [[0, 0, 0]] * 2),
        lambda: full_hole_volumes_m3([[0, 0, 1]], [[0, 0, 2]], BOX),
        lambda: full_hole_volumes_m3([[0, 0, 1]], [[0, 0, 0]], BOX, slices=0),
        lambda: full_hole_volumes_m3([[0, 0]], [[0, 0]], BOX),
    ],
)
def test_what_makes_no_pattern_is_refused(call):
    with pytest.raises(ValueError):
        call()
