"""Holes and boundaries in drawings: DXF (Autodesk DXF Reference, releases R12 to 2018, text form).

How a drawing is understood, by what it holds:

1. Blocks with an attribute `HOLE_ID` (or `HOLEID`, `ID`, `NAME`, `NUMBER`) are holes: the block stands at the collar,
   further attributes give the rest (`TOE_E`, `TOE_N`, `TOE_RL`, `LENGTH_M`, `ANGLE_DEG`, `BEARING_DEG`, `DIAMETER_MM`,
   `GRADE_RL`, `MASS_KG`, `FIRING_MS` ...). A toe that no attribute gives is the end of a line that starts at the block.
2. Else lines, open polylines and circles with a thickness on a layer whose name holds `hole`, `drill`, `trace` or
   `blast` are holes from collar to toe; those that lie flat among others that go down are not.
3. Else points or circles on a layer whose name holds `collar` are collars, and those on one that holds `toe` their
   toes, each the one nearest to its collar in plan; without such, lines that start at a collar lead to its toe.
4. Else whatever line goes down steeply is a hole, whatever its layer is called.
5. Else points, circles and blocks on a layer of 2, or blocks that are called so, are collars.

Except in 1, the text (TEXT or MTEXT) nearest to a collar, on a layer whose name holds `label`, `text`, `id`, `name`,
`number`, what 2 or 3 use, or on that of the holes, is the id of the hole (`blastcalc.files.dxf_labels`). Closed
polylines on a layer whose name holds `bound`, `outline`, `perimeter` or `limit` are the boundary. What the header says
of units is held against the holes (`blastcalc.files.dxf_units`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
import scipy

from blastcalc.arrays import BoolArray, FloatArray, IntArray
from blastcalc.files.dxf_boundary import BOUNDARY_LAYER, boundary, corners_of
from blastcalc.files.dxf_entities import Entities, Entity, load
from blastcalc.files.dxf_labels import label_ids, labels
from blastcalc.files.dxf_start import DrawingUnit
from blastcalc.files.dxf_units import metres_per_unit
from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_NUMBER, LONGEST_TEXT, shown
from blastcalc.files.numbers import MAX_MAGNITUDE
from blastcalc.files.shot import Shot, check_lines, tell_apart
from blastcalc.files.text import load_bytes
from blastcalc.findings import Finding
from blastcalc.geometry import toe_points

MAX_BYTES = 100_000_000
SAME_PLACE_M = 0.002
STEEP = 0.4
"""Drop of a line over its reach in plan that only holes have: they lean less than 68 degrees."""
FLAT = 0.05
"""Drop over reach below which a line beside holes is a tie or a row."""
MOST_CORNERS = 3
"""A polyline of so many points is a hole (collar, grade, toe) in whatever way it runs."""

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
_LINE_LAYER = re.compile("hole|drill|trace|blast", re.IGNORECASE)
_COLLAR_LAYER = re.compile("collar", re.IGNORECASE)
_TOE_LAYER = re.compile("toe", re.IGNORECASE)
_MARKS = frozenset({"POINT", "CIRCLE", "INSERT"})


@dataclass(frozen=True, slots=True, eq=False)
class _Trace:
    """Something that is drawn along a hole: its points in units of the drawing, in their order."""

    entity: Entity
    points: FloatArray

    @property
    def length(self) -> float:
        return float(np.linalg.norm(np.diff(self.points, axis=0), axis=1).sum())

    @property
    def drop_over_reach(self) -> float:
        east, north, drop = np.abs(self.points[-1] - self.points[0]).tolist()
        reach = float(np.hypot(east, north))
        return drop / reach if reach else np.inf if drop else 0.0

    @property
    def lies_flat(self) -> bool:
        return self.drop_over_reach < FLAT and self.length > 0.0


def read(data: bytes | BinaryIO, name: str = "", *, unit: DrawingUnit | None = None) -> Shot:
    """The holes of a drawing, with ids, charges and times as far as it holds them, and the boundary of the blast.

    `unit` is what the drawing is in where a person says so; else it is found out (`blastcalc.files.dxf_units`).
    Raises FileError naming line or entity: for a file that is no text DXF, damaged or truncated, holds no holes, has
    coordinates that are no usable numbers, holes of no length or above their toe, or toes that belong to no collar.
    Findings: those on the unit and on the names, `duplicate_hole_id`, `lines_run_upwards`, `flat_lines_left_out`,
    `holes_lie_flat`, `holes_by_shape`, `drawing_without_end`.
    """
    drawing = load(load_bytes(data, MAX_BYTES))
    return _Drawing(drawing, unit).shot(name)


class _Drawing:
    def __init__(self, drawing: Entities, unit: DrawingUnit | None) -> None:
        self._space = drawing.space
        self._unit = unit
        self._findings: list[Finding] = []
        self._scale = 1.0
        text = drawing.header.get("$INSUNITS", "").strip()
        self._declared = int(text) if text.isdecimal() and len(text) < 4 else 0
        if not drawing.has_end:
            message = "The mark of the end of the drawing is missing; its last section is whole."
            self._findings.append(Finding("drawing_without_end", message, (), "warning"))

    def shot(self, name: str) -> Shot:
        blocks = [each for each in self._space if each.kind == "INSERT" and _tagged_id(each)]
        traces = [trace for each in self._space if (trace := _trace(each)) is not None]
        named = [trace for trace in traces if _LINE_LAYER.search(trace.entity.layer) and _may_be_hole(trace)]
        marks = [each for each in self._space if each.kind in _MARKS]
        collars = [each for each in marks if _COLLAR_LAYER.search(each.layer) and each.kind != "INSERT"]
        steep = [trace for trace in traces if trace.drop_over_reach >= STEEP and _may_be_hole(trace)]
        if blocks:
            shot = self._from_blocks(blocks, [trace for trace in traces if trace.entity.kind != "CIRCLE"])
        elif named:
            shot = self._from_lines(self._without_flat(named))
        elif collars:
            shot = self._from_points(collars, marks, steep)
        elif steep:
            message = f"No layer is named after holes; the {len(steep)} lines that go down steeply are taken for them."
            self._findings.append(Finding("holes_by_shape", message, (), "warning"))
            shot = self._from_lines(steep)
        else:
            others = [each for each in marks if _LINE_LAYER.search(each.layer) or _LINE_LAYER.search(_block(each))]
            others = [each for each in others if not _TOE_LAYER.search(each.layer)]
            if not others:
                raise self._nothing()
            shot = self._from_points(others, marks, steep)
        shot.name = name
        shot.boundary_m = boundary(self._space, self._scale)
        return shot

    def _nothing(self) -> FileError:
        layers = sorted({entity.layer for entity in self._space})
        listed = ", ".join(f"'{shown(layer)}'" for layer in layers[:8]) or "none"
        message = f"The drawing has no blocks, lines or points that are holes; its layers are {listed}."
        return FileError("no_rows", message, element="LAYER")

    def _measure(self, collar: FloatArray, lengths: FloatArray) -> float:
        self._scale = metres_per_unit(self._declared, collar, lengths, self._unit, self._findings)
        return self._scale

    def _named(self, collar: FloatArray, marks: Sequence[Entity]) -> tuple[str, ...]:
        own = frozenset(mark.layer for mark in marks)
        return label_ids(collar, labels(self._space, self._scale, own), marks, self._findings)

    def _without_flat(self, traces: list[_Trace]) -> list[_Trace]:
        flat = [trace for trace in traces if trace.lies_flat]
        if len(flat) == len(traces):
            message = "Every line lies flat, as in a drawing without levels; lengths are those in plan."
            self._findings.append(Finding("holes_lie_flat", message, (), "warning"))
            return traces
        if flat:
            message = f"{len(flat)} lines on the layers of the holes lie flat (the first is {flat[0].entity.called()})"
            message = f"{message}; they are not taken for holes."
            self._findings.append(Finding("flat_lines_left_out", message, (), "warning"))
        return [trace for trace in traces if not trace.lies_flat]

    def _from_lines(self, traces: list[_Trace]) -> Shot:
        start = np.array([trace.points[0] for trace in traces])
        end = np.array([trace.points[-1] for trace in traces])
        length = np.array([trace.length for trace in traces])
        if (end[:, 2] > start[:, 2]).all():
            start, end = end, start
            message = "Every line runs upwards, so the holes are taken to start at the upper end."
            self._findings.append(Finding("lines_run_upwards", message, (), "warning"))
        scale = self._measure(start, length)
        start, end, marks = start * scale, end * scale, [trace.entity for trace in traces]
        ids = self._named(start, marks)
        check_lines(start, end, _places(ids, marks), "Hole")
        return self._made(ids, start, end, length * scale)

    def _from_points(self, collars: list[Entity], marks: list[Entity], traces: list[_Trace]) -> Shot:
        toes = [each for each in marks if _TOE_LAYER.search(each.layer) and not _COLLAR_LAYER.search(each.layer)]
        toes = [each for each in toes if each.kind != "INSERT"]
        collar = np.array([mark.place for mark in collars])
        ends = np.array([mark.place for mark in toes]) if toes else np.zeros((0, 3))
        toe = np.full_like(collar, np.nan)
        if not toes:
            _toes_of_lines(toe, collar, traces, self._tolerance())
        drawn = np.linalg.norm(toe - collar, axis=1)
        if toes:
            drawn = np.array([abs(float(np.median(collar[:, 2]) - np.median(ends[:, 2])))])
        scale = self._measure(collar, np.where(drawn > 0.0, drawn, np.nan))
        collar, toe = collar * scale, toe * scale
        ids = self._named(collar, collars)
        if toes:
            toe = _paired(collar, ends * scale, toes, ids)
        known = np.isfinite(toe).all(axis=1)
        _check(collar, toe, known, _places(ids, collars))
        return self._made(ids, collar, toe, np.linalg.norm(toe - collar, axis=1))

    def _made(self, ids: tuple[str, ...], collar: FloatArray, toe: FloatArray, length: FloatArray) -> Shot:
        far = (np.abs(np.concatenate([collar, toe], axis=1)) > MAX_MAGNITUDE).any(axis=1)
        if far.any():
            message = f"Hole {ids[int(np.argmax(far))]} has no usable coordinates."
            raise FileError("bad_value", message, element="LINE")
        return Shot(
            format="dxf",
            name="",
            hole_id=ids,
            collar_m=collar,
            toe_m=toe,
            design_length_m=length,
            findings=self._findings,
        )

    def _tolerance(self) -> float:
        """How far apart ends at one place may be, in units of the drawing, before the unit is known."""
        return SAME_PLACE_M * (1000.0 if self._declared in {4, 13} else 1.0)

    def _from_blocks(self, blocks: list[Entity], traces: list[_Trace]) -> Shot:
        ids, repeated = tell_apart([_tagged_id(block) for block in blocks])
        self._findings += repeated
        texts = [{each.text(2).upper(): each.text(1).strip() for each in block.parts} for block in blocks]
        numbers = {field: _tag_numbers(blocks, texts, tag) for tag, field in _NUMBER_TAGS.items()}
        collar = np.array([block.place for block in blocks])
        drawn = np.full_like(collar, np.nan)
        _toes_of_lines(drawn, collar, traces, self._tolerance())
        scale = self._measure(collar, np.linalg.norm(drawn - collar, axis=1))
        collar = collar * scale
        toe = np.stack([_tag_numbers(blocks, texts, tag) for tag in ("TOE_E", "TOE_N", "TOE_RL")], axis=1)
        toe = np.where(np.isfinite(toe).all(axis=1)[:, np.newaxis], toe, drawn * scale)
        _toes_of_lengths(toe, collar, numbers)
        known = np.isfinite(toe).all(axis=1)
        _check(collar, toe, known, _places(ids, blocks))
        between = np.linalg.norm(toe - collar, axis=1)
        length = numbers["design_length_m"]
        # The report of a rig has a measured length and no designed one.
        length = np.where(np.isnan(length) & np.isnan(numbers["measured_length_m"]), between, length)
        shot = self._made(ids, collar, toe, length)
        shot.hole_type = tuple(tags.get("HOLE_TYPE", "") for tags in texts)
        for field, values in numbers.items():
            setattr(shot, field, length if field == "design_length_m" else values)
        return shot


def _places(ids: Sequence[str], marks: Sequence[Entity]) -> list[tuple[int | None, str]]:
    return [(None, f"{hole} ({mark.called()})") for hole, mark in zip(ids, marks, strict=True)]


def _check(collar: FloatArray, toe: FloatArray, known: BoolArray, places: list[tuple[int | None, str]]) -> None:
    there = [place for place, is_known in zip(places, known.tolist(), strict=True) if is_known]
    check_lines(collar[known], toe[known], there, "Hole")


def _block(mark: Entity) -> str:
    return mark.text(2) if mark.kind == "INSERT" else ""


def _trace(entity: Entity) -> _Trace | None:
    """What a line, an open polyline or a circle with a thickness draws, None for everything else."""
    if BOUNDARY_LAYER.search(entity.layer):
        return None
    if entity.kind == "LINE":
        return _Trace(entity, np.array([entity.point(10), entity.point(11)]))
    if entity.kind == "CIRCLE" and entity.number(39, 0.0):
        ends = np.array([entity.point(10)] * 2)
        ends[1, 2] += entity.number(39, 0.0)
        ends = entity.in_world(ends)
        return _Trace(entity, ends[np.argsort(-ends[:, 2], kind="stable")])
    corners = corners_of(entity) if entity.kind in {"POLYLINE", "LWPOLYLINE"} else None
    if corners is None or len(corners) < 2:
        return None
    back = bool((corners[0] == corners[-1]).all())
    if back and len(corners) == MOST_CORNERS:
        corners = corners[:-1]
    elif len(corners) > 2 and (back or entity.whole(70) & 1):
        return None
    return _Trace(entity, corners)


def _may_be_hole(trace: _Trace) -> bool:
    """Whether a line can be a hole; many corners have only the surveyed traces of holes, and rows and outlines."""
    if len(trace.points) <= MOST_CORNERS:
        return True
    falls = np.diff(trace.points[:, 2])
    return trace.drop_over_reach >= STEEP and bool((falls <= 0.0).all() or (falls >= 0.0).all())


def _tagged_id(block: Entity) -> str:
    for tag in _ID_TAGS:
        for attribute in block.parts:
            text = attribute.text(1).strip() if attribute.text(2).upper() == tag else ""
            if len(text) > LONGEST_TEXT:
                message = f"{block.called()}: {tag} has {len(text)} characters, more than {LONGEST_TEXT}."
                raise FileError("text_too_long", message, element=tag)
            if text:
                return text
    return ""


def _tag_numbers(blocks: list[Entity], texts: list[dict[str, str]], tag: str) -> FloatArray:
    return np.array([_tag_number(block, tags, tag) for block, tags in zip(blocks, texts, strict=True)])


def _tag_number(block: Entity, tags: dict[str, str], tag: str) -> float:
    text = tags.get(tag, "")
    if not text:
        return float("nan")
    try:
        value = float(text) if len(text) <= LONGEST_NUMBER else float("nan")
    except ValueError:
        value = float("nan")
    if not abs(value) <= MAX_MAGNITUDE or (value < 0.0 and tag in _NEVER_NEGATIVE):
        message = f"{block.called()}: {tag} is '{text[:40]}', which is not a usable number."
        raise FileError("bad_value", message, element=tag)
    return value


def _toes_of_lines(toe: FloatArray, collar: FloatArray, traces: list[_Trace], tolerance: float) -> None:
    """Puts the ends of lines that start at a collar where no toe is known yet."""
    if not traces:
        return
    distance, nearest = _nearest(np.array([trace.points[0] for trace in traces]), collar)
    for hole, (gap, line) in enumerate(zip(distance.tolist(), nearest.tolist(), strict=True)):
        if gap <= tolerance:
            toe[hole] = traces[line].points[-1]


def _toes_of_lengths(toe: FloatArray, collar: FloatArray, numbers: dict[str, FloatArray]) -> None:
    length, angle = numbers["design_length_m"], np.nan_to_num(numbers["angle_deg"])
    upright = angle == 0.0
    usable = ~np.isfinite(toe).all(axis=1) & (length > 0.0) & (upright | ~np.isnan(numbers["bearing_deg"]))
    usable &= (angle >= 0.0) & (angle < 90.0)
    if usable.any():
        bearing = np.nan_to_num(numbers["bearing_deg"][usable])
        toe[usable] = toe_points(collar[usable], length[usable], angle[usable], bearing)


def _paired(collar: FloatArray, toe: FloatArray, toes: list[Entity], ids: tuple[str, ...]) -> FloatArray:
    if len(toe) != len(collar):
        message = f"There are {len(collar)} collars and {len(toe)} toes."
        raise FileError("toes_disagree", message, element="POINT")
    _, nearest = _nearest(collar[:, :2], toe[:, :2])
    taken: dict[int, int] = {}
    for place, hole in enumerate(nearest.tolist()):
        if hole in taken:
            message = (
                f"Two toes ({toes[taken[hole]].called()} and {toes[place].called()}) are nearest to hole {ids[hole]}."
            )
            raise FileError("toes_disagree", message, element=toes[place].called())
        taken[hole] = place
    return toe[[taken[hole] for hole in range(len(collar))]]


def _nearest(points: FloatArray, places: FloatArray) -> tuple[FloatArray, IntArray]:
    """Distance and index of the point nearest to each place; of points at the same spot the first."""
    # A tree can't part points at the same spot, and would look through all of them for every place.
    spots, first = np.unique(points, axis=0, return_index=True)
    distance, spot = map(np.asarray, scipy.spatial.KDTree(spots).query(places))
    return distance, first[spot]
