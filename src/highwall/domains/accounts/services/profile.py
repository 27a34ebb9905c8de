"""What people change about themselves."""

from typing import Any

from django.db import transaction

from highwall.domains.accounts.models import User
from highwall.domains.accounts.services.notices import telling_owner
from highwall.domains.accounts.services.password import take_new_password
from highwall.domains.accounts.services.password_rules import check_complexity, check_unlike_person
from highwall.domains.accounts.services.sign_in import lock_active_user, prove_password
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid, Unauthenticated
from highwall.kit.http import check_version
from highwall.kit.triggers import drop_after_commit


def _lock_oneself(actor: Actor) -> User:
    return User.objects.select_for_update().get(pk=actor.user_id or "")


@transaction.atomic
def change_own_preferences(*, actor: Actor, **changes: Any) -> User:
    """Language, theme, time zone, units and pinned pages of the person who asks. They concern nobody else, so they
    make no new version and are in nobody's way who edits the account meanwhile."""
    user = _lock_oneself(actor)
    for name, value in changes.items():
        setattr(user, name, value)
    user.save(update_fields=[*changes, "updated_at"])
    return user


@transaction.atomic
def change_own_profile(*, actor: Actor, expected_version: int | None, **changes: Any) -> User:
    """Change name, telephone numbers, country or address of the person who asks, who is told by mail. Raises
    StaleVersion."""
    user = _lock_oneself(actor)
    check_version(user, expected_version)
    if all(getattr(user, name) == value for name, value in changes.items()):
        return user
    with telling_owner(user, actor=actor, source="self"):
        for name, value in changes.items():
            setattr(user, name, value)
        user.save_new_version()
    drop_after_commit("users", "access")
    return user


def prove_oneself(*, actor: Actor, password: str, address: str | None, field: str = "password") -> User:
    """Have somebody who is signed in give their password again. Wrong attempts count as wrong sign-ins do, so this must
    not run inside a transaction that a refusal takes back. Raises Invalid, TooManyRequests, and Unauthenticated when
    the account was locked by it."""
    user = User.objects.get(pk=actor.user_id or "")
    try:
        return prove_password(email=user.email, password=password, address=address)
    except Unauthenticated as error:
        if error.code != "bad_credentials":
            raise
        raise Invalid.field(field, "wrong_password", "This is not your present password.") from error


def change_own_password(*, actor: Actor, current_password: str, new_password: str, address: str | None) -> None:
    """Set a new password in exchange for the present one; all other sessions end, and a mail tells of it.

    Wrong attempts count as wrong sign-ins do, also when the new password is refused afterwards; so this must not run
    inside a transaction that a refusal takes back. Raises Invalid, TooManyRequests, and Unauthenticated when the
    account was locked by it.
    """
    user = User.objects.get(pk=actor.user_id or "")
    check_complexity(new_password, field="new_password")
    check_unlike_person(new_password, user, field="new_password")
    proven = prove_oneself(actor=actor, password=current_password, address=address, field="current_password")
    if new_password == current_password:
        raise Invalid.field("new_password", "same_password", "Choose a password that differs from the present one.")
    with transaction.atomic():
        take_new_password(lock_active_user(proven), new_password, kept_session=actor.session_id)
