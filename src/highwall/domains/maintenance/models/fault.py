from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models.choices import Component, FaultStatus, OrderPriority, Problem, placed
from highwall.domains.maintenance.models.order import WorkOrder
from highwall.kit.models import Record, sort_index
from highwall.kit.text import search_index


class FaultReport(Record):
    """What an operator found wrong with a machine. One that `cannot_work` keeps it out of service until the fault has
    been put right or work on it has begun. `client_id` is given by the device that reports, so that a report that is
    sent again is not a second one. The order that it became, or the report of which it is a duplicate, stays named for
    good. `has_stopped_machine` says that the report took the machine out of service."""

    number = models.CharField(max_length=20, unique=True)
    client_id = models.UUIDField(unique=True)
    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="+")
    machine_name = models.CharField(max_length=120)
    component = models.CharField(max_length=16, choices=Component)
    problem = models.CharField(max_length=16, choices=Problem)
    description = models.TextField(max_length=2000, blank=True, default="")
    severity = models.CharField(max_length=8, choices=OrderPriority)
    severity_order = models.PositiveSmallIntegerField()
    cannot_work = models.BooleanField(default=False)
    has_stopped_machine = models.BooleanField(default=False)
    status = models.CharField(max_length=9, choices=FaultStatus, default=FaultStatus.REPORTED)
    found_at = models.DateTimeField()
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reported_by_name = models.CharField(max_length=200)
    deferred_until = models.DateTimeField(null=True, blank=True)
    order = models.ForeignKey(WorkOrder, null=True, blank=True, on_delete=models.PROTECT, related_name="faults")
    duplicate_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="duplicates")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(status__in=FaultStatus.values), name="fault_status_known"),
            models.CheckConstraint(condition=placed("severity", "severity_order"), name="fault_severity_in_its_place"),
            models.CheckConstraint(condition=Q(component__in=Component.values), name="fault_component_known"),
            models.CheckConstraint(condition=Q(problem__in=Problem.values), name="fault_problem_known"),
            models.CheckConstraint(
                condition=~Q(status__in=[FaultStatus.ACCEPTED, FaultStatus.RESOLVED]) | Q(order__isnull=False),
                name="fault_accepted_into_an_order",
            ),
            models.CheckConstraint(
                condition=~Q(status=FaultStatus.MERGED) | Q(duplicate_of__isnull=False),
                name="fault_merged_into_another",
            ),
            models.CheckConstraint(
                condition=~Q(status=FaultStatus.DEFERRED) | Q(deferred_until__isnull=False),
                name="fault_deferred_until_a_moment",
            ),
        ]
        indexes = [
            sort_index("found_at", name="fault_by_finding"),
            sort_index("status", "found_at", name="fault_by_status"),
            sort_index("severity_order", "found_at", name="fault_by_severity"),
            sort_index("machine_name", "found_at", name="fault_by_machine"),
            models.Index(fields=["machine", "found_at"], name="fault_of_machine"),
            models.Index(fields=["reported_by", "found_at"], name="fault_of_reporter"),
            models.Index(
                fields=["machine"],
                name="fault_that_stops",
                condition=Q(
                    cannot_work=True,
                    status__in=[FaultStatus.REPORTED, FaultStatus.DEFERRED, FaultStatus.ACCEPTED],
                ),
            ),
            search_index("number", "machine_name", "description", "reported_by_name", name="fault_search"),
        ]

    def __str__(self) -> str:
        return self.number
