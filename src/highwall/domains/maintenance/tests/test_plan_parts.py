"""Orders of plans come with the checklist and the parts of their plan."""

from decimal import Decimal

import pytest

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.tests.factories import give_meter
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import PartLine
from highwall.domains.maintenance.tests.factories import TEST, make_machine
from highwall.domains.maintenance.tests.plans import (
    LEVELS,
    METRES,
    make_plan,
    morning,
    open_order,
    read,
    run,
)
from highwall.domains.parts.models import Accessory
from highwall.domains.parts.tests.factories import make_accessory
from highwall.domains.regions.models import Region
from highwall.kit.models import Checklist
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    change_setting("maintenance.rest_days", "")
    return make_machine("Rig 1", region=muscat)


def template(person: Persona, name: str = "Service sheet") -> str:
    groups = [{"title": "Engine", "items": [{"text": "Oil level"}]}]
    made = person.post("/checklist-templates", {"name": name, "groups": groups})
    assert made.status == 201, made.content
    return str(made.json["id"])


def planned(accessory: Accessory) -> Decimal | None:
    return PartLine.objects.filter(accessory=accessory).values_list("quantity", flat=True).first()


def test_an_order_comes_with_the_checklist_of_its_plan_and_the_parts_of_its_level_and_those_below(
    rig: Machine, mechanic: Persona
) -> None:
    give_meter(rig, "drilled_m", "0")
    filters, belt, oil = make_accessory(10), make_accessory(10), make_accessory(10)
    parts = [
        {"accessory_id": filters.pk, "quantity": Decimal(1), "multiple": 1},
        {"accessory_id": filters.pk, "quantity": Decimal(2), "multiple": 2},
        {"accessory_id": belt.pk, "quantity": Decimal(1), "multiple": 2},
        {"accessory_id": oil.pk, "quantity": Decimal(9), "multiple": 4},
    ]
    plan = make_plan(rig, levels=LEVELS, parts=parts, checklist_id=template(mechanic), **METRES)
    read(rig, 250)
    run()
    assert [planned(accessory) for accessory in (filters, belt, oil)] == [1, None, None]
    assert Checklist.objects.get(record_id=open_order(plan).pk).name == "Service sheet"
    # It rises to the larger service, and so do its parts.
    read(rig, 500)
    run()
    assert [planned(accessory) for accessory in (filters, belt, oil)] == [3, 1, None]
    assert Checklist.objects.filter(record_id=open_order(plan).pk).count() == 1


def test_a_plan_shows_its_parts_and_refuses_what_it_can_not_take(rig: Machine, mechanic: Persona) -> None:
    plan = make_plan(rig, technician_id=mechanic.id)
    path = f"/maintenance-plans/{plan.pk}"
    part = {"accessory_id": str(make_accessory(5, name="Oil filter").pk), "quantity": 2}
    changed = mechanic.patch(path, {"parts": [part]})
    assert changed.status == 200, changed.content
    assert [(row["accessory"]["name"], float(row["quantity"])) for row in changed.json["parts"]] == [("Oil filter", 2)]
    twice = mechanic.patch(path, {"parts": [part, part]})
    assert (twice.status, twice.json["errors"][0]["code"]) == (422, "part_twice")
    nowhere = mechanic.patch(path, {"parts": [{**part, "multiple": 3}]})
    assert (nowhere.status, nowhere.json["errors"][0]["code"]) == (422, "part_of_no_level")


def test_changes_of_a_plan_bring_parts_and_checklist_to_orders_that_wait_where_asked(
    rig: Machine, mechanic: Persona
) -> None:
    plan, filters = make_plan(rig, technician_id=mechanic.id), make_accessory(10)
    run(morning(7))
    parts = [{"accessory_id": filters.pk, "quantity": Decimal(2), "multiple": 1}]
    services.change_plan(actor=TEST, plan_id=plan.pk, at=morning(7), parts=parts)
    assert planned(filters) is None
    checklist_id = template(mechanic)
    services.change_plan(actor=TEST, plan_id=plan.pk, at=morning(7), checklist_id=checklist_id, renew_orders=True)
    assert planned(filters) == 2
    assert Checklist.objects.filter(record_id=open_order(plan).pk).count() == 1
