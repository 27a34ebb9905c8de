from django.conf import settings
from django.db import models

from highwall.kit.models import Record


class NotificationPreference(Record):
    """How one person wants to be told about one kind. Without a row the defaults of the kind hold."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notification_preferences"
    )
    kind = models.CharField(max_length=60)
    in_app = models.BooleanField()
    mail = models.BooleanField()

    class Meta(Record.Meta):
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="notification_preference_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.kind}"
