"""User accounts, for those who manage them."""

from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.policy import AccountRight
from highwall.domains.accounts.queries import USERS
from highwall.domains.accounts.schemas import NewPasswordCode, NewUser, UserChange, UserDetail
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["accounts"])


router.listing("/users", USERS, queries.visible_users, right=AccountRight.READ)


@router.read("/users/{uuid:user_id}", right=AccountRight.READ, response=UserDetail)
def get_user(request: ApiRequest, user_id: UUID) -> Any:
    """Read one account"""
    return queries.get_user(user_id, request.actor)


@router.create("/users", right=AccountRight.CREATE, response={201: UserDetail})
def create_user(request: ApiRequest, body: NewUser) -> Any:
    """Create an account; the person sets the password with a one-time code"""
    return Status(201, services.create_user(actor=request.actor, **body.model_dump()))


@router.change("/users/{uuid:user_id}", right=AccountRight.UPDATE, response=UserDetail)
def change_user(request: ApiRequest, user_id: UUID, body: UserChange) -> Any:
    """Change an account"""
    changes = body.model_dump(exclude_unset=True)
    return services.change_user(
        actor=request.actor, user_id=user_id, expected_version=expected_version(request), **changes
    )


@router.create("/users/{uuid:user_id}/activate", right=AccountRight.UPDATE, response=UserDetail)
def activate_user(request: ApiRequest, user_id: UUID) -> Any:
    """Open an inactive account"""
    return services.activate_user(actor=request.actor, user_id=user_id)


@router.create("/users/{uuid:user_id}/deactivate", right=AccountRight.UPDATE, response=UserDetail)
def deactivate_user(request: ApiRequest, user_id: UUID) -> Any:
    """Close an account and end its sessions; history stays"""
    return services.deactivate_user(actor=request.actor, user_id=user_id)


@router.create("/users/{uuid:user_id}/password-code", right=AccountRight.UPDATE, response={201: NewPasswordCode})
def issue_password_code(request: ApiRequest, user_id: UUID) -> Any:
    """Issue a one-time code with which the person sets a password"""
    code, row = services.issue_password_code(actor=request.actor, user_id=user_id)
    return Status(201, {"code": code, "expires_at": row.expires_at})
