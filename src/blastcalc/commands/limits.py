"""`blastcalc limits`: what a charge does at a distance, and what rules allow there."""

import argparse
import json

from blastcalc.air_blast import AIR_BLAST_LIMITS, air_blast_kpa, sound_level_dbl
from blastcalc.arrays import within
from blastcalc.commands import complain
from blastcalc.limits import AS_2187_2_LIMITS, LimitCurve, as_2187_2, cfr_816_67, din_4150_3, ri_8507
from blastcalc.units import SCALED_DISTANCE_PER_IMPERIAL
from blastcalc.vibration import SITE_B, SITE_K, charge_for_velocity_kg, peak_particle_velocity_mm_s, scaled_distance

LOWEST_HZ, HIGHEST_HZ = 1.0, 250.0
"""Where at least some of the curves say something."""

type Answer = dict[str, object]


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command to the parser of `blastcalc`."""
    parser = subparsers.add_parser(
        "limits",
        help="vibration and air blast at a distance against the limits of rules",
        description="Predicts vibration and air blast of a charge at a distance, compares them with RI 8507, "
        "30 CFR 816.67, DIN 4150-3 and AS 2187.2, and gives the largest charge that keeps to each.",
    )
    parser.add_argument("--distance", type=float, required=True, metavar="M", help="distance to the building, m")
    parser.add_argument("--charge", type=float, required=True, metavar="KG", help="charge within 8 ms, kg")
    parser.add_argument(
        "--frequency", type=float, default=20.0, metavar="HZ", help="frequency of the vibration (default: %(default)g)"
    )
    parser.add_argument("--k", type=float, default=SITE_K, help="site constant K (default: %(default)g)")
    parser.add_argument("--b", type=float, default=SITE_B, help="site constant B (default: %(default)g)")
    parser.add_argument("--ka", type=float, default=10.0, help="air blast constant Ka (default: %(default)g, confined)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the comparison. Returns 0, or 2 after one line on standard error when a value is impossible."""
    try:
        found = answer(arguments)
    except ValueError as error:
        complain(str(error))
        return 2
    if arguments.json:
        print(json.dumps(found, allow_nan=False, indent=2))
    else:
        print("\n".join(table(found)))
    return 0


def answer(arguments: argparse.Namespace) -> Answer:
    """Prediction and one entry per limit; ValueError for values that are out of range.

    A curve that says nothing at the frequency has None for limit, verdict and charge.
    """
    distance, charge, k, b = arguments.distance, arguments.charge, arguments.k, arguments.b
    velocity = float(peak_particle_velocity_mm_s(distance, charge, k, b))
    pressure = float(air_blast_kpa(distance, charge, arguments.ka))
    level = float(sound_level_dbl(pressure))
    curves: list[LimitCurve] = [ri_8507("drywall"), ri_8507("plaster")]
    curves += [din_4150_3(building) for building in ("commercial", "dwelling", "sensitive")]
    curves += [as_2187_2(building) for building in ("reinforced", "unreinforced")]
    within(arguments.frequency, "frequency_hz", LOWEST_HZ, HIGHEST_HZ)
    named: list[tuple[str, str, float | None]] = [
        (curve.standard, curve.name, _limit(curve, arguments.frequency)) for curve in curves
    ]
    rule = cfr_816_67(distance)
    named.append(("30 CFR 816.67", "dwelling at this distance", float(rule.velocity_mm_s)))
    named += [(limit.standard, limit.purpose, limit.velocity_mm_s) for limit in AS_2187_2_LIMITS]
    vibration: list[Answer] = [
        {
            "standard": standard,
            "name": name,
            "limit_mm_s": limit,
            "kept": None if limit is None else velocity <= limit,
            "charge_kg": None if limit is None else float(charge_for_velocity_kg(distance, limit, k, b)),
        }
        for standard, name, limit in named
    ]
    scaled = float(scaled_distance(distance, charge))
    vibration.append(
        {
            "standard": "30 CFR 816.67",
            "name": f"scaled distance, Ds {float(rule.scaled_distance_ft_lb):g}",
            "limit_mm_s": None,
            "kept": charge <= float(rule.charge_kg),
            "charge_kg": float(rule.charge_kg),
        }
    )
    return {
        "distance_m": distance,
        "charge_kg": charge,
        "frequency_hz": arguments.frequency,
        "scaled_distance_m_kg": scaled,
        "scaled_distance_ft_lb": scaled / SCALED_DISTANCE_PER_IMPERIAL,
        "velocity_mm_s": velocity,
        "air_blast_kpa": pressure,
        "air_blast_dbl": level,
        "vibration": vibration,
        "air_blast": [
            {
                "standard": limit.standard,
                "name": limit.purpose,
                "limit_db": limit.level_db,
                "kept": level <= limit.level_db,
            }
            for limit in AIR_BLAST_LIMITS
            if limit.weighting == "linear"
        ],
    }


def _limit(curve: LimitCurve, frequency_hz: float) -> float | None:
    last = float("inf") if curve.holds_above else float(curve.frequency_hz[-1])
    inside = float(curve.frequency_hz[0]) <= frequency_hz <= last
    return float(curve.at_mm_s(frequency_hz)) if inside else None


def table(found: Answer) -> list[str]:
    """The answer as lines for a person."""
    scaled, imperial = found["scaled_distance_m_kg"], found["scaled_distance_ft_lb"]
    lines = [
        f"Scaled distance   {scaled:.1f} m/sqrt(kg), {imperial:.1f} ft/sqrt(lb)",
        f"Peak velocity     {found['velocity_mm_s']:.2f} mm/s at {found['frequency_hz']:g} Hz",
        f"Air blast         {found['air_blast_dbl']:.1f} dBL",
        "",
    ]
    vibration, air = found["vibration"], found["air_blast"]
    assert isinstance(vibration, list)
    assert isinstance(air, list)
    for row in vibration:
        if row["kept"] is None:
            lines.append(f"{'-':5}  {row['standard']:14} says nothing at this frequency  {row['name']}")
            continue
        limit = "" if row["limit_mm_s"] is None else f"{row['limit_mm_s']:.1f} mm/s"
        mark = "kept" if row["kept"] else "ABOVE"
        lines.append(f"{mark:5}  {row['standard']:14} {limit:>10}  to {row['charge_kg']:.0f} kg  {row['name']}")
    for row in air:
        mark = "kept" if row["kept"] else "ABOVE"
        lines.append(f"{mark:5}  {row['standard']:14} {row['limit_db']:>6g} dBL  {row['name']}")
    return lines
