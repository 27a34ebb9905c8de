"""Enough rows for query plans and benchmarks: mostly made inside the database, under the same triggers and constraints
as everything else. The rows are plausible, but nobody has lived through their history.

Their trail is of the past, and a seal proves that nothing is put into the past afterwards. So they go only where
nothing has been sealed yet, and into the first block together with all that stands there.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.conf import settings
from django.db import connection, transaction

from highwall.config.demo.mine import NotEmpty
from highwall.config.demo.people import DAKHILIYAH, MUSCAT
from highwall.domains.accounts.models import User
from highwall.domains.explosives.models import AccountKind, LedgerAccount, Product, StockLot, Store, WarehouseBatch
from highwall.domains.projects.models import Project, Site
from highwall.domains.regions.models import Region
from highwall.kit import audit, partitions
from highwall.kit.audit_chain import ended_before, extending_chain
from highwall.kit.calendar import CALENDAR, calendar_day, calendar_year, utc_month
from highwall.kit.models import AuditSeal

MONTHS = 24
SITES_PER_PROJECT = 25
STORES = 20
TRACKS = 120
"""Store and month of a site repeat after so many sites; each track has a batch of each product of its own."""
NAME = "Large"
LONGEST_WAIT_S = 60

type Say = Callable[[str], object]


@dataclass(frozen=True)
class Size:
    """How large. Ledger entries: four for each issue that is then blasted, two for each delivery and transfer."""

    drill_points: int = 200_000
    ledger_entries: int = 1_000_000
    audit_events: int = 2_000_000
    """Made up, beside those of the rows; a multiple of four."""
    holes_per_site: int = 200

    @property
    def sites(self) -> int:
        return self.drill_points // self.holes_per_site


FULL = Size()


class Refused(Exception):
    """The rows cannot be added here; the message says why. Nothing was written."""


def enlarge(now: datetime, say: Say, size: Size = FULL) -> None:
    """Add the rows, with progress. Raises NotEmpty when it has been done before, Refused in production, where the
    trail is sealed already, and while somebody else writes."""
    if settings.IS_PRODUCTION:
        message = "Made-up rows have no place in production."
        raise Refused(message)
    with extending_chain() as is_ours:
        if not is_ours:
            message = "The audit trail is being sealed at this moment: Highwall runs on this database. Stop it first."
            raise Refused(message)
        _refuse_where_not_at_the_beginning()
        _enlarge(now, say, size)


def _refuse_where_not_at_the_beginning() -> None:
    if Project.objects.filter(name__startswith=f"{NAME} ").exists():
        message = "This database is large already."
        raise NotEmpty(message)
    if AuditSeal.objects.exists():
        message = (
            "The audit trail of this database is sealed, and two years of made-up history cannot be put before what is "
            "sealed. Make a large mine in a folder of its own, before Highwall runs on it: "
            "HIGHWALL_VAR=var/large highwall demo --large"
        )
        raise Refused(message)


def _enlarge(now: datetime, say: Say, size: Size) -> None:
    first = utc_month(now - timedelta(days=30 * MONTHS))
    partitions.ensure("explosives_ledgerentry", first, MONTHS + 1)
    partitions.ensure("audit_event", first, MONTHS + 1)
    with transaction.atomic():
        _wait_for_earlier_transactions()
        _timed(say, f"{size.sites} sites, {STORES} stores", lambda: _make_masters(now, size))
        _timed(say, f"{size.drill_points:,} drill points", lambda: _run(_HOLES, size, now))
        _timed(say, f"{size.ledger_entries:,} ledger entries", lambda: _run(_LEDGER, size, now))
        _timed(say, f"{size.audit_events:,} audit events", lambda: _make_audit(size))
        began = time.monotonic()
    say(f"  checked and committed in {time.monotonic() - began:.0f} s")
    _timed(say, "sealed", audit.seal_new_events)
    _timed(say, "statistics", _analyze)


def _wait_for_earlier_transactions() -> None:
    """A block ends before the oldest open transaction. With none before this one, everything goes into one block."""
    until = time.monotonic() + LONGEST_WAIT_S
    while True:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_xact_id()::text::bigint")
            if int(cursor.fetchone()[0]) <= ended_before():
                return
        if time.monotonic() > until:
            message = "Somebody else is writing to this database. Stop that first."
            raise Refused(message)
        time.sleep(0.1)


def _timed(say: Say, what: str, work: Callable[[], object]) -> None:
    began = time.monotonic()
    work()
    say(f"  {what} in {time.monotonic() - began:.0f} s")


def _make_masters(now: datetime, size: Size) -> None:
    regions = [Region.objects.get(name=MUSCAT), Region.objects.get(name=DAKHILIYAH)]
    projects = [
        Project(
            number=f"PR-{calendar_year(now)}-L{number:05d}",
            name=f"{NAME} project {number:03d}",
            description="Made for measurements.",
            region=regions[number % 2],
            area_of_operation="Nowhere",
            status="in_progress",
            created_at=now - timedelta(days=number),
        )
        for number in range(-(-size.sites // SITES_PER_PROJECT))
    ]
    Project.objects.bulk_create(projects)
    sites = [
        Site(
            number=f"ST-{calendar_year(now)}-L{number:05d}",
            project=projects[number // SITES_PER_PROJECT],
            name=f"{NAME} bench {number:05d}",
            address="Nowhere",
            status=("planned", "in_progress", "in_progress", "on_hold")[number % 4],
            created_at=now - timedelta(hours=number),
        )
        for number in range(size.sites)
    ]
    Site.objects.bulk_create(sites, batch_size=2000)
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
    _make_tracks(now, sites, stores)


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
                received_kg=Decimal(2_000_000),
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
        with cursor.copy("COPY large_site FROM STDIN") as copy:
            for number, site in enumerate(sites):
                copy.write_row((number, site.pk))


_TEMPORARY = """
CREATE TEMP TABLE large_site (n int, site_id uuid) ON COMMIT DROP;
CREATE TEMP TABLE large_arrival (month timestamptz, supplier uuid, central uuid, shelf uuid, store_id uuid,
    product_id uuid, code text) ON COMMIT DROP;
