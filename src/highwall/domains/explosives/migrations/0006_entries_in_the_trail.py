import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# The lines of a movement stand in the trail as one event under the id of the movement, whatever statement wrote them.
# `at` is written in UTC, whatever the time zone of the session.
ENTRIES = """
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

CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON explosives_ledgerentry
    FOR EACH STATEMENT EXECUTE FUNCTION highwall_refuse_change();
SELECT highwall_guard_partition(inhparent, inhrelid) FROM pg_inherits
    WHERE inhparent = 'explosives_ledgerentry'::regclass;
"""
NO_ENTRIES = """
DROP TRIGGER ledger_entry_no_truncate ON explosives_ledgerentry;
DROP TRIGGER ledger_entry_audit ON explosives_ledgerentry;
DROP FUNCTION highwall_audit_entries();
"""
# What was booked before: written down as it is found now. It proves nothing about the time before this event.
BASELINE = """
INSERT INTO audit_event (event, resource, resource_id, source, after)
SELECT 'baseline', 'explosives_ledgermovement', m.id::text, 'migration', to_jsonb(m)
FROM explosives_ledgermovement m
WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.resource = 'explosives_ledgermovement' AND e.event = 'create'
                  AND e.resource_id = m.id::text);
INSERT INTO audit_event (event, resource, resource_id, source, after)
SELECT 'baseline', 'explosives_ledgerentry', movement_id::text, 'migration',
       jsonb_build_object('at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'entries',
           jsonb_agg(jsonb_build_object('id', id, 'account_id', account_id, 'product_id', product_id,
                                        'amount_kg', amount_kg) ORDER BY id))
FROM explosives_ledgerentry GROUP BY movement_id, at;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('explosives', '0005_low_stock'),
        ('kit', '0005_audit_clusters'),
    ]

    operations = [
        migrations.RunSQL(ENTRIES, NO_ENTRIES),
        migrations.RunSQL(BASELINE, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name='ledgermovement',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='351b727cd18ba1908c40ad7df18cc286c64c75ea', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_4c11e', table='explosives_ledgermovement', when='BEFORE')),
        ),
    ]
