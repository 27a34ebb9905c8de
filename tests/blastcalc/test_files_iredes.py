"""IREDES drill plans and as-drilled reports: the vendor file where it is there, the project's samples otherwise."""

import zlib
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.files import iredes, iredes_write
from blastcalc.files.errors import FileError
from blastcalc.files.shot import Shot
from blastcalc.folding import natural_key

MADE = datetime.fromisoformat("2026-01-02T03:04:05")


@pytest.fixture
def plan(sample):
    return sample("bench-340-north.xml")


@pytest.fixture
def report(sample):
    return sample("bench-340-north-drilled.xml")


def codes(shot):
    return [finding.code for finding in shot.findings]


def test_the_checksum_of_the_vendor_file_is_the_one_in_it(shared_file):
    """Vendor file: stored with LF, summed over CRLF."""
    data = shared_file("S5_346_514.xml").read_bytes()
    assert iredes.checksum(data) == 3103836227
    assert iredes.checksum_state(data) == "valid"
    assert iredes.checksum_state(data.replace(b"\n", b"\r\n")) == "valid"


def test_the_plan_of_a_rig_is_read_with_its_axes_the_right_way_round(shared_file):
    """Vendor file: 612 holes, PointX is the northing."""
    shot = iredes.read(shared_file("S5_346_514.xml").read_bytes())
    assert (shot.format, len(shot), shot.name, shot.findings) == ("iredes", 612, "S5_346_514", [])
    assert shot.collar_m[0].tolist() == [478449.240, 6772629.650, 358.700]
    assert shot.toe_m[0].tolist() == [478449.240, 6772629.650, 352.840]
    assert shot.hole_id[:3] == ("1", "10", "100")
    assert shot.design_length_m.sum() == pytest.approx(8076.296332523925, abs=1e-6)
    assert np.isnan(shot.diameter_mm).all()


def test_point_x_is_the_northing(plan):
    shot = iredes.read(plan)
    at = plan.index(b"<StartPoint>")
    first = plan[at : plan.index(b"</StartPoint>", at)]
    assert f"<IR:PointX>{shot.collar_m[0, 1]:.3f}<".encode() in first
    assert f"<IR:PointY>{shot.collar_m[0, 0]:.3f}<".encode() in first
    assert shot.collar_m[0].tolist() == [638856.0, 2597934.0, 340.519]


def test_a_written_plan_carries_the_checksum_that_any_crc_tool_gives_for_it(plan):
    """Hand-worked: the CRC-32 of the text with an empty ChkSum element and CRLF line ends."""
    state = iredes.checksum_state(plan)
    before, _, rest = plan.rpartition(b"<IR:ChkSum>")
    number, _, after = rest.partition(b"</IR:ChkSum>")
    assert state == "valid"
    assert int(number) == zlib.crc32(before + b"<IR:ChkSum></IR:ChkSum>" + after)
    assert plan.count(b"\n") == plan.count(b"\r\n")


def test_a_plan_that_was_changed_after_it_was_written_is_read_and_said_to_be_changed(plan):
    shot = iredes.read(plan.replace(b"340.519", b"340.518", 1))
    assert codes(shot) == ["checksum_wrong"]
    assert shot.collar_m[0, 2] == 340.518


@pytest.mark.parametrize("text", [b"", b"0"])
def test_a_plan_without_a_checksum_is_read_and_said_to_have_none(plan, text):
    before, _, rest = plan.rpartition(b"<IR:ChkSum>")
    assert codes(iredes.read(before + b"<IR:ChkSum>" + text + b"<" + rest.partition(b"<")[2])) == ["checksum_missing"]


def test_a_hexadecimal_checksum_is_understood(plan):
    number = iredes.checksum(plan)
    assert iredes.read(plan.replace(b">%d<" % number, b">%08X<" % number)).findings == []


