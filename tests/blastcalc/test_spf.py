"""SHOTPlus designs: the vendor file, and damaged ones made for the test."""

import io
import zipfile

import numpy as np
import pytest

from blastcalc.files import spf
from blastcalc.files.errors import FileError
from blastcalc.mic import maximum_instantaneous_charge
from blastcalc.timing import solve
from blastcalc.volume import powder_factor_kg_m3

DESIGN = """<BlisBlastData xmlns="http://www.orica.com/namespaces/blis"><Holes><Hole><Index>0</Index><HoleId>1</HoleId>
<DesignLength>5</DesignLength><Diameter>127</Diameter><DesignCoordinates><X xmlns="">1</X><Y xmlns="">2</Y>
<Z xmlns="">3</Z></DesignCoordinates><DesignAngle>0</DesignAngle><DesignBearing>0</DesignBearing><Stemming>2</Stemming>
</Hole></Holes><TieTypes><Ties><Delay xmlns="">9</Delay></Ties></TieTypes>
<Leadins><Leadin><HoleIndex xmlns="">0</HoleIndex><Time xmlns="">0</Time></Leadin></Leadins></BlisBlastData>"""


def archive(text, member="BlisData.Xml"):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr(member, text)
    return out.getvalue()


def test_the_firing_times_of_the_design_are_those_of_the_tool(shared_file):
    """Vendor file: 16 holes, 15 ties, lead-in at hole 4, 500 ms in the hole."""
    design = spf.read(shared_file("TESTSPF.spf").read_bytes())
    assert len(design.hole_id) == 16
    assert design.tie_up.delay_ms.size == 15
    assert design.tie_up.start_index.tolist() == [3]
    result = solve(design.tie_up, design.in_hole_delay_ms)
    assert result.findings == []
    expected = [500, 509, 525, 526, 534, 543, 551, 568, 576, 593, 610, 627, 643, 660, 677, 736]
    assert np.sort(result.times_ms) == pytest.approx(expected, abs=0.001)
    assert result.times_ms[design.deck_hole] == pytest.approx(design.file_times_ms, abs=0.001)


def test_the_masses_of_the_design_are_those_of_the_tool(shared_file):
    """Vendor file: powder factor over 1092.0911 m3."""
    design = spf.read(shared_file("TESTSPF.spf").read_bytes())
    assert design.deck_mass_kg.sum() == pytest.approx(738.5262, abs=1e-4)
    assert float(powder_factor_kg_m3(design.deck_mass_kg.sum(), 1092.0911)) == pytest.approx(0.676250, abs=1e-6)


def test_only_the_decks_at_525_and_526_ms_are_less_than_8_ms_apart(shared_file):
    """Vendor file: times that lie exactly 8 ms apart, such as 526 and 534, are in different windows."""
    design = spf.read(shared_file("TESTSPF.spf").read_bytes())
    result = solve(design.tie_up, design.in_hole_delay_ms)
    mic = maximum_instantaneous_charge(result.times_ms[design.deck_hole], design.deck_mass_kg)
    assert mic.start_ms == 525
    assert mic.mass_kg == pytest.approx(45.983704 + 47.377149, abs=1e-5)


def test_a_small_design_is_read():
    design = spf.read(archive(DESIGN))
    assert design.hole_id == ["1"]
    assert design.collar_m.tolist() == [[1, 2, 3]]
    assert np.isnan(design.in_hole_delay_ms).all()


ENTITY = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"no archive", "not_spf"),
        (archive(DESIGN)[:-40], "bad_archive"),
        (archive(DESIGN, "Other.Xml"), "not_spf"),
        (archive(DESIGN[:200]), "bad_xml"),
        (archive(ENTITY + DESIGN), "document_type"),
        (archive("<BlisBlastData/>"), "no_rows"),
        (archive(DESIGN.replace("<Diameter>127</Diameter>", "")), "missing_value"),
        (archive(DESIGN.replace("127", "wide")), "bad_value"),
        (archive(DESIGN.replace("127", "NaN")), "bad_value"),
        (archive(DESIGN.replace("127", "1e308")), "bad_value"),
        (archive(DESIGN.replace('<HoleIndex xmlns="">0', '<HoleIndex xmlns="">7')), "bad_value"),
    ],
)
def test_a_damaged_design_is_refused_with_the_place(data, code):
    with pytest.raises(FileError) as caught:
        spf.read(data)
    assert caught.value.code == code


def test_an_archive_that_unpacks_to_too_much_is_refused():
    with pytest.raises(FileError) as caught:
        spf.read(archive(b" " * (spf.MAX_XML_BYTES + 1)))
    assert caught.value.code == "file_too_large"
