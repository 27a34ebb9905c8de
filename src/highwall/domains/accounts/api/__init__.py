from highwall.domains.accounts.api import passwords, profile, roles, sessions, sign_in, users
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["accounts"])
for part in (sign_in, sessions, passwords, profile, roles, users):
    router.add_router("", part.router)
