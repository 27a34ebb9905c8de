from django.db import models
from django.db.models import F, Q

from highwall.domains.fleet.models.machine import OUT_OF_WORK, Machine
from highwall.kit.models import Record


class DownCause(models.TextChoices):
    """Why a machine stands. Service and what breaks are down time; the rest is standby of a machine that could work."""

    SERVICE = "service", "Service"
    BREAKDOWN = "breakdown", "Breakdown"
    DAMAGE = "damage", "Damage or accident"
    PARTS = "waiting_for_parts", "Waiting for parts"
    NO_WORK = "no_work", "No work"
    CLIENT = "client", "Stopped by the client"
    WEATHER = "weather", "Weather"
    NO_OPERATOR = "no_operator", "No operator"


STANDBY = (DownCause.NO_WORK, DownCause.CLIENT, DownCause.WEATHER, DownCause.NO_OPERATOR)
"""Causes that leave the machine able to work."""


class DownInterval(Record):
    """A time in which a machine stands, with its cause; without an end while it lasts. Intervals of one machine may
    overlap here: figures merge them. `keeps` is the status that an open one keeps the machine in, or empty where it
    says nothing of the status; `source` and `source_id` name the record that opened it."""

    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="down_intervals")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    is_planned = models.BooleanField(default=False)
    cause = models.CharField(max_length=20, choices=DownCause)
    keeps = models.CharField(max_length=18, blank=True, default="")
    note = models.CharField(max_length=2000, blank=True, default="")
    source = models.CharField(max_length=20)
    source_id = models.UUIDField(null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")), name="down_interval_ends_after_start"
            ),
            models.CheckConstraint(condition=Q(cause__in=DownCause.values), name="down_interval_cause_known"),
            models.CheckConstraint(condition=Q(keeps__in=["", *OUT_OF_WORK]), name="down_interval_keeps_known"),
        ]
        indexes = [
            models.Index(fields=["machine", "starts_at"], name="down_interval_of_machine"),
            models.Index(fields=["source", "source_id"], name="down_interval_of_source"),
        ]

    def __str__(self) -> str:
        return f"{self.machine_id} {self.cause} {self.starts_at.isoformat()}"
