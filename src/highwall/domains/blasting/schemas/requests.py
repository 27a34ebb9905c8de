import json
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, JsonValue, StringConstraints
from pydantic_core import PydanticCustomError

from highwall.domains.blasting.models import ApprovalStatus, ApprovalType, ExplosiveApprovalRequest, Priority
from highwall.domains.explosives.models import ProductUnit
from highwall.kit.calendar import Day, Moment
from highwall.kit.schemas import Blocked, Body, Reason, Reference, Schema, Step, UsualDays, length_of
from highwall.kit.text import COMPOSED, ONE_LINE


def _of_bearable_size(value: dict[str, Any]) -> dict[str, Any]:
    text = json.dumps(value, ensure_ascii=False)
    if len(text) > MOST_ADDITIONAL_CHARACTERS:
        raise PydanticCustomError(
            "string_too_long",
            "Must have at most {max_length} characters",
            {"max_length": MOST_ADDITIONAL_CHARACTERS, "count": MOST_ADDITIONAL_CHARACTERS},
        )
    if "\\u0000" in text:
        raise PydanticCustomError("string_unicode", "Holds a character that can't be kept")
    return value


type AssessmentText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=160), ONE_LINE, COMPOSED]
MOST_ADDITIONAL_CHARACTERS = 10_000
type AdditionalData = Annotated[dict[str, JsonValue], AfterValidator(_of_bearable_size)]


class ChecklistItems(Schema):
    """`assessed_outside` are the items that the platform does not compute: a request says who assessed each of them,
    and in which document."""

    safety: list[str]
    environment: list[str]
    assessed_outside: list[str]


class WantedLine(Schema):
    product_id: UUID
    product_name: str
    quantity: Decimal
    unit: ProductUnit


class SupplyingStore(Schema):
    id: UUID
    name: str
    has_all: bool
    available: dict[UUID, Decimal] = Field(description="By product that is wanted.")


class SiteSupply(Schema):
    """What a request would ask for, and the stores that could give it, the preferred one first."""

    lines: list[WantedLine]
    stores: list[SupplyingStore]


class RequestChoices(Schema):
    """Whom and what the visible requests name."""

    sites: list[Reference]
    requesters: list[Reference]


class AssessmentBody(Body):
    """Who assessed something outside the platform, and the name or number of the document that says so."""

    assessed_by: AssessmentText = ""
    document: AssessmentText = ""


class Assessment(Schema):
    assessed_by: str
    document: str


class NewApprovalRequest(Body):
    site_id: UUID
    store_id: UUID | None = None
    approval_type: ApprovalType
    priority: Priority
    expected_usage_on: Annotated[Day, UsualDays(before=0, after=180)] | None = None
    blasting_at: Annotated[Moment, UsualDays(before=0, after=180)] | None = None
    safety_checklist: list[str] = Field(max_length=50)
    environmental_checklist: list[str] = Field(max_length=50)
    assessments: dict[Literal["vibration_assessed", "air_blast_assessed", "flyrock_assessed"], AssessmentBody] = {}
    """By each item of the environmental checklist that is assessed outside the platform."""
    notes: str = Field("", max_length=4000)
    additional_data: AdditionalData = {}
    """What the company asks for beyond these fields: a JSON object of any shape, up to 10,000 characters."""


class ApprovalLineRow(Schema):
    product_id: UUID
    product_name: str
    quantity: Decimal
    available: Decimal
    unit: ProductUnit
    neq_kg: Decimal
    mass_kg: Decimal


class DesignLine(Schema):
    product_id: UUID
    product_name: str
    unit: ProductUnit
    asked: Decimal
    designed: Decimal


class DesignBeside(Schema):
    """What an open request asks for beside what the design of its site needs now. While `is_outdated`, it can be
    neither approved nor issued until the quantities are taken over or the design goes back."""

    is_outdated: bool
    asked_kg: Decimal
    designed_kg: Decimal
    lines: list[DesignLine]
    is_pattern_approved: bool
    is_simulation_confirmed: bool


class IssueLot(Schema):
    """A part of one lot that is kept for a request, or went out for it, in the order in which to fetch it."""

    lot_id: UUID
    product_name: str
    batch_number: str
    expires_on: date
    quantity: Decimal
    unit: ProductUnit


class IssueBody(Reason):
    """`received_by_name` is the person who takes the explosives from the store to the site."""

    received_by_name: str = Field(min_length=1, max_length=length_of(ExplosiveApprovalRequest, "received_by_name"))


class ApprovalDetail(Schema):
    id: UUID
    number: str
    status: ApprovalStatus
    approval_type: ApprovalType
    priority: Priority
    site: Reference
    project: Reference
    region: str
    store: Reference
    requested_by: Reference
    requested_at: datetime
    expected_usage_on: date | None
    blasting_at: datetime | None
    safety_checklist: list[str]
    environmental_checklist: list[str]
    assessments: dict[str, Assessment]
    notes: str
    additional_data: dict[str, Any]
    taken_over_by: Reference | None
    taken_over_at: datetime | None
    decided_by: Reference | None
    decided_at: datetime | None
    decision_reason: str
    issued_by: Reference | None
    issued_at: datetime | None
    received_by_name: str
    movement_id: UUID | None
    lines: list[ApprovalLineRow]
    lots: list[IssueLot] = Field(description="What is reserved, or was issued; empty before the approval.")
    store_address: str
    design: DesignBeside | None = Field(description="None once the request is over.")
    total_kg: Decimal = Field(description="What all lines weigh.")
    neq_kg: Decimal = Field(description="What of it is explosive.")
    history: list[Step]
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]
