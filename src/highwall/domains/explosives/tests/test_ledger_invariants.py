"""What the database itself refuses, whatever the code says."""

from decimal import Decimal
from io import StringIO
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import LedgerAccount, LedgerEntry, LedgerMovement, Product, Reservation, Store
from highwall.domains.explosives.tests.factories import SYSTEM, make_lot, make_product, make_store, reserve
from highwall.domains.regions.models import Region
from highwall.kit.calendar import utc_month
from highwall.kit.errors import Conflict

pytestmark = pytest.mark.django_db


def refused_by_database(statement: str, *values: Any) -> str:
    with pytest.raises(IntegrityError) as refusal, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
    return str(refusal.value)


def entry(movement: LedgerMovement, account: LedgerAccount, kg: float) -> LedgerEntry:
    quantity, product = Decimal(str(kg)), account.product
    return LedgerEntry(
        at=movement.at,
        movement=movement,
        account=account,
        product_id=product.pk,
        quantity=quantity,
        neq_kg=quantity * product.neq_kg_per_unit,
        mass_kg=quantity * product.mass_kg_per_unit,
    )


@pytest.fixture
def lot(muscat: Region) -> Any:
    return make_lot(make_store(muscat, capacity_kg=1500), make_product(), kg=1000)


def test_entries_that_do_not_balance_are_refused(lot: Any) -> None:
    movement = LedgerMovement.objects.first()
    assert movement is not None
    with pytest.raises(IntegrityError, match="out of balance by 5"), transaction.atomic():
        LedgerEntry.objects.bulk_create([entry(movement, lot.account, 5)])


def test_a_balance_cannot_be_written_past_the_entries(lot: Any) -> None:
    assert "kept by the ledger" in refused_by_database("UPDATE explosives_ledgeraccount SET balance = balance + 1")
    assert "kept by the ledger" in refused_by_database("UPDATE explosives_ledgeraccount SET reserved = 1")
    assert "kept by the ledger" in refused_by_database("UPDATE explosives_store SET occupancy_kg = 0")
    with pytest.raises(IntegrityError, match="kept by the ledger"), transaction.atomic():
        LedgerAccount.objects.create(kind="supplier", product=make_product(), balance=1)


