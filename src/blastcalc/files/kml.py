"""Shots as KML (OGC 12-007r2, KML 2.3) for globes: longitude and latitude in WGS 84, drawn on the ground."""

import numpy as np
from lxml import etree

from blastcalc.files.crs import GEOGRAPHIC_DECIMALS, to_longitude_latitude
from blastcalc.files.geojson import hole_properties
from blastcalc.files.shot import Shot

_KML = "http://www.opengis.net/kml/2.2"


def write(shot: Shot, *, epsg: int) -> bytes:
    """A KML document of the holes of a shot whose coordinates are in the grid `epsg`.

    A Placemark per hole with its collar, the trace to the toe where there is one, and its data; one for the boundary.
    Everything is clamped to the ground, because levels of a mine seldom are heights above the sea; they are among the
    data. Raises ValueError for a shot without holes, for ids that XML cannot hold and as `to_longitude_latitude` does.
    """
    if not len(shot):
        raise ValueError("a map needs at least one hole")
    root = etree.Element(f"{{{_KML}}}kml", nsmap={None: _KML})  # type: ignore[dict-item]
    document = _add(root, "Document")
    _add(document, "name", shot.name or "Shot")
    collar = to_longitude_latitude(shot.collar_m[:, :2], epsg)
    has_toe = np.isfinite(shot.toe_m).all(axis=1)
    toe = np.full((len(shot), 2), np.nan)
    if has_toe.any():
        toe[has_toe] = to_longitude_latitude(shot.toe_m[has_toe, :2], epsg)
    for place, hole in enumerate(shot.hole_id):
        mark = _add(document, "Placemark")
        _add(mark, "name", hole)
        data = _add(mark, "ExtendedData")
        for name, value in hole_properties(shot, place).items():
            entry = _add(data, "Data")
            entry.set("name", name)
            _add(entry, "value", str(value))
        shape = _add(mark, "MultiGeometry")
        _add_line(_add(shape, "Point"), [collar[place].tolist()])
        if has_toe[place]:
            _add_line(_add(shape, "LineString"), [collar[place].tolist(), toe[place].tolist()])
    if shot.boundary_m is not None:
        mark = _add(document, "Placemark")
        _add(mark, "name", "Boundary")
        ring = _add(_add(_add(mark, "Polygon"), "outerBoundaryIs"), "LinearRing")
        corners = np.concatenate([shot.boundary_m, shot.boundary_m[:1]])
        _add_line(ring, to_longitude_latitude(corners, epsg).tolist())
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_KML}}}{name}")
    if text is not None:
        element.text = text
    return element


def _add_line(shape: etree._Element, places: list[list[float]]) -> None:
    decimals = GEOGRAPHIC_DECIMALS
    _add(shape, "coordinates", " ".join(f"{east:.{decimals}f},{north:.{decimals}f}" for east, north in places))
