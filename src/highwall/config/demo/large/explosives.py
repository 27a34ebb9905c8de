"""Stores, batches, and entries of the ledger by the million."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import connection

from highwall.config.demo.large.bulk import MONTHS, NAME, Bulk
from highwall.domains.explosives.models import AccountKind, LedgerAccount, Product, StockLot, Store, WarehouseBatch
from highwall.domains.projects.models import Site
from highwall.kit.calendar import calendar_day

STORES = 20
TRACKS = 120
"""Store and month of a site repeat after so many sites; each track has a batch of each product of its own."""


def add(bulk: Bulk) -> str:
    """Stores, batches with the way of each, and what is moved."""
    regions = bulk.regions
    stores = [
        Store(
            name=f"{NAME} store {number:02d}",
            address="Nowhere",
            city="Nowhere",
            region=regions[number % 2],
            capacity_kg=Decimal(50_000_000),
            allowed_kinds=["anfo", "emulsion"],
        )
        for number in range(STORES)
    ]
    Store.objects.bulk_create(stores)
    _make_tracks(bulk.now, bulk.sites, stores)
    bulk.run(_LEDGER)
    return f"{len(stores)} stores, {bulk.size.ledger_entries:,} ledger entries"


def _make_tracks(now: datetime, sites: list[Site], stores: list[Store]) -> None:
    """Batches, lots and accounts, and a temporary table that tells each (site, product) its way through the ledger."""
    products = [Product.objects.filter(kind=kind).order_by("code")[0] for kind in ("anfo", "emulsion")]
    supplier = {
        product.pk: LedgerAccount.objects.get_or_create(
            kind=AccountKind.SUPPLIER, product=product, batch=None, lot=None, site_id=None
        )[0]
        for product in products
    }
    batches, lots, accounts = [], [], []
    flows: list[tuple[object, ...]] = []
    arrivals: list[tuple[object, ...]] = []
    for track in range(min(TRACKS, len(sites))):
        month = now - timedelta(days=30 * (1 + track % (MONTHS - 1)))
        store = stores[track % STORES]
        for product in products:
            batch = WarehouseBatch(
                batch_number=f"{NAME}-{track:03d}-{product.code}",
                product=product,
                supplier="Gulf Blasting Supplies",
                manufactured_on=calendar_day(month) - timedelta(days=20),
                expires_on=calendar_day(now) + timedelta(days=300 + track),
                storage_location="Nowhere",
                received_at=month,
                received_quantity=Decimal(2_000_000),
                neq_kg_per_unit=product.neq_kg_per_unit,
                mass_kg_per_unit=product.mass_kg_per_unit,
            )
            lot = StockLot(store=store, batch=batch, product=product, expires_on=batch.expires_on, received_at=month)
            central = LedgerAccount(kind=AccountKind.BATCH, product=product, batch=batch)
            shelf = LedgerAccount(kind=AccountKind.STORE_LOT, product=product, batch=batch, lot=lot)
            batches.append(batch)
            lots.append(lot)
            accounts += [central, shelf]
            arrivals.append((month, supplier[product.pk].pk, central.pk, shelf.pk, store.pk, product.pk, product.code))
            for site in sites[track::TRACKS]:
                held = LedgerAccount(kind=AccountKind.SITE, product=product, batch=batch, site_id=site.pk)
                blasted = LedgerAccount(kind=AccountKind.BLAST, product=product, batch=batch, site_id=site.pk)
                accounts += [held, blasted]
                way = (month, shelf.pk, held.pk, blasted.pk, store.pk, site.pk, product.pk, product.code)
                flows.append((len(flows), *way))
    WarehouseBatch.objects.bulk_create(batches)
    StockLot.objects.bulk_create(lots)
    LedgerAccount.objects.bulk_create(accounts, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute(_TEMPORARY)
        with cursor.copy("COPY large_arrival FROM STDIN") as copy:
            for arrival in arrivals:
                copy.write_row(arrival)
        with cursor.copy("COPY large_flow FROM STDIN") as copy:
            for flow in flows:
                copy.write_row(flow)


_TEMPORARY = """
CREATE TEMP TABLE large_arrival (month timestamptz, supplier uuid, central uuid, shelf uuid, store_id uuid,
    product_id uuid, code text) ON COMMIT DROP;
CREATE TEMP TABLE large_flow (n int, month timestamptz, shelf uuid, held uuid, blasted uuid, store_id uuid,
    site_id uuid, product_id uuid, code text) ON COMMIT DROP;
"""

_LEDGER = (
    """
    CREATE TEMP TABLE large_move ON COMMIT DROP AS
    SELECT highwall_new_id() AS id, 'receive' AS kind, month AS at, supplier AS source, central AS target,
           NULL::uuid AS store_id, NULL::uuid AS site_id, product_id, code, 2000000::numeric AS kg
    FROM large_arrival
    UNION ALL
    SELECT highwall_new_id(), 'stock', month + interval '1 day', central, shelf, store_id, NULL, product_id, code,
           1500000
    FROM large_arrival
    """,
    """
    INSERT INTO large_move
    SELECT highwall_new_id(), step.kind, f.month + interval '2 days' + (i %% 27) * interval '1 day'
               + (i %% 1439) * interval '1 minute' + step.hours * interval '1 hour',
           CASE step.kind WHEN 'issue' THEN f.shelf ELSE f.held END,
           CASE step.kind WHEN 'issue' THEN f.held ELSE f.blasted END,
           f.store_id, f.site_id, f.product_id, f.code, 50 + i %% 50
    FROM generate_series(0, (%(ledger_entries)s::int - 4 * (SELECT count(*)::int FROM large_arrival)) / 4 - 1) i
    JOIN large_flow f ON f.n = i %% (SELECT count(*)::int FROM large_flow)
    CROSS JOIN (VALUES ('issue', 0), ('consume', 6)) AS step (kind, hours)
    """,
    """
    INSERT INTO explosives_ledgermovement (id, number, kind, at, by_id, by_name, store_id, site_id, reference_id,
        reference_number, reason_code, note, product_codes, quantities, units, neq_kg, mass_kg, line_count)
    SELECT m.id,
        'MV-' || extract(year FROM at AT TIME ZONE %(calendar)s) || '-'
            || lpad(nextval('explosives_movement_number')::text, 6, '0'),
        m.kind, m.at, u.id, u.name, m.store_id, m.site_id, NULL, '', '', '', ARRAY[m.code], ARRAY[m.kg], ARRAY[p.unit],
        m.kg * p.neq_kg_per_unit, m.kg * p.mass_kg_per_unit, 1
    FROM (SELECT * FROM large_move ORDER BY at) m
    CROSS JOIN (SELECT id, first_name || ' ' || last_name AS name FROM accounts_user ORDER BY created_at, id LIMIT 1) u
        (id, name)
    JOIN explosives_product p ON p.id = m.product_id
    """,
    """
    INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, quantity, neq_kg, mass_kg)
    SELECT m.at, m.id, line.account_id, m.product_id, line.kg, line.kg * p.neq_kg_per_unit, line.kg * p.mass_kg_per_unit
    FROM large_move m CROSS JOIN LATERAL (VALUES (m.source, -m.kg), (m.target, m.kg)) AS line (account_id, kg)
    JOIN explosives_product p ON p.id = m.product_id
    """,
)
