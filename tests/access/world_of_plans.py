"""Maintenance plans in the world of the table of rights."""

from typing import Any

from highwall.domains.maintenance.models import PlanRound

REGIONAL = ("plan_id", "round_id")


def targets(machine_id: Any) -> dict[str, Any]:
    """A plan of a machine, and how far it has come on it."""
    one = PlanRound.objects.filter(machine=machine_id, plan__machine=machine_id).earliest("id")
    return {"plan_id": one.plan_id, "round_id": one.pk}


def bodies(machine_id: Any) -> dict[str, Any]:
    return {
        "POST /maintenance-plans": {
            "name": "Daily look",
            "machine_id": str(machine_id),
            "basis": "floating",
            "every_count": 1,
            "every_unit": "days",
            "order_type": "inspection",
            "priority": "low",
            "description": "Look round",
        },
        "POST /maintenance-rounds/{round_id}/skip": {"reason": "Stands"},
        "POST /maintenance-rounds/{round_id}/count-from": {"last_done_on": "2026-11-01"},
    }
