"""Models of machines: what all machines of a manufacturer and model have in common."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Count, QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.fleet.models import Machine, MachineModel, MeterKind
from highwall.domains.fleet.policy import MachineRight
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound
from highwall.kit.holders import Holder
from highwall.kit.lists import Listing
from highwall.kit.refusals import referring_records
from highwall.kit.schemas import Dependent, Schema


class MachineModelRow(Schema):
    id: UUID
    manufacturer: str
    model: str
    machine_type: str
    touches_explosives: bool
    meter_kinds: list[MeterKind]
    machines: int
    created_at: datetime
    version: int


class MachineModelFilters(FilterSchema):
    machine_type: Annotated[str | None, FilterLookup("machine_type__reads_as")] = None
    touches_explosives: Annotated[bool | None, FilterLookup("touches_explosives")] = None


MACHINE_MODELS = Listing[MachineModel](
    name="machine-models",
    row=MachineModelRow,
    columns={**{name: name for name in MachineModelRow.model_fields}, "machines": "list_machines"},
    sorts={name: name for name in ("manufacturer", "model", "machine_type", "created_at")},
    default_sort="manufacturer",
    annotate=lambda rows: rows.annotate(list_machines=Count("machines")),
    search=("manufacturer", "model", "machine_type"),
    filters=MachineModelFilters,
    export={
        "manufacturer": "Manufacturer",
        "model": "Model",
        "machine_type": "Type",
        "touches_explosives": "Touches explosives",
        "machines": "Machines",
    },
)


def visible_models(actor: Actor) -> QuerySet[MachineModel]:
    """All models: they belong to no region."""
    return MachineModel.objects.all()


def get_model(model_id: UUID, actor: Actor) -> MachineModel:
    """With its services. Raises NotFound."""
    found = visible_models(actor).prefetch_related("intervals").filter(pk=model_id).first()
    if found is None:
        raise NotFound("There is no such model.")
    return found


def dependents_of_model(model: MachineModel) -> list[Dependent]:
    """What refers to a model, and would keep it from being deleted."""
    return referring_records(model)


def departures(own: dict[str, Any], of_model: dict[str, Any]) -> list[str]:
    """The names of a machine's specifications under which it says otherwise than its model."""
    return [name for name, value in own.items() if name in of_model and of_model[name] != value]


def warranty_of(machine: Machine, engine_total: Decimal | None, day: Any) -> dict[str, Any] | None:
    """The warranty of a machine on a day, with what is left of it; None where nothing is known of one. It is over after
    its last day, or once the life total of the engine hours has reached its reading."""
    until, reading = machine.warranty_until, machine.warranty_engine_h
    if until is None and reading is None:
        return None
    days_left = (until - day).days if until is not None else None
    hours_left = reading - engine_total if reading is not None and engine_total is not None else None
    return {
        "until": until,
        "engine_h": reading,
        "days_left": days_left,
        "hours_left": hours_left,
        "is_over": (days_left is not None and days_left < 0) or (hours_left is not None and hours_left <= 0),
    }


MODEL_HOLDER = Holder[MachineModel](
    resource="machine_model",
    model=MachineModel,
    link="/machine-models/{id}",
    visible=visible_models,
    read=MachineRight.READ,
    attach=MachineRight.UPDATE,
    comment=MachineRight.READ,
    called=str,
    kinds=("manual", "parts_list", "other"),
)
