"""The properties of batches stand in tables by kind; the column that held them as a document goes."""

from django.db import migrations


class Migration(migrations.Migration):
    unread_since = "0002_quality"

    dependencies = [("explosives", "0006_magazines")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE explosives_warehousebatch DROP COLUMN properties",
            "ALTER TABLE explosives_warehousebatch ADD COLUMN properties jsonb NOT NULL DEFAULT '{}'",
        )
    ]
