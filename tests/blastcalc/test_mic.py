"""Maximum instantaneous charge. Kinds of evidence: hand-worked and properties."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.mic import maximum_instantaneous_charge as mic

decks = st.lists(
    st.tuples(st.integers(0, 2000).map(lambda n: n / 10), st.integers(0, 5000).map(lambda n: n / 10)),
    min_size=1,
    max_size=60,
)
windows = st.integers(1, 500).map(lambda n: n / 10)


def columns(rows):
    return [time for time, _ in rows], [mass for _, mass in rows]


def plain(times, masses, window):
    """Every window that opens at a charge, in tenths of a millisecond so that nothing is rounded."""
    tenths = [round(time * 10) for time in times]
    width = round(window * 10)
    return max(
        sum(mass for at, mass in zip(tenths, masses, strict=True) if start <= at < start + width) for start in tenths
    )


def test_charges_exactly_one_window_apart_do_not_add():
    result = mic([0, 8, 16], [10, 20, 15])
    assert result.mass_kg == 20
    assert result.start_ms == 8


def test_charges_just_inside_one_window_add():
    assert mic([0, 7.999], [10, 20]).mass_kg == 30


@pytest.mark.parametrize("first", [0.1, 0.3, 1000.7, 99999.9])
def test_eight_milliseconds_stay_eight_however_the_numbers_round(first):
    assert mic([first, first + 8.0], [10, 10]).mass_kg == 10
    assert mic([first, round(first + 8.0, 1)], [10, 10]).mass_kg == 10


def test_the_window_slides_and_is_not_a_bin():
    result = mic([6, 10, 13, 30], [10, 10, 10, 25])
    assert result.mass_kg == 30
    assert result.start_ms == 6
    assert result.members.tolist() == [0, 1, 2]


def test_decks_of_one_hole_count_by_their_own_time():
    assert mic([500, 525], [60, 40]).mass_kg == 60
    assert mic([500, 500], [60, 40]).mass_kg == 100


def test_members_are_indexes_into_what_was_passed_in():
    result = mic([20, 3, 1, 2], [1, 5, 5, 5])
    assert result.members.tolist() == [2, 3, 1]


def test_the_curve_has_one_point_per_firing_time_and_peaks_at_the_maximum():
    result = mic([0, 0, 5, 9, 40], [1, 2, 4, 8, 3])
    assert result.window_start_ms.tolist() == [0, 5, 9, 40]
    assert result.window_mass_kg.tolist() == [7, 12, 8, 3]
    assert result.mass_kg == 12


def test_of_equal_windows_the_first_is_given():
    assert mic([0, 100, 200], [7, 7, 7]).start_ms == 0


def test_no_charge_has_no_window():
    assert mic([], []).start_ms is None
    nothing = mic([0, 5], [0, 0])
    assert nothing.mass_kg == 0
    assert nothing.members.size == 0


@pytest.mark.parametrize(
    ("times", "masses", "window"),
    [
        ([0, float("nan")], [1, 1], 8),
        ([0, 1], [1, float("inf")], 8),
        ([0, 1], [1, -1], 8),
        ([0], [1, 1], 8),
        ([0], [1], 0),
        ([0], [1], float("nan")),
        ([1e300], [1], 8),
        ([0], [1e300], 8),
    ],
)
def test_what_is_not_a_blast_is_refused(times, masses, window):
    with pytest.raises(ValueError, match=r"ms|kg"):
        mic(times, masses, window)


@given(decks, windows)
def test_the_maximum_agrees_with_trying_every_window(rows, window):
    times, masses = columns(rows)
    assert mic(times, masses, window).mass_kg == pytest.approx(plain(times, masses, window), abs=1e-6)


@given(decks, windows, windows)
def test_a_wider_window_is_never_smaller(rows, one, other):
    times, masses = columns(rows)
    assert mic(times, masses, min(one, other)).mass_kg <= mic(times, masses, max(one, other)).mass_kg


@given(decks, windows, st.integers(-10_000, 10_000), st.randoms(use_true_random=False))
def test_neither_the_order_of_decks_nor_the_zero_of_time_matters(rows, window, shift, chance):
    times, masses = columns(rows)
    moved = [(time + shift, mass) for time, mass in rows]
    chance.shuffle(moved)
    assert mic(*columns(moved), window).mass_kg == mic(times, masses, window).mass_kg


@given(decks, windows)
def test_the_members_weigh_what_the_maximum_says(rows, window):
    times, masses = columns(rows)
    result = mic(times, masses, window)
    assert np.sum(np.array(masses)[result.members]) == pytest.approx(result.mass_kg, abs=1e-6)
    assert max(masses) <= result.mass_kg + 1e-6 <= sum(masses) + 2e-6
