from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from highwall.domains.parts.models import (
    WHOLE_UNITS,
    Accessory,
    AccessorySupplier,
    Category,
    Lifecycle,
    RemoveReason,
    StockMove,
    StockStatus,
    StorageLocation,
    Unit,
)
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.queries import places_of, reorder_figures
from highwall.domains.parts.workflow import ACCESSORY_WORKFLOW
from highwall.kit.calendar import Day
from highwall.kit.schemas import Body, Change, Reference, Schema, Usual, UsualDays, figure_of, text_of
from highwall.kit.text import COMPOSED, FIGURE, ONE_LINE, SOME_LINES

type PartName = Annotated[str, text_of(Accessory, "name"), ONE_LINE, COMPOSED]
type PartNumber = Annotated[str, text_of(Accessory, "part_number"), ONE_LINE, COMPOSED]
type PartText = Annotated[str, text_of(Accessory, "description"), SOME_LINES, COMPOSED]
type MoveReference = Annotated[str, text_of(StockMove, "reference"), ONE_LINE, COMPOSED]
type StockNote = Annotated[str, text_of(StockMove, "note"), ONE_LINE, COMPOSED]
type PartLevel = Annotated[Decimal, figure_of(Accessory, "minimum", ge=0), FIGURE, Usual(0, 100_000)]
type PartAmount = Annotated[Decimal, figure_of(StockMove, "amount", gt=0), FIGURE, Usual(0.001, 100_000)]
type PartCount = Annotated[Decimal, figure_of(StockMove, "amount", ge=0), FIGURE, Usual(0, 100_000)]
type PartCost = Annotated[Decimal, figure_of(Accessory, "cost", ge=0), FIGURE, Usual(0, 100_000)]
type LeadDays = Annotated[int, Field(ge=0, le=730), FIGURE, Usual(0, 365, "d")]
type ComingDay = Annotated[Day, UsualDays(before=31, after=730)]


class SupplierLine(Body):
    """Who sells it, under which number, and in packs of how many of its unit; the first of a list is asked first."""

    supplier: Annotated[str, text_of(AccessorySupplier, "supplier"), ONE_LINE, COMPOSED]
    part_number: Annotated[str, text_of(AccessorySupplier, "part_number"), ONE_LINE, COMPOSED] = ""
    pack: Annotated[int, Field(ge=1, le=100_000), FIGURE, Usual(1, 1_000)] = 1


class NewAccessoryFacts(Body):
    name: PartName
    category: Category
    part_number: PartNumber = ""
    barcode: Annotated[str, text_of(Accessory, "barcode"), ONE_LINE, COMPOSED] = ""
    description: PartText = ""
    unit: Unit
    minimum: PartLevel
    cost: PartCost | None = None
    lead_time_days: LeadDays | None = None
    on_order: PartLevel = Decimal(0)
    expected_on: ComingDay | None = None
    is_critical: bool = False
    location_id: UUID | None = None
    region_id: UUID | None = None
    suppliers: Annotated[list[SupplierLine], Field(max_length=20)] = []


class NewAccessory(NewAccessoryFacts):
    """`quantity` is what is there already: it is added as the first move."""

    quantity: PartCount


class AccessoryChange(NewAccessoryFacts, Change):
    """Only the fields that are sent are changed. The quantity is none of them: it moves by the ledger."""


class SupplierDetail(Schema):
    supplier: str
    part_number: str
    pack: int


class HoldingPlace(Schema):
    """What lies at one location, or at none that was named."""

    location_id: UUID | None
    path: str | None
    quantity: float


class LocationReference(Schema):
    id: UUID
    path: str


class AccessoryDetail(Schema):
    id: UUID
    number: str
    name: str
    category: Category
    part_number: str
    barcode: str
    description: str
    unit: Unit
    is_counted: bool
    quantity: float
    reserved: float
    available: float
    minimum: float
    stock_status: StockStatus
    status: Lifecycle
    cost: float | None
    average_cost: float | None
    value: float
    lead_time_days: int | None
    on_order: float
    expected_on: date | None
    is_critical: bool
    location: LocationReference | None
    region: Reference | None
    suppliers: list[SupplierDetail]
    places: list[HoldingPlace]
    use_per_day: float
    lead_days: int
    suggested_quantity: float
    created_at: datetime
    updated_at: datetime
    version: int
    allowed_actions: list[str]

    @staticmethod
    def of(accessory: Accessory, actor: Any) -> dict[str, Any]:
        """An accessory as the person sees it."""
        own = {name: getattr(accessory, name) for name in AccessoryDetail.model_fields if hasattr(accessory, name)}
        return {
            **own,
            "is_counted": accessory.unit in WHOLE_UNITS,
            "average_cost": round(accessory.value / accessory.quantity, 3) if accessory.quantity else None,
            "suppliers": list(accessory.suppliers.order_by("place").values("supplier", "part_number", "pack")),
            "places": places_of(accessory),
            "allowed_actions": _actions(accessory, actor),
            **reorder_figures(accessory),
        }


