from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from highwall.domains.fleet.models import (
    DownCause,
    DownInterval,
    EntryKind,
    Meter,
    MeterKind,
    MeterReading,
    ReadingEvent,
    ServiceInterval,
    UsageEntry,
    UsageSource,
)
from highwall.domains.fleet.queries import Shift
from highwall.kit.calendar import Day, Moment
from highwall.kit.schemas import Body, Change, Reason, Reference, Schema, Usual, UsualDays, figure_of, text_of
from highwall.kit.text import FIGURE

type Reading = Annotated[Decimal, figure_of(Meter, "total", ge=0), FIGURE]
type Moved = Annotated[Decimal, figure_of(UsageEntry, "engine_h", ge=0), FIGURE]
type Every = Annotated[Decimal, figure_of(ServiceInterval, "every", gt=0), FIGURE, Usual(low=10, high=20_000, unit="")]
type PerDay = Annotated[
    Decimal, figure_of(ServiceInterval, "planned_per_day", gt=0), FIGURE, Usual(low=0.5, high=1_000, unit="")
]
type Litres = Annotated[Decimal, figure_of(UsageEntry, "fuel_l", ge=0), FIGURE, Usual(low=0, high=1_500, unit="l")]
type OilLitres = Annotated[
    Decimal, figure_of(UsageEntry, "hydraulic_oil_l", ge=0), FIGURE, Usual(low=0, high=100, unit="l")
]
type GreaseMass = Annotated[Decimal, figure_of(UsageEntry, "grease_kg", ge=0), FIGURE, Usual(low=0, high=20, unit="kg")]
type Hours = Annotated[Decimal, figure_of(UsageEntry, "idle_h", ge=0), FIGURE, Usual(low=0, high=12, unit="h")]
type WorkedAt = Annotated[Moment, UsualDays(before=62, after=1)]
type WorkedDay = Annotated[Day, UsualDays(before=62, after=0)]
type DoneAt = Annotated[Moment, UsualDays(before=3 * 366, after=1)]
type UsageNote = Annotated[str, text_of(UsageEntry, "note")]
type StopNote = Annotated[str, text_of(DownInterval, "note")]
type ReadingNote = Annotated[str, text_of(MeterReading, "note")]
type Exchange = Literal[ReadingEvent.REPLACEMENT, ReadingEvent.ROLLOVER]
type DepartsBecause = Annotated[str, text_of(ServiceInterval, "departs_because")]
type IntervalName = Annotated[str, text_of(ServiceInterval, "name")]


class NewMeter(Body):
    """`total` is what has been counted in all where an earlier meter was exchanged."""

    kind: MeterKind
    displayed: Reading
    total: Reading | None = None
    rolls_over_at: Reading | None = None


class MeterExchange(Body):
    """What the old meter displayed last, and what the new one displays; for a meter that rolled over, its end and where
    it begins again."""

    kind: MeterKind
    old_reading: Reading
    new_reading: Reading
    event: Exchange = ReadingEvent.REPLACEMENT
    note: ReadingNote = ""


class MeterState(Schema):
    id: UUID
    kind: MeterKind
    displayed: Decimal
    total: Decimal
    read_at: datetime
    rolls_over_at: Decimal | None
    version: int


class ReadingRow(Schema):
    """`unlogged` is how far the meter moved since the reading before without an entry."""

    id: UUID
    event: ReadingEvent
    at: datetime
    entered: Decimal
    displayed: Decimal
    total: Decimal
    unlogged: Decimal
    note: str
    entry_id: UUID | None


class MeterEntry(Body):
    """What a meter displayed at the end, perhaps with the start, or how far it moved."""

    kind: MeterKind
    start: Reading | None = None
    end: Reading | None = None
    amount: Moved | None = None


class Stop(Body):
    cause: DownCause
    starts_at: WorkedAt
    ends_at: WorkedAt
    note: StopNote = ""


class ShiftTimes(Schema):
    """A shift that has begun, by the clocks of the place where the machine works."""

    shift: Shift
    worked_on: date
    starts_at: datetime
    ends_at: datetime


class Fluids(Body):
    """What was topped up besides fuel: litres, of grease kilograms."""

    engine_oil_l: OilLitres | None = None
    hydraulic_oil_l: OilLitres | None = None
    coolant_l: OilLitres | None = None
    grease_kg: GreaseMass | None = None


class Usage(Body):
    """One shift of a machine, named by its day or by from when until when; a reading alone begins and ends at the same
    moment."""

    worked_on: WorkedDay | None = None
    shift: Shift | None = None
    starts_at: WorkedAt | None = None
    ends_at: WorkedAt | None = None
    meters: Annotated[list[MeterEntry], Field(max_length=6)] = []
    idle_h: Hours | None = None
    service_h: Hours | None = None
    fuel_l: Litres | None = None
    fluids: Fluids | None = None
    downtime: Annotated[list[Stop], Field(max_length=20)] = []
    note: UsageNote = ""


class NewUsage(Usage):
    """`client_id` is made where the entry is typed, so that sending it twice is safe."""

    client_id: UUID | None = None


class UsageCorrection(Reason):
    """Why an entry is taken back, and what stands in its place, if anything."""

    replacement: Usage | None = None


class EntryReading(Schema):
    kind: MeterKind
    entered: Decimal
    displayed: Decimal
    total: Decimal


class UsageDetail(Schema):
    id: UUID
    machine: Reference
    project: Reference | None
    operator: Reference | None
    kind: EntryKind
    worked_on: date
    starts_at: datetime
    ends_at: datetime
    engine_h: Decimal | None
    percussion_h: Decimal | None
    compressor_h: Decimal | None
    pump_h: Decimal | None
    drilled_m: Decimal | None
    driven_km: Decimal | None
    idle_h: Decimal | None
    service_h: Decimal | None
    fuel_l: Decimal | None
    engine_oil_l: Decimal | None
    hydraulic_oil_l: Decimal | None
    coolant_l: Decimal | None
    grease_kg: Decimal | None
    note: str
    source: UsageSource
    is_live: bool
    reverses_id: UUID | None
    replaces_id: UUID | None
    readings: list[EntryReading]
    version: int

    @staticmethod
    def resolve_operator(row: Any) -> dict[str, Any] | None:
        return {"id": row.operator.pk, "name": row.operator.full_name} if row.operator else None

    @staticmethod
    def resolve_readings(row: Any) -> list[dict[str, Any]]:
        names = ("entered", "displayed", "total")
        return [{"kind": one.meter.kind, **{name: getattr(one, name) for name in names}} for one in row.readings.all()]


class NewInterval(Body):
    name: IntervalName
    kind: MeterKind
    every: Every
    planned_per_day: PerDay
    last_total: Reading | None = None
    last_done_at: DoneAt | None = None


class IntervalFigures(Body):
    every: Every
    planned_per_day: PerDay


class IntervalChange(IntervalFigures, Change):
    """Only the fields that are sent are changed. `departs_because` is why a service that came with the model is
    otherwise on this machine."""

    departs_because: DepartsBecause = ""


class ServiceDone(Body):
    """At which life total it was done; at the present one if none is given."""

    total: Reading | None = None
