from highwall.domains.blasting.schemas.charging import ChargeSummary, DefaultRuleBody, LoadingRuleBody, ReplaceGivenBody
from highwall.domains.blasting.schemas.requests import (
    ApprovalDetail,
    ChecklistItems,
    IssueBody,
    NewApprovalRequest,
    RequestChoices,
    SiteSupply,
)
from highwall.domains.blasting.schemas.shot import (
    Correction,
    FireBody,
    HoleLoadingRow,
    LoadedTotals,
    LoadingBody,
    NewCorrection,
    OverrideBody,
    PointsBody,
    ReconcileBody,
    Reconciliation,
    ReturnBody,
    SiteFindingsAnswer,
    SiteStep,
    TieUpAnswer,
    TieUpChanges,
    TieUpEdit,
    TimingAnswer,
    WayStep,
)
