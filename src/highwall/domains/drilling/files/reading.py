"""A drill file as holes of a site: read, completed to full geometry, and checked against the ranges of drill data."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from blastcalc.arrays import BoolArray, FloatArray
from blastcalc.files import csv
from blastcalc.files.table import RowError, Table
from blastcalc.files.tie_up import FileTieUp, tie_up_from_table
from blastcalc.findings import Finding
from blastcalc.folding import natural_key
from blastcalc.holes import GivenHoles, Holes, complete_holes
from blastcalc.timing import TieUp
from highwall.domains.drilling.files.file_pattern import FilePattern, ImportOptions
from highwall.domains.drilling.files.ranges import COORDINATE_LIMIT_M, RANGES

type OnRows = Callable[[int, float], None]
"""Called with the rows read so far and the share of the file, 0 to 1."""

MAX_BYTES = 64 * 1024 * 1024
MAX_PARTS = 40
"""A file with more patterns than this has something else in the column of their names."""
TEXT_COLUMNS = {"row_label": "row_id", "position_label": "pos_id", "hole_type": "hole_type"}
MAY_BE_CLEARED = (
    "diameter_mm",
    "burden_m",
    "spacing_m",
    "stemming_m",
    "subdrill_m",
    "volume_m3",
    "anfo_kg",
    "emulsion_kg",
    "actual_depth_m",
    "water_height_m",
    "bench_height_m",
)
"""Values that a hole can do without, so that a person may choose to leave out those that are out of range."""

FILE_TARGETS = {
    "actual_depth_m": "measured_length_m",
    "azimuth_deg": "bearing_deg",
    "angle_from_vertical_deg": "angle_deg",
}
COORDINATES = {
    "collar_easting_m": "collar_e_m",
    "collar_northing_m": "collar_n_m",
    "collar_elevation_m": "collar_rl_m",
    "toe_easting_m": "toe_e_m",
    "toe_northing_m": "toe_n_m",
    "toe_elevation_m": "toe_rl_m",
    "grade_elevation_m": "grade_rl_m",
}
NOT_KEPT = {
    "design_mass_kg": "mass_without_product",
    "measured_mass_kg": "mass_without_product",
    "charge_length_m": "charge_length_not_kept",
}
"""Columns that are understood and yet not taken over, and the remark that says so."""
_LENGTH_SOURCES = ("depth_m", "length_m", "toe_rl_m", "bench_height_m")
_DERIVED_DECIMALS = 6
"""Values that are worked out are kept to a micrometre, which drops the noise of floating point. Measured ones are
kept as they are."""


def read_pattern(
    content: bytes,
    mapping: Mapping[str, str],
    options: ImportOptions,
    longest: Mapping[str, int],
    on_rows: OnRows | None = None,
) -> FilePattern:
    """Read a drill file as it was agreed. `longest` is how many characters `hole_number` and each of `TEXT_COLUMNS` may
    have. Raises blastcalc's FileError when the file cannot be read at all."""
    table = csv.read(content, mapping, options.for_reader(), on_progress=on_rows, max_bytes=MAX_BYTES)
    parts = table.entities
    table = table if options.part is None else table.of_entity(options.part)
    pattern = _Checked(table, mapping, options, longest).pattern()
    return replace(pattern, parts=parts) if 1 < len(parts) <= MAX_PARTS else pattern


