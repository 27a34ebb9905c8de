"""Every public function, one argument at a time set to something odd: it refuses, or its numbers are finite.

Functions are found by their signatures, so a new one is tried as soon as it is there.
"""

import dataclasses
import importlib
import inspect
import pkgutil
import warnings

import numpy as np
import pytest
import shapely

import blastcalc
from blastcalc.advice import DesignedHoles
from blastcalc.fragmentation import BlastShape
from blastcalc.products import Product
from blastcalc.size_distribution import RosinRammler
from blastcalc.timing import TieUp

COLLARS = [[0.0, 0.0, 100.0], [4.0, 0.0, 100.0], [0.0, 3.0, 100.0], [4.0, 3.0, 100.0]]
TIE_UP = TieUp(hole_count=4, from_index=[0, 1, 2], to_index=[1, 2, 3], delay_ms=[17, 42, 17], start_index=[0])
USUAL = {
    "angle_deg": 10.0,
    "arrival_ms": [0.0, 17.0],
    "bearing_deg": 45.0,
    "bench_height_m": 10.0,
    "boundary": shapely.box(0, 0, 30, 20),
    "building": "dwelling",
    "burden_m": 3.0,
    "charge_diameter_in": 4.5,
    "charge_diameter_mm": 115.0,
    "charge_kg": 50.0,
    "charge_length_m": 8.0,
    "clearance_m": 200.0,
    "collar_m": COLLARS,
    "collar_rl_m": 100.0,
    "crest": shapely.LineString([[-9, -3], [9, -3]]),
    "curve": RosinRammler(20, 1.2),
    "deck_delay_ms": [500.0, 475.0],
    "deck_hole": [0, 1],
    "delay_ms": 25.0,
    "density_g_cm3": 2.7,
    "diameter_mm": 115.0,
    "dip_deg": -80.0,
    "distance_m": 100.0,
    "drilled_collar_m": COLLARS,
    "drilled_toe_m": [[east, north, 89.0] for east, north, _ in COLLARS],
    "energy_mj": 200.0,
    "explosive_density_g_cm3": 1.0,
    "finish": "drywall",
    "frequency_hz": 10.0,
    "grade_m": [[east, north, 91.0] for east, north, _ in COLLARS],
    "grade_rl_m": 90.0,
    "height_m": 10.0,
    "hole_charge_kg": 50.0,
    "holes": DesignedHoles([115.0], 3.0, 3.5, 10.0, 2.5, 1.0, 8.0),
    "in_situ_block_m": 2.0,
    "joint_plane_term": 30.0,
    "joint_spacing_term": 20.0,
    "largest": 100.0,
    "length_m": 11.0,
    "level_dbl": 120.0,
    "levels_ms": [10.0, 20.0],
    "line": shapely.LineString([[0, 0], [30, 0]]),
    "linear_charge_kg_m": 10.0,
    "mass_kg": 50.0,
    "median": 20.0,
    "mic_kg": 100.0,
    "packing_kg_dm3": 1.2,
    "plan_m": [row[:2] for row in COLLARS],
    "planned_collar_m": COLLARS,
    "planned_toe_m": [[east, north, 89.0] for east, north, _ in COLLARS],
    "point_m": [[300.0, 0.0]],
    "powder_factor_kg_m3": 0.5,
    "pressure_kpa": 0.1,
    "product": Product("E", "Emulsion", 1.1, True),
    "production_burden_m": 4.0,
    "range_m": 100.0,
    "rock_density_t_m3": 2.6,
    "rock_factor": 7.0,
    "rock_mass": "massive",
    "row": [0, 0, 1, 1],
    "safety_factor": 2.0,
    "scaled_depth": 1.2,
    "scatter_ms": 2.0,
    "shape": BlastShape(3.0, 3.5, 115.0, 0.1, 8.0, 10.0),
    "spacing_m": 3.5,
    "start_index": 0,
    "stemming_m": 2.5,
    "subdrill_m": 1.0,
    "tie_up": TIE_UP,
    "times_ms": [0.0, 17.0, 42.0, 59.0],
    "toe": shapely.LineString([[-9, -5], [9, -5]]),
    "toe_m": [[east, north, 90.0] for east, north, _ in COLLARS],
    "toe_rl_m": 89.0,
    "uniformity": 1.2,
    "velocity_mm_s": 10.0,
    "volume_m3": 100.0,
    "youngs_modulus_gpa": 40.0,
}
OWN = {
    "fit_site_law": {"distance_m": [50.0, 100.0, 200.0, 400.0], "velocity_mm_s": [30.0, 9.0, 4.0, 1.0]},
    "maximum_instantaneous_charge": {"mass_kg": [1.0, 2.0, 3.0, 4.0]},
    "velocity_by_summing_mm_s": {"mass_kg": [1.0, 2.0, 3.0, 4.0]},
}
ODD = [
    np.nan,
    np.inf,
    -np.inf,
    -1.0,
    0.0,
    1e308,
    -1e308,
    1e-308,
    1e15,
    [],
    np.zeros((0, 3)),
    "abc",
    None,
    [1.0, np.nan],
    [[1.0, 2.0], [3.0, np.inf]],
    np.zeros((2, 2, 2)),
]
MASKED = {"burden_relief", "first_movement", "detect_rows", "solve"}
"""What they do not know is NaN under a mask of its own, as documented."""

ELSEWHERE = {"arrays", "files", "commands", "cli", "__main__", "findings"}
"""Checks of arguments, and whatever is no relation."""


def functions():
    for found in pkgutil.iter_modules(blastcalc.__path__):
        if found.name in ELSEWHERE:
            continue
        module = importlib.import_module(f"blastcalc.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                yield function


def usual(function):
    """Arguments that the function answers to, None where they are not known here."""
    chosen = USUAL | OWN.get(function.__name__, {})
    parameters = inspect.signature(function).parameters.values()
    needed = [each.name for each in parameters if each.default is each.empty]
    arguments = {name: chosen[name] for name in needed if name in chosen}
    if len(arguments) < len(needed):
        return None
    try:
        function(**arguments)
    except (ValueError, TypeError):
        return None
    return arguments


def numbers(answer):
    if dataclasses.is_dataclass(answer):
        for item in dataclasses.fields(answer):
            yield from numbers(getattr(answer, item.name))
    elif isinstance(answer, float):
        yield answer
    elif isinstance(answer, np.ndarray) and answer.dtype.kind == "f":
        yield from answer.ravel().tolist()
    elif isinstance(answer, tuple | list):
        for item in answer:
            yield from numbers(item)


TRIED = {function.__name__: (function, arguments) for function in functions() if (arguments := usual(function))}


def test_most_functions_are_tried():
    assert len(TRIED) >= 70


@pytest.mark.parametrize("name", sorted(TRIED))
def test_an_odd_argument_is_refused_or_answered_with_finite_numbers(name):
    function, arguments = TRIED[name]
    optional = {
        each.name
        for each in inspect.signature(function).parameters.values()
        if isinstance(each.default, int | float) and not isinstance(each.default, bool)
    }
    for changed in {*arguments, *optional}:
        for odd in ODD:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                try:
                    answer = function(**(arguments | {changed: odd}))
                except (ValueError, TypeError, AttributeError, KeyError):
                    continue
            if name not in MASKED:
                assert np.isfinite(list(numbers(answer))).all(), f"{changed}={odd!r}"
