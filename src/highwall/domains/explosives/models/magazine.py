from datetime import UTC
from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from blastcalc.compatibility import STORE_RULES
from blastcalc.storage_distances import CFR_555_218, EXPOSURES, TABLES
from highwall.domains.explosives.models.store import Store
from highwall.kit.models import ChecklistTemplate, Record, both_ways, sort_index
from highwall.kit.settings import Setting
from highwall.kit.text import Fold, search_index
from highwall.kit.triggers import append_only, audit_creation, audit_triggers

ENFORCE_DISTANCES = Setting(
    key="magazines.enforce_distances",
    type_=bool,
    default=False,
    group="magazines",
    description="A magazine receives no more than its distances permit by its table of distances. Otherwise the figure "
    "is shown only.",
)
ROUND_INTERVAL_DAYS = Setting(
    key="magazines.round_interval_days",
    type_=Annotated[int, Ge(1), Le(31)],
    default=7,
    group="magazines",
    description="A magazine is looked at on a round again after so many days at the latest.",
    unit="d",
)
WARM_CELSIUS = Setting(
    key="magazines.warm_celsius",
    type_=Annotated[int, Ge(10), Le(60)],
    default=30,
    group="magazines",
    description="A magazine that is warmer than this is too warm; those who answer for it are told.",
    unit="°C",
)
LARGEST_NEQ_KG = Decimal(str(CFR_555_218.most_kg))
"""What one magazine may hold at most anywhere: 300,000 lb."""
MOST_DETONATORS = 20_000_000
"""What one magazine may hold at most (27 CFR 555.213)."""


class MagazineType(models.TextChoices):
    BUILDING = "building", "Building"
    CONTAINER = "container", "Container"
    BIN = "bin", "Bin or tank"
    DAY_BOX = "day_box", "Day box"
    VEHICLE = "vehicle", "Vehicle"
    RETURN_SHELF = "return_shelf", "Return shelf"


LICENSED_TYPES = frozenset({MagazineType.BUILDING, MagazineType.CONTAINER, MagazineType.BIN})
"""Those that receive nothing without a licence of their own."""


class MagazineStatus(models.TextChoices):
    IN_USE = "in_use", "In use"
    SUSPENDED = "suspended", "Suspended"
    CLOSED = "closed", "Closed"


class HazardDivision(models.TextChoices):
    D11 = "1.1", "1.1"
    D12 = "1.2", "1.2"
    D13 = "1.3", "1.3"
    D14 = "1.4", "1.4"
    D15 = "1.5", "1.5"
    D16 = "1.6", "1.6"


