"""Work of the fleet in the background."""

from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.fleet import services
from highwall.kit.actors import ActingContext, acting, system_actor


@app.periodic(cron="15 4 * * *")
@app.task(name="fleet.tell_of_overdue_maintenance", queueing_lock="fleet.tell_of_overdue_maintenance")
def tell_of_overdue_maintenance(timestamp: int) -> None:
    """Tell machine managers, each morning (08:15 in Oman), which machines have been out of work for too long."""
    with acting(ActingContext(source="job fleet.tell_of_overdue_maintenance")):
        services.tell_of_overdue_maintenance(actor=system_actor("Watch over maintenance"), at=timezone.now())
