"""Migrations run while people work, and beside the code of the version before."""

from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from tests.architecture.lock_safety import WORDS, unsafe

OWN = sorted(config.label for config in apps.get_app_configs() if config.name.startswith("highwall."))


def ours() -> list[tuple[str, str]]:
    return sorted((label, name) for label, name in MigrationLoader(None).disk_migrations if label in OWN)


def found_in(label: str, name: str) -> list[str]:
    """What is unsafe in a migration, in words. It is asked outside of the transaction of the test, which would refuse
    what a migration does outside of one."""
    aside = connections.create_connection(DEFAULT_DB_ALIAS)
    try:
        return _found_by(aside, label, name)
    finally:
        aside.close()


def _found_by(connection: BaseDatabaseWrapper, label: str, name: str) -> list[str]:
    loader = MigrationLoader(connection, replace_migrations=False)
    migration = loader.disk_migrations[label, name]
    unread_since = getattr(migration, "unread_since", None)
    if unread_since is not None:
        assert (label, unread_since) in loader.disk_migrations, f"{label}.{name}: there is no {unread_since}"
        assert unread_since < name
    script = loader.collect_sql([(migration, False)])
    return [f"{table}: {WORDS[code]}" for code, table in unsafe(script, may_remove=unread_since is not None)]


def unreleased(label: str, name: str) -> str:
    """Why a migration need not run beside the version before: there was none yet when it was written."""
    return str(getattr(MigrationLoader(None).disk_migrations[label, name], "unreleased", ""))


def test_what_came_before_the_first_release_says_so() -> None:
    told = {f"{label}.{name}": unreleased(label, name) for label, name in ours()}
    assert {name for name, words in told.items() if words} == {
        "blasting.0002_units",
        "explosives.0004_units",
        "explosives.0005_batches_in_units",
    }


@pytest.mark.django_db
def test_a_migration_can_run_beside_the_version_before() -> None:
    found = {f"{label}.{name}": found_in(label, name) for label, name in ours() if not unreleased(label, name)}
    assert {name: words for name, words in found.items() if words} == {}


def test_an_index_that_an_upgrade_left_half_way_is_made_anew() -> None:
    """Nothing takes back what was done before a kill outside of a transaction, and an index under way stays invalid."""
    migrations = MigrationLoader(None).disk_migrations
    made = 0
    for key in ours():
        operations = migrations[key].operations
        for before, operation in zip([None, *operations], operations, strict=False):
            if isinstance(operation, AddIndexConcurrently):
                made += 1
                assert getattr(before, "sql", "") == f"DROP INDEX CONCURRENTLY IF EXISTS {operation.index.name}", key
    assert made


def test_every_migration_of_ours_is_read() -> None:
    root = Path(__file__).parents[2] / "src" / "highwall"
    assert {(path.parent.parent.name, path.stem) for path in root.rglob("migrations/0*.py")} == set(ours())


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ('ALTER TABLE "site" ADD COLUMN "a" integer NOT NULL;', "column_without_default"),
        ('ALTER TABLE "site" ALTER COLUMN "a" DROP DEFAULT;', "default_dropped"),
        ('ALTER TABLE "site" ADD CONSTRAINT "c" CHECK (a > 0);', "constraint_checked"),
        ('ALTER TABLE "site" ADD CONSTRAINT "c" UNIQUE ("a");', "constraint_checked"),
        ('ALTER TABLE "site" ALTER COLUMN "a" TYPE bigint USING "a"::bigint;', "table_rewritten"),
        ('ALTER TABLE "site" ALTER COLUMN "a" SET NOT NULL;', "table_read"),
        ('CREATE INDEX "i" ON "site" ("a");', "index_locks"),
        ("CREATE UNIQUE INDEX i ON site (a) WHERE a > 0;", "index_locks"),
        ('ALTER TABLE "site" RENAME COLUMN "a" TO "b";', "renamed"),
        ('ALTER TABLE "site" RENAME TO "place";', "renamed"),
        ('ALTER TABLE "site" DROP COLUMN "a" CASCADE;', "removed"),
        ('DROP TABLE "site" CASCADE;', "removed"),
    ],
)
def test_what_locks_a_table_or_breaks_the_code_before_is_found(sql: str, code: str) -> None:
    assert unsafe([sql]) == [(code, "site")]
    assert unsafe([f"-- Django's comment\nCREATE TABLE site (a integer); {sql}"]) == []


@pytest.mark.parametrize(
    "sql",
    [
        'ALTER TABLE "site" ADD COLUMN "a" integer NULL;',
        'ALTER TABLE "site" ADD COLUMN "a" integer DEFAULT 0 NOT NULL;',
        'ALTER TABLE "site" ADD CONSTRAINT "c" CHECK (a > 0) NOT VALID;',
        'ALTER TABLE "site" VALIDATE CONSTRAINT "c";',
        'ALTER TABLE "site" ADD CONSTRAINT "c" UNIQUE USING INDEX "i";',
        'CREATE INDEX CONCURRENTLY "i" ON "site" ("a");',
        "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE site; END $$;",
        "-- ALTER TABLE site DROP COLUMN a",
    ],
)
def test_what_neither_locks_nor_breaks_passes(sql: str) -> None:
    assert unsafe([sql]) == []


def test_what_no_code_reads_any_more_may_go() -> None:
    gone = ['ALTER TABLE "site" DROP COLUMN "a"; DROP TABLE "old";', 'ALTER TABLE "site" RENAME TO "place";']
    assert unsafe(gone, may_remove=True) == [("renamed", "site")]
