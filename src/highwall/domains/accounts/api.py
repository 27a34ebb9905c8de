from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.policy import AccountRight
from highwall.domains.accounts.queries import USERS
from highwall.domains.accounts.schemas import (
    Credentials,
    Me,
    NewPasswordCode,
    NewUser,
    PasswordByCode,
    Preferences,
    RoleRow,
    Session,
    UserChange,
    UserDetail,
)
from highwall.domains.accounts.services import SignedIn
from highwall.domains.accounts.tokens import SESSION_HOURS
from highwall.kit.errors import Forbidden, Unauthenticated
from highwall.kit.http import ApiRequest, ApiRouter, client_address, expected_version

router = ApiRouter(tags=["accounts"])
COOKIE, COOKIE_PATH, CLIENT_HEADER = "highwall_refresh", "/api/v1/auth", "X-Highwall-Client"


def _answer(signed_in: SignedIn, response: HttpResponse) -> dict[str, Any]:
    response.set_cookie(
        COOKIE,
        signed_in.refresh_token,
        max_age=SESSION_HOURS.get() * 3600,
        path=COOKIE_PATH,
        secure=settings.SECURE_COOKIES,
        httponly=True,
        samesite="Strict",
    )
    return {"access_token": signed_in.access_token, "expires_in_s": signed_in.expires_in_s, "user": signed_in.user}


@router.create("/auth/sign-in", public="people sign in here", response=Session)
def sign_in(request: HttpRequest, response: HttpResponse, body: Credentials) -> Any:
    """Sign in with e-mail address and password"""
    signed_in = services.sign_in(
        email=body.email,
        password=body.password,
        address=client_address(request),
        device=request.headers.get("User-Agent", ""),
    )
    return _answer(signed_in, response)


@router.create("/auth/refresh", public="the refresh cookie is the proof", response=Session)
def refresh_session(request: HttpRequest, response: HttpResponse) -> Any:
    """Exchange the refresh cookie for a new access token"""
    if request.headers.get(CLIENT_HEADER) is None:
        raise Forbidden(
            f"Send the header {CLIENT_HEADER}; it keeps other sites from using your cookie.", code="no_client"
        )
    token = request.COOKIES.get(COOKIE)
    if not token:
        raise Unauthenticated("Sign in to continue.")
    return _answer(services.refresh(refresh_token=token), response)


@router.create("/auth/sign-out", response={204: None})
def sign_out(request: ApiRequest, response: HttpResponse) -> Any:
    """End this session at once, everywhere its tokens are used"""
    if request.actor.session_id is not None:
        services.sign_out(session_id=request.actor.session_id)
    response.delete_cookie(COOKIE, path=COOKIE_PATH, samesite="Strict")
    return Status(204, None)


@router.create("/auth/set-password", public="the one-time code is the proof", response={204: None})
def set_password(request: HttpRequest, body: PasswordByCode) -> Any:
    """Set a password with a one-time code"""
    services.set_password_with_code(email=body.email, code=body.code, password=body.password)
    return Status(204, None)


@router.read("/auth/me", response=Me)
def get_me(request: ApiRequest) -> Any:
    """Who is signed in, with roles and rights"""
    return queries.get_me(request.actor)


@router.change("/auth/me", response=Me)
def change_me(request: ApiRequest, body: Preferences) -> Any:
    """Change own language and theme"""
    return services.change_own_preferences(actor=request.actor, **body.model_dump(exclude_none=True))


@router.read("/roles", response=list[RoleRow])
def list_roles(request: ApiRequest) -> Any:
    """All roles with their rights"""
    return queries.get_roles()


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
