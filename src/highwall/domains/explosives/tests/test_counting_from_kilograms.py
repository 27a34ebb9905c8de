"""Books that were kept in kilograms, carried over to the units of their products."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from highwall.domains.explosives import queries
from highwall.domains.explosives.models import LedgerAccount, LedgerEntry, LedgerMovement, Store, WarehouseBatch

OLD_BOOKS = """
INSERT INTO explosives_product (id, version, created_at, updated_at, code, name, kind, density_g_cm3, rws_percent,
    energy_mj_kg, is_water_resistant, un_number, hazard_division, compatibility_group, low_stock_kg)
    SELECT highwall_new_id(), 1, now(), now(), code, code, kind, 1, 100, 3, false, '0082', division, '', 5
    FROM (VALUES ('ANFO', 'anfo', '1.1'), ('MATRIX', 'emulsion', '5.1')) v (code, kind, division);
INSERT INTO explosives_store (id, version, created_at, updated_at, name, address, city, region_id, capacity_kg,
    occupancy_kg, allowed_kinds, status, kinds_told_low)
    SELECT highwall_new_id(), 1, now(), now(), 'Bawshar', 'Road 1', 'Muscat', id, 5000, 0, '{anfo,emulsion}',
        'operational', '{}' FROM regions_region ORDER BY id LIMIT 1;
INSERT INTO explosives_warehousebatch (id, version, created_at, updated_at, batch_number, product_id, supplier,
    manufacturer_batch_number, manufactured_on, expires_on, storage_location, received_at, received_kg, properties,
    status)
    SELECT highwall_new_id(), 1, now(), now(), 'B-' || code, id, 'Gulf', '', '2026-01-01', '2030-01-01', 'Bay 1', now(),
        1000.5, '{}', 'available' FROM explosives_product;
INSERT INTO explosives_stocklot (id, version, created_at, updated_at, store_id, batch_id, product_id, expires_on,
    received_at)
    SELECT highwall_new_id(), 1, now(), now(), s.id, b.id, b.product_id, b.expires_on, now()
    FROM explosives_store s, explosives_warehousebatch b;
INSERT INTO explosives_ledgeraccount (id, kind, product_id, batch_id, lot_id, balance_kg, reserved_kg)
    SELECT highwall_new_id(), 'supplier', id, NULL::uuid, NULL::uuid, 0, 0 FROM explosives_product
    UNION ALL SELECT highwall_new_id(), 'batch', product_id, id, NULL, 0, 0 FROM explosives_warehousebatch
    UNION ALL SELECT highwall_new_id(), 'store_lot', product_id, batch_id, id, 0, 0 FROM explosives_stocklot;
WITH moved AS (
    INSERT INTO explosives_ledgermovement (id, number, kind, at, by_name, store_id, reference_number, reason_code, note,
        product_codes, quantity_kg)
    SELECT highwall_new_id(), number, kind, now(), 'Keeper', (SELECT id FROM explosives_store WHERE kind = 'stock'), '',
        '', '', '{ANFO,MATRIX}', quantity_kg
    FROM (VALUES ('MV-1', 'receive', 2001), ('MV-2', 'stock', 600.25)) v (number, kind, quantity_kg)
    RETURNING id, at, kind
)
INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, amount_kg)
    SELECT m.at, m.id, a.id, a.product_id, v.sign * v.kg
    FROM (VALUES ('receive', 'supplier', -1, 1000.5), ('receive', 'batch', 1, 1000.5), ('stock', 'batch', -1, 300.125),
        ('stock', 'store_lot', 1, 300.125)) v (kind, account, sign, kg)
    JOIN moved m ON m.kind = v.kind
    JOIN explosives_ledgeraccount a ON a.kind = v.account;
"""


def _leave_database() -> None:
    connection.close()
    connection.close_pool()


@pytest.fixture
def empty_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A database without tables, in the place of that of the tests."""
    with django_db_blocker.unblock():
        usual = connection.settings_dict["NAME"]
        other = f"{usual}_kilograms"
        with connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{other}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{other}" TEMPLATE template0')
        _leave_database()
        connection.settings_dict["NAME"] = other
        try:
            yield
        finally:
            _leave_database()
            connection.settings_dict["NAME"] = usual
            with connection.cursor() as cursor:
                cursor.execute(f'DROP DATABASE IF EXISTS "{other}" WITH (FORCE)')


def _figures(quantity: str, balance: str) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, {balance} FROM explosives_ledgeraccount ORDER BY id")
        balances = cursor.fetchall()
        cursor.execute(f"SELECT id, movement_id, account_id, {quantity} FROM explosives_ledgerentry ORDER BY id")
        return balances, cursor.fetchall()


def test_balances_and_entries_are_the_same_after_the_books_were_carried_over(empty_database: None) -> None:
    call_command("migrate", "explosives", "0001_initial", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(OLD_BOOKS)
    before = _figures("amount_kg", "balance_kg")
    assert len(before[1]) == 8
    call_command("migrate", "explosives", verbosity=0)
    assert _figures("quantity", "balance") == before
    anfo, matrix = WarehouseBatch.objects.order_by("batch_number")
    assert [(b.received_quantity, b.neq_kg_per_unit, b.mass_kg_per_unit) for b in (anfo, matrix)] == [
        (Decimal("1000.5"), 1, 1),
        (Decimal("1000.5"), 0, 1),
    ]
    stocked = LedgerMovement.objects.get(number="MV-2")
    assert (stocked.product_codes, stocked.units, stocked.line_count) == (["ANFO", "MATRIX"], ["kg", "kg"], 2)
    assert (stocked.quantities, stocked.mass_kg, stocked.neq_kg) == (
        [Decimal("300.125")] * 2,
        Decimal("600.25"),
        Decimal("300.125"),
    )
    store = Store.objects.get()
    assert (store.occupancy_kg, store.neq_kg) == (Decimal("600.25"), Decimal("300.125"))
    assert not LedgerAccount.objects.exclude(kind="supplier").filter(balance__lt=0).exists()
    assert all(entry.mass_kg == entry.quantity for entry in LedgerEntry.objects.all())
    assert queries.verify_ledger() == []
