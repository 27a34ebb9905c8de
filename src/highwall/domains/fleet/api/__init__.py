from highwall.domains.fleet.api import assignments, machines, usage
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["machines"])
for part in (machines, assignments, usage):
    router.add_router("", part.router)
