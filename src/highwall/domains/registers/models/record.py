from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.kit.models import Record, sort_index
from highwall.kit.text import search_index
from highwall.kit.triggers import differs, frozen_row, frozen_where


class Register(models.TextChoices):
    """Which book a record stands in."""

    EQUIPMENT_USAGE = "equipment_usage", "Equipment usage"


class RecordStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    VALIDATED = "validated", "Validated"
    SUBMITTED = "submitted", "Submitted"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    POSTED = "posted", "Posted"
    CLOSED = "closed", "Closed"
    REVERSAL_REQUESTED = "reversal_requested", "Reversal requested"
    REVERSED = "reversed", "Reversed"


POSTED_STATES = (
    RecordStatus.POSTED,
    RecordStatus.CLOSED,
    RecordStatus.REVERSAL_REQUESTED,
    RecordStatus.REVERSED,
)
"""Those in which the content of a record has had its effects and stays as it is."""


class WorkShift(models.TextChoices):
    DAY = "day", "Day"
    SWING = "swing", "Swing"
    NIGHT = "night", "Night"


class Channel(models.TextChoices):
    WEB = "web", "Web"
    MOBILE = "mobile", "Mobile"
    IMPORT = "import", "Import"
    API = "api", "API"


class ApprovalLevel(models.TextChoices):
    """Who may approve, from the lowest; a higher level may do what a lower one may."""

    NONE = "", "No approval"
    SUPERVISOR = "supervisor", "Supervisor"
    MANAGER = "manager", "Manager"
    DIRECTOR = "director", "Director"


class ReversalCode(models.TextChoices):
    WRONG_FIGURE = "wrong_figure", "Wrong figure"
    WRONG_SUBJECT = "wrong_subject", "Wrong machine, place or person"
    TWICE = "twice", "Entered twice"
    OTHER = "other", "Other"


_KEPT = (
    "number",
    "register",
    "client_id",
    "subject",
    "category",
    "region_id",
    "project_id",
    "owner_id",
    "shift",
    "shift_date",
    "needs_approval",
    "approval_level",
    "approval_grounds",
    "submitted_by_id",
    "submitted_at",
    "approved_by_id",
    "approved_at",
    "posted_by_id",
    "posted_at",
    "posting_reference",
    "content_hash",
)
_STATES = ", ".join(f"'{state.value}'" for state in POSTED_STATES)
WHY_POSTED = "its record has been posted"


class RegisterRecord(Record):
    """What the records of all registers share. `subject` says in a few words what the record is of and `category` is
    what its register groups by, both copied from the register's own row for queues and lists. `needs_approval`,
    `approval_level` and `approval_grounds` (each with `code`, `value` and `limit`) are what the rules decided at the
    last submission; before it they are empty. `edited_by` wrote its content last. `content_hash` is the SHA-256 of what
    was posted, in hexadecimal digits."""

    number = models.CharField(max_length=20, unique=True)
    register = models.CharField(max_length=24, choices=Register)
    client_id = models.UUIDField(null=True, blank=True, unique=True)
    subject = models.CharField(max_length=200)
    category = models.CharField(max_length=80)
    region = models.ForeignKey("regions.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey("projects.Project", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner_name = models.CharField(max_length=200)
    shift = models.CharField(max_length=5, choices=WorkShift)
    shift_date = models.DateField()
    status = models.CharField(max_length=18, choices=RecordStatus, default=RecordStatus.DRAFT)
    channel = models.CharField(max_length=6, choices=Channel, default=Channel.WEB)
    device_id = models.CharField(max_length=64, blank=True, default="")
    needs_approval = models.BooleanField(default=False)
    approval_level = models.CharField(max_length=10, choices=ApprovalLevel, blank=True, default=ApprovalLevel.NONE)
    approval_grounds = models.JSONField(default=list, blank=True)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    posted_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    posting_reference = models.CharField(max_length=20, null=True, blank=True, unique=True)
    content_hash = models.CharField(max_length=64, blank=True, default="")
    reversal_code = models.CharField(max_length=13, choices=ReversalCode, blank=True, default="")
    reversal_requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reversed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reversed_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_row(
                changed=f"OLD.status IN ({_STATES}) AND ({differs(*_KEPT)} OR NEW.status NOT IN ({_STATES}) "
                "OR OLD.status = 'reversed' AND NEW.status <> 'reversed')",
                why=WHY_POSTED,
            ),
            *frozen_where(closed=f"r.status IN ({_STATES})", why=WHY_POSTED, operations=("delete",)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["id", "register"], name="register_record_with_register"),
            models.CheckConstraint(condition=Q(status__in=RecordStatus.values), name="register_status_known"),
            models.CheckConstraint(condition=Q(register__in=Register.values), name="register_known"),
            models.CheckConstraint(condition=Q(shift__in=WorkShift.values), name="register_shift_known"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="register_channel_known"),
            models.CheckConstraint(
                condition=~Q(status__in=POSTED_STATES)
                | Q(posted_at__isnull=False, posting_reference__isnull=False) & ~Q(content_hash=""),
                name="register_posted_with_its_proof",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=POSTED_STATES) | Q(needs_approval=False) | Q(approved_at__isnull=False),
                name="register_posted_when_approved",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=models.F("submitted_by")),
                name="register_approved_by_another",
            ),
            models.CheckConstraint(
                condition=Q(reversed_by=None) | ~Q(reversed_by=models.F("reversal_requested_by")),
                name="register_reversed_by_another",
            ),
        ]
        indexes = [
            sort_index("number", name="register_by_number"),
            sort_index("created_at", name="register_by_creation"),
            sort_index("shift_date", "created_at", name="register_by_shift_date"),
            sort_index("status", "created_at", name="register_by_status"),
            sort_index("subject", "created_at", name="register_by_subject"),
            models.Index(fields=["region", "status"], name="register_of_region"),
            models.Index(fields=["owner", "status"], name="register_of_owner"),
            models.Index(fields=["project", "shift_date"], name="register_of_project"),
            search_index("number", "subject", "owner_name", name="register_search"),
        ]

    def __str__(self) -> str:
        return self.number
