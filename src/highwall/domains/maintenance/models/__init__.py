from highwall.domains.maintenance.models.choices import (
    FAILURE_TYPES,
    PLACE_OF,
    PROBLEMS_OF,
    CalendarUnit,
    Cause,
    Clock,
    Component,
    DueState,
    FaultStatus,
    OccurrenceStatus,
    OrderPriority,
    OrderStatus,
    OrderType,
    PauseReason,
    PlanBasis,
    PlanStatus,
    Problem,
    Remedy,
    Shift,
    ShownStatus,
)
from highwall.domains.maintenance.models.cost import ExternalLine, LabourLine
from highwall.domains.maintenance.models.fault import FaultReport
from highwall.domains.maintenance.models.order import Pause, WorkOrder
from highwall.domains.maintenance.models.part import FollowUp, PartLine
from highwall.domains.maintenance.models.plan import (
    MOST_LEVELS,
    MaintenancePlan,
    PlanLevel,
    PlanOccurrence,
    PlanPart,
    PlanRound,
)
from highwall.domains.maintenance.models.prestart import PrestartCheck, PrestartFault, PrestartRule
