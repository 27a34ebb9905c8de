"""The record of a fired shot stays as it was: triggers for the tables whose rows its report states."""

from typing import Any

from highwall.kit.triggers import differs, frozen_row, frozen_where

WHY_FIRED = "the shot of its site has been fired"

EVERY_OPERATION = ("create", "update", "delete")


def frozen_once_fired(
    site_id: str = "r.site_id", *, join: str = "", operations: tuple[str, ...] = EVERY_OPERATION
) -> list[Any]:
    """Triggers that refuse rows of a site whose shot has been fired.

    `site_id` is the SQL of the site of a written row `r`, `join` holds the joins that it needs.
    """
    return frozen_where(
        join=f"{join} JOIN projects_site fired_site ON fired_site.id = {site_id}",
        closed="fired_site.fired_at IS NOT NULL",
        why=WHY_FIRED,
        operations=operations,
    )


def frozen_site(*columns: str) -> list[Any]:
    """The trigger that keeps these columns of a site once its shot has been fired, and its completion once there."""
    facts, completion = differs(*columns, "fired_at"), differs("completed_at", "completed_by_id")
    changed = f"OLD.fired_at IS NOT NULL AND ({facts} OR (OLD.completed_at IS NOT NULL AND {completion}))"
    return frozen_row(changed=changed, why=WHY_FIRED)
