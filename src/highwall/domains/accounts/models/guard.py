from django.db import models
from django.utils import timezone


class Throttle(models.Model):
    """How far somebody has used up one limit: the moment at which nothing of it is used any more (`free_at`).

    The key is a keyed hash of the limit and of whom it concerns, so the table names nobody.
    """

    key = models.BinaryField(primary_key=True)
    free_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return bytes(self.key).hex()


class StrangerFailures(models.Model):
    """Refused sign-ins with an address that has no account, so that it is answered as one that has would be."""

    key = models.BinaryField(primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    locked_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return bytes(self.key).hex()
