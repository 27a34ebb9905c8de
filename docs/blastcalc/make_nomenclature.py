"""Writes docs/blastcalc/nomenclature.md from the signatures of the library: every parameter with its unit and use.

python docs/blastcalc/make_nomenclature.py
"""

import importlib
import inspect
import pkgutil
from collections import defaultdict
from pathlib import Path

import blastcalc

TARGET = Path(__file__).parent / "nomenclature.md"

UNITS = {
    "_ms_m": "ms/m", "_mm_s": "mm/s", "_m_s": "m/s", "_km_s": "km/s", "_kg_m3": "kg/m3", "_kg_m": "kg/m",
    "_kg_t": "kg/t", "_kg_dm3": "kg/dm3", "_g_cm3": "g/cm3", "_t_m3": "t/m3", "_mj_m3": "MJ/m3",
    "_mj_kg": "MJ/kg", "_mj": "MJ", "_gpa": "GPa", "_mpa": "MPa", "_kpa": "kPa", "_hz": "Hz", "_dbl": "dBL",
    "_db": "dB", "_percent": "%", "_deg": "degrees", "_m3": "m3", "_m2": "m2", "_mm": "mm", "_cm": "cm",
    "_ms": "ms", "_kg": "kg", "_ft": "ft", "_in": "in", "_m": "m",
}  # fmt: skip
"""Ends of names and the units they stand for, longest first where one ends in another."""

SYMBOLS = {
    "B": ("burden_m", "distance of a hole from the free face or the row in front"),
    "S": ("spacing_m", "distance between holes of a row"),
    "H": ("bench_height_m", "collar level less grade level"),
    "L": ("length_m, charge_length_m", "length of a hole or a charge along the hole"),
    "d": ("diameter_mm", "diameter of the hole"),
    "D, R": ("distance_m", "distance from a charge"),
    "W, Q": ("charge_kg, mic_kg, hole_charge_kg", "charge within the window, or of a hole"),
    "q, m": ("linear_charge_kg_m", "charge per metre of hole"),
    "K, B": ("k, b", "constants of a site's law of vibration"),
    "SD": ("scaled_distance", "D / sqrt(W), m/sqrt(kg)"),
    "v, PPV": ("velocity_mm_s", "peak particle velocity"),
    "f": ("frequency_hz", "frequency of a vibration"),
    "P": ("pressure_kpa", "overpressure of air blast"),
    "Ka": ("ka", "constant of the law of air blast"),
    "SH, St": ("stemming_m", "uncharged length at the collar"),
    "k": ("k", "constant of Richards and Moore"),
    "SDoB": ("scaled_depth", "scaled depth of burial, m/kg^(1/3)"),
    "Fs": ("shape_factor", "shape of fragments in McKenzie's model"),
    "A": ("rock_factor", "rock factor of Kuz-Ram"),
    "K": ("powder_factor_kg_m3", "explosive per volume of rock"),
    "RWS": ("rws_percent", "strength by weight, ANFO 100"),
    "X50": ("median", "size that half of the mass passes"),
    "n": ("uniformity", "slope of a Rosin-Rammler curve"),
    "xmax, b": ("largest, undulation", "upper end and shape of a Swebrec curve"),
    "Rs": ("scatter_ratio", "6 sigma of a delay over the delay between holes"),
    "rho": ("density_g_cm3", "density"),
}


def unit_of(name: str) -> str:
    """The unit that a name ends in, a dash for a plain number."""
    return next((unit for end, unit in UNITS.items() if name.endswith(end)), "-")


def modules() -> list[str]:
    """The modules that compute."""
    names = (info.name for info in pkgutil.iter_modules(blastcalc.__path__))
    return sorted(name for name in names if name not in {"files", "commands", "cli", "__main__"})


def uses() -> dict[str, set[str]]:
    """For each parameter that carries a unit, the functions that take it."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in modules():
        module = importlib.import_module(f"blastcalc.{name}")
        for label, thing in inspect.getmembers(module):
            if label.startswith("_") or getattr(thing, "__module__", "") != module.__name__ or not callable(thing):
                continue
            try:
                parameters = inspect.signature(thing).parameters
            except (TypeError, ValueError):
                continue
            for parameter in parameters:
                if unit_of(parameter) != "-":
                    found[parameter].add(f"{name}.{label}")
    return found


def page() -> str:
    """The whole page as Markdown."""
    lines = [
        "# Nomenclature",
        "",
        "Units are part of names. Points are easting, northing and level in metres; angles of holes are from vertical,",
        "bearings clockwise from north. This page is written by `make_nomenclature.py` from the signatures.",
        "",
        "## Symbols",
        "",
        "| symbol | name | meaning |",
        "|---|---|---|",
    ]
    lines += [f"| {symbol} | `{name}` | {meaning} |" for symbol, (name, meaning) in SYMBOLS.items()]
    lines += ["", "## Names and units", "", "| name | unit | taken by |", "|---|---|---|"]
    for name, functions in sorted(uses().items()):
        shown = sorted(functions)
        more = f" and {len(shown) - 4} more" if len(shown) > 4 else ""
        lines.append(f"| `{name}` | {unit_of(name)} | {', '.join(f'`{one}`' for one in shown[:4])}{more} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
