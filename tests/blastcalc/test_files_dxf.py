"""Drawings: the project's sample, and small drawings made for the test."""

from io import StringIO

import numpy as np
import pytest
from ezdxf import units
from ezdxf.filemanagement import new
from hypothesis import given, settings
from hypothesis import strategies as st

from blastcalc.files import dxf, dxf_write
from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Shot
from blastcalc.folding import natural_key


def content(drawing):
    out = StringIO()
    drawing.write(out)
    return out.getvalue().encode()


def drawing_of_lines(labels=("A1", "A2", "A3"), upwards=False, unit=units.M):
    drawing = new("R2010", units=unit)
    space = drawing.modelspace()
    for place, label in enumerate(labels):
        ends = [(478000.125 + 5 * place, 6772000.5, 400.0), (478000.125 + 5 * place, 6772001.5, 390.0)]
        space.add_line(*(reversed(ends) if upwards else ends), {"layer": "Drill holes"})
        if label:
            space.add_text(label, height=0.3, dxfattribs={"layer": "Labels", "insert": (*ends[0][:2], 0)})
    return drawing


def codes(shot):
    return [finding.code for finding in shot.findings]


def test_a_drawing_holds_what_the_table_it_was_made_from_says(sample):
    table, drawing = read_shot(sample("bench-340-north.csv")), dxf.read(sample("bench-340-north.dxf"))
    assert drawing.hole_id == table.hole_id
    assert np.abs(drawing.collar_m - table.collar_m).max() <= 0.0005
    assert np.abs(drawing.toe_m - table.toe_m).max() <= 0.0005
    for name in ("design_length_m", "grade_rl_m", "burden_m", "spacing_m", "stemming_m", "stated_time_ms"):
        assert getattr(drawing, name) == pytest.approx(getattr(table, name), abs=0.0005), name


def test_lines_with_labels_beside_them_are_holes():
    shot = dxf.read(content(drawing_of_lines()))
    assert (shot.hole_id, codes(shot)) == (("A1", "A2", "A3"), [])
    assert shot.collar_m[1].tolist() == [478005.125, 6772000.5, 400.0]
    assert shot.design_length_m == pytest.approx([np.sqrt(101)] * 3)


def test_lines_that_all_run_upwards_are_turned_over_and_that_is_said():
    shot = dxf.read(content(drawing_of_lines(upwards=True)))
    assert codes(shot) == ["lines_run_upwards"]
    assert set(shot.collar_m[:, 2]) == {400.0}


def test_one_line_that_runs_upwards_among_others_is_refused_by_name():
    drawing = drawing_of_lines()
    drawing.modelspace().add_line((0, 0, 0), (0, 0, 5), {"layer": "Drill holes"})
    with pytest.raises(FileError) as caught:
        dxf.read(content(drawing))
    assert caught.value.code == "toe_above_collar"
    assert "LINE #" in caught.value.message


def test_holes_without_a_label_are_numbered_and_that_is_said():
    shot = dxf.read(content(drawing_of_lines(labels=("1", "", ""))))
    assert shot.hole_id == ("1", "2", "3")
    assert [(each.code, each.holes) for each in shot.findings] == [("unlabelled_holes", (1, 2))]


def in_unit(per_metre, unit):
    """Three holes of 12 m, 5 m apart, drawn with so many units to the metre."""
    drawing = new("R2010", units=unit)
    for place, label in enumerate(("A1", "A2", "A3")):
        east, north, level = 478100 + 5 * place, 6771900, 238
        ends = [(x * per_metre, y * per_metre, z * per_metre) for x, y, z in ((east, north, level), (east, north, 226))]
        drawing.modelspace().add_line(*ends, {"layer": "HOLES"})
        at = ((east + 0.5) * per_metre, (north + 0.5) * per_metre)
        drawing.modelspace().add_text(label, dxfattribs={"layer": "HOLES", "insert": at})
    return content(drawing)


PER_METRE = {units.M: 1.0, units.MM: 1000.0, units.CM: 100.0, units.FT: 1 / 0.3048, units.IN: 1 / 0.0254}


@pytest.mark.parametrize("unit", PER_METRE)
def test_a_drawing_in_the_unit_that_it_names_is_read_in_metres(unit):
    shot = dxf.read(in_unit(PER_METRE[unit], unit))
    assert shot.hole_id == ("A1", "A2", "A3")
    assert shot.collar_m[1] == pytest.approx([478105, 6771900, 238])
    assert shot.design_length_m == pytest.approx([12, 12, 12])
    assert codes(shot) == ([] if unit == units.M else ["drawing_unit_declared"])


