"""Text tables as people write them: each test is of a kind that went wrong elsewhere, with its value worked by hand."""

import pytest

from blastcalc.files import csv
from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot
from blastcalc.files.summary import summarise
from blastcalc.files.units import parse_unit

HEAD = "Hole,X,Y,Z,Depth"


def table(header, *rows):
    return "\n".join([header, *rows, ""]).encode()


def said(shot):
    return {each.code: each.message for each in shot.findings}


def column(shot, header):
    return next(use for use in shot.columns if use.column == header)


@pytest.mark.parametrize(
    ("header", "cell", "kg"),
    [
        ("Charge (lb)", "100", 45.359237),
        ("Charge [lbs.]", "100", 45.359237),
        ("Charge, t", "0.5", 500),
        ("charge_g", "50000", 50),
        ("Charge/kg", "50", 50),
        ("Explosives (kg)", "50", 50),
        ("kg/hole", "50", 50),
        ("Kg", "50", 50),
        ("Charge (kg) per hole", "50", 50),
        ("Charge", "110.231131 lb", 50),
        ("الشحنة (كجم)", "50", 50),
    ],
)
def test_masses_are_kilograms_whatever_the_header_names(header, cell, kg):
    shot = read_shot(table(f'{HEAD},"{header}"', f"A,0,0,9,9,{cell}", f"B,4,0,9,9,{cell}"))
    assert shot.mass_kg.tolist() == pytest.approx([kg, kg], rel=1e-6)


@pytest.mark.parametrize(
    ("header", "cell", "metres"),
    [
        ("Stemming (cm)", "300", 3),
        ("Stemming (mm)", "3000", 3),
        ("stemming_in", "118.110236", 3),
        ("Stemming/yd", "3.2808399", 3),
        ("Stemming in feet", "9.8425197", 3),
        ("Stemming", "300 cm", 3),
        ("الحشو (سم)", "300", 3),
    ],
)
def test_lengths_are_metres_and_a_conversion_is_said(header, cell, metres):
    shot = read_shot(table(f"Hole,X (m),Y (m),Z (m),Depth (m),{header}", f"A,0,0,9,9,{cell}", f"B,4,0,9,9,{cell}"))
    assert shot.stemming_m.tolist() == pytest.approx([metres, metres], rel=1e-6)
    assert shot.design_length_m.tolist() == [9, 9]
    assert any(header in message for message in said(shot).values())


@pytest.mark.parametrize(("header", "cell"), [("Det Time (s)", "0.025"), ("Time (us)", "25000"), ("Timing", "25 ms")])
def test_times_are_milliseconds(header, cell):
    shot = read_shot(table(f"{HEAD},{header}", f"A,0,0,9,9,{cell}", f"B,4,0,9,9,{cell}"))
    assert shot.stated_time_ms.tolist() == pytest.approx([25, 25])


@pytest.mark.parametrize("header", ["Charge (kg/m)", "Charge kg/m3", "Charge (tons)", "Charge (m)", "Charge (smoots)"])
def test_a_unit_that_does_not_fit_is_refused_by_name_and_not_taken_by_spelling(header):
    shot = read_shot(table(f"{HEAD},{header}", "A,0,0,9,9,50", "B,4,0,9,9,50"))
    assert summarise(shot).total_mass_kg is None
    assert {"unit_unfit", "unknown_unit"} & said(shot).keys()
    assert any(header in message for message in said(shot).values())


def test_a_column_that_is_mapped_by_hand_is_refused_in_a_unit_of_another_kind():
    content = table(f"{HEAD},Powder factor (kg/m3)", "A,0,0,9,9,0.5")
    mapping = csv.inspect(content).mapping | {"design_mass_kg": "Powder factor (kg/m3)"}
    with pytest.raises(FileError, match="is in kg/m3, which is no unit") as caught:
        csv.read(content, mapping)
    assert caught.value.code == "unit_unfit"


def test_a_row_of_units_below_the_header_counts_like_units_in_it():
    shot = read_shot(table(f"{HEAD},Charge", ",m,m,m,ft,lb", "A,0,0,9,10,100", "B,4,0,9,10,100"))
    assert len(shot) == 2
    assert shot.collar_m[1].tolist() == [4, 0, 9]
    assert shot.design_length_m.tolist() == pytest.approx([3.048, 3.048])
    assert shot.mass_kg.tolist() == pytest.approx([45.359237, 45.359237])


