"""Reading drill files. Vendor files where named, otherwise made for the test."""

import csv as standard
import io
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.files import csv
from blastcalc.files.errors import FileError
from blastcalc.files.numbers import CellProblem, parse_number
from blastcalc.files.table import ReadOptions, unique_names
from blastcalc.files.tie_up import tie_up_from_table
from blastcalc.timing import solve

PLAIN = "Hole ID,X Coordinate,Y Coordinate,Depth,Diameter\nA1,1000.5,2000.25,10,165\nA2,1005,2000,10.5,165\n"


def read(text, options=None, encoding="utf-8"):
    data = text if isinstance(text, bytes) else text.encode(encoding)
    inspection = csv.inspect(data)
    return csv.read(data, inspection.mapping, options or inspection.options)


def codes(inspection):
    return {suspicion.code for suspicion in inspection.suspicions}


def errors(table):
    return [(error.row_number, error.column, error.code) for error in table.errors]


@pytest.mark.req("REQ-DRILL-021")
def test_every_column_of_the_required_set_is_recognised():
    header = "Hole ID,X Coordinate,Y Coordinate,Depth,Spacing,Burden,Diameter,Stemming,Subdrill,Volume,ANFO,Emulsion"
    inspection = csv.inspect((header + "\nH1,1,2,10,4.6,4,165,2.5,0,200,80,20\n").encode())
    assert inspection.mapping == {
        "hole_id": "Hole ID",
        "collar_e_m": "X Coordinate",
        "collar_n_m": "Y Coordinate",
        "depth_m": "Depth",
        "spacing_m": "Spacing",
        "burden_m": "Burden",
        "diameter_mm": "Diameter",
        "stemming_m": "Stemming",
        "subdrill_m": "Subdrill",
        "volume_m3": "Volume",
        "anfo_kg": "ANFO",
        "emulsion_kg": "Emulsion",
    }
    assert inspection.missing == ()


@pytest.mark.req("REQ-DRILL-020")
def test_the_fired_shot_is_read_completely(shared_file):
    """Vendor file: 410 holes, angle from vertical, diameter in millimetres."""
    data = shared_file("KAB_BLAST_ALLCOL.csv").read_bytes()
    inspection = csv.inspect(data)
    assert inspection.row_count == 410
    assert inspection.suspicions == ()
    assert inspection.options.angle_convention == "from_vertical"
    table = csv.read(data, inspection.mapping, inspection.options)
    assert (len(table), table.error_count) == (410, 0)
    assert table.text("hole_id")[0] == "16"
    assert table.number("collar_e_m")[0] == 478746.054
    assert table.number("collar_n_m")[0] == 6772335.082
    assert set(table.number("diameter_mm")) == {165}
    assert np.nanmax(table.number("angle_deg")) == pytest.approx(15.0225)


def test_all_410_firing_times_equal_those_in_the_file(shared_file):
    """Vendor file: the tie-up gives the column holeTime."""
    table = read(shared_file("KAB_BLAST_ALLCOL.csv").read_bytes())
    result = tie_up_from_table(table)
    assert result.findings == []
    times = solve(result.tie_up)
    assert times.findings == []
    assert times.times_ms.tolist() == table.number("firing_time_ms").tolist()
    assert times.duration_ms == 1641


def test_two_patterns_in_one_file_keep_their_holes_apart(shared_file):
    """Vendor file: two patterns of 23 holes with the same ids, no tie-up."""
    table = read(shared_file("KAB_2in1_BB10000_ALLCOL.csv").read_bytes())
    assert (len(table), table.error_count) == (46, 0)
    assert len(set(table.hole_names)) == 46
    assert {"BB10000/1", "BB100/1"} <= set(table.hole_names)
    assert not table.given("measured_length_m").any()
    result = tie_up_from_table(table)
    assert result.tie_up is None
    assert [finding.code for finding in result.findings] == ["no_tie_up"]


