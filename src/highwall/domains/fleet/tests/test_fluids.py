"""What machines are topped up with, and photos of unusual readings."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.tests.factories import assign, give_meter, log, make_machine
from highwall.domains.fleet.tests.samples import picture
from highwall.domains.regions.models import Region
from highwall.kit.calendar import start_of_day, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    machine = make_machine(region_id=muscat.pk)
    give_meter(machine, "engine_h", "1000.0")
    return machine


def shift(ago: int, **values: Any) -> dict[str, Any]:
    day = (today() - timedelta(days=ago)).isoformat()
    return {"worked_on": day, "shift": "day", "meters": [{"kind": "engine_h", "amount": 10}], **values}


def test_what_was_topped_up_is_seen_in_the_entry_its_list_and_its_export(admin: Persona, rig: Machine) -> None:
    fluids = {"engine_oil_l": 1.5, "hydraulic_oil_l": 12, "grease_kg": 0.5}
    made = admin.post(f"/machines/{rig.pk}/usage", shift(1, fluids=fluids))
    assert made.status == 201
    shown = {name: made.json[name] for name in (*fluids, "coolant_l")}
    assert shown == {**fluids, "coolant_l": None}
    (row,) = admin.get("/usage-entries", machine_id=str(rig.pk)).json["items"]
    assert {name: row[name] for name in shown} == shown
    lines = admin.get("/usage-entries/export", format="csv", machine_id=str(rig.pk)).content.decode().splitlines()
    assert "Hydraulic oil (l)" in lines[0]
    assert ",12," in lines[1] or ",12.0," in lines[1]


def test_use_of_a_fluid_is_told_in_100_engine_hours_and_marked_above_its_limit(admin: Persona, rig: Machine) -> None:
    log(rig, start_of_day(today() - timedelta(days=40), 6), engine_h=10, fluids={"coolant_l": Decimal(9)})
    for ago in (3, 2, 1):
        log(rig, start_of_day(today() - timedelta(days=ago), 6), engine_h=10, fluids={"hydraulic_oil_l": Decimal(7)})

    def found() -> list[tuple[str, float, float, int | None, bool]]:
        names = ("fluid", "amount", "per_100_h", "most", "is_above")
        return [tuple(row[name] for name in names) for row in admin.get(f"/machines/{rig.pk}/fluids").json]

    # 21 l in 30 h.
    assert found() == [("hydraulic_oil_l", 21, 70, 20, True)]
    admin.patch("/settings/machines.hydraulic_oil_l_per_100_h", {"value": 70})
    assert found() == [("hydraulic_oil_l", 21, 70, 70, False)]
    admin.patch("/settings/machines.hydraulic_oil_l_per_100_h", {"value": 0})
    assert found() == [("hydraulic_oil_l", 21, 70, None, False)]


def test_a_correction_takes_back_what_was_topped_up_and_a_shift_may_say_nothing_else(
    admin: Persona, rig: Machine
) -> None:
    path = f"/machines/{rig.pk}"
    made = admin.post(f"{path}/usage", shift(1, meters=[], fluids={"coolant_l": 4}))
    assert made.status == 201
    fluid = admin.get(f"{path}/fluids").json[0]
    assert (fluid["amount"], fluid["per_100_h"], fluid["is_above"]) == (4, None, False)
    admin.post(f"/usage-entries/{made.json['id']}/correct", {"reason": "Other rig"})
    assert admin.get(f"{path}/fluids").json == []
    rows = admin.get("/usage-entries", machine_id=str(rig.pk)).json["items"]
    assert sum(row["coolant_l"] for row in rows) == 0
    assert admin.post(f"{path}/usage", shift(1, meters=[], fluids={"coolant_l": 0})).status == 422
    asked = admin.post(f"{path}/usage", shift(1, fluids={"coolant_l": 101}))
    assert (asked.status, asked.json["code"]) == (422, "implausible")


def test_an_operator_sends_a_photo_of_the_meter_after_an_entry_and_others_see_it(
    operator: Persona, machine_manager: Persona, rig: Machine
) -> None:
    assign(rig, start_of_day(today() - timedelta(days=5)), operator_id=operator.id)
    made = operator.post(f"/machines/{rig.pk}/usage", shift(1)).json
    path = f"/usage-entries/{made['id']}/attachments"
    sent = operator.upload(path, picture(), "meter.jpg")
    assert (sent.status, sent.json["kind"]) == (201, "photo")
    (row,) = machine_manager.get("/usage-entries", machine_id=str(rig.pk)).json["items"]
    assert row["photo_count"] == 1
    (item,) = machine_manager.get(path).json["items"]
    assert item["id"] == sent.json["id"]


def test_nothing_hangs_on_the_entry_of_somebody_else_nor_on_one_that_was_taken_back(
    operator: Persona, machine_manager: Persona, rig: Machine
) -> None:
    entry = log(rig, start_of_day(today() - timedelta(days=2), 6), engine_h=10)
    path = f"/usage-entries/{entry.pk}/attachments"
    assert operator.upload(path, picture(), "meter.jpg").status == 404
    machine_manager.post(f"/usage-entries/{entry.pk}/correct", {"reason": "Other rig"})
    refused = machine_manager.upload(path, picture(), "meter.jpg")
    assert (refused.status, refused.json["code"]) == (409, "usage_corrected")
