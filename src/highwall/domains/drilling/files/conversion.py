"""Patterns that come as drill plans of rigs, designs or drawings, turned into the table that an import reads."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from blastcalc.files import table_write
from blastcalc.files.dxf_start import is_drawing
from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Shot
from blastcalc.findings import Finding

SHOWN_HOLES = 5


@dataclass(frozen=True, slots=True)
class Converted:
    """The table, and what reading the file has to say, as code and sentence."""

    content: bytes
    remarks: list[tuple[str, str]]


def as_table(content: bytes, file_name: str) -> Converted:
    """A file of IREDES, SHOTPlus or DXF as CSV with what an import keeps of it.

    Raises FileError for a file that cannot be read whole, for as-drilled reports (`as_drilled`: they say where holes
    are, not where they should be), and for ids that stand for several holes (`duplicate_hole_id`).
    """
    shot = read_shot(content, file_name)
    if shot.format == "iredes_as_drilled":
        raise FileError("as_drilled", "This is a report of drilled holes. Import the drill plan instead.")
    for finding in shot.findings:
        if finding.code == "duplicate_hole_id":
            raise FileError(finding.code, f"{finding.message} Give each hole an id of its own.")
    remarks = [(finding.code, _sentence(shot, finding)) for finding in shot.findings]
    if shot.tie_up is None and not np.isnan(shot.stated_time_ms).all():
        remarks.append(("firing_times_left_out", "The file gives firing times but no connections; they are left out."))
    shot.design_mass_kg = np.full(len(shot), np.nan)
    shot.measured_mass_kg = np.full(len(shot), np.nan)
    shot.stated_time_ms = np.full(len(shot), np.nan)
    try:
        return Converted(_written(shot), remarks)
    except FileError:
        shot.tie_up = None
        message = "The tie-up has more than one connection or deck per hole, so only the holes are imported."
        return Converted(_written(shot), [*remarks, ("tie_up_left_out", message)])


def is_convertible(head: bytes) -> bool:
    """Whether a file that begins so may be one of IREDES, SHOTPlus (an archive like any other) or DXF."""
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"<"):
        return b"<DRPPlan" in text[:4096] or b"<DRPQual" in text[:4096]
    return text.startswith(b"PK\x03\x04") or is_drawing(text)


def _written(shot: Shot) -> bytes:
    shot.decks = shot.decks if shot.tie_up is not None else None
    try:
        return table_write.write(shot)
    except ValueError as error:
        raise FileError("bad_value", f"{error}.") from error


def _sentence(shot: Shot, finding: Finding) -> str:
    if not finding.holes or len(finding.holes) == len(shot):
        return finding.message
    names = ", ".join(shot.hole_id[hole] for hole in finding.holes[:SHOWN_HOLES])
    more = f" and {len(finding.holes) - SHOWN_HOLES} more" if len(finding.holes) > SHOWN_HOLES else ""
    return f"{finding.message} Holes: {names}{more}."


def convert(path: Path, file_name: str) -> Converted | None:
    """Replace a file on disk by its table, None where it is one already. Raises FileError as `as_table` does."""
    with path.open("rb") as file:
        if not is_convertible(file.read(65536)):
            return None
    converted = as_table(path.read_bytes(), file_name)
    path.write_bytes(converted.content)
    return converted
