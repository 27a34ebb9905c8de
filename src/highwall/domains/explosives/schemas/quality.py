from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from highwall.domains.explosives.models import (
    AccountKind,
    CheckStatus,
    ExpiryChange,
    ExpiryChangeStatus,
    ExpiryGround,
    LedgerMovement,
    ProductKind,
    ProductUnit,
    QualityCheck,
    QuarantineCause,
    WarehouseBatch,
    WarehouseThreshold,
)
from highwall.domains.explosives.queries.quality import (
    changes_of_batch,
    checks_of_batch,
    places_of_batch,
    quarantines_of_batch,
)
from highwall.domains.explosives.queries.quality_limits import form_of, limits_of, required_for_pass
from highwall.domains.explosives.schemas.stock import Line, Properties
from highwall.domains.explosives.schemas.stores import Kilograms
from highwall.domains.explosives.workflow import EXPIRY_CHANGE, QUALITY_CHECK
from highwall.kit.calendar import Day, Moment
from highwall.kit.schemas import Body, Change, Schema, Step, Usual, UsualDays, figure_of, length_of, text_of
from highwall.kit.text import FIGURE
from highwall.kit.workflow import history

type MeasuredDensity = Annotated[float, Field(gt=0, le=2), FIGURE, Usual(low=0.5, high=1.6, unit="g/cm³")]
type MeasuredVelocity = Annotated[float, Field(gt=0, le=9000), FIGURE, Usual(low=1500, high=8000, unit="m/s")]
type CheckedShare = Annotated[float, Field(ge=0, le=100), FIGURE, Usual(low=0, high=30, unit="%")]
type CheckedViscosity = Annotated[float, Field(gt=0, le=1000), FIGURE, Usual(low=1, high=200, unit="Pa·s")]
type CheckedTemperature = Annotated[float, Field(ge=-50, le=150), FIGURE, Usual(low=-10, high=90, unit="°C")]
type SampleCount = Annotated[int, Field(ge=0, le=10_000), FIGURE, Usual(low=0, high=200)]
type CheckMoment = Annotated[Moment, UsualDays(before=31, after=0)]
type CheckNotes = Annotated[str, text_of(QualityCheck, "notes")]
type ThresholdQuantity = Annotated[
    Decimal, figure_of(WarehouseThreshold, "minimum_quantity"), FIGURE, Usual(low=1, high=1_000_000)
]


class Appearance(StrEnum):
    """How a sample looks; only the first passes."""

    GOOD = "good"
    CAKED = "caked"
    WET = "wet"
    SEGREGATED = "segregated"
    DISCOLOURED = "discoloured"
    CRYSTALLISED = "crystallised"
    DAMAGED = "damaged"


class AnfoResults(Body):
    """What was found of ANFO or heavy ANFO."""

    form: Literal["anfo"]
    appearance: Appearance | None = None
    density_g_cm3: MeasuredDensity | None = None
    velocity_of_detonation_m_s: MeasuredVelocity | None = None
    fuel_oil_percent: CheckedShare | None = None
    moisture_percent: CheckedShare | None = None


class EmulsionResults(Body):
    """What was found of emulsion."""

    form: Literal["emulsion"]
    appearance: Appearance | None = None
    density_g_cm3: MeasuredDensity | None = None
    velocity_of_detonation_m_s: MeasuredVelocity | None = None
    viscosity_pa_s: CheckedViscosity | None = None
    temperature_c: CheckedTemperature | None = None


class ArticleResults(Body):
    """What was found of what is made in pieces, such as boosters."""

    form: Literal["article"]
    appearance: Appearance | None = None
    samples_fired: SampleCount | None = None
    samples_failed: SampleCount | None = None


type CheckResults = Annotated[AnfoResults | EmulsionResults | ArticleResults, Field(discriminator="form")]


class NewCheck(Body):
    """A check of a batch; without a moment it was made now."""

    checked_at: CheckMoment | None = None
    results: CheckResults
    notes: CheckNotes = ""
    verdict: CheckStatus = CheckStatus.PENDING


class CheckValues(Body):
    checked_at: CheckMoment
    results: CheckResults
    notes: CheckNotes


class CheckChange(CheckValues, Change):
    """Only the fields that are sent are changed."""


class PassLimit(Schema):
    """Within which limits a value passes; null is no limit on that side."""

    name: str
    low: float | None
    high: float | None
    unit: str


class CheckFinding(PassLimit):
    """A value against the limits that were in force when the verdict was given."""

    value: float | str
    is_within: bool


class CheckDetail(Schema):
    id: UUID
    number: str
    batch_id: UUID
    batch_number: str
    product_name: str
    product_kind: ProductKind
    form: str
    checked_at: datetime
    performed_by_id: UUID
    performed_by_name: str
    status: CheckStatus
    results: dict[str, Any]
    findings: list[CheckFinding]
    limits: list[PassLimit]
    required_for_pass: list[str]
    notes: str
    decided_at: datetime | None
    history: list[Step]
    version: int
    allowed_actions: list[str]

    @staticmethod
    def of(check: QualityCheck, actor: Any) -> dict[str, Any]:
        """A check as the person sees it."""
        actions = QUALITY_CHECK.allowed(check, actor)
        form = form_of(check.batch.product.kind)
        return {
            **{name: getattr(check, name) for name in CheckDetail.model_fields if hasattr(check, name)},
            "batch_number": check.batch.batch_number,
            "product_name": check.batch.product.name,
            "product_kind": check.batch.product.kind,
            "form": form,
            "limits": limits_of(check.batch),
            "required_for_pass": list(required_for_pass(form)),
            "history": history("quality_check", check.pk),
            "allowed_actions": [*actions, "edit"] if actions else [],
        }


