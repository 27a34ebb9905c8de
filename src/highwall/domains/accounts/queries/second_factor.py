"""Which second factors a person has."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from annotated_types import MaxLen

from highwall.domains.accounts.models import Passkey, Role, TotpDevice, User
from highwall.domains.accounts.policy import AccountRight, outranks
from highwall.domains.accounts.queries.users import get_user
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid
from highwall.kit.settings import Setting


def _refuse_unknown_roles(codes: list[str]) -> None:
    if unknown := set(codes) - set(Role.objects.values_list("code", flat=True)):
        message = f"There is no role {', '.join(sorted(unknown))}."
        raise Invalid.field("value", "unknown_role", message, roles=sorted(unknown))


REQUIRED_ROLES = Setting[list[str]](
    key="accounts.second_factor_roles",
    type_=Annotated[list[Annotated[str, MaxLen(40)]], MaxLen(100)],
    default=[],
    group="accounts",
    description="Roles whose holders must have a second factor; those without one set it up at their next sign-in.",
    check=_refuse_unknown_roles,
)

type Method = Literal["totp", "passkey", "recovery_code"]


@dataclass(frozen=True, slots=True)
class SecondFactors:
    """The second factors of one person."""

    totp_since: datetime | None
    totp_last_used_at: datetime | None
    passkeys: list[Passkey]
    recovery_codes_left: int

    @property
    def is_on(self) -> bool:
        return self.totp_since is not None or bool(self.passkeys)


def get_second_factors(user: User) -> SecondFactors:
    device = TotpDevice.objects.filter(user=user).exclude(confirmed_at=None).first()
    return SecondFactors(
        totp_since=device.confirmed_at if device else None,
        totp_last_used_at=device.last_used_at if device else None,
        passkeys=list(user.passkeys.order_by("created_at")),
        recovery_codes_left=user.recovery_codes.filter(used_at=None).count(),
    )


def has_second_factor(user: User) -> bool:
    """Whether a session opens only with more than the password."""
    return TotpDevice.objects.filter(user=user).exclude(confirmed_at=None).exists() or user.passkeys.exists()


def methods_of(user: User, *, rp_id: str) -> list[Method]:
    """By what the user can prove themselves at this address of the product."""
    methods: list[Method] = []
    if rp_id and user.passkeys.filter(rp_id=rp_id).exists():
        methods.append("passkey")
    if TotpDevice.objects.filter(user=user).exclude(confirmed_at=None).exists():
        methods.append("totp")
    if user.recovery_codes.filter(used_at=None).exists():
        methods.append("recovery_code")
    return methods


def is_second_factor_required(user: User) -> bool:
    """Whether one of the user's roles asks for a second factor."""
    required = REQUIRED_ROLES.get()
    return bool(required) and user.role_links.filter(role__code__in=required).exists()


def describe_second_factors(actor: Actor) -> dict[str, Any]:
    """The second factors of the person who asks."""
    user = User.objects.get(pk=actor.user_id or "")
    factors = get_second_factors(user)
    return {
        "is_on": factors.is_on,
        "is_required": is_second_factor_required(user),
        "totp_since": factors.totp_since,
        "totp_last_used_at": factors.totp_last_used_at,
        "passkeys": factors.passkeys,
        "recovery_codes_left": factors.recovery_codes_left,
    }


def describe_second_factors_of(user_id: UUID, actor: Actor) -> dict[str, Any]:
    """Whether another person has second factors, and whether the actor may reset them. Raises NotFound."""
    user = get_user(user_id, actor)
    factors = get_second_factors(user)
    may = actor.can(AccountRight.UPDATE) and user.pk != actor.user_id and outranks(actor, user)
    return {
        "is_on": factors.is_on,
        "is_required": is_second_factor_required(user),
        "methods": [*(["totp"] if factors.totp_since else []), *(["passkey"] if factors.passkeys else [])],
        "recovery_codes_left": factors.recovery_codes_left,
        "allowed_actions": ["reset-second-factor"] if may and factors.is_on else [],
    }
