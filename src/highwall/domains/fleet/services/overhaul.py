"""Overhauls of components that come due."""

from django.db import transaction

from highwall.domains.fleet.models import Component, ComponentStatus, Machine
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import hours_of, limit_crossed
from highwall.kit.actors import Actor
from highwall.kit.events import emit


@transaction.atomic
def tell_of_component(*, actor: Actor, component: Component) -> None:
    """Tell of a component, whose row is locked, that has reached another limit of the hours until its next overhaul:
    once for each. What a correction has taken back may be told of again."""
    actor.require(MachineRight.LOG)
    percent = hours_of(component).percent
    crossed = 0 if percent is None else limit_crossed(percent)
    if crossed == component.told_percent:
        return
    if crossed > component.told_percent and component.status == ComponentStatus.FITTED:
        emit("fleet.overhaul_due", component_id=str(component.pk), limit=crossed)
    component.told_percent = crossed
    component.save_new_version()


@transaction.atomic
def tell_of_components_on(*, actor: Actor, machine: Machine) -> None:
    """Tell of the components that are fitted on a machine, whose row is locked."""
    actor.require(MachineRight.LOG)
    fitted = Component.objects.filter(fits__machine=machine, fits__ends_at=None, overhaul_every_h__isnull=False)
    ids = list(fitted.values_list("pk", flat=True))
    for component in Component.objects.select_for_update().filter(pk__in=ids).order_by("pk"):
        tell_of_component(actor=actor, component=component)
