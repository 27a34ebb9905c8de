"""Blast designs of SHOTPlus (`.spf`): a ZIP archive whose `BlisData.Xml` holds holes, decks, ties and lead-ins."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from lxml import etree

from blastcalc.arrays import FloatArray, IntArray
from blastcalc.files.errors import FileError
from blastcalc.files.text import load_bytes
from blastcalc.timing import TieUp

MEMBER = "BlisData.Xml"
MAX_XML_BYTES = 100_000_000

_BLIS = "{http://www.orica.com/namespaces/blis}"


@dataclass(frozen=True, slots=True, eq=False)
class ShotPlusDesign:
    """A blast design: holes in file order; decks name their hole by its index.

    Angles are from vertical. `in_hole_delay_ms` is that of the first deck of each hole, NaN where it has none.
    `file_times_ms` are the firing times that the tool had worked out itself, per deck.
    """

    hole_id: list[str]
    collar_m: FloatArray
    length_m: FloatArray
    diameter_mm: FloatArray
    angle_deg: FloatArray
    bearing_deg: FloatArray
    stemming_m: FloatArray
    deck_hole: IntArray
    deck_mass_kg: FloatArray
    in_hole_delay_ms: FloatArray
    file_times_ms: FloatArray
    tie_up: TieUp


def read(data: bytes | BinaryIO) -> ShotPlusDesign:
    """The design in a `.spf` file.

    Entities are not expanded and an archive that unpacks to more than 100 MB is refused. Raises FileError naming the
    element for anything that is missing or is not a number.
    """
    root = _parse(_member(data if isinstance(data, bytes) else data.read()))
    holes = root.findall(f"{_BLIS}Holes/{_BLIS}Hole") or root.findall(f".//{_BLIS}Holes/{_BLIS}Hole")
    if not holes:
        raise FileError("no_rows", f"{MEMBER} has no holes.")
    place = {_whole(hole, "Index"): number for number, hole in enumerate(holes)}
    firings = root.findall(f".//{_BLIS}FiringTimes/{_BLIS}FiringTime")
    deck_hole = np.array([_hole(place, firing, "HoleIndex") for firing in firings], dtype=np.int64)
    device = np.array([_number(firing, "DeviceMeanDelay") for firing in firings])
    in_hole = np.full(len(holes), np.nan)
    in_hole[deck_hole[::-1]] = device[::-1]
    return ShotPlusDesign(
        hole_id=[_text(hole, "HoleId") for hole in holes],
        collar_m=np.array([[_number(hole, "DesignCoordinates", axis) for axis in "XYZ"] for hole in holes]),
        length_m=np.array([_number(hole, "DesignLength") for hole in holes]),
        diameter_mm=np.array([_number(hole, "Diameter") for hole in holes]),
        angle_deg=np.array([_number(hole, "DesignAngle") for hole in holes]),
        bearing_deg=np.array([_number(hole, "DesignBearing") for hole in holes]),
        stemming_m=np.array([_number(hole, "Stemming") for hole in holes]),
        deck_hole=deck_hole,
        deck_mass_kg=np.array([_number(firing, "ChargeWeight") for firing in firings]),
        in_hole_delay_ms=in_hole,
        file_times_ms=np.array([_number(firing, "FiringTime") for firing in firings]),
        tie_up=_tie_up(root, place),
    )


def _tie_up(root: etree._Element, place: dict[int, int]) -> TieUp:
    ties = root.findall(f".//{_BLIS}TieTable/{_BLIS}Tie")
    leads = root.findall(f".//{_BLIS}Leadins/{_BLIS}Leadin")
    # A tie names its type by position in the list, not by the number that the type itself carries.
    types = [_number(kind, "Delay") for kind in root.findall(f".//{_BLIS}TieTypes/{_BLIS}Ties")]
    delays: list[float] = []
    for tie in ties:
        kind = _whole(tie, "TieTypeIndex")
        if not 0 <= kind < len(types):
            raise FileError("bad_value", f"{MEMBER}, line {tie.sourceline}: there is no tie type {kind}.")
        delays.append(types[kind])
    return TieUp(
        hole_count=len(place),
        from_index=[_hole(place, tie, "Hole1Index") for tie in ties],
        to_index=[_hole(place, tie, "Hole2Index") for tie in ties],
        delay_ms=delays,
        start_index=[_hole(place, lead, "HoleIndex") for lead in leads],
        lead_in_ms=[_number(lead, "Time") for lead in leads],
    )


def _member(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        load_bytes(content)
        raise FileError("not_spf", "The file is not a SHOTPlus design: it is not an archive.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            info = archive.getinfo(MEMBER)
            if info.file_size > MAX_XML_BYTES:
                raise FileError("file_too_large", f"{MEMBER} unpacks to more than {MAX_XML_BYTES // 1_000_000} MB.")
            with archive.open(info) as member:
                # The size in the directory is a claim; what is read is what counts.
                data = member.read(MAX_XML_BYTES + 1)
    except KeyError as error:
        raise FileError("not_spf", f"The archive holds no {MEMBER}, so it is not a SHOTPlus design.") from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise FileError("bad_archive", f"The archive is damaged or encrypted ({error}).") from error
    if len(data) > MAX_XML_BYTES:
        raise FileError("file_too_large", f"{MEMBER} unpacks to more than {MAX_XML_BYTES // 1_000_000} MB.")
    return data


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise FileError("bad_xml", f"{MEMBER} is not valid XML ({error}).") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise FileError("bad_xml", f"{MEMBER} declares a document type, which a SHOTPlus design never does.")
    return root


def _text(parent: etree._Element, *path: str) -> str:
    at: etree._Element | None = parent
    for name in path:
        # Children come with and without the namespace in the same file.
        at = next((child for child in at if etree.QName(child).localname == name), None) if at is not None else None
    if at is None or not (at.text or "").strip():
        element = etree.QName(parent).localname
        raise FileError("missing_value", f"{MEMBER}, line {parent.sourceline}: {element} has no {'/'.join(path)}.")
    return (at.text or "").strip()


def _number(parent: etree._Element, *path: str) -> float:
    text = _text(parent, *path)
    try:
        value = float(text)
    except ValueError:
        value = np.nan
    if not abs(value) <= 1e9:
        message = (
            f"{MEMBER}, line {parent.sourceline}: {'/'.join(path)} is '{text[:40]}', which is not a usable number."
        )
        raise FileError("bad_value", message)
    return value


def _whole(parent: etree._Element, name: str) -> int:
    value = _number(parent, name)
    if value != int(value):
        raise FileError("bad_value", f"{MEMBER}, line {parent.sourceline}: {name} is not a whole number.")
    return int(value)


def _hole(place: dict[int, int], parent: etree._Element, name: str) -> int:
    index = _whole(parent, name)
    if index not in place:
        raise FileError("bad_value", f"{MEMBER}, line {parent.sourceline}: {name} {index} is not a hole of the design.")
    return place[index]
