"""Roles and their rights."""

from typing import Any

from highwall.domains.accounts import queries
from highwall.domains.accounts.schemas import RoleRow
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["accounts"])


@router.read("/roles", response=list[RoleRow])
def list_roles(request: ApiRequest) -> Any:
    """All roles with their rights"""
    return queries.get_roles()
