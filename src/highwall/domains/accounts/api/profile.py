"""The signed-in person: profile, own password, own choices."""

from typing import Any

from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.schemas import Me, OwnPasswordChange, Preferences, Profile, ProfileChange
from highwall.kit.http import ApiRequest, ApiRouter, client_address, expected_version

router = ApiRouter(tags=["accounts"])


@router.read("/auth/me", response=Me)
def get_me(request: ApiRequest) -> Any:
    """Who is signed in, with roles and rights"""
    return queries.get_me(request.actor)


@router.change("/auth/me", response=Me)
def change_me(request: ApiRequest, body: Preferences) -> Any:
    """Change own language, theme, time zone, units and pinned pages"""
    services.change_own_preferences(actor=request.actor, **body.model_dump(exclude_unset=True))
    return queries.get_me(request.actor)


@router.read("/profile", response=Profile)
def get_profile(request: ApiRequest) -> Any:
    """Read the own profile"""
    return queries.get_me(request.actor)


@router.change("/profile", response=Profile)
def change_profile(request: ApiRequest, body: ProfileChange) -> Any:
    """Change the own profile; a mail tells of it"""
    changes = body.model_dump(exclude_unset=True)
    services.change_own_profile(actor=request.actor, expected_version=expected_version(request), **changes)
    return queries.get_me(request.actor)


@router.replace("/profile/password", response={204: None})
def change_own_password(request: ApiRequest, body: OwnPasswordChange) -> Any:
    """Set a new password in exchange for the present one; all other sessions end"""
    services.change_own_password(
        actor=request.actor,
        current_password=body.current_password,
        new_password=body.new_password,
        address=client_address(request),
    )
    return Status(204, None)
