"""The contents of a blast report, free of database and layout.

Lengths in metres, diameters in millimetres, masses in kilograms, times of firing in milliseconds after initiation,
angles in degrees from the vertical and clockwise from grid north. None means: not known or not done yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

import msgspec


class ReportState(StrEnum):
    """How far the shot was when the report was made."""

    DRAFT = "draft"
    """Not fired yet: the report states a plan."""
    PROVISIONAL = "provisional"
    """Fired, but the site is not closed: figures may still change."""
    FINAL = "final"
    """The site is completed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportProject:
    number: str
    name: str
    area_of_operation: str
    manager: str
    region: str
    region_ar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSite:
    number: str
    name: str
    address: str
    status: str
    rock_density_t_m3: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHole:
    """One hole; masses by product code."""

    number: str
    easting_m: float
    northing_m: float
    elevation_m: float | None
    length_m: float
    diameter_mm: float | None
    angle_from_vertical_deg: float | None
    azimuth_deg: float | None
    is_drilled: bool
    actual_depth_m: float | None
    stemming_m: float | None
    planned_kg: Mapping[str, float]
    actual_kg: Mapping[str, float] | None
    firing_time_ms: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportConnection:
    """Surface connection between two holes, by their places in the list of holes."""

    from_hole: int
    to_hole: int
    delay_ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStart:
    hole: int
    lead_in_ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMic:
    """Maximum instantaneous charge: the peak, how many holes take part, and the curve over the shot."""

    window_ms: float
    peak_kg: float
    peak_at_ms: float | None
    holes_in_peak: int
    start_ms: tuple[float, ...]
    charge_kg: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportVolume:
    """Rock volume by one method (`design`, `voronoi`, `imported`) and the powder factor that follows."""

    method: str
    volume_m3: float
    powder_factor_kg_m3: float | None
    powder_factor_kg_t: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportExplosive:
    """Balance of one product as mass: issued = loaded + returned + difference. What a unit of it weighs says how many
    there are of what is counted in pieces or metres."""

    code: str
    name: str
    unit: str
    kg_per_unit: float
    planned_kg: float
    issued_kg: float | None
    loaded_kg: float | None
    returned_kg: float | None
    difference_kg: float | None
    reason_code: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCheck:
    """One line of a checklist: a code that the texts know, or the words themselves; and who assessed it outside the
    platform, in which document."""

    text: str
    is_met: bool
    assessed_by: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChecklist:
    kind: str
    checks: tuple[ReportCheck, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportQuantity:
    """A quantity that a request asks for, in the unit of its product."""

    code: str
    quantity: float
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportApproval:
    number: str
    status: str
    requested_by: str
    requested_at: datetime
    decided_by: str
    decided_at: datetime | None
    store: str
    note: str
    quantities: tuple[ReportQuantity, ...]
    checklists: tuple[ReportChecklist, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMilestone:
    name: str
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFinding:
    code: str
    severity: str
    message: str
    holes: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCorrection:
    """A note that was added beside the record after the firing: what was really so, and how that is known."""

    text: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSignature:
    """A person who answers for a part of the work; name and time are empty where nobody has yet."""

    role: str
    name: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlastReport:
    """Everything that one blast report states."""

    state: ReportState
    project: ReportProject
    site: ReportSite
    products: tuple[str, ...]
    holes: tuple[ReportHole, ...]
    connections: tuple[ReportConnection, ...]
    starts: tuple[ReportStart, ...]
    mic: ReportMic | None
    volumes: tuple[ReportVolume, ...]
    explosives: tuple[ReportExplosive, ...]
    approvals: tuple[ReportApproval, ...]
    milestones: tuple[ReportMilestone, ...]
    findings: tuple[ReportFinding, ...]
    signatures: tuple[ReportSignature, ...]
    corrections: tuple[ReportCorrection, ...]
    shot_number: str
    fired_at: datetime | None
    fired_by: str
    notes: str
    misfires: str
    time_zone: str
    generated_at: datetime
    generated_by: str

    def digest(self) -> str:
        """SHA-256 of everything stated except when and by whom it was printed, as 64 hex digits.

        Two prints of one state of the data carry the same digest, whatever their language.
        """
        contents = {
            f.name: getattr(self, f.name) for f in fields(self) if f.name not in {"generated_at", "generated_by"}
        }
        return sha256(msgspec.json.encode(contents, order="sorted")).hexdigest()

    @property
    def document_number(self) -> str:
        """`BR-` with the number of the site, and the first eight digits of the digest as its issue."""
        return f"BR-{self.site.number.removeprefix('ST-')}-{self.digest()[:8]}"

    @property
    def duration_ms(self) -> float | None:
        """From the first to the last hole that fires; None where none does."""
        times = [hole.firing_time_ms for hole in self.holes if hole.firing_time_ms is not None]
        return max(times) - min(times) if times else None
