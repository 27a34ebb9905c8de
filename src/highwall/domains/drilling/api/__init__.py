from highwall.domains.drilling.api import holes, imports
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["drilling"])
for part in (holes, imports):
    router.add_router("", part.router)
