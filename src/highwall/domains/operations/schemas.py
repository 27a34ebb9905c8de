from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from highwall.domains.fleet.models import DownCause
from highwall.domains.operations.models import EquipmentUsage
from highwall.domains.operations.queries import UsageRecordRow
from highwall.domains.registers.models import ApprovalLevel, Channel, RegisterRecord, ReversalCode, WorkShift
from highwall.kit.calendar import Day, Moment
from highwall.kit.schemas import (
    Blocked,
    Body,
    Change,
    Reason,
    Reference,
    Schema,
    Usual,
    UsualDays,
    figure_of,
    text_of,
)
from highwall.kit.text import FIGURE

type EngineReading = Annotated[Decimal, figure_of(EquipmentUsage, "engine_end_h"), FIGURE]
type HoursOfShift = Annotated[Decimal, figure_of(EquipmentUsage, "idle_h"), FIGURE, Usual(low=0, high=12, unit="h")]
type LitresOfShift = Annotated[Decimal, figure_of(EquipmentUsage, "fuel_l"), FIGURE, Usual(low=0, high=1_500, unit="l")]
type MetresOfShift = Annotated[
    Decimal, figure_of(EquipmentUsage, "drilled_m"), FIGURE, Usual(low=0, high=600, unit="m")
]
type ShiftDate = Annotated[Day, UsualDays(before=62, after=0)]
type ShiftMoment = Annotated[Moment, UsualDays(before=62, after=1)]


class NewUsageRecord(Body):
    """What a machine did in a shift. Without times, those of the shift by the clocks of the place. `client_id` is made
    where the record is typed: sent again under it, it is no second one."""

    machine_id: UUID
    shift: WorkShift
    shift_date: ShiftDate
    starts_at: ShiftMoment | None = None
    ends_at: ShiftMoment | None = None
    engine_start_h: EngineReading | None = None
    engine_end_h: EngineReading | None = None
    idle_h: HoursOfShift | None = None
    service_h: HoursOfShift | None = None
    fuel_l: LitresOfShift | None = None
    drilled_m: MetresOfShift | None = None
    down_cause: DownCause | None = None
    down_from: ShiftMoment | None = None
    down_until: ShiftMoment | None = None
    note: Annotated[str, text_of(EquipmentUsage, "note")] = ""


class UsageRecordEntry(NewUsageRecord):
    channel: Channel = Channel.WEB
    device_id: Annotated[str, text_of(RegisterRecord, "device_id")] = ""
    client_id: UUID | None = None


class UsageRecordChange(NewUsageRecord, Change):
    """Only the fields that are sent are changed."""


class ReversalRequest(Reason):
    """Why a posted record is to be reversed, by code and in words."""

    reason: str = Field(min_length=1, max_length=2000)
    reversal_code: ReversalCode


class ApprovalGround(Schema):
    code: str
    level: ApprovalLevel
    value: float
    limit: float


class RegisterEffectRow(Schema):
    kind: str
    target_id: UUID
    quantity: Decimal
    unit: str
    is_reversal: bool


class UsageRecordDetail(UsageRecordRow):
    """`engine_h` is how far the meter moved. `approval_grounds` say why the record has to be approved; `effects` are
    what posting it did, and what reversing it took back."""

    machine_name: str
    machine_number: str
    region_name: str | None
    engine_h: Decimal | None
    downtime_h: Decimal | None
    channel: Channel
    approval_grounds: list[ApprovalGround]
    content_hash: str
    reversal_code: ReversalCode | str
    effects: list[RegisterEffectRow]
    allowed_actions: list[str]
    blocked_actions: list[Blocked]


class ShiftBegun(Schema):
    """A shift that has begun, by the clocks of the place where the machine works."""

    shift: WorkShift
    worked_on: date
    starts_at: datetime
    ends_at: datetime


class UsageProposal(Schema):
    """What a new record of a machine begins with."""

    machine_id: UUID
    engine_start_h: Decimal | None
    has_engine_meter: bool
    has_metres_meter: bool
    shifts: list[ShiftBegun]


class UsageChoices(Schema):
    machines: list[Reference]
