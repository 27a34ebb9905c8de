from datetime import datetime
from typing import Literal
from uuid import UUID

from highwall.domains.reports.queries.contents import BlastReport, ReportState
from highwall.kit.models import JobRun
from highwall.kit.schemas import Schema


class Cell(Schema):
    """Words or a figure with the direction that they are read in, whatever the language around them."""

    text: str
    dir: Literal["ltr", "rtl"]


type Row = list[Cell | str]


class CheckLine(Schema):
    is_met: bool
    words: Cell


class ChecklistSection(Schema):
    title: str
    checks: list[CheckLine]


class ApprovalSection(Schema):
    facts: list[Row]
    checklists: list[ChecklistSection]


class ReportDocument(Schema):
    """The report in the words of one language, section by section as the PDF prints them, without the hole table.

    `texts` are the headings and labels by key. Rows of `project`, `summary` and `sequence` are label and value.
    """

    language: str
    dir: Literal["ltr", "rtl"]
    texts: dict[str, str]
    state: ReportState
    number: str
    digest: str
    site_name: Cell
    project_name: Cell
    generated_at: Cell
    generated_by: Cell
    scale: str
    plan_note: str
    project: list[Row]
    summary: list[Row]
    sequence: list[Row]
    volumes: list[Row]
    volumes_note: str
    explosives: list[Row]
    approvals: list[ApprovalSection]
    milestones: list[Row]
    findings: list[Row]
    signatures: list[Row]
    corrections: list[Row]


class BlastReportPreview(Schema):
    """A blast report for the screen: `report` holds the data, `document` the same in words.

    Drawings are SVG documents with sizes in millimetres; `mic_svg` is empty while there are no firing times.
    """

    document_number: str
    digest: str
    state: ReportState
    language: str
    scale: float
    report: BlastReport
    document: ReportDocument
    plan_svg: str
    mic_svg: str
    is_printed_in_background: bool


class Printing(Schema):
    """The PDF of a report that is made in the background for one person, in one language.

    `state` is `none` where it was never asked for, and `expired` once the file is no longer kept. `message` names the
    step, or says why it failed; `done` of `total` steps are over.
    """

    state: Literal["none", "queued", "running", "done", "failed", "cancelled", "expired"]
    job_id: UUID | None = None
    done: int = 0
    total: int = 0
    message: str = ""
    document_number: str = ""
    finished_at: datetime | None = None

    @classmethod
    def of(cls, job: JobRun | None, document_number: str | None) -> "Printing":
        """How far a printing is; `document_number` is that of its file where there is one."""
        if job is None:
            return cls(state="none")
        is_gone = job.state == JobRun.State.DONE and document_number is None
        return cls.model_validate(
            {
                "state": "expired" if is_gone else job.state,
                "job_id": job.pk,
                "done": job.done,
                "total": job.total,
                "message": job.message,
                "document_number": document_number or "",
                "finished_at": job.finished_at,
            }
        )
