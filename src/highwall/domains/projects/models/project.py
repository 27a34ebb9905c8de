from django.conf import settings
from django.db import models
from django.db.models import F, Q

from highwall.kit.models import Record, both_ways, sort_index
from highwall.kit.text import Fold, search_index


class ProjectStatus(models.TextChoices):
    PLANNED = "planned", "Planned"
    IN_PROGRESS = "in_progress", "In progress"
    ON_HOLD = "on_hold", "On hold"
    COMPLETED = "completed", "Completed"
    CANCELLED = "cancelled", "Cancelled"


class Project(Record):
    """A contract or campaign in one region. `epsg` names the grid of its survey coordinates; without it they are
    a local mine grid. An archived project stays, out of the way of the lists."""

    number = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=120)
    description = models.TextField(max_length=4000)
    region = models.ForeignKey("regions.Region", on_delete=models.PROTECT, related_name="+")
    area_of_operation = models.CharField(max_length=200)
    start_on = models.DateField(null=True, blank=True)
    expected_end_on = models.DateField(null=True, blank=True)
    manager = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    status = models.CharField(max_length=12, choices=ProjectStatus, default=ProjectStatus.PLANNED)
    is_archived = models.BooleanField(default=False)
    epsg = models.PositiveIntegerField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, default="Asia/Muscat")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("name"), name="project_name_unique"),
            models.CheckConstraint(condition=Q(status__in=ProjectStatus.values), name="project_status_known"),
            models.CheckConstraint(
                condition=Q(start_on=None) | Q(expected_end_on=None) | Q(expected_end_on__gte=F("start_on")),
                name="project_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(is_archived=False) | Q(status__in=[ProjectStatus.COMPLETED, ProjectStatus.CANCELLED]),
                name="project_archived_when_over",
            ),
        ]
        indexes = [
            sort_index("created_at", name="project_by_creation"),
            sort_index("status", "created_at", name="project_by_status"),
            *both_ways("start_on", name="project_by_start"),
            *both_ways("expected_end_on", name="project_by_end"),
            models.Index(fields=["region", "status"]),
            sort_index("name", name="project_by_name"),
            search_index("name", "number", "description", name="project_search"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