def _actions(accessory: Accessory, actor: Any) -> list[str]:
    actions = []
    if actor.can(PartsRight.MOVE):
        is_active = accessory.status == Lifecycle.ACTIVE
        wanted = {
            "add": is_active,
            "issue": accessory.available > 0 or accessory.reserved > 0,
            "remove": accessory.quantity > 0,
            "count": True,
            "reserve": is_active and accessory.available > 0,
            "move": accessory.quantity > 0,
            "return": accessory.moves > 0,
            "release": accessory.reserved > 0,
        }
        actions += [name for name, is_possible in wanted.items() if is_possible]
    if actor.can(PartsRight.UPDATE):
        actions.append("edit")
    actions += ACCESSORY_WORKFLOW.allowed(accessory, actor)
    if actor.can(PartsRight.DELETE):
        actions.append("delete")
    return actions


class StockAddition(Body):
    """What was received. Without a cost it is taken to have cost what the accessory says; without a location it lies at
    the usual one."""

    quantity: PartAmount
    unit_cost: PartCost | None = None
    location_id: UUID | None = None
    reference: MoveReference = ""
    note: StockNote = ""


class StockRemoval(Body):
    """What was taken out, and why. `unit_cost` is what a supplier gives back for one."""

    quantity: PartAmount
    reason_code: RemoveReason
    unit_cost: PartCost | None = None
    location_id: UUID | None = None
    reference: MoveReference = ""
    note: StockNote = ""


class StockCount(Body):
    """What was counted, at a location where it lies at several."""

    counted: PartCount
    location_id: UUID | None = None
    note: StockNote = ""


class StockRelocation(Body):
    """What was carried from one location, or from none that was named, to another."""

    quantity: PartAmount
    location_id: UUID | None = None
    to_location_id: UUID
    note: StockNote = ""


class NewPartReservation(Body):
    """What is to be kept for the person who asks, until a day."""

    quantity: PartAmount
    needed_on: ComingDay
    reference: MoveReference = ""
    note: StockNote = ""


class PartIssue(Body):
    """What is handed out: to a machine, or for what the reference names."""

    quantity: PartAmount
    machine_id: UUID | None = None
    reservation_id: UUID | None = None
    location_id: UUID | None = None
    reference: MoveReference = ""
    note: StockNote = ""


class GivenBack(Body):
    """What comes back from an issue."""

    issue_id: UUID
    quantity: PartAmount
    location_id: UUID | None = None
    note: StockNote = ""


class PartRowProblem(Schema):
    field: str
    code: str
    message: str
    facts: dict[str, Any] = {}


class ImportedRow(Schema):
    """A row of a table by its line in the file: what saving it does (`create`, `update`, `none`, or `error`), which
    fields of a known accessory change, and what is wrong with it."""

    line: int
    name: str
    part_number: str
    action: str
    changed: list[str]
    problems: list[PartRowProblem]


class ImportedTable(Schema):
    rows: list[ImportedRow]
    created: int
    updated: int
    unchanged: int
    errors: int


class StockStatistics(Schema):
    total: int
    available: int
    low: int
    out: int
    discontinued: int
    critical_short: int
    value: float


class CategoryStock(Schema):
    category: Category
    items: int
    low: int
    out: int
    value: float


class SupplierStock(Schema):
    supplier: str
    items: int
    low: int
    out: int
    value: float


class InventoryReport(Schema):
    by_category: list[CategoryStock]
    by_supplier: list[SupplierStock]


class MonthOfUse(Schema):
    month: date
    quantity: float
    cost: float


class MachineOfUse(Schema):
    """`last_at` is null where nothing was used in this time, but something came back."""

    machine_id: UUID
    machine_name: str
    quantity: float
    cost: float
    last_at: datetime | None


class UseOfAccessory(Schema):
    """Months as their first days; quantities in the unit of the accessory."""

    by_month: list[MonthOfUse]
    by_machine: list[MachineOfUse]


class MostUsed(Schema):
    accessory_id: UUID
    number: str
    name: str
    unit: Unit
    times: int
    quantity: float
    cost: float


class CategoryOfUse(Schema):
    category: Category
    times: int
    cost: float


class MonthOfCost(Schema):
    month: date
    cost: float


class MachineOfCost(Schema):
    machine_id: UUID
    machine_name: str
    times: int
    cost: float


class LyingStill(Schema):
    id: UUID
    number: str
    name: str
    unit: Unit
    quantity: float
    value: float
    last_at: datetime | None


class UseOfAll(Schema):
    most_used: list[MostUsed]
    by_category: list[CategoryOfUse]
    by_month: list[MonthOfCost]
    by_machine: list[MachineOfCost]
    still: list[LyingStill]


class NewLocation(Body):
    name: Annotated[str, text_of(StorageLocation, "name"), ONE_LINE, COMPOSED]
    parent_id: UUID | None = None
    region_id: UUID | None = None


class LocationChange(NewLocation, Change):
    """Only the fields that are sent are changed."""


class LocationDetail(Schema):
    id: UUID
    name: str
    path: str
    parent_id: UUID | None
    region_id: UUID | None
    version: int


class ReservationDetail(Schema):
    id: UUID
    accessory_id: UUID
    quantity: float
    open: float
    needed_on: date
    reference: str
    holder_id: UUID | None
    version: int
