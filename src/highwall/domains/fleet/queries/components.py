"""Components, where they are, and the hours that they have run."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from ninja import FilterLookup, FilterSchema

from highwall.domains.fleet.models import (
    COUNTED_BY,
    Component,
    ComponentFit,
    ComponentKind,
    ComponentStatus,
    Machine,
    MeterReading,
    ModelPosition,
)
from highwall.domains.fleet.queries.usage import in_time
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


class ComponentRow(Schema):
    id: UUID
    number: str
    kind: ComponentKind
    manufacturer: str
    model: str
    serial_number: str
    status: ComponentStatus
    machine_id: UUID | None
    machine_name: str | None
    position: str | None
    overhaul_every_h: Decimal | None
    created_at: datetime
    version: int


class ComponentFilters(FilterSchema):
    kind: Annotated[ComponentKind | None, FilterLookup("kind")] = None
    status: Annotated[ComponentStatus | None, FilterLookup("status")] = None


def _with_place(rows: QuerySet[Component]) -> QuerySet[Any]:
    """Components with where they are fitted now."""
    open_fit = ComponentFit.objects.filter(component=OuterRef("pk"), ends_at=None)
    placed: QuerySet[Any] = rows.annotate(
        list_machine_id=Subquery(open_fit.values("machine_id")[:1]),
        list_machine_name=Subquery(open_fit.values("machine__name")[:1]),
        list_position=Subquery(open_fit.values("position__name")[:1]),
    )
    return placed


COMPONENTS = Listing[Component](
    name="components",
    row=ComponentRow,
    columns={
        **{name: name for name in ComponentRow.model_fields},
        **{name: f"list_{name}" for name in ("machine_id", "machine_name", "position")},
    },
    sorts={name: name for name in ("number", "kind", "manufacturer", "serial_number", "status", "created_at")},
    default_sort="number",
    annotate=_with_place,
    search=("number", "manufacturer", "model", "serial_number"),
    filters=ComponentFilters,
    export={
        "number": "Number",
        "kind": "Kind",
        "manufacturer": "Manufacturer",
        "model": "Model",
        "serial_number": "Serial number",
        "status": "Status",
        "machine_name": "Machine",
        "position": "Position",
    },
    tokens={"status": Words("status"), "kind": Words("fleet:componentKind")},
)


def visible_components(actor: Actor) -> QuerySet[Component]:
    """All components, or those of the actor's region and those that belong to none: by reach."""
    if actor.reach == Reach.ALL:
        return Component.objects.all()
    return Component.objects.filter(Q(region_id=actor.region_id) | Q(region_id=None))


def get_component(component_id: UUID, actor: Actor) -> Component:
    """Raises NotFound outside the reach of the actor."""
    found = visible_components(actor).select_related("region").filter(pk=component_id).first()
    if found is None:
        raise NotFound("There is no such component.")
    return found


def open_fit_of(component_id: UUID) -> ComponentFit | None:
    """Where a component is fitted now."""
    fits = ComponentFit.objects.filter(component_id=component_id, ends_at=None)
    return fits.select_related("machine", "position").first()


def fits_of(component_id: UUID) -> list[dict[str, Any]]:
    """Where a component was and is fitted, the newest first, with the hours that it ran there."""
    fits = ComponentFit.objects.filter(component_id=component_id).select_related("component", "machine", "position")
    return [{"fit": fit, "hours": hours_of_fit(fit)} for fit in fits.order_by("-starts_at")]


def _total_at(fit: ComponentFit, kind: str, at: datetime | None) -> Decimal | None:
    """The life total of the meter of a machine at a moment, by the last live reading until then, or now; of a meter
    that was first read later, what it began with."""
    live = in_time(MeterReading.objects.filter(meter__machine_id=fit.machine_id, meter__kind=kind, is_live=True))
    until = live.filter(at__lte=at) if at is not None else live
    found = until.last() or live.first()
    return found.total if found else None


def hours_of_fit(fit: ComponentFit) -> Decimal:
    """How far the meter of its machine has moved while a component was fitted. A correction of a reading moves it
    along."""
    kind = COUNTED_BY[ComponentKind(fit.component.kind)]
    begin, end = _total_at(fit, kind, fit.starts_at), _total_at(fit, kind, fit.ends_at)
    return Decimal(0) if begin is None or end is None else max(end - begin, Decimal(0))


class ComponentHours(Schema):
    """Hours since new and since the last overhaul, and how much of the hours until the next is used, in percent."""

    since_new: Decimal
    since_overhaul: Decimal
    percent: Decimal | None


def hours_of(component: Component) -> ComponentHours:
    """The hours of a component as sums over the times in which it was fitted. It is overhauled off the machine, so that
    each of these lies before or after."""
    fits = [(fit, hours_of_fit(fit)) for fit in component.fits.select_related("component")]
    since_new = component.hours_before + _sum(hours for _, hours in fits)
    overhauled = component.overhauled_at
    if overhauled is None:
        since_overhaul = component.hours_before_overhaul + _sum(hours for _, hours in fits)
    else:
        since_overhaul = _sum(hours for fit, hours in fits if fit.starts_at >= overhauled)
    every = component.overhaul_every_h
    percent = (100 * since_overhaul / every).quantize(Decimal("0.1")) if every else None
    return ComponentHours(since_new=since_new, since_overhaul=since_overhaul, percent=percent)


def _sum(hours: Iterable[Decimal]) -> Decimal:
    return sum(hours, Decimal(0))


def positions_of(machine: Machine) -> list[dict[str, Any]]:
    """The positions of a machine by its model, each with the component that is fitted there now and its hours."""
    positions = ModelPosition.objects.filter(machine_model_id=machine.machine_model_id).order_by("name")
    fits = ComponentFit.objects.filter(machine=machine, ends_at=None).select_related("component")
    at = {fit.position_id: fit for fit in fits}
    return [
        {
            "id": position.pk,
            "name": position.name,
            "kind": position.kind,
            "component": at[position.pk].component if position.pk in at else None,
            "fitted_at": at[position.pk].starts_at if position.pk in at else None,
            "hours": hours_of(at[position.pk].component) if position.pk in at else None,
        }
        for position in positions
    ]
