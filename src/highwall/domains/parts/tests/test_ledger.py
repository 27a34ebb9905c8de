"""The books of accessories: what they are worth, what the database refuses, what the proof finds."""

from datetime import timedelta
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.notifications.models import Notification
from highwall.domains.parts import services
from highwall.domains.parts.models import Accessory, Holding, PartReservation, StockMove
from highwall.domains.parts.queries import prove_stock
from highwall.domains.parts.tests.factories import SYSTEM, add, make_accessory, make_rig, remove
from highwall.kit.calendar import today
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.events import outbox

pytestmark = pytest.mark.django_db


def worth(accessory: Accessory) -> tuple[Decimal, Decimal]:
    """Quantity, and value to the cent."""
    accessory.refresh_from_db()
    return accessory.quantity, accessory.value.quantize(Decimal("0.01"))


def test_the_average_moves_with_receipts_and_stays_with_issues() -> None:
    """LPU DCOM307, p. 255: the moving weighted average of a stock ledger; its last unit cost is 225.83 / 20 = 11.2917,
    where the book prints 11.2915."""
    accessory = make_accessory()
    add(accessory, 18, 10)
    remove(accessory, 8)
    add(accessory, 10, "10.50")
    assert worth(accessory) == (20, Decimal("205.00"))
    assert remove(accessory, 5).value_change == Decimal("-51.25")
    add(accessory, 12, 11)
    assert worth(accessory) == (27, Decimal("285.75"))
    assert remove(accessory, 17).value_change.quantize(Decimal("0.01")) == Decimal("-179.92")
    add(accessory, 10, 12)
    assert worth(accessory) == (20, Decimal("225.83"))
    assert (accessory.value / accessory.quantity).quantize(Decimal("0.0001")) == Decimal("11.2917")


def test_the_average_of_large_lots_leaves_what_the_exercise_says() -> None:
    """Waterway Industries, moving-average exercise (quizlet 634164174): 5,200 are left, worth 53,602."""
    accessory = make_accessory()
    add(accessory, 9200, "9.71")
    add(accessory, 6300, "10.23")
    remove(accessory, 7400)
    add(accessory, 8200, "10.69")
    remove(accessory, 11100)
    assert worth(accessory)[0] == 5200
    assert round(worth(accessory)[1]) == 53_602


def test_what_goes_back_to_the_supplier_leaves_at_the_average_and_the_difference_is_variance() -> None:
    """frappe/erpnext, pull request 37424: at the old price the rest would be worth -309.09 each; at the average 2 are
    left worth 36.36."""
    accessory = make_accessory()
    add(accessory, 10, 100)
    add(accessory, 100, 10)
    accessory.refresh_from_db()
    assert (accessory.value / accessory.quantity).quantize(Decimal("0.0001")) == Decimal("18.1818")
    remove(accessory, 100)
    returned = remove(accessory, 8, "supplier_return", unit_cost=Decimal(100))
    assert worth(accessory) == (2, Decimal("36.36"))
    assert returned.variance.quantize(Decimal("0.01")) == Decimal("654.55")


def test_the_last_one_takes_all_that_is_left_and_nothing_is_worth_nothing() -> None:
    accessory = make_accessory()
    add(accessory, 3, "0.333")
    remove(accessory, 1)
    remove(accessory, 1)
    remove(accessory, 1)
    assert worth(accessory) == (0, 0)
    assert prove_stock().words == ()


def test_what_comes_back_from_an_issue_has_the_cost_of_its_issue() -> None:
    accessory, rig = make_accessory(), make_rig()
    add(accessory, 10, 10)
    issued = services.issue(
        accessory_id=accessory.pk, quantity=Decimal(4), machine_id=rig.pk, actor=SYSTEM, at=timezone.now()
    )
    add(accessory, 10, 100)
    back: dict[str, Any] = {"accessory_id": accessory.pk, "issue_id": issued.pk, "actor": SYSTEM, "at": timezone.now()}
    assert services.return_(quantity=Decimal(3), **back).value_change == 30
    with pytest.raises(Conflict) as refused:
        services.return_(quantity=Decimal(2), **back)
    assert (refused.value.code, refused.value.facts["available"]) == ("more_than_out", 1)
    assert services.return_(quantity=Decimal(1), **back).value_change == 10
    assert worth(accessory) == (20, Decimal("1100.00"))


