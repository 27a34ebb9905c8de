from highwall.domains.accounts.queries.access import actor_of, authenticate, get_me
from highwall.domains.accounts.queries.roles import get_rights, get_role, get_roles
from highwall.domains.accounts.queries.users import (
    USERS,
    get_user,
    person_reference,
    user_ids_with_right,
    visible_users,
)

__all__ = [
    "USERS",
    "actor_of",
    "authenticate",
    "get_me",
    "get_rights",
    "get_role",
    "get_roles",
    "get_user",
    "person_reference",
    "user_ids_with_right",
    "visible_users",
]
