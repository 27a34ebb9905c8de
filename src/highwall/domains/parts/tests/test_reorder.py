"""How much to order: V20 of the practice of stores, and what the low-stock view makes of it."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db.models import Q, Value
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.notifications.models import Notification
from highwall.domains.parts import services
from highwall.domains.parts.models import Accessory
from highwall.domains.parts.queries.reorder import FIGURE, suggested_order
from highwall.domains.parts.tests.factories import SYSTEM, add, facts, make_accessory, remove
from highwall.kit.events import outbox

pytestmark = pytest.mark.django_db


def order(*, pack: int = 1, is_counted: bool = False, **figures: Any) -> Decimal:
    make_accessory()
    values = {"minimum": 0, "available": 0, "on_order": 0, **figures}
    expressions: dict[str, Any] = {name: Value(Decimal(str(value)), FIGURE) for name, value in values.items()}
    rows = Accessory.objects.annotate(pack=Value(pack))
    suggestion = suggested_order(**expressions, pack=Value(pack), is_counted=Q(pk__isnull=not is_counted))
    found: Decimal = rows.annotate(suggested=suggestion).values_list("suggested", flat=True)[0]
    return found


def test_what_is_used_until_the_delivery_comes_is_ordered_with_the_minimum() -> None:
    """mfgcalcs.com: 2.4 a day over 28 days are 67.2; homeworksource.com: 450 x 5 + 250 are 2,500 (its 2,750 counts the
    safety stock twice)."""
    assert order(use_per_day="2.4", lead_days=28) == Decimal("67.2")
    assert order(use_per_day=450, lead_days=5, minimum=250) == 2500


def test_what_is_there_or_on_its_way_is_not_ordered_again() -> None:
    assert order(use_per_day=450, lead_days=5, minimum=250, available=300, on_order=1200) == 1000
    assert order(use_per_day=1, lead_days=5, minimum=2, available=9) == 0


def test_orders_are_rounded_up_to_the_pack_and_counted_units_to_one() -> None:
    assert order(use_per_day="2.4", lead_days=28, is_counted=True) == 68
    assert order(use_per_day="2.4", lead_days=28, pack=12) == 72
    assert order(use_per_day="2.4", lead_days=28, pack=20, available="7.2") == 60


def test_an_average_use_that_no_decimal_figure_is_orders_no_pack_too_many(mechanic: Persona) -> None:
    made = services.create_accessory(
        actor=SYSTEM,
        at=timezone.now() - timedelta(days=30, hours=1),
        quantity=Decimal(20),
        suppliers=[{"supplier": "Al Fardan", "part_number": "", "pack": 20}],
        **facts(minimum=Decimal(0), lead_time_days=30),
    )
    mechanic.post(f"/accessories/{made.pk}/remove", {"quantity": 20, "reason_code": "used"})
    # 20 in 30 days, over a lead time of 30 days, are 20: one pack.
    assert mechanic.get(f"/accessories/{made.pk}").json["suggested_quantity"] == 20


@pytest.mark.req("REQ-ACCESS-063")
def test_the_low_stock_view_says_how_much_to_order(mechanic: Persona) -> None:
    made = services.create_accessory(
        actor=SYSTEM,
        at=timezone.now() - timedelta(days=100),
        quantity=Decimal(54),
        suppliers=[{"supplier": "Al Fardan", "part_number": "", "pack": 12}],
        **facts(minimum=Decimal(5), lead_time_days=20),
    )
    make_accessory(90)
    assert mechanic.get("/low-stock-accessories").json["total"] == 0
    mechanic.post(f"/accessories/{made.pk}/remove", {"quantity": 50, "reason_code": "used"})
    (row,) = mechanic.get("/low-stock-accessories").json["items"]
    assert (row["id"], row["supplier"], row["pack"], row["use_per_day"], row["lead_days"]) == (
        str(made.pk),
        "Al Fardan",
        12,
        0.5,
        20,
    )
    # 0.5 a day over 20 days, and 5 as the minimum, less 4 that are left: 11, in a pack of 12.
    assert row["suggested_quantity"] == 12
    text = mechanic.get("/low-stock-accessories/export", format="csv").content.decode("utf-8-sig")
    assert "Suggested order" in text.splitlines()[0]


def test_people_are_told_what_a_stock_fell_to_also_when_more_has_come_since(machine_manager: Persona) -> None:
    accessory = make_accessory(9, minimum=5)
    remove(accessory, 5)
    add(accessory, 50)
    outbox.deliver_pending()
    notice = Notification.objects.get(kind="parts.stock_low", user_id=machine_manager.id)
    assert (notice.facts["quantity"], notice.facts["minimum"]) == (4, 5)