def reserve(accessory: Accessory, quantity: Any, in_days: int, holder: Persona | None = None) -> PartReservation:
    return services.reserve(
        accessory_id=accessory.pk,
        quantity=Decimal(str(quantity)),
        needed_on=today() + timedelta(days=in_days),
        holder_id=holder.id if holder else None,
        actor=SYSTEM,
        at=timezone.now(),
    )


def test_a_count_below_what_is_reserved_releases_the_latest_needed_and_tells_their_holders(
    mechanic: Persona, machine_manager: Persona
) -> None:
    accessory = make_accessory(10)
    soon = reserve(accessory, 4, 2, machine_manager)
    later = reserve(accessory, 3, 20, mechanic)
    services.count_stock(accessory_id=accessory.pk, counted=Decimal(5), actor=SYSTEM, at=timezone.now())
    accessory.refresh_from_db()
    assert (accessory.quantity, accessory.reserved) == (5, 5)
    opened = dict(PartReservation.objects.values_list("pk", "open"))
    assert (opened[soon.pk], opened[later.pk]) == (4, 1)
    outbox.deliver_pending()
    told = Notification.objects.filter(kind="parts.reservation_released")
    assert [(notice.user_id, notice.facts["quantity"]) for notice in told] == [(mechanic.id, 2)]
    assert prove_stock().words == ()


def test_what_is_lost_may_have_been_reserved_but_what_is_used_must_be_free() -> None:
    accessory = make_accessory(5)
    reserve(accessory, 4, 3)
    with pytest.raises(Conflict) as refused:
        remove(accessory, 2)
    assert refused.value.code == "not_enough_parts"
    assert refused.value.facts["available"] == 1
    remove(accessory, 3, "lost")
    accessory.refresh_from_db()
    assert (accessory.quantity, accessory.reserved) == (2, 2)


def test_an_issue_uses_up_its_reservation_and_what_goes_beyond_must_be_free() -> None:
    accessory, rig = make_accessory(6), make_rig()
    kept = reserve(accessory, 4, 3)
    values: dict[str, Any] = {"accessory_id": accessory.pk, "machine_id": rig.pk, "actor": SYSTEM, "at": timezone.now()}
    with pytest.raises(Conflict):
        services.issue(quantity=Decimal(3), **values)
    services.issue(quantity=Decimal(5), reservation_id=kept.pk, **values)
    accessory.refresh_from_db()
    assert (accessory.quantity, accessory.reserved) == (1, 0)
    assert services.release(reservation_id=kept.pk, actor=SYSTEM, at=timezone.now()) == 0


def test_what_was_kept_is_not_handed_out_twice_by_two_people(mechanic: Persona, machine_manager: Persona) -> None:
    accessory, rig = make_accessory(10), make_rig()
    kept = reserve(accessory, 4, 3)
    body = {"quantity": 4, "machine_id": str(rig.pk), "reservation_id": str(kept.pk)}
    path = f"/accessories/{accessory.pk}"
    assert mechanic.post(f"{path}/issue", body).status == 200
    refused = machine_manager.post(f"{path}/issue", body)
    assert (refused.status, refused.json["code"]) == (409, "reservation_ended")
    assert mechanic.get(path).json["quantity"] == 6


def test_what_comes_back_in_small_parts_is_never_worth_more_than_what_was_issued() -> None:
    accessory, rig = make_accessory(unit="kg"), make_rig()
    add(accessory, "0.007", "0.001")
    add(accessory, "0.003", 0)
    issued = services.issue(
        accessory_id=accessory.pk, quantity=Decimal("0.010"), machine_id=rig.pk, actor=SYSTEM, at=timezone.now()
    )
    back: dict[str, Any] = {"accessory_id": accessory.pk, "issue_id": issued.pk, "actor": SYSTEM, "at": timezone.now()}
    worth = [services.return_(quantity=Decimal("0.001"), **back).value_change for _ in range(10)]
    assert sum(worth) == Decimal("0.000007")
    assert prove_stock().words == ()


