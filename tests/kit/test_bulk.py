"""Values of their own for many rows: as the ORM writes them row by row, in few statements, with every event."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import DataError, IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from highwall.config.testing import make_user
from highwall.domains.blasting.models import HoleCharge
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.tests.factories import make_holes
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.domains.regions.models import Region
from highwall.kit.models.tables import AuditEvent
from highwall.kit.statements import bulk
from highwall.kit.statements.bulk import insert_rows, update_rows

pytestmark = pytest.mark.django_db

ODD_TEXTS = ["", 'a "quoted" one', "back\\slash", "{braces}, commas", "NULL", "صف ١", "tab\tand\nline"]


@pytest.fixture
def site(muscat: Region) -> Site:
    return make_site(make_project(muscat))


@pytest.fixture
def points(site: Site) -> list[DrillPoint]:
    return make_holes(site, rows=1, per_row=len(ODD_TEXTS))


def statements(work: Callable[[], Any]) -> list[str]:
    with CaptureQueriesContext(connection) as seen:
        work()
    return [entry["sql"] for entry in seen.captured_queries]


def test_each_row_gets_its_own_values_as_the_orm_would_write_them(points: list[DrillPoint]) -> None:
    person, moment = make_user("operator"), timezone.now()
    count = len(points)
    columns: dict[str, list[Any]] = {
        "volume_m3": [None, 0.1, 1 / 3, 1e-7, 98765.125, 0.0, 2],
        "anfo_kg": [None, 1.23456, Decimal("7.0005"), 0, 1234.5678, 12.5, Decimal(3)],
        "is_completed": [place % 2 == 1 for place in range(count)],
        "completed_at": [moment - timedelta(hours=place) if place % 2 else None for place in range(count)],
        "completed_by": [person.pk if place % 2 else None for place in range(count)],
    }
    # The first has its values already.
    assert update_rows(DrillPoint, [point.pk for point in points], columns) == count - 1
    written = {point.pk: point for point in DrillPoint.objects.all()}
    for place, point in enumerate(points):
        for name, values in columns.items():
            value = values[place]
            setattr(point, "completed_by_id" if name == "completed_by" else name, value)
        point.save()
        saved = DrillPoint.objects.get(pk=point.pk)
        for field in DrillPoint._meta.concrete_fields:
            if field.name != "updated_at":
                assert getattr(written[point.pk], field.attname) == getattr(saved, field.attname), field.name


def test_texts_arrive_as_they_are_and_one_that_is_too_long_is_refused(points: list[DrillPoint]) -> None:
    holes = [point.hole_id for point in points]
    update_rows(DrillHole, holes, {"row_label": ODD_TEXTS})
    assert [DrillHole.objects.get(pk=pk).row_label for pk in holes] == ODD_TEXTS
    with pytest.raises(DataError):
        update_rows(DrillHole, holes[:1], {"row_label": ["x" * 41]})


def test_every_changed_row_leaves_its_event_and_rows_that_stay_leave_none(points: list[DrillPoint]) -> None:
    ids = [point.pk for point in points]
    before = set(AuditEvent.objects.values_list("pk", flat=True))
    values = [float(place) for place in range(len(points))]
    assert update_rows(DrillPoint, ids, {"volume_m3": values}) == len(points)
    events = AuditEvent.objects.exclude(pk__in=before)
    assert {(e.event, e.resource, e.resource_id, e.before["volume_m3"], e.after["volume_m3"]) for e in events} == {
        ("update", "drilling_drillpoint", str(pk), None, value) for pk, value in zip(ids, values, strict=True)
    }
    values[0] = 5.5
    assert update_rows(DrillPoint, ids, {"volume_m3": values}) == 1
    assert events.all().count() == len(points) + 1
    assert set(DrillPoint.objects.values_list("version", flat=True)) == {1}


def test_a_new_version_is_counted_for_every_row_with_its_time(points: list[DrillPoint]) -> None:
    at = timezone.now() + timedelta(minutes=1)
    ids = [point.pk for point in points[:3]]
    assert update_rows(DrillPoint, ids, {"volume_m3": [None] * 3}, new_version_at=at) == 3
    assert update_rows(DrillPoint, ids, {}, new_version_at=at) == 3
    assert list(DrillPoint.objects.filter(pk__in=ids).values_list("version", "updated_at")) == [(3, at)] * 3
    assert set(DrillPoint.objects.exclude(pk__in=ids).values_list("version", flat=True)) == {1}


def test_the_number_of_statements_grows_with_thousands_of_rows_not_with_rows(
    points: list[DrillPoint], monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [point.pk for point in points]
    columns = {"volume_m3": [1.0] * len(ids), "anfo_kg": [Decimal(2)] * len(ids)}
    assert len(statements(lambda: update_rows(DrillPoint, ids, columns))) == 1
    monkeypatch.setattr(bulk, "ROWS_AT_ONCE", 3)
    DrillPoint.objects.update(volume_m3=None)
    assert len(statements(lambda: update_rows(DrillPoint, ids, columns))) == 3
    assert set(DrillPoint.objects.values_list("volume_m3", "anfo_kg")) == {(1.0, Decimal(2))}
    assert statements(lambda: update_rows(DrillPoint, [], {"volume_m3": []})) == []


def test_rows_are_added_with_the_defaults_of_what_is_not_named(site: Site, points: list[DrillPoint]) -> None:
    decks = [[{"kind": "explosive", "note": text}] for text in ODD_TEXTS]
    columns = {"point_id": [point.pk for point in points], "site_id": [site.pk] * len(points), "decks": decks}
    assert insert_rows(HoleCharge, columns) == len(points)
    for point, deck in zip(points, decks, strict=True):
        expected = HoleCharge(point=point, site=site, decks=deck)
        found = HoleCharge.objects.get(pk=point.pk)
        for field in HoleCharge._meta.concrete_fields:
            assert getattr(found, field.attname) == getattr(expected, field.attname), field.name
    with pytest.raises(IntegrityError):
        insert_rows(HoleCharge, columns)


def test_what_contradicts_itself_is_refused(points: list[DrillPoint]) -> None:
    ids = [point.pk for point in points[:2]]
    with pytest.raises(ValueError, match="equally long"):
        update_rows(DrillPoint, ids, {"volume_m3": [1.0]})
    with pytest.raises(ValueError, match="twice"):
        update_rows(DrillPoint, [ids[0], ids[0]], {"volume_m3": [1.0, 2.0]})
    assert update_rows(DrillPoint, [uuid4()], {"volume_m3": [1.0]}) == 0
