"""Loading the demonstration mine: all of it or nothing."""

from datetime import datetime

from django.db import transaction

from highwall.config.demo import people, projects, stock
from highwall.config.demo.diary import Diary
from highwall.domains.accounts.models import User
from highwall.domains.regions.models import Region
from highwall.kit import partitions
from highwall.kit.calendar import utc_month

HISTORY_DAYS = 186


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
    diary = Diary(now, {})
    began = diary.moment(-HISTORY_DAYS)
    partitions.ensure("explosives_ledgerentry", utc_month(began), 8)
    diary.people = people.create_people(regions, began)
    stock.create_products_and_stores(diary.people, regions, began)
    stock.create_default_rules(diary.people)
    stock.note_deliveries(diary)
    projects.note_projects(diary, regions)
    projects.note_machines(diary, regions)
    return diary.play()