def test_a_plan_with_dips_and_diameters_in_metres_is_proposed_as_such(shared_file):
    """Vendor file: 324 holes, dip with 90 as vertical, diameter in metres."""
    data = shared_file("S5_346_516_V2.csv").read_bytes()
    inspection = csv.inspect(data)
    assert codes(inspection) == {"diameter_in_metres"}
    assert inspection.options.angle_convention == "dip"
    table = csv.read(data, inspection.mapping, inspection.options)
    assert (len(table), table.error_count) == (324, 0)
    assert set(table.number("angle_deg")) == {0, 15}
    assert set(table.number("diameter_mm").round(6)) == {165, 229}
    wrong = csv.read(data, inspection.mapping, replace(inspection.options, angle_convention="from_vertical"))
    assert set(wrong.number("angle_deg")) == {75, 90}


def test_the_survey_with_one_id_used_twice_is_read_with_the_second_hole_renamed(shared_file):
    """Survey file: J11 stands at two places; the length of the charge is not the length of the hole."""
    data = shared_file("drill-holes-survey.csv").read_bytes()
    inspection = csv.inspect(data)
    assert codes(inspection) == {"length_is_charge_length", "duplicate_hole_ids"}
    assert inspection.mapping["charge_length_m"] == "Design Length"
    assert "length_m" not in inspection.mapping
    strict = csv.read(data, inspection.mapping, inspection.options)
    assert errors(strict) == [(13, "Hole Identifier", "duplicate_hole_id")]
    table = csv.read(data, inspection.mapping, replace(inspection.options, duplicates="rename"))
    assert (len(table), table.error_count) == (23, 0)
    assert [name for name in table.text("hole_id") if name.startswith("J11")] == ["J11", "J11 (2)"]
    assert table.number("depth_m").tolist()[-1] == 6.811
    assert table.number("design_mass_kg")[0] == 17.694


ARABIC = (
    "رقم الحفرة;الإحداثي الشرقي;الإحداثي الشمالي;المنسوب;العمق;القطر (مم);التباعد;العبء;الحشو;الحفر الزائد\n"
    "ح١;٤٤٢٤٧٦٫٨٠٣;2684873,302;257,415;٦٫٢١٥;89;3,5;3;2,5;0\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_arabic_headers_and_digits_are_read_in_any_encoding(encoding):
    text = (
        ARABIC if encoding != "cp1256" else ARABIC.replace("٫", ",").translate({0x660 + n: str(n) for n in range(10)})
    )
    data = text.encode(encoding)
    inspection = csv.inspect(data)
    assert inspection.missing == ()
    assert inspection.format.delimiter == ";"
    assert inspection.options.decimal == ","
    table = csv.read(data, inspection.mapping, inspection.options)
    assert table.errors == []
    assert table.number("collar_e_m").tolist() == [442476.803]
    assert table.number("collar_n_m").tolist() == [2684873.302]
    assert table.number("collar_rl_m").tolist() == [257.415]
    assert table.number("depth_m").tolist() == [6.215]
    assert table.number("diameter_mm").tolist() == [89]
    assert table.number("subdrill_m").tolist() == [0]
    assert table.text("hole_id")[0].startswith("ح")


def test_a_western_8_bit_file_is_read_and_the_guess_is_said():
    data = "Hole ID,Easting,Northing,Type\nÄ1,1,2,Pré-découpage\n".encode("cp1252")
    inspection = csv.inspect(data)
    assert inspection.format.encoding == "cp1252"
    assert "encoding_guessed" in codes(inspection)
    assert csv.read(data, inspection.mapping).text("hole_type") == ["Pré-découpage"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_usual_delimiter_and_line_end_is_found(delimiter, line_end):
    table = read(PLAIN.replace(",", delimiter).replace("\n", line_end))
    assert table.text("hole_id") == ["A1", "A2"]
    assert table.number("collar_e_m").tolist() == [1000.5, 1005]


def test_a_byte_order_mark_a_sep_line_and_lines_above_the_header_do_no_harm():
    text = "\ufeffsep=;\nExported by a tool;2025-05-09\n\n" + PLAIN.replace(",", ";")
    inspection = csv.inspect(text.encode())
    assert inspection.header_row == 4
    assert read(text).row_number.tolist() == [5, 6]


def test_row_numbers_are_those_that_a_person_sees():
    text = "Hole ID,Easting,Northing\n\nA1,1,2\n,,\n\nA2,x,2\n"
    table = read(text)
    assert table.row_number.tolist() == [3]
    assert errors(table) == [(6, "Easting", "not_a_number")]


def test_quoted_cells_may_hold_delimiters_and_quotes():
    text = 'Hole ID,Easting,Northing\n"A,1","1,234.5",2\n"A ""2""",3,4\n'
    table = read(text)
    assert table.text("hole_id") == ["A,1", 'A "2"']
    assert table.number("collar_e_m").tolist() == [1234.5, 3]


@pytest.mark.req("REQ-DRILL-023")
@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("abc", "not_a_number"),
        ("12 m", "not_a_number"),
        ("1_000", "not_a_number"),
        ("0x10", "not_a_number"),
        ("NaN", "not_finite"),
        ("inf", "not_finite"),
        ("-Infinity", "not_finite"),
        ("1e308", "too_large"),
        ("1e999", "too_large"),
        ("2000000000", "too_large"),
        ("=A1*2", "formula_cell"),
        ("+A1", "formula_cell"),
        ("-A1", "formula_cell"),
        ("@SUM(A1)", "formula_cell"),
        ("#REF!", "spreadsheet_error"),
        ("", "missing_value"),
        ("n/a", "missing_value"),
    ],
)
def test_a_cell_that_is_no_coordinate_is_an_error_by_row_and_its_row_is_left_out(cell, code):
    table = read(f"Hole ID,Easting,Northing\nA1,5,6\nA2,{cell},6\nA3,7,8\n")
    assert errors(table) == [(3, "Easting", code)]
    assert table.errors[0].value == cell
    assert table.text("hole_id") == ["A1", "A3"]
    assert table.bad_row_count == 1


