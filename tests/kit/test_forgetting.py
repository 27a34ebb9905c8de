"""What the product notes for its own work goes after the time of a setting; what is still needed stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.kit.jobs import forgetting
from highwall.kit.jobs.work import housekeeping
from highwall.kit.models.tables import JobRun, OutboxDelivery, OutboxEvent

pytestmark = pytest.mark.django_db


def event(name: str, *, days_ago: float, is_delivered: bool) -> OutboxEvent:
    at = timezone.now() - timedelta(days=days_ago)
    made = OutboxEvent.objects.create(name=name, payload={}, created_at=at, delivered_at=at if is_delivered else None)
    OutboxDelivery.objects.create(event=made, subscriber="somebody")
    return made


def test_events_that_everybody_was_told_of_go_after_their_time(admin: Persona, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "AT_ONCE", 2)
    assert admin.patch(f"/settings/{forgetting.KEEP_EVENTS_DAYS.key}", {"value": 10}).status == 200
    for _ in range(5):
        event("old", days_ago=10.1, is_delivered=True)
    event("untold", days_ago=100, is_delivered=False)
    event("new", days_ago=9.9, is_delivered=True)

    housekeeping(timestamp=0)

    left = OutboxEvent.objects.filter(name__in=["old", "untold", "new"]).values_list("name", flat=True)
    assert sorted(left) == ["new", "untold"]
    assert OutboxDelivery.objects.filter(subscriber="somebody").count() == 2


def test_jobs_that_have_ended_go_after_their_time_and_open_ones_never(admin: Persona) -> None:
    assert admin.patch(f"/settings/{forgetting.KEEP_JOBS_DAYS.key}", {"value": 30}).status == 200
    now = timezone.now()
    for state in JobRun.State.values:
        for days in (29, 31):
            at = now - timedelta(days=days)
            ended = None if state in {"queued", "running"} else at
            JobRun.objects.create(
                kind=f"{state} {days}", state=state, created_at=now - timedelta(days=90), finished_at=ended
            )

    housekeeping(timestamp=0)

    left = set(JobRun.objects.values_list("kind", flat=True))
    assert left == {"queued 29", "queued 31", "running 29", "running 31", "done 29", "failed 29", "cancelled 29"}
