"""What a person can prove to be themselves with beside the password, and the steps of such a proof under way."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from highwall.domains.accounts.models.user import User
from highwall.kit.models import Record, new_id
from highwall.kit.triggers import audit_triggers


class TotpDevice(Record):
    """An app that shows a code every 30 seconds (RFC 6238). The shared secret stands encrypted.

    Not in force before `confirmed_at`. `last_step` is the newest 30-second step whose code was taken: none is taken
    twice.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="totp_device")
    secret = models.BinaryField()
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)
    last_used_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        triggers = audit_triggers("secret", "last_step", "last_used_at", "version")

    def __str__(self) -> str:
        return f"codes of {self.user_id}"


class RecoveryCode(Record):
    """A code for the day on which the other factors are lost. Only its hash is kept, and it works once."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="recovery_codes")
    code_hash = models.BinaryField()
    used_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        triggers = audit_triggers("code_hash")
        indexes = [
            models.Index(fields=["user"], name="recovery_code_open", condition=models.Q(used_at=None)),
        ]

    def __str__(self) -> str:
        return f"recovery code of {self.user_id}"


class Passkey(Record):
    """A key pair on a person's device (WebAuthn), of which the public half is kept here. It works at the address of
    the product (`rp_id`) at which it was made."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=80)
    rp_id = models.CharField(max_length=253)
    credential_id = models.BinaryField(unique=True)
    public_key = models.BinaryField()
    sign_count = models.BigIntegerField(default=0)
    transports: "ArrayField[list[str], list[str]]" = ArrayField(
        models.CharField(max_length=20), default=list, blank=True
    )
    is_synced = models.BooleanField(default=False)
    last_used_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        triggers = audit_triggers("credential_id", "public_key", "sign_count", "last_used_at", "version")
        indexes = [models.Index(fields=["user", "created_at"])]

    def __str__(self) -> str:
        return self.name


class Challenge(models.Model):
    """A step of a proof that is under way, for a few minutes: the password was right and the second factor is missing
    (`second_factor`), or has to be set up first (`enrolment`), a passkey is being made (`new_passkey`), or somebody
    signs in by passkey alone (`passkey`, of nobody yet). It works once, and its token is kept as a hash."""

    class Purpose(models.TextChoices):
        SECOND_FACTOR = "second_factor", "Second factor"
        ENROLMENT = "enrolment", "Enrolment"
        NEW_PASSKEY = "new_passkey", "New passkey"
        PASSKEY = "passkey", "Passkey"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="challenges")
    purpose = models.CharField(max_length=16, choices=Purpose)
    token_hash = models.BinaryField(unique=True)
    nonce = models.BinaryField(default=b"")
    attempts_left = models.PositiveSmallIntegerField()
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=["second_factor", "enrolment", "new_passkey", "passkey"]),
                name="challenge_purpose_known",
            )
        ]

    def __str__(self) -> str:
        return self.purpose