def test_a_diameter_that_no_hole_has_in_its_unit_is_said():
    shot = read_shot(table(f"{HEAD},Diameter (m)", "A,0,0,9,9,165", "B,4,0,9,9,165"))
    assert shot.diameter_mm.tolist() == [165, 165]
    assert "'Diameter (m)'" in said(shot)["unit_conflict"]


@pytest.mark.parametrize(
    ("header", "target"),
    [
        *[(header, "firing_time_ms") for header in ("Time", "Timing", "Det Time", "Nominal Time")],
        ("Programmed Delay", "in_hole_delay_ms"),
        *[(header, "bearing_deg") for header in ("Az", "Azimut")],
        ("Plunge", "angle_deg"),
        *[(header, "hole_id") for header in ("Label", "Hole Label", "BHID", "DHID", "Bohrloch Nr.", "Номер скважины")],
        *[(header, "length_m") for header in ("Max Depth", "EOH", "Final Depth")],
        *[(header, "diameter_mm") for header in ("Bit Size", "Diam", "Ø (mm)", "Diámetro", "Durchmesser")],
        *[(header, "collar_e_m") for header in ("X1", "XCOLLAR", "Actual X", "Surveyed X", "Local X", "Mine X")],
        *[(header, "collar_rl_m") for header in ("Z1", "Reduced Level", "RL", "Höhe", "Cota")],
        *[(header, "toe_e_m") for header in ("X2", "XTOE")],
        *[(header, "design_mass_kg") for header in ("Kg", "Mass", "Explosives (kg)", "Carga", "Ladung", "Заряд")],
        ("عمق الحفرة", "depth_m"),
        ("Profundidad", "depth_m"),
    ],
)
def test_everyday_words_are_known(header, target):
    assert csv.inspect(table(f"{header},Foo", "1,2")).mapping == {target: header}


def test_times_under_an_everyday_header_fire_the_shot():
    """Hand-worked: 25 ms apart, so one hole in any 8 ms."""
    rows = [f"{hole},{4 * hole},0,9,9,40,{25 * hole}" for hole in range(3)]
    summary = summarise(read_shot(table(f"{HEAD},Charge,Time", *rows)))
    assert list(summary.firing_times_ms.values()) == [0, 25, 50]
    assert summary.mic_kg == 40


def test_a_time_of_day_is_no_firing_time_and_that_is_said():
    shot = read_shot(table(f"{HEAD},Time", "A,0,0,9,9,07:15", "B,4,0,9,9,07:20"))
    assert summarise(shot).firing_times_ms == {}
    assert "'Time'" in said(shot)["column_not_numbers"]


def test_a_column_that_nothing_takes_is_named():
    shot = read_shot(table(f"{HEAD},Hardness", "A,0,0,9,9,7", "B,4,0,9,9,8"))
    assert "'Hardness'" in said(shot)["column_not_used"]
    assert column(shot, "Hardness").target is None
    assert (column(shot, "Depth").target, column(shot, "Depth").unit) == ("depth_m", "m")


def test_the_holes_are_called_by_what_the_tie_up_refers_to():
    rows = ["7,A,0,0,9,9,50,A,0", "8,B,4,0,9,9,50,A,17", "9,C,8,0,9,9,50,B,17"]
    shot = read_shot(table("ID,Hole,X,Y,Z,Depth,Charge,From Hole,Delay", *rows))
    assert shot.hole_id == ("A", "B", "C")
    assert "'ID'" in said(shot)["column_lost"]
    assert summarise(shot).firing_times_ms == {"A": 0, "B": 17, "C": 34}


def test_the_holes_are_called_by_what_tells_them_apart():
    shot = read_shot(table("Hole No,Label,X,Y,Z,Depth", "1,A1,0,0,9,9", "2,A2,4,0,9,9", "1,B1,0,5,9,9", "2,B2,4,5,9,9"))
    assert shot.hole_id == ("A1", "A2", "B1", "B2")
    assert "'Hole No'" in said(shot)["column_lost"]


def test_a_unit_is_no_name():
    shot = read_shot(table("kg/hole,Hole No,X,Y,Z,Depth", "30,A1,0,0,9,9", "31,A2,4,0,9,9"))
    assert shot.hole_id == ("A1", "A2")
    assert summarise(shot).total_mass_kg == 61


