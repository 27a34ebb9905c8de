"""The command `blastcalc shot`: real files against sums made here from their columns, and the project's samples."""

import csv
import json
import re
import subprocess
import sys
import zipfile
from itertools import product

import numpy as np
import pytest

from blastcalc.cli import main
from blastcalc.files.reading import read_shot
from blastcalc.files.summary import summarise

KEYS = [
    "format",
    "holes",
    "design_length_m",
    "measured_length_m",
    "total_mass_kg",
    "volume_m3",
    "volume_method",
    "powder_factor_kg_m3",
    "firing_times_ms",
    "duration_ms",
    "mic_kg",
    "mic_start_ms",
    "window_ms",
    "findings",
    "columns",
]


@pytest.fixture
def answer(capsys):
    def ask(path, *options):
        assert main(["shot", str(path), "--json", *options]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        return json.loads(out, parse_constant=pytest.fail)

    return ask


@pytest.fixture
def made(tmp_path, answer):
    def make(text, *options):
        path = tmp_path / "made.csv"
        path.write_text(text)
        return answer(path, *options)

    return make


def codes(summary):
    return [finding["code"] for finding in summary["findings"]]


def largest_window(charges, window_ms):
    """The slow way: every window that starts at a charge."""
    sums = [(sum(kg for at, kg in charges if start <= at < start + window_ms), -start) for start, _ in charges]
    return max(sums)


def test_the_fired_shot_is_answered_from_its_columns(shared_file, answer):
    """Vendor file: every figure is a sum of its columns."""
    path = shared_file("KAB_BLAST_ALLCOL.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    got = answer(path)
    assert list(got) == KEYS
    assert (got["format"], got["holes"], got["findings"]) == ("csv", 410, [])
    assert got["design_length_m"] == pytest.approx(sum(float(row["holeLengthCalculated"]) for row in rows))
    assert got["measured_length_m"] == pytest.approx(sum(float(row["measuredLength"]) for row in rows))
    assert got["total_mass_kg"] == sum(float(row["measuredMass"]) for row in rows) == 41321
    rock = sum(float(row["burden"]) * float(row["spacing"]) * float(row["benchHeight"]) for row in rows)
    assert (got["volume_m3"], got["volume_method"]) == (pytest.approx(rock), "design_to_grade")
    assert got["powder_factor_kg_m3"] == pytest.approx(41321 / rock, abs=1e-6)
    assert got["firing_times_ms"] == {row["holeID"]: float(row["holeTime"]) for row in rows}
    assert got["duration_ms"] == 1641
    charges = [(float(row["holeTime"]), float(row["measuredMass"])) for row in rows]
    for window in (8, 1, 25):
        kg, start = largest_window(charges, window)
        wide = answer(path, "--window-ms", str(window))
        assert (wide["mic_kg"], wide["mic_start_ms"], wide["window_ms"]) == (kg, -start, window)


def test_two_patterns_without_charges_or_ties_have_none(shared_file, answer):
    """Vendor file: volumes are burden x spacing x bench height."""
    path = shared_file("KAB_2in1_BB10000_ALLCOL.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    got = answer(path)
    assert (got["holes"], got["design_length_m"]) == (46, 529)
    assert got["measured_length_m"] is got["total_mass_kg"] is got["powder_factor_kg_m3"] is None
    assert got["firing_times_ms"] == {}
    assert got["duration_ms"] is got["mic_kg"] is got["mic_start_ms"] is None
    rock = sum(float(row["burden"]) * float(row["spacing"]) * float(row["benchHeight"]) for row in rows)
    assert got["volume_m3"] == pytest.approx(rock)
    assert codes(got) == ["no_tie_up"]


def test_a_plan_with_subdrill_counts_rock_to_the_floor(shared_file, answer):
    """Vendor file: the floor is subdrill above the toe."""
    path = shared_file("S5_346_516_V2.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [
            {name: float(value) for name, value in row.items() if "Name" not in name} for row in csv.DictReader(file)
        ]
    got = answer(path)
    assert (got["holes"], got["design_length_m"]) == (324, pytest.approx(sum(row["Drill Length"] for row in rows)))
    rock = sum(row["Burden"] * row["Spacing"] * (row["Collar Z"] - row["Toe Z"] - row["Subdrill"]) for row in rows)
    assert (got["volume_m3"], got["volume_method"]) == (pytest.approx(rock), "design_to_grade")


def test_a_survey_is_not_taken_for_its_charge_lengths(shared_file, answer):
    """Survey file: `Design Length` is the length of the charge, one id stands for two holes."""
    path = shared_file("drill-holes-survey.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    got = answer(path)
    assert got["holes"] == 23
    assert got["design_length_m"] == pytest.approx(sum(float(row["Assumed Depth"]) for row in rows))
    assert got["measured_length_m"] == pytest.approx(sum(float(row["Actual Depth"]) for row in rows))
    assert got["total_mass_kg"] == pytest.approx(sum(float(row["Total Explosive Design Mass"]) for row in rows))
    assert got["volume_method"] == "voronoi_to_toe"
    repeated = [finding["holes"] for finding in got["findings"] if finding["code"] == "duplicate_hole_id"]
    assert repeated == [["J11", "J11 (2)"]]


def test_the_plan_of_a_rig_has_lengths_and_nothing_else(shared_file, answer):
    """Vendor file: 612 holes between start and end points."""
    path = shared_file("S5_346_514.xml")
    points = re.findall(r"<IR:Point[XYZ]>(.*?)<", path.read_text())
    ends = np.array(points, dtype=float).reshape(612, 2, 3)
    got = answer(path)
    assert (got["format"], got["holes"]) == ("iredes", 612)
    assert got["design_length_m"] == pytest.approx(np.linalg.norm(ends[:, 1] - ends[:, 0], axis=1).sum())
    assert got["measured_length_m"] is got["total_mass_kg"] is got["duration_ms"] is None
    assert got["volume_method"] == "voronoi_to_toe"
    assert codes(got) == ["no_grade"]


def test_a_design_is_answered_as_its_own_tool_answers(shared_file, answer):
    """Vendor file: 738.5262 kg in 1092.0911 m3, 16 firing times, two decks within 8 ms."""
    path = shared_file("TESTSPF.spf")
    got = answer(path)
    assert (got["format"], got["holes"]) == ("spf", 16)
    assert got["total_mass_kg"] == pytest.approx(738.5262, abs=1e-4)
    assert (got["volume_m3"], got["volume_method"]) == (pytest.approx(1092.0911, abs=1e-4), "stated")
    assert got["powder_factor_kg_m3"] == pytest.approx(0.676250, abs=1e-6)
    expected = [500, 509, 525, 526, 534, 543, 551, 568, 576, 593, 610, 627, 643, 660, 677, 736]
    assert sorted(got["firing_times_ms"].values()) == pytest.approx(expected, abs=0.001)
    assert got["duration_ms"] == 736
    assert (got["mic_kg"], got["mic_start_ms"]) == (pytest.approx(45.983704 + 47.377149, abs=1e-5), 525)
    with zipfile.ZipFile(path) as archive:
        text = archive.read("BlisData.Xml").decode("utf-8-sig")
    lengths = [float(length) for length in re.findall("<DesignLength>(.*?)<", text)]
    assert got["design_length_m"] == pytest.approx(sum(lengths))
    stated = dict(
        zip(re.findall("<HoleId>(.*?)<", text), re.findall("</GradeRL>\\s*<FiringTime>(.*?)<", text), strict=True)
    )
    assert got["firing_times_ms"] == {hole: pytest.approx(float(time), abs=0.001) for hole, time in stated.items()}


def test_the_rock_of_the_design_is_that_of_its_boundary_and_bench_height(shared_file):
    """Vendor file: the tool's own volume, worked out anew from boundary, collars and height without subdrill."""
    shot = read_shot(shared_file("TESTSPF.spf"))
    shot.stated_volume_m3 = None
    summary = summarise(shot)
    assert summary.volume_method == "voronoi_to_grade"
    assert summary.volume_m3 == pytest.approx(1092.0911, rel=0.005)


def test_a_shot_with_two_decks_per_hole_counts_decks_and_not_holes(sample, tmp_path, answer):
    """Hand-worked: 127 mm at 1.15 g/cm3 is 14.567838 kg/m; decks of 4 m at 500 ms and 3 m at 475 ms."""
    path = tmp_path / "trial"
    path.write_bytes(sample("bench-340-trial.spf"))
    got = answer(path)
    metre = np.pi / 4 * 0.127**2 * 1150
    surface = [42 * row + 17 * column for row, column in product(range(3), range(4))]
    charges = [(at + 500, 4 * metre) for at in surface] + [(at + 475, 3 * metre) for at in surface]
    kg, start = largest_window(charges, 8)
    assert got["total_mass_kg"] == pytest.approx(12 * 7 * metre, abs=1e-5)
    assert (got["mic_kg"], got["mic_start_ms"]) == (pytest.approx(kg, abs=1e-5), -start)
    assert got["firing_times_ms"]["A1"] == 475
    assert got["duration_ms"] == 635
    assert (got["volume_m3"], got["volume_method"]) == (20 * 12 * 10, "voronoi_to_grade")


def test_the_samples_of_one_pattern_agree_over_formats(sample, tmp_path, answer):
    got = {}
    for name in ("bench-340-north.csv", "bench-340-north.dxf", "bench-340-north.xml", "bench-340-north-drilled.xml"):
        (tmp_path / name).write_bytes(sample(name))
        got[name] = answer(tmp_path / name)
    table, drawing, plan, drilled = got.values()
    assert {each["holes"] for each in got.values()} == {180}
    assert table["firing_times_ms"] == drawing["firing_times_ms"]
    assert table["design_length_m"] == pytest.approx(drawing["design_length_m"])
    assert table["design_length_m"] == pytest.approx(plan["design_length_m"], abs=0.1)
    assert drilled["design_length_m"] is None
    assert drilled["measured_length_m"] > 0
    rows = list(csv.DictReader(sample("bench-340-north.csv").decode().splitlines()))
    assert table["firing_times_ms"] == {row["Hole ID"]: float(row["Firing Time (ms)"]) for row in rows}
    rock = sum(4 * 4.6 * (float(row["Collar RL"]) - float(row["Grade RL"])) for row in rows)
    assert table["volume_m3"] == pytest.approx(rock)


HEAD = "Hole,X,Y,Z,Depth,Subdrill,Burden,Spacing,Angle,Bearing,Charge,From Hole,Delay,Firing Time\n"


def test_rock_is_counted_on_bench_height_and_not_on_the_length_of_the_hole(made):
    """Hand-worked: 30 degrees, 11 m deep with 1 m of subdrill: the hole is 12.70 m long, the bench 10 m high."""
    got = made(HEAD + "A,0,0,100,11,1,3,4,30,90,50,,,\nB,4,0,100,11,1,3,4,30,90,50,,,\n")
    assert got["design_length_m"] == pytest.approx(2 * 11 / np.cos(np.radians(30)))
    assert (got["volume_m3"], got["volume_method"]) == (pytest.approx(2 * 3 * 4 * 10), "design_to_grade")


def test_firing_times_without_a_tie_up_are_taken_as_they_stand(made):
    got = made(HEAD + "A,0,0,9,9,0,3,4,,,50,,,0\nB,4,0,9,9,0,3,4,,,50,,,5.5\nC,8,0,9,9,0,3,4,,,50,,,13.5\n")
    assert got["firing_times_ms"] == {"A": 0, "B": 5.5, "C": 13.5}
    assert (got["mic_kg"], got["mic_start_ms"], got["duration_ms"]) == (100, 0, 13.5)


def test_a_tie_up_counts_more_than_the_times_beside_it_and_the_difference_is_said(made):
    got = made(HEAD + "A,0,0,9,9,0,3,4,,,50,A,0,0\nB,4,0,9,9,0,3,4,,,50,A,25,99\n")
    assert got["firing_times_ms"] == {"A": 0, "B": 25}
    assert [each["holes"] for each in got["findings"] if each["code"] == "firing_time_disagrees"] == [["B"]]


def test_a_loop_a_missing_parent_and_an_unconnected_hole_are_findings(made):
    rows = ["A,A,0", "B,C,9", "C,B,9", "D,Z,9", "E,A,17"]
    lines = [f"{row[0]},{4 * place},0,9,9,0,3,4,,,50,{row[2:]},\n" for place, row in enumerate(rows)]
    got = made(HEAD + "".join(lines))
    assert got["firing_times_ms"] == {"A": 0, "E": 17}
    holes = {each["code"]: each["holes"] for each in got["findings"]}
    assert holes["missing_parent"] == ["D"]
    assert holes["cycle"] == ["B", "C"]
    assert holes["unconnected"] == ["D"]
    assert holes["charge_without_time"] == ["B", "C", "D"]


def test_holes_without_a_mass_are_named_and_the_sum_is_of_the_others(made):
    got = made(HEAD + "A,0,0,9,9,0,3,4,,,50,,,0\nB,4,0,9,9,0,3,4,,,,,,9\n")
    assert got["total_mass_kg"] == 50
    assert [each["holes"] for each in got["findings"] if each["code"] == "missing_mass"] == [["B"]]


def test_volumes_by_two_methods_that_are_far_apart_are_said(made):
    got = made(
        HEAD
        + "".join(f"{row}{hole},{4 * hole},{4 * row},9,9,0,3,9,,,,,,\n" for row, hole in product(range(5), repeat=2))
    )
    assert (got["volume_m3"], got["volume_method"]) == (25 * 3 * 9 * 9, "design_to_grade")
    assert "volume_methods_disagree" in codes(got)


@pytest.mark.parametrize("name", ["bench-340-north.csv", "bench-340-trial.spf", "bench-340-north-drilled.xml"])
def test_the_table_for_people_says_what_the_object_says(sample, tmp_path, capsys, answer, name):
    path = tmp_path / name
    path.write_bytes(sample(name))
    got = answer(path)
    assert main(["shot", str(path)]) == 0
    text = capsys.readouterr().out
    assert re.search(rf"^Holes +{got['holes']}$", text, re.MULTILINE)
    assert f"{got['volume_m3']:,.2f} m3 (by {got['volume_method'].replace('_', ' ')})" in text
    if got["mic_kg"] is not None:
        assert f"{got['mic_kg']:,.2f} kg (from {got['mic_start_ms']:g} ms)" in text
    for finding in got["findings"]:
        assert f"{finding['code']}: {finding['message']}" in text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "bad.xml: The file is empty."),
        (b"PK\x03\x04 no archive", "bad.xml: The archive is damaged"),
        (b"<a/>", "bad.xml: The root element is a"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08", "bad.xml: The file is not text"),
        (b"Hole,X,Y\nA,1,two\n", "bad.xml: line 2, column 'Y': 'two' is not a number."),
    ],
)
def test_a_bad_file_is_one_line_on_standard_error_and_exit_code_1(tmp_path, capsys, content, words):
    path = tmp_path / "bad.xml"
    path.write_bytes(content)
    assert main(["shot", str(path), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"blastcalc: {words}")
    assert err.count("\n") == 1


def test_a_file_that_is_not_there_and_a_folder_are_said_to_be(tmp_path, capsys):
    for path, words in ((tmp_path / "none.csv", "No such file"), (tmp_path, "Is a directory")):
        assert main(["shot", str(path)]) == 1
        assert words in capsys.readouterr().err


@pytest.mark.parametrize("window", ["0", "-8", "nan", "inf", "eight", "1e-9"])
def test_a_window_that_is_none_is_wrong_usage(sample, capsys, window):
    with pytest.raises(SystemExit) as caught:
        main(["shot", "x.csv", "--window-ms", window])
    assert caught.value.code == 2
    assert "number of milliseconds" in capsys.readouterr().err


def test_the_command_runs_as_a_program_of_its_own(sample, tmp_path):
    path = tmp_path / "shot.spf"
    path.write_bytes(sample("bench-340-trial.spf"))
    done = subprocess.run(
        [sys.executable, "-m", "blastcalc", "shot", str(path), "--json"], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["holes"] == 12
    assert done.stderr == ""
