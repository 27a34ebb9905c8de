import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.utils.timezone
import highwall.domains.blasting.models.charge
import highwall.kit.models
import highwall.kit.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('drilling', '0001_initial'),
        ('explosives', '0001_initial'),
        ('kit', '0001_initial'),
        ('projects', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalculationResult',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('calculated_at', models.DateTimeField()),
                ('anfo_kg', models.FloatField()),
                ('emulsion_kg', models.FloatField()),
                ('total_kg', models.FloatField()),
                ('quantities_kg', models.JSONField()),
                ('hole_count', models.PositiveIntegerField()),
                ('uncharged_count', models.PositiveIntegerField()),
                ('volume_m3', models.FloatField()),
                ('volume_method', models.CharField(max_length=16)),
                ('powder_factor_kg_m3', models.FloatField(null=True)),
                ('energy_factor_mj_m3', models.FloatField(null=True)),
                ('pattern_version', models.PositiveIntegerField(null=True)),
                ('basis', models.JSONField(default=list)),
                ('approved_at', models.DateTimeField(null=True)),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('calculated_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calculations', to='projects.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ChargeOverride',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('quantities_kg', models.JSONField(default=dict)),
                ('reason', models.CharField(max_length=500)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('point', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='charge_override', to='drilling.drillpoint')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DefaultLoadingRule',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('base_length_m', models.FloatField(blank=True, null=True)),
                ('base_mass_kg', models.FloatField(blank=True, null=True)),
                ('air_deck_m', models.FloatField(default=0)),
                ('stemming_m', models.FloatField()),
                ('minimum_stemming_m', models.FloatField(default=0)),
                ('same_stemming_for_all', models.BooleanField(default=False)),
                ('name', models.CharField(max_length=80)),
                ('from_mm', models.FloatField()),
                ('to_mm', models.FloatField()),
                ('base_product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('column_product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('wet_product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExplosiveApprovalRequest',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.CharField(max_length=20, unique=True)),
                ('status', models.CharField(choices=[('pending', 'Pending'), ('approved', 'Approved'), ('rejected', 'Rejected'), ('cancelled', 'Cancelled'), ('expired', 'Expired'), ('issued', 'Issued')], default='pending', max_length=10)),
                ('approval_type', models.CharField(choices=[('standard', 'Standard'), ('emergency', 'Emergency'), ('maintenance', 'Maintenance'), ('testing', 'Testing'), ('research', 'Research')], max_length=12)),
                ('priority', models.CharField(choices=[('low', 'Low'), ('normal', 'Normal'), ('high', 'High'), ('critical', 'Critical')], max_length=8)),
                ('requested_at', models.DateTimeField()),
                ('outdated_at', models.DateTimeField(null=True)),
                ('taken_over_at', models.DateTimeField(null=True)),
                ('expected_usage_on', models.DateField(blank=True, null=True)),
                ('blasting_at', models.DateTimeField(blank=True, null=True)),
                ('safety_checklist', models.JSONField(default=list)),
                ('environmental_checklist', models.JSONField(default=list)),
                ('assessments', models.JSONField(blank=True, default=dict)),
                ('notes', models.TextField(blank=True, default='')),
                ('additional_data', models.JSONField(blank=True, default=dict)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decision_reason', models.TextField(blank=True, default='')),
                ('issued_at', models.DateTimeField(null=True)),
                ('received_by_name', models.CharField(blank=True, default='', max_length=120)),
                ('movement_id', models.UUIDField(null=True)),
                ('calculation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='blasting.calculationresult')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('issued_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('requested_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='approval_requests', to='projects.site')),
                ('store', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.store')),
                ('taken_over_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ApprovalLine',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('quantity_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='blasting.explosiveapprovalrequest')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HoleCharge',
            fields=[
                ('point', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='charge', serialize=False, to='drilling.drillpoint')),
                ('decks', models.JSONField(default=list)),
                ('quantities_kg', models.JSONField(default=dict)),
                ('total_kg', models.FloatField(default=0)),
                ('stemming_m', models.FloatField(null=True)),
                ('volume_m3', models.FloatField(null=True)),
                ('powder_factor_kg_m3', models.FloatField(null=True)),
                ('is_overridden', models.BooleanField(default=False)),
                ('is_given', models.BooleanField(default=False)),
                ('finding_code', models.CharField(blank=True, default='', max_length=40)),
                ('finding', models.CharField(blank=True, default='', max_length=400)),
                ('shortfall_m', models.FloatField(null=True)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='projects.site')),
            ],
        ),
        migrations.CreateModel(
            name='LoadingRule',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('base_length_m', models.FloatField(blank=True, null=True)),
                ('base_mass_kg', models.FloatField(blank=True, null=True)),
                ('air_deck_m', models.FloatField(default=0)),
                ('stemming_m', models.FloatField()),
                ('minimum_stemming_m', models.FloatField(default=0)),
                ('same_stemming_for_all', models.BooleanField(default=False)),
                ('base_product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('column_product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('site', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='loading_rule', to='projects.site')),
                ('wet_product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Shot',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.CharField(max_length=20, unique=True)),
                ('status', models.CharField(choices=[('loading', 'Loading'), ('fired', 'Fired'), ('reconciled', 'Reconciled')], default='loading', max_length=12)),
                ('fired_at', models.DateTimeField(null=True)),
                ('names', models.JSONField(blank=True, default=dict)),
                ('notes', models.TextField(blank=True, default='')),
                ('misfires', models.TextField(blank=True, default='')),
                ('reconciled_at', models.DateTimeField(null=True)),
                ('fired_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('reconciled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('site', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='shot', to='projects.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HoleLoading',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('quantity_kg', models.DecimalField(decimal_places=3, max_digits=10)),
                ('loaded_at', models.DateTimeField()),
                ('loaded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('point', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='loadings', to='drilling.drillpoint')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('shot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='loadings', to='blasting.shot')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ShotCorrection',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('reason', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('shot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='blasting.shot')),
            ],
        ),
        migrations.CreateModel(
            name='ShotDifference',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('quantity_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('reason_code', models.CharField(choices=[('destroyed', 'Destroyed'), ('spilled', 'Spilled'), ('short_delivery', 'Delivered short'), ('measurement', 'Measuring difference'), ('lost', 'Lost'), ('other', 'Other, see the note')], max_length=16)),
                ('note', models.CharField(blank=True, default='', max_length=500)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('shot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='differences', to='blasting.shot')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StartingHole',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('lead_in_ms', models.FloatField(default=0)),
                ('point', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='drilling.drillpoint')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='starting_holes', to='projects.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TieUp',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('in_hole_delay_ms', models.FloatField(default=0)),
                ('mic_window_ms', models.FloatField(default=8)),
                ('site', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='tie_up', to='projects.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BlastConnection',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('delay_ms', models.FloatField()),
                ('connector_type', models.CharField(choices=[('connector', 'Connector'), ('detonating_cord', 'Detonating cord')], default='connector', max_length=16)),
                ('from_point', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='drilling.drillpoint')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='connections', to='projects.site')),
                ('to_point', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='drilling.drillpoint')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['site'], name='blasting_bl_site_id_2d5960_idx')],
                'constraints': [models.UniqueConstraint(django.db.models.functions.comparison.Least('from_point', 'to_point'), django.db.models.functions.comparison.Greatest('from_point', 'to_point'), name='connection_once_per_pair'), models.CheckConstraint(condition=models.Q(('from_point', models.F('to_point')), _negated=True), name='connection_between_two_points'), models.CheckConstraint(condition=models.Q(('delay_ms__gte', 0), ('delay_ms__lte', 10000)), name='connection_delay'), models.CheckConstraint(condition=models.Q(('connector_type__in', ['connector', 'detonating_cord'])), name='connection_connector_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='blastconnection',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='67258ac0b3a3fed1a584fb82de6529ffd3cc6367', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_99abf', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_blastconnection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='blastconnection',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."from_point_id" IS DISTINCT FROM n."from_point_id" THEN jsonb_build_object(\'from_point_id\', o."from_point_id") ELSE \'{}\' END\n                    || CASE WHEN o."to_point_id" IS DISTINCT FROM n."to_point_id" THEN jsonb_build_object(\'to_point_id\', o."to_point_id") ELSE \'{}\' END\n                    || CASE WHEN o."delay_ms" IS DISTINCT FROM n."delay_ms" THEN jsonb_build_object(\'delay_ms\', o."delay_ms") ELSE \'{}\' END\n                    || CASE WHEN o."connector_type" IS DISTINCT FROM n."connector_type" THEN jsonb_build_object(\'connector_type\', o."connector_type") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."from_point_id" IS DISTINCT FROM n."from_point_id" THEN jsonb_build_object(\'from_point_id\', n."from_point_id") ELSE \'{}\' END\n                    || CASE WHEN o."to_point_id" IS DISTINCT FROM n."to_point_id" THEN jsonb_build_object(\'to_point_id\', n."to_point_id") ELSE \'{}\' END\n                    || CASE WHEN o."delay_ms" IS DISTINCT FROM n."delay_ms" THEN jsonb_build_object(\'delay_ms\', n."delay_ms") ELSE \'{}\' END\n                    || CASE WHEN o."connector_type" IS DISTINCT FROM n."connector_type" THEN jsonb_build_object(\'connector_type\', n."connector_type") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='4b2624e4a319fc1f288a0a1adb888a306a813766', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_0725b', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_blastconnection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='blastconnection',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='bad1304b1fdc6f660f2fde89f37608268d2b7f7e', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_e36f0', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_blastconnection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='blastconnection',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='3e88250bb3ad92647910c70a09ecc393372d429e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_d7bb7', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_blastconnection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='blastconnection',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='bddbe5fb200006f66de6ed0e4ee0858add31536e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_1e6f9', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_blastconnection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='blastconnection',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='5cfad997c27a53b016e581712f1c05804ae94ee8', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_9d519', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_blastconnection', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='calculationresult',
            index=models.Index(fields=['site', '-calculated_at'], name='blasting_ca_site_id_ac63bf_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calculationresult',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='000703ea09f7a3ace43143d9d5429de0b4e507c6', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_e50a8', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_calculationresult', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calculationresult',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."calculated_at" IS DISTINCT FROM n."calculated_at" THEN jsonb_build_object(\'calculated_at\', o."calculated_at") ELSE \'{}\' END\n                    || CASE WHEN o."calculated_by_id" IS DISTINCT FROM n."calculated_by_id" THEN jsonb_build_object(\'calculated_by_id\', o."calculated_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."anfo_kg" IS DISTINCT FROM n."anfo_kg" THEN jsonb_build_object(\'anfo_kg\', o."anfo_kg") ELSE \'{}\' END\n                    || CASE WHEN o."emulsion_kg" IS DISTINCT FROM n."emulsion_kg" THEN jsonb_build_object(\'emulsion_kg\', o."emulsion_kg") ELSE \'{}\' END\n                    || CASE WHEN o."total_kg" IS DISTINCT FROM n."total_kg" THEN jsonb_build_object(\'total_kg\', o."total_kg") ELSE \'{}\' END\n                    || CASE WHEN o."quantities_kg" IS DISTINCT FROM n."quantities_kg" THEN jsonb_build_object(\'quantities_kg\', o."quantities_kg") ELSE \'{}\' END\n                    || CASE WHEN o."hole_count" IS DISTINCT FROM n."hole_count" THEN jsonb_build_object(\'hole_count\', o."hole_count") ELSE \'{}\' END\n                    || CASE WHEN o."uncharged_count" IS DISTINCT FROM n."uncharged_count" THEN jsonb_build_object(\'uncharged_count\', o."uncharged_count") ELSE \'{}\' END\n                    || CASE WHEN o."volume_m3" IS DISTINCT FROM n."volume_m3" THEN jsonb_build_object(\'volume_m3\', o."volume_m3") ELSE \'{}\' END\n                    || CASE WHEN o."volume_method" IS DISTINCT FROM n."volume_method" THEN jsonb_build_object(\'volume_method\', o."volume_method") ELSE \'{}\' END\n                    || CASE WHEN o."powder_factor_kg_m3" IS DISTINCT FROM n."powder_factor_kg_m3" THEN jsonb_build_object(\'powder_factor_kg_m3\', o."powder_factor_kg_m3") ELSE \'{}\' END\n                    || CASE WHEN o."energy_factor_mj_m3" IS DISTINCT FROM n."energy_factor_mj_m3" THEN jsonb_build_object(\'energy_factor_mj_m3\', o."energy_factor_mj_m3") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_version" IS DISTINCT FROM n."pattern_version" THEN jsonb_build_object(\'pattern_version\', o."pattern_version") ELSE \'{}\' END\n                    || CASE WHEN o."basis" IS DISTINCT FROM n."basis" THEN jsonb_build_object(\'basis\', o."basis") ELSE \'{}\' END\n                    || CASE WHEN o."approved_at" IS DISTINCT FROM n."approved_at" THEN jsonb_build_object(\'approved_at\', o."approved_at") ELSE \'{}\' END\n                    || CASE WHEN o."approved_by_id" IS DISTINCT FROM n."approved_by_id" THEN jsonb_build_object(\'approved_by_id\', o."approved_by_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."calculated_at" IS DISTINCT FROM n."calculated_at" THEN jsonb_build_object(\'calculated_at\', n."calculated_at") ELSE \'{}\' END\n                    || CASE WHEN o."calculated_by_id" IS DISTINCT FROM n."calculated_by_id" THEN jsonb_build_object(\'calculated_by_id\', n."calculated_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."anfo_kg" IS DISTINCT FROM n."anfo_kg" THEN jsonb_build_object(\'anfo_kg\', n."anfo_kg") ELSE \'{}\' END\n                    || CASE WHEN o."emulsion_kg" IS DISTINCT FROM n."emulsion_kg" THEN jsonb_build_object(\'emulsion_kg\', n."emulsion_kg") ELSE \'{}\' END\n                    || CASE WHEN o."total_kg" IS DISTINCT FROM n."total_kg" THEN jsonb_build_object(\'total_kg\', n."total_kg") ELSE \'{}\' END\n                    || CASE WHEN o."quantities_kg" IS DISTINCT FROM n."quantities_kg" THEN jsonb_build_object(\'quantities_kg\', n."quantities_kg") ELSE \'{}\' END\n                    || CASE WHEN o."hole_count" IS DISTINCT FROM n."hole_count" THEN jsonb_build_object(\'hole_count\', n."hole_count") ELSE \'{}\' END\n                    || CASE WHEN o."uncharged_count" IS DISTINCT FROM n."uncharged_count" THEN jsonb_build_object(\'uncharged_count\', n."uncharged_count") ELSE \'{}\' END\n                    || CASE WHEN o."volume_m3" IS DISTINCT FROM n."volume_m3" THEN jsonb_build_object(\'volume_m3\', n."volume_m3") ELSE \'{}\' END\n                    || CASE WHEN o."volume_method" IS DISTINCT FROM n."volume_method" THEN jsonb_build_object(\'volume_method\', n."volume_method") ELSE \'{}\' END\n                    || CASE WHEN o."powder_factor_kg_m3" IS DISTINCT FROM n."powder_factor_kg_m3" THEN jsonb_build_object(\'powder_factor_kg_m3\', n."powder_factor_kg_m3") ELSE \'{}\' END\n                    || CASE WHEN o."energy_factor_mj_m3" IS DISTINCT FROM n."energy_factor_mj_m3" THEN jsonb_build_object(\'energy_factor_mj_m3\', n."energy_factor_mj_m3") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_version" IS DISTINCT FROM n."pattern_version" THEN jsonb_build_object(\'pattern_version\', n."pattern_version") ELSE \'{}\' END\n                    || CASE WHEN o."basis" IS DISTINCT FROM n."basis" THEN jsonb_build_object(\'basis\', n."basis") ELSE \'{}\' END\n                    || CASE WHEN o."approved_at" IS DISTINCT FROM n."approved_at" THEN jsonb_build_object(\'approved_at\', n."approved_at") ELSE \'{}\' END\n                    || CASE WHEN o."approved_by_id" IS DISTINCT FROM n."approved_by_id" THEN jsonb_build_object(\'approved_by_id\', n."approved_by_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='1786c9078ceafd3ad235eecc0aa6afdb151de0d5', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_9b3dd', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_calculationresult', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calculationresult',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='ff4f1b1b2bb1e0b41a467ad817bc93db667caf32', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_54299', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_calculationresult', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calculationresult',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='b9f60f75be377a54c6914d854d5d88df80b4a977', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_cfd17', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_calculationresult', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calculationresult',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='cf962de7f97bdb1fa8c322794cd6c2350750b0b6', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_a2141', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_calculationresult', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calculationresult',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='a82adb2f0d47cdacf506a9c9bb0d1979cb8a59c0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_10186', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_calculationresult', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chargeoverride',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='1f28897b268dafc6554f1f9be1734d63f18e7726', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_bd4f4', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_chargeoverride', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chargeoverride',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."point_id" IS DISTINCT FROM n."point_id" THEN jsonb_build_object(\'point_id\', o."point_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantities_kg" IS DISTINCT FROM n."quantities_kg" THEN jsonb_build_object(\'quantities_kg\', o."quantities_kg") ELSE \'{}\' END\n                    || CASE WHEN o."reason" IS DISTINCT FROM n."reason" THEN jsonb_build_object(\'reason\', o."reason") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', o."by_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."point_id" IS DISTINCT FROM n."point_id" THEN jsonb_build_object(\'point_id\', n."point_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantities_kg" IS DISTINCT FROM n."quantities_kg" THEN jsonb_build_object(\'quantities_kg\', n."quantities_kg") ELSE \'{}\' END\n                    || CASE WHEN o."reason" IS DISTINCT FROM n."reason" THEN jsonb_build_object(\'reason\', n."reason") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', n."by_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='043e6ca9cfe254a5c5e643b68daa706f2b689297', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_5a866', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_chargeoverride', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chargeoverride',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='000b7a7f72f884f37e7ed5480eb701738f2ab92d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_03a78', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_chargeoverride', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chargeoverride',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r JOIN drilling_drillpoint point ON point.id = r.point_id JOIN drilling_drillhole hole ON hole.id = point.hole_id JOIN projects_site fired_site ON fired_site.id = hole.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='167ba5920fdcff87290501df16ece6d3ce637984', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_2d4ab', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_chargeoverride', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chargeoverride',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r JOIN drilling_drillpoint point ON point.id = r.point_id JOIN drilling_drillhole hole ON hole.id = point.hole_id JOIN projects_site fired_site ON fired_site.id = hole.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r JOIN drilling_drillpoint point ON point.id = r.point_id JOIN drilling_drillhole hole ON hole.id = point.hole_id JOIN projects_site fired_site ON fired_site.id = hole.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='b5baf931b6cf65fb88bd89c79a3dcaa46f7c9a7d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_1f60a', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_chargeoverride', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chargeoverride',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r JOIN drilling_drillpoint point ON point.id = r.point_id JOIN drilling_drillhole hole ON hole.id = point.hole_id JOIN projects_site fired_site ON fired_site.id = hole.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='15a5e20af7648b91eb12bfc35f3d9dcc7f15f700', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_dead7', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_chargeoverride', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='defaultloadingrule',
            constraint=models.CheckConstraint(condition=models.Q(('stemming_m__gte', 0), ('stemming_m__lte', 20)), name='default_loading_rule_stemming'),
        ),
        migrations.AddConstraint(
            model_name='defaultloadingrule',
            constraint=models.CheckConstraint(condition=models.Q(('minimum_stemming_m__gte', 0), ('minimum_stemming_m__lte', 20)), name='default_loading_rule_minimum_stemming'),
        ),
        migrations.AddConstraint(
            model_name='defaultloadingrule',
            constraint=models.CheckConstraint(condition=models.Q(('air_deck_m__gte', 0), ('air_deck_m__lte', 20)), name='default_loading_rule_air_deck'),
        ),
        migrations.AddConstraint(
            model_name='defaultloadingrule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('base_length_m', None), ('base_mass_kg', None), ('base_product', None)), models.Q(('base_length_m__gte', 0), ('base_mass_kg', None), ('base_product__isnull', False)), models.Q(('base_length_m', None), ('base_mass_kg__gte', 0), ('base_product__isnull', False)), _connector='OR'), name='default_loading_rule_base_by_length_or_mass'),
        ),
        migrations.AddConstraint(
            model_name='defaultloadingrule',
            constraint=models.CheckConstraint(condition=models.Q(('from_mm__gte', 0), ('to_mm__gt', models.F('from_mm')), ('to_mm__lte', 1000)), name='default_loading_rule_range'),
        ),
        migrations.AddConstraint(
            model_name='defaultloadingrule',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('name'), name='default_loading_rule_name_taken'),
        ),
        migrations.AddConstraint(
            model_name='defaultloadingrule',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(highwall.domains.blasting.models.charge.DiameterRange('from_mm', 'to_mm'), '&&')], name='default_loading_rule_ranges_apart'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='defaultloadingrule',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='eaca834f73e71eda7bd5fc75633e53a2cafe4849', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_0b53b', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_defaultloadingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='defaultloadingrule',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."base_product_id" IS DISTINCT FROM n."base_product_id" THEN jsonb_build_object(\'base_product_id\', o."base_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."base_length_m" IS DISTINCT FROM n."base_length_m" THEN jsonb_build_object(\'base_length_m\', o."base_length_m") ELSE \'{}\' END\n                    || CASE WHEN o."base_mass_kg" IS DISTINCT FROM n."base_mass_kg" THEN jsonb_build_object(\'base_mass_kg\', o."base_mass_kg") ELSE \'{}\' END\n                    || CASE WHEN o."column_product_id" IS DISTINCT FROM n."column_product_id" THEN jsonb_build_object(\'column_product_id\', o."column_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."wet_product_id" IS DISTINCT FROM n."wet_product_id" THEN jsonb_build_object(\'wet_product_id\', o."wet_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."air_deck_m" IS DISTINCT FROM n."air_deck_m" THEN jsonb_build_object(\'air_deck_m\', o."air_deck_m") ELSE \'{}\' END\n                    || CASE WHEN o."stemming_m" IS DISTINCT FROM n."stemming_m" THEN jsonb_build_object(\'stemming_m\', o."stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_stemming_m" IS DISTINCT FROM n."minimum_stemming_m" THEN jsonb_build_object(\'minimum_stemming_m\', o."minimum_stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."same_stemming_for_all" IS DISTINCT FROM n."same_stemming_for_all" THEN jsonb_build_object(\'same_stemming_for_all\', o."same_stemming_for_all") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."from_mm" IS DISTINCT FROM n."from_mm" THEN jsonb_build_object(\'from_mm\', o."from_mm") ELSE \'{}\' END\n                    || CASE WHEN o."to_mm" IS DISTINCT FROM n."to_mm" THEN jsonb_build_object(\'to_mm\', o."to_mm") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."base_product_id" IS DISTINCT FROM n."base_product_id" THEN jsonb_build_object(\'base_product_id\', n."base_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."base_length_m" IS DISTINCT FROM n."base_length_m" THEN jsonb_build_object(\'base_length_m\', n."base_length_m") ELSE \'{}\' END\n                    || CASE WHEN o."base_mass_kg" IS DISTINCT FROM n."base_mass_kg" THEN jsonb_build_object(\'base_mass_kg\', n."base_mass_kg") ELSE \'{}\' END\n                    || CASE WHEN o."column_product_id" IS DISTINCT FROM n."column_product_id" THEN jsonb_build_object(\'column_product_id\', n."column_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."wet_product_id" IS DISTINCT FROM n."wet_product_id" THEN jsonb_build_object(\'wet_product_id\', n."wet_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."air_deck_m" IS DISTINCT FROM n."air_deck_m" THEN jsonb_build_object(\'air_deck_m\', n."air_deck_m") ELSE \'{}\' END\n                    || CASE WHEN o."stemming_m" IS DISTINCT FROM n."stemming_m" THEN jsonb_build_object(\'stemming_m\', n."stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_stemming_m" IS DISTINCT FROM n."minimum_stemming_m" THEN jsonb_build_object(\'minimum_stemming_m\', n."minimum_stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."same_stemming_for_all" IS DISTINCT FROM n."same_stemming_for_all" THEN jsonb_build_object(\'same_stemming_for_all\', n."same_stemming_for_all") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."from_mm" IS DISTINCT FROM n."from_mm" THEN jsonb_build_object(\'from_mm\', n."from_mm") ELSE \'{}\' END\n                    || CASE WHEN o."to_mm" IS DISTINCT FROM n."to_mm" THEN jsonb_build_object(\'to_mm\', n."to_mm") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='78f1fe32be0e24899571edce837be573705b5cde', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_8eafd', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_defaultloadingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='defaultloadingrule',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='f164814d182639b06ee086e5df0b9252915fec2f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_c59a2', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_defaultloadingrule', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=highwall.kit.models.SortIndex(columns=('requested_at',), name='approval_by_request'),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=highwall.kit.models.SortIndex(columns=('status', 'requested_at'), name='approval_by_status'),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=highwall.kit.models.SortIndex(columns=('priority', 'requested_at'), name='approval_by_priority'),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=highwall.kit.models.SortIndex(columns=('expected_usage_on',), name='approval_by_usage'),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=highwall.kit.models.SortIndex(columns=('expected_usage_on',), is_reversed=True, name='approval_by_usage_back'),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=models.Index(fields=['store', 'status'], name='blasting_ex_store_i_f6ee4d_idx'),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=models.Index(fields=['site', '-requested_at'], name='blasting_ex_site_id_8573cf_idx'),
        ),
        migrations.AddIndex(
            model_name='explosiveapprovalrequest',
            index=highwall.kit.text.SearchIndex(name='approval_search', searched=('number',)),
        ),
        migrations.AddConstraint(
            model_name='explosiveapprovalrequest',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['pending', 'approved', 'rejected', 'cancelled', 'expired', 'issued'])), name='approval_status_known'),
        ),
        migrations.AddConstraint(
            model_name='explosiveapprovalrequest',
            constraint=models.CheckConstraint(condition=models.Q(('approval_type__in', ['standard', 'emergency', 'maintenance', 'testing', 'research'])), name='approval_type_known'),
        ),
        migrations.AddConstraint(
            model_name='explosiveapprovalrequest',
            constraint=models.CheckConstraint(condition=models.Q(('priority__in', ['low', 'normal', 'high', 'critical'])), name='approval_priority_known'),
        ),
        migrations.AddConstraint(
            model_name='explosiveapprovalrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['pending', 'approved'])), fields=('site',), name='approval_one_open_per_site'),
        ),
        migrations.AddConstraint(
            model_name='explosiveapprovalrequest',
            constraint=models.CheckConstraint(condition=models.Q(('decided_by', None), models.Q(('decided_by', models.F('requested_by')), _negated=True), _connector='OR'), name='approval_not_by_requester'),
        ),
        migrations.AddConstraint(
            model_name='explosiveapprovalrequest',
            constraint=models.CheckConstraint(condition=models.Q(('decided_by', None), ('taken_over_by', None), models.Q(('decided_by', models.F('taken_over_by')), _negated=True), _connector='OR'), name='approval_not_by_who_took_over'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='explosiveapprovalrequest',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='f69ffb74b31a27274e9a50a6b636341e061e6182', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_e0369', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_explosiveapprovalrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='explosiveapprovalrequest',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', o."number") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."store_id" IS DISTINCT FROM n."store_id" THEN jsonb_build_object(\'store_id\', o."store_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."approval_type" IS DISTINCT FROM n."approval_type" THEN jsonb_build_object(\'approval_type\', o."approval_type") ELSE \'{}\' END\n                    || CASE WHEN o."priority" IS DISTINCT FROM n."priority" THEN jsonb_build_object(\'priority\', o."priority") ELSE \'{}\' END\n                    || CASE WHEN o."requested_by_id" IS DISTINCT FROM n."requested_by_id" THEN jsonb_build_object(\'requested_by_id\', o."requested_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."requested_at" IS DISTINCT FROM n."requested_at" THEN jsonb_build_object(\'requested_at\', o."requested_at") ELSE \'{}\' END\n                    || CASE WHEN o."calculation_id" IS DISTINCT FROM n."calculation_id" THEN jsonb_build_object(\'calculation_id\', o."calculation_id") ELSE \'{}\' END\n                    || CASE WHEN o."outdated_at" IS DISTINCT FROM n."outdated_at" THEN jsonb_build_object(\'outdated_at\', o."outdated_at") ELSE \'{}\' END\n                    || CASE WHEN o."taken_over_by_id" IS DISTINCT FROM n."taken_over_by_id" THEN jsonb_build_object(\'taken_over_by_id\', o."taken_over_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."taken_over_at" IS DISTINCT FROM n."taken_over_at" THEN jsonb_build_object(\'taken_over_at\', o."taken_over_at") ELSE \'{}\' END\n                    || CASE WHEN o."expected_usage_on" IS DISTINCT FROM n."expected_usage_on" THEN jsonb_build_object(\'expected_usage_on\', o."expected_usage_on") ELSE \'{}\' END\n                    || CASE WHEN o."blasting_at" IS DISTINCT FROM n."blasting_at" THEN jsonb_build_object(\'blasting_at\', o."blasting_at") ELSE \'{}\' END\n                    || CASE WHEN o."safety_checklist" IS DISTINCT FROM n."safety_checklist" THEN jsonb_build_object(\'safety_checklist\', o."safety_checklist") ELSE \'{}\' END\n                    || CASE WHEN o."environmental_checklist" IS DISTINCT FROM n."environmental_checklist" THEN jsonb_build_object(\'environmental_checklist\', o."environmental_checklist") ELSE \'{}\' END\n                    || CASE WHEN o."assessments" IS DISTINCT FROM n."assessments" THEN jsonb_build_object(\'assessments\', o."assessments") ELSE \'{}\' END\n                    || CASE WHEN o."notes" IS DISTINCT FROM n."notes" THEN jsonb_build_object(\'notes\', o."notes") ELSE \'{}\' END\n                    || CASE WHEN o."additional_data" IS DISTINCT FROM n."additional_data" THEN jsonb_build_object(\'additional_data\', o."additional_data") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_id" IS DISTINCT FROM n."decided_by_id" THEN jsonb_build_object(\'decided_by_id\', o."decided_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."decided_at" IS DISTINCT FROM n."decided_at" THEN jsonb_build_object(\'decided_at\', o."decided_at") ELSE \'{}\' END\n                    || CASE WHEN o."decision_reason" IS DISTINCT FROM n."decision_reason" THEN jsonb_build_object(\'decision_reason\', o."decision_reason") ELSE \'{}\' END\n                    || CASE WHEN o."issued_by_id" IS DISTINCT FROM n."issued_by_id" THEN jsonb_build_object(\'issued_by_id\', o."issued_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."issued_at" IS DISTINCT FROM n."issued_at" THEN jsonb_build_object(\'issued_at\', o."issued_at") ELSE \'{}\' END\n                    || CASE WHEN o."received_by_name" IS DISTINCT FROM n."received_by_name" THEN jsonb_build_object(\'received_by_name\', o."received_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."movement_id" IS DISTINCT FROM n."movement_id" THEN jsonb_build_object(\'movement_id\', o."movement_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', n."number") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."store_id" IS DISTINCT FROM n."store_id" THEN jsonb_build_object(\'store_id\', n."store_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."approval_type" IS DISTINCT FROM n."approval_type" THEN jsonb_build_object(\'approval_type\', n."approval_type") ELSE \'{}\' END\n                    || CASE WHEN o."priority" IS DISTINCT FROM n."priority" THEN jsonb_build_object(\'priority\', n."priority") ELSE \'{}\' END\n                    || CASE WHEN o."requested_by_id" IS DISTINCT FROM n."requested_by_id" THEN jsonb_build_object(\'requested_by_id\', n."requested_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."requested_at" IS DISTINCT FROM n."requested_at" THEN jsonb_build_object(\'requested_at\', n."requested_at") ELSE \'{}\' END\n                    || CASE WHEN o."calculation_id" IS DISTINCT FROM n."calculation_id" THEN jsonb_build_object(\'calculation_id\', n."calculation_id") ELSE \'{}\' END\n                    || CASE WHEN o."outdated_at" IS DISTINCT FROM n."outdated_at" THEN jsonb_build_object(\'outdated_at\', n."outdated_at") ELSE \'{}\' END\n                    || CASE WHEN o."taken_over_by_id" IS DISTINCT FROM n."taken_over_by_id" THEN jsonb_build_object(\'taken_over_by_id\', n."taken_over_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."taken_over_at" IS DISTINCT FROM n."taken_over_at" THEN jsonb_build_object(\'taken_over_at\', n."taken_over_at") ELSE \'{}\' END\n                    || CASE WHEN o."expected_usage_on" IS DISTINCT FROM n."expected_usage_on" THEN jsonb_build_object(\'expected_usage_on\', n."expected_usage_on") ELSE \'{}\' END\n                    || CASE WHEN o."blasting_at" IS DISTINCT FROM n."blasting_at" THEN jsonb_build_object(\'blasting_at\', n."blasting_at") ELSE \'{}\' END\n                    || CASE WHEN o."safety_checklist" IS DISTINCT FROM n."safety_checklist" THEN jsonb_build_object(\'safety_checklist\', n."safety_checklist") ELSE \'{}\' END\n                    || CASE WHEN o."environmental_checklist" IS DISTINCT FROM n."environmental_checklist" THEN jsonb_build_object(\'environmental_checklist\', n."environmental_checklist") ELSE \'{}\' END\n                    || CASE WHEN o."assessments" IS DISTINCT FROM n."assessments" THEN jsonb_build_object(\'assessments\', n."assessments") ELSE \'{}\' END\n                    || CASE WHEN o."notes" IS DISTINCT FROM n."notes" THEN jsonb_build_object(\'notes\', n."notes") ELSE \'{}\' END\n                    || CASE WHEN o."additional_data" IS DISTINCT FROM n."additional_data" THEN jsonb_build_object(\'additional_data\', n."additional_data") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_id" IS DISTINCT FROM n."decided_by_id" THEN jsonb_build_object(\'decided_by_id\', n."decided_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."decided_at" IS DISTINCT FROM n."decided_at" THEN jsonb_build_object(\'decided_at\', n."decided_at") ELSE \'{}\' END\n                    || CASE WHEN o."decision_reason" IS DISTINCT FROM n."decision_reason" THEN jsonb_build_object(\'decision_reason\', n."decision_reason") ELSE \'{}\' END\n                    || CASE WHEN o."issued_by_id" IS DISTINCT FROM n."issued_by_id" THEN jsonb_build_object(\'issued_by_id\', n."issued_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."issued_at" IS DISTINCT FROM n."issued_at" THEN jsonb_build_object(\'issued_at\', n."issued_at") ELSE \'{}\' END\n                    || CASE WHEN o."received_by_name" IS DISTINCT FROM n."received_by_name" THEN jsonb_build_object(\'received_by_name\', n."received_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."movement_id" IS DISTINCT FROM n."movement_id" THEN jsonb_build_object(\'movement_id\', n."movement_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='2de707c2d58f39c29cffe6858803e3f40a8edac7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_0967d', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_explosiveapprovalrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='explosiveapprovalrequest',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='fc1e7c332815baa381f82dd745ee363048c596eb', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_c5e1b', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_explosiveapprovalrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='explosiveapprovalrequest',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='4f97f8305ff65fc4213e99ed3c9044d74e222d75', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_ce540', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_explosiveapprovalrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='explosiveapprovalrequest',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='6740a135fc88ac8e8ec0562134ba396cb382f478', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_be524', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_explosiveapprovalrequest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='explosiveapprovalrequest',
            trigger=pgtrigger.compiler.Trigger(name='frozen_row', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF NOT (OLD.status IN ('pending', 'approved') AND NEW.status IN ('rejected', 'cancelled', 'expired')) AND EXISTS (SELECT FROM projects_site s WHERE s.id = OLD.site_id AND s.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NEW;", hash='d527c4cbf9b2317fde1585811c58f13b066b6c73', operation='UPDATE', pgid='pgtrigger_frozen_row_86b2e', table='blasting_explosiveapprovalrequest', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='approvalline',
            constraint=models.UniqueConstraint(fields=('request', 'product'), name='approval_line_once'),
        ),
        migrations.AddConstraint(
            model_name='approvalline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity_kg__gt', 0)), name='approval_line_positive'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalline',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='e1283dd7d3797cdfdc171499afbc8e7120030e77', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_ee8d2', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_approvalline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalline',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."request_id" IS DISTINCT FROM n."request_id" THEN jsonb_build_object(\'request_id\', o."request_id") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', o."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantity_kg" IS DISTINCT FROM n."quantity_kg" THEN jsonb_build_object(\'quantity_kg\', o."quantity_kg") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."request_id" IS DISTINCT FROM n."request_id" THEN jsonb_build_object(\'request_id\', n."request_id") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', n."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantity_kg" IS DISTINCT FROM n."quantity_kg" THEN jsonb_build_object(\'quantity_kg\', n."quantity_kg") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='871118dab26f429fbc8adb3c41625a1c7dbf6676', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_3d0f9', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_approvalline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalline',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='2bd71c37d35f7f731f28bf4a1383c5ef70ecfc81', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_f0fa8', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_approvalline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalline',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r JOIN blasting_explosiveapprovalrequest request ON request.id = r.request_id JOIN projects_site fired_site ON fired_site.id = request.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='88d98eb7074e0c4f665251afaee9a3d6f8a2879b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_ac47d', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_approvalline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalline',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r JOIN blasting_explosiveapprovalrequest request ON request.id = r.request_id JOIN projects_site fired_site ON fired_site.id = request.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r JOIN blasting_explosiveapprovalrequest request ON request.id = r.request_id JOIN projects_site fired_site ON fired_site.id = request.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='e2065119bab32f8d85039ee7a7f7003615840ef3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_bb428', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_approvalline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='approvalline',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r JOIN blasting_explosiveapprovalrequest request ON request.id = r.request_id JOIN projects_site fired_site ON fired_site.id = request.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='c513fbc5bca99bdfe39219f498fbad8e78670544', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_eef57', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_approvalline', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='holecharge',
            index=models.Index(fields=['site'], name='blasting_ho_site_id_3e0b57_idx'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holecharge',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='0a9fe1f2889d8d74ef8f322d2892cfbeec27996d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_97fba', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_holecharge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holecharge',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='f96b8baf4c27d3b7615f72cea29f07d366ca86e5', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_4b5e7', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_holecharge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holecharge',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='a95bbe56f874b2b1ab288b4ee9bd49bd88beec73', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_4ccd7', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_holecharge', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='loadingrule',
            constraint=models.CheckConstraint(condition=models.Q(('stemming_m__gte', 0), ('stemming_m__lte', 20)), name='loading_rule_stemming'),
        ),
        migrations.AddConstraint(
            model_name='loadingrule',
            constraint=models.CheckConstraint(condition=models.Q(('minimum_stemming_m__gte', 0), ('minimum_stemming_m__lte', 20)), name='loading_rule_minimum_stemming'),
        ),
        migrations.AddConstraint(
            model_name='loadingrule',
            constraint=models.CheckConstraint(condition=models.Q(('air_deck_m__gte', 0), ('air_deck_m__lte', 20)), name='loading_rule_air_deck'),
        ),
        migrations.AddConstraint(
            model_name='loadingrule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('base_length_m', None), ('base_mass_kg', None), ('base_product', None)), models.Q(('base_length_m__gte', 0), ('base_mass_kg', None), ('base_product__isnull', False)), models.Q(('base_length_m', None), ('base_mass_kg__gte', 0), ('base_product__isnull', False)), _connector='OR'), name='loading_rule_base_by_length_or_mass'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loadingrule',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='5af20cc4cf7ed2bf445d14ba58358bd1c2e206f1', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_7305d', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_loadingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loadingrule',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."base_product_id" IS DISTINCT FROM n."base_product_id" THEN jsonb_build_object(\'base_product_id\', o."base_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."base_length_m" IS DISTINCT FROM n."base_length_m" THEN jsonb_build_object(\'base_length_m\', o."base_length_m") ELSE \'{}\' END\n                    || CASE WHEN o."base_mass_kg" IS DISTINCT FROM n."base_mass_kg" THEN jsonb_build_object(\'base_mass_kg\', o."base_mass_kg") ELSE \'{}\' END\n                    || CASE WHEN o."column_product_id" IS DISTINCT FROM n."column_product_id" THEN jsonb_build_object(\'column_product_id\', o."column_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."wet_product_id" IS DISTINCT FROM n."wet_product_id" THEN jsonb_build_object(\'wet_product_id\', o."wet_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."air_deck_m" IS DISTINCT FROM n."air_deck_m" THEN jsonb_build_object(\'air_deck_m\', o."air_deck_m") ELSE \'{}\' END\n                    || CASE WHEN o."stemming_m" IS DISTINCT FROM n."stemming_m" THEN jsonb_build_object(\'stemming_m\', o."stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_stemming_m" IS DISTINCT FROM n."minimum_stemming_m" THEN jsonb_build_object(\'minimum_stemming_m\', o."minimum_stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."same_stemming_for_all" IS DISTINCT FROM n."same_stemming_for_all" THEN jsonb_build_object(\'same_stemming_for_all\', o."same_stemming_for_all") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."base_product_id" IS DISTINCT FROM n."base_product_id" THEN jsonb_build_object(\'base_product_id\', n."base_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."base_length_m" IS DISTINCT FROM n."base_length_m" THEN jsonb_build_object(\'base_length_m\', n."base_length_m") ELSE \'{}\' END\n                    || CASE WHEN o."base_mass_kg" IS DISTINCT FROM n."base_mass_kg" THEN jsonb_build_object(\'base_mass_kg\', n."base_mass_kg") ELSE \'{}\' END\n                    || CASE WHEN o."column_product_id" IS DISTINCT FROM n."column_product_id" THEN jsonb_build_object(\'column_product_id\', n."column_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."wet_product_id" IS DISTINCT FROM n."wet_product_id" THEN jsonb_build_object(\'wet_product_id\', n."wet_product_id") ELSE \'{}\' END\n                    || CASE WHEN o."air_deck_m" IS DISTINCT FROM n."air_deck_m" THEN jsonb_build_object(\'air_deck_m\', n."air_deck_m") ELSE \'{}\' END\n                    || CASE WHEN o."stemming_m" IS DISTINCT FROM n."stemming_m" THEN jsonb_build_object(\'stemming_m\', n."stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_stemming_m" IS DISTINCT FROM n."minimum_stemming_m" THEN jsonb_build_object(\'minimum_stemming_m\', n."minimum_stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."same_stemming_for_all" IS DISTINCT FROM n."same_stemming_for_all" THEN jsonb_build_object(\'same_stemming_for_all\', n."same_stemming_for_all") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='9b6228cd32c1a08a2aaba61e7679e95e63814861', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_51539', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_loadingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loadingrule',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='53e9cbc1838d6a5beae748c2458d494b0afbc67f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_49cb9', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_loadingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loadingrule',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='9ef0b3c2aac537f309ab41b88df466c986e95fed', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_a1afb', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_loadingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loadingrule',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='f31eb93655a3e11ce7dd8e7290bbf9a352e68c91', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_91284', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_loadingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loadingrule',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='c2e4959723c8e52c4c52169a9942e5c7e9a20d2a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_90bff', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_loadingrule', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='shot',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['loading', 'fired', 'reconciled'])), name='shot_status_known'),
        ),
        migrations.AddConstraint(
            model_name='shot',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'loading'), ('fired_at__isnull', False), _connector='OR'), name='shot_fired_has_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shot',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='80410adb1fb7c47c55c118758daf15e468988565', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_a2100', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_shot', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shot',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', o."number") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."fired_at" IS DISTINCT FROM n."fired_at" THEN jsonb_build_object(\'fired_at\', o."fired_at") ELSE \'{}\' END\n                    || CASE WHEN o."fired_by_id" IS DISTINCT FROM n."fired_by_id" THEN jsonb_build_object(\'fired_by_id\', o."fired_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."names" IS DISTINCT FROM n."names" THEN jsonb_build_object(\'names\', o."names") ELSE \'{}\' END\n                    || CASE WHEN o."notes" IS DISTINCT FROM n."notes" THEN jsonb_build_object(\'notes\', o."notes") ELSE \'{}\' END\n                    || CASE WHEN o."misfires" IS DISTINCT FROM n."misfires" THEN jsonb_build_object(\'misfires\', o."misfires") ELSE \'{}\' END\n                    || CASE WHEN o."reconciled_at" IS DISTINCT FROM n."reconciled_at" THEN jsonb_build_object(\'reconciled_at\', o."reconciled_at") ELSE \'{}\' END\n                    || CASE WHEN o."reconciled_by_id" IS DISTINCT FROM n."reconciled_by_id" THEN jsonb_build_object(\'reconciled_by_id\', o."reconciled_by_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', n."number") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."fired_at" IS DISTINCT FROM n."fired_at" THEN jsonb_build_object(\'fired_at\', n."fired_at") ELSE \'{}\' END\n                    || CASE WHEN o."fired_by_id" IS DISTINCT FROM n."fired_by_id" THEN jsonb_build_object(\'fired_by_id\', n."fired_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."names" IS DISTINCT FROM n."names" THEN jsonb_build_object(\'names\', n."names") ELSE \'{}\' END\n                    || CASE WHEN o."notes" IS DISTINCT FROM n."notes" THEN jsonb_build_object(\'notes\', n."notes") ELSE \'{}\' END\n                    || CASE WHEN o."misfires" IS DISTINCT FROM n."misfires" THEN jsonb_build_object(\'misfires\', n."misfires") ELSE \'{}\' END\n                    || CASE WHEN o."reconciled_at" IS DISTINCT FROM n."reconciled_at" THEN jsonb_build_object(\'reconciled_at\', n."reconciled_at") ELSE \'{}\' END\n                    || CASE WHEN o."reconciled_by_id" IS DISTINCT FROM n."reconciled_by_id" THEN jsonb_build_object(\'reconciled_by_id\', n."reconciled_by_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='d79184152496f05df7ce10ecdd1f14ab3b304e15', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_41e60', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_shot', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shot',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='b5eecb372527aa024d51a3e764bf11a4949dd4c3', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_9a67a', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_shot', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shot',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='c69cbdb54b16c8b3bf349a83efcf02f3d6db16c4', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_bcb20', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_shot', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shot',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='f736e3ac7aa96866ac084feeb39c39811be64c1f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_89469', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_shot', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shot',
            trigger=pgtrigger.compiler.Trigger(name='frozen_row', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF \n    (OLD.status <> 'loading' AND (ROW(NEW.number, NEW.site_id, NEW.created_at, NEW.fired_at, NEW.fired_by_id, NEW.notes, NEW.misfires, NEW.names) IS DISTINCT FROM ROW(OLD.number, OLD.site_id, OLD.created_at, OLD.fired_at, OLD.fired_by_id, OLD.notes, OLD.misfires, OLD.names) OR (OLD.status = 'reconciled' AND ROW(NEW.reconciled_at, NEW.reconciled_by_id) IS DISTINCT FROM ROW(OLD.reconciled_at, OLD.reconciled_by_id)) OR NOT (NEW.status = OLD.status OR (OLD.status = 'fired' AND NEW.status = 'reconciled'))))\n    OR (NEW.status <> 'loading' AND NOT EXISTS (SELECT FROM projects_site s WHERE s.id = NEW.site_id AND s.fired_at = NEW.fired_at)) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NEW;", hash='44425d812b8cfb6e147251fadda822e05b328e48', operation='UPDATE', pgid='pgtrigger_frozen_row_10615', table='blasting_shot', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='holeloading',
            index=models.Index(fields=['shot'], name='blasting_ho_shot_id_a6102e_idx'),
        ),
        migrations.AddConstraint(
            model_name='holeloading',
            constraint=models.UniqueConstraint(fields=('point', 'product'), name='hole_loading_once'),
        ),
        migrations.AddConstraint(
            model_name='holeloading',
            constraint=models.CheckConstraint(condition=models.Q(('quantity_kg__gte', 0)), name='hole_loading_not_negative'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holeloading',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='f43d6deffd06599de60d4e878b58ed07b7709af4', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_a5f0b', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_holeloading', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holeloading',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."shot_id" IS DISTINCT FROM n."shot_id" THEN jsonb_build_object(\'shot_id\', o."shot_id") ELSE \'{}\' END\n                    || CASE WHEN o."point_id" IS DISTINCT FROM n."point_id" THEN jsonb_build_object(\'point_id\', o."point_id") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', o."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantity_kg" IS DISTINCT FROM n."quantity_kg" THEN jsonb_build_object(\'quantity_kg\', o."quantity_kg") ELSE \'{}\' END\n                    || CASE WHEN o."loaded_at" IS DISTINCT FROM n."loaded_at" THEN jsonb_build_object(\'loaded_at\', o."loaded_at") ELSE \'{}\' END\n                    || CASE WHEN o."loaded_by_id" IS DISTINCT FROM n."loaded_by_id" THEN jsonb_build_object(\'loaded_by_id\', o."loaded_by_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."shot_id" IS DISTINCT FROM n."shot_id" THEN jsonb_build_object(\'shot_id\', n."shot_id") ELSE \'{}\' END\n                    || CASE WHEN o."point_id" IS DISTINCT FROM n."point_id" THEN jsonb_build_object(\'point_id\', n."point_id") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', n."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantity_kg" IS DISTINCT FROM n."quantity_kg" THEN jsonb_build_object(\'quantity_kg\', n."quantity_kg") ELSE \'{}\' END\n                    || CASE WHEN o."loaded_at" IS DISTINCT FROM n."loaded_at" THEN jsonb_build_object(\'loaded_at\', n."loaded_at") ELSE \'{}\' END\n                    || CASE WHEN o."loaded_by_id" IS DISTINCT FROM n."loaded_by_id" THEN jsonb_build_object(\'loaded_by_id\', n."loaded_by_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='5b0ce83e1b9da33df8f56cd2a40800867335b482', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_b12fa', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_holeloading', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holeloading',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='cfb0e56d9d6f26fa907b59e1555d3c00935fc352', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_7151c', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_holeloading', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holeloading',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r JOIN blasting_shot shot ON shot.id = r.shot_id JOIN projects_site fired_site ON fired_site.id = shot.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='93e14a6bd676d0e34dcab89b4753fb4a3fa6f2c5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_188bf', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_holeloading', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holeloading',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r JOIN blasting_shot shot ON shot.id = r.shot_id JOIN projects_site fired_site ON fired_site.id = shot.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r JOIN blasting_shot shot ON shot.id = r.shot_id JOIN projects_site fired_site ON fired_site.id = shot.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='e8540a603aaf43b10ef23431c78a94d8ba351ce2', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_3deff', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_holeloading', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='holeloading',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r JOIN blasting_shot shot ON shot.id = r.shot_id JOIN projects_site fired_site ON fired_site.id = shot.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='4accfe4d3f71b4b38694a7dae1f95d537e3ebab7', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_bb149', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_holeloading', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='shotcorrection',
            index=models.Index(fields=['shot', 'at'], name='blasting_sh_shot_id_ffc568_idx'),
        ),
        migrations.AddConstraint(
            model_name='shotcorrection',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='shot_correction_says_what_and_why'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shotcorrection',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='306d91a77b7222fa6c0616e2f2e8b9499b276c33', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e81b5', table='blasting_shotcorrection', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shotcorrection',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='0df69f4114b2574f4e5af807e85784d05cfd31a3', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_dc189', table='blasting_shotcorrection', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shotcorrection',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='8ab679000554c857802619127058910bd41b3683', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_69dbb', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_shotcorrection', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='shotdifference',
            constraint=models.UniqueConstraint(fields=('shot', 'product'), name='shot_difference_once'),
        ),
        migrations.AddConstraint(
            model_name='shotdifference',
            constraint=models.CheckConstraint(condition=models.Q(('reason_code__in', ['destroyed', 'spilled', 'short_delivery', 'measurement', 'lost', 'other'])), name='shot_difference_reason'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shotdifference',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='a49d224c9ff08227d88f50a2882b4f50bda3f632', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_0898b', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_shotdifference', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shotdifference',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='df78c342b79f1a5c84c746e105e4c76202b56b24', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c0521', table='blasting_shotdifference', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shotdifference',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='9fb59b2a352107a0cf2a1b26aecfc7ca9f704549', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_41f03', table='blasting_shotdifference', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shotdifference',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r JOIN blasting_shot shot ON shot.id = r.shot_id WHERE shot.status <> 'fired') THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: its shot is not being reconciled', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='a7218d64ce56011ccf20342bc4e01c94ff2fc410', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_d4712', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_shotdifference', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='startinghole',
            constraint=models.CheckConstraint(condition=models.Q(('lead_in_ms__gte', 0), ('lead_in_ms__lte', 10000)), name='starting_hole_lead_in'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='startinghole',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='88580319254de40cb48b20a170588acd4b9f241a', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_412d9', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_startinghole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='startinghole',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."point_id" IS DISTINCT FROM n."point_id" THEN jsonb_build_object(\'point_id\', o."point_id") ELSE \'{}\' END\n                    || CASE WHEN o."lead_in_ms" IS DISTINCT FROM n."lead_in_ms" THEN jsonb_build_object(\'lead_in_ms\', o."lead_in_ms") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."point_id" IS DISTINCT FROM n."point_id" THEN jsonb_build_object(\'point_id\', n."point_id") ELSE \'{}\' END\n                    || CASE WHEN o."lead_in_ms" IS DISTINCT FROM n."lead_in_ms" THEN jsonb_build_object(\'lead_in_ms\', n."lead_in_ms") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='cd74cbeba532c026209499d19a68e511d5415fea', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_702be', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_startinghole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='startinghole',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='118cb98c0caed215ee42990523b336c6cd74bbf9', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_dbc44', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_startinghole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='startinghole',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='f484986783ab5725e1dd8f0852bd8e2d425de715', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_5349b', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_startinghole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='startinghole',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='8eac23ba45e9fe1bf123d1b6d7209b0e56b768d9', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_ba048', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_startinghole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='startinghole',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='28365d191fa742d2ac2ff4072d558570c14aeed4', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_e164d', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_startinghole', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='tieup',
            constraint=models.CheckConstraint(condition=models.Q(('in_hole_delay_ms__gte', 0), ('in_hole_delay_ms__lte', 10000)), name='tie_up_in_hole_delay'),
        ),
        migrations.AddConstraint(
            model_name='tieup',
            constraint=models.CheckConstraint(condition=models.Q(('mic_window_ms__gt', 0), ('mic_window_ms__lte', 1000)), name='tie_up_mic_window'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tieup',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='e04668f9fe1fe5bfe1e063b08451c0265c3739db', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_afcb1', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_tieup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tieup',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."in_hole_delay_ms" IS DISTINCT FROM n."in_hole_delay_ms" THEN jsonb_build_object(\'in_hole_delay_ms\', o."in_hole_delay_ms") ELSE \'{}\' END\n                    || CASE WHEN o."mic_window_ms" IS DISTINCT FROM n."mic_window_ms" THEN jsonb_build_object(\'mic_window_ms\', o."mic_window_ms") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."in_hole_delay_ms" IS DISTINCT FROM n."in_hole_delay_ms" THEN jsonb_build_object(\'in_hole_delay_ms\', n."in_hole_delay_ms") ELSE \'{}\' END\n                    || CASE WHEN o."mic_window_ms" IS DISTINCT FROM n."mic_window_ms" THEN jsonb_build_object(\'mic_window_ms\', n."mic_window_ms") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='0616c4b34ac119939e8289b6b0a961abb3794271', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_0eb56', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_tieup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tieup',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='567337941b1512971aaae43800b3e95f8d2b6f19', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_bae4b', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_tieup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tieup',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='ef12a1267e49b6945012671902c87cbb749eccfb', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_8ef97', referencing='REFERENCING NEW TABLE AS new_rows ', table='blasting_tieup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tieup',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='43fc8c58cf58f62b249071436c77978377d16fff', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_5083a', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='blasting_tieup', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tieup',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='30380f8e8582e251d8f78388e858e3d37181dc2d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_c6031', referencing='REFERENCING OLD TABLE AS old_rows ', table='blasting_tieup', when='AFTER')),
        ),
    ]