class Magazine(Record):
    """A place with walls in a store, or in the central warehouse where it names no store (ADR 35): what it is licensed
    for, how far it lies from people, and when it was last looked at."""

    store = models.ForeignKey(Store, null=True, blank=True, on_delete=models.PROTECT, related_name="magazines")
    number = models.CharField(max_length=20)
    name = models.CharField(max_length=80)
    magazine_type = models.CharField(max_length=12, choices=MagazineType)
    status = models.CharField(max_length=10, choices=MagazineStatus, default=MagazineStatus.IN_USE)
    licence_number = models.CharField(max_length=60, blank=True, default="")
    licence_authority = models.CharField(max_length=120, blank=True, default="")
    licence_from = models.DateField(null=True, blank=True)
    licence_until = models.DateField(null=True, blank=True)
    """The last day on which the licence is valid."""
    most_detonators = models.PositiveIntegerField(null=True, blank=True)
    """How many detonators it may hold; none where it is not said."""
    building_m = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    public_road_m = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    busy_road_m = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    next_magazine_m = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    """From nearest edge to nearest edge."""
    not_near = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    """The exposures of `blastcalc.storage_distances` that do not lie within a kilometre, which is farther than any
    table asks for. One that has neither a distance nor stands here has not been measured."""
    is_barricaded = models.BooleanField(default=False)
    """As somebody claims; it counts once a photo of kind `barricade` shows it."""
    barricade_seen_on = models.DateField(null=True, blank=True)
    barricade_claimed_by_name = models.CharField(max_length=200, blank=True, default="", editable=False)
    distance_table = models.CharField(max_length=20, default=CFR_555_218.code)
    rules = ArrayField(models.CharField(max_length=20), default=list)
    """The rule sets of `blastcalc.compatibility` in force; the strictest wins."""
    round_template = models.ForeignKey(ChecklistTemplate, on_delete=models.PROTECT, related_name="+")
    rounds_from = models.DateField()
    """The day from which the next round counts: that of the last one, or that on which the magazine was added."""
    last_round_at = models.DateTimeField(null=True, blank=True, editable=False)
    round_told_for = models.DateField(null=True, blank=True, editable=False)
    """The value of `rounds_from` of which people were told that its round is overdue."""
    licence_told_for = models.DateField(null=True, blank=True, editable=False)
    licence_told_days = models.SmallIntegerField(null=True, blank=True, editable=False)
    """The last day of the licence of which people were told, and at which of the warnings; -1 once it had expired."""

    class Meta(Record.Meta):
        triggers = audit_triggers("round_told_for", "licence_told_for", "licence_told_days")
        constraints = [
            models.UniqueConstraint(Fold("number"), name="magazine_number_unique"),
            models.CheckConstraint(condition=Q(magazine_type__in=MagazineType.values), name="magazine_type_known"),
            models.CheckConstraint(condition=Q(status__in=MagazineStatus.values), name="magazine_status_known"),
            models.CheckConstraint(
                condition=Q(licence_number="", licence_from__isnull=True, licence_until__isnull=True)
                | (
                    ~Q(licence_number="")
                    & ~Q(licence_authority="")
                    & Q(licence_from__isnull=False, licence_until__gte=F("licence_from"))
                ),
                name="magazine_licence_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(most_detonators__isnull=True) | Q(most_detonators__lte=MOST_DETONATORS),
                name="magazine_detonators_within_law",
            ),
            models.CheckConstraint(
                condition=Q(building_m__isnull=True) | Q(building_m__gte=0), name="magazine_building_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(public_road_m__isnull=True) | Q(public_road_m__gte=0), name="magazine_road_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(busy_road_m__isnull=True) | Q(busy_road_m__gte=0), name="magazine_busy_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(next_magazine_m__isnull=True) | Q(next_magazine_m__gte=0),
                name="magazine_next_not_negative",
            ),
            models.CheckConstraint(condition=Q(not_near__contained_by=list(EXPOSURES)), name="magazine_not_near_known"),
            models.CheckConstraint(
                condition=Q(is_barricaded=False) | Q(barricade_seen_on__isnull=False),
                name="magazine_barricade_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(distance_table__in=sorted(TABLES)), name="magazine_distance_table_known"
            ),
            models.CheckConstraint(
                condition=Q(rules__contained_by=list(STORE_RULES), rules__len__gt=0), name="magazine_rules_known"
            ),
        ]
        indexes = [
            sort_index("number", name="magazine_by_number"),
            sort_index("name", name="magazine_by_name"),
            sort_index("rounds_from", name="magazine_by_round"),
            *both_ways("licence_until", name="magazine_by_licence"),
            search_index("number", "name", "licence_number", name="magazine_search"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"


class MagazineLimit(Record):
    """How much of one hazard division the licence allows in a magazine, as net explosive."""

    magazine = models.ForeignKey(Magazine, on_delete=models.CASCADE, related_name="limits")
    division = models.CharField(max_length=3, choices=HazardDivision)
    neq_kg = models.DecimalField(max_digits=14, decimal_places=3)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["magazine", "division"], name="magazine_limit_unique"),
            models.CheckConstraint(
                condition=Q(division__in=HazardDivision.values), name="magazine_limit_division_known"
            ),
            models.CheckConstraint(
                condition=Q(neq_kg__gt=0, neq_kg__lte=LARGEST_NEQ_KG), name="magazine_limit_within_law"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.division} in {self.magazine}"


class MagazineRound(Record):
    """Somebody's look at a magazine; what was found stands in its checklist. One is under way at a time."""

    magazine = models.ForeignKey(Magazine, on_delete=models.PROTECT, related_name="rounds")
    client_id = models.UUIDField(unique=True)
    """What the device calls it, so that beginning it twice is one round."""
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    begun_by_name = models.CharField(max_length=200)
    completed_at = models.DateTimeField(null=True, blank=True)
    findings = models.PositiveSmallIntegerField(default=0)
    """How many items were not in order."""
    shows_entry = models.BooleanField(default=False)
    """Whether there were signs that somebody had entered, or tried to."""

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["magazine"], condition=Q(completed_at__isnull=True), name="magazine_round_one_open"
            ),
        ]
        indexes = [sort_index("begun_at", name="magazine_round_by_time")]

    def __str__(self) -> str:
        return f"{self.magazine} {self.begun_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


class MagazineTemperature(Record):
    """What a thermometer in a magazine showed. Readings are never changed."""

    magazine = models.ForeignKey(Magazine, on_delete=models.PROTECT, related_name="temperatures")
    client_id = models.UUIDField(unique=True)
    """What the device calls it, so that sending it twice is one reading."""
    read_at = models.DateTimeField()
    celsius = models.DecimalField(max_digits=4, decimal_places=1)
    is_warm = models.BooleanField(default=False)
    """Whether it was above what the setting then allowed."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=200)
    note = models.CharField(max_length=300, blank=True, default="")

    class Meta(Record.Meta):
        triggers = [*audit_creation(), *append_only()]
        constraints = [
            models.CheckConstraint(condition=Q(celsius__gte=-40, celsius__lte=80), name="magazine_temperature_on_earth")
        ]
        indexes = [sort_index("read_at", name="magazine_temperature_by_time")]

    def __str__(self) -> str:
        return f"{self.celsius} °C in {self.magazine}"
