"""Distances of magazines: the rows of 27 CFR 555.218 against a second source, their own order, and worked vectors."""

import itertools

import pytest

from blastcalc.storage_distances import (
    CFR_555_218,
    CORD_KG_M,
    EXPOSURES,
    KILOGRAMS_PER_DETONATOR,
    Neighbour,
    groups_of,
    permission,
    permitted_neq_kg,
    required_distance_m,
    separation_from_donor_m,
)

LB = 0.45359237
FT = 0.3048
ROWS = CFR_555_218.rows

TABLE_H_21 = """
5 6 10 8 20 10 30 11 40 12 50 14 75 15 100 16 125 18 150 19 200 21 250 23 300 24 400 27 500 29 600 31 700 32 800 33
900 35 1000 36 1200 39 1400 41 1600 43 1800 44 2000 45 2500 49 3000 52 4000 58 5000 61 6000 65 7000 68 8000 72 9000 75
10000 78 12000 82 14000 87 16000 90 18000 94 20000 98 25000 105 30000 112 35000 119 40000 124 45000 129 50000 135
55000 140 60000 145 65000 150 70000 155 75000 160 80000 165 85000 170 90000 175 95000 180 100000 185 110000 195
120000 205 130000 215 140000 225 150000 235 160000 245 170000 255 180000 265 190000 275 200000 285 210000 295
230000 315 250000 335 275000 360 300000 385
"""
"""29 CFR 1910.109, Table H-21: pounds not over, and the separation of barricaded magazines in feet."""


def feet(row, exposure, barricaded):
    return row.feet[EXPOSURES.index(exposure)][0 if barricaded else 1]


def test_the_separation_of_magazines_is_that_of_the_labour_regulation_in_every_row():
    figures = [int(word) for word in TABLE_H_21.split()]
    published = list(itertools.batched(figures, 2, strict=True))
    assert [(row.not_over_lb, feet(row, "magazine", True)) for row in ROWS] == published
    assert len(ROWS) == 70


def test_the_bands_join_and_begin_at_nothing():
    assert ROWS[0].over_lb == 0
    assert all(row.over_lb < row.not_over_lb for row in ROWS)
    assert [row.over_lb for row in ROWS[1:]] == [row.not_over_lb for row in ROWS[:-1]]


@pytest.mark.parametrize("exposure", EXPOSURES)
def test_every_barricaded_distance_rises_from_row_to_row_until_the_cap(exposure):
    column = [feet(row, exposure, True) for row in ROWS]
    rising = [pair for pair in itertools.pairwise(column) if not (pair[0] < pair[1] or pair == (2000, 2000))]
    assert rising == []


@pytest.mark.parametrize("exposure", EXPOSURES)
def test_without_a_barricade_the_distance_is_twice_as_great_up_to_the_cap(exposure):
    for row in ROWS:
        behind = feet(row, exposure, True)
        expected = 2 * behind
        if exposure in {"inhabited_building", "busy_road"}:
            expected = max(behind, min(expected, 2000))
        assert feet(row, exposure, False) == expected, row


@pytest.mark.parametrize(
    ("exposure", "distance_m", "is_barricaded", "pounds"),
    [
        ("inhabited_building", 160, True, 2_000),
        ("inhabited_building", 160, False, 250),
        ("public_road", 160, True, 85_000),
        ("busy_road", 160, True, 5_000),
        ("inhabited_building", 21.336, True, 5),
        ("inhabited_building", 21.335, True, 0),
        ("inhabited_building", 10_000, True, 300_000),
        ("inhabited_building", 0, False, 0),
    ],
)
def test_a_distance_permits_what_the_last_row_that_it_reaches_permits(exposure, distance_m, is_barricaded, pounds):
    permitted = permitted_neq_kg(distance_m, exposure, is_barricaded=is_barricaded)
    assert permitted == pytest.approx(pounds * LB, rel=1e-12)


def test_kilograms_of_the_vectors_are_exact():
    assert permitted_neq_kg(160, "inhabited_building", is_barricaded=True) == 907.18474
    assert permitted_neq_kg(160, "inhabited_building", is_barricaded=False) == 113.3980925
    assert CFR_555_218.most_kg == 136_077.711


@pytest.mark.parametrize("exposure", EXPOSURES)
@pytest.mark.parametrize("is_barricaded", [True, False])
def test_what_a_distance_permits_never_needs_more_than_that_distance(exposure, is_barricaded):
    for row in ROWS:
        metres = round(feet(row, exposure, is_barricaded) * FT, 10)
        permitted = permitted_neq_kg(metres, exposure, is_barricaded=is_barricaded)
        assert permitted >= round(row.not_over_lb * LB, 9)
        assert required_distance_m(permitted, exposure, is_barricaded=is_barricaded) <= metres
        assert permitted_neq_kg(metres - 0.001, exposure, is_barricaded=is_barricaded) < row.not_over_lb * LB


