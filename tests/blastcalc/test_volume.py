"""Volumes and powder factors. Hand-worked and properties unless a test says otherwise."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.charging import load_holes
from blastcalc.files import csv
from blastcalc.loading_rules import column_rule
from blastcalc.pattern import StaggeredBench, staggered_bench
from blastcalc.products import Product
from blastcalc.volume import (
    bench_height_m,
    collar_areas,
    design_volume_m3,
    energy_factor_mj_m3,
    outline,
    powder_factor_kg_m3,
    powder_factor_kg_t,
)


def test_a_hand_worked_hole_has_its_volume_and_powder_factor():
    """Hand-worked, engineering reference: d 250, charge 8 m, B 10, S 11.5, H 15, rho 0.8."""
    loading = load_holes(column_rule(Product("ANFO", "ANFO", 0.8), 7), 250, [15])
    volume = design_volume_m3(10, 11.5, 15)
    assert float(volume) == 1725
    assert powder_factor_kg_m3(loading.hole_mass_kg, volume)[0] == pytest.approx(0.1821, abs=5e-5)


def test_the_powder_factor_is_that_of_the_vendor_file():
    """Vendor file: total of TESTSPF.spf."""
    assert float(powder_factor_kg_m3(738.5262, 1092.0911)) == pytest.approx(0.676250, abs=5e-7)


def test_subdrill_is_never_counted():
    assert bench_height_m([100], [88.5], [90]).tolist() == [10]
    assert bench_height_m([100], [88.5], [float("nan")]).tolist() == [11.5]
    assert bench_height_m([100], [88.5]).tolist() == [11.5]


def test_powder_factor_by_mass_of_rock_and_energy_factor():
    assert float(powder_factor_kg_t(100, 200, 2.5)) == pytest.approx(0.2)
    assert float(energy_factor_mj_m3(380, 200)) == pytest.approx(1.9)


@pytest.mark.parametrize(
    "call",
    [
        lambda: bench_height_m([100], [100]),
        lambda: bench_height_m([100], [88], [101]),
        lambda: design_volume_m3(0, 4, 10),
        lambda: design_volume_m3(4, 4, float("nan")),
        lambda: powder_factor_kg_m3(10, 0),
        lambda: powder_factor_kg_m3(-1, 10),
        lambda: powder_factor_kg_t(10, 10, 0),
        lambda: collar_areas(np.zeros((0, 2))),
        lambda: collar_areas([[1, 1]]),
        lambda: collar_areas([[1, 1], [1, 1]]),
        lambda: collar_areas([[1, 1], [2, float("inf")]]),
        lambda: collar_areas([[1, 1], [2, 2]], shapely.LineString([(0, 0), (1, 1)])),
        lambda: collar_areas([[1, 1], [2, 2]], shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])),
    ],
)
def test_what_has_no_volume_is_refused(call):
    with pytest.raises(ValueError):
        call()


def test_cells_clipped_to_the_boundary_fill_it():
    areas = collar_areas([[1, 1], [3, 1], [1, 5]], shapely.box(0, 0, 4, 6))
    assert areas.area_m2.sum() == pytest.approx(24)
    assert areas.area_m2[0] < areas.area_m2[2]


def test_a_collar_outside_the_boundary_owns_only_what_lies_inside():
    areas = collar_areas([[1, 1], [50, 1]], shapely.box(0, 0, 2, 2))
    assert areas.area_m2.tolist() == pytest.approx([4, 0])


def test_collars_at_the_same_place_share_their_cell():
    areas = collar_areas([[1, 1], [1, 1], [3, 1]], shapely.box(0, 0, 4, 2))
    assert areas.area_m2.tolist() == pytest.approx([2, 2, 4])


def test_a_single_collar_owns_the_whole_boundary():
    assert collar_areas([[1, 1]], shapely.box(0, 0, 4, 2)).area_m2.tolist() == [8]


@pytest.mark.parametrize("turn", [0, 33, 90, 217])
def test_inside_a_staggered_pattern_the_area_is_burden_times_spacing_however_it_is_turned(turn):
    bench = StaggeredBench(12, 15, 4, 4.6, 10, (478746, 6772335, 400), row_bearing_deg=turn)
    pattern = staggered_bench(bench)
    areas = collar_areas(pattern.collar_m).area_m2
    inside = (pattern.row > 0) & (pattern.row < 11) & (pattern.position > 0) & (pattern.position < 14)
    assert areas[inside] == pytest.approx(18.4, rel=1e-6)
    assert areas.sum() == pytest.approx(areas.size * 18.4, rel=0.08)


def test_a_single_row_has_about_one_spacing_squared_per_hole():
    areas = collar_areas([[x * 4.0, 0.0] for x in range(20)]).area_m2
    assert areas.sum() == pytest.approx(20 * 16, rel=0.2)


def test_two_separate_patterns_do_not_claim_the_ground_between_them():
    near = [[x * 4.0, y * 4.0] for x in range(6) for y in range(6)]
    far = [[x + 500, y] for x, y in near]
    both = collar_areas(near + far)
    assert both.boundary.geom_type == "MultiPolygon"
    assert both.area_m2.sum() == pytest.approx(2 * 36 * 16, rel=0.02)


def test_the_fired_shot_covers_what_its_design_says(shared_file):
    """Vendor file: burden 4 x spacing 4.6 x 410 holes, edges of the pattern apart."""
    data = shared_file("KAB_BLAST_ALLCOL.csv").read_bytes()
    table = csv.read(data, csv.inspect(data).mapping)
    plan = np.column_stack([table.number("collar_e_m"), table.number("collar_n_m")])
    assert collar_areas(plan).area_m2.sum() == pytest.approx(410 * 4 * 4.6, rel=0.03)


plans = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=3, max_size=40, unique=True)


@given(plans, st.integers(0, 9), st.integers(-5, 5), st.randoms(use_true_random=False))
def test_neither_order_nor_place_changes_the_areas(plan, east, north, chance):
    collars = np.array(plan, dtype=float)
    boundary = shapely.box(-10, -10, 410, 410)
    before = collar_areas(collars, boundary).area_m2
    assert before.sum() == pytest.approx(420 * 420, rel=1e-9)
    order = list(range(len(plan)))
    chance.shuffle(order)
    shift = np.array([east * 100_000.0, north * 1_000_000.0])
    moved = shapely.transform(boundary, lambda corners: corners + shift)
    after = collar_areas(collars[order] + shift, moved).area_m2
    assert after == pytest.approx(before[order], rel=1e-6, abs=1e-6)


@given(plans)
def test_the_outline_of_any_pattern_holds_all_its_collars(plan):
    collars = np.array(plan, dtype=float)
    area = outline(collars)
    assert area.is_valid
    assert area.area > 0
    assert shapely.intersects(area, shapely.points(collars)).all()