@pytest.mark.parametrize("named", [*PER_METRE, units.MI, units.KM, 0])
@pytest.mark.parametrize("drawn", PER_METRE)
def test_a_drawing_is_read_in_the_unit_it_is_in_or_the_doubt_is_loud(named, drawn):
    shot = dxf.read(in_unit(PER_METRE[drawn], named))
    if shot.design_length_m != pytest.approx([12, 12, 12]):
        assert {each for each in codes(shot) if "drawing_unit" in each}
    elif named not in {drawn, 0}:
        assert codes(shot) == ["drawing_unit_by_geometry"]
    if drawn == units.M:
        assert shot.design_length_m == pytest.approx([12, 12, 12])


def test_the_unit_that_a_person_names_counts_unseen():
    assert dxf.read(in_unit(1.0, units.IN), unit="ft").design_length_m == pytest.approx([12 * 0.3048] * 3)
    assert codes(dxf.read(in_unit(1.0, units.IN), unit="m")) == []


def test_a_drawing_without_unit_is_said_to_have_none():
    assert codes(dxf.read(content(drawing_of_lines(unit=0)))) == ["no_drawing_unit"]


def test_collars_and_toes_drawn_as_points_find_each_other():
    drawing = new("R2010", units=units.M)
    space = drawing.modelspace()
    for place, label in enumerate("ABC"):
        space.add_point((4 * place, 0, 100), {"layer": "COLLARS"})
        space.add_circle((4 * (2 - place) + 0.5, 1, 88), 0.1, {"layer": "Design toes"})
        space.add_mtext(label, {"layer": "COLLARS", "insert": (4 * place + 0.4, 0.4, 0)})
    shot = dxf.read(content(drawing))
    assert shot.hole_id == ("A", "B", "C")
    assert (shot.toe_m - shot.collar_m).tolist() == [[0.5, 1, -12]] * 3


def test_toes_that_fit_no_collar_are_refused():
    drawing = new("R2010", units=units.M)
    for at in ((0, 0, 10), (10, 0, 10)):
        drawing.modelspace().add_point(at, {"layer": "collar"})
        drawing.modelspace().add_point((0.5, at[0] / 10, 0), {"layer": "toe"})
    with pytest.raises(FileError) as caught:
        dxf.read(content(drawing))
    assert caught.value.code == "toes_disagree"


def test_the_largest_closed_polyline_on_a_boundary_layer_is_the_boundary():
    drawing = drawing_of_lines()
    space = drawing.modelspace()
    space.add_lwpolyline([(0, 0), (1, 0), (1, 1)], close=True, dxfattribs={"layer": "Blast boundary"})
    corners = [(477990, 6771990), (478020, 6771990), (478020, 6772010), (477990, 6772010)]
    space.add_polyline3d([(*corner, 400) for corner in corners], close=True, dxfattribs={"layer": "BOUNDARY"})
    space.add_lwpolyline([(0, 0), (9e5, 0), (9e5, 9e5)], close=True, dxfattribs={"layer": "roads"})
    assert dxf.read(content(drawing)).boundary_m.tolist() == [list(map(float, corner)) for corner in corners]


def test_a_block_whose_attributes_give_no_toe_takes_the_line_at_its_place():
    drawing = new("R2010", units=units.M)
    drawing.blocks.new("H")
    space = drawing.modelspace()
    space.add_blockref("H", (5, 5, 50)).add_attrib("ID", "X7")
    space.add_line((5, 5, 50), (6, 5, 40))
    shot = dxf.read(content(drawing))
    assert (shot.hole_id, shot.toe_m.tolist()) == (("X7",), [[6, 5, 40]])


def test_a_block_with_length_and_bearing_needs_no_line():
    """Hand-worked: 12 m at 15 degrees from vertical towards 135 degrees."""
    drawing = new("R2010", units=units.M)
    drawing.blocks.new("H")
    block = drawing.modelspace().add_blockref("H", (1000, 2000, 100))
    for tag, text in (("HOLE_ID", "1"), ("LENGTH_M", "12"), ("ANGLE_DEG", "15"), ("BEARING_DEG", "135")):
        block.add_attrib(tag, text)
    assert dxf.read(content(drawing)).toe_m[0] == pytest.approx([1002.1962, 1997.8038, 88.4089], abs=1e-4)


