from highwall.domains.blasting.models import guards
from highwall.domains.blasting.models.approval import (
    ApprovalLine,
    ApprovalStatus,
    ApprovalType,
    ExplosiveApprovalRequest,
    Priority,
)
from highwall.domains.blasting.models.charge import (
    CalculationResult,
    ChargeOverride,
    DefaultLoadingRule,
    HoleCharge,
    LoadingRule,
)
from highwall.domains.blasting.models.shot import HoleLoading, Shot, ShotCorrection, ShotDifference, ShotStatus
from highwall.domains.blasting.models.tie_up import BlastConnection, ConnectorType, StartingHole, TieUp
