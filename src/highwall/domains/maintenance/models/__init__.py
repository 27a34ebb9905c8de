from highwall.domains.maintenance.models.choices import (
    FAILURE_TYPES,
    PLACE_OF,
    PROBLEMS_OF,
    Cause,
    Component,
    FaultStatus,
    OrderPriority,
    OrderStatus,
    OrderType,
    PauseReason,
    Problem,
    Remedy,
    Shift,
    ShownStatus,
)
from highwall.domains.maintenance.models.cost import ExternalLine, LabourLine
from highwall.domains.maintenance.models.fault import FaultReport
from highwall.domains.maintenance.models.order import Pause, WorkOrder
from highwall.domains.maintenance.models.part import FollowUp, PartLine
from highwall.domains.maintenance.models.prestart import PrestartCheck, PrestartFault, PrestartRule
