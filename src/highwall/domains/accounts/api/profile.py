"""The signed-in person and their own choices."""

from typing import Any

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.schemas import Me, Preferences
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["accounts"])


@router.read("/auth/me", response=Me)
def get_me(request: ApiRequest) -> Any:
    """Who is signed in, with roles and rights"""
    return queries.get_me(request.actor)


@router.change("/auth/me", response=Me)
def change_me(request: ApiRequest, body: Preferences) -> Any:
    """Change own language and theme"""
    return services.change_own_preferences(actor=request.actor, **body.model_dump(exclude_none=True))