CREATE TEMP TABLE large_flow (n int, month timestamptz, shelf uuid, held uuid, blasted uuid, store_id uuid,
    site_id uuid, product_id uuid, code text) ON COMMIT DROP;
"""

_HOLES = (
    """
    CREATE TEMP TABLE large_hole ON COMMIT DROP AS
    SELECT highwall_new_id() AS id, s.site_id, s.n, h AS place, 640000 + 120.0 * (s.n %% 50) + 4.6 * (h %% 20) AS e,
           2590000 + 90.0 * (s.n / 50) + 4.0 * (h / 20) AS north, random() AS r
    FROM large_site s CROSS JOIN generate_series(0, %(holes_per_site)s::int - 1) h
    """,
    """
    INSERT INTO drilling_drillhole (id, version, created_at, updated_at, site_id, hole_number, serial_number,
        row_label, position_label, hole_type, collar_easting_m, collar_northing_m, collar_elevation_m, toe_easting_m,
        toe_northing_m, toe_elevation_m, grade_elevation_m, length_m, azimuth_deg, angle_from_vertical_deg,
        bench_height_m)
    SELECT id, 1, %(now)s, %(now)s, site_id, chr(65 + place / 20) || lpad((place %% 20 + 1)::text, 2, '0'), '',
        chr(65 + place / 20), (place %% 20 + 1)::text, 'Production', e, north, 350, e, north, 339, 340, 11, 0, 0, 10
    FROM large_hole
    """,
    """
    INSERT INTO drilling_drillpoint (id, version, created_at, updated_at, hole_id, "order", depth_m, diameter_mm,
        burden_m, spacing_m, stemming_m, subdrill_m, is_mass_given, is_completed, completed_at, actual_depth_m)
    SELECT highwall_new_id(), 1, %(now)s, %(now)s, id, 1, 11, 127, 4, 4.6, 3, 1, false, r < 0.5,
        CASE WHEN r < 0.5 THEN %(now)s::timestamptz - r * interval '2 years' END,
        CASE WHEN r < 0.5 THEN round((10.7 + r)::numeric, 2) END
    FROM large_hole
    """,
)

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
        reference_number, reason_code, note, product_codes, quantity_kg)
    SELECT m.id,
        'MV-' || extract(year FROM at AT TIME ZONE %(calendar)s) || '-'
            || lpad(nextval('explosives_movement_number')::text, 6, '0'),
        m.kind, m.at, u.id, u.name, m.store_id, m.site_id, NULL, '', '', '', ARRAY[m.code], m.kg
    FROM (SELECT * FROM large_move ORDER BY at) m
    CROSS JOIN (SELECT id, first_name || ' ' || last_name AS name FROM accounts_user ORDER BY created_at, id LIMIT 1) u
        (id, name)
    """,
    """
    INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, amount_kg)
    SELECT m.at, m.id, line.account_id, m.product_id, line.kg
    FROM large_move m CROSS JOIN LATERAL (VALUES (m.source, -m.kg), (m.target, m.kg)) AS line (account_id, kg)
    """,
)

