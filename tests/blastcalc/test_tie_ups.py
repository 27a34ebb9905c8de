"""Made tie-ups, travel along tubes and electronic times. Hand-worked and properties."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.pattern import StaggeredBench, staggered_bench
from blastcalc.rows import detect_rows
from blastcalc.tie_ups import Delays, electronic_times_ms, point_tie_up, row_tie_up
from blastcalc.timing import TieUp, solve
from blastcalc.travel import DETONATING_CORD_M_S, deck_times_ms, travel_ms, with_travel

ROW, POSITION = np.repeat(np.arange(3), 5), np.tile(np.arange(5), 3)
STYLES = ["row by row", "V", "echelon", "diagonal"]


def times(style, **delays):
    return solve(row_tie_up(ROW, POSITION, style, Delays(10, 100, **delays))).times_ms.reshape(3, 5).tolist()


def test_row_by_row_fires_a_row_after_the_one_in_front_is_done():
    assert times("row by row") == [[0, 10, 20, 30, 40], [140, 150, 160, 170, 180], [280, 290, 300, 310, 320]]


def test_an_echelon_runs_back_at_one_end():
    assert times("echelon") == [[0, 10, 20, 30, 40], [100, 110, 120, 130, 140], [200, 210, 220, 230, 240]]


def test_a_v_opens_from_the_middle():
    assert times("V", lead_in_ms=5)[0] == [25, 15, 5, 15, 25]
    assert times("V")[2] == [220, 210, 200, 210, 220]


def test_a_diagonal_runs_back_from_every_hole_of_the_front_row():
    assert times("diagonal") == [[0, 10, 20, 30, 40], [100, 110, 120, 130, 140], [200, 210, 220, 230, 240]]
    tie_up = row_tie_up(ROW, POSITION, "diagonal")
    assert np.count_nonzero(np.abs(tie_up.from_index - tie_up.to_index) == 5) == 10


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.sampled_from(STYLES), st.randoms(use_true_random=False))
def test_rows_of_any_length_are_reached_once_each(lengths, style, chance):
    holes = [(row, place) for row, length in enumerate(lengths) for place in range(length)]
    chance.shuffle(holes)
    row, position = zip(*holes, strict=True)
    result = solve(row_tie_up(row, position, style))
    assert result.reached.all()
    assert result.findings == []


@pytest.mark.parametrize("style", STYLES)
def test_rows_found_in_a_turned_pattern_can_be_tied_up(style):
    pattern = staggered_bench(StaggeredBench(5, 12, 4, 5, 10, (478746, 6772335, 400), row_bearing_deg=33))
    rows = detect_rows(pattern.collar_m)
    assert solve(row_tie_up(rows.row, rows.position, style)).reached.all()


def test_a_point_spreads_over_all_neighbours():
    pattern = staggered_bench(StaggeredBench(7, 9, 4, 5, 10))
    middle = 31
    result = solve(point_tie_up(pattern.collar_m, middle))
    assert result.reached.all()
    assert result.findings == []
    away = np.hypot(*(pattern.collar_m - pattern.collar_m[middle])[:, :2].T)
    assert np.corrcoef(away, result.times_ms)[0, 1] > 0.97


@pytest.mark.parametrize(
    "call",
    [
        lambda: row_tie_up([], [], "V"),
        lambda: row_tie_up([0, 0], [1, 1], "V"),
        lambda: row_tie_up([0, 0], [1], "V"),
        lambda: row_tie_up([0], [1], "spiral"),
        lambda: Delays(along_ms=-1),
        lambda: Delays(between_rows_ms=float("nan")),
        lambda: point_tie_up([[0, 0], [5, 0]], 2),
        lambda: point_tie_up([[0, 0], [5, 0]], 0, 0),
        lambda: electronic_times_ms([float("nan")]),
        lambda: electronic_times_ms([1], 0.5),
        lambda: travel_ms(-1),
        lambda: travel_ms(1, 0),
        lambda: deck_times_ms([0], [1], [500]),
        lambda: deck_times_ms([float("nan")], [0], [500]),
        lambda: deck_times_ms([0], [0], [-1]),
    ],
)
def test_what_cannot_be_tied_up_is_refused(call):
    with pytest.raises(ValueError):
        call()


def test_times_are_rounded_once_and_never_per_link():
    """Trap: 20 links of 2.5 ms make 50 ms; rounded one by one they would make 60 or 40."""
    chain = TieUp(
        hole_count=21, from_index=range(20), to_index=range(1, 21), delay_ms=np.full(20, 2.5), start_index=[0]
    )
    exact = solve(chain).times_ms
    assert exact[-1] == 50
    assert electronic_times_ms(exact)[-1] == 50
    assert np.abs(electronic_times_ms(exact) - exact).max() == 0.5


@given(st.lists(st.integers(0, 100_000).map(lambda n: n / 10), min_size=1, max_size=30), st.integers(0, 500))
def test_electronic_times_are_whole_and_keep_the_order(values, first):
    whole = electronic_times_ms(values, first)
    assert (whole == np.rint(whole)).all()
    assert whole.min() == first
    assert (np.diff(whole[np.argsort(values, kind="stable")]) >= 0).all()
    assert np.abs((whole - first) - (np.array(values) - min(values))).max() <= 0.5 + 1e-6


def test_the_signal_takes_its_time_along_tube_and_cord():
    """Published velocities: shock tube 2000 m/s, detonating cord 7000 m/s."""
    tie_up = TieUp(hole_count=3, from_index=[0, 1], to_index=[1, 2], delay_ms=[17, 0], start_index=[0])
    assert solve(with_travel(tie_up, [4, 0])).times_ms.tolist() == [0, 19, 19]
    assert solve(with_travel(tie_up, [0, 7], DETONATING_CORD_M_S)).times_ms.tolist() == [0, 17, 18]


def test_decks_fire_by_their_own_detonators():
    result = solve(TieUp(hole_count=2, from_index=[0], to_index=[1], delay_ms=[25], start_index=[0]))
    decks = deck_times_ms(result.arrival_ms, [0, 0, 1], [500, 475, 500], [10, 4, 10])
    assert decks.tolist() == [505, 477, 530]
