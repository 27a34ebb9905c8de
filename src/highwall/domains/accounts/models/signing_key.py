from django.db import models

from highwall.kit.models import Record
from highwall.kit.triggers import audit_triggers, notify_on_change


class SigningKey(Record):
    """One of the keys that sign access tokens. The key itself is derived from the salt and the installation's secret,
    so neither the database nor the environment alone gives it away.

    The one without `verifies_until` signs; the others verify what they have signed until then.
    """

    kid = models.CharField(max_length=16, unique=True)
    salt = models.BinaryField()
    verifies_until = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        triggers = [*audit_triggers("salt"), notify_on_change("signing_keys")]
        constraints = [
            models.UniqueConstraint(
                models.ExpressionWrapper(models.Q(verifies_until=None), models.BooleanField()),
                condition=models.Q(verifies_until=None),
                name="signing_key_one_signs",
            )
        ]

    def __str__(self) -> str:
        return self.kid
