"""Every audited row is compared with what the trail says of it."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from highwall.domains.accounts.models import User
from highwall.domains.explosives.models import LedgerMovement
from highwall.domains.regions.models import Region
from highwall.kit.audit.rows import check_all_rows, check_rows
from highwall.kit.triggers.trail import audited_models

from .conftest import execute

pytestmark = pytest.mark.django_db


class untold:  # noqa: N801 reads as a word
    """What the owner of a table can do past the triggers."""

    def __init__(self, table: str = "regions_region") -> None:
        self.table = table

    def __enter__(self) -> None:
        execute("SET CONSTRAINTS ALL IMMEDIATE")
        execute(f"ALTER TABLE {self.table} DISABLE TRIGGER USER")

    def __exit__(self, *_: object) -> None:
        execute(f"ALTER TABLE {self.table} ENABLE TRIGGER USER")


@pytest.fixture
def pit() -> Region:
    """A region with a history of its own: created, changed to and fro."""
    region = Region.objects.create(name="North Pit", name_ar="x", latitude_deg=1.5)
    for latitude in (2.5, 1.5, 3.5):
        Region.objects.filter(pk=region.pk).update(latitude_deg=latitude)
    Region.objects.filter(pk=region.pk).update(name="North Quarry")
    return region


def faults(model: Any = Region) -> str:
    return "\n".join(check_rows(model).findings.words)


def test_every_row_that_people_have_written_is_as_the_trail_says(pit: Region, admin: Any, engineer: Any) -> None:
    engineer.patch("/auth/me", {"first_name": "Ada"}, version=1)
    Region.objects.create(name="Gone").delete()
    checks = check_all_rows()
    assert {check.table for check in checks} == {model._meta.db_table for model, _ in audited_models()}
    assert [word for check in checks for word in check.findings.words] == []
    assert sum(check.rows for check in checks) > 20


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE regions_region SET name = 'East' WHERE id = %s", 'name is "East", in the trail "North Quarry"'),
        ("UPDATE regions_region SET name_ar = 'y' WHERE id = %s", 'name_ar is "y", in the trail "x"'),
        ("UPDATE regions_region SET latitude_deg = NULL WHERE id = %s", "latitude_deg is null, in the trail 3.5"),
        ("UPDATE regions_region SET created_at = now() - interval '9 years' WHERE id = %s", "created_at is"),
        ("DELETE FROM regions_region WHERE id = %s", "is gone, and the trail tells of no deletion"),
        (
            """INSERT INTO regions_region SELECT (jsonb_populate_record(r, jsonb_build_object(
               'id', gen_random_uuid(), 'name', 'South'))).* FROM regions_region r WHERE id = %s""",
            "is not in the trail: it was put in past the triggers",
        ),
    ],
)
def test_a_change_past_the_triggers_is_found(pit: Region, statement: str, words: str) -> None:
    assert faults() == ""
    with untold():
        execute(statement, pit.pk)
    assert words in faults()
    assert faults().count("\n") == 0
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("audit_verify", stdout=out)
    assert ended.value.code == 1
    assert words in out.getvalue()


def test_a_change_past_the_triggers_is_found_also_after_the_record_was_changed_rightly(pit: Region) -> None:
    with untold():
        execute("UPDATE regions_region SET latitude_deg = 7 WHERE id = %s", pit.pk)
    Region.objects.filter(pk=pit.pk).update(latitude_deg=8)
    assert "was changed past the triggers" in faults()


def test_a_change_past_the_triggers_before_the_first_change_is_found() -> None:
    region = Region.objects.create(name="North Pit", latitude_deg=1)
    with untold():
        execute("UPDATE regions_region SET latitude_deg = 7 WHERE id = %s", region.pk)
    Region.objects.filter(pk=region.pk).update(latitude_deg=8)
    assert "was changed past the triggers" in faults()


def test_a_deleted_record_that_is_put_back_past_the_triggers_is_found(pit: Region) -> None:
    execute("CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM regions_region WHERE id = %s", pit.pk)
    Region.objects.filter(pk=pit.pk).delete()
    assert faults() == ""
    with untold():
        execute("INSERT INTO regions_region SELECT * FROM kept")
    assert "was deleted by what the trail says, and is there" in faults()


def test_what_is_hidden_from_the_trail_is_not_compared(admin: Any) -> None:
    with untold("accounts_user"):
        execute("UPDATE accounts_user SET password = 'x'")
    assert faults(User) == ""


def test_columns_and_time_zones_that_come_and_go_are_no_contradiction(pit: Region) -> None:
    execute("SET LOCAL TIME ZONE 'Asia/Muscat'")
    execute("UPDATE regions_region SET created_at = created_at - interval '1 day' WHERE id = %s", pit.pk)
    Region.objects.create(name="Made in Muscat")
    execute("SET LOCAL TIME ZONE 'UTC'")
    execute("UPDATE regions_region SET created_at = created_at - interval '1 day' WHERE id = %s", pit.pk)
    assert faults() == ""
    # What a migration does: a column with a default, which is later changed, and one that is dropped.
    execute("SET CONSTRAINTS ALL IMMEDIATE")
    execute("ALTER TABLE regions_region RENAME COLUMN name_ar TO grade")
    assert faults() == ""


def test_rows_older_than_what_retention_has_left_are_counted_and_their_changes_compared(pit: Region) -> None:
    execute(
        """INSERT INTO kit_auditdrop (id, partition, from_at, until_at, count, root, blocks, dropped_at)
           SELECT gen_random_uuid(), 'p', now() - interval '3 months', now() - interval '2 months', 0, '', '{}',
           now()"""
    )
    with untold():
        execute("UPDATE regions_region SET created_at = now() - interval '1 year' WHERE id = %s", pit.pk)
    execute("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only")
    execute("DELETE FROM audit_event WHERE resource_id = %s AND event = 'create'", str(pit.pk))
    checked = check_rows(Region)
    assert (checked.findings.words, checked.older) == ((), 1)
    with untold():
        execute("UPDATE regions_region SET latitude_deg = 7 WHERE id = %s", pit.pk)
    assert "latitude_deg is 7.00000, in the trail 3.50000" in faults()


def test_of_a_ruined_table_the_first_rows_are_told_and_all_are_counted() -> None:
    with transaction.atomic():
        Region.objects.bulk_create(Region(name=f"Pit {n}") for n in range(150))
    with untold():
        execute("UPDATE regions_region SET name = name || '!' WHERE name LIKE 'Pit %%'")
    found = check_rows(Region).findings
    assert (found.count, len(found.words), found.words[-1]) == (150, 101, "... and 50 more.")


def test_movements_stand_among_the_audited_tables() -> None:
    assert LedgerMovement in [model for model, _ in audited_models()]


def test_a_column_that_came_after_a_row_was_made_may_change_like_any_other() -> None:
    with untold():
        region = Region.objects.create(name="Old Pit", name_ar="x")
    execute(
        f"""INSERT INTO audit_event (event, resource, resource_id, after)
            SELECT 'create', 'regions_region', id::text, to_jsonb(r) - 'name_ar' FROM regions_region r
            WHERE id = '{region.pk}'"""
    )
    Region.objects.filter(pk=region.pk).update(name_ar="y")
    assert faults() == ""
    with untold():
        Region.objects.filter(pk=region.pk).update(name_ar="z")
    assert "is not as the trail left it" in faults()
