from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from highwall.config.testing import Persona
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.queries import pattern_of
from highwall.domains.drilling.tests.factories import drill_file, imported, make_holes, rows
from highwall.domains.projects.models import Site
from highwall.kit.models import AuditEvent

AS_IN_HOLE = {name: F(f"hole__{name}") for name in ("site_id", "number_order", "length_m", "hole_type")}


def test_a_site_without_holes_has_an_empty_pattern(db: None) -> None:
    pattern = pattern_of(uuid4())
    assert len(pattern) == 0
    assert pattern.collar_m.shape == (0, 3)


@pytest.mark.django_db
@pytest.mark.req("REQ-PERF-003")
def test_a_point_repeats_the_site_number_and_length_of_its_hole_whoever_writes(engineer: Persona, site: Site) -> None:
    def numbers() -> list[str]:
        in_order = DrillPoint.objects.filter(site_id=site.pk).order_by("number_order")
        return list(in_order.values_list("hole__hole_number", flat=True))

    make_holes(site, rows=1, per_row=2)
    imported(engineer, site, drill_file(rows(1)))
    assert DrillPoint.objects.filter(**AS_IN_HOLE).count() == 3
    assert numbers() == ["1", "2", "H1"]
    first = DrillHole.objects.get(hole_number="1")
    changed = engineer.patch(f"/holes/{first.pk}", {"hole_number": "Z9", "length_m": 14.0}, version=first.version)
    assert changed.status == 200, changed.content
    DrillHole.objects.filter(hole_number="2").update(hole_number="A7", length_m=11.5, hole_type="Buffer")
    assert DrillPoint.objects.filter(**AS_IN_HOLE).count() == 3
    assert numbers() == ["A7", "H1", "Z9"]
    written = AuditEvent.objects.filter(resource="drilling_drillpoint")
    assert not any(set(AS_IN_HOLE) & set({**(event.before or {}), **(event.after or {})}) for event in written)


@pytest.mark.django_db
def test_a_point_can_not_say_of_its_hole_what_is_not_so(site: Site) -> None:
    point = make_holes(site, rows=1, per_row=1)[0]
    DrillPoint.objects.filter(pk=point.pk).update(
        length_m=99, number_order="other", site_id=uuid4(), hole_type="Buffer"
    )
    assert DrillPoint.objects.filter(**AS_IN_HOLE).count() == 1
    other = (uuid4(), point.hole_id, site.pk, "other", 12.0)
    with (
        pytest.raises(IntegrityError, match="repeats its hole otherwise"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO drilling_drillpoint (id, hole_id, site_id, number_order, length_m, hole_type, version,"
            ' created_at, updated_at, "order", depth_m, is_mass_given, is_completed)'
            " VALUES (%s, %s, %s, %s, %s, '', 1, now(), now(), 2, 12, false, false)",
            other,
        )
