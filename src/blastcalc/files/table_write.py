"""Writing a shot as delimited text whose headers any tool can map, and which reads back to the same shot."""

import csv
import io
from collections.abc import Sequence

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.files.numbers import NOT_GIVEN, clean, text_problem
from blastcalc.files.shot import Shot
from blastcalc.files.tie_up import ENTITY_MARK
from blastcalc.timing import TieUp

_COLUMNS = (
    ("Grade RL", "grade_rl_m"),
    ("Hole Length", "design_length_m"),
    ("Measured Length", "measured_length_m"),
    ("Hole Diameter (mm)", "diameter_mm"),
    ("Burden", "burden_m"),
    ("Spacing", "spacing_m"),
    ("Stemming", "stemming_m"),
    ("Design Mass (kg)", "design_mass_kg"),
    ("Measured Mass (kg)", "measured_mass_kg"),
    ("Volume (m3)", "volume_m3"),
)


def write(shot: Shot) -> bytes:
    """The shot as CSV (UTF-8, commas, RFC 4180), lengths and coordinates to the millimetre, masses to the gram.

    Only columns that say something are written. Angles and bearings are left to the coordinates of collar and toe, and
    written where there is no toe. A table has one connection and one in-hole delay per hole, and no decks: masses of
    decks are written as the mass of their hole. Raises ValueError for a shot without holes, for a hole with several
    connections or lead-ins, for a tie-up of holes with several decks, and for ids that a reader would not take as they
    are.
    """
    if not len(shot):
        raise ValueError("a table needs at least one hole")
    _check_texts(shot)
    columns = [("Blast Name", shot.entity), ("Hole ID", shot.hole_id), ("Hole Type", shot.hole_type)]
    table: list[tuple[str, Sequence[str]]] = [(header, texts) for header, texts in columns if any(texts)]
    for end, points in (("Collar", shot.collar_m), ("Toe", shot.toe_m)):
        for axis, name in enumerate(("East", "North", "RL")):
            _add(table, f"{end} {name}", points[:, axis])
    for header, field in _COLUMNS:
        _add(table, header, shot.mass_kg if _of_decks(shot, field) else getattr(shot, field))
    if not np.isfinite(shot.toe_m).any():
        _add(table, "Hole Angle", shot.angle_deg, 6)
        _add(table, "Hole Bearing", shot.bearing_deg, 6)
    table += _timing(shot)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([header for header, _ in table])
    writer.writerows(zip(*(cells for _, cells in table), strict=True))
    return out.getvalue().encode()


def _check_texts(shot: Shot) -> None:
    for text in (*shot.hole_id, *shot.entity, *shot.hole_type):
        if text and (clean(text) != text or text_problem(text) or not text.isprintable()):
            raise ValueError(f"{text!r} cannot stand in a table")
    for text in (*shot.entity, *shot.hole_type):
        if text and text.casefold() in NOT_GIVEN:
            raise ValueError(f"{text!r} would be read as nothing")


def _add(table: list[tuple[str, Sequence[str]]], header: str, values: FloatArray, decimals: int = 3) -> None:
    if np.isfinite(values).any():
        table.append((header, [_figure(value, decimals) for value in values.tolist()]))


def _of_decks(shot: Shot, field: str) -> bool:
    measured = np.isfinite(shot.measured_mass_kg).any()
    return field == "design_mass_kg" and shot.decks is not None and not measured


def _timing(shot: Shot) -> list[tuple[str, Sequence[str]]]:
    table: list[tuple[str, Sequence[str]]] = []
    if shot.tie_up is not None:
        parent, delay = _parents(shot, shot.tie_up)
        table += [("From Hole ID", parent), ("Timing Delay (ms)", delay)]
        if shot.decks is not None and len(set(shot.decks.hole.tolist())) < shot.decks.hole.size:
            raise ValueError("a table cannot hold several decks in a hole; write firing times instead of the tie-up")
        _add(table, "In-hole Delay (ms)", shot.in_hole_delay_ms, 6)
    _add(table, "Firing Time (ms)", shot.stated_time_ms, 6)
    return table


def _parents(shot: Shot, tie_up: TieUp) -> tuple[list[str], list[str]]:
    parent, delay = [""] * len(shot), [""] * len(shot)
    links = [
        *zip(tie_up.from_index.tolist(), tie_up.to_index.tolist(), tie_up.delay_ms.tolist(), strict=True),
        *zip(tie_up.start_index.tolist(), tie_up.start_index.tolist(), tie_up.lead_in_ms.tolist(), strict=True),
    ]
    for source, target, wait in links:
        if parent[target]:
            raise ValueError(f"hole {shot.hole_id[target]} has several connections, a table holds one")
        parent[target] = f"{shot.entity[source]}{ENTITY_MARK}{shot.hole_id[source]}"
        delay[target] = _figure(wait, 6)
    return parent, delay


def _figure(value: float, decimals: int) -> str:
    return "" if np.isnan(value) else f"{value:.{decimals}f}"
