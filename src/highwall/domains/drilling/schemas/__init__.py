from highwall.domains.drilling.schemas.holes import (
    CompletedHoles,
    CompleteMany,
    Completion,
    DeleteAll,
    DeletedHoles,
    HoleBatch,
    HoleChange,
    HoleDetail,
    NewHole,
    PatternColumns,
    ProgressDetail,
    SiteMilestones,
    SiteProgress,
)
from highwall.domains.drilling.schemas.imports import (
    ImportChange,
    ImportDetail,
    JobProgress,
    PreviewColumns,
    PreviewPage,
    PreviewRow,
    SaveImport,
)