class QuarantineDetail(Schema):
    """Why a batch may not be used; open while `ended_at` is null."""

    id: UUID
    cause: QuarantineCause
    reason: str
    check_id: UUID | None
    check_number: str | None
    began_at: datetime
    began_by_name: str
    ended_at: datetime | None
    ended_by_name: str
    end_reason: str


class ExpiryChangeDetail(Schema):
    id: UUID
    batch_id: UUID
    old_expires_on: date
    new_expires_on: date
    ground: ExpiryGround
    check_id: UUID | None
    check_number: str | None
    reason: str
    status: ExpiryChangeStatus
    requested_at: datetime
    requested_by_name: str
    decided_at: datetime | None
    decided_by_name: str
    decision_reason: str
    version: int
    allowed_actions: list[str]

    @staticmethod
    def of(change: ExpiryChange, actor: Any) -> dict[str, Any]:
        """A change as the person sees it."""
        return {
            **{name: getattr(change, name) for name in ExpiryChangeDetail.model_fields if hasattr(change, name)},
            "check_id": change.check_record_id,
            "check_number": change.check_record.number if change.check_record else None,
            "allowed_actions": EXPIRY_CHANGE.allowed(change, actor),
        }


class ReservedFor(Schema):
    reference_id: UUID
    reference_number: str
    quantity: float


class PlaceOfBatch(Schema):
    """Where stock of a batch lies. Places beyond the reach of the person have no name and are summed by their kind."""

    account_kind: AccountKind
    place_id: UUID | None
    name: str
    is_elsewhere: bool
    quantity: float
    reserved_quantity: float
    unit: ProductUnit
    reserved_for: list[ReservedFor]


class CheckOfBatch(Schema):
    id: UUID
    number: str
    checked_at: datetime
    performed_by_name: str
    status: CheckStatus
    notes: str


class BatchQuality(Schema):
    """What is known of the quality of a batch, and where it lies."""

    batch_id: UUID
    form: str
    limits: list[PassLimit]
    required_for_pass: list[str]
    first_expires_on: date
    checks: list[CheckOfBatch]
    quarantines: list[QuarantineDetail]
    expiry_changes: list[ExpiryChangeDetail]
    places: list[PlaceOfBatch]

    @staticmethod
    def of(batch: WarehouseBatch, actor: Any) -> dict[str, Any]:
        """The quality of a batch as the person sees it. `first_expires_on` is the last day of use as it came."""
        form = form_of(batch.product.kind)
        changes = changes_of_batch(batch)
        approved = [change for change in changes if change.status == ExpiryChangeStatus.APPROVED]
        return {
            "batch_id": batch.pk,
            "form": form,
            "limits": limits_of(batch),
            "required_for_pass": list(required_for_pass(form)),
            "first_expires_on": approved[0].old_expires_on if approved else batch.expires_on,
            "checks": checks_of_batch(batch),
            "quarantines": quarantines_of_batch(batch),
            "expiry_changes": [ExpiryChangeDetail.of(change, actor) for change in changes],
            "places": places_of_batch(batch, actor),
        }


class NewExpiryChange(Body):
    """Another last day of use: on a maker's letter, which is attached to it, or on a check that the batch has
    passed."""

    new_expires_on: Annotated[Day, UsualDays(before=0, after=10 * 365)]
    ground: ExpiryGround
    check_id: UUID | None = None
    reason: Annotated[str, text_of(ExpiryChange, "reason")]


class BatchAddition(Body):
    """More of the same batch, from its supplier."""

    quantity: Kilograms
    reference_number: str = Field("", max_length=length_of(LedgerMovement, "reference_number"))
    note: str = Field("", max_length=length_of(LedgerMovement, "note"))


class BatchCorrection(Body):
    """What the central warehouse really holds of a batch."""

    quantity: Annotated[
        Decimal, Field(ge=0, max_digits=14, decimal_places=3), FIGURE, Usual(low=0, high=100_000, unit="kg")
    ]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class BatchValues(Body):
    supplier: Line
    manufacturer_batch_number: str = Field(max_length=length_of(WarehouseBatch, "manufacturer_batch_number"))
    storage_location: Line
    properties: Properties


class BatchChange(BatchValues, Change):
    """Only the fields that are sent are changed; properties are sent as a whole."""


class WarehouseLevel(Schema):
    """What all batches in the central warehouse can give of a kind, or of one product, against its threshold."""

    kind: ProductKind
    product_id: UUID | None
    product_name: str | None
    available_quantity: float
    minimum_quantity: float | None
    unit: ProductUnit
    is_low: bool
    told_low_at: datetime | None


class ThresholdChange(Body):
    """The threshold of a kind or of a product, one of the two; null takes it away."""

    kind: ProductKind | None = None
    product_id: UUID | None = None
    minimum_quantity: ThresholdQuantity | None = None


class WarehouseWork(Schema):
    """What waits in the central warehouse, counted; the first that is not zero is the next step."""

    pending_checks: int
    quarantined: int
    proposals: int
    expiring: int
    expired_with_stock: int
    low: int
