"""Writing a whole pattern at once: the rows are copied into a temporary table and merged from there by hole number."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np
from django.db import connection

from highwall.domains.drilling.files.file_pattern import FilePattern
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.models.copied import COPIED

HOLE_NUMBERS = (
    "collar_easting_m",
    "collar_northing_m",
    "collar_elevation_m",
    "toe_easting_m",
    "toe_northing_m",
    "toe_elevation_m",
    "grade_elevation_m",
    "length_m",
    "azimuth_deg",
    "angle_from_vertical_deg",
    "bench_height_m",
    "water_height_m",
)
HOLE_TEXTS = ("row_label", "position_label", "hole_type")
POINT_NUMBERS = (
    "depth_m",
    "diameter_mm",
    "burden_m",
    "spacing_m",
    "stemming_m",
    "subdrill_m",
    "volume_m3",
    "anfo_kg",
    "emulsion_kg",
    "actual_depth_m",
)
KILOGRAMS = ("anfo_kg", "emulsion_kg")
ALWAYS = {*HOLE_NUMBERS[:6], "length_m", "azimuth_deg", "angle_from_vertical_deg", "depth_m"}
"""The shape of a hole follows from the file as a whole; the other columns replace what is there only if the file has
them."""

ROWS_PER_STEP = 5000
"""So many holes are written at once. Between the steps a save tells how far it is, and can be stopped."""

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of a merge. Kept holes are those that the file does not have; `removable` of them are not drilled."""

    created: int
    updated: int
    unchanged: int
    kept: int
    removable: int


type OnRows = Callable[[int], None]
"""Called with the rows saved so far; may raise to have everything taken back."""


def _steps(pattern: FilePattern) -> Iterator[tuple[int, str]]:
    """The rows of a pattern in the text format of COPY, some thousands at a time, each with the rows up to its end."""
    columns = [_escaped(texts) for texts in (pattern.hole_number, *(pattern.texts[name] for name in HOLE_TEXTS))]
    for first in range(0, len(pattern), ROWS_PER_STEP):
        step = slice(first, first + ROWS_PER_STEP)
        numbers = [_number_texts(pattern.numbers[name][step]) for name in (*HOLE_NUMBERS, *POINT_NUMBERS)]
        rows = list(zip(*(column[step] for column in columns), *numbers, strict=True))
        yield first + len(rows), "\n".join(map("\t".join, rows)) + "\n"


def _escaped(texts: Sequence[str]) -> Sequence[str]:
    whole = "".join(texts)
    return [text.translate(_ESCAPES) for text in texts] if any(sign in whole for sign in "\\\t\n\r") else texts


def _number_texts(values: Any) -> list[str]:
    missing = np.isnan(values)
    if missing.all():
        return ["\\N"] * len(values)
    # `repr` of a float is the shortest text that reads back as exactly this float.
    texts = list(map(repr, values.tolist()))
    for place in np.flatnonzero(missing).tolist():
        texts[place] = "\\N"
    return texts


def merge_pattern(site_id: UUID, pattern: FilePattern, on_rows: OnRows = lambda _: None) -> Merged:
    """Create the holes that are new and update those whose number is known, in the surrounding transaction.

    Completion, its time and person, and a measured depth that is already there are never touched. A hole of which
    nothing changes keeps its version.
    """
    numbers = (*HOLE_NUMBERS, *POINT_NUMBERS)
    kinds = ["hole_number text", *(f"{name} text" for name in HOLE_TEXTS), *(f"{name} float8" for name in numbers)]
    merge_holes, merge_points = _merge_holes(pattern.provided), _merge_points(pattern.provided)
    created = touched = 0
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS drill_import_rows, drill_import_touched, drill_import_numbers")
        cursor.execute(f"CREATE TEMP TABLE drill_import_rows ({', '.join(kinds)}) ON COMMIT DROP")
        cursor.execute("CREATE TEMP TABLE drill_import_touched (id uuid, is_new bool, is_point bool) ON COMMIT DROP")
        cursor.execute("CREATE TEMP TABLE drill_import_numbers (hole_number text) ON COMMIT DROP")
        for saved, lines in _steps(pattern):
            cursor.execute("TRUNCATE drill_import_rows, drill_import_touched")
            with cursor.copy("COPY drill_import_rows FROM STDIN") as copy:
                copy.write(lines)
            cursor.execute("INSERT INTO drill_import_numbers SELECT hole_number FROM drill_import_rows")
            cursor.execute(merge_holes, [site_id])
            cursor.execute("SELECT count(*) FILTER (WHERE is_new), count(*) FROM drill_import_touched")
            new, changed = cursor.fetchone()
            cursor.execute(merge_points, [site_id])
            if cursor.rowcount:
                cursor.execute(_COUNT_UP_HOLES)
                changed += cursor.rowcount
            created, touched = created + new, touched + changed
            # Foreign keys are checked now, not all of them in a long silence at the commit.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            on_rows(saved)
        cursor.execute("ANALYZE drill_import_numbers")
        cursor.execute(_GONE, [site_id])
        kept, removable = cursor.fetchone()
    return Merged(created, touched - created, len(pattern) - touched, kept, removable)


