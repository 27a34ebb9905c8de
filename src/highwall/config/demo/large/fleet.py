"""Machines by the hundred, with meters, entries of usage, services, assignments and requests."""

from datetime import timedelta

from django.db import connection

from highwall.config.demo.large.bulk import MONTHS, NAME, Bulk
from highwall.domains.fleet.models import Machine
from highwall.kit.calendar import calendar_year

_TYPES = (("Drill rig", "SmartROC T40", "Epiroc"), ("Excavator", "PC490", "Komatsu"), ("Bulk truck", "MMU 12", "Gulf"))


def add(bulk: Bulk) -> str:
    """Machines and what they did, and a temporary table that numbers them."""
    regions = bulk.regions
    machines = []
    for number in range(bulk.size.machines):
        kind, model, maker = _TYPES[number % len(_TYPES)]
        machines.append(
            Machine(
                number=f"MA-{calendar_year(bulk.now)}-L{number:05d}",
                name=f"{NAME} {kind.lower()} {number:03d}",
                machine_type=kind,
                model=model,
                manufacturer=maker,
                serial_number=f"{NAME}-{number:05d}",
                rig_number=f"L{number:03d}",
                manufacturing_year=2010 + number % 15,
                current_location="Nowhere",
                region=regions[number % 2],
                # Every second one is assigned, and every twenty-fifth stands in the workshop (see `maintenance`).
                status="under_maintenance" if number % 25 == 0 else ("available", "in_use")[number % 2],
                created_at=bulk.now - timedelta(days=30 * MONTHS),
            )
        )
    Machine.objects.bulk_create(machines, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute(_TEMPORARY)
        with cursor.copy("COPY large_machine FROM STDIN") as copy:
            for number, machine in enumerate(machines):
                copy.write_row((number, machine.pk, machine.name, machine.model, machine.rig_number))
        cursor.execute("ANALYZE large_machine")
    if machines:
        bulk.run(_USAGE)
    return f"{len(machines)} machines, {bulk.size.usage_entries:,} entries of usage"


_TEMPORARY = """
CREATE TEMP TABLE large_machine (n int PRIMARY KEY, id uuid, name text, model text, rig text) ON COMMIT DROP
"""

_USAGE = (
    """
    CREATE TEMP TABLE large_project ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY number) - 1 AS n, id, count(*) OVER () AS count
    FROM projects_project WHERE name LIKE %(name)s || ' %%'
    """,
    # A shift of ten hours a day, the last of them yesterday.
    """
    CREATE TEMP TABLE large_usage ON COMMIT DROP AS
    SELECT highwall_new_id() AS id, m.n, m.id AS machine_id, p.id AS project_id, j, day,
        (day + time '06:00') AT TIME ZONE %(calendar)s AS starts_at,
        (day + time '16:00') AT TIME ZONE %(calendar)s AS ends_at,
        6 + ((j * 7 + m.n) %% 31) / 10.0 AS engine_h, 3 + ((j * 5 + m.n) %% 21) / 10.0 AS percussion_h
    FROM generate_series(0, %(usage_entries)s::int - 1) i
    CROSS JOIN LATERAL (SELECT i / %(machines)s::int AS j, (%(usage_entries)s::int - 1) / %(machines)s::int AS most) at
    JOIN large_machine m ON m.n = i %% %(machines)s::int
    LEFT JOIN large_project p ON p.n = m.n %% p.count
    CROSS JOIN LATERAL (SELECT %(today)s::date - 1 - (most - j) AS day) on_day
    """,
    """
    INSERT INTO fleet_usageentry (id, version, created_at, updated_at, machine_id, project_id, kind, worked_on,
        starts_at, ends_at, engine_h, percussion_h, drilled_m, idle_h, fuel_l, note, source, is_live)
    SELECT id, 1, ends_at, ends_at, machine_id, project_id, 'work', day, starts_at, ends_at, engine_h, percussion_h,
        150 + (j + n) %% 90, 0.5, 280 + (j * 3 + n) %% 60, '', 'register', true
    FROM large_usage ORDER BY starts_at, n
    """,
    # What each meter says after each entry: the running sum.
    """
    CREATE TEMP TABLE large_reading ON COMMIT DROP AS
    SELECT u.id AS entry_id, u.n, u.machine_id, k.kind, u.ends_at AS at, k.moved,
        k.first + sum(k.moved) OVER (PARTITION BY u.machine_id, k.kind ORDER BY u.starts_at) AS total, u.starts_at
    FROM large_usage u
    CROSS JOIN LATERAL (VALUES ('engine_h', engine_h, 1000.0), ('percussion_h', percussion_h, 500.0))
        AS k (kind, moved, first)
    """,
    """
    INSERT INTO fleet_meter (id, version, created_at, updated_at, machine_id, kind, displayed, total, read_at)
    SELECT highwall_new_id(), 1, min(starts_at), max(at), machine_id, kind, max(total), max(total), max(at)
    FROM large_reading GROUP BY machine_id, kind
    """,
    """
    INSERT INTO fleet_meterreading (id, version, created_at, updated_at, meter_id, event, at, entered, displayed, total,
        entry_id, is_live, note)
    SELECT highwall_new_id(), 1, f.at, f.at, m.id, 'opening', f.at, f.total, f.total, f.total, NULL, true, ''
    FROM fleet_meter m
    JOIN LATERAL (SELECT r.starts_at AS at, r.total - r.moved AS total FROM large_reading r
        WHERE r.machine_id = m.machine_id AND r.kind = m.kind ORDER BY r.starts_at LIMIT 1) f ON true
    """,
    """
    INSERT INTO fleet_meterreading (id, version, created_at, updated_at, meter_id, event, at, entered, displayed, total,
        entry_id, is_live, note)
    SELECT highwall_new_id(), 1, r.at, r.at, m.id, 'reading', r.at, r.total - r.moved, r.total, r.total, r.entry_id,
        true, ''
    FROM large_reading r JOIN fleet_meter m ON m.machine_id = r.machine_id AND m.kind = r.kind ORDER BY r.at
    """,
    """
    INSERT INTO fleet_serviceinterval (id, version, created_at, updated_at, machine_id, name, kind, every,
        planned_per_day, last_total, last_done_at, told_percent)
    SELECT highwall_new_id(), 1, %(now)s, %(now)s, l.id, s.name, m.kind, s.every, 8,
        greatest(m.total - (l.n * 37) %% (s.every::int + 20), 0), NULL, 0
    FROM large_machine l
    JOIN fleet_meter m ON m.machine_id = l.id
    JOIN (VALUES ('Engine service, 250 h', 'engine_h', 250.0), ('Drifter overhaul, 500 h', 'percussion_h', 500.0))
        AS s (name, kind, every) ON s.kind = m.kind
    """,
    # Months one after another, of which the last goes on where the machine is in use.
    """
    INSERT INTO fleet_assignment (id, version, created_at, updated_at, machine_id, project_id, starts_at, ends_at, note,
        end_reason)
    SELECT highwall_new_id(), 1, begun, begun, l.id, p.id, begun,
        CASE WHEN back > 0 OR l.n %% 2 = 0 THEN begun + interval '29 days' END, '', ''
    FROM large_machine l
    CROSS JOIN generate_series(0, 19) back
    JOIN large_project p ON p.n = (l.n + back) %% p.count
    CROSS JOIN LATERAL (SELECT %(now)s::timestamptz - (30 * back + CASE WHEN l.n %% 2 = 0 THEN 30 ELSE 10 END)
        * interval '1 day' AS begun) at
    """,
    """
    INSERT INTO fleet_machinerequest (id, version, created_at, updated_at, number, project_id, machine_type, quantity,
        starts_on, ends_on, justification, status, decided_at, decision_note)
    SELECT highwall_new_id(), 1, asked, asked, 'MR-' || %(year)s || '-L' || lpad(i::text, 5, '0'), p.id,
        (ARRAY['Drill rig', 'Excavator', 'Bulk truck'])[1 + i %% 3], 1 + i %% 3, %(today)s::date - i / 3,
        %(today)s::date - i / 3 + 30, 'For the next bench.', s.status,
        CASE WHEN s.status IN ('approved', 'rejected') THEN asked END, ''
    FROM generate_series(0, 4 * %(machines)s::int - 1) i
    JOIN large_project p ON p.n = i %% p.count
    CROSS JOIN LATERAL (SELECT %(now)s::timestamptz - i * interval '8 hours' AS asked) at
    CROSS JOIN LATERAL (SELECT CASE WHEN i < %(machines)s::int / 5 THEN 'pending'
        ELSE (ARRAY['approved', 'rejected', 'cancelled'])[1 + i %% 3] END AS status) s
    """,
)
