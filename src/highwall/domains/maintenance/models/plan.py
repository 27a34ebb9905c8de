from django.conf import settings
from django.db import models
from django.db.models import F, Q

from highwall.domains.fleet.models import Machine, MeterKind
from highwall.domains.maintenance.models.choices import (
    CalendarUnit,
    Clock,
    OccurrenceStatus,
    OrderPriority,
    OrderType,
    PlanBasis,
    PlanStatus,
    placed,
)
from highwall.domains.maintenance.models.order import MOST_HOURS, MOST_MONEY, WorkOrder
from highwall.domains.parts.models import Accessory
from highwall.kit.models import ChecklistTemplate, Record, both_ways, sort_index
from highwall.kit.text import Fold
from highwall.kit.triggers import audit_triggers

MOST_LEVELS = 6


class MaintenancePlan(Record):
    """Work that comes round on a machine, or on every machine of a type (of a region, where one is given): every
    `every_count` of a unit of the calendar, every `every_amount` of a meter, whichever comes first. It is active only
    with a technician, a time of day and a duration; orders take all their settings from here. `lead_days` and
    `lead_amount` are how long before a clock is due its order is made, `planned_per_day` what the meter is planned to
    move in a working day. One that is done `also_when_standing` goes on while its machine is out of service."""

    name = models.CharField(max_length=120)
    machine = models.ForeignKey(Machine, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    machine_type = models.CharField(max_length=80, blank=True, default="")
    region = models.ForeignKey("regions.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=9, choices=PlanStatus, default=PlanStatus.DRAFT)
    basis = models.CharField(max_length=8, choices=PlanBasis)
    every_count = models.PositiveSmallIntegerField(null=True, blank=True)
    every_unit = models.CharField(max_length=6, choices=CalendarUnit, blank=True, default="")
    meter_kind = models.CharField(max_length=12, choices=MeterKind, blank=True, default="")
    every_amount = models.DecimalField(max_digits=8, decimal_places=1, null=True, blank=True)
    planned_per_day = models.DecimalField(max_digits=6, decimal_places=1, null=True, blank=True)
    lead_days = models.PositiveSmallIntegerField(default=0)
    lead_amount = models.DecimalField(max_digits=8, decimal_places=1, default=0)
    also_when_standing = models.BooleanField(default=False)
    order_type = models.CharField(max_length=10, choices=OrderType)
    priority = models.CharField(max_length=8, choices=OrderPriority)
    priority_order = models.PositiveSmallIntegerField()
    description = models.TextField(max_length=1000)
    notes = models.TextField(max_length=4000, blank=True, default="")
    technician = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    time_of_day = models.TimeField(null=True, blank=True)
    duration_h = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    estimated_cost = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    keeps_running = models.BooleanField(default=False)
    is_hot_work = models.BooleanField(default=False)
    checklist = models.ForeignKey(ChecklistTemplate, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("name"), name="maintenance_plan_name_unique"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(description=""), name="maintenance_plan_says_what"),
            models.CheckConstraint(
                condition=(Q(machine__isnull=False, machine_type="", region=None))
                | (Q(machine=None) & ~Q(machine_type="")),
                name="maintenance_plan_of_machine_or_type",
            ),
            models.CheckConstraint(condition=Q(status__in=PlanStatus.values), name="maintenance_plan_status_known"),
            models.CheckConstraint(condition=Q(basis__in=PlanBasis.values), name="maintenance_plan_basis_known"),
            models.CheckConstraint(condition=Q(order_type__in=OrderType.values), name="maintenance_plan_type_known"),
            models.CheckConstraint(
                condition=placed("priority", "priority_order"), name="maintenance_plan_priority_in_its_place"
            ),
            models.CheckConstraint(
                condition=Q(every_count=None, every_unit="")
                | Q(every_count__isnull=False, every_unit__in=CalendarUnit.values),
                name="maintenance_plan_calendar_clock",
            ),
            models.CheckConstraint(
                condition=Q(meter_kind="", every_amount=None, planned_per_day=None)
                | Q(meter_kind__in=MeterKind.values, every_amount__isnull=False, planned_per_day__isnull=False),
                name="maintenance_plan_meter_clock",
            ),
            models.CheckConstraint(
                condition=Q(every_count__isnull=False) | Q(every_amount__isnull=False),
                name="maintenance_plan_has_a_clock",
            ),
            models.CheckConstraint(
                condition=Q(every_count=None) | Q(every_count__gte=1, every_count__lte=1000),
                name="maintenance_plan_every_count",
            ),
            models.CheckConstraint(
                condition=Q(every_amount=None) | Q(every_amount__gt=0, every_amount__lte=100_000),
                name="maintenance_plan_every_amount",
            ),
            models.CheckConstraint(
                condition=Q(planned_per_day=None) | Q(planned_per_day__gt=0, planned_per_day__lte=2_000),
                name="maintenance_plan_planned_per_day",
            ),
            models.CheckConstraint(condition=Q(lead_days__lte=365), name="maintenance_plan_lead_days"),
            models.CheckConstraint(
                condition=Q(lead_amount__gte=0, lead_amount__lte=100_000), name="maintenance_plan_lead_amount"
            ),
            models.CheckConstraint(
                condition=Q(every_amount=None) | Q(lead_amount__lt=F("every_amount")),
                name="maintenance_plan_lead_within_round",
            ),
            models.CheckConstraint(
                condition=Q(duration_h=None) | Q(duration_h__gt=0, duration_h__lte=MOST_HOURS),
                name="maintenance_plan_duration",
            ),
            models.CheckConstraint(
                condition=Q(estimated_cost=None) | Q(estimated_cost__gte=0, estimated_cost__lte=MOST_MONEY),
                name="maintenance_plan_estimated_cost",
            ),
            models.CheckConstraint(
                condition=~Q(status=PlanStatus.ACTIVE)
                | Q(technician__isnull=False, time_of_day__isnull=False, duration_h__isnull=False),
                name="maintenance_plan_active_when_whole",
            ),
        ]
        indexes = [
            sort_index("name", name="maintenance_plan_by_name"),
            sort_index("created_at", name="maintenance_plan_by_creation"),
            models.Index(fields=["status"], name="maintenance_plan_of_status"),
        ]

    def __str__(self) -> str:
        return self.name


class PlanLevel(Record):
    """A service of a plan that falls on every so many rounds, such as 500 h in a plan of 250 h at every second. One
    that falls on a round contains all of lower multiples; what it says and how long it takes are of the whole."""

    plan = models.ForeignKey(MaintenancePlan, on_delete=models.CASCADE, related_name="levels")
    multiple = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=80)
    description = models.TextField(max_length=400, blank=True, default="")
    duration_h = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["plan", "multiple"], name="plan_level_one_per_multiple"),
            models.CheckConstraint(condition=~Q(name=""), name="plan_level_has_a_name"),
            models.CheckConstraint(condition=Q(multiple__gte=1, multiple__lte=1000), name="plan_level_multiple"),
            models.CheckConstraint(
                condition=Q(duration_h=None) | Q(duration_h__gt=0, duration_h__lte=MOST_HOURS),
                name="plan_level_duration",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlanPart(Record):
    """How many of an accessory the orders of a plan take, from the level of a multiple on; those of a higher level take
    what the lower ones take as well."""

    plan = models.ForeignKey(MaintenancePlan, on_delete=models.CASCADE, related_name="parts")
    multiple = models.PositiveSmallIntegerField(default=1)
    accessory = models.ForeignKey(Accessory, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["plan", "multiple", "accessory"], name="plan_part_once_per_level"),
            models.CheckConstraint(condition=Q(multiple__gte=1, multiple__lte=1000), name="plan_part_multiple"),
            models.CheckConstraint(condition=Q(quantity__gt=0, quantity__lte=1_000_000), name="plan_part_quantity"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} of {self.accessory_id}"


class PlanRound(Record):
    """How far a plan has come on one machine. `cycle` is the last round that is over. Both clocks count from `from_on`
    and `from_total`, on the grid of `anchor_on` and `anchor_total` where the plan is fixed; `due_on` and `due_total`
    are when the next is due, `late_on` and `late_total` until when it is on time. `expected_on` is the day on which the
    first of both comes, as the meter moves now. It runs while its plan is active and the machine is one of the plan's.
    """

    plan = models.ForeignKey(MaintenancePlan, on_delete=models.CASCADE, related_name="rounds")
    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="+")
    is_running = models.BooleanField(default=False)
    cycle = models.PositiveIntegerField(default=0)
    anchor_on = models.DateField()
    anchor_total = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    from_on = models.DateField()
    from_total = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    last_done_at = models.DateTimeField(null=True, blank=True)
    last_total = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_total = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    late_on = models.DateField(null=True, blank=True)
    late_total = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    expected_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        triggers = audit_triggers("expected_on")
        constraints = [
            models.UniqueConstraint(fields=["plan", "machine"], name="plan_round_one_per_machine"),
        ]
        indexes = [
            *both_ways("expected_on", name="plan_round_by_expected_on"),
            models.Index(fields=["machine"], name="plan_round_of_machine"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} on {self.machine_id}"


class PlanOccurrence(Record):
    """One round of a plan on a machine, known by its number and never by its date. `through_cycle` is the last round
    that it stands for, where more came due before it was done; `multiple` is the highest level among them. `clock` is
    the one that came first. `order_version` is the version of its order that the plan wrote: another one was changed by
    somebody. `is_doubtful` says that the reading which made it due has been taken back though work on it goes on."""

    plan = models.ForeignKey(MaintenancePlan, on_delete=models.PROTECT, related_name="occurrences")
    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="+")
    cycle = models.PositiveIntegerField()
    through_cycle = models.PositiveIntegerField()
    multiple = models.PositiveSmallIntegerField()
    level_name = models.CharField(max_length=80, blank=True, default="")
    status = models.CharField(max_length=9, choices=OccurrenceStatus)
    clock = models.CharField(max_length=8, choices=Clock, blank=True, default="")
    due_on = models.DateField(null=True, blank=True)
    due_total = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    order = models.ForeignKey(WorkOrder, null=True, blank=True, on_delete=models.PROTECT, related_name="occurrences")
    order_version = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()
    reason = models.CharField(max_length=2000, blank=True, default="")
    is_doubtful = models.BooleanField(default=False)
    done_at = models.DateTimeField(null=True, blank=True)
    done_total = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    was_on_time = models.BooleanField(null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["plan", "machine", "cycle"], name="plan_occurrence_one_per_cycle"),
            models.UniqueConstraint(
                fields=["plan", "machine"], condition=Q(status="open"), name="plan_occurrence_one_open"
            ),
            models.CheckConstraint(
                condition=Q(status__in=OccurrenceStatus.values), name="plan_occurrence_status_known"
            ),
            models.CheckConstraint(
                condition=~Q(status=OccurrenceStatus.OPEN) | Q(order__isnull=False), name="plan_occurrence_has_an_order"
            ),
            models.CheckConstraint(
                condition=Q(through_cycle__gte=F("cycle")), name="plan_occurrence_through_a_later_cycle"
            ),
        ]
        indexes = [
            sort_index("made_at", name="plan_occurrence_by_making"),
            models.Index(fields=["machine", "made_at"], name="plan_occurrence_of_machine"),
            models.Index(fields=["plan", "made_at"], name="plan_occurrence_of_plan"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.cycle}"
