import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import highwall.kit.actors
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
            name='SigningKey',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('kid', models.CharField(max_length=16, unique=True)),
                ('salt', models.BinaryField()),
                ('verifies_until', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(models.ExpressionWrapper(models.Q(('verifies_until', None)), models.BooleanField()), condition=models.Q(('verifies_until', None)), name='signing_key_one_signs')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signingkey',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['salt']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='4215e3974d2099bcf57617fd56f79d1dc00a69d3', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_a05c9', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_signingkey', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signingkey',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."kid" IS DISTINCT FROM n."kid" THEN jsonb_build_object(\'kid\', o."kid") ELSE \'{}\' END\n                    || CASE WHEN o."verifies_until" IS DISTINCT FROM n."verifies_until" THEN jsonb_build_object(\'verifies_until\', o."verifies_until") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."kid" IS DISTINCT FROM n."kid" THEN jsonb_build_object(\'kid\', n."kid") ELSE \'{}\' END\n                    || CASE WHEN o."verifies_until" IS DISTINCT FROM n."verifies_until" THEN jsonb_build_object(\'verifies_until\', n."verifies_until") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='229b1257bb0fb2eec40918e90eb6d57593290f3c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_5d5c5', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_signingkey', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signingkey',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['salt']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='5929869a62f66fc11198677551624a18488d20ed', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_bcb7a', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_signingkey', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signingkey',
            trigger=pgtrigger.compiler.Trigger(name='notify_signing_keys', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'signing_keys'); RETURN NULL;", hash='915407db997d5e2ff40161ffbf3b8316e04fa827', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_notify_signing_keys_d2767', table='accounts_signingkey', when='AFTER')),
        ),
        migrations.CreateModel(
            name='StrangerFailures',
            fields=[
                ('key', models.BinaryField(primary_key=True, serialize=False)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('locked_at', models.DateTimeField(blank=True, null=True)),
                ('updated_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='Throttle',
            fields=[
                ('key', models.BinaryField(primary_key=True, serialize=False)),
                ('free_at', models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='Role',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('code', models.SlugField(max_length=40, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('name_ar', models.CharField(blank=True, default='', max_length=80)),
                ('reach', models.CharField(choices=[('all', 'all'), ('region', 'region'), ('assigned', 'assigned')], default=highwall.kit.actors.Reach['REGION'], max_length=10)),
                ('rights', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list)),
                ('description', models.CharField(blank=True, default='', max_length=400)),
                ('is_builtin', models.BooleanField(default=False)),
                ('predefined_rights', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, editable=False)),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(highwall.kit.text.Fold('name'), name='role_name_unique'), models.CheckConstraint(condition=models.Q(('reach__in', ['all', 'region', 'assigned'])), name='role_reach_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='dce1519d7474ef42743c49ba2d6464cb12501b94', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_5d107', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_role', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."code" IS DISTINCT FROM n."code" THEN jsonb_build_object(\'code\', o."code") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."name_ar" IS DISTINCT FROM n."name_ar" THEN jsonb_build_object(\'name_ar\', o."name_ar") ELSE \'{}\' END\n                    || CASE WHEN o."reach" IS DISTINCT FROM n."reach" THEN jsonb_build_object(\'reach\', o."reach") ELSE \'{}\' END\n                    || CASE WHEN o."rights" IS DISTINCT FROM n."rights" THEN jsonb_build_object(\'rights\', o."rights") ELSE \'{}\' END\n                    || CASE WHEN o."description" IS DISTINCT FROM n."description" THEN jsonb_build_object(\'description\', o."description") ELSE \'{}\' END\n                    || CASE WHEN o."is_builtin" IS DISTINCT FROM n."is_builtin" THEN jsonb_build_object(\'is_builtin\', o."is_builtin") ELSE \'{}\' END\n                    || CASE WHEN o."predefined_rights" IS DISTINCT FROM n."predefined_rights" THEN jsonb_build_object(\'predefined_rights\', o."predefined_rights") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."code" IS DISTINCT FROM n."code" THEN jsonb_build_object(\'code\', n."code") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."name_ar" IS DISTINCT FROM n."name_ar" THEN jsonb_build_object(\'name_ar\', n."name_ar") ELSE \'{}\' END\n                    || CASE WHEN o."reach" IS DISTINCT FROM n."reach" THEN jsonb_build_object(\'reach\', n."reach") ELSE \'{}\' END\n                    || CASE WHEN o."rights" IS DISTINCT FROM n."rights" THEN jsonb_build_object(\'rights\', n."rights") ELSE \'{}\' END\n                    || CASE WHEN o."description" IS DISTINCT FROM n."description" THEN jsonb_build_object(\'description\', n."description") ELSE \'{}\' END\n                    || CASE WHEN o."is_builtin" IS DISTINCT FROM n."is_builtin" THEN jsonb_build_object(\'is_builtin\', n."is_builtin") ELSE \'{}\' END\n                    || CASE WHEN o."predefined_rights" IS DISTINCT FROM n."predefined_rights" THEN jsonb_build_object(\'predefined_rights\', n."predefined_rights") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='e47bdb217f10ac2ad68da22fc9081c463f3a645e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_79b08', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_role', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='42ef8b65b0d6a813e7bd73f47a8bdf8fc1d3f9c9', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_90806', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_role', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='role',
            trigger=pgtrigger.compiler.Trigger(name='notify_access', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'access'); RETURN NULL;", hash='ef166b5c3e5e972e3402a561822380402e387539', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_notify_access_8a981', table='accounts_role', when='AFTER')),
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('email', models.EmailField(max_length=254)),
                ('password', models.CharField(blank=True, default='', max_length=160)),
                ('first_name', models.CharField(max_length=80)),
                ('last_name', models.CharField(max_length=80)),
                ('phone_home', models.CharField(blank=True, default='', max_length=32)),
                ('phone_resident', models.CharField(blank=True, default='', max_length=32)),
                ('country_of_origin', models.CharField(blank=True, default='', max_length=2)),
                ('address', models.CharField(blank=True, default='', max_length=300)),
                ('status', models.CharField(choices=[('active', 'Active'), ('inactive', 'Inactive'), ('locked', 'Locked'), ('suspended', 'Suspended')], default='active', max_length=10)),
                ('failed_sign_ins', models.PositiveSmallIntegerField(default=0)),
                ('locked_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('last_sign_in_at', models.DateTimeField(blank=True, null=True)),
                ('language', models.CharField(choices=[('en', 'English'), ('ar', 'العربية')], default='en', max_length=2)),
                ('theme', models.CharField(choices=[('auto', 'auto'), ('light', 'light'), ('dark', 'dark')], default='auto', max_length=5)),
                ('time_zone', models.CharField(default='Asia/Muscat', max_length=64)),
                ('units', models.CharField(choices=[('metric', 'metric'), ('imperial', 'imperial')], default='metric', max_length=8)),
                ('pins', models.JSONField(blank=True, default=list)),
                ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regions.region')),
                ('primary_role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.role')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['last_name', 'first_name'], name='accounts_us_last_na_ddbf2c_idx'), highwall.kit.models.SortIndex(columns=('created_at',), name='user_by_creation'), highwall.kit.models.SortIndex(columns=('last_name',), name='user_by_last_name'), highwall.kit.models.SortIndex(columns=('first_name',), name='user_by_first_name'), highwall.kit.models.SortIndex(columns=('email',), name='user_by_email'), highwall.kit.models.SortIndex(columns=('status', 'created_at'), name='user_by_status'), highwall.kit.models.SortIndex(columns=('last_sign_in_at',), name='user_by_sign_in'), highwall.kit.models.SortIndex(columns=('last_sign_in_at',), is_reversed=True, name='user_by_sign_in_back'), highwall.kit.text.SearchIndex(name='user_search', searched=('first_name', 'last_name', 'email'))],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='user_email_unique'), models.CheckConstraint(condition=models.Q(('status__in', ['active', 'inactive', 'locked', 'suspended'])), name='user_status_known')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['password']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='ba5586492fc9caf7bef43257dc8922d5f2f17e62', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_86765', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."email" IS DISTINCT FROM n."email" THEN jsonb_build_object(\'email\', o."email") ELSE \'{}\' END\n                    || CASE WHEN o."first_name" IS DISTINCT FROM n."first_name" THEN jsonb_build_object(\'first_name\', o."first_name") ELSE \'{}\' END\n                    || CASE WHEN o."last_name" IS DISTINCT FROM n."last_name" THEN jsonb_build_object(\'last_name\', o."last_name") ELSE \'{}\' END\n                    || CASE WHEN o."phone_home" IS DISTINCT FROM n."phone_home" THEN jsonb_build_object(\'phone_home\', o."phone_home") ELSE \'{}\' END\n                    || CASE WHEN o."phone_resident" IS DISTINCT FROM n."phone_resident" THEN jsonb_build_object(\'phone_resident\', o."phone_resident") ELSE \'{}\' END\n                    || CASE WHEN o."country_of_origin" IS DISTINCT FROM n."country_of_origin" THEN jsonb_build_object(\'country_of_origin\', o."country_of_origin") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', o."address") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', o."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."primary_role_id" IS DISTINCT FROM n."primary_role_id" THEN jsonb_build_object(\'primary_role_id\', o."primary_role_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."failed_sign_ins" IS DISTINCT FROM n."failed_sign_ins" THEN jsonb_build_object(\'failed_sign_ins\', o."failed_sign_ins") ELSE \'{}\' END\n                    || CASE WHEN o."locked_at" IS DISTINCT FROM n."locked_at" THEN jsonb_build_object(\'locked_at\', o."locked_at") ELSE \'{}\' END\n                    || CASE WHEN o."last_sign_in_at" IS DISTINCT FROM n."last_sign_in_at" THEN jsonb_build_object(\'last_sign_in_at\', o."last_sign_in_at") ELSE \'{}\' END\n                    || CASE WHEN o."language" IS DISTINCT FROM n."language" THEN jsonb_build_object(\'language\', o."language") ELSE \'{}\' END\n                    || CASE WHEN o."theme" IS DISTINCT FROM n."theme" THEN jsonb_build_object(\'theme\', o."theme") ELSE \'{}\' END\n                    || CASE WHEN o."time_zone" IS DISTINCT FROM n."time_zone" THEN jsonb_build_object(\'time_zone\', o."time_zone") ELSE \'{}\' END\n                    || CASE WHEN o."units" IS DISTINCT FROM n."units" THEN jsonb_build_object(\'units\', o."units") ELSE \'{}\' END\n                    || CASE WHEN o."pins" IS DISTINCT FROM n."pins" THEN jsonb_build_object(\'pins\', o."pins") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."email" IS DISTINCT FROM n."email" THEN jsonb_build_object(\'email\', n."email") ELSE \'{}\' END\n                    || CASE WHEN o."first_name" IS DISTINCT FROM n."first_name" THEN jsonb_build_object(\'first_name\', n."first_name") ELSE \'{}\' END\n                    || CASE WHEN o."last_name" IS DISTINCT FROM n."last_name" THEN jsonb_build_object(\'last_name\', n."last_name") ELSE \'{}\' END\n                    || CASE WHEN o."phone_home" IS DISTINCT FROM n."phone_home" THEN jsonb_build_object(\'phone_home\', n."phone_home") ELSE \'{}\' END\n                    || CASE WHEN o."phone_resident" IS DISTINCT FROM n."phone_resident" THEN jsonb_build_object(\'phone_resident\', n."phone_resident") ELSE \'{}\' END\n                    || CASE WHEN o."country_of_origin" IS DISTINCT FROM n."country_of_origin" THEN jsonb_build_object(\'country_of_origin\', n."country_of_origin") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', n."address") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', n."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."primary_role_id" IS DISTINCT FROM n."primary_role_id" THEN jsonb_build_object(\'primary_role_id\', n."primary_role_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."failed_sign_ins" IS DISTINCT FROM n."failed_sign_ins" THEN jsonb_build_object(\'failed_sign_ins\', n."failed_sign_ins") ELSE \'{}\' END\n                    || CASE WHEN o."locked_at" IS DISTINCT FROM n."locked_at" THEN jsonb_build_object(\'locked_at\', n."locked_at") ELSE \'{}\' END\n                    || CASE WHEN o."last_sign_in_at" IS DISTINCT FROM n."last_sign_in_at" THEN jsonb_build_object(\'last_sign_in_at\', n."last_sign_in_at") ELSE \'{}\' END\n                    || CASE WHEN o."language" IS DISTINCT FROM n."language" THEN jsonb_build_object(\'language\', n."language") ELSE \'{}\' END\n                    || CASE WHEN o."theme" IS DISTINCT FROM n."theme" THEN jsonb_build_object(\'theme\', n."theme") ELSE \'{}\' END\n                    || CASE WHEN o."time_zone" IS DISTINCT FROM n."time_zone" THEN jsonb_build_object(\'time_zone\', n."time_zone") ELSE \'{}\' END\n                    || CASE WHEN o."units" IS DISTINCT FROM n."units" THEN jsonb_build_object(\'units\', n."units") ELSE \'{}\' END\n                    || CASE WHEN o."pins" IS DISTINCT FROM n."pins" THEN jsonb_build_object(\'pins\', n."pins") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='ceceba016c9826cef498113878527c51c823745b', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_b852b', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['password']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='61a639b7436f9715b03b89339482e6093cd06329', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_5dfd0', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='notify_access', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'access'); RETURN NULL;", hash='32a9ce1c5c3e87163af5dc406470e04179bbae26', level='STATEMENT', operation='UPDATE OF "status", "region_id", "primary_role_id", "first_name", "last_name", "time_zone", "language"', pgid='pgtrigger_notify_access_77f92', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='notify_users', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'users'); RETURN NULL;", hash='86fd9c09ee171139664a5624842bebdeaabf870f', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_notify_users_58e0c', table='accounts_user', when='AFTER')),
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('list_name', models.CharField(max_length=160)),
                ('name', models.CharField(max_length=60)),
                ('query', models.CharField(blank=True, default='', max_length=2000)),
                ('is_default', models.BooleanField(default=False)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='saved_views', to='accounts.user')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(models.F('user'), models.F('list_name'), highwall.kit.text.Fold('name'), name='saved_view_name_unique'), models.UniqueConstraint(condition=models.Q(('is_default', True)), fields=('user', 'list_name'), name='saved_view_one_default')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='savedview',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='efe1a17f34c5983c1bd9ecec7bf8e3f81c6183f0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_3f1af', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_savedview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='savedview',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."list_name" IS DISTINCT FROM n."list_name" THEN jsonb_build_object(\'list_name\', o."list_name") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."query" IS DISTINCT FROM n."query" THEN jsonb_build_object(\'query\', o."query") ELSE \'{}\' END\n                    || CASE WHEN o."is_default" IS DISTINCT FROM n."is_default" THEN jsonb_build_object(\'is_default\', o."is_default") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."list_name" IS DISTINCT FROM n."list_name" THEN jsonb_build_object(\'list_name\', n."list_name") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."query" IS DISTINCT FROM n."query" THEN jsonb_build_object(\'query\', n."query") ELSE \'{}\' END\n                    || CASE WHEN o."is_default" IS DISTINCT FROM n."is_default" THEN jsonb_build_object(\'is_default\', n."is_default") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='05cd469df3661caa0165ac811836d1a2005eabd8', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_d653d', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_savedview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='savedview',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='d9ab77469e5f8f49b911775fc6ba65af5c93c1d8', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_985e4', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_savedview', when='AFTER')),
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('refresh_hash', models.BinaryField()),
                ('previous_refresh_hash', models.BinaryField(null=True)),
                ('rotated_at', models.DateTimeField(null=True)),
                ('expires_at', models.DateTimeField()),
                ('last_seen_at', models.DateTimeField()),
                ('address', models.GenericIPAddressField(null=True)),
                ('device', models.CharField(blank=True, default='', max_length=400)),
                ('failures_before', models.PositiveSmallIntegerField(default=0)),
                ('ended_at', models.DateTimeField(null=True)),
                ('end_reason', models.CharField(blank=True, default='', max_length=40)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='accounts.user')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(condition=models.Q(('ended_at', None)), fields=['user'], name='session_live'), models.Index(fields=['user', '-created_at'], name='session_newest')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['refresh_hash', 'previous_refresh_hash', 'rotated_at', 'last_seen_at', 'version']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='0af1fe1638a24911b2428400693f7e22887241d9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_9a869', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."expires_at" IS DISTINCT FROM n."expires_at" THEN jsonb_build_object(\'expires_at\', o."expires_at") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', o."address") ELSE \'{}\' END\n                    || CASE WHEN o."device" IS DISTINCT FROM n."device" THEN jsonb_build_object(\'device\', o."device") ELSE \'{}\' END\n                    || CASE WHEN o."failures_before" IS DISTINCT FROM n."failures_before" THEN jsonb_build_object(\'failures_before\', o."failures_before") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', o."ended_at") ELSE \'{}\' END\n                    || CASE WHEN o."end_reason" IS DISTINCT FROM n."end_reason" THEN jsonb_build_object(\'end_reason\', o."end_reason") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."expires_at" IS DISTINCT FROM n."expires_at" THEN jsonb_build_object(\'expires_at\', n."expires_at") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', n."address") ELSE \'{}\' END\n                    || CASE WHEN o."device" IS DISTINCT FROM n."device" THEN jsonb_build_object(\'device\', n."device") ELSE \'{}\' END\n                    || CASE WHEN o."failures_before" IS DISTINCT FROM n."failures_before" THEN jsonb_build_object(\'failures_before\', n."failures_before") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', n."ended_at") ELSE \'{}\' END\n                    || CASE WHEN o."end_reason" IS DISTINCT FROM n."end_reason" THEN jsonb_build_object(\'end_reason\', n."end_reason") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='9ab1b29316f5f6fdea99d90d9ebe2917b58e9c3f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_a27e5', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['refresh_hash', 'previous_refresh_hash', 'rotated_at', 'last_seen_at', 'version']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='4656a535593a89b27378139f663bf8c6418c1d12', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_93c96', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='notify_access', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'access'); RETURN NULL;", hash='285f4a7d2d4afe3796ee23e6acf1a18459db028f', level='STATEMENT', operation='UPDATE OF "ended_at"', pgid='pgtrigger_notify_access_37e97', table='accounts_session', when='AFTER')),
        ),
        migrations.CreateModel(
            name='TotpDevice',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('secret', models.BinaryField()),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('last_step', models.BigIntegerField(default=0)),
                ('last_used_at', models.DateTimeField(null=True)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='totp_device', to='accounts.user')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='totpdevice',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['secret', 'last_step', 'last_used_at', 'version']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='89439795d2cfcec1540fa0092767bacb85f502a9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_3f3b6', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_totpdevice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='totpdevice',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."confirmed_at" IS DISTINCT FROM n."confirmed_at" THEN jsonb_build_object(\'confirmed_at\', o."confirmed_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."confirmed_at" IS DISTINCT FROM n."confirmed_at" THEN jsonb_build_object(\'confirmed_at\', n."confirmed_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='56774552213ea8d043ee5137e9a060f3ce87c916', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_00b2c', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_totpdevice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='totpdevice',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['secret', 'last_step', 'last_used_at', 'version']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='a0522ad2fd3457149d5135fdc1a02b87a73d752a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_21fb6', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_totpdevice', when='AFTER')),
        ),
        migrations.CreateModel(
            name='UserRole',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='user_links', to='accounts.role')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='role_links', to='accounts.user')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('user', 'role'), name='user_role_once')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userrole',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='2a0347c76bb269443f2d5cbe59da15805fa47921', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_9d715', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_userrole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userrole',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."role_id" IS DISTINCT FROM n."role_id" THEN jsonb_build_object(\'role_id\', o."role_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."role_id" IS DISTINCT FROM n."role_id" THEN jsonb_build_object(\'role_id\', n."role_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='2987f749a2d5bc3ffd401fb63e47ff2affcf445c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_6f729', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_userrole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userrole',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='6c21ebfb93a236bfeba11113c976bcdcefadeb16', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_91696', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_userrole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='userrole',
            trigger=pgtrigger.compiler.Trigger(name='notify_access', sql=pgtrigger.compiler.UpsertTriggerSql(func="PERFORM pg_notify('highwall_cache', 'access'); RETURN NULL;", hash='3e8d8b42e5594c13b6378608afe8633ad7835886', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_notify_access_efa79', table='accounts_userrole', when='AFTER')),
        ),
        migrations.CreateModel(
            name='Challenge',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(choices=[('second_factor', 'Second factor'), ('enrolment', 'Enrolment'), ('new_passkey', 'New passkey'), ('passkey', 'Passkey')], max_length=16)),
                ('token_hash', models.BinaryField(unique=True)),
                ('nonce', models.BinaryField(default=b'')),
                ('attempts_left', models.PositiveSmallIntegerField()),
                ('expires_at', models.DateTimeField(db_index=True)),
                ('used_at', models.DateTimeField(null=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='challenges', to='accounts.user')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('purpose__in', ['second_factor', 'enrolment', 'new_passkey', 'passkey'])), name='challenge_purpose_known')],
            },
        ),
        migrations.CreateModel(
            name='Passkey',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('name', models.CharField(max_length=80)),
                ('rp_id', models.CharField(max_length=253)),
                ('credential_id', models.BinaryField(unique=True)),
                ('public_key', models.BinaryField()),
                ('sign_count', models.BigIntegerField(default=0)),
                ('transports', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list)),
                ('is_synced', models.BooleanField(default=False)),
                ('last_used_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passkeys', to='accounts.user')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['user', 'created_at'], name='accounts_pa_user_id_c6b06a_idx')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='passkey',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['credential_id', 'public_key', 'sign_count', 'last_used_at', 'version']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='29d1581fed16f496931fb044b6933358a3e8d5d7', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_561fc', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_passkey', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='passkey',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."rp_id" IS DISTINCT FROM n."rp_id" THEN jsonb_build_object(\'rp_id\', o."rp_id") ELSE \'{}\' END\n                    || CASE WHEN o."transports" IS DISTINCT FROM n."transports" THEN jsonb_build_object(\'transports\', o."transports") ELSE \'{}\' END\n                    || CASE WHEN o."is_synced" IS DISTINCT FROM n."is_synced" THEN jsonb_build_object(\'is_synced\', o."is_synced") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."rp_id" IS DISTINCT FROM n."rp_id" THEN jsonb_build_object(\'rp_id\', n."rp_id") ELSE \'{}\' END\n                    || CASE WHEN o."transports" IS DISTINCT FROM n."transports" THEN jsonb_build_object(\'transports\', n."transports") ELSE \'{}\' END\n                    || CASE WHEN o."is_synced" IS DISTINCT FROM n."is_synced" THEN jsonb_build_object(\'is_synced\', n."is_synced") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='3b5452b24c144a1c9d9c76d783118f370cae8436', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_3e956', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_passkey', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='passkey',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['credential_id', 'public_key', 'sign_count', 'last_used_at', 'version']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='7b0d1be7d8e91d2534424d161a6eb21178990bc0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_ffcfc', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_passkey', when='AFTER')),
        ),
        migrations.CreateModel(
            name='PasswordCode',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('code_hash', models.BinaryField()),
                ('purpose', models.CharField(choices=[('welcome', 'welcome'), ('reset', 'reset')], max_length=10)),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='password_codes', to='accounts.user')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['user', '-created_at'], name='accounts_pa_user_id_540c3a_idx')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='passwordcode',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['code_hash']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='295d87ff7ca8ad067c8ddb12a1a3a16690990fea', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_b55ee', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_passwordcode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='passwordcode',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."purpose" IS DISTINCT FROM n."purpose" THEN jsonb_build_object(\'purpose\', o."purpose") ELSE \'{}\' END\n                    || CASE WHEN o."expires_at" IS DISTINCT FROM n."expires_at" THEN jsonb_build_object(\'expires_at\', o."expires_at") ELSE \'{}\' END\n                    || CASE WHEN o."used_at" IS DISTINCT FROM n."used_at" THEN jsonb_build_object(\'used_at\', o."used_at") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', o."ended_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."purpose" IS DISTINCT FROM n."purpose" THEN jsonb_build_object(\'purpose\', n."purpose") ELSE \'{}\' END\n                    || CASE WHEN o."expires_at" IS DISTINCT FROM n."expires_at" THEN jsonb_build_object(\'expires_at\', n."expires_at") ELSE \'{}\' END\n                    || CASE WHEN o."used_at" IS DISTINCT FROM n."used_at" THEN jsonb_build_object(\'used_at\', n."used_at") ELSE \'{}\' END\n                    || CASE WHEN o."ended_at" IS DISTINCT FROM n."ended_at" THEN jsonb_build_object(\'ended_at\', n."ended_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='879aa667deafda062d5ec9eb3851f6cfddf5c14d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_97345', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_passwordcode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='passwordcode',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['code_hash']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='a28c08f0a8251142e78232be152a9139f8d8b787', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_1b65c', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_passwordcode', when='AFTER')),
        ),
        migrations.CreateModel(
            name='RecoveryCode',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('code_hash', models.BinaryField()),
                ('used_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recovery_codes', to='accounts.user')),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(condition=models.Q(('used_at', None)), fields=['user'], name='recovery_code_open')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='recoverycode',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['code_hash']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='3a308a29b7d456047cf34ff0da476f9df720ee97', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_275df', referencing='REFERENCING NEW TABLE AS new_rows ', table='accounts_recoverycode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='recoverycode',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."used_at" IS DISTINCT FROM n."used_at" THEN jsonb_build_object(\'used_at\', o."used_at") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."used_at" IS DISTINCT FROM n."used_at" THEN jsonb_build_object(\'used_at\', n."used_at") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='460fe52a3e95ba4bae699ad0f90aa56c6a7ab1e0', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_10aaa', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='accounts_recoverycode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='recoverycode',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['code_hash']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='9b78525cfd96e9a26db1673986840fdbbdad4de3', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_2bc33', referencing='REFERENCING OLD TABLE AS old_rows ', table='accounts_recoverycode', when='AFTER')),
        ),
        migrations.AddField(
            model_name='user',
            name='roles',
            field=models.ManyToManyField(related_name='users', through='accounts.UserRole', to='accounts.role'),
        ),
    ]
