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
        ('accounts', '0001_initial'),
        ('kit', '0001_initial'),
        ('projects', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='DrillHole',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('hole_number', models.CharField(max_length=80)),
                ('number_order', models.GeneratedField(db_persist=True, expression=highwall.kit.text.NaturalKey(models.F('hole_number')), output_field=models.TextField())),
                ('serial_number', models.CharField(blank=True, default='', max_length=60)),
                ('row_label', models.CharField(blank=True, default='', max_length=40)),
                ('position_label', models.CharField(blank=True, default='', max_length=40)),
                ('hole_type', models.CharField(blank=True, default='', max_length=40)),
                ('collar_easting_m', models.FloatField()),
                ('collar_northing_m', models.FloatField()),
                ('collar_elevation_m', models.FloatField(blank=True, null=True)),
                ('toe_easting_m', models.FloatField()),
                ('toe_northing_m', models.FloatField()),
                ('toe_elevation_m', models.FloatField(blank=True, null=True)),
                ('grade_elevation_m', models.FloatField(blank=True, null=True)),
                ('length_m', models.FloatField()),
                ('azimuth_deg', models.FloatField(default=0)),
                ('angle_from_vertical_deg', models.FloatField(default=0)),
                ('bench_height_m', models.FloatField(blank=True, null=True)),
                ('water_height_m', models.FloatField(blank=True, null=True)),
                ('site', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='holes', to='projects.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DrillPoint',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('site_id', models.UUIDField(editable=False)),
                ('number_order', models.TextField(editable=False)),
                ('length_m', models.FloatField(editable=False)),
                ('order', models.PositiveSmallIntegerField(default=1)),
                ('depth_m', models.FloatField()),
                ('diameter_mm', models.FloatField(blank=True, null=True)),
                ('burden_m', models.FloatField(blank=True, null=True)),
                ('spacing_m', models.FloatField(blank=True, null=True)),
                ('stemming_m', models.FloatField(blank=True, null=True)),
                ('subdrill_m', models.FloatField(blank=True, null=True)),
                ('volume_m3', models.FloatField(blank=True, null=True)),
                ('anfo_kg', models.DecimalField(blank=True, decimal_places=3, max_digits=12, null=True)),
                ('emulsion_kg', models.DecimalField(blank=True, decimal_places=3, max_digits=12, null=True)),
                ('is_mass_given', models.BooleanField(default=False)),
                ('actual_depth_m', models.FloatField(blank=True, null=True)),
                ('is_completed', models.BooleanField(default=False)),
                ('completed_at', models.DateTimeField(blank=True, null=True)),
                ('completed_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('hole', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='points', to='drilling.drillhole')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.UUIDField(default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('file_name', models.CharField(max_length=255)),
                ('size_bytes', models.PositiveBigIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('reading', 'Being read'), ('ready', 'Ready to save'), ('saving', 'Being saved'), ('saved', 'Saved'), ('failed', 'Failed'), ('rejected', 'Rejected')], default='reading', max_length=10)),
                ('headers', models.JSONField(default=list)),
                ('proposals', models.JSONField(default=list)),
                ('mapping', models.JSONField(default=dict)),
                ('options', models.JSONField(default=dict)),
                ('counts', models.JSONField(default=dict)),
                ('suspicions', models.JSONField(default=list)),
                ('tie_up', models.JSONField(null=True)),
                ('parts', models.JSONField(default=list)),
                ('problem_code', models.CharField(blank=True, default='', max_length=60)),
                ('problem', models.TextField(blank=True, default='')),
                ('saved_at', models.DateTimeField(null=True)),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('job', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='kit.jobrun')),
                ('saved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.user')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imports', to='projects.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='drillhole',
            index=models.Index(fields=['created_at'], name='drill_hole_created'),
        ),
        migrations.AddIndex(
            model_name='drillhole',
            index=highwall.kit.text.SearchIndex(name='drill_hole_search', searched=('hole_number', 'row_label', 'serial_number')),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.UniqueConstraint(fields=('site', 'hole_number'), name='drill_hole_number_unique_in_site'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.UniqueConstraint(models.F('site'), models.F('number_order'), name='drill_hole_number_reads_once_in_site'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('hole_number', ''), _negated=True), name='drill_hole_has_number'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('length_m__gte', 0), ('length_m__lte', 100)), name='drill_hole_length_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('azimuth_deg__gte', 0), ('azimuth_deg__lte', 360)), name='drill_hole_azimuth_deg_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('angle_from_vertical_deg__gte', 0), ('angle_from_vertical_deg__lte', 90)), name='drill_hole_angle_from_vertical_deg_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('bench_height_m__gte', 0), ('bench_height_m__lte', 100)), name='drill_hole_bench_height_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('water_height_m__gte', 0), ('water_height_m__lte', 100)), name='drill_hole_water_height_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('collar_easting_m__gte', -100000000.0), ('collar_easting_m__lte', 100000000.0), ('collar_elevation_m__gte', -100000000.0), ('collar_elevation_m__lte', 100000000.0), ('collar_northing_m__gte', -100000000.0), ('collar_northing_m__lte', 100000000.0)), name='drill_hole_collar_finite'),
        ),
        migrations.AddConstraint(
            model_name='drillhole',
            constraint=models.CheckConstraint(condition=models.Q(('toe_easting_m__gte', -100000000.0), ('toe_easting_m__lte', 100000000.0), ('toe_elevation_m__gte', -100000000.0), ('toe_elevation_m__lte', 100000000.0), ('toe_northing_m__gte', -100000000.0), ('toe_northing_m__lte', 100000000.0)), name='drill_hole_toe_finite'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillhole',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['number_order']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='88905af20fea26b434f5677e89d13d1ad1cc4abb', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_dadd2', referencing='REFERENCING NEW TABLE AS new_rows ', table='drilling_drillhole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillhole',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."hole_number" IS DISTINCT FROM n."hole_number" THEN jsonb_build_object(\'hole_number\', o."hole_number") ELSE \'{}\' END\n                    || CASE WHEN o."serial_number" IS DISTINCT FROM n."serial_number" THEN jsonb_build_object(\'serial_number\', o."serial_number") ELSE \'{}\' END\n                    || CASE WHEN o."row_label" IS DISTINCT FROM n."row_label" THEN jsonb_build_object(\'row_label\', o."row_label") ELSE \'{}\' END\n                    || CASE WHEN o."position_label" IS DISTINCT FROM n."position_label" THEN jsonb_build_object(\'position_label\', o."position_label") ELSE \'{}\' END\n                    || CASE WHEN o."hole_type" IS DISTINCT FROM n."hole_type" THEN jsonb_build_object(\'hole_type\', o."hole_type") ELSE \'{}\' END\n                    || CASE WHEN o."collar_easting_m" IS DISTINCT FROM n."collar_easting_m" THEN jsonb_build_object(\'collar_easting_m\', o."collar_easting_m") ELSE \'{}\' END\n                    || CASE WHEN o."collar_northing_m" IS DISTINCT FROM n."collar_northing_m" THEN jsonb_build_object(\'collar_northing_m\', o."collar_northing_m") ELSE \'{}\' END\n                    || CASE WHEN o."collar_elevation_m" IS DISTINCT FROM n."collar_elevation_m" THEN jsonb_build_object(\'collar_elevation_m\', o."collar_elevation_m") ELSE \'{}\' END\n                    || CASE WHEN o."toe_easting_m" IS DISTINCT FROM n."toe_easting_m" THEN jsonb_build_object(\'toe_easting_m\', o."toe_easting_m") ELSE \'{}\' END\n                    || CASE WHEN o."toe_northing_m" IS DISTINCT FROM n."toe_northing_m" THEN jsonb_build_object(\'toe_northing_m\', o."toe_northing_m") ELSE \'{}\' END\n                    || CASE WHEN o."toe_elevation_m" IS DISTINCT FROM n."toe_elevation_m" THEN jsonb_build_object(\'toe_elevation_m\', o."toe_elevation_m") ELSE \'{}\' END\n                    || CASE WHEN o."grade_elevation_m" IS DISTINCT FROM n."grade_elevation_m" THEN jsonb_build_object(\'grade_elevation_m\', o."grade_elevation_m") ELSE \'{}\' END\n                    || CASE WHEN o."length_m" IS DISTINCT FROM n."length_m" THEN jsonb_build_object(\'length_m\', o."length_m") ELSE \'{}\' END\n                    || CASE WHEN o."azimuth_deg" IS DISTINCT FROM n."azimuth_deg" THEN jsonb_build_object(\'azimuth_deg\', o."azimuth_deg") ELSE \'{}\' END\n                    || CASE WHEN o."angle_from_vertical_deg" IS DISTINCT FROM n."angle_from_vertical_deg" THEN jsonb_build_object(\'angle_from_vertical_deg\', o."angle_from_vertical_deg") ELSE \'{}\' END\n                    || CASE WHEN o."bench_height_m" IS DISTINCT FROM n."bench_height_m" THEN jsonb_build_object(\'bench_height_m\', o."bench_height_m") ELSE \'{}\' END\n                    || CASE WHEN o."water_height_m" IS DISTINCT FROM n."water_height_m" THEN jsonb_build_object(\'water_height_m\', o."water_height_m") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."hole_number" IS DISTINCT FROM n."hole_number" THEN jsonb_build_object(\'hole_number\', n."hole_number") ELSE \'{}\' END\n                    || CASE WHEN o."serial_number" IS DISTINCT FROM n."serial_number" THEN jsonb_build_object(\'serial_number\', n."serial_number") ELSE \'{}\' END\n                    || CASE WHEN o."row_label" IS DISTINCT FROM n."row_label" THEN jsonb_build_object(\'row_label\', n."row_label") ELSE \'{}\' END\n                    || CASE WHEN o."position_label" IS DISTINCT FROM n."position_label" THEN jsonb_build_object(\'position_label\', n."position_label") ELSE \'{}\' END\n                    || CASE WHEN o."hole_type" IS DISTINCT FROM n."hole_type" THEN jsonb_build_object(\'hole_type\', n."hole_type") ELSE \'{}\' END\n                    || CASE WHEN o."collar_easting_m" IS DISTINCT FROM n."collar_easting_m" THEN jsonb_build_object(\'collar_easting_m\', n."collar_easting_m") ELSE \'{}\' END\n                    || CASE WHEN o."collar_northing_m" IS DISTINCT FROM n."collar_northing_m" THEN jsonb_build_object(\'collar_northing_m\', n."collar_northing_m") ELSE \'{}\' END\n                    || CASE WHEN o."collar_elevation_m" IS DISTINCT FROM n."collar_elevation_m" THEN jsonb_build_object(\'collar_elevation_m\', n."collar_elevation_m") ELSE \'{}\' END\n                    || CASE WHEN o."toe_easting_m" IS DISTINCT FROM n."toe_easting_m" THEN jsonb_build_object(\'toe_easting_m\', n."toe_easting_m") ELSE \'{}\' END\n                    || CASE WHEN o."toe_northing_m" IS DISTINCT FROM n."toe_northing_m" THEN jsonb_build_object(\'toe_northing_m\', n."toe_northing_m") ELSE \'{}\' END\n                    || CASE WHEN o."toe_elevation_m" IS DISTINCT FROM n."toe_elevation_m" THEN jsonb_build_object(\'toe_elevation_m\', n."toe_elevation_m") ELSE \'{}\' END\n                    || CASE WHEN o."grade_elevation_m" IS DISTINCT FROM n."grade_elevation_m" THEN jsonb_build_object(\'grade_elevation_m\', n."grade_elevation_m") ELSE \'{}\' END\n                    || CASE WHEN o."length_m" IS DISTINCT FROM n."length_m" THEN jsonb_build_object(\'length_m\', n."length_m") ELSE \'{}\' END\n                    || CASE WHEN o."azimuth_deg" IS DISTINCT FROM n."azimuth_deg" THEN jsonb_build_object(\'azimuth_deg\', n."azimuth_deg") ELSE \'{}\' END\n                    || CASE WHEN o."angle_from_vertical_deg" IS DISTINCT FROM n."angle_from_vertical_deg" THEN jsonb_build_object(\'angle_from_vertical_deg\', n."angle_from_vertical_deg") ELSE \'{}\' END\n                    || CASE WHEN o."bench_height_m" IS DISTINCT FROM n."bench_height_m" THEN jsonb_build_object(\'bench_height_m\', n."bench_height_m") ELSE \'{}\' END\n                    || CASE WHEN o."water_height_m" IS DISTINCT FROM n."water_height_m" THEN jsonb_build_object(\'water_height_m\', n."water_height_m") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='3d9443ba9a3b1e8689d437a830a8501f4087ed07', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_69482', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='drilling_drillhole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillhole',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['number_order']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='d51bcdeecd6c011aaec0b5f8bb44ffdb29fd0b73', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_e6c3f', referencing='REFERENCING OLD TABLE AS old_rows ', table='drilling_drillhole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillhole',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='3fac9cdbb470616d39ccf98b7b58c646ac78d462', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_c6c16', referencing='REFERENCING NEW TABLE AS new_rows ', table='drilling_drillhole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillhole',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='d3b1474567a7aba283e1be9dd82ba095185f8a91', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_14b58', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='drilling_drillhole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillhole',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='f6c9abbb9a58ec4f6b48c175b4a925395a0ecb08', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_e6de1', referencing='REFERENCING OLD TABLE AS old_rows ', table='drilling_drillhole', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillhole',
            trigger=pgtrigger.compiler.Trigger(name='copied_to_points', sql=pgtrigger.compiler.UpsertTriggerSql(func='\nIF EXISTS (\n    SELECT FROM old_rows point FULL JOIN new_rows hole USING (id) WHERE (point.site_id, point.number_order, point.length_m) IS DISTINCT FROM (hole.site_id, hole.number_order, hole.length_m)\n) THEN\n    UPDATE drilling_drillpoint point SET site_id = hole.site_id, number_order = hole.number_order, length_m = hole.length_m FROM new_rows hole\n    WHERE point.hole_id = hole.id AND (point.site_id, point.number_order, point.length_m) IS DISTINCT FROM (hole.site_id, hole.number_order, hole.length_m);\nEND IF;\nRETURN NULL;\n', hash='577aa876cf3d2650872f0c89c9e4fa3cf35a3f21', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_copied_to_points_c4acf', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='drilling_drillhole', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='drillpoint',
            index=models.Index(condition=models.Q(('is_completed', True)), fields=['completed_at'], name='drill_point_completed'),
        ),
        migrations.AddIndex(
            model_name='drillpoint',
            index=highwall.kit.models.SortIndex(columns=('is_completed', 'completed_at'), name='drill_point_by_completion', tie_break='hole'),
        ),
        migrations.AddIndex(
            model_name='drillpoint',
            index=highwall.kit.models.SortIndex(columns=('is_completed', 'completed_at'), is_reversed=True, name='drill_point_by_completion_back', tie_break='hole'),
        ),
        migrations.AddIndex(
            model_name='drillpoint',
            index=highwall.kit.models.SortIndex(columns=('site_id', 'number_order'), name='drill_point_by_number', tie_break='hole'),
        ),
        migrations.AddIndex(
            model_name='drillpoint',
            index=highwall.kit.models.SortIndex(columns=('is_completed', 'site_id', 'number_order'), name='drill_point_by_state', tie_break='hole'),
        ),
        migrations.AddIndex(
            model_name='drillpoint',
            index=highwall.kit.models.SortIndex(columns=('site_id', 'length_m'), name='drill_point_by_length', tie_break='hole'),
        ),
        migrations.AddIndex(
            model_name='drillpoint',
            index=models.Index(condition=models.Q(('is_completed', True)), fields=['completed_by'], name='drill_point_completed_by'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.UniqueConstraint(fields=('hole', 'order'), name='drill_point_order_unique_in_hole'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('depth_m__gte', 0), ('depth_m__lte', 50)), name='drill_point_depth_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('diameter_mm__gte', 50), ('diameter_mm__lte', 500)), name='drill_point_diameter_mm_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('spacing_m__gte', 1), ('spacing_m__lte', 20)), name='drill_point_spacing_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('burden_m__gte', 1), ('burden_m__lte', 20)), name='drill_point_burden_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('stemming_m__gte', 0), ('stemming_m__lte', 10)), name='drill_point_stemming_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('subdrill_m__gte', -20), ('subdrill_m__lte', 20)), name='drill_point_subdrill_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('volume_m3__gte', 0), ('volume_m3__lte', 1000000)), name='drill_point_volume_m3_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('anfo_kg__gte', 0), ('anfo_kg__lte', 100000)), name='drill_point_anfo_kg_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('emulsion_kg__gte', 0), ('emulsion_kg__lte', 100000)), name='drill_point_emulsion_kg_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(('actual_depth_m__gte', 0), ('actual_depth_m__lte', 100)), name='drill_point_actual_depth_m_in_range'),
        ),
        migrations.AddConstraint(
            model_name='drillpoint',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('completed_at__isnull', False), ('is_completed', True)), models.Q(('completed_at', None), ('completed_by', None), ('is_completed', False)), _connector='OR'), name='drill_point_completed_has_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['site_id', 'number_order', 'length_m']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='a89c6ddff5be89fd577388fc833505ecd259ca26', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_c80af', referencing='REFERENCING NEW TABLE AS new_rows ', table='drilling_drillpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."hole_id" IS DISTINCT FROM n."hole_id" THEN jsonb_build_object(\'hole_id\', o."hole_id") ELSE \'{}\' END\n                    || CASE WHEN o."order" IS DISTINCT FROM n."order" THEN jsonb_build_object(\'order\', o."order") ELSE \'{}\' END\n                    || CASE WHEN o."depth_m" IS DISTINCT FROM n."depth_m" THEN jsonb_build_object(\'depth_m\', o."depth_m") ELSE \'{}\' END\n                    || CASE WHEN o."diameter_mm" IS DISTINCT FROM n."diameter_mm" THEN jsonb_build_object(\'diameter_mm\', o."diameter_mm") ELSE \'{}\' END\n                    || CASE WHEN o."burden_m" IS DISTINCT FROM n."burden_m" THEN jsonb_build_object(\'burden_m\', o."burden_m") ELSE \'{}\' END\n                    || CASE WHEN o."spacing_m" IS DISTINCT FROM n."spacing_m" THEN jsonb_build_object(\'spacing_m\', o."spacing_m") ELSE \'{}\' END\n                    || CASE WHEN o."stemming_m" IS DISTINCT FROM n."stemming_m" THEN jsonb_build_object(\'stemming_m\', o."stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."subdrill_m" IS DISTINCT FROM n."subdrill_m" THEN jsonb_build_object(\'subdrill_m\', o."subdrill_m") ELSE \'{}\' END\n                    || CASE WHEN o."volume_m3" IS DISTINCT FROM n."volume_m3" THEN jsonb_build_object(\'volume_m3\', o."volume_m3") ELSE \'{}\' END\n                    || CASE WHEN o."anfo_kg" IS DISTINCT FROM n."anfo_kg" THEN jsonb_build_object(\'anfo_kg\', o."anfo_kg") ELSE \'{}\' END\n                    || CASE WHEN o."emulsion_kg" IS DISTINCT FROM n."emulsion_kg" THEN jsonb_build_object(\'emulsion_kg\', o."emulsion_kg") ELSE \'{}\' END\n                    || CASE WHEN o."is_mass_given" IS DISTINCT FROM n."is_mass_given" THEN jsonb_build_object(\'is_mass_given\', o."is_mass_given") ELSE \'{}\' END\n                    || CASE WHEN o."actual_depth_m" IS DISTINCT FROM n."actual_depth_m" THEN jsonb_build_object(\'actual_depth_m\', o."actual_depth_m") ELSE \'{}\' END\n                    || CASE WHEN o."is_completed" IS DISTINCT FROM n."is_completed" THEN jsonb_build_object(\'is_completed\', o."is_completed") ELSE \'{}\' END\n                    || CASE WHEN o."completed_at" IS DISTINCT FROM n."completed_at" THEN jsonb_build_object(\'completed_at\', o."completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."completed_by_id" IS DISTINCT FROM n."completed_by_id" THEN jsonb_build_object(\'completed_by_id\', o."completed_by_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."hole_id" IS DISTINCT FROM n."hole_id" THEN jsonb_build_object(\'hole_id\', n."hole_id") ELSE \'{}\' END\n                    || CASE WHEN o."order" IS DISTINCT FROM n."order" THEN jsonb_build_object(\'order\', n."order") ELSE \'{}\' END\n                    || CASE WHEN o."depth_m" IS DISTINCT FROM n."depth_m" THEN jsonb_build_object(\'depth_m\', n."depth_m") ELSE \'{}\' END\n                    || CASE WHEN o."diameter_mm" IS DISTINCT FROM n."diameter_mm" THEN jsonb_build_object(\'diameter_mm\', n."diameter_mm") ELSE \'{}\' END\n                    || CASE WHEN o."burden_m" IS DISTINCT FROM n."burden_m" THEN jsonb_build_object(\'burden_m\', n."burden_m") ELSE \'{}\' END\n                    || CASE WHEN o."spacing_m" IS DISTINCT FROM n."spacing_m" THEN jsonb_build_object(\'spacing_m\', n."spacing_m") ELSE \'{}\' END\n                    || CASE WHEN o."stemming_m" IS DISTINCT FROM n."stemming_m" THEN jsonb_build_object(\'stemming_m\', n."stemming_m") ELSE \'{}\' END\n                    || CASE WHEN o."subdrill_m" IS DISTINCT FROM n."subdrill_m" THEN jsonb_build_object(\'subdrill_m\', n."subdrill_m") ELSE \'{}\' END\n                    || CASE WHEN o."volume_m3" IS DISTINCT FROM n."volume_m3" THEN jsonb_build_object(\'volume_m3\', n."volume_m3") ELSE \'{}\' END\n                    || CASE WHEN o."anfo_kg" IS DISTINCT FROM n."anfo_kg" THEN jsonb_build_object(\'anfo_kg\', n."anfo_kg") ELSE \'{}\' END\n                    || CASE WHEN o."emulsion_kg" IS DISTINCT FROM n."emulsion_kg" THEN jsonb_build_object(\'emulsion_kg\', n."emulsion_kg") ELSE \'{}\' END\n                    || CASE WHEN o."is_mass_given" IS DISTINCT FROM n."is_mass_given" THEN jsonb_build_object(\'is_mass_given\', n."is_mass_given") ELSE \'{}\' END\n                    || CASE WHEN o."actual_depth_m" IS DISTINCT FROM n."actual_depth_m" THEN jsonb_build_object(\'actual_depth_m\', n."actual_depth_m") ELSE \'{}\' END\n                    || CASE WHEN o."is_completed" IS DISTINCT FROM n."is_completed" THEN jsonb_build_object(\'is_completed\', n."is_completed") ELSE \'{}\' END\n                    || CASE WHEN o."completed_at" IS DISTINCT FROM n."completed_at" THEN jsonb_build_object(\'completed_at\', n."completed_at") ELSE \'{}\' END\n                    || CASE WHEN o."completed_by_id" IS DISTINCT FROM n."completed_by_id" THEN jsonb_build_object(\'completed_by_id\', n."completed_by_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='99a15926cc01487fcfb244c3fb37361e67a22bde', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_5046a', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='drilling_drillpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['site_id', 'number_order', 'length_m']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='0ec5881f509401b26aa70f59f92434b746faef77', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_bccef', referencing='REFERENCING OLD TABLE AS old_rows ', table='drilling_drillpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='frozen_create', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='7c818222305328d7b49816460004d0a9d14fd000', level='STATEMENT', operation='INSERT', pgid='pgtrigger_frozen_create_f9171', referencing='REFERENCING NEW TABLE AS new_rows ', table='drilling_drillpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='frozen_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\n\nIF EXISTS (SELECT FROM new_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='565afd92ad47de71c59c5058609901e8fe8a6e0f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_frozen_update_c197e', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='drilling_drillpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='frozen_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (SELECT FROM old_rows r  JOIN projects_site fired_site ON fired_site.id = r.site_id WHERE fired_site.fired_at IS NOT NULL) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',\n        MESSAGE = format('%s is frozen: the shot of its site has been fired', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;\nEND IF;\nRETURN NULL;", hash='d11b241108573c1132d894ac242c3373638cabdc', level='STATEMENT', operation='DELETE', pgid='pgtrigger_frozen_delete_2ff77', referencing='REFERENCING OLD TABLE AS old_rows ', table='drilling_drillpoint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='copied_if_left_out', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN ((NEW.site_id IS NULL))', func='\nSELECT hole.site_id, hole.number_order, hole.length_m INTO NEW.site_id, NEW.number_order, NEW.length_m FROM drilling_drillhole hole WHERE hole.id = NEW.hole_id;\nRETURN NEW;\n', hash='664b9751b0b7264de0ba601d53a59ab6e42ab4fd', operation='INSERT', pgid='pgtrigger_copied_if_left_out_144cd', table='drilling_drillpoint', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='copied_at_change', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (((NEW.site_id IS DISTINCT FROM OLD.site_id) OR (NEW.number_order IS DISTINCT FROM OLD.number_order) OR (NEW.length_m IS DISTINCT FROM OLD.length_m) OR (NEW.hole_id IS DISTINCT FROM OLD.hole_id)))', func='\nSELECT hole.site_id, hole.number_order, hole.length_m INTO NEW.site_id, NEW.number_order, NEW.length_m FROM drilling_drillhole hole WHERE hole.id = NEW.hole_id;\nRETURN NEW;\n', hash='e2b08a8ec173e32f24d96d02f98a8128eb48c845', operation='UPDATE', pgid='pgtrigger_copied_at_change_cd804', table='drilling_drillpoint', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillpoint',
            trigger=pgtrigger.compiler.Trigger(name='copied_as_is', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nIF EXISTS (\n    SELECT FROM new_rows point JOIN drilling_drillhole hole ON hole.id = point.hole_id\n    WHERE (point.site_id, point.number_order, point.length_m) IS DISTINCT FROM (hole.site_id, hole.number_order, hole.length_m)\n) THEN\n    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', TABLE = TG_TABLE_NAME,\n        MESSAGE = 'a drill point repeats its hole otherwise than it is', CONSTRAINT = 'drill_point_repeats_hole';\nEND IF;\nRETURN NULL;\n", hash='763c675249a588b7917defeb9153aed7b081f145', level='STATEMENT', operation='INSERT', pgid='pgtrigger_copied_as_is_3edf2', referencing='REFERENCING NEW TABLE AS new_rows ', table='drilling_drillpoint', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='importbatch',
            index=models.Index(fields=['site', '-created_at'], name='drilling_im_site_id_260c72_idx'),
        ),
        migrations.AddConstraint(
            model_name='importbatch',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['reading', 'ready', 'saving', 'saved', 'failed', 'rejected'])), name='drill_import_state_known'),
        ),
        migrations.AddConstraint(
            model_name='importbatch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'saved'), _negated=True), ('saved_at__isnull', False), _connector='OR'), name='drill_import_saved_has_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatch',
            trigger=pgtrigger.compiler.Trigger(name='audit_create', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'create', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       NULL, to_jsonb(n) - ARRAY['tie_up']::text[]\nFROM new_rows n;\nRETURN NULL;\n", hash='2a6ae652abbb214a47fa37a99946ee7da5c26d93', level='STATEMENT', operation='INSERT', pgid='pgtrigger_audit_create_094e3', referencing='REFERENCING NEW TABLE AS new_rows ', table='drilling_importbatch', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatch',
            trigger=pgtrigger.compiler.Trigger(name='audit_update', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func='\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT \'update\', TG_TABLE_NAME, n.id::text, who_actor, who_session, who_address, who_request, who_source,\n       d.before, d.after\nFROM old_rows o FULL JOIN new_rows n USING (id)\n            CROSS JOIN LATERAL (\n                SELECT CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', o."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', o."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', o."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', o."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."file_name" IS DISTINCT FROM n."file_name" THEN jsonb_build_object(\'file_name\', o."file_name") ELSE \'{}\' END\n                    || CASE WHEN o."size_bytes" IS DISTINCT FROM n."size_bytes" THEN jsonb_build_object(\'size_bytes\', o."size_bytes") ELSE \'{}\' END\n                    || CASE WHEN o."sha256" IS DISTINCT FROM n."sha256" THEN jsonb_build_object(\'sha256\', o."sha256") ELSE \'{}\' END\n                    || CASE WHEN o."state" IS DISTINCT FROM n."state" THEN jsonb_build_object(\'state\', o."state") ELSE \'{}\' END\n                    || CASE WHEN o."headers" IS DISTINCT FROM n."headers" THEN jsonb_build_object(\'headers\', o."headers") ELSE \'{}\' END\n                    || CASE WHEN o."proposals" IS DISTINCT FROM n."proposals" THEN jsonb_build_object(\'proposals\', o."proposals") ELSE \'{}\' END\n                    || CASE WHEN o."mapping" IS DISTINCT FROM n."mapping" THEN jsonb_build_object(\'mapping\', o."mapping") ELSE \'{}\' END\n                    || CASE WHEN o."options" IS DISTINCT FROM n."options" THEN jsonb_build_object(\'options\', o."options") ELSE \'{}\' END\n                    || CASE WHEN o."counts" IS DISTINCT FROM n."counts" THEN jsonb_build_object(\'counts\', o."counts") ELSE \'{}\' END\n                    || CASE WHEN o."suspicions" IS DISTINCT FROM n."suspicions" THEN jsonb_build_object(\'suspicions\', o."suspicions") ELSE \'{}\' END\n                    || CASE WHEN o."parts" IS DISTINCT FROM n."parts" THEN jsonb_build_object(\'parts\', o."parts") ELSE \'{}\' END\n                    || CASE WHEN o."problem_code" IS DISTINCT FROM n."problem_code" THEN jsonb_build_object(\'problem_code\', o."problem_code") ELSE \'{}\' END\n                    || CASE WHEN o."problem" IS DISTINCT FROM n."problem" THEN jsonb_build_object(\'problem\', o."problem") ELSE \'{}\' END\n                    || CASE WHEN o."created_by_id" IS DISTINCT FROM n."created_by_id" THEN jsonb_build_object(\'created_by_id\', o."created_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."saved_at" IS DISTINCT FROM n."saved_at" THEN jsonb_build_object(\'saved_at\', o."saved_at") ELSE \'{}\' END\n                    || CASE WHEN o."saved_by_id" IS DISTINCT FROM n."saved_by_id" THEN jsonb_build_object(\'saved_by_id\', o."saved_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."job_id" IS DISTINCT FROM n."job_id" THEN jsonb_build_object(\'job_id\', o."job_id") ELSE \'{}\' END AS before,\n                       CASE WHEN o."id" IS DISTINCT FROM n."id" THEN jsonb_build_object(\'id\', n."id") ELSE \'{}\' END\n                    || CASE WHEN o."version" IS DISTINCT FROM n."version" THEN jsonb_build_object(\'version\', n."version") ELSE \'{}\' END\n                    || CASE WHEN o."created_at" IS DISTINCT FROM n."created_at" THEN jsonb_build_object(\'created_at\', n."created_at") ELSE \'{}\' END\n                    || CASE WHEN o."site_id" IS DISTINCT FROM n."site_id" THEN jsonb_build_object(\'site_id\', n."site_id") ELSE \'{}\' END\n                    || CASE WHEN o."file_name" IS DISTINCT FROM n."file_name" THEN jsonb_build_object(\'file_name\', n."file_name") ELSE \'{}\' END\n                    || CASE WHEN o."size_bytes" IS DISTINCT FROM n."size_bytes" THEN jsonb_build_object(\'size_bytes\', n."size_bytes") ELSE \'{}\' END\n                    || CASE WHEN o."sha256" IS DISTINCT FROM n."sha256" THEN jsonb_build_object(\'sha256\', n."sha256") ELSE \'{}\' END\n                    || CASE WHEN o."state" IS DISTINCT FROM n."state" THEN jsonb_build_object(\'state\', n."state") ELSE \'{}\' END\n                    || CASE WHEN o."headers" IS DISTINCT FROM n."headers" THEN jsonb_build_object(\'headers\', n."headers") ELSE \'{}\' END\n                    || CASE WHEN o."proposals" IS DISTINCT FROM n."proposals" THEN jsonb_build_object(\'proposals\', n."proposals") ELSE \'{}\' END\n                    || CASE WHEN o."mapping" IS DISTINCT FROM n."mapping" THEN jsonb_build_object(\'mapping\', n."mapping") ELSE \'{}\' END\n                    || CASE WHEN o."options" IS DISTINCT FROM n."options" THEN jsonb_build_object(\'options\', n."options") ELSE \'{}\' END\n                    || CASE WHEN o."counts" IS DISTINCT FROM n."counts" THEN jsonb_build_object(\'counts\', n."counts") ELSE \'{}\' END\n                    || CASE WHEN o."suspicions" IS DISTINCT FROM n."suspicions" THEN jsonb_build_object(\'suspicions\', n."suspicions") ELSE \'{}\' END\n                    || CASE WHEN o."parts" IS DISTINCT FROM n."parts" THEN jsonb_build_object(\'parts\', n."parts") ELSE \'{}\' END\n                    || CASE WHEN o."problem_code" IS DISTINCT FROM n."problem_code" THEN jsonb_build_object(\'problem_code\', n."problem_code") ELSE \'{}\' END\n                    || CASE WHEN o."problem" IS DISTINCT FROM n."problem" THEN jsonb_build_object(\'problem\', n."problem") ELSE \'{}\' END\n                    || CASE WHEN o."created_by_id" IS DISTINCT FROM n."created_by_id" THEN jsonb_build_object(\'created_by_id\', n."created_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."saved_at" IS DISTINCT FROM n."saved_at" THEN jsonb_build_object(\'saved_at\', n."saved_at") ELSE \'{}\' END\n                    || CASE WHEN o."saved_by_id" IS DISTINCT FROM n."saved_by_id" THEN jsonb_build_object(\'saved_by_id\', n."saved_by_id") ELSE \'{}\' END\n                    || CASE WHEN o."job_id" IS DISTINCT FROM n."job_id" THEN jsonb_build_object(\'job_id\', n."job_id") ELSE \'{}\' END AS after\n            ) d WHERE d.after <> \'{}\';\nRETURN NULL;\n', hash='1db297362dc2383b01e8a8252da36d0e687e090f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_audit_update_a7f3f', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='drilling_importbatch', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='importbatch',
            trigger=pgtrigger.compiler.Trigger(name='audit_delete', sql=pgtrigger.compiler.UpsertTriggerSql(declare="DECLARE ctx jsonb := nullif(current_setting('highwall.context', true), '')::jsonb; who_actor uuid := ctx->>'actor_id'; who_session uuid := ctx->>'session_id'; who_address inet := ctx->>'address'; who_request text := ctx->>'request_id'; who_source text := ctx->>'source';", func="\nINSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)\nSELECT 'delete', TG_TABLE_NAME, o.id::text, who_actor, who_session, who_address, who_request, who_source,\n       to_jsonb(o) - ARRAY['tie_up']::text[], NULL\nFROM old_rows o;\nRETURN NULL;\n", hash='a72f1207113d9b0ff106d3358eb6c8a9bc24d2de', level='STATEMENT', operation='DELETE', pgid='pgtrigger_audit_delete_68252', referencing='REFERENCING OLD TABLE AS old_rows ', table='drilling_importbatch', when='AFTER')),
        ),
    ]
