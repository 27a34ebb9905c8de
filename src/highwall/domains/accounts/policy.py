"""Rights over accounts and roles, and the one order in which people stand to each other."""

from highwall.domains.accounts.models import Role, User
from highwall.kit.actors import Actor, Reach, Right

ADMIN = "admin"
"""The role above all others, whatever rights it holds."""


class AccountRight(Right):
    READ = "users.read", "see user accounts"
    CREATE = "users.create", "create user accounts"
    UPDATE = "users.update", "change, activate, suspend and deactivate user accounts"
    DELETE = "users.delete", "delete user accounts of people who have done nothing yet"


class RoleRight(Right):
    """Whoever may change roles can reach every other right by way of them."""

    READ = "roles.read", "see roles and what they may do"
    CREATE = "roles.create", "create roles"
    UPDATE = "roles.update", "change what roles may do"
    DELETE = "roles.delete", "delete roles that nobody has"


def is_supreme(actor: Actor) -> bool:
    """Whether nobody stands above this actor: an administrator, or the system itself."""
    return actor.is_system or ADMIN in actor.roles


def covers(actor: Actor, role: Role) -> bool:
    """Whether an actor has everything that a role gives, rights and reach, and so may give, change and take it."""
    if is_supreme(actor):
        return True
    is_within = set(role.rights) <= actor.rights and Reach(role.reach).width <= actor.reach.width
    return role.code != ADMIN and is_within


def outranks(actor: Actor, user: User) -> bool:
    """Whether an actor may act on a person's account: the person has no right, no reach and, where the actor is bound
    to a region, no region that the actor has not. Equals may act on each other; nobody below an administrator may on
    one. Reads `user.roles`, so prefetch them for many."""
    if is_supreme(actor):
        return True
    is_in_reach = actor.reach == Reach.ALL or (actor.region_id is not None and user.region_id == actor.region_id)
    return is_in_reach and all(covers(actor, role) for role in user.roles.all())
