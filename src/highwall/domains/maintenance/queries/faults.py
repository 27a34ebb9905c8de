from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db.models import Q, QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.maintenance.models import Component, FaultReport, FaultStatus, OrderPriority, Problem
from highwall.domains.maintenance.queries.reach import visible_faults
from highwall.kit.actors import Actor
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words

OPEN_FAULTS = (FaultStatus.REPORTED, FaultStatus.DEFERRED)
"""Those that wait for somebody to make something of them."""
STANDING_FAULTS = (*OPEN_FAULTS, FaultStatus.ACCEPTED)
"""Those that have not been put right."""


class FaultReportRow(Schema):
    id: UUID
    number: str
    machine_id: UUID
    machine_name: str
    component: Component
    problem: Problem
    description: str
    severity: OrderPriority
    cannot_work: bool
    status: FaultStatus
    found_at: datetime
    reported_by_id: UUID | None
    reported_by_name: str
    deferred_until: datetime | None
    order_id: UUID | None
    order_number: str | None
    version: int


class FaultReportFilters(FilterSchema):
    status: Annotated[list[FaultStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    severity: Annotated[list[OrderPriority] | None, SEVERAL, FilterLookup("severity__in")] = None
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None
    order_id: Annotated[UUID | None, FilterLookup("order_id")] = None
    reported_by_id: Annotated[UUID | None, FilterLookup("reported_by_id")] = None
    cannot_work: Annotated[bool | None, FilterLookup("cannot_work")] = None
    found_from: Annotated[From | None, FilterLookup("found_at__gte")] = None
    found_to: Annotated[Until | None, FilterLookup("found_at__lt")] = None


FAULT_REPORTS = Listing[FaultReport](
    name="fault-reports",
    row=FaultReportRow,
    columns={**{name: name for name in FaultReportRow.model_fields}, "order_number": "order__number"},
    sorts={
        "number": "number",
        "found_at": "found_at",
        "severity": "severity_order,found_at",
        "status": "status,found_at",
        "machine": "machine_name,found_at",
    },
    default_sort="-found_at",
    search=("number", "machine_name", "description", "reported_by_name"),
    filters=FaultReportFilters,
    export={
        "number": "Number",
        "machine_name": "Machine",
        "component": "Component",
        "problem": "Problem",
        "description": "Description",
        "severity": "Severity",
        "cannot_work": "Cannot work",
        "status": "Status",
        "found_at": "Found",
        "reported_by_name": "Reported by",
        "deferred_until": "Deferred until",
        "order_number": "Work order",
    },
    tokens={
        "component": Words("maintenance:component"),
        "problem": Words("maintenance:problem"),
        "severity": Words("maintenance:priority"),
        "status": Words("status"),
    },
)


def get_fault(fault_id: UUID, actor: Actor) -> FaultReport:
    """With its machine and its order. Raises NotFound outside the reach of the actor."""
    rows = visible_faults(actor).select_related("machine", "order", "duplicate_of")
    found = rows.filter(pk=fault_id).first()
    if found is None:
        raise NotFound("There is no such fault report.")
    return found


def standing_faults(*machine_ids: UUID) -> QuerySet[FaultReport]:
    """The faults of machines that have not been put right, the gravest first."""
    rows = FaultReport.objects.filter(machine_id__in=machine_ids, status__in=STANDING_FAULTS)
    return rows.order_by("-severity_order", "found_at")


def stopping(machine_id: UUID) -> Q:
    """Faults that keep a machine out of service: nobody has begun to put them right."""
    return Q(machine_id=machine_id, cannot_work=True) & (
        Q(status__in=OPEN_FAULTS) | Q(status=FaultStatus.ACCEPTED, order__started_at=None)
    )
