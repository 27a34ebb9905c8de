"""The database of the tests is a copy of a schema that is kept for as long as what it comes from stays the same."""

from pathlib import Path

import pytest
from django.db import connection

from highwall.config.test_schema import PREFIX, name_of_template, sources_of_the_schema


def test_the_kept_schema_has_another_name_for_any_other_file_or_content(tmp_path: Path) -> None:
    one, other = tmp_path / "0001_initial.py", tmp_path / "0002_more.py"
    one.write_text("operations = []")
    other.write_text("operations = []")
    names = [name_of_template([one]), name_of_template([one, other]), name_of_template([other])]
    one.write_text("operations = [1]")
    names.append(name_of_template([one]))
    assert len(set(names)) == 4


def test_migrations_and_models_decide_on_it() -> None:
    found = {"/".join(path.parts[-3:]) for path in sources_of_the_schema()}
    assert {"fleet/models/machine.py", "explosives/migrations/_ledger.py", "kit/migrations/_trail.py"} <= found


@pytest.mark.django_db
def test_only_the_schema_of_today_is_kept() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        assert name_of_template(sources_of_the_schema()) in {row[0] for row in cursor.fetchall()}
