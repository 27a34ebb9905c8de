from highwall.domains.fleet.api import assignments, components, machines, models, usage
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["machines"])
for part in (machines, models, components, assignments, usage):
    router.add_router("", part.router)
