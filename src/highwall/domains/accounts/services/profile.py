"""What people change about themselves."""

from typing import Any

from django.db import transaction

from highwall.domains.accounts.models import User
from highwall.kit.policy import Actor


@transaction.atomic
def change_own_preferences(*, actor: Actor, **changes: Any) -> User:
    """Language and theme of the person who asks."""
    user = User.objects.select_for_update().get(pk=actor.user_id or "")
    for name, value in changes.items():
        setattr(user, name, value)
    user.save_new_version()
    return user
