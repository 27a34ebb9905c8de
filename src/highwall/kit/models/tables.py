"""The base of every business record, and the tables that the kit itself keeps."""

from django.db import models
from django.utils import timezone

from highwall.kit.models.ids import new_id
from highwall.kit.models.ordering import both_ways, sort_index
from highwall.kit.statements import save_row
from highwall.kit.text import search_index
from highwall.kit.triggers import append_only, audit_triggers, notify_on_change


class Record(models.Model):
    """A row with a UUIDv7 id, a version for optimistic locking, and database audit.

    A subclass writes `class Meta(Record.Meta)`, so that it inherits the audit triggers; one with secret or bulky
    columns sets `triggers = audit_triggers("column", ...)` to keep them out of the trail.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        triggers = audit_triggers()

    def save_new_version(self, *, update_fields: list[str] | None = None) -> None:
        """Save, and count the version up. The caller holds the row lock."""
        self.version += 1
        save_row(self, None if update_fields is None else [*update_fields, "version", "updated_at"])


class TransitionLog(models.Model):
    """One step of a workflow or one milestone: what, from where to where, by whom, when, why. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    record_type = models.CharField(max_length=64)
    record_id = models.UUIDField()
    name = models.CharField(max_length=40)
    from_state = models.CharField(max_length=32)
    to_state = models.CharField(max_length=32)
    by_id = models.UUIDField(null=True)
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    reason = models.TextField(blank=True, default="")

    class Meta:
        triggers = append_only()
        indexes = [models.Index(fields=["record_type", "record_id", "at"])]

    def __str__(self) -> str:
        return f"{self.record_type} {self.name}"


class NumberSeries(models.Model):
    """The last number given out, per kind and year."""

    kind = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "year"], name="number_series_unique")]

    def __str__(self) -> str:
        return f"{self.kind}-{self.year}"


class IdempotencyKey(models.Model):
    """A POST that has been answered, so that its repetition gives the same answer and no second effect."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user_id = models.UUIDField()
    key = models.CharField(max_length=128)
    fingerprint = models.BinaryField()
    status = models.PositiveSmallIntegerField(default=0)
    content_type = models.CharField(max_length=80, default="")
    body = models.BinaryField(default=b"")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user_id", "key"], name="idempotency_key_unique")]
        indexes = [models.Index(fields=["created_at"])]

    def __str__(self) -> str:
        return self.key


class OutboxEvent(models.Model):
    """Something that happened, told to others after the commit."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=64)
    payload = models.JSONField()
    created_at = models.DateTimeField(default=timezone.now)
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], name="outbox_undelivered", condition=models.Q(delivered_at=None))
        ]

    def __str__(self) -> str:
        return self.name


class OutboxDelivery(models.Model):
    """One subscriber has handled one event; written in the transaction of its effect."""

    event = models.ForeignKey(OutboxEvent, on_delete=models.CASCADE, related_name="deliveries")
    subscriber = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "subscriber"], name="outbox_delivery_unique")]

    def __str__(self) -> str:
        return self.subscriber