@pytest.mark.parametrize(
    "mark",
    [
        "-1",
        "-99",
        "-999",
        "-999.25",
        "-9999",
        "-99999",
        "9999",
        "1e30",
        "1.70141E+38",
        "NaN",
        "#N/A",
        "-",
        "n/a",
        "null",
    ],
)
@pytest.mark.parametrize(
    "header", ["Measured Length", "Charge", "Stemming", "Subdrill", "Burden", "Charge Length", "Water"]
)
def test_marks_for_no_value_are_nothing_and_counted(header, mark):
    content = table(f"{HEAD},{header}", "A,0,0,9,9,2.5", f"B,4,0,9,9,{mark}", f"C,8,0,9,9,{mark}")
    inspection = csv.inspect(content)
    read = csv.read(content, inspection.mapping, inspection.options)
    target = next(target for target, name in inspection.mapping.items() if name == header)
    assert read.error_count == 0
    assert read.given(target).tolist() == [True, False, False]
    assert read.number(target)[0] == 2.5
    (remark,) = [each for each in read.remarks if each.code == "no_value_marks"]
    assert (remark.header, remark.detail, remark.count) == (header, mark, 2)


def test_coordinates_below_zero_are_coordinates():
    shot = read_shot(table(HEAD, "A,-99,-999,-1,9", "B,-95,-999,-1,9"))
    assert shot.collar_m.tolist() == [[-99, -999, -1], [-95, -999, -1]]


def test_a_level_far_below_all_others_is_a_mark():
    shot = read_shot(table(HEAD, "A,0,0,340,9", "B,4,0,340,9", "C,8,0,-9999,9"))
    assert shot.collar_m[:2, 2].tolist() == [340, 340]
    assert shot.collar_m[2, 2] != shot.collar_m[2, 2]
    assert "'Z'" in said(shot)["no_value_marks"]


def test_a_subdrill_of_minus_one_among_others_below_zero_is_meant():
    content = table(f"{HEAD},Subdrill", "A,0,0,9,9,-0.5", "B,4,0,9,9,-1")
    assert csv.read(content, csv.inspect(content).mapping).number("subdrill_m").tolist() == [-0.5, -1]


def test_a_measured_length_below_zero_is_refused_and_never_summed():
    with pytest.raises(FileError, match="line 3, column 'Actual Depth': '-5' must not be negative"):
        read_shot(table(f"{HEAD},Actual Depth", "A,0,0,9,9,9", "B,4,0,9,9,-5"))


PLAIN = "Hole,X,Y,Z,Length\nA1,500.5,600,100,12\nA2,504.5,600,100,12\n"
FIXED = (
    "Hole ID   Easting    Northing   RL      Length\n"
    "A1        500.50     600.00     100.0   12.0\n"
    "Pre 2     504.50     600.00     100.0   12.0\n"
)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.replace(",", " "),
        PLAIN.replace(",", "   "),
        PLAIN.replace(",", "\t"),
        PLAIN.replace(",", "|"),
        PLAIN.replace(",", " | "),
        PLAIN.replace(",", ";").replace(".", ","),
        PLAIN.replace(",", " ").replace(".", ","),
        FIXED,
        PLAIN + "\x1a",
        PLAIN + "\x1a" * 100,
        PLAIN + "\0" * 128,
        PLAIN.replace("\n", "\r"),
        PLAIN.replace("\n", "\r\n") + "\x1a",
        "Mine North\nBench 340\n\n" + PLAIN,
        PLAIN + "Total,,,,24\n",
        PLAIN + "\nEnd of report\n",
        "Hole,Collar,,,Hole\nID,X,Y,Z,Length\n" + PLAIN.split("\n", 1)[1],
        '"Hole","X","Y","Z","Length"\n"A1","500.5","600","100","12"\n"A2","504.5","600","100","12"\n',
        (
            "| Hole | X | Y | Z | Length |\n|---|---|---|---|---|\n"
            "| A1 | 500.5 | 600 | 100 | 12 |\n| A2 | 504.5 | 600 | 100 | 12 |\n"
        ),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_layout_of_text_holds_the_same_holes(content, encoding):
    if "\0" in content and encoding != "utf-8":
        content = content.rstrip("\0")
    shot = read_shot(content.encode(encoding))
    assert len(shot) == 2
    assert shot.collar_m.tolist() == [[500.5, 600, 100], [504.5, 600, 100]]
    assert shot.design_length_m.tolist() == [12, 12]