@dataclass(slots=True)
class _Checked:
    """The rows of a table on their way to holes."""

    table: Table
    mapping: Mapping[str, str]
    options: ImportOptions
    longest: Mapping[str, int]
    bad: BoolArray = field(init=False)
    errors: list[RowError] = field(init=False)
    numbers: dict[str, FloatArray] = field(init=False, default_factory=dict)
    cleared: int = field(init=False, default=0)

    def pattern(self) -> FilePattern:
        self.bad = np.zeros(len(self.table), dtype=np.bool_)
        self.errors = list(self.table.errors)
        holes = complete_holes(_given(self.table))
        for finding in holes.findings:
            if finding.severity == "error":
                for place in finding.holes:
                    self._refuse(place, self._source(finding.code), "", finding.code, finding.message)
        self.numbers = _numbers(self.table, holes)
        for name in RANGES:
            self._check_range(name)
        for name in COORDINATES:
            self._check_coordinate(name)
        tie_up = self._timed(tie_up_from_table(self.table))
        names = self.table.hole_names
        texts = {name: self.table.text(target) for name, target in TEXT_COLUMNS.items()}
        self._check_texts(names, texts)
        good = np.flatnonzero(~self.bad)
        places = good.tolist()
        has = set(self.mapping)
        optional = (*MAY_BE_CLEARED, "grade_elevation_m")
        known = {name for name in optional if not np.isnan(self.numbers[name]).all()}
        return FilePattern(
            row_number=self.table.row_number[good],
            hole_number=[names[place] for place in places],
            texts={name: [column[place] for place in places] for name, column in texts.items()},
            numbers={name: column[good] for name, column in self.numbers.items()},
            provided=sorted(
                known
                | {name for name in optional if FILE_TARGETS.get(name, name) in has}
                | {name for name, target in TEXT_COLUMNS.items() if target in has}
            ),
            errors=sorted(self.errors, key=lambda error: error.row_number),
            error_count=self.table.error_count + len(self.errors) - len(self.table.errors),
            bad_row_count=self.table.bad_row_count + int(self.bad.sum()),
            remarks=[
                *_on_columns(self.table),
                *self._not_kept(),
                *_remarks([*holes.findings, *tie_up.findings], self.table),
            ],
            tie_up=self._tie_up(tie_up, names),
            cleared=self.cleared,
            refused=self._refused_rows(names),
        )

    def _refused_rows(self, names: list[str]) -> dict[int, dict[str, Any]]:
        """What could be read of the rows with errors, of those refused by the table first."""
        rows: dict[int, dict[str, Any]] = {}
        for number, row in self.table.refused.items():
            read = {name: row.numbers.get(_target_of(name), np.nan) for name in self.numbers}
            rows[number] = {"hole_number": row.hole_id, **_known(read)}
        for place in np.flatnonzero(self.bad).tolist()[: self.options.for_reader().max_errors]:
            read = {name: float(values[place]) for name, values in self.numbers.items()}
            rows[int(self.table.row_number[place])] = {"hole_number": names[place], **_known(read)}
        return rows

    def _refuse(self, place: int, column: str, value: str, code: str, message: str) -> None:
        self.bad[place] = True
        self.errors.append(RowError(int(self.table.row_number[place]), column, value, code, message))

    def _source(self, code: str = "") -> str:
        """The column that says how long a hole is, or how it leans where the error is about that."""
        if code in {"missing_bearing", "impossible_angle"}:
            return self.mapping.get("angle_deg", "")
        return next((self.mapping[name] for name in _LENGTH_SOURCES if name in self.mapping), "")

    def _check_range(self, name: str) -> None:
        values, allowed = self.numbers[name], RANGES[name]
        with np.errstate(invalid="ignore"):
            wrong = np.asarray((values < allowed.lowest) | (values > allowed.highest), dtype=np.bool_)
        if self.options.clear_out_of_range and name in MAY_BE_CLEARED:
            self.cleared += int(wrong.sum())
            self.numbers[name] = np.where(wrong, np.nan, values)
            return
        column = self.mapping.get(FILE_TARGETS.get(name, name)) or self._source()
        message = f"is outside the range of {allowed.words()}"
        for place in np.flatnonzero(wrong).tolist():
            self._refuse(place, column, f"{values[place]:g}", "out_of_range", message)

    def _check_coordinate(self, name: str) -> None:
        values = self.numbers[name]
        with np.errstate(invalid="ignore"):
            wrong = np.abs(values) > COORDINATE_LIMIT_M
        column = self.mapping.get(COORDINATES[name]) or self._source()
        for place in np.flatnonzero(wrong).tolist():
            self._refuse(place, column, f"{values[place]:g}", "out_of_range", "is not a coordinate in metres")

    def _check_texts(self, names: list[str], texts: Mapping[str, list[str]]) -> None:
        targets = {"hole_number": "hole_id", **TEXT_COLUMNS}
        for name, column in {"hole_number": names, **texts}.items():
            for place, text in enumerate(column):
                if len(text) > self.longest[name]:
                    message = f"is longer than {self.longest[name]} characters"
                    self._refuse(place, self.mapping[targets[name]], text[:60], "too_long", message)
                elif not text.isprintable():
                    message = "has characters that cannot be printed"
                    self._refuse(place, self.mapping[targets[name]], ascii(text[:30]), "bad_characters", message)
        first: dict[str, int] = {}
        for place, name in enumerate(names):
            if not self.bad[place] and (former := first.setdefault(natural_key(name), place)) != place:
                message = f"is the number of the hole in row {self.table.row_number[former]} already"
                self._refuse(place, self.mapping["hole_id"], name, "duplicate_hole_id", message)

    def _timed(self, file: FileTieUp) -> FileTieUp:
        """With the firing times that the file states, where it connects nothing; beside a tie-up they are told of and
        left."""
        stated = self.table.number("firing_time_ms")
        if not (stated > 0.0).any():
            return file
        if file.tie_up is None and file.times_ms is None:
            message = "The file connects no holes and states firing times, so each hole is started at its own."
            return FileTieUp(None, [*file.findings, Finding("times_are_stated", message, (), "warning")], stated)
        message = "The firing times that the file states are not taken over; they follow from its delays."
        return replace(file, findings=[*file.findings, Finding("stated_times_left_out", message, (), "warning")])

    def _not_kept(self) -> list[dict[str, Any]]:
        """What is said of columns that nothing of a hole keeps."""
        return [
            {
                "code": code,
                "message": f"'{self.mapping[target]}' is not taken over.",
                "target": target,
                "rows": int(self.table.given(target).sum()),
                "first_rows": [],
                "header": self.mapping[target],
                "detail": "",
            }
            for target, code in NOT_KEPT.items()
            if target in self.mapping and self.table.given(target).any()
        ]

    def _tie_up(self, file: FileTieUp, names: list[str]) -> dict[str, list[list[Any]]] | None:
        found = file.tie_up
        if file.times_ms is not None:
            # Detonators that are programmed one by one are each started at their own time.
            timed = np.flatnonzero(~np.isnan(file.times_ms))
            found = TieUp(hole_count=len(names), start_index=timed, lead_in_ms=file.times_ms[timed])
        if found is None or not (len(found.from_index) or len(found.start_index)):
            return None
        ends = zip(found.from_index.tolist(), found.to_index.tolist(), found.delay_ms.tolist(), strict=True)
        starts = zip(found.start_index.tolist(), found.lead_in_ms.tolist(), strict=True)
        bad = self.bad
        return {
            "connections": [[names[a], names[b], delay] for a, b, delay in ends if not (bad[a] or bad[b])],
            "starting": [[names[place], lead_in] for place, lead_in in starts if not bad[place]],
        }


