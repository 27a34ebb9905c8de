"""From the grid of a mine to longitude and latitude (PROJ through pyproj, EPSG Geodetic Parameter Dataset)."""

import numpy as np
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from blastcalc.arrays import FloatArray, floats

SLACK_DEG = 1.0
"""Mines near the edge of a zone keep the grid of that zone; beyond this the grid is the wrong one."""

GEOGRAPHIC_DECIMALS = 9
"""Decimals of a degree that keep a tenth of a millimetre."""


def to_longitude_latitude(plan_m: FloatArray, epsg: int) -> FloatArray:
    """Longitude and latitude (WGS 84, degrees) of eastings and northings, shape (n, 2), in the grid `epsg`.

    Raises ValueError for a code that is unknown or no projected grid in metres, and for points that lie outside the
    area for which the grid is made, as those of a local grid or with swapped axes do.

    >>> to_longitude_latitude(np.array([[500000.0, 2600000.0]]), 32640).round(4).tolist()
    [[57.0, 23.5102]]
    """
    plan = floats(plan_m, "plan_m")
    try:
        grid = CRS.from_epsg(epsg)
    except CRSError as error:
        raise ValueError(f"EPSG:{epsg} is not a known coordinate system") from error
    if not grid.is_projected or any(axis.unit_conversion_factor != 1.0 for axis in grid.axis_info):
        raise ValueError(f"EPSG:{epsg} ({grid.name}) is not a projected grid in metres")
    try:
        transformer = Transformer.from_crs(grid, CRS.from_epsg(4326), always_xy=True)
        longitude, latitude = transformer.transform(plan[:, 0], plan[:, 1], errcheck=True)
    except ProjError as error:
        raise ValueError(f"the coordinates do not fit EPSG:{epsg} ({grid.name})") from error
    places = np.stack([longitude, latitude], axis=1)
    area = grid.area_of_use
    if area is not None:
        outside = (places[:, 1] < area.south - SLACK_DEG) | (places[:, 1] > area.north + SLACK_DEG)
        if area.west <= area.east:
            outside |= (places[:, 0] < area.west - SLACK_DEG) | (places[:, 0] > area.east + SLACK_DEG)
        if outside.any():
            first = plan[int(np.argmax(outside))].tolist()
            raise ValueError(
                f"{first[0]:g}, {first[1]:g} lies outside the area of EPSG:{epsg} ({grid.name}); check the grid and "
                "the order of the axes"
            )
    return np.asarray(places, dtype=np.float64)
