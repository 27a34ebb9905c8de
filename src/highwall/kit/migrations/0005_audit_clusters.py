import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import highwall.kit.models

# The identifier of a cluster never changes while it runs, so a plan may hold it as a constant: IMMUTABLE on purpose.
CLUSTER = """
CREATE FUNCTION highwall_cluster() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT system_identifier FROM pg_control_system()';
ALTER TABLE audit_event ADD COLUMN cluster bigint NOT NULL DEFAULT highwall_cluster();
"""
NO_CLUSTER = """
ALTER TABLE audit_event DROP COLUMN cluster;
DROP FUNCTION highwall_cluster();
"""
# The first page of every filter and of every pair of filters is read from the end of one index.
INDEXES = """
DROP INDEX audit_event_xid, audit_event_resource;
CREATE INDEX audit_event_seal ON audit_event (cluster, xid);
CREATE INDEX audit_event_record ON audit_event (resource_id, at DESC) WHERE resource_id <> '';
CREATE INDEX audit_event_resource ON audit_event (resource, at DESC);
CREATE INDEX audit_event_resource_event ON audit_event (resource, event, at DESC);
CREATE INDEX audit_event_actor_resource ON audit_event (actor_id, resource, at DESC);
CREATE INDEX audit_event_actor_event ON audit_event (actor_id, event, at DESC);
CREATE INDEX audit_event_address ON audit_event (address, at DESC) WHERE address IS NOT NULL;
CREATE INDEX audit_event_request ON audit_event (request_id) WHERE request_id IS NOT NULL;
"""
NO_INDEXES = """
DROP INDEX audit_event_seal, audit_event_record, audit_event_resource, audit_event_resource_event,
    audit_event_actor_resource, audit_event_actor_event, audit_event_address, audit_event_request;
CREATE INDEX audit_event_resource ON audit_event (resource, resource_id, at DESC);
CREATE INDEX audit_event_xid ON audit_event (xid);
"""


class Migration(migrations.Migration):
    dependencies = [("kit", "0004_mail")]

    operations = [
        migrations.RunSQL(CLUSTER, NO_CLUSTER),
        migrations.RunSQL(INDEXES, NO_INDEXES),
        migrations.AddField("auditseal", "cluster", models.BigIntegerField(null=True)),
        migrations.RunSQL("UPDATE kit_auditseal SET cluster = highwall_cluster()", migrations.RunSQL.noop),
        migrations.AlterField("auditseal", "cluster", models.BigIntegerField()),
        migrations.AddIndex("auditseal", models.Index(fields=["cluster", "to_xid"], name="audit_seal_limit")),
        migrations.AddIndex("auditseal", models.Index(fields=["last_at"], name="audit_seal_last")),
        migrations.CreateModel(
            name="AuditDrop",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=highwall.kit.models.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("partition", models.CharField(max_length=63, unique=True)),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField()),
                ("count", models.BigIntegerField()),
                ("root", models.BinaryField()),
                ("blocks", models.JSONField()),
                ("dropped_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditdrop',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c8ff366a29d39a3b5622e170a70796190932f91d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7e699', table='kit_auditdrop', when='BEFORE')),
        ),
    ]
