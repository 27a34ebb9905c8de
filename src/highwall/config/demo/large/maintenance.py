"""Work orders by the ten thousand, with what they cost, when machines stood for them, and the faults behind them."""

from highwall.config.demo.large.bulk import Bulk


def add(bulk: Bulk) -> str:
    """The orders of two years on each machine, of which the last is open."""
    if bulk.size.work_orders:
        bulk.run(_ORDERS)
    return f"{bulk.size.work_orders:,} work orders"


_ORDERS = (
    """
    CREATE TEMP TABLE large_technician ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY u.created_at, u.id) - 1 AS n, u.id, first_name || ' ' || last_name AS name,
        count(*) OVER () AS count
    FROM accounts_user u JOIN accounts_role r ON r.id = u.primary_role_id AND r.code = 'mechanical_engineer'
    """,
    # The open ones lie around now; every twenty-fifth machine is being worked on.
    """
    CREATE TEMP TABLE large_order ON COMMIT DROP AS
    SELECT highwall_new_id() AS id, i, m.n, m.id AS id_of_machine, m.name, m.model, m.rig, j, kind,
        kind IN ('preventive', 'inspection') AS is_planned, status, scheduled_at, created,
        i %% 10 = 9 AS keeps_running,
        CASE WHEN status IN ('completed', 'in_progress') THEN scheduled_at + interval '1 hour' END AS started_at,
        CASE WHEN status = 'completed' THEN scheduled_at + (3 + i %% 7) * interval '1 hour' END AS completed_at,
        t.id AS technician_id, t.name AS technician
    FROM generate_series(0, %(work_orders)s::int - 1) i
    CROSS JOIN LATERAL (SELECT i / %(machines)s::int AS j, (%(work_orders)s::int - 1) / %(machines)s::int AS most) at
    JOIN large_machine m ON m.n = i %% %(machines)s::int
    CROSS JOIN LATERAL (SELECT (ARRAY['preventive', 'corrective', 'inspection', 'emergency'])[1 + (i + j) %% 4] AS kind,
        CASE WHEN j < most THEN CASE WHEN i %% 20 = 19 THEN 'cancelled' ELSE 'completed' END
             WHEN m.n %% 25 = 0 THEN 'in_progress' ELSE 'scheduled' END AS status) s
    CROSS JOIN LATERAL (SELECT CASE
        WHEN j < most THEN %(now)s::timestamptz - (most - j) * interval '7 days' - (m.n %% 97) * interval '1 hour'
        WHEN m.n %% 25 = 0 THEN %(now)s::timestamptz - interval '5 hours'
        ELSE %(now)s::timestamptz + (m.n %% 40 - 4) * interval '1 day' END AS scheduled_at) day
    CROSS JOIN LATERAL (SELECT scheduled_at - CASE WHEN kind IN ('preventive', 'inspection') THEN interval '20 days'
        ELSE interval '1 hour' END AS created) made
    JOIN large_technician t ON t.n = i %% t.count
    """,
    """
    INSERT INTO maintenance_workorder (id, version, created_at, updated_at, number, machine_id, machine_name,
        machine_model, rig_number, order_type, priority, priority_order, status, description, notes, scheduled_at,
        committed_at, is_planned, technician_id, technician_name, estimated_duration_h, actual_duration_h,
        keeps_running, down_from, down_to, touches_explosives, cleared_at, cleared_by_name, is_hot_work,
        hot_work_permit, estimated_cost, has_lines, labour_cost, external_cost, started_at, completed_at, closed_at,
        completion_notes, component, problem, cause, remedy)
    SELECT id, 1, created, coalesce(completed_at, created), 'WO-' || %(year)s || '-L' || lpad(i::text, 6, '0'),
        id_of_machine, name, model, rig, kind, (ARRAY['low', 'medium', 'high', 'critical'])[1 + i %% 4], i %% 4,
        status, (ARRAY['Change oil and filters', 'Put the feed right', 'Look at hoses and cables',
            'Seal the cylinder'])[1 + i %% 4], '', scheduled_at, scheduled_at, is_planned, technician_id, technician,
        2 + i %% 6, CASE WHEN done THEN 2 + i %% 7 END, keeps_running,
        CASE WHEN started_at IS NOT NULL AND NOT keeps_running THEN started_at END,
        CASE WHEN done AND NOT keeps_running THEN completed_at END,
        false, NULL, '', false, '', 20 + i %% 200, done, CASE WHEN done THEN 6 * (2 + i %% 7) ELSE 0 END,
        CASE WHEN done AND i %% 5 = 0 THEN 40 + i %% 60 ELSE 0 END, started_at, completed_at,
        CASE WHEN completed_at < %(now)s::timestamptz - interval '10 days' THEN completed_at + interval '10 days' END,
        CASE WHEN done THEN 'Done' ELSE '' END,
        CASE WHEN failed THEN 'hydraulics' ELSE '' END, CASE WHEN failed THEN 'leaks' ELSE '' END,
        CASE WHEN failed THEN 'wear' ELSE '' END, CASE WHEN failed THEN 'replaced' ELSE '' END
    FROM (SELECT *, status = 'completed' AS done, status = 'completed' AND NOT is_planned AS failed
          FROM large_order) o
    ORDER BY created
    """,
    """
    INSERT INTO maintenance_labourline (id, version, created_at, updated_at, order_id, person_id, person_name,
        worked_on, hours, rate, amount)
    SELECT highwall_new_id(), 1, completed_at, completed_at, id, technician_id, technician,
        CAST(completed_at AT TIME ZONE %(calendar)s AS date), 2 + i %% 7, 6, 6 * (2 + i %% 7)
    FROM large_order WHERE status = 'completed'
    """,
    """
    INSERT INTO maintenance_externalline (id, version, created_at, updated_at, order_id, supplier, invoice_number,
        invoiced_on, amount, note)
    SELECT highwall_new_id(), 1, completed_at, completed_at, id, 'Gulf Hydraulics', 'L' || i,
        CAST(completed_at AT TIME ZONE %(calendar)s AS date), 40 + i %% 60, ''
    FROM large_order WHERE status = 'completed' AND i %% 5 = 0
    """,
    """
    INSERT INTO fleet_downinterval (id, version, created_at, updated_at, machine_id, starts_at, ends_at, is_planned,
        cause, keeps, note, source, source_id)
    SELECT highwall_new_id(), 1, started_at, coalesce(completed_at, started_at), id_of_machine, started_at,
        completed_at, is_planned, CASE WHEN is_planned THEN 'service' ELSE 'breakdown' END, 'under_maintenance', '',
        'work_order', id
    FROM large_order WHERE started_at IS NOT NULL AND NOT keeps_running
    """,
    # Behind every corrective order, and a few of yesterday that wait for somebody.
    """
    INSERT INTO maintenance_faultreport (id, version, created_at, updated_at, number, client_id, machine_id,
        machine_name, component, problem, description, severity, severity_order, cannot_work, has_stopped_machine,
        status, found_at, reported_by_name, order_id)
    SELECT highwall_new_id(), 1, found_at, found_at, 'FR-' || %(year)s || '-L' || lpad(i::text, 6, '0'),
        highwall_new_id(), id_of_machine, name, 'hydraulics', 'leaks', 'Oil below the feed',
        (ARRAY['low', 'medium', 'high', 'critical'])[1 + i %% 4], i %% 4, false, false,
        CASE status WHEN 'completed' THEN 'resolved' WHEN 'in_progress' THEN 'accepted' ELSE 'reported' END, found_at,
        'Operator of the day', CASE WHEN status IN ('completed', 'in_progress') THEN id END
    FROM (SELECT *, created - interval '2 hours' AS found_at FROM large_order
          WHERE kind = 'corrective' AND status <> 'cancelled'
          AND (status <> 'scheduled' OR created < %(now)s::timestamptz)) o
    ORDER BY found_at
    """,
)
