"""Drawings as mine packages write them, line by line: the same three holes in every dialect, or a loud refusal."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot, recognise

HOLES = [("A1", 478100.0, 6771900.0, 238.0), ("A2", 478105.0, 6771900.0, 238.0), ("A3", 478110.0, 6771900.0, 238.0)]
HEADER = [(0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, "AC1009"), (9, "$INSUNITS"), (70, "6"), (0, "ENDSEC")]


def point(at, base=10):
    return [(base + 10 * axis, f"{value:.3f}") for axis, value in enumerate(at)]


def line(start, end, layer):
    return [(0, "LINE"), (8, layer), *point(start), *point(end, 11)]


def polyline(start, end, layer, corners=2, flags="8", seqend=True):
    middle = [[(a + b) / 2 for a, b in zip(start, end, strict=True)]] if corners == 3 else []
    found = [(0, "POLYLINE"), (8, layer), (66, "1"), (70, flags), *point((0, 0, 0))]
    for corner in [start, *middle, end]:
        found += [(0, "VERTEX"), (8, layer), (70, "32"), *point(corner)]
    return [*found, (0, "SEQEND")] if seqend else found


def circle(start, end, layer):
    return [(0, "CIRCLE"), (8, layer), *point(start), (40, "0.1"), (39, f"{end[2] - start[2]:.3f}")]


def text(name, at, layer):
    return [(0, "TEXT"), (8, layer), *point((at[0] + 0.5, at[1] + 0.5, at[2])), (40, "0.5"), (1, name)]


def mtext(name, at, layer):
    return [(0, "MTEXT"), (8, layer), *point((at[0] + 0.5, at[1] + 0.5, at[2])), (40, "0.5"), (1, rf"{{\C1;{name}}}")]


SHAPES = {
    "lines": line,
    "3d polylines": polyline,
    "3d polylines of three points": lambda start, end, layer: polyline(start, end, layer, corners=3),
    "polylines without a flag": lambda start, end, layer: polyline(start, end, layer, flags="0"),
    "polylines without an end": lambda start, end, layer: polyline(start, end, layer, seqend=False),
    "circles with a thickness": circle,
}


def entities(shape="lines", layer="HOLES", label=text, drop=(0.0, 0.0, 12.0)):
    found = []
    for name, *collar in HOLES:
        toe = [value - down for value, down in zip(collar, drop, strict=True)]
        found += SHAPES[shape](collar, toe, layer) + label(name, collar, layer)
    return found


def drawing(inside, header=HEADER):
    return [*header, (0, "SECTION"), (2, "ENTITIES"), *inside, (0, "ENDSEC"), (0, "EOF")]


def written(tags, code="{}", value="{}", end="\n"):
    return "".join(f"{code.format(number)}{end}{value.format(each)}{end}" for number, each in tags).encode()


def assert_the_three_holes(content):
    assert recognise(content) == "dxf"
    shot = read_shot(content)
    assert shot.hole_id == ("A1", "A2", "A3")
    assert shot.design_length_m == pytest.approx([12.0, 12.0, 12.0])
    assert shot.collar_m.tolist() == [list(hole[1:]) for hole in HOLES]
    return [finding.code for finding in shot.findings]


@pytest.mark.parametrize("layer", ["HOLES", "Blast K340-12", "K340-12", "0"])
@pytest.mark.parametrize("label", [text, mtext], ids=["text", "mtext"])
@pytest.mark.parametrize("shape", SHAPES)
def test_holes_are_read_however_they_are_drawn(shape, label, layer):
    codes = assert_the_three_holes(written(drawing(entities(shape, layer, label))))
    assert codes == ([] if layer in {"HOLES", "Blast K340-12"} else ["holes_by_shape"])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\r\n"])
@pytest.mark.parametrize("value", ["{}", "{} ", " {}", "{}\t"])
@pytest.mark.parametrize("code", ["{}", "{:>3}", "{:>6}", "{:<3}", " {:03}"])
def test_blanks_and_line_ends_make_no_difference(code, value, end):
    assert assert_the_three_holes(written(drawing(entities()), code, value, end)) == []


def test_a_comment_a_byte_order_mark_and_a_control_z_make_no_difference():
    plain = written(drawing(entities()))
    assert assert_the_three_holes(b"999\nwritten by a mine package\n" + plain) == []
    assert assert_the_three_holes(b"\xef\xbb\xbf" + plain + b"\x1a") == []
    assert assert_the_three_holes(("\ufeff" + plain.decode()).encode("utf-16-le")) == []


def test_handles_may_repeat_and_nothing_is_said_on_standard_error(tmp_path):
    inside = []
    for number, value in entities():
        inside += [(number, value), *([(5, "1A")] if number == 0 else [])]
    path = tmp_path / "repeated.dxf"
    path.write_bytes(written(drawing(inside)))
    assert assert_the_three_holes(path.read_bytes()) == []
    done = subprocess.run([sys.executable, "-m", "blastcalc", "shot", path], capture_output=True, check=True)
    assert done.stderr == b""


@pytest.mark.parametrize("version", ["AC1009", "AC1015", "AC1021", "AC1032", "", "MC0.0"])
def test_the_release_makes_no_difference(version):
    header = [(number, version if value == "AC1009" else value) for number, value in HEADER]
    assert assert_the_three_holes(written(drawing(entities(), header))) == []


def test_a_drawing_without_header_or_sections_is_read_and_its_unit_remarked_on():
    for tags in (drawing(entities(), []), [*entities(), (0, "EOF")]):
        assert assert_the_three_holes(written(tags)) == ["no_drawing_unit"]


def test_a_section_may_lack_its_end_and_a_whole_drawing_the_mark_of_it():
    tags = drawing(entities())
    assert assert_the_three_holes(written([tag for tag in tags if tag != (0, "ENDSEC")])) == []
    assert assert_the_three_holes(written(tags[:-1])) == ["drawing_without_end"]


@pytest.mark.parametrize("lines", [3, 4, 5, 9, 30])
def test_a_drawing_that_is_cut_off_among_its_entities_is_refused(lines):
    whole = written(drawing(entities())).split(b"\n")
    with pytest.raises(FileError) as caught:
        read_shot(b"\n".join(whole[: -lines - 2]) + b"\n")
    assert caught.value.code == "truncated"


def test_holes_on_layers_of_their_own_without_texts_are_named_after_them():
    inside = []
    for name, *collar in HOLES:
        inside += line(collar, [collar[0], collar[1], 226.0], name)
    assert assert_the_three_holes(written(drawing(inside))) == ["holes_by_shape", "named_by_layer"]


def test_ties_and_rows_beside_the_holes_are_no_holes():
    tie = line([478100, 6771900, 238], [478105, 6771900, 238], "BLAST_TIES")
    row = polyline([478100, 6771900, 238], [478110, 6771900, 238], "HOLE_ROWS", corners=3)
    codes = assert_the_three_holes(written(drawing([*entities(), *tie, *row])))
    assert codes == ["flat_lines_left_out"]


def test_figures_beside_the_holes_are_not_their_names():
    inside = entities()
    for _, *collar in HOLES:
        inside += [(0, "TEXT"), (8, "HOLE_DEPTH"), *point(collar), (40, "0.5"), (1, "12.0")]
    assert assert_the_three_holes(written(drawing(inside))) == []


def test_blocks_without_attributes_are_collars_and_lines_at_them_lead_to_the_toes():
    inside = []
    for name, *collar in HOLES:
        inside += [(0, "INSERT"), (2, "DRILL_SYMBOL"), (8, "0"), *point(collar), *text(name, collar, "0")]
    shot = read_shot(written(drawing(inside)))
    assert shot.hole_id == ("A1", "A2", "A3")
    assert shot.collar_m[2].tolist() == [478110.0, 6771900.0, 238.0]


def test_collars_that_are_points_find_their_toes_along_lines():
    inside = []
    for name, *collar in HOLES:
        inside += [(0, "POINT"), (8, "COLLAR"), *point(collar), *text(name, collar, "COLLAR")]
        inside += line(collar, [collar[0], collar[1], 226.0], "K340")
    assert assert_the_three_holes(written(drawing(inside))) == []


def test_a_flat_entity_is_turned_from_its_own_plane():
    """DXF Reference, Object Coordinate Systems: a plane whose normal is down has its x axis towards the west."""
    inside = []
    for name, east, north, level in HOLES:
        inside += [(0, "CIRCLE"), (8, "HOLES"), *point((-east, north, -level)), (40, "0.1"), (39, "12.0")]
        inside += [*point((0.0, 0.0, -1.0), 210), *text(name, (east, north, level), "HOLES")]
    assert assert_the_three_holes(written(drawing(inside))) == []


@given(st.data())
@settings(max_examples=200)
def test_every_mixture_of_dialects_gives_the_same_holes(data):
    shape, layer = data.draw(st.sampled_from(list(SHAPES))), data.draw(st.sampled_from(["HOLES", "Shot 12", "DRILL-1"]))
    drop = (
        (0.0, 0.0, 12.0)
        if shape.startswith("circles")
        else data.draw(st.sampled_from([(0.0, 0.0, 12.0), (3.6, 4.8, 10.392304845413264), (-7.2, 0.0, 9.6)]))
    )
    tags = drawing(entities(shape, layer, data.draw(st.sampled_from([text, mtext])), drop))
    if data.draw(st.booleans()):
        tags = [tag for tag in tags if tag != (0, "ENDSEC")]
    pieces = []
    for number, value in tags:
        pad = data.draw(st.sampled_from(["{}", "{:>3}", " {} "]))
        ends = [data.draw(st.sampled_from(["\n", "\r\n"])) for _ in range(2)]
        blank = "\n" * data.draw(st.integers(0, 1)) if pieces else ""
        pieces.append(f"{blank}{pad.format(number)}{ends[0]}{value}{data.draw(st.sampled_from(['', ' ']))}{ends[1]}")
        if number == 0 and value in {"LINE", "TEXT"} and data.draw(st.booleans()):
            pieces.append(f"5\n{data.draw(st.sampled_from(['1A', '', '0', 'FFFF']))}\n")
    shot = read_shot("".join(pieces).encode())
    assert shot.hole_id == ("A1", "A2", "A3")
    assert shot.design_length_m == pytest.approx([12.0] * 3, abs=0.002)


def test_the_command_takes_the_unit_of_a_drawing(tmp_path):
    path = tmp_path / "feet.dxf"
    path.write_bytes(written(drawing(entities())))
    command = [sys.executable, "-m", "blastcalc", "shot", path, "--drawing-unit", "ft"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert "10.97 m" in done.stdout