# Four events are the life of one record, from its creation to its deletion, so that none is missed among the rows. Each
# seventh is a person who signs in.
_AUDIT = """
    INSERT INTO audit_event (at, event, resource, resource_id, actor_id, source, before, after)
    SELECT month + (i::double precision / %(count)s) * interval '27 days',
        CASE WHEN life %% 7 = 6 THEN 'sign_in' ELSE (ARRAY['create', 'update', 'update', 'delete'])[1 + step] END,
        (ARRAY['drilling_drillpoint', 'drilling_drillhole', 'projects_site', 'explosives_stocklot',
            'blasting_holeloading', 'projects_project', 'accounts_user'])[1 + life %% 7],
        md5('%(back)s ' || life)::uuid::text, people.ids[1 + life %% array_length(people.ids, 1)], 'api',
        CASE WHEN life %% 7 < 6 AND step > 0 THEN jsonb_build_object('note', 'step ' || step) END,
        CASE WHEN life %% 7 < 6 AND step < 3 THEN jsonb_build_object('note', 'step ' || step + 1) END
    FROM (SELECT date_trunc('month', now(), 'UTC') - %(back)s * interval '1 month' AS month) m
    CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM accounts_user) people
    CROSS JOIN generate_series(0, %(count)s::int - 1) i
    CROSS JOIN LATERAL (SELECT i / 4 AS life, i %% 4 AS step) part
"""


def _run(statements: tuple[str, ...], size: Size, now: datetime) -> None:
    facts: dict[str, int | str | datetime] = {
        "calendar": CALENDAR.key,
        "holes_per_site": size.holes_per_site,
        "ledger_entries": size.ledger_entries,
        "now": now,
    }
    with connection.cursor() as cursor:
        for statement in statements:
            # Literals, because CREATE TABLE AS takes no parameters.
            cursor.execute(statement % {name: _literal(value) for name, value in facts.items()})


def _literal(value: int | str | datetime) -> str:
    text = value.isoformat() if isinstance(value, datetime) else str(value)
    return text if isinstance(value, int) else f"'{text}'"


def _make_audit(size: Size) -> None:
    """Whole lives of records, month after month."""
    assert User.objects.exists()
    for back in range(MONTHS - 1, -1, -1):
        count = size.audit_events // (4 * MONTHS) * 4
        count += size.audit_events - count * MONTHS if back == 0 else 0
        with connection.cursor() as cursor:
            cursor.execute(_AUDIT, {"count": count - count % 4, "back": back})


def _analyze() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
