"""What a machine takes over from its model, and where it departs from it."""

from typing import Any

from django.db import transaction

from highwall.domains.fleet.models import Machine, MachineModel, Meter, ModelInterval, ServiceInterval
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import departures
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid

NAMES = ("manufacturer", "model", "machine_type")
"""What a machine is called by its model."""


@transaction.atomic
def take_over_services(*, actor: Actor, machine: Machine) -> None:
    """Give a machine, whose row is locked, the services of its model by the meters that it has, counted from now. One
    that has a service of that name already keeps its own."""
    actor.require(MachineRight.UPDATE)
    if machine.machine_model_id is None:
        return
    totals = dict(Meter.objects.filter(machine=machine).values_list("kind", "total"))
    names = set(ServiceInterval.objects.filter(machine=machine).values_list("name", flat=True))
    for interval in ModelInterval.objects.filter(machine_model_id=machine.machine_model_id).order_by("name"):
        if interval.kind in totals and interval.name not in names:
            ServiceInterval.objects.create(
                machine=machine,
                name=interval.name,
                kind=interval.kind,
                every=interval.every,
                planned_per_day=interval.planned_per_day,
                last_total=totals[interval.kind],
                of_model=interval,
            )


@transaction.atomic
def leave_services(*, actor: Actor, machine: Machine) -> None:
    """Take off a machine, whose row is locked, the services that came with the model that it had; those that departed
    from it stay as its own."""
    actor.require(MachineRight.UPDATE)
    for copy in ServiceInterval.objects.select_for_update().filter(machine=machine, of_model__isnull=False):
        if copy.departs_because:
            copy.of_model = None
            copy.save_new_version()
        else:
            copy.delete()


def check_model(values: dict[str, Any], machine: Machine | None = None) -> MachineModel | None:
    """Hold what is said of a machine to the model that it has or gets: its names are the model's, and where its
    specifications say otherwise it says why. Gives the model. Raises Invalid (`unknown_model`, `fixed_by_model`,
    `required`)."""

    def said(name: str, otherwise: Any) -> Any:
        return values.get(name, getattr(machine, name) if machine else otherwise)

    model_id = said("machine_model_id", None)
    if model_id is None:
        return None
    model = MachineModel.objects.filter(pk=model_id).first()
    if model is None:
        raise Invalid.field("machine_model_id", "unknown_model", "Choose one of the models.")
    for name in NAMES:
        if name in values and values[name] != getattr(model, name):
            message = f"By its model this is “{getattr(model, name)}”. Change the model instead."
            raise Invalid.field(name, "fixed_by_model", message, value=getattr(model, name))
        if machine is None or getattr(machine, name) != getattr(model, name):
            values[name] = getattr(model, name)
    names = departures(said("specifications", {}), model.specifications)
    if names and not str(said("departs_because", "")).strip():
        message = f"“{names[0]}” is otherwise than the model says. Say why."
        raise Invalid.field("departs_because", "departs_unsaid", message, value=names[0])
    return model
