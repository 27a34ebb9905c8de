"""Models of the machines of the demonstration mine, with a manual and a service each of their machines takes over."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.config.demo.papers import set_page
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import ComponentKind, MachineModel, MeterKind
from highwall.domains.fleet.queries import MODEL_HOLDER
from highwall.kit.actors import Actor
from highwall.kit.attachments import attach
from highwall.kit.calendar import calendar_day


@dataclass(frozen=True)
class _Model:
    manufacturer: str
    model: str
    machine_type: str
    meters: tuple[MeterKind, ...]
    specifications: dict[str, Any]
    touches_explosives: bool = False
    service: tuple[str, MeterKind, int, int] | None = None
    manual: str = ""
    positions: tuple[tuple[str, ComponentKind], ...] = ()


_MODELS = (
    _Model(
        "Epiroc",
        "SmartROC D65",
        "Drill rig",
        (MeterKind.ENGINE, MeterKind.PERCUSSION, MeterKind.METRES),
        {"Hole diameter": "110-229 mm", "Rod length, m": 6, "Dust collector": True},
        service=("Engine overhaul, 12,000 h", MeterKind.ENGINE, 12_000, 9),
        manual="Operator's manual SmartROC D65",
        positions=(("Drifter", ComponentKind.DRIFTER), ("Engine", ComponentKind.ENGINE)),
    ),
    _Model("Sandvik", "Leopard DI650i", "Drill rig", (MeterKind.ENGINE, MeterKind.PERCUSSION), {"Rod length, m": 7.6}),
    _Model(
        "Epiroc",
        "FlexiROC T45",
        "Drill rig",
        (MeterKind.ENGINE, MeterKind.PERCUSSION),
        {"Hole diameter": "89-127 mm"},
        positions=(("Drifter", ComponentKind.DRIFTER),),
    ),
    _Model(
        "Mercedes-Benz",
        "Actros 3340",
        "Mobile mixing unit",
        (MeterKind.PUMP, MeterKind.KILOMETRES),
        {"Emulsion tank, kg": 12_000},
        touches_explosives=True,
        manual="Mixing unit, safe operation",
    ),
    _Model("MAN", "TGS 33.400", "Mobile mixing unit", (MeterKind.PUMP, MeterKind.KILOMETRES), {}, True),
)


def note(diary: Diary) -> None:
    """Models before the machines that are of them, and their manuals."""
    for one in _MODELS:
        diary.add(-177, 9.0, "admin", _add(one))
        if one.manual:
            diary.add(-177, 9.5, "admin", _file(one))


def model_id_of(manufacturer: str, model: str) -> Any:
    """The id of a model, or None for a machine of none."""
    return MachineModel.objects.filter(manufacturer=manufacturer, model=model).values_list("pk", flat=True).first()


def _add(one: _Model) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        made = fleet.create_model(
            actor=actor,
            manufacturer=one.manufacturer,
            model=one.model,
            machine_type=one.machine_type,
            meter_kinds=list(one.meters),
            specifications=one.specifications,
            touches_explosives=one.touches_explosives,
            created_at=at,
        )
        for name, kind in one.positions:
            fleet.add_position(actor=actor, model_id=made.pk, name=name, kind=kind)
        if one.service:
            service, meter, every, planned = one.service
            fleet.add_model_interval(
                actor=actor,
                model_id=made.pk,
                name=service,
                kind=meter,
                every=Decimal(every),
                planned_per_day=Decimal(planned),
            )

    return step


def _file(one: _Model) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        content = set_page(one.manual, calendar_day(at).isoformat())
        record = model_id_of(one.manufacturer, one.model)
        name = f"{one.manual}.pdf"
        attach(MODEL_HOLDER, actor=actor, record_id=record, file_name=name, chunks=[content], kind="manual", at=at)

    return step
