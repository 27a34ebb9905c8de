from highwall.domains.fleet.models.assignment import Assignment, Span
from highwall.domains.fleet.models.component import (
    COUNTED_BY,
    Component,
    ComponentFit,
    ComponentKind,
    ComponentStatus,
    ModelPosition,
)
from highwall.domains.fleet.models.downtime import STANDBY, DownCause, DownInterval
from highwall.domains.fleet.models.interval import ServiceInterval
from highwall.domains.fleet.models.machine import OUT_OF_WORK, Machine, MachineStatus
from highwall.domains.fleet.models.machine_model import MachineModel, ModelInterval
from highwall.domains.fleet.models.meter import EXCHANGES, HOURS, UNITS, Meter, MeterKind, MeterReading, ReadingEvent
from highwall.domains.fleet.models.request import MOST_MACHINES, MachineRequest, MachineRequestStatus
from highwall.domains.fleet.models.told import DocumentTold, ToldOf
from highwall.domains.fleet.models.usage import EntryKind, Fluid, UsageEntry, UsageSource
