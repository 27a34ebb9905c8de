"""Orders and reports for tests, made by the services."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import FaultReport, WorkOrder
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, system_actor

TEST = system_actor("test")
DONE = {"completion_notes": "Seal replaced, tested at 200 bar.", "actual_duration_h": 3.5}
FAILURE = {"component": "hydraulics", "problem": "leaks", "cause": "wear", "remedy": "replaced"}


def make_machine(name: str = "Rig 1", *, region: Region | None = None, **values: Any) -> Machine:
    return fleet.create_machine(
        actor=TEST,
        name=name,
        region_id=region.pk if region else None,
        **{
            "machine_type": "Drill rig",
            "model": "D65",
            "manufacturer": "Epiroc",
            "serial_number": str(uuid4()),
            "manufacturing_year": 2021,
            **values,
        },
    )


def order_body(machine: Machine, **values: Any) -> dict[str, Any]:
    """What is sent for a new order: an inspection tomorrow."""
    return {
        "machine_id": str(machine.pk),
        "order_type": "inspection",
        "priority": "medium",
        "description": "Look at the feed",
        "scheduled_at": (timezone.now() + timedelta(days=1)).isoformat(),
        "technician_name": "Ali of the workshop",
        "estimated_duration_h": 2,
        **values,
    }


def make_order(machine: Machine, *, actor: Actor = TEST, at: datetime | None = None, **values: Any) -> WorkOrder:
    now = at or timezone.now()
    return services.create_order(
        actor=actor,
        at=now,
        machine_id=machine.pk,
        **{
            "order_type": "inspection",
            "priority": "medium",
            "description": "Look at the feed",
            "scheduled_at": now + timedelta(days=1),
            "technician_name": "Ali of the workshop",
            "estimated_duration_h": 2,
            **values,
        },
    )


def fault_body(machine: Machine, **values: Any) -> dict[str, Any]:
    """What is sent for a report: a leak with which the machine works on."""
    return {
        "client_id": str(uuid4()),
        "machine_id": str(machine.pk),
        "component": "hydraulics",
        "problem": "leaks",
        "severity": "medium",
        **values,
    }


def make_fault(machine: Machine, *, actor: Actor = TEST, at: datetime | None = None, **values: Any) -> FaultReport:
    return services.report_fault(
        actor=actor,
        at=at or timezone.now(),
        machine_id=machine.pk,
        **{"client_id": uuid4(), "component": "hydraulics", "problem": "leaks", "severity": "medium", **values},
    )
