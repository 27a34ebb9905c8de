from highwall.domains.administration.api import backups, mail, system
from highwall.kit.http import ApiRouter

router = ApiRouter(tags=["administration"])
for part in (system, mail, backups):
    router.add_router("", part.router)
