from highwall.domains.administration.api import backups, jobs, mail, settings
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["administration"])
for part in (settings, jobs, mail, backups):
    router.add_router("", part.router)
