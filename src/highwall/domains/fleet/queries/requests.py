"""Requests for machines."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.fleet.models import MachineRequest, MachineRequestStatus
from highwall.domains.fleet.queries.machines import person_name
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import NotFound
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


class MachineRequestRow(Schema):
    id: UUID
    number: str
    project_id: UUID
    project_name: str
    machine_type: str
    quantity: int
    granted: int
    starts_on: date
    ends_on: date
    status: MachineRequestStatus
    requested_by_id: UUID | None
    requested_by_name: str | None
    created_at: datetime
    version: int


class MachineRequestFilters(FilterSchema):
    status: Annotated[list[MachineRequestStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    project_id: Annotated[UUID | None, FilterLookup("project_id")] = None
    requested_by_id: Annotated[UUID | None, FilterLookup("requested_by_id")] = None


def _with_granted(rows: QuerySet[MachineRequest]) -> QuerySet[Any]:
    return rows.annotate(
        list_granted=Count("assignments"),
        list_requested_by=person_name("requested_by"),
    )


MACHINE_REQUESTS = Listing[MachineRequest](
    name="machine-requests",
    row=MachineRequestRow,
    columns={
        **{name: name for name in MachineRequestRow.model_fields},
        "project_name": "project__name",
        "granted": "list_granted",
        "requested_by_name": "list_requested_by",
    },
    sorts={
        **{name: name for name in ("number", "machine_type", "starts_on", "ends_on", "created_at")},
        "status": "status,created_at",
    },
    default_sort="-created_at",
    annotate=_with_granted,
    search=("number", "machine_type", "justification"),
    filters=MachineRequestFilters,
    export={
        "number": "Number",
        "project_name": "Project",
        "machine_type": "Type",
        "quantity": "Quantity",
        "granted": "Granted",
        "starts_on": "From",
        "ends_on": "To",
        "status": "Status",
        "requested_by_name": "Requested by",
        "created_at": "Created",
    },
    tokens={"status": Words("status")},
)


def visible_requests(actor: Actor) -> QuerySet[MachineRequest]:
    """All requests, those for projects of the actor's region, or those of the actor: by reach."""
    match actor.reach:
        case Reach.ALL:
            return MachineRequest.objects.all()
        case Reach.REGION:
            return MachineRequest.objects.filter(Q(project__region_id=actor.region_id))
        case Reach.ASSIGNED:
            return MachineRequest.objects.filter(requested_by_id=actor.user_id)


def get_request(request_id: UUID, actor: Actor) -> MachineRequest:
    """With its project, people and machines. Raises NotFound outside the reach of the actor."""
    found = (
        visible_requests(actor)
        .select_related("project", "requested_by", "decided_by")
        .prefetch_related("assignments__machine")
        .filter(pk=request_id)
        .first()
    )
    if found is None:
        raise NotFound("There is no such request.")
    return found
