from highwall.domains.maintenance.api import faults, figures, orders, overview
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["maintenance"])
for part in (orders, faults, figures, overview):
    router.add_router("", part.router)
