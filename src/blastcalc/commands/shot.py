"""`blastcalc shot FILE`: the figures of a shot, read from a file of any known format."""

import argparse
import json
import math
import sys

from blastcalc.commands import complain
from blastcalc.files.dxf_start import DRAWING_UNITS
from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot
from blastcalc.files.summary import ShotSummary, summarise
from blastcalc.mic import DEFAULT_WINDOW_MS

SHOWN_HOLES = 10
SHORTEST_WINDOW_MS = 1e-6


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the command to the parser of `blastcalc`."""
    parser = subparsers.add_parser(
        "shot",
        help="the figures of a shot from a file",
        description="Reads a shot from CSV, IREDES, SHOTPlus .spf or DXF and gives its holes, explosive, rock, firing "
        "times, maximum instantaneous charge, and whatever looks wrong.",
    )
    parser.add_argument("file", metavar="FILE", help="the file to read; its format is recognised by its content")
    parser.add_argument(
        "--window-ms",
        type=_window,
        default=DEFAULT_WINDOW_MS,
        metavar="MS",
        help="charges at least this far apart count as separate (default: %(default)g)",
    )
    parser.add_argument(
        "--drawing-unit",
        choices=DRAWING_UNITS,
        help="what a DXF drawing is in (default: found out from its header and its holes)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Prints the summary. Returns 0, or 1 after one line on standard error when the file cannot be read."""
    try:
        summary = summarise(read_shot(arguments.file, drawing_unit=arguments.drawing_unit), arguments.window_ms)
    except FileError as error:
        complain(str(error))
        return 1
    except ValueError as error:
        complain(f"{arguments.file}: {error}")
        return 1
    except OSError as error:
        complain(f"{arguments.file}: {error.strerror or error}")
        return 1
    if arguments.json:
        plain = not (sys.stdout.encoding or "").lower().startswith("utf")
        print(json.dumps(summary.as_json(), ensure_ascii=plain, allow_nan=False, indent=2))
    else:
        print("\n".join(table(summary)))
    return 0


def table(summary: ShotSummary) -> list[str]:
    """The summary as lines for a person."""
    rows = [
        ("Format", summary.format),
        ("Holes", str(summary.holes)),
        ("Design length", _figure(summary.design_length_m, "m")),
        ("Measured length", _figure(summary.measured_length_m, "m")),
        ("Explosive", _figure(summary.total_mass_kg, "kg")),
        ("Rock", _figure(summary.volume_m3, "m3", f"by {summary.volume_method}".replace("_", " "))),
        ("Powder factor", _figure(summary.powder_factor_kg_m3, "kg/m3", decimals=3)),
        ("Holes with a time", str(len(summary.firing_times_ms))),
        ("Duration", _figure(summary.duration_ms, "ms")),
        (f"MIC in {summary.window_ms:g} ms", _figure(summary.mic_kg, "kg", f"from {_start(summary)} ms")),
    ]
    width = max(len(name) for name, _ in rows)
    lines = [f"{name:<{width}}  {value}" for name, value in rows]
    if summary.findings:
        lines += ["", "Findings"]
    for finding in summary.findings:
        holes = finding["holes"]
        shown = ", ".join(holes[:SHOWN_HOLES]) + (f" and {len(holes) - SHOWN_HOLES} more" * (len(holes) > SHOWN_HOLES))
        lines.append(f"  {finding['code']}: {finding['message']}" + (f" Holes: {shown}." if holes else ""))
    return [*lines, *_columns(summary)]


def _columns(summary: ShotSummary) -> list[str]:
    """Which columns of a table were taken, for what and in which unit, and which were left."""
    if not summary.columns:
        return []
    taken = [use for use in summary.columns if use["target"]]
    left = [str(use["column"]) for use in summary.columns if not use["target"]]
    width = max((len(str(use["column"])) for use in taken), default=0)
    lines = ["", "Columns taken"]
    for use in taken:
        unit = f" ({use['unit']})" if use["unit"] else ""
        lines.append(f"  {use['column']!s:<{width}}  {use['target']}{unit}")
    return [*lines, f"Columns left: {', '.join(left) if left else 'none'}"]


def _start(summary: ShotSummary) -> str:
    return "" if summary.mic_start_ms is None else f"{summary.mic_start_ms:g}"


def _figure(value: float | None, unit: str, remark: str = "", decimals: int = 2) -> str:
    if value is None:
        return "not in the file"
    return f"{value:,.{decimals}f} {unit}" + (f" ({remark})" if remark else "")


def _window(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not (math.isfinite(value) and value >= SHORTEST_WINDOW_MS):
        raise argparse.ArgumentTypeError(f"'{text}' is not a positive number of milliseconds")
    return value
