"""Reading the registers of operations, always within the reach of the person who asks."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import QuerySet
from ninja import FilterLookup

from highwall.domains.fleet.models import DownCause, Machine, MeterKind
from highwall.domains.fleet.queries import meters_of, own_machine, shifts_of, visible_machines
from highwall.domains.operations.policy import UsageRight
from highwall.domains.operations.workflow import USAGE_RECORD
from highwall.domains.registers.models import Register, RegisterRecord
from highwall.domains.registers.queries import (
    EXPORTED,
    SEARCHED,
    SORTS,
    TOKENS,
    RegisterRecordFilters,
    RegisterRecordRow,
    visible_records,
)
from highwall.domains.registers.workflow import why_not_editable
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import NotFound
from highwall.kit.holders import Holder
from highwall.kit.lists import Listing
from highwall.kit.text import Words
from highwall.kit.workflow import Offer, allowed, blocked


class UsageRecordRow(RegisterRecordRow):
    machine_id: UUID
    operator_name: str
    starts_at: datetime
    ends_at: datetime
    engine_start_h: Decimal | None
    engine_end_h: Decimal | None
    idle_h: Decimal | None
    service_h: Decimal | None
    fuel_l: Decimal | None
    drilled_m: Decimal | None
    down_cause: DownCause | str
    down_from: datetime | None
    down_until: datetime | None
    note: str


OWN = [name for name in UsageRecordRow.model_fields if name not in RegisterRecordRow.model_fields]


class UsageRecordFilters(RegisterRecordFilters):
    machine_id: Annotated[UUID | None, FilterLookup("equipment_usage__machine_id")] = None


USAGE_RECORDS = Listing[RegisterRecord](
    name="usage-records",
    row=UsageRecordRow,
    columns={
        **{name: name for name in RegisterRecordRow.model_fields},
        "book": "register",
        "project_name": "project__name",
        **{name: f"equipment_usage__{name}" for name in OWN},
    },
    sorts=SORTS,
    default_sort="-shift_date",
    search=SEARCHED,
    filters=UsageRecordFilters,
    export={
        **EXPORTED,
        "operator_name": "Operator",
        "starts_at": "From",
        "ends_at": "To",
        "engine_start_h": "Engine hours at the start",
        "engine_end_h": "Engine hours at the end",
        "idle_h": "Idle hours",
        "service_h": "Service hours",
        "fuel_l": "Fuel (l)",
        "drilled_m": "Metres drilled",
        "down_cause": "Stood because of",
        "down_from": "Stood from",
        "down_until": "Stood until",
        "note": "Note",
    },
    tokens={**TOKENS, "down_cause": Words("machines:cause")},
)


def visible_usage_records(actor: Actor) -> QuerySet[RegisterRecord]:
    return visible_records(actor).filter(register=Register.EQUIPMENT_USAGE)


def get_usage_record(record_id: UUID, actor: Actor) -> RegisterRecord:
    """With its typed row. Raises NotFound."""
    rows = visible_usage_records(actor).select_related(
        "equipment_usage__machine", "equipment_usage__operator", "project", "region"
    )
    found = rows.filter(pk=record_id).first()
    if found is None:
        raise NotFound("There is no such record in this register.")
    return found


def usage_record_detail(record_id: UUID, actor: Actor) -> dict[str, Any]:
    """A record with its typed row, what it did, and the steps that the person may take."""
    record = get_usage_record(record_id, actor)
    usage = record.equipment_usage
    offers = USAGE_RECORD.offers(record, actor)
    refusal = why_not_editable(record, actor, UsageRight.UPDATE)
    if refusal is None and actor.can(UsageRight.CREATE):
        offers = [Offer("edit"), *offers]
    stood = None
    if usage.down_from is not None and usage.down_until is not None:
        stood = round(Decimal((usage.down_until - usage.down_from).total_seconds()) / 3600, 2)
    return {
        **{name: getattr(record, name) for name in RegisterRecordRow.model_fields if hasattr(record, name)},
        **{name: getattr(usage, name) for name in OWN},
        "book": record.register,
        "project_name": record.project.name if record.project else None,
        "machine_name": usage.machine.name,
        "machine_number": usage.machine.number,
        "region_name": record.region.name if record.region else None,
        "engine_h": None
        if usage.engine_end_h is None or usage.engine_start_h is None
        else usage.engine_end_h - usage.engine_start_h,
        "downtime_h": stood,
        "channel": record.channel,
        "approval_grounds": record.approval_grounds,
        "content_hash": record.content_hash,
        "reversal_code": record.reversal_code,
        "effects": list(
            record.effects.order_by("is_reversal", "place").values(
                "kind", "target_id", "quantity", "unit", "is_reversal"
            )
        ),
        "allowed_actions": allowed(offers),
        "blocked_actions": blocked(offers),
    }


def machines_to_record(actor: Actor) -> list[Machine]:
    """The machines of which a person may enter usage: the own one for those who see no more than that, else those in
    reach that are not retired."""
    if actor.reach == Reach.ASSIGNED:
        own = own_machine(actor)
        return [own] if own else []
    return list(visible_machines(actor).filter(retired_at=None).order_by("name"))


def proposal_of(machine_id: UUID, actor: Actor, at: datetime) -> dict[str, Any]:
    """What a new record of a machine begins with: its newest shift that has begun, and the last reading of its engine
    hours. Raises NotFound."""
    machine = next((one for one in machines_to_record(actor) if one.pk == machine_id), None)
    if machine is None:
        raise NotFound("There is no such machine, or it was not yours at that time.", code="not_your_machine")
    meters = {meter.kind: meter for meter in meters_of(machine_id)}
    engine = meters.get(MeterKind.ENGINE)
    return {
        "machine_id": machine_id,
        "engine_start_h": engine.displayed if engine else None,
        "has_engine_meter": engine is not None,
        "has_metres_meter": MeterKind.METRES in meters,
        "shifts": shifts_of(machine_id, at),
    }


USAGE_RECORD_HOLDER = Holder[RegisterRecord](
    resource=USAGE_RECORD.record,
    model=RegisterRecord,
    link="/usage-records/{id}",
    visible=visible_usage_records,
    read=UsageRight.READ,
    attach=UsageRight.CREATE,
    comment=UsageRight.READ,
    called=str,
    kinds=("document", "other"),
    tidy=UsageRight.UPDATE,
)
