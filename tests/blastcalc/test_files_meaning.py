"""What depths, angles and repeated rows of a table mean: the right figure, or a remark on the choice that was made."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot
from blastcalc.files.summary import summarise


def shot_of(header, *rows):
    return read_shot("\n".join([header, *rows, ""]).encode())


def codes(shot):
    return [finding.code for finding in shot.findings]


def test_depths_that_were_measured_and_planned_alike_are_along_the_hole():
    shot = shot_of("Hole,X,Y,Z,Depth,Actual Depth,Angle,Bearing", "1,0,0,100,10,10,20,90", "2,4,0,100,10,10,20,90")
    assert shot.design_length_m.tolist() == shot.measured_length_m.tolist() == [10.0, 10.0]
    assert "depth_is_along" in codes(shot)


def test_a_depth_of_which_nothing_more_is_known_is_vertical_and_that_is_said():
    """Hand-worked: 10 m down at 60 degrees from vertical are 20 m of hole."""
    shot = shot_of("Hole,X,Y,Z,Depth,Angle from vertical,Bearing", "1,0,0,100,10,60,90")
    assert shot.design_length_m == pytest.approx([20.0])
    assert "depth_is_vertical" in codes(shot)


def test_a_missing_bearing_costs_neither_length_nor_rock():
    """Hand-worked: 6.5 / cos 15 = 6.7293 m, 6.8 / cos 15 = 7.0399 m, and 7.1 m upright: 20.869 m."""
    header = "Hole,X,Y,Z,Depth,Azimuth,Inclination"
    rows = ["F1,0,0,258.2,6.5,90,15", "F2,4,0,258.3,6.8,,15", "F3,8,0,258.4,7.1,90,"]
    shot = shot_of(header, *rows)
    assert summarise(shot).design_length_m == pytest.approx(20.869, abs=0.001)
    assert shot.collar_m[1, 2] - shot.toe_m[1, 2] == pytest.approx(6.8)
    assert "missing_bearing" in codes(shot)


def test_negative_dips_are_dips_however_flat():
    """Hand-worked: 12 m at 40 degrees below the horizon drop 7.713 m and reach 9.193 m."""
    shot = shot_of("Hole,X,Y,Z,Length,Dip,Azimuth", "1,500,600,100,12,-40,90", "2,504,600,100,12,-40,90")
    assert shot.collar_m[:, 2] - shot.toe_m[:, 2] == pytest.approx([7.713] * 2, abs=0.001)
    assert shot.toe_m[:, 0] - shot.collar_m[:, 0] == pytest.approx([9.193] * 2, abs=0.001)
    assert "holes_lean_far" in codes(shot)


DECKS = "Hole,X,Y,Z,Depth,Burden,Spacing,Deck,Charge"


def test_a_row_for_each_deck_is_one_hole():
    rows = ["1,0,0,100,10,4,5,1,50", "1,0,0,100,10,4,5,2,60", "2,5,0,100,10,4,5,1,50", "2,5,0,100,10,4,5,2,60"]
    shot = shot_of(DECKS, *rows)
    found = summarise(shot)
    assert (found.holes, found.design_length_m, found.total_mass_kg, found.volume_m3) == (2, 20.0, 220.0, 400.0)
    assert found.powder_factor_kg_m3 == 0.55
    assert "rows_are_decks" in codes(shot)


def test_a_hole_that_was_drilled_again_elsewhere_is_no_deck():
    shot = shot_of(DECKS, "1,0,0,100,10,4,5,1,50", "1,3,0,100,10,4,5,1,60")
    assert shot.hole_id == ("1", "1 (2)")
    assert "duplicate_hole_id" in codes(shot)


@given(
    st.sampled_from(["Angle", "Dip", "Inclination", "Plunge", "Angle from vertical", "Angle from horizontal"]),
    st.sampled_from(["vertical", "dip", "negative dip"]),
    st.integers(1, 60),
)
def test_an_angle_is_read_as_it_is_meant_or_the_choice_is_loud(header, meant, angle):
    written = {"vertical": angle, "dip": 90 - angle, "negative dip": angle - 90}[meant]
    try:
        shot = shot_of(f"Hole,X,Y,Z,Length,{header},Azimuth", *(f"{n},{5 * n},0,100,10,{written},90" for n in (1, 2)))
    except FileError as error:
        assert error.code == "angle_out_of_range"
        return
    drop = shot.collar_m[:, 2] - shot.toe_m[:, 2]
    loud = {"angle_looks_like_dip", "dip_looks_like_angle_from_vertical", "holes_lean_far"}
    contradicts = (header in {"Plunge", "Angle from horizontal"} and meant == "vertical") or (
        header == "Angle from vertical" and meant != "vertical"
    )
    if not contradicts and drop != pytest.approx(10 * np.cos(np.radians([angle] * 2))):
        assert loud & set(codes(shot)), (header, meant, angle)


def test_a_bearing_beyond_a_full_turn_is_refused_and_a_negative_one_turned():
    header = "Hole,X,Y,Z,Length,Angle,Bearing"
    assert shot_of(header, "1,0,0,100,10,20,-90").bearing_deg.tolist() == [270.0]
    with pytest.raises(FileError) as caught:
        shot_of(header, "1,0,0,100,10,20,390")
    assert caught.value.code == "bearing_out_of_range"
