"""Reading the registers, always within the reach of the person who asks."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.registers.models import ApprovalLevel, RecordStatus, Register, RegisterRecord, WorkShift
from highwall.domains.registers.policy import RIGHTS, BookRights
from highwall.domains.registers.workflow import COVERS
from highwall.kit.actors import Actor, Reach, Right
from highwall.kit.calendar import Day, today
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


class Decision(StrEnum):
    """What a record waits for."""

    APPROVAL = "approval"
    POSTING = "posting"
    REVERSAL = "reversal"


_WAITING = {
    Decision.APPROVAL: Q(status=RecordStatus.SUBMITTED, needs_approval=True),
    Decision.POSTING: Q(status=RecordStatus.APPROVED) | Q(status=RecordStatus.SUBMITTED, needs_approval=False),
    Decision.REVERSAL: Q(status=RecordStatus.REVERSAL_REQUESTED),
}


class RegisterRecordFilters(FilterSchema):
    """`waiting_for` is what a record waits for; `undecided_by` leaves out those that this person may not decide on,
    having submitted or written them, or asked for their reversal."""

    waiting_for: Decision | None = None
    undecided_by: UUID | None = None
    approval_level: Annotated[list[ApprovalLevel] | None, SEVERAL, FilterLookup("approval_level__in")] = None
    status: Annotated[list[RecordStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    book: Annotated[list[Register] | None, SEVERAL, FilterLookup("register__in")] = None
    shift: Annotated[list[WorkShift] | None, SEVERAL, FilterLookup("shift__in")] = None
    category: Annotated[str | None, FilterLookup("category")] = None
    project_id: Annotated[UUID | None, FilterLookup("project_id")] = None
    owner_id: Annotated[UUID | None, FilterLookup("owner_id")] = None
    needs_approval: Annotated[bool | None, FilterLookup("needs_approval")] = None
    shift_from: Annotated[Day | None, FilterLookup("shift_date__gte")] = None
    shift_to: Annotated[Day | None, FilterLookup("shift_date__lte")] = None

    def filter_waiting_for(self, value: Decision | None) -> Q:
        return Q() if value is None else _WAITING[value]

    def filter_undecided_by(self, value: UUID | None) -> Q:
        if value is None:
            return Q()
        own = Q(submitted_by_id=value) | Q(edited_by_id=value)
        return ~Q(own, status=RecordStatus.SUBMITTED) & ~Q(
            status=RecordStatus.REVERSAL_REQUESTED, reversal_requested_by_id=value
        )


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


def _books(actor: Actor, which: Callable[[BookRights], Right]) -> list[str]:
    return [key for key, rights in RIGHTS.items() if actor.can(which(rights))]


def visible_records(actor: Actor) -> QuerySet[RegisterRecord]:
    """Those of the registers that a person reads: of all regions, of the own and those of none, or the person's own."""
    rows = RegisterRecord.objects.filter(register__in=_books(actor, lambda rights: rights.read))
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


class RegisterFigure(Schema):
    """How many records there are, and by which filters the list of all registers shows just those."""

    count: int
    filters: dict[str, str]


class RegisterOverview(Schema):
    """What waits for a person in the registers, and how many records of the shifts of the last seven days and of the
    seven before have been posted. What the person has no right to decide is null; `waiting_long` of `to_approve` have
    waited for more than a day."""

    drafts_of_mine: RegisterFigure
    rejected_of_mine: RegisterFigure
    to_approve: RegisterFigure | None
    to_post: RegisterFigure | None
    reversals: RegisterFigure | None
    posted: RegisterFigure
    posted_before: RegisterFigure
    waiting_long: int


WEEK = timedelta(days=7)
WAITS_LONG = timedelta(hours=24)
"""From when on a submitted record is told as one that waits for long."""


def _filters_of(actor: Actor, on: date) -> dict[str, dict[str, str]]:
    """By which filters the list shows what a figure counts; without those that are not the person's to decide."""
    me = str(actor.user_id)
    levels = [level for level, rights in COVERS.items() if any(actor.can(right) for right in rights)]
    approved = _books(actor, lambda rights: rights.approve) if levels else []
    posted = _books(actor, lambda rights: rights.post)
    reversed_ = _books(actor, lambda rights: rights.reverse)
    stays = ",".join((RecordStatus.POSTED, RecordStatus.CLOSED, RecordStatus.REVERSAL_REQUESTED))
    first, before = on - WEEK + timedelta(days=1), on - 2 * WEEK + timedelta(days=1)
    approving = {"waiting_for": Decision.APPROVAL, "undecided_by": me, "approval_level": ",".join(levels)}
    return {
        "drafts_of_mine": {"status": f"{RecordStatus.DRAFT},{RecordStatus.VALIDATED}", "owner_id": me},
        "rejected_of_mine": {"status": RecordStatus.REJECTED, "owner_id": me},
        "posted": {"status": stays, "shift_from": first.isoformat(), "shift_to": on.isoformat()},
        "posted_before": {
            "status": stays,
            "shift_from": before.isoformat(),
            "shift_to": (first - timedelta(days=1)).isoformat(),
        },
        **({"to_approve": {**approving, "book": ",".join(approved)}} if approved else {}),
        **({"to_post": {"waiting_for": Decision.POSTING, "book": ",".join(posted)}} if posted else {}),
        **(
            {"reversals": {"waiting_for": Decision.REVERSAL, "undecided_by": me, "book": ",".join(reversed_)}}
            if reversed_
            else {}
        ),
    }


def overview_of(actor: Actor, at: datetime) -> dict[str, Any]:
    """The figures of the registers for a person, of the records that the person sees. Each is counted by the filters
    that it names, so that it is what its list shows."""
    filters = _filters_of(actor, today())
    conditions = {
        name: RegisterRecordFilters.model_validate(given).get_filter_expression() for name, given in filters.items()
    }
    counts: dict[str, Any] = {name: Count("pk", filter=condition) for name, condition in conditions.items()}
    if "to_approve" in conditions:
        counts["waiting_long"] = Count("pk", filter=conditions["to_approve"] & Q(submitted_at__lt=at - WAITS_LONG))
    found = visible_records(actor).aggregate(**counts)
    told: dict[str, Any] = {"to_approve": None, "to_post": None, "reversals": None}
    told |= {name: {"count": found[name], "filters": given} for name, given in filters.items()}
    return told | {"waiting_long": found.get("waiting_long", 0)}
