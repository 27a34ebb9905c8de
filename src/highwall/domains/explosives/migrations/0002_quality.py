import django.db.models.deletion
import django.utils.timezone
import highwall.kit.models
import highwall.kit.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

from highwall.domains.explosives.migrations import _quality


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('explosives', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='AnfoProperties',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('density_g_cm3', models.DecimalField(decimal_places=3, max_digits=5)),
                ('velocity_of_detonation_m_s', models.DecimalField(decimal_places=1, max_digits=7)),
                ('fume_class', models.CharField(blank=True, default='', max_length=40)),
                ('grade', models.CharField(blank=True, default='', max_length=40)),
                ('sensitization_type', models.CharField(blank=True, default='', max_length=80)),
                ('weight_strength_percent', models.DecimalField(decimal_places=1, max_digits=5, null=True)),
                ('bulk_strength_percent', models.DecimalField(decimal_places=1, max_digits=5, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BatchTold',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('of', models.CharField(choices=[('month', 'Expires within 30 days'), ('week', 'Expires within 7 days'), ('expired', 'Has expired')], max_length=8)),
                ('expires_on', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EmulsionProperties',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('density_g_cm3', models.DecimalField(decimal_places=3, max_digits=5)),
                ('velocity_of_detonation_m_s', models.DecimalField(decimal_places=1, max_digits=7)),
                ('water_resistance', models.CharField(blank=True, default='', max_length=40)),
                ('sensitization_type', models.CharField(blank=True, default='', max_length=80)),
                ('critical_diameter_mm', models.DecimalField(decimal_places=1, max_digits=5, null=True)),
                ('cartridge_diameter_mm', models.DecimalField(decimal_places=1, max_digits=5, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExpiryChange',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('old_expires_on', models.DateField()),
                ('new_expires_on', models.DateField()),
                ('ground', models.CharField(choices=[('maker_letter', "Maker's letter"), ('passed_test', 'Passed test')], max_length=12)),
                ('reason', models.CharField(max_length=2000)),
                ('status', models.CharField(choices=[('proposed', 'Proposed'), ('approved', 'Approved'), ('rejected', 'Rejected')], default='proposed', max_length=10)),
                ('requested_at', models.DateTimeField()),
                ('requested_by_name', models.CharField(max_length=200)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by_name', models.CharField(blank=True, default='', max_length=200)),
                ('decision_reason', models.CharField(blank=True, default='', max_length=2000)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ExpiryReport',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('reported_on', models.DateField(unique=True)),
                ('batches', models.JSONField(default=list)),
                ('batch_count', models.PositiveIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='QualityCheck',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.CharField(max_length=24, unique=True)),
                ('checked_at', models.DateTimeField()),
                ('performed_by_name', models.CharField(max_length=200)),
                ('status', models.CharField(choices=[('pending', 'Pending'), ('pass', 'Passed'), ('fail', 'Failed')], default='pending', max_length=8)),
                ('results', models.JSONField(default=dict)),
                ('findings', models.JSONField(default=list)),
                ('notes', models.CharField(blank=True, default='', max_length=2000)),
                ('decided_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Quarantine',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('cause', models.CharField(choices=[('check', 'Failed check'), ('decision', 'Decision'), ('recall', 'Recall')], max_length=10)),
                ('reason', models.CharField(max_length=2000)),
                ('began_at', models.DateTimeField()),
                ('began_by_name', models.CharField(max_length=200)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_by_name', models.CharField(blank=True, default='', max_length=200)),
                ('end_reason', models.CharField(blank=True, default='', max_length=2000)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WarehouseThreshold',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('anfo', 'ANFO'), ('emulsion', 'Emulsion'), ('heavy_anfo', 'Heavy ANFO'), ('booster', 'Booster')], max_length=12, null=True)),
                ('minimum_quantity', models.DecimalField(decimal_places=3, max_digits=14)),
                ('told_low_at', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='warehousebatch',
            name='audit_update',
        ),
        migrations.RemoveConstraint(
            model_name='ledgermovement',
            name='movement_kind_known',
        ),
        migrations.RemoveConstraint(
            model_name='warehousebatch',
            name='batch_status_known',
        ),
        migrations.AddField(
            model_name='warehousebatch',
            name='deleted_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name='ledgermovement',
            name='kind',
            field=models.CharField(choices=[('receive', 'Received from supplier'), ('stock', 'Moved into store'), ('issue', 'Issued to site'), ('consume', 'Blasted'), ('return', 'Returned to store'), ('reserve', 'Reserved for a request'), ('release', 'Released from a reservation'), ('write_off', 'Written off'), ('correct', 'Corrected')], max_length=12),
        ),
        migrations.AlterField(
            model_name='storetransaction',
            name='kind',
            field=models.CharField(choices=[('receive', 'Received from supplier'), ('stock', 'Moved into store'), ('issue', 'Issued to site'), ('consume', 'Blasted'), ('return', 'Returned to store'), ('reserve', 'Reserved for a request'), ('release', 'Released from a reservation'), ('write_off', 'Written off'), ('correct', 'Corrected')], max_length=12),
        ),
        migrations.AlterField(
            model_name='warehousebatch',
            name='status',
            field=models.CharField(choices=[('available', 'Available'), ('quarantined', 'Quarantined')], default='available', max_length=12),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='warehousebatch',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_number" IS DISTINCT FROM n."batch_number" THEN jsonb_build_object(\'batch_number\', o."batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', o."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."supplier" IS DISTINCT FROM n."supplier" THEN jsonb_build_object(\'supplier\', o."supplier") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturer_batch_number" IS DISTINCT FROM n."manufacturer_batch_number" THEN jsonb_build_object(\'manufacturer_batch_number\', o."manufacturer_batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."manufactured_on" IS DISTINCT FROM n."manufactured_on" THEN jsonb_build_object(\'manufactured_on\', o."manufactured_on") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', o."expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."storage_location" IS DISTINCT FROM n."storage_location" THEN jsonb_build_object(\'storage_location\', o."storage_location") ELSE \'{}\' END\n                    || CASE WHEN o."received_at" IS DISTINCT FROM n."received_at" THEN jsonb_build_object(\'received_at\', o."received_at") ELSE \'{}\' END\n                    || CASE WHEN o."received_kg" IS DISTINCT FROM n."received_kg" THEN jsonb_build_object(\'received_kg\', o."received_kg") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."deleted_at" IS DISTINCT FROM n."deleted_at" THEN jsonb_build_object(\'deleted_at\', o."deleted_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_number" IS DISTINCT FROM n."batch_number" THEN jsonb_build_object(\'batch_number\', n."batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', n."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."supplier" IS DISTINCT FROM n."supplier" THEN jsonb_build_object(\'supplier\', n."supplier") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturer_batch_number" IS DISTINCT FROM n."manufacturer_batch_number" THEN jsonb_build_object(\'manufacturer_batch_number\', n."manufacturer_batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."manufactured_on" IS DISTINCT FROM n."manufactured_on" THEN jsonb_build_object(\'manufactured_on\', n."manufactured_on") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', n."expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."storage_location" IS DISTINCT FROM n."storage_location" THEN jsonb_build_object(\'storage_location\', n."storage_location") ELSE \'{}\' END\n                    || CASE WHEN o."received_at" IS DISTINCT FROM n."received_at" THEN jsonb_build_object(\'received_at\', n."received_at") ELSE \'{}\' END\n                    || CASE WHEN o."received_kg" IS DISTINCT FROM n."received_kg" THEN jsonb_build_object(\'received_kg\', n."received_kg") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."deleted_at" IS DISTINCT FROM n."deleted_at" THEN jsonb_build_object(\'deleted_at\', n."deleted_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='c501f7b21e815b40a99bb55371edbd7c629a32df', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_99237', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_warehousebatch', when='AFTER')),
        ),
        AddConstraintNotValid(
            model_name='ledgermovement',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['receive', 'stock', 'issue', 'consume', 'return', 'reserve', 'release', 'write_off', 'correct'])), name='movement_kind_known'),
        ),
        AddConstraintNotValid(
            model_name='warehousebatch',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['available', 'quarantined'])), name='batch_status_known'),
        ),
        migrations.AddField(
            model_name='anfoproperties',
            name='batch',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='anfo', to='explosives.warehousebatch'),
        ),
        migrations.AddField(
            model_name='batchtold',
            name='batch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='explosives.warehousebatch'),
        ),
        migrations.AddField(
            model_name='emulsionproperties',
            name='batch',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='emulsion', to='explosives.warehousebatch'),
        ),
        migrations.AddField(
            model_name='expirychange',
            name='batch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='expiry_changes', to='explosives.warehousebatch'),
        ),
        migrations.AddField(
            model_name='expirychange',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user'),
        ),
        migrations.AddField(
            model_name='expirychange',
            name='requested_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user'),
        ),
        migrations.AddIndex(
            model_name='expiryreport',
            index=highwall.kit.models.SortIndex(columns=('reported_on',), name='expiry_report_by_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expiryreport',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='97d80630e336c602b6b06357fe6765020f49e0ab', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_de140', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_expiryreport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expiryreport',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."reported_on" IS DISTINCT FROM n."reported_on" THEN jsonb_build_object(\'reported_on\', o."reported_on") ELSE \'{}\' END\n                    || CASE WHEN o."batches" IS DISTINCT FROM n."batches" THEN jsonb_build_object(\'batches\', o."batches") ELSE \'{}\' END\n                    || CASE WHEN o."batch_count" IS DISTINCT FROM n."batch_count" THEN jsonb_build_object(\'batch_count\', o."batch_count") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."reported_on" IS DISTINCT FROM n."reported_on" THEN jsonb_build_object(\'reported_on\', n."reported_on") ELSE \'{}\' END\n                    || CASE WHEN o."batches" IS DISTINCT FROM n."batches" THEN jsonb_build_object(\'batches\', n."batches") ELSE \'{}\' END\n                    || CASE WHEN o."batch_count" IS DISTINCT FROM n."batch_count" THEN jsonb_build_object(\'batch_count\', n."batch_count") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='a9233b52654b68d43fe865cca443fcab97375aff', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_2d679', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_expiryreport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expiryreport',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='d55761bcec92895217f438278c596ab9c391d306', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_83ada', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_expiryreport', when='AFTER')),
        ),
        migrations.AddField(
            model_name='qualitycheck',
            name='batch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='explosives.warehousebatch'),
        ),
        migrations.AddField(
            model_name='qualitycheck',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user'),
        ),
        migrations.AddField(
            model_name='qualitycheck',
            name='performed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user'),
        ),
        migrations.AddField(
            model_name='expirychange',
            name='check_record',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='expiry_changes', to='explosives.qualitycheck'),
        ),
        migrations.AddField(
            model_name='quarantine',
            name='batch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quarantines', to='explosives.warehousebatch'),
        ),
        migrations.AddField(
            model_name='quarantine',
            name='began_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user'),
        ),
        migrations.AddField(
            model_name='quarantine',
            name='check_record',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='quarantines', to='explosives.qualitycheck'),
        ),
        migrations.AddField(
            model_name='quarantine',
            name='ended_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user'),
        ),
        migrations.AddField(
            model_name='warehousethreshold',
            name='product',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product'),
        ),
        # The code before may still write it; nothing of ours reads it any more.
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE explosives_warehousebatch ALTER COLUMN properties SET DEFAULT '{}'",
                    "ALTER TABLE explosives_warehousebatch ALTER COLUMN properties DROP DEFAULT",
                ),
            ],
            state_operations=[
                migrations.RemoveField(
                    model_name='warehousebatch',
                    name='properties',
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name='anfoproperties',
            constraint=models.CheckConstraint(condition=models.Q(('density_g_cm3__gt', 0), ('density_g_cm3__lte', 2)), name='anfo_density_possible'),
        ),
        migrations.AddConstraint(
            model_name='anfoproperties',
            constraint=models.CheckConstraint(condition=models.Q(('velocity_of_detonation_m_s__gt', 0), ('velocity_of_detonation_m_s__lte', 9000)), name='anfo_velocity_possible'),
        ),
        migrations.AddConstraint(
            model_name='anfoproperties',
            constraint=models.CheckConstraint(condition=models.Q(('weight_strength_percent__isnull', True), models.Q(('weight_strength_percent__gt', 0), ('weight_strength_percent__lte', 300)), _connector='OR'), name='anfo_weight_strength_possible'),
        ),
        migrations.AddConstraint(
            model_name='anfoproperties',
            constraint=models.CheckConstraint(condition=models.Q(('bulk_strength_percent__isnull', True), models.Q(('bulk_strength_percent__gt', 0), ('bulk_strength_percent__lte', 300)), _connector='OR'), name='anfo_bulk_strength_possible'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anfoproperties',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='0952d8cf72ceb07f680b4c1802c1b344fad63e68', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_1fb00', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_anfoproperties', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anfoproperties',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', o."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."density_g_cm3" IS DISTINCT FROM n."density_g_cm3" THEN jsonb_build_object(\'density_g_cm3\', o."density_g_cm3") ELSE \'{}\' END\n                    || CASE WHEN o."velocity_of_detonation_m_s" IS DISTINCT FROM n."velocity_of_detonation_m_s" THEN jsonb_build_object(\'velocity_of_detonation_m_s\', o."velocity_of_detonation_m_s") ELSE \'{}\' END\n                    || CASE WHEN o."fume_class" IS DISTINCT FROM n."fume_class" THEN jsonb_build_object(\'fume_class\', o."fume_class") ELSE \'{}\' END\n                    || CASE WHEN o."grade" IS DISTINCT FROM n."grade" THEN jsonb_build_object(\'grade\', o."grade") ELSE \'{}\' END\n                    || CASE WHEN o."sensitization_type" IS DISTINCT FROM n."sensitization_type" THEN jsonb_build_object(\'sensitization_type\', o."sensitization_type") ELSE \'{}\' END\n                    || CASE WHEN o."weight_strength_percent" IS DISTINCT FROM n."weight_strength_percent" THEN jsonb_build_object(\'weight_strength_percent\', o."weight_strength_percent") ELSE \'{}\' END\n                    || CASE WHEN o."bulk_strength_percent" IS DISTINCT FROM n."bulk_strength_percent" THEN jsonb_build_object(\'bulk_strength_percent\', o."bulk_strength_percent") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', n."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."density_g_cm3" IS DISTINCT FROM n."density_g_cm3" THEN jsonb_build_object(\'density_g_cm3\', n."density_g_cm3") ELSE \'{}\' END\n                    || CASE WHEN o."velocity_of_detonation_m_s" IS DISTINCT FROM n."velocity_of_detonation_m_s" THEN jsonb_build_object(\'velocity_of_detonation_m_s\', n."velocity_of_detonation_m_s") ELSE \'{}\' END\n                    || CASE WHEN o."fume_class" IS DISTINCT FROM n."fume_class" THEN jsonb_build_object(\'fume_class\', n."fume_class") ELSE \'{}\' END\n                    || CASE WHEN o."grade" IS DISTINCT FROM n."grade" THEN jsonb_build_object(\'grade\', n."grade") ELSE \'{}\' END\n                    || CASE WHEN o."sensitization_type" IS DISTINCT FROM n."sensitization_type" THEN jsonb_build_object(\'sensitization_type\', n."sensitization_type") ELSE \'{}\' END\n                    || CASE WHEN o."weight_strength_percent" IS DISTINCT FROM n."weight_strength_percent" THEN jsonb_build_object(\'weight_strength_percent\', n."weight_strength_percent") ELSE \'{}\' END\n                    || CASE WHEN o."bulk_strength_percent" IS DISTINCT FROM n."bulk_strength_percent" THEN jsonb_build_object(\'bulk_strength_percent\', n."bulk_strength_percent") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='64cc715c481fae28ffc9ddd83611a9da323594f7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_2d8ea', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_anfoproperties', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anfoproperties',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='347395e8a33df8235bbace94f63005ba7babaae7', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_60332', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_anfoproperties', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='batchtold',
            constraint=models.UniqueConstraint(fields=('batch', 'of', 'expires_on'), name='batch_told_once'),
        ),
        migrations.AddConstraint(
            model_name='batchtold',
            constraint=models.CheckConstraint(condition=models.Q(('of__in', ['month', 'week', 'expired'])), name='batch_told_known'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='batchtold',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='f065bddf4c089491ae97da84806ec5e140e1e24b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_21357', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_batchtold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='batchtold',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', o."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."of" IS DISTINCT FROM n."of" THEN jsonb_build_object(\'of\', o."of") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', o."expires_on") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', n."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."of" IS DISTINCT FROM n."of" THEN jsonb_build_object(\'of\', n."of") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', n."expires_on") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='21064a19c4b27a4957a7223859bcc3d55d4805cb', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_95765', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_batchtold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='batchtold',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='e0152e7d8d620e76aa6b9d03273a38c38a494a9d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_21302', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_batchtold', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='emulsionproperties',
            constraint=models.CheckConstraint(condition=models.Q(('density_g_cm3__gt', 0), ('density_g_cm3__lte', 2)), name='emulsion_density_possible'),
        ),
        migrations.AddConstraint(
            model_name='emulsionproperties',
            constraint=models.CheckConstraint(condition=models.Q(('velocity_of_detonation_m_s__gt', 0), ('velocity_of_detonation_m_s__lte', 9000)), name='emulsion_velocity_possible'),
        ),
        migrations.AddConstraint(
            model_name='emulsionproperties',
            constraint=models.CheckConstraint(condition=models.Q(('critical_diameter_mm__isnull', True), models.Q(('critical_diameter_mm__gt', 0), ('critical_diameter_mm__lte', 500)), _connector='OR'), name='emulsion_critical_possible'),
        ),
        migrations.AddConstraint(
            model_name='emulsionproperties',
            constraint=models.CheckConstraint(condition=models.Q(('cartridge_diameter_mm__isnull', True), models.Q(('cartridge_diameter_mm__gt', 0), ('cartridge_diameter_mm__lte', 500)), _connector='OR'), name='emulsion_cartridge_possible'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='emulsionproperties',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='bb8a9fd44198de952efaaf757d2377ce304c9833', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_3fdd3', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_emulsionproperties', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='emulsionproperties',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', o."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."density_g_cm3" IS DISTINCT FROM n."density_g_cm3" THEN jsonb_build_object(\'density_g_cm3\', o."density_g_cm3") ELSE \'{}\' END\n                    || CASE WHEN o."velocity_of_detonation_m_s" IS DISTINCT FROM n."velocity_of_detonation_m_s" THEN jsonb_build_object(\'velocity_of_detonation_m_s\', o."velocity_of_detonation_m_s") ELSE \'{}\' END\n                    || CASE WHEN o."water_resistance" IS DISTINCT FROM n."water_resistance" THEN jsonb_build_object(\'water_resistance\', o."water_resistance") ELSE \'{}\' END\n                    || CASE WHEN o."sensitization_type" IS DISTINCT FROM n."sensitization_type" THEN jsonb_build_object(\'sensitization_type\', o."sensitization_type") ELSE \'{}\' END\n                    || CASE WHEN o."critical_diameter_mm" IS DISTINCT FROM n."critical_diameter_mm" THEN jsonb_build_object(\'critical_diameter_mm\', o."critical_diameter_mm") ELSE \'{}\' END\n                    || CASE WHEN o."cartridge_diameter_mm" IS DISTINCT FROM n."cartridge_diameter_mm" THEN jsonb_build_object(\'cartridge_diameter_mm\', o."cartridge_diameter_mm") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', n."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."density_g_cm3" IS DISTINCT FROM n."density_g_cm3" THEN jsonb_build_object(\'density_g_cm3\', n."density_g_cm3") ELSE \'{}\' END\n                    || CASE WHEN o."velocity_of_detonation_m_s" IS DISTINCT FROM n."velocity_of_detonation_m_s" THEN jsonb_build_object(\'velocity_of_detonation_m_s\', n."velocity_of_detonation_m_s") ELSE \'{}\' END\n                    || CASE WHEN o."water_resistance" IS DISTINCT FROM n."water_resistance" THEN jsonb_build_object(\'water_resistance\', n."water_resistance") ELSE \'{}\' END\n                    || CASE WHEN o."sensitization_type" IS DISTINCT FROM n."sensitization_type" THEN jsonb_build_object(\'sensitization_type\', n."sensitization_type") ELSE \'{}\' END\n                    || CASE WHEN o."critical_diameter_mm" IS DISTINCT FROM n."critical_diameter_mm" THEN jsonb_build_object(\'critical_diameter_mm\', n."critical_diameter_mm") ELSE \'{}\' END\n                    || CASE WHEN o."cartridge_diameter_mm" IS DISTINCT FROM n."cartridge_diameter_mm" THEN jsonb_build_object(\'cartridge_diameter_mm\', n."cartridge_diameter_mm") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='38e8cdf635b630231449538f6a75502756e23376', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_f2a2b', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_emulsionproperties', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='emulsionproperties',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='e65e3280a3c706f1dc3915a99f767c7bb0fd4601', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_59700', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_emulsionproperties', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='qualitycheck',
            index=highwall.kit.models.SortIndex(columns=('number',), name='quality_check_by_number'),
        ),
        migrations.AddIndex(
            model_name='qualitycheck',
            index=highwall.kit.models.SortIndex(columns=('checked_at',), name='quality_check_by_time'),
        ),
        migrations.AddIndex(
            model_name='qualitycheck',
            index=highwall.kit.models.SortIndex(columns=('status', 'checked_at'), name='quality_check_by_status'),
        ),
        migrations.AddIndex(
            model_name='qualitycheck',
            index=highwall.kit.text.SearchIndex(name='quality_check_search', searched=('number', 'performed_by_name')),
        ),
        migrations.AddConstraint(
            model_name='qualitycheck',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['pending', 'pass', 'fail'])), name='quality_check_status_known'),
        ),
        migrations.AddConstraint(
            model_name='qualitycheck',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('status', 'pending')), models.Q(models.Q(('status', 'pending'), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='quality_check_decided_when_done'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualitycheck',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='1ccbf4026b886d68de93771b270fc69bbd9e2c9d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_40415', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_qualitycheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualitycheck',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', o."number") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', o."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."checked_at" IS DISTINCT FROM n."checked_at" THEN jsonb_build_object(\'checked_at\', o."checked_at") ELSE \'{}\' END\n                    || CASE WHEN o."performed_by_id" IS DISTINCT FROM n."performed_by_id" THEN jsonb_build_object(\'performed_by_id\', o."performed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."performed_by_name" IS DISTINCT FROM n."performed_by_name" THEN jsonb_build_object(\'performed_by_name\', o."performed_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."results" IS DISTINCT FROM n."results" THEN jsonb_build_object(\'results\', o."results") ELSE \'{}\' END\n                    || CASE WHEN o."findings" IS DISTINCT FROM n."findings" THEN jsonb_build_object(\'findings\', o."findings") ELSE \'{}\' END\n                    || CASE WHEN o."notes" IS DISTINCT FROM n."notes" THEN jsonb_build_object(\'notes\', o."notes") ELSE \'{}\' END\n                    || CASE WHEN o."decided_at" IS DISTINCT FROM n."decided_at" THEN jsonb_build_object(\'decided_at\', o."decided_at") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_id" IS DISTINCT FROM n."decided_by_id" THEN jsonb_build_object(\'decided_by_id\', o."decided_by_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', n."number") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', n."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."checked_at" IS DISTINCT FROM n."checked_at" THEN jsonb_build_object(\'checked_at\', n."checked_at") ELSE \'{}\' END\n                    || CASE WHEN o."performed_by_id" IS DISTINCT FROM n."performed_by_id" THEN jsonb_build_object(\'performed_by_id\', n."performed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."performed_by_name" IS DISTINCT FROM n."performed_by_name" THEN jsonb_build_object(\'performed_by_name\', n."performed_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."results" IS DISTINCT FROM n."results" THEN jsonb_build_object(\'results\', n."results") ELSE \'{}\' END\n                    || CASE WHEN o."findings" IS DISTINCT FROM n."findings" THEN jsonb_build_object(\'findings\', n."findings") ELSE \'{}\' END\n                    || CASE WHEN o."notes" IS DISTINCT FROM n."notes" THEN jsonb_build_object(\'notes\', n."notes") ELSE \'{}\' END\n                    || CASE WHEN o."decided_at" IS DISTINCT FROM n."decided_at" THEN jsonb_build_object(\'decided_at\', n."decided_at") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_id" IS DISTINCT FROM n."decided_by_id" THEN jsonb_build_object(\'decided_by_id\', n."decided_by_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='94783f7700aac2abc793235904aa06577f7b16cc', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_d76a5', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_qualitycheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualitycheck',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='d270984d9119b35e26c6229fea574204b4d06e68', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_5c79e', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_qualitycheck', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='expirychange',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['proposed', 'approved', 'rejected'])), name='expiry_change_status_known'),
        ),
        migrations.AddConstraint(
            model_name='expirychange',
            constraint=models.CheckConstraint(condition=models.Q(('ground__in', ['maker_letter', 'passed_test'])), name='expiry_change_ground_known'),
        ),
        migrations.AddConstraint(
            model_name='expirychange',
            constraint=models.CheckConstraint(condition=models.Q(('new_expires_on', models.F('old_expires_on')), _negated=True), name='expiry_change_changes'),
        ),
        migrations.AddConstraint(
            model_name='expirychange',
            constraint=models.CheckConstraint(condition=models.Q(('ground', 'maker_letter'), ('check_record__isnull', False), _connector='OR'), name='expiry_change_names_its_test'),
        ),
        migrations.AddConstraint(
            model_name='expirychange',
            constraint=models.CheckConstraint(condition=models.Q(('decided_by__isnull', True), models.Q(('decided_by', models.F('requested_by')), _negated=True), _connector='OR'), name='expiry_change_by_two_people'),
        ),
        migrations.AddConstraint(
            model_name='expirychange',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'proposed')), fields=('batch',), name='expiry_change_one_proposed'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expirychange',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='8d84d812eeb254f99a97b677575f7a5f84c1bd1c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_689da', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_expirychange', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expirychange',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', o."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."old_expires_on" IS DISTINCT FROM n."old_expires_on" THEN jsonb_build_object(\'old_expires_on\', o."old_expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."new_expires_on" IS DISTINCT FROM n."new_expires_on" THEN jsonb_build_object(\'new_expires_on\', o."new_expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."ground" IS DISTINCT FROM n."ground" THEN jsonb_build_object(\'ground\', o."ground") ELSE \'{}\' END\n                    || CASE WHEN o."check_record_id" IS DISTINCT FROM n."check_record_id" THEN jsonb_build_object(\'check_record_id\', o."check_record_id") ELSE \'{}\' END\n                    || CASE WHEN o."reason" IS DISTINCT FROM n."reason" THEN jsonb_build_object(\'reason\', o."reason") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."requested_at" IS DISTINCT FROM n."requested_at" THEN jsonb_build_object(\'requested_at\', o."requested_at") ELSE \'{}\' END\n                    || CASE WHEN o."requested_by_id" IS DISTINCT FROM n."requested_by_id" THEN jsonb_build_object(\'requested_by_id\', o."requested_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."requested_by_name" IS DISTINCT FROM n."requested_by_name" THEN jsonb_build_object(\'requested_by_name\', o."requested_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."decided_at" IS DISTINCT FROM n."decided_at" THEN jsonb_build_object(\'decided_at\', o."decided_at") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_id" IS DISTINCT FROM n."decided_by_id" THEN jsonb_build_object(\'decided_by_id\', o."decided_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_name" IS DISTINCT FROM n."decided_by_name" THEN jsonb_build_object(\'decided_by_name\', o."decided_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."decision_reason" IS DISTINCT FROM n."decision_reason" THEN jsonb_build_object(\'decision_reason\', o."decision_reason") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', n."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."old_expires_on" IS DISTINCT FROM n."old_expires_on" THEN jsonb_build_object(\'old_expires_on\', n."old_expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."new_expires_on" IS DISTINCT FROM n."new_expires_on" THEN jsonb_build_object(\'new_expires_on\', n."new_expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."ground" IS DISTINCT FROM n."ground" THEN jsonb_build_object(\'ground\', n."ground") ELSE \'{}\' END\n                    || CASE WHEN o."check_record_id" IS DISTINCT FROM n."check_record_id" THEN jsonb_build_object(\'check_record_id\', n."check_record_id") ELSE \'{}\' END\n                    || CASE WHEN o."reason" IS DISTINCT FROM n."reason" THEN jsonb_build_object(\'reason\', n."reason") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."requested_at" IS DISTINCT FROM n."requested_at" THEN jsonb_build_object(\'requested_at\', n."requested_at") ELSE \'{}\' END\n                    || CASE WHEN o."requested_by_id" IS DISTINCT FROM n."requested_by_id" THEN jsonb_build_object(\'requested_by_id\', n."requested_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."requested_by_name" IS DISTINCT FROM n."requested_by_name" THEN jsonb_build_object(\'requested_by_name\', n."requested_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."decided_at" IS DISTINCT FROM n."decided_at" THEN jsonb_build_object(\'decided_at\', n."decided_at") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_id" IS DISTINCT FROM n."decided_by_id" THEN jsonb_build_object(\'decided_by_id\', n."decided_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."decided_by_name" IS DISTINCT FROM n."decided_by_name" THEN jsonb_build_object(\'decided_by_name\', n."decided_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."decision_reason" IS DISTINCT FROM n."decision_reason" THEN jsonb_build_object(\'decision_reason\', n."decision_reason") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='ecb72555fcf7a8a38022f6e0c86ff32de79f6544', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_9ad9f', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_expirychange', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expirychange',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='e3ef622b949c268d44f86af6588118f945870c14', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_bc994', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_expirychange', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='quarantine',
            index=models.Index(condition=models.Q(('ended_at__isnull', True)), fields=['batch'], name='quarantine_open'),
        ),
        migrations.AddConstraint(
            model_name='quarantine',
            constraint=models.CheckConstraint(condition=models.Q(('cause__in', ['check', 'decision', 'recall'])), name='quarantine_cause_known'),
        ),
        migrations.AddConstraint(
            model_name='quarantine',
            constraint=models.CheckConstraint(condition=models.Q(('ended_at__isnull', True), ('ended_at__gte', models.F('began_at')), _connector='OR'), name='quarantine_ends_after_it_began'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quarantine',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='12794b41ec45ed6fc1bf7c86d066f8b534fb781e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_985e5', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_quarantine', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quarantine',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', o."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."cause" IS DISTINCT FROM n."cause" THEN jsonb_build_object(\'cause\', o."cause") ELSE \'{}\' END\n                    || CASE WHEN o."reason" IS DISTINCT FROM n."reason" THEN jsonb_build_object(\'reason\', o."reason") ELSE \'{}\' END\n                    || CASE WHEN o."check_record_id" IS DISTINCT FROM n."check_record_id" THEN jsonb_build_object(\'check_record_id\', o."check_record_id") ELSE \'{}\' END\n                    || CASE WHEN o."began_at" IS DISTINCT FROM n."began_at" THEN jsonb_build_object(\'began_at\', o."began_at") ELSE \'{}\' END\n                    || CASE WHEN o."began_by_id" IS DISTINCT FROM n."began_by_id" THEN jsonb_build_object(\'began_by_id\', o."began_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."began_by_name" IS DISTINCT FROM n."began_by_name" THEN jsonb_build_object(\'began_by_name\', o."began_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', o."ended_at") ELSE \'{}\' END\n                    || CASE WHEN o."ended_by_id" IS DISTINCT FROM n."ended_by_id" THEN jsonb_build_object(\'ended_by_id\', o."ended_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."ended_by_name" IS DISTINCT FROM n."ended_by_name" THEN jsonb_build_object(\'ended_by_name\', o."ended_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."end_reason" IS DISTINCT FROM n."end_reason" THEN jsonb_build_object(\'end_reason\', o."end_reason") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', n."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."cause" IS DISTINCT FROM n."cause" THEN jsonb_build_object(\'cause\', n."cause") ELSE \'{}\' END\n                    || CASE WHEN o."reason" IS DISTINCT FROM n."reason" THEN jsonb_build_object(\'reason\', n."reason") ELSE \'{}\' END\n                    || CASE WHEN o."check_record_id" IS DISTINCT FROM n."check_record_id" THEN jsonb_build_object(\'check_record_id\', n."check_record_id") ELSE \'{}\' END\n                    || CASE WHEN o."began_at" IS DISTINCT FROM n."began_at" THEN jsonb_build_object(\'began_at\', n."began_at") ELSE \'{}\' END\n                    || CASE WHEN o."began_by_id" IS DISTINCT FROM n."began_by_id" THEN jsonb_build_object(\'began_by_id\', n."began_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."began_by_name" IS DISTINCT FROM n."began_by_name" THEN jsonb_build_object(\'began_by_name\', n."began_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', n."ended_at") ELSE \'{}\' END\n                    || CASE WHEN o."ended_by_id" IS DISTINCT FROM n."ended_by_id" THEN jsonb_build_object(\'ended_by_id\', n."ended_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."ended_by_name" IS DISTINCT FROM n."ended_by_name" THEN jsonb_build_object(\'ended_by_name\', n."ended_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."end_reason" IS DISTINCT FROM n."end_reason" THEN jsonb_build_object(\'end_reason\', n."end_reason") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='a91e2bae0fd4d7aa24c6ad2564f1bf75a1330309', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_8ae92', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_quarantine', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quarantine',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='d55d65d53c3618b8e5082a87f256c2d4875e5281', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_54c5f', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_quarantine', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='warehousethreshold',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__isnull', True), ('product__isnull', False)), models.Q(('kind__isnull', False), ('product__isnull', True)), _connector='OR'), name='warehouse_threshold_of_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='warehousethreshold',
            constraint=models.CheckConstraint(condition=models.Q(('kind__isnull', True), ('kind__in', ['anfo', 'emulsion', 'heavy_anfo', 'booster']), _connector='OR'), name='warehouse_threshold_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='warehousethreshold',
            constraint=models.CheckConstraint(condition=models.Q(('minimum_quantity__gt', 0)), name='warehouse_threshold_positive'),
        ),
        migrations.AddConstraint(
            model_name='warehousethreshold',
            constraint=models.UniqueConstraint(fields=('kind', 'product'), name='warehouse_threshold_once', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='warehousethreshold',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='5f894bd47092f79e008de4108eb77d74cc0b4352', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_92d61', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_warehousethreshold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='warehousethreshold',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', o."kind") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', o."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_quantity" IS DISTINCT FROM n."minimum_quantity" THEN jsonb_build_object(\'minimum_quantity\', o."minimum_quantity") ELSE \'{}\' END\n                    || CASE WHEN o."told_low_at" IS DISTINCT FROM n."told_low_at" THEN jsonb_build_object(\'told_low_at\', o."told_low_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', n."kind") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', n."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_quantity" IS DISTINCT FROM n."minimum_quantity" THEN jsonb_build_object(\'minimum_quantity\', n."minimum_quantity") ELSE \'{}\' END\n                    || CASE WHEN o."told_low_at" IS DISTINCT FROM n."told_low_at" THEN jsonb_build_object(\'told_low_at\', n."told_low_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='45d3c09b5ae141b00af8f675babeca92e169f460', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_a2a3e', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_warehousethreshold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='warehousethreshold',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='3f1a7fad8086a26204736cea21ab96d30d8776e4', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_06687', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_warehousethreshold', when='AFTER')),
        ),
        migrations.RunSQL(_quality.CARRIED, _quality.NOT_CARRIED),
        migrations.RunSQL(_quality.FOLLOWED, _quality.NOT_FOLLOWED),
    ]
