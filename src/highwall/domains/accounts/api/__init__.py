from highwall.domains.accounts.api import (
    passwords,
    profile,
    roles,
    saved_views,
    second_factor,
    sessions,
    sign_in,
    users,
)
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["accounts"])
for part in (sign_in, second_factor, sessions, passwords, profile, saved_views, roles, users):
    router.add_router("", part.router)
