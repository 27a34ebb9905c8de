from django.db import models

from highwall.domains.accounts.models.user import User
from highwall.kit.models import Record
from highwall.kit.triggers import audit_triggers, notify_on_change


class Session(Record):
    """A sign-in on one device. Access tokens name it; ending it ends them all at once.

    Refresh tokens rotate: only the newest one works, and an older one, which only a thief or a very late client
    would send, ends the session. `expires_at` is its end however busy it is; without a sign of the person since
    `last_seen_at` it ends earlier. `failures_before` counts the refused sign-ins since the sign-in before this one.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sessions")
    refresh_hash = models.BinaryField()
    previous_refresh_hash = models.BinaryField(null=True)
    rotated_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    address = models.GenericIPAddressField(null=True)
    device = models.CharField(max_length=400, blank=True, default="")
    failures_before = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=40, blank=True, default="")

    class Meta(Record.Meta):
        # That a session is in use is no event; its beginning and its end are.
        triggers = [
            *audit_triggers("refresh_hash", "previous_refresh_hash", "rotated_at", "last_seen_at", "version"),
            notify_on_change("access", "ended_at"),
        ]
        indexes = [
            models.Index(fields=["user"], name="session_live", condition=models.Q(ended_at=None)),
            models.Index(fields=["user", "-created_at"], name="session_newest"),
        ]

    def __str__(self) -> str:
        return f"session of {self.user_id}"


class PasswordCode(Record):
    """A one-time code with which a person sets a password. Only its hash is kept. It can be used until `expires_at`,
    unless it has been used (`used_at`) or ended before (`ended_at`); wrong codes use nothing up."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="password_codes")
    code_hash = models.BinaryField()
    purpose = models.CharField(max_length=10, choices=[("welcome", "welcome"), ("reset", "reset")])
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        triggers = audit_triggers("code_hash")
        indexes = [models.Index(fields=["user", "-created_at"])]

    def __str__(self) -> str:
        return f"code for {self.user_id}"
