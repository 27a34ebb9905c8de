"""Models of machines, and what their machines take over from them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import Machine, MachineModel, MeterKind, ModelInterval, ServiceInterval
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import departures, dependents_of_model, get_model
from highwall.domains.fleet.services.inheritance import NAMES, take_over_services
from highwall.domains.fleet.services.interval import tell_of_services
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred
from highwall.kit.statements import create_row
from highwall.kit.text import checked_document


def _check(values: dict[str, Any], *, other_than: UUID | None = None) -> None:
    if "specifications" in values:
        values["specifications"] = checked_document(values["specifications"], "specifications")
    if "meter_kinds" in values:
        order = list(MeterKind.values)
        values["meter_kinds"] = sorted(set(values["meter_kinds"]), key=order.index)
    maker, name = values.get("manufacturer"), values.get("model")
    if maker and name:
        others = MachineModel.objects.filter(manufacturer__reads_as=maker, model__reads_as=name)
        if any(pk != other_than for pk in others.values_list("pk", flat=True)):
            message = f"The model {maker} {name} is there already."
            raise Conflict(message, code="model_exists", manufacturer=maker, model=name)


def lock_model(model_id: UUID, expected_version: int | None = None) -> MachineModel:
    """Raises NotFound, StaleVersion."""
    found = MachineModel.objects.select_for_update().filter(pk=model_id).first()
    if found is None:
        raise NotFound("There is no such model.")
    check_version(found, expected_version)
    return found


def _machines_of(model: MachineModel) -> Iterable[Machine]:
    """Its machines, locked, always in the same order."""
    return Machine.objects.select_for_update().filter(machine_model=model).order_by("pk")


@transaction.atomic
def create_model(*, actor: Actor, **values: Any) -> MachineModel:
    """Add a model of machines. Raises Forbidden, Conflict (`model_exists`), Invalid."""
    actor.require(MachineRight.CREATE)
    _check(values)
    return get_model(create_row(MachineModel, **values).pk, actor)


@transaction.atomic
def change_model(*, actor: Actor, model_id: UUID, expected_version: int | None, **changes: Any) -> MachineModel:
    """Change the given fields; its machines are called by it from then on. Raises Forbidden, NotFound, StaleVersion,
    Conflict (`model_exists`, `departs_from_model`: a machine that says otherwise gives no reason), Invalid."""
    actor.require(MachineRight.UPDATE)
    model = lock_model(model_id, expected_version)
    changed = {name: value for name, value in changes.items() if getattr(model, name) != value}
    named = {name: changed.get(name, getattr(model, name)) for name in ("manufacturer", "model")}
    _check({**named, **changed} if named.keys() & changed.keys() else changed, other_than=model.pk)
    if "specifications" in changed:
        changed["specifications"] = checked_document(changed["specifications"], "specifications")
    for name, value in changed.items():
        setattr(model, name, value)
    model.save_new_version()
    for machine in _machines_of(model):
        _call_by(machine, model, changed)
    return get_model(model.pk, actor)


def _call_by(machine: Machine, model: MachineModel, changed: dict[str, Any]) -> None:
    if "specifications" in changed and not machine.departs_because:
        names = departures(machine.specifications, model.specifications)
        if names:
            message = f"{machine.name} says otherwise under “{names[0]}” and gives no reason. Write it there first."
            raise Conflict(message, code="departs_from_model", name=machine.name, value=names[0])
    said = {name: getattr(model, name) for name in NAMES}
    if any(getattr(machine, name) != value for name, value in said.items()):
        for name, value in said.items():
            setattr(machine, name, value)
        machine.save_new_version()
        emit("fleet.machine_renamed", machine_id=str(machine.pk))


@transaction.atomic
def delete_model(*, actor: Actor, model_id: UUID, expected_version: int | None = None) -> None:
    """Delete a model that no machine is of. Raises Forbidden, NotFound, StaleVersion, Conflict with what hangs on
    it."""
    actor.require(MachineRight.DELETE)
    model = lock_model(model_id, expected_version)
    message = "There are machines of this model, so it stays."
    delete_unreferred(model, dependents_of_model(model), message, case="machine_model")


@transaction.atomic
def add_model_interval(
    *, actor: Actor, model_id: UUID, name: str, kind: MeterKind, every: Decimal, planned_per_day: Decimal
) -> MachineModel:
    """Give a model a service: each of its machines that has the meter gets it, counted from now. Raises Forbidden,
    NotFound, Conflict (`interval_exists`)."""
    actor.require(MachineRight.UPDATE)
    model = lock_model(model_id)
    if ModelInterval.objects.filter(machine_model=model, name=name).exists():
        raise Conflict("There is a service of that name already.", code="interval_exists", name=name)
    ModelInterval.objects.create(
        machine_model=model, name=name, kind=kind, every=every, planned_per_day=planned_per_day
    )
    for machine in _machines_of(model):
        take_over_services(actor=actor, machine=machine)
    return get_model(model.pk, actor)


def _lock_interval(interval_id: UUID) -> tuple[MachineModel, ModelInterval]:
    model_id = ModelInterval.objects.filter(pk=interval_id).values_list("machine_model_id", flat=True).first()
    if model_id is None:
        raise NotFound("There is no such service.")
    model = lock_model(model_id)
    interval = ModelInterval.objects.select_for_update().filter(pk=interval_id).first()
    if interval is None:
        raise NotFound("There is no such service.")
    return model, interval


@transaction.atomic
def change_model_interval(
    *, actor: Actor, model_interval_id: UUID, expected_version: int | None, **changes: Any
) -> MachineModel:
    """Change how often a service of a model comes round; machines that don't depart from it follow. Raises Forbidden,
    NotFound, StaleVersion."""
    actor.require(MachineRight.UPDATE)
    model, interval = _lock_interval(model_interval_id)
    check_version(interval, expected_version)
    for name, value in changes.items():
        setattr(interval, name, value)
    interval.save_new_version()
    for machine in _machines_of(model):
        followers = ServiceInterval.objects.select_for_update().filter(
            machine=machine, of_model=interval, departs_because=""
        )
        for copy in followers:
            copy.every, copy.planned_per_day = interval.every, interval.planned_per_day
            copy.save_new_version()
        tell_of_services(actor=actor, machine=machine)
    return get_model(model.pk, actor)


@transaction.atomic
def remove_model_interval(*, actor: Actor, model_interval_id: UUID, expected_version: int | None) -> None:
    """Take a service off a model, and off the machines that don't depart from it; those that do keep theirs as their
    own. Raises Forbidden, NotFound, StaleVersion."""
    actor.require(MachineRight.UPDATE)
    model, interval = _lock_interval(model_interval_id)
    check_version(interval, expected_version)
    for machine in _machines_of(model):
        for copy in ServiceInterval.objects.select_for_update().filter(machine=machine, of_model=interval):
            if copy.departs_because:
                copy.of_model = None
                copy.save_new_version()
            else:
                copy.delete()
    interval.delete()
