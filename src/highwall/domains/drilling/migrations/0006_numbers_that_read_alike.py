from django.db import migrations, models

from highwall.kit.text import NaturalKey
from highwall.kit.text import HoldApart


class Migration(migrations.Migration):
    dependencies = [
        ("kit", "0007_folding"),
        ("drilling", "0005_masses_given"),
    ]

    operations = [
        migrations.RemoveIndex("drillhole", "drilling_dr_site_id_49830b_idx"),
        migrations.RemoveField("drillhole", "number_order"),
        migrations.AddField(
            "drillhole",
            "number_order",
            models.GeneratedField(
                db_persist=True, expression=NaturalKey(models.F("hole_number")), output_field=models.TextField()
            ),
        ),
        HoldApart(
            "drillhole",
            models.UniqueConstraint("site", "number_order", name="drill_hole_number_reads_once_in_site"),
            shown="hole_number",
        ),
    ]
