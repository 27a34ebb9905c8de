"""A drilled depth that differs much from the design is asked about before it is noted."""

import pytest

from highwall.config.testing import Persona
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.drilling.tests.test_holes import created
from highwall.domains.projects.models import Site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("depth", [0, 7.9, 12.1, 30])
def test_a_depth_far_from_the_design_is_taken_only_once_it_is_confirmed(
    engineer: Persona, operator: Persona, site: Site, depth: float
) -> None:
    hole = created(engineer, site)
    path = f"/holes/{hole['id']}/complete"
    answer = operator.post(path, {"actual_depth_m": depth})
    assert (answer.status, answer.json["code"]) == (422, "implausible"), answer.content
    (error,) = answer.json["errors"]
    assert error["field"] == "actual_depth_m"
    assert error["facts"] == {"given": depth, "low": 8, "high": 12, "unit": "m"}
    assert not DrillPoint.objects.get(hole_id=hole["id"]).is_completed
    token = answer.json["facts"]["confirmation"]
    assert operator.post(path, {"actual_depth_m": depth}, confirmation=token).status == 200
    assert DrillPoint.objects.get(hole_id=hole["id"]).actual_depth_m == depth


@pytest.mark.parametrize("depth", [8, 10, 12])
def test_a_depth_near_the_design_is_noted_at_once(
    engineer: Persona, operator: Persona, site: Site, depth: float
) -> None:
    hole = created(engineer, site)
    assert operator.post(f"/holes/{hole['id']}/complete", {"actual_depth_m": depth}).status == 200
