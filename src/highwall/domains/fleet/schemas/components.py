from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from highwall.domains.fleet.models import Component, ComponentFit, ComponentKind, ComponentStatus, ModelPosition
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import ComponentHours, fits_of, hours_of, open_fit_of
from highwall.domains.fleet.schemas.usage import Reading, WorkedAt
from highwall.domains.fleet.workflow import COMPONENT
from highwall.kit.schemas import Body, Change, Reference, Schema, Usual, figure_of, text_of
from highwall.kit.text import FIGURE

type Maker = Annotated[str, text_of(Component, "manufacturer")]
type ComponentModel = Annotated[str, text_of(Component, "model")]
type Serial = Annotated[str, text_of(Component, "serial_number")]
type ComponentNote = Annotated[str, text_of(Component, "note")]
type RunHours = Annotated[
    Decimal, figure_of(Component, "hours_before", ge=0), FIGURE, Usual(low=0, high=30_000, unit="h")
]
type OverhaulEvery = Annotated[
    Decimal, figure_of(Component, "overhaul_every_h", gt=0), FIGURE, Usual(low=100, high=20_000, unit="h")
]
type PositionName = Annotated[str, text_of(ModelPosition, "name")]
type RemovalReason = Annotated[str, text_of(ComponentFit, "removed_because")]


class NewComponent(Body):
    """`hours_before` are those since new, and `hours_before_overhaul` those since the last overhaul, when it is taken
    into the books; the same where nothing is said."""

    kind: ComponentKind
    manufacturer: Maker
    model: ComponentModel = ""
    serial_number: Serial
    region_id: UUID | None = None
    hours_before: RunHours = Decimal(0)
    hours_before_overhaul: RunHours | None = None
    overhaul_every_h: OverhaulEvery | None = None
    note: ComponentNote = ""


class ComponentFigures(Body):
    overhaul_every_h: OverhaulEvery | None = None
    note: ComponentNote = ""


class ComponentChange(ComponentFigures, Change):
    """Only the fields that are sent are changed."""


class Fitting(Body):
    """Where a component is fitted, when (now, if nothing is said), and what the meter displayed then."""

    machine_id: UUID
    position_id: UUID
    fitted_at: WorkedAt | None = None
    reading: Reading | None = None


class Removal(Body):
    reason: RemovalReason = ""
    removed_at: WorkedAt | None = None
    reading: Reading | None = None


class NewPosition(Body):
    name: PositionName
    kind: ComponentKind


class PositionDetail(Schema):
    id: UUID
    name: str
    kind: ComponentKind


class FitRow(Schema):
    """A time in which a component was fitted, and how many hours it ran there."""

    id: UUID
    machine: Reference
    position: str
    starts_at: datetime
    ends_at: datetime | None
    removed_because: str
    hours: Decimal


class ComponentDetail(Schema):
    id: UUID
    number: str
    kind: ComponentKind
    manufacturer: str
    model: str
    serial_number: str
    status: ComponentStatus
    region: Reference | None
    machine: Reference | None
    position: str | None
    hours: ComponentHours
    overhaul_every_h: Decimal | None
    overhauled_at: datetime | None
    note: str
    fits: list[FitRow]
    created_at: datetime
    version: int
    allowed_actions: list[str]

    @staticmethod
    def resolve_machine(component: Any) -> Any:
        placed = open_fit_of(component.pk)
        return placed.machine if placed else None

    @staticmethod
    def resolve_position(component: Any) -> str | None:
        placed = open_fit_of(component.pk)
        return placed.position.name if placed else None

    @staticmethod
    def resolve_hours(component: Any) -> Any:
        return hours_of(component)

    @staticmethod
    def resolve_fits(component: Any) -> list[dict[str, Any]]:
        return [
            {
                "id": one["fit"].pk,
                "machine": one["fit"].machine,
                "position": one["fit"].position.name,
                "starts_at": one["fit"].starts_at,
                "ends_at": one["fit"].ends_at,
                "removed_because": one["fit"].removed_because,
                "hours": one["hours"],
            }
            for one in fits_of(component.pk)
        ]

    @staticmethod
    def resolve_allowed_actions(component: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        also = ["edit"] if actor.can(MachineRight.UPDATE) else []
        return [*COMPONENT.allowed(component, actor), *also]


class ComponentAt(Schema):
    id: UUID
    number: str
    manufacturer: str
    model: str
    serial_number: str
    overhaul_every_h: Decimal | None
    version: int


class PositionState(Schema):
    """A position of a machine, and what is fitted there now."""

    id: UUID
    name: str
    kind: ComponentKind
    component: ComponentAt | None
    fitted_at: datetime | None
    hours: ComponentHours | None
