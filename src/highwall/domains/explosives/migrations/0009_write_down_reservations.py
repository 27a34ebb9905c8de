from django.db import migrations

# What was reserved and released before movements told of it: by whom, the trail knows.
RESERVATIONS = """
CREATE TEMP TABLE deed ON COMMIT DROP AS
SELECT highwall_new_id() AS id, kind, reference_id, reference_number, store_id, min(at) AS at,
       min(reservation_id::text) AS witness, array_agg(account_id ORDER BY reservation_id) AS account_ids,
       array_agg(product_id ORDER BY reservation_id) AS product_ids,
       array_agg(quantity_kg ORDER BY reservation_id) AS quantities_kg, sum(quantity_kg) AS quantity_kg
FROM (
    SELECT 'reserve' AS kind, r.created_at AS at, r.id AS reservation_id, r.reference_id, r.reference_number,
           r.quantity_kg, r.account_id, l.product_id, l.store_id
    FROM explosives_reservation r JOIN explosives_stocklot l ON l.id = r.lot_id
    UNION ALL
    SELECT 'release', coalesce(r.ended_at, r.updated_at), r.id, r.reference_id, r.reference_number,
           r.quantity_kg, r.account_id, l.product_id, l.store_id
    FROM explosives_reservation r JOIN explosives_stocklot l ON l.id = r.lot_id WHERE r.state = 'released'
) step
GROUP BY kind, reference_id, reference_number, store_id, date_trunc('second', at);

INSERT INTO explosives_ledgermovement (id, number, kind, at, by_id, by_name, store_id, reference_id, reference_number,
    reason_code, note, product_codes, quantity_kg)
SELECT d.id,
    'MV-' || extract(year FROM d.at AT TIME ZONE 'Asia/Muscat') || '-'
        || lpad(d.number, greatest(length(d.number), 6), '0'),
    d.kind, d.at, u.id, coalesce(u.first_name || ' ' || u.last_name, e.source, ''), d.store_id, d.reference_id,
    d.reference_number, '', 'Written down when movements began to tell of reservations.',
    ARRAY(SELECT DISTINCT code FROM explosives_product WHERE id = ANY (d.product_ids) ORDER BY code), d.quantity_kg
FROM (SELECT *, nextval('explosives_movement_number')::text AS number FROM (SELECT * FROM deed ORDER BY at) s) d
LEFT JOIN LATERAL (
    SELECT actor_id, source FROM audit_event
    WHERE resource = 'explosives_reservation' AND resource_id = d.witness
      AND (d.kind = 'reserve' AND event = 'create' OR d.kind = 'release' AND after->>'state' = 'released')
    ORDER BY at LIMIT 1
) e ON true
LEFT JOIN accounts_user u ON u.id = e.actor_id;

INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, amount_kg)
SELECT d.at, d.id, line.account_id, line.product_id, sign * line.kg
FROM deed d
CROSS JOIN LATERAL unnest(d.account_ids, d.product_ids, d.quantities_kg) line (account_id, product_id, kg)
CROSS JOIN (VALUES (-1), (1)) side (sign);
"""
RESTOCKED = """
UPDATE explosives_stocklot l SET restocked_at = s.at
FROM (
    SELECT a.lot_id, max(m.at) AS at
    FROM explosives_ledgermovement m
    JOIN explosives_ledgerentry e ON e.movement_id = m.id AND e.at = m.at
    JOIN explosives_ledgeraccount a ON a.id = e.account_id
    WHERE m.kind = 'stock' AND a.lot_id IS NOT NULL GROUP BY 1
) s
WHERE s.lot_id = l.id;
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):
    dependencies = [("explosives", "0008_reservations_and_limits")]
    operations = [
        migrations.RunSQL(RESERVATIONS, migrations.RunSQL.noop),
        migrations.RunSQL(RESTOCKED, migrations.RunSQL.noop),
    ]
