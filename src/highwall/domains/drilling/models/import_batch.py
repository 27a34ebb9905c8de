from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.kit.models import JobRun, Record
from highwall.kit.triggers import audit_triggers


class ImportState(models.TextChoices):
    READING = "reading", "Being read"
    READY = "ready", "Ready to save"
    SAVING = "saving", "Being saved"
    SAVED = "saved", "Saved"
    FAILED = "failed", "Failed"
    REJECTED = "rejected", "Rejected"


class ImportBatch(Record):
    """A drill file on its way into a site: what it is, how its columns are meant, what was found, what came of it.

    `mapping` gives the header for each target, `options` the conventions; both as `blastcalc.files` knows them.
    `counts` holds numbers of rows and holes. `tie_up` is the tie-up that the file carries, or null:
    `{"connections": [[from_number, to_number, delay_ms], ...], "starting": [[number, lead_in_ms], ...]}`.
    `parts` are the patterns in a file of several: `{"name", "holes"}`, with `site_id` and `site_name` once saved.
    """

    site = models.ForeignKey("projects.Site", on_delete=models.CASCADE, related_name="imports")
    file_name = models.CharField(max_length=255)
    size_bytes = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.READING)
    headers = models.JSONField(default=list)
    proposals = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    options = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    suspicions = models.JSONField(default=list)
    tie_up = models.JSONField(null=True)
    parts = models.JSONField(default=list)
    problem_code = models.CharField(max_length=60, blank=True, default="")
    problem = models.TextField(blank=True, default="")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(null=True)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    job = models.ForeignKey(JobRun, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta(Record.Meta):
        triggers = audit_triggers("tie_up")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ImportState.values), name="drill_import_state_known"),
            models.CheckConstraint(
                condition=~Q(state="saved") | Q(saved_at__isnull=False), name="drill_import_saved_has_time"
            ),
        ]
        indexes = [models.Index(fields=["site", "-created_at"])]

    def __str__(self) -> str:
        return self.file_name
