from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.drilling.models import DrillPoint
from highwall.domains.explosives.models import Product, WriteOffReason
from highwall.domains.projects.models import Site
from highwall.domains.projects.models.frozen import WHY_FIRED, frozen_once_fired
from highwall.kit.models import Record, new_id
from highwall.kit.triggers import append_only, audit_creation, differs, frozen_row, frozen_where


class ShotStatus(models.TextChoices):
    LOADING = "loading", "Loading"
    FIRED = "fired", "Fired"
    RECONCILED = "reconciled", "Reconciled"


_RECORD = differs("number", "site_id", "created_at", "fired_at", "fired_by_id", "notes", "misfires", "names")
_RECONCILING = "(OLD.status = 'fired' AND NEW.status = 'reconciled')"
_CLOSED = f"(OLD.status = 'reconciled' AND {differs('reconciled_at', 'reconciled_by_id')})"
_SITE_KNOWS = "EXISTS (SELECT FROM projects_site s WHERE s.id = NEW.site_id AND s.fired_at = NEW.fired_at)"
_REWRITTEN = f"""
    (OLD.status <> 'loading' AND ({_RECORD} OR {_CLOSED} OR NOT (NEW.status = OLD.status OR {_RECONCILING})))
    OR (NEW.status <> 'loading' AND NOT {_SITE_KNOWS})"""


class Shot(Record):
    """The loading, firing and reconciliation of a site. Its site knows the time of the firing too, which freezes
    everything that hangs on it."""

    number = models.CharField(max_length=20, unique=True)
    site = models.OneToOneField(Site, on_delete=models.PROTECT, related_name="shot")
    status = models.CharField(max_length=12, choices=ShotStatus, default=ShotStatus.LOADING)
    fired_at = models.DateTimeField(null=True)
    fired_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    names = models.JSONField(default=dict, blank=True)
    """What the report names, as it was named at the firing (`services.stated_names`)."""
    notes = models.TextField(blank=True, default="")
    misfires = models.TextField(blank=True, default="")
    reconciled_at = models.DateTimeField(null=True)
    reconciled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_once_fired(operations=("create", "delete")),
            *frozen_row(changed=_REWRITTEN, why=WHY_FIRED),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=ShotStatus.values), name="shot_status_known"),
            models.CheckConstraint(
                condition=Q(status=ShotStatus.LOADING) | Q(fired_at__isnull=False), name="shot_fired_has_time"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class HoleLoading(Record):
    """What really went into a hole."""

    shot = models.ForeignKey(Shot, on_delete=models.CASCADE, related_name="loadings")
    point = models.ForeignKey(DrillPoint, on_delete=models.PROTECT, related_name="loadings")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=10, decimal_places=3)
    loaded_at = models.DateTimeField()
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_once_fired("shot.site_id", join="JOIN blasting_shot shot ON shot.id = r.shot_id"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["point", "product"], name="hole_loading_once"),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="hole_loading_not_negative"),
        ]
        indexes = [models.Index(fields=["shot"])]

    def __str__(self) -> str:
        return f"{self.point_id} {self.quantity} kg"


class ShotDifference(Record):
    """What was drawn but neither loaded nor returned, and why. Written by the reconciliation and never changed."""

    shot = models.ForeignKey(Shot, on_delete=models.CASCADE, related_name="differences")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    reason_code = models.CharField(max_length=16, choices=WriteOffReason)
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta(Record.Meta):
        triggers = [
            *audit_creation(),
            *append_only(),
            *frozen_where(
                join="JOIN blasting_shot shot ON shot.id = r.shot_id",
                closed="shot.status <> 'fired'",
                why="its shot is not being reconciled",
                operations=("create",),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["shot", "product"], name="shot_difference_once"),
            models.CheckConstraint(condition=Q(reason_code__in=WriteOffReason.values), name="shot_difference_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.product_id} {self.quantity} kg {self.reason_code}"


class ShotCorrection(models.Model):
    """A note beside the record of a fired shot, which itself stays as it is: what was really so, and how that is
    known. Append-only; the blast report prints it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    shot = models.ForeignKey(Shot, on_delete=models.PROTECT, related_name="corrections")
    text = models.TextField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = [*append_only(), *audit_creation()]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(reason=""), name="shot_correction_says_what_and_why")
        ]
        indexes = [models.Index(fields=["shot", "at"])]

    def __str__(self) -> str:
        return f"correction of {self.shot_id}"
