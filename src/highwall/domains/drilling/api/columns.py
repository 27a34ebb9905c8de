"""Patterns as plain lists, ready to be encoded."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from highwall.domains.drilling.files.file_pattern import FilePattern
from highwall.domains.drilling.queries import Pattern
from highwall.domains.drilling.schemas import PatternColumns, PreviewColumns, PreviewRow

_AXES = ("easting", "northing", "elevation")


def pattern_columns(pattern: Pattern, version: int) -> dict[str, Any]:
    """The columns of `PatternColumns`. NaN stays NaN here; the encoder writes it as null."""
    columns: dict[str, Any] = {"version": version}
    for end, points in (("collar", pattern.collar_m), ("toe", pattern.toe_m)):
        for place, axis in enumerate(_AXES):
            columns[f"{end}_{axis}_m"] = _shortly(points[:, place])
    for name in PatternColumns.model_fields:
        if name not in columns:
            values = getattr(pattern, name)
            columns[name] = _shortly(values) if isinstance(values, np.ndarray) else values
    return columns


def _shortly(values: NDArray[Any]) -> list[Any]:
    """To the sixth decimal: the noise behind it is a fifth of what a large plan sends."""
    return list((values if values.dtype == np.bool_ else values.round(6)).tolist())


def preview_columns(pattern: FilePattern) -> dict[str, Any]:
    """The columns of `PreviewColumns`."""
    names = [name for name in PreviewColumns.model_fields if name != "hole_number"]
    return {"hole_number": pattern.hole_number, **{name: pattern.numbers[name].tolist() for name in names}}


def preview_page(pattern: FilePattern, *, only_errors: bool, page: int, page_size: int) -> dict[str, Any]:
    """A page of the rows of a file in its order, bad rows with their errors among them."""
    errors: dict[int, list[dict[str, str]]] = {}
    for error in pattern.errors:
        problem = {"column": error.column, "value": error.value, "code": error.code, "message": error.message}
        errors.setdefault(error.row_number, []).append(problem)
    places = {} if only_errors else {number: place for place, number in enumerate(pattern.row_number.tolist())}
    numbers = sorted(places.keys() | errors.keys())
    start = (page - 1) * page_size
    fields = [name for name in PreviewRow.model_fields if name not in {"row_number", "hole_number", "errors"}]
    items = []
    for number in numbers[start : start + page_size]:
        place = places.get(number)
        read = pattern.refused.get(number, {})
        values = {name: read.get(name) if place is None else float(pattern.numbers[name][place]) for name in fields}
        hole_number = (read.get("hole_number") or None) if place is None else pattern.hole_number[place]
        items.append({"row_number": number, "hole_number": hole_number, **values, "errors": errors.get(number, [])})
    return {"items": items, "total": len(numbers), "page": page, "page_size": page_size}
