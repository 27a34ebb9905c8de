"""The SQL of the first migration of explosives: the table of the ledger, in months, and the triggers that keep the
books. `models/guards.py` says them once more, for those who verify that they are in force."""

ENTRIES = """
CREATE TABLE explosives_ledgerentry (
    id uuid NOT NULL DEFAULT highwall_new_id(),
    at timestamptz NOT NULL,
    movement_id uuid NOT NULL REFERENCES explosives_ledgermovement (id) DEFERRABLE INITIALLY DEFERRED,
    account_id uuid NOT NULL,
    product_id uuid NOT NULL,
    amount_kg numeric(14, 3) NOT NULL CHECK (amount_kg <> 0),
    PRIMARY KEY (id, at),
    CONSTRAINT entry_product_is_that_of_its_account FOREIGN KEY (account_id, product_id)
        REFERENCES explosives_ledgeraccount (id, product_id)
) PARTITION BY RANGE (at);
CREATE TABLE explosives_ledgerentry_default PARTITION OF explosives_ledgerentry DEFAULT;
CREATE INDEX ledger_entry_movement ON explosives_ledgerentry (movement_id);
CREATE INDEX ledger_entry_account ON explosives_ledgerentry (account_id, at DESC);
CREATE INDEX ledger_entry_at ON explosives_ledgerentry (at, id);

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON explosives_ledgerentry
    FOR EACH ROW EXECUTE FUNCTION highwall_refuse_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON explosives_ledgerentry
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_refuse_change();
SELECT highwall_guard_partition('explosives_ledgerentry'::regclass, 'explosives_ledgerentry_default'::regclass);
SELECT highwall_ensure_partitions('explosives_ledgerentry'::regclass, (now() - interval '7 months')::date, 14);
"""
NO_ENTRIES = "DROP TABLE explosives_ledgerentry;"

# The entries of one statement balance per movement and product, and only they move balances and occupancies.
POSTING = """
CREATE FUNCTION highwall_post_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unbalanced text;
BEGIN
    SELECT format('movement %s is out of balance by %s kg', movement_id, sum(amount_kg)) INTO unbalanced
        FROM new_rows GROUP BY movement_id, product_id HAVING sum(amount_kg) <> 0 LIMIT 1;
    IF unbalanced IS NOT NULL THEN
        RAISE EXCEPTION '%', unbalanced USING ERRCODE = 'check_violation';
    END IF;
    UPDATE explosives_ledgeraccount a SET balance_kg = a.balance_kg + d.amount_kg
        FROM (SELECT account_id, sum(amount_kg) AS amount_kg FROM new_rows GROUP BY account_id) d
        WHERE a.id = d.account_id;
    UPDATE explosives_store s SET occupancy_kg = s.occupancy_kg + d.amount_kg
        FROM (
            SELECT l.store_id, sum(n.amount_kg) AS amount_kg
            FROM new_rows n
            JOIN explosives_ledgeraccount a ON a.id = n.account_id
            JOIN explosives_stocklot l ON l.id = a.lot_id
            GROUP BY l.store_id
        ) d
        WHERE s.id = d.store_id AND d.amount_kg <> 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_post AFTER INSERT ON explosives_ledgerentry REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_post_entries();
"""
NO_POSTING = "DROP FUNCTION highwall_post_entries() CASCADE;"

# Held reservations are what an account has reserved.
RESERVATIONS = """
CREATE FUNCTION highwall_count_reservations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE explosives_ledgeraccount a SET reserved_kg = a.reserved_kg + d.kg
            FROM (SELECT account_id, sum(quantity_kg) AS kg FROM new_rows WHERE state = 'held' GROUP BY account_id) d
            WHERE a.id = d.account_id;
    ELSIF TG_OP = 'DELETE' THEN
        UPDATE explosives_ledgeraccount a SET reserved_kg = a.reserved_kg - d.kg
            FROM (SELECT account_id, sum(quantity_kg) AS kg FROM old_rows WHERE state = 'held' GROUP BY account_id) d
            WHERE a.id = d.account_id;
    ELSE
        UPDATE explosives_ledgeraccount a SET reserved_kg = a.reserved_kg + d.kg
            FROM (
                SELECT account_id, sum(kg) AS kg FROM (
                    SELECT account_id, quantity_kg AS kg FROM new_rows WHERE state = 'held'
                    UNION ALL
                    SELECT account_id, -quantity_kg FROM old_rows WHERE state = 'held'
                ) c GROUP BY account_id
            ) d
            WHERE a.id = d.account_id AND d.kg <> 0;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER reservation_count_insert AFTER INSERT ON explosives_reservation REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_count_reservations();
CREATE TRIGGER reservation_count_update AFTER UPDATE ON explosives_reservation
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_count_reservations();
CREATE TRIGGER reservation_count_delete AFTER DELETE ON explosives_reservation REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_count_reservations();
"""
NO_RESERVATIONS = "DROP FUNCTION highwall_count_reservations() CASCADE;"

