from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q

from highwall.domains.fleet.models.assignment import Span
from highwall.domains.fleet.models.machine import Machine
from highwall.domains.fleet.models.machine_model import MachineModel
from highwall.domains.fleet.models.meter import MeterKind
from highwall.kit.models import Record, sort_index
from highwall.kit.text import Fold, search_index


class ComponentKind(models.TextChoices):
    DRIFTER = "drifter", "Drifter"
    HEAD = "head", "Rotary head"
    COMPRESSOR = "compressor", "Compressor"
    ENGINE = "engine", "Engine"
    PUMP = "pump", "Pump"


COUNTED_BY = {
    ComponentKind.DRIFTER: MeterKind.PERCUSSION,
    ComponentKind.HEAD: MeterKind.ENGINE,
    ComponentKind.COMPRESSOR: MeterKind.COMPRESSOR,
    ComponentKind.ENGINE: MeterKind.ENGINE,
    ComponentKind.PUMP: MeterKind.PUMP,
}
"""By which meter of the machine the hours of a component are counted."""


class ComponentStatus(models.TextChoices):
    IN_STORE = "in_store", "In store"
    FITTED = "fitted", "Fitted"
    AT_WORKSHOP = "at_workshop", "At the workshop"
    SCRAPPED = "scrapped", "Scrapped"


class ModelPosition(Record):
    """A place on every machine of a model where a component is fitted."""

    machine_model = models.ForeignKey(MachineModel, on_delete=models.CASCADE, related_name="positions")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=ComponentKind)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["machine_model", "name"], name="model_position_name_unique"),
            models.CheckConstraint(condition=Q(kind__in=ComponentKind.values), name="model_position_kind_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Component(Record):
    """A part with a serial number of its own that is exchanged rather than repaired on the machine. Its hours since new
    are `hours_before`, those that it had when it was taken into the books, and what the meters of machines counted
    while it was fitted; since its last overhaul only what was counted since then. `told_percent` is the highest limit
    of the hours until the next overhaul that people were told of."""

    number = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=10, choices=ComponentKind)
    manufacturer = models.CharField(max_length=80)
    model = models.CharField(max_length=80, blank=True, default="")
    serial_number = models.CharField(max_length=80)
    status = models.CharField(max_length=11, choices=ComponentStatus, default=ComponentStatus.IN_STORE)
    region = models.ForeignKey("regions.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    hours_before = models.DecimalField(max_digits=10, decimal_places=1, default=0)
    hours_before_overhaul = models.DecimalField(max_digits=10, decimal_places=1, default=0)
    overhauled_at = models.DateTimeField(null=True, blank=True)
    overhaul_every_h = models.DecimalField(max_digits=8, decimal_places=1, null=True, blank=True)
    told_percent = models.PositiveSmallIntegerField(default=0)
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                Fold("serial_number"), "kind", Fold("manufacturer"), name="component_serial_number_unique"
            ),
            models.CheckConstraint(condition=Q(kind__in=ComponentKind.values), name="component_kind_known"),
            models.CheckConstraint(condition=Q(status__in=ComponentStatus.values), name="component_status_known"),
            models.CheckConstraint(
                condition=Q(hours_before__gte=0, hours_before_overhaul__gte=0)
                & Q(hours_before_overhaul__lte=F("hours_before")),
                name="component_hours_possible",
            ),
            models.CheckConstraint(
                condition=Q(overhaul_every_h=None) | Q(overhaul_every_h__gt=0), name="component_overhaul_possible"
            ),
        ]
        indexes = [
            *(
                sort_index(name, name=f"component_by_{name}")
                for name in ("number", "kind", "manufacturer", "serial_number", "status", "created_at")
            ),
            search_index("number", "manufacturer", "model", "serial_number", name="component_search"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.serial_number}"


class ComponentFit(Record):
    """A time in which a component was fitted at a position of a machine; without an end for as long as it is. No two
    are at one position of a machine at once, and none is at two places: the database holds both."""

    component = models.ForeignKey(Component, on_delete=models.PROTECT, related_name="fits")
    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="fits")
    position = models.ForeignKey(ModelPosition, on_delete=models.PROTECT, related_name="fits")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    removed_because = models.CharField(max_length=500, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")), name="component_fit_ends_after_start"
            ),
            ExclusionConstraint(
                expressions=[("machine", "="), ("position", "="), (Span("starts_at", "ends_at"), "&&")],
                name="component_fit_one_at_a_position",
            ),
            ExclusionConstraint(
                expressions=[("component", "="), (Span("starts_at", "ends_at"), "&&")],
                name="component_fit_at_one_place",
            ),
        ]
        indexes = [
            models.Index(fields=["component", "starts_at"], name="component_fit_of_component"),
            models.Index(fields=["machine", "starts_at"], name="component_fit_of_machine"),
        ]

    def __str__(self) -> str:
        return f"{self.component_id} at {self.machine_id}"