def test_an_attribute_that_is_no_number_is_refused_with_block_and_tag(sample):
    data = sample("bench-340-north.dxf")
    with pytest.raises(FileError) as caught:
        dxf.read(data.replace(b"\n127.000\n", b"\nthick\n", 1))
    assert caught.value.code == "bad_value"
    assert caught.value.element == "DIAMETER_MM"
    assert "INSERT #" in caught.value.message


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.999])
def test_a_truncated_drawing_is_never_read_in_part(sample, share):
    data = sample("bench-340-north.dxf")
    with pytest.raises(FileError) as caught:
        dxf.read(data[: int(len(data) * share)])
    assert caught.value.code == "truncated"


def test_a_drawing_without_holes_names_its_layers():
    drawing = new("R2010", units=units.M)
    drawing.modelspace().add_line((0, 0), (1, 1), {"layer": "roads"})
    with pytest.raises(FileError) as caught:
        dxf.read(content(drawing))
    assert (caught.value.code, "'roads'" in caught.value.message) == ("no_rows", True)


def test_a_binary_drawing_is_refused_with_what_to_do():
    with pytest.raises(FileError, match="save it as text"):
        read_shot(b"AutoCAD Binary DXF\r\n\x1a\x00" + b"\0" * 40)


@given(st.data())
@settings(max_examples=20)
def test_no_damage_to_a_drawing_gets_past_as_anything_but_an_error(data):
    text = content(drawing_of_lines()).decode()
    start = text.index("ENTITIES")
    lines = text[start:].split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    lines[place] = data.draw(st.sampled_from(["", "x", "-1", "1e308", "NaN", "999999", "LINE"]))
    try:
        shot = dxf.read((text[:start] + "\n".join(lines)).encode())
    except FileError as error:
        assert error.message
    else:
        assert np.isfinite(shot.collar_m).all()


metres = st.integers(-9_999_999_999, 9_999_999_999).map(lambda millimetres: millimetres / 1000)
ids = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="^"), min_size=1, max_size=9
)


@given(
    st.lists(
        st.tuples(ids, metres, metres, metres), min_size=1, max_size=6, unique_by=lambda hole: natural_key(hole[0])
    )
)
@settings(max_examples=20)
def test_what_is_drawn_is_read_back_to_the_millimetre(holes):
    collar = np.array([hole[1:] for hole in holes])
    toe = (collar - [0.25, -0.5, 11.375]).round(3)
    shot = Shot(format="csv", name="", hole_id=tuple(hole[0] for hole in holes), collar_m=collar, toe_m=toe)
    shot.design_length_m = np.full(len(holes), 11.389)
    back = dxf.read(dxf_write.write(shot))
    assert back.hole_id == shot.hole_id
    assert np.abs(back.collar_m - collar).max() <= 0.0005
    assert np.abs(back.toe_m - toe).max() <= 0.0005
    assert back.design_length_m.tolist() == shot.design_length_m.tolist()
    assert back.findings == []


def test_holes_that_start_at_one_place_keep_their_own_toes():
    collar = np.array([[10.0, 20.0, 100.0]] * 2 + [[15.0, 20.0, 100.0]])
    toe = np.array([[10.0, 24.0, 90.0], [10.0, 16.0, 90.0], [15.0, 20.0, 90.0]])
    back = dxf.read(dxf_write.write(Shot(format="csv", name="", hole_id=("A", "B", "C"), collar_m=collar, toe_m=toe)))
    assert back.toe_m.tolist() == toe.tolist()


def test_a_hole_without_a_toe_keeps_its_angle_and_bearing():
    shot = Shot(format="csv", name="", hole_id=("A",), collar_m=np.array([[1000.0, 2000.0, 100.0]]))
    shot.design_length_m, shot.angle_deg, shot.bearing_deg = np.array([12.0]), np.array([15.0]), np.array([135.0])
    back = dxf.read(dxf_write.write(shot))
    assert back.toe_m[0] == pytest.approx([1002.1962, 1997.8038, 88.4089], abs=1e-4)


def test_a_negative_firing_time_in_a_drawing_is_refused(sample):
    data = sample("bench-340-north.dxf")
    with pytest.raises(FileError) as caught:
        dxf.read(data.replace(b"\n17.000000\n", b"\n-17.000000\n", 1))
    assert caught.value.element == "FIRING_MS"
