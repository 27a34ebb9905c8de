"""Sites, drill files and holes for tests."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from highwall.config.testing import Persona
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.domains.regions.models import Region

SHARED_DATA = Path(__file__).resolve().parents[6] / "shared" / "data"
HEADER = "Hole ID,X,Y,Z,Depth,Spacing,Burden,Diameter,Stemming,Subdrill"


def drill_site(region: Region, *people: Persona) -> Site:
    """A planned site of a project that lists these people."""
    return make_site(make_project(region, members=tuple(p.user for p in people if p.user is not None)))


def make_holes(
    site: Site, *, rows: int = 3, per_row: int = 4, length_m: float = 12.0, **values: Any
) -> list[DrillPoint]:
    """Vertical holes of 165 mm on a 4 m x 5 m grid, 10.5 m bench, numbered 1, 2, 3 ..."""
    points = []
    for number in range(rows * per_row):
        row, place = divmod(number, per_row)
        hole = DrillHole.objects.create(
            site=site,
            hole_number=str(number + 1),
            collar_easting_m=600_000 + 5.0 * place,
            collar_northing_m=2_600_000 + 4.0 * row,
            collar_elevation_m=340.0,
            toe_easting_m=600_000 + 5.0 * place,
            toe_northing_m=2_600_000 + 4.0 * row,
            toe_elevation_m=340.0 - length_m,
            grade_elevation_m=329.5,
            length_m=length_m,
            **values,
        )
        points.append(DrillPoint.objects.create(hole=hole, depth_m=length_m, diameter_mm=165, burden_m=4, spacing_m=5))
    return points


def rows(count: int, *, depth_m: float = 10.0) -> list[str]:
    """Lines of a drill file: a row of holes 4 m apart."""
    return [f"H{n},{500000 + 4 * n}.25,2600000.5,120,{depth_m},4,3.5,115,2.5,1" for n in range(1, count + 1)]


def drill_file(lines: Iterable[str], header: str = HEADER) -> bytes:
    return "\n".join([header, *lines, ""]).encode()


def new_hole(number: str = "A1", **values: Any) -> dict[str, Any]:
    return {
        "hole_number": number,
        "collar_easting_m": 500000.123456789,
        "collar_northing_m": 2600000.5,
        "collar_elevation_m": 120.0,
        "depth_m": 10.0,
        "diameter_mm": 115,
        "burden_m": 3.5,
        "spacing_m": 4,
        "stemming_m": 2.5,
        "subdrill_m": 1,
        **values,
    }


def imported(person: Persona, site: Site, content: bytes, **options: Any) -> dict[str, Any]:
    """A file sent and saved; the import as it answers."""
    sent = person.upload(f"/sites/{site.pk}/imports", content)
    assert sent.status == 201, sent.json
    saved = person.post(f"/imports/{sent.json['id']}/save", options)
    assert saved.status == 200, saved.json
    return dict(saved.json)


def numbers_of(site: Site) -> list[str]:
    return list(DrillHole.objects.filter(site=site).order_by("number_order").values_list("hole_number", flat=True))
