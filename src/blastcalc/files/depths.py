"""What a file means by the depth of an inclined hole: how far it goes down, or how long it is."""

from collections.abc import Mapping, MutableMapping
from typing import Literal

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.files.columns import words

type DepthMeaning = Literal["vertical", "along"]

_UPRIGHT_WORDS = frozenset({"vertical", "tvd", "عمودي", "راسي"})
_DEPTH_WORDS = frozenset({"depth", "عمق"})
INCLINED_DEG = 2.0
"""Holes that lean less are as long as they are deep."""


def says_depth(header: str) -> bool:
    """Whether a header speaks of a depth, and not of a length."""
    return bool(_DEPTH_WORDS & set(words(header)))


def says_vertical(header: str) -> bool:
    """Whether a header itself says that a depth is vertical."""
    return bool(_UPRIGHT_WORDS & set(words(header)))


def angle_of(numbers: Mapping[str, FloatArray], count: int) -> FloatArray:
    """Angle from vertical of each hole, degrees: the given one, else that between collar and toe, else 0."""
    nothing = np.full(count, np.nan)
    ends = [numbers.get(f"{end}_{axis}_m", nothing) for axis in ("e", "n", "rl") for end in ("collar", "toe")]
    away = np.hypot(ends[1] - ends[0], ends[3] - ends[2])
    between = np.degrees(np.arctan2(away, ends[4] - ends[5]))
    given = numbers.get("angle_deg", nothing)
    return np.nan_to_num(np.where(np.isnan(given), between, given))


def meaning_by_figures(numbers: Mapping[str, FloatArray], angle: FloatArray) -> DepthMeaning | None:
    """What the other figures of inclined holes say of their depth, `angle` from vertical in degrees; None where they
    say nothing. They are the length, the levels of collar and toe, and bench height (or floor) with subdrill."""
    count = len(angle)
    nothing = np.full(count, np.nan)
    cosine = np.cos(np.radians(angle))
    depth = numbers["depth_m"]
    length = numbers.get("length_m", nothing)
    drop = numbers.get("collar_rl_m", nothing) - numbers.get("toe_rl_m", nothing)
    bench = numbers.get("bench_height_m", nothing)
    bench = np.where(np.isnan(bench), numbers.get("collar_rl_m", nothing) - numbers.get("grade_rl_m", nothing), bench)
    drop = np.where(np.isnan(drop), length * cosine, drop)
    drop = np.where(np.isnan(drop), bench + numbers.get("subdrill_m", nothing), drop)
    tells = (angle > INCLINED_DEG) & ~np.isnan(drop) & ~np.isnan(depth) & (cosine > 0.01)
    if not tells.any():
        return None
    as_vertical = float(np.median(np.abs(depth - drop)[tells]))
    as_length = float(np.median(np.abs(depth - drop / np.where(tells, cosine, 1.0))[tells]))
    if abs(as_vertical - as_length) < 0.02:
        return None
    return "vertical" if as_vertical < as_length else "along"


def as_meant(numbers: MutableMapping[str, FloatArray], meaning: DepthMeaning, *, measured_is_depth: bool) -> None:
    """Turns depths as they are meant into what their names say: `depth_m` vertical, lengths along the hole."""
    depth, measured = numbers.get("depth_m"), numbers.get("measured_length_m")
    found = depth if depth is not None else measured
    if found is None:
        return
    angle = angle_of(numbers, len(found))
    cosine = np.where(angle < 90.0, np.cos(np.radians(angle)), np.nan)
    leans = angle > 0.0
    if meaning == "along" and depth is not None:
        length = numbers.get("length_m", np.full(len(depth), np.nan))
        numbers["length_m"] = np.where(np.isnan(length) & leans, depth, length)
        numbers["depth_m"] = np.where(leans, depth * cosine, depth)
    if meaning == "vertical" and measured is not None and measured_is_depth:
        numbers["measured_length_m"] = np.where(leans, measured / cosine, measured)
