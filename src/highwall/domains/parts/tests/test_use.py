"""What accessories were used for, over time, and what lies still."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.parts import services
from highwall.domains.parts.models import Accessory, StockMove
from highwall.domains.parts.tests.factories import SYSTEM, facts, make_rig
from highwall.kit.calendar import month_of, start_of_day, today

pytestmark = pytest.mark.django_db


def kept_since(days: int, quantity: int = 20) -> Accessory:
    """An accessory that was added so many days ago."""
    return services.create_accessory(
        actor=SYSTEM,
        at=timezone.now() - timedelta(days=days),
        quantity=Decimal(quantity),
        **facts(minimum=Decimal(0), cost=Decimal(4)),
    )


def hand_out(accessory: Accessory, quantity: int, at: datetime) -> StockMove:
    return services.issue(
        accessory_id=accessory.pk, quantity=Decimal(quantity), machine_id=make_rig().pk, actor=SYSTEM, at=at
    )


def remove(accessory: Accessory, quantity: int, reason_code: str, at: datetime) -> None:
    services.remove_stock(
        accessory_id=accessory.pk, quantity=Decimal(quantity), reason_code=reason_code, actor=SYSTEM, at=at
    )


def test_the_use_of_twelve_months_begins_with_the_first_of_a_month_in_the_mine(mechanic: Persona) -> None:
    accessory = kept_since(800)
    first, begun = month_of(today()), month_of(today(), before=11)
    hand_out(accessory, 5, start_of_day(begun) - timedelta(minutes=1))
    hand_out(accessory, 3, start_of_day(begun))
    hand_out(accessory, 1, timezone.now())
    use = mechanic.get(f"/accessories/{accessory.pk}/use").json
    assert [(row["month"], row["quantity"]) for row in use["by_month"]] == [(str(begun), 3), (str(first), 1)]


def test_what_came_back_from_a_machine_is_not_when_it_was_used_last(mechanic: Persona) -> None:
    accessory = kept_since(800)
    used_at = timezone.now() - timedelta(days=20)
    recent, old = hand_out(accessory, 3, used_at), hand_out(accessory, 2, timezone.now() - timedelta(days=700))
    for issued in (recent, old):
        services.return_(
            accessory_id=accessory.pk, issue_id=issued.pk, quantity=Decimal(1), actor=SYSTEM, at=timezone.now()
        )
    rows = mechanic.get(f"/accessories/{accessory.pk}/use").json["by_machine"]
    told = [
        (row["quantity"], row["last_at"] and datetime.fromisoformat(row["last_at"]).astimezone(UTC)) for row in rows
    ]
    assert told == [(2, used_at), (-1, None)]


def test_what_came_in_lately_does_not_lie_still_and_what_was_lost_was_not_used(mechanic: Persona) -> None:
    still, refilled = kept_since(400), kept_since(400)
    used_at = timezone.now() - timedelta(days=300)
    remove(still, 1, "used", used_at)
    remove(still, 1, "lost", timezone.now() - timedelta(days=2))
    remove(refilled, 20, "used", used_at)
    services.add_stock(accessory_id=refilled.pk, quantity=Decimal(9), actor=SYSTEM, at=timezone.now())
    rows = mechanic.get("/accessories/use").json["still"]
    assert [(row["id"], datetime.fromisoformat(row["last_at"]).astimezone(UTC)) for row in rows] == [
        (str(still.pk), used_at)
    ]