@pytest.mark.parametrize("cell", ["=1+1", "@cmd", "+cmd", '"=HYPERLINK(""x"")"'])
def test_a_formula_in_a_text_column_is_an_error(cell):
    assert errors(read(f"Hole ID,Easting,Northing\n{cell},5,6\nA2,1,2\n")) == [(2, "Hole ID", "formula_cell")]


def test_a_negative_number_as_an_id_is_no_formula():
    assert read("Hole ID,Easting,Northing\n-5,5,6\n").text("hole_id") == ["-5"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",5,6,100,90,10,0", "missing_hole_id"),
        ("A1,5,6,100,101,10,0", "toe_above_collar"),
        ("A1,5,6,100,90,0,0", "zero_length"),
        ("A1,5,6,100,90,-3,0", "zero_length"),
        ("A1,5,6,100,90,10,-1", "angle_out_of_range"),
        ("A1,5,6,100,90,10,91", "angle_out_of_range"),
        ("A0,5,6,100,90,10,0", "duplicate_hole_id"),
        ("A1,5,6,100,90,10", "ragged_row"),
        ("A1,5,6,100,90,10,0,7", "ragged_row"),
    ],
)
def test_what_cannot_be_a_hole_is_an_error(row, code):
    text = f"Hole ID,Easting,Northing,RL,Toe RL,Length,Angle\nA0,1,2,100,90,10,0\n{row}\n"
    table = read(text, ReadOptions())
    assert [(error.row_number, error.code) for error in table.errors] == [(3, code)]
    assert table.text("hole_id") == ["A0"]


def test_a_toe_at_the_collar_is_an_error():
    text = "Hole ID,Easting,Northing,RL,Toe E,Toe N,Toe RL\nA0,1,2,100,1,2,100\n"
    assert [error.code for error in read(text).errors] == ["zero_length"]


def test_empty_cells_beyond_the_header_are_no_error():
    assert read("Hole ID,Easting,Northing\nA1,1,2,,\n").text("hole_id") == ["A1"]


