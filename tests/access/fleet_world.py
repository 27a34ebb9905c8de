"""Records of the fleet for the table of rights."""

from typing import Any

from highwall.domains.fleet.models import Component, ModelInterval, ModelPosition


def fleet_ids() -> dict[str, Any]:
    """Records that the mine has, by the name of the path parameter that asks for them."""
    interval = ModelInterval.objects.earliest("id")
    # Who sees a component takes it off a machine only where the machine is in reach.
    component = Component.objects.filter(fits__ends_at=None, fits__machine__region__name="Muscat").earliest("id")
    position = ModelPosition.objects.filter(kind=component.kind).earliest("id")
    return {
        "model_id": interval.machine_model_id,
        "model_interval_id": interval.pk,
        "component_id": component.pk,
        "position_id": position.pk,
    }


def fleet_bodies(ids: dict[str, Any]) -> dict[str, Any]:
    """A body that fits the schema of each route."""
    service = {"kind": "engine_h", "every": 500, "planned_per_day": 8}
    return {
        "POST /machine-models": {"manufacturer": "Sandvik", "model": "DI550", "machine_type": "Drill rig"},
        "POST /machine-models/{model_id}/services": {"name": "Gear oil", **service},
        "POST /machine-models/{model_id}/positions": {"name": "Feed pump", "kind": "pump"},
        "POST /components": {"kind": "pump", "manufacturer": "Rexroth", "serial_number": "A10-1"},
        "POST /components/{component_id}/fit": {
            "machine_id": str(ids["machine_id"]),
            "position_id": str(ids["position_id"]),
        },
        "POST /machines/{machine_id}/retire": {"reason": "Sold"},
    }
