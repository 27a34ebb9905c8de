"""Blast designs of SHOTPlus (`.spf`): a ZIP archive whose `BlisData.Xml` holds holes, decks, ties and lead-ins.

Format: namespace `http://www.orica.com/namespaces/blis`, as written by SHOTPlus 5 and 6. Coordinates X, Y, Z are
easting, northing and level; angles are degrees from vertical, bearings degrees clockwise from north.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from lxml import etree

from blastcalc.arrays import FloatArray, IntArray
from blastcalc.files import xml
from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_TEXT
from blastcalc.files.shot import Decks, Shot, check_lines, tell_apart
from blastcalc.files.text import load_bytes
from blastcalc.findings import Finding
from blastcalc.geometry import toe_points
from blastcalc.timing import TieUp

MEMBER = "BlisData.Xml"
MAX_XML_BYTES = xml.MAX_XML_BYTES
MAX_MEMBERS = 10_000
MAX_DECKS_PER_HOLE = 500

_BLIS = "{http://www.orica.com/namespaces/blis}"


@dataclass(frozen=True, slots=True, eq=False)
class ShotPlusDesign:
    """A blast design: holes in file order; decks name their hole by its index.

    Angles are from vertical. Depths of decks run along the hole from the collar. `in_hole_delay_ms` is that of the
    first deck of each hole, `deck_delay_ms` that of each deck, NaN where there is none. `file_times_ms` are the firing
    times that the tool had worked out itself, per deck, NaN for a deck that it does not fire. `subdrill_m` is below
    the floor. `volume_m3` is the rock that the tool had worked out, None where it had not. `boundary_m` is the closed
    outline of the blast in plan, None where it has none.
    """

    name: str
    hole_id: list[str]
    collar_m: FloatArray
    length_m: FloatArray
    diameter_mm: FloatArray
    angle_deg: FloatArray
    bearing_deg: FloatArray
    stemming_m: FloatArray
    subdrill_m: FloatArray
    bench_height_m: FloatArray
    deck_hole: IntArray
    deck_mass_kg: FloatArray
    deck_top_m: FloatArray
    deck_bottom_m: FloatArray
    deck_delay_ms: FloatArray
    deck_product: list[str]
    in_hole_delay_ms: FloatArray
    file_times_ms: FloatArray
    tie_up: TieUp
    volume_m3: float | None
    boundary_m: FloatArray | None
    lines: list[int | None]


def read(data: bytes | BinaryIO) -> ShotPlusDesign:
    """The design in a `.spf` file.

    Document types are refused, as is an archive that unpacks to more than 100 MB. Raises FileError naming line and
    element for anything that is missing or is not a number.
    """
    content = _member(data if isinstance(data, bytes) else data.read(xml.MAX_XML_BYTES + 1))
    try:
        return _design(xml.parse(content))
    except FileError as error:
        message = f"{MEMBER}, {error.message}" if error.message.startswith("line ") else f"{MEMBER}: {error.message}"
        raise FileError(error.code, message, line=error.line, element=error.element) from error


def read_shot(data: bytes | BinaryIO) -> Shot:
    """The design in a `.spf` file as a shot: holes, decks with their delays, ties, lead-ins, volume and boundary.

    The floor is subdrill above the toe. Raises FileError as `read` does, and for holes of no length. Findings:
    `duplicate_hole_id`, `bench_height_disagrees` where the bench height of a hole differs from its length without
    subdrill by more than 10 % and 0.5 m, so that it is not used.
    """
    design = read(data)
    names, findings = tell_apart(design.hole_id)
    flat = np.flatnonzero(~(design.length_m > 0.0))
    if flat.size:
        line = design.lines[int(flat[0])]
        message = f"{MEMBER}, line {line}: Hole {names[flat[0]]} has no length."
        raise FileError("zero_length", message, line=line, element="DesignLength")
    toe = toe_points(design.collar_m, design.length_m, design.angle_deg, design.bearing_deg)
    check_lines(design.collar_m, toe, list(zip(design.lines, names, strict=True)), "Hole")
    grade = toe[:, 2] + design.subdrill_m
    height = design.collar_m[:, 2] - grade
    apart = np.abs(design.bench_height_m - height)
    odd = np.flatnonzero((design.bench_height_m > 0.0) & (apart > 0.5) & (apart > 0.1 * height))
    if odd.size:
        first = int(odd[0])
        message = (
            f"The stated bench height ({design.bench_height_m[first]:g} m) is not the depth of the hole without its "
            f"subdrill ({height[first]:.2f} m); the depth is used."
        )
        findings.append(Finding("bench_height_disagrees", message, tuple(odd.tolist()), "warning"))
    stated = np.full(len(names), np.nan)
    np.fmin.at(stated, design.deck_hole, design.file_times_ms)
    has_ties = bool(design.tie_up.from_index.size or design.tie_up.start_index.size)
    return Shot(
        format="spf",
        name=design.name,
        hole_id=names,
        collar_m=design.collar_m,
        toe_m=toe,
        grade_rl_m=grade,
        design_length_m=design.length_m,
        diameter_mm=np.where(design.diameter_mm > 0.0, design.diameter_mm, np.nan),
        angle_deg=design.angle_deg,
        bearing_deg=design.bearing_deg,
        stemming_m=design.stemming_m,
        in_hole_delay_ms=design.in_hole_delay_ms,
        stated_time_ms=stated,
        decks=Decks(
            hole=design.deck_hole,
            mass_kg=design.deck_mass_kg,
            top_m=design.deck_top_m,
            bottom_m=design.deck_bottom_m,
            in_hole_delay_ms=design.deck_delay_ms,
            time_ms=design.file_times_ms,
            product=tuple(design.deck_product),
        ),
        tie_up=design.tie_up if has_ties else None,
        stated_volume_m3=design.volume_m3,
        boundary_m=design.boundary_m,
        findings=findings,
    )


@dataclass(frozen=True, slots=True)
class _Deck:
    hole: int
    mass_kg: float
    top_m: float
    bottom_m: float
    delay_ms: float = np.nan
    time_ms: float = np.nan
    product: str = ""

    def overlaps(self, other: "_Deck") -> bool:
        """Whether the two share some length of hole; decks of unknown depth share all of it."""
        return not (self.bottom_m <= other.top_m + 0.001 or other.bottom_m <= self.top_m + 0.001)


def _design(root: etree._Element) -> ShotPlusDesign:
    holes = root.findall(f"{_BLIS}Holes/{_BLIS}Hole") or root.findall(f".//{_BLIS}Holes/{_BLIS}Hole")
    if not holes:
        raise FileError("no_rows", "the file has no holes.", element="Holes")
    place: dict[int, int] = {}
    for hole in holes:
        index = xml.whole(hole, "Index")
        if index in place:
            line = xml.line_of(hole)
            raise FileError("bad_value", f"line {line}: two holes have the Index {index}.", line=line, element="Index")
        place[index] = len(place)
    decks = _decks(root, holes, place)
    in_hole = np.full(len(holes), np.nan)
    for deck in reversed(decks):
        in_hole[deck.hole] = deck.delay_ms
    volume = _optional(root, "VolumeDesign")
    return ShotPlusDesign(
        name=next((text for text in _texts(root, "Filename")), "")[:LONGEST_TEXT].removesuffix(".spf"),
        hole_id=[xml.required(hole, "HoleId") for hole in holes],
        collar_m=np.array([[xml.number(hole, "DesignCoordinates", axis) for axis in "XYZ"] for hole in holes]),
        length_m=np.array([xml.number(hole, "DesignLength") for hole in holes]),
        diameter_mm=np.array([xml.number(hole, "Diameter") for hole in holes]),
        angle_deg=np.array([_angle(hole) for hole in holes]),
        bearing_deg=np.array([xml.number(hole, "DesignBearing") for hole in holes]),
        stemming_m=np.array([xml.number(hole, "Stemming") for hole in holes]),
        subdrill_m=np.array([xml.optional_number(hole, "Subdrill") for hole in holes]),
        bench_height_m=np.array([xml.optional_number(hole, "BenchHeight") for hole in holes]),
        deck_hole=np.array([deck.hole for deck in decks], dtype=np.int64),
        deck_mass_kg=np.array([deck.mass_kg for deck in decks], dtype=np.float64),
        deck_top_m=np.array([deck.top_m for deck in decks], dtype=np.float64),
        deck_bottom_m=np.array([deck.bottom_m for deck in decks], dtype=np.float64),
        deck_delay_ms=np.array([deck.delay_ms for deck in decks], dtype=np.float64),
        deck_product=[deck.product for deck in decks],
        in_hole_delay_ms=in_hole,
        file_times_ms=np.array([deck.time_ms for deck in decks], dtype=np.float64),
        tie_up=_tie_up(root, place),
        volume_m3=volume if volume > 0.0 else None,
        boundary_m=_boundary(root),
        lines=[xml.line_of(hole) for hole in holes],
    )


def _angle(hole: etree._Element) -> float:
    angle = xml.number(hole, "DesignAngle")
    if not 0.0 <= angle <= 90.0:
        line = xml.line_of(hole)
        message = f"line {line}: DesignAngle is {angle:g}, not within 0 and 90."
        raise FileError("bad_value", message, line=line, element="DesignAngle")
    return angle


def _decks(root: etree._Element, holes: list[etree._Element], place: dict[int, int]) -> list[_Deck]:
    """What fires, as the table of firing times has it, and then what is loaded in holes that the table leaves out."""
    loaded: dict[int, list[_Deck]] = {}
    for number, hole in enumerate(holes):
        for deck in _loaded(hole, number):
            loaded.setdefault(number, []).append(deck)
            _refuse_too_many(loaded[number], hole)
    decks: list[_Deck] = []
    fired: dict[int, list[_Deck]] = {}
    for firing in root.findall(f".//{_BLIS}FiringTimes/{_BLIS}FiringTime"):
        number = _hole(place, firing, "HoleIndex")
        top, bottom = xml.optional_number(firing, "ChargeTop"), xml.optional_number(firing, "ChargeBottom")
        product = next((deck.product for deck in loaded.get(number, ()) if abs(deck.top_m - top) < 0.01), "")
        mass, delay = _mass(firing, "ChargeWeight"), xml.number(firing, "DeviceMeanDelay")
        deck = _Deck(number, mass, top, bottom, delay, xml.number(firing, "FiringTime"), product)
        fired.setdefault(number, []).append(deck)
        _refuse_too_many(fired[number], firing)
        decks.append(deck)
    for number in sorted(loaded):
        decks.extend(deck for deck in loaded[number] if not any(map(deck.overlaps, fired.get(number, ()))))
    return decks


def _refuse_too_many(decks: list[_Deck], element: etree._Element) -> None:
    # Decks of a hole are compared with each other.
    if len(decks) > MAX_DECKS_PER_HOLE:
        line = xml.line_of(element)
        message = f"line {line}: one hole has more than {MAX_DECKS_PER_HOLE} decks."
        raise FileError("bad_value", message, line=line, element=xml.local(element))


def _loaded(hole: etree._Element, number: int) -> Iterator[_Deck]:
    loading = xml.child(hole, "DesignLoading")
    for deck in () if loading is None else loading:
        if xml.local(deck) == "Decks" and xml.content(deck, "Type") == "Explosive":
            top = xml.number(deck, "Horizon")
            bottom = top + xml.number(deck, "Length")
            yield _Deck(number, _mass(deck, "Weight"), top, bottom, product=xml.content(deck, "Explosive"))


def _mass(parent: etree._Element, name: str) -> float:
    mass = xml.number(parent, name)
    if mass < 0.0:
        line = xml.line_of(parent)
        raise FileError("bad_value", f"line {line}: {name} is {mass:g}, below zero.", line=line, element=name)
    return mass


def _tie_up(root: etree._Element, place: dict[int, int]) -> TieUp:
    ties = root.findall(f".//{_BLIS}TieTable/{_BLIS}Tie")
    leads = root.findall(f".//{_BLIS}Leadins/{_BLIS}Leadin")
    # A tie names its type by position in the list, not by the number that the type itself carries.
    types = [xml.number(kind, "Delay") for kind in root.findall(f".//{_BLIS}TieTypes/{_BLIS}Ties")]
    delays: list[float] = []
    for tie in ties:
        kind = xml.whole(tie, "TieTypeIndex")
        if not 0 <= kind < len(types):
            line = xml.line_of(tie)
            message = f"line {line}: there is no tie type {kind}."
            raise FileError("bad_value", message, line=line, element="TieTypeIndex")
        delays.append(types[kind])
    return TieUp(
        hole_count=len(place),
        from_index=[_hole(place, tie, "Hole1Index") for tie in ties],
        to_index=[_hole(place, tie, "Hole2Index") for tie in ties],
        delay_ms=delays,
        start_index=[_hole(place, lead, "HoleIndex") for lead in leads],
        lead_in_ms=[xml.number(lead, "Time") for lead in leads],
    )


def _boundary(root: etree._Element) -> FloatArray | None:
    bounds = next(root.iter(f"{_BLIS}BlastBounds"), None)
    if bounds is None or xml.content(bounds, "IsClosed") != "true":
        return None
    corners = [each for each in bounds if xml.local(each) == "Coordinate"]
    if len(corners) < 3:
        return None
    return np.array([[xml.number(corner, axis) for axis in "XY"] for corner in corners])


def _texts(root: etree._Element, name: str) -> Iterator[str]:
    return ((element.text or "").strip() for element in root.iter(f"{_BLIS}{name}") if (element.text or "").strip())


def _optional(root: etree._Element, name: str) -> float:
    element = next(root.iter(f"{_BLIS}{name}"), None)
    parent = element.getparent() if element is not None else None
    return xml.optional_number(parent, name) if parent is not None else np.nan


def _member(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        load_bytes(content)
        raise FileError("not_spf", "The file is not a SHOTPlus design: it is not an archive.")
    too_much = FileError("file_too_large", f"{MEMBER} unpacks to more than {MAX_XML_BYTES // 1_000_000} MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MAX_MEMBERS:
                raise FileError("file_too_large", f"The archive holds more than {MAX_MEMBERS} files.")
            info = archive.getinfo(MEMBER)
            if info.file_size > MAX_XML_BYTES:
                raise too_much
            with archive.open(info) as member:
                # The size in the directory is a claim; what is read is what counts.
                data = member.read(MAX_XML_BYTES + 1)
    except FileError:
        raise
    except KeyError as error:
        raise FileError("not_spf", f"The archive holds no {MEMBER}, so it is not a SHOTPlus design.") from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error, OSError) as error:
        raise FileError("bad_archive", f"The archive is damaged or encrypted ({error}).") from error
    if len(data) > MAX_XML_BYTES:
        raise too_much
    return data


def _hole(place: dict[int, int], parent: etree._Element, name: str) -> int:
    index = xml.whole(parent, name)
    if index not in place:
        line = xml.line_of(parent)
        message = f"line {line}: {name} {index} is not a hole of the design."
        raise FileError("bad_value", message, line=line, element=name)
    return place[index]
