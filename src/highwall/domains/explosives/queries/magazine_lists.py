"""The lists of magazines, of their rounds and of their temperatures, and one magazine with all that it says."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from django.db.models import BooleanField, Case, CharField, DateField, F, Func, IntegerField, Q, QuerySet, Value, When
from ninja import FilterLookup, FilterSchema

from highwall.domains.explosives.models import (
    ROUND_INTERVAL_DAYS,
    Magazine,
    MagazineRound,
    MagazineStatus,
    MagazineTemperature,
    MagazineType,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.magazines import BARRICADE
from highwall.domains.explosives.queries.scope import visible_stores
from highwall.domains.explosives.workflow import MAGAZINE
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import From, Until, today
from highwall.kit.errors import Conflict, DomainError, NotFound
from highwall.kit.holders import Holder
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.models import ChecklistTemplate
from highwall.kit.schemas import Schema
from highwall.kit.statements import Live
from highwall.kit.text import Words

LICENCE_WARNING_DAYS = (90, 30, 7)
"""So many days before the last day of a licence people are told, and once more when it has ended."""


def reaches_magazine(actor: Actor, prefix: str = "") -> Q:
    """The condition on magazines (or on rows that hang on one, by `prefix`) within reach: those of the stores in reach,
    and those of the central warehouse."""
    if actor.reach == Reach.ALL:
        return Q()
    stores = visible_stores(actor).order_by().values("pk")
    return Q(**{f"{prefix}store__isnull": True}) | Q(**{f"{prefix}store__in": stores})


def visible_magazines(actor: Actor) -> QuerySet[Magazine]:
    """Those of the stores in reach, and those of the central warehouse."""
    return Magazine.objects.filter(reaches_magazine(actor))


def visible_rounds(actor: Actor) -> QuerySet[MagazineRound]:
    return MagazineRound.objects.filter(reaches_magazine(actor, "magazine__"))


def visible_temperatures(actor: Actor) -> QuerySet[MagazineTemperature]:
    return MagazineTemperature.objects.filter(reaches_magazine(actor, "magazine__"))


def get_magazine(magazine_id: UUID, actor: Actor) -> Magazine:
    """Raises NotFound outside the reach of the actor."""
    found = visible_magazines(actor).select_related("store", "store__region").filter(pk=magazine_id).first()
    if found is None:
        raise NotFound("There is no such magazine.")
    return found


def get_round(round_id: UUID, actor: Actor) -> MagazineRound:
    """Raises NotFound outside the reach of the actor."""
    rows = visible_rounds(actor).select_related("magazine", "magazine__store")
    found = rows.filter(pk=round_id).first()
    if found is None:
        raise NotFound("There is no such round.")
    return found


def round_due_on(magazine: Magazine) -> date:
    """The last day on which the next round is in time."""
    return magazine.rounds_from + timedelta(days=ROUND_INTERVAL_DAYS.get())


def round_templates() -> list[dict[str, Any]]:
    """The checklists by which rounds may be made, as references."""
    rows = ChecklistTemplate.objects.filter(is_retired=False).order_by("name")
    return [{"id": pk, "name": name} for pk, name in rows.values_list("pk", "name")]


class LicenceState(StrEnum):
    """How near the last day of a licence is: within the first of the warnings, within the last of them, or past."""

    ENDING = "ending"
    LAST_DAYS = "last_days"
    ENDED = "ended"


def licence_state(days_left: int | None) -> LicenceState | None:
    """How near the last day of a licence is that is valid for so many days more; None while it is far."""
    if days_left is None or days_left > LICENCE_WARNING_DAYS[0]:
        return None
    if days_left < 0:
        return LicenceState.ENDED
    return LicenceState.LAST_DAYS if days_left <= LICENCE_WARNING_DAYS[-1] else LicenceState.ENDING


class RoundState(StrEnum):
    DUE = "due"
    OVERDUE = "overdue"


class MagazineRow(Schema):
    """`licence_days_left` is below zero once the licence has ended. A round that is due today is not overdue."""

    id: UUID
    number: str
    name: str
    store_id: UUID | None
    store_name: str | None
    magazine_type: MagazineType
    status: MagazineStatus
    licence_number: str
    licence_until: date | None
    licence_days_left: int | None
    licence_state: LicenceState | None
    last_round_at: datetime | None
    round_due_on: date
    is_round_overdue: bool
    version: int


def _today() -> date:
    return today()


class _Sum(Func):
    """A day and a number of days later, or the days between two days."""

    template = "(%(expressions)s)"


def _due_from() -> date:
    return today() - timedelta(days=ROUND_INTERVAL_DAYS.get())


def _ending_until() -> date:
    return today() + timedelta(days=LICENCE_WARNING_DAYS[0])


def _last_days_until() -> date:
    return today() + timedelta(days=LICENCE_WARNING_DAYS[-1])


class MagazineFilters(FilterSchema):
    """Closed magazines are left out unless they are asked for. A licence in its last days is ending as well."""

    status: Annotated[list[MagazineStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    magazine_type: Annotated[list[MagazineType] | None, SEVERAL, FilterLookup("magazine_type__in")] = None
    store_id: Annotated[UUID | None, FilterLookup("store_id")] = None
    in_warehouse: Annotated[bool | None, FilterLookup("store__isnull")] = None
    licence: LicenceState | None = None
    round: RoundState | None = None

    def get_filter_expression(self) -> Q:
        found: Q = super().get_filter_expression()
        return found if self.status else found & ~Q(status=MagazineStatus.CLOSED)

    def filter_licence(self, value: LicenceState | None) -> Q:
        if value is None:
            return Q()
        day = Live(_today, DateField())
        if value == LicenceState.ENDED:
            return Q(licence_until__lt=day)
        until = _last_days_until if value == LicenceState.LAST_DAYS else _ending_until
        return Q(licence_until__gte=day, licence_until__lte=Live(until, DateField()))

    def filter_round(self, value: RoundState | None) -> Q:
        if value is None:
            return Q()
        day = Live(_due_from, DateField())
        return Q(rounds_from__lt=day) if value == RoundState.OVERDUE else Q(rounds_from__lte=day)


def shown_magazines(actor: Actor) -> QuerySet[Magazine]:
    """Magazines with what is left of their licence and when their next round is due."""
    day = Live(_today, DateField())
    return visible_magazines(actor).annotate(
        days_left=_Sum(F("licence_until"), day, arg_joiner=" - ", output_field=IntegerField(null=True)),
        licence_state=Case(
            When(licence_until__lt=day, then=Value(LicenceState.ENDED.value)),
            When(licence_until__lte=Live(_last_days_until, DateField()), then=Value(LicenceState.LAST_DAYS.value)),
            When(licence_until__lte=Live(_ending_until, DateField()), then=Value(LicenceState.ENDING.value)),
            default=None,
            output_field=CharField(null=True),
        ),
        due_on=_Sum(
            F("rounds_from"),
            Live(ROUND_INTERVAL_DAYS.get, IntegerField()),
            arg_joiner=" + ",
            output_field=DateField(),
        ),
        is_overdue=Case(
            When(rounds_from__lt=Live(_due_from, DateField()), then=True), default=False, output_field=BooleanField()
        ),
    )


MAGAZINES = Listing[Magazine](
    name="magazines",
    row=MagazineRow,
    columns={
        **{name: name for name in MagazineRow.model_fields},
        "store_name": "store__name",
        "licence_days_left": "days_left",
        "round_due_on": "due_on",
        "is_round_overdue": "is_overdue",
    },
    sorts={"number": "number", "name": "name", "licence_until": "licence_until", "round_due_on": "rounds_from"},
    default_sort="number",
    search=("number", "name", "licence_number"),
    filters=MagazineFilters,
    export={
        "number": "Number",
        "name": "Name",
        "store_name": "Store",
        "magazine_type": "Type",
        "status": "Status",
        "licence_number": "Licence",
        "licence_until": "Licence valid until",
        "last_round_at": "Last round",
        "round_due_on": "Next round due",
    },
    tokens={"status": Words("status"), "magazine_type": Words("magazines:type")},
)


class MagazineRoundRow(Schema):
    id: UUID
    magazine_id: UUID
    magazine_number: str
    magazine_name: str
    begun_at: datetime
    begun_by_name: str
    completed_at: datetime | None
    findings: int
    shows_entry: bool


class MagazineRoundFilters(FilterSchema):
    magazine_id: Annotated[UUID | None, FilterLookup("magazine_id")] = None
    shows_entry: Annotated[bool | None, FilterLookup("shows_entry")] = None
    begun_from: Annotated[From | None, FilterLookup("begun_at__gte")] = None
    begun_to: Annotated[Until | None, FilterLookup("begun_at__lt")] = None


MAGAZINE_ROUNDS = Listing[MagazineRound](
    name="magazine-rounds",
    row=MagazineRoundRow,
    columns={
        **{name: name for name in MagazineRoundRow.model_fields},
        "magazine_number": "magazine__number",
        "magazine_name": "magazine__name",
    },
    sorts={"begun_at": "begun_at"},
    default_sort="-begun_at",
    filters=MagazineRoundFilters,
    export={
        "magazine_number": "Number",
        "magazine_name": "Magazine",
        "begun_at": "Begun",
        "begun_by_name": "By",
        "completed_at": "Completed",
        "findings": "Findings",
        "shows_entry": "Signs of entry",
    },
)


class MagazineTemperatureRow(Schema):
    id: UUID
    magazine_id: UUID
    magazine_name: str
    read_at: datetime
    celsius: float
    is_warm: bool
    by_name: str
    note: str


class MagazineTemperatureFilters(FilterSchema):
    magazine_id: Annotated[UUID | None, FilterLookup("magazine_id")] = None
    is_warm: Annotated[bool | None, FilterLookup("is_warm")] = None
    read_from: Annotated[From | None, FilterLookup("read_at__gte")] = None
    read_to: Annotated[Until | None, FilterLookup("read_at__lt")] = None


MAGAZINE_TEMPERATURES = Listing[MagazineTemperature](
    name="magazine-temperatures",
    row=MagazineTemperatureRow,
    columns={**{name: name for name in MagazineTemperatureRow.model_fields}, "magazine_name": "magazine__name"},
    sorts={"read_at": "read_at"},
    default_sort="-read_at",
    filters=MagazineTemperatureFilters,
    export={
        "magazine_name": "Magazine",
        "read_at": "Read",
        "celsius": "Temperature °C",
        "is_warm": "Too warm",
        "by_name": "By",
        "note": "Note",
    },
)


def why_magazine_closed(magazine: Magazine) -> DomainError | None:
    if magazine.status != MagazineStatus.CLOSED:
        return None
    message = "This step is not possible while the record is “Closed”."
    return Conflict(message, code="illegal_transition", status=magazine.status)


MAGAZINE_HOLDER = Holder[Magazine](
    resource=MAGAZINE.record,
    model=Magazine,
    link="/magazines/{id}",
    visible=visible_magazines,
    read=ExplosivesRight.READ,
    attach=ExplosivesRight.MOVE,
    comment=ExplosivesRight.READ,
    called=str,
    kinds=("licence", BARRICADE, "document", "other"),
    tidy=ExplosivesRight.UPDATE_STORE,
)
ROUND_HOLDER = Holder[MagazineRound](
    resource="magazine_round",
    model=MagazineRound,
    link="/magazine-rounds/{id}",
    visible=visible_rounds,
    read=ExplosivesRight.READ,
    attach=ExplosivesRight.MOVE,
    comment=ExplosivesRight.READ,
    called=str,
    kinds=("other",),
    tidy=ExplosivesRight.UPDATE_STORE,
)
