"""`blastcalc flyrock`: how far rock may fly from a hole, by three models."""

import argparse
import json
from collections.abc import Callable

from blastcalc.arrays import FloatArray, within
from blastcalc.commands import complain
from blastcalc.flyrock import (
    AVERAGE_SHAPE_FACTOR,
    HARD_ROCK_K,
    MCKENZIE_SAFETY_FACTOR,
    PEOPLE_SAFETY_FACTOR,
    PLANT_SAFETY_FACTOR,
    clearance_m,
    lundborg_range_m,
    mckenzie_range_m,
    richards_moore_ranges_m,
    scaled_depth_of_burial,
)
from blastcalc.products import linear_charge_kg_m

SMALLEST_HOLE_MM, LARGEST_HOLE_MM = 25.0, 445.0

type Row = tuple[str, float | None, float | None, float | None, str]
"""A model, its range, the clearances for plant and people, and why it has none."""


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command to the parser of `blastcalc`."""
    parser = subparsers.add_parser(
        "flyrock",
        help="flyrock ranges of a hole",
        description="Ranges after Richards and Moore, Lundborg and McKenzie, and clearances for plant and people.",
    )
    parser.add_argument("--diameter", type=float, required=True, metavar="MM", help="hole diameter, mm")
    parser.add_argument("--density", type=float, required=True, metavar="G_CM3", help="density of the explosive, g/cm3")
    parser.add_argument("--burden", type=float, required=True, metavar="M", help="burden, m")
    parser.add_argument("--stemming", type=float, required=True, metavar="M", help="stemming, m")
    parser.add_argument("--charge-length", type=float, required=True, metavar="M", help="length of the charge, m")
    parser.add_argument("--k", type=float, default=HARD_ROCK_K, help="Richards and Moore's constant (default: 27)")
    parser.add_argument("--angle", type=float, default=80.0, metavar="DEG", help="stem angle from horizontal (80)")
    parser.add_argument("--shape", type=float, default=AVERAGE_SHAPE_FACTOR, help="McKenzie's shape factor (1.2)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the ranges. Returns 0, or 2 after one line on standard error when a value is impossible."""
    try:
        depth, rows = answer(arguments)
    except ValueError as error:
        complain(str(error))
        return 2
    if arguments.json:
        names = ("model", "range_m", "plant_m", "people_m", "outside")
        models = [dict(zip(names, (*row[:4], row[4] or None), strict=True)) for row in rows]
        print(json.dumps({"scaled_depth_m_kg": depth, "models": models}, allow_nan=False, indent=2))
        return 0
    print(f"Scaled depth of burial  {depth:.2f} m/kg^(1/3)\n")
    print(f"{'Model':32} {'Range':>7} {'Plant':>7} {'People':>7}  m")
    for name, reach, plant, people, outside in rows:
        if reach is None or plant is None or people is None:
            print(f"{name:32} does not hold: {outside}")
        else:
            print(f"{name:32} {reach:7.0f} {plant:7.0f} {people:7.0f}")
    return 0


def answer(arguments: argparse.Namespace) -> tuple[float, list[Row]]:
    """Scaled depth of burial, and by model the range and the clearances for plant and people, m.

    A model that the hole is out of range of has None and says why. Raises ValueError for values that are no hole.
    """
    within(arguments.diameter, "diameter_mm", SMALLEST_HOLE_MM, LARGEST_HOLE_MM)
    within(arguments.density, "density", 0.1, 3.0)
    within(arguments.shape, "shape_factor", 1.0, 1.5)
    per_metre = linear_charge_kg_m(arguments.diameter, arguments.density)
    ranges = richards_moore_ranges_m(per_metre, arguments.burden, arguments.stemming, arguments.k, arguments.angle)
    depth = scaled_depth_of_burial(arguments.stemming, arguments.diameter, per_metre, arguments.charge_length)
    plain, diameter = (PLANT_SAFETY_FACTOR, PEOPLE_SAFETY_FACTOR), arguments.diameter
    careful = (MCKENZIE_SAFETY_FACTOR, MCKENZIE_SAFETY_FACTOR)
    rows = [
        _row("Richards and Moore, face burst", lambda: ranges.face_burst_m, plain),
        _row("Richards and Moore, cratering", lambda: ranges.cratering_m, plain),
        _row("Richards and Moore, ejection", lambda: ranges.stem_ejection_m, plain),
        _row("Lundborg, cratering", lambda: lundborg_range_m(diameter), (1.0, 1.0)),
        _row("Lundborg, bench", lambda: lundborg_range_m(diameter, bench=True), (1.0, 1.0)),
        _row("McKenzie", lambda: mckenzie_range_m(depth, diameter, arguments.shape), careful),
    ]
    return float(depth), rows


def _row(name: str, model: Callable[[], FloatArray], factors: tuple[float, float]) -> Row:
    try:
        reach = float(model())
    except ValueError as error:
        return name, None, None, None, str(error)
    plant, people = (float(clearance_m(reach, factor)) for factor in factors)
    return name, reach, plant, people, ""
