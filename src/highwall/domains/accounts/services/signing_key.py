"""The rotation of the keys that sign access tokens (ADR 9)."""

import secrets
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from highwall.domains.accounts.models import SigningKey
from highwall.domains.accounts.queries.keys import FIRST_KID
from highwall.kit import audit

LONGEST_TOKEN_LIFE = timedelta(hours=1)
"""No access token lives longer than the setting for it allows at most."""


@transaction.atomic
def rotate(*, at_once: bool = False) -> str:
    """Make a new signing key and return its id. The key before verifies until all its tokens have expired, or not at
    all any more when it has to end `at_once`, as after a leak; browsers then renew their tokens silently."""
    with connection.cursor() as cursor:
        # Two rotations at the same moment take turns.
        cursor.execute("LOCK TABLE accounts_signingkey IN SHARE ROW EXCLUSIVE MODE")
    now = timezone.now()
    until = now if at_once else now + LONGEST_TOKEN_LIFE
    if not SigningKey.objects.exists():
        SigningKey.objects.create(kid=FIRST_KID, salt=b"", verifies_until=until)
    for row in SigningKey.objects.all():
        if row.verifies_until is None or row.verifies_until > until:
            row.verifies_until = until
            row.save_new_version(update_fields=["verifies_until"])
    new = SigningKey.objects.create(kid=secrets.token_hex(4), salt=secrets.token_bytes(32))
    audit.record_event(
        "signing_key_rotated", resource="accounts_signingkey", resource_id=new.pk, after={"at_once": at_once}
    )
    return new.kid
