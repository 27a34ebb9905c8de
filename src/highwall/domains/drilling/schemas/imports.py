from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from highwall.domains.drilling.models import ImportBatch, ImportState
from highwall.domains.drilling.queries import ImportRow
from highwall.kit.models import JobRun
from highwall.kit.schemas import Body, Schema
from highwall.kit.text import FIGURE


class Header(Schema):
    name: str
    samples: list[str]


class ColumnProposal(Schema):
    target: str
    header: str
    confidence: float


class Suspicion(Schema):
    """Something that a person should look at. `rows` is how many rows it concerns, null for the file as a whole;
    `header` names the column, `detail` what else the message names."""

    code: str
    message: str
    target: str
    rows: int | None
    first_rows: list[int]
    header: str = ""
    detail: str = ""


class Options(Body):
    """How the numbers of a file are meant."""

    angle_convention: Literal["from_vertical", "dip"] = "from_vertical"
    dip_sign: Literal["either", "positive_down", "negative_down"] = "either"
    diameter_unit: Literal["mm", "cm", "m", "in", "ft"] = "mm"
    length_unit: Literal["m", "ft"] = "m"
    duplicates: Literal["reject", "rename", "join"] = "reject"
    depth_meaning: Literal["vertical", "along"] = "vertical"
    decimal: Literal[".", ","] | None = None
    encoding: str | None = Field(None, max_length=40)
    delimiter: Literal[";", "\t", "|", ",", "،", " ", "fixed"] | None = None
    clear_out_of_range: bool = False
    part: str | None = Field(None, max_length=500, description="The one pattern of the file to read; all where null.")


class JobProgress(Schema):
    id: UUID
    state: JobRun.State
    done: int
    total: int
    message: str
    cancel_requested: bool


class ImportPart(Schema):
    """One of several patterns in a file. `site_id` is the site that its holes were saved to, null before."""

    name: str
    holes: int
    site_id: UUID | None = None
    site_name: str = ""


class ImportDetail(ImportRow):
    site_id: UUID
    sha256: str
    headers: list[Header]
    proposals: list[ColumnProposal]
    mapping: dict[str, str]
    options: Options
    counts: dict[str, int]
    suspicions: list[Suspicion]
    parts: list[ImportPart] = Field(description="The patterns that the file holds; empty where it holds one.")
    problem_code: str
    problem: str
    created_by_name: str
    job: JobProgress | None
    version: int
    allowed_actions: list[str] = []

    @staticmethod
    def resolve_created_by_name(batch: ImportBatch) -> str:
        person: Any = batch.created_by
        return str(person.full_name) if person else ""

    @staticmethod
    def resolve_allowed_actions(batch: ImportBatch) -> list[str]:
        running = batch.job is not None and batch.job.state in {JobRun.State.QUEUED, JobRun.State.RUNNING}
        can_stop = ["cancel"] if batch.job is not None and not batch.job.cancel_requested else []
        match batch.state:
            case ImportState.READING:
                return can_stop if running else ["change", "reject"]
            case ImportState.SAVING:
                return can_stop if running else ["save", "reject"]
            case ImportState.READY:
                return ["change", "save", "reject"]
            case ImportState.FAILED:
                return ["change", "reject"] if batch.headers else ["reject"]
        return []


class ImportChange(Body):
    mapping: dict[str, str] | None = Field(None, description="The header for each target.")
    options: Options | None = None


class SaveImport(Body):
    skip_bad_rows: bool = False
    remove_gone: bool = Field(False, description="Delete undrilled holes that the file no longer has.")
    confirm_gone_count: Annotated[int, FIGURE] | None = None
    split: bool = Field(False, description="Make a site for each pattern of the file, the first one on this site.")


class RowProblem(Schema):
    column: str
    value: str
    code: str
    message: str


class PreviewRow(Schema):
    """One row of the file: the hole that it would become, or why it can't, with what could be read of it."""

    row_number: int
    hole_number: str | None
    collar_easting_m: float | None
    collar_northing_m: float | None
    collar_elevation_m: float | None
    length_m: float | None
    depth_m: float | None
    diameter_mm: float | None
    angle_from_vertical_deg: float | None
    azimuth_deg: float | None
    burden_m: float | None
    spacing_m: float | None
    stemming_m: float | None
    subdrill_m: float | None
    errors: list[RowProblem]


class PreviewPage(Schema):
    items: list[PreviewRow]
    total: int
    page: int
    page_size: int


class PreviewColumns(Schema):
    """The holes of a file by column, before they are saved."""

    hole_number: list[str]
    collar_easting_m: list[float]
    collar_northing_m: list[float]
    collar_elevation_m: list[float | None]
    toe_easting_m: list[float]
    toe_northing_m: list[float]
    toe_elevation_m: list[float | None]
    diameter_mm: list[float | None]
    length_m: list[float]
