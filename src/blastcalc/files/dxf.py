"""Holes and boundaries in drawings: DXF (Autodesk DXF Reference, releases R12 to 2018, text form).

How a drawing is understood, by what it holds:

1. Blocks with an attribute `HOLE_ID` (or `HOLEID`, `ID`, `NAME`, `NUMBER`) are holes: the block stands at the collar,
   further attributes give the rest (`TOE_E`, `TOE_N`, `TOE_RL`, `LENGTH_M`, `ANGLE_DEG`, `BEARING_DEG`, `DIAMETER_MM`,
   `GRADE_RL`, `MASS_KG`, `FIRING_MS` ...). A toe that no attribute gives is the end of a line that starts at the block.
2. Else lines on a layer whose name holds `hole`, `drill`, `trace` or `blast` are holes from collar to toe.
3. Else points or circles on a layer whose name holds `collar` are collars, and those on one that holds `toe` their
   toes, each the one nearest to its collar in plan.

In 2 and 3 the text (TEXT or MTEXT) nearest to a collar, on a layer whose name holds `label`, `text`, `id`, `name`,
`number` or what 2 or 3 use, is the id of the hole. Closed polylines on a layer whose name holds `bound`, `outline`,
`perimeter` or `limit` are the boundary. `$INSUNITS` gives the unit, metres when it gives none.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import BinaryIO

import numpy as np
import scipy
from ezdxf import units
from ezdxf.document import Drawing
from ezdxf.entities.dxfgfx import DXFGraphic
from ezdxf.entities.insert import Insert
from ezdxf.enums import InsertUnits
from ezdxf.filemanagement import read as read_drawing
from ezdxf.lldxf.const import DXFError

from blastcalc.arrays import FloatArray, IntArray
from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_NUMBER, LONGEST_TEXT, shown
from blastcalc.files.numbers import MAX_MAGNITUDE
from blastcalc.files.shot import Shot, check_lines, tell_apart
from blastcalc.files.text import load_bytes
from blastcalc.findings import Finding
from blastcalc.geometry import toe_points

MAX_BYTES = 100_000_000
BINARY_MARK = b"AutoCAD Binary DXF"
SAME_PLACE_M = 0.002
LABEL_REACH_M = 3.0
SPOTS_LOOKED_AT = 16
"""Where texts stand beside a hole: the nearest so many of those in reach."""

_ID_TAGS = ("HOLE_ID", "HOLEID", "ID", "NAME", "NUMBER")
_NUMBER_TAGS = {
    "LENGTH_M": "design_length_m",
    "MEASURED_M": "measured_length_m",
    "DIAMETER_MM": "diameter_mm",
    "ANGLE_DEG": "angle_deg",
    "BEARING_DEG": "bearing_deg",
    "GRADE_RL": "grade_rl_m",
    "BURDEN_M": "burden_m",
    "SPACING_M": "spacing_m",
    "STEMMING_M": "stemming_m",
    "MASS_KG": "design_mass_kg",
    "LOADED_KG": "measured_mass_kg",
    "FIRING_MS": "stated_time_ms",
}
_NEVER_NEGATIVE = frozenset(_NUMBER_TAGS) - {"GRADE_RL", "BEARING_DEG"}
_CODE_PAGE = re.compile(rb"\$DWGCODEPAGE\s++3\s++(?:ANSI_)?(\d{1,5})")
_LINE_LAYER = re.compile("hole|drill|trace|blast", re.IGNORECASE)
_COLLAR_LAYER = re.compile("collar", re.IGNORECASE)
_TOE_LAYER = re.compile("toe", re.IGNORECASE)
_LABEL_LAYER = re.compile("label|text|id|name|number|hole|drill|trace|blast|collar", re.IGNORECASE)
_BOUNDARY_LAYER = re.compile("bound|outline|perimeter|limit", re.IGNORECASE)


def read(data: bytes | BinaryIO, name: str = "") -> Shot:
    """The holes of a drawing, with ids, charges and times as far as it holds them, and the boundary of the blast.

    Raises FileError naming line or entity: for a file that is no text DXF, damaged or truncated, holds no holes, has
    coordinates that are no usable numbers, holes of no length or above their toe, or toes that belong to no collar.
    Findings: `duplicate_hole_id`, `unlabelled_holes`, `lines_run_upwards`, `no_drawing_unit`.
    """
    drawing = _load(load_bytes(data, MAX_BYTES))
    findings: list[Finding] = []
    scale = _metres(drawing, findings)
    space = list(drawing.modelspace())
    blocks = [entity for entity in space if isinstance(entity, Insert) and _tagged_id(entity)]
    lines = [entity for entity in space if entity.dxftype() == "LINE"]
    if blocks:
        shot = _from_blocks(blocks, lines, scale, findings)
    else:
        traced = [line for line in lines if _LINE_LAYER.search(line.dxf.layer)]
        labels = _labels(space, scale)
        shot = _from_lines(traced, labels, scale, findings) if traced else _from_points(space, labels, scale, findings)
    shot.name = name
    shot.boundary_m = _boundary(space, scale)
    return shot


def _load(content: bytes) -> Drawing:
    if content.startswith(BINARY_MARK):
        raise FileError("binary_dxf", "The drawing is a binary DXF; save it as text (ASCII) DXF.")
    text = _decoded(content)
    if text[-200:].split()[-2:] != ["0", "EOF"]:
        raise FileError("truncated", "The drawing does not end with EOF: it is cut off.", line=text.count("\n") + 1)
    try:
        return read_drawing(StringIO(text.replace("\r\n", "\n")))
    except DXFError as error:
        raise FileError("bad_dxf", f"The drawing is damaged ({error}).") from error
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, UnicodeError) as error:
        # The library checks the structure of a drawing but trusts the values in it.
        raise FileError("bad_dxf", f"The drawing is damaged ({type(error).__name__}: {error}).") from error


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        page = _CODE_PAGE.search(content[:65536])
        encoding = f"cp{page.group(1).decode()}" if page else "cp1252"
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise FileError("bad_encoding", f"The drawing is not valid {encoding} text.") from error


def _metres(drawing: Drawing, findings: list[Finding]) -> float:
    unit = drawing.units
    if unit == units.M:
        return 1.0
    if not unit:
        message = "The drawing names no unit, so its coordinates are read as metres."
        findings.append(Finding("no_drawing_unit", message, (), "warning"))
        return 1.0
    return float(units.conversion_factor(InsertUnits(unit), InsertUnits.Meters))


def _named(entity: DXFGraphic) -> str:
    return f"{entity.dxftype()} #{shown(str(entity.dxf.handle))} on layer '{shown(entity.dxf.layer)}'"


def _at(entity: DXFGraphic, name: str, scale: float) -> tuple[float, float, float]:
    point = entity.dxf.get(name)
    values = [float(value) * scale for value in point] if point is not None else []
    if len(values) != 3 or not all(abs(value) <= MAX_MAGNITUDE for value in values):
        message = f"{_named(entity)} has no usable coordinates."
        raise FileError("bad_value", message, element=_named(entity))
    return values[0], values[1], values[2]


def _tagged_id(block: Insert) -> str:
    for tag in _ID_TAGS:
        for attribute in block.attribs:
            text = str(attribute.dxf.text).strip() if attribute.dxf.tag.upper() == tag else ""
            if len(text) > LONGEST_TEXT:
                message = f"{_named(block)}: {tag} has {len(text)} characters, more than {LONGEST_TEXT}."
                raise FileError("text_too_long", message, element=tag)
            if text:
                return text
    return ""


def _from_blocks(blocks: list[Insert], lines: list[DXFGraphic], scale: float, findings: list[Finding]) -> Shot:
    ids, repeated = tell_apart([_tagged_id(block) for block in blocks])
    findings += repeated
    texts = [{each.dxf.tag.upper(): str(each.dxf.text).strip() for each in block.attribs} for block in blocks]
    numbers = {
        field: np.array([_tag_number(block, tags, tag) for block, tags in zip(blocks, texts, strict=True)])
        for tag, field in _NUMBER_TAGS.items()
    }
    collar = np.array([_at(block, "insert", scale) for block in blocks])
    toe = np.array(
        [
            [_tag_number(block, tags, tag) for tag in ("TOE_E", "TOE_N", "TOE_RL")]
            for block, tags in zip(blocks, texts, strict=True)
        ]
    )
    _toes_of_lines(toe, collar, lines, scale)
    _toes_of_lengths(toe, collar, numbers)
    known = np.isfinite(toe).all(axis=1)
    places = [(None, f"{hole} ({_named(block)})") for hole, block in zip(ids, blocks, strict=True)]
    check_lines(collar[known], toe[known], [place for place, there in zip(places, known, strict=True) if there], "Hole")
    between = np.linalg.norm(toe - collar, axis=1)
    length = numbers["design_length_m"]
    # The report of a rig has a measured length and no designed one.
    length = np.where(np.isnan(length) & np.isnan(numbers["measured_length_m"]), between, length)
    numbers["design_length_m"] = length
    kinds = tuple(tags.get("HOLE_TYPE", "") for tags in texts)
    shot = Shot(format="dxf", name="", hole_id=ids, collar_m=collar, toe_m=toe, hole_type=kinds, findings=findings)
    for field, values in numbers.items():
        setattr(shot, field, values)
    return shot


def _tag_number(block: Insert, tags: dict[str, str], tag: str) -> float:
    text = tags.get(tag, "")
    if not text:
        return float("nan")
    try:
        value = float(text) if len(text) <= LONGEST_NUMBER else float("nan")
    except ValueError:
        value = float("nan")
    if not abs(value) <= MAX_MAGNITUDE or (value < 0.0 and tag in _NEVER_NEGATIVE):
        message = f"{_named(block)}: {tag} is '{text[:40]}', which is not a usable number."
        raise FileError("bad_value", message, element=tag)
    return value


def _toes_of_lines(toe: FloatArray, collar: FloatArray, lines: list[DXFGraphic], scale: float) -> None:
    lacking = np.flatnonzero(~np.isfinite(toe).all(axis=1))
    if not lacking.size or not lines:
        return
    starts = np.array([_at(line, "start", scale) for line in lines])
    ends = np.array([_at(line, "end", scale) for line in lines])
    distance, nearest = _nearest(starts, collar[lacking])
    for hole, gap, line in zip(lacking.tolist(), distance.tolist(), nearest.tolist(), strict=True):
        if gap <= SAME_PLACE_M:
            toe[hole] = ends[line]


def _toes_of_lengths(toe: FloatArray, collar: FloatArray, numbers: dict[str, FloatArray]) -> None:
    length, angle = numbers["design_length_m"], np.nan_to_num(numbers["angle_deg"])
    upright = angle == 0.0
    usable = ~np.isfinite(toe).all(axis=1) & (length > 0.0) & (upright | ~np.isnan(numbers["bearing_deg"]))
    usable &= (angle >= 0.0) & (angle < 90.0)
    if usable.any():
        bearing = np.nan_to_num(numbers["bearing_deg"][usable])
        toe[usable] = toe_points(collar[usable], length[usable], angle[usable], bearing)


def _from_lines(lines: list[DXFGraphic], labels: list["_Label"], scale: float, findings: list[Finding]) -> Shot:
    start = np.array([_at(line, "start", scale) for line in lines])
    end = np.array([_at(line, "end", scale) for line in lines])
    if (end[:, 2] > start[:, 2]).all():
        start, end = end, start
        message = "Every line runs upwards, so the holes are taken to start at the upper end."
        findings.append(Finding("lines_run_upwards", message, (), "warning"))
    ids = _label_ids(start, labels, [_named(line) for line in lines], findings)
    places = [(None, f"{hole} ({_named(line)})") for hole, line in zip(ids, lines, strict=True)]
    check_lines(start, end, places, "Hole")
    length = np.linalg.norm(end - start, axis=1)
    return Shot(
        format="dxf", name="", hole_id=ids, collar_m=start, toe_m=end, design_length_m=length, findings=findings
    )


def _from_points(space: list[DXFGraphic], labels: list["_Label"], scale: float, findings: list[Finding]) -> Shot:
    marks = [entity for entity in space if entity.dxftype() in {"POINT", "CIRCLE"}]
    collars = [mark for mark in marks if _COLLAR_LAYER.search(mark.dxf.layer)]
    toes = [mark for mark in marks if _TOE_LAYER.search(mark.dxf.layer) and not _COLLAR_LAYER.search(mark.dxf.layer)]
    if not collars:
        layers = sorted({entity.dxf.layer for entity in space})
        shown = ", ".join(f"'{layer}'" for layer in layers[:8]) or "none"
        message = f"The drawing has no blocks, lines or points that are holes; its layers are {shown}."
        raise FileError("no_rows", message, element="LAYER")
    collar = np.array([_mark(mark, scale) for mark in collars])
    ids = _label_ids(collar, labels, [_named(mark) for mark in collars], findings)
    toe = np.full_like(collar, np.nan)
    if toes:
        toe = _paired(collar, np.array([_mark(mark, scale) for mark in toes]), toes, ids)
        places = [(None, f"{hole} ({_named(mark)})") for hole, mark in zip(ids, collars, strict=True)]
        check_lines(collar, toe, places, "Hole")
    length = np.linalg.norm(toe - collar, axis=1)
    return Shot(
        format="dxf", name="", hole_id=ids, collar_m=collar, toe_m=toe, design_length_m=length, findings=findings
    )


def _mark(mark: DXFGraphic, scale: float) -> tuple[float, float, float]:
    return _at(mark, "location" if mark.dxftype() == "POINT" else "center", scale)


def _paired(collar: FloatArray, toe: FloatArray, toes: list[DXFGraphic], ids: tuple[str, ...]) -> FloatArray:
    if len(toe) != len(collar):
        message = f"There are {len(collar)} collars and {len(toe)} toes."
        raise FileError("toes_disagree", message, element="POINT")
    _, nearest = _nearest(collar[:, :2], toe[:, :2])
    taken: dict[int, int] = {}
    for place, hole in enumerate(nearest.tolist()):
        if hole in taken:
            message = (
                f"Two toes ({_named(toes[taken[hole]])} and {_named(toes[place])}) are nearest to hole {ids[hole]}."
            )
            raise FileError("toes_disagree", message, element=_named(toes[place]))
        taken[hole] = place
    return toe[[taken[hole] for hole in range(len(collar))]]


def _nearest(points: FloatArray, places: FloatArray) -> tuple[FloatArray, IntArray]:
    """Distance and index of the point nearest to each place; of points at the same spot the first."""
    # A tree can't part points at the same spot, and would look through all of them for every place.
    spots, first = np.unique(points, axis=0, return_index=True)
    distance, spot = map(np.asarray, scipy.spatial.KDTree(spots).query(places))
    return distance, first[spot]


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    at: tuple[float, float]


def _labels(space: list[DXFGraphic], scale: float) -> list[_Label]:
    labels: list[_Label] = []
    for entity in space:
        if entity.dxftype() not in {"TEXT", "MTEXT"} or not _LABEL_LAYER.search(entity.dxf.layer):
            continue
        written = entity.text if entity.dxftype() == "MTEXT" else entity.dxf.text  # type: ignore[attr-defined]
        # What is longer than any id is a note.
        text = entity.plain_text() if len(written) <= LONGEST_TEXT else ""  # type: ignore[attr-defined]
        if text.strip():
            east, north, _ = _at(entity, "insert", scale)
            labels.append(_Label(" ".join(text.split()), (east, north)))
    return labels


def _label_ids(collar: FloatArray, labels: list[_Label], called: list[str], findings: list[Finding]) -> tuple[str, ...]:
    """Ids of holes from the texts beside them, a number where there is none."""
    count = len(collar)
    matched = _matched(collar[:, :2], labels) if labels else {}
    names = [matched[hole].text if hole in matched else "" for hole in range(count)]
    bare = [hole for hole in range(count) if not names[hole]]
    taken = set(names)
    number = 0
    for hole in bare:
        number += 1
        while str(number) in taken:
            number += 1
        names[hole] = str(number)
        taken.add(names[hole])
    if bare:
        message = f"No text is beside {len(bare)} of {count} holes (the first is {called[bare[0]]}); they are numbered."
        findings.append(Finding("unlabelled_holes", message, tuple(bare), "warning"))
    ids, repeated = tell_apart(names)
    findings += repeated
    return ids


def _matched(collar: FloatArray, labels: list[_Label]) -> dict[int, _Label]:
    """The text of each hole that has one: the closest pair first, each hole and text once."""
    spots, first, spot = np.unique(
        np.array([label.at for label in labels]), axis=0, return_index=True, return_inverse=True
    )
    waiting: list[deque[_Label]] = [deque() for _ in spots]
    for label, where in zip(labels, spot.ravel().tolist(), strict=True):
        waiting[where].append(label)
    reach = np.nextafter(min(LABEL_REACH_M, _half_spacing(collar)), np.inf)
    distance, near = scipy.spatial.KDTree(spots).query(collar, k=SPOTS_LOOKED_AT, distance_upper_bound=reach)
    hole, rank = np.nonzero(np.isfinite(distance))
    at = near[hole, rank]
    closest_first = np.lexsort((first[at], hole, distance[hole, rank]))
    matched: dict[int, _Label] = {}
    for each, there in zip(hole[closest_first].tolist(), at[closest_first].tolist(), strict=True):
        if each not in matched and waiting[there]:
            matched[each] = waiting[there].popleft()
    return matched


def _half_spacing(collar: FloatArray) -> float:
    plan = np.unique(collar[:, :2], axis=0)
    if len(plan) < 2:
        return LABEL_REACH_M
    distance, _ = scipy.spatial.KDTree(plan).query(plan, k=2)
    return max(float(np.median(distance[:, 1])), 0.1) * 0.6


def _boundary(space: list[DXFGraphic], scale: float) -> FloatArray | None:
    found = [corners for entity in space for corners in _outline(entity, scale)]
    return max(found, key=_area) if found else None


def _outline(entity: DXFGraphic, scale: float) -> Iterator[FloatArray]:
    kind = entity.dxftype()
    if kind not in {"LWPOLYLINE", "POLYLINE"} or not _BOUNDARY_LAYER.search(entity.dxf.layer):
        return
    if kind == "LWPOLYLINE":
        corners = np.array([corner[:2] for corner in entity.get_points()], dtype=np.float64)  # type: ignore[attr-defined]
    else:
        corners = np.array([(at.x, at.y) for at in entity.points()], dtype=np.float64)  # type: ignore[attr-defined]
    if len(corners) > 1 and (corners[0] == corners[-1]).all():
        corners, closed = corners[:-1], True
    else:
        closed = bool(entity.is_closed)  # type: ignore[attr-defined]
    if closed and len(corners) >= 3:
        if not (np.abs(corners * scale) <= MAX_MAGNITUDE).all():
            raise FileError("bad_value", f"{_named(entity)} has no usable coordinates.", element=_named(entity))
        yield corners * scale


def _area(corners: FloatArray) -> float:
    # Far from the origin the products would drown the area.
    east, north = (corners - corners[0]).T
    return abs(float(np.dot(east, np.roll(north, -1)) - np.dot(north, np.roll(east, -1)))) / 2.0
