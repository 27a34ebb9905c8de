"""Shots as GeoJSON (RFC 7946): longitude and latitude in WGS 84, levels as those of the mine."""

import json
from typing import Any

import numpy as np

from blastcalc.files.crs import GEOGRAPHIC_DECIMALS, to_longitude_latitude
from blastcalc.files.shot import Shot

_PROPERTIES = {
    "length_m": ("design_length_m", 3),
    "measured_length_m": ("measured_length_m", 3),
    "diameter_mm": ("diameter_mm", 3),
    "grade_rl_m": ("grade_rl_m", 3),
    "burden_m": ("burden_m", 3),
    "spacing_m": ("spacing_m", 3),
    "mass_kg": ("mass_kg", 3),
    "firing_time_ms": ("stated_time_ms", 6),
}


def write(shot: Shot, *, epsg: int) -> bytes:
    """A FeatureCollection of the holes of a shot whose coordinates are in the grid `epsg`.

    For each hole a Point at the collar (`part` is `collar`), and a LineString to the toe (`trace`) where there is one;
    a Polygon for the boundary (`boundary`). Properties hold the data of the hole and its collar and toe in the grid of
    the mine to the millimetre; what is not known is left out. The third coordinate is the level in the mine's own
    datum, which RFC 7946 would have above the ellipsoid. Raises ValueError for a shot without holes and as
    `to_longitude_latitude` does.
    """
    if not len(shot):
        raise ValueError("a map needs at least one hole")
    collar = to_longitude_latitude(shot.collar_m[:, :2], epsg)
    has_toe = np.isfinite(shot.toe_m).all(axis=1)
    toe = np.full((len(shot), 2), np.nan)
    toe[has_toe] = to_longitude_latitude(shot.toe_m[has_toe, :2], epsg) if has_toe.any() else np.zeros((0, 2))
    features: list[dict[str, Any]] = []
    for place in range(len(shot)):
        properties = hole_properties(shot, place)
        start = _position(collar[place].tolist(), float(shot.collar_m[place, 2]))
        features.append(_feature("Point", start, properties | {"part": "collar"}))
        if has_toe[place]:
            end = _position(toe[place].tolist(), float(shot.toe_m[place, 2]))
            features.append(_feature("LineString", [start, end], properties | {"part": "trace"}))
    if shot.boundary_m is not None:
        ring = [_position(corner, float("nan")) for corner in _ring(shot, epsg)]
        features.append(_feature("Polygon", [ring], {"part": "boundary"}))
    whole: dict[str, Any] = {"type": "FeatureCollection", "features": features}
    if shot.name:
        whole["name"] = shot.name
    return json.dumps(whole, ensure_ascii=False, allow_nan=False).encode()


def hole_properties(shot: Shot, place: int) -> dict[str, Any]:
    """What is known of one hole, by name with its unit; what is not known is left out."""
    texts = {"hole_id": shot.hole_id[place], "entity": shot.entity[place], "hole_type": shot.hole_type[place]}
    properties: dict[str, Any] = {name: text for name, text in texts.items() if text}
    for end, points in (("collar", shot.collar_m), ("toe", shot.toe_m)):
        for axis, value in zip(("easting_m", "northing_m", "rl_m"), points[place].tolist(), strict=True):
            if np.isfinite(value):
                properties[f"{end}_{axis}"] = round(value, 3)
    for name, (field, decimals) in _PROPERTIES.items():
        value = float(getattr(shot, field)[place])
        if np.isfinite(value):
            properties[name] = round(value, decimals)
    return properties


def _ring(shot: Shot, epsg: int) -> list[list[float]]:
    """The closed boundary, anticlockwise as RFC 7946 wants outer rings."""
    corners = np.asarray(shot.boundary_m, dtype=np.float64)
    east, north = (corners - corners[0]).T
    if np.dot(east, np.roll(north, -1)) < np.dot(north, np.roll(east, -1)):
        corners = corners[::-1]
    closed = np.concatenate([corners, corners[:1]])
    return [list(corner) for corner in to_longitude_latitude(closed, epsg).tolist()]


def _position(plan: list[float], level: float) -> list[float]:
    position = [round(value, GEOGRAPHIC_DECIMALS) for value in plan]
    return [*position, round(level, 3)] if np.isfinite(level) else position


def _feature(kind: str, coordinates: list[Any], properties: dict[str, Any]) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": properties}
