"""Accessories by the thousand, and their moves by the hundred thousand.

The trigger that posts a move moves the figures of its accessory; a row that is written a hundred times within one
transaction is read past all its old versions each time. So the moves are numbered, and the figures made, for all at
once while that trigger and those that keep the figures rest, in this transaction alone. Everything else holds, and
whatever proves the books proves these."""

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
                copy.write_row((n, each.pk, each.location_id, each.cost, each.category, began))
        cursor.execute("ANALYZE large_accessory")
    if count and bulk.size.machines:
        bulk.run(_MOVES)
    return f"{count:,} accessories, {count * MOVES:,} moves"


_TEMPORARY = """
CREATE TEMP TABLE large_accessory (n int PRIMARY KEY, id uuid, location_id uuid, cost numeric, category text,
    began timestamptz) ON COMMIT DROP
"""

_REST = """
SELECT set_config('pgtrigger.ignore', (
    SELECT array_agg(tgname)::text FROM pg_trigger
    WHERE tgrelid::regclass::text IN ('parts_accessory', 'parts_holding', 'parts_stockmove')
    AND (tgname LIKE 'pgtrigger\\_post\\_%%' OR tgname LIKE 'pgtrigger\\_figures\\_are\\_kept\\_%%'
        OR tgname LIKE 'pgtrigger\\_starts\\_empty\\_%%')), true)
"""
_WAKE = "SELECT set_config('pgtrigger.ignore', '{}', true)"

# One price for each, so that its average is that price. The first move brings what all the others take, and what is to
# be left: nothing, less than the minimum, or enough.
_MOVES = (
    """
    CREATE TEMP TABLE large_move_of_part ON COMMIT DROP AS
    SELECT a.n, a.id, a.location_id, a.cost, a.category, j, began + (12 * j) * interval '1 day'
            + CASE WHEN j = 0 THEN interval '0' ELSE (a.n %% 1439) * interval '1 minute' END AS at, m.id AS machine_id,
        CASE WHEN j = 0 THEN taken + CASE a.n %% 20 WHEN 0 THEN 0 WHEN 1 THEN 10 ELSE 60 + a.n %% 100 END
            ELSE -(1 + (a.n + j) %% 5) END::numeric AS change
    FROM (SELECT *, (SELECT sum(1 + (n + j) %% 5) FROM generate_series(1, 59) j) AS taken FROM large_accessory) a
    CROSS JOIN generate_series(0, 59) j
    LEFT JOIN large_machine m ON j > 0 AND m.n = (a.n + j) %% %(machines)s::int
    """,
    _REST,
    """
    INSERT INTO parts_stockmove (id, accessory_id, kind, at, by_id, by_name, amount, change, reserved_change,
        value_change, variance, location_id, machine_id, reason_code, reference, note, sequence, category,
        quantity_before, quantity_after, reserved_before, reserved_after)
    SELECT highwall_new_id(), p.id, CASE WHEN j = 0 THEN 'add' ELSE 'issue' END, p.at, u.id, u.name, abs(change),
        change, 0, change * cost, 0, location_id, machine_id, '', '', '', j + 1, category, after - change, after, 0, 0
    FROM (SELECT *, sum(change) OVER (PARTITION BY n ORDER BY j) AS after FROM large_move_of_part) p
    CROSS JOIN (SELECT id, first_name || ' ' || last_name AS name FROM accounts_user ORDER BY created_at, id LIMIT 1) u
    ORDER BY j, p.n
    """,
    """
    UPDATE parts_accessory a SET quantity = m.quantity, value = m.value, moves = m.count, updated_at = m.at
    FROM (SELECT id, sum(change) AS quantity, sum(change * cost) AS value, count(*) AS count, max(at) AS at
          FROM large_move_of_part GROUP BY id) m
    WHERE a.id = m.id
    """,
    """
    INSERT INTO parts_holding (id, accessory_id, location_id, quantity)
    SELECT highwall_new_id(), id, location_id, sum(change) FROM large_move_of_part GROUP BY id, location_id
    """,
    _WAKE,
)
