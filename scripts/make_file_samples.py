"""Makes the samples of exchange files in docs/samples from the sample pattern there.

Every figure is invented: the drilled holes deviate from the plan by a fixed wave, and the design with decks is a small
shot made for the purpose.

    python scripts/make_file_samples.py
"""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import numpy as np

from blastcalc.files import dxf_write, iredes_write
from blastcalc.files.iredes import checksum
from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Shot
from blastcalc.products import linear_charge_kg_m

SAMPLES = Path(__file__).resolve().parents[1] / "docs" / "samples"
MADE = datetime.fromisoformat("2026-03-02T07:30:00")
FAILED = {7: "Fail", 41: "Others"}
IN_HOLE_MS = (500, 475)
DENSITY = 1.15


def as_drilled(shot: Shot) -> bytes:
    """An as-drilled report of the plan, with two holes that the rig did not finish."""
    wave = np.arange(len(shot))
    lean = np.stack([0.15 * np.sin(wave), 0.12 * np.cos(1.7 * wave), 0.1 * np.sin(0.6 * wave)], axis=1)
    collar = shot.collar_m + 0.3 * lean
    toe = shot.toe_m + lean
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<DRPQual xmlns:IR="http://www.iredes.org/xml" xmlns="http://www.iredes.org/xml/DrillRig" IRVersion="V 1.0">',
        "<IR:GenHead><IR:FileCreateDate>2026-03-02T07:30:00</IR:FileCreateDate></IR:GenHead>",
        f"<IR:PlanIdRef>{shot.name}</IR:PlanIdRef>",
        f"<IR:PlanNameRef>{shot.name}</IR:PlanNameRef>",
    ]
    for place, hole in enumerate(shot.hole_id):
        lines += ["<HoleQualityData>", "  <Hole>", f"    <HoleId>{hole}</HoleId>", f"    <HoleName>{hole}</HoleName>"]
        lines.append(_point("StartPoint", collar[place]))
        if place not in FAILED:
            lines.append(_point("EndPoint", toe[place]))
        lines += [f"    <DrillBitDia>{shot.diameter_mm[place]:g}</DrillBitDia>", "  </Hole>"]
        lines += [f"  <HoleStatus>{FAILED.get(place, 'Success')}</HoleStatus>", "</HoleQualityData>"]
    lines += ["<IR:GenTrailer><IR:ChkSum></IR:ChkSum></IR:GenTrailer>", "</DRPQual>"]
    content = "\r\n".join(lines).encode()
    return content.replace(b"<IR:ChkSum>", b"<IR:ChkSum>%d" % checksum(content))


def _point(name: str, point: np.ndarray) -> str:
    east, north, level = point.tolist()
    axes = (("PointX", north), ("PointY", east), ("PointZ", level))
    return f"    <{name}>" + "".join(f"<IR:{axis}>{value:.3f}</IR:{axis}>" for axis, value in axes) + f"</{name}>"


def spf() -> bytes:
    """A design of 12 holes in three rows, two decks each, tied row by row with a control line at the first holes."""
    holes, ties, firings = [], [], []
    surface = {}
    for row in range(3):
        for column in range(4):
            index = 4 * row + column
            surface[index] = 42 * row + 17 * column
            holes.append(_spf_hole(index, row, column))
            if column:
                ties.append((index - 1, index, 0))
            elif row:
                ties.append((index - 4, index, 1))
            for charge, delay in enumerate(IN_HOLE_MS):
                firings.append(_spf_firing(index, charge, surface[index] + delay, delay))
    tie_types = "".join(
        f"<Ties><Index>{place}</Index><Name>Surface {delay}</Name><Delay>{delay}</Delay></Ties>"
        for place, delay in enumerate((17, 42), start=1)
    )
    tie_table = "".join(
        f"<Tie><Hole1Index>{start}</Hole1Index><Hole2Index>{end}</Hole2Index><TieTypeIndex>{kind}</TieTypeIndex></Tie>"
        for start, end, kind in ties
    )
    corners = ((-2.5, -2.0), (17.5, -2.0), (17.5, 10.0), (-2.5, 10.0))
    bounds = "".join(
        f"<Coordinate><X>{4000 + east}</X><Y>{8000 + north}</Y><Z>340</Z></Coordinate>" for east, north in corners
    )
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<BlisBlastData xmlns="http://www.orica.com/namespaces/blis">\n'
        "<BlastIdentification><Filename>bench-340-trial.spf</Filename></BlastIdentification>\n"
        f"<Holes>\n{''.join(holes)}</Holes>\n<TieTypes>{tie_types}</TieTypes>\n<TieTable>{tie_table}</TieTable>\n"
        "<Leadins><Leadin><HoleIndex>0</HoleIndex><Time>0</Time></Leadin></Leadins>\n"
        f"<BlastBounds><IsClosed>true</IsClosed>{bounds}</BlastBounds>\n"
        f"<FiringTimes>\n{''.join(firings)}</FiringTimes>\n</BlisBlastData>\n"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("BlisData.Xml", (2026, 3, 2, 7, 30, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


DECKS = ((7.0, 11.0), (3.0, 6.0))
"""Top and bottom of the two decks, m from the collar; air between them, stemming above."""


def _deck_mass(charge: int) -> float:
    top, bottom = DECKS[charge]
    return float(linear_charge_kg_m(127, DENSITY)) * (bottom - top)


def _spf_hole(index: int, row: int, column: int) -> str:
    decks = "".join(
        f"<Decks><DeckIndex>{charge}</DeckIndex><Explosive>Emulsion</Explosive><Horizon>{top}</Horizon>"
        f"<Length>{bottom - top}</Length><Weight>{_deck_mass(charge):.9f}</Weight><Type>Explosive</Type></Decks>"
        for charge, (top, bottom) in enumerate(DECKS)
    )
    return (
        f"<Hole><Index>{index}</Index><HoleId>{'ABC'[row]}{column + 1}</HoleId><DesignLength>11</DesignLength>"
        f"<Diameter>127</Diameter><DesignCoordinates><X>{4000 + 5 * column}</X><Y>{8000 + 4 * row}</Y><Z>340</Z>"
        "</DesignCoordinates><DesignAngle>0</DesignAngle><DesignBearing>0</DesignBearing><BenchHeight>10</BenchHeight>"
        f"<Subdrill>1</Subdrill><Stemming>3</Stemming><DesignLoading>{decks}</DesignLoading></Hole>\n"
    )


def _spf_firing(index: int, charge: int, time: int, delay: int) -> str:
    top, bottom = DECKS[charge]
    return (
        f"<FiringTime><HoleIndex>{index}</HoleIndex><ChargeIndex>{charge}</ChargeIndex><FiringTime>{time}</FiringTime>"
        f"<ChargeWeight>{_deck_mass(charge):.9f}</ChargeWeight><DeviceMeanDelay>{delay}</DeviceMeanDelay>"
        f"<ChargeTop>{top}</ChargeTop><ChargeBottom>{bottom}</ChargeBottom></FiringTime>\n"
    )


def main() -> None:
    shot = read_shot(SAMPLES / "bench-340-north.csv")
    (SAMPLES / "bench-340-north.xml").write_bytes(iredes_write.write(shot, created=MADE))
    (SAMPLES / "bench-340-north-drilled.xml").write_bytes(as_drilled(shot))
    (SAMPLES / "bench-340-north.dxf").write_bytes(dxf_write.write(shot))
    (SAMPLES / "bench-340-trial.spf").write_bytes(spf())


if __name__ == "__main__":
    main()
