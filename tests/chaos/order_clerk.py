"""A process that completes an order with parts, to be killed by the tests. Talks on standard output, one JSON line at a
time.

prepare            a rig, ten filters of which two are kept for an order that is in progress
issue [pause]      issues one of them; with `pause`, everything is written but not committed until a line comes in
complete [pause]   completes the order
state              the order, its parts, the machine, and what the proof of the ledger finds
"""

import json
import sys
from decimal import Decimal
from typing import Any

import django
from django.db import transaction
from django.utils import timezone

django.setup()

from highwall.domains.fleet.models import DownInterval, Machine  # noqa: E402
from highwall.domains.maintenance import services  # noqa: E402
from highwall.domains.maintenance.models import PartLine, WorkOrder  # noqa: E402
from highwall.domains.maintenance.queries import used_of  # noqa: E402
from highwall.domains.maintenance.tests.factories import DONE, TEST, make_machine, make_order  # noqa: E402
from highwall.domains.parts.models import Accessory  # noqa: E402
from highwall.domains.parts.queries import prove_stock  # noqa: E402
from highwall.domains.parts.tests.factories import make_accessory  # noqa: E402


def say(**facts: Any) -> None:
    print(json.dumps(facts, default=str), flush=True)


def prepare() -> None:
    filters, order = make_accessory(10, name="Oil filter", cost=Decimal(9)), make_order(make_machine())
    services.plan_part(actor=TEST, order_id=order.pk, accessory_id=filters.pk, quantity=Decimal(2))
    services.reserve_parts(actor=TEST, order_id=order.pk, at=timezone.now())
    services.start_order(actor=TEST, order_id=order.pk, at=timezone.now())
    say(prepared=True)


def issue(pause: str = "") -> None:
    line = PartLine.objects.get()
    with transaction.atomic():
        services.issue_part(actor=TEST, order_id=line.order_id, line_id=line.pk, quantity=Decimal(1), at=timezone.now())
        _rest(pause)
    say(committed=True)


def complete(pause: str = "") -> None:
    order = WorkOrder.objects.get()
    with transaction.atomic():
        services.complete_order(actor=TEST, order_id=order.pk, at=timezone.now(), **DONE)
        _rest(pause)
    say(committed=True)


def _rest(pause: str) -> None:
    if pause:
        say(written=True)
        sys.stdin.readline()


def state() -> None:
    order, filters = WorkOrder.objects.get(), Accessory.objects.get()
    say(
        status=order.status,
        machine=Machine.objects.get().status,
        standing=DownInterval.objects.filter(ends_at=None).count(),
        in_stock=float(filters.quantity),
        kept=float(filters.reserved),
        used=float(used_of(order.pk, filters.pk)),
        cost=float(order.parts_cost),
        findings=list(prove_stock().words),
    )


if __name__ == "__main__":
    {"prepare": prepare, "issue": issue, "complete": complete, "state": state}[sys.argv[1]](*sys.argv[2:])
