import django.utils.timezone
import highwall.kit.models
import highwall.kit.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('kit', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Region',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=80)),
                ('name_ar', models.CharField(blank=True, default='', max_length=80)),
                ('latitude_deg', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                ('longitude_deg', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True)),
                ('is_active', models.BooleanField(default=True)),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(highwall.kit.text.Fold('name'), name='region_name_unique'), models.CheckConstraint(condition=models.Q(('latitude_deg', None), models.Q(('latitude_deg__gte', -90), ('latitude_deg__lte', 90)), _connector='OR'), name='region_latitude_on_earth'), models.CheckConstraint(condition=models.Q(('longitude_deg', None), models.Q(('longitude_deg__gte', -180), ('longitude_deg__lte', 180)), _connector='OR'), name='region_longitude_on_earth')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='region',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='fedf19f6ec28c286f900a885ed32013ccb8ed250', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_52e89', referencing='REFERENCING NEW TABLE AS new_rows ', table='regions_region', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='region',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."name_ar" IS DISTINCT FROM n."name_ar" THEN jsonb_build_object(\'name_ar\', o."name_ar") ELSE \'{}\' END\n                    || CASE WHEN o."latitude_deg" IS DISTINCT FROM n."latitude_deg" THEN jsonb_build_object(\'latitude_deg\', o."latitude_deg") ELSE \'{}\' END\n                    || CASE WHEN o."longitude_deg" IS DISTINCT FROM n."longitude_deg" THEN jsonb_build_object(\'longitude_deg\', o."longitude_deg") ELSE \'{}\' END\n                    || CASE WHEN o."is_active" IS DISTINCT FROM n."is_active" THEN jsonb_build_object(\'is_active\', o."is_active") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."name_ar" IS DISTINCT FROM n."name_ar" THEN jsonb_build_object(\'name_ar\', n."name_ar") ELSE \'{}\' END\n                    || CASE WHEN o."latitude_deg" IS DISTINCT FROM n."latitude_deg" THEN jsonb_build_object(\'latitude_deg\', n."latitude_deg") ELSE \'{}\' END\n                    || CASE WHEN o."longitude_deg" IS DISTINCT FROM n."longitude_deg" THEN jsonb_build_object(\'longitude_deg\', n."longitude_deg") ELSE \'{}\' END\n                    || CASE WHEN o."is_active" IS DISTINCT FROM n."is_active" THEN jsonb_build_object(\'is_active\', n."is_active") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='c6a7583592c4407325b05831fa0b0638f41ef073', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_a3802', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='regions_region', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='region',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='ec7c61da9d72f34aeb8c7c3ae122a1d68a6b2987', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_12e8c', referencing='REFERENCING OLD TABLE AS old_rows ', table='regions_region', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='region',
            trigger=pgtrigger.compiler.Trigger(name='notify_regions', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'regions'); RETURN NULL;", hash='7aa3ef90717a7c01aa75a81d4963c6cb52a95927', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_notify_regions_334f6', table='regions_region', when='AFTER')),
        ),
    ]
