from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q

from highwall.domains.fleet.models.assignment import Span
from highwall.domains.fleet.models.machine import Machine
from highwall.kit.models import Record, sort_index


class EntryKind(models.TextChoices):
    WORK = "work", "Work"
    READING = "reading", "Reading"
    REVERSAL = "reversal", "Reversal"


class UsageSource(models.TextChoices):
    PERSON = "person", "Entered by a person"
    REGISTER = "register", "Register"
    ORDER = "order", "Work order"
    IMPORT = "import", "Import"


class Fluid(models.TextChoices):
    """What is topped up, besides fuel. The values are the columns of a usage entry that hold how much, in litres, of
    grease in kilograms."""

    ENGINE_OIL = "engine_oil_l", "Engine oil"
    HYDRAULIC_OIL = "hydraulic_oil_l", "Hydraulic oil"
    COOLANT = "coolant_l", "Coolant"
    GREASE = "grease_kg", "Grease"


def _moved(**also: Any) -> Any:
    return models.DecimalField(max_digits=8, decimal_places=1, null=True, blank=True, **also)


class UsageEntry(Record):
    """What a machine did in a time, or a reading of its meters at a moment. It belongs to the day on which it starts in
    the zone of its project. `idle_h` is part of the engine hours; `service_h` is planned down time and moves no meter.

    Entries are never changed: a correction is a reversal, with all figures negative, and an entry that replaces it, so
    that sums over all rows are true. Live are those that are neither reversed nor reversals; live entries of a machine
    never overlap, which the database holds."""

    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="usage")
    project = models.ForeignKey("projects.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    operator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=8, choices=EntryKind)
    worked_on = models.DateField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    engine_h = _moved()
    percussion_h = _moved()
    compressor_h = _moved()
    pump_h = _moved()
    drilled_m = _moved()
    driven_km = _moved()
    idle_h = _moved()
    service_h = _moved()
    fuel_l = _moved()
    engine_oil_l = _moved()
    hydraulic_oil_l = _moved()
    coolant_l = _moved()
    grease_kg = _moved()
    note = models.CharField(max_length=2000, blank=True, default="")
    source = models.CharField(max_length=8, choices=UsageSource)
    client_id = models.UUIDField(null=True, blank=True, unique=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_live = models.BooleanField(default=True)
    reverses = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="reversal")
    replaces = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replacement")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=EntryKind.values), name="usage_kind_known"),
            models.CheckConstraint(condition=Q(source__in=UsageSource.values), name="usage_source_known"),
            models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="usage_ends_after_start"),
            models.CheckConstraint(
                condition=Q(kind=EntryKind.REVERSAL, is_live=False, reverses__isnull=False)
                | (~Q(kind=EntryKind.REVERSAL) & Q(reverses=None)),
                name="usage_reversal_reverses",
            ),
            ExclusionConstraint(
                expressions=[("machine", "="), (Span("starts_at", "ends_at"), "&&")],
                condition=Q(is_live=True),
                name="usage_never_overlaps",
            ),
        ]
        indexes = [
            *(sort_index(name, name=f"usage_by_{name}") for name in ("starts_at", "worked_on", "created_at")),
            models.Index(fields=["machine", "starts_at"], name="usage_of_machine"),
            models.Index(fields=["machine", "worked_on"], name="usage_of_machine_by_day"),
            models.Index(fields=["project", "starts_at"], name="usage_of_project"),
            models.Index(fields=["operator", "starts_at"], name="usage_of_operator"),
        ]

    def __str__(self) -> str:
        return f"{self.machine_id} {self.worked_on}"
