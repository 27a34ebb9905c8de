"""Components: taken into the books, fitted, removed, overhauled, scrapped."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from highwall.domains.fleet.models import (
    COUNTED_BY,
    Component,
    ComponentFit,
    ComponentKind,
    Machine,
    Meter,
    ModelPosition,
)
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import get_component, open_fit_of, visible_components
from highwall.domains.fleet.services.machine import lock_machine
from highwall.domains.fleet.services.machine_model import lock_model
from highwall.domains.fleet.services.overhaul import tell_of_component
from highwall.domains.fleet.services.usage import record_usage
from highwall.domains.fleet.workflow import COMPONENT, why_retired
from highwall.kit.actors import Actor
from highwall.kit.calendar import next_number
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.statements import create_row


def _refuse_taken(values: dict[str, Any]) -> None:
    serial = values["serial_number"]
    others = Component.objects.filter(
        serial_number__reads_as=serial, kind=values["kind"], manufacturer__reads_as=values["manufacturer"]
    )
    if others.exists():
        message = f"There is already such a component with the serial number “{serial}”."
        raise Conflict(message, code="component_taken", number=serial)


def lock_component(actor: Actor, component_id: UUID, expected_version: int | None = None) -> Component:
    """Raises NotFound outside the reach of the actor, StaleVersion."""
    rows = visible_components(actor).select_for_update(of=("self",))
    found = rows.filter(pk=component_id).first()
    if found is None:
        raise NotFound("There is no such component.")
    check_version(found, expected_version)
    return found


@transaction.atomic
def create_component(*, actor: Actor, **values: Any) -> Component:
    """Take a component into the books, in store, with the hours that it has run. Raises Forbidden, Conflict
    (`component_taken`), Invalid."""
    actor.require(MachineRight.UPDATE)
    _refuse_taken(values)
    before, since = values.get("hours_before", Decimal(0)), values.get("hours_before_overhaul")
    values["hours_before_overhaul"] = before if since is None else since
    if values["hours_before_overhaul"] > before:
        message = "The hours since the last overhaul can't exceed those since new."
        raise Invalid.field("hours_before_overhaul", "above_since_new", message)
    made = create_row(Component, number=next_number("CO"), **values)
    return get_component(made.pk, actor)


@transaction.atomic
def change_component(*, actor: Actor, component_id: UUID, expected_version: int | None, **changes: Any) -> Component:
    """Change the hours between overhauls, or the note. Raises Forbidden, NotFound, StaleVersion."""
    actor.require(MachineRight.UPDATE)
    component = lock_component(actor, component_id, expected_version)
    for name, value in changes.items():
        setattr(component, name, value)
    component.save_new_version()
    tell_of_component(actor=actor, component=component)
    return get_component(component.pk, actor)


def _note_reading(
    component: Component, machine: Machine, moment: datetime, reading: Decimal | None, *, actor: Actor, at: datetime
) -> None:
    meter = COUNTED_BY[ComponentKind(component.kind)]
    if not Meter.objects.filter(machine=machine, kind=meter).exists():
        raise Invalid.field("reading", "no_meter", "This machine has no such meter.", kind=meter)
    if reading is not None:
        given = [{"kind": meter, "end": reading}]
        record_usage(actor=actor, machine_id=machine.pk, starts_at=moment, ends_at=moment, at=at, meters=given)


@transaction.atomic
def fit_component(
    *,
    actor: Actor,
    component_id: UUID,
    machine_id: UUID,
    position_id: UUID,
    at: datetime,
    fitted_at: datetime | None = None,
    reading: Decimal | None = None,
    expected_version: int | None = None,
) -> Component:
    """Fit a component at a position of a machine, now or at an earlier moment, perhaps with what its meter displayed
    then, which is logged as a reading alone. Raises Forbidden, NotFound, StaleVersion, Conflict (state,
    `position_taken`, `component_elsewhere`, `machine_retired`), Invalid (position, time, reading)."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    component = lock_component(actor, component_id, expected_version)
    moment = fitted_at or at
    if refusal := why_retired(machine):
        raise refusal
    if moment > at:
        raise Invalid.field("fitted_at", "in_the_future", "That time is yet to come.")
    positions = ModelPosition.objects.filter(pk=position_id, machine_model_id=machine.machine_model_id)
    position = positions.filter(kind=component.kind).first() if machine.machine_model_id else None
    if position is None:
        raise Invalid.field("position_id", "unknown_position", "Choose a position of this machine for this component.")
    later = Q(ends_at=None) | Q(ends_at__gt=moment)
    other = ComponentFit.objects.filter(later, machine=machine, position=position).select_related("component").first()
    if other is not None:
        message = f"{other.component.number} is at “{position.name}” in that time. Remove it first."
        raise Conflict(message, code="position_taken", number=other.component.number, position=position.name)
    elsewhere = ComponentFit.objects.filter(later, component=component).select_related("machine").first()
    if elsewhere is not None:
        message = f"{component.number} is on {elsewhere.machine.name} in that time."
        raise Conflict(message, code="component_elsewhere", number=component.number, name=elsewhere.machine.name)
    if component.overhauled_at is not None and moment < component.overhauled_at:
        raise Invalid.field("fitted_at", "before_overhaul", "It was overhauled after that.")
    with COMPONENT.transition(component, "fit", actor=actor, at=at):
        _note_reading(component, machine, moment, reading, actor=actor, at=at)
        ComponentFit.objects.create(component=component, machine=machine, position=position, starts_at=moment)
    tell_of_component(actor=actor, component=component)
    return get_component(component.pk, actor)


