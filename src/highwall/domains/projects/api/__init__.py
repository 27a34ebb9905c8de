from highwall.domains.projects.api import projects, sites
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["projects"])
for part in (projects, sites):
    router.add_router("", part.router)
