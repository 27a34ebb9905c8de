"""`blastcalc flyrock`: how far rock may fly from a hole, by three models."""

import argparse
import json
import sys

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

type Row = tuple[str, float, float, float]


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
        sys.stderr.write(f"blastcalc: {error}\n")
        return 2
    if arguments.json:
        models = [dict(zip(("model", "range_m", "plant_m", "people_m"), row, strict=True)) for row in rows]
        print(json.dumps({"scaled_depth_m_kg": depth, "models": models}, allow_nan=False, indent=2))
        return 0
    print(f"Scaled depth of burial  {depth:.2f} m/kg^(1/3)\n")
    print(f"{'Model':32} {'Range':>7} {'Plant':>7} {'People':>7}  m")
    for name, reach, plant, people in rows:
        print(f"{name:32} {reach:7.0f} {plant:7.0f} {people:7.0f}")
    return 0


def answer(arguments: argparse.Namespace) -> tuple[float, list[Row]]:
    """Scaled depth of burial, and by model the range and the clearances for plant and people, m."""
    per_metre = linear_charge_kg_m(arguments.diameter, arguments.density)
    ranges = richards_moore_ranges_m(per_metre, arguments.burden, arguments.stemming, arguments.k, arguments.angle)
    depth = scaled_depth_of_burial(arguments.stemming, arguments.diameter, per_metre, arguments.charge_length)
    plain = (PLANT_SAFETY_FACTOR, PEOPLE_SAFETY_FACTOR)
    models = (
        ("Richards and Moore, face burst", ranges.face_burst_m, plain),
        ("Richards and Moore, cratering", ranges.cratering_m, plain),
        ("Richards and Moore, ejection", ranges.stem_ejection_m, plain),
        ("Lundborg, cratering", lundborg_range_m(arguments.diameter), (1.0, 1.0)),
        ("Lundborg, bench", lundborg_range_m(arguments.diameter, bench=True), (1.0, 1.0)),
        (
            "McKenzie",
            mckenzie_range_m(depth, arguments.diameter, arguments.shape),
            (MCKENZIE_SAFETY_FACTOR, MCKENZIE_SAFETY_FACTOR),
        ),
    )
    rows = [
        (name, float(reach), float(clearance_m(reach, plant)), float(clearance_m(reach, people)))
        for name, reach, (plant, people) in models
    ]
    return float(depth), rows
