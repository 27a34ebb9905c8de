from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from highwall.domains.fleet.models import MachineModel, MeterKind, ModelInterval
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.schemas.components import PositionDetail
from highwall.domains.fleet.schemas.usage import Every, PerDay
from highwall.kit.schemas import Body, Change, Schema, text_of

type ModelWord = Annotated[str, text_of(MachineModel, "model")]
type ModelNote = Annotated[str, text_of(MachineModel, "note")]
type ModelServiceName = Annotated[str, text_of(ModelInterval, "name")]


class NewMachineModel(Body):
    """`meter_kinds` are the meters that its machines have."""

    manufacturer: ModelWord
    model: ModelWord
    machine_type: ModelWord
    touches_explosives: bool = False
    meter_kinds: list[MeterKind] = []
    specifications: dict[str, Any] = {}
    note: ModelNote = ""


class MachineModelChange(NewMachineModel, Change):
    """Only the fields that are sent are changed."""


class NewModelInterval(Body):
    """A service that each machine of a model gets by one of its meters."""

    name: ModelServiceName
    kind: MeterKind
    every: Every
    planned_per_day: PerDay


class ModelIntervalFigures(Body):
    every: Every
    planned_per_day: PerDay


class ModelIntervalChange(ModelIntervalFigures, Change):
    """Only the fields that are sent are changed."""


class ModelIntervalDetail(Schema):
    id: UUID
    name: str
    kind: MeterKind
    every: Decimal
    planned_per_day: Decimal
    version: int


class MachineModelDetail(Schema):
    id: UUID
    manufacturer: str
    model: str
    machine_type: str
    touches_explosives: bool
    meter_kinds: list[MeterKind]
    specifications: dict[str, Any]
    note: str
    intervals: list[ModelIntervalDetail]
    positions: list[PositionDetail]
    machines: int
    created_at: datetime
    version: int
    allowed_actions: list[str]

    @staticmethod
    def resolve_intervals(model: Any) -> list[Any]:
        return sorted(model.intervals.all(), key=lambda one: one.name)

    @staticmethod
    def resolve_positions(model: Any) -> list[Any]:
        return sorted(model.positions.all(), key=lambda one: one.name)

    @staticmethod
    def resolve_machines(model: Any) -> int:
        return int(model.machines.count())

    @staticmethod
    def resolve_allowed_actions(_model: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        rights = {"edit": MachineRight.UPDATE, "delete": MachineRight.DELETE}
        return [name for name, right in rights.items() if actor.can(right)]
