"""Writing shots as DXF drawings that any CAD tool opens and that read back to the same holes.

Layers: `HOLE_COLLAR` (a block `BLASTHOLE` per hole, its attributes hold the data), `HOLE_TRACE` (a line from collar to
toe), `HOLE_LABEL` (the id as text), `BOUNDARY` (closed polyline). Units are metres. What the line of a hole says (toe,
angle, bearing) is not said again by attributes, each of which is a dozen lines of the file. See `blastcalc.files.dxf`
for what is read back.
"""

from io import StringIO

import numpy as np
from ezdxf import units
from ezdxf.document import Drawing
from ezdxf.filemanagement import new
from ezdxf.layouts.layout import Modelspace

from blastcalc.arrays import FloatArray
from blastcalc.files.shot import Shot

_TOE = ("TOE_E", "TOE_N", "TOE_RL")
_OF_THE_LINE = ("ANGLE_DEG", "BEARING_DEG")
_RADIUS_M = 0.25
_TEXT_HEIGHT_M = 0.4
_TAGS = (
    ("LENGTH_M", "design_length_m", 3),
    ("MEASURED_M", "measured_length_m", 3),
    ("DIAMETER_MM", "diameter_mm", 3),
    ("ANGLE_DEG", "angle_deg", 6),
    ("BEARING_DEG", "bearing_deg", 6),
    ("GRADE_RL", "grade_rl_m", 3),
    ("BURDEN_M", "burden_m", 3),
    ("SPACING_M", "spacing_m", 3),
    ("STEMMING_M", "stemming_m", 3),
    ("MASS_KG", "design_mass_kg", 3),
    ("LOADED_KG", "measured_mass_kg", 3),
    ("FIRING_MS", "stated_time_ms", 6),
)


def write(shot: Shot) -> bytes:
    """The holes and the boundary of a shot as a DXF drawing (R2010, UTF-8), coordinates to the millimetre.

    Masses of decks are written as the mass of their hole, firing times only as far as `stated_time_ms` gives them: a
    drawing holds no tie-up. Raises ValueError for a shot without holes, for collars without a level and for ids that a
    line of text cannot hold.
    """
    _refuse_what_no_drawing_holds(shot)
    drawing = new("R2010", units=units.M)
    _layers(drawing)
    space = drawing.modelspace()
    values = {field: getattr(shot, field) for _, field, _ in _TAGS}
    if shot.decks is not None and not np.isfinite(shot.measured_mass_kg).any():
        values["design_mass_kg"] = shot.mass_kg
    collar, toe = shot.collar_m.round(3), shot.toe_m.round(3)
    _, first, copies = np.unique(collar, axis=0, return_inverse=True, return_counts=True)
    alone = copies[first.ravel()] == 1
    for place, hole in enumerate(shot.hole_id):
        at, end = collar[place].tolist(), toe[place].tolist()
        data = {"HOLE_ID": hole} | _data(values, place)
        if shot.hole_type[place]:
            data["HOLE_TYPE"] = shot.hole_type[place]
        if np.isfinite(toe[place]).all():
            space.add_line(at, end, {"layer": "HOLE_TRACE"})
            data = {tag: text for tag, text in data.items() if tag not in _OF_THE_LINE}
            if not alone[place]:
                # Of several holes at one place the lines cannot be told apart.
                data |= {tag: f"{value:.3f}" for tag, value in zip(_TOE, end, strict=True)}
        _draw_collar(space, hole, at, data)
    if shot.boundary_m is not None:
        corners = shot.boundary_m.round(3).tolist()
        space.add_lwpolyline(corners, close=True, dxfattribs={"layer": "BOUNDARY"})
    out = StringIO()
    drawing.write(out)
    return out.getvalue().encode()


def _refuse_what_no_drawing_holds(shot: Shot) -> None:
    if not len(shot):
        raise ValueError("a drawing needs at least one hole")
    complete = np.isfinite(shot.collar_m).all(axis=1)
    if not complete.all():
        raise ValueError(f"hole {shot.hole_id[int(np.argmin(complete))]} has no complete collar")
    for text in (*shot.hole_id, *shot.hole_type):
        if text != text.strip() or (text and not text.isprintable()) or "^" in text:
            raise ValueError(f"{text!r} cannot stand in a drawing")


def _draw_collar(space: Modelspace, hole: str, at: list[float], data: dict[str, str]) -> None:
    """The symbol with what is known as its attributes, and the number beside it."""
    block = space.add_blockref("BLASTHOLE", at, {"layer": "HOLE_COLLAR"})
    for tag, text in data.items():
        attribute = block.add_attrib(tag, text, at, {"layer": "HOLE_COLLAR", "height": _TEXT_HEIGHT_M})
        attribute.is_invisible = True
    beside = (at[0] + 2 * _RADIUS_M, at[1], at[2])
    space.add_text(hole, height=_TEXT_HEIGHT_M, dxfattribs={"layer": "HOLE_LABEL", "insert": beside})


def _layers(drawing: Drawing) -> None:
    for name, colour in (
        ("HOLE_COLLAR", 1),
        ("HOLE_TRACE", 8),
        ("HOLE_LABEL", 7),
        ("BOUNDARY", 3),
    ):
        drawing.layers.add(name, color=colour)
    block = drawing.blocks.new("BLASTHOLE")
    block.add_circle((0.0, 0.0), _RADIUS_M)
    for tag in ("HOLE_ID", "HOLE_TYPE", *_TOE, *(tag for tag, _, _ in _TAGS)):
        block.add_attdef(tag, (0.0, 0.0), dxfattribs={"height": _TEXT_HEIGHT_M, "flags": 1})


def _data(values: dict[str, FloatArray], place: int) -> dict[str, str]:
    return {
        tag: f"{values[field][place]:.{decimals}f}"
        for tag, field, decimals in _TAGS
        if np.isfinite(values[field][place])
    }
