"""Drill plans and as-drilled reports of rigs: IREDES (International Rock Excavation Data Exchange Standard), level 1.

Format: IREDES DrillRig schema, namespaces `http://www.iredes.org/xml` (general objects) and
`http://www.iredes.org/xml/DrillRig`; a drill plan has the root `DRPPlan`, an as-drilled report `DRPQual`. PointX is
the northing and PointY the easting. The checksum in the trailer is the CRC-32 (ISO 3309, as in zip) of the file with
CRLF line ends and an empty ChkSum element, written as a decimal number.
"""

import re
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Literal

import numpy as np
from lxml import etree

from blastcalc.arrays import BoolArray, FloatArray
from blastcalc.files import xml
from blastcalc.files.errors import FileError
from blastcalc.files.lengths import shown
from blastcalc.files.shot import Shot, check_lines, tell_apart
from blastcalc.files.text import load_bytes
from blastcalc.findings import Finding

ROOTS = ("DRPPlan", "DRPQual")
SAME_PLACE_M = 0.001

_CHECKSUM = re.compile(rb"(<(?:[A-Za-z_][\w.-]*:)?ChkSum(?:\s[^<>]*)?>)([^<]*)(</(?:[A-Za-z_][\w.-]*:)?ChkSum\s*>)")

type ChecksumState = Literal["valid", "wrong", "missing"]


def checksum(data: bytes) -> int:
    """CRC-32 of an IREDES file: over CRLF line ends, whatever is stored, with the text of ChkSum left out.

    >>> checksum(b"<a><ChkSum>12</ChkSum></a>") == checksum(b"<a><ChkSum></ChkSum></a>")
    True
    """
    content = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    found = _last_checksum(content)
    if found is not None:
        content = content[: found.start(2)] + content[found.end(2) :]
    return zlib.crc32(content)


def checksum_state(data: bytes) -> ChecksumState:
    """Whether the checksum in a file is that of the file. Decimal and hexadecimal numbers are understood."""
    found = _last_checksum(data)
    text = found.group(2).strip().decode("ascii", "replace") if found is not None else ""
    if not text or not text.strip("0"):
        return "missing"
    crc = checksum(data)
    return "valid" if text == str(crc) or text.casefold().removeprefix("0x").zfill(8) == f"{crc:08x}" else "wrong"


def _last_checksum(data: bytes) -> re.Match[bytes] | None:
    return next(reversed(list(_CHECKSUM.finditer(data, max(0, len(data) - 10_000)))), None)


def read(data: bytes | BinaryIO) -> Shot:
    """The holes of a drill plan or an as-drilled report.

    A plan gives collars, toes, design lengths, bit diameters and types; a report the drilled collars and toes,
    measured lengths and the status of each hole (Success, Fail, Others). A coordinate system with a transformation
    matrix is applied. Unknown elements are passed over.

    Raises FileError naming line and element: for XML that is broken or declares a document type, for numbers that are
    none, for holes of no length or above their toe, and for a count of holes that disagrees with the file where the
    checksum does not speak for it. Findings: `checksum_wrong`, `checksum_missing`, `hole_count_disagrees`,
    `duplicate_hole_id`, `transformed`, `not_drilled`.
    """
    content = load_bytes(data, xml.MAX_XML_BYTES)
    root = xml.parse(content)
    kind = xml.local(root)
    if kind not in ROOTS:
        raise foreign(kind)
    findings: list[Finding] = []
    state = checksum_state(content)
    if state == "wrong":
        message = f"The checksum in the file is not {checksum(content)}: the file was changed after it was written."
        findings.append(Finding("checksum_wrong", message, (), "warning"))
    elif state == "missing":
        findings.append(Finding("checksum_missing", "The file has no checksum.", (), "warning"))
    holes = _holes(root, kind)
    _check_count(root, len(holes), state, findings)
    matrix = _matrix(root, findings)
    if kind == "DRPPlan":
        return _plan(root, holes, matrix, findings)
    return _as_drilled(root, holes, matrix, findings)


