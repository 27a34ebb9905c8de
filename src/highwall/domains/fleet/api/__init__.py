from highwall.domains.fleet.api import assignments, machines, models, usage
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["machines"])
for part in (machines, models, assignments, usage):
    router.add_router("", part.router)
