from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet import services
from highwall.domains.fleet.models import Machine, MachineStatus
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.domains.regions.models import Region
from highwall.kit.actors import system_actor
from highwall.kit.calendar import today
from highwall.kit.errors import Conflict

pytestmark = pytest.mark.django_db

SIGN_IN_QUERIES = 5
"""Reading keys, idle time, the session and its roles; a running server keeps them in memory, tests do not."""

SETTING_QUERIES = 2
"""Reading after how many days out of work a machine is marked, and how many days before its end a document is, which a
running server keeps in memory too."""


def body(**values: Any) -> dict[str, Any]:
    return {
        "name": "Rig 4",
        "machine_type": "Drill rig",
        "model": "D65",
        "manufacturer": "Epiroc",
        "serial_number": "TMG21SED0412",
        "manufacturing_year": 2021,
        **values,
    }


def make_machine(**values: Any) -> Machine:
    return services.create_machine(actor=system_actor("test"), **body(**values))


@pytest.mark.req("REQ-MACHINE-001")
def test_machine_managers_and_admins_have_the_inventory_of_machines(
    machine_manager: Persona, admin: Persona, operator: Persona, storekeeper: Persona
) -> None:
    for person, serial in ((machine_manager, "S-1"), (admin, "S-2")):
        made = person.post("/machines", body(serial_number=serial))
        assert made.status == 201
        path = f"/machines/{made.json['id']}"
        assert person.patch(path, {"name": f"Rig {serial}"}).json["name"] == f"Rig {serial}"
        assert [row["serial_number"] for row in person.get("/machines", search=serial).json["items"]] == [serial]
        assert person.post(f"{path}/maintain", {}).json["status"] == "under_maintenance"
    for outsider in (operator, storekeeper):
        assert outsider.get("/machines").status == 403
        assert outsider.post("/machines", body(serial_number="S-3")).status == 403


NESTED = {
    "Engine": {"Model": "C15", "Power, kW": 402.5, "Filters": [{"Code": "007", "Hours": 250}, {"Code": "1R-0716"}]},
    "Bits, mm": [115, 127, 9_007_199_254_740],
    "Serials": ["12345678901234567890"],
    "Enclosed cab": True,
    "Owner": None,
    "Note": "Two lines\nas written",
    "Empty": {},
}


@pytest.mark.req("REQ-MACHINE-002")
def test_specifications_are_nested_as_deep_as_needed_and_come_back_as_they_were_given(machine_manager: Persona) -> None:
    made = machine_manager.post("/machines", body(specifications=NESTED)).json
    assert made["specifications"] == NESTED
    changed = {**NESTED, "Bits, mm": [152], "Engine": {"Model": "C18"}}
    path = f"/machines/{made['id']}"
    assert machine_manager.patch(path, {"specifications": changed}, version=1).json["specifications"] == changed
    assert machine_manager.get(path).json["specifications"] == changed


def nest(depth: int) -> dict[str, Any]:
    inner: dict[str, Any] = {"Leaf": 1}
    for _ in range(depth - 1):
        inner = {"In": inner}
    return inner


@pytest.mark.req("REQ-MACHINE-002")
@pytest.mark.parametrize(
    ("specifications", "field", "code"),
    [
        ({"Serial": 12345678901234567890}, "specifications.Serial", "inexact_number"),
        ({"Engine": {"kW": 0.12345678901234567}}, "specifications.Engine.kW", "inexact_number"),
        ({"Range": [1, float("inf")]}, "specifications.Range.1", "inexact_number"),
        (nest(7), "specifications.In.In.In.In.In.In", "too_deep"),
        (nest(900), "specifications.In.In.In.In.In.In", "too_deep"),
        ({str(number): number for number in range(401)}, "specifications", "too_many_values"),
        ({"Text": "x" * 2_001}, "specifications.Text", "text_of_value"),
        ({"Text": "a\0b"}, "specifications.Text", "text_of_value"),
        ({"  ": 1}, "specifications", "name_of_value"),
        ({"n" * 81: 1}, "specifications", "name_of_value"),
        ({"Power": 1, " Power ": 2}, "specifications", "named_twice"),
    ],
)
def test_specifications_that_could_not_be_kept_as_given_are_refused_where_it_is(
    machine_manager: Persona, specifications: dict[str, Any], field: str, code: str
) -> None:
    refused = machine_manager.post("/machines", body(specifications=specifications))
    assert (refused.status, [(e["field"], e["code"]) for e in refused.json["errors"]]) == (422, [(field, code)])
    assert not Machine.objects.exists()