@transaction.atomic
def remove_component(
    *,
    actor: Actor,
    component_id: UUID,
    at: datetime,
    reason: str,
    removed_at: datetime | None = None,
    reading: Decimal | None = None,
    expected_version: int | None = None,
) -> Component:
    """Remove a component from its machine into the store, now or at an earlier moment, with the reason. Raises
    Forbidden, NotFound, StaleVersion, Conflict (state: it is fitted nowhere), Invalid (reason, time, reading)."""
    actor.require(MachineRight.UPDATE)
    placed = open_fit_of(get_component(component_id, actor).pk)
    machine = lock_machine(actor, placed.machine_id) if placed else None
    component = lock_component(actor, component_id, expected_version)
    moment = removed_at or at
    with COMPONENT.transition(component, "remove", actor=actor, at=at, reason=reason):
        fit = open_fit_of(component.pk)
        if fit is None or machine is None or fit.machine_id != machine.pk:
            raise Conflict("This component has been moved meanwhile. Load it again.", code="component_moved")
        if not fit.starts_at < moment <= at:
            raise Invalid.field("removed_at", "outside_fit", "It was fitted later, or that time is yet to come.")
        _note_reading(component, machine, moment, reading, actor=actor, at=at)
        fit.ends_at, fit.removed_because = moment, reason
        fit.save_new_version()
    return get_component(component.pk, actor)


@transaction.atomic
def move_component(
    *, actor: Actor, component_id: UUID, step: str, at: datetime, reason: str = "", expected_version: int | None = None
) -> Component:
    """Send a component to the workshop, take it back as it is, note its overhaul, or scrap it. Raises Forbidden,
    NotFound, StaleVersion, Conflict (state), Invalid (reason missing)."""
    actor.require(MachineRight.UPDATE)
    component = lock_component(actor, component_id, expected_version)
    with COMPONENT.transition(component, step, actor=actor, at=at, reason=reason):
        if step == "overhaul":
            component.overhauled_at, component.told_percent = at, 0
    return get_component(component.pk, actor)


@transaction.atomic
def add_position(*, actor: Actor, model_id: UUID, name: str, kind: ComponentKind) -> ModelPosition:
    """Give a model a position for components. Raises Forbidden, NotFound, Conflict (`position_exists`)."""
    actor.require(MachineRight.UPDATE)
    model = lock_model(model_id)
    if ModelPosition.objects.filter(machine_model=model, name=name).exists():
        raise Conflict("This model has a position of that name already.", code="position_exists", name=name)
    return ModelPosition.objects.create(machine_model=model, name=name, kind=kind)


@transaction.atomic
def remove_position(*, actor: Actor, position_id: UUID) -> None:
    """Take a position off a model. Raises Forbidden, NotFound, Conflict (`position_in_use`: components were fitted
    there)."""
    actor.require(MachineRight.UPDATE)
    position = ModelPosition.objects.select_for_update().filter(pk=position_id).first()
    if position is None:
        raise NotFound("There is no such position.")
    if ComponentFit.objects.filter(position=position).exists():
        message = f"Components are or were fitted at “{position.name}”, so it stays."
        raise Conflict(message, code="position_in_use", position=position.name)
    position.delete()
