from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db.models import Q, QuerySet
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.fleet.models import Machine, MachineStatus
from highwall.kit.errors import NotFound
from highwall.kit.listing import Listing
from highwall.kit.policy import Actor, Reach


class MachineRow(Schema):
    id: UUID
    number: str
    name: str
    machine_type: str
    model: str
    manufacturer: str
    serial_number: str
    rig_number: str
    plate_number: str
    manufacturing_year: int
    current_location: str
    region_id: UUID | None
    region_name: str | None
    status: MachineStatus
    created_at: datetime
    version: int


class MachineFilters(FilterSchema):
    status: Annotated[MachineStatus | None, FilterLookup("status")] = None
    machine_type: Annotated[str | None, FilterLookup("machine_type__iexact")] = None
    model: Annotated[str | None, FilterLookup("model__iexact")] = None
    region_id: Annotated[UUID | None, FilterLookup("region_id")] = None


MACHINES = Listing[Machine](
    name="machines",
    row=MachineRow,
    columns={**{name: name for name in MachineRow.model_fields}, "region_name": "region__name"},
    sorts={
        **{name: name for name in ("number", "name", "machine_type", "model", "manufacturer", "serial_number")},
        "manufacturing_year": "manufacturing_year",
        "region": "region__name",
        "status": "status",
        "created_at": "created_at",
    },
    default_sort="name",
    search=("name", "serial_number", "rig_number", "plate_number"),
    filters=MachineFilters,
    export={
        "number": "Number",
        "name": "Name",
        "machine_type": "Type",
        "model": "Model",
        "manufacturer": "Manufacturer",
        "serial_number": "Serial number",
        "rig_number": "Rig number",
        "plate_number": "Plate number",
        "manufacturing_year": "Year",
        "current_location": "Location",
        "region_name": "Region",
        "status": "Status",
    },
)


def visible_machines(actor: Actor) -> QuerySet[Machine]:
    """All machines, or those of the actor's region and those that belong to none: by reach."""
    if actor.reach == Reach.ALL:
        return Machine.objects.all()
    return Machine.objects.filter(Q(region_id=actor.region_id) | Q(region_id=None))


def get_machine(machine_id: UUID, actor: Actor) -> Machine:
    """Raises NotFound outside the reach of the actor."""
    machine = visible_machines(actor).select_related("region").filter(pk=machine_id).first()
    if machine is None:
        raise NotFound("There is no such machine.")
    return machine
