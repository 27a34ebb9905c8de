"""Statement triggers that write the audit trail, so that no code path, bulk operation or SQL shell bypasses it."""

from typing import Any

import pgtrigger

_INSERT = """
INSERT INTO audit_event (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)
SELECT '{event}', TG_TABLE_NAME, {row}.id::text, who_actor, who_session, who_address, who_request, who_source,
       {before}, {after}
FROM {source};
RETURN NULL;
"""


class _AuditTrigger(pgtrigger.Trigger):
    level = pgtrigger.Statement
    when = pgtrigger.After
    # Once for a statement, not for each of its rows.
    declare = [
        ("ctx", "jsonb := nullif(current_setting('highwall.context', true), '')::jsonb"),
        ("who_actor", "uuid := ctx->>'actor_id'"),
        ("who_session", "uuid := ctx->>'session_id'"),
        ("who_address", "inet := ctx->>'address'"),
        ("who_request", "text := ctx->>'request_id'"),
        ("who_source", "text := ctx->>'source'"),
    ]

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
        # Compared column by column: making JSON of both rows to compare that takes as long as all the rest.
        # A full join is never done by a nested loop. The plan is made when the trigger runs for the first time in a
        # session, mostly for one row, and a nested loop over thousands of rows of a later statement takes minutes.
        told = [f.column for f in model._meta.concrete_fields if f.column not in {*self.columns, "updated_at"}]
        changes = f"""old_rows o FULL JOIN new_rows n USING (id)
            CROSS JOIN LATERAL (
                SELECT {_changed("o", told)} AS before,
                       {_changed("n", told)} AS after
            ) d WHERE d.after <> '{{}}'"""
        return _INSERT.format(event="update", row="n", before="d.before", after="d.after", source=changes)


def _changed(row: str, columns: list[str]) -> str:
    """The values that a row has in those columns in which the old and the new one differ."""
    return "\n                    || ".join(
        f"""CASE WHEN o."{c}" IS DISTINCT FROM n."{c}" THEN jsonb_build_object('{c}', {row}."{c}") ELSE '{{}}' END"""
        for c in columns
    )


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


class _AppendOnlyBut(pgtrigger.Trigger):
    name = "append_only"
    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete

    def __init__(self, followed: tuple[str, ...]) -> None:
        super().__init__()
        columns = ", ".join(f"'{column}'" for column in followed)
        # Its own run is the first of the depth.
        self.func = f"""
IF pg_trigger_depth() > 1 AND to_jsonb(OLD) - ARRAY[{columns}] = to_jsonb(NEW) - ARRAY[{columns}] THEN
    RETURN NEW;
END IF;
RAISE EXCEPTION 'Cannot update or delete rows from % table, which is append-only', TG_TABLE_NAME;
"""


def append_only(*followed: str) -> list[Any]:
    """Triggers that refuse to change or remove rows, for ledgers and logs. The owner of a table can switch them off:
    they keep mistakes away; what was switched off or changed meanwhile is found by the proofs. `followed` names columns
    that repeat another record: its triggers change them with it, and nothing else does."""
    if followed:
        return [_AppendOnlyBut(followed), _NoTruncate()]
    return [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete), _NoTruncate()]


def audited_models() -> list[tuple[Any, list[str]]]:
    """The models whose rows stand in the trail, by table, each with the columns that are hidden from it."""
    found = [(m, list(t.columns)) for m, t in pgtrigger.registered() if isinstance(t, _AuditInsert)]
    return sorted(found, key=lambda pair: str(pair[0]._meta.db_table))