@pytest.mark.req("REQ-MACHINE-002")
def test_specifications_may_be_as_deep_and_as_many_as_the_limits_say(machine_manager: Persona) -> None:
    for serial, specifications in (("A", nest(6)), ("B", {str(number): number for number in range(400)})):
        made = machine_manager.post("/machines", body(serial_number=serial, specifications=specifications))
        assert (made.status, made.json["specifications"]) == (201, specifications)


@pytest.mark.req("REQ-MACHINE-002")
def test_a_machine_manager_adds_a_machine_that_is_available_at_once(machine_manager: Persona, muscat: Region) -> None:
    optional = {
        "rig_number": "R-04",
        "plate_number": "1234 AB",
        "chassis_details": "Crawler, 22 t",
        "current_location": "North pit",
        "specifications": {"Hole diameter": "110-229 mm", "Compressor (bar)": 30, "Dust collector": True},
    }
    answer = machine_manager.post("/machines", body(region_id=str(muscat.pk), **optional))
    assert answer.status == 201
    made = answer.json
    assert made["number"].startswith("MA-")
    assert made["status"] == "available"
    assert {name: made[name] for name in optional} == optional
    assert made["region"]["name"] == "Muscat"
    assert machine_manager.get(f"/machines/{made['id']}").json == made


@pytest.mark.req("REQ-MACHINE-002")
@pytest.mark.parametrize(
    "field", ["name", "machine_type", "model", "manufacturer", "serial_number", "manufacturing_year"]
)
def test_a_mandatory_fact_that_is_missing_is_named(machine_manager: Persona, field: str) -> None:
    answer = machine_manager.post("/machines", {key: value for key, value in body().items() if key != field})
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, field)


@pytest.mark.req("REQ-MACHINE-003", "REQ-MACHINE-004")
def test_a_serial_number_belongs_to_one_machine(machine_manager: Persona) -> None:
    make_machine()
    taken = machine_manager.post("/machines", body(name="Other", serial_number=" tmg21sed0412 "))
    assert (taken.status, taken.json["code"]) == (409, "serial_number_taken")
    assert taken.json["errors"][0]["field"] == "serial_number"
    assert Machine.objects.count() == 1
    second = make_machine(serial_number="X-2")
    assert machine_manager.patch(f"/machines/{second.pk}", {"serial_number": "TMG21SED0412"}).status == 409


def test_a_machine_is_created_once_per_idempotency_key(machine_manager: Persona) -> None:
    first, again = (machine_manager.post("/machines", body(), key="k") for _ in range(2))
    assert first.json == again.json
    assert Machine.objects.count() == 1


@pytest.mark.req("REQ-MACHINE-060")
def test_a_machine_manager_changes_a_machine_and_an_old_version_is_refused(machine_manager: Persona) -> None:
    machine = make_machine()
    answer = machine_manager.patch(f"/machines/{machine.pk}", {"name": "Rig 5", "specifications": {}}, version=1)
    assert (answer.status, answer.json["name"], answer.json["version"]) == (200, "Rig 5", 2)
    stale = machine_manager.patch(f"/machines/{machine.pk}", {"name": "Rig 6"}, version=1)
    assert (stale.status, stale.json["code"]) == (412, "stale_version")


def test_machines_of_another_region_are_unknown_and_changes_need_the_right(
    mechanic: Persona, machine_manager: Persona, operator: Persona, muscat: Region, dhofar: Region
) -> None:
    near = make_machine(region_id=muscat.pk)
    far = make_machine(serial_number="FAR", region_id=dhofar.pk)
    pool = make_machine(serial_number="POOL")
    assert mechanic.get(f"/machines/{near.pk}").status == 200
    assert mechanic.get(f"/machines/{pool.pk}").status == 200
    assert mechanic.get(f"/machines/{far.pk}").status == 404
    assert mechanic.patch(f"/machines/{near.pk}", {"name": "Mine"}).status == 403
    assert machine_manager.patch(f"/machines/{far.pk}", {"name": "Mine"}).status == 404
    assert operator.get("/machines").status == 403
    moved = machine_manager.patch(f"/machines/{near.pk}", {"region_id": str(dhofar.pk)})
    assert (moved.status, moved.json["errors"][0]["code"]) == (422, "outside_reach")


EXPECTED = {
    "make-available": dict.fromkeys(("under_maintenance", "out_of_service"), "available"),
    "maintain": dict.fromkeys(("available", "in_use", "out_of_service"), "under_maintenance"),
    "take-out-of-service": dict.fromkeys(("available", "in_use", "under_maintenance"), "out_of_service"),
}