def foreign(root: str) -> FileError:
    """The error for XML of another kind."""
    message = (
        f"The root element is {shown(root)}; of XML, only IREDES drill plans and reports (DRPPlan, DRPQual) are read."
    )
    return FileError("not_iredes", message, element=shown(root))


@dataclass(frozen=True, slots=True)
class _Hole:
    element: etree._Element
    block: etree._Element
    """What surrounds the hole in a report, else the hole itself."""


def _holes(root: etree._Element, kind: str) -> list[_Hole]:
    if kind == "DRPPlan":
        plan = xml.child(root, "DrillPlan")
        found = [_Hole(each, each) for each in (() if plan is None else plan) if xml.local(each) == "Hole"]
        where = "DrillPlan"
    else:
        found = []
        for block in root.iter("{*}HoleQualityData"):
            found.extend(_Hole(each, block) for each in block if xml.local(each) == "Hole")
        if not found:
            found = [_Hole(each, each) for each in root.iter("{*}Hole")]
        where = "HoleQualityData"
    if not found:
        raise FileError("no_rows", f"{where} has no Hole.", element="Hole")
    return found


def _check_count(root: etree._Element, count: int, state: ChecksumState, findings: list[Finding]) -> None:
    plan = xml.child(root, "DrillPlan")
    if plan is None or not xml.content(plan, "NumberOfHoles"):
        return
    stated = xml.whole(plan, "NumberOfHoles")
    if stated in {0, count}:
        return
    message = f"NumberOfHoles is {stated} but there are {count} holes."
    if state != "valid":
        line = xml.line_of(plan)
        raise FileError("hole_count_disagrees", f"line {line}: {message}", line=line, element="NumberOfHoles")
    findings.append(Finding("hole_count_disagrees", message, (), "warning"))


def _matrix(root: etree._Element, findings: list[Finding]) -> FloatArray | None:
    matrix = next(root.iter("{*}TMatrix"), None)
    if matrix is None:
        return None
    columns = [each for each in matrix if xml.local(each) == "Col"]
    line = xml.line_of(matrix)
    if len(columns) != 4:
        raise FileError("bad_value", f"line {line}: TMatrix has not four Col.", line=line, element="TMatrix")
    values = np.array([[xml.number(column, axis) for column in columns] for axis in "xyzw"])
    if not values.any() or np.array_equal(values, np.eye(4)):
        return None
    if values[3].tolist() != [0, 0, 0, 1] or abs(np.linalg.det(values[:3, :3])) < 1e-9:
        message = f"line {line}: TMatrix is not a transformation of coordinates."
        raise FileError("bad_value", message, line=line, element="TMatrix")
    message = "The coordinates were brought from the system of the plan to that of the mine by its matrix."
    findings.append(Finding("transformed", message, (), "warning"))
    return values


def _point(hole: etree._Element, name: str) -> tuple[float, float, float]:
    point = xml.child(hole, name)
    if point is None:
        raise xml.missing(hole, name, "PointX")
    # PointX is the northing.
    return xml.number(point, "PointY"), xml.number(point, "PointX"), xml.number(point, "PointZ")


def _moved(points: FloatArray, matrix: FloatArray | None) -> FloatArray:
    if matrix is None:
        return points
    system = points[:, [1, 0, 2]] @ matrix[:3, :3].T + matrix[:3, 3]
    return np.asarray(system[:, [1, 0, 2]])


def _ids(holes: list[_Hole], findings: list[Finding]) -> tuple[str, ...]:
    names = [xml.content(hole.element, "HoleName") for hole in holes]
    if not all(names) or len(set(names)) < len(names):
        # Names are for people and may repeat; ids may not.
        ids = [xml.required(hole.element, "HoleId") for hole in holes]
        if not all(names) or len(set(ids)) == len(ids):
            names = ids
    unique, repeated = tell_apart(names)
    findings.extend(repeated)
    return unique


