"""Readers take time by the size of a file, whatever is in it, and refuse what is longer than any text of one."""

import io
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress

import ezdxf
import numpy as np
import pytest

from blastcalc.files import csv
from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_HEADER, LONGEST_NUMBER, LONGEST_TEXT
from blastcalc.files.numbers import CellProblem, parse_number
from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Shot, tell_apart
from blastcalc.files.suspicion import suspicions
from blastcalc.files.table import ReadOptions
from blastcalc.files.text import detect_decimal

NOISE_S = 0.05
STEEPEST = 8.0
"""Four times the size may take so many times the time: 4 where it grows with the size, 16 with its square."""

TRIES = 3
"""What others do to the caches of a busy machine can spoil one measurement, a square spoils them all."""

HEADER = "Hole ID,X,Y,Z,Depth"
MAPPING = {"hole_id": "Hole ID", "collar_e_m": "X", "collar_n_m": "Y", "collar_rl_m": "Z", "depth_m": "Depth"}


def table(rows, header=HEADER):
    return "\n".join([header, *rows, ""]).encode()


def read_table(content, duplicates="rename"):
    inspection = csv.inspect(content)
    return csv.read(content, inspection.mapping, ReadOptions(duplicates=duplicates))


def seconds(read, content):
    times = []
    for _ in range(2):
        began = time.process_time()
        with suppress(FileError):
            read(content)
        times.append(time.process_time() - began)
        if times[-1] < NOISE_S:
            break
    return min(times)


def assert_grows_with_size(read, make: Callable[[int], bytes], size):
    for _ in range(TRIES):
        before = seconds(read, make(size))
        after = seconds(read, make(4 * size))
        if after < STEEPEST * max(before, NOISE_S):
            break
    assert after < STEEPEST * max(before, NOISE_S), f"{before:.2f} s for {size}, {after:.2f} s for four times as much"


RUNS = ["1", " ", "a", '"', ",", ";", ".", "-", "\t", "\n", "\r", "<", "<a>", "<a ", "<!--", "1,", "1.", ",000", "a,"]
RUNS += ['""', '",', "1;", "\0", "é", "ع", "\u0300", "\u0315\u0300", "=", "0\n", "0\nSECTION\n", "999\nx\n", "  0\r\n"]
RUNS += ["A1,1,2,3,4\n", "A1;1,5;2,5;3\n", "sep=;\n", "PK\x03\x04", "Hole ID,"]


