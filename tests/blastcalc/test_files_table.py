"""Tables as shots, and shots as tables."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.files import table_write
from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Decks, Shot
from blastcalc.files.summary import summarise
from blastcalc.folding import natural_key
from blastcalc.timing import TieUp

HEAD = b"Hole ID,X,Y,Z,Toe X,Toe Y,Toe Z\n"


def test_the_sample_comes_back_from_its_own_table(sample):
    first = read_shot(sample("bench-340-north.csv"))
    again = read_shot(table_write.write(first))
    assert again.hole_id == first.hole_id
    assert np.abs(again.collar_m - first.collar_m).max() <= 0.0005
    assert again.tie_up.from_index.tolist() == first.tie_up.from_index.tolist()
    assert again.tie_up.delay_ms.tolist() == first.tie_up.delay_ms.tolist()
    assert again.stated_time_ms.tolist() == first.stated_time_ms.tolist()
    assert table_write.write(again) == table_write.write(first)


def test_the_fired_shot_comes_back_from_its_own_table(shared_file):
    """Vendor file: 410 holes with tie-up, masses and measured lengths."""
    first = read_shot(shared_file("KAB_BLAST_ALLCOL.csv"))
    again = read_shot(table_write.write(first))
    assert again.hole_id == first.hole_id
    assert again.measured_mass_kg.tolist() == first.measured_mass_kg.tolist()
    assert np.abs(again.toe_m - first.toe_m).max() <= 0.0005
    assert again.tie_up.start_index.tolist() == first.tie_up.start_index.tolist()


def test_seven_digit_coordinates_keep_their_millimetres():
    shot = read_shot(HEAD + b"A,478746.054,6772335.082,405.581,478746.054,6772335.080,392.501\n")
    assert shot.collar_m[0].tolist() == [478746.054, 6772335.082, 405.581]
    assert b"6772335.082,405.581" in table_write.write(shot)
    assert shot.design_length_m[0] == pytest.approx(13.080, abs=1e-6)


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        (b"B,1,2,x,1,2,-5", "not_a_number", "line 3, column 'Z': 'x' is not a number"),
        (b"B,NaN,2,3,1,2,-5", "not_finite", "line 3, column 'X': 'NaN' is not a finite number"),
        (b"B,1e308,2,3,1,2,-5", "too_large", "line 3, column 'X': '1e308' is larger"),
        (b"B,1,2,3,1,2,4", "toe_above_collar", "line 3, column 'Toe Z'"),
        (b"B,1,2,3,1,2,3", "zero_length", "line 3, column 'Toe Z'"),
        (b"B,1,2", "ragged_row", "line 3: has 3 cells where the header has 7"),
        (b",1,2,3,1,2,-5", "missing_hole_id", "line 3, column 'Hole ID'"),
    ],
)
def test_one_bad_row_keeps_the_whole_file_out_and_is_named(row, code, words):
    with pytest.raises(FileError) as caught:
        read_shot(HEAD + b"A,10,2,3,10,2,-5\n" + row + b"\n", "shot.csv")
    assert caught.value.code == code
    assert str(caught.value).startswith(f"shot.csv: {words}")
    assert caught.value.line == 3


def test_a_table_without_coordinates_is_refused_with_what_it_has():
    with pytest.raises(FileError, match=r"hole ids and eastings and northings among 'colour', 'taste'"):
        read_shot(b"colour,taste\nred,sweet\n")


def test_ids_used_twice_are_a_finding_with_both_holes():
    shot = read_shot(HEAD + b"A,10,2,3,10,2,-5\nA,20,2,3,20,2,-5\nB,30,2,3,30,2,-5\n")
    assert shot.hole_id == ("A", "A (2)", "B")
    assert [(each.code, each.holes) for each in shot.findings if each.holes] == [("duplicate_hole_id", (0, 1))]


def test_firing_times_without_a_tie_up_are_read_as_such():
    shot = read_shot(b"Hole ID,X,Y,Z,Depth,Firing Time\nA,0,0,9,9,0\nB,4,0,9,9,25.5\n")
    assert shot.tie_up is None
    assert shot.stated_time_ms.tolist() == [0, 25.5]
    assert [each.code for each in shot.findings] == []


def test_an_in_hole_delay_is_no_surface_delay():
    """Hand-worked: 17 and 42 ms on the surface, 500 ms in the hole."""
    head = b"Hole,X,Y,Z,Depth,From Hole,Surface Delay,In-hole Delay (ms)\n"
    rows = [b"A,0,0,9,9,A,0,500", b"B,4,0,9,9,A,17,500", b"C,8,0,9,9,B,42,475"]
    shot = read_shot(head + b"\n".join(rows))
    assert summarise(shot).firing_times_ms == {"A": 500, "B": 517, "C": 534}
    assert summarise(read_shot(table_write.write(shot))).firing_times_ms == {"A": 500, "B": 517, "C": 534}


def test_a_design_of_another_tool_fires_the_same_from_its_table(shared_file):
    """Vendor file: SHOTPlus, one deck per hole, 500 ms in the hole."""
    shot = read_shot(shared_file("TESTSPF.spf"))
    shot.stated_time_ms[:] = np.nan
    again = summarise(read_shot(table_write.write(shot)))
    assert again.firing_times_ms == summarise(shot).firing_times_ms
    assert again.total_mass_kg == pytest.approx(738.5262, abs=0.01)


def test_a_column_of_zeros_is_no_timing():
    shot = read_shot(b"Hole ID,X,Y,Z,Depth,Firing Time\nA,0,0,9,9,0\nB,4,0,9,9,0\n")
    assert np.isnan(shot.stated_time_ms).all()


def test_anfo_and_emulsion_add_up_where_no_mass_is_given():
    shot = read_shot(b"Hole ID,X,Y,Z,Depth,ANFO,Emulsion\nA,0,0,9,9,20,5\nB,4,0,9,9,,7\nC,8,0,9,9,,\n")
    assert shot.mass_kg[:2].tolist() == [25, 7]
    assert np.isnan(shot.mass_kg[2])


metres = st.integers(-999_999_999, 999_999_999).map(lambda millimetres: millimetres / 1000)
lengths = st.integers(1000, 60_000).map(lambda millimetres: millimetres / 1000)
masses = st.one_of(st.just(np.nan), st.integers(1, 2_000_000).map(lambda grams: grams / 1000))
ids = st.text(st.sampled_from("ABZ019-_ بجé"), min_size=1, max_size=8).filter(
    lambda text: text.strip(" -") == text and any(map(str.isalnum, text))
)


@st.composite
def shots(draw):
    names = draw(st.lists(ids, min_size=2, max_size=8, unique_by=natural_key))
    count = len(names)
    collar = np.array(draw(st.lists(st.tuples(metres, metres, metres), min_size=count, max_size=count)))
    depth = np.array(draw(st.lists(lengths, min_size=count, max_size=count)))
    toe = (collar - np.column_stack([np.zeros((count, 2)), depth])).round(3)
    mass = np.array(draw(st.lists(masses, min_size=count, max_size=count)))
    delays = draw(st.lists(st.integers(1, 500), min_size=count, max_size=count))
    tie_up = TieUp(
        hole_count=count,
        from_index=list(range(count - 1)),
        to_index=list(range(1, count)),
        delay_ms=delays[1:],
        start_index=[0],
        lead_in_ms=[delays[0]],
    )
    return Shot(
        format="csv",
        name="",
        hole_id=tuple(names),
        collar_m=collar,
        toe_m=toe,
        design_length_m=depth,
        measured_mass_kg=mass,
        tie_up=draw(st.one_of(st.none(), st.just(tie_up))),
    )


@given(shots())
def test_what_is_written_as_a_table_is_read_back_to_the_millimetre(shot):
    back = read_shot(table_write.write(shot))
    assert back.hole_id == shot.hole_id
    assert np.abs(back.collar_m - shot.collar_m).max() <= 0.0005
    assert np.abs(back.toe_m - shot.toe_m).max() <= 0.0005
    assert np.array_equal(back.measured_mass_kg, shot.measured_mass_kg, equal_nan=True)
    assert back.design_length_m == pytest.approx(shot.design_length_m, abs=0.0005)
    if shot.tie_up is None:
        assert back.tie_up is None
    else:
        assert back.tie_up.from_index.tolist() == shot.tie_up.from_index.tolist()
        assert back.tie_up.delay_ms.tolist() == shot.tie_up.delay_ms.tolist()
        assert back.tie_up.lead_in_ms.tolist() == shot.tie_up.lead_in_ms.tolist()


def test_what_a_table_cannot_hold_is_refused():
    line = np.array([[0.0, 0, 9], [4.0, 0, 9]])
    shot = Shot(format="csv", name="", hole_id=("A", "B"), collar_m=line, toe_m=line - [0, 0, 9])
    shot.tie_up = TieUp(hole_count=2, from_index=[0, 0], to_index=[1, 1], delay_ms=[1, 2], start_index=[0])
    with pytest.raises(ValueError, match="hole B has several connections"):
        table_write.write(shot)
    shot.tie_up = TieUp(hole_count=2, from_index=[0], to_index=[1], delay_ms=[1], start_index=[0])
    nan = np.full(3, np.nan)
    shot.decks = Decks(np.array([0, 0, 1]), np.ones(3), nan, nan, np.array([475.0, 500, 500]), nan, ("",) * 3)
    with pytest.raises(ValueError, match="several decks"):
        table_write.write(shot)
    formula = Shot(format="csv", name="", hole_id=("=1+1",), collar_m=line[:1])
    with pytest.raises(ValueError, match="cannot stand in a table"):
        table_write.write(formula)