def test_an_as_drilled_report_gives_measured_lengths_and_the_status_of_each_hole(report):
    shot = iredes.read(report)
    assert (shot.format, len(shot), codes(shot)) == ("iredes_as_drilled", 180, ["not_drilled"])
    assert [shot.hole_id[hole] for hole in shot.findings[0].holes] == ["A08", "C06"]
    assert (shot.status[0], shot.status[7], shot.status[41]) == ("Success", "Fail", "Others")
    assert np.isnan(shot.design_length_m).all()
    drilled = ~np.isnan(shot.measured_length_m)
    assert np.flatnonzero(~drilled).tolist() == [7, 41]
    between = np.linalg.norm(shot.toe_m - shot.collar_m, axis=1)
    assert shot.measured_length_m[drilled].tolist() == between[drilled].tolist()


def test_a_drilled_hole_without_an_end_is_refused_with_its_line(report):
    at = report.index(b"<EndPoint>")
    data = report[:at] + report[report.index(b"</EndPoint>") + len(b"</EndPoint>") :]
    with pytest.raises(FileError) as caught:
        iredes.read(data)
    assert caught.value.code == "missing_value"
    assert caught.value.line == 7
    assert "Hole has no EndPoint" in caught.value.message


def test_the_matrix_of_a_local_system_brings_the_holes_to_the_mine(plan):
    """Hand-worked: a shift of 10 m north, 20 m east and 5 m up, and a quarter turn."""
    rows = [[0, -1, 0, 10], [1, 0, 0, 20], [0, 0, 1, 5], [0, 0, 0, 1]]
    columns = "".join(
        "<IR:Col>"
        + "".join(f"<IR:{axis}>{rows[place][number]}</IR:{axis}>" for place, axis in enumerate("xyzw"))
        + "</IR:Col>"
        for number in range(4)
    )
    before, _, rest = plan.partition(b"<IR:TMatrix>")
    data = before + b"<IR:TMatrix>" + columns.encode() + b"</IR:TMatrix>" + rest.partition(b"</IR:TMatrix>")[2]
    moved, still = iredes.read(data), iredes.read(plan)
    assert "transformed" in codes(moved)
    north, east = still.collar_m[:, 1], still.collar_m[:, 0]
    assert moved.collar_m[:, 1] == pytest.approx(10 - east)
    assert moved.collar_m[:, 0] == pytest.approx(20 + north)
    assert moved.collar_m[:, 2] == pytest.approx(still.collar_m[:, 2] + 5)


def test_unknown_elements_and_other_prefixes_do_no_harm(plan):
    data = plan.replace(b"IR:", b"Q:").replace(b"xmlns:IR", b"xmlns:Q")
    data = data.replace(b"<HoleId>", b'<New xmlns="urn:x"><HoleId>no</HoleId></New><HoleId>')
    assert iredes.read(data).hole_id == iredes.read(plan).hole_id


def test_names_that_repeat_give_way_to_ids_that_do_not(plan):
    shot = iredes.read(plan.replace(b"<HoleName>A02<", b"<HoleName>A01<"))
    assert shot.hole_id[:2] == ("A01", "A02")


