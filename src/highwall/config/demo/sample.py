"""The sample drill file of the repository, from the same seed as the demonstration mine."""

import csv
import io
from pathlib import Path

import numpy as np

from blastcalc.pattern import row_by_row_tie_up, staggered_bench
from blastcalc.timing import solve
from highwall.config.demo.shots import DIAMETER_MM, SAMPLE_BENCH

SAMPLE = Path("docs") / "samples" / "bench-340-north.csv"
ENTITY = "B340N_12"
ALONG_MS, BETWEEN_ROWS_MS = 17.0, 67.0
COLUMNS = (
    "Blast Name",
    "Hole ID",
    "Row ID",
    "Position ID",
    "Hole Type",
    "Collar East",
    "Collar North",
    "Collar RL",
    "Toe East",
    "Toe North",
    "Toe RL",
    "Grade RL",
    "Hole Length",
    "Hole Angle",
    "Hole Bearing",
    "Hole Diameter (mm)",
    "Subdrill",
    "Burden",
    "Spacing",
    "Stemming",
    "From Hole ID",
    "Timing Delay (ms)",
    "Firing Time (ms)",
)


def sample_text() -> str:
    """The file as text: holes, and the tie-up as survey exports write it (each hole names the one before it)."""
    bench = SAMPLE_BENCH
    pattern = staggered_bench(bench)
    tie_up = row_by_row_tie_up(bench, along_ms=ALONG_MS, between_rows_ms=BETWEEN_ROWS_MS)
    times_ms = solve(tie_up).times_ms
    parent = np.arange(len(pattern.hole_id))
    parent[tie_up.to_index] = tie_up.from_index
    delay_ms = np.zeros(parent.size)
    delay_ms[tie_up.to_index] = tie_up.delay_ms
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for place, number in enumerate(pattern.hole_id):
        collar, toe, grade = pattern.collar_m[place], pattern.toe_m[place], pattern.grade_m[place]
        writer.writerow(
            [
                ENTITY,
                number,
                int(pattern.row[place]) + 1,
                int(pattern.position[place]) + 1,
                "Production",
                *(f"{value:.3f}" for value in (*collar, *toe, grade[2])),
                f"{pattern.length_m[place]:.3f}",
                f"{bench.angle_deg:.1f}",
                f"{pattern.bearing_deg:.1f}",
                f"{DIAMETER_MM:.0f}",
                f"{bench.subdrill_m:.2f}",
                f"{bench.burden_m:.2f}",
                f"{bench.spacing_m:.2f}",
                "3.00",
                f"{ENTITY}:::{pattern.hole_id[int(parent[place])]}",
                f"{delay_ms[place]:.0f}",
                f"{times_ms[place]:.0f}",
            ]
        )
    return file.getvalue()
