from django.db import migrations


def give_the_parts(apps, schema_editor):
    """Moving stock from the central warehouse into a store became a right of its own: whoever had it goes on."""
    for role in apps.get_model("accounts", "Role").objects.filter(rights__contains=["stock.move"]):
        role.rights = sorted({*role.rights, "stock.transfer"})
        role.save(update_fields=["rights"])


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0007_codes_end_by_time_alone"),
    ]

    operations = [
        migrations.RunPython(give_the_parts, migrations.RunPython.noop),
    ]
