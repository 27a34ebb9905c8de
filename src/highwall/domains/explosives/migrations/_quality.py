"""SQL of the migrations of quality checks and quarantines."""

CARRIED = """
INSERT INTO explosives_anfoproperties (id, version, created_at, updated_at, batch_id, density_g_cm3,
    velocity_of_detonation_m_s, fume_class, grade, sensitization_type, weight_strength_percent, bulk_strength_percent)
SELECT highwall_new_id(), 1, now(), now(), id, greatest(round((properties->>'density_g_cm3')::numeric, 3), 0.001),
    greatest(round((properties->>'velocity_of_detonation_m_s')::numeric, 1), 0.1),
    coalesce(properties->>'fume_class', ''), coalesce(properties->>'grade', ''),
    coalesce(properties->>'sensitization_type', ''),
    greatest(round((properties->>'weight_strength_percent')::numeric, 1), 0.1),
    greatest(round((properties->>'bulk_strength_percent')::numeric, 1), 0.1)
FROM explosives_warehousebatch WHERE properties->>'kind' IN ('anfo', 'heavy_anfo');

INSERT INTO explosives_emulsionproperties (id, version, created_at, updated_at, batch_id, density_g_cm3,
    velocity_of_detonation_m_s, water_resistance, sensitization_type, critical_diameter_mm, cartridge_diameter_mm)
SELECT highwall_new_id(), 1, now(), now(), id, greatest(round((properties->>'density_g_cm3')::numeric, 3), 0.001),
    greatest(round((properties->>'velocity_of_detonation_m_s')::numeric, 1), 0.1),
    coalesce(properties->>'water_resistance', ''), coalesce(properties->>'sensitization_type', ''),
    greatest(round((properties->>'critical_diameter_mm')::numeric, 1), 0.1),
    greatest(round((properties->>'cartridge_diameter_mm')::numeric, 1), 0.1)
FROM explosives_warehousebatch WHERE properties->>'kind' = 'emulsion';

-- What was quarantined when it expired is quarantined still.
INSERT INTO explosives_quarantine (id, version, created_at, updated_at, batch_id, cause, reason, began_at, began_by_id,
    began_by_name, ended_by_name, end_reason)
SELECT highwall_new_id(), 1, now(), now(), b.id, 'decision', coalesce(q.reason, ''), coalesce(q.at, b.updated_at),
    u.id, coalesce(q.by_name, ''), '', ''
FROM explosives_warehousebatch b
LEFT JOIN LATERAL (
    SELECT reason, at, by_id, by_name FROM kit_transitionlog
    WHERE record_type = 'warehouse_batch' AND record_id = b.id AND name = 'quarantine' ORDER BY at DESC, id DESC LIMIT 1
) q ON true
LEFT JOIN LATERAL (
    SELECT from_state FROM kit_transitionlog
    WHERE record_type = 'warehouse_batch' AND record_id = b.id AND name = 'expire' ORDER BY at DESC, id DESC LIMIT 1
) e ON true
LEFT JOIN accounts_user u ON u.id = q.by_id
WHERE b.status = 'quarantined' OR b.status = 'expired' AND e.from_state = 'quarantined';

INSERT INTO explosives_batchtold (id, version, created_at, updated_at, batch_id, of, expires_on)
SELECT highwall_new_id(), 1, now(), now(), id, 'expired', expires_on
FROM explosives_warehousebatch WHERE status = 'expired';

UPDATE explosives_warehousebatch b SET version = version + 1, updated_at = now(),
    status = CASE WHEN EXISTS (SELECT FROM explosives_quarantine q WHERE q.batch_id = b.id) THEN 'quarantined'
                  ELSE 'available' END
WHERE status = 'expired';

-- Nothing waits for the end of the transaction, so that tables may be altered.
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
NOT_CARRIED = """
UPDATE explosives_warehousebatch b SET properties = coalesce(
    (SELECT jsonb_build_object('kind', p.kind) || (to_jsonb(a) - ARRAY['id', 'version', 'created_at', 'updated_at', 'batch_id'])
     FROM explosives_anfoproperties a JOIN explosives_product p ON p.id = b.product_id WHERE a.batch_id = b.id),
    (SELECT jsonb_build_object('kind', p.kind) || (to_jsonb(e) - ARRAY['id', 'version', 'created_at', 'updated_at', 'batch_id'])
     FROM explosives_emulsionproperties e JOIN explosives_product p ON p.id = b.product_id WHERE e.batch_id = b.id),
    '{}');
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""

FOLLOWED = """
CREATE FUNCTION highwall_batch_follows_quarantines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of uuid;
BEGIN
    IF TG_TABLE_NAME = 'explosives_warehousebatch' THEN
        of := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN
        of := OLD.batch_id;
    ELSE
        of := NEW.batch_id;
    END IF;
    IF EXISTS (
        SELECT FROM explosives_warehousebatch b WHERE b.id = of AND (b.status = 'quarantined') <> EXISTS (
            SELECT FROM explosives_quarantine q WHERE q.batch_id = of AND q.ended_at IS NULL)
    ) THEN
        RAISE EXCEPTION 'A batch is quarantined exactly while one of its quarantines is open.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'batch_follows_quarantines';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER batch_follows_quarantines AFTER INSERT OR UPDATE ON explosives_warehousebatch
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION highwall_batch_follows_quarantines();
CREATE CONSTRAINT TRIGGER quarantine_leads_batch AFTER INSERT OR DELETE OR UPDATE ON explosives_quarantine
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION highwall_batch_follows_quarantines();
"""
NOT_FOLLOWED = """
DROP TRIGGER quarantine_leads_batch ON explosives_quarantine;
DROP TRIGGER batch_follows_quarantines ON explosives_warehousebatch;
DROP FUNCTION highwall_batch_follows_quarantines();
"""

