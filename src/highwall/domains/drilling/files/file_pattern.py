"""What a drill file holds once it is read, and how a person said it is meant."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np

from blastcalc.arrays import FloatArray, IntArray
from blastcalc.files.table import ReadOptions, RowError


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How a person says that a file is meant; see `blastcalc.files.table.ReadOptions`. With `clear_out_of_range` an
    optional value out of its range is left out instead of its row being refused. `part` is the one pattern of the file
    that is read; all are where it is None."""

    angle_convention: str = "from_vertical"
    dip_sign: str = "either"
    diameter_unit: str = "mm"
    length_unit: str = "m"
    duplicates: str = "reject"
    decimal: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    clear_out_of_range: bool = False
    depth_meaning: str = "vertical"
    part: str | None = None

    @classmethod
    def stored(cls, values: Mapping[str, Any]) -> "ImportOptions":
        """Options as an import keeps them."""
        known = {item.name for item in fields(cls)}
        return cls(**{name: value for name, value in values.items() if name in known})

    def for_reader(self) -> ReadOptions:
        values: dict[str, Any] = asdict(self)
        del values["clear_out_of_range"], values["part"]
        return ReadOptions(**values)


@dataclass(frozen=True, slots=True, eq=False)
class FilePattern:
    """The good holes of a file by column, named as in DrillHole and DrillPoint, and an error for everything else.

    Numbers are NaN where nothing is given. `provided` names the optional columns that the file has at all: only these
    replace what a hole has already. `cleared` counts values left out because they were out of range.

    `parts` are the patterns that the whole file holds, by name, each with its holes; none where it holds one.
    `refused` is what could be read of the rows with errors, by row number: `hole_number` and numbers as above.
    """

    row_number: IntArray
    hole_number: list[str]
    texts: dict[str, list[str]]
    numbers: dict[str, FloatArray]
    provided: list[str]
    errors: list[RowError]
    error_count: int
    bad_row_count: int
    remarks: list[dict[str, Any]]
    tie_up: dict[str, list[list[Any]]] | None
    cleared: int = 0
    parts: dict[str, int] = field(default_factory=dict)
    refused: dict[int, dict[str, Any]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.hole_number)

    def store(self, path: Path) -> None:
        """Keep the reading beside the file, so that pages of a preview need not read the file again."""
        texts = {"hole_number": self.hole_number, **self.texts}
        rest = {
            "provided": self.provided,
            "errors": [asdict(error) for error in self.errors],
            "error_count": self.error_count,
            "bad_row_count": self.bad_row_count,
            "remarks": self.remarks,
            "tie_up": self.tie_up,
            "cleared": self.cleared,
            "parts": self.parts,
            "refused": self.refused,
        }
        numbers: dict[str, Any] = {f"number_{name}": values for name, values in self.numbers.items()}
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            np.savez(
                file,
                row_number=self.row_number,
                texts=np.frombuffer(json.dumps(texts).encode(), dtype=np.uint8),
                rest=np.frombuffer(json.dumps(rest).encode(), dtype=np.uint8),
                **numbers,
            )
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> "FilePattern":
        """Raises FileNotFoundError when there is no stored reading."""
        with np.load(path, allow_pickle=False) as stored:
            texts = json.loads(stored["texts"].tobytes())
            rest = json.loads(stored["rest"].tobytes())
            rest["errors"] = [RowError(**error) for error in rest["errors"]]
            rest["refused"] = {int(number): row for number, row in rest["refused"].items()}
            numbers = {
                name.removeprefix("number_"): stored[name] for name in stored.files if name.startswith("number_")
            }
            return cls(stored["row_number"], texts.pop("hole_number"), texts, numbers, **rest)