@pytest.mark.parametrize("run", RUNS, ids=ascii)
@pytest.mark.parametrize(
    "head", ["", HEADER + "\n", "<DRPPlan>", "  0\nSECTION\n", "PK\x03\x04"], ids=["bare", "csv", "xml", "dxf", "zip"]
)
def test_any_run_of_characters_is_read_or_refused_in_time(head, run):
    assert_grows_with_size(read_shot, lambda size: (head + run * (size // len(run)) + "!").encode(), 50_000)


@pytest.mark.parametrize("run", ["1", " ", "a", ".", "1,", ",000", "1.", "-", "\u0315\u0300", "\u0661", "1_", "e"])
@pytest.mark.parametrize("column", range(5))
@pytest.mark.parametrize("line", ["header", "row"])
def test_one_cell_however_long_is_read_or_refused_in_time(line, column, run):
    def make(size):
        cells = {"header": HEADER.split(","), "row": ["A1", "1", "2", "3", "4"]}
        cells[line][column] = f'"1{run * (size // len(run))}!"'
        return table([",".join(cells["row"]), "A2,5,6,7,8"], ",".join(cells["header"]))

    assert_grows_with_size(read_table, make, 30_000)


def test_a_cell_of_16_000_digits_is_an_error_of_its_row_and_column_at_once():
    content = table(["A1," + "1" * 16_000 + "!,2,3,4", "A2,1,2,3,4"])
    began = time.process_time()
    read = read_table(content)
    assert time.process_time() - began < 0.5
    assert [(error.row_number, error.column, error.code) for error in read.errors] == [(2, "X", "too_long")]
    assert read.text("hole_id") == ["A2"]


@pytest.mark.parametrize("mark", [".", ","])
def test_a_number_may_have_so_many_characters_and_no_more(mark):
    longest = "1" + mark + "0" * (LONGEST_NUMBER - 2)
    assert parse_number(longest, mark) == 1.0
    assert parse_number(f"   {longest}   ", mark) == 1.0
    too_long = parse_number(longest + "0", mark)
    assert isinstance(too_long, CellProblem)
    assert too_long.code == "too_long"


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("12.", ".", 12.0),
        (".5", ".", 0.5),
        ("1e3", ".", 1000.0),
        ("1,234,567.5", ".", 1234567.5),
        ("1.234.567,5", ",", 1234567.5),
        ("-.5e-1", ".", -0.05),
        ("+7", ".", 7.0),
        ("12,", ",", 12.0),
    ],
)
def test_numbers_are_read_in_every_way_they_are_written(text, mark, value):
    assert parse_number(text, mark) == value


@pytest.mark.parametrize("text", ["1.2.3", "1e", "e5", ".", "1,23,456", "12e3.5", "--1", "1 2"])
def test_what_is_no_number_is_none(text):
    assert isinstance(parse_number(text, "."), CellProblem)


def test_a_long_cell_says_nothing_about_the_decimal_mark():
    assert detect_decimal(["1" * 5000 + ",5"]) == "."
    assert detect_decimal(["1" * 5000 + ".5", "1,5"]) == ","


def test_a_hole_name_of_40_000_characters_is_an_error_of_its_row():
    content = table(["A" * 40_000 + ",1,2,3,4", "B" * LONGEST_TEXT + ",5,6,7,8"])
    read = read_table(content)
    assert [(error.row_number, error.column, error.code) for error in read.errors] == [(2, "Hole ID", "too_long")]
    assert len(read.errors[0].value) <= 60
    assert read.text("hole_id") == ["B" * LONGEST_TEXT]


def test_a_header_of_40_000_characters_is_refused_with_its_line_and_column():
    header = HEADER + "," + "Burden" * 7000
    with pytest.raises(FileError, match=r"line 2, column 6: the header has 42000 characters, more than 200") as caught:
        csv.inspect(table(["A1,1,2,3,4,5"], "\n" + header))
    assert (caught.value.code, caught.value.line, caught.value.column) == ("header_too_long", 2, "6")
    assert len(caught.value.message) < 300


def test_a_header_of_the_longest_length_is_read():
    header = "B" * LONGEST_HEADER
    assert header in csv.inspect(table(["A1,1,2,3,4,5"], f"{HEADER},{header}")).headers


def test_a_thousand_columns_of_one_name_are_told_apart_at_once():
    began = time.process_time()
    seen = csv.inspect(table([",".join(["1"] * 1000)], ",".join(["Depth"] * 1000)))
    assert time.process_time() - began < 1.5
    assert len(set(seen.headers)) == 1000
    assert seen.headers[999] == "Depth (1000)"
    assert max(len(each.message) for each in seen.suspicions) < 500


def test_holes_of_one_name_are_renamed_in_time():
    make = lambda size: table(f"A1,{place},{place % 7},3,4" for place in range(size))  # noqa: E731
    assert_grows_with_size(read_table, make, 4000)
    names = read_table(make(4)).text("hole_id")
    assert names == ["A1", "A1 (2)", "A1 (3)", "A1 (4)"]


def test_copies_of_a_name_make_way_for_those_that_are_called_so():
    assert tell_apart(["A", "A", "A (2)", "A", "A"])[0] == ("A", "A (3)", "A (2)", "A (4)", "A (5)")


def test_holes_at_one_place_are_told_in_time_and_so_many_of_them():
    def make(size):
        collar = np.tile([500000.0, 2600000.0, 100.0], (size, 1))
        return Shot(format="csv", name="", hole_id=tuple(map(str, range(size))), collar_m=collar)

    assert_grows_with_size(suspicions, make, 10_000)
    pairs = [each.holes for each in suspicions(make(100)) if each.code == "same_place"]
    assert pairs == [(0, other) for other in range(1, 51)]


def test_the_pairs_of_holes_at_one_place_are_the_first_of_all_pairs():
    rng = np.random.default_rng(1)
    for _ in range(50):
        plan = np.round(rng.uniform(0.0, 1.2, (int(rng.integers(2, 40)), 2)), 2)
        collar = np.column_stack([500000.0 + plan[:, 0], 2600000.0 + plan[:, 1], np.full(len(plan), 100.0)])
        shot = Shot(format="csv", name="", hole_id=tuple(map(str, range(len(plan)))), collar_m=collar)
        found = [each.holes for each in suspicions(shot) if each.code == "same_place"]
        apart = np.hypot(*(collar[:, None, :2] - collar[None, :, :2]).transpose(2, 0, 1))
        near = [(a, b) for a in range(len(plan)) for b in range(a + 1, len(plan)) if apart[a, b] < 0.1 - 1e-7]
        maybe = {(a, b) for a in range(len(plan)) for b in range(a + 1, len(plan)) if apart[a, b] < 0.1 + 1e-7}
        assert set(found) <= maybe
        assert len(found) == 50 or set(near) <= set(found)
        assert found == sorted(found)


def plan(holes):
    return f"<DRPPlan><DrillPlan>{''.join(holes)}</DrillPlan></DRPPlan>".encode()


def plan_hole(name="A", number="1", more=""):
    ends = "".join(
        f"<{end}><PointX>{number}</PointX><PointY>2</PointY><PointZ>{level}</PointZ></{end}>"
        for end, level in (("StartPoint", 10), ("EndPoint", 0))
    )
    return f"<Hole{more}><HoleId>{name}</HoleId><HoleName>{name}</HoleName>{ends}</Hole>"


@pytest.mark.parametrize(
    "make",
    [
        lambda size: plan(plan_hole() for _ in range(size)),
        lambda size: plan(plan_hole(str(place), str(place)) for place in range(size)),
        lambda size: plan([plan_hole("A" * size * 50)]),
        lambda size: plan([plan_hole("A", "1" * size * 50 + "!")]),
        lambda size: plan([plan_hole(more="".join(f' a{n}="{n}"' for n in range(size)))]),
        lambda size: plan([plan_hole("A" + "<!-- -->" * size)]),
        lambda size: plan([plan_hole()]) + b"<ChkSum>" * size,
        lambda size: plan([plan_hole(), "<ChkSum " * size]),
    ],
    ids=["one name", "many", "long name", "long number", "attributes", "comments", "checksums", "open checksums"],
)
def test_a_drill_plan_is_read_or_refused_in_time(make):
    assert_grows_with_size(read_shot, make, 1000)


@pytest.mark.parametrize(
    ("name", "number", "code"), [("A" * 40_000, "1", "text_too_long"), ("A", "1" * 500, "bad_value")]
)
def test_a_long_text_in_a_drill_plan_is_refused_with_its_line_and_element(name, number, code):
    with pytest.raises(FileError) as caught:
        read_shot(plan(["\n", plan_hole(name, number)]))
    assert (caught.value.code, caught.value.line) == (code, 2)
    assert caught.value.element in {"HoleName", "PointX"}
    assert len(caught.value.message) < 300


def design(holes, times=""):
    content = f'<Blis xmlns="http://www.orica.com/namespaces/blis"><Holes>{holes}</Holes>{times}</Blis>'
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("BlisData.Xml", content)
    return archive.getvalue()


def design_hole(index, name="A", decks=""):
    numbers = "".join(
        f"<{each}>{value}</{each}>"
        for each, value in [("DesignLength", 10), ("Diameter", 115), ("DesignAngle", 0), ("DesignBearing", 0)]
    )
    at = f"<DesignCoordinates><X>{index}</X><Y>0</Y><Z>100</Z></DesignCoordinates>"
    loading = f"<DesignLoading>{decks}</DesignLoading>"
    return f"<Hole><Index>{index}</Index><HoleId>{name}</HoleId>{at}{numbers}<Stemming>2</Stemming>{loading}</Hole>"


DECK = "<Decks><Type>Explosive</Type><Horizon>2</Horizon><Length>1</Length><Weight>5</Weight></Decks>"
FIRING = (
    "<FiringTime><HoleIndex>0</HoleIndex><ChargeWeight>5</ChargeWeight><DeviceMeanDelay>1</DeviceMeanDelay>"
    "<FiringTime>1</FiringTime></FiringTime>"
)


@pytest.mark.parametrize(
    "make",
    [
        lambda size: design("".join(design_hole(index) for index in range(size))),
        lambda size: design(design_hole(0, "A" * size * 50)),
        lambda size: design(design_hole(0, decks=DECK * size), f"<FiringTimes>{FIRING * size}</FiringTimes>"),
    ],
    ids=["one name", "long name", "decks"],
)
def test_a_design_is_read_or_refused_in_time(make):
    assert_grows_with_size(read_shot, make, 800)


def test_more_decks_than_any_hole_has_are_refused():
    with pytest.raises(FileError, match="more than 500 decks"):
        read_shot(design(design_hole(0, decks=DECK * 501)))
    assert read_shot(design(design_hole(0, decks=DECK * 500))).decks.mass_kg.sum() == 2500.0


def drawing(fill):
    document = ezdxf.new()
    document.units = ezdxf.units.M
    fill(document.modelspace())
    text = io.StringIO()
    document.write(text)
    return text.getvalue().encode()


def circles(size, layer="COLLAR", spread=5.0, labels=False):
    def fill(space):
        for place in range(size):
            at = (500000 + place % 50 * spread, 2600000 + place // 50 * spread, 100)
            space.add_circle(at, 0.1, dxfattribs={"layer": layer.split("|")[place % len(layer.split("|"))]})
            if labels:
                space.add_text(str(place), dxfattribs={"layer": "LABEL", "insert": at})

    return drawing(fill)


def blocks(size):
    def fill(space):
        space.doc.blocks.new("HOLE")
        for _ in range(size):
            block = space.add_blockref("HOLE", (1, 2, 100))
            block.add_attrib("HOLE_ID", "A", (1, 2))
            space.add_line((1, 2, 100), (1, 2, 90))

    return drawing(fill)


@pytest.mark.parametrize(
    "make",
    [
        circles,
        lambda size: circles(size, "COLLAR|TOE"),
        lambda size: circles(size, "COLLAR TOE"),
        lambda size: circles(size, spread=0.0, labels=True),
        lambda size: circles(size, labels=True),
        blocks,
        lambda size: drawing(
            lambda space: space.add_mtext("\\f{" * size * 20, {"layer": "LABEL"}) and space.add_point((1, 1, 1))
        ),
    ],
    ids=["collars", "collars and toes", "both in one", "one spot", "labels", "blocks", "long label"],
)
def test_a_drawing_is_read_or_refused_in_time(make):
    assert_grows_with_size(read_shot, make, 1000)


def test_texts_at_one_spot_name_the_holes_there_one_each_in_their_order():
    shot = read_shot(circles(40, spread=0.0, labels=True))
    assert sorted(shot.hole_id, key=int) == [str(place) for place in range(40)]


def test_a_text_beside_a_hole_that_is_longer_than_any_id_is_a_note():
    def fill(space):
        space.add_circle((10, 20, 100), 0.1, dxfattribs={"layer": "COLLAR"})
        space.add_text("note " * 300, dxfattribs={"layer": "LABEL", "insert": (10, 20)})
        space.add_text("A7", dxfattribs={"layer": "LABEL", "insert": (10.5, 20)})

    assert read_shot(drawing(fill)).hole_id == ("A7",)


def test_a_long_id_of_a_block_is_refused():
    def fill(space):
        space.doc.blocks.new("HOLE")
        space.add_blockref("HOLE", (1, 2, 100)).add_attrib("HOLE_ID", "A" * 5000, (1, 2))

    with pytest.raises(FileError, match="HOLE_ID has 5000 characters, more than 1000") as caught:
        read_shot(drawing(fill))
    assert caught.value.code == "text_too_long"
