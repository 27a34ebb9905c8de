"""One shot as any file tells it: the neutral model between the formats."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from blastcalc.arrays import FloatArray, IntArray
from blastcalc.files.errors import FileError
from blastcalc.files.table import ColumnUse
from blastcalc.findings import Finding
from blastcalc.folding import natural_key
from blastcalc.timing import TieUp

type ShotFormat = Literal["csv", "iredes", "iredes_as_drilled", "spf", "dxf"]


@dataclass(frozen=True, slots=True, eq=False)
class Decks:
    """Charged decks, each with the index of its hole.

    Depths run along the hole from the collar. `in_hole_delay_ms` is the delay of the detonator in the deck,
    `time_ms` the firing time that the file states. Whatever the file does not give is NaN.
    """

    hole: IntArray
    mass_kg: FloatArray
    top_m: FloatArray
    bottom_m: FloatArray
    in_hole_delay_ms: FloatArray
    time_ms: FloatArray
    product: tuple[str, ...]


@dataclass(slots=True, eq=False, kw_only=True)
class Shot:
    """Holes of a shot in file order with what the file gives of charges and times.

    Points have shape (n, 3): easting, northing, reduced level in metres. All other arrays have one value per hole;
    NaN means that the file says nothing. `collar_m` is always there in plan, its level may be NaN. `toe_m`, `angle_deg`
    (from vertical) and `bearing_deg` are those of the design, or of the drilled hole where `format` says as-drilled.
    `design_length_m` and `measured_length_m` are lengths along the hole. `grade_rl_m` is the bench floor.
    `stated_time_ms` are firing times that stand in the file; `tie_up` with `in_hole_delay_ms` is the network they
    follow from. `volume_m3` is stated per hole, `stated_volume_m3` for the shot. `boundary_m` is the outline of the
    blast, shape (k, 2). `columns` says what each column of a table was taken for. `entity` names the pattern that a
    hole belongs to. `hole_id` is unique.
    """

    format: ShotFormat
    name: str
    hole_id: tuple[str, ...]
    collar_m: FloatArray
    toe_m: FloatArray = field(default_factory=lambda: np.zeros((0, 3)))
    grade_rl_m: FloatArray = field(default_factory=lambda: np.zeros(0))
    design_length_m: FloatArray = field(default_factory=lambda: np.zeros(0))
    measured_length_m: FloatArray = field(default_factory=lambda: np.zeros(0))
    diameter_mm: FloatArray = field(default_factory=lambda: np.zeros(0))
    angle_deg: FloatArray = field(default_factory=lambda: np.zeros(0))
    bearing_deg: FloatArray = field(default_factory=lambda: np.zeros(0))
    burden_m: FloatArray = field(default_factory=lambda: np.zeros(0))
    spacing_m: FloatArray = field(default_factory=lambda: np.zeros(0))
    stemming_m: FloatArray = field(default_factory=lambda: np.zeros(0))
    design_mass_kg: FloatArray = field(default_factory=lambda: np.zeros(0))
    measured_mass_kg: FloatArray = field(default_factory=lambda: np.zeros(0))
    volume_m3: FloatArray = field(default_factory=lambda: np.zeros(0))
    in_hole_delay_ms: FloatArray = field(default_factory=lambda: np.zeros(0))
    stated_time_ms: FloatArray = field(default_factory=lambda: np.zeros(0))
    hole_type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    entity: tuple[str, ...] = ()
    decks: Decks | None = None
    tie_up: TieUp | None = None
    stated_volume_m3: float | None = None
    boundary_m: FloatArray | None = None
    findings: list[Finding] = field(default_factory=list)
    columns: tuple[ColumnUse, ...] = ()

    def __post_init__(self) -> None:
        """Fills what was left out with NaN and empty texts; ValueError for arrays that do not fit the holes."""
        count = len(self.hole_id)
        for name in POINTS:
            given = np.asarray(getattr(self, name), dtype=np.float64)
            if given.size == 0:
                given = np.full((count, 3), np.nan)
            if given.shape != (count, 3):
                raise ValueError(f"{name}: expected {count} points, got an array of shape {given.shape}")
            setattr(self, name, given)
        for name in NUMBERS:
            given = np.asarray(getattr(self, name), dtype=np.float64)
            if given.size == 0:
                given = np.full(count, np.nan)
            if given.shape != (count,):
                raise ValueError(f"{name}: expected {count} values, got an array of shape {given.shape}")
            setattr(self, name, given)
        for name in TEXTS:
            texts = getattr(self, name) or ("",) * count
            if len(texts) != count:
                raise ValueError(f"{name}: expected {count} values, got {len(texts)}")
            setattr(self, name, tuple(texts))
        if len(set(self.hole_id)) != count:
            raise ValueError("hole_id: ids must be unique")

    def __len__(self) -> int:
        return len(self.hole_id)

    @property
    def mass_kg(self) -> FloatArray:
        """Explosive per hole, kg: what was measured, else what was designed, else the sum of its decks."""
        mass = np.where(np.isnan(self.measured_mass_kg), self.design_mass_kg, self.measured_mass_kg)
        if self.decks is None or not self.decks.hole.size:
            return mass
        decks = np.full(len(self), np.nan)
        decks[np.unique(self.decks.hole)] = 0.0
        np.add.at(decks, self.decks.hole, self.decks.mass_kg)
        return np.where(np.isnan(mass), decks, mass)


POINTS = ("collar_m", "toe_m")
NUMBERS = (
    "grade_rl_m",
    "design_length_m",
    "measured_length_m",
    "diameter_mm",
    "angle_deg",
    "bearing_deg",
    "burden_m",
    "spacing_m",
    "stemming_m",
    "design_mass_kg",
    "measured_mass_kg",
    "volume_m3",
    "in_hole_delay_ms",
    "stated_time_ms",
)
TEXTS = ("hole_type", "status", "entity")


def tell_apart(names: Sequence[str]) -> tuple[tuple[str, ...], list[Finding]]:
    """Ids that are unique as people read them, a repeated one as `J11 (2)`, with a finding `duplicate_hole_id` for each
    id that repeats.

    >>> tell_apart(["A", "B", "a"])[0]
    ('A', 'B', 'a (2)')
    """
    keys = [natural_key(name) for name in names]
    times = Counter(keys)
    if len(times) == len(names):
        return tuple(names), []
    taken = set(times)
    first: set[str] = set()
    unique: list[str] = []
    last: dict[str, int] = {}
    copies: dict[str, list[int]] = {}
    for place, (name, key) in enumerate(zip(names, keys, strict=True)):
        if times[key] > 1:
            copies.setdefault(key, []).append(place)
        if key not in first:
            first.add(key)
            unique.append(name)
            continue
        # Counting on from the last copy, not from the first: all holes may have the same name.
        copy = last.get(key, 1) + 1
        while natural_key(f"{name} ({copy})") in taken:
            copy += 1
        last[key] = copy
        taken.add(natural_key(f"{name} ({copy})"))
        unique.append(f"{name} ({copy})")
    findings = [
        Finding("duplicate_hole_id", f"The id {names[places[0]]} is used {len(places)} times.", tuple(places))
        for places in copies.values()
    ]
    return tuple(unique), findings


def check_lines(collar_m: FloatArray, toe_m: FloatArray, where: Sequence[tuple[int | None, str]], element: str) -> None:
    """Refuses holes of no length and holes above their toe: FileError naming line and element of the first.

    `where` gives the line of each hole, None where lines mean nothing, and how to call it.
    """
    rise = toe_m[:, 2] - collar_m[:, 2]
    nowhere = (toe_m == collar_m).all(axis=1)
    for wrong, code, words in (
        (nowhere, "zero_length", "has no length: it ends where it starts"),
        (rise > 0.0, "toe_above_collar", "ends above its collar; check the levels and which end is the start"),
    ):
        if wrong.any():
            line, name = where[int(np.argmax(wrong))]
            place = f"line {line}: " if line is not None else ""
            others = f" (and {int(wrong.sum()) - 1} more)" if wrong.sum() > 1 else ""
            raise FileError(code, f"{place}{element} {name} {words}{others}.", line=line, element=element)
