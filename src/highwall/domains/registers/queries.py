"""Reading the registers, always within the reach of the person who asks."""

from datetime import date, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.registers.models import ApprovalLevel, RecordStatus, Register, RegisterRecord, WorkShift
from highwall.domains.registers.policy import READS
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import Day
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


class RegisterRecordRow(Schema):
    id: UUID
    number: str
    book: Register
    subject: str
    category: str
    project_id: UUID | None
    project_name: str | None
    owner_id: UUID | None
    owner_name: str
    shift: WorkShift
    shift_date: date
    status: RecordStatus
    needs_approval: bool
    approval_level: ApprovalLevel
    submitted_at: datetime | None
    posted_at: datetime | None
    posting_reference: str | None
    created_at: datetime
    version: int


class RegisterRecordFilters(FilterSchema):
    status: Annotated[list[RecordStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    book: Annotated[list[Register] | None, SEVERAL, FilterLookup("register__in")] = None
    shift: Annotated[list[WorkShift] | None, SEVERAL, FilterLookup("shift__in")] = None
    category: Annotated[str | None, FilterLookup("category")] = None
    project_id: Annotated[UUID | None, FilterLookup("project_id")] = None
    owner_id: Annotated[UUID | None, FilterLookup("owner_id")] = None
    needs_approval: Annotated[bool | None, FilterLookup("needs_approval")] = None
    shift_from: Annotated[Day | None, FilterLookup("shift_date__gte")] = None
    shift_to: Annotated[Day | None, FilterLookup("shift_date__lte")] = None


SORTS = {
    "number": "number",
    "created_at": "created_at",
    "shift_date": "shift_date,created_at",
    "status": "status,created_at",
    "subject": "subject,created_at",
}
SEARCHED = ("number", "subject", "owner_name")
EXPORTED = {
    "number": "Number",
    "subject": "Subject",
    "project_name": "Project",
    "owner_name": "Owner",
    "shift": "Shift",
    "shift_date": "Day",
    "status": "Status",
    "needs_approval": "Needs approval",
    "posting_reference": "Posting reference",
}
TOKENS = {"shift": Words("registers:shift"), "status": Words("status")}

REGISTER_RECORDS = Listing[RegisterRecord](
    name="register-records",
    row=RegisterRecordRow,
    columns={
        **{name: name for name in RegisterRecordRow.model_fields},
        "book": "register",
        "project_name": "project__name",
    },
    sorts=SORTS,
    default_sort="-created_at",
    search=SEARCHED,
    filters=RegisterRecordFilters,
    export={"book": "Register", **EXPORTED},
    tokens={**TOKENS, "book": Words("registers:register")},
)


def visible_records(actor: Actor) -> QuerySet[RegisterRecord]:
    """Those of the registers that a person reads: of all regions, of the own and those of none, or the person's own."""
    rows = RegisterRecord.objects.filter(register__in=[key for key, right in READS.items() if actor.can(right)])
    if actor.reach == Reach.ALL:
        return rows
    if actor.reach == Reach.REGION:
        return rows.filter(Q(region_id=actor.region_id) | Q(region_id=None))
    return rows.filter(owner_id=actor.user_id)


def sent_before(actor: Actor, register: Register, client_id: UUID | None) -> RegisterRecord | None:
    """The record that a device has sent already under this id, of the same person."""
    if client_id is None:
        return None
    return RegisterRecord.objects.filter(client_id=client_id, register=register, owner_id=actor.user_id).first()


class RegisterOverview(Schema):
    """How many records there are in a state that somebody has to do something about, and how many were posted in the
    last seven days and in the seven before."""

    drafts_of_mine: int
    rejected_of_mine: int
    to_approve: int
    to_post: int
    reversals: int
    waiting_long: int
    posted: int
    posted_before: int


WEEK = timedelta(days=7)
WAITS_LONG = timedelta(hours=24)
"""From when on a submitted record is told as one that waits for long."""


def overview_of(actor: Actor, at: datetime) -> dict[str, Any]:
    """The figures of the registers for a person, of the records that the person sees."""
    own, submitted = Q(owner_id=actor.user_id), Q(status=RecordStatus.SUBMITTED)
    others = ~Q(submitted_by_id=actor.user_id) & ~Q(edited_by_id=actor.user_id)
    states = {
        "drafts_of_mine": own & Q(status__in=[RecordStatus.DRAFT, RecordStatus.VALIDATED]),
        "rejected_of_mine": own & Q(status=RecordStatus.REJECTED),
        "to_approve": submitted & Q(needs_approval=True) & others,
        "to_post": Q(status=RecordStatus.APPROVED) | submitted & Q(needs_approval=False),
        "reversals": Q(status=RecordStatus.REVERSAL_REQUESTED),
        "waiting_long": submitted & Q(submitted_at__lt=at - WAITS_LONG),
        "posted": Q(posted_at__gte=at - WEEK),
        "posted_before": Q(posted_at__gte=at - 2 * WEEK, posted_at__lt=at - WEEK),
    }
    counts = {name: Count("pk", filter=condition) for name, condition in states.items()}
    return visible_records(actor).aggregate(**counts)
