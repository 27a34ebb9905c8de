"""A machine is looked at before its shift, and what is found stops it or is known to the next operator."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import FaultReport, PrestartCheck, Shift
from highwall.domains.maintenance.queries import prestart_machines, shift_at
from highwall.domains.maintenance.tests.factories import TEST, make_fault, make_machine
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db

GROUPS = [
    {
        "title": "Walk round",
        "items": [
            {"text": "Brakes hold", "is_critical": True, "topic": "brakes"},
            {"text": "Lamps", "topic": "electrical"},
            {"text": "Cab clean"},
        ],
    }
]


@pytest.fixture
def rig(muscat: Region, mechanic: Persona) -> Machine:
    made = mechanic.post("/checklist-templates", {"name": "Pre-start of a rig", "groups": GROUPS})
    ruled = mechanic.put("/prestart-rules", {"machine_type": "drill rig", "template_id": made.json["id"]})
    assert [row["machine_type"] for row in ruled.json] == ["drill rig"]
    return make_machine("Rig 1", region=muscat)


def begin(person: Persona, rig: Machine) -> dict[str, Any]:
    begun = person.post("/prestart-checks", {"machine_id": str(rig.pk)})
    assert begun.status == 201, begun.content
    return dict(begun.json)


def answer(person: Persona, check: dict[str, Any], place: int, **body: Any) -> Any:
    path = f"/prestart-checks/{check['id']}/checklists"
    checklist = person.get(path).json["items"][0]
    item = checklist["groups"][0]["items"][place]
    answered = person.put(f"{path}/{checklist['id']}/answers/{item['id']}", body)
    assert answered.status == 200, answered.content
    return answered


def status_of(rig: Machine) -> str:
    return Machine.objects.get(pk=rig.pk).status


def test_what_is_critical_and_not_in_order_stops_the_machine_before_the_check_is_complete(
    mechanic: Persona, rig: Machine
) -> None:
    check = begin(mechanic, rig)
    answer(mechanic, check, 0, verdict="not_ok", note="Pedal goes through")
    assert status_of(rig) == "out_of_service"
    fault = FaultReport.objects.get()
    assert (fault.component, fault.cannot_work, fault.severity) == ("brakes", True, "critical")
    assert fault.description == "Brakes hold: Pedal goes through"
    # Said again, it is the same fault.
    answer(mechanic, check, 0, verdict="not_ok", note="Pedal goes through")
    assert FaultReport.objects.count() == 1


def test_the_rest_is_reported_with_the_completed_check_and_the_next_operator_sees_it(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    deferred = make_fault(rig, description="Drips")
    until = timezone.now() + timedelta(days=9)
    services.defer_fault(actor=TEST, fault_id=deferred.pk, at=timezone.now(), until=until, reason="Next service")
    check = begin(mechanic, rig)
    answer(mechanic, check, 0, verdict="ok")
    answer(mechanic, check, 1, verdict="not_ok", note="Left one")
    answer(mechanic, check, 2, verdict="not_applicable")
    assert FaultReport.objects.count() == 1
    path = f"/prestart-checks/{check['id']}/checklists"
    checklist = mechanic.get(path).json["items"][0]
    assert mechanic.put(f"{path}/{checklist['id']}/signature", {}).status == 200
    row = next(row for row in machine_manager.get("/prestart-machines").json if row["machine_id"] == str(rig.pk))
    assert row["completed_at"] is not None
    assert {(fault["component"], fault["status"]) for fault in row["faults"]} == {
        ("hydraulics", "deferred"),
        ("electrical", "reported"),
    }
    assert status_of(rig) == "available"


def test_there_is_one_check_for_each_machine_and_shift_whoever_begins_it(
    mechanic: Persona, machine_manager: Persona, rig: Machine, muscat: Region
) -> None:
    assert begin(mechanic, rig)["id"] == begin(machine_manager, rig)["id"]
    services.begin_prestart(actor=TEST, machine_id=rig.pk, at=timezone.now() + timedelta(hours=12))
    assert PrestartCheck.objects.count() == 2
    truck = make_machine("Truck", region=muscat, machine_type="Water truck")
    refused = mechanic.post("/prestart-checks", {"machine_id": str(truck.pk)})
    assert (refused.status, refused.json["code"]) == (409, "no_prestart")


def test_a_fleet_is_told_of_in_as_many_statements_as_one_machine(
    rig: Machine, muscat: Region, django_assert_num_queries: Any
) -> None:
    with CaptureQueriesContext(connection) as one:
        prestart_machines(TEST)
    for place in range(5):
        make_fault(make_machine(f"Rig 2{place}", region=muscat))
    with django_assert_num_queries(len(one)):
        told = prestart_machines(TEST)
    assert [len(row["faults"]) for row in told] == [0, 1, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("hour", "day", "shift"), [(1, 1, Shift.NIGHT), (2, 2, Shift.DAY), (13, 2, Shift.DAY), (14, 2, Shift.NIGHT)]
)
def test_a_shift_belongs_to_the_day_on_which_it_begins_in_the_mine(hour: int, day: int, shift: Shift) -> None:
    # The mine is four hours ahead: its day shift begins at six, which is two.
    assert shift_at(datetime(2026, 3, 2, hour, tzinfo=UTC)) == (date(2026, 3, day), shift)


def test_an_operator_checks_the_own_machine_and_no_other(operator: Persona, rig: Machine) -> None:
    refused = operator.post("/prestart-checks", {"machine_id": str(rig.pk)})
    assert refused.json["errors"][0]["code"] == "unknown_machine"
    assert operator.get("/prestart-machines").json == []


def test_no_check_of_a_retired_machine_is_begun(machine_manager: Persona, rig: Machine) -> None:
    machine_manager.post(f"/machines/{rig.pk}/retire", {"reason": "Sold"})
    refused = machine_manager.post("/prestart-checks", {"machine_id": str(rig.pk)})
    assert (refused.status, refused.json["code"]) == (409, "machine_retired")
