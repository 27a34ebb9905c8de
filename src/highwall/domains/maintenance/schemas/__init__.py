from highwall.domains.maintenance.schemas.faults import (
    AcceptFault,
    DeferFault,
    FaultReportDetail,
    MergeFault,
    NewFaultReport,
)
from highwall.domains.maintenance.schemas.figures import CostSummary, KeyFigures, OrderCounts, PeriodFigures, Workload
from highwall.domains.maintenance.schemas.orders import (
    CompleteOrder,
    MaintenanceChoices,
    NewExternalLine,
    NewLabourLine,
    NewWorkOrder,
    PauseOrder,
    WorkOrderChange,
    WorkOrderDetail,
)
from highwall.domains.maintenance.schemas.overview import FleetOverview, TechnicianOverview
from highwall.domains.maintenance.schemas.parts import IssuedPart, MovedPart, OrderParts, PlannedPart
from highwall.domains.maintenance.schemas.plans import (
    CountFrom,
    MachineUpkeep,
    NewPlan,
    PlanAhead,
    PlanChange,
    PlanDetail,
    RoundDetail,
    SkipRound,
)
from highwall.domains.maintenance.schemas.prestart import (
    NewPrestart,
    PrestartDetail,
    PrestartMachine,
    PrestartRuleRow,
    PrestartRuling,
)
