from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from highwall.domains.blasting.models import (
    BlastConnection,
    ChargeOverride,
    ConnectorType,
    HoleLoading,
    ShotDifference,
    ShotStatus,
    TieUp,
)
from highwall.domains.blasting.schemas.charging import ChargeKilograms
from highwall.domains.explosives.models import ProductUnit, WriteOffReason
from highwall.kit.calendar import Moment
from highwall.kit.schemas import Blocked, Body, Reference, Schema, Usual, UsualDays, WhyNot, figure_of, length_of
from highwall.kit.text import COMPOSED, FIGURE, SOME_LINES

type Delay = Annotated[float, figure_of(BlastConnection, "delay_ms"), FIGURE, Usual(low=0, high=1000, unit="ms")]
type InHoleDelay = Annotated[float, figure_of(TieUp, "in_hole_delay_ms"), FIGURE, Usual(low=0, high=9000, unit="ms")]
type Window = Annotated[float, figure_of(TieUp, "mic_window_ms"), FIGURE, Usual(low=1, high=100, unit="ms")]
type Loaded = Annotated[Decimal, figure_of(HoleLoading, "quantity", le=1_000_000), FIGURE, Usual(low=0, high=2000)]
"""In one hole, in the unit of the product."""
type Returned = Annotated[
    Decimal, Field(ge=0, le=1_000_000, max_digits=10, decimal_places=3), FIGURE, Usual(low=0, high=50_000)
]


class OverrideBody(Body):
    """The same masses for each of some holes; no masses mean that they stay uncharged."""

    point_ids: list[UUID] = Field(min_length=1, max_length=5000)
    quantities_kg: dict[UUID, ChargeKilograms] = {}
    reason: str = Field(max_length=length_of(ChargeOverride, "reason"))


class PointsBody(Body):
    point_ids: list[UUID] = Field(min_length=1, max_length=5000)


class TieUpOperation(Body):
    """One operation. connect, disconnect, set_delay need both points; start and unstart one point."""

    op: Literal["connect", "disconnect", "set_delay", "start", "unstart", "clear", "settings"]
    from_point_id: UUID | None = None
    to_point_id: UUID | None = None
    point_id: UUID | None = None
    delay_ms: Delay | None = None
    lead_in_ms: Delay | None = None
    connector_type: ConnectorType | None = None
    in_hole_delay_ms: InHoleDelay | None = None
    mic_window_ms: Window | None = None

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> "TieUpOperation":
        needs = {
            "connect": ("from_point_id", "to_point_id", "delay_ms"),
            "disconnect": ("from_point_id", "to_point_id"),
            "set_delay": ("from_point_id", "to_point_id", "delay_ms"),
            "start": ("point_id",),
            "unstart": ("point_id",),
        }
        if missing := [name for name in needs.get(self.op, ()) if getattr(self, name) is None]:
            raise PydanticCustomError(
                "operation_incomplete",
                "{operation} needs {missing}",
                {"operation": self.op, "missing": ", ".join(missing)},
            )
        return self


class TieUpEdit(Body):
    operations: list[TieUpOperation] = Field(min_length=1, max_length=5000)


class ConnectionRow(Schema):
    id: UUID
    from_point_id: UUID
    to_point_id: UUID
    delay_ms: float
    connector_type: ConnectorType


class StartingHoleRow(Schema):
    point_id: UUID
    lead_in_ms: float


class TieUpAnswer(Schema):
    version: int
    in_hole_delay_ms: float
    mic_window_ms: float
    connections: list[ConnectionRow]
    starting_holes: list[StartingHoleRow]


class TieUpChanges(Schema):
    """What an edit has made different of the tie-up that it was based on; `version` is what the next edit is based on.

    With `is_cleared` only what is named here is left of connections and starting holes. Else connections are new or
    changed by their two holes, starting holes by their point.
    """

    version: int
    in_hole_delay_ms: float
    mic_window_ms: float
    is_cleared: bool
    connections: list[ConnectionRow]
    removed_connection_ids: list[UUID]
    starting_holes: list[StartingHoleRow]
    removed_start_ids: list[UUID] = Field(description="Points that are no starting holes any more.")


class TimingFinding(Schema):
    code: str
    severity: str
    message: str
    details: dict[str, float | str] = Field(description="The figures of the message, for translations.")
    point_ids: list[UUID]
    hole_numbers: list[str]


