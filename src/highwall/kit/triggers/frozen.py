"""Triggers that refuse to write rows whose record is closed, by whatever path: service, bulk operation, SQL shell."""

from typing import Any

import pgtrigger

FROZEN = "frozen"
"""Names the constraint in what the database says when one of these triggers refuses."""

_REFUSAL = """
IF {condition} THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
        MESSAGE = format('%s is frozen: {why}', TG_TABLE_NAME), CONSTRAINT = 'frozen', TABLE = TG_TABLE_NAME;
END IF;
"""


class _Frozen(pgtrigger.Trigger):
    """Looks once per statement at all rows that it wrote, so that an import of 100,000 holes stays as fast."""

    level = pgtrigger.Statement
    when = pgtrigger.After
    kinds: tuple[str, ...]

    def __init__(self, *, join: str, closed: str, why: str) -> None:
        super().__init__()
        self.parts = {"join": join, "closed": closed, "why": why}

    def get_func(self, model: Any) -> str:
        join, closed, why = (self.parts[name] for name in ("join", "closed", "why"))
        looks = (f"EXISTS (SELECT FROM {kind}_rows r {join} WHERE {closed})" for kind in self.kinds)
        return "".join(_REFUSAL.format(condition=look, why=why) for look in looks) + "RETURN NULL;"


class _FrozenInsert(_Frozen):
    name = "frozen_create"
    operation = pgtrigger.Insert
    referencing = pgtrigger.Referencing(new="new_rows")  # type: ignore[no-untyped-call]
    kinds = ("new",)


class _FrozenUpdate(_Frozen):
    name = "frozen_update"
    operation = pgtrigger.Update
    referencing = pgtrigger.Referencing(old="old_rows", new="new_rows")  # type: ignore[no-untyped-call]
    kinds = ("old", "new")


class _FrozenDelete(_Frozen):
    name = "frozen_delete"
    operation = pgtrigger.Delete
    referencing = pgtrigger.Referencing(old="old_rows")  # type: ignore[no-untyped-call]
    kinds = ("old",)


def frozen_where(
    *, closed: str, why: str, join: str = "", operations: tuple[str, ...] = ("create", "update", "delete")
) -> list[Any]:
    """The triggers that refuse rows to be added, changed or removed while their record is closed.

    `join` leads from the written row `r` to the record, `closed` is the condition on it, and `why` ends the message;
    all three are SQL of the source, never of a request.
    """
    made = {"create": _FrozenInsert, "update": _FrozenUpdate, "delete": _FrozenDelete}
    return [made[name](join=join, closed=closed, why=why) for name in operations]


def frozen_row(*, changed: str, why: str) -> list[Any]:
    """The trigger that refuses a change of a row for which the condition `changed`, on OLD and NEW, is true."""
    func = _REFUSAL.format(condition=changed, why=why) + "RETURN NEW;"
    return [
        pgtrigger.Trigger(
            name="frozen_row", level=pgtrigger.Row, when=pgtrigger.Before, operation=pgtrigger.Update, func=func
        )
    ]


def differs(*columns: str) -> str:
    """The condition that some of these columns of OLD and NEW are not the same."""
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
    return f"ROW({new}) IS DISTINCT FROM ROW({old})"