# Nothing else writes these figures. Depth 0 is a statement of a client, not of one of the triggers above.
FIGURES = """
CREATE FUNCTION highwall_refuse_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the figures of % are kept by the ledger; post a movement instead', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER account_starts_empty BEFORE INSERT ON explosives_ledgeraccount FOR EACH ROW
    WHEN (NEW.balance_kg <> 0 OR NEW.reserved_kg <> 0) EXECUTE FUNCTION highwall_refuse_figure();
CREATE TRIGGER account_figures_are_kept BEFORE UPDATE ON explosives_ledgeraccount FOR EACH ROW
    WHEN (pg_trigger_depth() = 0 AND (OLD.balance_kg, OLD.reserved_kg) IS DISTINCT FROM (NEW.balance_kg, NEW.reserved_kg))
    EXECUTE FUNCTION highwall_refuse_figure();
CREATE TRIGGER store_starts_empty BEFORE INSERT ON explosives_store FOR EACH ROW
    WHEN (NEW.occupancy_kg <> 0) EXECUTE FUNCTION highwall_refuse_figure();
CREATE TRIGGER store_occupancy_is_kept BEFORE UPDATE ON explosives_store FOR EACH ROW
    WHEN (pg_trigger_depth() = 0 AND OLD.occupancy_kg IS DISTINCT FROM NEW.occupancy_kg)
    EXECUTE FUNCTION highwall_refuse_figure();
"""
NO_FIGURES = "DROP FUNCTION highwall_refuse_figure() CASCADE;"

# A movement without entries is half a movement. Movements are numbered in order, with gaps: a gap-free series would
# make all stores wait for one another.
MOVEMENTS = """
CREATE FUNCTION highwall_movement_has_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM explosives_ledgerentry WHERE movement_id = NEW.id AND at = NEW.at) THEN
        RAISE EXCEPTION 'movement % has no entries at its time', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER movement_has_entries AFTER INSERT ON explosives_ledgermovement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION highwall_movement_has_entries();

CREATE SEQUENCE explosives_movement_number;
"""
NO_MOVEMENTS = """
DROP SEQUENCE explosives_movement_number;
DROP FUNCTION highwall_movement_has_entries() CASCADE;
"""

# The lines of a movement stand in the trail as one event under the id of the movement, whatever statement wrote them.
# `at` is written in UTC, whatever the time zone of the session.
TRAIL = """
CREATE FUNCTION highwall_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb;
BEGIN
    INSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, after)
    SELECT 'create', TG_TABLE_NAME, movement_id::text, (ctx->>'actor_id')::uuid, (ctx->>'session_id')::uuid,
           (ctx->>'address')::inet, ctx->>'request_id', ctx->>'source',
           jsonb_build_object('at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'entries',
               jsonb_agg(jsonb_build_object('id', id, 'account_id', account_id, 'product_id', product_id,
                                            'amount_kg', amount_kg) ORDER BY id))
    FROM new_rows GROUP BY movement_id, at;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_audit AFTER INSERT ON explosives_ledgerentry REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_audit_entries();
"""
NO_TRAIL = "DROP FUNCTION highwall_audit_entries() CASCADE;"

