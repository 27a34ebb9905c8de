"""The SQL by which the books came to count in the unit of each product. `models/guards.py` says the triggers once more,
for those who verify that they are in force."""

# These triggers name a column whose type changes.
NO_STORE_FIGURES = """
DROP TRIGGER store_starts_empty ON explosives_store;
DROP TRIGGER store_occupancy_is_kept ON explosives_store;
"""

# All that there is was counted in kilograms. A kilogram of class 1 is taken as a kilogram of explosive: too much rather
# than too little. What the trail holds of movements and entries stays as it was written. Foreign keys are looked at at
# once, since a table with events that wait can't be altered.
CARRIED_OVER = """
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE explosives_product SET neq_kg_per_unit = 0 WHERE hazard_division NOT LIKE '1.%';
UPDATE explosives_warehousebatch b SET neq_kg_per_unit = p.neq_kg_per_unit, mass_kg_per_unit = p.mass_kg_per_unit
    FROM explosives_product p
    WHERE p.id = b.product_id
        AND (b.neq_kg_per_unit, b.mass_kg_per_unit) IS DISTINCT FROM (p.neq_kg_per_unit, p.mass_kg_per_unit);
ALTER TABLE explosives_ledgerentry DISABLE TRIGGER USER;
UPDATE explosives_ledgerentry e SET mass_kg = e.quantity, neq_kg = e.quantity * p.neq_kg_per_unit
    FROM explosives_product p WHERE p.id = e.product_id;
ALTER TABLE explosives_ledgerentry ENABLE TRIGGER USER;
ALTER TABLE explosives_ledgermovement DISABLE TRIGGER USER;
UPDATE explosives_ledgermovement m
    SET product_codes = s.codes, quantities = s.quantities, units = s.units, neq_kg = s.neq_kg, mass_kg = s.mass_kg,
        line_count = s.line_count
    FROM (
        SELECT movement_id, array_agg(code ORDER BY code) AS codes, array_agg(quantity ORDER BY code) AS quantities,
            array_agg('kg'::varchar ORDER BY code) AS units, sum(neq_kg) AS neq_kg, sum(mass_kg) AS mass_kg,
            sum(count) AS line_count
        FROM (
            SELECT e.movement_id, p.code, sum(e.quantity) AS quantity, sum(e.neq_kg) AS neq_kg,
                sum(e.mass_kg) AS mass_kg, count(*) AS count
            FROM explosives_ledgerentry e JOIN explosives_product p ON p.id = e.product_id
            WHERE e.quantity > 0 GROUP BY e.movement_id, p.code
        ) product GROUP BY movement_id
    ) s
    WHERE s.movement_id = m.id;
ALTER TABLE explosives_ledgermovement ENABLE TRIGGER USER;
ALTER TABLE explosives_store DISABLE TRIGGER USER;
UPDATE explosives_store s SET neq_kg = l.neq_kg
    FROM (
        SELECT k.store_id, sum(a.balance * b.neq_kg_per_unit) AS neq_kg
        FROM explosives_stocklot k
        JOIN explosives_ledgeraccount a ON a.lot_id = k.id
        JOIN explosives_warehousebatch b ON b.id = k.batch_id
        GROUP BY k.store_id
    ) l
    WHERE l.store_id = s.id;
ALTER TABLE explosives_store ENABLE TRIGGER USER;
SET CONSTRAINTS ALL DEFERRED;
"""

ENTRIES = """
ALTER TABLE explosives_ledgerentry RENAME CONSTRAINT explosives_ledgerentry_amount_kg_check TO entry_quantity_not_zero;
ALTER TABLE explosives_ledgerentry ADD CONSTRAINT entry_weighs_what_it_moves
    CHECK (sign(mass_kg) = sign(quantity) AND neq_kg * quantity >= 0 AND abs(neq_kg) <= abs(mass_kg));
"""

