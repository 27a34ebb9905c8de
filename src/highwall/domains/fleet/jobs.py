"""Work of the fleet in the background."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.fleet import services
from highwall.domains.fleet.models import Assignment, Component, MachineRequest, ServiceInterval
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import hours_of, open_fit_of, services_of
from highwall.domains.notifications.services import notify
from highwall.kit.actors import ActingContext, acting, system_actor
from highwall.kit.calendar import today
from highwall.kit.events import subscribes


@app.periodic(cron="15 4 * * *")
@app.task(name="fleet.tell_of_overdue_maintenance", queueing_lock="fleet.tell_of_overdue_maintenance")
def tell_of_overdue_maintenance(timestamp: int) -> None:
    """Tell machine managers, each morning (08:15 in Oman), which machines have been out of work for too long."""
    with acting(ActingContext(source="job fleet.tell_of_overdue_maintenance")):
        services.tell_of_overdue_maintenance(actor=system_actor("Watch over maintenance"), at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="fleet.settle_statuses", queueing_lock="fleet.settle_statuses")
def settle_statuses(timestamp: int) -> None:
    """Let assignments that begin or end by the clock show in the status of their machines."""
    with acting(ActingContext(source="job fleet.settle_statuses")):
        services.settle_statuses(actor=system_actor("Watch over assignments"), at=timezone.now())


@app.periodic(cron="30 3 * * *")
@app.task(name="fleet.tell_of_documents", queueing_lock="fleet.tell_of_documents")
def tell_of_documents(timestamp: int) -> None:
    """Tell machine managers, each morning (07:30 in Oman), which documents of machines end soon or have ended."""
    with acting(ActingContext(source="job fleet.tell_of_documents")):
        services.tell_of_documents(actor=system_actor("Watch over documents"), on=today())


def _release(event: dict[str, Any], reason: str, **of: UUID) -> None:
    with acting(ActingContext(source="fleet.release")):
        services.release_machines(
            actor=system_actor("Highwall"), at=datetime.fromisoformat(event["at"]), reason=reason, **of
        )


@subscribes("projects.member_removed")
def release_from_member(event: dict[str, Any]) -> None:
    """Whoever leaves a project leaves its machines."""
    _release(
        event,
        "The operator is no longer a member of the project.",
        project_id=UUID(event["project_id"]),
        operator_id=UUID(event["user_id"]),
    )


@subscribes("projects.archived")
def release_from_project(event: dict[str, Any]) -> None:
    """A project that is archived keeps no machines."""
    _release(event, "The project was archived.", project_id=UUID(event["project_id"]))


@subscribes("accounts.closed")
def release_from_user(event: dict[str, Any]) -> None:
    """Somebody whose account is closed works with no machine."""
    _release(event, "The operator's account was closed.", operator_id=UUID(event["user_id"]))


def _facts(assignment: Assignment) -> dict[str, Any]:
    machine = assignment.machine
    return {
        "name": machine.name,
        "number": machine.number,
        "project": assignment.project.name if assignment.project else "",
    }


def _assignment(event: dict[str, Any]) -> Assignment:
    return Assignment.objects.select_related("machine", "project").get(pk=event["assignment_id"])


@subscribes("fleet.assigned")
def tell_operator(event: dict[str, Any]) -> None:
    assignment = _assignment(event)
    people = [assignment.operator_id] if assignment.operator_id else []
    notify(people, kind="machines.assigned", link="/my-machine", by_name=event["by_name"], **_facts(assignment))


@subscribes("fleet.assignment_ended")
def tell_operator_of_end(event: dict[str, Any]) -> None:
    assignment = _assignment(event)
    people = [assignment.operator_id] if assignment.operator_id else []
    facts = {"by_name": event["by_name"], "reason": event["reason"], **_facts(assignment)}
    notify(people, kind="machines.assignment_ended", link="/my-machine", **facts)


@subscribes("fleet.released")
def tell_managers_of_release(event: dict[str, Any]) -> None:
    assignment = _assignment(event)
    people = user_ids_with_right(MachineRight.ASSIGN, region_id=assignment.machine.region_id)
    link = f"/machines/{assignment.machine_id}"
    notify(people, kind="machines.released", link=link, reason=event["reason"], **_facts(assignment))


def _request(event: dict[str, Any]) -> MachineRequest:
    return MachineRequest.objects.select_related("project", "requested_by").get(pk=event["request_id"])


def _deciders(request: MachineRequest) -> set[UUID]:
    people = user_ids_with_right(MachineRight.ASSIGN, region_id=request.project.region_id)
    return set(people) - {request.requested_by_id}


@subscribes("fleet.machines_requested")
def tell_deciders(event: dict[str, Any]) -> None:
    request = _request(event)
    notify(
        _deciders(request),
        kind="machines.requested",
        link=f"/machine-requests/{request.pk}",
        number=request.number,
        by_name=request.requested_by.full_name if request.requested_by else "",
        wanted=request.machine_type,
        quantity=request.quantity,
        project=request.project.name,
        starts_on=request.starts_on.isoformat(),
        ends_on=request.ends_on.isoformat(),
        justification=request.justification,
    )


@subscribes("fleet.request_cancelled")
def tell_deciders_of_cancelling(event: dict[str, Any]) -> None:
    request = _request(event)
    notify(
        _deciders(request),
        kind="machines.request_cancelled",
        link=f"/machine-requests/{request.pk}",
        number=request.number,
        by_name=event["by_name"],
        project=request.project.name,
    )


@subscribes("fleet.request_decided")
def tell_requester(event: dict[str, Any]) -> None:
    """Tell whoever asked what became of it, and by which machines."""
    request = _request(event)
    machines = ", ".join(row.machine.name for row in request.assignments.select_related("machine").order_by("pk"))
    notify(
        [request.requested_by_id] if request.requested_by_id else [],
        kind=f"machines.request_{request.status}",
        link=f"/machine-requests/{request.pk}",
        number=request.number,
        by_name=event["by_name"],
        project=request.project.name,
        count=event["count"],
        quantity=request.quantity,
        machines=machines,
        reason=event["reason"],
    )


def _tell_of_service(kind: str, event: dict[str, Any]) -> None:
    interval = ServiceInterval.objects.select_related("machine").filter(pk=event["interval_id"]).first()
    if interval is None:  # removed meanwhile; there is nothing left to tell about
        return
    machine = interval.machine
    state = next(state for state in services_of(machine.pk, today()) if state.id == interval.pk)
    notify(
        user_ids_with_right(MachineRight.UPDATE, region_id=machine.region_id),
        kind=kind,
        link=f"/machines/{machine.pk}?tab=service",
        name=machine.name,
        number=machine.number,
        service=interval.name,
        limit=event["limit"],
        remaining=f"{state.remaining:f}",
        due_on=state.due_on.isoformat() if state.due_on else "",
    )


@subscribes("fleet.service_due")
def tell_of_service(event: dict[str, Any]) -> None:
    """Tell those who answer for a machine that a service of it comes due."""
    _tell_of_service("machines.service_due", event)


@subscribes("fleet.service_withdrawn")
def tell_of_withdrawn_service(event: dict[str, Any]) -> None:
    """Tell them that a correction has taken it back."""
    _tell_of_service("machines.service_withdrawn", event)


@subscribes("fleet.overhaul_due")
def tell_of_overhaul(event: dict[str, Any]) -> None:
    """Tell those who answer for a machine that a component on it comes due for overhaul."""
    component = Component.objects.get(pk=event["component_id"])
    placed = open_fit_of(component.pk)
    if placed is None:  # removed meanwhile; it is no longer on a machine
        return
    hours = hours_of(component)
    notify(
        user_ids_with_right(MachineRight.UPDATE, region_id=placed.machine.region_id),
        kind="machines.overhaul_due",
        link=f"/components/{component.pk}",
        name=placed.machine.name,
        number=component.number,
        position=placed.position.name,
        limit=event["limit"],
        hours=f"{hours.since_overhaul:f}",
    )
