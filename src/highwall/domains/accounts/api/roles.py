"""Roles and their rights."""

from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.policy import RoleRight
from highwall.domains.accounts.schemas import NewRole, RightRow, RoleChange, RoleRow
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["accounts"])


@router.read("/rights", right=RoleRight.READ, response=list[RightRow])
def list_rights(request: ApiRequest) -> Any:
    """Every right that a role may have, by module and operation"""
    return queries.get_rights()


@router.read("/roles", right=RoleRight.READ, response=list[RoleRow])
def list_roles(request: ApiRequest) -> Any:
    """All roles with their rights and how many people have them"""
    return queries.get_roles(request.actor)


@router.read("/roles/{uuid:role_id}", right=RoleRight.READ, response=RoleRow)
def get_role(request: ApiRequest, role_id: UUID) -> Any:
    """Read one role"""
    return queries.get_role(role_id, request.actor)


@router.create("/roles", right=RoleRight.CREATE, response={201: RoleRow})
def create_role(request: ApiRequest, body: NewRole) -> Any:
    """Create a role"""
    role = services.create_role(actor=request.actor, **body.model_dump())
    return Status(201, queries.get_role(role.pk, request.actor))


@router.change("/roles/{uuid:role_id}", right=RoleRight.UPDATE, response=RoleRow)
def change_role(request: ApiRequest, role_id: UUID, body: RoleChange) -> Any:
    """Change a role; it counts from the next request of everybody who has it"""
    changes = body.model_dump(exclude_unset=True)
    services.change_role(actor=request.actor, role_id=role_id, expected_version=expected_version(request), **changes)
    return queries.get_role(role_id, request.actor)


@router.create("/roles/{uuid:role_id}/reset", right=RoleRight.UPDATE, response=RoleRow)
def reset_role(request: ApiRequest, role_id: UUID) -> Any:
    """Give a predefined role the rights that it came with"""
    services.reset_role(actor=request.actor, role_id=role_id, expected_version=expected_version(request))
    return queries.get_role(role_id, request.actor)


@router.remove("/roles/{uuid:role_id}", right=RoleRight.DELETE, response={204: None})
def delete_role(request: ApiRequest, role_id: UUID) -> Any:
    """Delete a role that nobody has"""
    services.delete_role(actor=request.actor, role_id=role_id, expected_version=expected_version(request))
    return Status(204, None)
