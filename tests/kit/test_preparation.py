"""When a start may leave out preparing the database, and when it must not."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from psycopg.conninfo import make_conninfo

from highwall.config import preparation
from highwall.config.testing import make_user
from highwall.domains.accounts.models import Role, User
from highwall.domains.regions.models import Region

from .conftest import execute

CODE = "the digest of some code"


@pytest.fixture
def cursor(db: None) -> Iterator[Any]:
    """A database with the schema, the seeds and one account, inside a transaction."""
    make_user("blasting_engineer")
    with connection.cursor() as cursor:
        yield cursor


def somebody() -> User:
    return User.objects.earliest("created_at")


def prepare(cursor: Any, *, code: str = CODE, logins: str | None = "the logins") -> None:
    preparation.write(cursor, code=code, logins=logins, emails=[somebody().email])


def is_known(cursor: Any, *, demo: bool = False) -> bool:
    return preparation.read(cursor, code=CODE, demo=demo) is not None


def test_a_database_that_this_code_has_prepared_is_known_with_its_logins(cursor: Any) -> None:
    prepare(cursor)

    assert preparation.read(cursor, code=CODE, demo=True) == "the logins"
    assert preparation.read(cursor, code=CODE, demo=False) == ""


def test_a_database_without_a_note_is_prepared(cursor: Any) -> None:
    execute("COMMENT ON TABLE django_migrations IS NULL")

    assert not is_known(cursor)


@pytest.mark.parametrize("text", ["Keep this table.", "[1, 2]", "null", json.dumps({"code": CODE})])
def test_a_comment_of_somebody_else_is_no_note(cursor: Any, text: str) -> None:
    execute(preparation.sql.SQL("COMMENT ON TABLE django_migrations IS {}").format(preparation.sql.Literal(text)))

    assert not is_known(cursor)


def test_what_other_code_has_prepared_is_prepared_again(cursor: Any) -> None:
    prepare(cursor, code="the digest of an older version")

    assert not is_known(cursor)


def test_a_migration_that_was_taken_back_is_applied_again(cursor: Any) -> None:
    prepare(cursor)
    execute("DELETE FROM django_migrations WHERE id = (SELECT max(id) FROM django_migrations)")

    assert not is_known(cursor)


def test_a_predefined_role_that_is_gone_is_seeded_again(cursor: Any) -> None:
    prepare(cursor)
    Role.objects.get(code="quality_manager").delete()

    assert not is_known(cursor)


def test_a_role_as_an_older_table_of_roles_left_it_is_brought_up_to_date(cursor: Any) -> None:
    prepare(cursor)
    role = Role.objects.get(code="quality_manager")
    role.predefined_rights = role.predefined_rights[1:]
    role.save(update_fields=["predefined_rights"])

    assert not is_known(cursor)


def test_roles_that_people_change_or_add_need_no_preparation(cursor: Any) -> None:
    prepare(cursor)
    Role.objects.create(code="shift_boss", name="Shift Boss", name_ar="رئيس الوردية", rights=["sites.read"])
    role = Role.objects.get(code="quality_manager")
    role.rights = [*role.rights, "machines.read"]
    role.save(update_fields=["rights"])

    assert is_known(cursor)


def test_regions_are_seeded_where_there_are_none(cursor: Any) -> None:
    prepare(cursor)
    User.objects.update(region=None)
    Region.objects.all().delete()

    assert not is_known(cursor)


def test_the_demonstration_is_loaded_where_nobody_has_an_account(cursor: Any) -> None:
    prepare(cursor)
    execute("DELETE FROM accounts_userrole")
    execute("DELETE FROM accounts_user")

    assert not is_known(cursor, demo=True)
    assert is_known(cursor, demo=False)


@pytest.mark.parametrize("changed", [{"password": "another hash"}, {"status": "suspended"}])
def test_logins_are_looked_at_again_when_one_of_their_accounts_has_changed(
    cursor: Any, changed: dict[str, str]
) -> None:
    prepare(cursor)
    User.objects.filter(pk=somebody().pk).update(**changed)

    assert not is_known(cursor, demo=True)
    assert is_known(cursor, demo=False)


def test_logins_that_were_not_asked_for_before_are_not_known(cursor: Any) -> None:
    prepare(cursor, logins=None)

    assert not is_known(cursor, demo=True)
    assert is_known(cursor, demo=False)


@pytest.mark.parametrize("name", ["postgres", "there_is_no_such_database"])
def test_a_database_that_is_empty_or_missing_is_prepared(db: None, name: str) -> None:
    known = {"user", "password", "host", "port"}
    parameters = {key: value for key, value in connection.get_connection_params().items() if key in known}

    assert preparation.known_logins(make_conninfo(**parameters, dbname=name), demo=False) is None


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("domains/regions/migrations/0099_new.py", "operations = []\n"),
        ("config/roles.py", "ROLES = ()\n"),
        ("kit/postgres/anything.sql", "SELECT 1\n"),
    ],
)
def test_a_new_migration_or_another_table_of_roles_is_other_code(tmp_path: Path, file: str, content: str) -> None:
    package = tmp_path / "highwall"
    shutil.copytree(preparation.PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    before = preparation.code_digest(package)
    assert before == preparation.code_digest()

    (package / file).write_text(content)

    assert preparation.code_digest(package) != before


def test_compiled_modules_and_settings_of_another_place_do_not_matter_but_the_settings_named_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "module.py").write_text("x = 1\n")
    before = preparation.code_digest(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "module.cpython-313.pyc").write_bytes(b"compiled")
    assert preparation.code_digest(tmp_path) == before

    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "somewhere.settings")

    assert preparation.code_digest(tmp_path) != before
