"""`blastcalc frag`: how coarse a blast breaks, after Kuz-Ram and Swebrec."""

import argparse
import json

from blastcalc.arrays import not_negative, within
from blastcalc.commands import complain
from blastcalc.fragmentation import BlastShape, kuz_ram_median_cm, uniformity_1987, uniformity_2005
from blastcalc.products import linear_charge_kg_m
from blastcalc.size_distribution import RosinRammler, Swebrec, largest_fragment_m, swebrec_from_uniformity
from blastcalc.volume import design_volume_m3, powder_factor_kg_m3

SHARES = (0.1, 0.2, 0.5, 0.8, 0.9)


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command to the parser of `blastcalc`."""
    parser = subparsers.add_parser(
        "frag",
        help="fragmentation of a bench blast",
        description="Median size, uniformity and size distribution of a bench blast after Kuz-Ram (1987 or 2005), as "
        "Rosin-Rammler or Swebrec curve.",
    )
    parser.add_argument("--burden", type=float, required=True, metavar="M", help="burden, m")
    parser.add_argument("--spacing", type=float, required=True, metavar="M", help="spacing, m")
    parser.add_argument("--bench", type=float, required=True, metavar="M", help="bench height, m")
    parser.add_argument("--diameter", type=float, required=True, metavar="MM", help="hole diameter, mm")
    parser.add_argument("--stemming", type=float, required=True, metavar="M", help="stemming, m")
    parser.add_argument("--subdrill", type=float, default=0.0, metavar="M", help="subdrill, m (default: 0)")
    parser.add_argument("--density", type=float, required=True, metavar="G_CM3", help="density of the explosive, g/cm3")
    parser.add_argument("--rock-factor", type=float, required=True, metavar="A", help="rock factor A, 0.8-22")
    parser.add_argument("--rws", type=float, default=100.0, metavar="PERCENT", help="weight strength (default: 100)")
    parser.add_argument("--deviation", type=float, default=0.1, metavar="M", help="drilling deviation (default: 0.1)")
    parser.add_argument("--block", type=float, default=None, metavar="M", help="in-situ block size, m, for Swebrec")
    parser.add_argument("--model", choices=("1987", "2005"), default="1987", help="uniformity (default: 1987)")
    parser.add_argument("--curve", choices=("rosin-rammler", "swebrec"), default="rosin-rammler")
    parser.add_argument("--staggered", action="store_true", help="the pattern is staggered")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the distribution. Returns 0, or 2 after one line on standard error when a value is impossible."""
    try:
        found, sizes = answer(arguments)
    except ValueError as error:
        complain(str(error))
        return 2
    if arguments.json:
        print(json.dumps({**found, "sizes": sizes}, allow_nan=False, indent=2))
        return 0
    print(f"Charge per hole   {found['charge_kg']:.1f} kg, {found['powder_factor_kg_m3']:.3f} kg/m3")
    print(f"Median size X50   {found['median_cm']:.1f} cm")
    print(f"Uniformity n      {found['uniformity']:.2f}")
    for row in sizes:
        print(f"P{row['passing_percent']:<3g}              {row['size_cm']:.1f} cm")
    return 0


def answer(arguments: argparse.Namespace) -> tuple[dict[str, float], list[dict[str, float]]]:
    """Charge, median, uniformity and the sizes that given shares pass; ValueError for values out of range."""
    within(arguments.density, "density", 0.1, 3.0)
    not_negative(arguments.stemming, "stemming")
    not_negative(arguments.subdrill, "subdrill")
    charge_length = arguments.bench + arguments.subdrill - arguments.stemming
    if charge_length <= 0.0:
        raise ValueError("the stemming leaves no room for a charge")
    charge = float(linear_charge_kg_m(arguments.diameter, arguments.density)) * charge_length
    powder = powder_factor_kg_m3(charge, design_volume_m3(arguments.burden, arguments.spacing, arguments.bench))
    median = float(kuz_ram_median_cm(arguments.rock_factor, powder, charge, arguments.rws))
    shape = BlastShape(
        arguments.burden,
        arguments.spacing,
        arguments.diameter,
        arguments.deviation,
        arguments.bench - arguments.stemming,
        arguments.bench,
        staggered=arguments.staggered,
    )
    uniformity = float((uniformity_1987 if arguments.model == "1987" else uniformity_2005)(shape))
    curve: RosinRammler | Swebrec = RosinRammler(median, uniformity)
    if arguments.curve == "swebrec":
        block = arguments.burden if arguments.block is None else arguments.block
        largest = 100.0 * largest_fragment_m(block, arguments.burden, arguments.spacing)
        if largest <= median:
            raise ValueError(f"the largest block of {largest:.0f} cm is not above the median of {median:.0f} cm")
        curve = swebrec_from_uniformity(median, largest, uniformity)
    figures = {
        "charge_kg": charge,
        "powder_factor_kg_m3": float(powder),
        "median_cm": median,
        "uniformity": uniformity,
    }
    sizes = [{"passing_percent": share * 100.0, "size_cm": float(curve.size_at(share))} for share in SHARES]
    return figures, sizes