def test_a_band_reaches_up_to_its_bound_and_no_further():
    at = required_distance_m(2_000 * LB, "inhabited_building", is_barricaded=True)
    over = required_distance_m(907.185, "inhabited_building", is_barricaded=True)
    assert (at, over) == (pytest.approx(505 * FT), pytest.approx(545 * FT))
    assert required_distance_m(0, "inhabited_building", is_barricaded=False) == 0


def test_more_than_the_table_holds_is_allowed_nowhere():
    with pytest.raises(ValueError, match="more than one magazine may hold"):
        required_distance_m(136_077.712, "magazine", is_barricaded=True)
    for wrong in (-1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="zero or more"):
            permitted_neq_kg(wrong, "magazine", is_barricaded=True)
        with pytest.raises(ValueError, match="zero or more"):
            required_distance_m(wrong, "magazine", is_barricaded=True)


def test_of_several_distances_the_least_permission_binds():
    found = permission({"inhabited_building": 160, "public_road": 160, "busy_road": 160}, is_barricaded=True)
    assert (found.neq_kg, found.binding) == (907.18474, "inhabited_building")
    assert found.by_exposure["public_road"] == pytest.approx(85_000 * LB)
    assert found.by_exposure["busy_road"] == pytest.approx(5_000 * LB)
    assert "magazine" not in found.by_exposure
    assert permission({}, is_barricaded=True) is None


def test_magazines_that_lie_too_near_count_as_one_with_the_sum_and_the_pair_is_named():
    magazines = [Neighbour(5_000 * LB), Neighbour(800 * LB)]
    (group,) = groups_of(magazines, {(0, 1): 60 * FT}, is_barricaded=True)
    assert group.members == (0, 1)
    assert group.neq_kg == pytest.approx(5_800 * LB)
    (pair,) = group.pairs
    assert (pair.first, pair.second, pair.required_m) == (0, 1, pytest.approx(61 * FT))
    for is_barricaded, expected in ((True, 730), (False, 1_460)):
        needed = required_distance_m(group.neq_kg, "inhabited_building", is_barricaded=is_barricaded)
        assert needed == pytest.approx(expected * FT)
    assert [one.members for one in groups_of(magazines, {(0, 1): 18.6}, is_barricaded=True)] == [(0,), (1,)]


def test_the_detonators_ask_for_the_distance_between_their_magazine_and_others():
    magazines = [Neighbour(5_000 * LB), Neighbour(2.26796185, is_detonators=True)]
    assert len(groups_of(magazines, {(0, 1): 6 * FT}, is_barricaded=True)) == 2
    assert len(groups_of(magazines, {(0, 1): 1.8}, is_barricaded=True)) == 1


def test_a_group_draws_in_a_magazine_that_its_sum_reaches():
    magazines = [Neighbour(2_500 * LB), Neighbour(2_500 * LB), Neighbour(10 * LB)]
    separations = {(0, 1): 40 * FT, (0, 2): 55 * FT, (1, 2): 500 * FT}
    (group,) = groups_of(magazines, separations, is_barricaded=True)
    assert group.members == (0, 1, 2)
    assert [(pair.first, pair.second) for pair in group.pairs] == [(0, 1), (0, 2)]
    separations[0, 1] = 50 * FT
    assert len(groups_of(magazines, separations, is_barricaded=True)) == 3


def test_an_unknown_distance_separates_nothing():
    with pytest.raises(ValueError, match="lacks the pair"):
        groups_of([Neighbour(1), Neighbour(1)], {}, is_barricaded=True)


@pytest.mark.parametrize(
    ("pounds", "nitrate", "agent"),
    [
        (100, 3, 11),
        (101, 4, 14),
        (600, 5, 18),
        (1000, 6, 22),
        (1600, 7, 25),
        (2000, 8, 29),
        (3000, 9, 32),
        (4000, 10, 36),
    ],
)
def test_nitrate_and_blasting_agents_keep_their_distance_from_a_donor(pounds, nitrate, agent):
    for acceptor, expected in (("ammonium_nitrate", nitrate), ("blasting_agent", agent)):
        behind = separation_from_donor_m(round(pounds * LB, 8), acceptor, is_barricaded=True)
        assert behind == pytest.approx(expected * FT)
        assert separation_from_donor_m(round(pounds * LB, 8), acceptor, is_barricaded=False) == pytest.approx(
            6 * behind
        )


@pytest.mark.parametrize("kilograms", [0, -1, 1_814.37, 5_000])
def test_a_donor_outside_of_the_rows_that_are_held_is_refused(kilograms):
    with pytest.raises(ValueError, match="donor_neq_kg"):
        separation_from_donor_m(kilograms, "blasting_agent", is_barricaded=True)


def test_detonators_and_cord_count_as_the_table_counts_them():
    assert abs(KILOGRAMS_PER_DETONATOR - 0.000680389) < 5e-10
    assert abs(CORD_KG_M - 0.013393) < 5e-7
