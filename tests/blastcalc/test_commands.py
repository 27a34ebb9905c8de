"""The commands limits, frag and flyrock answer from the shell with figures that the library gives."""

import json

import pytest

from blastcalc.cli import main

FRAG = [
    "frag",
    "--burden",
    "3",
    "--spacing",
    "3.5",
    "--bench",
    "10",
    "--diameter",
    "115",
    "--stemming",
    "2",
    "--density",
    "0.85",
    "--rock-factor",
    "10",
]
FLYROCK = [
    "flyrock",
    "--diameter",
    "115",
    "--density",
    "1.2",
    "--burden",
    "3.6",
    "--stemming",
    "2",
    "--charge-length",
    "10",
]
LIMITS = ["limits", "--distance", "500", "--charge", "100"]


def answer(capsys, words):
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_limits_gives_prediction_verdicts_and_charges(capsys):
    found = answer(capsys, LIMITS)
    assert found["velocity_mm_s"] == pytest.approx(2.1805, abs=5e-5)
    assert found["scaled_distance_m_kg"] == pytest.approx(50)
    rows = {(row["standard"], row["name"]): row for row in found["vibration"]}
    assert rows["DIN 4150-3", "dwelling"]["limit_mm_s"] == pytest.approx(7.5)
    assert all(row["kept"] for row in found["vibration"])
    assert rows["30 CFR 816.67", "scaled distance, Ds 55"]["charge_kg"] == pytest.approx(403.5, abs=0.1)
    close = answer(capsys, [*["limits", "--distance", "60", "--charge", "100"]])
    assert not any(row["kept"] for row in close["vibration"] if row["standard"] == "DIN 4150-3")


def test_frag_gives_median_uniformity_and_sizes(capsys):
    found = answer(capsys, FRAG)
    assert found["uniformity"] == pytest.approx(1.4910, abs=5e-5)
    sizes = {row["passing_percent"]: row["size_cm"] for row in found["sizes"]}
    assert sizes[50] == pytest.approx(found["median_cm"])
    swebrec = answer(capsys, [*FRAG, "--curve", "swebrec", "--block", "1.5", "--model", "2005", "--staggered"])
    assert {row["passing_percent"]: row["size_cm"] for row in swebrec["sizes"]}[50] == pytest.approx(sizes[50])


def test_flyrock_gives_every_model_and_applies_the_factor_once(capsys):
    found = answer(capsys, FLYROCK)
    assert found["scaled_depth_m_kg"] == pytest.approx(1.059, abs=0.002)
    for row in found["models"][:3]:
        assert row["people_m"] == pytest.approx(4 * row["range_m"])
    assert found["models"][-1]["plant_m"] == pytest.approx(1.5 * found["models"][-1]["range_m"])


@pytest.mark.parametrize("words", [LIMITS, FRAG, FLYROCK], ids=lambda words: words[0])
def test_without_json_a_table_is_printed(capsys, words):
    assert main(words) == 0
    assert len(capsys.readouterr().out.splitlines()) > 4


@pytest.mark.parametrize(
    "words",
    [
        ["limits", "--distance", "0", "--charge", "100"],
        ["limits", "--distance", "100", "--charge", "nan"],
        ["limits", "--distance", "100", "--charge", "10", "--frequency", "500"],
        [*FRAG, "--stemming", "11"],
        [*FRAG, "--rock-factor", "99"],
        [*FLYROCK, "--stemming", "0"],
        [*FLYROCK, "--diameter", "1000"],
    ],
)
def test_impossible_values_are_one_line_on_standard_error(capsys, words):
    assert main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        ["limits", "--distance", "1e308", "--charge", "1e308"],
        ["limits", "--distance", "1e-300", "--charge", "1e300"],
        ["limits", "--distance", "5", "--charge", "5", "--k", "inf"],
        ["limits", "--distance", "5", "--charge", "5", "--b", "nan"],
        ["limits", "--distance", "5", "--charge", "5", "--ka", "inf"],
        [*FRAG, "--density", "1e300"],
        [*FRAG, "--stemming", "-5"],
        [*FRAG, "--subdrill", "-2"],
        [*FRAG, "--curve", "swebrec", "--block", "0.1"],
        [*FLYROCK, "--density", "1e9"],
        [*FLYROCK, "--shape", "2"],
    ],
)
def test_numbers_beyond_any_blast_are_refused_and_never_answered_with_infinity(capsys, words):
    assert main([*words, "--json"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1


def test_limits_leaves_out_only_the_curves_that_say_nothing_at_the_frequency(capsys):
    found = answer(capsys, [*LIMITS, "--frequency", "2"])
    rows = {(row["standard"], row["name"]): row for row in found["vibration"]}
    assert rows["AS 2187.2", "unreinforced"]["limit_mm_s"] is rows["AS 2187.2", "unreinforced"]["kept"] is None
    assert rows["USBM RI 8507", "drywall"]["limit_mm_s"] == pytest.approx(0.0300 * 2 * 3.14159265 * 2 * 25.4)
    assert main([*LIMITS, "--frequency", "2"]) == 0
    assert "says nothing at this frequency  unreinforced" in capsys.readouterr().out


def test_flyrock_leaves_out_only_the_models_that_the_hole_is_out_of_range_of(capsys):
    found = answer(capsys, [*FLYROCK, "--diameter", "32", "--stemming", "0.9"])
    rows = {row["model"]: row for row in found["models"]}
    assert rows["McKenzie"]["range_m"] is rows["McKenzie"]["people_m"] is None
    assert "diameter_mm" in rows["McKenzie"]["outside"]
    assert rows["Lundborg, bench"]["range_m"] == pytest.approx(40 * (32 / 25.4) ** (2 / 3))
    assert rows["Lundborg, bench"]["outside"] is None
    assert main([*FLYROCK, "--diameter", "32", "--stemming", "0.9"]) == 0
    assert "does not hold" in capsys.readouterr().out
