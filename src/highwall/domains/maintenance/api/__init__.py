from highwall.domains.maintenance.api import checklists, faults, figures, orders, overview, parts, plans, prestart
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["maintenance"])
for part in (orders, parts, checklists, prestart, faults, figures, overview, plans):
    router.add_router("", part.router)
