"""The proof that the rows are what the trail says: each audited table against its own events, in one statement.

Of each record the trail holds the values at its creation and every change since. Changes are taken as what they took
away and what they brought; what remains of them, whatever their order, is where the record began and where it is now.
So a change past the triggers is found also when the record was changed rightly afterwards. A statement sees one moment,
so writers do not disturb the proof.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction

from highwall.kit.audit.findings import SHOWN, Findings
from highwall.kit.triggers import audited_models


@dataclass(frozen=True)
class RowCheck:
    """What the comparison of a table found. `older` rows began before the trail that retention has left: of them only
    what has changed since is compared."""

    table: str
    rows: int = 0
    older: int = 0
    findings: Findings = field(default_factory=Findings)


# A moment that a session in another time zone wrote down is brought to UTC, in which the rows are read here.
_CHANGES = r"""
    SELECT resource_id, key, CASE WHEN jsonb_typeof(value) = 'string'
                AND value #>> '{}' ~ '^\d{4}-\d\d-\d\dT[0-9:.]+[+-](?!00:00)\d\d:\d\d$'
            THEN to_jsonb((value #>> '{}')::timestamptz) ELSE value END AS value, sum(sign) AS net
    FROM audit_event
    CROSS JOIN LATERAL (SELECT key, value, -1 FROM jsonb_each(before)
                        UNION ALL SELECT key, value, 1 FROM jsonb_each(after)) change (key, value, sign)
    WHERE resource = %(table)s AND event = 'update' AND key = ANY (%(columns)s)
    GROUP BY 1, 2, 3 HAVING sum(sign) <> 0
"""
_COMPARISON = """
WITH ways AS (
    SELECT resource_id, jsonb_object_agg(key, value) FILTER (WHERE net < 0) AS origin,
           jsonb_object_agg(key, value) FILTER (WHERE net > 0) AS goal,
           bool_or(abs(net) > 1) OR count(*) <> 2 * count(DISTINCT key) AS is_torn
    FROM ({changes}) changes GROUP BY 1
), born AS (
    SELECT resource_id, count(*) AS times, (array_agg(after - %(hidden)s::text[]))[1] AS doc
    FROM audit_event WHERE resource = %(table)s AND event IN ('create', 'baseline') GROUP BY 1
), ended AS (
    SELECT resource_id, count(*) AS times, (array_agg(before - %(hidden)s::text[]))[1] AS doc
    FROM audit_event WHERE resource = %(table)s AND event = 'delete' GROUP BY 1
), present AS (
    SELECT id::text AS resource_id, to_jsonb(t) - %(hidden)s::text[] AS doc, {began} AS began FROM {table} t
), known AS (
    SELECT resource_id, p.doc AS present, p.began < (SELECT max(until_at) FROM kit_auditdrop) AS is_older,
           b.doc AS born, coalesce(b.times, 0) AS births, coalesce(e.times, 0) AS ends, coalesce(p.doc, e.doc) AS last,
           w.is_torn, coalesce(b.doc, '{{}}') || coalesce(w.goal, '{{}}') AS goal,
           -- A column that came later is not in what a row was born with.
           coalesce((SELECT jsonb_object_agg(key, value) FROM jsonb_each(w.origin) WHERE b.doc IS NULL OR b.doc ? key),
                    '{{}}') AS origin
    FROM born b FULL JOIN ways w USING (resource_id) FULL JOIN ended e USING (resource_id)
    FULL JOIN present p USING (resource_id)
), judged AS (
    SELECT *, CASE
        WHEN present IS NOT NULL AND ends >= greatest(births, 1) THEN 'was deleted by what the trail says, and is there'
        WHEN present IS NULL AND ends < greatest(births, 1) THEN 'is gone, and the trail tells of no deletion'
        WHEN present IS NOT NULL AND births = 0 AND is_older IS NOT TRUE
            THEN 'is not in the trail: it was put in past the triggers'
        WHEN births > 1 OR ends > 1 THEN NULL
        WHEN is_torn THEN 'was changed past the triggers: one change in the trail does not begin where another ended'
        WHEN last || goal <> last AND ({last_plain} || {goal_plain} <> {last_plain}) THEN 'is not as the trail left it'
        WHEN born || origin <> born AND ({born_plain} || {origin_plain} <> {born_plain})
            THEN 'was changed past the triggers before its first change in the trail'
    END AS fault
    FROM known
)
SELECT count(present), count(*) FILTER (WHERE present IS NOT NULL AND births = 0 AND is_older), count(fault),
       (SELECT array_agg(words) FROM (
           SELECT resource_id || ' ' || fault || coalesce(': ' || (
               SELECT string_agg(format('%%s is %%s, in the trail %%s', g.key, left((last->g.key)::text, 80),
                                        left(g.value::text, 80)), '; ')
               FROM jsonb_each(goal) g WHERE fault LIKE 'is not as%%' AND last->g.key IS DISTINCT FROM g.value
           ), '') || '.' AS words FROM judged WHERE fault IS NOT NULL ORDER BY resource_id LIMIT %(shown)s) first)
FROM judged
"""
# Read as a row and written again: columns that are gone fall away, and moments are of one time zone.
_PLAIN = """(SELECT coalesce(jsonb_object_agg(n.key, n.value), '{{}}') FROM jsonb_each(
    to_jsonb(jsonb_populate_record(NULL::{table}, {doc}))) n WHERE {doc} ? n.key AND n.key = ANY (%(columns)s))"""


def check_rows(model: Any) -> RowCheck:
    """Compare the rows of an audited model with what the trail says about them. Memory is the database's matter."""
    hidden = next(columns for audited, columns in audited_models() if audited is model)
    table = model._meta.db_table
    columns = [f.column for f in model._meta.concrete_fields if f.column not in {*hidden, "updated_at"}]
    began = next((c for c in ("created_at", "at") if c in columns), "NULL::timestamptz")
    plain = {f"{name}_plain": _PLAIN.format(table=table, doc=name) for name in ("last", "goal", "born", "origin")}
    statement = _COMPARISON.format(table=table, began=began, changes=_CHANGES, **plain)
    values = {"table": table, "columns": columns, "hidden": [*hidden, "updated_at"], "shown": SHOWN}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")
        cursor.execute("SET LOCAL work_mem = '64MB'")
        cursor.execute(statement, values)
        rows, older, count, words = cursor.fetchone()
    findings = Findings()
    findings.extend((f"{table} {one}" for one in words or ()), count=count)
    return RowCheck(table, rows, older, findings)


def check_all_rows(without: Iterable[str] = ()) -> list[RowCheck]:
    """Compare every audited table, but those of these names."""
    skipped = set(without)
    return [check_rows(model) for model, _ in audited_models() if model._meta.db_table not in skipped]
