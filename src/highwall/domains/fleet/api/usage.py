"""Meters, usage and services of machines."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.fleet import queries, services
from highwall.domains.fleet.models import MeterKind
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import USAGE, USAGE_HOLDER, FluidUse, ServiceState, TimeModel
from highwall.domains.fleet.schemas import (
    IntervalChange,
    MeterExchange,
    MeterState,
    NewInterval,
    NewMeter,
    NewUsage,
    ReadingRow,
    ServiceDone,
    ShiftTimes,
    UsageCorrection,
    UsageDetail,
)
from highwall.kit.attachments import attachment_routes
from highwall.kit.calendar import From, Until, today
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["machines"])
router.listing("/usage-entries", USAGE, queries.visible_usage, right=MachineRight.READ)


@router.read("/machines/{uuid:machine_id}/meters", right=MachineRight.READ, response=list[MeterState])
def list_meters(request: ApiRequest, machine_id: UUID) -> Any:
    """What the meters of a machine say"""
    return queries.meters_of(queries.get_machine(machine_id, request.actor).pk)


@router.read("/machines/mine/meters", right=MachineRight.LOG, response=list[MeterState])
def list_my_meters(request: ApiRequest) -> Any:
    """What the meters of the machine say that one works with now"""
    machine = queries.own_machine(request.actor)
    return queries.meters_of(machine.pk) if machine else []


@router.read("/machines/mine/usage", right=MachineRight.LOG, response=list[UsageDetail])
def list_my_usage(request: ApiRequest) -> Any:
    """The newest entries of the machine that one works with now"""
    return queries.usage_of_own_machine(request.actor)


@router.read("/machines/mine/shifts", right=MachineRight.LOG, response=list[ShiftTimes])
def list_my_shifts(request: ApiRequest) -> Any:
    """The newest shifts of the machine that one works with now"""
    machine = queries.own_machine(request.actor)
    return queries.shifts_of(machine.pk, timezone.now()) if machine else []


@router.read("/machines/{uuid:machine_id}/shifts", right=MachineRight.READ, response=list[ShiftTimes])
def list_shifts(request: ApiRequest, machine_id: UUID) -> Any:
    """The newest shifts of a machine, which have begun"""
    return queries.shifts_of(queries.get_machine(machine_id, request.actor).pk, timezone.now())


@router.read("/machines/{uuid:machine_id}/time-model", right=MachineRight.READ, response=TimeModel)
def get_time_model(
    request: ApiRequest, machine_id: UUID, starts_from: From | None = None, ends_to: Until | None = None
) -> Any:
    """What each hour of a machine in a period was, of the last 30 days if no others are given"""
    machine = queries.get_machine(machine_id, request.actor)
    return queries.time_model(machine, from_=starts_from, until=ends_to, now=timezone.now())


@router.read("/machines/{uuid:machine_id}/fluids", right=MachineRight.READ, response=list[FluidUse])
def list_fluids(
    request: ApiRequest, machine_id: UUID, starts_from: From | None = None, ends_to: Until | None = None
) -> Any:
    """What a machine was topped up with in a period, of the last 30 days if no others are given"""
    machine = queries.get_machine(machine_id, request.actor)
    return queries.fluids_of(machine, from_=starts_from, until=ends_to, now=timezone.now())


@router.read("/machines/{uuid:machine_id}/meter-readings", right=MachineRight.READ, response=list[ReadingRow])
def list_meter_readings(request: ApiRequest, machine_id: UUID, kind: MeterKind) -> Any:
    """The newest readings of a meter, and what it moved between them without an entry"""
    return queries.readings_of(queries.get_machine(machine_id, request.actor).pk, kind)


@router.create("/machines/{uuid:machine_id}/meters", right=MachineRight.UPDATE, response={201: MeterState})
def add_meter(request: ApiRequest, machine_id: UUID, body: NewMeter) -> Any:
    """Give a machine a meter"""
    made = services.add_meter(actor=request.actor, machine_id=machine_id, at=timezone.now(), **body.model_dump())
    return Status(201, made)


@router.create("/machines/{uuid:machine_id}/meters/exchange", right=MachineRight.UPDATE, response=MeterState)
def exchange_meter(request: ApiRequest, machine_id: UUID, body: MeterExchange) -> Any:
    """Note that a meter was exchanged, or rolled over"""
    return services.exchange_meter(
        actor=request.actor,
        machine_id=machine_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(),
    )


@router.create("/machines/{uuid:machine_id}/usage", right=MachineRight.LOG, response={201: UsageDetail})
def record_usage(request: ApiRequest, machine_id: UUID, body: NewUsage) -> Any:
    """Log what a machine did, or what its meters display"""
    made = services.record_usage(actor=request.actor, machine_id=machine_id, at=timezone.now(), **body.model_dump())
    return Status(201, queries.get_usage_entry(made.pk))


@router.create("/usage-entries/{uuid:entry_id}/correct", right=MachineRight.LOG, response=UsageDetail)
def correct_usage(request: ApiRequest, entry_id: UUID, body: UsageCorrection) -> Any:
    """Take an entry back, and put another in its place"""
    made = services.correct_usage(actor=request.actor, entry_id=entry_id, at=timezone.now(), **body.model_dump())
    return queries.get_usage_entry(made.pk)


@router.read("/machines/{uuid:machine_id}/services", right=MachineRight.READ, response=list[ServiceState])
def list_services(request: ApiRequest, machine_id: UUID) -> Any:
    """The services of a machine, and what is left until each"""
    return queries.services_of(queries.get_machine(machine_id, request.actor).pk, today())


@router.create("/machines/{uuid:machine_id}/services", right=MachineRight.UPDATE, response={201: list[ServiceState]})
def add_service(request: ApiRequest, machine_id: UUID, body: NewInterval) -> Any:
    """Give a machine a service that comes round by one of its meters"""
    services.add_interval(actor=request.actor, machine_id=machine_id, **body.model_dump())
    return Status(201, queries.services_of(machine_id, today()))


@router.change("/machine-services/{uuid:interval_id}", right=MachineRight.UPDATE, response=list[ServiceState])
def change_service(request: ApiRequest, interval_id: UUID, body: IntervalChange) -> Any:
    """Change how often a service comes round"""
    changed = services.change_interval(
        actor=request.actor,
        interval_id=interval_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return queries.services_of(changed.machine_id, today())


@router.create("/machine-services/{uuid:interval_id}/done", right=MachineRight.UPDATE, response=list[ServiceState])
def note_service(request: ApiRequest, interval_id: UUID, body: ServiceDone) -> Any:
    """Note that a service was done"""
    done = services.note_service(
        actor=request.actor,
        interval_id=interval_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        total=body.total,
    )
    return queries.services_of(done.machine_id, today())


@router.create(
    "/machine-services/{uuid:interval_id}/follow-model", right=MachineRight.UPDATE, response=list[ServiceState]
)
def follow_model(request: ApiRequest, interval_id: UUID) -> Any:
    """Let a service that departs from the model follow it again"""
    changed = services.follow_model(
        actor=request.actor, interval_id=interval_id, at=timezone.now(), expected_version=expected_version(request)
    )
    return queries.services_of(changed.machine_id, today())


@router.remove("/machine-services/{uuid:interval_id}", right=MachineRight.UPDATE)
def remove_service(request: ApiRequest, interval_id: UUID) -> Any:
    """Let a service come round no more"""
    services.remove_interval(actor=request.actor, interval_id=interval_id, expected_version=expected_version(request))
    return Status(204, None)


attachment_routes(router, "/usage-entries/{uuid:entry_id}", USAGE_HOLDER)