class JobRun(models.Model):
    """A long piece of work that a person waits for: how far it is, and how it ended.

    `link` is the page of the client where its result is to be seen, empty where there is none; `seen_at` is when its
    owner saw there that it had ended.
    """

    class State(models.TextChoices):
        QUEUED = "queued", "Queued"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"
        CANCELLED = "cancelled", "Cancelled"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=48)
    owner_id = models.UUIDField(null=True)
    subject_id = models.UUIDField(null=True)
    link = models.CharField(max_length=200, blank=True, default="")
    state = models.CharField(max_length=12, choices=State.choices, default=State.QUEUED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True, default="")
    cancel_requested = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["queued", "running", "done", "failed", "cancelled"]),
                name="job_run_state_known",
            )
        ]
        indexes = [
            models.Index(fields=["owner_id", "-created_at"]),
            models.Index(fields=["subject_id"]),
            sort_index("created_at", name="job_by_creation"),
            sort_index("kind", "created_at", name="job_by_kind"),
            sort_index("state", "created_at", name="job_by_state"),
            *both_ways("started_at", name="job_by_start"),
            *both_ways("finished_at", name="job_by_end"),
            search_index("kind", "message", name="job_search"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"


class SettingValue(Record):
    """A runtime setting that differs from its default."""

    key = models.CharField(max_length=80, unique=True)
    value = models.JSONField()

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, notify_on_change("settings")]

    def __str__(self) -> str:
        return self.key


class AuditEvent(models.Model):
    """A row of the audit trail. Append-only and partitioned by month; created by SQL in the first migration."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    cluster = models.BigIntegerField()
    xid = models.BigIntegerField()
    event = models.CharField(max_length=40)
    resource = models.CharField(max_length=63)
    resource_id = models.TextField()
    actor_id = models.UUIDField(null=True)
    session_id = models.UUIDField(null=True)
    address = models.GenericIPAddressField(null=True)
    request_id = models.TextField(null=True)
    source = models.TextField(null=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        managed = False
        db_table = "audit_event"

    def __str__(self) -> str:
        return f"{self.event} {self.resource}"


class AuditSeal(models.Model):
    """A closed block of the audit trail: all events of the transactions of a database cluster from `from_xid` up to,
    not including, `to_xid`. `seal` = sha256(previous seal, limits, count, Merkle root). Append-only."""

    sequence = models.BigIntegerField(primary_key=True)
    cluster = models.BigIntegerField()
    from_xid = models.BigIntegerField()
    to_xid = models.BigIntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    count = models.PositiveIntegerField()
    root = models.BinaryField()
    previous = models.BinaryField()
    seal = models.BinaryField()
    sealed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        triggers = append_only()
        indexes = [
            models.Index(fields=["cluster", "to_xid"], name="audit_seal_limit"),
            models.Index(fields=["last_at"], name="audit_seal_last"),
        ]

    def __str__(self) -> str:
        return f"block {self.sequence}"


class AuditDrop(models.Model):
    """A month of the audit trail that retention has removed: how many events, and what proves them. Append-only.

    `blocks` names the blocks that went as a whole (ranges), and the hashes of the lost events of other blocks by their
    place; `root` is the Merkle root over the roots of the former and the hashes of the latter.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    partition = models.CharField(max_length=63, unique=True)
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    count = models.BigIntegerField()
    root = models.BinaryField()
    blocks = models.JSONField()
    dropped_at = models.DateTimeField(default=timezone.now)

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"drop of {self.partition}"


class MailState(models.TextChoices):
    """How far a mail is."""

    QUEUED = "queued", "Queued"
    SENDING = "sending", "Sending"
    SENT = "sent", "Sent"
    FAILED = "failed", "Failed"
    EXPIRED = "expired", "Expired"


class Mail(models.Model):
    """A mail in the outbox. Secret bodies stand encrypted in `sealed` until they have been sent; others in the clear.

    `is_uncertain`: an attempt ended without an answer of the mail server, so the mail may arrive twice, both times
    with the same Message-ID.
    """

    State = MailState

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=40)
    to = models.CharField(max_length=254)
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=300)
    text = models.TextField(blank=True, default="")
    html = models.TextField(blank=True, default="")
    is_secret = models.BooleanField(default=False)
    sealed = models.BinaryField(null=True)
    message_id = models.CharField(max_length=300)
    state = models.CharField(max_length=8, choices=MailState.choices, default=MailState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    error = models.TextField(blank=True, default="")
    is_uncertain = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["queued", "sending", "sent", "failed", "expired"]),
                name="mail_state_known",
            ),
            models.CheckConstraint(
                condition=models.Q(is_secret=False) | models.Q(text="", html=""), name="mail_secret_not_in_clear"
            ),
        ]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="mail_newest"),
            sort_index("kind", "created_at", name="mail_by_kind"),
            sort_index("state", "created_at", name="mail_by_state"),
            sort_index("to", name="mail_by_recipient"),
            *both_ways("sent_at", name="mail_by_sending"),
            search_index("to", "subject", name="mail_search"),
            models.Index(fields=["to", "-created_at"], name="mail_recipient"),
            models.Index(
                fields=["next_attempt_at"], name="mail_due", condition=models.Q(state__in=["queued", "sending"])
            ),
            models.Index(fields=["expires_at"], name="mail_secret", condition=models.Q(sealed__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"
