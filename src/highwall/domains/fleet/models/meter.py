from django.db import models
from django.db.models import Q

from highwall.domains.fleet.models.machine import Machine
from highwall.kit.models import Record


class MeterKind(models.TextChoices):
    """What a meter counts. The values are the columns of a usage entry that hold how far each moved."""

    ENGINE = "engine_h", "Engine hours"
    PERCUSSION = "percussion_h", "Percussion hours"
    COMPRESSOR = "compressor_h", "Compressor hours"
    PUMP = "pump_h", "Pump hours"
    METRES = "drilled_m", "Metres drilled"
    KILOMETRES = "driven_km", "Kilometres"


HOURS = (MeterKind.ENGINE, MeterKind.PERCUSSION, MeterKind.COMPRESSOR, MeterKind.PUMP)
"""Kinds that can't run faster than the clock."""


UNITS = {kind: "m" if kind == MeterKind.METRES else "km" if kind == MeterKind.KILOMETRES else "h" for kind in MeterKind}


class ReadingEvent(models.TextChoices):
    OPENING = "opening", "First reading"
    READING = "reading", "Reading"
    REPLACEMENT = "replacement", "Meter replaced"
    ROLLOVER = "rollover", "Meter rolled over"


EXCHANGES = (ReadingEvent.REPLACEMENT, ReadingEvent.ROLLOVER)
"""After these a meter displays something else, while its life total stands."""


class Meter(Record):
    """A meter of a machine: what it displays and what it has counted in the life of the machine. Both follow from its
    readings; only the total drives services. None is computed from another."""

    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="meters")
    kind = models.CharField(max_length=12, choices=MeterKind)
    displayed = models.DecimalField(max_digits=10, decimal_places=1)
    total = models.DecimalField(max_digits=10, decimal_places=1)
    read_at = models.DateTimeField()
    rolls_over_at = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["machine", "kind"], name="meter_one_of_a_kind_per_machine"),
            models.CheckConstraint(condition=Q(kind__in=MeterKind.values), name="meter_kind_known"),
            models.CheckConstraint(condition=Q(displayed__gte=0, total__gte=0), name="meter_never_below_zero"),
        ]

    def __str__(self) -> str:
        return f"{self.machine_id} {self.kind}"


class MeterReading(Record):
    """What a meter displayed at a moment, and its life total then. `entered` is what it displayed before: where the
    work of its usage entry began, or what the old meter showed when another took its place. A reading that was
    corrected is no longer live and counts for nothing."""

    meter = models.ForeignKey(Meter, on_delete=models.PROTECT, related_name="readings")
    event = models.CharField(max_length=12, choices=ReadingEvent)
    at = models.DateTimeField()
    entered = models.DecimalField(max_digits=10, decimal_places=1)
    displayed = models.DecimalField(max_digits=10, decimal_places=1)
    total = models.DecimalField(max_digits=10, decimal_places=1)
    entry = models.ForeignKey(
        "fleet.UsageEntry", null=True, blank=True, on_delete=models.PROTECT, related_name="readings"
    )
    is_live = models.BooleanField(default=True)
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(event__in=ReadingEvent.values), name="meter_reading_event_known"),
            models.CheckConstraint(
                condition=Q(entered__gte=0, displayed__gte=0, total__gte=0), name="meter_reading_never_below_zero"
            ),
            models.CheckConstraint(
                condition=~Q(event=ReadingEvent.READING) | Q(displayed__gte=models.F("entered")),
                name="meter_reading_never_runs_back",
            ),
        ]
        indexes = [
            models.Index(fields=["meter", "at"], condition=Q(is_live=True), name="meter_reading_in_time"),
        ]

    def __str__(self) -> str:
        return f"{self.meter_id} {self.displayed}"