# Of which lines of the ledger a store has a transaction, and what it says.
TRANSACTIONS = """
INSERT INTO explosives_storetransaction (id, at, movement_id, number, kind, store_id, product_id, product_kind,
    batch_number, by_id, by_name, reference_id, reference_number, quantity_kg, on_hand_change_kg)
SELECT e.id, e.at, m.id, m.number, m.kind, m.store_id, e.product_id, p.kind, b.batch_number, m.by_id, m.by_name,
    m.reference_id, m.reference_number, e.amount_kg,
    CASE WHEN a.kind = 'store_lot' AND m.kind NOT IN ('reserve', 'release') THEN e.amount_kg ELSE 0 END
FROM {entries} e
JOIN explosives_ledgermovement m ON m.id = e.movement_id
JOIN explosives_ledgeraccount a ON a.id = e.account_id
JOIN explosives_product p ON p.id = e.product_id
JOIN explosives_warehousebatch b ON b.id = a.batch_id
WHERE m.store_id IS NOT NULL AND CASE a.kind
    WHEN 'store_lot' THEN NOT (m.kind = 'reserve' AND e.amount_kg > 0 OR m.kind = 'release' AND e.amount_kg < 0)
    WHEN 'site' THEN m.kind IN ('consume', 'write_off')
    ELSE false
END;
"""
TRANSACTIONS_KEPT = f"""
CREATE FUNCTION highwall_note_transactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {TRANSACTIONS.format(entries="new_rows").strip()}
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_transactions AFTER INSERT ON explosives_ledgerentry REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_note_transactions();
"""
TRANSACTIONS_NOT_KEPT = "DROP FUNCTION highwall_note_transactions() CASCADE;"

# Whose people see a movement. Whoever posts waits for a project that moves to another region at this moment.
_OF_SITE = """
        SELECT project.region_id FROM projects_site site JOIN projects_project project ON project.id = site.project_id
        WHERE site.id = {row}.site_id AND project.region_id IS DISTINCT FROM {region}"""
REGIONS = f"""
CREATE FUNCTION highwall_movement_regions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.region_id := (SELECT region_id FROM explosives_store WHERE id = NEW.store_id);
    IF NEW.site_id IS NOT NULL THEN
        NEW.site_region_id := ({_OF_SITE.format(row="NEW", region="NEW.region_id")} FOR SHARE OF project);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER movement_regions BEFORE INSERT ON explosives_ledgermovement
    FOR EACH ROW EXECUTE FUNCTION highwall_movement_regions();

CREATE FUNCTION highwall_transaction_region() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.region_id := (SELECT region_id FROM explosives_store WHERE id = NEW.store_id);
    RETURN NEW;
END
$$;
CREATE TRIGGER transaction_region BEFORE INSERT ON explosives_storetransaction
    FOR EACH ROW EXECUTE FUNCTION highwall_transaction_region();

CREATE FUNCTION highwall_store_region_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE explosives_ledgermovement movement
    SET region_id = NEW.region_id, site_region_id = ({_OF_SITE.format(row="movement", region="NEW.region_id")})
    WHERE movement.store_id = NEW.id;
    UPDATE explosives_storetransaction SET region_id = NEW.region_id WHERE store_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER store_region_moves AFTER UPDATE ON explosives_store FOR EACH ROW
    WHEN (OLD.region_id IS DISTINCT FROM NEW.region_id) EXECUTE FUNCTION highwall_store_region_moves();

CREATE FUNCTION highwall_project_region_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE explosives_ledgermovement movement
    SET site_region_id = CASE WHEN movement.region_id IS DISTINCT FROM NEW.region_id THEN NEW.region_id END
    FROM projects_site site WHERE site.project_id = NEW.id AND movement.site_id = site.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER project_region_moves AFTER UPDATE ON projects_project FOR EACH ROW
    WHEN (OLD.region_id IS DISTINCT FROM NEW.region_id) EXECUTE FUNCTION highwall_project_region_moves();
"""
NO_REGIONS = """
DROP TRIGGER movement_regions ON explosives_ledgermovement;
DROP TRIGGER transaction_region ON explosives_storetransaction;
DROP TRIGGER store_region_moves ON explosives_store;
DROP TRIGGER project_region_moves ON projects_project;
DROP FUNCTION highwall_movement_regions, highwall_transaction_region, highwall_store_region_moves,
    highwall_project_region_moves;
"""
