from highwall.domains.explosives.api import quality, stock
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["explosives"])
for part in (stock, quality):
    router.add_router("", part.router)