class TimingAnswer(Schema):
    """Firing times by point, the MIC per sliding half-open window, and findings. `point_ids` and `hole_numbers` are
    null where the pattern that was named is in force: the times are then in the order of its holes."""

    version: int
    design_version: int = Field(description="What a confirmation of this simulation sends as If-Match.")
    in_hole_delay_ms: float
    point_ids: list[UUID] | None
    hole_numbers: list[str] | None
    times_ms: list[float | None]
    duration_ms: float | None
    unreached_count: int
    mic_kg: float
    mic_start_ms: float | None
    mic_window_ms: float
    mic_holes: list[str]
    window_start_ms: list[float]
    window_mass_kg: list[float]
    charged_kg: float
    finding_count: int
    error_count: int
    findings: list[TimingFinding]


class FoundHole(Schema):
    hole_id: UUID
    point_id: UUID
    hole_number: str


class SiteFinding(Schema):
    """`details` are the figures of the message, for translations. `holes` are the first of `hole_count`, by number."""

    part: Literal["drilling", "charges", "tie_up"]
    code: str
    severity: Literal["error", "warning", "note"]
    message: str
    details: dict[str, float | str]
    hole_count: int
    holes: list[FoundHole]


class FindingKind(Schema):
    """How many findings of a kind there are, and how many holes they concern."""

    part: Literal["drilling", "charges", "tie_up"]
    code: str
    severity: Literal["error", "warning", "note"]
    count: int
    holes: int


class SiteFindingsAnswer(Schema):
    """Findings about a site. `kinds` counts all of them, `findings` are the first ones, errors before warnings before
    notes. `empty_holes` would fire without a charge, though nobody has decided that they stay empty."""

    holes: int
    empty_holes: int
    kinds: list[FindingKind]
    findings: list[SiteFinding]


class WayStep(Schema):
    """A step of the way of a shot. `done` of `total` are holes, where the step counts any. `is_yours`: you have the
    right to take it. `why_not`: what stands in its way, where it is blocked."""

    name: Literal[
        "pattern",
        "charges",
        "tie_up",
        "simulation",
        "drilling",
        "request",
        "issue",
        "load",
        "ready",
        "fire",
        "reconcile",
        "report",
    ]
    state: Literal["done", "open", "blocked", "skipped"]
    is_next: bool
    at: datetime | None
    by: Reference | None
    done: int | None
    total: int | None
    is_yours: bool
    why_not: WhyNot | None


class HoleLoadingBody(Body):
    point_id: UUID
    quantities: dict[UUID, Loaded]


class LoadingBody(Body):
    holes: list[HoleLoadingBody] = Field(min_length=1, max_length=5000)


class HoleLoadingRow(Schema):
    """Quantities by product, each in the unit of the product; over all products only the mass."""

    point_id: UUID
    hole_number: str
    planned: dict[str, float]
    loaded: dict[str, float] | None
    planned_mass_kg: float
    loaded_mass_kg: float | None
    loaded_at: datetime | None


class LoadedTotals(Schema):
    loaded: dict[UUID, Decimal]


class FireBody(Body):
    fired_at: Annotated[Moment, UsualDays(before=7, after=0)]
    notes: str = Field("", max_length=4000)
    misfires: str = Field("", max_length=4000)


class ReturnBody(Body):
    store_id: UUID
    quantities: dict[UUID, Returned] = Field(min_length=1)
    note: str = Field("", max_length=500)


class DifferenceBody(Body):
    product_id: UUID
    reason_code: WriteOffReason
    note: str = Field("", max_length=length_of(ShotDifference, "note"))


class ReconcileBody(Body):
    differences: list[DifferenceBody] = []


class ReconciliationLine(Schema):
    product_id: UUID
    product_name: str
    unit: ProductUnit
    mass_kg_per_unit: Decimal
    planned: Decimal
    issued: Decimal
    loaded: Decimal
    blasted: Decimal
    returned: Decimal
    written_off: Decimal
    on_site: Decimal
    unloaded: Decimal
    reason_code: str | None
    note: str


class ShotAnswer(Schema):
    id: UUID
    number: str
    status: ShotStatus
    fired_at: datetime | None
    fired_by: Reference | None
    notes: str
    misfires: str
    reconciled_at: datetime | None
    reconciled_by: Reference | None
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]


class Reconciliation(Schema):
    shot: ShotAnswer | None
    lines: list[ReconciliationLine]


type Note = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), SOME_LINES, COMPOSED
]


class NewCorrection(Body):
    """`text`: what was really so. `reason`: how that is known."""

    text: Note
    reason: Note


class Correction(Schema):
    """A note beside the record of a fired shot."""

    id: UUID
    text: str
    reason: str
    by: Reference
    at: datetime


class SiteStep(Schema):
    """A milestone of the site has been reached."""

    site_id: UUID
    version: int
    details: dict[str, Any] = {}
