"""How the database works out what changed, whatever it was asked before."""

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
