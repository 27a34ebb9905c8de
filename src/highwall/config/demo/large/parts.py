"""Accessories by the thousand, and their moves by the hundred thousand, posted one by one by the trigger of the
ledger."""

from datetime import timedelta
from decimal import Decimal

from django.db import connection

from highwall.config.demo.large.bulk import MONTHS, NAME, Bulk
from highwall.domains.parts.models import Accessory, AccessorySupplier, Category, StorageLocation
from highwall.kit.calendar import calendar_year

MOVES = 60
"""Of each accessory."""
LOCATIONS = 40


def add(bulk: Bulk) -> str:
    """Accessories with suppliers and locations, and what came in and went out."""
    count = bulk.size.part_moves // MOVES
    places = [StorageLocation(name=f"{NAME} shelf {n:02d}", path=f"{NAME} shelf {n:02d}") for n in range(LOCATIONS)]
    if count:
        StorageLocation.objects.bulk_create(places)
    categories = Category.values
    began = bulk.now - timedelta(days=30 * MONTHS)
    accessories = [
        Accessory(
            number=f"AC-{calendar_year(bulk.now)}-L{n:05d}",
            name=f"{NAME} {categories[n % len(categories)].replace('_', ' ')} {n:04d}",
            category=categories[n % len(categories)],
            part_number=f"L-{n:05d}",
            unit="pcs",
            minimum=Decimal(20),
            cost=Decimal(1 + n % 90),
            location=places[n % LOCATIONS],
            is_critical=n % 50 == 0,
            created_at=began,
        )
        for n in range(count)
    ]
    Accessory.objects.bulk_create(accessories, batch_size=1000)
    AccessorySupplier.objects.bulk_create(
        [
            AccessorySupplier(accessory=each, supplier="Gulf Spares", part_number=f"GS-{each.part_number}")
            for each in accessories
        ],
        batch_size=1000,
    )
    with connection.cursor() as cursor:
        cursor.execute(_TEMPORARY)
        with cursor.copy("COPY large_accessory FROM STDIN") as copy:
            for n, each in enumerate(accessories):
                copy.write_row((n, each.pk, each.location_id, each.cost, began))
        cursor.execute("ANALYZE large_accessory")
    if count and bulk.size.machines:
        bulk.run(_MOVES)
    return f"{count:,} accessories, {count * MOVES:,} moves"


_TEMPORARY = """
CREATE TEMP TABLE large_accessory (n int PRIMARY KEY, id uuid, location_id uuid, cost numeric, began timestamptz)
    ON COMMIT DROP
"""

# One price for each, so that its average is that price. The first move brings what all the others take, and what is to
# be left: nothing, less than the minimum, or enough.
_MOVES = (
    """
    CREATE TEMP TABLE large_move_of_part ON COMMIT DROP AS
    SELECT a.n, a.id, a.location_id, a.cost, a.began, j, 1 + (a.n + j) %% 5 AS amount
    FROM large_accessory a CROSS JOIN generate_series(1, 59) j
    """,
    """
    INSERT INTO parts_stockmove (id, accessory_id, kind, at, by_id, by_name, amount, change, reserved_change,
        value_change, variance, location_id, machine_id, reason_code, reference, note, sequence, category,
        quantity_before, quantity_after, reserved_before, reserved_after)
    SELECT highwall_new_id(), id, 'add', began, NULL, 'Delivery', amount, amount, 0, amount * cost, 0, location_id,
        NULL, '', '', '', 0, '', 0, 0, 0, 0
    FROM (SELECT id, n, cost, began, location_id,
              sum(amount) + CASE n %% 20 WHEN 0 THEN 0 WHEN 1 THEN 10 ELSE 60 + n %% 100 END AS amount
          FROM large_move_of_part GROUP BY 1, 2, 3, 4, 5) a
    """,
    """
    INSERT INTO parts_stockmove (id, accessory_id, kind, at, by_id, by_name, amount, change, reserved_change,
        value_change, variance, location_id, machine_id, reason_code, reference, note, sequence, category,
        quantity_before, quantity_after, reserved_before, reserved_after)
    SELECT highwall_new_id(), p.id, 'issue', began + (12 * j) * interval '1 day' + (p.n %% 1439) * interval '1 minute',
        u.id, u.name, amount, -amount, 0, -amount * cost, 0, location_id, m.id, '', '', '', 0, '', 0, 0, 0, 0
    FROM large_move_of_part p
    JOIN large_machine m ON m.n = (p.n + j) %% %(machines)s::int
    CROSS JOIN (SELECT id, first_name || ' ' || last_name AS name FROM accounts_user ORDER BY created_at, id LIMIT 1) u
    ORDER BY j, p.n
    """,
)