@pytest.mark.req("REQ-MACHINE-020")
@pytest.mark.parametrize("state", MachineStatus.values)
@pytest.mark.parametrize("step", EXPECTED)
def test_a_machine_moves_only_along_its_workflow(db: None, state: str, step: str) -> None:
    assert {t.name for t in MACHINE_WORKFLOW.transitions} == set(EXPECTED)
    machine = make_machine()
    Machine.objects.filter(pk=machine.pk).update(status=state)
    call: dict[str, Any] = {"actor": system_actor("test"), "machine_id": machine.pk, "at": timezone.now()}
    target = EXPECTED[step].get(state)
    if target is None:
        with pytest.raises(Conflict):
            services.move_machine(step=step, reason="Worn", **call)
    else:
        services.move_machine(step=step, reason="Worn", **call)
    machine.refresh_from_db()
    assert machine.status == (target or state)


@pytest.mark.req("REQ-MACHINE-022")
def test_a_status_change_needs_the_right_and_stays_in_the_timeline(machine_manager: Persona, mechanic: Persona) -> None:
    machine = make_machine()
    path = f"/machines/{machine.pk}"
    assert mechanic.post(f"{path}/maintain", {}).status == 403
    assert machine_manager.post(f"{path}/maintain", {}, version=1).json["status"] == "under_maintenance"
    assert machine_manager.post(f"{path}/make-available", {}, version=1).status == 412
    unexplained = machine_manager.post(f"{path}/take-out-of-service", {})
    assert (unexplained.status, unexplained.json["errors"][0]["field"]) == (422, "reason")
    gone = machine_manager.post(f"{path}/take-out-of-service", {"reason": "Mast cracked"})
    assert gone.json["status"] == "out_of_service"
    assert set(gone.json["allowed_actions"]) == {"make-available", "maintain", "edit", "assign", "retire", "delete"}
    steps = mechanic.get(f"{path}/timeline").json
    assert [(s["to_state"], s["reason"], s["by_id"]) for s in steps] == [
        ("under_maintenance", "", str(machine_manager.id)),
        ("out_of_service", "Mast cracked", str(machine_manager.id)),
    ]


@pytest.mark.req("REQ-MACHINE-072", "REQ-MACHINE-073")
def test_machines_are_searched_filtered_sorted_paged_and_exported(machine_manager: Persona, muscat: Region) -> None:
    make_machine(name="Rig A", serial_number="S1", rig_number="RG-11", region_id=muscat.pk)
    make_machine(name="Rig B", serial_number="S2", plate_number="77 XY", model="D75")
    truck = make_machine(name="Truck C", serial_number="ZZ9", machine_type="Explosives truck", manufacturing_year=2015)
    Machine.objects.filter(pk=truck.pk).update(status="in_use")

    def names(**query: Any) -> list[str]:
        return [row["name"] for row in machine_manager.get("/machines", **query).json["items"]]

    assert names() == ["Rig A", "Rig B", "Truck C"]
    assert names(search="rg-11") == ["Rig A"]
    assert names(search="77 xy") == ["Rig B"]
    assert names(search="zz9") == ["Truck C"]
    assert names(search="truck") == ["Truck C"]
    assert names(status="in_use") == ["Truck C"]
    assert names(machine_type="drill rig", sort="-name") == ["Rig B", "Rig A"]
    assert names(model="d75") == ["Rig B"]
    assert names(region_id=str(muscat.pk)) == ["Rig A"]
    assert names(sort="manufacturing_year,name", page_size=2) == ["Truck C", "Rig A"]
    assert names(page=2, page_size=2) == ["Truck C"]
    exported = machine_manager.get("/machines/export", format="csv", status="in_use").content.decode("utf-8-sig")
    assert "Truck C" in exported
    assert "Rig A" not in exported


def test_the_list_takes_the_same_few_queries_however_long_it_is(
    machine_manager: Persona, muscat: Region, django_assert_max_num_queries: Any
) -> None:
    make_machine(region_id=muscat.pk)
    with django_assert_max_num_queries(SIGN_IN_QUERIES + SETTING_QUERIES + 1):
        machine_manager.get("/machines")
    for number in range(10):
        make_machine(serial_number=f"S{number}", region_id=muscat.pk)
    with django_assert_max_num_queries(SIGN_IN_QUERIES + SETTING_QUERIES + 1):
        machine_manager.get("/machines")


def test_a_machine_built_in_the_future_is_refused(machine_manager: Persona) -> None:
    answer = machine_manager.post("/machines", body(manufacturing_year=today().year + 2))
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, "manufacturing_year")
