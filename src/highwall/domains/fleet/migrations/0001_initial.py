import django.db.models.deletion
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
        ('regions', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Machine',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.CharField(max_length=20, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('machine_type', models.CharField(max_length=80)),
                ('model', models.CharField(max_length=80)),
                ('manufacturer', models.CharField(max_length=80)),
                ('serial_number', models.CharField(max_length=80)),
                ('rig_number', models.CharField(blank=True, default='', max_length=40)),
                ('plate_number', models.CharField(blank=True, default='', max_length=40)),
                ('chassis_details', models.CharField(blank=True, default='', max_length=200)),
                ('manufacturing_year', models.PositiveSmallIntegerField()),
                ('current_location', models.CharField(blank=True, default='', max_length=200)),
                ('specifications', models.JSONField(blank=True, default=dict)),
                ('status', models.CharField(choices=[('available', 'Available'), ('in_use', 'In use'), ('under_maintenance', 'Under maintenance'), ('out_of_service', 'Out of service')], default='available', max_length=18)),
                ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regions.region')),
            ],
            options={
                'abstract': False,
                'indexes': [highwall.kit.models.SortIndex(columns=('name',), name='machine_by_name'), highwall.kit.models.SortIndex(columns=('machine_type',), name='machine_by_machine_type'), highwall.kit.models.SortIndex(columns=('model',), name='machine_by_model'), highwall.kit.models.SortIndex(columns=('manufacturer',), name='machine_by_manufacturer'), highwall.kit.models.SortIndex(columns=('serial_number',), name='machine_by_serial_number'), highwall.kit.models.SortIndex(columns=('manufacturing_year',), name='machine_by_manufacturing_year'), highwall.kit.models.SortIndex(columns=('status', 'created_at'), name='machine_by_status'), highwall.kit.models.SortIndex(columns=('created_at',), name='machine_by_creation'), models.Index(fields=['region', 'status'], name='fleet_machi_region__aa1250_idx'), highwall.kit.text.SearchIndex(name='machine_search', searched=('name', 'serial_number', 'rig_number', 'plate_number'))],
                'constraints': [models.UniqueConstraint(highwall.kit.text.Fold('serial_number'), name='machine_serial_number_unique'), models.CheckConstraint(condition=models.Q(('status__in', ['available', 'in_use', 'under_maintenance', 'out_of_service'])), name='machine_status_known'), models.CheckConstraint(condition=models.Q(('manufacturing_year__gte', 1950), ('manufacturing_year__lte', 2100)), name='machine_year_possible')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='machine',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='8b275f13c10cc96c4925a321b87309b022c8172f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_29e04', referencing='REFERENCING NEW TABLE AS new_rows ', table='fleet_machine', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='machine',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', o."number") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."machine_type" IS DISTINCT FROM n."machine_type" THEN jsonb_build_object(\'machine_type\', o."machine_type") ELSE \'{}\' END\n                    || CASE WHEN o."model" IS DISTINCT FROM n."model" THEN jsonb_build_object(\'model\', o."model") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturer" IS DISTINCT FROM n."manufacturer" THEN jsonb_build_object(\'manufacturer\', o."manufacturer") ELSE \'{}\' END\n                    || CASE WHEN o."serial_number" IS DISTINCT FROM n."serial_number" THEN jsonb_build_object(\'serial_number\', o."serial_number") ELSE \'{}\' END\n                    || CASE WHEN o."rig_number" IS DISTINCT FROM n."rig_number" THEN jsonb_build_object(\'rig_number\', o."rig_number") ELSE \'{}\' END\n                    || CASE WHEN o."plate_number" IS DISTINCT FROM n."plate_number" THEN jsonb_build_object(\'plate_number\', o."plate_number") ELSE \'{}\' END\n                    || CASE WHEN o."chassis_details" IS DISTINCT FROM n."chassis_details" THEN jsonb_build_object(\'chassis_details\', o."chassis_details") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturing_year" IS DISTINCT FROM n."manufacturing_year" THEN jsonb_build_object(\'manufacturing_year\', o."manufacturing_year") ELSE \'{}\' END\n                    || CASE WHEN o."current_location" IS DISTINCT FROM n."current_location" THEN jsonb_build_object(\'current_location\', o."current_location") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', o."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."specifications" IS DISTINCT FROM n."specifications" THEN jsonb_build_object(\'specifications\', o."specifications") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', n."number") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."machine_type" IS DISTINCT FROM n."machine_type" THEN jsonb_build_object(\'machine_type\', n."machine_type") ELSE \'{}\' END\n                    || CASE WHEN o."model" IS DISTINCT FROM n."model" THEN jsonb_build_object(\'model\', n."model") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturer" IS DISTINCT FROM n."manufacturer" THEN jsonb_build_object(\'manufacturer\', n."manufacturer") ELSE \'{}\' END\n                    || CASE WHEN o."serial_number" IS DISTINCT FROM n."serial_number" THEN jsonb_build_object(\'serial_number\', n."serial_number") ELSE \'{}\' END\n                    || CASE WHEN o."rig_number" IS DISTINCT FROM n."rig_number" THEN jsonb_build_object(\'rig_number\', n."rig_number") ELSE \'{}\' END\n                    || CASE WHEN o."plate_number" IS DISTINCT FROM n."plate_number" THEN jsonb_build_object(\'plate_number\', n."plate_number") ELSE \'{}\' END\n                    || CASE WHEN o."chassis_details" IS DISTINCT FROM n."chassis_details" THEN jsonb_build_object(\'chassis_details\', n."chassis_details") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturing_year" IS DISTINCT FROM n."manufacturing_year" THEN jsonb_build_object(\'manufacturing_year\', n."manufacturing_year") ELSE \'{}\' END\n                    || CASE WHEN o."current_location" IS DISTINCT FROM n."current_location" THEN jsonb_build_object(\'current_location\', n."current_location") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', n."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."specifications" IS DISTINCT FROM n."specifications" THEN jsonb_build_object(\'specifications\', n."specifications") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='c1acedda8cc728e9a355ccc7a5aa97c8de06639d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_61c6e', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='fleet_machine', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='machine',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='f7c4e481748bffda083920bb5bafd8058949f1fc', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_8b488', referencing='REFERENCING OLD TABLE AS old_rows ', table='fleet_machine', when='AFTER')),
        ),
    ]
