"""Files of any format by their content, what looks wrong about them, and what must never be read."""

import io
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot, recognise
from blastcalc.files.shot import Shot
from blastcalc.files.spf import MAX_XML_BYTES
from blastcalc.files.suspicion import suspicions

HEAD = "Hole ID,X,Y,Z,Toe X,Toe Y,Toe Z"
FORMATS = {
    "bench-340-north.csv": "csv",
    "bench-340-north.xml": "iredes",
    "bench-340-north-drilled.xml": "iredes_as_drilled",
    "bench-340-north.dxf": "dxf",
    "bench-340-trial.spf": "spf",
}


def made(rows, head=HEAD):
    return read_shot("\n".join([head, *rows]).encode())


def found(shot, code):
    return [[shot.hole_id[hole] for hole in each.holes] for each in shot.findings if each.code == code]


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_a_format_is_recognised_by_content_whatever_the_file_is_called(sample, tmp_path, name, form):
    content = sample(name)
    path = tmp_path / "file.dat"
    path.write_bytes(content)
    assert recognise(content) == form
    for source in (path, str(path), content, io.BytesIO(content)):
        assert read_shot(source).format == form


@pytest.mark.parametrize(("name", "form"), FORMATS.items())
def test_what_is_not_a_file_of_the_kind_is_refused_with_the_name_of_the_file(sample, name, form):
    with pytest.raises(FileError) as caught:
        read_shot(sample(name)[:100], name)
    assert str(caught.value).startswith(f"{name}: ")
    assert caught.value.file == name


def test_a_tie_up_of_decks_is_read_with_the_delay_of_each_deck(sample):
    shot = read_shot(sample("bench-340-trial.spf"))
    assert (len(shot), shot.decks.hole.size, shot.name) == (12, 24, "bench-340-trial")
    assert set(shot.decks.in_hole_delay_ms) == {475, 500}
    assert set(shot.decks.product) == {"Emulsion"}
    assert shot.grade_rl_m.tolist() == [330] * 12
    assert shot.tie_up.start_index.tolist() == [0]
    assert shot.findings == []


def test_a_deck_that_nothing_fires_is_kept_with_its_mass(sample):
    with zipfile.ZipFile(io.BytesIO(sample("bench-340-trial.spf"))) as archive:
        text = archive.read("BlisData.Xml").decode()
    at = text.index("<FiringTime><HoleIndex>0<")
    text = text[:at] + text[text.index("</FiringTime>\n", at) + len("</FiringTime>\n") :]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("BlisData.Xml", text)
    whole, shot = read_shot(sample("bench-340-trial.spf")), read_shot(out.getvalue())
    assert shot.decks.mass_kg.sum() == pytest.approx(whole.decks.mass_kg.sum())
    assert shot.decks.hole.size == 24
    assert np.isnan(shot.decks.time_ms).sum() == 1


def test_an_archive_that_claims_little_and_unpacks_to_much_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("BlisData.Xml", b" " * (MAX_XML_BYTES + 1))
    with pytest.raises(FileError, match=r"bomb.spf: .*unpacks to more than 100 MB"):
        read_shot(out.getvalue(), "bomb.spf")


def test_swapped_axes_are_suspected_from_their_size():
    shot = made([f"{place},6772335.{place},478746,400,6772335.{place},478746,390" for place in range(3)])
    assert found(shot, "axes_swapped") == [[]]


def test_swapped_axes_of_a_plan_are_suspected(sample):
    text = sample("bench-340-north.xml").decode()
    swapped = text.replace("PointX", "Point_").replace("PointY", "PointX").replace("Point_", "PointY")
    assert found(read_shot(swapped.encode()), "axes_swapped") == [[]]


def test_swapped_axes_of_a_local_grid_are_suspected_from_bearings():
    rows = [f"{place},{5 * place},7,100,{5 * place + 1.0},9,90,26.565" for place in range(4)]
    assert found(made(rows, HEAD + ",Bearing"), "axes_swapped") == []
    turned = [f"{place},7,{5 * place},100,9,{5 * place + 1.0},90,26.565" for place in range(4)]
    assert found(made(turned, HEAD + ",Bearing"), "axes_swapped") == [["0", "1", "2", "3"]]


def test_a_toe_whose_axes_alone_are_swapped_is_named():
    rows = ["A,478746,6772335,400,478746,6772335,390", "B,478750,6772335,400,6772335,478750,390"]
    assert ["B"] in found(made(rows), "axes_swapped")


def test_lengths_in_feet_beside_coordinates_in_metres_are_named():
    rows = [f"{place},{5 * place},0,100,{5 * place},0,90,{10 if place else 32.808}" for place in range(4)]
    assert found(made(rows, HEAD + ",Length"), "mixed_units") == [["0"]]


def test_diameters_in_two_units_are_named():
    rows = [f"{place},{5 * place},0,100,{5 * place},0,90,{165 if place else 0.165}" for place in range(4)]
    assert found(made(rows, HEAD + ",Diameter"), "mixed_units") == [["0"]]


