"""A process that moves stock, to be killed by the tests. Talks on standard output, one JSON line at a time.

prepare                        one store with 1,000 kg in two lots
reserve REFERENCE              keeps 600 kg, so that both lots are drawn on
issue REFERENCE SITE [pause]   issues it; with `pause`, everything is written but not committed until a line comes in
many                           reserves and issues 1 kg at a time, and says so after each commit
state                          balances, reservations and what the verification of the ledger finds
"""

import json
import sys
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import django
from django.db import transaction
from django.utils import timezone

django.setup()

from highwall.config.testing import region_named  # noqa: E402
from highwall.domains.explosives import queries, services  # noqa: E402
from highwall.domains.explosives.models import LedgerAccount, LedgerMovement, Product, Reservation, Store  # noqa: E402
from highwall.domains.explosives.tests.factories import SYSTEM, make_lot, make_product, make_store  # noqa: E402


def say(**facts: Any) -> None:
    print(json.dumps(facts, default=str), flush=True)


def prepare() -> None:
    store, product = make_store(region_named("Muscat")), make_product()
    make_lot(store, product, kg=400, expires_in_days=30)
    make_lot(store, product, kg=600)
    say(prepared=True)


def reserve(reference: str, kg: str = "600") -> None:
    services.reserve(
        store_id=Store.objects.get().pk,
        quantities={Product.objects.get().pk: Decimal(kg)},
        reference_id=UUID(reference),
        reference_number="XR-1",
        actor=SYSTEM,
        at=timezone.now(),
    )


def issue(reference: str, site: str, pause: str = "") -> None:
    with transaction.atomic():
        movement = services.issue(reference_id=UUID(reference), site_id=UUID(site), actor=SYSTEM, at=timezone.now())
        if pause:
            say(written=movement.number)
            sys.stdin.readline()
    say(committed=movement.number)


def many() -> None:
    while True:
        reference = str(uuid4())
        with transaction.atomic():
            reserve(reference, "1")
            movement = services.issue(reference_id=UUID(reference), site_id=uuid4(), actor=SYSTEM, at=timezone.now())
        say(committed=movement.number)


def state() -> None:
    balances: dict[str, Decimal] = {}
    for account in LedgerAccount.objects.all():
        balances[account.kind] = balances.get(account.kind, Decimal(0)) + account.balance
    say(
        balances={kind: float(kg) for kind, kg in balances.items()},
        reserved=float(sum(a.reserved for a in LedgerAccount.objects.all())),
        reservations=sorted(Reservation.objects.values_list("state", flat=True)),
        issued=sorted(LedgerMovement.objects.filter(kind="issue").values_list("number", flat=True)),
        occupancy=float(Store.objects.get().occupancy_kg),
        findings=queries.verify_ledger(),
    )


if __name__ == "__main__":
    {"prepare": prepare, "reserve": reserve, "issue": issue, "many": many, "state": state}[sys.argv[1]](*sys.argv[2:])
