import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('kit', '0005_audit_clusters'),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name='auditdrop',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='b72490a42744f01b33aa158f297f9b49671431ff', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_efdff', table='kit_auditdrop', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditseal',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0415d68d359773b54b949119c275603db55d50aa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6a5b0', table='kit_auditseal', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditseal',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='0858f7ec9d76c0d8b2d918fa7ab6eaa0425cdc91', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_ca5d8', table='kit_auditseal', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='transitionlog',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;", hash='b2a68781d50d73e174d217c2f8e84ed976da0145', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_f961c', table='kit_transitionlog', when='BEFORE')),
        ),
    ]
