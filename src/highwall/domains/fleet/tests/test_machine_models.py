"""Models of machines: what machines take over, and where they depart."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.fleet.models import DocumentTold, Machine, MachineModel, ServiceInterval
from highwall.domains.fleet.services import tell_of_documents
from highwall.domains.fleet.tests import samples
from highwall.domains.fleet.tests.factories import SYSTEM, give_meter, make_machine, told
from highwall.domains.maintenance.queries import touches_explosives
from highwall.kit.calendar import today

pytestmark = pytest.mark.django_db

D65 = {
    "manufacturer": "Epiroc",
    "model": "SmartROC D65",
    "machine_type": "Drill rig",
    "meter_kinds": ["percussion_h", "engine_h"],
    "specifications": {"Hole diameter, mm": "110-229", "Tank, l": 550},
}


@pytest.fixture
def keeper(admin: Persona) -> Persona:
    return admin


def add_model(keeper: Persona, **values: Any) -> dict[str, Any]:
    made = keeper.post("/machine-models", {**D65, **values})
    assert made.status == 201, made.content
    found: dict[str, Any] = made.json
    return found


def body(serial: str, **values: Any) -> dict[str, Any]:
    names = {name: D65[name] for name in ("manufacturer", "model", "machine_type")}
    return {"name": f"Rig {serial}", "serial_number": serial, "manufacturing_year": 2021, **names, **values}


@pytest.mark.req("REQ-MACHINE-002")
def test_a_model_is_there_once_however_it_is_written(keeper: Persona) -> None:
    made = add_model(keeper)
    assert made["meter_kinds"] == ["engine_h", "percussion_h"]
    again = keeper.post("/machine-models", {**D65, "manufacturer": "EPIROC", "model": "smartroc  d65"})
    assert (again.status, again.json["code"]) == (409, "model_exists")
    assert keeper.get("/machine-models?search=smartroc").json["total"] == 1


@pytest.mark.req("REQ-MACHINE-002", "REQ-MACHINE-060")
def test_machines_are_called_as_their_model_is(keeper: Persona) -> None:
    model = add_model(keeper)
    other = keeper.post("/machines", body("A-1", machine_model_id=model["id"], machine_type="Truck"))
    assert (other.status, other.json["errors"][0]["code"]) == (422, "fixed_by_model")
    made = keeper.post("/machines", body("A-1", machine_model_id=model["id"])).json
    assert made["machine_model"]["specifications"]["Tank, l"] == 550
    path = f"/machine-models/{model['id']}"
    keeper.patch(path, {"model": "SmartROC D65 MKII"}, version=model["version"])
    assert keeper.get(f"/machines/{made['id']}").json["model"] == "SmartROC D65 MKII"
    assert keeper.get(path).json["machines"] == 1
    kept = keeper.delete(path)
    assert (kept.status, kept.json["code"]) == (409, "has_dependents")


@pytest.mark.req("REQ-MACHINE-002")
def test_a_machine_that_says_otherwise_than_its_model_says_why(keeper: Persona) -> None:
    model = add_model(keeper)
    own = {"Tank, l": 750, "Cabin": "heated"}
    refused = keeper.post("/machines", body("A-2", machine_model_id=model["id"], specifications=own))
    assert [(one["field"], one["code"]) for one in refused.json["errors"]] == [("departs_because", "departs_unsaid")]
    values = {"specifications": own, "departs_because": "Larger tank from the factory"}
    made = keeper.post("/machines", body("A-2", machine_model_id=model["id"], **values))
    assert made.status == 201
    assert made.json["specifications"] == own
    plain = keeper.post("/machines", body("A-3", machine_model_id=model["id"], specifications={"Cabin": "heated"}))
    assert plain.status == 201
    # Once the model says otherwise than a machine that gives no reason, the machine is asked first.
    late = keeper.patch(
        f"/machine-models/{model['id']}",
        {"specifications": {"Cabin": "cooled"}},
        version=keeper.get(f"/machine-models/{model['id']}").json["version"],
    )
    assert (late.status, late.json["code"]) == (409, "departs_from_model")


@pytest.mark.req("REQ-MACHINE-055")
def test_services_of_a_model_come_with_the_meter_and_follow_the_model(keeper: Persona) -> None:
    model = add_model(keeper)
    oil = {"name": "Engine oil", "kind": "engine_h", "every": 250, "planned_per_day": 9}
    made = keeper.post(f"/machine-models/{model['id']}/services", oil)
    assert made.status == 201, made.content
    machine = make_machine(model="SmartROC D65", machine_model_id=MachineModel.objects.get().pk)
    path = f"/machines/{machine.pk}/services"
    assert keeper.get(path).json == []
    give_meter(machine, "engine_h", "1200.0")
    (service,) = keeper.get(path).json
    assert (service["name"], service["last_total"], service["is_of_model"]) == ("Engine oil", 1200, True)
    assert keeper.delete(f"/machine-services/{service['id']}", version=1).json["code"] == "interval_of_model"

    of_model = made.json["intervals"][0]
    keeper.patch(f"/model-services/{of_model['id']}", {"every": 300}, version=of_model["version"])
    (service,) = keeper.get(path).json
    assert service["every"] == 300

    where = f"/machine-services/{service['id']}"
    unsaid = keeper.patch(where, {"every": 200}, version=service["version"])
    assert unsaid.json["errors"][0]["code"] == "departs_unsaid"
    said = {"every": 200, "departs_because": "Dusty bench"}
    assert keeper.patch(where, said, version=service["version"]).status == 200
    keeper.patch(f"/model-services/{of_model['id']}", {"every": 400}, version=of_model["version"] + 1)
    (service,) = keeper.get(path).json
    assert (service["every"], service["departs_because"]) == (200, "Dusty bench")
    (service,) = keeper.post(f"{where}/follow-model", {}, version=service["version"]).json
    assert (service["every"], service["departs_because"]) == (400, "")


def test_a_service_taken_off_a_model_stays_where_a_machine_departs_from_it(keeper: Persona) -> None:
    model = add_model(keeper)
    oil = {"name": "Engine oil", "kind": "engine_h", "every": 250, "planned_per_day": 9}
    of_model = keeper.post(f"/machine-models/{model['id']}/services", oil).json["intervals"][0]
    rigs = [make_machine(model="SmartROC D65", machine_model_id=MachineModel.objects.get().pk) for _ in range(2)]
    for rig in rigs:
        give_meter(rig)
    own = ServiceInterval.objects.get(machine=rigs[0])
    said = {"every": 200, "departs_because": "Dusty bench"}
    assert keeper.patch(f"/machine-services/{own.pk}", said, version=own.version).status == 200
    assert keeper.delete(f"/model-services/{of_model['id']}", version=of_model["version"]).status == 204
    left = list(ServiceInterval.objects.values_list("machine_id", "every", "of_model"))
    assert left == [(rigs[0].pk, Decimal("200.0"), None)]


def test_another_model_takes_the_services_of_the_one_before_with_it(keeper: Persona) -> None:
    first, second = add_model(keeper), add_model(keeper, model="SmartROC T45")
    for model, name in ((first, "Oil D65"), (second, "Oil T45")):
        oil = {"name": name, "kind": "engine_h", "every": 250, "planned_per_day": 9}
        keeper.post(f"/machine-models/{model['id']}/services", oil)
    machine = make_machine(model="SmartROC D65", machine_model_id=MachineModel.objects.get(model="SmartROC D65").pk)
    give_meter(machine)
    changed = keeper.patch(f"/machines/{machine.pk}", {"machine_model_id": second["id"]}, version=machine.version)
    assert changed.json["model"] == "SmartROC T45"
    assert [one["name"] for one in keeper.get(f"/machines/{machine.pk}/services").json] == ["Oil T45"]


def test_a_machine_of_a_model_that_carries_explosives_touches_them(keeper: Persona) -> None:
    add_model(keeper, model="MMU 12", machine_type="Truck", touches_explosives=True)
    truck = make_machine(machine_type="Truck", model="MMU 12", machine_model_id=MachineModel.objects.get().pk)
    assert touches_explosives(truck)
    assert not touches_explosives(make_machine(machine_type="Truck"))


def test_a_warranty_is_over_after_its_day_or_at_its_reading(keeper: Persona) -> None:
    machine = make_machine()
    give_meter(machine, "engine_h", "3900.0")
    path = f"/machines/{machine.pk}"
    until = today() + timedelta(days=40)
    values = {"warranty_until": until.isoformat(), "warranty_engine_h": 4000}
    found = keeper.patch(path, values, version=machine.version).json
    assert found["warranty"] == {
        "until": until.isoformat(),
        "engine_h": 4000,
        "days_left": 40,
        "hours_left": 100,
        "is_over": False,
    }
    found = keeper.patch(path, {"warranty_engine_h": 3900}, version=found["version"]).json
    assert found["warranty"]["is_over"]
    ended = {"warranty_engine_h": None, "warranty_until": (today() - timedelta(days=1)).isoformat()}
    assert keeper.patch(path, ended, version=found["version"]).json["warranty"]["is_over"]


def attach(keeper: Persona, machine: Machine, kind: str, days: int, content: bytes) -> None:
    until = (today() + timedelta(days=days)).isoformat()
    said = {"kind": kind, "valid_until": until}
    sent = keeper.upload(f"/machines/{machine.pk}/attachments", content, f"{kind}.pdf", **said)
    assert sent.status == 201, sent.content


@pytest.mark.req("REQ-MACHINE-002")
def test_the_end_of_a_document_is_told_once_before_and_once_on_the_day(keeper: Persona) -> None:
    machine = make_machine(name="Rig 7")
    attach(keeper, machine, "insurance", 12, samples.PDF)
    day = today()
    assert [tell_of_documents(actor=SYSTEM, on=day) for _ in range(2)] == [1, 0]
    assert tell_of_documents(actor=SYSTEM, on=day + timedelta(days=11)) == 0
    assert [tell_of_documents(actor=SYSTEM, on=day + timedelta(days=12 + late)) for late in range(2)] == [1, 0]
    assert [facts["document"] for facts in told(keeper, "machines.document_soon")] == ["insurance"]
    assert len(told(keeper, "machines.document_ended")) == 1
    assert DocumentTold.objects.count() == 2


def test_lists_mark_a_machine_whose_document_ends_until_the_next_one_is_there(keeper: Persona) -> None:
    ending, ended, fine = (make_machine(name=f"Rig {number}") for number in (1, 2, 3))
    attach(keeper, ending, "insurance", 12, samples.PDF)
    attach(keeper, ended, "registration", -3, samples.PDF)
    attach(keeper, fine, "insurance", 200, samples.PDF)

    def marks() -> dict[str, int | None]:
        return {row["name"]: row["document_days_left"] for row in keeper.get("/machines").json["items"]}

    def named(state: str) -> list[str]:
        return [row["name"] for row in keeper.get(f"/machines?documents={state}").json["items"]]

    assert marks() == {"Rig 1": 12, "Rig 2": -3, "Rig 3": None}
    assert (named("ending"), named("ended")) == (["Rig 1"], ["Rig 2"])
    attach(keeper, ended, "registration", 300, samples.PDF + b"\n")
    assert marks()["Rig 2"] is None
    assert named("ended") == []
    assert tell_of_documents(actor=SYSTEM, on=today()) == 1