def test_a_line_of_sums_is_left_out_and_named():
    shot = read_shot((PLAIN + "Total,,,,24\n").encode())
    assert "'Total' in line 4" in said(shot)["line_left_out"]


def test_a_table_without_a_header_says_so_and_is_mapped_by_number():
    content = b"H1,477750.5,6771850.2,335.0\nH2,477755.5,6771850.2,335.0\n"
    with pytest.raises(FileError, match=r"No header was found") as caught:
        read_shot(content)
    assert caught.value.code == "no_header"
    inspection = csv.inspect(content)
    assert inspection.headers == ("Column 1", "Column 2", "Column 3", "Column 4")
    assert "header_is_numbers" in {each.code for each in inspection.suspicions}
    mapping = {"hole_id": "Column 1", "collar_e_m": "Column 2", "collar_n_m": "Column 3", "collar_rl_m": "Column 4"}
    read = csv.read(content, mapping, inspection.options)
    assert read.text("hole_id") == ["H1", "H2"]
    assert read.number("collar_e_m").tolist() == [477750.5, 477755.5]


def test_one_odd_cell_does_not_turn_the_decimal_mark_of_the_file():
    content = table("Hole;X;Y;Depth;Charge", "1;500,25;600,5;12,0;1.250", "2;504,25;600,5;12,0;40,5")
    with pytest.raises(FileError, match=r"column 'Charge': '1.250' may mean thousands or decimals"):
        read_shot(content)
    assert csv.inspect(content).options.decimal == ","


def test_a_column_with_a_decimal_mark_of_its_own_is_read_by_it_and_named():
    shot = read_shot(table("Hole;X;Y;Depth;Charge", "1;500,25;600,5;12,0;40.5", "2;504,25;600,5;12,0;41.5"))
    assert shot.collar_m[:, 0].tolist() == [500.25, 504.25]
    assert shot.mass_kg.tolist() == [40.5, 41.5]
    assert "'Charge'" in said(shot)["decimal_of_column"]


def test_figures_that_may_be_thousands_are_named_where_nothing_makes_sure():
    shot = read_shot(table("Hole;X;Y;Depth;Charge", "1;500;600;12;1.250", "2;504;600;12;1.250"))
    assert "'Charge'" in said(shot)["decimal_doubtful"]


def test_a_unit_with_a_quotient_is_only_taken_where_it_is_per_hole():
    assert parse_unit("kg/blasthole") == parse_unit("kg")
    assert parse_unit("ft/s").dimension == parse_unit("g/cc").dimension == parse_unit("lb/ft3").dimension == "other"


@pytest.mark.parametrize(
    ("name", "holes", "figures"),
    [
        ("04-time-header.csv", 3, {"mic_kg": 50, "firing_times_ms": {"1": 0, "2": 25, "3": 50}}),
        ("05-measured-sentinel.csv", 3, {"measured_length_m": 11.5}),
        ("06-blank-separated.txt", 2, {"design_length_m": 24}),
        (
            "07-pounds.csv",
            2,
            {"total_mass_kg": pytest.approx(408.233133), "powder_factor_kg_m3": pytest.approx(1.020583)},
        ),
        ("07-centimetres.csv", 2, {"design_length_m": 20}),
        ("08-key-before-hole.csv", 3, {"mic_kg": 50, "firing_times_ms": {"1": 0, "2": 25, "3": 50}}),
        ("08-kg-per-hole.csv", 2, {"total_mass_kg": 106}),
        ("15-ctrl-z.csv", 2, {"design_length_m": 24}),
    ],
)
def test_files_after_reports_of_trouble_give_their_right_figures(shared_file, name, holes, figures):
    """Field files."""
    summary = summarise(read_shot(shared_file(f"field/{name}")))
    assert summary.holes == holes
    assert {figure: getattr(summary, figure) for figure in figures} == figures


def test_field_files_that_cannot_be_read_by_themselves_say_why(shared_file):
    """Field files."""
    path = shared_file("field/12-no-header.csv")
    with pytest.raises(FileError, match="No header was found"):
        read_shot(path)
    mapping = {"hole_id": "Column 1", "collar_e_m": "Column 2", "collar_n_m": "Column 3"}
    assert len(csv.read(path.read_bytes(), mapping)) == 3
    with pytest.raises(FileError, match=r"'1.250' may mean"):
        read_shot(shared_file("field/20-decimal-comma-and-thousands.csv"))