# The entries of one statement balance per movement and product, in what is counted, in explosive and in mass, and weigh
# what their batch says; and only they move balances and what stores hold.
POSTING = """
CREATE OR REPLACE FUNCTION highwall_post_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wrong text;
BEGIN
    SELECT format('movement %s is out of balance by %s of product %s (%s kg, NEQ %s kg)',
                  movement_id, sum(quantity), product_id, sum(mass_kg), sum(neq_kg)) INTO wrong
        FROM new_rows GROUP BY movement_id, product_id
        HAVING sum(quantity) <> 0 OR sum(mass_kg) <> 0 OR sum(neq_kg) <> 0 LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION '%', wrong USING ERRCODE = 'check_violation';
    END IF;
    SELECT format('movement %s: %s of batch %s do not weigh %s kg with NEQ %s kg',
                  n.movement_id, n.quantity, b.batch_number, n.mass_kg, n.neq_kg) INTO wrong
        FROM new_rows n
        JOIN explosives_ledgeraccount a ON a.id = n.account_id
        JOIN explosives_warehousebatch b ON b.id = a.batch_id
        WHERE n.mass_kg <> n.quantity * b.mass_kg_per_unit OR n.neq_kg <> n.quantity * b.neq_kg_per_unit LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION '%', wrong USING ERRCODE = 'check_violation';
    END IF;
    UPDATE explosives_ledgeraccount a SET balance = a.balance + d.quantity
        FROM (SELECT account_id, sum(quantity) AS quantity FROM new_rows GROUP BY account_id) d
        WHERE a.id = d.account_id;
    UPDATE explosives_store s SET occupancy_kg = s.occupancy_kg + d.mass_kg, neq_kg = s.neq_kg + d.neq_kg
        FROM (
            SELECT l.store_id, sum(n.mass_kg) AS mass_kg, sum(n.neq_kg) AS neq_kg
            FROM new_rows n
            JOIN explosives_ledgeraccount a ON a.id = n.account_id
            JOIN explosives_stocklot l ON l.id = a.lot_id
            GROUP BY l.store_id
        ) d
        WHERE s.id = d.store_id AND d.mass_kg <> 0;
    RETURN NULL;
END
$$;
"""

RESERVATIONS = """
CREATE OR REPLACE FUNCTION highwall_count_reservations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE explosives_ledgeraccount a SET reserved = a.reserved + d.held
            FROM (SELECT account_id, sum(quantity) AS held FROM new_rows WHERE state = 'held' GROUP BY account_id) d
            WHERE a.id = d.account_id;
    ELSIF TG_OP = 'DELETE' THEN
        UPDATE explosives_ledgeraccount a SET reserved = a.reserved - d.held
            FROM (SELECT account_id, sum(quantity) AS held FROM old_rows WHERE state = 'held' GROUP BY account_id) d
            WHERE a.id = d.account_id;
    ELSE
        UPDATE explosives_ledgeraccount a SET reserved = a.reserved + d.held
            FROM (
                SELECT account_id, sum(held) AS held FROM (
                    SELECT account_id, quantity AS held FROM new_rows WHERE state = 'held'
                    UNION ALL
                    SELECT account_id, -quantity FROM old_rows WHERE state = 'held'
                ) c GROUP BY account_id
            ) d
            WHERE a.id = d.account_id AND d.held <> 0;
    END IF;
    RETURN NULL;
END
$$;
"""

STORE_FIGURES = """
CREATE TRIGGER store_starts_empty BEFORE INSERT ON explosives_store FOR EACH ROW
    WHEN (NEW.occupancy_kg <> 0 OR NEW.neq_kg <> 0) EXECUTE FUNCTION highwall_refuse_figure();
CREATE TRIGGER store_occupancy_is_kept BEFORE UPDATE ON explosives_store FOR EACH ROW
    WHEN (pg_trigger_depth() = 0 AND (OLD.occupancy_kg IS DISTINCT FROM NEW.occupancy_kg
                                      OR OLD.neq_kg IS DISTINCT FROM NEW.neq_kg))
    EXECUTE FUNCTION highwall_refuse_figure();
"""