def test_an_id_used_twice_is_a_finding_that_names_both_holes(plan):
    shot = iredes.read(plan.replace(b">A02<", b">A01<"))
    assert shot.hole_id[:2] == ("A01", "A01 (2)")
    assert [(each.code, each.holes) for each in shot.findings if each.holes] == [("duplicate_hole_id", (0, 1))]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        (b"<DRPPlan", BOMB + b"<DRPPlan", "document_type", "document type"),
        (b"<DRPPlan", OUTSIDE + b"<DRPPlan", "document_type", "document type"),
        (b"<IR:PointX>2597934.000<", b"<IR:PointX>north<", "bad_value", "PointX is 'north'"),
        (b"<IR:PointX>2597934.000<", b"<IR:PointX>NaN<", "bad_value", "PointX is 'NaN'"),
        (b"<IR:PointX>2597934.000<", b"<IR:PointX>1e308<", "bad_value", "PointX is '1e308'"),
        (b"<IR:PointX>2597934.000<", b"<IR:PointX><", "missing_value", "StartPoint has no PointX"),
        (b"329.000<", b"340.520<", "toe_above_collar", "Hole A01 ends above its collar"),
        (b"329.000<", b"340.519<", "zero_length", "Hole A01 has no length"),
        (b"<DrillBitDia>127<", b"<DrillBitDia>-5<", "bad_value", "DrillBitDia is -5"),
        (b"<NumberOfHoles>180<", b"<NumberOfHoles>181<", "hole_count_disagrees", "181 but there are 180"),
        (b"DRPPlan", b"OtherPlan", "not_iredes", "The root element is OtherPlan"),
        (b"</IR:x>", b"</IR:y>", "bad_xml", "not valid XML"),
    ],
)
def test_a_damaged_plan_is_refused_with_line_and_element(plan, old, new, code, words):
    assert old in plan
    data = plan.replace(old, new) if old == b"DRPPlan" else plan.replace(old, new, 1)
    with pytest.raises(FileError) as caught:
        iredes.read(data)
    assert caught.value.code == code
    assert words in caught.value.message
    if code in {"bad_value", "missing_value", "zero_length", "toe_above_collar"}:
        assert f"line {caught.value.line}: " in caught.value.message
        assert 40 < caught.value.line < 70


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.9999])
def test_a_truncated_plan_is_never_read_in_part(plan, share):
    with pytest.raises(FileError) as caught:
        iredes.read(plan[: int(len(plan) * share)])
    assert caught.value.code == "bad_xml"


def test_xml_nested_beyond_measure_is_refused(plan):
    with pytest.raises(FileError) as caught:
        iredes.read(plan.replace(b"<DrillPlan>", b"<x>" * 5000, 1))
    assert caught.value.code == "bad_xml"


metres = st.integers(-9_999_999_999, 9_999_999_999).map(lambda millimetres: millimetres / 1000)
depths = st.integers(1, 60_000).map(lambda millimetres: millimetres / 1000)
ids = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)


@st.composite
def shots(draw):
    names = draw(st.lists(ids, min_size=1, max_size=8, unique_by=natural_key))
    count = len(names)
    collar = np.array(draw(st.lists(st.tuples(metres, metres, metres), min_size=count, max_size=count)))
    across = np.array(draw(st.lists(st.tuples(depths, depths), min_size=count, max_size=count)))
    depth = np.array(draw(st.lists(depths, min_size=count, max_size=count)))
    toe = collar + np.column_stack([across - 30, -depth])
    diameter = draw(st.lists(st.sampled_from([np.nan, 89.0, 127.0, 165.1]), min_size=count, max_size=count))
    return Shot(
        format="csv",
        name="P",
        hole_id=tuple(names),
        collar_m=collar,
        toe_m=toe.round(3),
        diameter_mm=np.array(diameter),
    )


@given(shots())
def test_what_is_written_is_read_back_to_the_millimetre(shot):
    data = iredes_write.write(shot, created=MADE)
    back = iredes.read(data)
    assert back.findings == []
    assert back.hole_id == shot.hole_id
    assert np.abs(back.collar_m - shot.collar_m).max() <= 0.0005
    assert np.abs(back.toe_m - shot.toe_m).max() <= 0.0005
    assert np.array_equal(back.diameter_mm, shot.diameter_mm, equal_nan=True)
    again = Shot(format="iredes", name="P", hole_id=back.hole_id, collar_m=back.collar_m, toe_m=back.toe_m)
    again.diameter_mm = back.diameter_mm
    assert iredes_write.write(again, created=MADE) == data


def test_a_hole_without_a_toe_cannot_be_planned():
    shot = Shot(format="csv", name="P", hole_id=("A",), collar_m=np.zeros((1, 3)))
    with pytest.raises(ValueError, match="hole A has no complete collar and toe"):
        iredes_write.write(shot, created=MADE)


def test_text_that_xml_cannot_hold_is_refused():
    ends = {"collar_m": np.zeros((1, 3)), "toe_m": np.array([[0.0, 0, -1]])}
    with pytest.raises(ValueError, match="cannot hold"):
        iredes_write.write(Shot(format="csv", name="P", hole_id=("\x01",), **ends), created=MADE)
