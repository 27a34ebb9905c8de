"""When the documents of machines end: insurance, registration and what else is valid until a day."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any

from annotated_types import Ge, Le
from django.db.models import (
    Case,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    When,
)

from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.kit.calendar import today
from highwall.kit.models import Attachment
from highwall.kit.settings import Setting
from highwall.kit.statements import Live

DOCUMENT_WARNING_DAYS = Setting(
    key="machines.document_warning_days",
    type_=Annotated[int, Ge(0), Le(365)],
    default=30,
    group="machines",
    description="Machine managers are told so many days before a document of a machine ends, and again on the day; "
    "lists mark the machine meanwhile.",
    unit="d",
)
OTHER = "other"
"""Documents of this kind may be of quite different things, known by their titles."""


class DocumentState(StrEnum):
    ENDING = "ending"
    ENDED = "ended"


def _last_of_its_kind(rows: QuerySet[Attachment]) -> QuerySet[Attachment]:
    """Documents with a last day, without those that another of the same kind has followed: the policy of last year says
    nothing once that of this year is there."""
    later = Attachment.objects.filter(
        record_type=MACHINE_WORKFLOW.record,
        record_id=OuterRef("record_id"),
        kind=OuterRef("kind"),
        valid_until__gt=OuterRef("valid_until"),
    ).filter(~Q(kind=OTHER) | Q(title=OuterRef("title")))
    return rows.filter(record_type=MACHINE_WORKFLOW.record, valid_until__isnull=False).exclude(Exists(later))


def ending_documents(day: date) -> list[dict[str, Any]]:
    """The documents of machines in the fleet that have ended by a day, or end within the days of
    `machines.document_warning_days`, with the machine of each; the first to end first."""
    until = day + timedelta(days=_warned_before())
    found = _last_of_its_kind(Attachment.objects.all()).filter(valid_until__lte=until)
    soon = list(found.order_by("valid_until", "pk"))
    machines = {one.pk: one for one in Machine.objects.filter(pk__in={row.record_id for row in soon}, retired_at=None)}
    return [
        {"document": row, "machine": machines[row.record_id], "days_left": (_end_of(row) - day).days}
        for row in soon
        if row.record_id in machines
    ]


def _end_of(document: Attachment) -> date:
    assert document.valid_until is not None
    return document.valid_until


def _warned_before() -> int:
    return DOCUMENT_WARNING_DAYS.get()


def _first_of(machine_id: Any) -> QuerySet[Attachment]:
    return _last_of_its_kind(Attachment.objects.filter(record_id=machine_id)).order_by("valid_until")


def _today() -> date:
    return today()


class _Days(Func):
    """Whole days from the second day until the first."""

    template = "(%(expressions)s)"
    arg_joiner = " - "
    output_field: Any = IntegerField()


def with_first_end(machines: QuerySet[Any]) -> QuerySet[Any]:
    """Machines with `list_document_until`, the day on which the first of their documents ends, and
    `list_document_days_left` until then, which is null unless people are warned of it by now."""
    ends: QuerySet[Any] = machines.annotate(
        list_document_until=Subquery(_first_of(OuterRef("pk")).values("valid_until")[:1])
    )
    left = _Days(F("list_document_until"), Live(_today, DateField()))
    warned = Q(list_document_until__lte=Live(_warned_until, DateField()))
    found: QuerySet[Any] = ends.annotate(
        list_document_days_left=Case(When(warned, then=left), output_field=IntegerField(null=True))
    )
    return found


def _warned_until() -> date:
    return today() + timedelta(days=_warned_before())


def with_document_in(state: DocumentState) -> Q:
    """Machines with a document that has ended, or that ends within the days of warning."""
    rows = _last_of_its_kind(Attachment.objects.filter(record_id=OuterRef("pk")))
    if state == DocumentState.ENDED:
        return Q(Exists(rows.filter(valid_until__lt=Live(_today, DateField()))))
    day = Live(_today, DateField())
    return Q(Exists(rows.filter(valid_until__gte=day, valid_until__lte=Live(_warned_until, DateField()))))
