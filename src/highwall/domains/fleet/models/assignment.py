from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import F, Func, Q

from highwall.domains.fleet.models.machine import Machine
from highwall.domains.fleet.models.request import MachineRequest
from highwall.kit.models import Record, both_ways, sort_index


class Span(Func):
    """The time from a moment until another, itself not within; without an end where the second is null."""

    function = "tstzrange"
    output_field: Any = DateTimeRangeField()


class Assignment(Record):
    """A machine works for a project, with an operator, or both, from a moment until another; without an end for as long
    as nobody ends it. At any moment a machine has one assignment at most, and an operator one machine at most: the
    database holds both. An assignment that is called off before it began ends where it begins."""

    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="assignments")
    project = models.ForeignKey("projects.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    operator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    request = models.ForeignKey(
        MachineRequest, null=True, blank=True, on_delete=models.PROTECT, related_name="assignments"
    )
    note = models.CharField(max_length=500, blank=True, default="")
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    end_reason = models.CharField(max_length=2000, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(project__isnull=False) | Q(operator__isnull=False), name="assignment_is_to_something"
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")), name="assignment_ends_after_start"
            ),
            ExclusionConstraint(
                expressions=[("machine", "="), (Span("starts_at", "ends_at"), "&&")],
                name="assignment_one_at_a_time_per_machine",
            ),
            ExclusionConstraint(
                expressions=[("operator", "="), (Span("starts_at", "ends_at"), "&&")],
                condition=Q(operator__isnull=False),
                name="assignment_one_at_a_time_per_operator",
            ),
        ]
        indexes = [
            sort_index("starts_at", name="assignment_by_starts_at"),
            *both_ways("ends_at", name="assignment_by_ends_at"),
            models.Index(fields=["machine", "starts_at"], name="assignment_of_machine"),
            models.Index(fields=["project", "starts_at"], name="assignment_of_project"),
            models.Index(fields=["operator", "starts_at"], name="assignment_of_operator"),
        ]

    def __str__(self) -> str:
        return f"{self.machine_id} from {self.starts_at.isoformat()}"
