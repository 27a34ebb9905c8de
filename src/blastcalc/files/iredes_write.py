"""Writing IREDES drill plans (`DRPPlan`, level 1) with a checksum that a rig accepts. See `blastcalc.files.iredes`."""

import re
from datetime import datetime
from xml.sax.saxutils import escape

import numpy as np

from blastcalc.files.iredes import checksum
from blastcalc.files.shot import Shot

_ILLEGAL = re.compile("[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GENERAL = 'xmlns:IR="http://www.iredes.org/xml"'
_RIG = 'xmlns="http://www.iredes.org/xml/DrillRig"'
_VERSION = 'IRVersion="V 1.0" IRDownwCompat="V 1.0"'


def write(shot: Shot, *, created: datetime, plan_id: str = "", project: str = "", work_order: str = "") -> bytes:
    """A drill plan of the holes of a shot, to the millimetre, as UTF-8 with CRLF line ends.

    `created` is written as the time at which the file was made; `plan_id` is the name of the shot when left out. Ids,
    collars, toes, diameters and types of holes are kept; IREDES plans hold no charges and no times. Raises ValueError
    for a shot without holes, for a hole without toe or collar level, and for text that XML cannot hold.
    """
    if not len(shot):
        raise ValueError("a plan needs at least one hole")
    known = np.isfinite(shot.collar_m).all(axis=1) & np.isfinite(shot.toe_m).all(axis=1)
    if not known.all():
        raise ValueError(f"hole {shot.hole_id[int(np.argmin(known))]} has no complete collar and toe")
    plan = plan_id or shot.name or "plan"
    stamp = created.isoformat(timespec="seconds")
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<DRPPlan {_GENERAL} {_VERSION} DRPPlanDownwCompat="V 1.0" DRPPlanVersion="V 1.0" {_RIG}>')
    head = _head(stamp, plan, shot.name or plan, project, work_order)
    lines += ["  " + line for line in head]
    lines.append(f"  <DrillPosPlan {_VERSION}>")
    lines += ["    " + line for line in head]
    lines += ["    " + line for line in _position()]
    lines += ["  </DrillPosPlan>", "  <DrillPlan>", f"    <NumberOfHoles>{len(shot)}</NumberOfHoles>"]
    for place in range(len(shot)):
        lines += _hole(shot, place)
    lines += ["  </DrillPlan>", "  <IR:GenTrailer>", f"    <IR:FileCloseDate>{stamp}</IR:FileCloseDate>"]
    lines += ["    <IR:ChkSum></IR:ChkSum>", "  </IR:GenTrailer>", "</DRPPlan>"]
    content = "\r\n".join(lines).encode()
    empty = b"<IR:ChkSum></IR:ChkSum>"
    before, _, after = content.rpartition(empty)
    return b"%s<IR:ChkSum>%d</IR:ChkSum>%s" % (before, checksum(content), after)


def _head(stamp: str, plan: str, name: str, project: str, work_order: str) -> list[str]:
    return [
        "<IR:GenHead>",
        f"  <IR:FileCreateDate>{stamp}</IR:FileCreateDate>",
        '  <IR:IRversion DownwCompat="V 1.0">V 1.0</IR:IRversion>',
        "</IR:GenHead>",
        f"<IR:PlanId>{_text(plan)}</IR:PlanId>",
        f"<IR:PlanName>{_text(name)}</IR:PlanName>",
        "<IR:Comment />",
        f"<IR:Project>{_text(project)}</IR:Project>",
        f"<IR:WorkOrder>{_text(work_order)}</IR:WorkOrder>",
    ]


def _position() -> list[str]:
    matrix: list[str] = []
    for column in np.eye(4):
        matrix.append("      <IR:Col>")
        matrix += [f"        <IR:{axis}>{value:.3f}</IR:{axis}>" for axis, value in zip("xyzw", column, strict=True)]
        matrix.append("      </IR:Col>")
    return [
        "<PositionData>",
        "  <Coordsystem>",
        "    <IR:CoordSysName>local</IR:CoordSysName>",
        "    <IR:TMatrix>",
        *matrix,
        "    </IR:TMatrix>",
        "    <IR:CsysType>L</IR:CsysType>",
        "  </Coordsystem>",
        "  <PlanIdRef />",
        "  <Bearing>0.000</Bearing>",
        "</PositionData>",
    ]


def _hole(shot: Shot, place: int) -> list[str]:
    hole = _text(shot.hole_id[place])
    diameter = shot.diameter_mm[place]
    return [
        "    <Hole>",
        f"      <HoleId>{hole}</HoleId>",
        f"      <HoleName>{hole}</HoleName>",
        *_point("StartPoint", shot.collar_m[place].tolist()),
        *_point("EndPoint", shot.toe_m[place].tolist()),
        f"      <TypeOfHole>{_text(shot.hole_type[place]) or 'Undefined'}</TypeOfHole>",
        f"      <DrillBitDia>{'0' if np.isnan(diameter) else f'{diameter:.3f}'.rstrip('0').rstrip('.')}</DrillBitDia>",
        "      <MwdOn>1</MwdOn>",
        "    </Hole>",
    ]


def _point(name: str, point: list[float]) -> list[str]:
    east, north, level = point
    return [
        f"      <{name}>",
        f"        <IR:PointX>{north:.3f}</IR:PointX>",
        f"        <IR:PointY>{east:.3f}</IR:PointY>",
        f"        <IR:PointZ>{level:.3f}</IR:PointZ>",
        f"      </{name}>",
    ]


def _text(text: str) -> str:
    if _ILLEGAL.search(text):
        raise ValueError(f"{text!r} holds a character that XML cannot hold")
    return escape(text)