def test_every_wrong_cell_of_a_row_is_named_and_the_row_counted_once():
    table = read("Hole ID,Easting,Northing,Burden\nA1,x,y,z\n")
    assert [error.column for error in table.errors] == ["Easting", "Northing", "Burden"]
    assert (table.error_count, table.bad_row_count) == (3, 1)


def test_errors_beyond_the_limit_are_counted():
    rows = "".join(f"A{n},x,2\n" for n in range(50))
    table = read("Hole ID,Easting,Northing\n" + rows, ReadOptions(max_errors=10))
    assert (len(table.errors), table.error_count, table.bad_row_count) == (10, 50, 50)


def test_the_same_id_in_two_entities_is_legal_and_in_one_is_not():
    text = "Pattern,Hole ID,Easting,Northing\nP1,1,1,2\nP2,1,3,4\nP1,1,5,6\n"
    table = read(text)
    assert errors(table) == [(4, "Hole ID", "duplicate_hole_id")]
    assert "row 2" in table.errors[0].message
    assert table.hole_names == ["P1/1", "P2/1"]


def test_a_renamed_duplicate_never_takes_an_id_that_exists():
    text = "Hole ID,Easting,Northing\nA,1,2\nA (2),3,4\nA,5,6\nA,7,8\n"
    assert read(text, ReadOptions(duplicates="rename")).text("hole_id") == ["A", "A (2)", "A (3)", "A (4)"]


def test_names_are_only_lengthened_where_they_collide():
    assert unique_names(["A", "B", "B"], ["1", "1", "2"]) == ["A/1", "B/1", "2"]


def test_headers_that_occur_twice_stay_apart():
    inspection = csv.inspect(b"Hole ID,Easting,Northing,Burden,Burden\nA1,1,2,3,4\n")
    assert inspection.headers[-2:] == ("Burden", "Burden (2)")
    assert "duplicate_header" in codes(inspection)
    mapping = inspection.mapping | {"burden_m": "Burden (2)"}
    table = csv.read(b"Hole ID,Easting,Northing,Burden,Burden\nA1,1,2,3,4\n", mapping)
    assert table.number("burden_m").tolist() == [4]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hole,E,N,RL,Toe E,Toe N,Toe RL,Dip\nA,1,2,10,1,2,0,0\n", "dip_looks_like_angle_from_vertical"),
        ("Hole,E,N,RL,Toe E,Toe N,Toe RL,Angle\nA,1,2,10,1,2,0,90\n", "angle_looks_like_dip"),
        ("Hole,E,N,RL,Angle\nA,1,2,10,-75\n", "angle_looks_like_dip"),
        ("Hole,E,N,Diameter\nA,1,2,0.165\n", "diameter_in_metres"),
        ("Hole,E,N,Diameter\nA,1,2,6.5\n", "diameter_in_inches"),
        ("Hole,E,N\nA,6772335,478746\n", "axes_swapped"),
        ("Hole,E,N\nA,58.40001,23.60001\n", "coordinates_in_degrees"),
        ("Hole,E,N\nA,1,2\n", "no_collar_level"),
        ("Hole,E,N,Burden (ft)\nA,1,2,12\n", "lengths_in_feet"),
        ("A1;478746,054;6772335,082\nA2;478750,438;6772336,474\n", "header_is_numbers"),
        ("Hole,E,N,Spacng\nA,1,2,5\n", "uncertain_column"),
    ],
)
def test_what_looks_wrong_is_said_before_anything_is_read(text, code):
    assert code in codes(csv.inspect(text.encode()))


@pytest.mark.parametrize(("sign", "good"), [("positive_down", ["P"]), ("negative_down", ["N"]), ("either", ["P", "N"])])
def test_a_dip_that_points_up_under_the_agreed_sign_is_an_error(sign, good):
    data = b"Hole,E,N,Dip\nP,1,2,75\nN,3,4,-75\n"
    options = ReadOptions(angle_convention="dip", dip_sign=sign)
    table = csv.read(data, csv.inspect(data).mapping, options)
    assert table.text("hole_id") == good
    assert set(table.number("angle_deg")) == {15}


