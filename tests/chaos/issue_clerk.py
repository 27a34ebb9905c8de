"""Prepares issues from a store for the tests, which make them over HTTP. Talks on standard output in JSON lines.

people          a blasting engineer and a store manager; the access token of the manager
approved        a site whose explosives have been asked for and approved, so that they can be issued
deliver_now     starts the minute's delivery of pending events, as the clock would
state REQUEST   what has become of an approved request, and what the verification of the ledger finds
"""

import json
from contextlib import suppress
from typing import Any

import django
from django.test.utils import setup_test_environment
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

django.setup()
setup_test_environment()

from highwall.config.testing import Persona, make_user, region_named, signed_in  # noqa: E402
from highwall.domains.accounts.models import User  # noqa: E402
from highwall.domains.blasting.models import ExplosiveApprovalRequest, Shot  # noqa: E402
from highwall.domains.blasting.tests.factories import make_bench, prepare, request_explosives  # noqa: E402
from highwall.domains.explosives import queries  # noqa: E402
from highwall.domains.explosives.models import LedgerMovement, Reservation  # noqa: E402
from highwall.domains.notifications.models import Notification  # noqa: E402
from highwall.kit.models import IdempotencyKey, OutboxEvent, TransitionLog  # noqa: E402


def say(**facts: Any) -> None:
    print(json.dumps(facts, default=str), flush=True)


def persona(role: str) -> Persona:
    user = User.objects.filter(roles__code=role).first()
    return signed_in(user or make_user(role, region=region_named("Muscat")))


def people() -> None:
    persona("blasting_engineer")
    say(token=persona("store_manager").token)


def approved() -> None:
    engineer, bench = persona("blasting_engineer"), make_bench(region_named("Muscat"))
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    answer = persona("store_manager").post(f"/approval-requests/{request_id}/approve", {})
    assert answer.status == 200, answer.content
    say(request_id=request_id)


def deliver_now() -> None:
    with suppress(AlreadyEnqueued):
        app.configure_task("outbox.deliver_pending").defer(timestamp=int(timezone.now().timestamp()))


def state(request_id: str) -> None:
    request = ExplosiveApprovalRequest.objects.get(pk=request_id)
    movements = LedgerMovement.objects.filter(reference_id=request_id, kind="issue")
    events = OutboxEvent.objects.filter(name="approvals.issued", payload__request_id=request_id)
    say(
        status=request.status,
        reservations=sorted(set(Reservation.objects.filter(reference_id=request_id).values_list("state", flat=True))),
        issued=list(movements.values_list("number", flat=True)),
        on_site_kg=float(sum(queries.site_balances(request.site_id).values())),
        asked_kg=float(sum(request.lines.values_list("quantity", flat=True))),
        shots=Shot.objects.filter(site_id=request.site_id).count(),
        steps=TransitionLog.objects.filter(record_id=request_id, name="issue").count(),
        events=events.count(),
        delivered=events.exclude(delivered_at=None).count(),
        told=Notification.objects.filter(kind="approval_issued", link__endswith=request_id).count(),
        keys=IdempotencyKey.objects.count(),
        findings=queries.verify_ledger(),
    )