@pytest.mark.parametrize(("unit", "quantity"), [("pcs", "1.5"), ("box", "0.001"), ("set", "2.25"), ("kg", "0.0001")])
def test_counted_units_are_whole_and_measured_ones_have_three_decimals(unit: str, quantity: str) -> None:
    accessory = make_accessory(unit=unit)
    with pytest.raises(Invalid):
        add(accessory, quantity)
    assert add(make_accessory(unit="kg"), "0.125").quantity_after == Decimal("0.125")


def test_a_stock_at_several_places_is_counted_place_by_place() -> None:
    shelf = services.create_location(actor=SYSTEM, name="Shelf")
    van = services.create_location(actor=SYSTEM, name="Van")
    accessory = make_accessory(10, location_id=shelf.pk)
    at = timezone.now()
    services.move_stock(
        accessory_id=accessory.pk, quantity=Decimal(4), location_id=shelf.pk, to_location_id=van.pk, actor=SYSTEM, at=at
    )
    with pytest.raises(Invalid):
        services.count_stock(accessory_id=accessory.pk, counted=Decimal(3), actor=SYSTEM, at=at)
    services.count_stock(accessory_id=accessory.pk, counted=Decimal(3), location_id=van.pk, actor=SYSTEM, at=at)
    held = dict(Holding.objects.values_list("location__name", "quantity"))
    assert held == {"Shelf": 6, "Van": 3}
    accessory.refresh_from_db()
    assert accessory.quantity == 9
    with pytest.raises(Conflict) as refused:
        services.move_stock(
            accessory_id=accessory.pk,
            quantity=Decimal(7),
            location_id=shelf.pk,
            to_location_id=van.pk,
            actor=SYSTEM,
            at=at,
        )
    assert refused.value.facts["available"] == 6
    assert prove_stock().words == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE parts_accessory SET quantity = quantity + 1",
        "UPDATE parts_accessory SET reserved = 0",
        "UPDATE parts_accessory SET value = value + 1",
        "UPDATE parts_holding SET quantity = 99",
        "UPDATE parts_partreservation SET open = 0",
        "UPDATE parts_stockmove SET note = 'changed'",
        "DELETE FROM parts_stockmove",
        "TRUNCATE parts_stockmove",
    ],
)
def test_the_database_refuses_to_have_figures_or_moves_changed(statement: str) -> None:
    reserve(make_accessory(5), 1, 3)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError), transaction.atomic():
            cursor.execute(statement)


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "remove", "amount": 6, "change": -6, "value_change": 0},
        {"kind": "remove", "amount": 2, "change": -1},
        {"kind": "reserve", "amount": 1, "reserved_change": 1},
        {"kind": "set", "amount": 5, "change": -5, "value_change": 0},
        {"kind": "add", "amount": 1, "change": 1, "value_change": -1},
    ],
    ids=["below zero", "other than its amount", "for nobody", "nothing worth something", "value against quantity"],
)
def test_the_database_refuses_moves_that_can_not_be(values: dict[str, Any]) -> None:
    accessory = make_accessory()
    add(accessory, 5, 2)
    with pytest.raises(IntegrityError), transaction.atomic():
        StockMove.objects.create(accessory=accessory, by_name="test", **values)


def test_the_proof_finds_what_was_forged_behind_the_triggers() -> None:
    accessory = make_accessory(5)
    out = StringIO()
    call_command("ledger_verify", stdout=out)
    assert "moves of accessories: entries and balances agree" in out.getvalue()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("accessory", "holding"):
            cursor.execute(f"ALTER TABLE parts_{table} DISABLE TRIGGER USER")
        cursor.execute("UPDATE parts_accessory SET quantity = 4")
        cursor.execute("UPDATE parts_holding SET quantity = 3")
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("ledger_verify", stdout=out)
    assert f"Accessory {accessory.number} says 4.000 in stock" in out.getvalue()
    assert f"Accessory {accessory.number} says 4.000 in stock, at its locations lie 3.000." in out.getvalue()
