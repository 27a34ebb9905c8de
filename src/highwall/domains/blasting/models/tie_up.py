from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from highwall.domains.drilling.models import DrillPoint
from highwall.domains.projects.models import Site
from highwall.domains.projects.models.frozen import frozen_once_fired
from highwall.kit.models import Record


class TieUp(Record):
    """The initiation of a site: its row is locked and versioned for every edit of connections and starting holes."""

    site = models.OneToOneField(Site, on_delete=models.CASCADE, related_name="tie_up")
    in_hole_delay_ms = models.FloatField(default=0)
    mic_window_ms = models.FloatField(default=8)

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, *frozen_once_fired()]
        constraints = [
            models.CheckConstraint(
                condition=Q(in_hole_delay_ms__gte=0, in_hole_delay_ms__lte=10_000), name="tie_up_in_hole_delay"
            ),
            models.CheckConstraint(condition=Q(mic_window_ms__gt=0, mic_window_ms__lte=1000), name="tie_up_mic_window"),
        ]

    def __str__(self) -> str:
        return f"tie-up of {self.site_id}"


class ConnectorType(models.TextChoices):
    CONNECTOR = "connector", "Connector"
    DETONATING_CORD = "detonating_cord", "Detonating cord"


class BlastConnection(Record):
    """A surface connection from one point to the next, with its delay."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="connections")
    from_point = models.ForeignKey(DrillPoint, on_delete=models.CASCADE, related_name="+")
    to_point = models.ForeignKey(DrillPoint, on_delete=models.CASCADE, related_name="+")
    delay_ms = models.FloatField()
    connector_type = models.CharField(max_length=16, choices=ConnectorType, default=ConnectorType.CONNECTOR)

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, *frozen_once_fired()]
        constraints = [
            models.UniqueConstraint(
                Least("from_point", "to_point"), Greatest("from_point", "to_point"), name="connection_once_per_pair"
            ),
            models.CheckConstraint(condition=~Q(from_point=F("to_point")), name="connection_between_two_points"),
            models.CheckConstraint(condition=Q(delay_ms__gte=0, delay_ms__lte=10_000), name="connection_delay"),
            models.CheckConstraint(
                condition=Q(connector_type__in=ConnectorType.values), name="connection_connector_known"
            ),
        ]
        indexes = [models.Index(fields=["site"])]

    def __str__(self) -> str:
        return f"{self.from_point_id} to {self.to_point_id}"


class StartingHole(Record):
    """A point that initiates the shot, `lead_in_ms` after the button is pressed."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="starting_holes")
    point = models.OneToOneField(DrillPoint, on_delete=models.CASCADE, related_name="+")
    lead_in_ms = models.FloatField(default=0)

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, *frozen_once_fired()]
        constraints = [
            models.CheckConstraint(condition=Q(lead_in_ms__gte=0, lead_in_ms__lte=10_000), name="starting_hole_lead_in")
        ]

    def __str__(self) -> str:
        return f"start at {self.point_id}"