TRAIL = """
CREATE OR REPLACE FUNCTION highwall_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb;
BEGIN
    INSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, after)
    SELECT 'create', TG_TABLE_NAME, movement_id::text, (ctx->>'actor_id')::uuid, (ctx->>'session_id')::uuid,
           (ctx->>'address')::inet, ctx->>'request_id', ctx->>'source',
           jsonb_build_object('at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'entries',
               jsonb_agg(jsonb_build_object('id', id, 'account_id', account_id, 'product_id', product_id,
                                            'quantity', quantity, 'neq_kg', neq_kg, 'mass_kg', mass_kg) ORDER BY id))
    FROM new_rows GROUP BY movement_id, at;
    RETURN NULL;
END
$$;
"""

# Of which lines of the ledger a store has a transaction, and what it says.
NOTED = """
INSERT INTO explosives_storetransaction (id, at, movement_id, number, kind, store_id, product_id, product_kind,
    batch_number, by_id, by_name, reference_id, reference_number, quantity, on_hand_change)
SELECT e.id, e.at, m.id, m.number, m.kind, m.store_id, e.product_id, p.kind, b.batch_number, m.by_id, m.by_name,
    m.reference_id, m.reference_number, e.quantity,
    CASE WHEN a.kind = 'store_lot' AND m.kind NOT IN ('reserve', 'release') THEN e.quantity ELSE 0 END
FROM {entries} e
JOIN explosives_ledgermovement m ON m.id = e.movement_id
JOIN explosives_ledgeraccount a ON a.id = e.account_id
JOIN explosives_product p ON p.id = e.product_id
JOIN explosives_warehousebatch b ON b.id = a.batch_id
WHERE m.store_id IS NOT NULL AND CASE a.kind
    WHEN 'store_lot' THEN NOT (m.kind = 'reserve' AND e.quantity > 0 OR m.kind = 'release' AND e.quantity < 0)
    WHEN 'site' THEN m.kind IN ('consume', 'write_off')
    ELSE false
END;
"""
TRANSACTIONS = f"""
CREATE OR REPLACE FUNCTION highwall_note_transactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {NOTED.format(entries="new_rows").strip()}
    RETURN NULL;
END
$$;
"""

# What a product is counted in stays once a batch of it was received, and what a unit of a batch weighs stays for ever.
UNITS = """
CREATE FUNCTION highwall_refuse_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM explosives_warehousebatch WHERE product_id = NEW.id) THEN
        RAISE EXCEPTION 'product % was received in its unit, which stays', NEW.code
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER product_unit_stays BEFORE UPDATE ON explosives_product FOR EACH ROW
    WHEN (OLD.unit IS DISTINCT FROM NEW.unit) EXECUTE FUNCTION highwall_refuse_unit();

CREATE FUNCTION highwall_refuse_weights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what a unit of batch % weighs stays as it was received', NEW.batch_number
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER batch_weights_stay BEFORE UPDATE ON explosives_warehousebatch FOR EACH ROW
    WHEN (OLD.product_id IS DISTINCT FROM NEW.product_id OR OLD.neq_kg_per_unit IS DISTINCT FROM NEW.neq_kg_per_unit
          OR OLD.mass_kg_per_unit IS DISTINCT FROM NEW.mass_kg_per_unit)
    EXECUTE FUNCTION highwall_refuse_weights();
"""

PIECES = """
CREATE FUNCTION highwall_whole_pieces() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT unit FROM explosives_product WHERE id = NEW.product_id) = 'piece' THEN
        RAISE EXCEPTION '% is no number of whole pieces', NEW.quantity USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER ledger_entry_whole_pieces BEFORE INSERT ON explosives_ledgerentry FOR EACH ROW
    WHEN (NEW.quantity <> trunc(NEW.quantity)) EXECUTE FUNCTION highwall_whole_pieces();

CREATE FUNCTION highwall_whole_pieces_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT p.unit FROM explosives_ledgeraccount a JOIN explosives_product p ON p.id = a.product_id
        WHERE a.id = NEW.account_id) = 'piece' THEN
        RAISE EXCEPTION '% is no number of whole pieces', NEW.quantity USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER reservation_whole_pieces BEFORE INSERT OR UPDATE ON explosives_reservation FOR EACH ROW
    WHEN (NEW.quantity <> trunc(NEW.quantity)) EXECUTE FUNCTION highwall_whole_pieces_of_account();
"""
