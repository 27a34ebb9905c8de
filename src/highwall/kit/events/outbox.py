"""Events from low domains to high ones: written in the transaction, told after the commit, each subscriber once."""

import logging
from collections import defaultdict
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.kit.actors import ActingContext, acting
from highwall.kit.events.queueing import queue_task_beside
from highwall.kit.models import OutboxDelivery, OutboxEvent, new_id

log = logging.getLogger(__name__)

type Handler = Callable[[dict[str, Any]], None]
_WRITE = """INSERT INTO kit_outboxevent (id, name, payload, created_at)
    VALUES (%(event_id)s, %(event_name)s, %(payload)s, %(at)s)"""
_subscribers: dict[str, dict[str, Handler]] = defaultdict(dict)


def subscribes(event: str) -> Callable[[Handler], Handler]:
    """Register a handler. It runs in its own transaction, which also records the delivery, so its effect on the
    database happens exactly once; it must have no other effect."""

    def register(handler: Handler) -> Handler:
        _subscribers[event][f"{handler.__module__}.{handler.__qualname__}"] = handler
        return handler

    return register


def emit(event: str, **payload: Any) -> None:
    """Tell the subscribers, once the surrounding transaction has committed."""
    pk = new_id()
    written = {"event_id": pk, "event_name": event, "payload": payload, "at": timezone.now()}
    queue_task_beside(_WRITE, written, "outbox.deliver", event_id=str(pk))


def deliver(event_id: UUID) -> None:
    """Hand one event to all its subscribers that have not had it yet. One that fails keeps it from no other.

    Raises ExceptionGroup of what the subscribers raised; the event then stays pending for those.
    """
    event = OutboxEvent.objects.get(pk=event_id)
    failures: list[Exception] = []
    for name, handler in _subscribers[event.name].items():
        try:
            with acting(ActingContext(source=f"event {event.name}")), transaction.atomic():
                _, is_new = OutboxDelivery.objects.get_or_create(event=event, subscriber=name)
                if is_new:
                    handler(event.payload)
        except Exception as error:  # noqa: BLE001 raised below with the others
            failures.append(error)
    if failures:
        raise ExceptionGroup(f"{event.name} {event.pk} did not reach all its subscribers", failures)
    OutboxEvent.objects.filter(pk=event.pk).update(delivered_at=timezone.now())


def deliver_pending() -> int:
    """Deliver whatever has no delivery yet, oldest first; the safety net behind the per-event job.

    Returns how many events were delivered. Raises ExceptionGroup after all have been tried.
    """
    pending = list(
        OutboxEvent.objects.filter(delivered_at=None).order_by("created_at", "id").values_list("pk", flat=True)
    )
    failures: list[Exception] = []
    for event_id in pending:
        try:
            deliver(event_id)
        except ExceptionGroup as error:
            failures.append(error)
    if failures:
        raise ExceptionGroup(f"{len(failures)} of {len(pending)} pending events were not delivered", failures)
    return len(pending)
