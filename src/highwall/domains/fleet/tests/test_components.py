"""Components that move between machines, and the hours that travel with them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet import services
from highwall.domains.fleet.models import (
    Component,
    ComponentFit,
    ComponentKind,
    Machine,
    MachineModel,
    ModelPosition,
    UsageEntry,
)
from highwall.domains.fleet.tests.factories import SYSTEM, give_meter, log, make_machine, told
from highwall.kit.errors import Conflict

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-MACHINE-055")]
NOW = timezone.now()


@pytest.fixture
def position() -> ModelPosition:
    model = MachineModel.objects.create(manufacturer="Epiroc", model="D65", machine_type="Drill rig")
    return ModelPosition.objects.create(machine_model=model, name="Drifter", kind=ComponentKind.DRIFTER)


def make_rig(position: ModelPosition, reading: str = "1000.0") -> Machine:
    rig = make_machine(machine_model_id=position.machine_model_id)
    give_meter(rig, "percussion_h", reading)
    return rig


def make_drifter(serial: str = "COP-1", **values: Any) -> Component:
    return services.create_component(
        actor=SYSTEM, kind=ComponentKind.DRIFTER, manufacturer="Epiroc", serial_number=serial, **values
    )


def fit(component: Component, rig: Machine, position: ModelPosition, days_ago: float, **values: Any) -> Component:
    return services.fit_component(
        actor=SYSTEM,
        component_id=component.pk,
        machine_id=rig.pk,
        position_id=position.pk,
        fitted_at=NOW - timedelta(days=days_ago),
        at=NOW,
        **values,
    )


def remove(component: Component, days_ago: float, **values: Any) -> Component:
    moment = NOW - timedelta(days=days_ago)
    return services.remove_component(
        actor=SYSTEM, component_id=component.pk, at=NOW, removed_at=moment, reason="Exchange", **values
    )


def hours(admin: Persona, component: Component) -> tuple[float, float]:
    found = admin.get(f"/components/{component.pk}").json["hours"]
    return found["since_new"], found["since_overhaul"]


def test_hours_travel_with_a_drifter_that_is_swapped_between_rigs(admin: Persona, position: ModelPosition) -> None:
    first, second = make_rig(position), make_rig(position, "5000.0")
    drifter = make_drifter(hours_before=Decimal(300), hours_before_overhaul=Decimal(120))
    fit(drifter, first, position, 30)
    log(first, NOW - timedelta(days=29), percussion_h=6)
    log(first, NOW - timedelta(days=28), percussion_h=7)
    assert hours(admin, drifter) == (313, 133)
    remove(drifter, 20)
    log(first, NOW - timedelta(days=19), percussion_h=8)
    assert hours(admin, drifter) == (313, 133)
    fit(drifter, second, position, 10)
    log(second, NOW - timedelta(days=9), percussion_h=5)
    assert hours(admin, drifter) == (318, 138)
    found = admin.get(f"/components/{drifter.pk}").json
    assert [(one["machine"]["name"], one["hours"]) for one in found["fits"]] == [(second.name, 5), (first.name, 13)]
    (at,) = admin.get(f"/machines/{second.pk}/positions").json
    assert (at["name"], at["component"]["number"], at["hours"]["since_new"]) == ("Drifter", found["number"], 318)


def test_since_overhaul_begins_again_and_since_new_goes_on(admin: Persona, position: ModelPosition) -> None:
    rig, drifter = make_rig(position), make_drifter()
    fit(drifter, rig, position, 30)
    log(rig, NOW - timedelta(days=29), percussion_h=9)
    remove(drifter, 20)
    path = f"/components/{drifter.pk}"
    assert admin.post(f"{path}/send-to-workshop", {"reason": ""}).json["status"] == "at_workshop"
    services.move_component(actor=SYSTEM, component_id=drifter.pk, step="overhaul", at=NOW - timedelta(days=15))
    assert hours(admin, drifter) == (9, 0)
    fit(drifter, rig, position, 10)
    log(rig, NOW - timedelta(days=9), percussion_h=4)
    assert hours(admin, drifter) == (13, 4)


def test_a_correction_of_a_reading_moves_the_hours_of_the_component(admin: Persona, position: ModelPosition) -> None:
    rig, drifter = make_rig(position), make_drifter()
    fit(drifter, rig, position, 30)
    log(rig, NOW - timedelta(days=29), percussion_h=9)
    wrong = UsageEntry.objects.get()
    services.correct_usage(actor=SYSTEM, entry_id=wrong.pk, at=NOW, reason="Another rig")
    assert hours(admin, drifter) == (0, 0)


def test_the_reading_at_the_exchange_parts_the_hours_of_a_shift(admin: Persona, position: ModelPosition) -> None:
    rig, old, new = make_rig(position), make_drifter("COP-1"), make_drifter("COP-2")
    fit(old, rig, position, 30)
    begin = NOW - timedelta(days=5)
    exchanged = 5 - 0.25
    remove(old, exchanged, reading=Decimal("1004.0"))
    fit(new, rig, position, exchanged)
    log(rig, begin, percussion_h=9)
    assert (hours(admin, old)[0], hours(admin, new)[0]) == (4, 5)


def test_no_two_are_at_one_position_and_none_is_at_two_places(position: ModelPosition) -> None:
    rig, other = make_rig(position), make_rig(position)
    one, two = make_drifter("COP-1"), make_drifter("COP-2")
    fit(one, rig, position, 30)
    with pytest.raises(Conflict) as taken:
        fit(two, rig, position, 20)
    assert taken.value.code == "position_taken"
    # The database holds it for whoever writes past the services.
    for component, machine in ((two, rig), (one, other)):
        with pytest.raises(IntegrityError), transaction.atomic():
            ComponentFit.objects.create(component=component, machine=machine, position=position, starts_at=NOW)


def test_a_component_can_not_be_fitted_in_a_time_in_which_it_was_elsewhere(position: ModelPosition) -> None:
    rig, other, drifter = make_rig(position), make_rig(position), make_drifter()
    fit(drifter, rig, position, 30)
    remove(drifter, 10)
    with pytest.raises(Conflict) as refused:
        fit(drifter, other, position, 20)
    assert refused.value.code == "component_elsewhere"
    fit(drifter, other, position, 10)


@pytest.mark.django_db(transaction=True)
def test_a_component_removed_twice_at_once_is_removed_once(position: ModelPosition) -> None:
    rig, drifter = make_rig(position), make_drifter()
    fit(drifter, rig, position, 30)

    def take(component_id: UUID) -> str:
        try:
            services.remove_component(actor=SYSTEM, component_id=component_id, at=NOW, reason="Worn")
        except Conflict as refused:
            return str(refused.code)
        finally:
            connection.close()
        return "removed"

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(take, [drifter.pk, drifter.pk]))
    assert answers == ["illegal_transition", "removed"]
    assert ComponentFit.objects.filter(component=drifter, ends_at=None).count() == 0


def test_only_a_position_of_the_model_for_its_kind_takes_a_component(admin: Persona, position: ModelPosition) -> None:
    rig, drifter = make_rig(position), make_drifter()
    made = admin.post(f"/machine-models/{position.machine_model_id}/positions", {"name": "Engine", "kind": "engine"})
    assert made.status == 201
    for machine, place in ((rig.pk, made.json["id"]), (make_machine().pk, position.pk)):
        sent = {"machine_id": str(machine), "position_id": str(place)}
        refused = admin.post(f"/components/{drifter.pk}/fit", sent)
        assert [one["code"] for one in refused.json["errors"]] == ["unknown_position"]
    assert admin.delete(f"/model-positions/{made.json['id']}").status == 204


def test_a_position_where_something_was_fitted_stays(admin: Persona, position: ModelPosition) -> None:
    fit(make_drifter(), make_rig(position), position, 3)
    assert admin.delete(f"/model-positions/{position.pk}").json["code"] == "position_in_use"


def test_an_overhaul_that_comes_due_is_told_of_once_for_each_limit(admin: Persona, position: ModelPosition) -> None:
    rig, drifter = make_rig(position), make_drifter(overhaul_every_h=Decimal(20))
    fit(drifter, rig, position, 30)
    log(rig, NOW - timedelta(days=29), percussion_h=10)
    assert told(admin, "machines.overhaul_due") == []
    log(rig, NOW - timedelta(days=28), percussion_h=5)
    log(rig, NOW - timedelta(days=27), percussion_h=1)
    assert [one["limit"] for one in told(admin, "machines.overhaul_due")] == [70]


def test_a_component_is_in_the_books_once(admin: Persona) -> None:
    body = {"kind": "drifter", "manufacturer": "Epiroc", "serial_number": "COP 1838-77"}
    assert admin.post("/components", body).status == 201
    again = admin.post("/components", {**body, "serial_number": "cop 1838-77"})
    assert (again.status, again.json["code"]) == (409, "component_taken")
    hours = {"hours_before": 10, "hours_before_overhaul": 11}
    refused = admin.post("/components", {**body, "serial_number": "COP-9", **hours})
    assert [one["code"] for one in refused.json["errors"]] == ["above_since_new"]
