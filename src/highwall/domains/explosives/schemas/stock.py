from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from highwall.domains.explosives.models import (
    AccountKind,
    BatchStatus,
    LedgerMovement,
    MovementKind,
    Product,
    ProductKind,
    ProductUnit,
    WarehouseBatch,
    WriteOffReason,
    properties_of_batch,
)
from highwall.domains.explosives.models import AnfoProperties as Anfo
from highwall.domains.explosives.models import EmulsionProperties as Emulsion
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.batch_actions import batch_actions
from highwall.kit.calendar import Day
from highwall.kit.schemas import (
    Body,
    Reference,
    Schema,
    Step,
    Usual,
    UsualDays,
    figure_of,
    length_of,
    text_of,
)
from highwall.kit.text import FIGURE
from highwall.kit.workflow import history

type ProductName = Annotated[str, text_of(Product, "name", least=2)]
type Line = Annotated[str, text_of(WarehouseBatch, "supplier")]
type Amount = Annotated[Decimal, figure_of(WarehouseBatch, "received_quantity"), FIGURE, Usual(low=0.1, high=100_000)]
"""What is delivered, moved or written off at once, in the unit of its product: up to some truckloads, or the detonators
of a year."""
type PerUnit = Annotated[
    Decimal, Field(ge=0, max_digits=12, decimal_places=6), FIGURE, Usual(low=0, high=50, unit="kg")
]
type Density = Annotated[Decimal, figure_of(Anfo, "density_g_cm3"), FIGURE, Usual(low=0.5, high=1.6, unit="g/cm³")]
type Detonation = Annotated[
    Decimal, figure_of(Anfo, "velocity_of_detonation_m_s"), FIGURE, Usual(low=1500, high=8000, unit="m/s")
]
type Strength = Annotated[
    Decimal, figure_of(Anfo, "weight_strength_percent"), FIGURE, Usual(low=50, high=200, unit="%")
]
type Diameter = Annotated[
    Decimal, figure_of(Emulsion, "critical_diameter_mm"), FIGURE, Usual(low=20, high=250, unit="mm")
]
type EntryUnit = Literal["kg", "lb", "t", "short_ton", "piece", "metre"]
"""The unit that a quantity is given in; that of the product where none is named. Only kilograms may be given otherwise,
in pounds, tonnes or short tons."""


class AnfoProperties(Body):
    """Measured properties of an ANFO batch."""

    kind: Literal["anfo", "heavy_anfo"]
    density_g_cm3: Density
    velocity_of_detonation_m_s: Detonation
    fume_class: str = Field("", max_length=length_of(Anfo, "fume_class"))
    grade: str = Field("", max_length=length_of(Anfo, "grade"))
    sensitization_type: str = Field("", max_length=length_of(Anfo, "sensitization_type"))
    weight_strength_percent: Strength | None = None
    bulk_strength_percent: Strength | None = None


class EmulsionProperties(Body):
    """Measured properties of an emulsion batch."""

    kind: Literal["emulsion"]
    density_g_cm3: Density
    velocity_of_detonation_m_s: Detonation
    water_resistance: str = Field("", max_length=length_of(Emulsion, "water_resistance"))
    sensitization_type: str = Field("", max_length=length_of(Anfo, "sensitization_type"))
    critical_diameter_mm: Diameter | None = None
    cartridge_diameter_mm: Diameter | None = None


type Properties = Annotated[AnfoProperties | EmulsionProperties, Field(discriminator="kind")]


class NewProduct(Body):
    code: Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9./-]{0,23}$")]
    name: ProductName
    kind: ProductKind
    density_g_cm3: Annotated[
        Decimal, Field(gt=0, le=3, decimal_places=3), FIGURE, Usual(low=0.5, high=1.9, unit="g/cm³")
    ]
    rws_percent: Annotated[Decimal, Field(gt=0, le=500, decimal_places=1), FIGURE, Usual(low=50, high=250, unit="%")]
    energy_mj_kg: Annotated[Decimal, Field(gt=0, le=20, decimal_places=2), FIGURE, Usual(low=1.5, high=7, unit="MJ/kg")]
    is_water_resistant: bool = False
    un_number: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
    hazard_division: Annotated[str, StringConstraints(pattern=r"^[1-9]\.[0-9]$")]
    compatibility_group: Annotated[str, StringConstraints(pattern=r"^[A-LNS]?$")] = ""
    low_stock: Annotated[Decimal, figure_of(Product, "low_stock"), FIGURE, Usual(low=0, high=100_000)] = Decimal(0)
    unit: ProductUnit = ProductUnit.KILOGRAM
    neq_kg_per_unit: PerUnit | None = None
    """1 of a kilogram of class 1, 0 of another kilogram, where it is not given; to be given of pieces and metres."""
    mass_kg_per_unit: PerUnit | None = None


