"""Polylines of drawings, and the one among them that goes around the blast."""

import re
from collections.abc import Iterator

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.files.dxf_entities import Entity

BOUNDARY_LAYER = re.compile("bound|outline|perimeter|limit", re.IGNORECASE)
"""Layers of boundaries by their names."""


def corners_of(entity: Entity) -> FloatArray | None:
    """The corners of a polyline in the world, None for a mesh."""
    if entity.kind == "LWPOLYLINE":
        east, north = entity.numbers(10), entity.numbers(20)
        if len(east) != len(north):
            raise entity.unusable()
        level = entity.number(38, 0.0)
        return entity.in_world(np.array([(x, y, level) for x, y in zip(east, north, strict=True)]).reshape(-1, 3))
    if entity.whole(70) & (16 | 64):
        return None
    # The frame of a spline is not on it.
    corners = np.array([each.point(10) for each in entity.parts if not each.whole(70) & 16]).reshape(-1, 3)
    if entity.whole(70) & 8 or len(set(corners[:, 2].tolist())) > 1:
        return corners
    if entity.text(30) and not corners[:, 2].any():
        corners[:, 2] = entity.number(30, 0.0)
    return entity.in_world(corners)


def boundary(space: list[Entity], scale: float) -> FloatArray | None:
    """The largest closed outline in plan, m, None where the drawing has none; `scale` is metres per unit."""
    found = [corners for entity in space for corners in _outline(entity, scale)]
    return max(found, key=_area) if found else None


def _outline(entity: Entity, scale: float) -> Iterator[FloatArray]:
    if entity.kind not in {"LWPOLYLINE", "POLYLINE"} or not BOUNDARY_LAYER.search(entity.layer):
        return
    corners = corners_of(entity)
    if corners is None:
        return
    plan = corners[:, :2]
    closed = bool(entity.whole(70) & 1)
    if len(plan) > 1 and (plan[0] == plan[-1]).all():
        plan, closed = plan[:-1], True
    if closed and len(plan) >= 3:
        yield plan * scale


def _area(corners: FloatArray) -> float:
    # Far from the origin the products would drown the area.
    east, north = (corners - corners[0]).T
    return abs(float(np.dot(east, np.roll(north, -1)) - np.dot(north, np.roll(east, -1)))) / 2.0
