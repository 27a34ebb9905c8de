from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from blastcalc.compatibility import STORE_RULES
from blastcalc.storage_distances import TABLES
from highwall.domains.explosives.models import (
    MOST_DETONATORS,
    HazardDivision,
    Magazine,
    MagazineLimit,
    MagazineRound,
    MagazineStatus,
    MagazineTemperature,
    MagazineType,
    Store,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.magazine_lists import (
    LicenceState,
    licence_state,
    round_due_on,
    why_magazine_closed,
)
from highwall.domains.explosives.queries.magazines import reckon
from highwall.domains.explosives.workflow import MAGAZINE
from highwall.kit.calendar import Day, Moment, today
from highwall.kit.schemas import (
    Body,
    Change,
    Reference,
    Schema,
    Step,
    Usual,
    UsualDays,
    figure_of,
    text_of,
)
from highwall.kit.text import COMPOSED, FIGURE, ONE_LINE
from highwall.kit.workflow import history

type Exposed = Literal["inhabited_building", "public_road", "busy_road", "magazine"]
type RuleSet = Literal["group_table", "atf_magazine", "atf_box", "petn_in_store", "oxidisers_apart"]
type DistanceTableCode = Literal["cfr-555-218"]
assert set(STORE_RULES) == set(RuleSet.__value__.__args__)
assert set(TABLES) == set(DistanceTableCode.__value__.__args__)

type Distance = Annotated[Decimal, figure_of(Magazine, "building_m"), FIGURE, Usual(low=5, high=1000, unit="m")]
type NetExplosive = Annotated[Decimal, figure_of(MagazineLimit, "neq_kg"), FIGURE, Usual(low=1, high=60_000, unit="kg")]
type Detonators = Annotated[int, Field(ge=1, le=MOST_DETONATORS), FIGURE, Usual(low=50, high=1_000_000)]
type Celsius = Annotated[Decimal, figure_of(MagazineTemperature, "celsius"), FIGURE, Usual(low=0, high=50, unit="°C")]


class MagazineLimitBody(Body):
    """The most of one hazard division, as net explosive."""

    division: HazardDivision
    neq_kg: NetExplosive


def _each_division_once(limits: list[MagazineLimitBody]) -> list[MagazineLimitBody]:
    if len({limit.division for limit in limits}) < len(limits):
        raise ValueError("Give one limit for each division.")
    return limits


type MagazineLimits = Annotated[
    list[MagazineLimitBody], Field(max_length=len(HazardDivision)), AfterValidator(_each_division_once)
]


class NewMagazine(Body):
    """Without `store_id` it stands in the central warehouse. `not_near` are exposures that do not lie within a
    kilometre; one that has no distance and is not named there counts as unmeasured. Without `round_template_id` its
    rounds go by the checklist that comes with the product."""

    store_id: UUID | None = None
    number: Annotated[str, text_of(Magazine, "number"), ONE_LINE, COMPOSED]
    name: Annotated[str, text_of(Magazine, "name"), ONE_LINE, COMPOSED]
    magazine_type: MagazineType
    licence_number: Annotated[str, text_of(Magazine, "licence_number"), ONE_LINE, COMPOSED] = ""
    licence_authority: Annotated[str, text_of(Magazine, "licence_authority"), ONE_LINE, COMPOSED] = ""
    licence_from: Annotated[Day, UsualDays(before=10 * 365, after=90)] | None = None
    licence_until: Annotated[Day, UsualDays(before=0, after=10 * 365)] | None = None
    limits: MagazineLimits = []
    most_detonators: Detonators | None = None
    building_m: Distance | None = None
    public_road_m: Distance | None = None
    busy_road_m: Distance | None = None
    next_magazine_m: Distance | None = None
    not_near: Annotated[list[Exposed], Field(max_length=4), AfterValidator(lambda names: sorted(set(names)))] = []
    is_barricaded: bool = False
    barricade_seen_on: Annotated[Day, UsualDays(before=5 * 365, after=0)] | None = None
    distance_table: DistanceTableCode = "cfr-555-218"
    rules: Annotated[list[RuleSet], Field(min_length=1), AfterValidator(lambda names: sorted(set(names)))] = [
        "atf_magazine",
        "group_table",
    ]
    round_template_id: UUID | None = None


class MagazineChange(NewMagazine, Change):
    """Only the fields that are sent are changed."""


class DivisionLimit(Schema):
    division: HazardDivision
    neq_kg: float


class ExposureLine(Schema):
    """One distance and what it permits by itself; `is_far` where nothing of the kind lies within a kilometre."""

    exposure: Exposed
    distance_m: float | None
    is_far: bool
    permitted_neq_kg: float | None


class DistanceRuling(Schema):
    """What the distances permit, by which table. `permitted_neq_kg` is null while something is unmeasured; `binding` is
    what permits least. `licensed_neq_kg` is the sum of the limits of the licence, and `reserve_neq_kg` what the
    distances permit beyond it, below zero where the licence allows more than the distances do. A barricade that no
    photo shows does not count."""

    table: DistanceTableCode
    edition: str
    table_valid_from: date
    counts_as_barricaded: bool
    permitted_neq_kg: float | None
    binding: Exposed | None
    lines: list[ExposureLine]
    unmeasured: list[Exposed]
    licensed_neq_kg: float
    reserve_neq_kg: float | None


def _ruling(magazine: Magazine) -> dict[str, Any]:
    found, table = reckon(magazine), TABLES[magazine.distance_table]
    licensed = float(sum(limit.neq_kg for limit in magazine.limits.all()))
    permitted = found.permitted_neq_kg
    return {
        "table": table.code,
        "edition": table.edition,
        "table_valid_from": date.fromisoformat(table.valid_from),
        "counts_as_barricaded": found.counts_as_barricaded,
        "permitted_neq_kg": permitted,
        "binding": found.binding,
        "lines": found.by_exposure,
        "unmeasured": found.unmeasured,
        "licensed_neq_kg": licensed,
        "reserve_neq_kg": None if permitted is None else permitted - licensed,
    }


_PLAIN = (
    *("id", "number", "name", "magazine_type", "status", "licence_number", "licence_authority", "licence_from"),
    *("licence_until", "most_detonators", "building_m", "public_road_m", "busy_road_m", "next_magazine_m", "not_near"),
    *("is_barricaded", "barricade_seen_on", "barricade_claimed_by_name", "rules", "last_round_at", "version"),
)


class MagazineDetail(Schema):
    id: UUID
    number: str
    name: str
    store: Reference | None
    magazine_type: MagazineType
    status: MagazineStatus
    licence_number: str
    licence_authority: str
    licence_from: date | None
    licence_until: date | None
    licence_days_left: int | None
    licence_state: LicenceState | None
    limits: list[DivisionLimit]
    most_detonators: int | None
    building_m: float | None
    public_road_m: float | None
    busy_road_m: float | None
    next_magazine_m: float | None
    not_near: list[Exposed]
    is_barricaded: bool
    barricade_seen_on: date | None
    barricade_claimed_by_name: str
    rules: list[RuleSet]
    distances: DistanceRuling
    round_template: Reference
    last_round_at: datetime | None
    round_due_on: date
    is_round_overdue: bool
    round_under_way_id: UUID | None
    history: list[Step]
    version: int
    allowed_actions: list[str]

    @staticmethod
    def of(magazine: Magazine, actor: Any) -> dict[str, Any]:
        """A magazine as its detail."""
        due_on, until = round_due_on(magazine), magazine.licence_until
        days_left = None if until is None else (until - today()).days
        under_way = magazine.rounds.filter(completed_at=None).values_list("pk", flat=True).first()
        actions = MAGAZINE.allowed(magazine, actor)
        if why_magazine_closed(magazine) is None:
            actions += ["edit"] if actor.can(ExplosivesRight.UPDATE_STORE) else []
            actions += ["begin-round", "note-temperature"] if actor.can(ExplosivesRight.MOVE) else []
        return {
            **{name: getattr(magazine, name) for name in _PLAIN},
            "store": magazine.store and {"id": magazine.store.pk, "name": magazine.store.name},
            "licence_days_left": days_left,
            "licence_state": licence_state(days_left),
            "limits": [
                {"division": limit.division, "neq_kg": limit.neq_kg} for limit in magazine.limits.order_by("division")
            ],
            "distances": _ruling(magazine),
            "round_template": {"id": magazine.round_template_id, "name": magazine.round_template.name},
            "round_due_on": due_on,
            "is_round_overdue": due_on < today(),
            "round_under_way_id": under_way,
            "history": history(MAGAZINE.record, magazine.pk),
            "allowed_actions": actions,
        }


class NewMagazineRound(Body):
    """`client_id` is what the device calls the round: sent twice it is one."""

    client_id: UUID


class MagazineRoundDetail(Schema):
    id: UUID
    magazine_id: UUID
    magazine_number: str
    magazine_name: str
    store_name: str | None
    begun_at: datetime
    begun_by_name: str
    completed_at: datetime | None
    findings: int
    shows_entry: bool

    @staticmethod
    def of(made: MagazineRound) -> dict[str, Any]:
        """A round as its detail."""
        names = ("id", "magazine_id", "begun_at", "begun_by_name", "completed_at", "findings", "shows_entry")
        magazine = made.magazine
        return {
            **{name: getattr(made, name) for name in names},
            "magazine_number": magazine.number,
            "magazine_name": magazine.name,
            "store_name": magazine.store.name if magazine.store else None,
        }


class NewTemperature(Body):
    """`client_id` is what the device calls the reading: sent twice it is one. Without `read_at` it was read now."""

    client_id: UUID
    celsius: Celsius
    read_at: Annotated[Moment, UsualDays(before=7, after=0)] | None = None
    note: Annotated[str, text_of(MagazineTemperature, "note"), ONE_LINE, COMPOSED] = ""


class TemperatureDetail(Schema):
    id: UUID
    magazine_id: UUID
    read_at: datetime
    celsius: float
    is_warm: bool
    by_name: str
    note: str


class StoreUtilization(Schema):
    """How full a store is: green below 70 %, red above 90 %, yellow between."""

    store_id: UUID
    occupancy_kg: float
    capacity_kg: float
    utilization_percent: float
    level: Literal["green", "yellow", "red"]

    @staticmethod
    def of(store: Store) -> dict[str, Any]:
        """The utilisation of a store. The level goes by the exact share, not by the rounded one."""
        percent = store.occupancy_kg * 100 / store.capacity_kg
        return {
            "store_id": store.pk,
            "occupancy_kg": store.occupancy_kg,
            "capacity_kg": store.capacity_kg,
            "utilization_percent": round(float(percent), 1),
            "level": "green" if percent < 70 else "red" if percent > 90 else "yellow",
        }
