"""How the database works out what changed, whatever it was asked before."""

import re

import pytest
from django.db import connection

from highwall.kit.triggers.trail import audited_models


@pytest.mark.django_db
def test_no_trigger_of_the_trail_can_compare_each_row_of_a_statement_with_each() -> None:
    """The plan of a trigger is made by its first statement in a session, which is mostly one of one row; a full join is
    the one that no plan makes a nested loop of."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgrelid::regclass::text, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE t.tgoldtable IS NOT NULL AND t.tgnewtable IS NOT NULL AND p.prosrc LIKE '%INSERT INTO audit_event%'"
        )
        found = dict(cursor.fetchall())
        assert set(found) >= {str(model._meta.db_table) for model, _ in audited_models() if not _is_append_only(model)}
        assert {table for table, source in found.items() if "old_rows o FULL JOIN new_rows n" not in source} == set()
        # No other way of joining is left to the planner here, and a nested loop it still does not take.
        cursor.execute("SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off")
        cursor.execute("EXPLAIN SELECT FROM audit_event o FULL JOIN audit_event n USING (id)")
        assert "Nested Loop" not in "".join(line for (line,) in cursor.fetchall())


def _is_append_only(model: type) -> bool:
    return any(trigger.name == "append_only" for trigger in model._meta.triggers)  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_a_change_is_looked_for_in_every_column_of_an_audited_table() -> None:
    """The columns are named in the trigger, so a table whose columns changed without it would change past the trail."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgrelid::regclass::text, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE t.tgoldtable IS NOT NULL AND t.tgnewtable IS NOT NULL AND p.prosrc LIKE '%INSERT INTO audit_event%'"
        )
        sources = dict(cursor.fetchall())
        cursor.execute(
            "SELECT attrelid::regclass::text, attname FROM pg_attribute"
            " WHERE attnum > 0 AND NOT attisdropped AND attrelid = ANY (%s::regclass[])",
            [list(sources)],
        )
        columns = cursor.fetchall()
    hidden = {model._meta.db_table: {*names, "updated_at"} for model, names in audited_models()}
    told = {(table, column) for table, column in columns if column not in hidden[table]}
    assert len(told) > 100
    compared = {
        (table, column)
        for table, source in sources.items()
        for column in re.findall(r'CASE WHEN o\."(\w+)" IS DISTINCT FROM n\."\1"', source)
    }
    assert compared == told


@pytest.mark.django_db
def test_an_event_is_written_into_few_indexes_and_at_their_ends() -> None:
    """Descending, the newest events of a value would be put before all others, into pages split in half each time."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, am.amname, bool_or(option & 1 = 1) FROM pg_index i"
            " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am am ON am.oid = c.relam"
            " CROSS JOIN LATERAL unnest(i.indoption::int[]) option"
            " WHERE i.indrelid = 'audit_event'::regclass GROUP BY 1, 2"
        )
        found = cursor.fetchall()
    assert len([name for name, kind, _ in found if kind != "brin"]) <= 8, found
    assert {name for name, _, is_descending in found if is_descending} == set()
