"""One-time codes with which a person sets the first password."""

from datetime import timedelta
from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from annotated_types import Ge, Le
from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.models import PasswordCode, User, UserStatus
from highwall.domains.accounts.policy import AccountRight
from highwall.domains.accounts.queries.tokens import hash_token
from highwall.domains.accounts.services.password_rules import new_code
from highwall.domains.accounts.services.user import create_user, lock_user, refuse_outranked
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict
from highwall.kit.mail import queue_mail
from highwall.kit.settings import Setting

WELCOME_HOURS = Setting(
    key="accounts.welcome_code_hours",
    type_=Annotated[int, Ge(1), Le(336)],
    default=72,
    group="accounts",
    description="How long the code of a welcome mail, or one issued by an administrator, can be used.",
    unit="h",
)


@transaction.atomic
def register_user(*, actor: Actor, **values: object) -> User:
    """Create an account and mail its owner a one-time code, valid for some days, for setting the first password.
    Raises what `create_user` raises."""
    user = create_user(actor=actor, **values)  # type: ignore[arg-type]
    _mail_welcome(user, actor)
    return user


@transaction.atomic
def send_welcome(*, actor: Actor, user_id: UUID) -> User:
    """Mail a new welcome code to somebody who has not set a password yet; older codes stop working. Raises NotFound,
    Forbidden (`outranked`), Conflict."""
    actor.require(AccountRight.UPDATE)
    user = lock_user(actor, user_id)
    refuse_outranked(actor, user)
    if user.password:
        raise Conflict(
            "This person has set a password already. If it is forgotten, a code is sent from the sign-in page.",
            code="has_password",
        )
    _refuse_closed(user)
    _mail_welcome(user, actor)
    return user


@transaction.atomic
def issue_password_code(*, actor: Actor, user_id: UUID) -> tuple[str, PasswordCode]:
    """A one-time code for setting a password, shown once to whoever hands it over. Older codes stop working. Raises
    NotFound, Forbidden (`outranked`), Conflict (the account is closed, or the actor's own)."""
    actor.require(AccountRight.UPDATE)
    user = lock_user(actor, user_id)
    refuse_outranked(actor, user)
    if user.pk == actor.user_id:
        message = "Change your own password on your profile page; that takes the present one."
        raise Conflict(message, code="own_account", case="password")
    _refuse_closed(user)
    return _new_code(user)


def _refuse_closed(user: User) -> None:
    if user.status in {UserStatus.INACTIVE, UserStatus.SUSPENDED}:
        raise Conflict("This account is closed. Activate it first.", code="account_closed")


def _new_code(user: User) -> tuple[str, PasswordCode]:
    user.password_codes.filter(used_at=None, ended_at=None).update(ended_at=timezone.now())
    code = new_code()
    row = PasswordCode.objects.create(
        user=user,
        code_hash=hash_token(code),
        purpose="welcome",
        expires_at=timezone.now() + timedelta(hours=WELCOME_HOURS.get()),
    )
    return code, row


def _mail_welcome(user: User, actor: Actor) -> None:
    code, row = _new_code(user)
    queue_mail(
        kind="welcome",
        to=user.email,
        language=user.language,
        context={
            "name": user.full_name,
            "email": user.email,
            "code": code,
            "expires_at": row.expires_at,
            "by": actor.name,
            "link": f"/set-password?{urlencode({'email': user.email})}",
            "time_zone": user.time_zone,
        },
    )
