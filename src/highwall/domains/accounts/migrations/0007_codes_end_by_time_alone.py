from typing import ClassVar

from django.db import migrations, models

END_USED_UP = "UPDATE accounts_passwordcode SET ended_at = now() WHERE attempts_left = 0 AND used_at IS NULL"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("accounts", "0006_lockout_duration")]

    operations: ClassVar = [
        migrations.AddField(model_name="passwordcode", name="ended_at", field=models.DateTimeField(null=True)),
        migrations.RunSQL(END_USED_UP, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="passwordcode", name="attempts_left"),
    ]
