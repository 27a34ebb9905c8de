import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
import highwall.kit.models
import highwall.kit.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from highwall.domains.explosives.migrations import _ledger


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('kit', '0001_initial'),
        ('projects', '0001_initial'),
        ('regions', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Store',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=80)),
                ('address', models.CharField(max_length=300)),
                ('city', models.CharField(max_length=80)),
                ('capacity_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('occupancy_kg', models.DecimalField(decimal_places=3, default=0, editable=False, max_digits=14)),
                ('allowed_kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('anfo', 'ANFO'), ('emulsion', 'Emulsion'), ('heavy_anfo', 'Heavy ANFO'), ('booster', 'Booster')], max_length=12))),
                ('status', models.CharField(choices=[('operational', 'Operational'), ('under_maintenance', 'Under maintenance'), ('decommissioned', 'Decommissioned')], default='operational', max_length=20)),
                ('kinds_told_low', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('anfo', 'ANFO'), ('emulsion', 'Emulsion'), ('heavy_anfo', 'Heavy ANFO'), ('booster', 'Booster')], max_length=12), default=list, editable=False)),
                ('manager', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regions.region')),
            ],
            options={
                'abstract': False,
                'indexes': [highwall.kit.text.SearchIndex(name='store_search', searched=('name', 'city', 'address'))],
                'constraints': [models.UniqueConstraint(highwall.kit.text.Fold('name'), name='store_name_unique'), models.CheckConstraint(condition=models.Q(('status__in', ['operational', 'under_maintenance', 'decommissioned'])), name='store_status_known'), models.CheckConstraint(condition=models.Q(('capacity_kg__gt', 0)), name='store_capacity_positive'), models.CheckConstraint(condition=models.Q(('occupancy_kg__gte', 0), ('occupancy_kg__lte', models.F('capacity_kg'))), name='store_occupancy_within_capacity'), models.CheckConstraint(condition=models.Q(('allowed_kinds__contained_by', ['anfo', 'emulsion', 'heavy_anfo', 'booster']), ('allowed_kinds__len__gt', 0)), name='store_allowed_kinds_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='store',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['occupancy_kg', 'kinds_told_low']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='0d8e00cabffcc2b53f2cc7af92d5db6ad24b1467', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_51733', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_store', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='store',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', o."address") ELSE \'{}\' END\n                    || CASE WHEN o."city" IS DISTINCT FROM n."city" THEN jsonb_build_object(\'city\', o."city") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', o."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."manager_id" IS DISTINCT FROM n."manager_id" THEN jsonb_build_object(\'manager_id\', o."manager_id") ELSE \'{}\' END\n                    || CASE WHEN o."capacity_kg" IS DISTINCT FROM n."capacity_kg" THEN jsonb_build_object(\'capacity_kg\', o."capacity_kg") ELSE \'{}\' END\n                    || CASE WHEN o."allowed_kinds" IS DISTINCT FROM n."allowed_kinds" THEN jsonb_build_object(\'allowed_kinds\', o."allowed_kinds") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', n."address") ELSE \'{}\' END\n                    || CASE WHEN o."city" IS DISTINCT FROM n."city" THEN jsonb_build_object(\'city\', n."city") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', n."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."manager_id" IS DISTINCT FROM n."manager_id" THEN jsonb_build_object(\'manager_id\', n."manager_id") ELSE \'{}\' END\n                    || CASE WHEN o."capacity_kg" IS DISTINCT FROM n."capacity_kg" THEN jsonb_build_object(\'capacity_kg\', n."capacity_kg") ELSE \'{}\' END\n                    || CASE WHEN o."allowed_kinds" IS DISTINCT FROM n."allowed_kinds" THEN jsonb_build_object(\'allowed_kinds\', n."allowed_kinds") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='c9bc232941bd6ed1ffd2898dacf6bbe126049925', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_4c5e2', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_store', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='store',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['occupancy_kg', 'kinds_told_low']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='7dc626b16fa81e393724c2444ff1432e925f0b8c', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_cb954', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_store', when='AFTER')),
        ),
        migrations.CreateModel(
            name='StoreLimit',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(choices=[('anfo', 'ANFO'), ('emulsion', 'Emulsion'), ('heavy_anfo', 'Heavy ANFO'), ('booster', 'Booster')], max_length=12)),
                ('minimum_kg', models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                ('maximum_kg', models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True)),
                ('unit', models.CharField(choices=[('kg', 'kg'), ('lb', 'lb'), ('t', 't'), ('short_ton', 'short tons')], default='kg', max_length=10)),
                ('store', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='limits', to='explosives.store')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('store', 'kind'), name='store_limit_unique'), models.CheckConstraint(condition=models.Q(('kind__in', ['anfo', 'emulsion', 'heavy_anfo', 'booster'])), name='store_limit_kind_known'), models.CheckConstraint(condition=models.Q(('unit__in', ['kg', 'lb', 't', 'short_ton'])), name='store_limit_unit_known'), models.CheckConstraint(condition=models.Q(('minimum_kg__isnull', True), ('minimum_kg__gte', 0), _connector='OR'), name='store_limit_minimum_not_negative'), models.CheckConstraint(condition=models.Q(('maximum_kg__isnull', True), ('maximum_kg__gt', 0), _connector='OR'), name='store_limit_maximum_positive'), models.CheckConstraint(condition=models.Q(('minimum_kg__isnull', True), ('maximum_kg__isnull', True), ('minimum_kg__lte', models.F('maximum_kg')), _connector='OR'), name='store_limit_minimum_within_maximum')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storelimit',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='1ea2442ebe54605595dcfb619f6e0940fbad86f2', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_c5dd2', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_storelimit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storelimit',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."store_id" IS DISTINCT FROM n."store_id" THEN jsonb_build_object(\'store_id\', o."store_id") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', o."kind") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_kg" IS DISTINCT FROM n."minimum_kg" THEN jsonb_build_object(\'minimum_kg\', o."minimum_kg") ELSE \'{}\' END\n                    || CASE WHEN o."maximum_kg" IS DISTINCT FROM n."maximum_kg" THEN jsonb_build_object(\'maximum_kg\', o."maximum_kg") ELSE \'{}\' END\n                    || CASE WHEN o."unit" IS DISTINCT FROM n."unit" THEN jsonb_build_object(\'unit\', o."unit") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."store_id" IS DISTINCT FROM n."store_id" THEN jsonb_build_object(\'store_id\', n."store_id") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', n."kind") ELSE \'{}\' END\n                    || CASE WHEN o."minimum_kg" IS DISTINCT FROM n."minimum_kg" THEN jsonb_build_object(\'minimum_kg\', n."minimum_kg") ELSE \'{}\' END\n                    || CASE WHEN o."maximum_kg" IS DISTINCT FROM n."maximum_kg" THEN jsonb_build_object(\'maximum_kg\', n."maximum_kg") ELSE \'{}\' END\n                    || CASE WHEN o."unit" IS DISTINCT FROM n."unit" THEN jsonb_build_object(\'unit\', n."unit") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='8deb68730dbfc45265e3f0b7ec94ee248ae1b149', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_845e1', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_storelimit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storelimit',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='ff20eb2748f970139dac213f374018a6f92b638f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_27265', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_storelimit', when='AFTER')),
        ),
        migrations.CreateModel(
            name='LedgerMovement',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.CharField(max_length=24, unique=True)),
                ('kind', models.CharField(choices=[('receive', 'Received from supplier'), ('stock', 'Moved into store'), ('issue', 'Issued to site'), ('consume', 'Blasted'), ('return', 'Returned to store'), ('reserve', 'Reserved for a request'), ('release', 'Released from a reservation'), ('write_off', 'Written off')], max_length=12)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('by_name', models.CharField(max_length=200)),
                ('site_id', models.UUIDField(null=True)),
                ('reference_id', models.UUIDField(null=True)),
                ('reference_number', models.CharField(blank=True, default='', max_length=40)),
                ('reason_code', models.CharField(blank=True, choices=[('destroyed', 'Destroyed'), ('spilled', 'Spilled'), ('short_delivery', 'Delivered short'), ('measurement', 'Measuring difference'), ('lost', 'Lost'), ('other', 'Other, see the note')], default='', max_length=16)),
                ('note', models.CharField(blank=True, default='', max_length=2000)),
                ('product_codes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=24))),
                ('quantity_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('store', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='movements', to='explosives.store')),
                ('region_id', models.UUIDField(editable=False, null=True)),
                ('site_region_id', models.UUIDField(editable=False, null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['-at', '-id'], name='explosives__at_f36ff9_idx'), highwall.kit.models.SortIndex(columns=('kind', 'at'), name='movement_by_kind'), highwall.kit.models.SortIndex(columns=('quantity_kg',), name='movement_by_quantity'), highwall.kit.models.SortIndex(columns=('kind', 'quantity_kg'), name='movement_of_kind_by_quantity'), django.contrib.postgres.indexes.GinIndex(fields=['product_codes'], name='movement_products'), models.Index(condition=models.Q(('site_id__isnull', False)), fields=['site_id', '-at'], name='movement_site'), models.Index(condition=models.Q(('reference_id__isnull', False)), fields=['reference_id'], name='movement_reference'), highwall.kit.text.SearchIndex(name='movement_search', searched=('number', 'reference_number', 'by_name')), models.Index(fields=['region_id', 'at', 'id'], name='region_movement_at'), models.Index(fields=['region_id', 'number', 'id'], name='region_movement_number'), models.Index(fields=['region_id', 'kind', 'at', 'id'], name='region_movement_kind'), models.Index(fields=['region_id', 'quantity_kg', 'id'], name='region_movement_quantity'), models.Index(condition=models.Q(('site_region_id__isnull', False)), fields=['site_region_id'], name='movement_elsewhere'), models.Index(fields=['store', 'region_id', 'at', 'id'], name='movement_store')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['receive', 'stock', 'issue', 'consume', 'return', 'reserve', 'release', 'write_off'])), name='movement_kind_known'), models.CheckConstraint(condition=models.Q(('quantity_kg__gt', 0)), name='movement_quantity_positive')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ledgermovement',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='351b727cd18ba1908c40ad7df18cc286c64c75ea', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_4c11e', table='explosives_ledgermovement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ledgermovement',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF pg_trigger_depth() > 1 AND to_jsonb(OLD) - ARRAY['region_id', 'site_region_id'] = to_jsonb(NEW) - ARRAY['region_id', 'site_region_id'] THEN\n    RETURN NEW;\nEND IF;\nRAISE EXCEPTION 'Cannot update or delete rows from % table, which is append-only', TG_TABLE_NAME;\n", hash='8f7f77062b4866fea2137565ae790bd5036f9594', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e3222', table='explosives_ledgermovement', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ledgermovement',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['region_id', 'site_region_id']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='6805884b55bbf21092cb8ebc6fc0a8217587194c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_d77cf', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_ledgermovement', when='AFTER')),
        ),
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('code', models.CharField(max_length=24)),
                ('name', models.CharField(max_length=80)),
                ('kind', models.CharField(choices=[('anfo', 'ANFO'), ('emulsion', 'Emulsion'), ('heavy_anfo', 'Heavy ANFO'), ('booster', 'Booster')], max_length=12)),
                ('density_g_cm3', models.DecimalField(decimal_places=3, max_digits=5)),
                ('rws_percent', models.DecimalField(decimal_places=1, max_digits=5)),
                ('energy_mj_kg', models.DecimalField(decimal_places=2, max_digits=5)),
                ('is_water_resistant', models.BooleanField(default=False)),
                ('un_number', models.CharField(max_length=4)),
                ('hazard_division', models.CharField(max_length=3)),
                ('compatibility_group', models.CharField(blank=True, default='', max_length=1)),
                ('low_stock_kg', models.DecimalField(decimal_places=3, default=0, max_digits=14)),
            ],
            options={
                'abstract': False,
                'indexes': [highwall.kit.text.SearchIndex(name='product_search', searched=('code', 'name', 'un_number'))],
                'constraints': [models.UniqueConstraint(highwall.kit.text.Fold('code'), name='product_code_unique'), models.UniqueConstraint(highwall.kit.text.Fold('name'), name='product_name_unique'), models.CheckConstraint(condition=models.Q(('kind__in', ['anfo', 'emulsion', 'heavy_anfo', 'booster'])), name='product_kind_known'), models.CheckConstraint(condition=models.Q(('density_g_cm3__gt', 0)), name='product_density_positive'), models.CheckConstraint(condition=models.Q(('low_stock_kg__gte', 0)), name='product_low_stock_not_negative')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='014a03a76ad66c02a011556e34bc0fd1f746d2cf', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_c47a2', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_product', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."code" IS DISTINCT FROM n."code" THEN jsonb_build_object(\'code\', o."code") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', o."kind") ELSE \'{}\' END\n                    || CASE WHEN o."density_g_cm3" IS DISTINCT FROM n."density_g_cm3" THEN jsonb_build_object(\'density_g_cm3\', o."density_g_cm3") ELSE \'{}\' END\n                    || CASE WHEN o."rws_percent" IS DISTINCT FROM n."rws_percent" THEN jsonb_build_object(\'rws_percent\', o."rws_percent") ELSE \'{}\' END\n                    || CASE WHEN o."energy_mj_kg" IS DISTINCT FROM n."energy_mj_kg" THEN jsonb_build_object(\'energy_mj_kg\', o."energy_mj_kg") ELSE \'{}\' END\n                    || CASE WHEN o."is_water_resistant" IS DISTINCT FROM n."is_water_resistant" THEN jsonb_build_object(\'is_water_resistant\', o."is_water_resistant") ELSE \'{}\' END\n                    || CASE WHEN o."un_number" IS DISTINCT FROM n."un_number" THEN jsonb_build_object(\'un_number\', o."un_number") ELSE \'{}\' END\n                    || CASE WHEN o."hazard_division" IS DISTINCT FROM n."hazard_division" THEN jsonb_build_object(\'hazard_division\', o."hazard_division") ELSE \'{}\' END\n                    || CASE WHEN o."compatibility_group" IS DISTINCT FROM n."compatibility_group" THEN jsonb_build_object(\'compatibility_group\', o."compatibility_group") ELSE \'{}\' END\n                    || CASE WHEN o."low_stock_kg" IS DISTINCT FROM n."low_stock_kg" THEN jsonb_build_object(\'low_stock_kg\', o."low_stock_kg") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."code" IS DISTINCT FROM n."code" THEN jsonb_build_object(\'code\', n."code") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', n."kind") ELSE \'{}\' END\n                    || CASE WHEN o."density_g_cm3" IS DISTINCT FROM n."density_g_cm3" THEN jsonb_build_object(\'density_g_cm3\', n."density_g_cm3") ELSE \'{}\' END\n                    || CASE WHEN o."rws_percent" IS DISTINCT FROM n."rws_percent" THEN jsonb_build_object(\'rws_percent\', n."rws_percent") ELSE \'{}\' END\n                    || CASE WHEN o."energy_mj_kg" IS DISTINCT FROM n."energy_mj_kg" THEN jsonb_build_object(\'energy_mj_kg\', n."energy_mj_kg") ELSE \'{}\' END\n                    || CASE WHEN o."is_water_resistant" IS DISTINCT FROM n."is_water_resistant" THEN jsonb_build_object(\'is_water_resistant\', n."is_water_resistant") ELSE \'{}\' END\n                    || CASE WHEN o."un_number" IS DISTINCT FROM n."un_number" THEN jsonb_build_object(\'un_number\', n."un_number") ELSE \'{}\' END\n                    || CASE WHEN o."hazard_division" IS DISTINCT FROM n."hazard_division" THEN jsonb_build_object(\'hazard_division\', n."hazard_division") ELSE \'{}\' END\n                    || CASE WHEN o."compatibility_group" IS DISTINCT FROM n."compatibility_group" THEN jsonb_build_object(\'compatibility_group\', n."compatibility_group") ELSE \'{}\' END\n                    || CASE WHEN o."low_stock_kg" IS DISTINCT FROM n."low_stock_kg" THEN jsonb_build_object(\'low_stock_kg\', n."low_stock_kg") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='eae533feae6e6596962b044f619fa621c2ce3183', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_160b8', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_product', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='product',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='b7131a8c96affdd066dcdfd49552c0e04ffa9d71', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_13cf6', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_product', when='AFTER')),
        ),
        migrations.CreateModel(
            name='StoreTransaction',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('number', models.CharField(max_length=24)),
                ('kind', models.CharField(choices=[('receive', 'Received from supplier'), ('stock', 'Moved into store'), ('issue', 'Issued to site'), ('consume', 'Blasted'), ('return', 'Returned to store'), ('reserve', 'Reserved for a request'), ('release', 'Released from a reservation'), ('write_off', 'Written off')], max_length=12)),
                ('product_kind', models.CharField(choices=[('anfo', 'ANFO'), ('emulsion', 'Emulsion'), ('heavy_anfo', 'Heavy ANFO'), ('booster', 'Booster')], max_length=12)),
                ('batch_number', models.CharField(max_length=40)),
                ('by_name', models.CharField(max_length=200)),
                ('reference_id', models.UUIDField(null=True)),
                ('reference_number', models.CharField(blank=True, default='', max_length=40)),
                ('quantity_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('on_hand_change_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('movement', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.ledgermovement')),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('store', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.store')),
                ('region_id', models.UUIDField(editable=False)),
            ],
            options={
                'indexes': [models.Index(fields=['at', 'id'], name='store_transaction_at'), models.Index(fields=['kind', 'at', 'id'], name='store_transaction_kind'), models.Index(fields=['product', 'at', 'id'], name='store_transaction_product'), models.Index(fields=['product_kind', 'at', 'id'], name='store_transaction_explosive'), models.Index(fields=['by', 'at', 'id'], name='store_transaction_by'), models.Index(condition=models.Q(('reference_id__isnull', False)), fields=['reference_id', 'at', 'id'], name='store_transaction_reference'), highwall.kit.text.SearchIndex(name='store_transaction_search', searched=('number', 'reference_number', 'by_name', 'batch_number')), models.Index(fields=['region_id', 'at', 'id'], name='region_transaction'), models.Index(fields=['region_id', 'kind', 'at', 'id'], name='region_transaction_kind'), models.Index(fields=['region_id', 'product', 'at', 'id'], name='region_transaction_product'), models.Index(fields=['region_id', 'product_kind', 'at', 'id'], name='region_transaction_explosive'), models.Index(fields=['region_id', 'by', 'at', 'id'], name='region_transaction_by'), models.Index(fields=['store', 'region_id', 'at', 'id'], name='store_transaction_of_store')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storetransaction',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='3187a9bbca28c75b49d8b3e9e919d73905b1826c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_f7acb', table='explosives_storetransaction', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storetransaction',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF pg_trigger_depth() > 1 AND to_jsonb(OLD) - ARRAY['region_id'] = to_jsonb(NEW) - ARRAY['region_id'] THEN\n    RETURN NEW;\nEND IF;\nRAISE EXCEPTION 'Cannot update or delete rows from % table, which is append-only', TG_TABLE_NAME;\n", hash='e90467065d0d234070f7007ce4fdb92b59b64d31', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3cef9', table='explosives_storetransaction', when='BEFORE')),
        ),
        migrations.CreateModel(
            name='WarehouseBatch',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('batch_number', models.CharField(max_length=40)),
                ('supplier', models.CharField(max_length=120)),
                ('manufacturer_batch_number', models.CharField(blank=True, default='', max_length=60)),
                ('manufactured_on', models.DateField()),
                ('expires_on', models.DateField()),
                ('storage_location', models.CharField(max_length=120)),
                ('received_at', models.DateTimeField()),
                ('received_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('properties', models.JSONField(default=dict)),
                ('status', models.CharField(choices=[('available', 'Available'), ('quarantined', 'Quarantined'), ('expired', 'Expired')], default='available', max_length=12)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='batches', to='explosives.product')),
            ],
            options={
                'abstract': False,
                'indexes': [highwall.kit.models.SortIndex(columns=('expires_on',), name='batch_by_expiry'), highwall.kit.models.SortIndex(columns=('manufactured_on',), name='batch_by_manufacture'), highwall.kit.models.SortIndex(columns=('received_at',), name='batch_by_receipt'), highwall.kit.models.SortIndex(columns=('batch_number',), name='batch_by_number'), highwall.kit.models.SortIndex(columns=('supplier',), name='batch_by_supplier'), models.Index(fields=['product', 'expires_on'], name='explosives__product_c8a516_idx'), highwall.kit.text.SearchIndex(name='batch_search', searched=('batch_number', 'manufacturer_batch_number', 'supplier'))],
                'constraints': [models.UniqueConstraint(highwall.kit.text.Fold('batch_number'), name='batch_number_unique'), models.CheckConstraint(condition=models.Q(('status__in', ['available', 'quarantined', 'expired'])), name='batch_status_known'), models.CheckConstraint(condition=models.Q(('expires_on__gt', models.F('manufactured_on'))), name='batch_expires_after_manufacture'), models.CheckConstraint(condition=models.Q(('received_kg__gt', 0)), name='batch_received_positive')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='warehousebatch',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='9f60a05d278a85255a0c55d2060e0828b1d0edb1', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_3f5a9', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_warehousebatch', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='warehousebatch',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_number" IS DISTINCT FROM n."batch_number" THEN jsonb_build_object(\'batch_number\', o."batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', o."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."supplier" IS DISTINCT FROM n."supplier" THEN jsonb_build_object(\'supplier\', o."supplier") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturer_batch_number" IS DISTINCT FROM n."manufacturer_batch_number" THEN jsonb_build_object(\'manufacturer_batch_number\', o."manufacturer_batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."manufactured_on" IS DISTINCT FROM n."manufactured_on" THEN jsonb_build_object(\'manufactured_on\', o."manufactured_on") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', o."expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."storage_location" IS DISTINCT FROM n."storage_location" THEN jsonb_build_object(\'storage_location\', o."storage_location") ELSE \'{}\' END\n                    || CASE WHEN o."received_at" IS DISTINCT FROM n."received_at" THEN jsonb_build_object(\'received_at\', o."received_at") ELSE \'{}\' END\n                    || CASE WHEN o."received_kg" IS DISTINCT FROM n."received_kg" THEN jsonb_build_object(\'received_kg\', o."received_kg") ELSE \'{}\' END\n                    || CASE WHEN o."properties" IS DISTINCT FROM n."properties" THEN jsonb_build_object(\'properties\', o."properties") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."batch_number" IS DISTINCT FROM n."batch_number" THEN jsonb_build_object(\'batch_number\', n."batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', n."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."supplier" IS DISTINCT FROM n."supplier" THEN jsonb_build_object(\'supplier\', n."supplier") ELSE \'{}\' END\n                    || CASE WHEN o."manufacturer_batch_number" IS DISTINCT FROM n."manufacturer_batch_number" THEN jsonb_build_object(\'manufacturer_batch_number\', n."manufacturer_batch_number") ELSE \'{}\' END\n                    || CASE WHEN o."manufactured_on" IS DISTINCT FROM n."manufactured_on" THEN jsonb_build_object(\'manufactured_on\', n."manufactured_on") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', n."expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."storage_location" IS DISTINCT FROM n."storage_location" THEN jsonb_build_object(\'storage_location\', n."storage_location") ELSE \'{}\' END\n                    || CASE WHEN o."received_at" IS DISTINCT FROM n."received_at" THEN jsonb_build_object(\'received_at\', n."received_at") ELSE \'{}\' END\n                    || CASE WHEN o."received_kg" IS DISTINCT FROM n."received_kg" THEN jsonb_build_object(\'received_kg\', n."received_kg") ELSE \'{}\' END\n                    || CASE WHEN o."properties" IS DISTINCT FROM n."properties" THEN jsonb_build_object(\'properties\', n."properties") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='ef6e940c93d1f2913eabec05b409e6bed7d9e2b9', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_99237', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_warehousebatch', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='warehousebatch',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='cc1cedda6d67f7afed09b7b25ecba041fda86cab', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_5e715', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_warehousebatch', when='AFTER')),
        ),
        migrations.CreateModel(
            name='StockLot',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('expires_on', models.DateField()),
                ('received_at', models.DateTimeField()),
                ('restocked_at', models.DateTimeField(null=True)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('store', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lots', to='explosives.store')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lots', to='explosives.warehousebatch')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['store', 'product', 'expires_on', 'received_at'], name='explosives__store_i_207da6_idx'), highwall.kit.models.SortIndex(columns=('expires_on',), name='stock_lot_by_expiry'), highwall.kit.models.SortIndex(columns=('received_at',), name='stock_lot_by_receipt'), highwall.kit.models.SortIndex(columns=('restocked_at',), name='stock_lot_by_restocking'), highwall.kit.models.SortIndex(columns=('restocked_at',), is_reversed=True, name='stock_lot_by_restocking_back')],
                'constraints': [models.UniqueConstraint(fields=('store', 'batch'), name='stock_lot_unique')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stocklot',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='41d6c0e3662e6b13e74f391b1762b5479de7861e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_11fc0', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_stocklot', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stocklot',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."store_id" IS DISTINCT FROM n."store_id" THEN jsonb_build_object(\'store_id\', o."store_id") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', o."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', o."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', o."expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."received_at" IS DISTINCT FROM n."received_at" THEN jsonb_build_object(\'received_at\', o."received_at") ELSE \'{}\' END\n                    || CASE WHEN o."restocked_at" IS DISTINCT FROM n."restocked_at" THEN jsonb_build_object(\'restocked_at\', o."restocked_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."store_id" IS DISTINCT FROM n."store_id" THEN jsonb_build_object(\'store_id\', n."store_id") ELSE \'{}\' END\n                    || CASE WHEN o."batch_id" IS DISTINCT FROM n."batch_id" THEN jsonb_build_object(\'batch_id\', n."batch_id") ELSE \'{}\' END\n                    || CASE WHEN o."product_id" IS DISTINCT FROM n."product_id" THEN jsonb_build_object(\'product_id\', n."product_id") ELSE \'{}\' END\n                    || CASE WHEN o."expires_on" IS DISTINCT FROM n."expires_on" THEN jsonb_build_object(\'expires_on\', n."expires_on") ELSE \'{}\' END\n                    || CASE WHEN o."received_at" IS DISTINCT FROM n."received_at" THEN jsonb_build_object(\'received_at\', n."received_at") ELSE \'{}\' END\n                    || CASE WHEN o."restocked_at" IS DISTINCT FROM n."restocked_at" THEN jsonb_build_object(\'restocked_at\', n."restocked_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='c3455e4c2da0c030107cb41f0046ef02bddc70df', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_20cea', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_stocklot', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stocklot',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='22984c9bd8205da25f7fec677a03ab4e45943172', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_4afbf', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_stocklot', when='AFTER')),
        ),
        migrations.CreateModel(
            name='LedgerAccount',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('supplier', 'Supplier'), ('batch', 'Central warehouse'), ('transit', 'In transit'), ('store_lot', 'Store'), ('site', 'Issued to site'), ('blast', 'Blasted'), ('returned', 'Returned to supplier'), ('destroyed', 'Destroyed'), ('loss', 'Lost')], max_length=12)),
                ('site_id', models.UUIDField(null=True)),
                ('balance_kg', models.DecimalField(decimal_places=3, default=0, max_digits=14)),
                ('reserved_kg', models.DecimalField(decimal_places=3, default=0, max_digits=14)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                ('lot', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='account', to='explosives.stocklot')),
                ('batch', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='accounts', to='explosives.warehousebatch')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('site_id__isnull', False)), fields=['site_id'], name='account_site')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'product', 'batch', 'lot', 'site_id'), name='account_unique', nulls_distinct=False), models.UniqueConstraint(fields=('id', 'product'), name='account_with_product_unique'), models.CheckConstraint(condition=models.Q(models.Q(('batch__isnull', True), ('kind__in', ['supplier']), ('lot__isnull', True), ('site_id__isnull', True)), models.Q(('batch__isnull', False), ('kind__in', ['batch', 'transit', 'returned', 'destroyed', 'loss']), ('lot__isnull', True), ('site_id__isnull', True)), models.Q(('batch__isnull', False), ('kind__in', ['store_lot']), ('lot__isnull', False), ('site_id__isnull', True)), models.Q(('batch__isnull', False), ('kind__in', ['site', 'blast']), ('lot__isnull', True), ('site_id__isnull', False)), _connector='OR'), name='account_owner_fits_kind'), models.CheckConstraint(condition=models.Q(('balance_kg__gte', 0), ('kind', 'supplier'), _connector='OR'), name='account_balance_not_negative'), models.CheckConstraint(condition=models.Q(('reserved_kg', 0), models.Q(('reserved_kg__gt', 0), ('reserved_kg__lte', models.F('balance_kg'))), _connector='OR'), name='account_reserved_within_balance'), models.CheckConstraint(condition=models.Q(('reserved_kg', 0), ('kind__in', ['batch', 'store_lot']), _connector='OR'), name='account_reserved_only_in_stock')],
            },
        ),
        migrations.CreateModel(
            name='Reservation',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('quantity_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                ('reference_id', models.UUIDField()),
                ('reference_number', models.CharField(max_length=40)),
                ('state', models.CharField(choices=[('held', 'Held'), ('issued', 'Issued'), ('released', 'Released')], default='held', max_length=10)),
                ('ended_at', models.DateTimeField(null=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reservations', to='explosives.ledgeraccount')),
                ('lot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reservations', to='explosives.stocklot')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['reference_id'], name='explosives__referen_6a28c3_idx'), models.Index(condition=models.Q(('state', 'held')), fields=['account'], name='reservation_held'), highwall.kit.text.SearchIndex(name='reservation_search', searched=('reference_number',)), highwall.kit.models.SortIndex(columns=('created_at',), name='reservation_by_creation'), highwall.kit.models.SortIndex(columns=('state', 'created_at'), name='reservation_by_state'), highwall.kit.models.SortIndex(columns=('quantity_kg',), name='reservation_by_quantity'), highwall.kit.models.SortIndex(columns=('reference_number',), name='reservation_by_reference')],
                'constraints': [models.CheckConstraint(condition=models.Q(('quantity_kg__gt', 0)), name='reservation_quantity_positive'), models.CheckConstraint(condition=models.Q(('state__in', ['held', 'issued', 'released'])), name='reservation_state_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reservation',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='cd134045fb3fa91e4243d5a476d9ed7bd8c430c6', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_cd823', referencing='REFERENCING NEW TABLE AS new_rows ', table='explosives_reservation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reservation',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."lot_id" IS DISTINCT FROM n."lot_id" THEN jsonb_build_object(\'lot_id\', o."lot_id") ELSE \'{}\' END\n                    || CASE WHEN o."account_id" IS DISTINCT FROM n."account_id" THEN jsonb_build_object(\'account_id\', o."account_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantity_kg" IS DISTINCT FROM n."quantity_kg" THEN jsonb_build_object(\'quantity_kg\', o."quantity_kg") ELSE \'{}\' END\n                    || CASE WHEN o."reference_id" IS DISTINCT FROM n."reference_id" THEN jsonb_build_object(\'reference_id\', o."reference_id") ELSE \'{}\' END\n                    || CASE WHEN o."reference_number" IS DISTINCT FROM n."reference_number" THEN jsonb_build_object(\'reference_number\', o."reference_number") ELSE \'{}\' END\n                    || CASE WHEN o."state" IS DISTINCT FROM n."state" THEN jsonb_build_object(\'state\', o."state") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', o."ended_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."lot_id" IS DISTINCT FROM n."lot_id" THEN jsonb_build_object(\'lot_id\', n."lot_id") ELSE \'{}\' END\n                    || CASE WHEN o."account_id" IS DISTINCT FROM n."account_id" THEN jsonb_build_object(\'account_id\', n."account_id") ELSE \'{}\' END\n                    || CASE WHEN o."quantity_kg" IS DISTINCT FROM n."quantity_kg" THEN jsonb_build_object(\'quantity_kg\', n."quantity_kg") ELSE \'{}\' END\n                    || CASE WHEN o."reference_id" IS DISTINCT FROM n."reference_id" THEN jsonb_build_object(\'reference_id\', n."reference_id") ELSE \'{}\' END\n                    || CASE WHEN o."reference_number" IS DISTINCT FROM n."reference_number" THEN jsonb_build_object(\'reference_number\', n."reference_number") ELSE \'{}\' END\n                    || CASE WHEN o."state" IS DISTINCT FROM n."state" THEN jsonb_build_object(\'state\', n."state") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', n."ended_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='d828398d34950804fb581ddac97270cff765571e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_6ab88', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='explosives_reservation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reservation',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='929c865843c73355065b2627360787565069235d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_4a38b', referencing='REFERENCING OLD TABLE AS old_rows ', table='explosives_reservation', when='AFTER')),
        ),
        # The table itself is partitioned; the SQL below makes it.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='LedgerEntry',
                    fields=[
                        ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField()),
                        ('amount_kg', models.DecimalField(decimal_places=3, max_digits=14)),
                        ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='explosives.ledgeraccount')),
                        ('movement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='explosives.ledgermovement')),
                        ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='explosives.product')),
                    ],
                    options={
                        'db_table': 'explosives_ledgerentry',
                    },
                ),
            ],
        ),
        migrations.RunSQL(_ledger.ENTRIES, _ledger.NO_ENTRIES),
        migrations.RunSQL(_ledger.POSTING, _ledger.NO_POSTING),
        migrations.RunSQL(_ledger.RESERVATIONS, _ledger.NO_RESERVATIONS),
        migrations.RunSQL(_ledger.FIGURES, _ledger.NO_FIGURES),
        migrations.RunSQL(_ledger.MOVEMENTS, _ledger.NO_MOVEMENTS),
        migrations.RunSQL(_ledger.TRAIL, _ledger.NO_TRAIL),
        migrations.RunSQL(_ledger.TRANSACTIONS_KEPT, _ledger.TRANSACTIONS_NOT_KEPT),
        migrations.RunSQL(_ledger.REGIONS, _ledger.NO_REGIONS),
    ]
