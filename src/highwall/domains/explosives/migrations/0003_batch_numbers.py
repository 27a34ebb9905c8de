import highwall.kit.text
from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations, models


class Migration(migrations.Migration):
    """The number of a deleted batch is free again; what the migration before has made is held to for all rows."""

    atomic = False

    dependencies = [
        ('explosives', '0002_quality'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS batch_number_once '
                    'ON explosives_warehousebatch ((kit_fold("batch_number"))) WHERE deleted_at IS NULL',
                    'DROP INDEX CONCURRENTLY IF EXISTS batch_number_once',
                ),
                migrations.RunSQL(
                    'DROP INDEX CONCURRENTLY IF EXISTS batch_number_unique',
                    'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS batch_number_unique '
                    'ON explosives_warehousebatch ((kit_fold("batch_number")))',
                ),
            ],
            state_operations=[
                migrations.RemoveConstraint(
                    model_name='warehousebatch',
                    name='batch_number_unique',
                ),
                migrations.AddConstraint(
                    model_name='warehousebatch',
                    constraint=models.UniqueConstraint(highwall.kit.text.Fold('batch_number'), condition=models.Q(('deleted_at__isnull', True)), name='batch_number_once'),
                ),
            ],
        ),
        ValidateConstraint(model_name='warehousebatch', name='batch_status_known'),
        ValidateConstraint(model_name='ledgermovement', name='movement_kind_known'),
    ]
