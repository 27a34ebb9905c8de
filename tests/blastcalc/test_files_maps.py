"""GeoJSON and KML: hand-worked places, and the project's sample."""

import json

import numpy as np
import pytest
import shapely
from lxml import etree
from pyproj import Transformer

from blastcalc.files import geojson, kml
from blastcalc.files.crs import to_longitude_latitude
from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Shot

KML = {"k": "http://www.opengis.net/kml/2.2"}


@pytest.fixture
def shot(sample):
    return read_shot(sample("bench-340-north.csv"), "bench-340-north.csv")


def test_the_central_meridian_of_utm_zone_40_is_57_degrees_east():
    """Published: UTM zone 40 lies between 54 and 60 degrees east; on its axis the easting is 500 km, and at the
    equator the northing is 0."""
    places = to_longitude_latitude(np.array([[500000.0, 0.0], [500000.0, 2600000.0]]), 32640)
    assert places[0] == pytest.approx([57.0, 0.0], abs=1e-9)
    assert places[1, 0] == pytest.approx(57.0, abs=1e-9)


def test_a_map_lets_the_mine_grid_be_found_again_to_the_millimetre(shot):
    features = json.loads(geojson.write(shot, epsg=32640))["features"]
    collars = [each["geometry"]["coordinates"] for each in features if each["properties"]["part"] == "collar"]
    back = Transformer.from_crs(4326, 32640, always_xy=True).transform(*np.array(collars).T[:2])
    assert np.abs(np.stack(back, axis=1) - shot.collar_m[:, :2]).max() < 0.001
    assert [each[2] for each in collars] == pytest.approx(shot.collar_m[:, 2])


def test_a_geojson_holds_collar_trace_and_data_of_each_hole(shot):
    whole = json.loads(geojson.write(shot, epsg=32640))
    assert (whole["type"], len(whole["features"])) == ("FeatureCollection", 360)
    collar, trace = whole["features"][:2]
    assert collar["geometry"]["type"] == "Point"
    assert trace["geometry"]["type"] == "LineString"
    assert trace["geometry"]["coordinates"][0] == collar["geometry"]["coordinates"]
    assert collar["properties"]["hole_id"] == "A01"
    assert collar["properties"]["collar_northing_m"] == 2597934.0
    assert collar["properties"]["firing_time_ms"] == 0
    assert "mass_kg" not in collar["properties"]


def test_a_boundary_becomes_a_closed_ring_that_runs_anticlockwise(sample):
    shot = read_shot(sample("bench-340-trial.spf"))
    shot.collar_m = shot.collar_m + np.array([440000, 2600000, 0])
    shot.toe_m = shot.toe_m + np.array([440000, 2600000, 0])
    shot.boundary_m = shot.boundary_m[::-1] + np.array([440000, 2600000])
    ring = json.loads(geojson.write(shot, epsg=32640))["features"][-1]["geometry"]["coordinates"][0]
    assert ring[0] == ring[-1]
    assert shapely.LinearRing(ring).is_ccw


def test_a_kml_marks_each_hole_with_its_data(shot):
    root = etree.fromstring(kml.write(shot, epsg=32640))
    marks = root.findall(".//k:Placemark", KML)
    assert [mark.findtext("k:name", namespaces=KML) for mark in marks] == list(shot.hole_id)
    east, north = map(float, marks[0].findtext(".//k:Point/k:coordinates", namespaces=KML).split(","))
    assert [east, north] == pytest.approx(to_longitude_latitude(shot.collar_m[:1, :2], 32640)[0], abs=1e-9)
    data = {each.get("name"): each[0].text for each in marks[0].findall(".//k:Data", KML)}
    assert data["diameter_mm"] == "127.0"


@pytest.mark.parametrize("write", [geojson.write, kml.write])
@pytest.mark.parametrize(
    ("epsg", "words"),
    [(99999, "not a known"), (4326, "not a projected grid"), (2277, "not a projected grid in metres")],
)
def test_a_grid_that_is_none_is_refused(shot, write, epsg, words):
    with pytest.raises(ValueError, match=words):
        write(shot, epsg=epsg)


def test_coordinates_with_swapped_axes_or_of_a_local_grid_are_refused(shot, sample):
    swapped = Shot(format="csv", name="", hole_id=shot.hole_id, collar_m=shot.collar_m[:, [1, 0, 2]])
    with pytest.raises(ValueError, match=r"outside the area|do not fit"):
        geojson.write(swapped, epsg=32640)
    with pytest.raises(ValueError, match="outside the area"):
        geojson.write(read_shot(sample("bench-340-trial.spf")), epsg=32640)
