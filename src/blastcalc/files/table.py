"""A drill file once read: columns of clean values, and an error for every row that is not among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from blastcalc.arrays import BoolArray, FloatArray, IntArray
from blastcalc.files.depths import DepthMeaning
from blastcalc.files.text import DecimalMark
from blastcalc.folding import fold

type AngleConvention = Literal["from_vertical", "dip"]
type DipSign = Literal["either", "positive_down", "negative_down"]
type DiameterUnit = Literal["mm", "cm", "m", "in", "ft"]
type LengthUnit = Literal["m", "ft"]

METRES_PER: dict[LengthUnit, float] = {"m": 1.0, "ft": 0.3048}
MILLIMETRES_PER: dict[DiameterUnit, float] = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4, "ft": 304.8}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a file does not say about itself.

    `angle_convention` is how the angle column counts; `dip_sign` which sign of a dip points down. `length_unit` goes
    for lengths and coordinates whose header names no other unit. `duplicates` says what happens to a hole whose id
    was used before within its entity: `reject` makes it an error, `rename` keeps it as `J11 (2)`, `join` takes rows
    that agree in everything but their charge for the decks of one hole and adds up their masses. `depth_meaning` is
    what depths of inclined holes are, planned and measured ones alike: `vertical`, or `along` the hole. `decimal`,
    `encoding` and `delimiter` are found out from the file when None.
    """

    angle_convention: AngleConvention = "from_vertical"
    dip_sign: DipSign = "either"
    diameter_unit: DiameterUnit = "mm"
    length_unit: LengthUnit = "m"
    duplicates: Literal["reject", "rename", "join"] = "reject"
    decimal: DecimalMark | None = None
    encoding: str | None = None
    delimiter: str | None = None
    max_errors: int = 10_000
    depth_meaning: DepthMeaning = "vertical"


@dataclass(frozen=True, slots=True)
class RowError:
    """Why one row was not read. `row_number` counts from 1 at the top of the file, as editors and spreadsheets do."""

    row_number: int
    column: str
    value: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """What could be read of a row with an error: its hole id and entity, and its numbers as in `Table.numbers`, NaN
    where there is none or it could not be read."""

    entity: str
    hole_id: str
    numbers: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Peg:
    """A row of no length and no explosive: a node of the tie-up that is no hole. `delay_ms` is NaN where none is
    given."""

    row_number: int
    entity: str
    hole_id: str
    from_hole_id: str
    delay_ms: float


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Something about the file that a person should look at. `code` is stable; `header` names the column that it is
    about, `detail` what else the message names (a unit, another column, marks), `count` how many cells it concerns."""

    code: str
    message: str
    target: str = ""
    header: str = ""
    detail: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """A column of the file, the target that it was taken for (None where it was left) and the unit it was read in."""

    column: str
    target: str | None
    unit: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The good rows of a drill file by column, in the order of the file.

    `numbers` holds lengths and coordinates in metres, diameters in millimetres, angles in degrees from vertical,
    bearings in degrees from 0 up to 360; NaN where the file gives nothing, which `given` tells. `texts` holds ids,
    entities and types, empty where nothing is given. `errors` are at most `max_errors` of the `error_count` errors,
    by row; a row with any error is not among the holes, nor are `pegs`. `remarks` says what was decided about columns
    and left out, and `columns` what each column was taken for. `refused` holds what could be read of the rows with
    errors, by row number, for at most `max_errors` of them.
    """

    row_number: IntArray
    texts: Mapping[str, list[str]]
    numbers: Mapping[str, FloatArray]
    errors: Sequence[RowError]
    error_count: int
    bad_row_count: int
    pegs: Sequence[Peg] = ()
    remarks: Sequence[Suspicion] = ()
    columns: Sequence[ColumnUse] = ()
    refused: Mapping[int, RefusedRow] = field(default_factory=dict)

    def __len__(self) -> int:
        return int(self.row_number.size)

    def number(self, target: str) -> FloatArray:
        """A column of numbers, all NaN when it was not mapped."""
        column = self.numbers.get(target)
        return np.full(len(self), np.nan) if column is None else column

    def text(self, target: str) -> list[str]:
        """A column of texts, all empty when it was not mapped."""
        return self.texts.get(target) or [""] * len(self)

    def given(self, target: str) -> BoolArray:
        """Where the file gives a number for the target."""
        return np.asarray(~np.isnan(self.number(target)), dtype=np.bool_)

    @property
    def entities(self) -> dict[str, int]:
        """The entities of the holes, by their first spelling in the order of the file, each with its holes. Spellings
        that read alike are one entity; it is empty where a hole names none."""
        spelling: dict[str, str] = {}
        counts: dict[str, int] = {}
        for entity in self.text("entity"):
            name = spelling.setdefault(fold(entity), entity)
            counts[name] = counts.get(name, 0) + 1
        return counts

    def of_entity(self, entity: str) -> "Table":
        """The rows of one entity alone, as if the file held no other. Errors stay where the entity of their row is not
        known."""
        key = fold(entity)
        here = np.array([fold(other) == key for other in self.text("entity")], dtype=np.bool_)
        places = np.flatnonzero(here).tolist()
        elsewhere = {number for number, row in self.refused.items() if fold(row.entity) != key}
        errors = [error for error in self.errors if error.row_number not in elsewhere]
        return replace(
            self,
            row_number=self.row_number[here],
            texts={name: [column[place] for place in places] for name, column in self.texts.items()},
            numbers={name: column[here] for name, column in self.numbers.items()},
            errors=errors,
            error_count=self.error_count - (len(self.errors) - len(errors)),
            bad_row_count=self.bad_row_count - len(elsewhere),
            pegs=[peg for peg in self.pegs if fold(peg.entity) == key],
            refused={number: row for number, row in self.refused.items() if number not in elsewhere},
        )

    @property
    def hole_names(self) -> list[str]:
        """Hole ids that are unique in the whole file."""
        return unique_names(self.text("entity"), self.text("hole_id"))


def unique_names(entities: Sequence[str], hole_ids: Sequence[str]) -> list[str]:
    """Display names: the hole id alone, `entity/hole` where the id occurs in more than one entity.

    >>> unique_names(["A", "B", "B"], ["1", "1", "2"])
    ['A/1', 'B/1', '2']
    """
    home: dict[str, str] = {}
    shared: set[str] = set()
    for entity, hole in zip(entities, hole_ids, strict=True):
        if home.setdefault(hole, entity) != entity:
            shared.add(hole)
    pairs = zip(entities, hole_ids, strict=True)
    return [f"{entity}/{hole}" if hole in shared and entity else hole for entity, hole in pairs]