def _target_of(name: str) -> str:
    """What a file calls a column of holes."""
    return COORDINATES.get(name) or FILE_TARGETS.get(name, name)


def _known(values: Mapping[str, float]) -> dict[str, float]:
    return {name: value for name, value in values.items() if not np.isnan(value)}


def _on_columns(table: Table) -> list[dict[str, Any]]:
    return [
        {
            "code": each.code,
            "message": each.message,
            "target": each.target,
            "rows": each.count,
            "first_rows": [],
            "header": each.header,
            "detail": each.detail,
        }
        for each in table.remarks
    ]


def _given(table: Table) -> GivenHoles:
    return GivenHoles(
        collar_e_m=table.number("collar_e_m"),
        collar_n_m=table.number("collar_n_m"),
        collar_rl_m=table.number("collar_rl_m"),
        toe_e_m=table.number("toe_e_m"),
        toe_n_m=table.number("toe_n_m"),
        toe_rl_m=table.number("toe_rl_m"),
        grade_rl_m=table.number("grade_rl_m"),
        length_m=table.number("length_m"),
        depth_m=table.number("depth_m"),
        angle_deg=table.number("angle_deg"),
        bearing_deg=table.number("bearing_deg"),
        bench_height_m=table.number("bench_height_m"),
        subdrill_m=_subdrill(table),
    )


