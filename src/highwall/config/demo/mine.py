"""Loading the demonstration mine: all of it or nothing."""

from datetime import datetime

from django.db import transaction

from highwall.config.demo import (
    accounts,
    blasting,
    checks,
    components,
    drilling,
    explosives,
    fleet,
    magazines,
    maintenance,
    models,
    papers,
    parts,
    plans,
    projects,
    quality,
    registers,
    usage,
)
from highwall.config.demo.diary import Diary, moment_from
from highwall.config.demo.shots import planned_shots
from highwall.domains.accounts.models import User
from highwall.domains.regions.models import Region

HISTORY_DAYS = 186
_OF_STOCK = (explosives, magazines, quality)
_OF_FLEET, _UPKEEP = (models, fleet, usage, components), (maintenance, checks, plans)
DOMAINS = (
    *(
        accounts,
        projects,
        explosives,
        magazines,
        quality,
        *_OF_FLEET,
        parts,
        papers,
        drilling,
        *_UPKEEP,
        blasting,
        registers,
    ),
)
"""The lower first, as they are imported. Each makes what it has from the beginning and notes the rest in the diary."""


class NotEmpty(RuntimeError):
    """There are users already, so this is somebody's own installation."""


@transaction.atomic
def load(now: datetime) -> int:
    """Make the demonstration mine as it is at this moment; gives the number of steps in its history.

    Raises NotEmpty when there are users.
    """
    if User.objects.exists():
        message = "There are users in this database already. The demonstration mine goes into an empty one only."
        raise NotEmpty(message)
    regions = {region.name: region for region in Region.objects.all()}
    diary = Diary(now, moment_from(now, -HISTORY_DAYS, 8.0), regions, planned_shots())
    for domain in DOMAINS:
        domain.note(diary)
    return diary.play()
