from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import OUT_OF_WORK, DownCause, Machine, MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import dependents_of_machine, visible_machines
from highwall.domains.fleet.services.inheritance import check_model, leave_services, take_over_services
from highwall.domains.fleet.services.status import close_down_intervals, open_down_interval, settle_status
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import next_number, today
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred
from highwall.kit.statements import Parameter, Prepared, create_row
from highwall.kit.text import checked_document, fold

_OF_SERIAL_NUMBER = Prepared(
    lambda: Machine.objects.filter(serial_number__fold=Parameter("key")).values_list("pk", flat=True)
)


BY_HAND = "machine"
"""The source of an interval that somebody opened on the page of the machine."""


def _check(actor: Actor, values: dict[str, Any], *, other_than: UUID | None = None) -> None:
    serial = values.get("serial_number")
    if serial and any(pk != other_than for pk in _OF_SERIAL_NUMBER.rows(key=fold(serial))):
        message = f"There is already a machine with the serial number “{serial}”."
        error = FieldError("serial_number", "taken", message, {"number": serial})
        raise Conflict(message, code="serial_number_taken", errors=(error,), number=serial)
    year = values.get("manufacturing_year")
    if year is not None and year > today().year + 1:
        raise Invalid.field("manufacturing_year", "in_the_future", "The year of manufacture lies in the future.")
    if "specifications" in values:
        values["specifications"] = checked_document(values["specifications"], "specifications")
    region_id = values.get("region_id")
    if region_id is not None and not Region.objects.filter(pk=region_id, is_active=True).exists():
        raise Invalid.field("region_id", "unknown_region", "Choose one of the active regions.")
    if "region_id" in values and actor.reach != Reach.ALL and region_id not in {None, actor.region_id}:
        raise Invalid.field("region_id", "outside_reach", "You work in another region. Choose your own.")


def lock_machine(actor: Actor, machine_id: UUID) -> Machine:
    """Raises NotFound outside the reach of the actor."""
    machine = (
        visible_machines(actor).select_related("region").select_for_update(of=("self",)).filter(pk=machine_id).first()
    )
    if machine is None:
        raise NotFound("There is no such machine.")
    return machine


@transaction.atomic
def create_machine(*, actor: Actor, **values: Any) -> Machine:
    """Add a machine, available at once. `specifications` is a document of `kit.text`. One of a model is called as the
    model is. Raises Forbidden, Conflict (serial number taken), Invalid (`fixed_by_model`, `departs_unsaid`)."""
    actor.require(MachineRight.CREATE)
    _check(actor, values)
    check_model(values)
    return create_row(Machine, number=next_number("MA"), **values)


@transaction.atomic
def change_machine(*, actor: Actor, machine_id: UUID, expected_version: int | None, **changes: Any) -> Machine:
    """Change the given fields. Another model brings its services, and takes those of the one before with it. Raises
    Forbidden, NotFound, StaleVersion, Conflict (serial number taken), Invalid (`fixed_by_model`, `departs_unsaid`)."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    check_version(machine, expected_version)
    changed = {name: value for name, value in changes.items() if getattr(machine, name) != value}
    _check(actor, changed, other_than=machine_id)
    check_model(changed, machine)
    for name, value in changed.items():
        setattr(machine, name, value)
    machine.save_new_version()
    if "machine_model_id" in changed:
        leave_services(actor=actor, machine=machine)
        take_over_services(actor=actor, machine=machine)
    if {"name", "model", "rig_number"} & set(changed):
        emit("fleet.machine_renamed", machine_id=str(machine.pk))
    return machine


@transaction.atomic
def move_machine(
    *, actor: Actor, machine_id: UUID, step: str, at: datetime, expected_version: int | None = None, reason: str = ""
) -> Machine:
    """Take a step of the workflow: what people decide about a machine is an interval in which it stands. One that can
    work again goes back to its assignment, if it has one. Raises Forbidden, NotFound, StaleVersion, Conflict (state;
    `machine_kept`: something else keeps it out of work), Invalid (reason missing)."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    check_version(machine, expected_version)
    before = machine.status
    with MACHINE_WORKFLOW.transition(machine, step, actor=actor, at=at, reason=reason):
        closed = close_down_intervals(actor=actor, machine=machine, at=at, source=BY_HAND, source_id=None)
        target = MACHINE_WORKFLOW.find(step).target
        if target in OUT_OF_WORK:
            open_down_interval(
                actor=actor,
                machine=machine,
                starts_at=at,
                is_planned=target == MachineStatus.UNDER_MAINTENANCE,
                cause=DownCause.SERVICE if target == MachineStatus.UNDER_MAINTENANCE else DownCause.BREAKDOWN,
                keeps=target,
                source=BY_HAND,
                note=reason,
            )
    settle_status(actor=actor, machine=machine, at=at)
    if target == MachineStatus.AVAILABLE and not closed and machine.status == before:
        message = f"{machine.name} still stands for a work order or a reported fault. Settle that first."
        raise Conflict(message, code="machine_kept", name=machine.name, status=before)
    return machine


@transaction.atomic
def delete_machine(*, actor: Actor, machine_id: UUID, expected_version: int | None = None) -> None:
    """Delete a machine that nothing refers to. Raises Forbidden, NotFound, StaleVersion, Conflict with what hangs on
    it."""
    actor.require(MachineRight.DELETE)
    machine = lock_machine(actor, machine_id)
    check_version(machine, expected_version)
    message = "This machine has a history, so it can't be deleted. Retire it instead."
    delete_unreferred(machine, dependents_of_machine(machine), message, case="machine")
