import django.db.models.deletion
import django.utils.timezone
import highwall.kit.models
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('kit', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Notification',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=60)),
                ('facts', models.JSONField(default=dict)),
                ('link', models.CharField(blank=True, default='', max_length=200)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('read_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notifications', to='accounts.user')),
            ],
            options={
                'indexes': [highwall.kit.models.SortIndex(columns=('user', 'created_at'), name='notification_by_creation'), highwall.kit.models.SortIndex(columns=('user', 'kind', 'created_at'), name='notification_by_kind'), models.Index(condition=models.Q(('read_at', None)), fields=['user'], name='notification_unread')],
            },
        ),
        migrations.CreateModel(
            name='NotificationPreference',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kind', models.CharField(max_length=60)),
                ('in_app', models.BooleanField()),
                ('mail', models.BooleanField()),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notification_preferences', to='accounts.user')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('user', 'kind'), name='notification_preference_once')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='notificationpreference',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='416f9ea66cd11a8a63f69b1d864498c32e3be2cc', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_10cd5', referencing='REFERENCING NEW TABLE AS new_rows ', table='notifications_notificationpreference', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='notificationpreference',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', o."kind") ELSE \'{}\' END\n                    || CASE WHEN o."in_app" IS DISTINCT FROM n."in_app" THEN jsonb_build_object(\'in_app\', o."in_app") ELSE \'{}\' END\n                    || CASE WHEN o."mail" IS DISTINCT FROM n."mail" THEN jsonb_build_object(\'mail\', o."mail") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."kind" IS DISTINCT FROM n."kind" THEN jsonb_build_object(\'kind\', n."kind") ELSE \'{}\' END\n                    || CASE WHEN o."in_app" IS DISTINCT FROM n."in_app" THEN jsonb_build_object(\'in_app\', n."in_app") ELSE \'{}\' END\n                    || CASE WHEN o."mail" IS DISTINCT FROM n."mail" THEN jsonb_build_object(\'mail\', n."mail") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='776d09e2d092c94038643fd568d1bfe47bed599b', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_fa2c6', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='notifications_notificationpreference', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='notificationpreference',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='f2869df9e3cd8409fb7097d2f7a8e08271a9eac2', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_e44c5', referencing='REFERENCING OLD TABLE AS old_rows ', table='notifications_notificationpreference', when='AFTER')),
        ),
    ]
