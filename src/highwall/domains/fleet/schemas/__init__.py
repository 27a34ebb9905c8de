from highwall.domains.fleet.schemas.assignments import (
    Approval,
    AssignmentChange,
    AssignmentDetail,
    FleetPlan,
    MachineRequestDetail,
    NewAssignment,
    NewMachineRequest,
)
from highwall.domains.fleet.schemas.components import (
    ComponentChange,
    ComponentDetail,
    Fitting,
    NewComponent,
    NewPosition,
    PositionDetail,
    PositionState,
    Removal,
)
from highwall.domains.fleet.schemas.machines import MachineChange, MachineDetail, MyMachine, NewMachine
from highwall.domains.fleet.schemas.models import (
    MachineModelChange,
    MachineModelDetail,
    ModelIntervalChange,
    NewMachineModel,
    NewModelInterval,
)
from highwall.domains.fleet.schemas.usage import (
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
