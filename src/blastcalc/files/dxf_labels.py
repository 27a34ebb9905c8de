"""The texts beside holes in a drawing, which are their ids."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy
from ezdxf.tools.text import fast_plain_mtext, plain_text

from blastcalc.arrays import FloatArray
from blastcalc.files.dxf_entities import Entity
from blastcalc.files.lengths import LONGEST_TEXT
from blastcalc.files.shot import tell_apart
from blastcalc.findings import Finding

LABEL_REACH_M = 3.0
SPOTS_LOOKED_AT = 16
"""Where texts stand beside a hole: the nearest so many of those in reach."""

_LABEL_LAYER = re.compile("label|text|id|name|number|hole|drill|trace|blast|collar", re.IGNORECASE)
_FIGURE_LAYER = re.compile(
    "depth|length|burden|spacing|charge|mass|weight|angle|bearing|delay|time|level", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Label:
    """A text with its place in plan, in metres."""

    text: str
    at: tuple[float, float]


def labels(space: Sequence[Entity], scale: float, own_layers: frozenset[str]) -> list[Label]:
    """Texts that may be ids: those on a layer whose name speaks of texts or holes, or that holes are drawn on
    (`own_layers`). Layers whose name speaks of figures of holes are left out where others have texts."""
    texts = [each for each in space if each.kind in {"TEXT", "MTEXT"} and each.text(10) and each.text(20)]
    texts = [each for each in texts if each.layer in own_layers or _LABEL_LAYER.search(each.layer)]
    names = [each for each in texts if not _FIGURE_LAYER.search(each.layer)]
    found: list[Label] = []
    for entity in names or texts:
        # What is longer than any id is a note.
        text = _written(entity)
        if text.strip():
            east, north, _ = entity.place
            found.append(Label(" ".join(text.split()), (east * scale, north * scale)))
    return found


def _written(entity: Entity) -> str:
    if entity.kind == "TEXT":
        text = entity.text(1)
        return plain_text(text) if len(text) <= LONGEST_TEXT else ""
    text = "".join(value for code, value in entity.tags if code in {1, 3})
    return str(fast_plain_mtext(text)) if len(text) <= LONGEST_TEXT else ""


def label_ids(
    collar: FloatArray, texts: list[Label], marks: Sequence[Entity], findings: list[Finding]
) -> tuple[str, ...]:
    """Ids of holes from the texts beside them; where there is none at all and each hole has a layer of its own, the
    names of these; else a number. Findings: `named_by_layer`, `unlabelled_holes` (warnings), `duplicate_hole_id`."""
    count = len(collar)
    matched = _matched(collar[:, :2], texts) if texts else {}
    layers = [mark.layer for mark in marks]
    if not matched and count > 1 and len(set(layers)) == count and max(map(len, layers)) <= LONGEST_TEXT:
        message = "No text is beside the holes; each is on a layer of its own, whose name is taken for its id."
        findings.append(Finding("named_by_layer", message, (), "warning"))
        return tuple(layers)
    names = [matched[hole].text if hole in matched else "" for hole in range(count)]
    bare = [hole for hole in range(count) if not names[hole]]
    taken = set(names)
    number = 0
    for hole in bare:
        number += 1
        while str(number) in taken:
            number += 1
        names[hole] = str(number)
        taken.add(names[hole])
    if bare:
        called = marks[bare[0]].called()
        message = f"No text is beside {len(bare)} of {count} holes (the first is {called}); they are numbered."
        findings.append(Finding("unlabelled_holes", message, tuple(bare), "warning"))
    ids, repeated = tell_apart(names)
    findings += repeated
    return ids


def _matched(collar: FloatArray, labels: list[Label]) -> dict[int, Label]:
    """The text of each hole that has one: the closest pair first, each hole and text once."""
    spots, first, spot = np.unique(
        np.array([label.at for label in labels]), axis=0, return_index=True, return_inverse=True
    )
    waiting: list[deque[Label]] = [deque() for _ in spots]
    for label, where in zip(labels, spot.ravel().tolist(), strict=True):
        waiting[where].append(label)
    reach = np.nextafter(min(LABEL_REACH_M, _half_spacing(collar)), np.inf)
    distance, near = scipy.spatial.KDTree(spots).query(collar, k=SPOTS_LOOKED_AT, distance_upper_bound=reach)
    hole, rank = np.nonzero(np.isfinite(distance))
    at = near[hole, rank]
    closest_first = np.lexsort((first[at], hole, distance[hole, rank]))
    matched: dict[int, Label] = {}
    for each, there in zip(hole[closest_first].tolist(), at[closest_first].tolist(), strict=True):
        if each not in matched and waiting[there]:
            matched[each] = waiting[there].popleft()
    return matched


def _half_spacing(collar: FloatArray) -> float:
    plan = np.unique(collar[:, :2], axis=0)
    if len(plan) < 2:
        return LABEL_REACH_M
    distance, _ = scipy.spatial.KDTree(plan).query(plan, k=2)
    return max(float(np.median(distance[:, 1])), 0.1) * 0.6