def _subdrill(table: Table) -> FloatArray:
    """Vertical subdrill; a file that only gives it along the hole has it turned upright."""
    upright = table.number("subdrill_length_m") * np.cos(np.radians(np.nan_to_num(table.number("angle_deg"))))
    return np.where(table.given("subdrill_m"), table.number("subdrill_m"), upright)


def _numbers(table: Table, holes: Holes) -> dict[str, FloatArray]:
    def worked_out(target: str, values: FloatArray, where: BoolArray | None = None) -> FloatArray:
        rounded = np.round(values, _DERIVED_DECIMALS)
        rounded = rounded if where is None else np.where(where, rounded, np.nan)
        return np.where(table.given(target), table.number(target), rounded)

    levels, floor = table.given("collar_rl_m"), holes.grade_given
    drop = holes.collar_m[:, 2] - holes.toe_m[:, 2]
    ends = {
        "collar_easting_m": table.number("collar_e_m"),
        "collar_northing_m": table.number("collar_n_m"),
        "collar_elevation_m": table.number("collar_rl_m"),
        "toe_easting_m": worked_out("toe_e_m", holes.toe_m[:, 0]),
        "toe_northing_m": worked_out("toe_n_m", holes.toe_m[:, 1]),
        "toe_elevation_m": worked_out("toe_rl_m", holes.toe_m[:, 2], levels),
        "grade_elevation_m": worked_out("grade_rl_m", holes.grade_m[:, 2], levels & floor),
    }
    lengths = {
        "length_m": np.round(holes.length_m, _DERIVED_DECIMALS),
        "azimuth_deg": np.round(holes.bearing_deg, _DERIVED_DECIMALS),
        "angle_from_vertical_deg": np.round(holes.angle_deg, _DERIVED_DECIMALS),
        "bench_height_m": worked_out("bench_height_m", holes.bench_height_m, floor),
        "depth_m": worked_out("depth_m", drop),
        "subdrill_m": worked_out("subdrill_m", holes.subdrill_m, floor),
        "diameter_mm": np.round(table.number("diameter_mm"), _DERIVED_DECIMALS),
        "actual_depth_m": table.number("measured_length_m"),
    }
    as_given = ("water_height_m", "burden_m", "spacing_m", "stemming_m", "volume_m3", "anfo_kg", "emulsion_kg")
    return {**ends, **lengths, **{name: table.number(name) for name in as_given}}


def _remarks(findings: list[Finding], table: Table) -> list[dict[str, Any]]:
    """Warnings by kind, each with how many rows it concerns and the first of them."""
    rows: dict[str, list[int]] = defaultdict(list)
    words: dict[str, str] = {}
    for finding in findings:
        if (
            finding.severity == "warning"
            or finding.code.startswith("missing_parent")
            or finding.code == "missing_delay"
        ):
            rows[finding.code].extend(int(table.row_number[place]) for place in finding.holes)
            words.setdefault(finding.code, finding.message)
    return [
        {"code": code, "message": words[code], "target": "", "rows": len(places), "first_rows": places[:5]}
        for code, places in rows.items()
    ]