def test_entries_and_movements_can_neither_be_changed_nor_removed(lot: Any) -> None:
    assert "append-only" in refused_by_database("UPDATE explosives_ledgerentry SET quantity = 1")
    assert "append-only" in refused_by_database("DELETE FROM explosives_ledgerentry")
    for statement in ("UPDATE explosives_ledgermovement SET note = 'x'", "DELETE FROM explosives_ledgermovement"):
        with pytest.raises(Exception, match="Cannot"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_a_movement_without_entries_is_refused_at_commit(lot: Any) -> None:
    def write_half_a_movement() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            LedgerMovement.objects.create(
                number="MV-X",
                kind="issue",
                by_name="x",
                product_codes=["x"],
                quantities=[1],
                units=["kg"],
                neq_kg=1,
                mass_kg=1,
                line_count=1,
            )
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    with pytest.raises(IntegrityError, match="has no entries"):
        write_half_a_movement()


def test_a_balance_below_zero_or_an_overfull_store_is_refused_by_the_database_too(lot: Any) -> None:
    movement = LedgerMovement.objects.get(kind="stock")
    batch = LedgerAccount.objects.get(kind="batch")
    supplier = LedgerAccount.objects.get(kind="supplier")
    with pytest.raises(IntegrityError, match="account_balance_not_negative"), transaction.atomic():
        LedgerEntry.objects.bulk_create([entry(movement, lot.account, -1001), entry(movement, batch, 1001)])
    with pytest.raises(IntegrityError, match="store_occupancy_within_capacity"), transaction.atomic():
        LedgerEntry.objects.bulk_create([entry(movement, supplier, -501), entry(movement, lot.account, 501)])


def test_reservations_beyond_the_balance_are_refused_by_the_database_too(lot: Any) -> None:
    with pytest.raises(IntegrityError, match="account_reserved_within_balance"), transaction.atomic():
        Reservation.objects.create(
            lot=lot, account=lot.account, quantity=1001, reference_id=uuid4(), reference_number="x"
        )
    reservation = Reservation.objects.create(
        lot=lot, account=lot.account, quantity=10, reference_id=uuid4(), reference_number="x"
    )
    lot.account.refresh_from_db()
    assert lot.account.reserved == 10
    reservation.delete()
    lot.account.refresh_from_db()
    assert lot.account.reserved == 0


def test_an_entry_of_another_product_than_its_account_is_refused(lot: Any) -> None:
    movement, other = LedgerMovement.objects.get(kind="stock"), make_product()
    lines = [entry(movement, lot.account, -1), entry(movement, LedgerAccount.objects.get(kind="batch"), 1)]
    for line in lines:
        line.product = other
    with pytest.raises(IntegrityError, match="entry_product_is_that_of_its_account"), transaction.atomic():
        LedgerEntry.objects.bulk_create(lines)


def test_verification_finds_what_was_forged_behind_the_triggers(lot: Any) -> None:
    out = StringIO()
    call_command("ledger_verify", stdout=out)
    assert "entries and balances agree" in out.getvalue()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE explosives_ledgeraccount DISABLE TRIGGER USER")
        cursor.execute("UPDATE explosives_ledgeraccount SET balance = balance - 1 WHERE kind = 'store_lot'")
        cursor.execute("UPDATE explosives_ledgeraccount SET reserved = 2 WHERE kind = 'store_lot'")
    out = StringIO()
    with pytest.raises(SystemExit) as end:
        call_command("ledger_verify", stdout=out)
    assert end.value.code == 1
    assert "says 999.000, its entries say 1000.000" in out.getvalue()
    assert "has 2.000 reserved, its held reservations sum to 0" in out.getvalue()
    assert "its lots sum to 999 and 999 kg" in out.getvalue()


TEN_KG_LESS = (
    """UPDATE explosives_ledgerentry SET quantity = quantity - 10 * sign(quantity),
       neq_kg = neq_kg - 10 * sign(quantity), mass_kg = mass_kg - 10 * sign(quantity)""",
    """UPDATE explosives_ledgeraccount a SET balance =
       (SELECT sum(quantity) FROM explosives_ledgerentry WHERE account_id = a.id)""",
    "UPDATE explosives_ledgermovement SET quantities = ARRAY[990], neq_kg = neq_kg - 10, mass_kg = mass_kg - 10",
    "UPDATE explosives_store SET occupancy_kg = occupancy_kg - 10, neq_kg = neq_kg - 10",
)
LEDGER = ("ledgerentry", "ledgeraccount", "ledgermovement", "store", "storetransaction")


def forge(*statements: str) -> None:
    """Change the books as the owner of the tables can, with the triggers switched off, and switch them on again."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for word in ("DISABLE", "ENABLE"):
            for table in LEDGER:
                cursor.execute(f"ALTER TABLE explosives_{table} {word} TRIGGER USER")
            for statement in statements if word == "DISABLE" else ():
                cursor.execute(statement)


def test_books_that_were_changed_consistently_differ_from_the_trail(lot: Any) -> None:
    assert queries.verify_ledger() == []
    forge(*TEN_KG_LESS)
    found = "\n".join(queries.verify_ledger())
    for movement in LedgerMovement.objects.all():
        assert f"Movement {movement.number} has 2 lines with 990 kg, the trail holds 2 lines with 1000 kg" in found
        assert f"explosives_ledgermovement {movement.pk} is not as the trail left it:" in found
    with pytest.raises(SystemExit):
        call_command("ledger_verify", stdout=StringIO())


@pytest.mark.parametrize(
    ("forgery", "words"),
    [
        ("UPDATE explosives_ledgerentry SET at = at - interval '1 hour'", "differ in account, product, quantity, time"),
        ("UPDATE explosives_ledgermovement SET note = 'x'", 'note is "x", in the trail ""'),
        (
            """WITH told AS (DELETE FROM explosives_storetransaction), gone AS (
                   DELETE FROM explosives_ledgerentry RETURNING movement_id)
               DELETE FROM explosives_ledgermovement m WHERE id IN (SELECT movement_id FROM gone)""",
            "is gone, and the trail tells of no deletion",
        ),
        (
            """INSERT INTO explosives_ledgermovement SELECT (jsonb_populate_record(m, jsonb_build_object(
               'id', gen_random_uuid(), 'number', m.number || 'x'))).* FROM explosives_ledgermovement m""",
            "is not in the trail: it was put in past the triggers",
        ),
    ],
)
def test_a_movement_that_was_touched_added_or_removed_differs_from_the_trail(
    lot: Any, forgery: str, words: str
) -> None:
    forge(forgery)
    assert words in "\n".join(queries.verify_ledger())


def test_what_was_written_in_another_time_zone_is_no_contradiction(muscat: Region) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'Asia/Muscat'")
    lot = make_lot(make_store(muscat, capacity_kg=1500), make_product(), kg=1000)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")
    assert lot.account.entries.exists()
    assert queries.verify_ledger() == []


def test_the_ledger_cannot_be_emptied(lot: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    month = utc_month(timezone.now())
    for table in ("explosives_ledgerentry", f"explosives_ledgerentry_y{month:%Ym%m}"):
        assert "append-only" in refused_by_database(f"TRUNCATE {table}")
    with pytest.raises(Exception, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE explosives_ledgermovement CASCADE")


STEPS = st.tuples(
    st.sampled_from(["reserve", "release", "issue", "consume", "return", "write_off", "stock"]),
    st.integers(0, 3),
    st.decimals("0.001", "900", places=3),
)


class Stock:
    """A store, two products of two batches each, two sites; performs a step, whatever comes of it."""

    def __init__(self, region: Region) -> None:
        self.store: Store = make_store(region, capacity_kg=2500)
        self.products: list[Product] = [make_product(), make_product()]
        self.lots = [make_lot(self.store, p, kg=500, expires_in_days=d) for p in self.products for d in (10, 90)]
        self.sites = [uuid4(), uuid4()]
        self.requests: list[UUID] = []
        self.refused: set[str] = set()

    def do(self, step: str, pick: int, kg: Decimal) -> None:
        product, site = self.products[pick % 2], self.sites[pick // 2]
        amounts, who = {product.pk: kg}, {"actor": SYSTEM, "at": timezone.now()}
        request = self.requests[pick % len(self.requests)] if self.requests else uuid4()
        try:
            with transaction.atomic():
                match step:
                    case "reserve":
                        new = uuid4()
                        reserve(self.store, product, float(kg), new)
                        self.requests.append(new)
                    case "release":
                        services.release(reference_id=request, **who)
                    case "issue":
                        services.issue(reference_id=request, site_id=site, **who)
                    case "consume":
                        services.consume(site_id=site, quantities=amounts, **who)
                    case "return":
                        services.return_to_store(site_id=site, store_id=self.store.pk, quantities=amounts, **who)
                    case "write_off":
                        services.write_off(site_id=site, quantities=amounts, reason_code="lost", note="", **who)
                    case "stock":
                        batch = self.lots[pick].batch_id
                        services.stock_store(store_id=self.store.pk, batch_id=batch, quantity=kg, **who)
        except Conflict as refusal:
            self.refused.add(refusal.code)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=5, max_size=25))
def test_after_any_sequence_of_operations_the_books_agree_and_nothing_is_negative(
    muscat: Region, steps: list[tuple[str, int, Decimal]]
) -> None:
    with transaction.atomic():
        stock = Stock(muscat)
        for step in steps:
            stock.do(*step)
        assert queries.verify_ledger() == []
        assert not LedgerAccount.objects.exclude(kind="supplier").filter(balance__lt=0).exists()
        assert stock.refused <= {"insufficient_stock", "nothing_reserved", "capacity_exceeded", "already_reserved"}
        transaction.set_rollback(True)