class NewBatch(Body):
    batch_number: Annotated[str, text_of(WarehouseBatch, "batch_number")]
    product_id: UUID
    supplier: Line
    manufacturer_batch_number: str = Field("", max_length=length_of(WarehouseBatch, "manufacturer_batch_number"))
    manufactured_on: Annotated[Day, UsualDays(before=5 * 365, after=0)]
    expires_on: Annotated[Day, UsualDays(before=0, after=10 * 365)]
    storage_location: Line
    quantity: Amount
    unit: EntryUnit | None = None
    properties: Properties | None = None
    note: str = Field("", max_length=2000)


class BatchDetail(Schema):
    id: UUID
    batch_number: str
    product_id: UUID
    product_name: str
    product_kind: ProductKind
    supplier: str
    manufacturer_batch_number: str
    manufactured_on: date
    expires_on: date
    days_until_expiry: int
    is_expiring_soon: bool
    storage_location: str
    received_at: datetime
    received_quantity: float
    total: float
    allocated: float
    available: float
    unit: ProductUnit
    neq_kg_per_unit: float
    mass_kg_per_unit: float
    neq_kg: float
    mass_kg: float
    properties: dict[str, Any]
    status: str
    is_quarantined: bool
    history: list[Step]
    version: int
    allowed_actions: list[str]

    @staticmethod
    def of(batch: WarehouseBatch, actor: Any) -> dict[str, Any]:
        """A batch of `shown_batches` as its detail."""
        shown: Any = batch
        actions = batch_actions(batch, actor, expired=shown.shown_status == "expired")
        if shown.shown_status == "available" and actor.can(ExplosivesRight.TRANSFER):
            actions.append("stock-store")
        return {
            **{name: getattr(batch, name) for name in BatchDetail.model_fields if hasattr(batch, name)},
            "product_name": batch.product.name,
            "product_kind": batch.product.kind,
            "unit": batch.product.unit,
            "days_until_expiry": shown.days_left,
            "is_expiring_soon": shown.expiring_soon,
            "allocated": shown.reserved,
            "available": shown.usable,
            "properties": properties_of_batch(batch),
            "status": shown.shown_status,
            "is_quarantined": batch.status == BatchStatus.QUARANTINED,
            "history": history("warehouse_batch", batch.pk),
            "allowed_actions": actions,
        }


class Receipt(Body):
    """Stock that moves from a batch in the central warehouse into a store."""

    batch_id: UUID
    quantity: Amount
    unit: EntryUnit | None = None
    reference_number: str = Field("", max_length=length_of(LedgerMovement, "reference_number"))
    note: str = Field("", max_length=length_of(LedgerMovement, "note"))


class WriteOff(Body):
    """Stock of a batch that leaves the books: from a store, or from the central warehouse when none is given."""

    store_id: UUID | None = None
    quantity: Amount
    unit: EntryUnit | None = None
    reason_code: WriteOffReason
    reference_number: str = Field("", max_length=length_of(LedgerMovement, "reference_number"))
    note: str = Field("", max_length=length_of(LedgerMovement, "note"))


class EntryLine(Schema):
    """One line of a movement. Debit: into the account; credit: out of it. `part` tells, of what is reserved or
    released, whether the line is of what is free in the lot or of what is kept for a request."""

    account_kind: AccountKind
    part: Literal["", "free", "reserved"]
    place: str
    product_code: str
    product_name: str
    batch_number: str
    unit: ProductUnit
    neq_kg: float
    mass_kg: float
    debit: float | None
    credit: float | None


class MovementDetail(Schema):
    id: UUID
    number: str
    kind: MovementKind
    at: datetime
    by_id: UUID | None
    by_name: str
    store: Reference | None
    site: Reference | None
    reference_id: UUID | None
    reference_number: str
    reason_code: str
    note: str
    product_codes: list[str]
    quantities: list[float]
    units: list[ProductUnit]
    neq_kg: float
    mass_kg: float
    line_count: int
    entries: list[EntryLine]
    links: dict[str, str]
