from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import (
    Case,
    CharField,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, ExtractDay
from django.utils import timezone
from ninja import FilterLookup, FilterSchema

from highwall.domains.fleet.models import OUT_OF_WORK, Assignment, Machine, MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries.documents import DocumentState, with_document_in, with_first_end
from highwall.domains.fleet.queries.upkeep import upkeep
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import Invalid, NotFound
from highwall.kit.holders import Holder
from highwall.kit.lists import Listing, arabic_name
from highwall.kit.models import TransitionLog
from highwall.kit.refusals import referring_records
from highwall.kit.schemas import Dependent, Schema
from highwall.kit.settings import Setting
from highwall.kit.statements import Live, Parameter, Prepared
from highwall.kit.text import NaturalKey, Words

MAINTENANCE_ALERT_DAYS = Setting(
    key="machines.maintenance_alert_days",
    type_=Annotated[int, Ge(0), Le(365)],
    default=3,
    group="machines",
    description="A machine that is under maintenance or out of service for more days than this is marked, and its "
    "machine managers are told; 0 turns both off.",
    unit="d",
)


class MachineRow(Schema):
    id: UUID
    number: str
    name: str
    machine_type: str
    model: str
    manufacturer: str
    serial_number: str
    rig_number: str
    plate_number: str
    manufacturing_year: int
    current_location: str
    region_id: UUID | None
    region_name: str | None
    status: MachineStatus
    created_at: datetime
    version: int
    overdue_days: int | None
    project_id: UUID | None
    project_name: str | None
    operator_id: UUID | None
    operator_name: str | None
    document_until: date | None
    document_days_left: int | None
    retired_at: datetime | None
    last_maintenance_at: datetime | None
    last_maintenance: str | None
    next_maintenance_on: date | None
    next_maintenance: str | None
    is_maintenance_overdue: bool


def _now() -> datetime:
    return timezone.now()


def now_live() -> Live:
    """The present moment, within a query that is kept by its shape."""
    return Live(_now, DateTimeField())


def person_name(path: str) -> Case:
    """The name of a person that a row may name, or null."""
    name = Concat(f"{path}__first_name", Value(" "), f"{path}__last_name")
    return Case(When(**{f"{path}_id__isnull": False}, then=name), output_field=CharField(null=True))


def live_assignments(at: datetime | None = None) -> QuerySet[Assignment]:
    """The assignments that run at a moment, now if none is given."""
    moment: Live | Value = now_live() if at is None else Value(at, DateTimeField())
    return Assignment.objects.filter(Q(ends_at=None) | Q(ends_at__gt=moment), starts_at__lte=moment)


class MachineFilters(FilterSchema):
    status: Annotated[MachineStatus | None, FilterLookup("status")] = None
    machine_type: Annotated[str | None, FilterLookup("machine_type__reads_as")] = None
    model: Annotated[str | None, FilterLookup("model__reads_as")] = None
    region_id: Annotated[UUID | None, FilterLookup("region_id")] = None
    project_id: UUID | None = None
    operator_id: UUID | None = None
    is_retired: bool | None = False
    documents: DocumentState | None = None
    is_maintenance_overdue: bool | None = None

    def filter_is_retired(self, value: bool | None) -> Q:
        """Machines that are retired, or those that are not, which is what is meant where nothing is said."""
        return Q(retired_at__isnull=not value)

    def filter_documents(self, value: DocumentState | None) -> Q:
        """Machines with a document that has ended, or that ends soon."""
        return Q() if value is None else with_document_in(value)

    def filter_is_maintenance_overdue(self, value: bool | None) -> Q:
        """Machines with maintenance past its due point by more than the tolerance, or the others."""
        is_overdue = Q(upkeep()["is_maintenance_overdue"])
        return Q() if value is None else is_overdue if value else ~is_overdue

    def filter_project_id(self, value: UUID | None) -> Q:
        """Machines that work for a project now."""
        return Q(Exists(live_assignments().filter(machine=OuterRef("pk"), project_id=value))) if value else Q()

    def filter_operator_id(self, value: UUID | None) -> Q:
        """The machine that a person works with now."""
        return Q(Exists(live_assignments().filter(machine=OuterRef("pk"), operator_id=value))) if value else Q()


_NEVER = datetime(1, 1, 1, tzinfo=UTC)


def _latest_overdue(at: datetime | None = None) -> datetime:
    """Since before when a machine must be out of work to be marked."""
    limit = MAINTENANCE_ALERT_DAYS.get()
    return (at or timezone.now()) - timedelta(days=limit) if limit else _NEVER


def with_overdue_days(machines: QuerySet[Machine], at: datetime | None = None) -> QuerySet[Any]:
    """Machines with `out_of_work_since`, the moment at which they last went from work to maintenance or out of service
    (when they were added, if they never worked; null for those that can work), and `overdue_days`, the whole days
    since, which are null unless they are more than `machines.maintenance_alert_days` at the moment `at`, now if none
    is given. Going from maintenance out of service, or back, starts nothing anew."""
    now: Live | Value = Live(_now, DateTimeField())
    latest: Live | Value = Live(_latest_overdue, DateTimeField())
    if at is not None:
        now, latest = (Value(moment, DateTimeField()) for moment in (at, _latest_overdue(at)))
    falls = TransitionLog.objects.filter(
        record_type="machine", record_id=OuterRef("pk"), to_state__in=OUT_OF_WORK
    ).exclude(from_state__in=OUT_OF_WORK)
    since = Coalesce(Subquery(falls.order_by("-at").values("at")[:1]), F("created_at"))
    lasting = ExpressionWrapper(now - F("out_of_work_since"), output_field=DurationField())
    is_overdue = Q(out_of_work_since__lt=latest, retired_at=None)
    return machines.annotate(
        out_of_work_since=Case(When(status__in=OUT_OF_WORK, then=since), output_field=DateTimeField(null=True)),
    ).annotate(
        overdue_days=Case(
            When(is_overdue, then=Cast(ExtractDay(lasting), IntegerField())), output_field=IntegerField(null=True)
        )
    )


def _with_assignment(machines: QuerySet[Machine]) -> QuerySet[Any]:
    """As `with_overdue_days`, for whom each machine works now, when it was and will be maintained, and when the first
    of its documents ends."""
    live = live_assignments().filter(machine=OuterRef("pk"))
    annotated: QuerySet[Any] = with_first_end(with_overdue_days(machines)).annotate(
        live_project_id=Subquery(live.values("project_id")[:1]),
        live_project_name=Subquery(live.values("project__name")[:1]),
        live_operator_id=Subquery(live.values("operator_id")[:1]),
        live_operator_name=Subquery(live.values(name=person_name("operator"))[:1]),
        **upkeep(),
    )
    return annotated


def overdue_days(machine: Machine) -> int | None:
    """Whole days out of work of a machine that has been so for too long, else None."""
    if machine.status not in OUT_OF_WORK or machine.retired_at is not None:
        return None
    found = with_overdue_days(Machine.objects.filter(pk=machine.pk))
    days: int | None = found.values_list("overdue_days", flat=True).get()
    return days


MACHINES = Listing[Machine](
    name="machines",
    row=MachineRow,
    columns={
        **{name: name for name in MachineRow.model_fields},
        "region_name": "region__name",
        **{name: f"live_{name}" for name in ("project_id", "project_name", "operator_id", "operator_name")},
        "document_until": "list_document_until",
        "document_days_left": "list_document_days_left",
    },
    sorts={
        **{name: name for name in ("number", "name", "machine_type", "model", "manufacturer", "serial_number")},
        "manufacturing_year": "manufacturing_year",
        "status": "status,created_at",
        "created_at": "created_at",
    },
    default_sort="name",
    annotate=_with_assignment,
    search=("name", "serial_number", "rig_number", "plate_number"),
    filters=MachineFilters,
    export={
        "number": "Number",
        "name": "Name",
        "machine_type": "Type",
        "model": "Model",
        "manufacturer": "Manufacturer",
        "serial_number": "Serial number",
        "rig_number": "Rig number",
        "plate_number": "Plate number",
        "manufacturing_year": "Year",
        "current_location": "Location",
        "region_name": "Region",
        "status": "Status",
        "project_name": "Project",
        "operator_name": "Operator",
        "document_until": "First document ends",
        "last_maintenance_at": "Last maintenance",
        "next_maintenance_on": "Next maintenance",
        "next_maintenance": "Next work",
        "is_maintenance_overdue": "Maintenance overdue",
    },
    tokens={"status": Words("status")},
    arabic={"region_name": arabic_name("region")},
)


def visible_machines(actor: Actor) -> QuerySet[Machine]:
    """All machines, or those of the actor's region and those that belong to none: by reach."""
    if actor.reach == Reach.ALL:
        return Machine.objects.all()
    return Machine.objects.filter(Q(region_id=actor.region_id) | Q(region_id=None))


_MACHINE = Prepared(
    lambda actor: visible_machines(actor).select_related("region", "machine_model").filter(pk=Parameter("id"))
)


_LIVE = Prepared(
    lambda: (
        live_assignments().select_related("machine", "project", "operator").filter(machine_id=Parameter("machine_id"))
    )
)
_LIVE_OF_OPERATOR = Prepared(
    lambda: live_assignments().select_related("machine", "project").filter(operator_id=Parameter("operator_id"))
)


def assignment_of(machine_id: UUID) -> Assignment | None:
    """For whom a machine works now."""
    return _LIVE.first(machine_id=machine_id)


def machine_of_operator(operator_id: UUID, actor: Actor) -> Machine:
    """The machine that a person works with now. Raises NotFound: none, or outside the reach of the actor. One's own
    machine is in everybody's reach."""
    live = _LIVE_OF_OPERATOR.first(operator_id=operator_id)
    if live is None:
        raise NotFound("No machine is assigned to this person.", code="no_machine")
    return live.machine if actor.user_id == operator_id else get_machine(live.machine_id, actor)


def own_machine(actor: Actor) -> Machine | None:
    """The machine that the actor works with now, if there is one."""
    live = _LIVE_OF_OPERATOR.first(operator_id=actor.user_id) if actor.user_id else None
    return live.machine if live else None


def machine_by_number(number: str, actor: Actor) -> Machine:
    """Raises NotFound outside the reach of the actor."""
    machine = (
        visible_machines(actor).select_related("region", "machine_model").filter(number__iexact=number.strip()).first()
    )
    if machine is None:
        raise NotFound("There is no such machine.")
    return machine


def get_machine(machine_id: UUID, actor: Actor) -> Machine:
    """Raises NotFound outside the reach of the actor."""
    machine = _MACHINE.first(actor, id=machine_id)
    if machine is None:
        raise NotFound("There is no such machine.")
    return machine


MOST_LABELS = 200


def machines_to_label(actor: Actor, ids: list[UUID] | None = None) -> list[Machine]:
    """The named machines, or all of the fleet where none is named, by name; at most `MOST_LABELS`. Raises NotFound for
    one outside the reach of the actor, Invalid for too many."""
    machines = visible_machines(actor).order_by(NaturalKey("name"), "pk")
    if ids is None:
        return list(machines.filter(retired_at=None)[:MOST_LABELS])
    wanted = set(ids)
    if len(wanted) > MOST_LABELS:
        message = f"Print at most {MOST_LABELS} labels at once."
        raise Invalid.field("ids", "too_many_labels", message, limit=MOST_LABELS)
    found = list(machines.filter(pk__in=wanted))
    if len(found) < len(wanted):
        raise NotFound("There is no such machine.")
    return found


def dependents_of_machine(machine: Machine) -> list[Dependent]:
    """What hangs on a machine: records that name it. A machine that has worked stays; one takes it out of service."""
    return referring_records(machine)


MACHINE_HOLDER = Holder[Machine](
    resource=MACHINE_WORKFLOW.record,
    model=Machine,
    link="/machines/{id}",
    visible=visible_machines,
    read=MachineRight.READ,
    attach=MachineRight.UPDATE,
    comment=MachineRight.READ,
    called=str,
    kinds=("manual", "insurance", "registration", "other"),
)
