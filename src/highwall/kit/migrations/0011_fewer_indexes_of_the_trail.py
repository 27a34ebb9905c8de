import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# Events are written far more often than they are asked for, and each index costs as much as a fifth of the event.
# What is asked together stands in one index: behind the moment, by which it is sorted, for it is looked at without the
# row. New events come at the end of an ascending index, which is then neither split in half nor left half empty. Ids
# follow the time, so a summary of each few blocks finds one.
INDEXES = """
DROP INDEX audit_event_at, audit_event_record, audit_event_resource, audit_event_event, audit_event_actor,
    audit_event_resource_event, audit_event_actor_resource, audit_event_actor_event, audit_event_address;
ALTER TABLE audit_event DROP CONSTRAINT audit_event_pkey, ADD PRIMARY KEY (at, id);
CREATE INDEX audit_event_id ON audit_event USING brin (id) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX audit_event_record ON audit_event (resource_id, at) WHERE resource_id <> '';
CREATE INDEX audit_event_resource ON audit_event (resource, at, event);
CREATE INDEX audit_event_event ON audit_event (event, at, resource);
CREATE INDEX audit_event_actor ON audit_event (actor_id, at, event, resource) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_event_address ON audit_event (address, at) WHERE address IS NOT NULL;
"""
NO_INDEXES = """
DROP INDEX audit_event_id, audit_event_record, audit_event_resource, audit_event_event, audit_event_actor,
    audit_event_address;
ALTER TABLE audit_event DROP CONSTRAINT audit_event_pkey, ADD PRIMARY KEY (id, at);
CREATE INDEX audit_event_at ON audit_event (at DESC, id DESC);
CREATE INDEX audit_event_record ON audit_event (resource_id, at DESC) WHERE resource_id <> '';
CREATE INDEX audit_event_resource ON audit_event (resource, at DESC);
CREATE INDEX audit_event_event ON audit_event (event, at DESC);
CREATE INDEX audit_event_actor ON audit_event (actor_id, at DESC);
CREATE INDEX audit_event_resource_event ON audit_event (resource, event, at DESC);
CREATE INDEX audit_event_actor_resource ON audit_event (actor_id, resource, at DESC);
CREATE INDEX audit_event_actor_event ON audit_event (actor_id, event, at DESC);
CREATE INDEX audit_event_address ON audit_event (address, at DESC) WHERE address IS NOT NULL;
"""


class Migration(migrations.Migration):
    dependencies = [("kit", "0010_orders_of_lists")]

    operations = [
        migrations.RunSQL(INDEXES, NO_INDEXES),
        pgtrigger.migrations.RemoveTrigger(
            model_name='settingvalue',
            name='audit_create',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='settingvalue',
            name='audit_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='settingvalue',
            name='audit_update',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settingvalue',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='e7a67bc70dbe0a9c98472937b9ee927b9ada9095', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_d2bed', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_settingvalue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settingvalue',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."key" IS DISTINCT FROM n."key" THEN jsonb_build_object(\'key\', o."key") ELSE \'{}\' END\n                    || CASE WHEN o."value" IS DISTINCT FROM n."value" THEN jsonb_build_object(\'value\', o."value") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."key" IS DISTINCT FROM n."key" THEN jsonb_build_object(\'key\', n."key") ELSE \'{}\' END\n                    || CASE WHEN o."value" IS DISTINCT FROM n."value" THEN jsonb_build_object(\'value\', n."value") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='d2679d0a28b47e3eb6c9833c33ce5eec1e210849', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_8584b', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_settingvalue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='settingvalue',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='cc403d49500aa7986a8df30de7e82e24f89333b8', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_f226c', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_settingvalue', when='AFTER')),
        ),
    ]
