"""Rows written by statements that are built once are those that the ORM would write."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection
from django.db.models import F

from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.tests.factories import new_hole
from highwall.domains.explosives.models import Store
from highwall.domains.fleet.models import Machine
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.kit.models.tables import AuditEvent
from highwall.kit.statements.kept_writes import create_row, save_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(muscat):
    return make_site(make_project(muscat))


def written(act):
    """The statement that a write sends, without what it returns, and its values without the moment of the change."""
    sent = []

    def note(execute, sql, params, many, context):
        plain = [getattr(value, "obj", value) for value in params if not isinstance(value, datetime)]
        sent.append((sql.partition(" RETURNING ")[0], plain))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        act()
    (only,) = sent
    return only


@pytest.mark.parametrize("names", [None, ["name", "region_id"], ["allowed_kinds", "updated_at"]])
def test_an_update_is_the_one_of_the_orm(muscat, names):
    store = Store(name="Pit", city="Muscat", region=muscat, capacity_kg=Decimal(1000), allowed_kinds=["anfo"])
    store.save()
    store.name = "Other pit"
    assert written(lambda: save_row(store, names)) == written(lambda: store.save(update_fields=names))


def test_a_new_row_is_the_one_of_the_orm(muscat):
    values = {"id": uuid4(), "number": "MA-1", "name": "Rig", "machine_type": "drill", "serial_number": "A"}
    values |= {"manufacturing_year": 2020, "region": muscat, "specifications": {"fields": []}}
    kept = written(lambda: create_row(Machine, **values))
    assert AuditEvent.objects.filter(resource_id=str(values["id"])).exists()
    Machine.objects.all().delete()
    assert kept == written(lambda: Machine.objects.create(**values))


def test_what_the_database_makes_of_it_stands_in_the_record(engineer, site):
    made = engineer.post(f"/sites/{site.pk}/holes", new_hole("A-1"))
    hole = DrillHole.objects.get(pk=made.json["id"])
    hole.hole_number = "A-0020"
    save_row(hole)
    assert hole.number_order == DrillHole.objects.get(pk=hole.pk).number_order
    point = DrillPoint.objects.get(hole=hole)
    point.anfo_kg = Decimal("12.34567")
    save_row(point)
    assert point.anfo_kg == Decimal("12.346")


def test_the_moment_of_the_change_is_noted_and_the_trail_told(site):
    before = datetime.now(UTC)
    site.name = "Renamed"
    site.save_new_version(update_fields=["name"])
    found = Site.objects.get(pk=site.pk)
    assert (found.name, found.version) == ("Renamed", 2)
    assert found.updated_at >= before
    event = AuditEvent.objects.filter(resource_id=str(site.pk), event="update").latest("at")
    assert event.after["name"] == "Renamed"


def test_an_expression_is_left_to_the_orm(site):
    site.design_version = F("design_version") + 1
    save_row(site, ["design_version"])
    assert Site.objects.get(pk=site.pk).design_version == 2


def test_columns_that_were_not_loaded_are_left_alone(site):
    part = Site.objects.only("name", "version").get(pk=site.pk)
    Site.objects.filter(pk=site.pk).update(address="Elsewhere")
    part.name = "Renamed"
    save_row(part)
    assert Site.objects.values_list("name", "address").get(pk=site.pk) == ("Renamed", "Elsewhere")


def test_a_row_that_is_gone_and_a_column_that_there_is_not_are_errors(site):
    with pytest.raises(ValueError, match="has not all of these columns"):
        save_row(site, ["nmae"])
    Site.objects.filter(pk=site.pk).delete()
    with pytest.raises(DatabaseError):
        save_row(site, ["name"])
