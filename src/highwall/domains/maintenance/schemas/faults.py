from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from highwall.domains.maintenance.models import Component, FaultReport, FaultStatus, OrderPriority, Problem
from highwall.domains.maintenance.schemas.orders import FaultBrief, OrderContent
from highwall.kit.calendar import Moment
from highwall.kit.schemas import Blocked, Body, Reason, Reference, Schema, UsualDays, text_of


class NewFaultReport(Body):
    """`client_id` is made by the device that reports: sent again under it, a report is no second one."""

    client_id: UUID
    machine_id: UUID
    component: Component
    problem: Problem
    severity: OrderPriority
    cannot_work: bool = False
    description: Annotated[str, text_of(FaultReport, "description")] = ""
    found_at: Annotated[Moment, UsualDays(before=14, after=0)] | None = None


class AcceptFault(Body):
    """Either a new order, or one of the same machine that is open."""

    order: OrderContent | None = None
    order_id: UUID | None = None


class MergeFault(Body):
    into_id: UUID


class DeferFault(Reason):
    reason: str = Field(min_length=1, max_length=2000)
    until: Annotated[Moment, UsualDays(before=0, after=180)]


class FaultReportDetail(Schema):
    """`open_orders` are those of the machine into which it can be taken."""

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
    created_at: datetime
    reported_by_name: str
    deferred_until: datetime | None
    order: Reference | None
    duplicate_of: Reference | None
    other_faults: list[FaultBrief]
    open_orders: list[Reference]
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]
