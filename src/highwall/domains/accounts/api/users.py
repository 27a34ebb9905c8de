"""User accounts, for those who manage them."""

from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.policy import AccountRight
from highwall.domains.accounts.queries import USERS
from highwall.domains.accounts.schemas import CountryRow, NewPasswordCode, NewUser, UserChange, UserDetail
from highwall.domains.accounts.workflow import USER
from highwall.kit.http import ApiRequest, ApiRouter, Repeated, StepReason, expected_version
from highwall.kit.schemas import Dependent, Step
from highwall.kit.text import countries
from highwall.kit.workflow import history

router = ApiRouter(tags=["accounts"])


router.listing("/users", USERS, queries.visible_users, right=AccountRight.READ)


@router.read("/countries", response=list[CountryRow])
def list_countries(request: ApiRequest) -> Any:
    """Every country of ISO 3166-1 with its names and its calling code"""
    return countries()


@router.read("/users/{uuid:user_id}", right=AccountRight.READ, response=UserDetail, marks="accounts_user")
def get_user(request: ApiRequest, user_id: UUID) -> Any:
    """Read one account"""
    return queries.get_user(user_id, request.actor)


@router.read("/users/{uuid:user_id}/history", right=AccountRight.READ, response=list[Step], marks="accounts_user")
def get_user_history(request: ApiRequest, user_id: UUID) -> Any:
    """Read the history of an account's status, oldest first"""
    return history("user", queries.get_user(user_id, request.actor).pk)


@router.read("/users/{uuid:user_id}/dependents", right=AccountRight.READ, response=list[Dependent])
def list_user_dependents(request: ApiRequest, user_id: UUID) -> Any:
    """What hangs on a person and so forbids to delete the account"""
    return queries.dependents_of_user(queries.get_user(user_id, request.actor))


@router.create("/users", right=AccountRight.CREATE, response={201: UserDetail})
def create_user(request: ApiRequest, body: NewUser) -> Any:
    """Create an account; its owner is mailed a one-time code for setting the password"""
    return Status(201, services.register_user(actor=request.actor, **body.model_dump()))


@router.change("/users/{uuid:user_id}", right=AccountRight.UPDATE, response=UserDetail)
def change_user(request: ApiRequest, user_id: UUID, body: UserChange) -> Any:
    """Change an account; its owner is told by mail"""
    changes = body.model_dump(exclude_unset=True)
    services.change_user(actor=request.actor, user_id=user_id, expected_version=expected_version(request), **changes)
    return queries.get_user(user_id, request.actor)


@router.remove("/users/{uuid:user_id}", right=AccountRight.DELETE, response={204: None})
def delete_user(request: ApiRequest, user_id: UUID) -> Any:
    """Delete the account of somebody who has done nothing yet"""
    services.delete_user(actor=request.actor, user_id=user_id, expected_version=expected_version(request))
    return Status(204, None)


router.steps(
    "/users/{uuid:user_id}",
    USER,
    noun="user",
    take=services.move_user,
    bodies={"activate": None, "deactivate": None},
    response=UserDetail,
)


@router.create(
    "/users/{uuid:user_id}/send-welcome",
    right=AccountRight.UPDATE,
    step_reason=StepReason.NONE,
    response=UserDetail,
)
def send_welcome(request: ApiRequest, user_id: UUID) -> Any:
    """Mail a new one-time code to somebody who has not set a password yet"""
    return services.send_welcome(actor=request.actor, user_id=user_id)


@router.create(
    "/users/{uuid:user_id}/password-code",
    right=AccountRight.UPDATE,
    repeated=Repeated.NO_ANSWER,
    secret=True,
    response={201: NewPasswordCode},
)
def issue_password_code(request: ApiRequest, user_id: UUID) -> Any:
    """Issue a one-time code with which the person sets a password"""
    code, row = services.issue_password_code(actor=request.actor, user_id=user_id)
    return Status(201, {"code": code, "expires_at": row.expires_at})
