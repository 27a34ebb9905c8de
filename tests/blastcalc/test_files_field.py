"""Small files after trouble that people had with comparable tools, with their right values worked by hand."""

import pytest

from blastcalc.files.reading import read_shot
from blastcalc.files.summary import summarise

RIGHT = {
    "01-control.dxf": {"holes": 3, "design_length_m": 36.0},
    "01-section-with-blank.dxf": {"holes": 3, "design_length_m": 36.0},
    "02-repeated-handles.dxf": {"holes": 3, "design_length_m": 36.0},
    "03-insunits-inches.dxf": {"holes": 3, "design_length_m": 36.0},
    "18-holes-as-polylines.dxf": {"holes": 3, "design_length_m": 36.0},
    "09-depth-of-inclined.csv": {"design_length_m": 30.0, "measured_length_m": 30.0},
    "10-one-without-bearing.csv": {"design_length_m": 20.869},
    "11-flat-negative-dip.csv": {"holes": 2, "design_length_m": 24.0},
    "14-row-per-deck.csv": {
        "holes": 2,
        "design_length_m": 20.0,
        "total_mass_kg": 220.0,
        "volume_m3": 400.0,
        "powder_factor_kg_m3": 0.55,
    },
    "16-parent-as-float.csv": {"duration_ms": 50.0, "mic_kg": 50.0},
    "17-peg-of-no-length.csv": {"holes": 2, "design_length_m": 24.0, "duration_ms": 125.0},
    "19-electronic-delays.csv": {"duration_ms": 50.0, "mic_kg": 50.0},
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_file_from_the_field_gives_the_right_figures(shared_file, name):
    found = summarise(read_shot(shared_file(f"field/{name}"))).as_json()
    assert {key: found[key] for key in RIGHT[name]} == pytest.approx(RIGHT[name], abs=0.001)