def _merge_holes(provided: Iterable[str]) -> str:
    columns = [*HOLE_TEXTS, *HOLE_NUMBERS]
    replaced = {name: f"excluded.{name}" for name in columns if name in ALWAYS or name in provided}
    return f"""
        WITH written AS (
            INSERT INTO {DrillHole._meta.db_table} AS present
                (id, version, created_at, updated_at, site_id, serial_number, hole_number, {", ".join(columns)})
            SELECT uuidv7(), 1, now(), now(), %s::uuid, '', hole_number, {", ".join(columns)}
            FROM drill_import_rows
            ON CONFLICT (site_id, hole_number) DO UPDATE
            SET version = present.version + 1, updated_at = now(), {_assigned(replaced)}
            WHERE {_differs(replaced)}
            RETURNING new.id, old.id IS NULL AS is_new
        )
        INSERT INTO drill_import_touched SELECT id, is_new, false FROM written"""  # noqa: S608 our own names


def _merge_points(provided: Iterable[str]) -> str:
    """Also puts the holes into `drill_import_touched` of which only the point has changed.

    Masses in a row are the plan of its hole. A row without any takes away only masses that a file gave before, never
    what has been calculated.
    """
    columns = [*POINT_NUMBERS, "is_mass_given"]
    is_given = " OR ".join(f"row.{name} IS NOT NULL" for name in KILOGRAMS)
    values = [f"row.{name}::numeric(12,3)" if name in KILOGRAMS else f"row.{name}" for name in POINT_NUMBERS]
    replaced = {
        name: f"excluded.{name}"
        for name in POINT_NUMBERS
        if name == "depth_m" or (name in provided and name != "actual_depth_m" and name not in KILOGRAMS)
    }
    if any(name in provided for name in KILOGRAMS):
        either = "excluded.is_mass_given OR present.is_mass_given"
        for name in KILOGRAMS:
            replaced[name] = f"CASE WHEN {either} THEN excluded.{name} ELSE present.{name} END"
        replaced["is_mass_given"] = "excluded.is_mass_given"
    replaced["actual_depth_m"] = "coalesce(present.actual_depth_m, excluded.actual_depth_m)"
    return f"""
        WITH written AS (
            INSERT INTO {DrillPoint._meta.db_table} AS present
                (id, version, created_at, updated_at, hole_id, {", ".join(COPIED)}, "order", is_completed,
                {", ".join(columns)})
            SELECT uuidv7(), 1, now(), now(), hole.id, {", ".join(f"hole.{name}" for name in COPIED)}, 1, false,
                {", ".join(values)}, ({is_given})
            FROM drill_import_rows row
            JOIN {DrillHole._meta.db_table} hole ON hole.site_id = %s::uuid AND hole.hole_number = row.hole_number
            ON CONFLICT (hole_id, "order") DO UPDATE
            SET version = present.version + 1, updated_at = now(), {_assigned(replaced)}
            WHERE {_differs(replaced)}
            RETURNING new.hole_id, old.id IS NULL AS is_new
        )
        INSERT INTO drill_import_touched
        SELECT hole_id, false, true FROM written
        WHERE NOT is_new AND hole_id NOT IN (SELECT id FROM drill_import_touched)"""  # noqa: S608 our own names


def _assigned(values: Mapping[str, str]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in values.items())


def _differs(values: Mapping[str, str]) -> str:
    present = ", ".join(f"present.{name}" for name in values)
    return f"({present}) IS DISTINCT FROM ({', '.join(values.values())})"


_COUNT_UP_HOLES = f"""
    UPDATE {DrillHole._meta.db_table} hole SET version = hole.version + 1, updated_at = now()
    FROM drill_import_touched touched
    WHERE hole.id = touched.id AND touched.is_point"""  # noqa: S608 our own names

_GONE = f"""
    SELECT count(*), count(*) FILTER (WHERE NOT point.is_completed)
    FROM {DrillHole._meta.db_table} hole
    JOIN {DrillPoint._meta.db_table} point ON point.hole_id = hole.id AND point."order" = 1
    WHERE hole.site_id = %s::uuid
      AND NOT EXISTS (SELECT FROM drill_import_numbers row WHERE row.hole_number = hole.hole_number)"""  # noqa: S608 our own names
