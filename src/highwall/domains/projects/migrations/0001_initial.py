import django.db.models.deletion
import django.utils.timezone
import highwall.kit.models
import highwall.kit.text
import pgtrigger.compiler
import pgtrigger.migrations
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('kit', '0001_initial'),
        ('regions', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Project',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.CharField(max_length=20, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('description', models.TextField(max_length=4000)),
                ('area_of_operation', models.CharField(max_length=200)),
                ('start_on', models.DateField(blank=True, null=True)),
                ('expected_end_on', models.DateField(blank=True, null=True)),
                ('status', models.CharField(choices=[('planned', 'Planned'), ('in_progress', 'In progress'), ('on_hold', 'On hold'), ('completed', 'Completed'), ('cancelled', 'Cancelled')], default='planned', max_length=12)),
                ('is_archived', models.BooleanField(default=False)),
                ('epsg', models.PositiveIntegerField(blank=True, null=True)),
                ('time_zone', models.CharField(default='Asia/Muscat', max_length=64)),
                ('manager', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='regions.region')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProjectMember',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('added_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='projects.project')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='project_memberships', to='accounts.user')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Site',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('number', models.CharField(max_length=20, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('address', models.CharField(max_length=300)),
                ('status', models.CharField(choices=[('planned', 'Planned'), ('setup', 'Setup'), ('in_progress', 'In progress'), ('blast', 'Ready to blast'), ('on_hold', 'On hold'), ('completed', 'Completed'), ('cancelled', 'Cancelled'), ('archived', 'Archived')], default='planned', max_length=12)),
                ('fired_at', models.DateTimeField(blank=True, null=True)),
                ('rock_density_t_m3', models.DecimalField(decimal_places=3, default=Decimal('2.6'), max_digits=5)),
                ('pattern_approved_at', models.DateTimeField(blank=True, null=True)),
                ('simulation_confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('operator_completed_at', models.DateTimeField(blank=True, null=True)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('is_pattern_approved_by_designer', models.BooleanField(default=False)),
                ('is_simulation_confirmed_by_designer', models.BooleanField(default=False)),
                ('pattern_version', models.PositiveIntegerField(default=1)),
                ('design_version', models.PositiveIntegerField(default=1)),
                ('completed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('design_changed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('operator_completed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('pattern_approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('pattern_changed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sites', to='projects.project')),
                ('simulation_confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.models.SortIndex(columns=('created_at',), name='project_by_creation'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.models.SortIndex(columns=('status', 'created_at'), name='project_by_status'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.models.SortIndex(columns=('start_on',), name='project_by_start'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.models.SortIndex(columns=('start_on',), is_reversed=True, name='project_by_start_back'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.models.SortIndex(columns=('expected_end_on',), name='project_by_end'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.models.SortIndex(columns=('expected_end_on',), is_reversed=True, name='project_by_end_back'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=models.Index(fields=['region', 'status'], name='projects_pr_region__09db89_idx'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.models.SortIndex(columns=('name',), name='project_by_name'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=highwall.kit.text.SearchIndex(name='project_search', searched=('name', 'number', 'description')),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.UniqueConstraint(highwall.kit.text.Fold('name'), name='project_name_unique'),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['planned', 'in_progress', 'on_hold', 'completed', 'cancelled'])), name='project_status_known'),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.CheckConstraint(condition=models.Q(('start_on', None), ('expected_end_on', None), ('expected_end_on__gte', models.F('start_on')), _connector='OR'), name='project_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='project',
            constraint=models.CheckConstraint(condition=models.Q(('is_archived', False), ('status__in', ['completed', 'cancelled']), _connector='OR'), name='project_archived_when_over'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='project',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='41d4a8e0638022af27a2491a9971ce747af9d7ba', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_1aa68', referencing='REFERENCING NEW TABLE AS new_rows ', table='projects_project', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='project',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', o."number") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."description" IS DISTINCT FROM n."description" THEN jsonb_build_object(\'description\', o."description") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', o."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."area_of_operation" IS DISTINCT FROM n."area_of_operation" THEN jsonb_build_object(\'area_of_operation\', o."area_of_operation") ELSE \'{}\' END\n                    || CASE WHEN o."start_on" IS DISTINCT FROM n."start_on" THEN jsonb_build_object(\'start_on\', o."start_on") ELSE \'{}\' END\n                    || CASE WHEN o."expected_end_on" IS DISTINCT FROM n."expected_end_on" THEN jsonb_build_object(\'expected_end_on\', o."expected_end_on") ELSE \'{}\' END\n                    || CASE WHEN o."manager_id" IS DISTINCT FROM n."manager_id" THEN jsonb_build_object(\'manager_id\', o."manager_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."is_archived" IS DISTINCT FROM n."is_archived" THEN jsonb_build_object(\'is_archived\', o."is_archived") ELSE \'{}\' END\n                    || CASE WHEN o."epsg" IS DISTINCT FROM n."epsg" THEN jsonb_build_object(\'epsg\', o."epsg") ELSE \'{}\' END\n                    || CASE WHEN o."time_zone" IS DISTINCT FROM n."time_zone" THEN jsonb_build_object(\'time_zone\', o."time_zone") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', n."number") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."description" IS DISTINCT FROM n."description" THEN jsonb_build_object(\'description\', n."description") ELSE \'{}\' END\n                    || CASE WHEN o."region_id" IS DISTINCT FROM n."region_id" THEN jsonb_build_object(\'region_id\', n."region_id") ELSE \'{}\' END\n                    || CASE WHEN o."area_of_operation" IS DISTINCT FROM n."area_of_operation" THEN jsonb_build_object(\'area_of_operation\', n."area_of_operation") ELSE \'{}\' END\n                    || CASE WHEN o."start_on" IS DISTINCT FROM n."start_on" THEN jsonb_build_object(\'start_on\', n."start_on") ELSE \'{}\' END\n                    || CASE WHEN o."expected_end_on" IS DISTINCT FROM n."expected_end_on" THEN jsonb_build_object(\'expected_end_on\', n."expected_end_on") ELSE \'{}\' END\n                    || CASE WHEN o."manager_id" IS DISTINCT FROM n."manager_id" THEN jsonb_build_object(\'manager_id\', n."manager_id") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."is_archived" IS DISTINCT FROM n."is_archived" THEN jsonb_build_object(\'is_archived\', n."is_archived") ELSE \'{}\' END\n                    || CASE WHEN o."epsg" IS DISTINCT FROM n."epsg" THEN jsonb_build_object(\'epsg\', n."epsg") ELSE \'{}\' END\n                    || CASE WHEN o."time_zone" IS DISTINCT FROM n."time_zone" THEN jsonb_build_object(\'time_zone\', n."time_zone") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='4e30229cca6f9daff9c254c09ad8020f5abfe1f2', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_86824', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='projects_project', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='project',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='71d8b6f9984b1fcc81f960df75452c8a7ead155f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_d0ed7', referencing='REFERENCING OLD TABLE AS old_rows ', table='projects_project', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='projectmember',
            constraint=models.UniqueConstraint(fields=('project', 'user'), name='project_member_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectmember',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='d2f025a4fb52ec374add9f0e5758f5ccca3cc9c2', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_9b2b0', referencing='REFERENCING NEW TABLE AS new_rows ', table='projects_projectmember', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectmember',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."project_id" IS DISTINCT FROM n."project_id" THEN jsonb_build_object(\'project_id\', o."project_id") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', o."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."added_at" IS DISTINCT FROM n."added_at" THEN jsonb_build_object(\'added_at\', o."added_at") ELSE \'{}\' END\n                    || CASE WHEN o."added_by_id" IS DISTINCT FROM n."added_by_id" THEN jsonb_build_object(\'added_by_id\', o."added_by_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."project_id" IS DISTINCT FROM n."project_id" THEN jsonb_build_object(\'project_id\', n."project_id") ELSE \'{}\' END\n                    || CASE WHEN o."user_id" IS DISTINCT FROM n."user_id" THEN jsonb_build_object(\'user_id\', n."user_id") ELSE \'{}\' END\n                    || CASE WHEN o."added_at" IS DISTINCT FROM n."added_at" THEN jsonb_build_object(\'added_at\', n."added_at") ELSE \'{}\' END\n                    || CASE WHEN o."added_by_id" IS DISTINCT FROM n."added_by_id" THEN jsonb_build_object(\'added_by_id\', n."added_by_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='00399320a94aaae5066740bdacd7dffb0c6f792d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_5e25c', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='projects_projectmember', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectmember',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='044a0dec602316bf20fd2a3dbb3f25aea0cd0d0d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_c05a2', referencing='REFERENCING OLD TABLE AS old_rows ', table='projects_projectmember', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='site',
            index=highwall.kit.models.SortIndex(columns=('created_at',), name='site_by_creation'),
        ),
        migrations.AddIndex(
            model_name='site',
            index=highwall.kit.models.SortIndex(columns=('status', 'created_at'), name='site_by_status'),
        ),
        migrations.AddIndex(
            model_name='site',
            index=models.Index(fields=['project', 'status'], name='projects_si_project_ddb955_idx'),
        ),
        migrations.AddIndex(
            model_name='site',
            index=highwall.kit.models.SortIndex(columns=('name',), name='site_by_name'),
        ),
        migrations.AddIndex(
            model_name='site',
            index=highwall.kit.text.SearchIndex(name='site_search', searched=('name', 'number', 'address')),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.UniqueConstraint(models.F('project'), highwall.kit.text.Fold('name'), name='site_name_unique_in_project'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('fired_at', None), ('status__in', ['blast', 'completed', 'archived']), _connector='OR'), name='site_fired_only_goes_on'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['planned', 'setup', 'in_progress', 'blast', 'on_hold', 'completed', 'cancelled', 'archived'])), name='site_status_known'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('rock_density_t_m3__gte', Decimal('0.5')), ('rock_density_t_m3__lte', Decimal('8'))), name='site_rock_density_possible'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'completed'), _negated=True), ('completed_at__isnull', False), _connector='OR'), name='site_completed_has_time'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('pattern_approved_by', None), ('pattern_changed_by', None), models.Q(('pattern_approved_by', models.F('pattern_changed_by')), _negated=True), ('is_pattern_approved_by_designer', True), _connector='OR'), name='site_pattern_four_eyes'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('simulation_confirmed_by', None), ('design_changed_by', None), models.Q(('simulation_confirmed_by', models.F('design_changed_by')), _negated=True), ('is_simulation_confirmed_by_designer', True), _connector='OR'), name='site_simulation_four_eyes'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('pattern_approved_by', None), ('pattern_approved_at__isnull', False), _connector='OR'), name='site_pattern_approved_by_with_time'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('simulation_confirmed_by', None), ('simulation_confirmed_at__isnull', False), _connector='OR'), name='site_simulation_confirmed_by_with_time'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('operator_completed_by', None), ('operator_completed_at__isnull', False), _connector='OR'), name='site_operator_completed_by_with_time'),
        ),
        migrations.AddConstraint(
            model_name='site',
            constraint=models.CheckConstraint(condition=models.Q(('completed_by', None), ('completed_at__isnull', False), _connector='OR'), name='site_completed_by_with_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY[]::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='077bcbe85a3d3328bc412fc7d176836f019afafd', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_f55f2', referencing='REFERENCING NEW TABLE AS new_rows ', table='projects_site', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', o."number") ELSE \'{}\' END\n                    || CASE WHEN o."project_id" IS DISTINCT FROM n."project_id" THEN jsonb_build_object(\'project_id\', o."project_id") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', o."name") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', o."address") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', o."status") ELSE \'{}\' END\n                    || CASE WHEN o."fired_at" IS DISTINCT FROM n."fired_at" THEN jsonb_build_object(\'fired_at\', o."fired_at") ELSE \'{}\' END\n                    || CASE WHEN o."rock_density_t_m3" IS DISTINCT FROM n."rock_density_t_m3" THEN jsonb_build_object(\'rock_density_t_m3\', o."rock_density_t_m3") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_approved_at" IS DISTINCT FROM n."pattern_approved_at" THEN jsonb_build_object(\'pattern_approved_at\', o."pattern_approved_at") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_approved_by_id" IS DISTINCT FROM n."pattern_approved_by_id" THEN jsonb_build_object(\'pattern_approved_by_id\', o."pattern_approved_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."simulation_confirmed_at" IS DISTINCT FROM n."simulation_confirmed_at" THEN jsonb_build_object(\'simulation_confirmed_at\', o."simulation_confirmed_at") ELSE \'{}\' END\n                    || CASE WHEN o."simulation_confirmed_by_id" IS DISTINCT FROM n."simulation_confirmed_by_id" THEN jsonb_build_object(\'simulation_confirmed_by_id\', o."simulation_confirmed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."operator_completed_at" IS DISTINCT FROM n."operator_completed_at" THEN jsonb_build_object(\'operator_completed_at\', o."operator_completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."operator_completed_by_id" IS DISTINCT FROM n."operator_completed_by_id" THEN jsonb_build_object(\'operator_completed_by_id\', o."operator_completed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."completed_at" IS DISTINCT FROM n."completed_at" THEN jsonb_build_object(\'completed_at\', o."completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."completed_by_id" IS DISTINCT FROM n."completed_by_id" THEN jsonb_build_object(\'completed_by_id\', o."completed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_changed_by_id" IS DISTINCT FROM n."pattern_changed_by_id" THEN jsonb_build_object(\'pattern_changed_by_id\', o."pattern_changed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."design_changed_by_id" IS DISTINCT FROM n."design_changed_by_id" THEN jsonb_build_object(\'design_changed_by_id\', o."design_changed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."is_pattern_approved_by_designer" IS DISTINCT FROM n."is_pattern_approved_by_designer" THEN jsonb_build_object(\'is_pattern_approved_by_designer\', o."is_pattern_approved_by_designer") ELSE \'{}\' END\n                    || CASE WHEN o."is_simulation_confirmed_by_designer" IS DISTINCT FROM n."is_simulation_confirmed_by_designer" THEN jsonb_build_object(\'is_simulation_confirmed_by_designer\', o."is_simulation_confirmed_by_designer") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_version" IS DISTINCT FROM n."pattern_version" THEN jsonb_build_object(\'pattern_version\', o."pattern_version") ELSE \'{}\' END\n                    || CASE WHEN o."design_version" IS DISTINCT FROM n."design_version" THEN jsonb_build_object(\'design_version\', o."design_version") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."number" IS DISTINCT FROM n."number" THEN jsonb_build_object(\'number\', n."number") ELSE \'{}\' END\n                    || CASE WHEN o."project_id" IS DISTINCT FROM n."project_id" THEN jsonb_build_object(\'project_id\', n."project_id") ELSE \'{}\' END\n                    || CASE WHEN o."name" IS DISTINCT FROM n."name" THEN jsonb_build_object(\'name\', n."name") ELSE \'{}\' END\n                    || CASE WHEN o."address" IS DISTINCT FROM n."address" THEN jsonb_build_object(\'address\', n."address") ELSE \'{}\' END\n                    || CASE WHEN o."status" IS DISTINCT FROM n."status" THEN jsonb_build_object(\'status\', n."status") ELSE \'{}\' END\n                    || CASE WHEN o."fired_at" IS DISTINCT FROM n."fired_at" THEN jsonb_build_object(\'fired_at\', n."fired_at") ELSE \'{}\' END\n                    || CASE WHEN o."rock_density_t_m3" IS DISTINCT FROM n."rock_density_t_m3" THEN jsonb_build_object(\'rock_density_t_m3\', n."rock_density_t_m3") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_approved_at" IS DISTINCT FROM n."pattern_approved_at" THEN jsonb_build_object(\'pattern_approved_at\', n."pattern_approved_at") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_approved_by_id" IS DISTINCT FROM n."pattern_approved_by_id" THEN jsonb_build_object(\'pattern_approved_by_id\', n."pattern_approved_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."simulation_confirmed_at" IS DISTINCT FROM n."simulation_confirmed_at" THEN jsonb_build_object(\'simulation_confirmed_at\', n."simulation_confirmed_at") ELSE \'{}\' END\n                    || CASE WHEN o."simulation_confirmed_by_id" IS DISTINCT FROM n."simulation_confirmed_by_id" THEN jsonb_build_object(\'simulation_confirmed_by_id\', n."simulation_confirmed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."operator_completed_at" IS DISTINCT FROM n."operator_completed_at" THEN jsonb_build_object(\'operator_completed_at\', n."operator_completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."operator_completed_by_id" IS DISTINCT FROM n."operator_completed_by_id" THEN jsonb_build_object(\'operator_completed_by_id\', n."operator_completed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."completed_at" IS DISTINCT FROM n."completed_at" THEN jsonb_build_object(\'completed_at\', n."completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."completed_by_id" IS DISTINCT FROM n."completed_by_id" THEN jsonb_build_object(\'completed_by_id\', n."completed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_changed_by_id" IS DISTINCT FROM n."pattern_changed_by_id" THEN jsonb_build_object(\'pattern_changed_by_id\', n."pattern_changed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."design_changed_by_id" IS DISTINCT FROM n."design_changed_by_id" THEN jsonb_build_object(\'design_changed_by_id\', n."design_changed_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."is_pattern_approved_by_designer" IS DISTINCT FROM n."is_pattern_approved_by_designer" THEN jsonb_build_object(\'is_pattern_approved_by_designer\', n."is_pattern_approved_by_designer") ELSE \'{}\' END\n                    || CASE WHEN o."is_simulation_confirmed_by_designer" IS DISTINCT FROM n."is_simulation_confirmed_by_designer" THEN jsonb_build_object(\'is_simulation_confirmed_by_designer\', n."is_simulation_confirmed_by_designer") ELSE \'{}\' END\n                    || CASE WHEN o."pattern_version" IS DISTINCT FROM n."pattern_version" THEN jsonb_build_object(\'pattern_version\', n."pattern_version") ELSE \'{}\' END\n                    || CASE WHEN o."design_version" IS DISTINCT FROM n."design_version" THEN jsonb_build_object(\'design_version\', n."design_version") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='d2604f57ba530ff8d5a43dc6f4271662cb95dd9f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_fb993', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='projects_site', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY[]::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='29bd57d6b3c2021df91410a74765fe47893ff648', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_863e4', referencing='REFERENCING OLD TABLE AS old_rows ', table='projects_site', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='site',
            trigger=pgtrigger.compiler.Trigger(name='frozen_row', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF OLD.fired_at IS NOT NULL AND (ROW(NEW.number, NEW.project_id, NEW.name, NEW.address, NEW.rock_density_t_m3, NEW.pattern_approved_at, NEW.pattern_approved_by_id, NEW.simulation_confirmed_at, NEW.simulation_confirmed_by_id, NEW.operator_completed_at, NEW.operator_completed_by_id, NEW.pattern_changed_by_id, NEW.design_changed_by_id, NEW.is_pattern_approved_by_designer, NEW.is_simulation_confirmed_by_designer, NEW.fired_at) IS DISTINCT FROM ROW(OLD.number, OLD.project_id, OLD.name, OLD.address, OLD.rock_density_t_m3, OLD.pattern_approved_at, OLD.pattern_approved_by_id, OLD.simulation_confirmed_at, OLD.simulation_confirmed_by_id, OLD.operator_completed_at, OLD.operator_completed_by_id, OLD.pattern_changed_by_id, OLD.design_changed_by_id, OLD.is_pattern_approved_by_designer, OLD.is_simulation_confirmed_by_designer, OLD.fired_at) OR (OLD.completed_at IS NOT NULL AND ROW(NEW.completed_at, NEW.completed_by_id) IS DISTINCT FROM ROW(OLD.completed_at, OLD.completed_by_id))) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NEW;", hash='71fcff33407e29b8ee6833b1d0ba71ebd26391ba', operation='UPDATE', pgid='pgtrigger_frozen_row_eb844', table='projects_site', when='BEFORE')),
        ),
    ]
