from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, When

from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models.choices import (
    Cause,
    Component,
    OrderPriority,
    OrderStatus,
    OrderType,
    Problem,
    Remedy,
    placed,
)
from highwall.kit.models import Record, both_ways, sort_index
from highwall.kit.text import search_index
from highwall.kit.triggers import audit_triggers

MOST_HOURS = 10_000
MOST_MONEY = 10_000_000


def _actual_cost() -> Case:
    lines = F("labour_cost") + F("external_cost") + F("parts_cost")
    return Case(When(has_lines=True, then=lines), default=F("stated_cost"))


class WorkOrder(Record):
    """Work to be done on a machine, as it is planned, done and paid for.

    Name, model and rig number follow the machine; `technician_name` is as it was when the order was given, also of
    somebody without an account. `committed_at` is the date to which the order is held: it follows `scheduled_at` until
    the week of that date begins. `is_planned` is so from the beginning. The machine stands from `down_from` until
    `down_to`, apart from the time of work; both are empty while it keeps running. `stated_cost` is what somebody named
    as a total, which counts where there are no lines and no parts were issued. `parts_cost` is what those issued for it
    took with them out of the stock, less what came back. `completed_at` is when the machine could work again,
    `closed_at` when nothing more is posted to the order. `project` is where the machine was when work began: it bears
    the cost.
    """

    number = models.CharField(max_length=20, unique=True)
    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="+")
    machine_name = models.CharField(max_length=120)
    machine_model = models.CharField(max_length=80)
    rig_number = models.CharField(max_length=40, blank=True, default="")
    order_type = models.CharField(max_length=10, choices=OrderType)
    priority = models.CharField(max_length=8, choices=OrderPriority)
    priority_order = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=11, choices=OrderStatus, default=OrderStatus.SCHEDULED)
    description = models.TextField(max_length=4000)
    notes = models.TextField(max_length=4000, blank=True, default="")
    scheduled_at = models.DateTimeField()
    committed_at = models.DateTimeField()
    is_planned = models.BooleanField()
    technician = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    technician_name = models.CharField(max_length=120)
    estimated_duration_h = models.DecimalField(max_digits=7, decimal_places=2)
    actual_duration_h = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    keeps_running = models.BooleanField(default=False)
    down_from = models.DateTimeField(null=True, blank=True)
    down_to = models.DateTimeField(null=True, blank=True)

    touches_explosives = models.BooleanField(default=False)
    cleared_at = models.DateTimeField(null=True, blank=True)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    cleared_by_name = models.CharField(max_length=200, blank=True, default="")
    is_hot_work = models.BooleanField(default=False)
    hot_work_permit = models.CharField(max_length=60, blank=True, default="")

    project = models.ForeignKey("projects.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    estimated_cost = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    stated_cost = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    has_lines = models.BooleanField(default=False)
    labour_cost = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    external_cost = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    parts_cost = models.DecimalField(max_digits=12, decimal_places=3, default=0, db_default=0)
    actual_cost = models.GeneratedField(
        expression=_actual_cost(),
        output_field=models.DecimalField(max_digits=12, decimal_places=3, null=True),
        db_persist=True,
    )
    cost_told_at = models.DateTimeField(null=True, blank=True)

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    started_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    overdue_told_at = models.DateTimeField(null=True, blank=True)
    completion_notes = models.TextField(max_length=4000, blank=True, default="")
    component = models.CharField(max_length=16, choices=Component, blank=True, default="")
    problem = models.CharField(max_length=16, choices=Problem, blank=True, default="")
    cause = models.CharField(max_length=16, choices=Cause, blank=True, default="")
    remedy = models.CharField(max_length=16, choices=Remedy, blank=True, default="")

    begins_at: datetime | None = None
    """No column: the moment of a start that is about to be taken, for the conditions of that step; now where none is
    given."""

    class Meta(Record.Meta):
        triggers = audit_triggers("actual_cost")
        constraints = [
            models.CheckConstraint(condition=Q(status__in=OrderStatus.values), name="work_order_status_known"),
            models.CheckConstraint(condition=Q(order_type__in=OrderType.values), name="work_order_type_known"),
            models.CheckConstraint(
                condition=placed("priority", "priority_order"), name="work_order_priority_in_its_place"
            ),
            models.CheckConstraint(
                condition=~Q(description="") & ~Q(technician_name=""), name="work_order_says_what_and_who"
            ),
            models.CheckConstraint(
                condition=~Q(status=OrderStatus.COMPLETED)
                | (
                    ~Q(completion_notes="")
                    & Q(actual_duration_h__isnull=False, completed_at__isnull=False, started_at__isnull=False)
                ),
                name="work_order_completed_with_notes",
            ),
            models.CheckConstraint(
                condition=Q(started_at=None) | Q(touches_explosives=False) | Q(cleared_at__isnull=False),
                name="work_order_free_of_explosives",
            ),
            models.CheckConstraint(
                condition=Q(started_at=None) | Q(is_hot_work=False) | ~Q(hot_work_permit=""),
                name="work_order_hot_work_permitted",
            ),
            models.CheckConstraint(
                condition=Q(completed_at=None) | Q(completed_at__gte=F("started_at")),
                name="work_order_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(down_to=None) | Q(down_to__gte=F("down_from")), name="work_order_down_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(completed_at__isnull=False), name="work_order_closed_when_completed"
            ),
            models.CheckConstraint(
                condition=Q(estimated_duration_h__gt=0, estimated_duration_h__lte=MOST_HOURS),
                name="work_order_estimated_duration",
            ),
            models.CheckConstraint(
                condition=Q(actual_duration_h=None) | Q(actual_duration_h__gte=0, actual_duration_h__lte=MOST_HOURS),
                name="work_order_actual_duration",
            ),
            models.CheckConstraint(
                condition=Q(estimated_cost=None) | Q(estimated_cost__gte=0, estimated_cost__lte=MOST_MONEY),
                name="work_order_estimated_cost",
            ),
            models.CheckConstraint(
                condition=Q(stated_cost=None) | Q(stated_cost__gte=0, stated_cost__lte=MOST_MONEY),
                name="work_order_stated_cost",
            ),
        ]
        indexes = [
            sort_index("created_at", name="work_order_by_creation"),
            sort_index("scheduled_at", name="work_order_by_schedule"),
            *both_ways("completed_at", name="work_order_by_completion"),
            sort_index("priority_order", "scheduled_at", name="work_order_by_priority"),
            sort_index("status", "scheduled_at", name="work_order_by_status"),
            sort_index("machine_name", "scheduled_at", name="work_order_by_machine"),
            models.Index(fields=["machine", "scheduled_at"], name="work_order_of_machine"),
            models.Index(fields=["technician", "scheduled_at"], name="work_order_of_technician"),
            models.Index(fields=["project", "scheduled_at"], name="work_order_of_project"),
            models.Index(fields=["order_type", "scheduled_at"], name="work_order_of_type"),
            models.Index(
                fields=["scheduled_at"],
                name="work_order_overdue_untold",
                condition=Q(status=OrderStatus.SCHEDULED, overdue_told_at=None),
            ),
            models.Index(
                fields=["machine"], name="work_order_in_progress", condition=Q(status=OrderStatus.IN_PROGRESS)
            ),
            search_index(
                "number", "machine_name", "rig_number", "description", "technician_name", name="work_order_search"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Pause(Record):
    """A time in which the work of an order rests, and for what it waits; without an end while it lasts."""

    order = models.ForeignKey(WorkOrder, on_delete=models.CASCADE, related_name="pauses")
    reason = models.CharField(max_length=8)
    note = models.CharField(max_length=500, blank=True, default="")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["order"], condition=Q(ends_at=None), name="pause_one_open_per_order"),
            models.CheckConstraint(condition=Q(reason__in=["parts", "people", "other"]), name="pause_reason_known"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")), name="pause_ends_after_start"
            ),
        ]
        indexes = [models.Index(fields=["order", "starts_at"], name="pause_of_order")]

    def __str__(self) -> str:
        return f"{self.order_id} {self.reason}"