def test_units_are_converted_and_bearings_brought_into_one_turn():
    data = b"Hole,E,N,Length,Diameter,Bearing\nA,1000,2000,40,6.5,-90\n"
    options = ReadOptions(diameter_unit="in", length_unit="ft")
    table = csv.read(data, csv.inspect(data).mapping, options)
    assert table.number("collar_e_m").tolist() == [pytest.approx(304.8)]
    assert table.number("length_m").tolist() == [pytest.approx(12.192)]
    assert table.number("diameter_mm").tolist() == [pytest.approx(165.1)]
    assert table.number("bearing_deg").tolist() == [270]


def test_a_measured_length_of_zero_means_not_measured():
    table = read("Hole,E,N,Measured Length,Stemming\nA,1,2,0,0\nB,3,4,9.5,\n")
    assert table.given("measured_length_m").tolist() == [False, True]
    assert table.given("stemming_m").tolist() == [True, False]


@pytest.mark.req("REQ-DRILL-022")
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"  \n \n", "file_empty"),
        (b"\xef\xbb\xbf", "file_empty"),
        (b"PK\x03\x04rest", "not_text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(20), "not_text"),
        (b"Hole,E,N\n", "no_rows"),
        (b"Hole,E,N" + b",x" * 2000 + b"\n", "too_many_columns"),
        (b'Hole,E,N\nA,1,"2\nB,3,4\n', "bad_csv"),
        (b"Hole,E,N\nA,1," + b"2" * 200_000 + b"\n", "bad_csv"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_reason(data, code):
    with pytest.raises(FileError) as caught:
        csv.inspect(data)
    assert caught.value.code == code


def test_a_file_beyond_the_limit_is_refused_without_being_read_whole():
    stream = io.BytesIO(PLAIN.encode() * 1000)
    with pytest.raises(FileError) as caught:
        csv.inspect(stream, max_bytes=1000)
    assert caught.value.code == "file_too_large"
    assert stream.tell() == 1001


def test_a_mapping_without_a_hole_id_or_with_a_foreign_header_is_refused():
    with pytest.raises(FileError, match="hole_id"):
        csv.read(PLAIN.encode(), {"collar_e_m": "X Coordinate", "collar_n_m": "Y Coordinate"})
    mapping = csv.inspect(PLAIN.encode()).mapping
    with pytest.raises(FileError, match="Easting"):
        csv.read(PLAIN.encode(), mapping | {"collar_e_m": "Easting"})
    with pytest.raises(ValueError, match="colour"):
        csv.read(PLAIN.encode(), mapping | {"colour": "Depth"})


def test_a_file_of_unknown_headers_is_still_split_so_that_a_person_can_map_them():
    data = b"Foo;Bar;Baz\nA1;478746,054;6772335,082\n"
    inspection = csv.inspect(data)
    assert inspection.headers == ("Foo", "Bar", "Baz")
    assert inspection.missing == ("hole_id", "collar_e_m", "collar_n_m")
    table = csv.read(data, {"hole_id": "Foo", "collar_e_m": "Bar", "collar_n_m": "Baz"})
    assert table.number("collar_e_m").tolist() == [478746.054]


def test_a_stream_is_read_like_its_bytes():
    inspection = csv.inspect(io.BytesIO(PLAIN.encode()))
    assert len(csv.read(io.BytesIO(PLAIN.encode()), inspection.mapping)) == 2


def test_a_hundred_thousand_rows_are_read_with_progress():
    rows = "".join(f"H{n},{478000 + n % 300}.5,{6772000 + n // 300}.25,10.5,165\n" for n in range(100_000))
    data = ("Hole ID,Easting,Northing,Depth,Diameter\n" + rows).encode()
    seen = []
    table = csv.read(data, csv.inspect(data).mapping, on_progress=lambda done, share: seen.append((done, share)))
    assert len(table) == 100_000
    assert seen[-1] == (100_000, 1.0)
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert table.number("collar_n_m")[-1] == 6772333.25


@pytest.mark.parametrize(
    ("cell", "decimal", "value"),
    [
        ("1,234.5", ".", 1234.5),
        ("1,234,567", ".", 1234567),
        ("1.234,5", ",", 1234.5),
        ("478746,054", ",", 478746.054),
        ("−3.5", ".", -3.5),
        (" \u200f12.5\u00a0", ".", 12.5),
        ("١٬٢٣٤٫٥", ".", 1234.5),
        ("1e3", ".", 1000),
        (".5", ".", 0.5),
        ("5.", ".", 5),
    ],
)
def test_numbers_are_read_as_people_write_them(cell, decimal, value):
    assert parse_number(cell, decimal) == value


@pytest.mark.parametrize(
    ("cell", "decimal", "code"),
    [
        ("1,234", ".", "ambiguous_number"),
        ("1.234", ",", "ambiguous_number"),
        ("12.5", ",", "mixed_decimals"),
        ("478746,054", ".", "mixed_decimals"),
        ("1,23,456", ".", "mixed_decimals"),
    ],
)
def test_a_number_that_could_mean_two_things_is_refused(cell, decimal, code):
    problem = parse_number(cell, decimal)
    assert isinstance(problem, CellProblem)
    assert problem.code == code


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20), st.sampled_from([".", ","]))
def test_numbers_written_in_full_come_back_exactly(values, decimal):
    rows = "".join(f"H{n};{repr(value).replace('.', decimal)};1\n" for n, value in enumerate(values))
    data = f"Hole;Easting;Northing\n{rows}".encode()
    mapping = {"hole_id": "Hole", "collar_e_m": "Easting", "collar_n_m": "Northing"}
    table = csv.read(data, mapping, ReadOptions(decimal=decimal))
    assert table.number("collar_e_m").tolist() == values


