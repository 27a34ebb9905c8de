"""Rows that are not what a row usually is: ids that a spreadsheet rewrote, pegs, detonators without a tie-up."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.files.ids import loose
from blastcalc.files.reading import read_shot
from blastcalc.files.summary import summarise

HEADER = "Hole,X,Y,Z,Length,Charge,From Hole,Delay"


def figures(*rows, header=HEADER):
    return summarise(read_shot("\n".join([header, *rows, ""]).encode()))


def codes(summary):
    return [finding["code"] for finding in summary.findings]


@pytest.mark.parametrize("written", ["1.0", "1.", "001", "'1", " 1 ", "1e0", "+1"])
def test_a_parent_that_a_spreadsheet_rewrote_is_the_one_hole_that_fits(written):
    found = figures(f"1,0,0,100,12,50,{written},0", f"2,4,0,100,12,50,{written},25", "3,8,0,100,12,50,2.0,25")
    assert found.firing_times_ms == {"1": 0.0, "2": 25.0, "3": 50.0}
    assert found.mic_kg == 50.0
    assert "parent_respelled" in codes(found)


def test_ids_that_were_rewritten_are_found_by_parents_that_were_not():
    found = figures("1.0,0,0,100,12,50,1,0", "2.0,4,0,100,12,50,1,25", "1000,8,0,100,12,50,2,25", "4,9,9,99,9,1,1e3,1")
    assert found.firing_times_ms == {"1.0": 0.0, "2.0": 25.0, "1000": 50.0, "4": 51.0}


def test_a_parent_that_fits_two_holes_is_none():
    found = figures("1e0,0,0,100,12,50,1e0,0", "1,4,0,100,12,50,1e0,25", "3,8,0,100,12,50,1.0,25")
    assert "missing_parent" in codes(found)
    assert "3" not in found.firing_times_ms


def test_a_parent_that_is_written_as_its_hole_is_not_remarked_on():
    assert "parent_respelled" not in codes(figures("1,0,0,100,12,50,1,0", "2,4,0,100,12,50,1,25"))


@given(st.integers(0, 10**9), st.integers(0, 4), st.sampled_from(["", ".0", ".", ".000"]))
def test_a_number_is_one_id_however_it_is_written(number, zeros, tail):
    assert loose(f" '{'0' * zeros}{number}{tail} ") == str(number)


PEGS = "Hole,X,Y,Z,Length,Diameter,Charge,From Hole,Delay"


def test_a_peg_where_the_shot_starts_hands_on_its_lead_in():
    """Hand-worked: 3 ms to the peg, 100 from there to hole 1, 25 on to hole 2."""
    rows = ["D,0,0,100,0,0,0,D,3", "1,4,0,100,12,165,50,D,100", "2,8,0,100,12,165,50,1,25"]
    found = figures(*rows, header=PEGS)
    assert (found.holes, found.design_length_m) == (2, 24.0)
    assert found.firing_times_ms == {"1": 103.0, "2": 128.0}
    assert [item["code"] for item in found.findings][:1] == ["pegs"]


def test_pegs_between_holes_add_their_delays_in_whatever_order_they_stand():
    """Hand-worked: 1 fires at 0, the signal passes two pegs (9 + 17 ms) and takes 25 and 42 ms from the second."""
    rows = ["P2,0,0,0,0,0,,P1,17", "3,9,0,100,12,165,50,P2,42", "1,4,0,100,12,165,50,1,0", "P1,0,0,0,0,0,0,1,9"]
    found = figures(*rows, "2,8,0,100,12,165,50,P2,25", header=PEGS)
    assert found.firing_times_ms == {"3": 68.0, "1": 0.0, "2": 51.0}
    assert found.holes == 3


def test_pegs_that_feed_each_other_fire_nothing():
    rows = ["P1,0,0,0,0,0,0,P2,1", "P2,0,0,0,0,0,0,P1,1", "1,4,0,100,12,165,50,P1,100", "2,8,0,100,12,165,50,2,5"]
    found = figures(*rows, header=PEGS)
    assert found.firing_times_ms == {"2": 5.0}
    assert "unconnected" in codes(found)


def test_a_row_of_no_length_with_explosive_is_refused_and_so_is_one_of_a_file_without_ties():
    for header, row in ((PEGS, "D,0,0,100,0,0,5,D,0"), ("Hole,X,Y,Z,Length", "D,0,0,100,0")):
        with pytest.raises(ValueError, match="is not a length of a hole"):
            figures(row, header=header)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 500)), min_size=1, max_size=12))
def test_a_chain_gives_the_same_times_whichever_of_its_links_are_pegs(links):
    """Every node lies behind the one before, so a hole fires at the sum of the delays down to it."""
    rows = [
        f"N{place},{place * 5},0,100,{0 if peg else 12},165,{0 if peg else 50},N{max(place - 1, 0)},{wait}"
        for place, (peg, wait) in enumerate([*links, (False, 7)])
    ]
    sums = np.cumsum([*(wait for _, wait in links), 7])
    found = figures(*rows, header=PEGS)
    peg = [*(peg for peg, _ in links), False]
    expected = {f"N{place}": float(at) for place, (at, no) in enumerate(zip(sums, peg, strict=True)) if not no}
    if found.firing_times_ms or found.holes > 1:
        assert found.firing_times_ms == expected


ELECTRONIC = "Hole,X,Y,Z,Length,Charge,Detonator Delay"


def test_detonator_delays_without_a_tie_up_are_firing_times():
    found = figures("1,0,0,100,12,50,0", "2,4,0,100,12,50,25", "3,8,0,100,12,50,50", header=ELECTRONIC)
    assert found.firing_times_ms == {"1": 0.0, "2": 25.0, "3": 50.0}
    assert (found.mic_kg, found.duration_ms) == (50.0, 50.0)
    assert "delays_are_times" in codes(found)


def test_detonators_of_one_delay_without_a_tie_up_have_no_times_and_that_is_said():
    found = figures(*(f"{n},{4 * n},0,100,12,50,500" for n in range(4)), header=ELECTRONIC)
    assert (found.firing_times_ms, found.mic_kg) == ({}, None)
    assert {"delays_without_tie_up", "no_tie_up"} <= set(codes(found))
