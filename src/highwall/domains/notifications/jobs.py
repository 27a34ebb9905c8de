from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from highwall.domains.notifications import services
from highwall.kit.comments import MENTIONED
from highwall.kit.events import subscribes


@app.periodic(cron="40 1 * * *")
@app.task(name="notifications.forget_old", queueing_lock="notifications.forget_old")
def forget_old(timestamp: int) -> None:
    services.forget_old()


@subscribes(MENTIONED)
def tell_of_mention(event: dict[str, Any]) -> None:
    """Tell people that a comment mentions them."""
    facts = {name: event[name] for name in ("by", "record", "text")}
    people = [UUID(user_id) for user_id in event["user_ids"]]
    services.notify(people, kind="comments.mentioned", link=event["link"], **facts)
