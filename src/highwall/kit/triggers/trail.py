"""Statement triggers that write the audit trail, so that no code path, bulk operation or SQL shell bypasses it."""

from typing import Any

import pgtrigger

_INSERT = """
INSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)
SELECT '{event}', TG_TABLE_NAME, {row}.id::text, (ctx->>'actor_id')::uuid, (ctx->>'session_id')::uuid,
       (ctx->>'address')::inet, ctx->>'request_id', ctx->>'source', {before}, {after}
FROM {source};
RETURN NULL;
"""


class _AuditTrigger(pgtrigger.Trigger):
    level = pgtrigger.Statement
    when = pgtrigger.After
    declare = [("ctx", "jsonb := nullif(current_setting('highwall.context', true), '')::jsonb")]

    def __init__(self, *hidden_columns: str) -> None:
        super().__init__()
        self.columns = hidden_columns
        self.hidden = "ARRAY[" + ", ".join(f"'{column}'" for column in hidden_columns) + "]::text[]"


class _AuditInsert(_AuditTrigger):
    name = "audit_create"
    operation = pgtrigger.Insert
    referencing = pgtrigger.Referencing(new="new_rows")  # type: ignore[no-untyped-call]

    def get_func(self, model: Any) -> str:
        return _INSERT.format(
            event="create", row="n", before="NULL", after=f"to_jsonb(n) - {self.hidden}", source="new_rows n"
        )


class _AuditUpdate(_AuditTrigger):
    name = "audit_update"
    operation = pgtrigger.Update
    referencing = pgtrigger.Referencing(old="old_rows", new="new_rows")  # type: ignore[no-untyped-call]

    def get_func(self, model: Any) -> str:
        # A full join is never done by a nested loop. The plan is made when the trigger runs for the first time in a
        # session, mostly for one row, and a nested loop over thousands of rows of a later statement takes minutes.
        changes = f"""old_rows o FULL JOIN new_rows n USING (id)
            CROSS JOIN LATERAL (
                SELECT jsonb_object_agg(b.key, b.value) AS before, jsonb_object_agg(b.key, a.value) AS after
                FROM jsonb_each(to_jsonb(o) - {self.hidden}) b
                JOIN jsonb_each(to_jsonb(n) - {self.hidden}) a USING (key)
                WHERE a.value IS DISTINCT FROM b.value AND b.key <> 'updated_at'
            ) d WHERE d.after IS NOT NULL"""  # noqa: S608 the columns are named in code
        return _INSERT.format(event="update", row="n", before="d.before", after="d.after", source=changes)


class _AuditDelete(_AuditTrigger):
    name = "audit_delete"
    operation = pgtrigger.Delete
    referencing = pgtrigger.Referencing(old="old_rows")  # type: ignore[no-untyped-call]

    def get_func(self, model: Any) -> str:
        return _INSERT.format(
            event="delete", row="o", before=f"to_jsonb(o) - {self.hidden}", after="NULL", source="old_rows o"
        )


def audit_triggers(*hidden_columns: str) -> list[Any]:
    """The three triggers of an audited table. Hidden columns (secrets, bulky derivations) never reach the trail."""
    return [_AuditInsert(*hidden_columns), _AuditUpdate(*hidden_columns), _AuditDelete(*hidden_columns)]


def audit_creation(*hidden_columns: str) -> list[Any]:
    """The one trigger that an append-only table needs to stand in the trail."""
    return [_AuditInsert(*hidden_columns)]


class _NoTruncate(pgtrigger.Trigger):
    name = "no_truncate"
    level = pgtrigger.Statement
    when = pgtrigger.Before
    operation = pgtrigger.Truncate
    func = "RAISE EXCEPTION '% is append-only: truncate is not possible', TG_TABLE_NAME;"


def append_only() -> list[Any]:
    """Triggers that refuse to change or remove rows, for ledgers and logs. The owner of a table can switch them off:
    they keep mistakes away; what was switched off or changed meanwhile is found by the proofs."""
    return [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete), _NoTruncate()]


def audited_models() -> list[tuple[Any, list[str]]]:
    """The models whose rows stand in the trail, by table, each with the columns that are hidden from it."""
    found = [(m, list(t.columns)) for m, t in pgtrigger.registered() if isinstance(t, _AuditInsert)]
    return sorted(found, key=lambda pair: str(pair[0]._meta.db_table))