@given(st.lists(st.lists(st.text(max_size=8), min_size=3, max_size=3), max_size=12))
def test_no_content_of_cells_gets_past_as_half_a_hole(cells):
    out = io.StringIO()
    standard.writer(out).writerows([["Hole", "Easting", "Northing"], *cells])
    mapping = {"hole_id": "Hole", "collar_e_m": "Easting", "collar_n_m": "Northing"}
    try:
        table = csv.read(out.getvalue().encode(errors="surrogatepass"), mapping, ReadOptions(delimiter=","))
    except FileError:
        return
    assert all(table.text("hole_id"))
    assert np.isfinite(table.number("collar_e_m")).all()
    assert np.isfinite(table.number("collar_n_m")).all()


def test_the_tie_up_names_holes_whose_parent_or_delay_is_missing():
    table = read("Hole,E,N,From Hole,Delay\n1,1,1,1,0\n2,2,2,1,17\n3,3,3,9,17\n4,4,4,1,\n5,5,5,,\n")
    result = tie_up_from_table(table)
    assert [(finding.code, finding.holes) for finding in result.findings] == [
        ("missing_parent", (2,)),
        ("missing_delay", (0, 3)),
    ]
    assert result.tie_up.from_index.tolist() == [0]
    assert result.tie_up.start_index.tolist() == [0]


def test_holes_that_each_start_after_their_own_delay_are_a_tie_up():
    table = read("Hole,E,N,From Hole,Delay\n1,1,1,1,0\n2,2,2,2,17\n3,3,3,3,34\n")
    assert solve(tie_up_from_table(table).tie_up).times_ms.tolist() == [0, 17, 34]


@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-16"))))
def test_any_bytes_are_either_inspected_or_refused_with_a_reason(data):
    try:
        inspection = csv.inspect(data)
    except FileError as refused:
        assert refused.code
        assert refused.message
    else:
        assert inspection.row_count > 0
        assert len(set(inspection.headers)) == len(inspection.headers)
