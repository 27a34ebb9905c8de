"""Patterns made from a few numbers: a staggered bench with a tie-up, for demonstrations and tests."""

from dataclasses import dataclass

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.geometry import grade_points, toe_points
from blastcalc.timing import TieUp


@dataclass(frozen=True, slots=True)
class StaggeredBench:
    """A bench of staggered rows. Rows run along `row_bearing_deg`, the free face lies to the left of them.

    `origin_m` is the collar of the first hole of the first row. With `relief_m` above zero collar levels vary by up to
    that much, always in the same way for the same `seed`, as on a bench that was levelled by machines.
    """

    rows: int
    holes_per_row: int
    burden_m: float
    spacing_m: float
    bench_height_m: float
    origin_m: tuple[float, float, float] = (0.0, 0.0, 0.0)
    subdrill_m: float = 0.0
    angle_deg: float = 0.0
    row_bearing_deg: float = 90.0
    relief_m: float = 0.0
    seed: int = 1

    def __post_init__(self) -> None:
        if self.rows < 1 or self.holes_per_row < 1:
            raise ValueError("a pattern needs at least one row and one hole in it")
        if min(self.burden_m, self.spacing_m, self.bench_height_m) <= 0.0:
            raise ValueError("burden, spacing and bench height must be above zero")
        if not (0.0 <= self.angle_deg < 60.0 and 0.0 <= self.relief_m < self.bench_height_m and self.subdrill_m >= 0.0):
            raise ValueError("the angle must be below 60 degrees, relief below the bench height, subdrill zero or more")


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """Holes of a made pattern, row by row; `row` and `position` count from 0. Inclined holes dip towards the face."""

    hole_id: list[str]
    row: FloatArray
    position: FloatArray
    collar_m: FloatArray
    toe_m: FloatArray
    grade_m: FloatArray
    length_m: FloatArray
    bearing_deg: float


def staggered_bench(bench: StaggeredBench) -> Pattern:
    """The holes of a staggered bench; every other row is shifted by half a spacing.

    >>> pattern = staggered_bench(StaggeredBench(2, 2, burden_m=4, spacing_m=5, bench_height_m=10))
    >>> pattern.hole_id, pattern.collar_m[:, :2].round(6).tolist()
    (['A01', 'A02', 'B01', 'B02'], [[0.0, 0.0], [5.0, 0.0], [2.5, -4.0], [7.5, -4.0]])
    """
    row, position = (
        axis.ravel() for axis in np.divmod(np.arange(bench.rows * bench.holes_per_row), bench.holes_per_row)
    )
    along = bench.spacing_m * (position + 0.5 * (row % 2))
    back = bench.burden_m * row
    turn = np.radians(bench.row_bearing_deg)
    direction = np.array([np.sin(turn), np.cos(turn)])
    behind = np.array([np.cos(turn), -np.sin(turn)])
    plan = along[:, np.newaxis] * direction + back[:, np.newaxis] * behind
    relief = bench.relief_m * np.random.default_rng(bench.seed).random(row.size)
    collar = np.column_stack([plan, np.round(relief, 3)]) + np.array(bench.origin_m)
    floor = bench.origin_m[2] - bench.bench_height_m
    length = (collar[:, 2] - floor + bench.subdrill_m) / np.cos(np.radians(bench.angle_deg))
    bearing = (bench.row_bearing_deg - 90.0) % 360.0
    toe = toe_points(collar, length, bench.angle_deg, bearing)
    names = [
        f"{_letters(at_row)}{place + 1:02d}" for at_row, place in zip(row.tolist(), position.tolist(), strict=True)
    ]
    return Pattern(
        names,
        row.astype(np.float64),
        position.astype(np.float64),
        collar,
        toe,
        grade_points(collar, toe, floor),
        length,
        bearing,
    )


def row_by_row_tie_up(
    bench: StaggeredBench, *, along_ms: float = 17.0, between_rows_ms: float = 42.0, lead_in_ms: float = 0.0
) -> TieUp:
    """The tie-up that starts at the first hole of the first row, runs along each row, and from row to row at its start.

    >>> from blastcalc.timing import solve
    >>> bench = StaggeredBench(2, 3, burden_m=4, spacing_m=5, bench_height_m=10)
    >>> solve(row_by_row_tie_up(bench)).times_ms.tolist()
    [0.0, 17.0, 34.0, 42.0, 59.0, 76.0]
    """
    holes = np.arange(bench.rows * bench.holes_per_row).reshape(bench.rows, bench.holes_per_row)
    along = (holes[:, :-1].ravel(), holes[:, 1:].ravel())
    between = (holes[:-1, 0], holes[1:, 0])
    return TieUp(
        hole_count=holes.size,
        from_index=np.concatenate([along[0], between[0]]),
        to_index=np.concatenate([along[1], between[1]]),
        delay_ms=np.concatenate([np.full(along[0].size, along_ms), np.full(between[0].size, between_rows_ms)]),
        start_index=[0],
        lead_in_ms=lead_in_ms,
    )


def _letters(row: int) -> str:
    name = ""
    row += 1
    while row:
        row, letter = divmod(row - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