def _diameters(holes: list[_Hole]) -> FloatArray:
    diameter = np.array([xml.optional_number(hole.element, "DrillBitDia") for hole in holes])
    for hole, value in zip(holes, diameter.tolist(), strict=True):
        if value < 0.0:
            line = xml.line_of(hole.element)
            message = f"line {line}: DrillBitDia is {value:g}, which is not a diameter."
            raise FileError("bad_value", message, line=line, element="DrillBitDia")
    return np.where(diameter == 0.0, np.nan, diameter)


def _title(root: etree._Element) -> str:
    names = ("PlanName", "PlanNameRef", "PlanId", "PlanIdRef")
    return next((text for text in (xml.content(root, name) for name in names) if text), "")


def _places(holes: list[_Hole], ids: tuple[str, ...]) -> list[tuple[int | None, str]]:
    return [(xml.line_of(hole.element), hole_id) for hole, hole_id in zip(holes, ids, strict=True)]


def _plan(root: etree._Element, holes: list[_Hole], matrix: FloatArray | None, findings: list[Finding]) -> Shot:
    ids = _ids(holes, findings)
    collar = _moved(np.array([_point(hole.element, "StartPoint") for hole in holes]), matrix)
    toe = _moved(np.array([_point(hole.element, "EndPoint") for hole in holes]), matrix)
    check_lines(collar, toe, _places(holes, ids), "Hole")
    kinds = [xml.content(hole.element, "TypeOfHole") for hole in holes]
    return Shot(
        format="iredes",
        name=_title(root),
        hole_id=ids,
        collar_m=collar,
        toe_m=toe,
        design_length_m=np.linalg.norm(toe - collar, axis=1),
        diameter_mm=_diameters(holes),
        hole_type=tuple("" if kind == "Undefined" else kind for kind in kinds),
        findings=findings,
    )


def _as_drilled(root: etree._Element, holes: list[_Hole], matrix: FloatArray | None, findings: list[Finding]) -> Shot:
    ids = _ids(holes, findings)
    status = [_status(hole) for hole in holes]
    drilled = np.array([xml.find(hole.element, "EndPoint") is not None for hole in holes], dtype=np.bool_)
    for hole, state, has_end in zip(holes, status, drilled.tolist(), strict=True):
        if not has_end and state in {"", "Success"}:
            xml.required(hole.element, "EndPoint", "PointX")
    collar = _moved(np.array([_point(hole.element, "StartPoint") for hole in holes]), matrix)
    ends = [
        _point(hole.element, "EndPoint") if there else (np.nan,) * 3
        for hole, there in zip(holes, drilled.tolist(), strict=True)
    ]
    toe = _moved(np.array(ends), matrix)
    # A hole that failed may have got nowhere; that is what its status says.
    stuck: BoolArray = (toe == collar).all(axis=1) & np.array([state not in {"", "Success"} for state in status])
    toe[stuck] = np.nan
    check_lines(collar, toe, _places(holes, ids), "Hole")
    failed = [place for place, state in enumerate(status) if state not in {"", "Success"}]
    if failed:
        message = f"The rig did not report success for {len(failed)} of {len(holes)} holes."
        findings.append(Finding("not_drilled", message, tuple(failed), "warning"))
    return Shot(
        format="iredes_as_drilled",
        name=_title(root),
        hole_id=ids,
        collar_m=collar,
        toe_m=toe,
        measured_length_m=np.linalg.norm(toe - collar, axis=1),
        diameter_mm=_diameters(holes),
        hole_type=tuple(xml.content(hole.element, "TypeOfHole").replace("Undefined", "") for hole in holes),
        status=tuple(status),
        findings=findings,
    )


def _status(hole: _Hole) -> str:
    for parent in (hole.block, hole.element):
        for name in ("HoleStatus", "Hstatus"):
            text = xml.content(parent, name)
            if text:
                return text
    return ""
