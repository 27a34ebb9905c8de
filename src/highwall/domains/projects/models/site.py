from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.projects.models.frozen import frozen_site
from highwall.domains.projects.models.project import Project
from highwall.kit.models import Record, sort_index
from highwall.kit.text import Fold, search_index

MILESTONES = ("pattern_approved", "simulation_confirmed", "operator_completed", "completed")
"""In the order of the work. Each has the columns `<name>_at` and `<name>_by`."""


class SiteStatus(models.TextChoices):
    PLANNED = "planned", "Planned"
    SETUP = "setup", "Setup"
    IN_PROGRESS = "in_progress", "In progress"
    BLAST = "blast", "Ready to blast"
    ON_HOLD = "on_hold", "On hold"
    COMPLETED = "completed", "Completed"
    CANCELLED = "cancelled", "Cancelled"
    ARCHIVED = "archived", "Archived"


def _who() -> "models.ForeignKey[models.Model | None, models.Model | None]":
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )


class Site(Record):
    """A blast block of a project. `rock_density_t_m3` is the in-situ density of the rock, in tonnes per cubic metre.

    `pattern_changed_by` is who changed the holes last; `design_changed_by` who changed holes, charges or tie-up last.
    `pattern_version` counts the changes of holes, `design_version` those of all that a simulation shows: holes,
    charges and the tie-up. Who approves the one or confirms the other names the version that was looked at.

    From `fired_at` on, when the shot was fired, nothing that its report states can be changed (`projects.frozen`).
    """

    number = models.CharField(max_length=20, unique=True)
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="sites")
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=300)
    status = models.CharField(max_length=12, choices=SiteStatus, default=SiteStatus.PLANNED)
    fired_at = models.DateTimeField(null=True, blank=True)
    rock_density_t_m3 = models.DecimalField(max_digits=5, decimal_places=3, default=Decimal("2.6"))
    pattern_approved_at = models.DateTimeField(null=True, blank=True)
    pattern_approved_by = _who()
    simulation_confirmed_at = models.DateTimeField(null=True, blank=True)
    simulation_confirmed_by = _who()
    operator_completed_at = models.DateTimeField(null=True, blank=True)
    operator_completed_by = _who()
    completed_at = models.DateTimeField(null=True, blank=True)
    completed_by = _who()
    pattern_changed_by = _who()
    design_changed_by = _who()
    is_pattern_approved_by_designer = models.BooleanField(default=False)
    is_simulation_confirmed_by_designer = models.BooleanField(default=False)
    pattern_version = models.PositiveIntegerField(default=1)
    design_version = models.PositiveIntegerField(default=1)

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_site(
                "number",
                "project_id",
                "name",
                "address",
                "rock_density_t_m3",
                *(f"{name}_{fact}" for name in MILESTONES if name != "completed" for fact in ("at", "by_id")),
                "pattern_changed_by_id",
                "design_changed_by_id",
                "is_pattern_approved_by_designer",
                "is_simulation_confirmed_by_designer",
            ),
        ]
        constraints = [
            models.UniqueConstraint("project", Fold("name"), name="site_name_unique_in_project"),
            models.CheckConstraint(
                condition=Q(fired_at=None)
                | Q(status__in=[SiteStatus.BLAST, SiteStatus.COMPLETED, SiteStatus.ARCHIVED]),
                name="site_fired_only_goes_on",
            ),
            models.CheckConstraint(condition=Q(status__in=SiteStatus.values), name="site_status_known"),
            models.CheckConstraint(
                condition=Q(rock_density_t_m3__gte=Decimal("0.5"), rock_density_t_m3__lte=Decimal(8)),
                name="site_rock_density_possible",
            ),
            models.CheckConstraint(
                condition=~Q(status=SiteStatus.COMPLETED) | Q(completed_at__isnull=False),
                name="site_completed_has_time",
            ),
            # Who changed a design last and who approves it are two persons, unless the approval says otherwise.
            models.CheckConstraint(
                condition=Q(pattern_approved_by=None)
                | Q(pattern_changed_by=None)
                | ~Q(pattern_approved_by=models.F("pattern_changed_by"))
                | Q(is_pattern_approved_by_designer=True),
                name="site_pattern_four_eyes",
            ),
            models.CheckConstraint(
                condition=Q(simulation_confirmed_by=None)
                | Q(design_changed_by=None)
                | ~Q(simulation_confirmed_by=models.F("design_changed_by"))
                | Q(is_simulation_confirmed_by_designer=True),
                name="site_simulation_four_eyes",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}_by": None}) | Q(**{f"{name}_at__isnull": False}),
                    name=f"site_{name}_by_with_time",
                )
                for name in MILESTONES
            ),
        ]
        indexes = [
            sort_index("created_at", name="site_by_creation"),
            sort_index("status", "created_at", name="site_by_status"),
            models.Index(fields=["project", "status"]),
            sort_index("name", name="site_by_name"),
            search_index("name", "number", "address", name="site_search"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"

    @property
    def completion_percent(self) -> int:
        """The share of the milestones that are reached, each counting the same."""
        reached = sum(getattr(self, f"{name}_at") is not None for name in MILESTONES)
        return 100 * reached // len(MILESTONES)
