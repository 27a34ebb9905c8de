from django.db import migrations

from highwall.kit.text import SearchIndex, functions_sql


class Migration(migrations.Migration):
    """What text is compared by."""

    dependencies = [("kit", "0006_guard_seals")]

    operations = [
        migrations.RunSQL(
            functions_sql(),
            "DROP FUNCTION kit_grams(text); DROP FUNCTION kit_natural_key(text); DROP FUNCTION kit_fold(text);",
        ),
        migrations.AddIndex("mail", SearchIndex(name="mail_search", searched=("to", "subject"))),
    ]
