import django.db.models.deletion
import django.utils.timezone
import highwall.kit.models
import highwall.kit.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from highwall.kit.migrations import _trail


class Migration(migrations.Migration):

    initial = True

    dependencies = []

    operations = [
        migrations.RunSQL(_trail.IDENTIFIERS, _trail.NO_IDENTIFIERS),
        migrations.RunSQL(_trail.APPEND_ONLY, _trail.NOT_APPEND_ONLY),
        migrations.RunSQL(_trail.TRAIL, _trail.NO_TRAIL),
        # What text is compared by.
        migrations.RunSQL(
            highwall.kit.text.functions_sql(),
            "DROP FUNCTION kit_grams(text); DROP FUNCTION kit_natural_key(text); DROP FUNCTION kit_fold(text);",
        ),
        migrations.CreateModel(
            name='AuditEvent',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('cluster', models.BigIntegerField()),
                ('xid', models.BigIntegerField()),
                ('event', models.CharField(max_length=40)),
                ('resource', models.CharField(max_length=63)),
                ('resource_id', models.TextField()),
                ('actor_id', models.UUIDField(null=True)),
                ('session_id', models.UUIDField(null=True)),
                ('address', models.GenericIPAddressField(null=True)),
                ('request_id', models.TextField(null=True)),
                ('source', models.TextField(null=True)),
                ('before', models.JSONField(null=True)),
                ('after', models.JSONField(null=True)),
            ],
            options={
                'db_table': 'audit_event',
                'managed': False,
            },
        ),
        migrations.CreateModel(
            name='AuditDrop',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('partition', models.CharField(max_length=63, unique=True)),
                ('from_at', models.DateTimeField()),
                ('until_at', models.DateTimeField()),
                ('count', models.BigIntegerField()),
                ('root', models.BinaryField()),
                ('blocks', models.JSONField()),
                ('dropped_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditdrop',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c8ff366a29d39a3b5622e170a70796190932f91d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7e699', table='kit_auditdrop', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditdrop',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='b72490a42744f01b33aa158f297f9b49671431ff', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_efdff', table='kit_auditdrop', when='BEFORE')),
        ),
        migrations.CreateModel(
            name='AuditSeal',
            fields=[
                ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
                ('cluster', models.BigIntegerField()),
                ('from_xid', models.BigIntegerField()),
                ('to_xid', models.BigIntegerField()),
                ('first_at', models.DateTimeField()),
                ('last_at', models.DateTimeField()),
                ('count', models.PositiveIntegerField()),
                ('root', models.BinaryField()),
                ('previous', models.BinaryField()),
                ('seal', models.BinaryField()),
                ('sealed_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'indexes': [models.Index(fields=['cluster', 'to_xid'], name='audit_seal_limit'), models.Index(fields=['last_at'], name='audit_seal_last')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditseal',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0415d68d359773b54b949119c275603db55d50aa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6a5b0', table='kit_auditseal', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditseal',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='0858f7ec9d76c0d8b2d918fa7ab6eaa0425cdc91', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ca5d8', table='kit_auditseal', when='BEFORE')),
        ),
        migrations.CreateModel(
            name='IdempotencyKey',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('user_id', models.UUIDField()),
                ('key', models.CharField(max_length=128)),
                ('fingerprint', models.BinaryField()),
                ('status', models.PositiveSmallIntegerField(default=0)),
                ('content_type', models.CharField(default='', max_length=80)),
                ('body', models.BinaryField(default=b'')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'indexes': [models.Index(fields=['created_at'], name='kit_idempot_created_fe58ea_idx')],
                'constraints': [models.UniqueConstraint(fields=('user_id', 'key'), name='idempotency_key_unique')],
            },
        ),
        migrations.CreateModel(
            name='JobRun',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=48)),
                ('owner_id', models.UUIDField(null=True)),
                ('subject_id', models.UUIDField(null=True)),
                ('link', models.CharField(blank=True, default='', max_length=200)),
                ('state', models.CharField(choices=[('queued', 'Queued'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='queued', max_length=12)),
                ('done', models.PositiveIntegerField(default=0)),
                ('total', models.PositiveIntegerField(default=0)),
                ('message', models.TextField(blank=True, default='')),
                ('cancel_requested', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('started_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('seen_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['owner_id', '-created_at'], name='kit_jobrun_owner_i_cf4bbb_idx'), models.Index(fields=['subject_id'], name='kit_jobrun_subject_1653c7_idx'), highwall.kit.models.SortIndex(columns=('created_at',), name='job_by_creation'), highwall.kit.models.SortIndex(columns=('kind', 'created_at'), name='job_by_kind'), highwall.kit.models.SortIndex(columns=('state', 'created_at'), name='job_by_state'), highwall.kit.models.SortIndex(columns=('started_at',), name='job_by_start'), highwall.kit.models.SortIndex(columns=('started_at',), is_reversed=True, name='job_by_start_back'), highwall.kit.models.SortIndex(columns=('finished_at',), name='job_by_end'), highwall.kit.models.SortIndex(columns=('finished_at',), is_reversed=True, name='job_by_end_back'), highwall.kit.text.SearchIndex(name='job_search', searched=('kind', 'message'))],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'running', 'done', 'failed', 'cancelled'])), name='job_run_state_known')],
            },
        ),
        migrations.CreateModel(
            name='Mail',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=40)),
                ('to', models.CharField(max_length=254)),
                ('language', models.CharField(max_length=2)),
                ('subject', models.CharField(max_length=300)),
                ('text', models.TextField(blank=True, default='')),
                ('html', models.TextField(blank=True, default='')),
                ('is_secret', models.BooleanField(default=False)),
                ('sealed', models.BinaryField(null=True)),
                ('message_id', models.CharField(max_length=300)),
                ('state', models.CharField(choices=[('queued', 'Queued'), ('sending', 'Sending'), ('sent', 'Sent'), ('failed', 'Failed'), ('expired', 'Expired')], default='queued', max_length=8)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('next_attempt_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('expires_at', models.DateTimeField(null=True)),
                ('claimed_at', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('error', models.TextField(blank=True, default='')),
                ('is_uncertain', models.BooleanField(default=False)),
            ],
            options={
                'indexes': [models.Index(fields=['-created_at', '-id'], name='mail_newest'), highwall.kit.models.SortIndex(columns=('kind', 'created_at'), name='mail_by_kind'), highwall.kit.models.SortIndex(columns=('state', 'created_at'), name='mail_by_state'), highwall.kit.models.SortIndex(columns=('to',), name='mail_by_recipient'), highwall.kit.models.SortIndex(columns=('sent_at',), name='mail_by_sending'), highwall.kit.models.SortIndex(columns=('sent_at',), is_reversed=True, name='mail_by_sending_back'), highwall.kit.text.SearchIndex(name='mail_search', searched=('to', 'subject')), models.Index(fields=['to', '-created_at'], name='mail_recipient'), models.Index(condition=models.Q(('state__in', ['queued', 'sending'])), fields=['next_attempt_at'], name='mail_due'), models.Index(condition=models.Q(('sealed__isnull', False)), fields=['expires_at'], name='mail_secret')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['queued', 'sending', 'sent', 'failed', 'expired'])), name='mail_state_known'), models.CheckConstraint(condition=models.Q(('is_secret', False), models.Q(('html', ''), ('text', '')), _connector='OR'), name='mail_secret_not_in_clear')],
            },
        ),
        migrations.CreateModel(
            name='NumberSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=8)),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'year'), name='number_series_unique')],
            },
        ),
        migrations.CreateModel(
            name='OutboxEvent',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=64)),
                ('payload', models.JSONField()),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('delivered_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('delivered_at', None)), fields=['created_at'], name='outbox_undelivered')],
            },
        ),
        migrations.CreateModel(
            name='OutboxDelivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subscriber', models.CharField(max_length=120)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='kit.outboxevent')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('event', 'subscriber'), name='outbox_delivery_unique')],
            },
        ),
        migrations.CreateModel(
            name='SettingValue',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('key', models.CharField(max_length=80, unique=True)),
                ('value', models.JSONField()),
            ],
            options={
                'abstract': False,
            },
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
        pgtrigger.migrations.AddTrigger(
            model_name='settingvalue',
            trigger=pgtrigger.compiler.Trigger(name='notify_settings', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'settings'); RETURN NULL;", hash='e3fce3127dfed8e00472dc678a114809ef2d43c5', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_notify_settings_b804d', table='kit_settingvalue', when='AFTER')),
        ),
        migrations.CreateModel(
            name='TransitionLog',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('record_type', models.CharField(max_length=64)),
                ('record_id', models.UUIDField()),
                ('name', models.CharField(max_length=40)),
                ('from_state', models.CharField(max_length=32)),
                ('to_state', models.CharField(max_length=32)),
                ('by_id', models.UUIDField(null=True)),
                ('by_name', models.CharField(max_length=200)),
                ('at', models.DateTimeField()),
                ('reason', models.TextField(blank=True, default='')),
            ],
            options={
                'indexes': [models.Index(fields=['record_type', 'record_id', 'at'], name='kit_transit_record__689215_idx')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='transitionlog',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='dfa3de5900f342d2fff83a9651b29f163f523530', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d83b1', table='kit_transitionlog', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='transitionlog',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='b2a68781d50d73e174d217c2f8e84ed976da0145', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_f961c', table='kit_transitionlog', when='BEFORE')),
        ),
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('size_bytes', models.PositiveBigIntegerField()),
                ('format', models.CharField(choices=[('jpeg', 'JPEG'), ('png', 'PNG'), ('webp', 'WebP'), ('pdf', 'PDF'), ('csv', 'CSV'), ('xlsx', 'XLSX'), ('docx', 'DOCX')], max_length=4)),
                ('width_px', models.PositiveIntegerField(null=True)),
                ('height_px', models.PositiveIntegerField(null=True)),
            ],
            options={
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('format__in', ['jpeg', 'png', 'webp', 'pdf', 'csv', 'xlsx', 'docx'])), name='stored_file_format_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storedfile',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='c228b10a15ce4c027ef7a863020d36294dbe8fb9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_337f9', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_storedfile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storedfile',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."sha256" IS DISTINCT FROM n."sha256" THEN jsonb_build_object(\'sha256\', o."sha256") ELSE \'{}\' END\n                    || CASE WHEN o."size_bytes" IS DISTINCT FROM n."size_bytes" THEN jsonb_build_object(\'size_bytes\', o."size_bytes") ELSE \'{}\' END\n                    || CASE WHEN o."format" IS DISTINCT FROM n."format" THEN jsonb_build_object(\'format\', o."format") ELSE \'{}\' END\n                    || CASE WHEN o."width_px" IS DISTINCT FROM n."width_px" THEN jsonb_build_object(\'width_px\', o."width_px") ELSE \'{}\' END\n                    || CASE WHEN o."height_px" IS DISTINCT FROM n."height_px" THEN jsonb_build_object(\'height_px\', o."height_px") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."sha256" IS DISTINCT FROM n."sha256" THEN jsonb_build_object(\'sha256\', n."sha256") ELSE \'{}\' END\n                    || CASE WHEN o."size_bytes" IS DISTINCT FROM n."size_bytes" THEN jsonb_build_object(\'size_bytes\', n."size_bytes") ELSE \'{}\' END\n                    || CASE WHEN o."format" IS DISTINCT FROM n."format" THEN jsonb_build_object(\'format\', n."format") ELSE \'{}\' END\n                    || CASE WHEN o."width_px" IS DISTINCT FROM n."width_px" THEN jsonb_build_object(\'width_px\', n."width_px") ELSE \'{}\' END\n                    || CASE WHEN o."height_px" IS DISTINCT FROM n."height_px" THEN jsonb_build_object(\'height_px\', n."height_px") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='c366d52f0733d3cb9954d3a129fae4949aca840a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_4e795', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_storedfile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='storedfile',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='8ca8e281ea6f9fa387ff56f1ce468462cc7c1ca2', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_57785', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_storedfile', when='AFTER')),
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('record_type', models.CharField(max_length=64)),
                ('record_id', models.UUIDField()),
                ('title', models.CharField(max_length=200)),
                ('file_name', models.CharField(max_length=200)),
                ('kind', models.CharField(max_length=32)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('by_id', models.UUIDField(null=True)),
                ('by_name', models.CharField(max_length=200)),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='kit.storedfile')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['record_type', 'record_id', 'created_at'], name='attachment_of_record'), models.Index(condition=models.Q(('valid_until__isnull', False)), fields=['valid_until'], name='attachment_expiring')],
                'constraints': [models.UniqueConstraint(fields=('record_id', 'file'), name='attachment_once_per_record')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='bc1d883378b8c8cd8cede96eff10b555bc52a97f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_3da23', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_attachment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."record_type" IS DISTINCT FROM n."record_type" THEN jsonb_build_object(\'record_type\', o."record_type") ELSE \'{}\' END\n                    || CASE WHEN o."record_id" IS DISTINCT FROM n."record_id" THEN jsonb_build_object(\'record_id\', o."record_id") ELSE \'{}\' END\n                    || CASE WHEN o."file_id" IS DISTINCT FROM n."file_id" THEN jsonb_build_object(\'file_id\', o."file_id") ELSE \'{}\' END\n                    || CASE WHEN o."title" IS DISTINCT FROM n."title" THEN jsonb_build_object(\'title\', o."title") ELSE \'{}\' END\n                    || CASE WHEN o."file_name" IS DISTINCT FROM n."file_name" THEN jsonb_build_object(\'file_name\', o."file_name") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', o."kind") ELSE \'{}\' END\n                    || CASE WHEN o."valid_until" IS DISTINCT FROM n."valid_until" THEN jsonb_build_object(\'valid_until\', o."valid_until") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', o."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', o."by_name") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."record_type" IS DISTINCT FROM n."record_type" THEN jsonb_build_object(\'record_type\', n."record_type") ELSE \'{}\' END\n                    || CASE WHEN o."record_id" IS DISTINCT FROM n."record_id" THEN jsonb_build_object(\'record_id\', n."record_id") ELSE \'{}\' END\n                    || CASE WHEN o."file_id" IS DISTINCT FROM n."file_id" THEN jsonb_build_object(\'file_id\', n."file_id") ELSE \'{}\' END\n                    || CASE WHEN o."title" IS DISTINCT FROM n."title" THEN jsonb_build_object(\'title\', n."title") ELSE \'{}\' END\n                    || CASE WHEN o."file_name" IS DISTINCT FROM n."file_name" THEN jsonb_build_object(\'file_name\', n."file_name") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', n."kind") ELSE \'{}\' END\n                    || CASE WHEN o."valid_until" IS DISTINCT FROM n."valid_until" THEN jsonb_build_object(\'valid_until\', n."valid_until") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', n."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', n."by_name") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='4ba86631ba759cf9cc9f0a81e11af9aea5c34359', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_c8775', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_attachment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='attachment',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='826211beb9f13128595e6510ef592f1501637d7f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_d4e93', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_attachment', when='AFTER')),
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('record_type', models.CharField(max_length=64)),
                ('record_id', models.UUIDField()),
                ('text', models.CharField(blank=True, max_length=4000)),
                ('mentions', models.JSONField(blank=True, default=list)),
                ('by_id', models.UUIDField(null=True)),
                ('by_name', models.CharField(max_length=200)),
                ('edited_at', models.DateTimeField(null=True)),
                ('removed_at', models.DateTimeField(null=True)),
                ('removed_by_name', models.CharField(blank=True, default='', max_length=200)),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['record_type', 'record_id', '-id'], name='comment_of_record')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('removed_at', None), models.Q(('text', ''), _negated=True)), models.Q(('removed_at__isnull', False), ('text', '')), _connector='OR'), name='comment_has_words_until_removed')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comment',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='e70baae9cc148658c861b41c3dd80ef01b228da2', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_25837', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_comment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comment',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."record_type" IS DISTINCT FROM n."record_type" THEN jsonb_build_object(\'record_type\', o."record_type") ELSE \'{}\' END\n                    || CASE WHEN o."record_id" IS DISTINCT FROM n."record_id" THEN jsonb_build_object(\'record_id\', o."record_id") ELSE \'{}\' END\n                    || CASE WHEN o."text" IS DISTINCT FROM n."text" THEN jsonb_build_object(\'text\', o."text") ELSE \'{}\' END\n                    || CASE WHEN o."mentions" IS DISTINCT FROM n."mentions" THEN jsonb_build_object(\'mentions\', o."mentions") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', o."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', o."by_name") ELSE \'{}\' END\n                    || CASE WHEN o."edited_at" IS DISTINCT FROM n."edited_at" THEN jsonb_build_object(\'edited_at\', o."edited_at") ELSE \'{}\' END\n                    || CASE WHEN o."removed_at" IS DISTINCT FROM n."removed_at" THEN jsonb_build_object(\'removed_at\', o."removed_at") ELSE \'{}\' END\n                    || CASE WHEN o."removed_by_name" IS DISTINCT FROM n."removed_by_name" THEN jsonb_build_object(\'removed_by_name\', o."removed_by_name") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."record_type" IS DISTINCT FROM n."record_type" THEN jsonb_build_object(\'record_type\', n."record_type") ELSE \'{}\' END\n                    || CASE WHEN o."record_id" IS DISTINCT FROM n."record_id" THEN jsonb_build_object(\'record_id\', n."record_id") ELSE \'{}\' END\n                    || CASE WHEN o."text" IS DISTINCT FROM n."text" THEN jsonb_build_object(\'text\', n."text") ELSE \'{}\' END\n                    || CASE WHEN o."mentions" IS DISTINCT FROM n."mentions" THEN jsonb_build_object(\'mentions\', n."mentions") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', n."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', n."by_name") ELSE \'{}\' END\n                    || CASE WHEN o."edited_at" IS DISTINCT FROM n."edited_at" THEN jsonb_build_object(\'edited_at\', n."edited_at") ELSE \'{}\' END\n                    || CASE WHEN o."removed_at" IS DISTINCT FROM n."removed_at" THEN jsonb_build_object(\'removed_at\', n."removed_at") ELSE \'{}\' END\n                    || CASE WHEN o."removed_by_name" IS DISTINCT FROM n."removed_by_name" THEN jsonb_build_object(\'removed_by_name\', n."removed_by_name") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='0c9d1017bf52a0871ca06e92ea5d0d84e7ee27b1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_2f9b2', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_comment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='comment',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='5c1c1529a5e4a1e51d6846df7ea703d181b54eee', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_0f832', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_comment', when='AFTER')),
        ),
        migrations.CreateModel(
            name='ChecklistTemplate',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=120)),
                ('description', models.CharField(blank=True, default='', max_length=500)),
                ('latest', models.PositiveIntegerField(default=0)),
                ('is_retired', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(highwall.kit.text.Fold('name'), name='checklist_template_name_unique'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='checklist_template_has_a_name')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklisttemplate',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='673aed9ec525ca9ca382e52edc91a8458f04e00e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_6b472', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_checklisttemplate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklisttemplate',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."description" IS DISTINCT FROM n."description" THEN jsonb_build_object(\'description\', o."description") ELSE \'{}\' END\n                    || CASE WHEN o."latest" IS DISTINCT FROM n."latest" THEN jsonb_build_object(\'latest\', o."latest") ELSE \'{}\' END\n                    || CASE WHEN o."is_retired" IS DISTINCT FROM n."is_retired" THEN jsonb_build_object(\'is_retired\', o."is_retired") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."description" IS DISTINCT FROM n."description" THEN jsonb_build_object(\'description\', n."description") ELSE \'{}\' END\n                    || CASE WHEN o."latest" IS DISTINCT FROM n."latest" THEN jsonb_build_object(\'latest\', n."latest") ELSE \'{}\' END\n                    || CASE WHEN o."is_retired" IS DISTINCT FROM n."is_retired" THEN jsonb_build_object(\'is_retired\', n."is_retired") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='995ba32851d3076c02fd08d64212ab7b487d1417', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_6b07f', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_checklisttemplate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklisttemplate',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='7f0986966b2e83a7a398369c054d80811f83d018', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_83d16', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_checklisttemplate', when='AFTER')),
        ),
        migrations.CreateModel(
            name='ChecklistEdition',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.PositiveIntegerField()),
                ('groups', models.JSONField()),
                ('by_id', models.UUIDField(null=True)),
                ('by_name', models.CharField(max_length=200)),
                ('template', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='editions', to='kit.checklisttemplate')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('template', 'number'), name='checklist_edition_number_unique'), models.CheckConstraint(condition=models.Q(('number__gt', 0)), name='checklist_edition_number_positive')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklistedition',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='1b6687de9f8e1ca27b79fa76b78fb9c513ae54a6', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_82a9e', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_checklistedition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklistedition',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."template_id" IS DISTINCT FROM n."template_id" THEN jsonb_build_object(\'template_id\', o."template_id") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', o."number") ELSE \'{}\' END\n                    || CASE WHEN o."groups" IS DISTINCT FROM n."groups" THEN jsonb_build_object(\'groups\', o."groups") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', o."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', o."by_name") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."template_id" IS DISTINCT FROM n."template_id" THEN jsonb_build_object(\'template_id\', n."template_id") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', n."number") ELSE \'{}\' END\n                    || CASE WHEN o."groups" IS DISTINCT FROM n."groups" THEN jsonb_build_object(\'groups\', n."groups") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', n."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', n."by_name") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='d1739128b21f5047c163a029cdcb01591eec426f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_e1bbf', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_checklistedition', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklistedition',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='b40abec62e0456049698162a59bc0627d1b6b20e', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_862e2', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_checklistedition', when='AFTER')),
        ),
        migrations.CreateModel(
            name='Checklist',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('record_type', models.CharField(max_length=64)),
                ('record_id', models.UUIDField()),
                ('name', models.CharField(max_length=120)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('signed_by_id', models.UUIDField(null=True)),
                ('signed_by_name', models.CharField(blank=True, default='', max_length=200)),
                ('signed_with', models.CharField(blank=True, default='', max_length=12)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checklists', to='kit.checklistedition')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['record_type', 'record_id', 'id'], name='checklist_of_record')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('completed_at', None), ('signed_by_name', '')), models.Q(('completed_at__isnull', False), models.Q(('signed_by_name', ''), _negated=True)), _connector='OR'), name='checklist_completed_by_somebody'), models.CheckConstraint(condition=models.Q(('signed_with__in', ['', 'password'])), name='checklist_signed_with_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklist',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='7f6f0b6db7b7b771ed745c709dcbdb50b65f6c96', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_729a0', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_checklist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklist',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."record_type" IS DISTINCT FROM n."record_type" THEN jsonb_build_object(\'record_type\', o."record_type") ELSE \'{}\' END\n                    || CASE WHEN o."record_id" IS DISTINCT FROM n."record_id" THEN jsonb_build_object(\'record_id\', o."record_id") ELSE \'{}\' END\n                    || CASE WHEN o."edition_id" IS DISTINCT FROM n."edition_id" THEN jsonb_build_object(\'edition_id\', o."edition_id") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."completed_at" IS DISTINCT FROM n."completed_at" THEN jsonb_build_object(\'completed_at\', o."completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."signed_by_id" IS DISTINCT FROM n."signed_by_id" THEN jsonb_build_object(\'signed_by_id\', o."signed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."signed_by_name" IS DISTINCT FROM n."signed_by_name" THEN jsonb_build_object(\'signed_by_name\', o."signed_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."signed_with" IS DISTINCT FROM n."signed_with" THEN jsonb_build_object(\'signed_with\', o."signed_with") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."record_type" IS DISTINCT FROM n."record_type" THEN jsonb_build_object(\'record_type\', n."record_type") ELSE \'{}\' END\n                    || CASE WHEN o."record_id" IS DISTINCT FROM n."record_id" THEN jsonb_build_object(\'record_id\', n."record_id") ELSE \'{}\' END\n                    || CASE WHEN o."edition_id" IS DISTINCT FROM n."edition_id" THEN jsonb_build_object(\'edition_id\', n."edition_id") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."completed_at" IS DISTINCT FROM n."completed_at" THEN jsonb_build_object(\'completed_at\', n."completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."signed_by_id" IS DISTINCT FROM n."signed_by_id" THEN jsonb_build_object(\'signed_by_id\', n."signed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."signed_by_name" IS DISTINCT FROM n."signed_by_name" THEN jsonb_build_object(\'signed_by_name\', n."signed_by_name") ELSE \'{}\' END\n                    || CASE WHEN o."signed_with" IS DISTINCT FROM n."signed_with" THEN jsonb_build_object(\'signed_with\', n."signed_with") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='8307caaf88700bf81009e7ed61ca5cbe56489b99', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_35ca5', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_checklist', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklist',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='bba4812d899a0dbe125c4b59166a46cb795e06ed', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_3a349', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_checklist', when='AFTER')),
        ),
        migrations.CreateModel(
            name='ChecklistAnswer',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('item_id', models.UUIDField()),
                ('verdict', models.CharField(choices=[('ok', 'In order'), ('not_ok', 'Not in order'), ('not_applicable', 'Does not apply')], max_length=14)),
                ('figure', models.DecimalField(blank=True, decimal_places=4, max_digits=14, null=True)),
                ('text', models.CharField(blank=True, default='', max_length=2000)),
                ('note', models.CharField(blank=True, default='', max_length=2000)),
                ('by_id', models.UUIDField(null=True)),
                ('by_name', models.CharField(max_length=200)),
                ('answered_at', models.DateTimeField()),
                ('checklist', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='kit.checklist')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kit.attachment')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('checklist', 'item_id'), name='checklist_answer_once_per_item'), models.CheckConstraint(condition=models.Q(('verdict__in', ['ok', 'not_ok', 'not_applicable'])), name='checklist_answer_verdict_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklistanswer',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='17992d724996963eae98eb13749f65d2b158d360', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_0ec84', referencing='REFERENCING NEW TABLE AS new_rows ', table='kit_checklistanswer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklistanswer',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."checklist_id" IS DISTINCT FROM n."checklist_id" THEN jsonb_build_object(\'checklist_id\', o."checklist_id") ELSE \'{}\' END\n                    || CASE WHEN o."item_id" IS DISTINCT FROM n."item_id" THEN jsonb_build_object(\'item_id\', o."item_id") ELSE \'{}\' END\n                    || CASE WHEN o."verdict" IS DISTINCT FROM n."verdict" THEN jsonb_build_object(\'verdict\', o."verdict") ELSE \'{}\' END\n                    || CASE WHEN o."figure" IS DISTINCT FROM n."figure" THEN jsonb_build_object(\'figure\', o."figure") ELSE \'{}\' END\n                    || CASE WHEN o."text" IS DISTINCT FROM n."text" THEN jsonb_build_object(\'text\', o."text") ELSE \'{}\' END\n                    || CASE WHEN o."note" IS DISTINCT FROM n."note" THEN jsonb_build_object(\'note\', o."note") ELSE \'{}\' END\n                    || CASE WHEN o."photo_id" IS DISTINCT FROM n."photo_id" THEN jsonb_build_object(\'photo_id\', o."photo_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', o."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', o."by_name") ELSE \'{}\' END\n                    || CASE WHEN o."answered_at" IS DISTINCT FROM n."answered_at" THEN jsonb_build_object(\'answered_at\', o."answered_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."checklist_id" IS DISTINCT FROM n."checklist_id" THEN jsonb_build_object(\'checklist_id\', n."checklist_id") ELSE \'{}\' END\n                    || CASE WHEN o."item_id" IS DISTINCT FROM n."item_id" THEN jsonb_build_object(\'item_id\', n."item_id") ELSE \'{}\' END\n                    || CASE WHEN o."verdict" IS DISTINCT FROM n."verdict" THEN jsonb_build_object(\'verdict\', n."verdict") ELSE \'{}\' END\n                    || CASE WHEN o."figure" IS DISTINCT FROM n."figure" THEN jsonb_build_object(\'figure\', n."figure") ELSE \'{}\' END\n                    || CASE WHEN o."text" IS DISTINCT FROM n."text" THEN jsonb_build_object(\'text\', n."text") ELSE \'{}\' END\n                    || CASE WHEN o."note" IS DISTINCT FROM n."note" THEN jsonb_build_object(\'note\', n."note") ELSE \'{}\' END\n                    || CASE WHEN o."photo_id" IS DISTINCT FROM n."photo_id" THEN jsonb_build_object(\'photo_id\', n."photo_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_id" IS DISTINCT FROM n."by_id" THEN jsonb_build_object(\'by_id\', n."by_id") ELSE \'{}\' END\n                    || CASE WHEN o."by_name" IS DISTINCT FROM n."by_name" THEN jsonb_build_object(\'by_name\', n."by_name") ELSE \'{}\' END\n                    || CASE WHEN o."answered_at" IS DISTINCT FROM n."answered_at" THEN jsonb_build_object(\'answered_at\', n."answered_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='4e7d69628c942a5e6df1842592c09e8998b0da1a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_2d0fe', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='kit_checklistanswer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='checklistanswer',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='973e9291240d7814bf83ce6e2bde47f6bb8a080e', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_ca1b1', referencing='REFERENCING OLD TABLE AS old_rows ', table='kit_checklistanswer', when='AFTER')),
        ),
    ]
