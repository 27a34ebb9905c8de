"""Triggers that keep in a drill point what lists are asked for by and stands in its hole, whoever writes either."""

from typing import Any

import pgtrigger

COPIED = ("site_id", "number_order", "length_m", "hole_type")

_OF_HOLE, _OF_POINT, _NEW = (", ".join(f"{row}.{column}" for column in COPIED) for row in ("hole", "point", "NEW"))
_SET = ", ".join(f"{column} = hole.{column}" for column in COPIED)


class _Filled(pgtrigger.Trigger):
    level = pgtrigger.Row
    when = pgtrigger.Before
    func = f"""
SELECT {_OF_HOLE} INTO {_NEW} FROM drilling_drillhole hole WHERE hole.id = NEW.hole_id;
RETURN NEW;
"""  # noqa: S608 our own names


class _Checked(pgtrigger.Trigger):
    """Looks once per statement at what was inserted with the columns given, as an import does."""

    level = pgtrigger.Statement
    when = pgtrigger.After
    operation = pgtrigger.Insert
    referencing = pgtrigger.Referencing(new="new_rows")  # type: ignore[no-untyped-call]
    func = f"""
IF EXISTS (
    SELECT FROM new_rows point JOIN drilling_drillhole hole ON hole.id = point.hole_id
    WHERE ({_OF_POINT}) IS DISTINCT FROM ({_OF_HOLE})
) THEN
    RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', TABLE = TG_TABLE_NAME,
        MESSAGE = 'a drill point repeats its hole otherwise than it is', CONSTRAINT = 'drill_point_repeats_hole';
END IF;
RETURN NULL;
"""  # noqa: S608 our own names


class _PassedOn(pgtrigger.Trigger):
    name = "copied_to_points"
    level = pgtrigger.Statement
    when = pgtrigger.After
    operation = pgtrigger.Update
    referencing = pgtrigger.Referencing(old="old_rows", new="new_rows")  # type: ignore[no-untyped-call]
    # A full join is never done by a nested loop (`kit.triggers.trail`).
    func = f"""
IF EXISTS (
    SELECT FROM old_rows point FULL JOIN new_rows hole USING (id) WHERE ({_OF_POINT}) IS DISTINCT FROM ({_OF_HOLE})
) THEN
    UPDATE drilling_drillpoint point SET {_SET} FROM new_rows hole
    WHERE point.hole_id = hole.id AND ({_OF_POINT}) IS DISTINCT FROM ({_OF_HOLE});
END IF;
RETURN NULL;
"""  # noqa: S608 our own names


def _any_differs(*columns: str) -> str:
    """That one of the columns changes, written as PostgreSQL gives it back: the guards are compared with that."""
    return f"(({' OR '.join(f'(NEW.{column} IS DISTINCT FROM OLD.{column})' for column in columns)}))"


def copied_from_hole() -> list[Any]:
    """The triggers of points: what is left out at an insert, or changed by whatever writes, is as in the hole."""
    return [
        _Filled(
            name="copied_if_left_out",
            operation=pgtrigger.Insert,
            condition=pgtrigger.Condition("((NEW.site_id IS NULL))"),
        ),
        _Filled(
            name="copied_at_change",
            operation=pgtrigger.Update,
            condition=pgtrigger.Condition(_any_differs(*COPIED, "hole_id")),
        ),
        _Checked(name="copied_as_is"),
    ]


def copied_to_points() -> Any:
    """The trigger of holes: what changes there changes in their points."""
    return _PassedOn()
