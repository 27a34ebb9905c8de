from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from highwall.domains.fleet.models import MachineStatus
from highwall.domains.maintenance.models import PrestartRule, Shift
from highwall.domains.maintenance.schemas.orders import FaultBrief
from highwall.kit.schemas import Body, Reference, Schema, text_of
from highwall.kit.text import COMPOSED, ONE_LINE


class NewPrestart(Body):
    machine_id: UUID


class PrestartMachine(Schema):
    """A machine before this shift, with the faults that are open or deferred; `check_id` once its check is begun."""

    machine_id: UUID
    machine_name: str
    status: MachineStatus
    day: date
    shift: Shift
    check_id: UUID | None
    completed_at: datetime | None
    faults: list[FaultBrief]


class PrestartDetail(Schema):
    id: UUID
    machine_id: UUID
    machine_name: str
    status: MachineStatus
    day: date
    shift: Shift
    begun_by_name: str
    created_at: datetime
    completed_at: datetime | None
    faults: list[FaultBrief]


class PrestartRuleRow(Schema):
    machine_type: str
    template: Reference


class PrestartRuling(Body):
    """Without a template, no check comes before the shifts of such machines."""

    machine_type: Annotated[str, text_of(PrestartRule, "machine_type"), ONE_LINE, COMPOSED]
    template_id: UUID | None
