"""Reading a shot from whatever file it is in: the format is recognised by content, never by the name of the file."""

from os import PathLike
from pathlib import Path
from typing import BinaryIO, Literal

from blastcalc.files import iredes, spf, table_shot, xml
from blastcalc.files.dxf_start import DrawingUnit, is_drawing
from blastcalc.files.errors import FileError
from blastcalc.files.shot import Shot, ShotFormat
from blastcalc.files.suspicion import suspicions
from blastcalc.files.text import MAX_BYTES, load_bytes

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def read_shot(
    source: str | PathLike[str] | bytes | BinaryIO, name: str = "", *, drawing_unit: DrawingUnit | None = None
) -> Shot:
    """The shot in a file: CSV or other delimited text, an IREDES drill plan or as-drilled report, a SHOTPlus `.spf`, or
    a DXF drawing.

    `source` is a path, the content, or an open binary file; `name` is how errors call it, the name of the path when
    left out; `drawing_unit` is what a drawing is in, where it is not to be found out. A file is read whole or not at
    all: FileError names the file, the line or element and the column of what is wrong. What looks wrong but can be
    read is in `findings` of the shot. Raises OSError when the file cannot be opened.

    >>> read_shot(b"Hole ID,X,Y,Z,Depth\\nA1,10,20,100,12\\n").design_length_m.tolist()
    [12.0]
    """
    if isinstance(source, str | PathLike):
        path = Path(source)
        name = name or path.name
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    else:
        content = source if isinstance(source, bytes) else source.read(MAX_BYTES + 1)
    try:
        shot = _read(content, name, drawing_unit)
    except FileError as error:
        raise error.within(name) from error
    known = {finding.code for finding in shot.findings if not finding.holes}
    shot.findings += [each for each in suspicions(shot) if each.holes or each.code not in known]
    shot.name = shot.name or Path(name).stem
    return shot


def recognise(content: bytes) -> ShotFormat:
    """The format of a file by its content; what is neither archive, XML nor drawing counts as a table.

    Raises FileError `file_empty`, and `not_iredes` for other XML.
    """
    family = _family(content)
    if family != "xml":
        return family
    kind = xml.local(xml.parse(load_bytes(content)))
    if kind not in iredes.ROOTS:
        raise iredes.foreign(kind)
    return "iredes" if kind == "DRPPlan" else "iredes_as_drilled"


def _family(content: bytes) -> Literal["spf", "dxf", "xml", "csv"]:
    if content.startswith(b"PK"):
        return "spf"
    head = content[:4096]
    for mark in _BOMS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"").lstrip()
    if is_drawing(head):
        return "dxf"
    if head.startswith(b"<"):
        return "xml"
    load_bytes(content)
    return "csv"


def _read(content: bytes, name: str, drawing_unit: DrawingUnit | None) -> Shot:
    family = _family(content)
    if family == "spf":
        return spf.read_shot(content)
    if family == "dxf":
        # Importing the library for drawings takes longer than reading any other file.
        from blastcalc.files import dxf

        return dxf.read(content, Path(name).stem, unit=drawing_unit)
    if family == "xml":
        return iredes.read(content)
    return table_shot.read(content, Path(name).stem)