def test_strays_holes_at_one_place_and_endless_holes_are_named():
    rows = ["A,0,0,100,0,0,90", "B,0.05,0,100,0,0,90", "C,9,0,100,9,0,-90", "D,9000,0,100,9000,0,90"]
    shot = made([*rows, *(f"E{place},{place * 4 + 20},0,100,{place * 4 + 20},0,90" for place in range(4))])
    assert found(shot, "same_place") == [["A", "B"]]
    assert found(shot, "very_long") == [["C"]]
    assert found(shot, "far_away") == [["D"]]


def test_degrees_are_said_to_be_degrees_in_any_format():
    shot = Shot(format="dxf", name="", hole_id=("A", "B"), collar_m=np.array([[57.1, 23.5, 400], [57.1001, 23.5, 400]]))
    assert [each.code for each in suspicions(shot)] == ["coordinates_in_degrees"]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("KAB_BLAST_ALLCOL.csv", 410),
        ("KAB_2in1_BB10000_ALLCOL.csv", 46),
        ("S5_346_516_V2.csv", 324),
        ("S5_346_514.xml", 612),
        ("drill-holes-survey.csv", 23),
        ("TESTSPF.spf", 16),
    ],
)
def test_every_real_file_is_read_whole(shared_file, name, count):
    """Vendor files."""
    shot = read_shot(shared_file(name))
    assert len(shot) == count
    assert np.isfinite(shot.collar_m).all()
    assert np.isfinite(shot.toe_m).all()
    assert (shot.design_length_m > 0).all()


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_reason(content):
    try:
        shot = read_shot(content, "x")
    except FileError as error:
        assert str(error).startswith("x: ")
    else:
        assert len(shot)


@given(st.sampled_from(sorted(FORMATS)), st.data())
@settings(max_examples=60)
def test_no_flipped_byte_gets_past_as_anything_but_numbers_or_an_error(name, data):
    from pathlib import Path

    content = bytearray((Path(__file__).resolve().parents[2] / "docs" / "samples" / name).read_bytes())
    if name.endswith(".dxf"):
        content = content[-40_000:]
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        shot = read_shot(bytes(content), name)
    except FileError as error:
        assert error.message
    else:
        # A table whose header of the levels is damaged says nothing of levels.
        assert np.isfinite(shot.collar_m[:, :2]).all()


def test_an_archive_whose_directory_points_before_its_beginning_is_damaged():
    from pathlib import Path

    content = bytearray((Path(__file__).resolve().parents[2] / "docs/samples/bench-340-trial.spf").read_bytes())
    end = content.rindex(b"PK\x05\x06")
    content[end + 18] += 1  # the place of the directory, 65,536 bytes too far
    with pytest.raises(FileError) as refused:
        read_shot(bytes(content), "trial.spf")
    assert refused.value.code == "bad_archive"


@pytest.mark.parametrize("table", [b"Entity,X,Y,Z,Depth\nP,0,0,340,10\n", b"Hole Type,X,Y,Depth\nP,0,0,10\n"])
def test_a_table_without_hole_ids_says_so_whatever_other_columns_it_has(table):
    with pytest.raises(FileError, match="no column was recognised for hole ids") as caught:
        read_shot(table)
    assert caught.value.code == "missing_column"


def test_headers_that_name_feet_and_metres_are_read_each_in_its_unit():
    shot = read_shot(b"Hole ID,X (m),Y (m),Z (m),Depth (ft),Burden\nA,0,0,100,32.8,3\nB,4,0,100,32.8,3\n")
    assert shot.collar_m.tolist() == [[0, 0, 100], [4, 0, 100]]
    assert shot.design_length_m == pytest.approx(9.99744)
    assert shot.burden_m.tolist() == [3, 3]
    assert "mixed_units" in [finding.code for finding in shot.findings]


def test_a_depth_in_feet_beside_levels_in_metres_is_reported():
    shot = read_shot(b"Hole ID,X,Y,Z,Depth,Toe X,Toe Y,Toe Z\nA,0,0,10,32.8,0,0,0\nB,4,0,10,10,4,0,0\n")
    assert shot.design_length_m.tolist() == [10, 10]
    assert [(f.code, f.holes) for f in shot.findings if f.holes] == [("depth_disagrees", (0,))]


def test_a_negative_firing_time_is_refused_with_its_line_and_column():
    with pytest.raises(FileError, match="line 3, column 'Firing Time': '-5' must not be negative"):
        read_shot(b"Hole ID,X,Y,Z,Depth,Firing Time\nA,0,0,10,10,0\nB,4,0,10,10,-5\n")


def test_a_single_hole_without_a_tie_up_has_none_and_one_that_names_itself_fires():
    alone = read_shot(b"Hole ID,X,Y,Z,Depth\nA,0,0,10,10\n")
    assert alone.tie_up is None
    assert [finding.code for finding in alone.findings] == ["no_tie_up"]
    own = read_shot(b"Hole ID,X,Y,Z,Depth,From Hole,Delay\nA,0,0,10,10,A,0\n")
    assert own.tie_up is not None
    assert own.tie_up.start_index.tolist() == [0]


def test_collar_levels_follow_from_toe_levels_where_only_those_are_given():
    shot = read_shot(b"Hole ID,X,Y,Toe Z,Depth\nA,0,0,340,10\nB,5,0,340,11\n")
    assert shot.collar_m[:, 2].tolist() == [350, 351]
